import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Expected values: Kitagawa's formulas and their delta method written out in Python.
@Suite struct NPSDecompositionTests {
  private func counts(_ p: Int, _ n: Int, _ d: Int) -> PromoterCounts {
    PromoterCounts(promoters: p, passives: n, detractors: d)
  }

  @Test func `C3: mix and rate add up to the change`() throws {
    let parts = try #require(
      MixAndRate(
        from: [counts(30, 20, 10), counts(10, 10, 20)],
        to: [counts(20, 10, 10), counts(20, 30, 50)]))
    #expect(parts.groups == 2 && parts.mix.n == 240)
    #expect(isClose(parts.mix.value, -17.80952380952381))
    #expect(isClose(parts.mix.low, -27.376893211938494))
    #expect(isClose(parts.mix.high, -8.242154407109128))
    #expect(isClose(parts.rate.value, -6.476190476190477))
    #expect(isClose(parts.rate.low, -27.55527036275158))
    #expect(isClose(parts.rate.high, 14.602889410370622))
  }

  @Test func `a group that is empty in one month is all mix`() throws {
    let parts = try #require(
      MixAndRate(
        from: [counts(30, 20, 10), counts(0, 0, 0)], to: [counts(20, 10, 10), counts(5, 5, 10)]))
    #expect(isClose(parts.mix.value, -18.055555555555557))
    #expect(isClose(parts.rate.value, -6.9444444444444455))
    #expect(isClose(parts.rate.low, -32.58474683338535))
  }

  @Test func `groups with few answers are one, and one group is no division`() {
    let small = MixAndRate(
      from: [counts(30, 0, 0), counts(4, 0, 0), counts(3, 0, 0)],
      to: [counts(20, 0, 0), counts(0, 0, 4), counts(0, 0, 6)])
    #expect(small?.groups == 2)
    #expect(MixAndRate(from: [counts(30, 0, 0)], to: [counts(3, 0, 0)]) == nil)
    #expect(MixAndRate(from: [], to: []) == nil)
    let none = counts(0, 0, 0)
    #expect(MixAndRate(from: [counts(20, 0, 0), counts(20, 0, 0)], to: [none, none]) == nil)
  }

  @Test func `C3: the parts of a report add up for every grouping`() throws {
    var shop = RollupBuilder("2026-02-28")
    for index in 0..<240 {
      let customer = shop.addCustomer(
        kind: index % 3 == 0 ? "business" : "individual", region: ["a", "b", ""][index % 3])
      shop.addOrder(customer, on: day(index % 2 == 0 ? "2026-02-20" : "2025-01-20"), revenue: 5)
      shop.addAnswer(
        customer, on: day(index % 5 < 2 ? "2026-01-10" : "2026-02-10"),
        score: (index * index * 7 + index / 9) % 11, channel: ["sms", "web"][index % 2])
    }
    let nps = try #require(shop.report().nps), change = try #require(nps.change)
    let parts = try #require(nps.decomposition)
    #expect((parts.from, parts.to) == (change.from, change.to) && parts.value == change.value)
    for part in [parts.region, parts.kind, parts.channel, parts.lifecycle] {
      let part = try #require(part)
      #expect(isClose((part.mix.value ?? 0) + (part.rate.value ?? 0), parts.value, tolerance: 1e-9))
    }
    var settings = openSettings()
    settings.privacy.k = 200
    #expect(shop.report(settings).nps?.decomposition == nil)
  }
}
