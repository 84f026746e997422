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
}

extension Table {
  /// The columns without which the table cannot be read.
  var requiredColumns: [ColumnName] {
    switch self {
    case .customers: [.customerID]
    case .orders: [.orderID, .customerID, .date, .amount]
    case .feedback: [.date, .kind]
    case .events: [.date, .title]
    }
  }

  /// Columns that have a meaning, but no figure that needs them in this version; they are not read.
  var unusedColumns: Set<ColumnName> {
    switch self {
    case .customers:
      [
        .referredBy, .tier, .pointsEarned, .pointsRedeemed, .memberSince, .contractEnd,
        .autoRenewStopped, .previousSupplier, .consent,
      ]
    case .orders:
      [
        .refundDate, .product, .category, .brand, .branch, .seller, .channel, .recipientID,
        .quantity, .renewal,
      ]
    case .feedback: [.comment, .invited, .firstReplyAt, .resolvedAt, .language]
    case .events: [.sign]
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
    case .events: requiredColumns + [.kind, .sign, .titleEN, .titleFA, .end]
    }
  }
}
