import MoshtariCore

/// The truth of rules for every customer on one day.
///
/// Each segment is answered once, after those that its rule names. Who was not known on the day is
/// in no segment, and in no rank. A segment that nobody defined, or that names itself, is unknown;
/// both are faults of the rules, found before.
final class RuleTruths {
  let book: RuleBook
  let columns: FactColumns
  let shop: ShopFigures
  private var known: [Int: [Truth]] = [:]
  private var open: Set<Int> = []

  init(_ book: RuleBook, columns: FactColumns, shop: ShopFigures) {
    (self.book, self.columns, self.shop) = (book, columns, shop)
  }

  private var count: Int { columns.count }

  func isPresent(_ customer: Int) -> Bool { columns.standing.lifecycle[customer] != nil }

  /// Membership of a segment by rule, by its position in the book.
  func members(of position: Int) -> [Truth] {
    if let truths = known[position] { return truths }
    guard open.insert(position).inserted else { return Array(repeating: .unknown, count: count) }
    var truths = truths(of: book.segments[position].rule)
    for customer in truths.indices where !isPresent(customer) { truths[customer] = .no }
    open.remove(position)
    known[position] = truths
    return truths
  }

  /// One element a customer.
  func truths(of rule: SegmentRule) -> [Truth] {
    switch rule.condition {
    case .all(let parts): combined(parts, from: .yes, by: &&)
    case .any(let parts): combined(parts, from: .no, by: ||)
    case .not(let part): truths(of: part).map { !$0 }
    case .segment(let id): truths(ofSegment: id)
    case .test(let fact, let comparison): truths(of: comparison, for: fact)
    }
  }

  private func combined(
    _ parts: [SegmentRule], from start: Truth, by operation: (Truth, Truth) -> Truth
  ) -> [Truth] {
    var result = Array(repeating: start, count: count)
    for part in parts { result.combine(truths(of: part), by: operation) }
    return result
  }

  /// States of the exclusive families by id too; who they do not divide is in none of them.
  private func truths(ofSegment id: String) -> [Truth] {
    if let state = LifecycleState(rawValue: id) {
      return columns.standing.lifecycle.map { Truth($0 == state) }
    }
    if let segment = QuadrantSegment(rawValue: id) { return truths(of: segment) }
    if let segment = RFMSegment(rawValue: id) {
      return columns.standing.rfm.map { Truth($0 == segment) }
    }
    guard let position = book.position(of: id) else {
      return Array(repeating: .unknown, count: count)
    }
    return members(of: position)
  }

  /// Unknown of those with an order who are in none of the four, for one of the two axes is.
  private func truths(of segment: QuadrantSegment) -> [Truth] {
    columns.quadrant.segments.enumerated().map { customer, place in
      place.map { Truth($0 == segment) }
        ?? (columns.facts.orders[customer] > 0 ? .unknown : .no)
    }
  }
}
