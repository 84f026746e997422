import MoshtariCore
import MoshtariText

/// Where everything of a trend lies in one rendition.
struct TrendLayout {
  let rendition: Rendition
  let area: Box
  let x: PeriodAxis
  let y: LinearScale
  let grid: ValueGrid
  /// The periods named under the axis.
  let marks: [PeriodAxis.Mark]
  /// A place a point of the series.
  let points: [PlotPoint]
  let end: EndLabels
  let events: [EventMarks.Placed]

  init(_ words: TrendWords, ticks: Ticks, rendition: Rendition) {
    let series = words.chart.series
    var end = words.endLabel
    if rendition.width < 400 { end.band = nil }
    let grid = ValueGrid(
      ticks: ticks, unit: series.unit, frame: words.frame, rendition: rendition)
    let x = PeriodAxis(
      periods: series.points.map(\.period), left: grid.labelWidth,
      right: rendition.width - EndLabels(labels: [end], rendition: rendition).room,
      frame: words.frame,
      lastIsRunning: series.points.last.map { !$0.complete && !$0.isForecast } ?? false)
    marks = x.marks(for: rendition)
    events = x.placed(words.chart.events)
    area = Box(
      left: x.left, top: Self.top(over: events, rendition), right: x.right,
      bottom: rendition.height - x.room(under: marks, rendition))
    let y = grid.scale(in: area)
    points = series.points.enumerated().map { index, point in
      // A fan opens at the last value that was observed.
      let opens = index == series.lastComplete && series.hasForecast
      return PlotPoint(
        x: x.center(index), y: point.value.map { y($0) },
        low: (point.low ?? (opens ? point.value : nil)).map { y($0) },
        high: (point.high ?? (opens ? point.value : nil)).map { y($0) },
        isRunning: !point.complete, isForecast: point.isForecast)
    }
    (end.y, end.foot) = (points[series.labelled].y ?? 0, points[series.labelled].low)
    self.end = EndLabels(labels: [end], rendition: rendition)
    (self.rendition, self.grid, self.x, self.y) = (rendition, grid, x, y)
  }

  /// On a phone, where hardly an event has room for its title, with room for all numbers over the area.
  private static func top(over events: [EventMarks.Placed], _ rendition: Rendition) -> Double {
    if events.isEmpty { return 14 }
    return rendition.width < 400
      ? EventMarks.headroom(at: events.map(\.x)) : EventMarks.headroom
  }

  /// What labels inside the area must leave free, and what they had better: a band, its edges, a reference level.
  func placer(level: Double?) -> LabelPlacer {
    let circles = points.map { point in
      let y = point.y ?? area.bottom - PointMarks.gapHeight
      return Box(left: point.x, top: y, right: point.x, bottom: y).grown(by: 4)
    }
    let level = level.map { y in
      Box(left: area.left, top: y - 1, right: area.right, bottom: y + 1)
    }
    let band = BandMark(points: points)
    let edges = band.edges.flatMap(\.boxes) + [level].compactMap { $0 }
    return LabelPlacer(
      bounds: area, taken: circles, lines: LineMark(points: points).boxes,
      avoided: edges.map { ($0, 3) } + band.boxes.map { ($0, 1) })
  }
}
