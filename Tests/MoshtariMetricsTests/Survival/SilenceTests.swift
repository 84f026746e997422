import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// What a silence means for the next order, and time under contract.
@Suite struct SilenceTests {
  private let cutoffs = Cutoffs(active: 90, churned: 180, source: .settings, customers: 0)

  /// Day of silence, probability of an order in the next 180 days, limits, customers: an independent program
  /// in Python that goes through all gaps day by day.
  static let cdnow: [(Int, Double, Double, Double, Int)] = [
    (0, 0.596277850353683, 0.5729684002752564, 0.6197256481068315, 2357),
    (90, 0.28674714750777386, 0.2691653498162321, 0.3052211051517656, 2328),
    (180, 0.1809034984405845, 0.16526905139824888, 0.1978341598414035, 2181),
    (279, 0.11322793364953354, 0.09928777780915254, 0.12898122007920498, 1879),
  ]

  @Test(.needsCDNOW) func `CDNOW: an order in the next 180 days after a silence`() throws {
    let rollup = try CDNOWData.rollup(of: "CDNOW_sample.txt", asOf: day("1998-06-30"))
    let other = Cutoffs(active: 90, churned: 279, source: .settings, customers: 0)
    let silence = try #require(Silence(in: rollup, cutoffs: other, horizon: 180, k: 10))
    #expect(silence.gaps == 6696 && silence.closed == 4339 && silence.lastDay == 545)
    for (day, share, low, high, people) in Self.cdnow {
      let found = try #require(silence.reorder.first { $0.day == day }?.estimate)
      #expect(isClose(found.value, share) && found.n == people, "\(day)")
      #expect(isClose(found.low, low, tolerance: 1e-8), "\(day)")
      #expect(isClose(found.high, high, tolerance: 1e-8), "\(day)")
    }
    #expect(silence.reorder.map(\.day) == [0, 30, 60, 90, 120, 180, 270, 279, 365])
  }

  @Test func `with one gap a customer the variance is Greenwood's`() throws {
    let times = [3, 5, 5, 8, 9, 12, 15].map { EventTime(time: $0, isEvent: $0 != 5 && $0 != 15) }
    let clustered = ClusteredSurvival(times.map { [$0] })
    var counts = EventCounts(longest: 15)
    for time in times { counts.add(time) }
    let plain = KaplanMeier(counts).reached(by: 10), found = clustered.reached(after: 0, within: 10)
    #expect(isClose(found.value, try #require(plain.value)))
    #expect(isClose(found.low, try #require(plain.low)))
    #expect(isClose(found.high, try #require(plain.high)))
  }

  @Test func `gaps of one customer tell less than gaps of many`() throws {
    let gaps = [5, 5, 5, 30].map { EventTime(time: $0, isEvent: $0 == 5) }
    let other = [20, 20, 20, 30].map { EventTime(time: $0, isEvent: $0 == 20) }
    let few = Array(repeating: gaps, count: 10) + Array(repeating: other, count: 10)
    let many = few.joined().map { [$0] }
    let own = ClusteredSurvival(few).reached(after: 0, within: 10)
    let apart = ClusteredSurvival(many).reached(after: 0, within: 10)
    #expect(own.value == apart.value && own.n == 20 && apart.n == 80)
    let widths = [own, apart].map { ($0.high ?? 0) - ($0.low ?? 0) }
    #expect(widths[0] > widths[1] * 1.5)
  }

  @Test func `silences without an answer say why`() {
    let curve = ClusteredSurvival([[EventTime(time: 10, isEvent: false)]])
    #expect(curve.reached(after: 0, within: 5) == Estimate(share: 0, of: 1))
    #expect(curve.reached(after: 0, within: 11).reason == .shortHistory)
    #expect(ClusteredSurvival([]).reached(after: 0, within: 5).reason == .noData)
    let all = ClusteredSurvival([
      [EventTime(time: 1, isEvent: true)], [EventTime(time: 2, isEvent: true)],
    ])
    #expect(all.reached(after: 0, within: 2) == Estimate(value: 1, low: nil, high: nil, n: 2))
    var shop = RollupBuilder("2026-03-31")
    shop.addCustomer()
    #expect(Silence(in: shop.rollup(), cutoffs: cutoffs, horizon: 30, k: 1) == nil)
  }

  @Test func `a silence of few customers is hidden`() throws {
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<9 { shop.addBuyer("2025-01-01") }
    for _ in 0..<20 { shop.addBuyer("2026-02-01", "2026-02-10") }
    let silence = try #require(Silence(in: shop.rollup(), cutoffs: cutoffs, horizon: 30, k: 10))
    #expect(silence.reorder.first { $0.day == 0 }?.estimate.n == 29)
    #expect(silence.reorder.first { $0.day == 60 }?.estimate.reason == .smallGroup)
  }

  @Test func `a contract ends where it was not renewed for 30 days`() throws {
    var shop = RollupBuilder("2026-03-31")
    for (end, count) in [("2026-02-01", 6), ("2026-03-10", 3), ("2027-01-01", 11)] {
      for _ in 0..<count {
        let customer = shop.addBuyer("2025-02-01")
        shop.customers[customer].contractEnd = day(end)
      }
    }
    let early = shop.addBuyer("2025-02-01")
    shop.customers[early].contractEnd = day("2025-01-01")
    let tenure = try #require(Tenure(in: shop.rollup(), k: 10))
    #expect(tenure.customers == 20 && tenure.ended == 6)
    #expect(tenure.steps.map(\.day) == [0, 90, 180, 270, 360])
    #expect(tenure.steps.map(\.survival) == [1, 1, 1, 1, 1])
    #expect(tenure.median.reason == .notReached)
    let hidden = try #require(Tenure(in: shop.rollup(), k: 21))
    #expect(hidden.ended == nil && hidden.steps.isEmpty && hidden.median.reason == .smallGroup)
  }
}
