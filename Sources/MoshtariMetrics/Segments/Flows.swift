import MoshtariCore

extension Timeline {
  /// Customers by lifecycle state at the end of the previous complete month × on the as-of day,
  /// both by today's rules and cut-offs. The first row, `not-yet-known`, holds who had neither
  /// signed up nor ordered by then; customers without any dated fact were known already. Nil where
  /// there is one snapshot only.
  ///
  /// Source: own definition.
  var lifecycleFlows: FlowMatrix? {
    guard let before else { return nil }
    let states = LifecycleState.allCases
    var matrix = Array(repeating: Array(repeating: 0, count: states.count), count: states.count + 1)
    for customer in now.lifecycle.indices {
      guard let state = now.lifecycle[customer] else { continue }
      matrix[before.lifecycle[customer].map { $0.position + 1 } ?? 0][state.position] += 1
    }
    return FlowMatrix(
      fromDay: before.day, toDay: now.day, from: ["not-yet-known"] + states.map(\.id),
      to: states.map(\.id), matrix: matrix)
  }
}
