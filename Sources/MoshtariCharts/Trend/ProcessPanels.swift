package import MoshtariCore
package import MoshtariText

/// Satisfaction by week, or by four weeks, of several touchpoints or products, one small
/// process-behaviour chart each, all on the same axes.
///
/// A panel has its name, its limits and signals in words, the share as a line, the centre dashed,
/// the natural limits as fine lines, and a ring round each signal. Weeks without a point are left open.
/// A point of four weeks stands in their middle, and the panel says so under it. The last 53 weeks are
/// drawn; panels with more signals come first.
package struct ProcessPanels: Figure {
  /// The weeks of one touchpoint or product.
  package struct Panel: Sendable {
    package var name: String
    package var weekly: WeeklySatisfaction
    package init(_ name: String, _ weekly: WeeklySatisfaction) {
      (self.name, self.weekly) = (name, weekly)
    }
  }

  /// Those that have limits; more signals first, then in the given order.
  package private(set) var panels: [Panel]

  package init(_ panels: [Panel]) {
    self.panels = panels.enumerated().filter { $0.element.weekly.limits != nil }
      .sorted {
        let (a, b) = ($0.element.signals.count, $1.element.signals.count)
        return a == b ? $0.offset < $1.offset : a > b
      }.map(\.element)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard !panels.isEmpty else { return .figure(.emptyBox(.shortHistory, in: frame)) }
    let words = ProcessWords(format: frame.format)
    let caption = Caption(
      title: words.title(panels),
      description: panels.map { words.sentence($0) }.joined(separator: " "))
    let axes = PanelAxes(panels, frame: frame)
    let plot = SafeHTML.plot(
      Rendition.all.map { PanelGrid(self, axes: axes, words: words, base: $0).drawing },
      hints: HintColumns(hints: []), caption: caption, in: frame)
    return .figure(
      plot + .note(words.notes(panels), in: frame)
        + .numbers([table(words, frame)], in: frame))
  }

  private func table(_ words: ProcessWords, _ frame: FigureFrame) -> HTMLTable {
    HTMLTable(
      caption: words.title(panels),
      columns: [
        .text(words.group), .number(words.centre), .number(words.limits), .number(words.points),
        .number(words.leftOut), .text(words.signals), .number(words.lastPoint),
      ],
      rows: panels.map { panel in
        HTMLTable.Row(
          head: .name(panel.name) + .under(words.span(panel)),
          cells: words.cells(of: panel).map { HTMLTable.Cell($0) })
      })
  }
}

extension ProcessPanels.Panel {
  var spanWeeks: Int { weekly.spanWeeks }
  /// Weeks or spans that are points of the chart.
  var points: [SatisfiedWeek] {
    weekly.weeks.filter { $0.complete && $0.share.value != nil }
  }
  /// Those that are over and had answers, but too few of them.
  var leftOut: Int {
    weekly.weeks.count { $0.complete && $0.share.reason == .smallGroup }
  }
  /// How many of them would be drawn.
  var drawnLeftOut: Int { drawn.count { $0.share.reason == .smallGroup } }
  var signals: [SatisfiedWeek] { points.filter { $0.signal != nil } }
  /// The last points that are drawn.
  var drawn: [SatisfiedWeek] { Array(weekly.weeks.filter(\.complete).suffix(53 / spanWeeks)) }
  /// The last day of one of its weeks or spans.
  func lastDay(of point: SatisfiedWeek) -> Day { point.week + (7 * spanWeeks - 1) }
}

/// What all panels of a figure share.
private struct PanelAxes {
  /// The first and the last day, whole weeks; at most 53.
  let first: Day
  let last: Day
  let ticks: Ticks
  var weekCount: Int { (last - first + 1) / 7 }

  init(_ panels: [ProcessPanels.Panel], frame: FigureFrame) {
    last = panels.flatMap { panel in panel.drawn.map(panel.lastDay) }.max() ?? frame.asOf
    let start = panels.flatMap { $0.drawn.map(\.week) }.min() ?? last - 6
    first = max(start, last - (53 * 7 - 1))
    let levels = panels.flatMap { panel in
      panel.drawn.compactMap(\.share.value)
        + [panel.weekly.limits?.low, panel.weekly.limits?.high].compactMap { $0 }
    }
    ticks = Ticks(covering: levels, unit: .share)
  }
}

/// The panels in one rendition, in rows of one to three.
private struct PanelGrid {
  let panels: [ProcessPanels.Panel]
  let axes: PanelAxes
  let words: ProcessWords
  let rendition: Rendition
  private let columns: Int
  private let grid: ValueGrid
  private var frame: FigureFrame { grid.frame }

  /// Heights of the words over a panel, of its plot, and of the days under it.
  private static let head = 46.0
  private static let plot = 84.0
  private static let foot = 26.0
  private static let gap = 18.0

