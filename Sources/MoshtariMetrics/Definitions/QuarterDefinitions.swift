import MoshtariCore

extension Definition {
  /// Growth and retention by quarter.
  static let ofQuarterlyGrowth = [quarterlyGrowth, quarterlyRetention, quarterlyChange]

  /// Ratings by quarter.
  static let ofQuarterlyRatings = [quarterlyRatings, quarterlyNPSChange]

  private static let quarterlyGrowth = Definition(
    addresses: ["growth.quarterly", "growth.latestQuarter"],
    name: LocalizedText(en: "Growth accounting by quarter", fa: "حساب رشد فصلی"),
    meaning: LocalizedText(
      en: """
        Growth accounting over three months of the report’s calendar: January to March and so on, or \
        the seasons of the Persian year. A customer with orders in several months of a quarter counts \
        once; new is whoever first ordered in the quarter, retained whoever ordered in the quarter \
        before too, churned whoever ordered in that one only. A quarter is complete where all its \
        months are over and the data reach back to its first; “latestQuarter” is the last such.
        """,
      fa: """
        حساب رشد در سه‌ماهه‌های تقویم گزارش: فصل‌های سال خورشیدی، یا ژانویه تا مارس و مانند آن. کسی که \
        در چند ماهِ یک فصل خریده است یک بار شمرده می‌شود؛ جدید یعنی نخستین سفارش در همین فصل، ماندگار \
        یعنی خرید در فصل پیش هم، و ریزش یعنی کسانی که فصل پیش خریده بودند و این فصل نه. فصل هنگامی کامل \
        است که همهٔ ماه‌هایش گذشته باشد و داده‌ها به نخستین ماهش برسد؛ latestQuarter آخرین فصلِ کامل است.
        """),
    formula: LocalizedText(
      en: """
        active = new + retained + resurrected; active − previous active = new + \
        resurrected − churned
        """,
      fa: "فعال = جدید + ماندگار + بازگشته؛ فعال − فعالِ فصل پیش = جدید + بازگشته − ریزش"),
    source: growthSource,
    dialect: LocalizedText(
      en: "Hsu’s, with quarters for months: the sums of three months count whoever returns again.",
      fa: "روایت شو، با فصل به جای ماه: جمع سه ماه کسی را که برمی‌گردد دوباره می‌شمارد."),
    tables: [.orders])

  private static let quarterlyRetention = Definition(
    addresses: ["growth.quarterly.retention", "growth.latestQuarter.retention"],
    name: LocalizedText(en: "Quarterly retention", fa: "نگهداشت فصلی"),
    meaning: LocalizedText(
      en: """
        The share of the customers with an order in the quarter before who ordered in this quarter \
        too, with its 95% range. It may be above or below monthly retention: everybody has three months \
        for the next order, but the buyers of a quarter include more who order seldom. None after a \
        first quarter that began before the data.
        """,
      fa: """
        سهمی از خریداران فصل پیش که در این فصل هم خرید کرده‌اند، با بازهٔ ۹۵٪. شاید از نگهداشت ماهانه \
        بیشتر باشد یا کمتر: هر کس برای سفارش بعدی سه ماه وقت دارد، اما کم‌خریدها میان خریداران یک فصل \
        بیشترند. پس از فصلی که پیش از آغاز داده‌ها شروع شده \
        باشد، به دست نمی‌آید.
        """),
    formula: LocalizedText(
      en: "retained ÷ active of the quarter before; Wilson interval",
      fa: "ماندگارهای فصل ÷ خریداران فصل پیش؛ بازهٔ ویلسون"),
    source: growthSource + "; E. B. Wilson, JASA 22, 1927 (interval)", tables: [.orders])

