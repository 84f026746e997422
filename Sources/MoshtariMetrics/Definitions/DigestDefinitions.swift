import MoshtariCore

extension Definition {
  static let ofDigest = [
    digest, weekFigures, weekExpectation, fourWeekScores, fourWeekComplaints, weekSegments,
  ]

  private static let digest = Definition(
    addresses: ["digest", "digest.late"],
    name: LocalizedText(en: "The last complete week", fa: "آخرین هفتهٔ کامل"),
    meaning: LocalizedText(
      en: """
        The last week that is over on the report’s day, by the week start of the settings. “late” is the last \
        day with an order, where orders stop before the week’s end for longer than they paused in that week \
        and the 13 before: the file may then hold half a week, and no verdict is given of it.
        """,
      fa: """
        آخرین هفته‌ای که تا روز گزارش پایان یافته است، با آغاز هفته در تنظیمات. «دیرکرد» آخرین روزِ دارای سفارش \
        است، هرگاه سفارش‌ها پیش از پایان هفته قطع شده باشند و این وقفه از همهٔ وقفه‌های آن هفته و ۱۳ هفتهٔ پیش از \
        آن درازتر باشد: شاید فایل فقط بخشی از هفته را داشته باشد و دربارهٔ آن داوری نمی‌شود.
        """),
    formula: LocalizedText(
      en:
        "late: first day after the week − last order day > longest step between two order days, 7 where there is one",
      fa:
        "دیرکرد: نخستین روز پس از هفته منهای آخرین روز سفارش > بیشترین فاصلهٔ دو روز سفارش؛ با تنها یک روز سفارش، ۷ روز"
    ),
    isOwn: true, tables: [.orders, .feedback])

  private static let weekFigures = Definition(
    addresses: ["digest.orders", "digest.revenue", "digest.customers", "digest.newcomers"],
    name: LocalizedText(en: "The week beside other weeks", fa: "هفته در کنار هفته‌های دیگر"),
    meaning: LocalizedText(
      en: """
        Orders, revenue, distinct customers and first orders of the week, counted in full, beside the week \
        before and the week 52 weeks before. “usual” is the mean of the 13 weeks before, with natural limits from \
        their moving ranges. A verdict is given only where the week is outside the limits, the eighth in a row \
        on one side of the mean, or the last of four of which three are nearer to the same limit; the change \
        since the week before is clear only where it is longer than the limit of moving ranges.
        """,
      fa: """
        سفارش‌ها، درآمد، مشتریان یکتا و نخستین خریدهای هفته با شمارش کامل، در کنار هفتهٔ پیش و ۵۲ هفته پیش. \
        «معمول» میانگین ۱۳ هفتهٔ پیش از آن است، با حدهای طبیعی از دامنهٔ متحرک همان هفته‌ها. تنها وقتی داوری \
        می‌شود که هفته بیرون از حدها باشد، هشتمین هفتهٔ پیاپی در یک سوی میانگین باشد، یا آخرینِ چهار هفته‌ای \
        که سه‌تای آن‌ها به یک حد نزدیک‌ترند؛ تغییر نسبت به هفتهٔ پیش نیز تنها وقتی آشکار است که از حد دامنهٔ \
        متحرک بزرگ‌تر باشد.
        """),
    formula: LocalizedText(
      en: """
        x̄ of 13 weeks; limits x̄ ± 2.66 × mean |xᵢ − xᵢ₋₁|, not below 0 for counts; step clear above 3.268 × \
        that mean
        """,
      fa: """
        میانگین ۱۳ هفته؛ حدها = میانگین ± ۲٫۶۶ × میانگین قدر مطلق تفاوت هفته‌های پیاپی (برای شمارش‌ها نه کمتر \
        از ۰)؛ گام آشکار = بزرگ‌تر از ۳٫۲۶۸ × همان میانگین
        """),
    source: "D. J. Wheeler, Understanding Variation, 1993", tables: [.orders])

