import MoshtariCore
import MoshtariText

enum VoiceWords: String, Phrase {
  case heading, headingSuppressed, dek, dekUnanswered, survey, surveyUnsaid, relational, transactional, trend, trendSub, change, changeSub
  case changeLine, noChange, region, kind, channel, touchpoint, product, bySub, csat, csatSub, csatTrend, csatTrendSub, csatBy, csatHeading
  case promoters, passives, detractors, split, splitSub, bySurvey, weighted, from, to, difference, p

  var text: LocalizedText {
    switch self {
    case .heading: LocalizedText(en: "NPS {1} from {2}", fa: "NPS برابر {1}، از {2}")
    case .headingSuppressed: LocalizedText(en: "Too few answers to show a score", fa: "پاسخ‌ها برای نمایش امتیاز کم‌اند")
    case .dek: LocalizedText(en: "{1} promoters, {2} passives, {3} detractors, {4}.", fa: "{1} مروج، {2} منفعل، {3} منتقد، {4}.")
    case .dekUnanswered: LocalizedText(en: "{1} invitations were not answered.", fa: "{1} دعوت بی‌پاسخ ماند.")
    case .survey: LocalizedText(en: "These are {1} answers; surveys of different kind are never pooled.", fa: "این‌ها پاسخ‌های {1} است؛ نظرسنجی‌های ناهمسان هرگز با هم جمع نمی‌شوند.")
    case .surveyUnsaid: LocalizedText(en: "unspecified", fa: "بدون نوع")
    case .relational: LocalizedText(en: "relational", fa: "رابطه‌ای")
    case .transactional: LocalizedText(en: "transactional", fa: "پس از خرید")
    case .trend: LocalizedText(en: "NPS by month", fa: "NPS به تفکیک ماه")
    case .trendSub: LocalizedText(en: "Net Promoter Score (−100 to +100), all answers of a month, with 95% range", fa: "شاخص خالص مروجان (از ‎−۱۰۰ تا ‎+۱۰۰)، همهٔ پاسخ‌های هر ماه، با بازهٔ ۹۵٪")
    case .change: LocalizedText(en: "The last two months", fa: "دو ماه اخیر")
    case .changeSub: LocalizedText(en: "Difference of adjusted scores, with customers who answered twice allowed for", fa: "تفاوت امتیازهای تعدیل‌شده، با در نظر گرفتن کسانی که دو بار پاسخ داده‌اند")
    case .changeLine: LocalizedText(en: "{1}: {2} from {3} to {4}", fa: "{1}: {2} از {3} تا {4}")
    case .noChange: LocalizedText(en: "There are no two complete months with {1} answers or more.", fa: "دو ماه کامل با دست‌کم {1} پاسخ در دست نیست.")
    case .region: LocalizedText(en: "By region", fa: "به تفکیک منطقه")
    case .kind: LocalizedText(en: "By kind of customer", fa: "به تفکیک نوع مشتری")
    case .channel: LocalizedText(en: "By channel", fa: "به تفکیک کانال")
    case .touchpoint: LocalizedText(en: "By touchpoint", fa: "به تفکیک نقطهٔ تماس")
    case .product: LocalizedText(en: "By product", fa: "به تفکیک محصول")
    case .bySub: LocalizedText(en: "Shares of answers and score ± half the 95% range, {1}", fa: "سهم پاسخ‌ها و امتیاز ± نیمی از بازهٔ ۹۵٪، {1}")
    case .csat: LocalizedText(en: "Satisfied customers (CSAT)", fa: "مشتریان راضی (CSAT)")
    case .csatHeading: LocalizedText(en: "Satisfied: {1} of {2}", fa: "راضی: {1} از {2}")
    case .csatSub: LocalizedText(en: "Share of the two best scores of {1}–{2}, {3}", fa: "سهم دو امتیاز برتر از {1} تا {2}، {3}")
    case .csatTrend: LocalizedText(en: "CSAT by month", fa: "CSAT به تفکیک ماه")
    case .csatTrendSub: LocalizedText(en: "Share satisfied, all answers of a month, with 95% range", fa: "سهم راضی، همهٔ پاسخ‌های هر ماه، با بازهٔ ۹۵٪")
    case .csatBy: LocalizedText(en: "CSAT {1}", fa: "CSAT {1}")
    case .promoters: LocalizedText(en: "Promoters", fa: "مروجان")
    case .passives: LocalizedText(en: "Passives", fa: "منفعلان")
    case .detractors: LocalizedText(en: "Detractors", fa: "منتقدان")
    case .split: LocalizedText(en: "Promoters, passives, detractors", fa: "مروجان، منفعلان، منتقدان")
    case .splitSub: LocalizedText(en: "All answers, {1}", fa: "همهٔ پاسخ‌ها، {1}")
    case .bySurvey: LocalizedText(en: "By survey", fa: "به تفکیک نظرسنجی")
    case .weighted: LocalizedText(en: "Weighted score", fa: "امتیاز وزن‌دار")
    case .from: LocalizedText(en: "From", fa: "از")
    case .to: LocalizedText(en: "To", fa: "تا")
    case .difference: LocalizedText(en: "Difference", fa: "تفاوت")
    case .p: LocalizedText(en: "p-value", fa: "مقدار p")
    }
  }
}
