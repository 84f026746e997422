import Foundation
import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

extension CoverageCase {
  private static let wholeDays: Level = .percent(
    90...95,
    "how long somebody still waits is known in whole days, and taken for shorter than it is")

  /// Days in the mean until somebody leaves whose like seldom do.
  private static let rareMean = 3000.0

  private static let curveShares = [
    "survival.secondOrder",
    "survival.by.<dimension>.groups.steps",
    "survival.by.<dimension>.groups.within90",
    "survival.by.<dimension>.groups.within180",
    "survival.tenure.steps",
    "survival.tenure.by.<dimension>.groups.steps",
    "survival.tenure.by.<dimension>.groups.within90",
    "survival.tenure.by.<dimension>.groups.within180",
    "personas.<id>.survival.members",
    "personas.<id>.survival.all",
    "onboarding.earlyLoss",
    "onboarding.byMonth.earlyLoss",
    "onboarding.byChannel.earlyLoss",
    "repeat.ladder.within90",
    "repeat.ladder.within180",
    "survival.orders.within",
    "survival.orders.by.<dimension>.groups.within",
  ]

  static let ofSurvival = [
    CoverageCase(
      "Kaplan–Meier share at a day: log-log",
      printed: curveShares,
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
      "Kaplan–Meier share at a day, few or no events yet: log-log, Wilson",
      printed: curveShares,
      simulated:
        "10 to 60 customers seen for 30 to 400 days, of whom one in fifty leaves within 60 days; day 60",
      level: .percent(94...100, "where nobody has left the interval is Wilson’s of all, and wide")
    ) { random in
      let customers = random.count(10...60)
      let curve = random.curve(customers: customers, staying: 0, mean: rareMean)
      guard let step = curve.step(at: 60), let low = step.low, let high = step.high else {
        return nil
      }
      return .interval(low: low, high: high, truth: exp(-61 / rareMean))
    },
    CoverageCase(
      "Median of Kaplan–Meier: Brookmeyer–Crowley",
      printed: [
        "survival.median",
        "survival.by.<dimension>.groups.median",
        "survival.tenure.median",
        "survival.tenure.by.<dimension>.groups.median",
        "survival.orders.median",
        "survival.orders.by.<dimension>.groups.median",
      ],
      simulated: "60 to 300 such customers"
    ) { random in
      let median = random.curve(customers: random.count(60...300)).median
      guard median.value != nil else { return nil }
      let truth = (0...400).first { secondOrderShare(after: $0) <= 0.5 } ?? 0
      return .interval(
        low: median.low ?? -.infinity, high: median.high ?? .infinity, truth: Double(truth))
    },
    CoverageCase(
      "Order after a silence: Kaplan–Meier, gaps of a customer together",
      printed: ["survival.silence.reorder"],
      simulated:
        "50 to 300 customers of 100 to 700 days who order every 15, 40 or 120 days; 30 days after 0 to 60",
      cost: 30
    ) { random in
      let silence = random.count(0...60), ages = Array(stride(from: 100, through: 700, by: 100))
      var subjects: [[EventTime]] = []
      for _ in 0..<random.count(50...300) {
        let age = ages[random.count(0...(ages.count - 1))]
        subjects.append(random.gaps(silencePeriods[random.count(0...2)], of: age))
      }
      return ClusteredSurvival(subjects).reached(after: silence, within: 30).trial(
        of: reorder(after: silence, within: 30, ages: ages))
    },
    CoverageCase(
      "Median of a waiting time: Brookmeyer–Crowley",
      printed: ["service.firstResponse.median", "service.resolution.median"],
      simulated:
        "20 to 300 cases of the last 60 days, a third of today and yesterday, that take five hours in the median (log-normal); a few still wait",
      level: wholeDays, cost: 3
    ) { random in
      random.waitingTimes().hours(until: 0.5).openTrial(of: 5)
    },
    CoverageCase(
      "Ninth decile of a waiting time: Brookmeyer–Crowley",
      printed: ["service.firstResponse.p90", "service.resolution.p90"], simulated: "the same",
      level: wholeDays, cost: 3
    ) { random in
      random.waitingTimes().hours(until: 0.9).openTrial(of: 5 * exp(1.2815515655446004))
    },
  ]

  /// Days from an order to the next in the mean, of a third of the customers each.
  private static let silencePeriods = [15.0, 40, 120]

  /// The share of silences of `time` days that end in the next `horizon`, where a customer orders on a day
  /// with the same probability always: at risk at t is the first order, and each of the days up to t
  /// before the end with that probability, times that of no order in t − 1 days.
  private static func reorder(after time: Int, within horizon: Int, ages: [Int]) -> Double {
    var survival = 1.0
    for t in (time + 1)...(time + horizon) {
      var events = 0.0, atRisk = 0.0
      for p in silencePeriods.map({ 1 / $0 }) {
        for age in ages where age >= t {
          let watched = (1 + p * Double(age - t)) * pow(1 - p, Double(t - 1))
          (events, atRisk) = (events + p * watched, atRisk + watched)
        }
      }
      survival *= 1 - events / atRisk
    }
    return 1 - survival
  }

  /// The share without a second order after `day` of the customers of `curve`.
  private static func secondOrderShare(after day: Int) -> Double {
    0.2 + 0.8 * exp(-Double(day + 1) / 60)
  }
}

extension Estimate {
  /// The trial of an interval one of whose ends may not be reached; nil where there is no value.
  fileprivate func openTrial(of truth: Double) -> CoverageCase.Trial? {
    value == nil ? nil : .interval(low: low ?? 0, high: high ?? .infinity, truth: truth)
  }
}

extension SplitMix64 {
  /// Gaps between order days, the last one open; the first order is `age` days ago.
  fileprivate mutating func gaps(_ period: Double, of age: Int) -> [EventTime] {
    var gaps: [EventTime] = [], day = 0
    let never = log(1 - 1 / period)
    while true {
      // A geometric number of days: 1 with the probability 1 ÷ period.
      let gap = 1 + Int(min(10_000, log(1 - unit()) / never))
      guard day + gap <= age else { break }
      gaps.append(EventTime(time: gap, isEvent: true))
      day += gap
    }
    return gaps + [EventTime(time: age - day, isEvent: false)]
  }

  fileprivate mutating func waitingTimes() -> WaitingTimes {
    var ended: [Int] = [], censored: [Int] = []
    for _ in 0..<count(20...300) {
      let minutes = Int(300 * exp(normal())), age = count(0...(isTrue(0.3) ? 1 : 60))
      // Known is the day since which somebody waits, not the minute.
      if Double(minutes) <= 1440 * (Double(age) + unit()) {
        ended.append(minutes)
      } else {
        censored.append(1440 * age)
      }
    }
    return WaitingTimes(ended: ended, censored: censored)
  }

  fileprivate mutating func curve(customers: Int, staying: Double = 0.2, mean: Double = 60)
    -> KaplanMeier
  {
    var events = Array(repeating: 0, count: 401), censored = events
    for _ in 0..<customers {
      let end = count(30...400)
      let time = isTrue(staying) ? Double.infinity : exponential(mean: mean)
      if time < Double(end + 1) { events[Int(time)] += 1 } else { censored[end] += 1 }
    }
    return KaplanMeier(events: events, censored: censored, alsoAt: [60])
  }
}
