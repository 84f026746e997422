import MoshtariCore
import MoshtariText

/// What the curve of second orders says of itself.
struct SurvivalWords {
  let survival: Survival
  let curve: ReorderCurve
  let frame: FigureFrame
  private var words: ChartWords { frame.words }
  private var format: FigureFormat { frame.format }

  /// Days after the first order that the table lists.
  static let listed = [30, 60, 90, 180, 365]

  var caption: Caption {
    let levels = Self.listed.compactMap { day in
      curve.step(at: day).map { words.after(day) + " " + share($0) }
    }
    return Caption(
      title: words.orderedAgainTitle, description: words.list(levels) + ". " + words.bandExplained)
  }

  func share(_ step: ReorderCurve.Step) -> String { format.percent(step.share) }

  func range(_ step: ReorderCurve.Step) -> String? {
    guard let low = step.low, let high = step.high else { return nil }
    return format.range(low, high, unit: .share)
  }

  /// Everything known of a day, in one line.
  func hint(_ day: Int, _ step: ReorderCurve.Step) -> String {
    let range = self.range(step).map { "\(words.range95): \($0)" }
    let parts = [words.orderedAgain(share(step)), range].compactMap { $0 }
    return "\(words.after(day)): \(words.list(parts))"
  }

  /// What is written at the end of the line; there is one.
  var endLabel: EndLabel {
    EndLabel(
      value: curve.steps.last.map(share) ?? FigureFormat.none, name: words.days(curve.end),
      band: words.range95)
  }

  var notes: [String] {
    let people = words.count(survival.customers, of: .customers)
    let ends = words.lineEnds(atFewerThan: frame.lowBase)
    return [people, median, ends].compactMap { $0 }
  }

  private var median: String? {
    guard let median = survival.median.value, median.isFinite else { return words.noMedian }
    let range = survival.median.low.flatMap { low in
      survival.median.high.map { format.range(low, $0, unit: .days) }
    }
    let half = words.halfAgain(within: format.text(median, unit: .days))
    return half + (range.map { " (\(words.range95): \($0))" } ?? "")
  }

  /// The share at each listed day; where the curve has ended, why there is none.
  var horizons: HTMLTable {
    HTMLTable(
      caption: words.orderedAgainTitle,
      columns: [
        .text(words.asHead(words.daysSinceFirst)), .number(words.haveOrderedAgain),
        .number(words.range95),
        .number(words.stillObserved),
      ],
      rows: Self.listed.map(row))
  }

  private func row(_ day: Int) -> HTMLTable.Row {
    let head = SafeHTML.number(format.count(day))
    guard let step = curve.step(at: day) else {
      let none = HTMLTable.Cell.number(FigureFormat.none)
      let reason = SafeHTML.under(words.fewer(than: frame.lowBase, of: .customers))
      return HTMLTable.Row(
        head: head, cells: [none, none, HTMLTable.Cell(.number(FigureFormat.none) + reason)],
        classes: "lown")
    }
    return HTMLTable.Row(
      head: head,
      cells: [
        .number(format.percent(step.share, digits: 1)), .number(range(step) ?? FigureFormat.none),
        .number(format.count(step.atRisk)),
      ])
  }
}