  private static let weekExpectation = Definition(
    addresses: ["digest.expected", "digest.expectation"],
    name: LocalizedText(en: "What was expected of the week", fa: "انتظار از این هفته"),
    meaning: LocalizedText(
      en: """
        The forecast of weekly orders made from the weeks before this one alone, with its 95% range, and on \
        which side of the range the week’s orders lie. Below 60 complete weeks before it there is none.
        """,
      fa: """
        پیش‌بینی سفارش‌های هفتگی تنها از هفته‌های پیش از این هفته، با بازهٔ ۹۵٪، و اینکه سفارش‌های هفته در کدام \
        سوی این بازه است. با کمتر از ۶۰ هفتهٔ کامل پیش از آن وجود ندارد.
        """),
    formula: LocalizedText(
      en: "rise: orders > upper limit; fall: orders < lower limit; else unclear",
      fa: "افزایش: سفارش‌ها > حد بالا؛ کاهش: سفارش‌ها < حد پایین؛ وگرنه نامشخص"),
    isOwn: true, tables: [.orders])

  private static let fourWeekScores = Definition(
    addresses: ["digest.nps", "digest.csat"],
    name: LocalizedText(en: "Ratings of four weeks", fa: "امتیازهای چهار هفته"),
    meaning: LocalizedText(
      en: """
        NPS and the share satisfied in the 28 days that end with the week, beside the 28 days before, and \
        their difference with its 95% range. A rise or fall is clear only where the range leaves out zero.
        """,
      fa: """
        NPS و سهم راضی‌ها در ۲۸ روزی که با این هفته پایان می‌یابد، در کنار ۲۸ روز پیش از آن، و تفاوتشان با بازهٔ \
        ۹۵٪. افزایش یا کاهش تنها وقتی آشکار است که بازه صفر را در بر نگیرد.
        """),
    formula: LocalizedText(
      en: """
        NPS: difference of adjusted scores, twice the covariance of those who answered in both taken off; CSAT: \
        hybrid score interval of independent shares
        """,
      fa: """
        NPS: تفاوت امتیازهای تعدیل‌شده با کسر دو برابر هم‌پراشیِ کسانی که در هر دو دوره پاسخ داده‌اند؛ CSAT: بازهٔ \
        امتیازیِ ترکیبی برای دو سهم مستقل
        """),
    source: """
      J. Sauro, J. Lewis, How to Compare Net Promoter Scores, measuringu.com; R. G. Newcombe, Statistics in \
      Medicine 17, 1998
      """, tables: [.feedback])

  private static let fourWeekComplaints = Definition(
    addresses: ["digest.complaints"],
    name: LocalizedText(en: "Complaints of four weeks", fa: "شکایت‌های چهار هفته"),
    meaning: LocalizedText(
      en: """
        Complaints of the 28 days that end with the week and of the 28 days before. The ratio sets complaints \
        an order side by side; a rise or fall is clear only where its 95% range leaves out 1.
        """,
      fa: """
        شکایت‌های ۲۸ روزی که با این هفته پایان می‌یابد و ۲۸ روز پیش از آن. «نسبت»، شکایت به ازای هر سفارش را در \
        دو دوره می‌سنجد؛ افزایش یا کاهش تنها وقتی آشکار است که بازهٔ ۹۵٪ آن ۱ را در بر نگیرد.
        """),
    formula: LocalizedText(
      en: """
        p = now ÷ (now + before) with Wilson’s limits at the effective number of complaints; ratio = p ÷ (1 − p) ÷ (orders now ÷ orders before), so for \
        each limit
        """,
      fa: """
        p = اکنون ÷ (اکنون + پیش‌تر) با حدهای ویلسون و شمار مؤثر شکایت‌ها؛ نسبت = p ÷ (۱ − p) ÷ (سفارش‌های اکنون ÷ سفارش‌های \
        پیش‌تر)؛ برای هر دو حد نیز چنین
        """),
    source: """
      J. Przyborowski, H. Wilenski, Biometrika 31, 1940 (conditional test); E. B. Wilson, JASA 22, 1927; \
      E. L. Korn, B. I. Graubard, Survey Methodology 24, 1998 (effective number)
      """, tables: [.orders, .feedback])

  private static let weekSegments = Definition(
    addresses: ["digest.segments"],
    name: LocalizedText(en: "Segments in the week", fa: "بخش‌ها در این هفته"),
    meaning: LocalizedText(
      en: """
        Customers in each lifecycle state at the end of the week and at the end of the week before, both by \
        today’s cut-offs, counted in full.
        """,
      fa: """
        شمار مشتریان هر وضعیت چرخهٔ عمر در پایان هفته و در پایان هفتهٔ پیش از آن، هر دو با مرزهای امروز و شمارش \
        کامل.
        """),
    formula: LocalizedText(en: "change = now − before", fa: "تغییر = اکنون − پیش‌تر"),
    isOwn: true, tables: [.orders])
}
