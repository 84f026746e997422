/// How many had an event and how many were censored at each time from 0; equally long.
package struct EventCounts: Equatable, Sendable {
  package var events: [Int]
  package var censored: [Int]

  package init(events: [Int], censored: [Int]) {
    (self.events, self.censored) = (events, censored)
  }

  /// Nobody, up to time `longest`.
  package init(longest: Int) {
    events = Array(repeating: 0, count: longest + 1)
    censored = events
  }

  package mutating func add(_ time: EventTime) {
    if time.isEvent { events[time.time] += 1 } else { censored[time.time] += 1 }
  }

  package var subjects: Int { events.reduce(0, +) + censored.reduce(0, +) }

  fileprivate func total(at time: Int) -> Int {
    time < events.count ? events[time] + censored[time] : 0
  }
}

/// How long one subject was watched, and whether the event ended it.
package struct EventTime: Equatable, Sendable {
  /// 0 or more.
  package var time: Int
  package var isEvent: Bool
  package init(time: Int, isEvent: Bool) { (self.time, self.isEvent) = (time, isEvent) }
}

/// The log-rank test of two or more groups.
///
/// Σ over event times of observed − expected events of each group, with the hypergeometric variance; the
/// statistic is chi-square with groups − 1 degrees of freedom. A group that adds nothing to tell apart (its
/// variance follows from the others') takes its degree with it.
///
/// Source: N. Mantel, "Evaluation of Survival Data and Two New Rank Order Statistics Arising in Its
/// Consideration", Cancer Chemotherapy Reports 50 (1966), 163–170; R. Peto, J. Peto, Journal of the Royal
/// Statistical Society A 135 (1972), 185–207.
package struct LogRank: Equatable, Sendable {
  package let chiSquare: Double
  package let degrees: Int
  package let p: Double

  /// Nil for fewer than two groups with subjects, without events, and where no group can be told apart.
  package init?(_ groups: [EventCounts]) {
    let groups = groups.filter { $0.subjects > 0 }
    guard groups.count > 1 else { return nil }
    let sums = LogRankSums(groups)
    guard let (chiSquare, degrees) = sums.solved, degrees > 0 else { return nil }
    (self.chiSquare, self.degrees) = (chiSquare, degrees)
    p = chiSquareTail(chiSquare, degrees: degrees)
  }
}

/// Observed − expected of each group and their covariance, the last group left out.
private struct LogRankSums {
  private var difference: [Double]
  private var variance: [[Double]]

  init(_ groups: [EventCounts]) {
    let rank = groups.count - 1
    difference = Array(repeating: 0, count: rank)
    variance = Array(repeating: difference, count: rank)
    var atRisk = groups.map(\.subjects)
    for time in 0..<(groups.map(\.events.count).max() ?? 0) {
      let died = groups.map { time < $0.events.count ? $0.events[time] : 0 }
      add(died, atRisk)
      for index in groups.indices { atRisk[index] -= groups[index].total(at: time) }
    }
  }

  private mutating func add(_ died: [Int], _ atRisk: [Int]) {
    let events = died.reduce(0, +), all = atRisk.reduce(0, +)
    guard events > 0 else { return }
    let d = Double(events), n = Double(all)
    let spread = all > 1 ? d * (n - d) / (n - 1) : 0
    for row in difference.indices {
      let share = Double(atRisk[row]) / n
      difference[row] += Double(died[row]) - d * share
      for column in difference.indices {
        let other = Double(atRisk[column]) / n
        variance[row][column] += spread * share * ((row == column ? 1 : 0) - other)
      }
    }
  }

  /// zᵀ V⁻¹ z and the rank of V, by elimination with the largest pivot left; nil where V is 0.
  var solved: (chiSquare: Double, degrees: Int)? {
    var matrix = variance, vector = difference, left = Array(difference.indices)
    let most = variance.indices.map { variance[$0][$0] }.max() ?? 0
    var chiSquare = 0.0, degrees = 0
    while let pivot = left.max(by: { matrix[$0][$0] < matrix[$1][$1] }),
      matrix[pivot][pivot] > 1e-9 * most
    {
      left.removeAll { $0 == pivot }
      let scale = matrix[pivot][pivot]
      chiSquare += vector[pivot] * vector[pivot] / scale
      degrees += 1
      for row in left {
        let factor = matrix[row][pivot] / scale
        vector[row] -= factor * vector[pivot]
        for column in left { matrix[row][column] -= factor * matrix[pivot][column] }
      }
    }
    return degrees == 0 ? nil : (chiSquare, degrees)
  }
}
