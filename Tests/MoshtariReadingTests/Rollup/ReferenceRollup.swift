import MoshtariCore
import MoshtariReading

/// The orders of some tables as rows, and each part of the rollup said slowly: filters, sets and
/// sorting, straight from the parts' doc comments. The oracle of the fast reduction.
struct ReferenceRollup {
  struct Order {
    var customer: Int?
    var day: Day
    var revenue: Int64
    var isDiscounted: Bool
    var isRefunded: Bool
    /// `Day.none` where it is not known.
    var refundDay = Day.none
    var isRenewal = false
    /// Whether the recipient is another one; nil where the recipient is not known.
    var isForOther: Bool?
    /// NaN where it is not known.
    var unitPrice = Double.nan
    /// −1 without a time.
    var hour = -1
    /// Of the columns that are there; so for the channel.
    var attributes: [OrderAttribute: String] = [:]
    var channel: String?
  }

  let tables: Tables
  let calendar: CalendarSystem
  let week: WeekStart
  let needs: RollupNeeds
  let orders: [Order]

  init(of tables: Tables, calendar: CalendarSystem, week: WeekStart, needs: RollupNeeds = .all) {
    (self.tables, self.calendar, self.week) = (tables, calendar, week)
    self.needs = needs
    let columns = tables.orders
    orders = columns.customer.indices.map { columns.order(at: $0) }
  }

  /// The days of a customer's orders, ascending, one for each order.
  private func orderDays(of customer: Int) -> [Day] {
    orders.filter { $0.customer == customer }.map(\.day).sorted()
  }

  /// The distinct ones.
  private func distinctDays(of customer: Int) -> [Day] {
    Set(orderDays(of: customer)).sorted()
  }

  private func revenue(_ orders: [Order]) -> Int64 { orders.map(\.revenue).reduce(0, +) }
  private func customerCount(_ orders: [Order]) -> Int { Set(orders.compactMap(\.customer)).count }
}

extension ReferenceRollup {
  var customers: Customers {
    var customers = Customers()
    customers.count = tables.customerCount
    (customers.kind, customers.region) = (tables.kind, tables.region)
    (customers.channel, customers.signupDay) = (tables.channel, tables.signupDay)
    (customers.tier, customers.memberSince) = (tables.tier, tables.memberSince)
    (customers.pointsEarned, customers.pointsRedeemed) =
      (tables.pointsEarned, tables.pointsRedeemed)
    (customers.contractEnd, customers.autoRenewStopped) =
      (tables.contractEnd, tables.autoRenewStopped)
    customers.previousSupplier = tables.previousSupplier
    (customers.isReferred, customers.hasReferred) = (tables.isReferred, tables.hasReferred)
    for customer in 0..<tables.customerCount {
      let days = orderDays(of: customer)
      customers.firstOrderDay.append(days.count < 1 ? .none : days[0])
      customers.secondOrderDay.append(days.count < 2 ? .none : days[1])
      customers.firstOrderDiscounted.append(
        orders.contains { $0.customer == customer && $0.day == days[0] && $0.isDiscounted })
    }
    return customers
  }

  var totals: OrderTotals {
    var totals = OrderTotals()
    totals.count = orders.count
    totals.revenue = revenue(orders)
    totals.discounted = orders.filter(\.isDiscounted).count
    totals.refunded = orders.filter(\.isRefunded).count
    totals.anonymous = orders.filter { $0.customer == nil }.count
    totals.firstDay = orders.map(\.day).min()
    totals.lastDay = orders.map(\.day).max()
    return totals
  }

  var days: [DayCount] {
    Dictionary(grouping: orders, by: \.day).sorted { $0.key < $1.key }.map { day, orders in
      DayCount(
        day: day, orders: orders.count, revenue: revenue(orders), customers: customerCount(orders))
    }
  }

  var weeks: [WeekCount] {
    guard let first = totals.firstDay, let last = totals.lastDay else { return [] }
    let starts = stride(from: week.firstDay(of: first).number, through: last.number, by: 7)
    return starts.map { number in
      let orders = orders.filter { ($0.day.number - 6...$0.day.number).contains(number) }
      return WeekCount(
        start: Day(number), orders: orders.count, revenue: revenue(orders),
        customers: customerCount(orders))
    }
  }

