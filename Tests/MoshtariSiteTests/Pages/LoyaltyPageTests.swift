import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct LoyaltyPageTests {
  private static func share(_ value: Double, _ n: Int) -> Estimate {
    Estimate(value: value, low: max(0, value - 0.03), high: min(1, value + 0.03), n: n)
  }

  private static var loyalty: Loyalty {
    func cell(_ value: Double, _ customers: Int) -> Detailed<CustomerSum> {
      Detailed(
        share(value, 1_000),
        CustomerSum(customers: customers, revenue: 1_000_000, revenueShare: value))
    }
    return Loyalty(
      share: share(0.5, 1_458),
      index: Detailed(
        Estimate(value: 53.2, low: 51.8, high: 54.6, n: 695),
        LoyaltyComponents(
          customers: 1_266,
          components: LoyaltyComponents.Parts(
            preference: share(0.94, 695), recommendation: share(0.55, 802),
            regularity: share(0.39, 1_266), bond: share(0.25, 802), bondIsProxy: true), known: 4)),
      object: [
        "brand": LoyaltyShare(
          share(0.31, 900),
          KnownCustomers(customers: 279, unknown: 100, of: 1_000, ofLoyal: share(0.6, 400)))
      ],
      motive: [
        "switching-cost": LoyaltyShare(
          Estimate(absent: .noData),
          KnownCustomers(
            customers: 0, unknown: 1_000, of: 1_000, ofLoyal: Estimate(absent: .noData)))
      ],
      quadrant: [
        "apostle": cell(0.4, 400), "mercenary": cell(0.32, 320), "hostage": cell(0.18, 180),
        "defector": cell(0.1, 100),
      ],
      unclassified: cell(0.5, 1_000),
      concentration: [
        ClassConcentration(key: "business", customers: 248, top20Share: 0.41),
        ClassConcentration(key: "government", customers: 12, top20Share: nil),
      ])
  }

  private static var report: Report {
    var report = Report(
      meta: Meta(
        title: LocalizedText("Shop"), asOf: Day(20_775), calendar: .gregorian, week: .monday,
        timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
        lowBase: 30), customers: CustomerCounts(total: 3_000, ordering: 2_000))
    report.orders = OrderFigures(
      count: 20_000, revenue: 1_000_000, discounted: 10, refunded: 3, anonymous: 0)
    report.loyalty = loyalty
    return report
  }

  private func context(_ report: Report, _ language: Language) throws -> PageContext {
    PageContext(
      report: report, tree: try ReportTree(report),
      settings: Settings(title: LocalizedText("Shop")), rules: [], language: language)
  }

  private func page(_ report: Report = report, _ language: Language = .en) throws -> Page {
    try #require(context(report, language).loyaltyPage(notes: []))
  }

  /// The text of a section's body, tags taken out.
  private func text(_ id: String, of page: Page) -> String? {
    page.sections.first { $0.id == id }?.body.markup.replacing(/<[^>]+>/, with: " ")
      .replacing(/\s+/, with: " ")
  }

  private static var whole: Report {
    var report = report
    report.renewal = Renewal(
      rate: share(0.8, 120), contracts: 120, renewed: 96, fromDay: Day(20_381), toDay: Day(20_745))
    report.referral = Referral(
      rate: share(0.11, 900), new: 1_000, unknown: 100, referrers: share(0.08, 900))
    report.upsell = Upsell(
      share: share(0.41, 1_633), downShare: share(0.42, 1_633),
      growth: [
        OrderValueGrowth(
          Estimate(value: 0.9, low: 0.85, high: 0.95, n: 1_633), PurchaseNumber(orders: 2)),
        OrderValueGrowth(Estimate(value: 3, low: 1.2, high: 4, n: 12), PurchaseNumber(orders: 3)),
      ])
    report.baskets = [
      Basket(
        a: "cups", b: "tea", confidence: 0.6, confidenceBack: 0.15, lift: (1.5, 1.28, 1.75), n: 60,
        people: 41, of: 1_000),
      Basket(
        a: "honey", b: "<tea>", confidence: 0.5, confidenceBack: 0.2, lift: (2.5, 2.1, 2.9), n: 80,
        people: 70, of: 1_000),
    ]
    var event = PriceEvent(
      day: Day(20_600), title: LocalizedText(en: "New prices", fa: "قیمت‌های تازه"), sign: "rise",
      horizon: 90, ordersBefore: 900, ordersEarlier: 600)
    (event.loyal, event.others) = (share(0.9, 500), share(0.5, 400))
    (event.loyalBefore, event.othersBefore) = (share(0.85, 450), share(0.6, 300))
    (event.verdict, event.baseline) = (.rise, "year-before")
    var late = event
    (late.verdict, late.baseline) = (.unclear, "")
    report.prices = [
      PriceEffect(Estimate(value: 0.15, low: 0.05, high: 0.25, n: 1_650), event),
      PriceEffect(Estimate(absent: .notReached), late),
    ]
    report.recipients = RecipientFigures(
      share: share(0.2, 800), orders: 2_000, known: 1_500,
      byKind: [Keyed(key: "business", figure: share(0.1, 90))], bySegment: [])
    return report
  }

  @Test(arguments: Language.allCases)
  func `the page has every part of loyalty that the report has (L1 L6 L7 L8)`(language: Language)
    throws
  {
    let some = try page(Self.report, language)
    #expect(
      some.sections.map(\.id) == [
        "orientation", "index", "quadrant", "objects", "motives", "classes",
      ])
    let all = try page(Self.whole, language)
    #expect(
      all.sections.map(\.id) == [
        "orientation", "index", "quadrant", "objects", "motives", "order-value", "baskets",
        "prices", "classes", "recipients",
      ])
    #expect(all.title == (language == .fa ? "وفاداری" : "Loyalty"))
    for section in all.sections where section.isCard {
      #expect(!section.title.isEmpty && !section.subtitle.isEmpty, "\(section.id)")
      #expect(!section.body.markup.contains("{"), "\(section.id)")
      if language == .fa {
        let words = section.body.markup.replacing(/<[^>]+>/, with: "").replacing("&lt;", with: "")
        #expect(words.firstMatch(of: /[0-9]/) == nil, "\(section.id): \(words)")
      }
    }
  }

  @Test func `the strip of customer orientation: renewal, else who bought again (C1)`() throws {
    let whole = try #require(text("orientation", of: page(Self.whole)))
    #expect(whole.contains("Contracts renewed 80% 77.0 to 83.0% · 120 customers"))
    #expect(whole.contains("smaller 42%") && whole.contains("source unknown of 100 customers"))
    #expect(!whole.contains("Bought again"))
    var report = Self.whole
    report.renewal = nil
    report.repeatPurchase = RepeatPurchase(rate: Self.share(0.59, 2_795), ladder: [])
    let repeated = try #require(text("orientation", of: page(report)))
    #expect(repeated.contains("Bought again 59%") && !repeated.contains("renewed"))
    let context = try context(report, .en)
    let overview = context.overviewPage(notes: []).sections.first { $0.id == "orientation" }
    #expect(overview?.body.markup.contains("href=\"loyalty.html\"") == true)
    var few = Self.report
    few.loyalty?.share = Estimate(absent: .smallGroup)
    #expect(try text("orientation", of: page(few))?.contains("too few people to show") == true)
    #expect(try page(few).heading.markup == "How loyal customers are, and to what")
  }

  @Test func `an index that is not known says what it needs (L6)`() throws {
    var report = Self.report
    report.loyalty?.index.estimate = Estimate(absent: .tooFew)
    report.loyalty?.index.known = 2
    let page = try page(report)
    #expect(page.sections.first { $0.id == "index" }?.title.markup == "Loyalty index")
    #expect(text("index", of: page)?.contains("needs three components") == true)
    #expect(text("index", of: page)?.contains("2 are known") == true)
    #expect(try text("index", of: self.page())?.contains("95% range of the index 52 to 55") == true)
  }

  @Test func `a title says a direction only of a purchase that enough have reached (K10)`() throws {
    let section = try page(Self.whole).sections.first { $0.id == "order-value" }
    let title = try #require(section?.title.markup).replacing(/<[^>]+>/, with: "")
    #expect(title == "At purchase 2 the median customer spends 10% less than at the first")
    var report = Self.whole
    report.upsell?.growth[0].estimate.high = 1
    let open = try page(report).sections.first { $0.id == "order-value" }
    #expect(open?.title.markup == "What customers spend as they go on buying")
  }

  @Test func `pairs stand by their lower limit, names of the data escaped (K10)`() throws {
    let section = try #require(try page(Self.whole).sections.first { $0.id == "baskets" })
    #expect(section.body.markup.contains("&lt;tea&gt;"))
    let words = try #require(text("baskets", of: page(Self.whole)))
    let honey = try #require(words.range(of: "honey")), cups = try #require(words.range(of: "cups"))
    #expect(honey.lowerBound < cups.lowerBound)
    var report = Self.whole
    report.baskets = []
    #expect(try text("baskets", of: page(report))?.contains("No pair of categories") == true)
  }

  @Test func `a change of prices without a figure says why (L11)`() throws {
    let page = try page(Self.whole)
    let words = try #require(text("prices", of: page))
    #expect(words.contains("not reached") && words.contains("+15.0 points"))
    #expect(words.contains("Orders in the 30 days before “New prices”: 900"))
    let title = try #require(page.sections.first { $0.id == "prices" }?.title.markup)
    #expect(title.contains("loyal customers stayed more than others did"))
    var report = Self.whole
    report.prices?[0].loyal.n = 29
    let few = try self.page(report).sections.first { $0.id == "prices" }
    #expect(few?.title.markup == "Loyal customers when prices change")
  }

  @Test func `what the data do not allow is named with what it needs`() throws {
    #expect(try context(Self.whole, .en).loyaltyAbsences.isEmpty)
    let missing = try context(Self.report, .en).loyaltyAbsences.map { $0.needs[.en] }
    #expect(missing.count == 6 && missing.contains("a column renewal in orders"))
    var report = Self.report
    (report.orders, report.loyalty) = (nil, nil)
    #expect(try context(report, .en).loyaltyAbsences.map { $0.what[.en] } == ["Loyalty"])
    #expect(try context(report, .en).loyaltyPage(notes: []) == nil)
  }

  @Test(arguments: Language.allCases)
  func `a segment's traits stand beside everybody else's (K1 K2)`(language: Language) throws {
    var report = Self.whole
    report.traits["loyal"] = SegmentTraits([
      "aware": TraitComparison(
        members: Self.share(0.4, 200), others: Self.share(0.2, 900),
        difference: ComparisonDifference(value: 0.2, low: 0.1, high: 0.3)),
      "social": TraitComparison(
        members: Estimate(value: 12, low: 8, high: 16, n: 12),
        others: Estimate(value: 11, low: 9, high: 13, n: 900),
        difference: ComparisonDifference(value: 1, low: -3, high: 5)),
      "connected": TraitComparison(
        members: Estimate(absent: .smallGroup), others: Estimate(absent: .smallGroup),
        difference: nil),
    ])
    report.recipients?.bySegment = [Keyed(key: "loyal", figure: Self.share(0.3, 200))]
    let context = try context(report, language)
    let loyal = try #require(SegmentName.classified.first { $0.id == "loyal" })
    let section = try #require(context.traitSection(loyal))
    let words = section.body.markup.replacing(/<[^>]+>/, with: " ")
    if language == .en {
      #expect(words.contains("clearly higher") && words.contains("no clear difference"))
      #expect(
        words.contains("+10.0\u{A0}to\u{A0}+30.0 points")
          && words.contains("−3.0\u{A0}to\u{A0}+5.0"))
      #expect(!words.contains("two channels") && words.contains("30.0%"))
      #expect(section.body.markup.contains("lown"))
    } else {
      #expect(words.contains("آشکارا بیشتر") && words.firstMatch(of: /[0-9]/) == nil)
    }
    let other = try #require(SegmentName.classified.first { $0.id == "new" })
    #expect(context.traitSection(other) == nil)
  }
}
