import MoshtariText

/// The outline of a mark.
struct Path {
  private var commands: SafeHTML = ""

  var isEmpty: Bool { commands.isEmpty }

  mutating func move(_ x: Double, _ y: Double) { commands += "M\(px: x) \(px: y)" }
  mutating func line(_ x: Double, _ y: Double) { commands += "L\(px: x) \(px: y)" }
  mutating func across(to x: Double) { commands += "H\(px: x)" }
  mutating func along(to y: Double) { commands += "V\(px: y)" }
  mutating func close() { commands += "Z" }

  /// A line through `points`; nothing for fewer than two.
  static func polyline(_ points: [(x: Double, y: Double)]) -> Path {
    var path = Path()
    guard points.count > 1 else { return path }
    for (index, point) in points.enumerated() {
      index == 0 ? path.move(point.x, point.y) : path.line(point.x, point.y)
    }
    return path
  }

  /// The element, with a class; empty for an empty path.
  func svg(_ className: String) -> SafeHTML {
    isEmpty ? "" : "<path class=\"\(className)\" d=\"\(commands)\"/>"
  }

  static func horizontal(_ className: String, from x: Double, to end: Double, y: Double) -> SafeHTML
  {
    "<path class=\"\(className)\" d=\"M\(px: x) \(px: y)H\(px: end)\"/>"
  }
  static func vertical(_ className: String, x: Double, from y: Double, to end: Double) -> SafeHTML {
    "<path class=\"\(className)\" d=\"M\(px: x) \(px: y)V\(px: end)\"/>"
  }
}
