import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

@Suite struct QuarterlyRatingTests {
  /// Ninety customers asked about the relation on 10 January, the even ones again on 15 March, those
  /// not divisible by three on 20 May.
  private func shop(
    asOf: String = "2026-06-30", first: String = "2026-01-10", kind: FeedbackKind = .nps
  ) -> RollupBuilder {
    var shop = RollupBuilder(asOf)
    for c in 0..<90 {
      let customer = shop.addCustomer()
      func answer(_ on: String, _ score: Int) {
        shop.addAnswer(
          customer, on: day(on), kind: kind, score: kind == .nps ? score : 1 + score % 5,
          survey: kind == .nps ? "relational" : "")
      }
      answer(first, c * 7 % 11)
      if c % 2 == 0 { answer("2026-03-15", (c * 5 + 3) % 11) }
      if c % 3 != 0 { answer("2026-05-20", 10 - c * c % 7) }
    }
    return shop
  }

  @Test
  func `of a relational survey the latest answer in the quarter counts, and the change pairs them`()
    throws
  {
    let nps = try #require(shop().report().nps)
    #expect(nps.byQuarter.map(\.period.description) == ["2026-Q1", "2026-Q2"])
    #expect(nps.byQuarter.map(\.figure.promoters) == [16, 25])
    #expect(nps.byQuarter.map(\.figure.passives) == [17, 17])
    #expect(nps.byQuarter.map(\.figure.detractors) == [57, 18])
    #expect(nps.latestQuarter == nps.byQuarter.last && nps.byQuarter.allSatisfy(\.complete))
    // By a script of its own, in Python: adjusted Wald, less twice the covariance of the 60 people who
    // answered in both quarters.
    let change = try #require(nps.quarterChange)
    #expect(isClose(change.value, 57.22222222222222) && change.verdict == .rise)
    #expect(isClose(change.low, 29.022370742702858) && isClose(change.high, 81.37189449027204))
    #expect(isClose(change.p, 3.578146188050563e-05, tolerance: 1e-6))
  }

  @Test func `settings that name months leave the change of quarters`() throws {
    var settings = openSettings()
    settings.nps.change = MonthPair(from: month("2026-01"), to: month("2026-03"))
    let nps = try #require(shop().report(settings).nps)
    #expect(
      nps.change?.to == month("2026-03") && nps.quarterChange == shop().report().nps?.quarterChange)
  }

  @Test(arguments: [("2026-06-29", "2026-01-10"), ("2026-06-30", "2026-02-10")])
  func `a quarter that is not seen in full is in no change`(asOf: String, first: String) throws {
    let report = shop(asOf: asOf, first: first).report()
    let nps = try #require(report.nps)
    #expect(nps.byQuarter.count { $0.complete } == 1 && nps.quarterChange == nil)
    #expect(nps.latestQuarter == nps.byQuarter.first(where: \.complete))
    let csat = try #require(shop(asOf: asOf, first: first, kind: .csat).report().csat)
    #expect(csat.byQuarter.count { $0.complete } == 1 && csat.quarterChange == nil)
  }

  @Test func `satisfaction counts every answer of the quarter`() throws {
    let csat = try #require(shop(kind: .csat).report().csat)
    #expect(csat.byQuarter.map(\.figure.n) == [135, 60])
    let change = try #require(csat.quarterChange)
    let expected = try #require(
      ShareDifference(from: csat.byQuarter[0].figure, to: csat.byQuarter[1].figure))
    #expect(change.value == expected.value && change.low == expected.low)
    #expect(change.high == expected.high)
  }

  @Test func `a quarter without answers is there`() throws {
    var shop = RollupBuilder("2026-12-31")
    for date in ["2026-01-05", "2026-11-05"] {
      for _ in 0..<40 { shop.addAnswer(nil, on: day(date), score: 9) }
    }
    let nps = try #require(shop.report().nps)
    #expect(nps.byQuarter.map(\.figure.estimate.reason) == [nil, .noData, .noData, nil])
    #expect(
      (nps.quarterChange?.from, nps.quarterChange?.to) == (
        nps.byQuarter[0].period, nps.byQuarter[3].period
      ))
  }

  // MARK: Privacy

  @Test func `a quarter with a hidden month is hidden, and so is its change`() throws {
    var settings = openSettings()
    settings.privacy.k = 10
    for kind in [FeedbackKind.nps, .csat] {
      var shop = RollupBuilder("2026-09-30")
      for (date, count) in [
        ("2026-01-05", 40), ("2026-02-05", 4), ("2026-03-05", 40), ("2026-04-05", 60),
        ("2026-05-05", 60), ("2026-07-05", 50), ("2026-08-05", 50),
      ] {
        for index in 0..<count {
          shop.addAnswer(nil, on: day(date), kind: kind, score: 1 + index % 5)
        }
      }
      let report = shop.report(settings)
      let months =
        report.nps.map { $0.byMonth.map { ($0.period, $0.figure.estimate) } }
        ?? report.csat.map { $0.byMonth.map { ($0.period, $0.figure) } } ?? []
      let quarters =
        report.nps.map { $0.byQuarter.map { ($0.period, $0.figure.estimate) } }
        ?? report.csat.map { $0.byQuarter.map { ($0.period, $0.figure) } } ?? []
      let hidden = months.filter { $0.1.reason == .smallGroup }.map { Quarter(of: $0.0) }
      #expect(hidden.count == 2 && !quarters.isEmpty)
      for (period, estimate) in quarters where hidden.contains(period) {
        #expect(estimate.reason == .smallGroup, "\(kind) \(period)")
      }
      // Alone it would follow from all answers.
      #expect(quarters.count { $0.1.reason == .smallGroup } == 2)
      #expect(
        report.nps?.quarterChange?.reason == .smallGroup
          || report.csat?.quarterChange?.reason == .smallGroup)
    }
  }
}
