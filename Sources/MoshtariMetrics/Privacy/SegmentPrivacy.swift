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
  mutating func suppressSegments<Segment: PositionedSegment>(_ family: Segment.Type, k: Int) {
    let ids = family.allCases.map(\.id).filter { segments[$0] != nil }
    let figures = ids.compactMap { segments[$0] }
    // Customers without an order have no revenue: hiding that would protect nobody else.
    let potential = LifecycleState.potential.id
    let money = Hiding(
      of: zip(ids, figures).map { $0 == potential ? 0 : $1.count }, below: k)
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
    for month in monthly.indices.prefix(outer.monthly.count)
    where isTelling(monthly[month].retention, outer.monthly[month].retention) {
      hideRetention(month)
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
  mutating func suppress(k: Int) {
    let hiding = TableHiding(of: matrix.map { row in row.map { $0 ?? 0 } }, below: k)
    for row in matrix.indices {
      for column in matrix[row].indices where hiding.isHidden[row][column] {
        matrix[row][column] = nil
      }
    }
  }
}
