package import MoshtariCore

/// A rollup made row by row, as plainly as its doc comments say: the oracle of what reading leaves
/// behind.
///
/// Customers are numbered in the order in which they are added. Everything is kept and reduced at
/// the end.
package struct RollupBuilder: Sendable {
  package struct Customer: Sendable {
    package var kind = ""
    package var region = ""
    package var channel = ""
    package var signup: Day?
    package init() {}
  }

  package struct Order: Sendable {
    /// Nil for an order without a customer.
    package var customer: Int?
    package var day: Day
    package var revenue: Int64
    package var isDiscounted = false
    package var isRefunded = false
  }

  package struct Answer: Sendable {
    package var customer: Int?
    package var day: Day
    package var kind: FeedbackKind
    package var score: Int?
    package var survey = ""
    package var touchpoint = ""
    package var product = ""
    package var channel = ""
    package var weight: Double?
  }

  package var asOf: Day
  package var calendar: CalendarSystem
  package var week: WeekStart
  package var customers: [Customer] = []
  package var orders: [Order] = []
  package var answers: [Answer] = []
  package var events: [Event] = []
  /// Which tables there are besides those that have rows.
  package var tables: Set<Table> = []
  /// Whether feedback has a `survey` and a `weight` column.
  package var hasSurveys = true
  package var hasWeights = false
  package var invalidScores: [FeedbackKind: Int] = [:]

  package init(asOf: Day, calendar: CalendarSystem = .gregorian, week: WeekStart = .monday) {
    (self.asOf, self.calendar, self.week) = (asOf, calendar, week)
  }

  /// Adds a customer and returns its number.
  @discardableResult
  package mutating func addCustomer(
    kind: String = "", region: String = "", channel: String = "", signup: Day? = nil
  ) -> Int {
    var customer = Customer()
    (customer.kind, customer.region) = (kind, region)
    (customer.channel, customer.signup) = (channel, signup)
    customers.append(customer)
    return customers.count - 1
  }

  package mutating func addOrder(
    _ customer: Int?, on day: Day, revenue: Int64, isDiscounted: Bool = false,
    isRefunded: Bool = false
  ) {
    orders.append(
      Order(
        customer: customer, day: day, revenue: revenue, isDiscounted: isDiscounted,
        isRefunded: isRefunded))
  }

  /// Adds `count` equal feedback rows.
  package mutating func addAnswer(
    _ customer: Int?, on day: Day, kind: FeedbackKind = .nps, score: Int?, survey: String = "",
    touchpoint: String = "", product: String = "", channel: String = "", weight: Double? = nil,
    count: Int = 1
  ) {
    let answer = Answer(
      customer: customer, day: day, kind: kind, score: score, survey: survey,
      touchpoint: touchpoint, product: product, channel: channel, weight: weight)
    answers += Array(repeating: answer, count: count)
  }

  package func rollup() -> Rollup {
    var rollup = Rollup(asOf: asOf, calendar: calendar, week: week)
    rollup.tables = tables
    if !customers.isEmpty { rollup.tables.insert(.customers) }
    if !orders.isEmpty { rollup.tables.insert(.orders) }
    if !answers.isEmpty { rollup.tables.insert(.feedback) }
    let histories = orderHistories()
    rollup.customers = customerColumns(histories)
    rollup.activity = activity(histories)
    rollup.orders = orderTotals()
    rollup.days = dayCounts()
    rollup.weeks = weekCounts()
    rollup.gaps = gapCounts(histories)
    rollup.feedback = feedback()
    rollup.events = events
    return rollup
  }

  /// Each customer's orders, by day.
  private func orderHistories() -> [[Order]] {
    var histories: [[Order]] = Array(repeating: [], count: customers.count)
    for order in orders {
      if let customer = order.customer { histories[customer].append(order) }
    }
    return histories.map { $0.sorted { $0.day < $1.day } }
  }

  private func customerColumns(_ histories: [[Order]]) -> Customers {
    var columns = Customers()
    columns.count = customers.count
    columns.kind = CodedText(customers.map(\.kind))
    columns.region = CodedText(customers.map(\.region))
    columns.channel = CodedText(customers.map(\.channel))
    columns.signupDay = customers.map(\.signup)
    columns.firstOrderDay = histories.map { $0.first?.day ?? .none }
    columns.secondOrderDay = histories.map { $0.count < 2 ? .none : $0[1].day }
    columns.firstOrderDiscounted = histories.map { history in
      history.contains { $0.day == history[0].day && $0.isDiscounted }
    }
    return columns
  }

  private func activity(_ histories: [[Order]]) -> Activity {
    var activity = Activity()
    for history in histories {
      var seen: [Day] = []
      for (month, orders) in grouped(history, by: { calendar.month(of: $0.day) }) {
        let days = distinct(orders.map(\.day))
        seen += days
        activity.month.append(month)
        activity.orders.append(Int32(orders.count))
        activity.orderDays.append(Int32(days.count))
        activity.revenue.append(orders.reduce(0) { $0 + $1.revenue })
        activity.lastDay.append(seen[seen.count - 1])
        let gap = seen.count < 2 ? -1 : seen[seen.count - 1] - seen[seen.count - 2]
        activity.lastGap.append(Int32(gap))
        activity.discounted.append(Int32(orders.count(where: \.isDiscounted)))
        activity.refunded.append(Int32(orders.count(where: \.isRefunded)))
        let closing = seen.indices.dropFirst().filter { days.contains(seen[$0]) }
        activity.gapSquares.append(
          closing.reduce(0) { $0 + Int64(seen[$1] - seen[$1 - 1]) * Int64(seen[$1] - seen[$1 - 1]) }
        )
      }
      activity.start.append(Int32(activity.month.count))
    }
    return activity
  }

  private func orderTotals() -> OrderTotals {
    var totals = OrderTotals()
    totals.count = orders.count
    totals.revenue = orders.reduce(0) { $0 + $1.revenue }
    totals.discounted = orders.count(where: \.isDiscounted)
    totals.refunded = orders.count(where: \.isRefunded)
    totals.anonymous = orders.count { $0.customer == nil }
    totals.firstDay = orders.map(\.day).min()
    totals.lastDay = orders.map(\.day).max()
    return totals
  }

  private func dayCounts() -> [DayCount] {
    grouped(orders.sorted { $0.day < $1.day }, by: \.day).map { day, orders in
      DayCount(
        day: day, orders: orders.count, revenue: orders.reduce(0) { $0 + $1.revenue },
        customers: Set(orders.compactMap(\.customer)).count)
    }
  }

  private func weekCounts() -> [WeekCount] {
    let byWeek = grouped(orders.sorted { $0.day < $1.day }) { week.firstDay(of: $0.day) }
    guard let first = byWeek.first?.0, let last = byWeek.last?.0 else { return [] }
    return stride(from: 0, through: last - first, by: 7).map { offset in
      let orders = byWeek.first { $0.0 == first + offset }?.1 ?? []
      return WeekCount(
        start: first + offset, orders: orders.count,
        revenue: orders.reduce(0) { $0 + $1.revenue },
        customers: Set(orders.compactMap(\.customer)).count)
    }
  }

  private func gapCounts(_ histories: [[Order]]) -> [GapCount] {
    guard let first = orders.map(\.day).min() else { return [] }
    let horizon = Rollup.gapHorizon(firstDay: first, asOf: asOf)
    let kinds = CodedText(customers.map(\.kind))
    var gaps: [[Int32]] = []
    for (customer, history) in histories.enumerated() {
      let days = distinct(history.map(\.day))
      let own = zip(days, days.dropFirst())
        .filter { asOf - $0 >= horizon && $1 - $0 <= horizon }.map { $1 - $0 }
      gaps += own.map { [kinds.codes[customer], Int32($0), Int32(own.count)] }
    }
    return grouped(gaps.sorted { $0.lexicographicallyPrecedes($1) }, by: \.self).map { gap, equal in
      GapCount(kind: gap[0], days: gap[1], ownGaps: gap[2], count: Int32(equal.count))
    }
  }

  private func feedback() -> Feedback {
    var columns = Feedback()
    columns.count = answers.count
    columns.customer = answers.map { Int32($0.customer ?? -1) }
    columns.day = answers.map(\.day)
    columns.kind = answers.map(\.kind)
    columns.score = answers.map { Int16($0.score ?? -1) }
    columns.survey = hasSurveys ? CodedText(answers.map(\.survey)) : nil
    columns.touchpoint = CodedText(answers.map(\.touchpoint))
    columns.product = CodedText(answers.map(\.product))
    columns.channel = CodedText(answers.map(\.channel))
    columns.weight = hasWeights ? answers.map { $0.weight ?? .nan } : nil
    columns.invalidScores = invalidScores
    columns.scales = [.csat: TableSettings.Scale(low: 1, high: 5)]
    return columns
  }
}

/// Neighbours with equal keys together.
private func grouped<Element, Key: Equatable>(
  _ elements: [Element], by key: (Element) -> Key
) -> [(Key, [Element])] {
  var groups: [(Key, [Element])] = []
  for element in elements {
    if let last = groups.last, last.0 == key(element) {
      groups[groups.count - 1].1.append(element)
    } else {
      groups.append((key(element), [element]))
    }
  }
  return groups
}

/// Sorted days without repeats.
private func distinct(_ days: [Day]) -> [Day] { grouped(days, by: \.self).map(\.0) }