  init(_ figure: ProcessPanels, axes: PanelAxes, words: ProcessWords, base: Rendition) {
    (panels, self.axes, self.words) = (figure.panels, axes, words)
    columns = min(figure.panels.count, base.width > 800 ? 3 : base.width > 400 ? 2 : 1)
    let rows = (figure.panels.count + columns - 1) / columns
    rendition = Rendition(
      name: base.name, width: base.width,
      height: Double(rows) * (Self.head + Self.plot + Self.foot), boxes: base.boxes)
    grid = ValueGrid(
      ticks: axes.ticks, unit: .share, frame: words.frame(id: "p"), rendition: rendition)
  }

  var drawing: Drawing {
    Drawing(
      rendition: rendition, area: rendition.bounds,
      content: panels.indices.map(panel).joined())
  }

  /// The plot of the panel at `index`, the values' room at its left.
  private func area(_ index: Int) -> Box {
    let width = (rendition.width - Self.gap * Double(columns - 1)) / Double(columns)
    let left = Double(index % columns) * (width + Self.gap)
    let top = Double(index / columns) * (Self.head + Self.plot + Self.foot) + Self.head
    return Box(
      left: left + grid.labelWidth, top: top, right: left + width - 6, bottom: top + Self.plot)
  }

  private func panel(_ index: Int) -> SafeHTML {
    let panel = panels[index], area = area(index), y = grid.scale(in: area)
    let column = area.width / Double(max(1, axes.weekCount)), span = Double(panel.spanWeeks)
    let shown = panel.drawn.filter { $0.week >= axes.first }
    let points = shown.map { week in
      PlotPoint(
        x: area.left + (Double(week.week - axes.first) / 7 + span / 2) * column,
        y: week.share.value.map { y($0) })
    }
    let rings = zip(points, shown).compactMap { point, week -> SafeHTML? in
      guard let y = point.y, week.signal != nil else { return nil }
      let place: SafeHTML = "cx=\"\(px: point.x)\" cy=\"\(px: y)\""
      return "<circle class=\"pt open\" \(place) r=\"5\"/><circle class=\"pt\" \(place) r=\"3\"/>"
    }
    return grid.svg(in: area) + levels(panel, in: area, y) + LineMark(points: points).svg
      + rings.joined() + alone(points) + labels(panel, area)
  }

  /// The centre and the limits.
  private func levels(_ panel: ProcessPanels.Panel, in area: Box, _ y: LinearScale) -> SafeHTML {
    guard let limits = panel.weekly.limits else { return .empty }
    func line(_ level: Double) -> Path {
      .horizontal(from: area.left, to: area.right, y: y(level))
    }
    return (line(limits.low) + line(limits.high)).svg("ax") + line(limits.centre).svg("ref")
  }

  /// Points between two weeks without one, which no line shows.
  private func alone(_ points: [PlotPoint]) -> SafeHTML {
    points.indices.filter { index in
      points[index].y != nil
        && [index - 1, index + 1].filter(points.indices.contains)
          .allSatisfy { points[$0].y == nil }
    }.map { index in
      "<circle class=\"pt\" cx=\"\(px: points[index].x)\" cy=\"\(px: points[index].y ?? 0)\" r=\"3\"/>"
        as SafeHTML
    }.joined()
  }

  private func labels(_ panel: ProcessPanels.Panel, _ area: Box) -> SafeHTML {
    let left = area.left - grid.labelWidth, width = area.right - left
    let isPersian = frame.language.isRightToLeft
    let (x, anchor): (Double, ChartLabel.Anchor) = isPersian ? (area.right, .right) : (left, .left)
    func fitted(_ text: String, isBold: Bool) -> String {
      TextWidth.fitted(text, to: width, size: rendition.textSize, isBold: isBold)
    }
    let top = area.top - PanelGrid.head
    var labels = [
      rendition.label(
        fitted(panel.name, isBold: true), x: x, y: top + 16, anchor: anchor, weight: .strong),
      rendition.label(
        fitted(words.short(panel), isBold: false), x: x, y: top + 16 + rendition.lineHeight,
        anchor: anchor),
    ]
    if axes.weekCount > 1 {
      let foot = area.bottom + rendition.lineHeight
      let last = words.foot(of: panel, to: axes.last)
      let ends = [
        rendition.label(
          frame.format.dayOfYear(axes.first), x: area.left, y: foot, anchor: .left),
        rendition.label(last, x: area.right, y: foot, anchor: .right),
      ]
      labels += ends[0].box.overlaps(ends[1].box) ? [ends[1]] : ends
    }
    return labels.svg(frame.language)
  }
}

/// What the panels say, in both languages.
struct ProcessWords {
  let format: FigureFormat

  func frame(id: String) -> FigureFrame {
    FigureFrame(id: id, format: format, asOf: Day(0), lowBase: 0)
  }

  private func say(_ english: String, _ persian: String) -> String {
    format.language == .fa ? persian : english
  }

