package import MoshtariCore
package import MoshtariText

/// What the purchase model expects of customers by their order days: who is probably still there,
/// what they order in 90 days, and what they bring in a year.
package struct ValueTable: Figure {
  package var value: CustomerValue

  /// Of the room for bars: the largest amount has to stand beside its own.
  private static let longest = 0.6

  package init(_ value: CustomerValue) { self.value = value }

  package func html(in frame: FigureFrame) -> SafeHTML {
    if let reason = value.alive.reason { return .figure(.emptyBox(reason, in: frame)) }
    let words = frame.words, most = value.byOrders.compactMap(\.predictedValue.value).max() ?? 0
    let table = HTMLTable(
      caption: words.valueTitle,
      columns: [
        .text(words.orderDays), .number(words.heading(.customers)), .number(words.stillThere),
        .number(words.orders90, "m-hide"), .text(words.nextYear, "cw"),
      ],
      rows: value.byOrders.map { row($0, most: most, frame) })
    return .figure(
      table.scrolling
        + .note(
          [
            words.count(value.customers, of: .customers), words.until(frame.format.day(frame.asOf)),
          ],
          in: frame))
  }

  private func row(_ band: ValueBand, most: Double, _ frame: FigureFrame) -> HTMLTable.Row {
    let format = frame.format
    let isLow = band.customers < frame.lowBase
    return HTMLTable.Row(
      head: .number(format.localDigits(band.key.replacing("-", with: "–"))),
      cells: [
        .number(format.count(band.customers)),
        cell(band.alive, { .number(format.percent($0)) }, frame) { low, high in
          format.range(from: format.decimal(low * 100, digits: 0), to: format.percent(high))
        },
        cell(band.expectedOrders90, { .number(format.count(Int($0.rounded()))) }, frame) {
          format.range($0.rounded(), $1.rounded(), unit: .count)
        },
        cell(
          band.predictedValue,
          { .bar(most > 0 ? Self.longest * $0 / most : 0, .compactMoney($0, format)) }, frame
        ) {
          format.compactMoneyRange($0, $1)
        },
      ], classes: isLow ? "lown" : "")
  }

  /// A number with its range under it, or why there is none.
  private func cell(
    _ estimate: Estimate, _ number: (Double) -> SafeHTML, _ frame: FigureFrame,
    range: (_ low: Double, _ high: Double) -> String
  ) -> HTMLTable.Cell {
    guard let value = estimate.value, value.isFinite else {
      let reason = frame.format.text(estimate.reason ?? .noData)
      return HTMLTable.Cell(.number(FigureFormat.none) + .under(reason))
    }
    let limits = estimate.low.flatMap { low in estimate.high.map { range(low, $0) } }
    return HTMLTable.Cell(number(value) + (limits.map { .under($0) } ?? .empty))
  }
}
