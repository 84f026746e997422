package import MoshtariCore
package import MoshtariText

/// Who came and who did not, by month: new and returned customers on one side of a zero line, those of the month before who
/// did not order on the other, and the difference.
///
/// The whole account of each month is in the table under it. The running month is hatched and has no
/// difference yet.
package struct GrowthBars: Figure {
  package var growth: Growth
  /// How many of the newest months are shown.
  package var monthLimit: Int

  package init(_ growth: Growth, monthLimit: Int = 13) {
    (self.growth, self.monthLimit) = (growth, monthLimit)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let months = Array(growth.monthly.suffix(max(1, monthLimit)))
    let most = months.map { max($0.new + $0.resurrected, $0.churned) }.max() ?? 0
    guard most > 0 else { return .figure(.emptyBox(.noData, in: frame)) }
    let words = frame.words
    let table = HTMLTable(
      caption: words.growthTitle, classes: "signed",
      columns: [
        .time(SafeHTML(text: words.month)), .number(words.notThisMonth, "half"),
        .text(words.gained, "half"),
        .number(words.net),
      ],
      rows: months.map { GrowthRow(month: $0, most: most, frame: frame).bars })
    return .figure(
      key(words) + table.scrolling + .note(notes(months, frame), in: frame)
        + .numbers([numbers(months, frame)], note: [words.quickRatioExplained], in: frame))
  }

  private func key(_ words: ChartWords) -> SafeHTML {
    let parts = [("out", words.notThisMonth), ("new", words.new), ("back", words.cameBack)]
    let entries = parts.map { "<span><i class=\"\($0)\"></i>\($1)</span>" as SafeHTML }
    return "<p class=\"key\" aria-hidden=\"true\">\(entries.joined())</p>"
  }

  private func notes(_ months: [GrowthMonth], _ frame: FigureFrame) -> [String] {
    guard let first = months.first, let last = months.last else { return [] }
    let end =
      last.complete ? frame.format.month(last.period) : frame.dataEnd(in: frame.format.calendar)
    return [frame.words.span(frame.format.month(first.period), end)]
  }

  private func numbers(_ months: [GrowthMonth], _ frame: FigureFrame) -> HTMLTable {
    let words = frame.words
    return HTMLTable(
      caption: words.growthTitle,
      columns: [.time(SafeHTML(text: words.month))]
        + [
          words.ordered, words.new, words.cameBack, words.orderedBefore, words.notThisMonth,
          words.monthlyRetention, words.range95, words.quickRatio,
        ].map { .number($0) },
      rows: months.map { GrowthRow(month: $0, most: 0, frame: frame).account })
  }
}

/// One month of the account.
private struct GrowthRow {
  let month: GrowthMonth
  /// The longest side of all months.
  let most: Int
  let frame: FigureFrame
  private var format: FigureFormat { frame.format }

  var bars: HTMLTable.Row {
    let gained = month.new + month.resurrected
    let out = bar("out", month.churned)
    let parts = frame.words.parts(new: month.new, back: month.resurrected)
    return HTMLTable.Row(
      head: head,
      cells: [
        HTMLTable.Cell("<div class=\"bar\">\(number(-month.churned))\(out)</div>"),
        HTMLTable.Cell(
          """
          <div class="bar">\(bar("new", month.new))\(bar("back", month.resurrected))\
          \(number(gained))<span class="why m-hide">\(.number(parts))</span></div>
          """),
        HTMLTable.Cell(
          month.complete
            ? "<b>\(number(gained - month.churned))</b>" : .under(frame.words.soFar)),
      ], classes: month.complete ? "" : "run")
  }

  private func number(_ people: Int) -> SafeHTML { .number(format.signed(Double(people))) }

  /// At most half of a side, so that its number fits beside it on a phone.
  private func bar(_ name: String, _ people: Int) -> SafeHTML {
    guard people > 0 else { return .empty }
    let length = SafeHTML.percentage(Double(people) / Double(max(1, most))) * 0.5
    return "<i class=\"\(name)\" style=\"--v:\(px: length)\"></i>"
  }

  private var head: SafeHTML {
    .number(format.month(month.period))
      + (month.complete ? .empty : .under(frame.words.monthInProgress))
  }

  var account: HTMLTable.Row {
    let counts = [month.active, month.new, month.resurrected, month.retained, month.churned]
    let retention = month.retention
    let range = retention.low.flatMap { low in
      retention.high.map { format.range(low, $0, unit: .share) }
    }
    let ratio = month.quickRatio.map { format.decimal($0, digits: 2) }
    let share = retention.value.map { format.percent($0, digits: 1) }
    return HTMLTable.Row(
      head: head + (format.dayRange(of: .month(month.period)).map(SafeHTML.under) ?? .empty),
      cells: counts.map { .number(format.count($0)) }
        + [share, range, ratio].map { .number($0 ?? FigureFormat.none) })
  }
}
