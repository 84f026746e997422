import MoshtariCore
import MoshtariText

/// What a trend says of its points and of itself.
struct TrendWords {
  let chart: TrendChart
  let frame: FigureFrame
  private var series: TrendSeries { chart.series }
  private var words: ChartWords { frame.words }
  private var format: FigureFormat { frame.format }

  var measure: String { series.measure[frame.language] }
  var title: String { words.trendTitle(measure, by: series.step) }
  func list(_ parts: [String]) -> String { words.list(parts) }

  /// Whether the as-of day lies in the period of the point at `index`.
  func isRunning(_ index: Int) -> Bool {
    let period = series.points[index].period
    return period.firstDay(format.calendar) <= frame.asOf
      && frame.asOf < period.end(format.calendar)
  }

  // MARK: One point

  func value(_ point: TrendPoint) -> String {
    point.value.map { format.text($0, unit: series.unit) } ?? FigureFormat.none
  }
  func range(_ point: TrendPoint) -> String? {
    guard let low = point.low, let high = point.high else { return nil }
    return format.range(low, high, unit: series.unit)
  }
  func people(_ point: TrendPoint) -> String? {
    point.n.map { words.count($0, of: series.subject) }
  }
  /// How far the running period, the last of the series, reaches; nil for any other.
  func reach(_ point: TrendPoint) -> String? {
    guard !point.complete, !point.isForecast, point.period == series.points.last?.period else {
      return nil
    }
    return words.until(format.dayOfYear(frame.asOf))
  }
  /// The point's time, and how far it reaches where it is not over.
  func time(_ point: TrendPoint) -> String {
    words.list([frame.name(point.period), reach(point)].compactMap { $0 })
  }
  func isLowBase(_ point: TrendPoint) -> Bool { point.n.map { $0 < frame.lowBase } ?? false }

  /// What is known of each point.
  var hints: [String] { series.points.map(hint) }

  /// Everything that is known of a point, in one line, with what happened then.
  private func hint(_ point: TrendPoint) -> String {
    let reading =
      point.value == nil
      ? "\(measure) \(FigureFormat.none) (\(format.text(point.reason ?? .noData)))"
      : "\(measure) \(value(point))"
    let range = self.range(point).map { "\(words.range95): \($0)" }
    let running =
      point.isForecast ? words.forecast : point.complete ? nil : words.inProgress
    let happened = frame.events(chart.events, in: point.period).map { event in
      "\(event.title[frame.language]) (\(frame.days(of: event)))"
    }
    let rest = [range, people(point), running].compactMap { $0 } + happened
    return "\(frame.name(point.period)): \(words.list([reading] + rest))"
  }

  // MARK: The whole

  /// What is written at the end of the line: the last complete value, else the last.
  var endLabel: EndLabel {
    let point = series.points[series.labelled]
    return EndLabel(
      value: value(point), name: frame.name(point.period, isShort: true),
      band: series.hasBand ? words.range95 : nil)
  }

  func text(_ reference: TrendChart.Reference) -> String {
    "\(reference.name) \(format.text(reference.value, unit: series.unit))"
  }

  var caption: Caption {
    Caption(title: title, description: ([ends, extremes] + rest).joined(separator: " "))
  }

  private var ends: String {
    let observed = series.observed.isEmpty ? series.measured : series.observed
    let first = series.points[observed[0]]
    let last = series.points[observed[observed.count - 1]]
    return words.ends(value(first), time(first), value(last), time(last))
  }

  private var extremes: String {
    let observed = series.observed.isEmpty ? series.measured : series.observed
    let points = observed.map { series.points[$0] }
    let low = points.min { ($0.value ?? 0) < ($1.value ?? 0) } ?? points[0]
    let high = points.max { ($0.value ?? 0) < ($1.value ?? 0) } ?? points[0]
    return words.extremes(value(low), time(low), value(high), time(high))
  }

  private var rest: [String] {
    (series.hasForecast ? [expected] : []) + (series.hasBand ? [words.bandExplained] : [])
      + (chart.reference.map { [text($0) + "."] } ?? [])
  }

  /// What is expected of the last period.
  private var expected: String {
    let point = series.points[series.labelled]
    return words.expected(value(point), time(point), range(point) ?? FigureFormat.none)
  }

  var whyAlone: String {
    series.points.count == 1
      ? words.firstMeasured(by: series.step)
      : words.onlyOneShown(by: series.step)
  }

