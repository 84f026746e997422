import MoshtariText

/// A plain table of figures: the first column names the row, the others are numbers unless they say otherwise.
struct FigureTable {
  struct Column {
    var title: SafeHTML
    var isNumber: Bool
    /// Left out on a phone.
    var isSecondary: Bool

    static func text(_ title: SafeHTML, secondary: Bool = false) -> Column {
      Column(title: title, isNumber: false, isSecondary: secondary)
    }
    static func number(_ title: SafeHTML, secondary: Bool = false) -> Column {
      Column(title: title, isNumber: true, isSecondary: secondary)
    }
  }

  var columns: [Column]
  /// Cells of each row, as many as columns.
  var rows: [[SafeHTML]]
  /// What it is read out as.
  var label: String

  /// The table in a box that scrolls sideways where the screen is narrow.
  var html: SafeHTML {
    """
    <div class="scroll" tabindex="0" role="region" aria-label="\(label)"><table>\
    <thead><tr>\(columns.map { cell("th scope=\"col\"", "th", $0, $0.title) }.joined())</tr></thead>\
    <tbody>\(rows.map(row).joined())</tbody></table></div>
    """
  }

  private func row(_ cells: [SafeHTML]) -> SafeHTML {
    let html = zip(columns, cells).enumerated().map { position, pair in
      position == 0
        ? cell("th scope=\"row\"", "th", pair.0, pair.1) : cell("td", "td", pair.0, pair.1)
    }
    return "<tr>\(html.joined())</tr>"
  }

  private func cell(_ open: String, _ name: String, _ column: Column, _ content: SafeHTML)
    -> SafeHTML
  {
    let classes = [column.isNumber ? "n" : nil, column.isSecondary ? "m-hide" : nil]
      .compactMap { $0 }.joined(separator: " ")
    let attribute: SafeHTML = classes.isEmpty ? "" : " class=\"\(classes)\""
    return SafeHTML(raw: "<\(open)") + attribute + ">" + content + SafeHTML(raw: "</\(name)>")
  }
}
