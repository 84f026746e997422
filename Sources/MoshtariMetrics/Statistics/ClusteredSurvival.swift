import Foundation
import MoshtariCore

/// What happens after so much time without an event, from times of which one subject may have several.
///
/// The product-limit estimate as in `KaplanMeier`. Its variance is that of subjects, not of times: each
/// subject's times move ln S together by Σ over them of Σ h ÷ (n − d) over event times up to theirs, less
/// 1 ÷ (n − d) at their own event; the squares of these sums add up. With one time a subject this is
/// Greenwood's formula.
///
/// Source: R. L. Williams, "A Note on Robust Variance Estimation for Cluster-Correlated Data", Biometrics 56
/// (2000), 645–646, applied to the product-limit estimate of Kaplan and Meier.
struct ClusteredSurvival {
  /// By subject.
  private let subjects: [[EventTime]]
  /// By time: at risk, events.
  private let atRisk: [Int]
  private let events: [Int]
  /// The longest time; −1 without any.
  let lastTime: Int

  init(_ subjects: [[EventTime]]) {
    self.subjects = subjects
    lastTime = subjects.joined().map(\.time).max() ?? -1
    var counts = EventCounts(longest: max(0, lastTime))
    for time in subjects.joined() { counts.add(time) }
    var left = subjects.reduce(0) { $0 + $1.count }, atRisk: [Int] = []
    for time in counts.events.indices {
      atRisk.append(left)
      left -= counts.events[time] + counts.censored[time]
    }
    (self.atRisk, events) = (atRisk, counts.events)
  }

  /// 1 − S(time + horizon) ÷ S(time) with its 95 % log-log interval; `n` counts the subjects with a time
  /// longer than `time`. Absent (`short-history`) where no time is as long as time + horizon, (`no-data`)
  /// without subjects. Where no event follows, Wilson's interval of none of `n`; none where all have one.
  func reached(after time: Int, within horizon: Int) -> Estimate {
    guard lastTime >= 0 else { return Estimate(absent: .noData) }
    guard time + horizon <= lastTime else { return Estimate(absent: .shortHistory) }
    let n = subjects.count { $0.contains { $0.time > time } }
    guard n > 0 else { return Estimate(absent: .noData) }
    let window = (time + 1)...(time + horizon)
    var survival = 1.0, slope = Array(repeating: 0.0, count: horizon + 1)
    for (step, day) in window.enumerated() {
      let died = Double(events[day]), watched = Double(atRisk[day])
      slope[step + 1] = slope[step]
      guard died > 0 else { continue }
      survival *= 1 - died / watched
      if died < watched { slope[step + 1] += died / watched / (watched - died) }
    }
    guard survival < 1 else { return Estimate(share: 0, of: n) }
    guard survival > 0 else { return Estimate(value: 1, low: nil, high: nil, n: n) }
    let error = self.error(in: window, slope)
    let w = z95 * error / abs(log(survival))
    return Estimate(
      value: 1 - survival, low: 1 - pow(survival, exp(-w)), high: 1 - pow(survival, exp(w)), n: n)
  }

  /// The standard error of ln S over the days of `window`. A subject's times are added in their own order,
  /// subjects in the order of their squares, so that the order of subjects changes no bit.
  private func error(in window: ClosedRange<Int>, _ slope: [Double]) -> Double {
    var squares: [Double] = []
    for times in subjects {
      var pull = 0.0
      for time in times where time.time >= window.lowerBound {
        let reached = min(time.time, window.upperBound)
        pull += slope[reached - window.lowerBound + 1]
        if time.isEvent, time.time <= window.upperBound {
          pull -= 1 / Double(atRisk[time.time] - events[time.time])
        }
      }
      if pull != 0 { squares.append(pull * pull) }
    }
    return squares.sorted().reduce(0, +).squareRoot()
  }
}
