import MoshtariCore

extension Report {
  /// The figures of what happened to customers and what came of it. What few people are behind is
  /// hidden where it is made.
  mutating func addEffects(
    of rollup: Rollup, settings: Settings, cutoffs: Cutoffs, standing: Standing
  ) {
    let k = settings.privacy.k
    let rules = LifecycleRules(cutoffs, loyalOrders: settings.cutoffs.loyalOrders, in: rollup)
    let months = LandmarkMonths(of: rollup, horizon: max(30, cutoffs.active))
    experience = MatchedComparison(in: rollup, months: months, rules: rules).badExperiences(k: k)
    refunds = refundSpeeds(in: rollup, horizon: months.horizon, k: k)
    programme = loyaltyProgramme(in: rollup, months: months, rules: rules, k: k)
    carts = abandonedCarts(in: rollup, k: k)
    acquisition = MoshtariMetrics.acquisition(
      in: rollup, rules: rules, margin: settings.margin, k: k)
    warning = earlyWarning(
      in: rollup, standing: standing, rules: rules, horizon: months.horizon, k: k)
  }
}
