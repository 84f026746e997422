import MoshtariCore

/// Loyalty on the as-of day.
struct LoyaltyMaker {
  let timeline: Timeline
  let k: Int

  private var columns: FactColumns { timeline.rules.columns }
  private var rollup: Rollup { columns.rollup }
  private var facts: OrderFacts { timeline.now.facts }
  private var ordering: [Int] { facts.orders.indices.filter { facts.orders[$0] > 0 } }

  var loyalty: Loyalty {
    let quadrant = quadrantFigures(timeline.now.quadrant.segments)
    return Loyalty(
      share: share, index: LoyaltyIndexMaker(columns, k: k).index,
      object: shares(
        prefix: "loyal-to-",
        [
          "product", "service", "brand", "place", "price", "person",
        ]),
      motive: shares(
        prefix: "motive-",
        [
          "behavioural", "attitudinal", "switching-cost", "habit", "exclusive", "incentive",
        ]),
      quadrant: quadrant.cells, unclassified: quadrant.unclassified, concentration: concentration)
  }

  /// Three order days or more in W, of those with an order in it.
  private var share: Estimate {
    let window = rollup.window(endingOn: columns.day)
    let buyers = ordering.filter { !rollup.orderDays.rows(of: $0, on: window).isEmpty }
    let loyal = buyers.count { rollup.isLoyal($0, on: columns.day) }
    return Estimate(share: loyal, of: buyers.count).hidden(below: k)
  }

  // MARK: Objects and motives

  /// By the last part of the segments' ids; segments that no rule makes are left out.
  private func shares(prefix: String, _ names: [String]) -> [String: LoyaltyShare] {
    var shares: [String: LoyaltyShare] = [:]
    for name in names {
      if let position = timeline.rules.book.position(of: prefix + name) {
        shares[name] = share(of: timeline.now.rules[position])
      }
    }
    return shares
  }

  private func share(of truths: [Truth]) -> LoyaltyShare {
    let present = truths.indices.filter { timeline.rules.isPresent($0) }
    let unknown = present.count { truths[$0] == .unknown }
    let known = present.filter { truths[$0] != .unknown }
    let members = known.count { truths[$0] == .yes }
    let loyal = known.filter { rollup.isLoyal($0, on: columns.day) }
    let loyalMembers = loyal.count { truths[$0] == .yes }
    return LoyaltyShare(
      Estimate(share: members, of: known.count).hidden(below: k),
      KnownCustomers(
        customers: members, unknown: unknown, of: present.count,
        ofLoyal: Estimate(share: loyalMembers, of: loyal.count).hidden(below: k)))
  }

  // MARK: Quadrant

  /// Money of a cell, or of those in none, that is 1 to k − 1 customers is hidden, and where that is
  /// one of the five, the next smallest too: their sum is published.
  private func quadrantFigures(_ cells: [QuadrantSegment?])
    -> (cells: [String: Detailed<CustomerSum>], unclassified: Detailed<CustomerSum>)
  {
    let cases = QuadrantSegment.allCases
    var counts = Array(repeating: 0, count: cases.count + 1)
    var revenue = Array(repeating: Int64(0), count: cases.count + 1)
    for customer in ordering {
      let place = cells[customer].flatMap { cases.firstIndex(of: $0) } ?? cases.count
      counts[place] += 1
      revenue[place] += facts.revenue[customer]
    }
    let hiding = Hiding(of: counts, below: k), all = revenue.reduce(0, +)
    let classified = counts.dropLast().reduce(0, +)
    let sums = counts.indices.map { place -> Detailed<CustomerSum> in
      let money = hiding[place] ? nil : revenue[place]
      let sum = CustomerSum(
        customers: counts[place], revenue: money,
        revenueShare: all > 0 ? money.map { Double($0) / Double(all) } : nil)
      let base = place == cases.count ? ordering.count : classified
      return Detailed(Estimate(share: counts[place], of: base).hidden(below: k), sum)
    }
    var byCell: [String: Detailed<CustomerSum>] = [:]
    for (cell, sum) in zip(cases, sums) { byCell[cell.rawValue] = sum }
    return (byCell, sums[cases.count])
  }

  // MARK: Concentration by class

  private var concentration: [ClassConcentration] {
    guard let kinds = rollup.customers.kind else { return [] }
    return kinds.values.enumerated().compactMap { code, key in
      let totals = ordering.filter { Int(kinds.codes[$0]) == code }.map { facts.revenue[$0] }
        .sorted(by: >)
      guard !totals.isEmpty else { return nil }
      let best = Concentration.bestCount(percent: 20, of: totals.count)
      let revenue = totals.reduce(0, +)
      let isShown = revenue > 0 && best >= k && totals.count - best >= k
      return ClassConcentration(
        key: key, customers: totals.count,
        top20Share: isShown || (k == 1 && revenue > 0)
          ? Double(totals.prefix(best).reduce(0, +)) / Double(revenue) : nil)
    }
  }
}
