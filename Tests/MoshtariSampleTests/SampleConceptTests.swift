import MoshtariCore
import MoshtariSample
import Testing

/// What concepts beyond orders and answers need of the demonstration's data, counted plainly from the
/// text of its files.
@Suite struct SampleConceptTests {
  private static let files = makeSample(SampleOptions())
  private static let customers = Sheet(files.customers).rows
  private static let orders = Set(Sheet(files.orders).rows).filter { Day(iso: $0.date) != nil }
  private static let feedback = Sheet(files.feedback).rows
  private static let lastDay = SampleOptions.demonstrationLastDay
  private static let lastOrders = Dictionary(
    grouping: orders.filter { $0.text("status") == "paid" }
  ) { $0.text("customer_id") }
  .compactMapValues { $0.compactMap { Day(iso: $0.date) }.max() }

  @Test func `L8 offices have contracts for a year, most of which run`() {
    let ends = Self.customers.compactMap { row in
      Day(iso: row.text("contract_end")).map { (row.text("kind"), $0) }
    }
    #expect((200...330).contains(ends.count) && ends.allSatisfy { $0.0 != "individual" })
    let running = ends.count { $0.1 >= Self.lastDay }
    #expect(running * 10 > ends.count * 7 && running < ends.count, "\(running)")
    #expect(ends.allSatisfy { $0.1 <= Self.lastDay + 2 * 365 })
  }

  @Test func `C1 an order renews a contract from 60 days before its end to 30 days after it`() {
    let terms = Dictionary(
      uniqueKeysWithValues: Self.customers.map { ($0.text("customer_id"), $0.text("contract_end")) }
    )
    let answers = Dictionary(grouping: Self.orders) { $0.text("renewal") }.mapValues(\.count)
    #expect(Set(answers.keys) == ["", "true", "false"] && (answers["true"] ?? 0) > 90)
    for order in Self.orders where order.text("renewal") == "true" {
      let end = terms[order.text("customer_id")].flatMap { Day(iso: $0) } ?? Self.lastDay
      let day = Day(iso: order.date) ?? Self.lastDay
      #expect((1...2).contains { (-60...30).contains(day - (end - 365 * $0)) }, "\(order)")
    }
  }

  @Test func `T6 some have stopped the renewal, not after the last day`() {
    let stopped = Self.customers.compactMap { Day(iso: $0.text("auto_renew_stopped")) }
    #expect((30...80).contains(stopped.count) && stopped.allSatisfy { $0 <= Self.lastDay })
    #expect(stopped.count { Self.lastDay - $0 < 90 } >= 10)
  }

  @Test func `T3 some who have not ordered name whom they buy from now`() {
    let named = Self.customers.filter { !$0.text("previous_supplier").isEmpty }
    let waiting = named.filter { Self.lastOrders[$0.text("customer_id")] == nil }
    #expect((40...110).contains(waiting.count), "\(waiting.count)")
    let trade = named.count { $0.text("kind") != "individual" }
    #expect(trade * 2 > named.count && trade < named.count)
  }

  private func responseRate(_ rows: [[String: String]]) -> Double {
    Double(rows.count { !$0.text("score").isEmpty }) / Double(rows.count)
  }

  @Test(arguments: ["nps", "csat", "effort"])
  func `C3 one invitation in three is answered`(kind: String) {
    let rows = Self.feedback.filter { $0.text("kind") == kind && $0.text("score") != "11" }
    #expect((0.27...0.37).contains(responseRate(rows)), "\(responseRate(rows))")
    for row in rows {
      guard let invited = Day(iso: row.text("invited")), let day = Day(iso: row.date),
        row.text("score").isEmpty ? day == invited : (0...6).contains(day - invited)
      else {
        Issue.record("\(row)")
        continue
      }
    }
  }

