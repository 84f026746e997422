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
      segments[id]?.hideRetention(below: k)
    }
  }
}

extension SegmentFigures {
  /// What sums over the segments to a published total.
  mutating func hideMoney() {
    (revenue, revenueShare, averageOrderValue) = (nil, nil, nil)
    (discountShare, refundShare) = (nil, nil)
  }

  mutating func hideAverages() { (ordersPerCustomer, medianRecency) = (nil, nil) }

  mutating func hideRetention(below k: Int) {
    for month in monthly.indices {
      monthly[month].retention = monthly[month].retention.hidden(below: k)
    }
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
