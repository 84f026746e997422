/// A number that a built-in segment's rule compares with; the name is its key in the group
/// `segments` of the settings.
///
/// The standards are our own choices; no author gives numbers for these behaviours.
package enum SegmentThreshold: String, CaseIterable, Hashable, Sendable {
  /// Orders that discount seekers and need-based buyers have at least.
  case minOrders
  /// Of a customer's orders: with a discount from this share on, a discount seeker; below it, perhaps
  /// need-based.
  case discountShare
  /// How far a discount seeker's share of discounted orders is above the shop's.
  case discountAboveShop
  /// SD ÷ mean of the gaps between order days, above which buying is impulsive.
  case gapVariation
  /// The most ordered category's share of an impulsive buyer's orders is below this.
  case scatteredCategory
  /// Of an impulsive buyer's orders: on the first visit day, from this share on.
  case firstVisitOrders
  /// The most ordered category's share of a need-based buyer's orders is this at least.
  case focusedCategory
  /// The same share against the category's share in the whole shop.
  case categoryLift
  /// Visits in 30 days that a wandering customer makes at least.
  case wanderingVisits
  /// A wandering customer has no order in so many days.
  case wanderingDays
  /// A stop of the automatic renewal is a sign of dissatisfaction for so many days.
  case stoppedRenewalDays
  /// Of a loyal buyer's orders: with one product, brand, branch or seller from this share on, loyal to
  /// it.
  case objectShare
  /// The same share against the value's share in the whole shop.
  case objectLift
  /// Of a loyal buyer's orders: at a low price from this share on, loyal to the price.
  case lowPriceShare
  /// SD ÷ mean of the gaps between order days, up to which buying is a habit.
  case regularGaps

  /// What holds where the settings do not say.
  package var standard: Double {
    switch self {
    case .minOrders, .wanderingVisits: 3
    case .discountShare: 0.6
    case .discountAboveShop: 0.2
    case .gapVariation: 1.2
    case .scatteredCategory: 0.4
    case .firstVisitOrders: 0.5
    case .focusedCategory: 0.8
    case .categoryLift: 1.5
    case .wanderingDays, .stoppedRenewalDays: 90
    case .objectShare: 0.6
    case .objectLift: 1.5
    case .lowPriceShare: 0.7
    case .regularGaps: 0.35
    }
  }

  package var unit: FigureUnit {
    switch self {
    case .minOrders, .wanderingVisits: .count
    case .discountShare, .discountAboveShop, .scatteredCategory, .firstVisitOrders,
      .focusedCategory, .objectShare, .lowPriceShare:
      .share
    case .gapVariation, .categoryLift, .objectLift, .regularGaps: .ratio
    case .wanderingDays, .stoppedRenewalDays: .days
    }
  }

  /// How rules name it: `segments.discountShare`.
  package var path: String { "segments.\(rawValue)" }
}

/// The numbers of the built-in rules, those that the settings leave out at their standard.
package struct SegmentThresholds: Hashable, Sendable {
  private var changed: [SegmentThreshold: Double] = [:]

  package init() {}

  package subscript(threshold: SegmentThreshold) -> Double {
    get { changed[threshold] ?? threshold.standard }
    set { changed[threshold] = newValue == threshold.standard ? nil : newValue }
  }
}
