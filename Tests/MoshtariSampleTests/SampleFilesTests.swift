import Foundation
import MoshtariCore
import MoshtariSample
import MoshtariTestSupport
import Testing

@Suite struct SampleFilesTests {
  @Test func `equal options give equal bytes, another seed gives others`() {
    let options = SampleOptions(customers: 300)
    #expect(makeSample(options) == makeSample(options))
    #expect(makeSample(SampleOptions(customers: 300, seed: 1)).orders != makeSample(options).orders)
  }

  @Test(arguments: [0, 1, 499, 500, 1201])
  func `files written bit by bit are the files made at once`(customers: Int) throws {
    let options = SampleOptions(customers: customers, seed: 5)
    let folder = FileManager.default.temporaryDirectory.appending(path: "moshtari-\(UUID())/data")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try writeSample(options, to: folder)
    let files = makeSample(options)
    for table in SampleTable.allCases {
      let written = try Data(contentsOf: folder.appending(path: "\(table.rawValue).csv"))
      #expect(written == Data(files[table]), "\(table.rawValue).csv")
    }
  }

  @Test func `writing again replaces a longer file`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "moshtari-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try writeSample(SampleOptions(customers: 40), to: folder)
    try writeSample(SampleOptions(customers: 2), to: folder)
    let written = try Data(contentsOf: folder.appending(path: "customers.csv"))
    #expect(written == Data(makeSample(SampleOptions(customers: 2)).customers))
  }

  @Test func `nobody gives tables of headers`() {
    let files = makeSample(SampleOptions(customers: 0))
    #expect(Sheet(files.customers).rows.isEmpty && Sheet(files.orders).rows.isEmpty)
    #expect(Sheet(files.orders).header.first == "order_id")
    #expect(Sheet(files.events).rows.count == 7)
    #expect(Sheet(files.spend).rows.isEmpty)
  }

  @Test func `the tables have the product's columns`() {
    let files = makeSample(SampleOptions(customers: 1))
    let headers = SampleTable.allCases.map { Sheet(files[$0]).header.joined(separator: " ") }
    #expect(
      headers == [
        """
        customer_id kind region channel signup_date referred_by tier points_earned points_redeemed \
        member_since contract_end auto_renew_stopped previous_supplier
        """,
        """
        order_id customer_id date amount discount refund refund_date status product category brand \
        branch seller channel recipient_id quantity renewal
        """,
        """
        customer_id date kind score survey comment touchpoint product channel resolved_at invited \
        first_reply_at weight
        """,
        """
        visitor_id date customer_id pages product_views comparisons cart_adds coupon_views chats \
        channel
        """,
        "date purpose channel amount",
        "date end title kind sign title_en title_fa",
      ])
  }

  @Test(arguments: [200, 1_000, 3_000])
  func `three rows are there twice and three cannot be read`(customers: Int) {
    let files = makeSample(SampleOptions(customers: customers))
    let orders = Sheet(files.orders).rows
    #expect(orders.count - Set(orders).count == 3)
    #expect(Set(orders.map { $0.text("order_id") }).count == orders.count - 3)
    #expect(orders.count { $0.number("amount") == nil } == 1)
    #expect(orders.count { Day(iso: $0.date) == nil } == 1)
    let scores = Sheet(files.feedback).rows.compactMap { $0.number("score") }
    #expect(scores.count { !(0...10).contains($0) } == 1)
  }

  @Test func `a small sample has no row that cannot be read`() {
    let files = makeSample(SampleOptions(customers: 199))
    let orders = Sheet(files.orders).rows
    #expect(Set(orders).count == orders.count)
    #expect(orders.allSatisfy { $0.number("amount") != nil && Day(iso: $0.date) != nil })
  }

  @Test func `orders, answers and visits grow with the customers`() {
    let small = makeSample(SampleOptions(customers: 1_000))
    let large = makeSample(SampleOptions(customers: 4_000))
    for table in [SampleTable.orders, .feedback, .visits] {
      let ratio = Double(Sheet(large[table]).rows.count) / Double(Sheet(small[table]).rows.count)
      #expect((3.6...4.4).contains(ratio), "\(table.rawValue) \(ratio)")
    }
  }

  @Test func `comments are many, in Persian forms of letters, and some of them English`() {
    let comments = Sheet(makeSample(SampleOptions()).feedback).rows.map { $0.text("comment") }
      .filter { !$0.isEmpty }
    #expect(Set(comments).count > 800, "\(Set(comments).count)")
    for comment in Set(comments) {
      let wrong = comment.unicodeScalars.filter { "يكىة".unicodeScalars.contains($0) }
      #expect(wrong.isEmpty, "\(comment)")
      #expect(!comment.hasPrefix(" ") && !comment.hasSuffix(" ") && !comment.contains("  "))
    }
    let english = comments.count { $0.allSatisfy(\.isASCII) }
    #expect((5...20).contains(english * 100 / comments.count), "\(english) of \(comments.count)")
  }

  @Test func `one comment in 150 leaves an address or a number, all of them made up`() {
    let files = [makeSample(SampleOptions()), makeSample(SampleOptions(customers: 6_000, seed: 3))]
    let comments = files.flatMap { Sheet($0.feedback).rows.map { $0.text("comment") } }
      .filter { !$0.isEmpty }
    let personal = comments.filter { comment in
      comment.unicodeScalars.contains { $0.properties.numericType != nil || $0 == "@" }
    }
    let share = Double(personal.count) / Double(comments.count)
    #expect((0.004...0.010).contains(share), "\(share)")
    for comment in personal {
      let latin = String(comment.map { $0.wholeNumberValue.map { Character("\($0)") } ?? $0 })
      let digits = latin.filter(\.isWholeNumber)
      let isMadeUp = ["0912000", "98912000", "6037990000", "6219860000"].contains {
        digits.hasPrefix($0)
      }
      #expect(isMadeUp || latin.contains("@example."), "\(comment)")
    }
    let persian = personal.count { $0.contains("۰۹۱۲") }
    #expect(persian > 0 && personal.contains { $0.contains("@example.") })
  }

  @Test func `orders from before the first day leave all others as they are`() {
    let (all, without) = (makeSample(SampleOptions()), makeSample(SampleOptions(earlierDays: 0)))
    func lines(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
    #expect(lines(all.orders).filter { !$0.hasPrefix("a") } == lines(without.orders))
    #expect(lines(all.orders).count { $0.hasPrefix("a") } > 500)
    #expect(!lines(without.orders).contains { $0.hasPrefix("a") })
    for table in SampleTable.allCases where table != .orders {
      #expect(all[table] == without[table], "\(table)")
    }
  }

  @Test func `any sample keeps its promises`() throws {
    for seed in UInt64(1)...20 {
      var random = SplitMix64(seed: seed)
      let options = SampleOptions(
        customers: .random(in: 0...450, using: &random), seed: random.next(),
        lastDay: Day(.random(in: 11_000...30_000, using: &random)),
        days: .random(in: 1...1_500, using: &random))
      try check(makeSample(options), options, "seed \(seed)")
    }
  }

  private func check(_ files: SampleFiles, _ options: SampleOptions, _ seed: String) throws {
    let (customers, orders) = (Sheet(files.customers), Sheet(files.orders))
    let (feedback, visits) = (Sheet(files.feedback), Sheet(files.visits))
    for sheet in [customers, orders, feedback, Sheet(files.events), visits] {
      #expect(sheet.oddLines == 0, "\(seed)")
    }
    let first = options.lastDay - (options.days - 1)
    let (earlier, later) = orders.rows.partitioned { $0.text("order_id").hasPrefix("a") }
    for day in (later + feedback.rows + visits.rows).compactMap({ Day(iso: $0.date) }) {
      if day < first || day > options.lastDay { Issue.record("\(day) is outside, \(seed)") }
    }
    for day in earlier.map({ Day(iso: $0.date) }) {
      let isEarlier = day.map { first - options.earlierDays <= $0 && $0 < first } ?? false
      if !isEarlier { Issue.record("\(day.map { "\($0)" } ?? "no day") is not earlier, \(seed)") }
    }
    checkCustomers(
      customers.rows, namedBy: orders.rows + feedback.rows + visits.rows, options, seed)
    for row in orders.rows {
      guard let amount = row.number("amount") else { continue }
      let rest = amount - (row.number("discount") ?? 0) - (row.number("refund") ?? 0)
      if rest < 0 { Issue.record("order \(row.text("order_id")) pays back too much, \(seed)") }
    }
  }

  private func checkCustomers(
    _ rows: [[String: String]], namedBy others: [[String: String]], _ options: SampleOptions,
    _ seed: String
  ) {
    let known = Set(rows.map { $0.text("customer_id") })
    #expect(rows.count == options.customers && known.count == options.customers, "\(seed)")
    let named = Set(others.map { $0.text("customer_id") } + rows.map { $0.text("referred_by") })
    #expect(named.subtracting([""]).isSubset(of: known), "\(seed)")
    #expect(
      rows.allSatisfy { row in
        Day(iso: row.text("signup_date")).map { $0 <= options.lastDay } ?? false
      }, "\(seed)")
  }
}

extension Array {
  /// The elements of which `condition` is true, and the others, each in their order.
  fileprivate func partitioned(by condition: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(condition), filter { !condition($0) })
  }
}
