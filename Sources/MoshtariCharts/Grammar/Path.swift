import MoshtariText

/// The outline of a mark, to a tenth of a unit.
///
/// Moves are absolute and all else is relative to the place before, which is short; differences are of rounded
/// places, so that no error adds up.
struct Path {
  private var data = ""
  /// The command that numbers alone would repeat.
  private var repeated: Character?
  /// Where the pen is, in tenths.
  private var (x, y) = (0, 0)

  var isEmpty: Bool { data.isEmpty }

  mutating func move(_ x: Double, _ y: Double) {
    (self.x, self.y) = (Self.tenths(x), Self.tenths(y))
    write("M", [self.x, self.y])
  }
  mutating func line(_ x: Double, _ y: Double) {
    let (right, down) = (Self.tenths(x), Self.tenths(y))
    write("l", [right - self.x, down - self.y])
    (self.x, self.y) = (right, down)
  }
  mutating func across(to x: Double) {
    let right = Self.tenths(x)
    if right != self.x { write("h", [right - self.x]) }
    self.x = right
  }
  mutating func along(to y: Double) {
    let down = Self.tenths(y)
    if down != self.y { write("v", [down - self.y]) }
    self.y = down
  }
  mutating func close() { write("z", []) }

  /// A line through `points`; nothing for fewer than two.
  static func polyline(_ points: [(x: Double, y: Double)]) -> Path {
    var path = Path()
    guard points.count > 1 else { return path }
    for (index, point) in points.enumerated() {
      index == 0 ? path.move(point.x, point.y) : path.line(point.x, point.y)
    }
    return path
  }

  static func horizontal(from x: Double, to end: Double, y: Double) -> Path {
    var path = Path()
    path.move(x, y)
    path.across(to: end)
    return path
  }
  static func vertical(x: Double, from y: Double, to end: Double) -> Path {
    var path = Path()
    path.move(x, y)
    path.along(to: end)
    return path
  }

  static func + (a: Path, b: Path) -> Path {
    var both = b
    both.data = a.data + b.data
    return both
  }

  /// The element, with a class; empty for an empty path.
  func svg(_ className: String) -> SafeHTML {
    isEmpty ? "" : "<path class=\"\(className)\" d=\"\(data)\"/>"
  }

  private mutating func write(_ command: Character, _ numbers: [Int]) {
    if command != repeated || command == "M" { data.append(command) }
    for number in numbers {
      if data.last?.isNumber == true, number >= 0 { data.append(" ") }
      data += Self.text(number)
    }
    repeated = command
  }

  private static func tenths(_ number: Double) -> Int {
    number.isFinite ? Int((min(max(number, -1e6), 1e6) * 10).rounded()) : 0
  }

  /// `-0.5` as `-.5`.
  private static func text(_ tenths: Int) -> String {
    let whole = abs(tenths) / 10, rest = abs(tenths) % 10
    let digits = rest == 0 ? "\(whole)" : (whole == 0 ? "" : "\(whole)") + ".\(rest)"
    return (tenths < 0 ? "-" : "") + digits
  }
}
