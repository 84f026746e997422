import MoshtariCore

extension Report {
  /// The comparisons that titles speak of. All are made of what the report shows, hidden groups and
  /// months left out, so that nothing hidden follows from them.
  mutating func addComparisons(lowBase: Int) {
    nps?.year = nps.flatMap { YearComparison(nps: $0, lowBase: lowBase) }
    csat?.year = csat.flatMap { YearComparison(shares: $0.byMonth, lowBase: lowBase) }
    growth?.year = growth.flatMap { growth in
      let months = growth.monthly.map {
        OfMonth(period: $0.period, figure: $0.retention, complete: $0.complete)
      }
      return YearComparison(shares: months, lowBase: lowBase)
    }
    nps?.spread = nps.map { spreads(of: $0.by, lowBase: lowBase) } ?? SpreadByDimension()
    csat?.spread = csat.map { spreads(of: $0.by, lowBase: lowBase) } ?? SpreadByDimension()
    if let monthly = retention?.monthly {
      retention?.monthly.change = CohortComparison(of: monthly.cohorts, lowBase: lowBase)
    }
  }
}

extension OfMonth {
  /// Whether the month is over and has `lowBase` answers or more to show.
  fileprivate func isSound(_ estimate: Estimate, lowBase: Int) -> Bool {
    complete && estimate.value != nil && estimate.n ?? 0 >= max(1, lowBase)
  }
}

extension YearComparison {
  /// Fewer months before say too little of a year.
  private static let leastMonths = 3

  /// NPS of the last complete month beside the answers of the twelve months before it.
  ///
  /// Nil where that month, or the months before together, have fewer than `lowBase` answers to show,
  /// or fewer than three months are before it. The two are taken for independent: customers who
  /// answered in both and stayed of one mind make the interval rather too wide.
  init?(nps: NPS, lowBase: Int) {
    guard
      let (now, before) = Self.split(nps.byMonth, lowBase: lowBase, estimate: \.estimate),
      let counts = now.figure.counts
    else { return nil }
    let earlier = before.compactMap(\.figure.counts).reduce(
      PromoterCounts(promoters: 0, passives: 0, detractors: 0), +)
    guard earlier.n >= max(1, lowBase) else { return nil }
    let difference = NPSDifference(from: earlier, to: counts)
    self.init(
      period: now.period, months: before.count, now: now.figure.estimate,
      before: Estimate(nps: earlier),
      difference: (difference.value, difference.low, difference.high))
  }

  /// The same of shares, by the interval of two independent shares.
  init?(shares months: [OfMonth<Estimate>], lowBase: Int) {
    guard let (now, before) = Self.split(months, lowBase: lowBase, estimate: \.self) else {
      return nil
    }
    let sums = before.map(\.figure).reduce((part: 0, whole: 0)) { sum, share in
      (sum.part + share.part, sum.whole + (share.n ?? 0))
    }
    let earlier = Estimate(share: sums.part, of: sums.whole)
    guard sums.whole >= max(1, lowBase),
      let difference = ShareDifference(from: earlier, to: now.figure)
    else { return nil }
    self.init(
      period: now.period, months: before.count, now: now.figure, before: earlier,
      difference: (difference.value, difference.low, difference.high))
  }

  /// The last complete month where it can be spoken of, and those of the twelve before it that show
  /// anything; nil without them.
  private static func split<Figure>(
    _ months: [OfMonth<Figure>], lowBase: Int, estimate: KeyPath<Figure, Estimate>
  ) -> (now: OfMonth<Figure>, before: [OfMonth<Figure>])? {
    guard let now = months.last(where: \.complete),
      now.isSound(now.figure[keyPath: estimate], lowBase: lowBase)
    else { return nil }
    let before = months.filter {
      (now.period - 12..<now.period).contains($0.period)
        && $0.figure[keyPath: estimate].value != nil
    }
    return before.count < leastMonths ? nil : (now, before)
  }
}

extension Estimate {
  /// The number that a share was made of.
  var part: Int { Int(((value ?? 0) * Double(n ?? 0)).rounded()) }
}

extension NPSGroup {
  /// Its answers; nil where they are hidden.
  var counts: PromoterCounts? {
    guard let promoters, let passives, let detractors else { return nil }
    return PromoterCounts(promoters: promoters, passives: passives, detractors: detractors)
  }
}

extension PromoterCounts {
  static func + (a: PromoterCounts, b: PromoterCounts) -> PromoterCounts {
    PromoterCounts(
      promoters: a.promoters + b.promoters, passives: a.passives + b.passives,
      detractors: a.detractors + b.detractors)
  }
}

extension CohortComparison {
  /// Months after the first order: far enough that the first parcel is used up.
  private static let month = 3
  private static let mostCohorts = 6
  private static let leastCohorts = 3

  /// The newest cohorts whose third month is over, at most six, beside those of the same months a year
  /// before, so that a season is compared with itself. The oldest cohort is left out: it holds
  /// customers from before the data begin.
  ///
  /// Nil where fewer than three such pairs show month k, or either side has fewer than `lowBase`
  /// customers.
  init?(of cohorts: [Cohort], lowBase: Int) {
    let k = Self.month
    let known = Dictionary(
      cohorts.dropFirst().filter { $0.lastComplete >= k }.map { ($0.cohort, $0) },
      uniquingKeysWith: { first, _ in first })
    let reached = known.keys.sorted()
    guard let last = reached.last else { return nil }
    let pairs = reached.filter { $0 > last - Self.mostCohorts }.compactMap { month in
      known[month].flatMap { newer in known[month - 12].map { (newer: newer, older: $0) } }
    }.filter { $0.newer.active[k] != nil && $0.older.active[k] != nil }
    func share(_ cohorts: [Cohort]) -> Estimate {
      Estimate(
        share: cohorts.reduce(0) { $0 + ($1.active[k] ?? 0) },
        of: cohorts.reduce(0) { $0 + $1.size })
    }
    let newer = share(pairs.map(\.newer)), older = share(pairs.map(\.older))
    guard pairs.count >= Self.leastCohorts, let first = pairs.first, let end = pairs.last,
      let least = [newer.n ?? 0, older.n ?? 0].min(), least >= max(1, lowBase),
      let difference = ShareDifference(from: older, to: newer)
    else { return nil }
    self.init(
      k: k, from: first.newer.cohort, to: end.newer.cohort, cohorts: pairs.count, newer: newer,
      older: older, difference: (difference.value, difference.low, difference.high))
  }
}
