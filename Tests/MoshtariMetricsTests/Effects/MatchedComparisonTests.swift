import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct MatchedComparisonTests {
  struct Expected {
    var key: String
    var n: Int
    var unmatched: Int
    var returned: Double
    var compared: Int
    var matched: Double
    var difference: [Double]
    var placeboN: Int
    var placebo: [Double]
  }

  /// Computed from the same two shops by a program of ours in Python that loops over customers and
  /// months with dictionaries and shares no code or structure with this one.
  static let withEffect = [
    Expected(
      key: "complaint", n: 211, unmatched: 50, returned: 0.2985781990521327, compared: 1531,
      matched: 0.6976121316393439,
      difference: [-0.3990339325872112, -0.46615655280568713, -0.3319113123687353],
      placeboN: 171,
      placebo: [-0.04051348058372506, -0.11525568394022179, 0.03422872277277167]),
    Expected(
      key: "nps", n: 101, unmatched: 96, returned: 0.7722772277227723, compared: 209,
      matched: 0.8426307026606213,
      difference: [-0.07035347493784905, -0.168338488731609, 0.02763153885591091], placeboN: 63,
      placebo: [0.013365498327904346, -0.12114054797384191, 0.1478715446296506]),
    Expected(
      key: "", n: 213, unmatched: 125, returned: 0.4647887323943662, compared: 1043,
      matched: 0.7468424564760299,
      difference: [-0.2820537240816637, -0.3562099649518221, -0.20789748321150525],
      placeboN: 128,
      placebo: [0.021996864775126634, -0.06705005187539308, 0.11104378142564635]),
  ]

  static let withoutEffect = [
    Expected(
      key: "complaint", n: 218, unmatched: 44, returned: 0.6467889908256881, compared: 1587,
      matched: 0.69956606914161,
      difference: [-0.05277707831592193, -0.12145621464913216, 0.015902058017288292],
      placeboN: 170,
      placebo: [-0.0333795342143407, -0.10860750101034375, 0.04184843258166235]),
    Expected(
      key: "nps", n: 148, unmatched: 91, returned: 0.75, compared: 240,
      matched: 0.7972597132923218,
      difference: [-0.047259713292321814, -0.13506262003301975, 0.04054319344837612],
      placeboN: 102,
      placebo: [0.006664332399626605, -0.09805974421492529, 0.1113884090141785]),
    Expected(
      key: "", n: 193, unmatched: 132, returned: 0.6424870466321243, compared: 908,
      matched: 0.7118837448959321,
      difference: [-0.06939669826380779, -0.14628237944355044, 0.007488982915934875],
      placeboN: 124,
      placebo: [0.011401076123187526, -0.08122729486914514, 0.10402944711552019]),
  ]

  @Test(arguments: [(UInt64(1), true), (2, false)])
  func `C2: what follows a bad experience is what another program finds`(
    seed: UInt64, hasEffect: Bool
  ) throws {
    let shop = EffectShop(seed: seed, customers: 400, hasEffect: hasEffect)
    let found = try #require(shop.comparison.badExperiences(k: 1))
    #expect(found.fromDay == day("2025-04-01") && found.toDay == day("2026-01-31"))
    for expected in hasEffect ? Self.withEffect : Self.withoutEffect {
      let effect =
        expected.key.isEmpty
        ? found.afterBad : try #require(found.byKind.first { $0.key == expected.key }).figure
      #expect(effect.n == expected.n && effect.unmatched == expected.unmatched, "\(expected.key)")
      #expect(effect.returned.n == expected.n && effect.matched.n == expected.compared)
      #expect(isClose(effect.returned.value, expected.returned))
      #expect(isClose(effect.matched.value, expected.matched))
      #expect(isClose(effect.difference, expected.difference), "\(expected.key)")
      #expect(isClose(effect.placebo, expected.placebo), "\(expected.key)")
      #expect(effect.placebo.n == expected.placeboN)
    }
    #expect(found.byKind.map(\.key) == ["complaint", "nps"])
    #expect(found.afterBad.verdict == (hasEffect ? .lower : .unclear))
  }

  /// Of 60 such shops without an effect the other program found 2 differences and 3 placebos whose
  /// range leaves out 0, in 12 with one it found 12.
  @Test func `C2: without an effect a difference is found about as often as one in twenty`() {
    var differences = 0, placebos = 0, found = 0
    for seed in 1...16 as ClosedRange<UInt64> {
      let none = EffectShop(seed: 5000 + seed, customers: 120, hasEffect: false).complaints
      if none.difference.leavesOutZero { differences += 1 }
      if none.placebo.leavesOutZero { placebos += 1 }
    }
    for seed in 1...4 as ClosedRange<UInt64> {
      let some = EffectShop(seed: 7000 + seed, customers: 200, hasEffect: true).complaints
      if let high = some.difference.high, high < 0 { found += 1 }
    }
    #expect(differences <= 3 && placebos <= 4, "\(differences) and \(placebos) of 16")
    #expect(found == 4)
  }

  @Test func `T2: what changed with joining is what another program finds`() throws {
    let shop = EffectShop(seed: 1, customers: 400, hasEffect: true)
    let programme = try #require(
      loyaltyProgramme(
        in: shop.rollup, months: shop.comparison.months, rules: shop.comparison.rules, k: 1))
    let effect = programme.effect
    #expect(effect.n == 125 && effect.unmatched == 41 && effect.orders.placebo.n == 94)
    #expect(isClose(effect.orders.joined.value, 0.064))
    #expect(isClose(effect.orders.others.value, -0.3108360437762704))
    #expect(
      isClose(
        effect.orders.difference, [0.3748360437762704, -0.14570344522367357, 0.8953755327762143]))
    #expect(
      isClose(
        effect.orders.placebo, [0.1295109200645334, -0.5496834253711165, 0.8087052655001834]))
    #expect(effect.orders.verdict == .unclear)
    // Every order day brings 100: revenue is 100 times order days, not orders.
    #expect(effect.revenue.difference.n == 125 && effect.revenue.difference.value != nil)
  }

  @Test func `T2: who differed before is not said to have changed`() {
    func estimate(_ low: Double, _ high: Double) -> Estimate {
      Estimate(value: (low + high) / 2, low: low, high: high, n: 50)
    }
    let rise = estimate(0.1, 0.3), fall = estimate(-0.3, -0.1), level = estimate(-0.1, 0.1)
    #expect(EffectVerdict(rise, placebo: level) == .higher)
    #expect(EffectVerdict(fall, placebo: level) == .lower)
    #expect(EffectVerdict(level, placebo: level) == .unclear)
    #expect(EffectVerdict(fall, placebo: fall) == .differedBefore)
    #expect(EffectVerdict(rise, placebo: Estimate(absent: .noData)) == .higher)
    #expect(EffectVerdict(Estimate(absent: .noData), placebo: level) == .unclear)
  }

  @Test func `C2: later events never decide who is compared`() {
    // Everybody orders in January; in February customer 0 complains, in March customer 1.
    let bounds = LandmarkMonths.Bounds(
      earlier: day("2025-12-03"), before: day("2026-01-02"), start: day("2026-02-01"),
      end: day("2026-03-01"), after: day("2026-03-31"))
    func row(_ text: String) -> LandmarkRow { LandmarkRow(customer: 0, day: day(text), stratum: 0) }
    let design = LandmarkDesign(events: [])
    func role(_ days: String...) -> LandmarkRole {
      design.role(bounds, events: days.map(row)[...], answers: [])
    }
    #expect(role() == .compared(strata: 1))
    #expect(role("2026-03-01") == .compared(strata: 1))
    #expect(role("2026-02-01") == .treated(stratum: 0))
    #expect(role("2026-02-28", "2026-03-05") == .treated(stratum: 0))
    #expect(role("2026-01-31") == .none, "within 180 days before the month")
    #expect(role("2025-08-05") == .none && role("2025-08-04") == .compared(strata: 1))
    #expect(role("2025-09-01", "2026-02-10") == .none, "the second of two")
    #expect(role("2025-08-13", "2026-02-10") == .treated(stratum: 0))
    let scores = LandmarkDesign(events: [], isOpen: false, strata: 3)
    let answer = LandmarkRow(customer: 0, day: day("2026-02-20"), stratum: 2)
    #expect(scores.role(bounds, events: [], answers: [answer]) == .compared(strata: 4))
    #expect(scores.role(bounds, events: [], answers: []) == .none)
  }

  @Test func `C2: bad is a complaint, NPS up to 6, and the low end of a scale`() {
    var feedback = Feedback()
    feedback.scales = [
      .csat: TableSettings.Scale(low: 1, high: 5),
      .effort: TableSettings.Scale(low: 1, high: 7, highIsBetter: false),
    ]
    func isBad(_ kind: FeedbackKind, _ score: Int) -> Bool? {
      (feedback.kind, feedback.score) = ([kind], [Int16(score)])
      return BadExperience(of: feedback, row: 0)?.isBad(feedback, row: 0)
    }
    #expect(isBad(.complaint, -1) == true && isBad(.contact, -1) == nil)
    #expect(isBad(.nps, 6) == true && isBad(.nps, 7) == false && isBad(.nps, -1) == nil)
    #expect(isBad(.csat, 2) == true && isBad(.csat, 3) == false)
    #expect(isBad(.effort, 6) == true && isBad(.effort, 5) == false && isBad(.effort, 1) == false)
  }

  @Test func `C2: degenerate shops say why they have no figure`() throws {
    var shop = RollupBuilder("2026-03-31")
    #expect(shop.report().experience == nil)
    let one = shop.addBuyer("2026-03-01")
    shop.addAnswer(one, on: day("2026-03-02"), kind: .complaint, score: nil)
    let young = try #require(shop.report().experience)
    #expect(young.afterBad.difference.reason == .shortHistory && young.fromDay == nil)
    #expect(young.afterBad.verdict == .unclear)
    shop.addOrder(one, on: day("2025-01-05"), revenue: 100)
    shop.addAnswer(one, on: day("2025-03-02"), kind: .complaint, score: nil)
    let alone = try #require(shop.report().experience).afterBad
    #expect(alone.n == 0 && alone.unmatched == 1 && alone.returned.reason == .noData)
  }

  @Test func `C2: fewer people than k show no rate`() throws {
    let shop = EffectShop(seed: 3, customers: 150, hasEffect: false)
    let open = try #require(shop.comparison.badExperiences(k: 1))
    let n = open.afterBad.n
    #expect(n > 5 && open.afterBad.difference.value != nil)
    let closed = try #require(shop.comparison.badExperiences(k: 5000))
    #expect(closed.afterBad.n == n && closed.afterBad.returned.reason == .smallGroup)
    #expect(closed.afterBad.placebo.reason == .smallGroup)
    #expect(closed.byKind.allSatisfy { $0.figure.returned.value == nil })
  }
}

extension EffectShop {
  /// Complaints alone.
  fileprivate var complaints: MatchedEffect {
    let rows = (0..<rollup.feedback.count).filter { rollup.feedback.kind[$0] == .complaint }.map {
      LandmarkRow(
        customer: rollup.feedback.customer[$0], day: rollup.feedback.day[$0], stratum: 0)
    }
    return comparison.returning(LandmarkDesign(events: rows), k: 1)
  }
}

extension Estimate {
  fileprivate var leavesOutZero: Bool {
    guard let low, let high else { return false }
    return low > 0 || high < 0
  }
}

/// Whether value, low and high are `expected`.
private func isClose(_ found: Estimate, _ expected: [Double]) -> Bool {
  isClose(found.value, expected[0]) && isClose(found.low, expected[1])
    && isClose(found.high, expected[2])
}