  func title(_ panels: [ProcessPanels.Panel]) -> String {
    panels.allSatisfy { $0.spanWeeks == 1 }
      ? say("CSAT by week, each on its own limits", "CSAT هفتگی، هر یک با حدهای خودش")
      : say(
        "CSAT by week or by four weeks, each on its own limits",
        "CSAT هفتگی یا چهارهفته‌ای، هر یک با حدهای خودش")
  }
  var group: String { say("Touchpoint or product", "نقطهٔ تماس یا محصول") }
  var centre: String { say("Centre", "میانه") }
  var limits: String { say("Limits", "حدها") }
  var points: String { say("Points", "شمار") }
  var leftOut: String { say("Left out", "کنارگذاشته") }
  var signals: String { say("Signals", "نشانه‌ها") }
  var lastPoint: String { say("Last", "آخرین") }

  /// What each point of a panel is of.
  func span(_ panel: ProcessPanels.Panel) -> String {
    panel.spanWeeks == 1 ? say("by week", "هفته به هفته") : say("by four weeks", "هر چهار هفته")
  }

  /// Under the last point: the week's first day, or `four weeks to 13 Nov`.
  func foot(of panel: ProcessPanels.Panel, to last: Day) -> String {
    panel.spanWeeks == 1
      ? format.dayOfYear(last - 6) : fourWeeks(to: format.dayOfYear(last))
  }

  private func fourWeeks(to day: String) -> String {
    say("four weeks to \(day)", "چهار هفته تا \(day)")
  }

  private func time(of point: SatisfiedWeek, in panel: ProcessPanels.Panel) -> String {
    panel.spanWeeks == 1
      ? format.day(point.week) : fourWeeks(to: format.day(panel.lastDay(of: point)))
  }

  private func range(_ panel: ProcessPanels.Panel) -> String {
    panel.weekly.limits.map { format.range($0.low, $0.high, unit: .share) } ?? FigureFormat.none
  }

  /// `limits 62 to 91%, 2 signals`.
  func short(_ panel: ProcessPanels.Panel) -> String {
    let count = panel.signals.count, number = format.count(count)
    let signals =
      count == 0
      ? say("no signal", "بی‌نشانه")
      : say("\(number) signal\(count == 1 ? "" : "s")", "\(number) نشانه")
    return say("limits \(range(panel)), \(signals)", "حدها \(range(panel))، \(signals)")
  }

  /// A panel for those who do not see it.
  func sentence(_ panel: ProcessPanels.Panel) -> String {
    "\(panel.name): \(short(panel))."
  }

  /// Why a week or span is a signal.
  private func reason(_ signal: ProcessSignal) -> String {
    switch signal {
    case .outside: say("outside the limits", "بیرون از حدها")
    case .run: say("eight in a row on one side", "هشت بار پیاپی در یک سو")
    case .zone: say("three of four near a limit", "سه بار از چهار بار نزدیک یک حد")
    }
  }

  /// The keys under the drawing, and how many weeks and spans are left out and why.
  func notes(_ panels: [ProcessPanels.Panel]) -> [String] {
    let rule = say(
      "dashed: centre; fine lines: limits; ring: signal",
      "خط‌چین: میانه؛ خط‌های نازک: حدها؛ حلقه: نشانه")
    return [rule] + [1, 4].compactMap { leftOut(of: panels, spanWeeks: $0) }
  }

  /// Nil where none is left out.
  private func leftOut(of panels: [ProcessPanels.Panel], spanWeeks: Int) -> String? {
    let left = panels.filter { $0.spanWeeks == spanWeeks }.reduce(0) { $0 + $1.drawnLeftOut }
    guard left > 0 else { return nil }
    let number = format.count(left), twenty = format.count(20)
    let weeks =
      spanWeeks == 1
      ? say("\(number) week\(left == 1 ? "" : "s")", "\(number) هفته")
      : say(
        "\(number) span\(left == 1 ? "" : "s") of four weeks", "\(number) بازهٔ چهارهفته‌ای")
    return say(
      "\(weeks) with fewer than \(twenty) answers left out",
      "\(weeks) با کمتر از \(twenty) پاسخ کنار گذاشته شده است")
  }

  /// Centre, limits, points, left out, signals with their times and reasons, the last point.
  func cells(of panel: ProcessPanels.Panel) -> [SafeHTML] {
    let points = panel.points
    let lines = panel.signals.suffix(6).compactMap { week -> SafeHTML? in
      guard let signal = week.signal else { return nil }
      return .under("\(time(of: week, in: panel)): \(reason(signal))")
    }
    let number: SafeHTML = .number(format.count(panel.signals.count))
    return [
      .number(panel.weekly.limits.map { format.percent($0.centre) } ?? FigureFormat.none),
      .number(range(panel)), .number(format.count(points.count)),
      .number(format.count(panel.leftOut)), number + lines.joined(),
      .number(points.last?.share.value.map { format.percent($0) } ?? FigureFormat.none),
    ]
  }
}
