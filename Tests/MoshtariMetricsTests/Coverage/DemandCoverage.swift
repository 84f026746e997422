import Foundation
import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

extension CoverageCase {
  private static let largestMiss: Level = .atLeast95(
    "of few origins the range is the largest miss, and it is never narrower than a week before"
  )

  static let ofDemand = [
    CoverageCase(
      "Orders of a week to come, steady shop: split conformal",
      printed: ["demand.forecast", "digest.expected"],
      simulated:
        "60 to 140 weeks of 30 to 300 orders round a steady level, half of the shops with a season; one of the next twelve weeks",
      level: largestMiss, cost: 25
    ) { random in
      random.forecast(of: .steady)
    },
    CoverageCase(
      "Orders of a week to come, changing shop: split conformal",
      printed: ["demand.forecast", "digest.expected"],
      simulated: "such weeks whose level wanders or grows", level: largestMiss, cost: 25
    ) { random in
      random.forecast(of: .changing)
    },
    CoverageCase(
      "Share of held-out weeks within their range: Wilson", printed: ["demand.score.coverage"],
      simulated: "such steady shops; what it would be over many shops",
      level: .atLeast95("twelve weeks only"), cost: 25
    ) { random in
      random.demand(of: .steady).demand.score.coverage.trial(of: 0.95)
    },
    CoverageCase(
      verdict: "A week’s orders beside their forecast", printed: ["digest.expectation"],
      simulated: "such steady shops; the first week that followed",
      level: .atMost5(
        "the range of the forecast is rather too wide"), cost: 25
    ) { random in
      let (demand, following) = random.demand(of: .steady)
      return demand.forecast.first.map { following[0] < $0.low || following[0] > $0.high }
    },
  ]
}

private enum RandomDemand { case steady, changing }

extension SplitMix64 {
  /// Of one of the weeks that followed.
  fileprivate mutating func forecast(of kind: RandomDemand) -> CoverageCase.Trial? {
    let (demand, following) = demand(of: kind)
    let ahead = count(0...11)
    guard demand.forecast.count == 12 else { return nil }
    let week = demand.forecast[ahead]
    return .interval(low: week.low, high: week.high, truth: following[ahead])
  }

  /// A shop's weeks with their forecast, and the twelve weeks after them.
  fileprivate mutating func demand(of kind: RandomDemand) -> (demand: Demand, following: [Double]) {
    let known = count(60...140)
    let orders = weeks(known + LogWeeks.horizon, of: kind)
    let first = Day(0)
    var demand = Demand(
      weekly: (0..<known).map { week in
        DemandWeek(
          week: first + 7 * week, orders: orders[week], revenue: 0, customers: orders[week],
          complete: true)
      })
    demand.addForecast()
    return (demand, orders.suffix(LogWeeks.horizon).map(Double.init))
  }

  private mutating func weeks(_ count: Int, of kind: RandomDemand) -> [Int] {
    let season = kind == .steady && isTrue(0.5) ? share(0.1...0.4) : 0
    let growth = kind == .changing && isTrue(0.5) ? share(-0.005...0.01) : 0
    let step = kind == .changing && growth == 0 ? share(0.02...0.08) : 0
    let spread = share(0.05...0.2), start = unit()
    var level = log(share(30...300))
    return (0..<count).map { week in
      level += growth + step * normal()
      let phase = 2 * Double.pi * (Double(week) / 52 + start)
      let mean = exp(level + season * sin(phase) + spread * normal())
      // A Poisson count of so many is nearly normal.
      return max(0, Int((mean + mean.squareRoot() * normal()).rounded()))
    }
  }
}
