import MoshtariCore

/// Satisfaction × loyalty.
///
/// *Satisfied*: the latest CSAT answer of 365 days is one of the two best scores; without one, the
/// latest NPS answer of 365 days is 8 or more. *Loyal*: three order days or more in W. Whoever gave
/// neither answer, or first ordered less than W days ago, is in no cell. NPS never serves as both.
///
/// Source: T. O. Jones, W. E. Sasser, "Why Satisfied Customers Defect", Harvard Business Review,
/// November–December 1995 (the four types; the limits are our own).
enum Quadrant: String, CaseIterable {
  case apostle, mercenary, hostage, defector

  init(isSatisfied: Bool, isLoyal: Bool) {
    self =
      isSatisfied
      ? (isLoyal ? .apostle : .mercenary) : (isLoyal ? .hostage : .defector)
  }

  /// The cell of every customer; nil for those in none.
  static func cells(of columns: FactColumns, opinions: Opinions) -> [Quadrant?] {
    let csat = columns.column(of: .lastCSAT).numbers ?? []
    let nps = columns.column(of: .lastNPS).numbers ?? []
    return (0..<columns.count).map { customer in
      let first = columns.facts.firstDay[customer]
      guard first != .none, columns.day - first >= Rollup.window else { return nil }
      let isLoyal = columns.rollup.isLoyal(customer, on: columns.day)
      if !csat[customer].isNaN {
        let isBest = opinions.gradeCSAT(Int(csat[customer])) == .best
        return Quadrant(isSatisfied: isBest, isLoyal: isLoyal)
      }
      guard !nps[customer].isNaN else { return nil }
      return Quadrant(isSatisfied: nps[customer] >= 8, isLoyal: isLoyal)
    }
  }
}
