import MoshtariCore

extension RFM {
  mutating func suppress(k: Int) {
    let all = Hiding(of: cells.map(\.count), below: k)
    for cell in cells.indices where all[cell] { cells[cell].revenue = nil }
    // A segment's revenue is the sum of its cells.
    for segment in RFMSegment.allCases {
      let own = cells.indices.filter { RFMSegment(r: cells[$0].r, f: cells[$0].f) == segment }
      let hiding = Hiding(
        hiding: own.map { cells[$0].revenue == nil }, of: own.map { cells[$0].count })
      for (index, cell) in own.enumerated() where hiding[index] { cells[cell].revenue = nil }
    }
  }
}

extension Report {
  /// Hides what small segments of one family spend and say, and the retention of few.
  ///
  /// - Parameter others: customers with an order in no segment of the family, whose money is
  ///   published or follows from everybody's.
  mutating func suppressSegments<Segment: PositionedSegment>(
    _ family: Segment.Type, others: Int = 0, k: Int
  ) {
    let ids = family.allCases.map(\.id).filter { segments[$0] != nil }
    let figures = ids.compactMap { segments[$0] }
    // Customers without an order have no revenue: hiding that would protect nobody else.
    let potential = LifecycleState.potential.id
    let money = Hiding(
      of: zip(ids, figures).map { $0 == potential ? 0 : $1.count } + [others], below: k)
    let ratings = Hiding(
      hiding: figures.map(\.nps.estimate.isHidden), of: figures.map { $0.nps.estimate.n ?? 0 })
    for (index, id) in ids.enumerated() {
      let isSmall = figures[index].count > 0 && figures[index].count < k
      if isSmall || money[index] { segments[id]?.hideMoney() }
      if isSmall { segments[id]?.hideAverages() }
      if ratings[index] { segments[id]?.nps.hide() }
    }
    suppressRetention(of: ids, in: &segments, below: k)
  }
}

extension SegmentFigures {
  /// What sums over the segments to a published total.
  mutating func hideMoney() {
    (revenue, revenueShare, averageOrderValue) = (nil, nil, nil)
    (discountShare, refundShare) = (nil, nil)
  }

  mutating func hideAverages() { (ordersPerCustomer, medianRecency) = (nil, nil) }

  fileprivate mutating func hideRetention(_ month: Int) {
    monthly[month].retention = Estimate(absent: .smallGroup)
  }

  /// Hides the NPS, ratings and monthly retention from which those of fewer than k others follow,
  /// `outer` being of a segment that contains this one.
  mutating func hideDifferences(to outer: SegmentFigures, below k: Int) {
    func isTelling(_ own: Estimate, _ all: Estimate) -> Bool {
      guard let n = own.n, let of = all.n else { return false }
      return (1..<k).contains(of - n)
    }
    func untold(_ own: [Keyed<NPSGroup>]?, _ all: [Keyed<NPSGroup>]?) -> [Keyed<NPSGroup>]? {
      own?.filter { cell in
        let same = all?.first { $0.key == cell.key }
        return same.map { !isTelling(cell.figure.estimate, $0.figure.estimate) } ?? true
      }
    }
    if isTelling(nps.estimate, outer.nps.estimate) { nps.hide() }
    let touchpoints = untold(ratings?.touchpoint, outer.ratings?.touchpoint)
    let products = untold(ratings?.product, outer.ratings?.product)
    ratings?.touchpoint = touchpoints
    ratings?.product = products
    for month in monthly.indices {
      let same = outer.monthly.first { $0.period == monthly[month].period }
      if let same, isTelling(monthly[month].retention, same.retention) { hideRetention(month) }
    }
  }
}

/// Hides the retention of few of segments that exclude each other; where what is hidden of a month
/// is few customers together, that of the smallest other too, since growth publishes all who ordered.
func suppressRetention(
  of ids: [String], in figures: inout [String: SegmentFigures], below k: Int
) {
  for month in 0..<(ids.compactMap { figures[$0]?.monthly.count }.min() ?? 0) {
    let people = ids.map { figures[$0]?.monthly[month].retention.n ?? 0 }
    let isHidden = covered(people.map { (1..<k).contains($0) }, people: people, below: k)
    for (index, id) in ids.enumerated() where isHidden[index] { figures[id]?.hideRetention(month) }
  }
}

extension FlowMatrix {
  /// Row sums are the earlier counts of the segments, column sums the present ones: both published.
  ///
  /// - Parameter untold: segments of which it is hidden elsewhere how many stayed.
  mutating func suppress(k: Int, hidingStayersOf untold: Set<String> = []) {
    let isUntold = matrix.indices.map { row in
      matrix[row].indices.map { from[row] == to[$0] && untold.contains(from[row]) }
    }
    let hiding = TableHiding(
      hiding: isUntold, of: matrix.map { row in row.map { $0 ?? 0 } }, below: k)
    for row in matrix.indices {
      for column in matrix[row].indices where hiding.isHidden[row][column] {
        matrix[row][column] = nil
      }
    }
    let stayers = from.indices.map { row in
      to.firstIndex(of: from[row]).map { matrix[row][$0] != nil } ?? true
    }
    if stayers.contains(false) || moved.map({ (1..<k).contains($0) }) ?? true {
      (both, moved) = (nil, nil)
    }
  }
}

extension Report {
  /// Hides small moves between the segments of one family. What the segments' own moves say of those
  /// who stayed is published: where one of the two is hidden, the other goes too.
  mutating func suppressFlows(_ path: WritableKeyPath<Flows, FlowMatrix?>, k: Int) {
    guard var flow = flows?[keyPath: path] else { return }
    let ids = flow.to.filter { segments[$0]?.moves != nil }
    flow.suppress(k: k, hidingStayersOf: Set(ids.filter { segments[$0]?.moves?.stayed == nil }))
    for id in ids where flow.stayed(in: id) == nil { segments[id]?.moves?.hide() }
    flows?[keyPath: path] = flow
  }
}

extension FlowMatrix {
  /// Members of the segment on both days; nil where suppressed.
  fileprivate func stayed(in id: String) -> Int? {
    guard let row = from.firstIndex(of: id), let column = to.firstIndex(of: id) else { return nil }
    return matrix[row][column]
  }
}