  /// Period, people and how to read the drawing.
  func notes(axis ticks: Ticks) -> [String] {
    let start = format.tick(ticks.domain.lowerBound, of: ticks, unit: series.unit)
    let axis = ticks.startsAtZero ? nil : words.axisStarts(at: start)
    let level = chart.reference.map { words.dashedLine(text($0)) }
    let forecast = series.hasForecast ? words.forecastKey : nil
    return [period, peoplePerPeriod, level, forecast, axis, lowBaseKey].compactMap { $0 } + gapKeys
  }

  /// Period, people, and why some rows are grey.
  var notesOfNumbers: [String] {
    let isLow = series.points.contains(where: isLowBase)
    let grey = isLow ? words.fewer(than: frame.lowBase, of: series.subject) : nil
    return [period, peoplePerPeriod, grey].compactMap { $0 }
  }

  /// The numbered events under the drawing: a list for each set of them, shown with the renditions that have it.
  func eventLists(_ numbered: [(rendition: Rendition, events: [ChartEvent])]) -> SafeHTML {
    Self.alike(numbered.map { ($0.rendition, list($0.events)) }).map { names, items in
      "<ol class=\"note events \(names)\">\(items.joined())</ol>" as SafeHTML
    }.joined()
  }

  /// The events within the series that a page tells of, with the ways there; empty for none.
  ///
  /// - Parameter numbered: those that are named under each rendition, which lead there already.
  func linkedEvents(besides numbered: [(rendition: Rendition, events: [ChartEvent])] = [])
    -> SafeHTML
  {
    let linked = series.points.flatMap { frame.events(chart.events, in: $0.period) }
      .filter { $0.link != nil }
    func items(besides listed: [ChartEvent]) -> [SafeHTML] {
      linked.filter { !listed.contains($0) }.map { "<li>\(frame.named($0))</li>" }
    }
    let listed = Rendition.all.map { rendition in
      (
        rendition,
        items(besides: numbered.first { $0.rendition.name == rendition.name }?.events ?? [])
      )
    }
    let everywhere = Rendition.all.map(\.name).joined(separator: " ")
    return Self.alike(listed).map { names, items in
      let places = names == everywhere ? "" : " \(names)"
      return """
        <ul class="note events\(places)" aria-label="\(words.toldOf)">\(items.joined())</ul>
        """ as SafeHTML
    }.joined()
  }

  /// Each list that is not empty, once, with the names of the renditions that have it.
  private static func alike(_ lists: [(rendition: Rendition, items: [SafeHTML])]) -> [(
    names: String, items: [SafeHTML]
  )] {
    var found: [(names: String, items: [SafeHTML])] = []
    for (rendition, items) in lists where !items.isEmpty {
      if let place = found.firstIndex(where: { $0.items == items }) {
        found[place].names += " " + rendition.name
      } else {
        found.append((rendition.name, items))
      }
    }
    return found
  }

  private func list(_ events: [ChartEvent]) -> [SafeHTML] {
    events.enumerated().map { index, event in
      "<li><b>\(frame.format.count(index + 1))</b> \(frame.named(event))</li>" as SafeHTML
    }
  }

  /// From the first period to the last, or to the last day of one that is not over; all in the calendar of the
  /// periods.
  private var period: String {
    guard let first = series.points.first, let last = series.points.last else { return "" }
    let calendar: CalendarSystem? = series.step == .week ? nil : format.calendar
    let end =
      last.complete || last.isForecast ? frame.name(last.period) : frame.dataEnd(in: calendar)
    return words.span(frame.name(first.period), end)
  }

  private var peoplePerPeriod: String? {
    let counts = series.points.compactMap(\.n)
    guard let least = counts.min(), let most = counts.max() else { return nil }
    if let days = series.windowDays {
      return words.count(from: least, to: most, of: series.subject, inDays: days)
    }
    return words.count(from: least, to: most, of: series.subject, by: series.step)
  }

  private var lowBaseKey: String? {
    series.points.contains(where: isLowBase)
      ? "○ " + words.fewer(than: frame.lowBase, of: series.subject) : nil
  }

  private var gapKeys: [String] {
    guard chart.limits.isEmpty else { return [] }
    return AbsenceReason.allCases.filter { reason in series.points.contains { $0.reason == reason }
    }
    .map { "× " + format.text($0) }
  }

}
