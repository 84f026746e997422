package import MoshtariCore

/// Names of what the trends measure.
extension LocalizedText {
  package static let npsName = LocalizedText(en: "NPS", fa: "NPS")
  package static let satisfiedName = LocalizedText(en: "Satisfied", fa: "سهم راضی‌ها")
  package static let monthlyRetentionName = LocalizedText(
    en: "Monthly retention", fa: "نگهداشت ماهانه")
  package static let quarterlyRetentionName = LocalizedText(
    en: "Quarterly retention", fa: "نگهداشت فصلی")
  package static let activeCustomersName = LocalizedText(
    en: "Active customers", fa: "مشتریان فعال")
  package static let membersName = LocalizedText(en: "Members", fa: "اعضا")
  package static let responseName = LocalizedText(en: "Response rate", fa: "نرخ پاسخ")
  package static let contactsName = LocalizedText(
    en: "Contacts for 100 orders", fa: "تماس در هر ۱۰۰ سفارش")
  package static let ordersName = LocalizedText(en: "Orders", fa: "سفارش‌ها")
  package static let realRevenueName = LocalizedText(
    en: "Revenue in prices of one month", fa: "درآمد به قیمت یک ماه")
  package static let paidRevenueName = LocalizedText(en: "As paid", fa: "مبلغ پرداخت‌شده")
  package static let priceLevelName = LocalizedText(en: "Price level", fa: "سطح قیمت")
}
