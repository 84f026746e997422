import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

/// Figures of the last week.
extension CoverageCase {
  private static let figures = ["orders", "revenue", "customers", "newcomers"]

  static let ofDigest = [
    CoverageCase(
      verdict: "A week’s figure outside what is usual: XmR rules on 13 weeks",
      printed: figures.flatMap { ["digest.\($0).verdict", "digest.\($0).signal"] },
      simulated:
        "14 weeks of a steady shop with a mean of 10 to 300, each week up to 20 % busier by chance",
      level: .percent(
        0...5, "three rules at once, each of which is rarely false, with limits of 13 weeks")
    ) { random in
      let week = random.steadyWeeks()
      return week.usual.map { _ in week.verdict != .unclear }
    },
    CoverageCase(
      verdict: "A week’s figure beside the week before: limit of moving ranges",
      printed: figures.map { "digest.\($0).sinceBefore" }, simulated: "the same",
      level: .percent(0...5, "the limit of moving ranges is of three standard deviations")
    ) { random in
      let week = random.steadyWeeks()
      return week.usual.map { _ in week.sinceBefore != .unclear }
    },
    CoverageCase(
      "Complaints an order beside those before: Wilson’s limits of the share",
      printed: ["digest.complaints.ratio"],
      simulated: "8 to 100 complaints a window in the mean, rates and orders of both differ"
    ) { random in
      let rate = random.share(0.5...2)
      return random.complaints(rate: rate).ratio.trial(of: rate)
    },
    CoverageCase(
      "Complaints an order beside those before, some people complaining more than once",
      printed: ["digest.complaints.ratio"],
      simulated: "20 to 100 complaints a window in the mean, 1.5 of one person"
    ) { random in
      let rate = random.share(0.5...2)
      return random.complaints(rate: rate, again: 1.5).ratio.trial(of: rate)
    },
    CoverageCase(
      verdict: "Complaints an order beside those before", printed: ["digest.complaints.verdict"],
      simulated: "the same complaints an order in two windows"
    ) { random in
      let change = random.complaints(rate: 1)
      return change.ratio.value.map { _ in change.verdict != .unclear }
    },
  ]
}

extension SplitMix64 {
  fileprivate mutating func steadyWeeks() -> WeekFigure {
    let mean = share(10...300), spread = share(0...0.2)
    return WeekFigure(
      of: (0..<14).map { _ in poisson(max(0, mean * (1 + spread * normal()))) }, lowest: 0)
  }

  /// - Parameters:
  ///   - rate: complaints an order ÷ those before.
  ///   - again: complaints of one person in the mean.
  fileprivate mutating func complaints(rate: Double, again: Double = 1) -> ComplaintChange {
    let before = share(again > 1 ? 20...100 : 8...100), orders = count(500...2000),
      ordersBefore = count(500...2000)
    var change = ComplaintChange(
      fromDay: Day(28), toDay: Day(55), now: nil, before: nil, ordersNow: orders,
      ordersBefore: ordersBefore, ratio: Estimate(absent: .noData))
    let now = before * rate * Double(orders) / Double(ordersBefore)
    change.addRatio(later(poisson(now / again), poisson(before / again), again: again))
    return change
  }

  /// Complaints of people, as many of each as come with `again` in the mean: one, and others with a
  /// probability that gives it; all in one window mostly.
  private mutating func later(_ now: Int, _ before: Int, again: Double) -> ClusteredSums {
    var sums = ClusteredSums()
    for person in 0..<(now + before) {
      var isFirst = true
      repeat {
        sums.add(person < now ? 1 : 0, isOfSamePerson: !isFirst)
        isFirst = false
      } while isTrue(1 - 1 / again)
    }
    return sums
  }
}
