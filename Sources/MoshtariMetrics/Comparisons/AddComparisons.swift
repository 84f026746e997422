import MoshtariCore

extension Report {
  /// The comparisons that titles speak of. All are made of what the report shows, hidden groups and
  /// months left out, so that nothing hidden follows from them.
  mutating func addComparisons(lowBase: Int) {
    if let nps {
      self.nps?.year = YearComparison(nps: nps, lowBase: lowBase)
      self.nps?.spread = spreads(of: nps.by, lowBase: lowBase)
    }
    if let csat {
      self.csat?.year = YearComparison(shares: csat.byMonth, lowBase: lowBase)
      self.csat?.spread = spreads(of: csat.by, lowBase: lowBase)
    }
    if let growth {
      let months = growth.monthly.map {
        OfMonth(period: $0.period, figure: $0.retention, complete: $0.complete)
      }
      self.growth?.year = YearComparison(shares: months, lowBase: lowBase)
    }
    if let cohorts = retention?.monthly.cohorts {
      retention?.monthly.change = CohortComparison(of: cohorts, lowBase: lowBase)
    }
    let third = retention?.monthly.overall.first { $0.k == CohortComparison.month }?.estimate
    for (id, segment) in segments {
      let own = segment.cohortRetention.first { $0.k == CohortComparison.month }?.estimate
      segments[id]?.npsDifference = nps.flatMap {
        ComparisonDifference(nps: segment.nps, among: $0.overall.group)
      }
      segments[id]?.returnDifference = own.flatMap { own in
        third.flatMap { ComparisonDifference(share: own, among: $0) }
      }
    }
  }
}
