import MoshtariCore

/// The figures of every segment of both families, by segment id.
///
/// Shares are of what the family divides: all known customers (lifecycle), customers with an order
/// (rfm); revenue shares are of all customers' revenue and unknown where that is 0 or less. Revenue
/// and orders are of the whole period. The median recency is the lower one: the smallest number of
/// days that at least half of the members do not exceed. Where fewer than five customers have
/// ordered, the rfm segments are empty and those customers are their `unknown`.
func segmentFigures(of timeline: Timeline, opinions: Opinions) -> [String: SegmentFigures] {
  let now = timeline.now
  let lifecycle = figures(
    now.lifecycle, counts: timeline.months.map(\.lifecycle), timeline: timeline, opinions)
  var rfm = figures(now.rfm, counts: timeline.months.map(\.rfm), timeline: timeline, opinions)
  let named = rfm.values.reduce(0) { $0 + $1.count }
  for segment in RFMSegment.allCases { rfm[segment.id]?.unknown = now.scores.scored - named }
  return lifecycle.merging(rfm) { first, _ in first }
}

private func figures<Segment: PositionedSegment>(
  _ segments: [Segment?], counts: [SegmentCounts<Segment>], timeline: Timeline, _ opinions: Opinions
) -> [String: SegmentFigures] {
  let facts = timeline.now.facts
  let sums = MemberSums.of(segments, facts)
  let nps = opinions.nps(of: segments)
  let customers = sums.reduce(0) { $0 + $1.count }
  let revenue = facts.revenue.reduce(0, +)
  var figures: [String: SegmentFigures] = [:]
  for segment in Segment.allCases {
    let sum = sums[segment.position]
    var figure = SegmentFigures(
      family: Segment.family, count: sum.count, nps: nps[segment.position])
    figure.add(sum, customers: customers, revenue: revenue, asOf: timeline.now.day)
    figure.previousCount = counts.dropLast().last?.members[segment.position]
    figure.monthly = zip(timeline.months, counts).map { month, count in
      SegmentMonth(
        period: month.period, count: count.members[segment.position],
        retention: count.retention(at: segment.position), complete: month.complete)
    }
    figures[segment.id] = figure
  }
  return figures
}

extension SegmentFigures {
  fileprivate mutating func add(_ sum: MemberSums, customers: Int, revenue all: Int64, asOf: Day) {
    share = customers == 0 ? nil : Double(count) / Double(customers)
    revenue = sum.revenue
    revenueShare = all > 0 ? Double(sum.revenue) / Double(all) : nil
    ordersPerCustomer = sum.ordersPerMember
    medianRecency = sum.medianRecency(on: asOf)
  }
}