  private static let quarterlyChange = Definition(
    addresses: ["growth.quarterChange", "csat.quarterChange"],
    name: LocalizedText(
      en: "Change of a share between quarters", fa: "تغییر سهم میان دو فصل"),
    meaning: LocalizedText(
      en: """
        Retention of the last complete quarter less that of the quarter before; satisfaction likewise, \
        between the last two complete quarters with enough answers; each with the 95% range of the \
        difference. A direction is said only where that range excludes zero. The two quarters are \
        treated as independent samples, though some customers are in both, which mostly makes the range \
        rather too wide than too narrow.
        """,
      fa: """
        نگهداشت آخرین فصلِ کامل منهای نگهداشت فصل پیش از آن؛ و رضایت به همین ترتیب، میان دو فصلِ کامل \
        آخری که پاسخ کافی دارند؛ هر یک با بازهٔ ۹۵٪ این تفاوت. تنها وقتی از جهت سخن می‌گوییم که صفر در \
        این بازه نباشد. دو فصل دو نمونهٔ مستقل فرض شده‌اند، هرچند بعضی مشتریان در هر دو هستند؛ این \
        بیشتر بازه را گشادتر از واقع می‌کند تا تنگ‌تر.
        """),
    formula: LocalizedText(
      en: """
        share(to) − share(from); low = d − √((p₂ − l₂)² + (u₁ − p₁)²), high = d + √((u₂ − p₂)² + \
        (p₁ − l₁)²), l and u the Wilson limits
        """,
      fa: """
        سهم فصل تازه − سهم فصل پیشین؛ هر سر بازه = تفاوت ∓ جذر جمع مربع‌های فاصلهٔ دو سهم از \
        حدهای ویلسونشان
        """),
    source: """
      R. G. Newcombe, Interval Estimation for the Difference Between Independent Proportions, \
      Statistics in Medicine 17, 1998 (interval)
      """, isOwn: true, tables: [.orders, .feedback])

  private static let quarterlyRatings = Definition(
    addresses: ["nps.byQuarter", "nps.latestQuarter", "csat.byQuarter", "csat.latestQuarter"],
    name: LocalizedText(en: "Ratings by quarter", fa: "امتیازها به تفکیک فصل"),
    meaning: LocalizedText(
      en: """
        NPS and the share satisfied of the answers of three months of the report’s calendar, from the \
        first quarter with an answer to the last. In a survey about the relation each customer’s latest \
        answer in the quarter counts, so a quarter is not the sum of its months. A quarter is complete \
        where all its months are over and answers reach back to its first.
        """,
      fa: """
        شاخص خالص مروجان و سهم راضی‌ها از پاسخ‌های هر سه‌ماههٔ تقویم گزارش، از نخستین فصلِ دارای پاسخ تا \
        آخرینِ آن‌ها. در نظرسنجی دربارهٔ کل رابطه تازه‌ترین پاسخ هر مشتری در فصل شمرده می‌شود، پس فصل \
        جمعِ ماه‌هایش نیست. فصل هنگامی کامل است که همهٔ ماه‌هایش گذشته باشد و پاسخ‌ها به نخستین ماهش برسد.
        """),
    formula: LocalizedText(
      en: "as NPS and CSAT of the whole period, over the answers of the quarter",
      fa: "همان فرمول شاخص و رضایت کل دوره، بر پاسخ‌های همان فصل"),
    source: """
      F. F. Reichheld, Harvard Business Review, December 2003; B. Rocks, The American Statistician 70, \
      2016; E. B. Wilson, JASA 22, 1927 (intervals)
      """, tables: [.feedback])

  private static let quarterlyNPSChange = Definition(
    addresses: ["nps.quarterChange"],
    name: LocalizedText(
      en: "Change of NPS between quarters", fa: "تغییر شاخص خالص مروجان میان دو فصل"),
    meaning: LocalizedText(
      en: """
        The difference of NPS between the last two complete quarters with enough answers, whatever \
        months the settings compare. A rise or a fall is said only where the 95% range leaves out 0; \
        customers who answered in both quarters are taken into account, each with the latest answer in \
        either.
        """,
      fa: """
        تفاوت شاخص میان دو فصلِ کامل آخری که پاسخ کافی دارند، هر ماهی که در تنظیمات برای مقایسه آمده \
        باشد. تنها هنگامی از افزایش یا کاهش سخن می‌رود که بازهٔ ۹۵٪ صفر را در بر نگیرد؛ مشتریانی که در \
        هر دو فصل پاسخ داده‌اند در نظر گرفته می‌شوند، هر یک با تازه‌ترین پاسخش در هر فصل.
        """),
    formula: LocalizedText(
      en: """
        d′ ± z √(v′₁/n′₁ + v′₂/n′₂ − 2 n₁₂ c₁₂/(n′₁ n′₂)), d′ of the adjusted scores; point: raw \
        difference
        """,
      fa: """
        تفاوت شاخص‌های تعدیل‌شدهٔ دو فصل ± z × خطای معیار، که هم‌بستگی پاسخ‌دهندگان هر دو فصل از آن کم \
        شده است؛ خود رقم، تفاوت خام است
        """),
    source: """
      J. Sauro, J. Lewis, How to Compare Net Promoter Scores, measuringu.com; B. Rocks, The American \
      Statistician 70, 2016
      """, tables: [.feedback])
}
