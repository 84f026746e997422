import MoshtariCore

extension Report {
  /// Loyalty, baskets, prices, customer orientation, recipients and traits; what few people stand
  /// behind is hidden here.
  mutating func addLoyalty(
    of timeline: Timeline, in rollup: Rollup, cutoffs: Cutoffs, k: Int
  ) {
    let columns = timeline.rules.columns, book = timeline.rules.book
    loyalty = LoyaltyMaker(timeline: timeline, k: k).loyalty
    baskets = MoshtariMetrics.baskets(in: rollup.categories, k: k)
    prices = PriceEffects(in: rollup, rules: columns.lifecycle, cutoffs: cutoffs, k: k).effects
    renewal = MoshtariMetrics.renewal(in: rollup, k: k)
    referral = MoshtariMetrics.referral(in: rollup, columns: columns, k: k)
    upsell = MoshtariMetrics.upsell(in: rollup, k: k)
    let ids = segments.keys.sorted(by: isBeforeInBytes)
    recipients = MoshtariMetrics.recipients(
      in: rollup, facts: timeline.now.facts, k: k, segments: ids
    ) { timeline.now.members(of: $0, in: book) }
    let maker = TraitMaker(columns)
    for id in ids {
      traits[id] = timeline.now.members(of: id, in: book).map(maker.traits)
    }
    TraitPrivacy(timeline: timeline, k: k).suppress(&traits)
  }
}
