import MoshtariCore

/// How many customers order again: the repeat rate, and the ladder of n-th orders.
///
/// Orders are counted, not order days: two on one day are two. Rung n counts customers with at
/// least n orders and the share of them with at least n + 1; at most twelve rungs, none without
/// customers. Both shares are biased down by customers who are still young.
///
/// Source: own definition; the interval is Wilson's.
func repeatPurchase(of facts: OrderFacts) -> RepeatPurchase {
  let rungs = 12
  var reached = Array(repeating: 0, count: rungs + 2)
  for orders in facts.orders where orders > 0 { reached[min(Int(orders), rungs + 1)] += 1 }
  for n in (0...rungs).reversed() { reached[n] += reached[n + 1] }
  let ladder = (1...rungs).filter { reached[$0] > 0 }.map { n in
    LadderRung(
      orders: n, customers: reached[n], next: Estimate(share: reached[n + 1], of: reached[n]))
  }
  return RepeatPurchase(rate: Estimate(share: reached[2], of: reached[1]), ladder: ladder)
}
