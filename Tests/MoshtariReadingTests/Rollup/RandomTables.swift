import MoshtariCore
import MoshtariReading
import MoshtariTestSupport

/// Tables as a shop might have them, or as nobody expects them; the same seed gives the same.
struct RandomTables {
  var tables: Tables
  var calendar: CalendarSystem
  var week: WeekStart

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    calendar = random.pick(CalendarSystem.allCases, else: .gregorian)
    week = random.pick(WeekStart.allCases, else: .monday)
    let firstDay = Day(random.pick([-700, -20, 0, 19_400], else: 0))
    let span = random.pick([1, 2, 9, 70, 500, 1200], else: 1)
    tables = Tables(asOf: firstDay + (span - 1) + random.pick([0, 0, 1, 30, 400], else: 0))
    tables.customerCount = random.pick([0, 1, 2, 9, 9, 2500], else: 0)
    if Bool.random(using: &random) { tables.kind = randomKinds(using: &random) }
    tables.orders = randomOrders(from: firstDay, span: span, using: &random)
    if Bool.random(using: &random) {
      tables.visits = randomVisits(from: firstDay, span: span, using: &random)
    }
    if Bool.random(using: &random) { addAttributes(using: &random) }
    if random.pick([true, false, false], else: false) { tables.orders.sort() }
    if random.pick([true, false, false, false], else: false) { tables.feedback = someFeedback }
  }

  /// Columns of customers that are passed on as they are.
  private mutating func addAttributes(using random: inout SplitMix64) {
    let count = tables.customerCount
    func days(_ random: inout SplitMix64) -> [Day?] {
      (0..<count).map { _ in random.pick([nil, Day(3), Day(9)], else: nil) }
    }
    tables.tier = CodedText((0..<count).map { _ in random.pick(["", "gold"], else: "") })
    (tables.memberSince, tables.contractEnd) = (days(&random), days(&random))
    tables.autoRenewStopped = days(&random)
    tables.previousSupplier = CodedText((0..<count).map { "supplier \($0 % 3)" })
    tables.pointsEarned = (0..<count).map { $0 % 2 == 0 ? nil : Int64($0) }
    tables.pointsRedeemed = (0..<count).map { $0 % 3 == 0 ? nil : Int64($0) }
    tables.isReferred = (0..<count).map { _ in Bool.random(using: &random) }
    tables.hasReferred = (0..<count).map { _ in Bool.random(using: &random) }
  }

  /// Days lie close, so that some are a fortnight apart.
  private func randomVisits(
    from firstDay: Day, span: Int, using random: inout SplitMix64
  ) -> VisitColumns {
    var visits = VisitColumns()
    let customers = min(tables.customerCount, 4)
    var numbers: [Int: Int32] = [:]
    for _ in 0..<random.pick([0, 1, 40, 200], else: 0) {
      let visitor = Int.random(in: 0..<6, using: &random)
      numbers[visitor] = numbers[visitor] ?? Int32(numbers.count)
      visits.visitor.append(numbers[visitor] ?? 0)
      visits.customer.append(Int32.random(in: -1..<Int32(customers), using: &random))
      visits.day.append(firstDay + Int.random(in: 0..<min(span, 90), using: &random))
      visits.pages.append(Int32.random(in: 0..<9, using: &random))
      visits.comparisons.append(Int32.random(in: 0..<3, using: &random))
      visits.cartAdds.append(Int32.random(in: 0..<3, using: &random))
      visits.couponViews.append(Int32.random(in: 0..<3, using: &random))
      visits.chats.append(Int32.random(in: 0..<3, using: &random))
    }
    return visits
  }

  /// Optional columns of orders, some of them absent and some all blank.
  private func randomColumns(using random: inout SplitMix64) -> OrderColumns {
    var columns = OrderColumns()
    if Bool.random(using: &random) { columns.hour = [] }
    if Bool.random(using: &random) { columns.channel = CodedText([]) }
    if Bool.random(using: &random) { columns.refundDay = [] }
    if random.pick([true, true, true, false], else: true) { columns.unitPrice = [] }
    columns.hasRenewals = Bool.random(using: &random)
    columns.hasRecipients = Bool.random(using: &random)
    for attribute in OrderAttribute.allCases {
      let presence = attribute == .category ? [true, true, true, false] : [true, false]
      if random.pick(presence, else: true) { columns.attributes[attribute] = CodedText([]) }
    }
    return columns
  }

  private func randomKinds(using random: inout SplitMix64) -> CodedText {
    let names = ["", "business", "government", "individual"]
    return CodedText((0..<tables.customerCount).map { _ in random.pick(names, else: "") })
  }

  /// Few customers get most orders, and days repeat.
  private func randomOrders(
    from firstDay: Day, span: Int, using random: inout SplitMix64
  ) -> OrderColumns {
    let count = random.pick([0, 1, 2, 25, 120], else: 0)
    let anonymous = random.pick([0, 1, 4, 8], else: 0)
    let ordering = min(tables.customerCount, random.pick([1, 3, 2500], else: 1))
    let values = random.pick([[""], ["", "a", "b"], ["x", "y", "z", "پ", ""]], else: [""])
    // Few different amounts and days make ties.
    let revenues = random.pick([-500...2000, 5...6], else: 5...6) as ClosedRange<Int64>
    let rows = (0..<count).map { _ in
      let isAnonymous = ordering == 0 || Int.random(in: 0..<8, using: &random) < anonymous
      var order = ReferenceRollup.Order(
        customer: isAnonymous ? nil : Int.random(in: 0..<ordering, using: &random),
        day: firstDay + Int.random(in: 0..<span, using: &random),
        revenue: Int64.random(in: revenues, using: &random),
        isDiscounted: Bool.random(using: &random), isRefunded: Bool.random(using: &random))
      if order.isRefunded { order.refundDay = random.pick([.none, order.day + 3], else: .none) }
      order.unitPrice = random.pick([.nan, 1, 2, 2, 3.5, 7, 7, 8, 9, 9], else: .nan)
      order.isRenewal = random.pick([true, false, false], else: false)
      order.isForOther = random.pick([nil, true, false], else: nil)
      order.hour = random.pick([-1, 0, 9, 9, 23], else: -1)
      order.channel = random.pick(values, else: "")
      for attribute in OrderAttribute.allCases {
        order.attributes[attribute] = random.pick(values, else: "")
      }
      return order
    }
    let columns = randomColumns(using: &random)
    return OrderColumns(
      rows.map { row in
        var row = row
        if columns.unitPrice == nil { row.unitPrice = .nan }
        if !columns.hasRenewals { row.isRenewal = false }
        if !columns.hasRecipients { row.isForOther = nil }
        return row
      }, like: columns)
  }

  private var someFeedback: Feedback {
    var feedback = Feedback()
    feedback.count = 1
    (feedback.customer, feedback.day) = ([-1], [tables.asOf])
    (feedback.kind, feedback.score) = ([.nps], [9])
    return feedback
  }
}

