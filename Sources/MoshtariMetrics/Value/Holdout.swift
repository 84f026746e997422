import MoshtariCore

extension ValueHoldout {
  /// The last six complete months held out, or the last third of them where there are fewer than
  /// eighteen, with the days of the running month; nil below six complete months.
  ///
  /// The models see the orders up to the end of the month before, and are asked for the order days of
  /// the same customers after it.
  init?(of rollup: Rollup) {
    guard let first = rollup.orders.firstDay else { return nil }
    let running = rollup.calendar.month(of: rollup.asOf + 1)
    let months = running - rollup.calendar.month(of: first)
    guard months >= 6 else { return nil }
    let end = rollup.calendar.lastDay(of: running - min(6, months / 3) - 1)
    let facts = rollup.orderFacts(at: end)
    let days = rollup.asOf - end, histories = PurchaseHistories(of: facts, upTo: end)
    guard let model = PurchaseFit(.mbgNBD, to: histories),
      let other = PurchaseFit(.bgNBD, to: histories)
    else { return nil }
    let now = rollup.orderFacts(at: rollup.asOf)
    self.init(
      fromDay: end + 1, toDay: rollup.asOf, customers: histories.customerCount,
      happened: facts.orderDays.indices.reduce(0) { sum, customer in
        facts.orderDays[customer] == 0
          ? sum : sum + Int(now.orderDays[customer] - facts.orderDays[customer])
      },
      expected: model.forecast.total(within: days, of: histories),
      otherExpected: other.forecast.total(within: days, of: histories))
  }

  /// Why no forecast is shown: this one was off by more than a fifth, either way, or nothing of what it
  /// expected happened.
  var absence: AbsenceReason? {
    guard let bias else { return .offInHoldout }
    return abs(bias) > 0.2 ? .offInHoldout : nil
  }
}

extension PurchaseForecast {
  /// Order days expected of everybody within `days`.
  package func total(within days: Int, of histories: PurchaseHistories) -> Double {
    histories.repeats.indices.reduce(0) { sum, row in
      sum
        + Double(histories.customers[row])
        * orders(
          within: days, repeats: Int(histories.repeats[row]),
          recency: Int(histories.recency[row]), age: Int(histories.age[row]))
    }
  }
}
