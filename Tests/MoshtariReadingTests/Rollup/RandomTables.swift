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
    if random.pick([true, false, false], else: false) { tables.orders.sort() }
    if random.pick([true, false, false, false], else: false) { tables.feedback = someFeedback }
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
    return OrderColumns(
      (0..<count).map { _ in
        let isAnonymous = ordering == 0 || Int.random(in: 0..<8, using: &random) < anonymous
        return ReferenceRollup.Order(
          customer: isAnonymous ? nil : Int.random(in: 0..<ordering, using: &random),
          day: firstDay + Int.random(in: 0..<span, using: &random),
          revenue: Int64.random(in: -500...2000, using: &random),
          isDiscounted: Bool.random(using: &random), isRefunded: Bool.random(using: &random))
      })
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
    (customer, day) = (rows.map { customer[$0] }, rows.map { day[$0] })
    (revenue, flags) = (rows.map { revenue[$0] }, rows.map { flags[$0] })
  }
}

extension SplitMix64 {
  /// One of `choices`; `fallback` where there are none.
  mutating func pick<Choice>(_ choices: [Choice], else fallback: Choice) -> Choice {
    choices.randomElement(using: &self) ?? fallback
  }
}
