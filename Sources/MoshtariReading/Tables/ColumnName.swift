import MoshtariCore

/// Our names of the columns that input tables have.
enum ColumnName: String, CaseIterable {
  case customerID = "customer_id"
  case kind, region, channel
  case signupDate = "signup_date"
  case referredBy = "referred_by"
  case tier
  case pointsEarned = "points_earned"
  case pointsRedeemed = "points_redeemed"
  case memberSince = "member_since"
  case contractEnd = "contract_end"
  case autoRenewStopped = "auto_renew_stopped"
  case previousSupplier = "previous_supplier"
  case consent
  case orderID = "order_id"
  case date, amount, discount, refund
  case refundDate = "refund_date"
  case status, product, category, brand, branch, seller
  case recipientID = "recipient_id"
  case quantity, renewal, score, survey, comment, touchpoint, invited
  case firstReplyAt = "first_reply_at"
  case resolvedAt = "resolved_at"
  case weight, language, title, sign
  case titleEN = "title_en"
  case titleFA = "title_fa"
  case end
  case visitorID = "visitor_id"
  case pages
  case productViews = "product_views"
  case comparisons
  case cartAdds = "cart_adds"
  case couponViews = "coupon_views"
  case chats, purpose, month, index
}

extension Table {
  /// The columns without which the table cannot be read.
  var requiredColumns: [ColumnName] {
    switch self {
    case .customers: [.customerID]
    case .orders: [.orderID, .customerID, .date, .amount]
    case .feedback: [.date, .kind]
    case .visits: [.visitorID, .date]
    case .spend: [.date, .amount, .purpose]
    case .events: [.date, .title]
    }
  }

  /// Columns that have a meaning, but are not read: no figure needs them in this version, or none
  /// that was asked for.
  func unusedColumns(needs: RollupNeeds) -> Set<ColumnName> {
    switch self {
    case .customers: [.consent]
    case .orders:
      Set(needs.unusedOrderColumns)
    case .feedback:
      Set([.language] + (needs.comments ? [] : [.comment]))
    case .visits: [.productViews, .channel]
    case .spend, .events: []
    }
  }

  /// Every column that the table may have, the required ones first.
  var columns: [ColumnName] {
    switch self {
    case .customers:
      requiredColumns + [
        .kind, .region, .channel, .signupDate, .referredBy, .tier, .pointsEarned, .pointsRedeemed,
        .memberSince, .contractEnd, .autoRenewStopped, .previousSupplier, .consent,
      ]
    case .orders:
      requiredColumns + [
        .discount, .refund, .refundDate, .status, .product, .category, .brand, .branch, .seller,
        .channel, .recipientID, .quantity, .renewal,
      ]
    case .feedback:
      requiredColumns + [
        .customerID, .score, .survey, .comment, .touchpoint, .product, .channel, .invited,
        .firstReplyAt, .resolvedAt, .weight, .language,
      ]
    case .visits:
      requiredColumns + [
        .customerID, .pages, .productViews, .comparisons, .cartAdds, .couponViews, .chats, .channel,
      ]
    case .spend: requiredColumns + [.channel]
    case .events: requiredColumns + [.kind, .sign, .titleEN, .titleFA, .end]
    }
  }
}

extension OrderAttribute {
  /// The column of orders that holds the attribute.
  var column: ColumnName {
    switch self {
    case .product: .product
    case .category: .category
    case .brand: .brand
    case .branch: .branch
    case .seller: .seller
    }
  }
}

extension RollupNeeds {
  /// Whether `attribute` is to be read: its favourites are asked for, or it is the category, of which
  /// `Rollup.categories` is made in any case.
  func reads(_ attribute: OrderAttribute) -> Bool {
    attribute == .category || windows && attributes.contains(attribute)
  }

  /// Columns of orders that nothing asks for.
  fileprivate var unusedOrderColumns: [ColumnName] {
    OrderAttribute.allCases.filter { !reads($0) }.map(\.column) + (history ? [] : [.channel])
      + (windows ? [] : [.quantity])
  }
}
