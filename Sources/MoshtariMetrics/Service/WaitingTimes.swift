package import MoshtariCore

/// How long things took, some of which are not over.
package struct WaitingTimes: Sendable {
  /// Minutes, ascending.
  private let times: [Int]
  private let curve: KaplanMeier

  /// - Parameters:
  ///   - ended: minutes that it took, 0 or more.
  ///   - censored: minutes that those still wait who wait.
  package init(ended: [Int], censored: [Int]) {
    times = Set(ended + censored).sorted()
    var ends = Array(repeating: 0, count: times.count), waits = ends
    var place: [Int: Int] = [:]
    for (index, time) in times.enumerated() { place[time] = index }
    for time in ended { ends[place[time] ?? 0] += 1 }
    for time in censored { waits[place[time] ?? 0] += 1 }
    curve = KaplanMeier(events: ends, censored: waits)
  }

  /// The hours within which the share `part` is over: the first time at which the product-limit
  /// curve is at 1 − `part` or below, with the times at which its limits get there; a limit is nil
  /// where it never does. Without anybody waiting the value is an order statistic, the ⌈n · part⌉-th.
  ///
  /// Source: E. L. Kaplan, P. Meier, JASA 53, 1958; R. Brookmeyer, J. Crowley, Biometrics 38, 1982
  /// (limits).
  package func hours(until part: Double) -> Estimate {
    guard curve.subjects > 0 else { return Estimate(absent: .noData) }
    let level = 1 - part + 1e-12
    func hours(_ index: Int) -> Double { Double(times[index]) / 60 }
    guard let step = curve.steps.first(where: { $0.survival <= level }) else {
      return Estimate(absent: .notReached)
    }
    let low = curve.steps.first { ($0.low ?? $0.survival) <= level }
    let high = curve.steps.first { step in step.high.map { $0 <= level } ?? false }
    return Estimate(
      value: hours(step.day), low: low.map { hours($0.day) }, high: high.map { hours($0.day) },
      n: curve.subjects)
  }
}
