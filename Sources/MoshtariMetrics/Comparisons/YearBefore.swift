import MoshtariCore

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
    let sums = before.map(\.figure).reduce((part: 0, whole: 0, effect: 0.0)) { sum, share in
      let n = Double(share.n ?? 0)
      return (
        sum.part + share.part, sum.whole + (share.n ?? 0),
        sum.effect + n * (n / (share.effectiveNumber ?? n))
      )
    }
    // n ÷ the mean of n ÷ effective number, each month's counting by its answers.
    let whole = Double(sums.whole)
    let earlier = Estimate(
      share: sums.part, of: sums.whole,
      effective: sums.effect == whole ? whole : whole * whole / sums.effect)
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
      .with(estimate)
  }
}
