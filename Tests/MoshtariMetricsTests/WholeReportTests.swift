import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

/// What holds of every report.
@Suite struct WholeReportTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `the order of customers and rows changes nothing`(seed: UInt64) {
    let shop = RollupBuilder.random(seed: seed, customers: 60)
    var random = SplitMix64(seed: seed &+ 1000)
    var settings = openSettings()
    settings.lowBase = 1
    let segments = [
      segment("dear", test(.revenue, .topFraction(0.2))),
      segment("usual", test(.averageOrderValue, .atLeast(.shop(plus: 0)))),
      segment("liked", test(.lastNPS, .atLeast(.number(7)))),
    ]
    let expected = measure(shop.rollup(), settings: settings, personas: [], segments: segments)
    for _ in 0..<3 {
      let found = measure(
        shop.shuffled(using: &random).rollup(), settings: settings, personas: [],
        segments: segments)
      if found != expected { #expect(found == expected, "seed \(seed)") }
    }
    #expect(expected.nps?.weighted?.value != nil && expected.nps?.change != nil)
  }

  static let degenerate: [(String, RollupBuilder)] = {
    let empty = RollupBuilder("2026-03-15")
    var declared = empty, oneCustomer = empty, oneOrder = empty, equal = empty
    var answer = empty, feedback = empty, negative = empty, anonymous = empty, signups = empty
    declared.tables = Set(Table.allCases)
    oneCustomer.addCustomer(kind: "individual")
    oneOrder.addBuyer("2026-03-15")
    for _ in 0..<30 { equal.addBuyer("2025-12-01", "2026-01-05") }
    answer.addAnswer(nil, on: day("2026-01-01"), score: 10)
    for score in 0...10 {
      feedback.addAnswer(nil, on: day("2026-02-0\(1 + score / 2)"), score: score)
    }
    feedback.addAnswer(nil, on: day("2026-02-01"), kind: .csat, score: nil, count: 5)
    for _ in 0..<20 { negative.addBuyer("2026-01-01", revenue: -700) }
    for offset in 0..<40 { anonymous.addOrder(nil, on: day("2026-01-01") + offset, revenue: 5) }
    for _ in 0..<20 { signups.addCustomer(signup: day("2027-01-01")) }
    signups.tables = [.orders]
    return [
      ("empty", empty), ("declared and empty", declared), ("one customer", oneCustomer),
      ("one order", oneOrder), ("all equal", equal), ("one answer", answer),
      ("only feedback", feedback), ("negative totals", negative), ("only anonymous", anonymous),
      ("signed up later", signups), ("random", .random(seed: 5, customers: 300)),
    ]
  }()

  @Test(arguments: degenerate, [1, 10])
  func `every number of a report is finite, and it survives its JSON`(
    shop: (name: String, builder: RollupBuilder), k: Int
  ) throws {
    var settings = openSettings()
    settings.privacy.k = k
    let persona = PersonaReference(
      id: "p", segment: "loyal",
      claims: [PersonaClaim(kind: "wants", text: LocalizedText("x"), count: 1, of: 2)])
    let report = measure(
      shop.builder.rollup(), settings: settings, personas: [persona],
      segments: [
        segment("usual", test(.averageOrderValue, .atLeast(.shop(plus: 0)))),
        segment("always", test(.discountShare, .atLeast(.shop(plus: 0.2)))),
      ],
      decisions: [DecisionMeasure.nps, .csat, .retention, .contacts, .active, .members(of: "new")]
        .enumerated().map { place, measure in
          DecisionReference(
            id: "\(place)", since: day("2026-01-01"), figure: DecisionMeasure.written[place],
            measure: measure, direction: .fall, by: 1, until: month("2026-02"))
        })
    let json = try report.json()
    #expect(try Report(json: json) == report)
    for (address, node) in try ReportTree(json: json).leaves {
      if case .number(let number) = node, !number.isFinite { Issue.record("\(address): \(number)") }
    }
    #expect(report.customers.total == shop.builder.customers.count)
    #expect(report.personas["p"]?.size == report.segments["loyal"]?.count ?? 0)
  }

  @Test func `a table that is absent has no part`() {
    var feedback = RollupBuilder("2026-03-15"), orders = feedback
    feedback.addAnswer(nil, on: day("2026-01-01"), score: 10)
    orders.addBuyer("2026-01-01")
    let voices = feedback.report(), sales = orders.report()
    #expect(voices.orders == nil && voices.growth == nil && voices.segments.isEmpty)
    #expect(voices.customers.active == nil && voices.nps?.overall.group.promoters == 1)
    #expect(voices.csat == nil)
    #expect(sales.nps == nil && sales.csat == nil && sales.customers.active == 1)
  }