extension OrderColumns {
  /// Brings the rows into the order of days.
  fileprivate mutating func sort() {
    let rows = customer.indices.sorted { (day[$0], $0) < (day[$1], $1) }
    let refunded = customer.indices.filter { flags[$0] & Self.refunded != 0 }
    refundDay = refundDay.map { days in
      let dayOf = Dictionary(uniqueKeysWithValues: zip(refunded, days))
      return rows.compactMap { dayOf[$0] }
    }
    (customer, day) = (rows.map { customer[$0] }, rows.map { day[$0] })
    (revenue, flags) = (rows.map { revenue[$0] }, rows.map { flags[$0] })
    hour = hour.map { hour in rows.map { hour[$0] } }
    unitPrice = unitPrice.map { price in rows.map { price[$0] } }
    channel = channel.map { $0.sorted(by: rows) }
    attributes = attributes.mapValues { $0.sorted(by: rows) }
  }
}

extension SplitMix64 {
  /// One of `choices`; `fallback` where there are none.
  mutating func pick<Choice>(_ choices: [Choice], else fallback: Choice) -> Choice {
    choices.randomElement(using: &self) ?? fallback
  }
}

extension CodedText {
  fileprivate func sorted(by rows: [Int]) -> CodedText {
    CodedText(values: values, codes: rows.map { codes[$0] })
  }
}

extension VisitColumns {
  /// Brings the rows into the opposite order.
  mutating func reverse() {
    visitor.reverse()
    customer.reverse()
    day.reverse()
    pages.reverse()
    comparisons.reverse()
    cartAdds.reverse()
    couponViews.reverse()
    chats.reverse()
  }
}
