/// Why somebody who has not ordered yet looks at the shop's pages. A visitor can be in several.
///
/// Of the 30 days up to a day; the names are those of article 004 of the commission, the limits ours.
package enum VisitorFamily: String, CaseIterable, Codable, Sendable {
  /// No coupon, cart or chat, and at most one comparison.
  case looker
  /// Looked at a coupon.
  case discountVisitor = "discount-visitor"
  /// Compared at least twice.
  case researcher
  /// Chatted, or filled the cart two days ago or earlier, or came on three days and compared.
  case hesitant

  package var id: String { rawValue }

  package var name: LocalizedText {
    switch self {
    case .looker: LocalizedText(en: "Looker", fa: "جست‌وجوگر")
    case .discountVisitor: LocalizedText(en: "Discount visitor", fa: "تخفیف‌جو")
    case .researcher: LocalizedText(en: "Researcher", fa: "پژوهنده")
    case .hesitant: LocalizedText(en: "Hesitant", fa: "مردد")
    }
  }
}
