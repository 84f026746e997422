import Foundation
import MoshtariCore

/// Pairs of categories that are bought together more often than chance brings about; nil without the
/// column `category`.
///
/// Baskets are those of `CategoryOrders`. With n of both, nₐ and n_b of each and N baskets: support
/// n ÷ N, confidence n ÷ nₐ (a is the category with fewer baskets, of equal ones the first in bytes),
/// lift n N ÷ (nₐ n_b), Var ln lift = 1/n − 1/nₐ − 1/n_b + (2 lift − 1)/N. A pair is shown from 20
/// baskets and 10 customers (or k) on, where its lift is above 1 after Benjamini and Hochberg at 5 %
/// over all pairs of categories that could be in a basket together, the unshown ones as p = 1. Sorted
/// by a, then b.
///
/// Source: S. Brin, R. Motwani, J. Ullman, S. Tsur, "Dynamic Itemset Counting and Implication Rules for
/// Market Basket Data", SIGMOD 1997 (lift as interest); the variance by the delta method; Y. Benjamini,
/// Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995), 289–300.
func baskets(in orders: CategoryOrders?, k: Int) -> [Basket]? {
  guard let orders else { return nil }
  let categories = orders.holding.dropFirst().count { $0 > 0 }
  let tests = categories * (categories - 1) / 2
  let pairs = orders.pairs.filter { $0.baskets >= 20 && $0.customers >= max(10, k) }
    .compactMap { TestedPair($0, in: orders) }
    .sorted { $0.p < $1.p }
  let last = pairs.indices.last { index in
    pairs[index].p * Double(tests) <= 0.05 * Double(index + 1)
  }
  guard let last else { return [] }
  return pairs[...last].map(\.basket).sorted {
    $0.a == $1.a ? isBeforeInBytes($0.b, $1.b) : isBeforeInBytes($0.a, $1.a)
  }
}

private struct TestedPair {
  let basket: Basket
  /// Two-sided, of lift 1.
  let p: Double

  /// Nil where the lift is not above 1, or nothing is left to chance.
  init?(_ pair: CategoryPair, in orders: CategoryOrders) {
    // a < b in code, which is byte order.
    let isSwapped = orders.holding[Int(pair.a)] > orders.holding[Int(pair.b)]
    let a = Int(isSwapped ? pair.b : pair.a), b = Int(isSwapped ? pair.a : pair.b)
    let n = Double(pair.baskets), all = Double(orders.baskets)
    let nA = Double(orders.holding[a]), nB = Double(orders.holding[b])
    let lift = n * all / (nA * nB)
    let variance = 1 / n - 1 / nA - 1 / nB + (2 * lift - 1) / all
    guard lift > 1, variance > 0 else { return nil }
    let error = variance.squareRoot(), centre = log(lift)
    p = erfc(centre / error / 2.0.squareRoot())
    basket = Basket(
      a: orders.values[a], b: orders.values[b], confidence: n / nA, confidenceBack: n / nB,
      lift: (lift, exp(centre - z95 * error), exp(centre + z95 * error)), n: Int(pair.baskets),
      people: Int(pair.customers), of: orders.baskets)
  }
}
