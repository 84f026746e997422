import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

extension CoverageCase {
  static let ofLoyalty = [
    CoverageCase(
      "Loyalty index: components of the same customers", printed: ["loyalty.index"],
      simulated:
        "60 to 400 customers, more and less loyal; who prefers also recommends, buys regularly and is bound, of the last two a part is known",
      cost: 3
    ) { random in
      // The probability of each component rises with the customer's loyalty from `least` to `most`.
      let least = (0..<4).map { _ in random.share(0.1...0.4) }
      let most = (0..<4).map { _ in random.share(0.5...0.9) }
      let known = [1, 0.6, 1, 0.6]
      var truths: [[Bool?]] = Array(repeating: [], count: 4)
      for _ in 0..<random.count(60...400) {
        let loyalty = random.unit()
        for part in 0..<4 {
          let p = least[part] + (most[part] - least[part]) * loyalty
          let holds = random.isTrue(p)
          truths[part].append(random.isTrue(known[part]) ? holds : nil)
        }
      }
      let middles = zip(least, most).map { ($0 + $1) / 2 }
      return LoyaltyIndexMaker.mean(of: truths)?.trial(of: 25 * middles.reduce(0, +))
    }
  ]
}