  @Test func `every leaf of a report is defined, and every definition is of a leaf`() throws {
    var shop = RollupBuilder.random(seed: 9, customers: 200)
    shop.events = [Event(day: day("2026-01-01"), title: LocalizedText(en: "Sale", fa: "حراج"))]
    for customer in 0..<40 { shop.customers[customer].contractEnd = day("2026-01-31") }
    let persona = PersonaReference(id: "p", segment: "loyal", claims: [])
    var settings = openSettings()
    (settings.lowBase, settings.privacy.quotes) = (1, 1)
    let segments = [
      segment("frequent", test(.orderCount, .atLeast(.number(3)))),
      segment("loyal-to-price", test(.orderCount, .atLeast(.number(3)))),
      segment("motive-habit", test(.orderCount, .atLeast(.number(4)))),
      segment("stopped", test(.autoRenewStoppedDays, .atLeast(.number(1))), isBuiltIn: true),
    ]
    var rollup = shop.rollup().withHoursAndComments().withLoyaltyParts().withService().withEffects()
    let together = rollup.categories
    rollup.categories = CategoryShop.ofTwoYears
    rollup.categories?.baskets = together?.baskets ?? 0
    rollup.categories?.holding = together?.holding ?? []
    rollup.categories?.holders = together?.holders ?? []
    rollup.categories?.pairs = together?.pairs ?? []
    let base = rollup.calendar.month(of: rollup.asOf)
    rollup.prices = PriceIndex(
      Dictionary(uniqueKeysWithValues: (0..<240).map { (base - $0, 100 / Double($0 + 1)) }))
    var report = measure(
      rollup, settings: settings, personas: [persona], segments: segments)
    report.realPrices?.nominalRetention = report.retention?.revenue.map { NominalRetention($0) }
    report.topics?.touchpoints = [
      TopicGroup(key: "delivery", writers: 12, tested: 0, terms: [], reason: .tooFew)
    ]
    report.visitors = Visitors(
      fromDay: rollup.asOf - 29, toDay: rollup.asOf, total: 1, previousTotal: 1, inNone: 0,
      families: [
        Keyed(
          key: "looker",
          figure: VisitorCount(
            count: 1, previousCount: 0, share: Estimate(share: 1, of: 1),
            change: ComparisonDifference(value: 1, low: 0, high: 1)))
      ])
    let place = SourceLocation(file: "moshtari.yaml")
    let gate = try Gate(
      address: #require(ReportAddress("customers.total")), condition: .missing, at: place,
      addressLocation: place)
    report.alerts = [Alert(gate, verdict: .passed)]
    let decision = DecisionReference(
      id: "d", since: day("2026-01-01"), figure: "customers.active", measure: .active,
      direction: .rise, until: month("2026-02"))
    report.decisions =
      measure(rollup, settings: settings, personas: [], decisions: [decision])
      .decisions
    let turnover = SegmentTurnover(joined: 1, left: 1, joinedRevenue: 1, leftRevenue: 1)
    report.flows?.sinceEdition = EditionFlows(
      edition: "2026-W01", fromDay: rollup.asOf - 7, toDay: rollup.asOf,
      lifecycle: FlowsByCause(
        byBehaviour: MoneyFlow(from: ["new"], to: ["active"], matrix: [[1]], revenue: [[1]])),
      segments: [SegmentFlow(segment: "loyal", byBehaviour: turnover, byRules: turnover)])
    var used: Set<String> = []
    for (address, _) in try ReportTree(report).leaves {
      let found = definition(of: address)
      if found == nil { Issue.record("\(address) has no definition") }
      if let found { used.insert(found.name[.en]) }
    }
    #expect(used == Set(allDefinitions.map { $0.name[.en] }))
    #expect(try definition(of: #require(ReportAddress("no.such"))) == nil)
  }

  static let closest = [
    ("growth.monthly[2026-01].active", "Growth accounting"),
    ("growth.latest.retention.low", "Monthly retention"),
    ("segments.loyal.nps.value", "NPS of a segment"),
    ("segments.rfm-lost.monthly[2026-01].count", "A segment over time"),
    ("segments.loyal.count", "Lifecycle"),
    ("segments.my-own.count", "Segment by rule"),
    ("segments.my-own.moves.from[new].count", "Who came and who left"),
    ("segments.loyal.ratings.touchpoint[].value", "What members rate"),
    ("segments.rfm-lost.count", "Recency and frequency (RFM)"),
    ("nps.by.region[تهران].value", "Net Promoter Score"),
    ("customers.active", "Active customers"),
  ]

  @Test(arguments: closest)
  func `the closest definition speaks`(address: String, name: String) throws {
    #expect(try definition(of: #require(ReportAddress(address)))?.name[.en] == name)
  }

  @Test(arguments: allDefinitions.map { $0.name[.en] })
  func `a definition is written in both languages`(name: String) throws {
    let definition = try #require(allDefinitions.first { $0.name[.en] == name })
    let texts = [definition.name, definition.meaning, definition.formula, definition.dialect]
    for text in texts.compactMap({ $0 }) {
      let persian = try #require(text.texts[.fa]), english = try #require(text.texts[.en])
      #expect(!english.isEmpty && !english.contains("  ") && !persian.contains("  "))
      #expect(persian.unicodeScalars.contains { ("\u{0621}"..."\u{06CC}").contains($0) })
      #expect(
        !persian.unicodeScalars.contains { "يكى".unicodeScalars.contains($0) }, "Arabic letter")
      #expect(!persian.contains(" ها ") && !persian.contains(" می "), "missing half-space")
    }
    #expect(definition.isOwn || !definition.source.isEmpty)
    #expect(!definition.tables.isEmpty && !definition.addresses.isEmpty)
  }
}