  var activity: Activity {
    var activity = Activity()
    if needs.history { activity.medianGap2 = [] }
    if needs.history, tables.orders.attributes[.category] != nil { activity.categories = [] }
    if needs.history, tables.orders.channel != nil { activity.channels = [] }
    if tables.visits != nil { activity.firstVisitOrders = [] }
    for customer in 0..<tables.customerCount {
      let orders = orders.filter { $0.customer == customer }
      let byMonth = Dictionary(grouping: orders) { calendar.month(of: $0.day) }
      for (month, orders) in byMonth.sorted(by: { $0.key < $1.key }) {
        let daysSoFar = distinctDays(of: customer).filter { calendar.month(of: $0) <= month }
        activity.month.append(month)
        activity.orders.append(Int32(orders.count))
        activity.orderDays.append(Int32(Set(orders.map(\.day)).count))
        activity.revenue.append(revenue(orders))
        activity.lastDay.append(daysSoFar[daysSoFar.count - 1])
        activity.lastGap.append(Int32(gaps(between: daysSoFar).last?.length ?? -1))
        addSums(of: orders, daysSoFar, month, to: &activity)
        addHistory(of: customer, until: month, daysSoFar, to: &activity)
        let arrivals = orders.filter { isFirstVisit(of: customer, on: $0.day) }
        activity.firstVisitOrders?.append(Int32(arrivals.count))
      }
      activity.start.append(Int32(activity.month.count))
    }
    return activity
  }

  private func addSums(
    of orders: [Order], _ daysSoFar: [Day], _ month: Month, to activity: inout Activity
  ) {
    activity.discounted.append(Int32(orders.filter(\.isDiscounted).count))
    activity.refunded.append(Int32(orders.filter(\.isRefunded).count))
    let closing = gaps(between: daysSoFar).filter {
      calendar.month(of: $0.start + $0.length) == month
    }
    activity.gapSquares.append(closing.map { Int64($0.length * $0.length) }.reduce(0, +))
  }

  private func addHistory(
    of customer: Int, until month: Month, _ daysSoFar: [Day], to activity: inout Activity
  ) {
    let lengths = gaps(between: daysSoFar).map(\.length).sorted()
    let middle = lengths.count / 2
    let isOdd = lengths.count % 2 == 1
    let median2 =
      lengths.isEmpty ? -1 : isOdd ? 2 * lengths[middle] : lengths[middle - 1] + lengths[middle]
    activity.medianGap2?.append(Int32(median2))
    let past = orders.filter { $0.customer == customer && calendar.month(of: $0.day) <= month }
    let categories = Set(past.compactMap { $0.attributes[.category] }).subtracting([""])
    activity.categories?.append(Int32(categories.count))
    activity.channels?.append(Int32(Set(past.compactMap(\.channel)).subtracting([""]).count))
  }

  private func isFirstVisit(of customer: Int, on day: Day) -> Bool {
    guard let visits = tables.visits else { return false }
    let days = zip(visits.customer, visits.day).filter { $0.0 == customer }.map(\.1)
    return days.contains(day) && !days.contains { $0 < day && $0 >= day - 14 }
  }

  var gapCounts: [GapCount] {
    guard let first = totals.firstDay else { return [] }
    let horizon = Rollup.gapHorizon(firstDay: first, asOf: tables.asOf)
    var counts: [GapCount: Int32] = [:]
    for customer in 0..<tables.customerCount {
      let own = gaps(between: distinctDays(of: customer)).filter {
        tables.asOf - $0.start >= horizon && $0.length <= horizon
      }
      for gap in own {
        let kind = tables.kind?.codes[customer] ?? 0
        let key = GapCount(
          kind: kind, days: Int32(gap.length), ownGaps: Int32(own.count), count: 0)
        counts[key, default: 0] += 1
      }
    }
    return counts.map { key, count in
      GapCount(kind: key.kind, days: key.days, ownGaps: key.ownGaps, count: count)
    }
    .sorted { ($0.kind, $0.days, $0.ownGaps) < ($1.kind, $1.days, $1.ownGaps) }
  }

