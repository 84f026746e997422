import MoshtariCore
import MoshtariText

enum SegmentWords: String, Phrase {
  case heading, dek, lifecycleSub, rfm, rfmSub, rfmGrid, rfmGridSub, flows, flowsSub, notKnown, cutoffsData, cutoffsSettings, cutoffsDefault
  case pageHeading, pageDek, ruleTitle, ruleSub, figures, figuresSub, all, segment, byMonth, byMonthSub, playbook, persona
  case previous, againstPrevious, npsSub, backToAll, noMembers, notes, unknownCount, members, retentionSub, wayOfManaging

  var text: LocalizedText {
    switch self {
    case .heading: LocalizedText(en: "Where {1} customers stand", fa: "{1} مشتری در کجا ایستاده‌اند")
    case .dek: LocalizedText(en: "Two ways to divide the same customers; each customer is in one group of each.", fa: "دو شیوه برای تقسیم همان مشتریان؛ هر مشتری در هر شیوه در یک گروه است.")
    case .lifecycleSub: LocalizedText(en: "All known customers, {1}. {2}", fa: "همهٔ مشتریان شناخته‌شده، {1}. {2}")
    case .cutoffsData:
      LocalizedText(
        en: "Active means an order within {1}, inactive none for more than {2}: both derived from the gaps of {3}.",
        fa: "فعال یعنی سفارشی در {1} گذشته و غیرفعال یعنی بیش از {2} بی‌سفارش؛ هر دو مرز از فاصلهٔ سفارش‌های {3} به دست آمده است.")
    case .cutoffsSettings:
      LocalizedText(
        en: "Active means an order within {1}, inactive none for more than {2}: both from the settings.",
        fa: "فعال یعنی سفارشی در {1} گذشته و غیرفعال یعنی بیش از {2} بی‌سفارش؛ هر دو مرز از تنظیمات است.")
    case .cutoffsDefault:
      LocalizedText(
        en: "Active means an order within {1}, inactive none for more than {2}: usual values, too few gaps to derive them ({3}).",
        fa: "فعال یعنی سفارشی در {1} گذشته و غیرفعال یعنی بیش از {2} بی‌سفارش؛ مقدارهای رایج، چون فاصله‌ها برای محاسبه کم است ({3}).")
    case .rfm: LocalizedText(en: "Customers by recency and frequency (RFM)", fa: "مشتریان برحسب تازگی و فراوانی خرید (RFM)")
    case .rfmSub: LocalizedText(en: "Customers with an order, {1}, {2}", fa: "مشتریان دارای سفارش، {1}، {2}")
    case .rfmGrid: LocalizedText(en: "Recency × frequency", fa: "تازگی × فراوانی")
    case .rfmGridSub: LocalizedText(en: "Customers by score; 5 is best, equal values share a score", fa: "شمار مشتریان به تفکیک امتیاز؛ ۵ بهترین است و مقدارهای برابر امتیاز برابر دارند")
    case .flows: LocalizedText(en: "Who moved between states", fa: "چه کسانی جابه‌جا شدند")
    case .flowsSub: LocalizedText(en: "State on {1} (rows) and on {2} (columns), same rules on both days; share of the row", fa: "وضعیت در {1} (ردیف‌ها) و در {2} (ستون‌ها)، با قاعده‌های یکسان؛ سهم از ردیف")
    case .notKnown: LocalizedText(en: "Not yet known", fa: "هنوز ناشناخته")
    case .pageHeading: LocalizedText(en: "{1}: {2} customers, {3} of all", fa: "{1}: {2} مشتری، {3} از همه")
    case .pageDek: LocalizedText(en: "{1}", fa: "{1}")
    case .ruleTitle: LocalizedText(en: "Who is in it", fa: "چه کسانی در این بخش‌اند")
    case .ruleSub: LocalizedText(en: "Family: {1}. Every customer is in one segment of the family", fa: "خانواده: {1}. هر مشتری در یک بخش از این خانواده است")
    case .figures: LocalizedText(en: "This segment beside everybody", fa: "این بخش در کنار همه")
    case .figuresSub: LocalizedText(en: "Orders {1}; answers {2}", fa: "سفارش‌ها {1}؛ پاسخ‌ها {2}")
    case .all: LocalizedText(en: "Everybody", fa: "همه")
    case .segment: LocalizedText(en: "Segment", fa: "بخش")
    case .byMonth: LocalizedText(en: "Members by month", fa: "اعضا به تفکیک ماه")
    case .byMonthSub: LocalizedText(en: "Members at the end of each month, counted in full by today’s rules; and the share of the previous month’s members who ordered in it", fa: "اعضا در پایان هر ماه، شمارش کامل با قاعده‌های امروز؛ و سهم اعضای ماه پیش که در آن ماه سفارش داده‌اند")
    case .playbook: LocalizedText(en: "How we treat them", fa: "با آن‌ها چه می‌کنیم")
    case .persona: LocalizedText(en: "Persona of this segment: {1}", fa: "پرسونای این بخش: {1}")
    case .previous: LocalizedText(en: "Previous month", fa: "ماه پیش")
    case .againstPrevious: LocalizedText(en: "{1} against the end of {2}", fa: "{1} نسبت به پایان {2}")
    case .npsSub: LocalizedText(en: "Answers of today’s members, {1}", fa: "پاسخ‌های اعضای امروز، {1}")
    case .backToAll: LocalizedText(en: "All segments", fa: "همهٔ بخش‌ها")
    case .noMembers: LocalizedText(en: "Nobody is in this segment today.", fa: "امروز کسی در این بخش نیست.")
    case .notes: LocalizedText(en: "Notes", fa: "یادداشت‌ها")
    case .unknownCount: LocalizedText(en: "Customers of whom the data cannot tell: {1}", fa: "مشتریانی که داده‌ها درباره‌شان چیزی نمی‌گوید: {1}")
    case .members: LocalizedText(en: "Members", fa: "اعضا")
    case .retentionSub: LocalizedText(en: "Ordered in the month", fa: "در آن ماه سفارش دادند")
    case .wayOfManaging: LocalizedText(en: "Owner: {1}", fa: "مسئول: {1}")
    }
  }
}
