import MoshtariCore

/// New customers and their cost over the last complete months, at most twelve; nil without a
/// complete month of orders.
///
/// The month in which the orders begin counts only where they begin on its first day: who ordered
/// earlier cannot be told.
func acquisition(
  in rollup: Rollup, rules: LifecycleRules, margin: Double?, k: Int
) -> Acquisition? {
  guard let history = AcquisitionMonths(ofOrdersIn: rollup) else { return nil }
  let spent = history.covered(by: rollup.spend, in: rollup.calendar)
  let period = AcquisitionPeriod(spent ?? history, in: rollup)
  let spend = spent == nil ? nil : rollup.spend
  var figures = Acquisition(
    fromDay: period.fromDay, toDay: period.toDay, newCustomers: period.customers.count,
    discounted: period.discounted(period.customers).hidden(below: k),
    spend: spend?.sum(.acquisition, in: period), cost: Estimate(absent: .noData), byChannel: [])
  if let sum = figures.spend {
    figures.cost = Estimate(money: sum, per: period.customers.count).hidden(below: k)
  } else if rollup.spend?.purpose.contains(.acquisition) == true {
    figures.cost = Estimate(absent: .shortHistory)
  }
  let life = FirstMonths(of: period.customers, in: rollup, margin: margin ?? 1, k: k)
  figures.paybackMonths = life.payback(figures.cost.value)
  (figures.observedMonths, figures.revenuePerCustomer) = (life.sums.count, life.sums.last)
  figures.byChannel = channels(
    of: period, spend, absent: figures.cost.reason, in: rollup, margin: margin ?? 1, k: k)
  figures.keeping = spend.flatMap {
    KeepingCost(of: $0, in: period, rollup, rules: rules, k: k, cost: figures.cost)
  }
  return figures
}

/// Complete months, both included.
private struct AcquisitionMonths {
  var first: Month
  var last: Month

  init?(ofOrdersIn rollup: Rollup) {
    guard let firstDay = rollup.orders.firstDay else { return nil }
    let month = rollup.calendar.month(of: firstDay)
    first = firstDay == rollup.calendar.firstDay(of: month) ? month : month + 1
    last = rollup.calendar.month(of: rollup.asOf + 1) - 1
    guard first <= last else { return nil }
    first = max(first, last - 11)
  }

  /// Those from the first to the last day of spend on acquisition; nil below three.
  func covered(by spend: Spend?, in calendar: CalendarSystem) -> AcquisitionMonths? {
    guard let spend else { return nil }
    let days = (0..<spend.count).filter { spend.purpose[$0] == .acquisition }.map { spend.day[$0] }
    guard let from = days.min(), let to = days.max() else { return nil }
    var months = self
    months.first = max(first, calendar.month(of: from))
    months.last = min(last, calendar.month(of: to))
    return months.last - months.first >= 2 ? months : nil
  }
}

/// Who was new in the period.
private struct AcquisitionPeriod {
  let fromDay: Day
  let toDay: Day
  let customers: [Int]
  private let isDiscounted: [Bool]

  init(_ months: AcquisitionMonths, in rollup: Rollup) {
    let from = rollup.calendar.firstDay(of: months.first)
    let to = rollup.calendar.lastDay(of: months.last)
    let first = rollup.customers.firstOrderDay
    customers = first.indices.filter { from <= first[$0] && first[$0] <= to }
    (fromDay, toDay) = (from, to)
    isDiscounted = rollup.customers.firstOrderDiscounted
  }

  func discounted(_ customers: [Int]) -> Estimate {
    Estimate(share: customers.count { isDiscounted[$0] }, of: customers.count)
  }
}

extension Spend {
  /// Nil where no row of the table has the purpose.
  fileprivate func sum(
    _ purpose: Purpose, in period: AcquisitionPeriod, where isCounted: (Int) -> Bool = { _ in true }
  ) -> Int64? {
    guard self.purpose.contains(purpose) else { return nil }
    return (0..<count).filter {
      self.purpose[$0] == purpose && period.fromDay <= day[$0] && day[$0] <= period.toDay
        && isCounted($0)
    }.reduce(0) { $0 + amount[$1] }
  }
}

extension Estimate {
  /// Money for each of `count` people, the limits those of the count (exact Poisson), the money
  /// taken as known; absent without people.
  init(money: Int64, per count: Int) {
    guard count > 0 else { self.init(absent: .noData); return }
    let limits = poissonLimits(of: count), money = Double(money)
    self.init(
      value: money / Double(count), low: money / limits.high, high: money / limits.low, n: count)
  }
}

