import MoshtariCore

extension Timeline {
  /// Customers by lifecycle state at the end of the previous complete month × on the as-of day,
  /// both by today's rules and cut-offs. The first row, `not-yet-known`, holds who had neither
  /// signed up nor ordered by then; customers without any dated fact were known already. Nil where
  /// there is one snapshot only.
  ///
  /// Source: own definition.
  var lifecycleFlows: FlowMatrix? { flows(of: \.lifecycle, first: "not-yet-known") }

  /// The same of the rfm segments; the first row, `no-order`, holds who had no order by then. Nil also
  /// where fewer than five customers had one on either day.
  var rfmFlows: FlowMatrix? { flows(of: \.rfm, first: "no-order") }

  /// The same of satisfaction × loyalty, of customers with an order now. The first row and the last
  /// column, both `none`, hold who was and who is in none of the four. Nil also where nobody was in
  /// one on either day.
  var quadrantFlows: FlowMatrix? {
    flows(of: \.quadrant.segments, first: "none", last: "none") { now.facts.orders[$0] > 0 }
  }

  /// - Parameters:
  ///   - first: the row of those who were in no segment of the family.
  ///   - last: the column of those who are in none now; nil leaves them out.
  ///   - isCounted: whose places count.
  private func flows<Segment: PositionedSegment>(
    of places: KeyPath<Standing, [Segment?]>, first: String, last: String? = nil,
    where isCounted: (Int) -> Bool = { _ in true }
  ) -> FlowMatrix? {
    guard let before else { return nil }
    let was = before[keyPath: places], isNow = now[keyPath: places]
    guard was.contains(where: { $0 != nil }), isNow.contains(where: { $0 != nil }) else {
      return nil
    }
    let ids = Segment.allCases.map(\.id), to = ids + [last].compactMap(\.self)
    var matrix = Array(repeating: Array(repeating: 0, count: to.count), count: ids.count + 1)
    for customer in isNow.indices where isCounted(customer) {
      guard let column = isNow[customer]?.position ?? (last == nil ? nil : ids.count) else {
        continue
      }
      matrix[was[customer].map { $0.position + 1 } ?? 0][column] += 1
    }
    return FlowMatrix(
      fromDay: before.day, toDay: now.day, from: [first] + ids, to: to, matrix: matrix)
  }
}
