import Foundation
package import MoshtariCore

/// The product-limit estimate of the share for whom an event has not happened yet.
///
/// S(t) = Π (1 − dᵢ ÷ nᵢ) over event times tᵢ ≤ t; nᵢ counts everybody observed until tᵢ or longer,
/// so who is censored at tᵢ is still at risk there. The interval is the log-log one: w = z √Σ
/// d/(n(n−d)) ÷ |ln S|, S^exp(±w). It does not exist where S is 1 or 0. There stand Wilson's limits of n in n:
/// before the first event n counts those still at risk, and at time 0, where the curve starts, the limits are
/// [1, 1]; after the last event, where everybody had it, n counts all, and there are none if some were censored.
///
/// Source: E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete Observations", Journal
/// of the American Statistical Association 53 (1958), 457–481. That nobody had the event yet is no certainty:
/// M. P. Fay, E. H. Brittain, M. A. Proschan, "Pointwise Confidence Intervals for a Survival Distribution with
/// Small Samples or Heavy Censoring", Biostatistics 14 (2013), 723–736, whose exact limit is 0.025^(1/n).
package struct KaplanMeier: Sendable {
  /// One step for time 0, for each time with an event and for each time asked for, ascending; none
  /// without subjects.
  package let steps: [SurvivalStep]
  package let subjects: Int
  package let events: Int
  /// The longest observed time; the curve is undefined beyond. 0 without subjects.
  package let lastTime: Int

  /// `events[t]` and `censored[t]` count subjects with time t; both have one element a time from 0.
  ///
  /// - Parameters:
  ///   - times: get a step also without an event.
  ///   - lowBase: so does the first time at which fewer are at risk.
  package init(events: [Int], censored: [Int], alsoAt times: Set<Int> = [], lowBase: Int = 0) {
    self.events = events.reduce(0, +)
    subjects = self.events + censored.reduce(0, +)
    lastTime = events.indices.last { events[$0] + censored[$0] > 0 } ?? 0
    var steps: [SurvivalStep] = []
    var atRisk = subjects, survival = 1.0, greenwood = 0.0, isThin = false, isCensored = false
    for time in events.indices where atRisk > 0 {
      let died = events[time]
      if died > 0 {
        survival *= 1 - Double(died) / Double(atRisk)
        greenwood += Double(died) / (Double(atRisk) * Double(atRisk - died))
      }
      let getsThin = atRisk < lowBase && !isThin
      isThin = isThin || getsThin
      if died > 0 || time == 0 || getsThin || times.contains(time) {
        let limits = Self.limits(
          survival: survival, greenwood: greenwood,
          alike: survival > 0 ? (time == 0 ? nil : atRisk) : (isCensored ? nil : subjects))
        steps.append(
          SurvivalStep(
            day: time, survival: survival, low: limits?.low, high: limits?.high, atRisk: atRisk))
      }
      atRisk -= died + censored[time]
      isCensored = isCensored || censored[time] > 0
    }
    self.steps = steps
  }

  /// - Parameter alike: how many are known to be without the event where `survival` is 1, all of them with it
  ///   where it is 0; nil where nothing was observed yet, or not everything.
  private static func limits(survival: Double, greenwood: Double, alike: Int?) -> (
    low: Double, high: Double
  )? {
    guard survival > 0, survival < 1 else {
      let limits = alike.map { wilsonLimits(share: survival, of: Double($0)) }
      return limits ?? (survival > 0 ? (1, 1) : nil)
    }
    let w = z95 * greenwood.squareRoot() / abs(log(survival))
    return (pow(survival, exp(w)), pow(survival, exp(-w)))
  }

  /// The first time by which half have had the event, with the times at which the curve's lower and
  /// upper limit get there; a limit is nil where it never does. `n` counts the subjects.
  ///
  /// Source: R. Brookmeyer, J. Crowley, "A Confidence Interval for the Median Survival Time",
  /// Biometrics 38 (1982), 29–41.
  package var median: Estimate {
    guard subjects > 0 else { return Estimate(absent: .noData) }
    let half = 0.5 + 1e-12
    guard let time = steps.first(where: { $0.survival <= half })?.day else {
      return Estimate(absent: .notReached)
    }
    let low = steps.first { ($0.low ?? 1) <= half }?.day
    let high = steps.first { ($0.high ?? 1) <= half }?.day
    return Estimate(
      value: Double(time), low: low.map(Double.init), high: high.map(Double.init), n: subjects)
  }

  /// The step that holds at `time`; nil before 0, without subjects and beyond the last observed
  /// time.
  package func step(at time: Int) -> SurvivalStep? {
    time > lastTime ? nil : steps.last { $0.day <= time }
  }
}
