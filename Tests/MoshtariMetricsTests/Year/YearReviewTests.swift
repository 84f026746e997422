import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

/// Expected values: counted by hand from the few orders of each shop.
@Suite struct YearReviewTests {
  /// Five customers under the cut-offs 90 and 180, and orders that name nobody.
  private static let shop: RollupBuilder = {
    var shop = RollupBuilder("2026-06-30")
    shop.addOrder(nil, on: day("2024-01-01"), revenue: 50)
    shop.addBuyer("2024-03-01", "2025-02-01", "2026-03-01")
    shop.addBuyer("2025-05-10", "2025-06-01", "2026-01-15")
    shop.addBuyer("2025-11-01", "2026-02-01")
    shop.addBuyer("2026-04-01", "2026-04-20")
    shop.addBuyer("2025-08-01")
    for text in ["2026-05-04", "2026-06-10"] {
      for _ in 0..<3 { shop.addOrder(nil, on: day(text), revenue: 10) }
    }
    return shop
  }()

  private func year(_ settings: Settings = lowSettings()) throws -> YearReviews {
    try #require(Self.shop.report(settings).year)
  }

  @Test func `C9: the running year is set beside as many days of the year before`() throws {
    let running = try #require(try year().running)
    #expect(running.name == "2026")
    #expect(running.now.fromDay == day("2026-01-01") && running.now.toDay == day("2026-06-30"))
    #expect(counts(running.now) == [4, 1, 2, 1, 1, 11] && running.now.revenue == 560)
    let before = try #require(running.before)
    #expect(before.fromDay == day("2025-01-01") && before.toDay == day("2025-06-30"))
    #expect(counts(before) == [2, 1, 1, 0, 0, 3] && before.revenue == 300)
    #expect(running.now.days == before.days)
  }

  @Test func `C9: a year that is over is set beside the whole year before`() throws {
    let complete = try #require(try year().complete)
    #expect(complete.name == "2025" && complete.now.days == 365)
    #expect(counts(complete.now) == [4, 3, 1, 0, 2, 5] && complete.now.revenue == 500)
    let before = try #require(complete.before)
    #expect(before.days == 366, "2024 is a leap year")
    #expect(counts(before) == [1, 1, 0, 0, 1, 2] && before.revenue == 150)
  }

  @Test func `C9: a tie names all, and a weekday is judged by its orders a day`() throws {
    let running = try #require(try year().running)
    let weeks = try #require(running.busiestWeek)
    #expect(weeks.weeks == [day("2026-05-04"), day("2026-06-08")] && weeks.orders == 3)
    #expect(weeks.compared == 25, "the first week begins in the old year, the last ends in July")
    #expect(running.busiestDay?.days == [day("2026-05-04"), day("2026-06-10")])
    // Mondays have four orders too, but there are 26 of them and 25 Wednesdays.
    let weekday = try #require(running.busiestWeekday)
    #expect(weekday.weekdays == ["wednesday"] && weekday.perDay == 4.0 / 25)
    #expect(weekday.orders == 11 && weekday.perDayOfAll == 11.0 / 181)
  }

  @Test func `C9: the best month of first orders is the one whose customers came again in 90 days`()
    throws
  {
    let reviews = try year()
    let best = try #require(reviews.complete?.bestMonth)
    #expect(best.months == [month("2025-05")] && best.rate.value == 1 && best.rate.n == 1)
    #expect(best.compared == 3 && !best.isClear, "one customer proves nothing")
    // The 90 days of April are not over by the end of June, and January to March have nobody new.
    #expect(reviews.running?.bestMonth == nil)
  }

  @Test func `C9: a typical customer is the lower median`() throws {
    let running = try #require(try year().running)
    #expect(running.typical == TypicalCustomer(customers: 4, orders: 1, revenue: 100))
    #expect(running.segments.map(\.customers).reduce(0, +) == 4)
    #expect(running.segments.map(\.orders).reduce(0, +) == 5)
  }

  @Test func `C9: the year is that of the report's calendar`() throws {
    var shop = RollupBuilder(asOf: day("2026-03-20"), calendar: .persian, week: .saturday)
    shop.addBuyer("2025-03-20", "2025-03-21", "2026-03-20")
    let year = try #require(shop.report(lowSettings()).year)
    #expect(year.running == nil, "29 Esfand is the last day of 1404")
    let complete = try #require(year.complete)
    #expect(complete.name == "1404" && complete.now.days == 365 && complete.before == nil)
    #expect(complete.now.orders == 2 && complete.now.returned == 1)
    shop.asOf = day("2026-03-21")
    let next = try #require(shop.report(lowSettings()).year)
    #expect(next.running == nil && next.complete?.name == "1404", "no order in 1405 yet")
  }

