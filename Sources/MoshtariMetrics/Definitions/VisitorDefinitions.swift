import MoshtariCore

extension Definition {
  static let ofVisitors = [visitors, visitorFamilies, visitorChange]

  private static let visitors = Definition(
    addresses: ["visitors"],
    name: LocalizedText(en: "Visitors without an order", fa: "بازدیدکنندگان بی‌سفارش"),
    meaning: LocalizedText(
      en: """
        Visitors seen in the 30 days up to the as-of day whom the shop does not know, or who have not \
        ordered so far. One visitor id is one visitor, whoever uses it; a customer with two devices is \
        two. They are no customers and are never counted among them. Shown beside it: the same at the \
        end of the month before, by the same rules.
        """,
      fa: """
        کسانی که در ۳۰ روز منتهی به روز گزارش دیده شده‌اند و فروشگاه آن‌ها را نمی‌شناسد یا هنوز سفارشی \
        نداده‌اند. هر شناسهٔ بازدیدکننده یک نفر به شمار می‌آید؛ مشتری‌ای که دو دستگاه دارد دو بار شمرده \
        می‌شود. این‌ها مشتری نیستند و هرگز با مشتریان جمع نمی‌شوند. کنارش همین عدد در پایان ماه پیش با \
        همین قاعده‌ها آمده است.
        """),
    formula: LocalizedText(
      en: "|visitor ids with a visit in 30 days and no order up to the day|",
      fa: "شمار بازدیدکنندگانی که در ۳۰ روز بازدید داشته‌اند و تا آن روز سفارشی نداده‌اند"),
    isOwn: true, tables: [.visits, .orders])

  private static let visitorChange = Definition(
    addresses: ["visitors.families.change"],
    name: LocalizedText(en: "Change of a family’s share", fa: "تغییر سهم گروه"),
    meaning: LocalizedText(
      en: """
        The family’s share of visitors without an order in the 30 days up to the as-of day, less its \
        share in the 30 days up to the end of the month before. It is called higher or lower only where \
        the interval leaves out zero. Visitors of days that both hold count in both.
        """,
      fa: """
        سهم گروه از بازدیدکنندگان بی‌سفارشِ ۳۰ روز منتهی به روز گزارش، منهای سهم آن در ۳۰ روز منتهی به \
        پایان ماه پیش. فقط وقتی بازه صفر را در بر نگیرد بیشتر یا کمتر خوانده می‌شود. بازدیدکنندگان روزهای \
        مشترک در هر دو به حساب می‌آیند.
        """),
    formula: LocalizedText(
      en: "share now − share then; limits joined from those of both (Newcombe)",
      fa: "سهم اکنون منهای سهم آن هنگام؛ دو سر بازه از بازه‌های هر دو به دست می‌آید (نیوکام)"),
    source: "R. G. Newcombe, Statistics in Medicine 17, 1998, method 10", isOwn: true,
    tables: [.visits, .orders])

  private static let visitorFamilies = Definition(
    addresses: ["visitors.families", "visitors.inNone"],
    name: LocalizedText(en: "Why visitors come", fa: "بازدیدکنندگان برای چه می‌آیند"),
    meaning: LocalizedText(
      en: """
        Lookers open no coupon, cart or chat and compare once at most; discount visitors look at a \
        coupon; researchers compare twice or more; the hesitant chat, leave something in the cart for two \
        days, or come on three days and compare. One visitor can be in several families, and in none if \
        all they did was to fill the cart just now. Shares are of all visitors without an order, with \
        Wilson’s 95% range; groups of fewer visitors than the report may show are hidden.
        """,
      fa: """
        جست‌وجوگر نه کوپنی می‌بیند، نه سبدی پر می‌کند و نه گفت‌وگویی، و دست بالا یک بار مقایسه می‌کند؛ \
        تخفیف‌جو کوپن می‌بیند؛ پژوهنده دو بار یا بیشتر مقایسه می‌کند؛ مردد گفت‌وگو می‌کند، چیزی را دو روز \
        در سبد می‌گذارد، یا در سه روز می‌آید و مقایسه می‌کند. هر کس می‌تواند در چند گروه باشد، یا اگر فقط \
        همین حالا سبد را پر کرده در هیچ‌کدام. سهم‌ها از همهٔ بازدیدکنندگان بی‌سفارش است، با بازهٔ ۹۵٪ \
        ویلسون؛ گروه‌های کوچک‌تر از حد نمایش پنهان‌اند.
        """),
    formula: LocalizedText(
      en: "|visitors of the family| ÷ |visitors without an order|; Wilson interval",
      fa: "شمار بازدیدکنندگان هر گروه تقسیم بر شمار بازدیدکنندگان بی‌سفارش؛ بازهٔ ویلسون"),
    source: "E. B. Wilson, JASA 22, 1927 (interval)", isOwn: true, tables: [.visits, .orders])
}
