import MoshtariCore

/// Members are a part of all: with w their part of all answers, members − all is (1 − w) times members −
/// others, so its interval is (1 − w) times that of two independent groups. Nil where either side shows
/// nothing; 0 where all are members.
extension ComparisonDifference {
  /// NPS of members less that of all, both as the report shows them.
  init?(nps members: NPSGroup, among all: NPSGroup) {
    guard let own = members.counts, let total = all.counts, own.n > 0, own.n <= total.n else {
      return nil
    }
    let others = PromoterCounts(
      promoters: total.promoters - own.promoters, passives: total.passives - own.passives,
      detractors: total.detractors - own.detractors, designEffect: total.designEffect)
    guard others.n > 0 else { self.init(value: 0, low: 0, high: 0); return }
    let apart = NPSDifference(from: others, to: own)
    self.init(others: others.n, of: total.n, apart.value, apart.low, apart.high)
  }

  /// A share of members less that of all.
  init?(share members: Estimate, among all: Estimate) {
    guard members.value != nil, all.value != nil, let n = members.n, let total = all.n, n > 0,
      n <= total
    else { return nil }
    guard n < total else { self.init(value: 0, low: 0, high: 0); return }
    let others = Estimate(share: all.part - members.part, of: total - n)
    guard let apart = ShareDifference(from: others, to: members) else { return nil }
    self.init(others: total - n, of: total, apart.value, apart.low, apart.high)
  }

  private init(others: Int, of all: Int, _ value: Double, _ low: Double, _ high: Double) {
    let part = Double(others) / Double(all)
    self.init(value: part * value, low: part * low, high: part * high)
  }
}
