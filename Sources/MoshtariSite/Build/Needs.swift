import MoshtariContent
import MoshtariCore

extension RollupNeeds {
  /// What the rules and personas of `content` ask for; comments always, for quotes, and the history,
  /// for the channels of the traits.
  init(of content: Content) {
    self.init(of: content.segments)
    (hours, comments, history) = (!content.personas.isEmpty, true, true)
  }

  /// What the rules of `segments` ask for.
  init(of segments: [RuleSegment]) {
    let facts = segments.reduce(into: Set<Fact>()) { $0.formUnion($1.rule.facts) }
    let attributes = Set(facts.compactMap(\.attribute))
    self.init(
      attributes: attributes,
      windows: !attributes.isEmpty || !facts.isDisjoint(with: Self.windowFacts))
  }

  /// Whether nothing of windows and attributes is asked for in `others` that is not in these.
  func cover(_ others: RollupNeeds) -> Bool {
    attributes.isSuperset(of: others.attributes) && (windows || !others.windows)
  }

  private static let windowFacts: Set<Fact> = [
    .ordersInWindow, .orderDaysInWindow, .loyalByOrders, .frequentAmongLoyal,
    .largeOrdersAmongLoyal, .lowestPriceShare,
  ]
}

extension Fact {
  /// The column of orders whose favourite value the fact is about.
  fileprivate var attribute: OrderAttribute? {
    switch self {
    case .topProduct, .topProductShare, .topProductLift, .exclusiveProduct: .product
    case .topCategory, .topCategoryShare, .topCategoryLift: .category
    case .topBrand, .topBrandShare, .topBrandLift: .brand
    case .topBranch, .topBranchShare, .topBranchLift: .branch
    case .topSeller, .topSellerShare, .topSellerLift: .seller
    default: nil
    }
  }
}
