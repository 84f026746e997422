import MoshtariText

/// A stair: levels that hold until the next one, the last to `end`; with the band of their ranges.
struct StepMark {
  /// Ascending by x, each with a value.
  let levels: [PlotPoint]
  let end: Double

  var svg: SafeHTML { band + stairs(levels.map { ($0.x, $0.y ?? 0) }).svg("ln") }

  private func stairs(_ levels: [(x: Double, y: Double)]) -> Path {
    var path = Path()
    for (index, level) in levels.enumerated() {
      if index == 0 {
        path.move(level.x, level.y)
      } else {
        path.across(to: level.x)
        path.along(to: level.y)
      }
    }
    if !levels.isEmpty { path.across(to: end) }
    return path
  }

  private var band: SafeHTML {
    let known = levels.filter { $0.low != nil && $0.high != nil }
    guard !known.isEmpty else { return .empty }
    var outline = stairs(known.map { ($0.x, $0.high ?? 0) })
    for level in known.reversed() {
      outline.along(to: level.low ?? 0)
      outline.across(to: level.x)
    }
    outline.close()
    return outline.svg("area")
  }
}
