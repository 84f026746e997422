import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Concept L2: NPS measured regularly, by month and rolling window, with its interval.
@Suite struct RollingNPSTests {
  /// Answers of San Francisco International Airport's survey of 2017 by survey weight (DataSF, public
  /// domain): promoters, passives, detractors.
  private static let airport2017: [(Double, Int, Int, Int)] = [
    (0.2847177143, 90, 57, 23), (0.3778995413, 114, 75, 24), (0.4545549296, 39, 26, 5),
    (0.493739881, 89, 49, 23), (0.723115625, 300, 205, 86), (0.9440823789, 79, 103, 33),
    (1.0380333333, 119, 59, 25), (1.1156485207, 94, 50, 22), (1.3045777778, 98, 55, 17),
    (1.4778779661, 96, 61, 17), (1.6329600946, 318, 228, 67),
  ]

  /// Point and effective number: pandas over the published rows; the interval written out in Python.
  @Test func `L2: the airport's weighted NPS`() throws {
    var shop = RollupBuilder("2017-05-31")
    shop.hasWeights = true
    for (weight, promoters, passives, detractors) in Self.airport2017 {
      for (score, count) in [(9, promoters), (8, passives), (3, detractors)] {
        shop.addAnswer(nil, on: day("2017-05-15"), score: score, weight: weight, count: count)
      }
    }
    let weighted = try #require(shop.report().nps?.weighted)
    #expect(isClose(weighted.value, 40.39843551170741) && weighted.n == 2746)
    #expect(isClose(weighted.low, 37.49113388091928) && isClose(weighted.high, 43.19893419316288))
  }

  @Test func `L2: a window ends with its month and holds 90 days`() throws {
    var shop = RollupBuilder("2026-06-10")
    shop.addAnswer(nil, on: day("2026-01-01"), score: 0)
    shop.addAnswer(nil, on: day("2026-03-01"), score: 0)
    shop.addAnswer(nil, on: day("2026-03-02"), score: 10)
    shop.addAnswer(nil, on: day("2026-03-31"), score: 8)
    shop.addAnswer(nil, on: day("2026-05-30"), score: 10)
    shop.addAnswer(nil, on: day("2026-06-10"), score: 10)
    let rolling = try #require(shop.report().nps?.rolling)
    #expect(rolling.map(\.period.description) == ["2026-03", "2026-04", "2026-05", "2026-06"])
    #expect(rolling.map(\.figure.estimate.n) == [4, 3, 2, 3])
    #expect(rolling.map(\.figure.detractors) == [2, 1, 0, 0])
    #expect(rolling.map(\.figure.promoters) == [1, 1, 1, 2])
    #expect(rolling.map(\.complete) == [true, true, true, false])
  }

  @Test func `L2: surveys are kept apart, with one latest answer or one in 30 days`() throws {
    var shop = RollupBuilder("2026-04-30")
    let customer = shop.addCustomer()
    for (text, score) in [("2026-01-01", 0), ("2026-01-20", 0), ("2026-02-15", 10)] {
      shop.addAnswer(customer, on: day(text), score: score, survey: "transactional")
      shop.addAnswer(customer, on: day(text), score: score, survey: "relational")
    }
    let other = shop.addCustomer()
    shop.addAnswer(other, on: day("2026-04-20"), score: 7, survey: "relational")
    let nps = try #require(shop.report().nps)
    #expect(nps.survey == "relational")
    #expect(nps.overall.group.estimate.n == 2 && nps.overall.group.promoters == 1)
    let surveys = nps.bySurvey.map { [$0.figure.promoters, $0.figure.detractors] }
    #expect(nps.bySurvey.map(\.key) == ["relational", "transactional"])
    #expect(surveys == [[1, 0], [1, 1]])
    // Of one customer the latest answer of each window counts.
    #expect(nps.rolling.map(\.figure.estimate.n) == [1, 2])
    #expect(nps.rolling.map(\.figure.promoters) == [1, 1])
  }

  @Test func `a window that reaches into a hidden month is hidden`() throws {
    var shop = RollupBuilder("2026-06-30"), settings = openSettings()
    settings.privacy.k = 10
    shop.addAnswer(nil, on: day("2026-01-01"), score: 10, count: 20)
    shop.addAnswer(nil, on: day("2026-02-10"), score: 10, count: 3)
    for text in ["2026-03-10", "2026-04-10", "2026-05-10", "2026-06-10"] {
      shop.addAnswer(nil, on: day(text), score: 7, count: 20)
    }
    let nps = try #require(shop.report(settings).nps)
    #expect(nps.byMonth[1].figure.estimate.reason == .smallGroup)
    let hidden = nps.rolling.map { $0.figure.estimate.reason == .smallGroup }
    // January is hidden beside February as the smallest other one; May's window reaches into February.
    #expect(nps.rolling.map(\.period.description) == ["2026-03", "2026-04", "2026-05", "2026-06"])
    #expect(hidden == [true, true, true, false])
  }

  @Test func `without 90 days of answers there is no window`() {
    var shop = RollupBuilder("2026-02-28")
    shop.addAnswer(nil, on: day("2026-01-01"), score: 10)
    #expect(shop.report().nps?.rolling == [])
  }
}
