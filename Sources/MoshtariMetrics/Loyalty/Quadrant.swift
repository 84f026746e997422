import MoshtariCore

/// Where each customer stands in satisfaction × loyalty on one day.
///
/// *Satisfied*: the latest CSAT answer of 365 days is one of the two best scores; without one, the
/// latest NPS answer of 365 days is 8 or more. *Loyal*: three order days or more in W. Whoever gave
/// neither answer, or first ordered less than W days ago, is in no segment. NPS never serves as both.
///
/// Source: T. O. Jones, W. E. Sasser, "Why Satisfied Customers Defect", Harvard Business Review,
/// November–December 1995 (the four types; the limits are our own).
struct QuadrantPlaces {
  /// Nil for those in none.
  private(set) var segments: [QuadrantSegment?]
  /// Whether the place rests on an NPS answer, so that an NPS of the segment would say it again.
  private(set) var isByNPS: [Bool]

  init(of columns: FactColumns) {
    segments = Array(repeating: nil, count: columns.count)
    isByNPS = Array(repeating: false, count: columns.count)
    let csat = columns.column(of: .lastCSAT).numbers ?? []
    let nps = columns.column(of: .lastNPS).numbers ?? []
    let scale = columns.rollup.feedback.scale(of: .csat)
    for customer in segments.indices {
      let first = columns.facts.firstDay[customer]
      guard first != .none, columns.day - first >= Rollup.window else { continue }
      let hasRated = !csat[customer].isNaN
      guard hasRated || !nps[customer].isNaN else { continue }
      let isSatisfied =
        hasRated ? scale.rising(Int(csat[customer])) >= scale.high - 1 : nps[customer] >= 8
      isByNPS[customer] = !hasRated
      segments[customer] = QuadrantSegment(
        isSatisfied: isSatisfied, isLoyal: columns.rollup.isLoyal(customer, on: columns.day))
    }
  }

  /// Nobody is in any.
  init(nobodyOf customers: Int) {
    segments = Array(repeating: nil, count: customers)
    isByNPS = Array(repeating: false, count: customers)
  }
}
