import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct ValuePageTests {
  private static let model = FittedPurchases(
    name: "MBG/NBD", r: 0.5, alpha: 6, a: 0.9, b: 1.6, standardErrors: [0.01, 0.2, 0.1, 0.3],
    logLikelihood: -9582.1, identified: true)

  private static var value: CustomerValue {
    CustomerValue(
      customers: 2_357, model: model, other: model,
      gammaGamma: FittedSpend(
        p: 6.2, q: 3.7, v: 1_544, logLikelihood: -9_000, customers: 946, excluded: 0,
        correlation: 0.11, mean: 3_517),
      alive: Estimate(value: 1_057.6, low: 982.4, high: 1_133.2, n: 2_357),
      expectedOrders90: Estimate(value: 601.8, low: 551, high: 652, n: 2_357),
      predictedValue: Estimate(value: 6_869_266, low: 6_100_000, high: 7_700_000, n: 2_357),
      byOrders: [
        ValueBand(
          key: "1", customers: 1_411, alive: Estimate(value: 0.41, low: 0.37, high: 0.45, n: 1_411),
          expectedOrders90: Estimate(value: 95, low: 76, high: 114, n: 1_411),
          predictedValue: Estimate(value: 1_123_347, low: 880_000, high: 1_380_000, n: 1_411))
      ],
      holdout: ValueHoldout(
        fromDay: Day(20_600), toDay: Day(20_775), customers: 2_000, happened: 1_882,
        expected: 1_577, otherExpected: 1_653))
  }

  private func page(
    _ value: CustomerValue?, _ language: Language = .en, margin: Double? = nil
  ) throws -> Page? {
    var report = FindingSamples.report
    report.value = value
    var settings = Settings(title: LocalizedText("Shop"))
    settings.margin = margin
    return PageContext(
      report: report, tree: try ReportTree(report), settings: settings, rules: [],
      language: language
    ).valuePage(notes: [])
  }

  private func made(_ value: CustomerValue, _ language: Language = .en, margin: Double? = nil)
    throws
    -> Page
  {
    try #require(try page(value, language, margin: margin))
  }

  private func words(_ id: String, _ page: Page) throws -> String {
    FindingSamples.plain(try #require(page.sections.first { $0.id == id }).body)
  }

  @Test(arguments: [
    (Language.en, "Probably 982 to 1,133 of 2,357 buyers are still customers"),
    (.fa, "احتمالاً ۹۸۲ تا ۱٬۱۳۳ نفر از ۲٬۳۵۷ خریدار هنوز مشتری‌اند"),
  ])
  func `L10 the title says the range and no more`(language: Language, title: String) throws {
    let page = try made(Self.value, language)
    #expect(FindingSamples.plain(page.heading) == title)
    #expect(page.sections.map(\.id) == ["facts", "expected", "test", "models", "spend"])
    #expect(page.entry == "more" && page.path == "\(language.rawValue)/value.html")
  }

  @Test func `L10 of few buyers the title claims nothing, and without a forecast it says so`()
    throws
  {
    var few = Self.value
    few.alive.n = 29
    #expect(
      FindingSamples.plain(try made(few).heading) == "What customers may still bring")
    var off = Self.value
    let absent = Estimate(absent: .offInHoldout)
    (off.alive, off.expectedOrders90, off.predictedValue) = (absent, absent, absent)
    off.byOrders = []
    let page = try made(off)
    #expect(FindingSamples.plain(page.heading) == "The orders do not support a forecast")
    let strip = try words("facts", page)
    #expect(strip.matches(of: /the model was too far off when tested/).count == 3)
    #expect(!strip.contains("982") && strip.contains("expected 1,577, happened 1,882"))
  }

  @Test func `L10 the strip says whether it is revenue or margin`() throws {
    let revenue = try words("facts", made(Self.value))
    #expect(revenue.contains("Revenue of the next year") && revenue.contains("10% a year"))
    #expect(revenue.contains("95% range 982\u{A0}to\u{A0}1,133") && revenue.contains("−16.2%"))
    #expect(revenue.contains("95% range 61,000.00\u{A0}to\u{A0}77,000.00 USD"))
    var uneven = Self.value
    (uneven.predictedValue.low, uneven.predictedValue.high) = (nil, nil)
    #expect(try words("facts", made(uneven)).contains("do not fix the parameters"))
    uneven.gammaGamma?.q = 1.9
    #expect(try words("facts", made(uneven)).contains("spends are too uneven"))
    let margin = try words("facts", made(Self.value, margin: 0.4))
    #expect(margin.contains("Margin of the next year") && margin.contains("40% of revenue"))
  }

  @Test func `L10 the test stands beside the forecast, or what it needs`() throws {
    let test = try words("test", made(Self.value))
    #expect(test.contains("1,577") && test.contains("1,653") && test.contains("1,882"))
    var young = Self.value
    young.holdout = nil
    #expect(try words("test", made(young)).contains("six complete months"))
  }

  @Test func `L10 spend that goes with frequency is said`() throws {
    let spend = try words("spend", made(Self.value))
    #expect(!spend.contains("go together") && !spend.contains("Left out"))
    #expect(spend.contains("+0.11") && spend.contains("35.17 USD"))
    var bound = Self.value
    bound.gammaGamma?.correlation = -0.31
    bound.gammaGamma?.excluded = 4
    let told = try words("spend", made(bound))
    #expect(told.contains("go together") && told.contains("4 customers without money"))
    bound.gammaGamma = nil
    #expect(try made(bound).sections.map(\.id).last == "models")
  }

  @Test func `L10 without models there is no page`() throws {
    #expect(try page(nil) == nil)
  }

  @Test(arguments: [true, false])
  func `L10 More leads to the page where there is one`(isThere: Bool) throws {
    var report = FindingSamples.report
    report.value = isThere ? Self.value : nil
    let context = try FindingSamples.context(.fa, report)
    let names: Set<String> = context.valuePage(notes: []) == nil ? [] : ["value"]
    let more = context.morePage(names: names, freePages: [])
    #expect(more.sections.contains { $0.id == "to-value" } == isThere)
  }
}
