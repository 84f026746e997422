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
    /// Nil where there is no such cell; a column is absent where no customer has one. So for the
    /// next.
    package var tier: String?
    package var memberSince: Day?
    package var pointsEarned: Int64?
    package var pointsRedeemed: Int64?
    package var contractEnd: Day?
    package var autoRenewStopped: Day?
    package var previousSupplier: String?
    /// The number of the customer who referred this one; −1 for somebody who is not known.
    package var referredBy: Int?
    package init() {}
  }

  package struct Order: Sendable {
    /// Nil for an order without a customer.
    package var customer: Int?
    package var day: Day
    package var revenue: Int64
    package var isDiscounted = false
    package var isRefunded = false
    /// Nil where it is not known.
    package var refundDay: Day?
    package var isRenewal = false
    /// Whether the recipient is not the customer; nil where the recipient is not known.
    package var isForOther: Bool?
    /// Minor units; nil where it is not known.
    package var unitPrice: Double?
    /// Of columns that are absent where no order has a value; so for the next two.
    package var attributes: [OrderAttribute: String] = [:]
    package var channel: String?
    /// 0...23, nil without a time.
    package var hour: Int?
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
    /// Nil where there is no such cell; the column is absent where no answer has one. So for the
    /// next.
    package var comment: String?
    package var resolved: Day?
    package var invited: Day?
    package var firstReplyMinutes: Int?
    package var resolutionMinutes: Int?
  }

  package struct Expense: Sendable {
    package var day: Day
    package var purpose: Spend.Purpose
    package var amount: Int64
    /// Nil where there is no such cell; the column is absent where no row has one.
    package var channel: String?

    package init(
      on day: Day, for purpose: Spend.Purpose, amount: Int64, channel: String? = nil
    ) {
      (self.day, self.purpose, self.amount, self.channel) = (day, purpose, amount, channel)
    }
  }

  package struct Visit: Sendable {
    package var visitor: String
    package var customer: Int?
    package var day: Day
    package var pages = 0
    package var comparisons = 0
    package var cartAdds = 0
    package var couponViews = 0
    package var chats = 0

    package init(_ visitor: String, customer: Int? = nil, on day: Day) {
      (self.visitor, self.customer, self.day) = (visitor, customer, day)
    }
  }

  package var asOf: Day
  package var calendar: CalendarSystem
  package var week: WeekStart
  package var customers: [Customer] = []
  package var orders: [Order] = []
  package var answers: [Answer] = []
  package var visits: [Visit] = []
  package var spend: [Expense] = []
  package var events: [Event] = []
  /// Whether orders have a `renewal`, a `refund_date`, a `recipient_id` and a `quantity` column; they
  /// have one also where some order says it.
  package var hasRenewals = false
  package var hasRefundDays = false
  package var hasRecipients = false
  package var hasUnitPrices = false
  /// Which tables there are besides those that have rows.
  package var tables: Set<Table> = []
  package var needs = RollupNeeds.all
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
    isRefunded: Bool = false, refundDay: Day? = nil, isRenewal: Bool = false,
    isForOther: Bool? = nil, unitPrice: Double? = nil,
    attributes: [OrderAttribute: String] = [:], channel: String? = nil, hour: Int? = nil
  ) {
    orders.append(
      Order(
        customer: customer, day: day, revenue: revenue, isDiscounted: isDiscounted,
        isRefunded: isRefunded, refundDay: refundDay, isRenewal: isRenewal, isForOther: isForOther,
        unitPrice: unitPrice,
        attributes: attributes, channel: channel, hour: hour))
  }

  /// Adds `count` equal feedback rows.
  package mutating func addAnswer(
    _ customer: Int?, on day: Day, kind: FeedbackKind = .nps, score: Int?, survey: String = "",
    touchpoint: String = "", product: String = "", channel: String = "", weight: Double? = nil,
    comment: String? = nil, resolved: Day? = nil, invited: Day? = nil,
    firstReplyMinutes: Int? = nil, resolutionMinutes: Int? = nil, count: Int = 1
  ) {
    let answer = Answer(
      customer: customer, day: day, kind: kind, score: score, survey: survey,
      touchpoint: touchpoint, product: product, channel: channel, weight: weight,
      comment: comment, resolved: resolved, invited: invited,
      firstReplyMinutes: firstReplyMinutes, resolutionMinutes: resolutionMinutes)
    answers += Array(repeating: answer, count: count)
  }

  package func rollup() -> Rollup {
    var rollup = Rollup(asOf: asOf, calendar: calendar, week: week)
    rollup.tables = tables
    if !customers.isEmpty { rollup.tables.insert(.customers) }
    if !orders.isEmpty { rollup.tables.insert(.orders) }
    if !answers.isEmpty { rollup.tables.insert(.feedback) }
    if !visits.isEmpty { rollup.tables.insert(.visits) }
    if !spend.isEmpty { rollup.tables.insert(.spend) }
    let histories = orderHistories()
    rollup.customers = customerColumns(histories)
    rollup.activity = activity(histories)
    rollup.orderDays = orderDays(histories)
    rollup.renewals = renewals(histories)
    rollup.refunds = refunds(histories)
    rollup.recipients = recipients(histories)
    rollup.categories = categoryOrders(histories)
    rollup.spend = spendRows()
    addHistory(histories, to: &rollup.activity)
    if rollup.tables.contains(.visits) {
      rollup.visits = visitDays()
      rollup.activity.firstVisitOrders = firstVisitOrders(histories)
    }
    rollup.orders = orderTotals()
    if needs.windows { rollup.windows = windowOrders(histories, rollup.snapshots) }
    rollup.hours = needs.hours ? orderHours(histories) : nil
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
      history.contains { $0.isDiscounted && $0.day == history[0].day }
    }
    columns.tier = text(customers.map(\.tier))
    columns.memberSince = column(customers.map(\.memberSince))
    columns.pointsEarned = column(customers.map(\.pointsEarned))
    columns.pointsRedeemed = column(customers.map(\.pointsRedeemed))
    columns.contractEnd = column(customers.map(\.contractEnd))
    columns.autoRenewStopped = column(customers.map(\.autoRenewStopped))
    columns.previousSupplier = text(customers.map(\.previousSupplier))
    if let referrers = column(customers.map(\.referredBy)) {
      columns.isReferred = referrers.map { $0 != nil }
      columns.hasReferred = customers.indices.map { referrers.contains($0) }
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

  private func orderDays(_ histories: [[Order]]) -> OrderDays {
    var rows = OrderDays()
    for history in histories {
      for (day, orders) in grouped(history, by: \.day) {
        rows.day.append(day)
        rows.orders.append(Int32(orders.count))
        rows.revenue.append(orders.reduce(0) { $0 + $1.revenue })
      }
      rows.start.append(Int32(rows.day.count))
    }
    return rows
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
    columns.comment = needs.comments ? text(answers.map(\.comment)) : nil
    columns.resolved = column(answers.map(\.resolved))
    columns.invited = column(answers.map(\.invited))
    columns.firstReplyMinutes = minutes(answers.map(\.firstReplyMinutes))
    columns.resolutionMinutes = minutes(
      answers.map { answer in
        answer.resolutionMinutes ?? answer.resolved.map { 1440 * ($0 - answer.day) }
      })
    columns.invalidScores = invalidScores
    columns.scales = [.csat: TableSettings.Scale(low: 1, high: 5)]
    return columns
  }
}

/// The column of `cells`, −1 where there is none; nil where none has a value.
private func minutes(_ cells: [Int?]) -> [Int32]? {
  column(cells).map { $0.map { Int32($0 ?? -1) } }
}

/// The column of `cells`; nil where none has a value.
private func column<Value>(_ cells: [Value?]) -> [Value?]? {
  cells.contains { $0 != nil } ? cells : nil
}

/// The column of `cells`, blank where there is none; nil where none has a value.
func text(_ cells: [String?]) -> CodedText? {
  column(cells).map { CodedText($0.map { $0 ?? "" }) }
}

/// Neighbours with equal keys together.
func grouped<Element, Key: Equatable>(
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
func distinct(_ days: [Day]) -> [Day] { grouped(days, by: \.self).map(\.0) }
