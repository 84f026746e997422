import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct DemandPageTests {
  /// A report of 70 weeks that end on the as-of day or three days before it.
  private func context(
    _ language: Language = .en, running: Bool = true, change: (inout Report) -> Void = { _ in }
  ) throws -> PageContext {
    let last = Day(20_694)
    let meta = Meta(
      title: LocalizedText("Shop"), asOf: last + (running ? 9 : 6), calendar: .gregorian,
      week: .monday, timezone: "UTC", currency: Currency(code: "USD", minorDigits: 2),
      privacyK: 10, lowBase: 30)
    var report = Report(meta: meta, customers: CustomerCounts(total: 9, ordering: 9))
    var demand = Demand(
      weekly: (0..<70).map {
        DemandWeek(
          week: last - 7 * (69 - $0), orders: 100 + $0, revenue: 5, customers: 50, complete: true)
      })
    demand.forecast = (1...12).map {
      ForecastWeek(week: last + 7 * $0, orders: 170.4 + Double($0), low: 140, high: 201.4)
    }
    demand.model = ForecastModel(name: .level, chosen: .theta, weeks: 70, origins: 26, alpha: nil)
    demand.score.weeks = 12
    demand.score.relativeError = Estimate(value: 1.25, low: nil, high: nil, n: 12)
    demand.score.coverage = Estimate(value: 11.0 / 12, low: 0.6, high: 0.99, n: 12)
    (demand.score.error, demand.score.levelError, demand.score.intervalScore) = (12.5, 10, 70)
    demand.weekdays = [
      WeekdayOrders(weekday: "monday", orders: 30, share: 0.5, weeks: 52),
      WeekdayOrders(weekday: "tuesday", orders: 30, share: 0.5, weeks: 52),
    ]
    report.demand = demand
    change(&report)
    return PageContext(
      report: report, tree: try ReportTree(report),
      settings: Settings(title: LocalizedText("Shop")), rules: [], language: language)
  }

  private func text(_ page: Page?) throws -> String {
    let page = try #require(page)
    let parts = page.sections.map { $0.title + " " + $0.subtitle + " " + $0.body }
    return ([page.heading, page.dek] + parts).map(\.markup).joined(separator: " ")
      .replacing(/<[^>]+>/, with: "").replacing(/[ ]+/, with: " ")
  }

  @Test(arguments: [(true, "172 orders"), (false, "171 orders")])
  func `K8: the title speaks of the first week that has not begun`(running: Bool, orders: String)
    throws
  {
    let page = try context(running: running).demandPage(notes: [])
    #expect(try text(page).contains("About " + orders.replacing("orders", with: "orders expected")))
    #expect(try text(page).contains("95% range 140\u{A0}to\u{A0}201"))
  }

  @Test func `K8: a method that is no better than the level says so`() throws {
    let page = try text(context().demandPage(notes: []))
    #expect(page.contains("No better than the recent level"))
    #expect(page.contains("Method tested: a smoothed trend (Theta)"))
    #expect(page.contains("11 of 12"))
    let better = try context { $0.demand?.score.relativeError.value = 0.9 }
    #expect(try text(better.demandPage(notes: [])).contains("missed by less than the recent level"))
  }

  @Test func `K8: a short history shows its weeks and what is needed`() throws {
    let page = try text(
      context {
        $0.demand = $0.demand.map { Demand(weekly: $0.weekly) }
      }.demandPage(notes: []))
    #expect(page.contains("169 orders in the week from"))
    #expect(page.contains("A forecast needs 60 complete weeks; there are 70."))
    #expect(try context { $0.demand = Demand(weekly: []) }.demandPage(notes: []) == nil)
  }

  @Test func `a tie of weekdays names both`() throws {
    #expect(try text(context().demandPage(notes: [])).contains("Monday · Tuesday"))
    #expect(try text(context(.fa).demandPage(notes: [])).contains("دوشنبه"))
  }

  private func change(_ name: String, _ now: Double, _ before: Double, _ verdict: Verdict)
    -> CategoryChange
  {
    func share(_ value: Double) -> Estimate { Estimate(value: value, low: 0, high: 1, n: 400) }
    var change = CategoryChange(category: name, now: share(now), before: share(before))
    (change.value, change.low, change.high) = (
      now - before, now - before - 0.02, now - before + 0.02
    )
    (change.p, change.verdict) = (verdict == .unclear ? 0.4 : 0.001, verdict)
    return change
  }

  private func categories(_ changes: [CategoryChange]) -> Categories {
    var categories = Categories(monthly: [])
    categories.changes = changes
    let now = Month(year: 2026, month: 6)
    categories.comparison = CategoryComparison(
      basis: .yearBefore, now: now...now + 2, before: now - 12...now - 10, nowOrders: 400,
      beforeOrders: 380, unknown: 7)
    return categories
  }

  @Test func `K11: only a clear change is in the title, and every row has its verdict`() throws {
    let rows = [change("dates", 0.2, 0.3, .fall), change("nuts", 0.8, 0.7, .unclear)]
    let clear = try text(context { $0.categories = categories(rows) }.demandPage(notes: []))
    #expect(clear.contains("dates: 20.0% of orders, 30.0% before, the clearest change"))
    #expect(clear.contains("Falling") && clear.contains("No clear change"))
    #expect(clear.contains("7 orders without a category are left out"))
    let unclear = try text(
      context { $0.categories = categories([rows[1]]) }.demandPage(notes: []))
    #expect(unclear.contains("No category has clearly risen or fallen"))
    let short = try context {
      $0.categories = Categories(monthly: [])
      $0.categories?.reason = .shortHistory
    }
    #expect(try text(short.demandPage(notes: [])).contains("needs six complete months"))
  }

  // MARK: The year

  private func review(_ name: String, before: Bool) -> YearReview {
    func figures(_ customers: Int) -> YearFigures {
      var figures = YearFigures(fromDay: Day(20_454), toDay: Day(20_703))
      (figures.customers, figures.new, figures.kept) = (customers, customers - 5, 5)
      (figures.orders, figures.revenue) = (3 * customers, 900)
      return figures
    }
    var review = YearReview(name: name, now: figures(220), before: before ? figures(200) : nil)
    review.busiestWeek = BusiestWeek(weeks: [Day(20_456), Day(20_470)], orders: 31, compared: 35)
    review.bestMonth = BestMonth(
      months: [Month(year: 2026, month: 2)],
      rate: Estimate(value: 0.5, low: 0.4, high: 0.6, n: 90), compared: 6, isClear: false)
    review.typical = TypicalCustomer(customers: 220, orders: 2, revenue: nil)
    review.nps = Estimate(value: 31, low: 20, high: 42, n: 300)
    review.npsChange = YearNPSChange(
      value: 4, low: -9, high: 17, p: 0.5, verdict: before ? .unclear : .rise)
    return review
  }

  @Test func `C9: a year says what it is set beside, and a tie names both weeks`() throws {
    let page = try text(
      context {
        $0.year = YearReviews(
          running: review("2026", before: true), complete: review("2025", before: false))
      }.yearPage(notes: []))
    #expect(page.contains("2026 so far: 220 customers and 660 orders"))
    #expect(page.contains("200 the year before, +10.0%"))
    #expect(page.contains("beside the same number of days of the year before"))
    #expect(page.contains("the data do not reach back over the year before"))
    #expect(page.contains("31 orders, the most of 35 full weeks"))
    #expect(page.contains("not clearly apart from the others") && page.contains("No clear change"))
    #expect(page.contains("The whole of 2025"))
    #expect(try context().yearPage(notes: []) == nil)
  }

  @Test func `C9: a year without a running one is headed by the whole one`() throws {
    let page = try text(
      context(.fa) {
        $0.year = YearReviews(running: nil, complete: review("1404", before: true))
      }.yearPage(notes: []))
    #expect(page.contains("سال ۱۴۰۴"))
    #expect(!page.contains("تا امروز"))
  }
}
