import MoshtariText

/// What the pointer finds over a drawing: a column as high as the area, a rule at its value's place and
/// a line of text with everything known there.
struct HitColumn {
  var hint: String
  var left: Double
  var right: Double
  /// Where the rule stands.
  var place: Double
  /// Drawn in the column; empty for none.
  var mark: SafeHTML = .empty

  func svg(in area: Box) -> SafeHTML {
    let column: SafeHTML = """
      M\(px: left) \(px: area.top)H\(px: right)V\(px: area.bottom)H\(px: left)Z
      """
    let rule = Path.vertical("rule", x: place, from: area.top, to: area.bottom)
    return
      "<g class=\"g\"><title>\(hint)</title><path class=\"hit\" d=\"\(column)\"/>\(rule)\(mark)</g>"
  }
}
