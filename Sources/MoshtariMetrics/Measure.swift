package import MoshtariCore

/// Everything the site can show of `rollup`, computed by `settings`.
///
/// A part is nil where the table it needs was not read. The order of customers and of feedback rows
/// in the rollup changes nothing. Figures of groups below `privacy.k` are hidden
/// (`Report.suppressed`).
///
/// - Parameters:
///   - segments: the segments that rules make, as they are written: bounds of money in whole units
///     of the currency. Without orders they have no figures.
///   - thresholds: the number of a setting that a bound of a rule names; nil makes the condition
///     unknown.
package func measure(
  _ rollup: Rollup, settings: Settings, personas: [PersonaReference],
  segments: [RuleSegment] = [], thresholds: @escaping (String) -> Double? = { _ in nil }
) -> Report {
  var report = Report(
    meta: Meta(of: rollup, settings: settings),
    customers: CustomerCounts(
      total: rollup.customers.count, ordering: rollup.customers.firstOrderDay.count { $0 != .none })
  )
  let opinions = Opinions(in: rollup, k: settings.privacy.k)
  if rollup.tables.contains(.orders) {
    report.addOrderFigures(of: rollup, lowBase: settings.lowBase)
    report.addStandings(
      of: rollup, settings: settings, opinions: opinions,
      book: RuleBook(segments, currency: settings.currency, thresholds: thresholds))
    report.retention = Retention(
      monthly: monthlyRetention(
        in: rollup, includingIncomplete: settings.retention.includeIncomplete))
  }
  report.nps = opinions.nps(settings: settings)
  report.csat = opinions.csat()
  report.events = rollup.events.map(ReportEvent.init)
  report.quality = ReportQuality(of: rollup.quality)
  report = report.suppressed(k: settings.privacy.k)
  report.addPersonas(personas)
  return report
}

extension Report {
  /// The families that need no cut-offs.
  fileprivate mutating func addOrderFigures(of rollup: Rollup, lowBase: Int) {
    let totals = rollup.orders
    orders = OrderFigures(
      count: totals.count, revenue: totals.revenue, discounted: totals.discounted,
      refunded: totals.refunded, anonymous: totals.anonymous)
    growth = Growth(monthly: growthAccounting(of: rollup))
    survival = timeToSecondOrder(in: rollup, lowBase: lowBase)
    demand = weeklyDemand(of: rollup)
  }

  /// The families that ask where each customer stood at the snapshots.
  fileprivate mutating func addStandings(
    of rollup: Rollup, settings: Settings, opinions: Opinions, book: RuleBook
  ) {
    let cutoffs = Cutoffs(of: rollup, settings: settings.cutoffs)
    let timeline = Timeline(of: rollup, settings: settings, cutoffs: cutoffs, book: book)
    self.cutoffs = cutoffs
    repeatPurchase = MoshtariMetrics.repeatPurchase(of: timeline.now.facts)
    concentration = Concentration(of: timeline.now.facts)
    rfm = RFM(of: timeline.now)
    customers.addActivity(of: timeline)
    segments = segmentFigures(of: timeline, opinions: opinions, settings: settings)
    segmentsWithoutData = timeline.segmentsWithoutData
    overlaps = timeline.overlaps(k: settings.privacy.k)
    flows = Flows(lifecycle: timeline.lifecycleFlows)
  }
}
