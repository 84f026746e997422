import MoshtariCore

/// The facts of every customer on one day of the timeline, each made when it is first asked for.
///
/// A fact whose column or table is absent is unknown of everybody. Windows of n days end on the day
/// and hold it: the days `day − n + 1 ... day`. What customers are (`kind`, `region`, …) is as the
/// data says today, on every day.
final class FactColumns {
  let rollup: Rollup
  /// The position of the day in `Rollup.snapshots`.
  let snapshot: Int
  let standing: Standing
  let lifecycle: LifecycleRules
  let value: SharedValueModels
  /// Products that customers can get nowhere else; empty where nobody said.
  let exclusiveProducts: Set<String>
  private var columns: [Fact: FactColumn] = [:]
  /// Made once for all facts of visits; nil where visits tell nothing of the day.
  private(set) lazy var visits = VisitSums(of: rollup, on: day)
  /// Made once for the family and for rules that name its segments.
  private(set) lazy var quadrant = QuadrantPlaces(of: self)
  /// Made once for all facts of value; nil where there are no models.
  private(set) lazy var forecast = value.forecast(of: facts, on: day)

  init(
    of standing: Standing, snapshot: Int, in rollup: Rollup, lifecycle: LifecycleRules,
    value: SharedValueModels, exclusiveProducts: Set<String> = []
  ) {
    (self.rollup, self.snapshot) = (rollup, snapshot)
    self.exclusiveProducts = exclusiveProducts
    (self.standing, self.lifecycle, self.value) = (standing, lifecycle, value)
  }

  var day: Day { standing.day }
  var facts: OrderFacts { standing.facts }
  /// Customers in all, those who were not known yet included.
  var count: Int { rollup.customers.count }

  func column(of fact: Fact) -> FactColumn {
    if let column = columns[fact] { return column }
    let column = make(fact) ?? FactColumn(unknown: fact.form, count: count)
    columns[fact] = column
    return column
  }

  /// Nil where nothing is known of anybody.
  private func make(_ fact: Fact) -> FactColumn? {
    switch fact {
    case .kind, .region, .channel, .tier, .isMember, .referred, .hasReferred, .tenureDays:
      customerColumn(of: fact)
    case .orderCount, .recencyDays, .lastGapDays, .firstOrderDays, .revenue, .averageOrderValue,
      .frequencyPerYear, .medianGapDays, .gapVariation, .overdueRatio, .discountShare,
      .refundShare, .firstOrderDiscounted, .secondOrderDays, .categories, .channels, .active:
      orderColumn(of: fact)
    case .ordersInWindow, .orderDaysInWindow, .loyalByOrders: windowColumn(of: fact)
    case .renewals: renewals
    case .orderedInEachThird: orderedInEachThird
    case .lowestPriceShare: lowestPriceShare
    case .exclusiveProduct: exclusiveProduct
    case .frequentAmongLoyal: atLeastMedian(of: .frequencyPerYear, among: .loyalByOrders)
    case .largeOrdersAmongLoyal: atLeastMedian(of: .averageOrderValue, among: .loyalByOrders)
    case .topProduct, .topProductShare, .topProductLift: favouriteColumn(of: fact, .product)
    case .topCategory, .topCategoryShare, .topCategoryLift: favouriteColumn(of: fact, .category)
    case .topBrand, .topBrandShare, .topBrandLift: favouriteColumn(of: fact, .brand)
    case .topBranch, .topBranchShare, .topBranchLift: favouriteColumn(of: fact, .branch)
    case .topSeller, .topSellerShare, .topSellerLift: favouriteColumn(of: fact, .seller)
    case .lastNPS, .lastCSAT, .lastEffort, .complaints90, .openComplaints, .contacts90,
      .negativeMentions90, .answeredSurvey, .lastAttitudeSignal, .lastSatisfaction:
      opinionColumn(of: fact)
    case .contractEndsInDays, .contractRunning, .autoRenewStoppedDays, .pointsEarned,
      .pointsRedeemed, .previousSupplier, .redeemsMuch:
      bondColumn(of: fact)
    case .visitsKnown, .visits30, .visitDays30, .pages30, .comparisons30, .cartAdds30,
      .oldestCartDays, .couponViews30, .chats30, .firstVisitDays, .firstVisitOrderShare,
      .firstOrderOnFirstVisit:
      visitColumn(of: fact)
    case .pAlive, .expectedOrders90, .predictedValue: valueColumn(of: fact)
    case .rfmR: scores(standing.scores.r)
    case .rfmF: scores(standing.scores.f)
    case .rfmM: scores(monetaryScores)
    }
  }

  /// Scores 1...5; unknown without an order.
  private func scores(_ scores: [UInt8]) -> FactColumn {
    .numbers(scores.map { $0 == 0 ? .nan : Double($0) })
  }

  /// The low-tie score of the revenue of those with an order, in whole minor units; it may be
  /// negative.
  ///
  /// Source: as `lowTieScores`.
  private var monetaryScores: [UInt8] {
    let buyers = facts.revenue.indices.filter { facts.orders[$0] > 0 }
    let ascending = Set(buyers.map { facts.revenue[$0] }).sorted()
    let ranks = Dictionary(
      uniqueKeysWithValues: ascending.enumerated().map { ($1, Int32($0)) })
    var ranked = Array(repeating: Int32.min, count: count)
    for customer in buyers { ranked[customer] = ranks[facts.revenue[customer]] ?? .min }
    return lowTieScores(of: ranked)
  }

  /// Whether a number is at least its median among those of whom the flag `group` is true and the
  /// number is known; unknown where the number is, and where that group is empty. Of an even number
  /// the median is the mean of the two in the middle.
  private func atLeastMedian(of fact: Fact, among group: Fact) -> FactColumn? {
    guard let values = column(of: fact).numbers, case .flags(let flags) = column(of: group) else {
      return nil
    }
    let known = values.indices.filter { flags[$0] == 1 && !values[$0].isNaN }
    return atLeastMedian(values, of: known.map { values[$0] })
  }

  /// Whether each of `values` is at least the median of `group`; nil of an empty one.
  func atLeastMedian(_ values: [Double], of group: [Double]) -> FactColumn? {
    guard !group.isEmpty else { return nil }
    let ascending = group.sorted(), middle = group.count / 2
    let median =
      group.count.isMultiple(of: 2)
      ? (ascending[middle - 1] + ascending[middle]) / 2 : ascending[middle]
    return flags { values[$0].isNaN ? nil : values[$0] >= median }
  }

  /// A column of numbers; nil is unknown.
  func numbers(_ value: (Int) -> Double?) -> FactColumn {
    .numbers((0..<count).map { value($0) ?? .nan })
  }

  /// A column of flags; nil is unknown.
  func flags(_ value: (Int) -> Bool?) -> FactColumn {
    .flags((0..<count).map { value($0).map { $0 ? 1 : 0 } ?? -1 })
  }

  /// Whole days from `past` to the day; nil for no day and for a later one.
  func days(since past: Day?) -> Double? {
    guard let past, past != .none, past <= day else { return nil }
    return Double(day - past)
  }
}
