import MoshtariCore
import MoshtariText

/// A trend in one rendition: where everything of it lies, and its marks one over the other.
struct TrendDrawing {
  let chart: TrendChart
  let words: TrendWords
  let rendition: Rendition
  let area: Box
  let x: PeriodAxis
  let points: [PlotPoint]
  let events: EventMarks
  private let y: LinearScale
  private let grid: ValueGrid
  private let marks: [PeriodAxis.Mark]
  private let ends: EndLabels
  private let reference: ReferenceMark?
  private var frame: FigureFrame { words.frame }
  private var series: TrendSeries { chart.series }

  init(_ chart: TrendChart, words: TrendWords, ticks: Ticks, rendition: Rendition) {
    (self.chart, self.words, self.rendition) = (chart, words, rendition)
    let series = chart.series
    grid = ValueGrid(ticks: ticks, unit: series.unit, frame: words.frame, rendition: rendition)
    var end = words.endLabel
    if rendition.width < 400 { end.band = nil }
    let room = EndLabels(labels: [end], rendition: rendition).room
    x = PeriodAxis(
      periods: series.points.map(\.period), left: grid.labelWidth,
      right: rendition.width - room, frame: words.frame,
      lastIsRunning: series.points.last?.complete == false)
    marks = x.marks(for: rendition)
    let lines = Double(marks.map(\.lines.count).max() ?? 1)
    area = Box(
      left: x.left, top: x.placed(chart.events).isEmpty ? 14 : 22, right: x.right,
      bottom: rendition.height - lines * rendition.lineHeight - 11)
    y = grid.scale(in: area)
    points = Self.points(of: series, x, y)
    (end.y, end.foot) = (points[series.labelled].y ?? 0, points[series.labelled].low)
    ends = EndLabels(labels: [end], rendition: rendition)
    let scale = y
    var placer = Self.placer(for: points, in: area)
    let area = area
    reference = chart.reference.map {
      ReferenceMark(
        text: words.text($0), y: scale($0.value), area: area, rendition: rendition, &placer)
    }
    events = EventMarks(
      x.placed(chart.events), area: area, frame: words.frame, rendition: rendition, &placer)
  }

  var drawing: Drawing {
    let ground = running + grid.svg(in: area) + tickMarks + BandMark(points: points).svg
    let marks = (reference?.svg(frame.language) ?? .empty) + events.rules
      + LineMark(points: points).svg + circles + gaps
    let labels = ends.svg(beside: area, frame.language) + events.labels + timeLabels
    return Drawing(rendition: rendition, area: area, content: ground + marks + labels)
  }

  // MARK: Places

  private static func points(
    of series: TrendSeries, _ x: PeriodAxis, _ y: LinearScale
  ) -> [PlotPoint] {
    series.points.enumerated().map { index, point in
      PlotPoint(
        x: x.center(index), y: point.value.map { y($0) }, low: point.low.map { y($0) },
        high: point.high.map { y($0) }, isRunning: !point.complete)
    }
  }

  /// What labels inside the area must leave free, and what they had better.
  private static func placer(
    for points: [PlotPoint], in area: Box
  ) -> LabelPlacer {
    let circles = points.map { point in
      let y = point.y ?? area.bottom - 8
      return Box(left: point.x, top: y, right: point.x, bottom: y).grown(by: 4)
    }
    let band = BandMark(points: points)
    let edges = band.edges.flatMap(\.boxes)
    return LabelPlacer(
      bounds: area, taken: circles, lines: LineMark(points: points).boxes,
      avoided: edges.map { ($0, 3) } + band.boxes.map { ($0, 1) })
  }

  // MARK: Ground and axis

  /// The hatched ground of times that are not over.
  private var running: SafeHTML {
    let columns = points.indices.filter { points[$0].isRunning }
    guard !columns.isEmpty else { return .empty }
    let (pattern, defs) = SafeHTML.hatch(rendition, in: frame)
    let grounds = columns.map { index in
      """
      <rect x="\(px: x.edge(index))" y="\(px: area.top)" width="\(px: x.columnWidth)" \
      height="\(px: area.height)" fill="url(#\(pattern))"/>
      """ as SafeHTML
    }
    return defs + grounds.joined()
  }

  private var tickMarks: SafeHTML {
    marks.map { Path.vertical(x: x.center($0.index), from: area.bottom, to: area.bottom + 4) }
      .reduce(Path(), +).svg("ax")
  }

  private var timeLabels: SafeHTML {
    marks.flatMap { x.labels($0, rendition, top: area.bottom + 6) }.svg(frame.language)
  }

  // MARK: Points

  private var circles: SafeHTML {
    points.indices.compactMap { index in
      guard let y = points[index].y, let look = look(of: index) else { return nil }
      let place: SafeHTML = "cx=\"\(px: points[index].x)\" cy=\"\(px: y)\""
      return "<circle class=\"\(look.classes)\" \(place) r=\"\(px: look.radius)\"/>"
    }.joined()
  }

  /// How a value's point looks; nil for the many that are only a bend of the line.
  private func look(of index: Int) -> (classes: String, radius: Double)? {
    let point = series.points[index]
    if !point.complete { return ("pt open", 4) }
    if words.isLowBase(point) { return ("pt open low", 4) }
    if index == series.lastComplete { return ("pt", 5) }
    let neighbours = [index - 1, index + 1].filter(points.indices.contains)
    return neighbours.allSatisfy { points[$0].y == nil } ? ("pt", 4) : nil
  }

  /// A small cross at the foot of each time without a value.
  private var gaps: SafeHTML {
    let y = area.bottom - 8
    return points.filter { $0.y == nil }.map { point in
      Path.polyline([(point.x - 3, y - 3), (point.x + 3, y + 3)])
        + .polyline([(point.x - 3, y + 3), (point.x + 3, y - 3)])
    }.reduce(Path(), +).svg("gap")
  }
}

extension PeriodAxis {
  /// The events that fall within the periods, with their places.
  func placed(_ events: [ReportEvent]) -> [(event: ReportEvent, x: Double)] {
    events.compactMap { event in place(of: event.day).map { (event, $0) } }
  }
}
