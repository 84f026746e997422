import MoshtariCore
import MoshtariText

/// A trend in one rendition.
struct TrendDrawing {
  let series: TrendSeries
  let events: [ReportEvent]
  let words: TrendWords
  let ticks: Ticks
  let rendition: Rendition
  let area: Box
  let x: PeriodAxis
  let y: LinearScale
  let marks: [PeriodAxis.Mark]
  private var frame: FigureFrame { words.frame }

  init(
    series: TrendSeries, events: [ReportEvent], words: TrendWords, ticks: Ticks,
    rendition: Rendition
  ) {
    (self.series, self.events, self.words) = (series, events, words)
    (self.ticks, self.rendition) = (ticks, rendition)
    let left = ticks.labelWidth(rendition) { words.tick($0, step: ticks.step) }
    let isRunning = series.points.last?.complete == false
    x = PeriodAxis(
      periods: series.points.map(\.period), left: left,
      right: rendition.width - words.endLabels.room(rendition), frame: words.frame,
      lastIsRunning: isRunning)
    marks = x.marks(for: rendition)
    let lines = Double(marks.map(\.lines.count).max() ?? 1)
    area = Box(
      left: x.left, top: 14, right: x.right,
      bottom: rendition.height - lines * rendition.lineHeight - 8)
    y = LinearScale(ticks.domain, from: area.bottom, to: area.top)
  }

  var content: SafeHTML {
    let (pattern, defs) = SafeHTML.hatch(rendition, in: frame)
    let ground = running.map { runningGround($0, pattern) }
    let start = (ground.isEmpty ? .empty : defs) + ground.joined() + grid + band
    let labels = endLabels
    return start + eventMarks(around: labels) + lines + columns
      + (labels + timeLabels).map { $0.svg(frame.language) }.joined()
  }

  // MARK: Places

  func point(_ index: Int) -> (x: Double, y: Double) {
    (x.center(index), y(series.points[index].value ?? 0))
  }

  /// Times that are not over.
  private var running: [Int] { series.points.indices.filter { !series.points[$0].complete } }

  // MARK: Ground and axes

  private func runningGround(_ index: Int, _ pattern: String) -> SafeHTML {
    """
    <rect x="\(px: x.edge(index))" y="\(px: area.top)" width="\(px: x.columnWidth)" \
    height="\(px: area.height)" fill="url(#\(pattern))"/>
    """
  }

  private var grid: SafeHTML {
    ValueGrid(ticks: ticks, y: y, area: area, rendition: rendition, language: frame.language)
      .svg { words.tick($0, step: ticks.step) }
  }

  private var timeLabels: [ChartLabel] {
    marks.flatMap { x.labels($0, rendition, top: area.bottom + 4) }
  }

  // MARK: Line and band

  /// Neighbours that both satisfy a condition, in runs.
  private func runs(where isMember: (TrendPoint) -> Bool) -> [[Int]] {
    series.points.indices.reduce(into: []) { runs, index in
      guard isMember(series.points[index]) else { return }
      if let last = runs.last?.last, last == index - 1 {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
  }

  private var band: SafeHTML {
    runs { $0.low != nil && $0.high != nil && $0.complete }.map { run in
      let lows = run.map { (x.center($0), y(series.points[$0].low ?? 0)) }
      let highs = run.map { (x.center($0), y(series.points[$0].high ?? 0)) }
      if run.count == 1 {
        return Path.vertical("whisker", x: lows[0].0, from: highs[0].1, to: lows[0].1)
      }
      var outline = Path.polyline(highs + lows.reversed())
      outline.close()
      return outline.svg("area")
    }.joined()
  }

  private var lines: SafeHTML {
    let solid = runs { $0.value != nil && $0.complete }
      .map { Path.polyline($0.map(point)).svg("ln") }
    let dotted = series.points.indices.dropFirst().filter { index in
      let pair = [series.points[index - 1], series.points[index]]
      return pair.allSatisfy { $0.value != nil } && pair.contains { !$0.complete }
    }.map { Path.polyline([point($0 - 1), point($0)]).svg("ln dash") }
    return (solid + dotted).joined()
  }

  // MARK: Columns

  private var columns: SafeHTML {
    series.points.indices.map { index in
      HitColumn(
        hint: words.hint(series.points[index]), left: x.edge(index), right: x.edge(index + 1),
        place: x.center(index), mark: mark(index)
      ).svg(in: area)
    }.joined()
  }

  private func mark(_ index: Int) -> SafeHTML {
    let point = series.points[index]
    guard point.value != nil else { return gap(x.center(index)) }
    guard let look = look(of: index) else { return .empty }
    let place = self.point(index)
    let center: SafeHTML = "cx=\"\(px: place.x)\" cy=\"\(px: place.y)\""
    return "<circle class=\"\(look.classes)\" \(center) r=\"\(px: look.radius)\"/>"
  }

  /// How a value's point looks; nil for the many that are only a bend of the line.
  private func look(of index: Int) -> (classes: String, radius: Double)? {
    let point = series.points[index]
    if !point.complete { return ("pt open", 4) }
    if words.isLowBase(point) { return ("pt open low", 4) }
    if index == series.lastComplete { return ("pt", 5) }
    return runs { $0.value != nil }.contains([index]) ? ("pt", 4) : nil
  }

  /// A small cross at the foot of a time without a value.
  private func gap(_ x: Double) -> SafeHTML {
    let y = area.bottom - 8
    return """
      <path class="gap" d="M\(px: x - 3) \(px: y - 3)L\(px: x + 3) \(px: y + 3)\
      M\(px: x - 3) \(px: y + 3)L\(px: x + 3) \(px: y - 3)"/>
      """
  }

  // MARK: Labels

  /// The last complete value, its time and the band's name.
  private var endLabels: [ChartLabel] {
    let index = series.labelled
    return words.endLabels.labels(
      at: point(index).y, foot: series.points[index].low.map { y($0) }, beside: area, rendition)
  }

  private func eventMarks(around labels: [ChartLabel]) -> SafeHTML {
    EventMarks(events: events, drawing: self).svg(around: labels)
  }
}
