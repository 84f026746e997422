/// Where a customer stands in the relation with the shop. Exclusive: every known customer is in one.
package enum LifecycleState: String, CaseIterable, Codable, Sendable {
  case potential, returned, new, loyal, active
  case atRisk = "at-risk"
  case inactive

  /// The segment's id.
  package var id: String { rawValue }

  package var name: LocalizedText {
    switch self {
    case .potential: LocalizedText(en: "Potential", fa: "بالقوه")
    case .returned: LocalizedText(en: "Returned", fa: "بازگشته")
    case .new: LocalizedText(en: "New", fa: "جدید")
    case .loyal: LocalizedText(en: "Loyal", fa: "وفادار")
    case .active: LocalizedText(en: "Active", fa: "فعال")
    case .atRisk: LocalizedText(en: "At risk", fa: "در معرض خطر")
    case .inactive: LocalizedText(en: "Inactive", fa: "غیرفعال")
    }
  }
}

/// The eleven names on the recency × frequency table. Exclusive: every customer with an order is in one.
package enum RFMSegment: String, CaseIterable, Codable, Sendable {
  case champions = "rfm-champions"
  case loyal = "rfm-loyal"
  case potentialLoyalist = "rfm-potential-loyalist"
  case new = "rfm-new"
  case promising = "rfm-promising"
  case needAttention = "rfm-need-attention"
  case aboutToSleep = "rfm-about-to-sleep"
  case atRisk = "rfm-at-risk"
  case cantLose = "rfm-cant-lose"
  case hibernating = "rfm-hibernating"
  case lost = "rfm-lost"

  /// The name of a cell, before the minimum of orders is asked for; total and disjoint over the scores
  /// 1...5, and our own: no author has one exact map.
  package init(r: Int, f: Int) { self = Self.cells[r - 1][f - 1] }

  /// Rows R = 1...5, columns F = 1...5.
  private static let cells: [[RFMSegment]] = [
    [.lost, .hibernating, .atRisk, .atRisk, .cantLose],
    [.hibernating, .hibernating, .atRisk, .atRisk, .cantLose],
    [.aboutToSleep, .aboutToSleep, .needAttention, .loyal, .loyal],
    [.promising, .potentialLoyalist, .potentialLoyalist, .loyal, .loyal],
    [.new, .potentialLoyalist, .potentialLoyalist, .champions, .champions],
  ]

  /// The segment's id.
  package var id: String { rawValue }

  package var name: LocalizedText {
    switch self {
    case .champions: LocalizedText(en: "Champions", fa: "قهرمانان")
    case .loyal: LocalizedText(en: "Loyal", fa: "وفاداران")
    case .potentialLoyalist: LocalizedText(en: "Potential loyalist", fa: "وفاداران بالقوه")
    case .new: LocalizedText(en: "New", fa: "نوآمدگان")
    case .promising: LocalizedText(en: "Promising", fa: "امیدبخش")
    case .needAttention: LocalizedText(en: "Need attention", fa: "نیازمند توجه")
    case .aboutToSleep: LocalizedText(en: "About to sleep", fa: "رو به خواب")
    case .atRisk: LocalizedText(en: "At risk", fa: "در خطر")
    case .cantLose: LocalizedText(en: "Can’t lose", fa: "ازدست‌ندادنی")
    case .hibernating: LocalizedText(en: "Hibernating", fa: "به‌خواب‌رفته")
    case .lost: LocalizedText(en: "Lost", fa: "ازدست‌رفته")
    }
  }
}

/// Satisfaction × loyalty. Exclusive: every customer of whom both are known is in one, and whoever said nothing or
/// came lately in none.
package enum QuadrantSegment: String, CaseIterable, Codable, Sendable {
  case apostle, mercenary, hostage, defector

  package init(isSatisfied: Bool, isLoyal: Bool) {
    self =
      isSatisfied
      ? (isLoyal ? .apostle : .mercenary) : (isLoyal ? .hostage : .defector)
  }

  /// The segment's id.
  package var id: String { rawValue }

  package var name: LocalizedText {
    switch self {
    case .apostle: LocalizedText(en: "Apostles", fa: "هوادار")
    case .mercenary: LocalizedText(en: "Mercenaries", fa: "راضیِ گذری")
    case .hostage: LocalizedText(en: "Hostages", fa: "ناگزیر")
    case .defector: LocalizedText(en: "Defectors", fa: "روگردان")
    }
  }
}
