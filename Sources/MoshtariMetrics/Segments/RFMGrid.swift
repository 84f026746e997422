import MoshtariCore

/// The recency and frequency scores of every customer on one day.
///
/// Recency scores rank the last order day, frequency scores the number of orders, each among the
/// customers with an order by then (`lowTieScores`). Customers without one have score 0.
struct RFMScores {
  let r: [UInt8]
  let f: [UInt8]
  /// Customers with scores.
  let scored: Int

  init(of facts: OrderFacts) {
    r = lowTieScores(of: facts.lastDay.map(\.number))
    f = lowTieScores(of: facts.orders.map { $0 == 0 ? .min : $0 })
    scored = facts.orders.count { $0 > 0 }
  }
}

/// The names of the 25 cells: total, disjoint, and ours.
///
/// Champions, loyal and can't-lose also need `minOrders` orders; who has fewer is
/// potential-loyalist (R ≥ 4), need-attention (R = 3) or at-risk (R ≤ 2): where most customers
/// order once, two orders already score F = 5. Under five customers there are no segments.
///
/// Source: own definition, after the usual ten-segment grid of recency and frequency fifths.
struct RFMGrid {
  let minOrders: Int

  /// The segment of scores 1...5 and a number of orders.
  func segment(r: Int, f: Int, orders: Int) -> RFMSegment {
    let name = RFMSegment(r: r, f: f)
    switch name {
    case .champions, .loyal, .cantLose:
      guard orders < minOrders else { return name }
      return r >= 4 ? .potentialLoyalist : r == 3 ? .needAttention : .atRisk
    default: return name
    }
  }

  /// The segment of every customer; nil without an order, and for everybody under five customers
  /// with one.
  func segments(_ scores: RFMScores, _ facts: OrderFacts) -> [RFMSegment?] {
    guard scores.scored >= 5 else { return Array(repeating: nil, count: scores.r.count) }
    return scores.r.indices.map { customer in
      guard scores.r[customer] > 0 else { return nil }
      return segment(
        r: Int(scores.r[customer]), f: Int(scores.f[customer]), orders: Int(facts.orders[customer]))
    }
  }
}

extension RFM {
  /// The 25 cells on the as-of day.
  init(of standing: Standing) {
    let scores = standing.scores
    var counts = Array(repeating: 0, count: 25), revenue = Array(repeating: Int64(0), count: 25)
    for customer in scores.r.indices where scores.r[customer] > 0 {
      let cell = 5 * Int(scores.r[customer] - 1) + Int(scores.f[customer] - 1)
      counts[cell] += 1
      revenue[cell] += standing.facts.revenue[customer]
    }
    let cells = (0..<25).map {
      RFMCell(r: $0 / 5 + 1, f: $0 % 5 + 1, count: counts[$0], revenue: revenue[$0])
    }
    self.init(cells: cells, customers: scores.scored)
  }
}
