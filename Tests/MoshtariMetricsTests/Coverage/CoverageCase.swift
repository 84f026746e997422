import Foundation
import MoshtariCore
import MoshtariTestSupport
import Testing

/// One kind of interval or verdict that the report prints, simulated many times over: how often does
/// the interval hold the truth, how often is a verdict given where nothing is different?
///
/// To add a kind, add one to the list of its family (`CoverageCase.ofShares`, …): a name, where it is
/// printed, what is simulated, and a trial that draws a truth and data from it and hands back what
/// the report would print. `docs/coverage.md` is made of these by `make coverage`.
struct CoverageCase: Sendable, CustomTestStringConvertible {
  /// What one trial gave.
  enum Trial {
    /// An interval and what it should hold; a limit that is not reached is infinite.
    case interval(low: Double, high: Double, truth: Double)
    /// Whether a difference was called clear although there is none.
    case verdict(isClear: Bool)
  }

  enum Kind { case interval, verdict }

  /// What is promised of the measured share.
  struct Level: Sendable {
    let range: ClosedRange<Double>
    /// Why it is not the nominal one; nil for the nominal one.
    var reason: String?

    /// Between two percentages, since `reason`.
    static func percent(_ range: ClosedRange<Double>, _ reason: String) -> Level {
      Level(range: range.lowerBound / 100...range.upperBound / 100, reason: reason)
    }

    /// 95 % of intervals hold the truth, give or take one.
    static let nominal = Level(range: 0.94...0.96)
    /// 5 % of verdicts are false, give or take one.
    static let nominalVerdict = Level(range: 0.04...0.06)
    /// Intervals that are wider than they need be.
    static func atLeast95(_ reason: String) -> Level { Level(range: 0.94...1, reason: reason) }
    /// Verdicts that are rarer than they may be.
    static func atMost5(_ reason: String) -> Level { Level(range: 0...0.06, reason: reason) }
  }

  /// The interval and its method; unique.
  let name: String
  /// Where it is printed: addresses of the report, a list's elements without their keys; a field in `<>`
  /// stands for any one.
  let printed: [String]
  /// The setting, n included.
  let simulated: String
  let kind: Kind
  let level: Level
  /// A trial of a slow case counts for so many of a fast one.
  let cost: Int
  /// Nil where the report gives no interval and no verdict.
  let trial: @Sendable (inout SplitMix64) -> Trial?

  /// A kind of interval.
  init(
    _ name: String, printed: [String], simulated: String, level: Level = .nominal, cost: Int = 1,
    trial: @escaping @Sendable (inout SplitMix64) -> Trial?
  ) {
    (self.name, self.printed, self.simulated) = (name, printed, simulated)
    (kind, self.level, self.cost, self.trial) = (.interval, level, cost, trial)
  }

  /// A kind of verdict, in a setting without a difference.
  init(
    verdict name: String, printed: [String], simulated: String, level: Level = .nominalVerdict,
    cost: Int = 1, isClear: @escaping @Sendable (inout SplitMix64) -> Bool?
  ) {
    (self.name, self.printed, self.simulated) = (name, printed, simulated)
    (kind, self.level, self.cost) = (.verdict, level, cost)
    trial = { random in isClear(&random).map { .verdict(isClear: $0) } }
  }

  var testDescription: String { name }

  /// Every kind, in the order of `docs/coverage.md`.
  static let all =
    ofShares + ofNPS + ofMeans + ofSurvival + ofRates + ofComparisons + ofLoyalty + ofEffects
    + ofLists + ofDemand + ofValue + ofDigest + ofTopics
}

/// What the trials of a case gave.
struct CoverageResult: Sendable {
  /// Trials with an interval or a verdict.
  private(set) var trials = 0
  /// Of them those whose interval held the truth, or whose verdict was false.
  private(set) var hits = 0
  /// Trials without.
  private(set) var without = 0

  /// `trials` ÷ the case's cost of them; the same for the same case.
  init(of coverage: CoverageCase, trials: Int) {
    var random = SplitMix64(
      seed: coverage.name.utf8.reduce(2026) { ($0 ^ UInt64($1)) &* 0x1_0000_01B3 })
    for _ in 0..<max(1, trials / coverage.cost) {
      switch coverage.trial(&random) {
      case .interval(let low, let high, let truth): add(low <= truth && truth <= high)
      case .verdict(let isClear): add(isClear)
      case nil: without += 1
      }
    }
  }

  private mutating func add(_ isHit: Bool) {
    trials += 1
    if isHit { hits += 1 }
  }

  var share: Double { Double(hits) / Double(max(1, trials)) }

  /// The standard error that the simulation itself has; never 0, so that one trial may go astray.
  var error: Double {
    let p = (Double(hits) + 0.5) / (Double(trials) + 1)
    return (p * (1 - p) / Double(max(1, trials))).squareRoot()
  }

  /// Whether the share is within the level, `z` standard errors of the simulation left aside.
  func isWithin(_ level: CoverageCase.Level, z: Double) -> Bool {
    share >= level.range.lowerBound - z * error && share <= level.range.upperBound + z * error
  }
}

extension SplitMix64 {
  mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func share(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }

  mutating func isTrue(_ p: Double) -> Bool { unit() < p }

  /// Of `n`, those for whom something of probability `p` is so.
  mutating func binomial(_ n: Int, _ p: Double) -> Int {
    var count = 0
    for _ in 0..<n where isTrue(p) { count += 1 }
    return count
  }

  mutating func beta(_ a: Double, _ b: Double) -> Double {
    let x = gamma(a), y = gamma(b)
    return x / (x + y)
  }

  mutating func exponential(mean: Double) -> Double {
    -mean * log(1 - unit())
  }
}
