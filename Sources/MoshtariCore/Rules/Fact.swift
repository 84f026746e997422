/// Something that is known, or not, of each customer on a day; the words that rules are made of.
///
/// Definitions, null rules and source columns are in `docs/facts.md`. W is `Rollup.window` days, A
/// and C are the cut-offs. A fact whose input is missing is unknown.
package enum Fact: String, CaseIterable, Hashable, Sendable {
  // Who the customer is.
  case kind, region, channel, tier, isMember, referred, hasReferred, tenureDays
  // What they ordered.
  case orderCount, recencyDays, lastGapDays, firstOrderDays, ordersInWindow, orderDaysInWindow,
    loyalByOrders, revenue, averageOrderValue, frequencyPerYear, medianGapDays, gapVariation,
    overdueRatio, discountShare, refundShare, firstOrderDiscounted, secondOrderDays, categories,
    channels, active
  case renewals, orderedInEachThird, frequentAmongLoyal, largeOrdersAmongLoyal, lowestPriceShare
  case exclusiveProduct
  case topProduct, topCategory, topBrand, topBranch, topSeller
  case topProductShare, topCategoryShare, topBrandShare, topBranchShare, topSellerShare
  case topProductLift, topCategoryLift, topBrandLift, topBranchLift, topSellerLift
  // What they said.
  case lastNPS, lastCSAT, lastEffort, complaints90, openComplaints, contacts90, negativeMentions90,
    answeredSurvey, lastAttitudeSignal
  case lastSatisfaction
  // What binds them.
  case contractEndsInDays, contractRunning, autoRenewStoppedDays, pointsEarned, pointsRedeemed,
    previousSupplier
  case redeemsMuch
  // What they looked at.
  case visitsKnown, visits30, visitDays30, pages30, comparisons30, cartAdds30, oldestCartDays,
    couponViews30, chats30, firstVisitDays, firstVisitOrderShare
  case firstOrderOnFirstVisit
  // What they may still bring.
  case pAlive, expectedOrders90, predictedValue
  // Scores.
  case rfmR = "rfm.r"
  case rfmF = "rfm.f"
  case rfmM = "rfm.m"

  package enum Form: Hashable, Sendable { case word, flag, number }

  package var form: Form {
    switch self {
    case .kind, .region, .channel, .tier, .topProduct, .topCategory, .topBrand, .topBranch,
      .topSeller, .lastAttitudeSignal, .lastSatisfaction, .previousSupplier:
      .word
    case .isMember, .referred, .hasReferred, .loyalByOrders, .firstOrderDiscounted, .active,
      .answeredSurvey, .contractRunning, .visitsKnown, .orderedInEachThird, .frequentAmongLoyal,
      .largeOrdersAmongLoyal, .exclusiveProduct, .redeemsMuch, .firstOrderOnFirstVisit:
      .flag
    default: .number
    }
  }
}
