import MoshtariCore

/// The figures of every segment, by segment id.
///
/// Shares are of what the family divides: all known customers (lifecycle and rules), customers with
/// an order (rfm), those in one of the four (satisfaction × loyalty); revenue shares are of all customers' revenue and unknown where that is 0 or less.
/// Revenue and orders are of the whole period. The median recency is the lower one: the smallest
/// number of days that at least half of the members do not exceed. Where fewer than five customers
/// have ordered, the rfm segments are empty and those customers are their `unknown`. Of rule
/// segments `unknown` counts those of whom the rule is neither true nor false. Figures of rule
/// segments are hidden here (`RuleSegmentPrivacy`), those of the exclusive families later.
func segmentFigures(
  of timeline: Timeline, opinions: Opinions, settings: Settings
) -> [String: SegmentFigures] {
  let maker = SegmentFigureMaker(timeline: timeline, opinions: opinions, settings: settings)
  let customers = timeline.now.lifecycle.count
  var figures = maker.figures(of: timeline.lifecycle, customers: customers)
  var rfm = maker.figures(of: timeline.rfm, customers: timeline.now.scores.scored)
  let named = rfm.values.reduce(0) { $0 + $1.count }
  for segment in RFMSegment.allCases {
    rfm[segment.id]?.unknown = timeline.now.scores.scored - named
    if named == 0 { rfm[segment.id]?.share = nil }
  }
  figures.merge(rfm) { first, _ in first }
  if !timeline.lacksSatisfaction { figures.merge(maker.quadrant) { first, _ in first } }
  let divisions = timeline.ruleDivisions
  for division in divisions {
    figures.merge(maker.figures(of: division, customers: customers)) { first, _ in first }
  }
  for (position, segment) in timeline.rules.book.segments.enumerated() {
    guard figures[segment.id]?.family == segment.family else { continue }
    figures[segment.id]?.unknown = timeline.now.rules[position].count { $0 == .unknown }
    figures[segment.id]?.moves = timeline.moves(ofRule: position)
    figures[segment.id]?.leaveOutMonths(of: timeline, untoldBy: position)
  }
  for segment in RFMSegment.allCases { figures[segment.id]?.moves = timeline.moves(of: segment) }
  let privacy = RuleSegmentPrivacy(
    timeline: timeline, divisions: divisions, opinions: opinions, k: settings.privacy.k)
  privacy.suppress(&figures)
  return figures
}

private struct SegmentFigureMaker {
  let timeline: Timeline
  let opinions: Opinions
  let settings: Settings

  /// Satisfaction × loyalty: shares of those in one of the four, ratings of those whose place does
  /// not come from NPS, and no months before the first with somebody in one.
  var quadrant: [String: SegmentFigures] {
    let segments = QuadrantSegment.allCases
    let placed = timeline.now.quadrant.segments.count { $0 != nil }
    let untold = timeline.months.prefix { month in month.quadrant.allSatisfy { $0.members == 0 } }
    var figures = figures(
      of: timeline.quadrant, customers: placed, answersOf: timeline.quadrantBesideNPS)
    for segment in segments {
      figures[segment.id]?.unknown = timeline.now.scores.scored - placed
      figures[segment.id]?.moves = timeline.moves(of: segment)
      figures[segment.id]?.leaveOut(
        months: untold.count, isUntoldBefore: untold.count >= timeline.months.count - 1)
    }
    return figures
  }

  /// - Parameters:
  ///   - customers: how many the family divides.
  ///   - rated: whose answers count; nil for those of all members.
  func figures(
    of division: Division, customers: Int, answersOf rated: Division? = nil
  ) -> [String: SegmentFigures] {
    let facts = timeline.now.facts
    let sums = MemberSums.of(division, facts)
    let answers = opinions.tallies(of: rated ?? division)
    let ratings = opinions.ratings(of: rated ?? division, lowBase: settings.lowBase)
    let revenue = facts.revenue.reduce(0, +)
    var figures: [String: SegmentFigures] = [:]
    for (position, id) in division.ids.enumerated() {
      let history = division.history[position]
      var figure = SegmentFigures(
        family: division.family, count: sums[position].count,
        nps: answers[position].nps(k: opinions.k))
      figure.add(sums[position], customers: customers, revenue: revenue, asOf: timeline.now.day)
      figure.ratings = ratings[position]
      figure.previousCount = history.dropLast().last?.members
      figure.monthly = zip(timeline.months, history).map { month, count in
        SegmentMonth(
          period: month.period, count: count.members,
          retention: month.isKnown ? count.retention : Estimate(absent: .noData),
          complete: month.complete)
      }
      figures[id] = figure
    }
    return figures
  }
}

extension SegmentFigures {
  /// Leaves out the first months, of which the data cannot tell who was a member.
  fileprivate mutating func leaveOutMonths(of timeline: Timeline, untoldBy rule: Int) {
    leaveOut(
      months: timeline.months.prefix { $0.isUntold[rule] }.count,
      isUntoldBefore: timeline.months.dropLast().last?.isUntold[rule] == true)
  }

  fileprivate mutating func leaveOut(months: Int, isUntoldBefore: Bool) {
    monthly.removeFirst(months)
    if isUntoldBefore { (previousCount, moves) = (nil, nil) }
  }

  fileprivate mutating func add(_ sum: MemberSums, customers: Int, revenue all: Int64, asOf: Day) {
    share = customers == 0 ? nil : Double(count) / Double(customers)
    revenue = sum.revenue
    revenueShare = all > 0 ? Double(sum.revenue) / Double(all) : nil
    ordersPerCustomer = sum.ordersPerMember
    medianRecency = sum.medianRecency(on: asOf)
    averageOrderValue = sum.averageOrderValue
    discountShare = sum.discountShare
    refundShare = sum.refundShare
  }
}
