import MoshtariText

/// What the pointer finds over a drawing: columns side by side, each with a rule in its middle and a line of text
/// with everything known there.
///
/// One set serves all renditions: it lies over the area of the one shown. The numbers are also in the figure's
/// table, so that these are not read. Where scripts run they also answer fingers and arrow keys.
struct HintColumns {
  var hints: [String]
  /// Room before the first column and after the last, in columns.
  var before = 0.0
  var after = 0.0

  func html(over drawings: [Drawing]) -> SafeHTML {
    let insets = drawings.map(inset).joined(separator: ";")
    let columns = hints.map { "<i title=\"\($0)\"></i>" as SafeHTML }.joined()
    return """
      <div class="hits" style="\(insets)" aria-hidden="true">\
      \(space(before))\(columns)\(space(after))</div>
      """
  }

  private func space(_ columns: Double) -> SafeHTML {
    columns > 0.005 ? "<b style=\"flex:\(px: columns)\"></b>" : .empty
  }

  /// The area's distances from the drawing's edges, in percent: top, right, bottom, left.
  private func inset(_ drawing: Drawing) -> SafeHTML {
    let (area, all) = (drawing.area, drawing.rendition.bounds)
    let shares = [
      area.top / all.height, 1 - area.right / all.width, 1 - area.bottom / all.height,
      area.left / all.width,
    ].map { "\(px: ($0 * 1000).rounded() / 10)%" as SafeHTML }
    return "--\(drawing.rendition.name):\(shares.joined(separator: " "))"
  }
}
