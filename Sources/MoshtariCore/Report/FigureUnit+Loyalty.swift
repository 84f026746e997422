extension FigureUnit {
  /// Fields of loyalty and customer orientation; nil for those of other parts, and for names that say
  /// the same everywhere.
  static func ofLoyalty(_ name: String, root: String, parent: String) -> FigureUnit? {
    switch (root, name) {
    case ("loyalty", "index"): .ratio
    case ("prices", "prices"): .shareChange
    case ("loyalty", "known"), ("loyalty", "customers"): .count
    case ("loyalty", "preference"), ("loyalty", "recommendation"), ("loyalty", "regularity"),
      ("loyalty", "bond"), ("loyalty", "ofLoyal"), ("loyalty", "object"), ("loyalty", "motive"),
      ("loyalty", "product"),
      ("loyalty", "quadrant"), ("loyalty", "unclassified"), ("loyalty", "unknownShare"),
      ("referral", "unknownShare"), ("referral", "referrers"), ("upsell", "downShare"),
      ("recipients", "byKind"), ("recipients", "bySegment"):
      .share
    case ("upsell", "growth"), ("baskets", "lift"), ("baskets", "low"), ("baskets", "high"): .ratio
    case ("baskets", "support"), ("baskets", "confidence"), ("baskets", "confidenceBack"): .share
    case ("baskets", "a"), ("baskets", "b"), ("prices", "sign"), ("prices", "baseline"): .text
    case ("baskets", "people"), ("baskets", "of"), ("referral", "new"), ("renewal", "contracts"),
      ("renewal", "renewed"), ("prices", "ordersBefore"), ("prices", "ordersEarlier"),
      ("recipients", "known"):
      .count
    case ("prices", "horizon"): .days
    case ("prices", "loyal"), ("prices", "others"), ("prices", "loyalBefore"),
      ("prices", "othersBefore"):
      .share
    case ("traits", "solutionSeeking"), ("traits", "social"): .ratio
    case ("traits", "aware"), ("traits", "connected"), ("traits", "opinionated"),
      ("traits", "commenting"):
      parent == "difference" ? .shareChange : .share
    case ("traits", "difference"): nil
    default: nil
    }
  }
}
