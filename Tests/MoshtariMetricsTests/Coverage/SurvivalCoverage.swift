import Foundation
import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

extension CoverageCase {
  static let ofSurvival = [
    CoverageCase(
      "Kaplan–Meier share at a day: log-log",
      printed: "`survival.secondOrder`, `personas.<id>.survival`",
      simulated:
        "30 to 300 customers seen for 30 to 400 days; a fifth never order again, the others after 60 days in the mean; day 60"
    ) { random in
      let curve = random.curve(customers: random.count(30...300))
      guard let step = curve.step(at: 60), let low = step.low, let high = step.high else {
        return nil
      }
      return .interval(low: low, high: high, truth: secondOrderShare(after: 60))
    },
    CoverageCase(
      "Median of Kaplan–Meier: Brookmeyer–Crowley", printed: "`survival.median`",
      simulated: "60 to 300 such customers"
    ) { random in
      let median = random.curve(customers: random.count(60...300)).median
      guard median.value != nil else { return nil }
      let truth = (0...400).first { secondOrderShare(after: $0) <= 0.5 } ?? 0
      return .interval(
        low: median.low ?? -.infinity, high: median.high ?? .infinity, truth: Double(truth))
    },
  ]

  /// The share without a second order after `day` of the customers of `curve`.
  private static func secondOrderShare(after day: Int) -> Double {
    0.2 + 0.8 * exp(-Double(day + 1) / 60)
  }
}

extension SplitMix64 {
  fileprivate mutating func curve(customers: Int) -> KaplanMeier {
    var events = Array(repeating: 0, count: 401), censored = events
    for _ in 0..<customers {
      let end = count(30...400)
      let time = isTrue(0.2) ? Double.infinity : exponential(mean: 60)
      if time < Double(end + 1) { events[Int(time)] += 1 } else { censored[end] += 1 }
    }
    return KaplanMeier(events: events, censored: censored, alsoAt: [60])
  }
}
