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

  /// - Parameter rate: complaints an order ÷ those before.
  fileprivate mutating func complaints(rate: Double) -> ComplaintChange {
    let before = share(8...100), orders = count(500...2000), ordersBefore = count(500...2000)
    var change = ComplaintChange(
      fromDay: Day(28), toDay: Day(55), now: nil, before: nil, ordersNow: orders,
      ordersBefore: ordersBefore, ratio: Estimate(absent: .noData))
    change.addRatio(
      now: poisson(before * rate * Double(orders) / Double(ordersBefore)), before: poisson(before))
    return change
  }
}
