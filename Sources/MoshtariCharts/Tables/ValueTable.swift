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
    let words = frame.words, most = value.byOrders.compactMap(\.predictedValue).max() ?? 0
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
    let format = frame.format, none = FigureFormat.none
    let isLow = band.customers < frame.lowBase
    return HTMLTable.Row(
      head: .number(format.localDigits(band.key.replacing("-", with: "–"))),
      cells: [
        .number(format.count(band.customers)),
        HTMLTable.Cell(
          .number(band.alive.map { format.percent($0) } ?? none)
            + (band.alive == nil ? .under(format.text(.smallGroup)) : .empty)),
        .number(band.expectedOrders90.map { format.count(Int($0.rounded())) } ?? none),
        band.predictedValue.map { money in
          HTMLTable.Cell(
            .bar(most > 0 ? Self.longest * money / most : 0, .compactMoney(money, format)))
        } ?? .number(none),
      ], classes: isLow ? "lown" : "")
  }
}
