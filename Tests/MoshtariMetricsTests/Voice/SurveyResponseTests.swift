import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Concept C3: surveys with response rates, and what their bias does. Expected values: the formulas
/// written out in Python with NumPy.
@Suite struct SurveyResponseTests {
  /// 100 businesses asked of whom 50 answered, 300 people of whom 30 did.
  private static let shop: Rollup = {
    var shop = RollupBuilder("2026-06-30")
    func add(_ kind: String, _ scores: [(Int?, Int)]) {
      for (score, count) in scores {
        for _ in 0..<count {
          let customer = shop.addCustomer(kind: kind)
          shop.addAnswer(
            customer, on: day("2026-03-05"), score: score, survey: "relational",
            comment: score == 9 ? "good" : nil)
        }
      }
    }
    add("business", [(9, 25), (8, 15), (3, 10), (nil, 50)])
    add("individual", [(9, 6), (8, 9), (3, 15), (nil, 270)])
    var rollup = shop.rollup()
    rollup.feedback.invited = Array(repeating: day("2026-03-01"), count: rollup.feedback.count)
    return rollup
  }()

  private static let nps = measure(shop, settings: openSettings(), personas: []).nps

  @Test func `C3: the response rate is of invitations whose time is over`() throws {
    let response = try #require(Self.nps?.response)
    #expect((response.invitations, response.open) == (400, 0))
    #expect(response.rate.value == 0.2 && response.rate.n == 400)
    // Wilson at p (1 − p) ÷ error² = 399, written out in Python.
    #expect(isClose(response.rate.low, 0.16369536411209187))
    #expect(isClose(response.rate.high, 0.24202618028694775))
    #expect(response.items.value == 1 && response.comments.value == 31.0 / 80)
    var late = Self.shop
    late.asOf = day("2026-03-30")
    let open = try #require(measure(late, settings: openSettings(), personas: []).nps?.response)
    #expect((open.invitations, open.open) == (0, 400))
    #expect(open.rate == Estimate(absent: .noData) && !open.byMonth[0].complete)
    #expect(open.byMonth[0].figure.value == 0.2)
  }

  @Test func `C3: a late answer belongs to the month of its invitation`() throws {
    var rollup = Self.shop
    rollup.feedback.day = rollup.feedback.day.map { $0 + 60 }
    rollup.feedback.invited?[0] = day("2026-05-31")
    let months = try #require(measure(rollup, settings: openSettings(), personas: []).nps?.response)
      .byMonth
    #expect(months.map(\.period.description) == ["2026-03", "2026-04", "2026-05"])
    #expect(months.map(\.figure.n) == [399, nil, 1] && months[1].figure.reason == .noData)
    #expect(months.map(\.complete) == [true, true, true])
    rollup.asOf = day("2026-06-29")
    let open = measure(rollup, settings: openSettings(), personas: []).nps?.response
    #expect(open?.byMonth.map(\.complete) == [true, true, false])
  }

  @Test func `C3: answers are weighted to those who were asked`() throws {
    let nps = try #require(Self.nps), weighting = try #require(nps.weighting)
    #expect(weighting.population == "invited" && weighting.raw.value == 7.5)
    #expect(isClose(nps.responseWeighted?.value, -15) && nps.responseWeighted?.n == 80)
    #expect(isClose(nps.responseWeighted?.low, -36.16555285173601))
    #expect(isClose(nps.responseWeighted?.high, 7.863666059283187))
    #expect(isClose(weighting.effective, 50) && !weighting.isUneven)
    #expect(weighting.cells.map(\.kind) == ["business", "individual"])
    #expect(
      weighting.cells.map(\.weight) == [0.4, 2] && weighting.cells.map(\.asked) == [100, 300])
    let r = weighting.representativeness
    #expect(isClose(r.value, 0.6535898384862245) && r.n == 400)
    // SciPy's `ncx2` solved for λ; here by Sankaran's approximation.
    #expect(isClose(r.low, 0.5829223320430057, tolerance: 1e-3))
    #expect(isClose(r.high, 0.7242573449294434, tolerance: 1e-3))
  }

  @Test func `cells with few answers join, and weights stay within 0.2 and 5`() throws {
    var rollup = Self.shop
    // Nine businesses answer: they join the unknown kind, and that the individuals.
    for row in 9..<50 { rollup.feedback.score[row] = -1 }
    let few = try #require(measure(rollup, settings: openSettings(), personas: []).nps?.weighting)
    #expect(few.cells.map(\.asked) == [400] && few.representativeness.value == 1)
    #expect(few.representativeness.low == nil)
    // 10 of 990 answer beside 200 of 200: a weight of 4.95 ÷ … is cut at 5.
    var shop = RollupBuilder("2026-06-30")
    for index in 0..<4190 {
      let isRare = index >= 200
      shop.addAnswer(
        shop.addCustomer(kind: isRare ? "b" : "a"), on: day("2026-03-05"),
        score: index < 210 ? 9 : nil, survey: "relational")
    }
    var wide = shop.rollup()
    wide.feedback.invited = Array(repeating: day("2026-03-01"), count: wide.feedback.count)
    let cut = try #require(measure(wide, settings: openSettings(), personas: []).nps)
    #expect(cut.weighting?.cells.map(\.weight) == [0.2, 5])
    #expect(cut.weighting?.isUneven == true)
    #expect(cut.responseWeighted?.value == 100)
    #expect((cut.responseWeighted?.low ?? 100) < 95)
  }

  @Test func `without invitations the active customers are the population`() throws {
    var shop = RollupBuilder("2026-06-30")
    for index in 0..<60 {
      let customer = shop.addBuyer("2026-06-01")
      if index < 20 { shop.addAnswer(customer, on: day("2026-06-05"), score: 9) }
    }
    let nps = try #require(shop.report().nps)
    #expect(nps.response == nil && nps.weighting?.population == "active")
    #expect(nps.weighting?.cells.map(\.state) == ["new"])
    #expect(nps.weighting?.cells.map(\.asked) == [60])
    var settings = openSettings()
    settings.privacy.k = 21
    #expect(shop.report(settings).nps?.weighting == nil)
    #expect(shop.report(settings).nps?.responseWeighted == nil)
  }

  @Test func `few people show no response rate`() throws {
    var settings = openSettings()
    settings.privacy.k = 401
    let hidden = measure(Self.shop, settings: settings, personas: []).nps?.response
    #expect(hidden?.rate == Estimate(absent: .smallGroup))
  }
}