  @Test func `C9: a year that the data do not reach back to is in no comparison`() throws {
    var shop = RollupBuilder("2026-06-30")
    shop.addBuyer("2025-01-02", "2026-01-05")
    let year = try #require(shop.report(lowSettings()).year)
    #expect(year.complete == nil && year.running?.before == nil)
    #expect(year.running?.npsChange == nil && year.running?.topCategories == [])
    #expect(RollupBuilder("2026-06-30").report().year == nil)
    var empty = RollupBuilder("2026-06-30")
    empty.tables = [.orders]
    #expect(empty.report().year == nil)
  }

  /// Expected interval: the adjusted scores written out in Python.
  @Test func `C9: NPS of the year has a verdict only where its range leaves out zero`() throws {
    var shop = Self.shop
    shop.hasSurveys = false
    for (text, scores) in [
      ("2025-03-01", [(10, 30), (3, 30)]), ("2026-03-01", [(10, 50), (3, 10)]),
    ] {
      for (score, count) in scores {
        shop.addAnswer(nil, on: day(text), score: score, count: count)
      }
    }
    // After the same number of days of the year before: not compared.
    shop.addAnswer(nil, on: day("2025-07-01"), score: 10, count: 500)
    let running = try #require(shop.report(lowSettings()).year?.running)
    #expect(isClose(running.nps.value, 200.0 / 3) && running.nps.n == 60)
    let change = try #require(running.npsChange)
    #expect(isClose(change.value, 200.0 / 3) && change.verdict == .rise)
    #expect(isClose(change.low, 32.75661792791899) && isClose(change.high, 94.22750905620799))
    #expect(shop.report(settings(k: 61)).year?.running?.npsChange?.reason == .smallGroup)
    #expect(shop.report(settings(k: 61)).year?.running?.nps.reason == .smallGroup)
  }

  /// Expected shares: counted; whether they have risen is the affair of `CategoryTests`.
  @Test func `C9: the top categories and the largest riser are of the year`() throws {
    var shop = CategoryShop(asOf: "2026-06-10")
    shop.add("sweets", [("2025-02", 40), ("2025-07", 900), ("2026-02", 90), ("2026-06", 5)])
    shop.add("nuts", [("2025-02", 100), ("2026-02", 50)])
    shop.add("dates", [("2026-03", 20)])
    shop.add("cakes", [("2026-03", 20)])
    shop.add("tea", [("2026-03", 1)])
    var rollup = shop.rollup()
    rollup.days = [DayCount(day: day("2026-02-01"), orders: 1, revenue: 5, customers: 0)]
    rollup.orders.count = 1
    rollup.orders.anonymous = 1
    let running = try #require(measure(rollup, settings: lowSettings(), personas: []).year?.running)
    #expect(running.topCategories.map(\.category) == ["sweets", "nuts", "cakes", "dates"])
    #expect(running.topCategories.map(\.orders) == [95, 50, 20, 20])
    #expect(running.topCategories.first?.share.value == 95.0 / 186)
    #expect(running.risers.map(\.category) == ["sweets"])
    #expect(running.risers.first?.now.n == 181, "June is not over")
    #expect(running.risers.first?.before.n == 140, "July is no month of both")
  }

  @Test func `C9: money of few people is hidden, and none can be worked out`() throws {
    let running = try #require(try year(settings(k: 5)).running)
    #expect(running.now.revenue == nil && running.typical?.revenue == nil)
    #expect(running.now.customers == 4, "counts of customers stay")
    #expect(running.segments.allSatisfy { $0.revenue == nil })
    #expect(try #require(try year(settings(k: 4)).running).now.revenue == 560)
  }

  // MARK: In short

  private func counts(_ year: YearFigures) -> [Int] {
    [year.customers, year.new, year.returned, year.kept, year.lost, year.orders]
  }

  private func settings(k: Int) -> Settings {
    var settings = lowSettings()
    settings.privacy.k = k
    return settings
  }
}

/// Settings under which one customer is enough.
private func lowSettings() -> Settings {
  var settings = openSettings()
  settings.lowBase = 1
  return settings
}
