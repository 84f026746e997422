package import MoshtariCore
package import MoshtariText

/// How soon the customers of one to three groups order again, and all customers in grey: the share who have, by days
/// since the first order, read every 15 days, with 95 % ranges (one minus the Kaplan-Meier estimate).
///
/// A line ends where its range gets wider than 30 points; one that would end before half of the longest is left out. Not, as a single curve, where few are still waiting: most
/// of a group that orders soon wait no longer, and its curve is no less certain for that.
package struct ReorderGroups: Figure {
  /// The customers of one line.
  package struct Group: Sendable {
    package var name: String
    /// Share without a second order yet, ascending by day from 0.
    package var steps: [SurvivalStep]
    package init(_ name: String, _ steps: [SurvivalStep]) {
      (self.name, self.steps) = (name, steps)
    }
  }

  /// One to three, the first most important.
  package var groups: [Group]
  /// The curve of all customers; its steps may be at any days.
  package var all: Survival

  package init(_ groups: [Group], all: Survival) {
    precondition((1...3).contains(groups.count), "a fourth colour cannot be told from the others")
    (self.groups, self.all) = (groups, all)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let words = frame.words
    let drawn = zip(groups, ["c1", "c2", "c3"]).map { GroupCurve($0, colour: $1) }
      .filter { $0.steps.count > 1 }
    let longest = drawn.map(\.last).max() ?? 0
    let own = drawn.filter { 2 * $0.last >= longest }
    guard !own.isEmpty else { return .figure(.emptyBox(.shortHistory, in: frame)) }
    let context = GroupCurve(Group(words.allCustomers, everybody), colour: "c5")
    let curves = own + (context.steps.count > 1 ? [context] : [])
    let ends = curves.map { "\($0.name): \(words.after($0.last)) \($0.endValue(frame))" }
    let caption = Caption(
      title: words.orderedAgainTitle, description: words.list(ends) + ". " + words.bandExplained)
    let plot = SafeHTML.plot(
      Rendition.all.map { drawing(curves, frame, $0) }, hints: hints(curves, frame),
      caption: caption, in: frame)
    let notes = [words.lineEnds(atRangeOver: GroupCurve.widestRange)]
    let choice = LineChoice(lines: curves.map { ($0.name, $0.colour) }).html(in: frame)
    return .figure(
      choice + plot + .note(notes, in: frame) + .numbers([table(curves, frame)], in: frame))
  }

  /// The level of the curve of all customers every 15 days.
  private var everybody: [SurvivalStep] {
    stride(from: 0, through: min(360, all.lastDay), by: 15).compactMap { day in
      guard var step = all.secondOrder.last(where: { $0.day <= day }) else { return nil }
      step.day = day
      return step
    }
  }

  private func drawing(
    _ curves: [GroupCurve], _ frame: FigureFrame, _ rendition: Rendition
  ) -> Drawing {
    let last = curves.map(\.last).max() ?? 30
    return StepDrawing(
      lines: curves.reversed().map { $0.line(frame, rendition) },
      highest: curves.flatMap(\.steps).map { 1 - ($0.low ?? $0.survival) }.max() ?? 1,
      numbers: DayTicks.days(to: last, most: rendition.width < 400 ? 4 : 6),
      axis: frame.words.daysSinceFirst, frame: frame, rendition: rendition
    ).drawing
  }

  /// Every 30 days after the first order, with what is known of each line.
  private func hints(_ curves: [GroupCurve], _ frame: FigureFrame) -> HintColumns {
    let last = curves.map(\.last).max() ?? 30
    let hints = stride(from: 30, through: last, by: 30).map { day in
      let shares = curves.compactMap { curve in
        curve.step(at: day).map { "\(curve.name) \(frame.format.percent(1 - $0.survival))" }
      }
      return "\(frame.words.after(day)): \(frame.words.list(shares))"
    }
    // The area ends a quarter of a column after the last step.
    return HintColumns(
      hints: hints, before: 0.5, after: max(0, Double(last) / 30 + 0.25 - 0.5 - Double(hints.count))
    )
  }

  private func table(_ curves: [GroupCurve], _ frame: FigureFrame) -> HTMLTable {
    let words = frame.words
    let columns = curves.flatMap { curve in
      [
        HTMLTable.Column.number(curve.name), .number(words.range95, "m-hide"),
        .number(words.stillObserved),
      ]
    }
    return HTMLTable(
      caption: words.orderedAgainTitle,
      columns: [.text(words.asHead(words.daysSinceFirst))] + columns,
      rows: stride(from: 0, through: curves.map(\.last).max() ?? 0, by: 30).map { day in
        HTMLTable.Row(
          head: .number(frame.format.count(day)), cells: curves.flatMap { $0.cells(of: day, frame) }
        )
      })
  }
}

/// One line of the chart.
private struct GroupCurve {
  let name: String
  /// `c1` … `c3`, or `c5` of what the others are set beside.
  let colour: String
  /// Up to where the range is wider than `widestRange`.
  let steps: [SurvivalStep]

  /// In points.
  static let widestRange = 30

  init(_ group: ReorderGroups.Group, colour: String) {
    (name, self.colour) = (group.name, colour)
    steps = Array(
      group.steps.prefix { step in
        guard let low = step.low, let high = step.high else { return false }
        return high - low <= Double(Self.widestRange) / 100
      })
  }

  /// The last day; 0 without steps.
  var last: Int { steps.last?.day ?? 0 }

  func step(at day: Int) -> SurvivalStep? { steps.first { $0.day == day } }

  func endValue(_ frame: FigureFrame) -> String {
    frame.format.percent(1 - (steps.last?.survival ?? 1))
  }

  /// The last level is held for a week more.
  func line(_ frame: FigureFrame, _ rendition: Rendition) -> StepDrawing.Line {
    let name = TextWidth.fitted(name, to: rendition.width * 0.3, size: rendition.textSize)
    return StepDrawing.Line(
      levels: steps.map { step in
        StepDrawing.Level(
          x: Double(step.day), share: 1 - step.survival, low: step.high.map { 1 - $0 },
          high: step.low.map { 1 - $0 })
      }, end: Double(last) + 7.5,
      label: EndLabel(value: endValue(frame), name: name, colour: colour))
  }

  func cells(of day: Int, _ frame: FigureFrame) -> [HTMLTable.Cell] {
    guard let step = step(at: day) else {
      return Array(repeating: .number(FigureFormat.none), count: 3)
    }
    let range = step.low.flatMap { low in
      step.high.map { frame.format.range(1 - $0, 1 - low, unit: .share) }
    }
    let share = Estimate(value: step.survival, low: step.low, high: step.high, n: step.atRisk)
    let grey = share.isLowBase(of: frame.lowBase) ? "lown" : ""
    return [
      .number(frame.format.percent(1 - step.survival, digits: 1), classes: grey),
      .number(range ?? FigureFormat.none, classes: grey),
      .number(frame.format.count(step.atRisk), classes: grey),
    ]
  }
}