private func channels(
  of period: AcquisitionPeriod, _ spend: Spend?, absent reason: AbsenceReason?,
  in rollup: Rollup, margin: Double, k: Int
) -> [AcquisitionChannel] {
  guard let column = rollup.customers.channel else { return [] }
  var groups: [String: [Int]] = [:]
  for customer in period.customers { groups[column[customer], default: []].append(customer) }
  for channel in spend?.channel?.values ?? [] where spend?.isSpent(on: channel, in: period) == true
  {
    groups[channel, default: []] += []
  }
  let keys = groups.keys.sorted(by: isBeforeInBytes)
  let hiding = Hiding(of: keys.map { groups[$0]?.count ?? 0 }, below: k)
  return keys.enumerated().map { index, key in
    let customers = groups[key] ?? []
    let money = spend?.channel.flatMap { channels in
      spend?.sum(.acquisition, in: period) { channels[$0] == key }
    }
    let cost = money.map { Estimate(money: $0, per: customers.count) }
    var channel = AcquisitionChannel(
      key: key, newCustomers: customers.count, discounted: period.discounted(customers),
      spend: money, cost: cost ?? Estimate(absent: reason ?? .noData))
    let life = FirstMonths(of: customers, in: rollup, margin: margin, k: k)
    (channel.observedMonths, channel.revenuePerCustomer) = (life.sums.count, life.sums.last)
    channel.paybackMonths = life.payback(channel.cost.value)
    if hiding[index] { channel.hide() }
    return channel
  }
}

extension Spend {
  fileprivate func isSpent(on channel: String, in period: AcquisitionPeriod) -> Bool {
    guard let column = self.channel else { return false }
    return (sum(.acquisition, in: period) { column[$0] == channel } ?? 0) > 0
  }
}

extension AcquisitionChannel {
  /// Without everything but the numbers of people and what was spent.
  fileprivate mutating func hide() {
    (discounted, cost) = (Estimate(absent: .smallGroup), Estimate(absent: .smallGroup))
    (paybackMonths, revenuePerCustomer, observedMonths) = (nil, nil, 0)
  }
}

/// What new customers bring in their first months of 30 days.
private struct FirstMonths {
  /// Money of one customer up to the end of each month, as many months as `k` of them have behind
  /// them; each month's is the mean of those who have it whole.
  private(set) var sums: [Double] = []

  init(of customers: [Int], in rollup: Rollup, margin: Double, k: Int) {
    let days = rollup.orderDays, first = rollup.customers.firstOrderDay
    var money: [Int64] = [], people: [Int] = []
    for customer in customers {
      let whole = (rollup.asOf - first[customer] + 1) / 30
      while people.count < whole { (money, people) = (money + [0], people + [0]) }
      for month in 0..<whole { people[month] += 1 }
      for row in days.rows(of: customer) {
        let month = (days.day[row] - first[customer]) / 30
        if month < whole { money[month] += days.revenue[row] }
      }
    }
    var sum = 0.0
    for (money, people) in zip(money, people) where people >= max(1, k) {
      sum += margin * Double(money) / Double(people)
      sums.append(sum)
    }
  }

  /// The first month whose sum has reached `cost`; nil where none has.
  func payback(_ cost: Double?) -> Int? {
    guard let cost, let month = sums.firstIndex(where: { $0 >= cost }) else { return nil }
    return month + 1
  }
}

extension KeepingCost {
  fileprivate init?(
    of spend: Spend, in period: AcquisitionPeriod, _ rollup: Rollup, rules: LifecycleRules, k: Int,
    cost new: Estimate
  ) {
    guard let sum = spend.sum(.retention, in: period) else { return nil }
    let days = rollup.orderDays
    let kept = (0..<rollup.customers.count).count { customer in
      let rows = days.rows(of: customer)
      guard let last = rows.last(where: { days.day[$0] < period.fromDay }),
        period.fromDay - days.day[last] <= rules.cutoffs(of: customer).active
      else { return false }
      return last + 1 < rows.upperBound && days.day[last + 1] <= period.toDay
    }
    let cost = Estimate(money: sum, per: kept).hidden(below: k)
    self.init(spend: sum, kept: kept, cost: cost, ratio: new.ratio(to: cost))
  }
}
