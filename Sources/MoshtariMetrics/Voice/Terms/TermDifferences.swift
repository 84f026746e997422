import Foundation

/// How differently two groups of people use one term.
package struct TermDifference: Hashable, Sendable {
  /// The difference of the log-odds, and its standard error.
  package let value: Double
  package let error: Double
  package var z: Double { value / error }
  /// Two-sided.
  package var p: Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// Log-odds with an informative Dirichlet prior of 500 terms, spread as the two groups use them
  /// together.
  ///
  /// `first` and `second` count the people of each group who use the term; `firstAll` and `secondAll`
  /// are those counts summed over all terms. Nil where the term is the only one.
  ///
  /// Source: B. L. Monroe, M. P. Colaresi, K. M. Quinn, "Fightin' Words: Lexical Feature Selection and
  /// Evaluation for Identifying the Content of Political Conflict", Political Analysis 16 (2008),
  /// 372–403.
  package init?(_ first: Int, of firstAll: Int, _ second: Int, of secondAll: Int) {
    let prior = 500.0, all = Double(firstAll + secondAll)
    guard first + second > 0, first + second < firstAll + secondAll else { return nil }
    let own = prior * Double(first + second) / all
    let (u, v) = (Double(first) + own, Double(second) + own)
    value =
      log(u / (Double(firstAll) + prior - u)) - log(v / (Double(secondAll) + prior - v))
    error = (1 / u + 1 / v).squareRoot()
  }
}

/// Which of the p-values are discoveries at the false discovery rate `q`.
///
/// Source: Y. Benjamini, Y. Hochberg, "Controlling the False Discovery Rate", Journal of the Royal
/// Statistical Society B 57 (1995), 289–300.
package func discoveries(_ p: [Double], q: Double) -> [Bool] {
  let ascending = p.sorted()
  let last = ascending.indices.last {
    ascending[$0] <= q * Double($0 + 1) / Double(ascending.count)
  }
  guard let last else { return p.map { _ in false } }
  return p.map { $0 <= ascending[last] }
}
