import MoshtariCore

extension Report {
  /// Adds what retention, churn, survival by groups and onboarding show beyond the first figures; small groups
  /// are hidden here. Nothing without orders and cut-offs.
  mutating func addRetention(of rollup: Rollup, settings: Settings) {
    guard let cutoffs, let cohorts = retention?.monthly.cohorts else { return }
    let k = settings.privacy.k
    let relative = RelativeRetention(in: rollup, k: k)
    retention?.weekly = WeeklyRetention(in: rollup, k: k)
    retention?.relative = relative.relative
    retention?.onOrAfter = relative.onOrAfter
    retention?.bracket = relative.bracket
    retention?.addGroups(in: rollup, settings: settings)
    retention?.revenue = RevenueRetention(in: rollup, cohorts: cohorts, k: k)
    churn = Churn(
      in: rollup, growth: growth?.monthly ?? [], cutoffs: cutoffs,
      dialect: settings.retention.dialect, k: k)
    let times = secondOrderTimes(in: rollup)
    repeatPurchase?.addTimes(in: rollup, k: k)
    survival?.by = SurvivalByDimension(
      of: times, in: rollup, every: 15, to: 360, k: k)
    survival?.orders = NextOrder.all(in: rollup, lowBase: settings.lowBase, k: k)
    survival?.silence = Silence(
      in: rollup, cutoffs: cutoffs, horizon: max(30, cutoffs.active), k: k)
    survival?.tenure = Tenure(in: rollup, k: k)
    onboarding = Onboarding(of: times, in: rollup, cutoffs: cutoffs, k: k)
  }
}
