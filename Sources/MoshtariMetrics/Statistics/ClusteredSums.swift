/// Single things of people, of whom some have several: a whole number y of each thing, summed so that the
/// order of people changes no bit.
///
/// What is told of the things by formulas for independent ones is told at their effective number instead:
/// things of one person resemble each other, so they tell less than as many of different people.
package struct ClusteredSums: Hashable, Sendable {
  package private(set) var people = 0
  /// Things.
  package private(set) var n = 0
  /// Σ y.
  package private(set) var sum = 0
  /// Σ over people of (their Σ y)², of their things times their Σ y, and of their things².
  private var squares = 0
  private var products = 0
  private var sizes = 0
  /// Of the person added last.
  private var ownThings = 0
  private var ownSum = 0

  package init() {}

  /// Adds one thing; those of one person follow each other.
  package mutating func add(_ y: Int, isOfSamePerson: Bool) {
    if !isOfSamePerson { (people, ownThings, ownSum) = (people + 1, 0, 0) }
    sizes += 2 * ownThings + 1
    products += ownThings * y + ownSum + y
    squares += y * (2 * ownSum + y)
    (n, sum, ownThings, ownSum) = (n + 1, sum + y, ownThings + 1, ownSum + y)
  }

  /// Σ y ÷ n; NaN without things.
  package var mean: Double { Double(sum) / Double(n) }

  /// The variance of the mean, people being the sample: m ÷ (m − 1) · Σ (their Σ y − mean · their
  /// things)² ÷ n², for m people. Nil below two people.
  ///
  /// Source: W. G. Cochran, Sampling Techniques, 3rd edition, Wiley 1977, chapter 6 (ratio estimates).
  package var squaredError: Double? {
    guard people > 1 else { return nil }
    let mean = mean, m = Double(people)
    let spread =
      Double(squares) - 2 * mean * Double(products) + mean * mean * Double(sizes)
    return m / (m - 1) * max(0, spread) / Double(n) / Double(n)
  }

  /// How many independent things of variance `variance` tell as much: n where nobody has two. Else n
  /// times variance ÷ (n − 1) ÷ `squaredError`, at most n, times the square of Student's t of n − 1 degrees
  /// of freedom over that of people − 1. The number of people where all things are equal.
  ///
  /// Source: E. L. Korn, B. I. Graubard, "Confidence Intervals for Proportions with Small Expected
  /// Number of Positive Counts Estimated from Survey Data", Survey Methodology 24 (1998), 193–201.
  package func effectiveNumber(variance: Double) -> Double {
    guard people < n, let squaredError else { return Double(people) }
    guard variance > 0 else { return Double(people) }
    let independent = variance / Double(n - 1)
    let share = squaredError > 0 ? min(1, independent / squaredError) : 1
    let t = studentQuantile95(degrees: n - 1) / studentQuantile95(degrees: people - 1)
    return Double(n) * share * t * t
  }
}
