package import MoshtariText

/// Numbers of one kind with a bar each, under their own labels; no column is named.
package struct LabelledBars: Figure {
  package struct Row: Sendable {
    package var label: SafeHTML
    /// 0...1 of the room for bars; no bar for 0.
    package var share: Double
    package var text: SafeHTML

    package init(label: SafeHTML, share: Double, text: SafeHTML) {
      (self.label, self.share, self.text) = (label, share, text)
    }
  }

  /// Read to those who do not see the table; not shown.
  package var caption: String
  package var rows: [Row]

  package init(caption: String, rows: [Row]) { (self.caption, self.rows) = (caption, rows) }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let lines = rows.map { row -> SafeHTML in
      let length = SafeHTML.percentage(row.share) * 0.62
      let bar: SafeHTML = length > 0 ? "<i style=\"--v:\(px: length)\"></i>" : ""
      return """
        <tr><th scope="row">\(row.label)</th><td style="width:62%"><div class="bar">\(bar)\(row.text)</div></td></tr>
        """
    }
    return .figure(
      "<table><caption class=\"vh\">\(caption)</caption><tbody>\(lines.joined())</tbody></table>")
  }
}
