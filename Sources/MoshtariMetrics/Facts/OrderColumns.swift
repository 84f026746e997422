import MoshtariCore

extension FactColumns {
  /// What the customer ordered up to the day. Without an order all but `orderCount` and `revenue`,
  /// which are 0, are unknown.
  ///
  /// - `recencyDays`, `firstOrderDays`: days since the last and the first order.
  /// - `lastGapDays`: days between the last two distinct order days.
  /// - `revenue`, `averageOrderValue`: net, minor units; the latter for one order.
  /// - `frequencyPerYear`: orders × 365 ÷ days since the first order; unknown below 30 such days.
  /// - `medianGapDays`: of the gaps between distinct order days; unknown without a gap.
  /// - `overdueRatio`: recencyDays ÷ medianGapDays.
  /// - `discountShare`, `refundShare`: orders with a discount, with a refund ÷ orders.
  /// - `secondOrderDays`: days from the first to the second order; unknown below two.
  /// - `categories`, `channels`: distinct ones of all orders; unknown where none is.
  /// - `active`: recencyDays ≤ A of the customer's kind.
  func orderColumn(of fact: Fact) -> FactColumn? {
    switch fact {
    case .orderCount: numbers { Double(facts.orders[$0]) }
    case .revenue: numbers { Double(facts.revenue[$0]) }
    case .recencyDays: numbers { days(since: facts.lastDay[$0]) }
    case .firstOrderDays: numbers { days(since: facts.firstDay[$0]) }
    case .lastGapDays: numbers { facts.lastGap[$0] < 0 ? nil : Double(facts.lastGap[$0]) }
    case .averageOrderValue: perOrder { Double(facts.revenue[$0]) }
    case .discountShare: perOrder { Double(facts.discounted[$0]) }
    case .refundShare: perOrder { Double(facts.refunded[$0]) }
    case .frequencyPerYear: numbers(frequency)
    case .medianGapDays: rollup.activity.medianGap2.map { gaps in numbers { median(gaps, $0) } }
    case .overdueRatio: rollup.activity.medianGap2.map { gaps in numbers { overdue(gaps, $0) } }
    case .gapVariation: numbers(gapVariation)
    case .firstOrderDiscounted:
      flags { facts.orders[$0] == 0 ? nil : rollup.customers.firstOrderDiscounted[$0] }
    case .secondOrderDays: numbers(secondOrder)
    case .categories: rollup.activity.categories.map(distinct)
    case .channels: rollup.activity.channels.map(distinct)
    case .active: flags(isActive)
    default: nil
    }
  }

  private func perOrder(_ sum: (Int) -> Double) -> FactColumn {
    numbers { facts.orders[$0] == 0 ? nil : sum($0) / Double(facts.orders[$0]) }
  }

  private func frequency(of customer: Int) -> Double? {
    guard let days = days(since: facts.firstDay[customer]), days >= 30 else { return nil }
    return Double(facts.orders[customer]) * 365 / days
  }

  private func median(_ doubled: [Int32], _ customer: Int) -> Double? {
    let row = Int(facts.row[customer])
    return row < 0 || doubled[row] < 0 ? nil : Double(doubled[row]) / 2
  }

  private func overdue(_ doubled: [Int32], _ customer: Int) -> Double? {
    guard let gap = median(doubled, customer), gap > 0 else { return nil }
    return days(since: facts.lastDay[customer]).map { $0 / gap }
  }

  /// The standard deviation (m − 1) of the customer's m gaps between distinct order days ÷ their
  /// mean; unknown below five gaps.
  ///
  /// Source: own limit of m; of two gaps of a purely random buyer every fourth pair looks regular.
  private func gapVariation(of customer: Int) -> Double? {
    let gaps = Double(facts.orderDays[customer] - 1)
    guard gaps >= 5 else { return nil }
    let mean = Double(facts.lastDay[customer] - facts.firstDay[customer]) / gaps
    let squares = Double(facts.gapSquares[customer]) - gaps * mean * mean
    return (max(0, squares) / (gaps - 1)).squareRoot() / mean
  }

  private func secondOrder(of customer: Int) -> Double? {
    let second = rollup.customers.secondOrderDay[customer]
    guard second != .none, second <= day else { return nil }
    return Double(second - facts.firstDay[customer])
  }

  private func distinct(_ counts: [Int32]) -> FactColumn {
    numbers { customer in
      let row = Int(facts.row[customer])
      return row < 0 || counts[row] == 0 ? nil : Double(counts[row])
    }
  }

  private func isActive(_ customer: Int) -> Bool? {
    guard let recency = days(since: facts.lastDay[customer]) else { return nil }
    return recency <= Double(lifecycle.cutoffs(of: customer).active)
  }
}