  @Test func `C3 those who still order answer far more often, so the raw score is not everybody's`()
  {
    let rows = Self.feedback.filter {
      $0.text("kind") == "nps" && $0.text("survey") == "relational"
    }
    func rate(_ silence: ClosedRange<Int>) -> Double {
      responseRate(
        rows.filter { row in
          Self.lastOrders[row.text("customer_id")].map { silence.contains(Self.lastDay - $0) }
            ?? false
        })
    }
    #expect(rate(0...60) > 1.6 * rate(181...10_000), "\(rate(0...60)) \(rate(181...10_000))")
  }

  @Test func `C5 complaints and questions are replied to before they are settled`() {
    let cases = Self.feedback.filter { ["complaint", "contact"].contains($0.text("kind")) }
    #expect(cases.count > 400)
    for row in cases {
      let steps = [row.text("date"), row.text("first_reply_at"), row.text("resolved_at")]
        .filter { !$0.isEmpty }
      #expect(steps == steps.sorted() && steps.allSatisfy { $0.hasSuffix("+03:30") }, "\(row)")
    }
    #expect(cases.contains { $0.text("resolved_at").isEmpty })
    #expect(cases.allSatisfy { $0.text("invited").isEmpty })
  }

  @Test func `K12 there is feedback of every kind, and of both surveys`() {
    let counts = Dictionary(grouping: Self.feedback) { $0.text("kind") }.mapValues(\.count)
    for kind in FeedbackKind.allCases { #expect((counts[kind.rawValue] ?? 0) > 200, "\(kind)") }
    let scored = Self.feedback.filter {
      $0.text("kind") == "nps" && !$0.text("score").isEmpty
    }
    let surveys = Dictionary(grouping: scored) { $0.text("survey") }.mapValues(\.count)
    #expect((surveys["transactional"] ?? 0) > 100 && (surveys["relational"] ?? 0) > 2_000)
  }

  @Test func `L6 hundreds said whether they would miss us, and weights are of one survey`() {
    let bond = Self.feedback.filter { $0.text("touchpoint") == "bond" }
    #expect(bond.count { !$0.text("score").isEmpty } > 200)
    #expect(bond.allSatisfy { $0.text("kind") == "csat" && $0.text("survey") == "relational" })
    let weighted = Self.feedback.filter { !$0.text("weight").isEmpty }
    #expect(weighted.count > 1_000 && Set(weighted.map { $0.text("weight") }).count > 3)
    #expect(weighted.allSatisfy { $0.text("survey") == "relational" && !$0.text("score").isEmpty })
  }

  @Test func `L5 a new customer costs several times what a kept one does`() {
    let rows = Sheet(Self.files.spend).rows
    let months = Set(rows.map(\.date))
    #expect(months.count == 36 && rows.allSatisfy { ($0.number("amount") ?? 0) > 0 })
    let channels = Set(Self.customers.map { $0.text("channel") })
    let won = rows.filter { $0.text("purpose") == "acquisition" }
    #expect(Set(won.map { $0.text("channel") }) == channels)
    func sum(_ purpose: String) -> Int {
      rows.filter { $0.text("purpose") == purpose && $0.date >= "2025-11-22" }
        .reduce(0) { $0 + ($1.number("amount") ?? 0) }
    }
    let newcomers = Self.customers.count { $0.text("signup_date") >= "2025-11-22" }
    let kept = Set(
      Self.orders.filter { $0.date >= "2025-11-22" }.map { row in
        row.text("customer_id") + row.date.prefix(7)
      }
    ).count
    let ratio =
      Double(sum("acquisition")) / Double(newcomers) / (Double(sum("retention")) / Double(kept))
    #expect((5...25).contains(ratio), "\(ratio)")
  }

  @Test func `L11 there is a rise and a cut of prices, each with its sign`() {
    let prices = Sheet(Self.files.events).rows.filter { $0.text("kind") == "price" }
    #expect(prices.map { $0.text("sign") } == ["cut", "rise"])
  }
}
