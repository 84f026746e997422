package import MoshtariCore

/// Everything the site can show of `rollup`, computed by `settings`.
///
/// A part is nil where the table it needs was not read. The order of customers and of feedback rows
/// in the rollup changes nothing. Figures of groups below `privacy.k` are hidden
/// (`Report.suppressed`). Where there is an index of prices, money that is compared over time or summed
/// over a customer's history is in prices of the as-of day's month; sums of orders, weeks, categories
/// and years stay as they were paid, and `Report.realPrices` sets both beside each other.
///
/// - Parameters:
///   - segments: the segments that rules make; without orders they have no figures.
///   - decisions: those that say what they expect.
///   - earlier: what the edition before said of segments; nil where there is none.
package func measure(
  _ rollup: Rollup, settings: Settings, personas: [PersonaReference],
  segments: [RuleSegment] = [], decisions: [DecisionReference] = [],
  since earlier: EarlierEdition? = nil
) -> Report {
  var report = Report(
    meta: Meta(of: rollup, settings: settings),
    customers: CustomerCounts(
      total: rollup.customers.count, ordering: rollup.customers.firstOrderDay.count { $0 != .none })
  )
  let opinions = Opinions(in: rollup, k: settings.privacy.k)
  let real = rollup.inConstantPrices
  let book = RuleBook(segments, settings: settings)
  var standing: Standing?
  if rollup.tables.contains(.orders) {
    report.addOrderFigures(of: rollup, real: real, lowBase: settings.lowBase)
    let now = report.addStandings(
      of: real, settings: settings, opinions: opinions, book: book, since: earlier)
    report.visitors = Visitors(in: rollup)
    standing = now
    report.categories = Categories(of: rollup, k: settings.privacy.k)
    report.year = report.cutoffs.flatMap { cutoffs in
      YearReviews(
        of: YearData(
          rollup, settings: settings, opinions: opinions, cutoffs: cutoffs, standing: now))
    }
    report.retention = Retention(
      monthly: monthlyRetention(
        in: real, includingIncomplete: settings.retention.includeIncomplete))
  }
  report.nps = opinions.nps(settings: settings, states: standing?.lifecycle)
  report.csat = opinions.csat(lowBase: settings.lowBase)
  report.effort = opinions.effort()
  report.voice = opinions.texts(people: settings.privacy.terms)
  report.topics = opinions.topics(people: settings.privacy.terms, lowBase: settings.lowBase)
  report.service = opinions.service()
  report.events = rollup.events.map(ReportEvent.init)
  report.quality = ReportQuality(of: rollup.quality)
  report = report.suppressed(k: settings.privacy.k)
  report.addRetention(of: real, settings: settings)
  report.addRealPrices(of: rollup, real: real, k: settings.privacy.k)
  report.addSegmentCohorts(in: rollup, settings: settings) {
    standing?.members(of: $0, in: book)
  }
  report.addComparisons(lowBase: settings.lowBase)
  report.addDigest(of: rollup, opinions: opinions, settings: settings)
  report.addDecisions(decisions, opinions: opinions)
  let quotes = FeedbackQuotes(in: rollup)
  report.addQuotes(quotes, least: settings.privacy.quotes) {
    standing?.members(of: $0, in: book)
  }
  guard !personas.isEmpty else { return report }
  let measures = PersonaMeasures(
    in: real, facts: standing?.facts ?? OrderFacts(customerCount: rollup.customers.count),
    cutoffs: report.cutoffs
      ?? Cutoffs(active: 90, churned: 180, source: .default, customers: 0),
    settings: settings, opinions: opinions, quotes: quotes)
  report.addPersonas(personas, measures) { standing?.members(of: $0, in: book) }
  return report
}

extension Standing {
  /// Who is in the segment `id`, one element a customer; nil for an id that no segment has.
  func members(of id: String, in book: RuleBook) -> [Bool]? {
    if let position = book.position(of: id) { return rules[position].map { $0 == .yes } }
    if let state = LifecycleState.allCases.first(where: { $0.id == id }) {
      return lifecycle.map { $0 == state }
    }
    if let segment = QuadrantSegment.allCases.first(where: { $0.id == id }) {
      return quadrant.segments.map { $0 == segment }
    }
    return RFMSegment.allCases.first { $0.id == id }.map { segment in rfm.map { $0 == segment } }
  }
}

extension Report {
  /// The families that need no cut-offs.
  fileprivate mutating func addOrderFigures(
    of rollup: Rollup, real: Rollup, lowBase: Int
  ) {
    let totals = rollup.orders
    orders = OrderFigures(
      count: totals.count, revenue: totals.revenue, discounted: totals.discounted,
      refunded: totals.refunded, anonymous: totals.anonymous)
    growth = Growth(
      measured: growthAccounting(of: real, by: Month.self),
      quarterly: growthAccounting(of: real, by: Quarter.self))
    survival = timeToSecondOrder(in: rollup, lowBase: lowBase)
    demand = weeklyDemand(of: rollup)
  }

  /// The families that ask where each customer stood at the snapshots.
  ///
  /// - Returns: Where each customer stands on the as-of day.
  fileprivate mutating func addStandings(
    of rollup: Rollup, settings: Settings, opinions: Opinions, book: RuleBook,
    since earlier: EarlierEdition?
  ) -> Standing {
    let cutoffs = Cutoffs(of: rollup, settings: settings.cutoffs)
    let timeline = Timeline(of: rollup, settings: settings, cutoffs: cutoffs, book: book)
    self.cutoffs = cutoffs
    repeatPurchase = MoshtariMetrics.repeatPurchase(of: timeline.now.facts)
    concentration = Concentration(of: timeline.now.facts)
    value = CustomerValue(timeline.value, facts: timeline.now.facts, in: rollup)
    rfm = RFM(of: timeline.now)
    customers.addActivity(of: timeline)
    segments = segmentFigures(of: timeline, opinions: opinions, settings: settings)
    segmentsWithoutData = timeline.segmentsWithoutData
    overlaps = timeline.overlaps(k: settings.privacy.k)
    flows = Flows(
      lifecycle: timeline.lifecycleFlows, rfm: timeline.rfmFlows, quadrant: timeline.quadrantFlows)
    flows?.sinceEdition = earlier.flatMap {
      EditionFlows(since: $0, to: timeline, cutoffs: cutoffs, in: rollup, settings: settings)
    }
    addLoyalty(of: timeline, in: rollup, cutoffs: cutoffs, k: settings.privacy.k)
    addEffects(of: rollup, settings: settings, cutoffs: cutoffs, standing: timeline.now)
    return timeline.now
  }
}
