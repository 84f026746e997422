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
  private var columns: [Fact: FactColumn] = [:]
  /// Made once for all facts of visits; nil where visits tell nothing of the day.
  private(set) lazy var visits = VisitSums(of: rollup, on: day)
  /// Made once for all facts of value; nil where there are no models.
  private(set) lazy var forecast = value.forecast(of: facts, on: day)

  init(
    of standing: Standing, snapshot: Int, in rollup: Rollup, lifecycle: LifecycleRules,
    value: SharedValueModels
  ) {
    (self.rollup, self.snapshot) = (rollup, snapshot)
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
    case .topProduct, .topProductShare, .topProductLift: favouriteColumn(of: fact, .product)
    case .topCategory, .topCategoryShare, .topCategoryLift: favouriteColumn(of: fact, .category)
    case .topBrand, .topBrandShare, .topBrandLift: favouriteColumn(of: fact, .brand)
    case .topBranch, .topBranchShare, .topBranchLift: favouriteColumn(of: fact, .branch)
    case .topSeller, .topSellerShare, .topSellerLift: favouriteColumn(of: fact, .seller)
    case .lastNPS, .lastCSAT, .lastEffort, .complaints90, .openComplaints, .contacts90,
      .negativeMentions90, .answeredSurvey, .lastAttitudeSignal:
      opinionColumn(of: fact)
    case .contractEndsInDays, .contractRunning, .autoRenewStoppedDays, .pointsEarned,
      .pointsRedeemed, .previousSupplier:
      bondColumn(of: fact)
    case .visitsKnown, .visits30, .visitDays30, .pages30, .comparisons30, .cartAdds30,
      .oldestCartDays, .couponViews30, .chats30, .firstVisitDays, .firstVisitOrderShare:
      visitColumn(of: fact)
    case .pAlive, .expectedOrders90, .predictedValue: valueColumn(of: fact)
    case .rfmR: scores(standing.scores.r)
    case .rfmF: scores(standing.scores.f)
    }
  }

  /// Scores 1...5; unknown without an order.
  private func scores(_ scores: [UInt8]) -> FactColumn {
    .numbers(scores.map { $0 == 0 ? .nan : Double($0) })
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
