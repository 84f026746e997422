package import MoshtariCore
package import MoshtariText

/// The share still active by months since the first order: step lines of one to three segments, and of all customers in
/// grey, with their 95 % ranges (Kaplan-Meier).
///
/// A line ends where fewer than `lowBase` are still observed.
package struct ActiveChart: Figure {
  /// The customers of one line.
  package struct Group: Sendable {
    package var name: String
    /// Months 0, 1, 2 … without gaps.
    package var steps: [ActiveStep]
    package init(_ name: String, _ steps: [ActiveStep]) { (self.name, self.steps) = (name, steps) }
  }

  /// One to three, the first most important.
  package var groups: [Group]
  package var all: [ActiveStep]

  package init(_ groups: [Group], all: [ActiveStep]) {
    precondition((1...3).contains(groups.count), "a fourth colour cannot be told from the others")
    (self.groups, self.all) = (groups, all)
  }

  /// A segment, under its name, beside all customers.
  package init(_ survival: PersonaSurvival, name: String) {
    self.init([Group(name, survival.members)], all: survival.all)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let words = frame.words
    let own = zip(groups, ["c1", "c2", "c3"]).map { ActiveCurve($0, colour: $1, frame) }
      .filter { $0.steps.count > 1 }
    guard !own.isEmpty else { return .figure(.emptyBox(.shortHistory, in: frame)) }
    let context = ActiveCurve(Group(words.allCustomers, all), colour: "c5", frame)
    let curves = own + (context.steps.count > 1 ? [context] : [])
    let ends = curves.map { "\($0.name): \(words.afterMonths($0.last)) \($0.endValue(frame))" }
    let caption = Caption(
      title: words.stillActiveTitle, description: words.list(ends) + ". " + words.bandExplained)
    let plot = SafeHTML.plot(
      Rendition.all.map { drawing(curves, frame, $0) }, hints: hints(curves, frame),
      caption: caption, in: frame)
    let notes = [words.lapseExplained, words.lineEnds(atFewerThan: frame.lowBase)]
    let choice = LineChoice(lines: curves.map { ($0.name, $0.colour) }).html(in: frame)
    return .figure(
      choice + plot + .note(notes, in: frame) + .numbers([table(curves, frame)], in: frame))
  }

  private func drawing(
    _ curves: [ActiveCurve], _ frame: FigureFrame, _ rendition: Rendition
  ) -> Drawing {
    let last = curves.map(\.last).max() ?? 1
    return StepDrawing(
      lines: curves.reversed().map { $0.line(frame, rendition) }, highest: 1,
      numbers: Array(stride(from: 0, through: last, by: last > 6 ? 3 : 1)),
      axis: frame.words.monthsSinceFirst, frame: frame, rendition: rendition
    ).drawing
  }

  /// Every month after the first, with what is known of each line.
  private func hints(_ curves: [ActiveCurve], _ frame: FigureFrame) -> HintColumns {
    let last = curves.map(\.last).max() ?? 1
    let hints = (1...last).map { month in
      let shares = curves.filter { month < $0.steps.count }.map {
        "\($0.name) \(frame.format.percent($0.steps[month].survival))"
      }
      return "\(frame.words.afterMonths(month)): \(frame.words.list(shares))"
    }
    return HintColumns(hints: hints, before: 0.5)
  }

  private func table(_ curves: [ActiveCurve], _ frame: FigureFrame) -> HTMLTable {
    let words = frame.words
    let columns = curves.flatMap { curve in
      [
        HTMLTable.Column.number(curve.name), .number(words.range95, "m-hide"),
        .number(words.stillObserved),
      ]
    }
    return HTMLTable(
      caption: words.stillActiveTitle,
      columns: [.text(words.asHead(words.monthsSinceFirst))] + columns,
      rows: (0...(curves.map(\.last).max() ?? 0)).map { month in
        HTMLTable.Row(
          head: .number(frame.format.count(month)),
          cells: curves.flatMap { $0.cells(of: month, frame) })
      })
  }
}

/// One line of the chart.
struct ActiveCurve {
  let name: String
  /// `c1` … `c3`, or `c5` of what the others are set beside.
  let colour: String
  /// Months 0, 1, 2 … up to where fewer than `lowBase` are observed.
  let steps: [ActiveStep]

  init(_ group: ActiveChart.Group, colour: String, _ frame: FigureFrame) {
    (name, self.colour) = (group.name, colour)
    steps = Array(group.steps.prefix { $0.atRisk >= frame.lowBase && $0.survival.isFinite })
  }

  /// The last month.
  var last: Int { steps.count - 1 }

  func endValue(_ frame: FigureFrame) -> String {
    frame.format.percent(steps.last?.survival ?? 0)
  }

  /// The last level is held for half a month more.
  func line(_ frame: FigureFrame, _ rendition: Rendition) -> StepDrawing.Line {
    let name = TextWidth.fitted(name, to: rendition.width * 0.3, size: rendition.textSize)
    return StepDrawing.Line(
      levels: steps.map {
        StepDrawing.Level(x: Double($0.month), share: $0.survival, low: $0.low, high: $0.high)
      }, end: Double(last) + 0.5,
      label: EndLabel(value: endValue(frame), name: name, colour: colour))
  }

  func cells(of month: Int, _ frame: FigureFrame) -> [HTMLTable.Cell] {
    guard month < steps.count else {
      return Array(repeating: .number(FigureFormat.none), count: 3)
    }
    let step = steps[month]
    let range = step.low.flatMap { low in
      step.high.map { frame.format.range(low, $0, unit: .share) }
    }
    return [
      .number(frame.format.percent(step.survival, digits: 1)), .number(range ?? FigureFormat.none),
      .number(frame.format.count(step.atRisk)),
    ]
  }
}
