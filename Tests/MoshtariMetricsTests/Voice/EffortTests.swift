import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct EffortTests {
  private func shop(_ scores: [(Int?, Int)], scale: TableSettings.Scale?) -> Rollup {
    var shop = RollupBuilder("2026-06-30")
    for (score, count) in scores {
      shop.addAnswer(
        nil, on: day("2026-06-01"), kind: .effort, score: score, touchpoint: "support",
        count: count)
    }
    var rollup = shop.rollup()
    rollup.feedback.scales[.effort] = scale
    return rollup
  }

  private func asked(_ rollup: Rollup, k: Int = 1) -> Effort? {
    var settings = openSettings()
    settings.privacy.k = k
    return measure(rollup, settings: settings, personas: []).effort
  }

  /// Expected values: SciPy's Student t.
  @Test func `C5: effort on a scale where high is good`() throws {
    let scale = TableSettings.Scale(low: 1, high: 7)
    let effort = try #require(asked(shop([(1, 5), (4, 10), (7, 15), (nil, 3)], scale: scale)))
    #expect(effort.overall.value == 5 && effort.overall.n == 30)
    #expect(isClose(effort.overall.low, 4.150764614789984, tolerance: 1e-6))
    #expect(isClose(effort.overall.high, 5.849235385210016, tolerance: 1e-6))
    #expect(effort.easy.value == 0.5 && effort.better == "higher" && effort.unanswered == 3)
    #expect(effort.by.touchpoint?.map(\.key) == ["support"])
    #expect(effort.by.touchpoint?.first?.figure == effort.overall)
  }

  @Test func `C5: effort on a scale where low is good`() throws {
    let scale = TableSettings.Scale(low: 1, high: 5, highIsBetter: false)
    let effort = try #require(asked(shop([(1, 4), (2, 3), (3, 2), (5, 1)], scale: scale)))
    #expect(effort.easy.value == 0.7 && effort.better == "lower")
    #expect(effort.overall.value == 2.1 && (effort.scaleLow, effort.scaleHigh) == (1, 5))
  }

  @Test(arguments: [
    (3, 3.1824463052837078, 2e-2), (9, 2.262157162798205, 1e-4), (30, 2.0422724563012378, 1e-6),
    (500, 1.9647198374673676, 1e-9),
  ])
  func `Student's t`(degrees: Int, expected: Double, tolerance: Double) {
    #expect(isClose(studentT95(degrees), expected, tolerance: tolerance))
  }

  @Test func `nobody asked, few answers, one answer and equal answers`() throws {
    #expect(asked(shop([], scale: nil)) == nil)
    let silent = try #require(asked(shop([(nil, 2)], scale: nil)))
    #expect(silent.overall == Estimate(absent: .noData) && silent.scaleHigh == 7)
    let one = try #require(asked(shop([(3, 1)], scale: nil)))
    #expect(one.overall == Estimate(value: 3, low: nil, high: nil, n: 1))
    let equal = try #require(asked(shop([(3, 40)], scale: nil)))
    #expect(equal.overall.low == 3 && equal.overall.high == 3)
    let hidden = try #require(asked(shop([(3, 9)], scale: nil), k: 10))
    #expect(hidden.overall == Estimate(absent: .smallGroup) && hidden.easy.value == nil)
  }
}
