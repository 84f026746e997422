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

  /// Whether there is a row to read: three months with a share, and one of them more than nothing.
  package var isWorthDrawing: Bool {
    let shares = members.filter { $0.k > 0 }.compactMap(\.estimate.value)
    return shares.count >= 3 && shares.contains { HeatRamp.printed($0) > 0 }
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let months = members.map(\.k).filter { $0 > 0 }
    guard !months.isEmpty else { return .figure(.emptyBox(.shortHistory, in: frame)) }
    let words = frame.words
    let rows = [(SafeHTML.name(name), members), (SafeHTML(text: words.allCustomers), all)]
      .filter { !$0.1.isEmpty }
    // From 0, so that small differences do not use the whole ramp.
    let ramp = HeatRamp(
      [0]
        + rows.flatMap { _, averages in
          months.compactMap { share(averages, $0)?.estimate }.filter { !isLow($0, frame) }
            .compactMap { $0.value.map(HeatRamp.printed) }
        })
    let table = HTMLTable(
      caption: words.memberCohortsTitle, classes: "heat strip",
      columns: [.text(words.monthsAfter)] + months.map { .text(frame.format.count($0)) },
      rows: rows.map { head, averages in
        HTMLTable.Row(
          head: head, cells: months.map { cell(share(averages, $0), ramp, frame) })
      })
    let key = ramp.key { frame.format.percent($0) }
    return .figure(
      table.scrolling + (key.isEmpty ? .empty : "<p class=\"ramp\">\(key)</p>")
        + .note(notes(frame), in: frame))
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
    let people = estimate.n.map { SafeHTML.under(frame.format.count($0)) } ?? .empty
    let range = estimate.low.flatMap { low in
      estimate.high.map { frame.format.range(low, $0, unit: .share) }
    }
    return HTMLTable.Cell(
      .number(frame.format.percent(value)) + people,
      classes: isLow(estimate, frame) ? "lown" : ramp.evenClassName(HeatRamp.printed(value)),
      hint: range.map { "\(frame.words.range95): \($0)" })
  }

  private func isLow(_ estimate: Estimate, _ frame: FigureFrame) -> Bool {
    estimate.n.map { $0 < frame.lowBase } ?? false
  }

  private func notes(_ frame: FigureFrame) -> [String] {
    let hasLow = (members + all).contains {
      $0.k > 0 && $0.estimate.value != nil && isLow($0.estimate, frame)
    }
    let grey = frame.words.grey(frame.words.fewer(than: frame.lowBase, of: .customers))
    return [frame.words.until(frame.format.day(frame.asOf)), frame.words.peopleBelow]
      + (hasLow ? [grey] : [])
  }
}
