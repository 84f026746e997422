import MoshtariCore

/// For whom customers order: orders for somebody else ÷ orders whose recipient is known; nil without
/// the column `recipient_id`.
///
/// The interval is by the effective number of orders, since those of one customer resemble each other
/// (`RatioSums.shareEstimate`). A group of 1 to k − 1 customers is hidden, and of classes the next
/// smallest where that is one.
///
/// Source: own definition.
///
/// - Parameters:
///   - segments: their ids, in UTF-8 order.
///   - members: who is in a segment, one element a customer.
func recipients(
  in rollup: Rollup, facts: OrderFacts, k: Int, segments: [String],
  members: (String) -> [Bool]?
) -> RecipientFigures? {
  guard let recipients = rollup.recipients else { return nil }
  func sums(_ isIn: (Int) -> Bool) -> RatioSums {
    var sums = RatioSums()
    for customer in recipients.known.indices where isIn(customer) {
      sums.add(Int64(recipients.others[customer]), per: Int64(recipients.known[customer]))
    }
    return sums
  }
  let everybody = sums { _ in true }
  let bySegment = segments.compactMap { id -> Keyed<Estimate>? in
    guard let isMember = members(id) else { return nil }
    let own = sums { isMember[$0] }
    guard own.people > 0 else { return nil }
    let isTelling = (1..<k).contains(everybody.people - own.people)
    return Keyed(
      key: id,
      figure: isTelling ? Estimate(absent: .smallGroup) : own.shareEstimate.hidden(below: k))
  }
  let byKind = rollup.customers.kind.map { kinds -> [Keyed<Estimate>] in
    let groups = kinds.values.indices.map { code in sums { Int(kinds.codes[$0]) == code } }
    let hiding = Hiding(of: groups.map(\.people), below: k)
    return groups.indices.filter { groups[$0].people > 0 }.map { code in
      Keyed(
        key: kinds.values[code],
        figure: hiding[code] ? Estimate(absent: .smallGroup) : groups[code].shareEstimate)
    }
  }
  return RecipientFigures(
    share: everybody.shareEstimate.hidden(below: k),
    orders: facts.orders.reduce(0) { $0 + Int($1) },
    known: recipients.known.reduce(0) { $0 + Int($1) }, byKind: byKind, bySegment: bySegment)
}
