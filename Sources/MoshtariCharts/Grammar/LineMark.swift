import MoshtariText

/// A value's place in a drawing.
struct PlotPoint {
  var x: Double
  /// Nil where there is no value.
  var y: Double?
  /// The ends of its range; nil without one.
  var low: Double?
  var high: Double?
  /// Whether its time is not over.
  var isRunning = false
  /// Whether its value is expected, not observed; its range is drawn all the same.
  var isForecast = false
}

extension [PlotPoint] {
  /// Neighbours that satisfy a condition, in runs.
  func runs(where isMember: (PlotPoint) -> Bool) -> [[PlotPoint]] {
    split(omittingEmptySubsequences: true) { !isMember($0) }.map([PlotPoint].init)
  }
}

/// A line through values, broken where one is missing and dotted to and from times that are not over.
struct LineMark {
  let points: [PlotPoint]

  var svg: SafeHTML {
    let solid = points.runs { $0.y != nil && !$0.isRunning }.map(path).reduce(Path(), +)
    let dotted = zip(points, points.dropFirst()).filter { $0.isRunning || $1.isRunning }
      .map { path([$0, $1]) }.reduce(Path(), +)
    return solid.svg("ln") + dotted.svg("ln dash")
  }

  /// What the line covers, in pieces small enough for labels to stand beside a steep one.
  var boxes: [Box] {
    zip(points, points.dropFirst()).flatMap { a, b -> [Box] in
      guard let top = a.y, let bottom = b.y else { return [] }
      let count = max(1, (abs(bottom - top) / 8).rounded(.up))
      return (0..<Int(count)).map { piece in
        let (from, to) = (Double(piece) / count, Double(piece + 1) / count)
        let ends = [top + (bottom - top) * from, top + (bottom - top) * to]
        return Box(
          left: a.x + (b.x - a.x) * from, top: min(ends[0], ends[1]),
          right: a.x + (b.x - a.x) * to, bottom: max(ends[0], ends[1])
        ).grown(by: 2)
      }
    }
  }

  private func path(_ run: [PlotPoint]) -> Path {
    .polyline(run.compactMap { point in point.y.map { (point.x, $0) } })
  }
}
