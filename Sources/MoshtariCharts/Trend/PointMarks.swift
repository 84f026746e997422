import MoshtariText

/// The points of a trend that are more than a bend of the line: the last complete one, those of a low base, of a time that is
/// not over, and those alone; and a small cross for each time without a value.
struct PointMarks {
  let layout: TrendLayout
  let words: TrendWords
  /// How far over the foot of the area a cross is.
  static let gapHeight = 8.0
  private var points: [PlotPoint] { layout.points }

  var svg: SafeHTML { circles + gaps }

  private var circles: SafeHTML {
    points.indices.compactMap { index in
      guard let y = points[index].y else { return nil }
      let place: SafeHTML = "cx=\"\(px: points[index].x)\" cy=\"\(px: y)\""
      let ring: SafeHTML =
        words.chart.series.points[index].isSignal
        ? "<circle class=\"pt open\" \(place) r=\"7\"/><circle class=\"pt\" \(place) r=\"4\"/>"
        : .empty
      guard let look = look(of: index) else { return ring }
      return ring + "<circle class=\"\(look.classes)\" \(place) r=\"\(px: look.radius)\"/>"
    }.joined()
  }

  private func look(of index: Int) -> (classes: String, radius: Double)? {
    let series = words.chart.series
    let point = series.points[index]
    if point.isForecast { return nil }
    if !point.complete { return ("pt open", 4) }
    if words.isLowBase(point) { return ("pt open low", 4) }
    if index == series.lastComplete { return ("pt", 5) }
    let neighbours = [index - 1, index + 1].filter(points.indices.contains)
    return neighbours.allSatisfy { points[$0].y == nil } ? ("pt", 4) : nil
  }

  private var gaps: SafeHTML {
    guard words.chart.limits.isEmpty else { return .empty }
    let y = layout.area.bottom - Self.gapHeight
    return points.filter { $0.y == nil }.map { point in
      Path.polyline([(point.x - 3, y - 3), (point.x + 3, y + 3)])
        + .polyline([(point.x - 3, y + 3), (point.x + 3, y - 3)])
    }.reduce(Path(), +).svg("gap")
  }
}
