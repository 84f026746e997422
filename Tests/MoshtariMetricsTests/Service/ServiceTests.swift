import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Concept C5: how many buyers must call, how long it takes, satisfaction after each contact.
@Suite struct ServiceTests {
  /// Expected values: SciPy's chi-square quantiles.
  @Test(arguments: [
    (0, 0, 3.6888794541139354), (1, 0.025317807984289876, 5.571643390938898),
    (7, 2.8143630515198654, 14.422675361702376), (120, 99.4919256259387, 143.49058536935226),
    (5000, 4862.359188694899, 5140.5489485350045),
  ])
  func `exact limits of a Poisson count`(count: Int, low: Double, high: Double) {
    let limits = poissonLimits(of: count)
    #expect(isClose(limits.low, low) && isClose(limits.high, high))
  }

  private static func shop() -> RollupBuilder {
    var shop = RollupBuilder("2026-06-30")
    for index in 0..<200 {
      let customer = shop.addBuyer("2026-05-10", "2026-06-10")
      if index < 7 { shop.addAnswer(customer, on: day("2026-06-12"), kind: .contact, score: nil) }
      if index >= 180 {
        shop.addAnswer(
          customer, on: day("2026-06-15"), kind: .complaint, score: nil,
          resolved: index < 190 ? day("2026-06-15") + (index - 179) : nil)
      }
      shop.addAnswer(
        customer, on: day("2026-06-20"), kind: .csat, score: index < 100 ? 5 : 2,
        touchpoint: index % 2 == 0 ? "support" : "delivery")
    }
    return shop
  }

  @Test func `C5: contacts and complaints for 100 orders`() throws {
    let service = try #require(Self.shop().report().service)
    #expect((service.orders, service.contacts, service.complaints) == (0, 7, 20))
    // Feedback begins on 12 June, so the orders before are not counted against it.
    #expect(service.fromDay == day("2026-06-12"))
    #expect(service.contactRate == Estimate(absent: .noData))
  }

  @Test func `C5: the rate has the exact limits of its count`() throws {
    var shop = Self.shop()
    shop.addAnswer(nil, on: day("2025-01-01"), kind: .mention, score: nil)
    let service = try #require(shop.report().service)
    #expect(service.fromDay == day("2026-05-10") && service.orders == 400)
    #expect(isClose(service.contactRate.value, 1.75) && service.contactRate.n == 400)
    #expect(isClose(service.contactRate.low, 2.8143630515198654 / 4))
    #expect(isClose(service.contactRate.high, 14.422675361702376 / 4))
    #expect(service.complaintRate.value == 5)
    #expect(service.byMonth.map(\.figure.value) == [3.5])
    #expect(service.byMonth.map(\.complete) == [true])
  }

  @Test func `L12: open complaints are censored, and complaints are followed up`() throws {
    let service = try #require(Self.shop().report().service)
    let resolution = try #require(service.resolution)
    // 10 of 20 were settled after 1…10 days, the others wait for 15: the median is the tenth.
    #expect((resolution.cases, resolution.open) == (20, 10))
    #expect(resolution.median.value == 240 && resolution.median.n == 20)
    #expect(resolution.p90 == Estimate(absent: .notReached))
    #expect(service.firstResponse == nil)
    // Seven within a week.
    #expect(service.followUpRate == Estimate(share: 7, of: 20))
  }

  @Test func `C5: hours to the first reply`() throws {
    var rollup = Self.shop().rollup()
    let cases = rollup.feedback.kind.indices.filter {
      [.contact, .complaint].contains(rollup.feedback.kind[$0])
    }
    var minutes = Array(repeating: Int32(-1), count: rollup.feedback.count)
    for (index, row) in cases.enumerated() { minutes[row] = Int32(30 * (index + 1)) }
    rollup.feedback.firstReplyMinutes = minutes
    let settings = openSettings()
    let reply = try #require(
      measure(rollup, settings: settings, personas: []).service?.firstResponse)
    // 27 times of ½…13½ hours: the 14th, and ⌈0.9 · 27⌉ = 25th.
    #expect(reply.median.value == 7 && reply.p90.value == 12.5 && reply.open == 0)
    #expect((reply.median.low ?? 9) < 7 && (reply.median.high ?? 0) > 7)
    // A contact without a time was not recorded; a complaint without one waits.
    for row in cases where rollup.feedback.kind[row] == .contact { minutes[row] = -1 }
    rollup.feedback.firstReplyMinutes = minutes
    let fewer = measure(rollup, settings: settings, personas: []).service?.firstResponse
    #expect(fewer?.cases == 20 && fewer?.open == 0)
  }

  @Test func `waiting times without anybody waiting are order statistics`() {
    let times = WaitingTimes(
      ended: [600, 60, 300, 120, 240, 180, 480, 420, 540, 360], censored: [])
    #expect(times.hours(until: 0.5).value == 5 && times.hours(until: 0.9).value == 9)
    #expect(times.hours(until: 0.1).value == 1)
    #expect(WaitingTimes(ended: [], censored: []).hours(until: 0.5) == Estimate(absent: .noData))
    let one = WaitingTimes(ended: [60], censored: [])
    #expect(one.hours(until: 0.5).value == 1 && one.hours(until: 0.5).high == nil)
    let waiting = WaitingTimes(ended: [], censored: [60, 90])
    #expect(waiting.hours(until: 0.5) == Estimate(absent: .notReached))
  }

  @Test func `C5: satisfaction after a contact, by touchpoint`() throws {
    let after = try #require(Self.shop().report().service?.satisfaction)
    #expect(after.overall == Estimate(share: 7, of: 27))
    #expect(after.others == Estimate(share: 93, of: 173))
    #expect(after.byTouchpoint.map(\.key) == ["delivery", "support"])
    #expect(after.byTouchpoint.map(\.figure.n) == [13, 14])
  }

  @Test func `few people are hidden, and without contacts there is nothing`() throws {
    var settings = openSettings()
    settings.privacy.k = 28
    let hidden = try #require(Self.shop().report(settings).service)
    #expect(hidden.followUpRate == Estimate(absent: .smallGroup))
    #expect(hidden.resolution?.median == Estimate(absent: .smallGroup))
    #expect(hidden.satisfaction?.overall.value == nil && hidden.satisfaction?.others.value == nil)
    // 13 answers about delivery are hidden, and so are the 14 about support that would give them away.
    settings.privacy.k = 14
    let touchpoints = Self.shop().report(settings).service?.satisfaction?.byTouchpoint
    #expect(touchpoints?.map(\.figure.reason) == [.smallGroup, .smallGroup])
    var quiet = RollupBuilder("2026-06-30")
    quiet.addBuyer("2026-06-01")
    #expect(quiet.report().service == nil)
    quiet = RollupBuilder("2026-06-30")
    quiet.addAnswer(nil, on: day("2026-06-01"), kind: .contact, score: nil)
    let alone = try #require(quiet.report().service)
    #expect(alone.contactRate == Estimate(absent: .noData) && alone.contacts == 1)
    #expect(alone.followUpRate == Estimate(absent: .noData) && alone.satisfaction == nil)
  }
}
