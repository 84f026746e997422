package import MoshtariCore
package import MoshtariText

/// How many of a segment's members order again in each month after the first: a row on a ramp, and one of all
/// customers under it.
///
/// Each cell has its share and the customers that it is of. Months that nobody has reached yet are left out.
package struct CohortRow: Figure {
  package var members: [CohortAverage]
  /// The same of all customers; empty for no second row.
  package var all: [CohortAverage]
  /// The segment's name.
  package var name: String

  package init(members: [CohortAverage], all: [CohortAverage] = [], name: String) {
    (self.members, self.all, self.name) = (members, all, name)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let months = members.map(\.k).filter { $0 > 0 }
    guard !months.isEmpty else { return .figure(.emptyBox(.shortHistory, in: frame)) }
    let words = frame.words
    let rows = [(SafeHTML.name(name), members), (SafeHTML(text: words.allCustomers), all)]
      .filter { !$0.1.isEmpty }
    let ramp = HeatRamp(
      rows.flatMap { _, averages in months.compactMap { share(averages, $0)?.estimate.value } })
    let table = HTMLTable(
      caption: words.memberCohortsTitle, classes: "heat strip",
      columns: [.text(words.monthsAfter)] + months.map { .text(frame.format.count($0)) },
      rows: rows.map { head, averages in
        HTMLTable.Row(
          head: head, cells: months.map { cell(share(averages, $0), ramp, frame) })
      })
    return .figure(table.scrolling + .note(notes(frame), in: frame))
  }

  private func share(_ averages: [CohortAverage], _ month: Int) -> CohortAverage? {
    averages.first { $0.k == month }
  }

  private func cell(_ average: CohortAverage?, _ ramp: HeatRamp, _ frame: FigureFrame)
    -> HTMLTable.Cell
  {
    guard let estimate = average?.estimate, let value = estimate.value, value.isFinite else {
      return HTMLTable.Cell(
        .number(FigureFormat.none), classes: "none",
        hint: frame.format.text(average?.estimate.reason ?? .notReached))
    }
    let isLow = estimate.n.map { $0 < frame.lowBase } ?? false
    let people = estimate.n.map { SafeHTML.under(frame.format.count($0)) } ?? .empty
    let range = estimate.low.flatMap { low in
      estimate.high.map { frame.format.range(low, $0, unit: .share) }
    }
    return HTMLTable.Cell(
      .number(frame.format.percent(value)) + people,
      classes: isLow ? "lown" : ramp.className(value),
      hint: range.map { "\(frame.words.range95): \($0)" })
  }

  private func notes(_ frame: FigureFrame) -> [String] {
    [frame.words.until(frame.format.day(frame.asOf)), frame.words.peopleBelow]
  }
}