  private func gaps(between days: [Day]) -> [(start: Day, length: Int)] {
    zip(days, days.dropFirst()).map { (start: $0, length: $1 - $0) }
  }

  /// What the orders up to `day` say.
  func orderFacts(at day: Day) -> OrderFacts {
    var past = tables
    past.orders = OrderColumns(orders.filter { $0.day <= day })
    let before = ReferenceRollup(of: past, calendar: calendar, week: week)
    var facts = OrderFacts(customerCount: tables.customerCount)
    for customer in 0..<tables.customerCount {
      let orders = before.orders.filter { $0.customer == customer }
      let days = before.distinctDays(of: customer)
      facts.orders[customer] = Int32(orders.count)
      facts.orderDays[customer] = Int32(days.count)
      facts.revenue[customer] = revenue(orders)
      facts.firstDay[customer] = days.first ?? .none
      facts.lastDay[customer] = days.last ?? .none
      facts.lastGap[customer] = Int32(gaps(between: days).last?.length ?? -1)
      facts.discounted[customer] = Int32(orders.filter(\.isDiscounted).count)
      facts.refunded[customer] = Int32(orders.filter(\.isRefunded).count)
      facts.gapSquares[customer] =
        gaps(between: days).map { Int64($0.length * $0.length) }.reduce(0, +)
      let months = Set(self.orders.map { monthKey($0, customer) }).subtracting([nil])
      let earlier = months.compactMap { $0 }.filter { $0 <= calendar.month(of: day) }
      if !earlier.isEmpty {
        let rowsBefore = (0..<customer).map { other in
          Set(self.orders.map { monthKey($0, other) }).subtracting([nil]).count
        }
        facts.row[customer] = Int32(rowsBefore.reduce(0, +) + earlier.count - 1)
      }
    }
    return facts
  }
}

extension OrderColumns {
  fileprivate func order(at row: Int) -> ReferenceRollup.Order {
    func has(_ flag: UInt8) -> Bool { flags[row] / flag % 2 == 1 }
    let refundsBefore = flags[..<row].filter { $0 / 2 % 2 == 1 }.count
    var order = ReferenceRollup.Order(
      customer: customer[row] < 0 ? nil : Int(customer[row]), day: day[row],
      revenue: revenue[row], isDiscounted: has(1), isRefunded: has(2))
    if order.isRefunded, let refundDay { order.refundDay = refundDay[refundsBefore] }
    (order.isRenewal, order.isForOther) = (has(4), has(8) ? has(16) : nil)
    order.hour = hour.map { Int($0[row]) } ?? -1
    order.unitPrice = unitPrice?[row] ?? .nan
    (order.attributes, order.channel) = (attributes.mapValues { $0[row] }, channel?[row])
    return order
  }

  /// The columns of `rows`; the optional ones are those of `columns`.
  init(_ rows: [ReferenceRollup.Order], like columns: OrderColumns = OrderColumns()) {
    self.init()
    (hasRenewals, hasRecipients) = (columns.hasRenewals, columns.hasRecipients)
    if columns.unitPrice != nil { unitPrice = rows.map(\.unitPrice) }
    if columns.refundDay != nil { refundDay = rows.filter(\.isRefunded).map(\.refundDay) }
    if columns.hour != nil { hour = rows.map { Int8($0.hour) } }
    if columns.channel != nil { channel = CodedText(rows.map { $0.channel ?? "" }) }
    for attribute in columns.attributes.keys {
      attributes[attribute] = CodedText(rows.map { $0.attributes[attribute] ?? "" })
    }
    for row in rows {
      customer.append(Int32(row.customer ?? -1))
      day.append(row.day)
      revenue.append(row.revenue)
      let isForOther = row.isForOther ?? false
      flags.append(
        (row.isDiscounted ? 1 : 0) + (row.isRefunded ? 2 : 0) + (row.isRenewal ? 4 : 0)
          + (row.isForOther != nil ? 8 : 0) + (isForOther ? 16 : 0))
    }
  }
}
