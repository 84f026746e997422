import MoshtariCore

extension Definition {
  static let ofGrowth = [
    growth, growthRetention, retentionChange, quickRatio, growthRevenue, cohorts, overallRetention,
    newerCohorts,
  ]

  static let growthSource =
    "J. Hsu, Diligence at Social Capital, Part 1: Accounting for User Growth, 2015"

  private static let growth = Definition(
    addresses: ["growth"],
    name: LocalizedText(en: "Growth accounting", fa: "حساب رشد"),
    meaning: LocalizedText(
      en: """
        Customers with an order in a month, split into new (their first order), retained (ordered \
        in the month before too) and resurrected (the others); churned ordered in the month before \
        only. In the first month everybody is new. “Latest” is the last complete month: one that orders are \
        known to the end of. Where no order has come for 32 days, or none in a whole month, orders are \
        known to the last one only.
        """,
      fa: """
        مشتریانی که در ماه خرید کرده‌اند، در سه دسته: جدید (نخستین سفارش)، ماندگار (ماه پیش هم \
        خریده‌اند) و بازگشته (دیگران). ریزش یعنی کسانی که ماه پیش خریده بودند و این ماه نه. در ماه \
        نخست همه جدیدند. «تازه‌ترین» آخرین ماه کامل است، یعنی ماهی که سفارش‌ها تا پایانش در دست است. \
        اگر ۳۲ روز سفارشی نرسیده باشد یا ماهی سراسر بی‌سفارش بوده باشد، سفارش‌ها تنها تا آخرین آن‌ها در \
        دست است.
        """),
    formula: LocalizedText(
      en: """
        active = new + retained + resurrected; active − previous active = new + \
        resurrected − churned
        """,
      fa: "فعال = جدید + ماندگار + بازگشته؛ فعال − فعالِ ماه پیش = جدید + بازگشته − ریزش"),
    source: growthSource,
    dialect: LocalizedText(
      en: "Hsu’s: by calendar month of orders. Others count logins, or rolling 28 days.",
      fa: """
        روایت شو: بر پایهٔ سفارش در ماه تقویمی. دیگران ورود به حساب یا ۲۸ روز غلتان را \
        می‌شمارند.
        """), tables: [.orders])

  private static let growthRetention = Definition(
    addresses: ["growth.monthly.retention", "growth.latest.retention"],
    name: LocalizedText(en: "Monthly retention", fa: "نگهداشت ماهانه"),
    meaning: LocalizedText(
      en: """
        The share of the customers with an order in the month before who ordered in this month \
        too, with its 95% range. Customers who order less than monthly are missing in many \
        months without being lost.
        """,
      fa: """
        سهمی از خریداران ماه پیش که در این ماه هم خرید کرده‌اند، با بازهٔ ۹۵٪. کسی که کمتر \
        از ماهی یک بار می‌خرد در بسیاری از ماه‌ها نیست، بی‌آنکه ازدست‌رفته باشد.
        """),
    formula: LocalizedText(
      en: "retained ÷ previous active; Wilson interval",
      fa: "ماندگارهای ماه ÷ خریداران ماه پیش؛ بازهٔ ویلسون"),
    source: growthSource + "; E. B. Wilson, JASA 22, 1927 (interval)",
    dialect: LocalizedText(
      en: """
        Hsu’s: of last month’s customers, whoever ordered this month. Cohort retention, \
        which others call by the same name, follows one starting month instead.
        """,
      fa: """
        روایت شو: از خریداران ماه پیش، هر که این ماه خریده است. «نگهداشت هم‌دوره‌ای» که \
        گاه به همین نام خوانده می‌شود، یک ماه آغاز را دنبال می‌کند.
        """), tables: [.orders])

  private static let retentionChange = Definition(
    addresses: ["growth.change"],
    name: LocalizedText(en: "Change of monthly retention", fa: "تغییر نگهداشت ماهانه"),
    meaning: LocalizedText(
      en: """
        The retention of the last complete month less that of the month before, with the 95% range \
        of the difference; a rise or a fall is only spoken of where that range excludes zero. The two \
        months are treated as independent samples, though many customers are in both. Regular \
        customers stay regular, which makes the range rather too wide than too narrow; where most \
        people order every other month it is too narrow.
        """,
      fa: """
        نگهداشت آخرین ماه کامل منهای نگهداشت ماه پیش از آن، با بازهٔ ۹۵٪ این تفاوت؛ تنها وقتی از \
        افزایش یا کاهش سخن می‌گوییم که صفر در این بازه نباشد. دو ماه دو نمونهٔ مستقل فرض شده‌اند، \
        هرچند بسیاری از مشتریان در هر دو هستند. خریداران منظم معمولاً منظم می‌مانند، پس بازه بیشتر \
        گشادتر از واقع است تا تنگ‌تر؛ اما اگر بیشتر مردم یک ماه در میان بخرند، تنگ‌تر از واقع است.
        """),
    formula: LocalizedText(
      en: """
        retention(to) − retention(from); low = d − √((p₂ − l₂)² + (u₁ − p₁)²), high = d \
        + √((u₂ − p₂)² + (p₁ − l₁)²), l and u the Wilson limits
        """,
      fa: """
        نگهداشت ماه تازه − نگهداشت ماه پیشین؛ هر سر بازه = تفاوت ∓ جذر جمع مربع‌های \
        فاصلهٔ دو سهم از حدهای ویلسونشان
        """),
    source: """
      R. G. Newcombe, Interval Estimation for the Difference Between Independent Proportions, \
      Statistics in Medicine 17, 1998 (interval)
      """, isOwn: true, tables: [.orders])

  private static let quickRatio = Definition(
    addresses: ["monthly", "latest", "quarterly", "latestQuarter"].map {
      "growth.\($0).quickRatio"
    },
    name: LocalizedText(en: "Quick ratio", fa: "نسبت آمدن به رفتن"),
    meaning: LocalizedText(
      en: """
        How many customers came (new and resurrected) for each who stayed away. Above 1 the number \
        of active customers grows. None where nobody stayed away.
        """,
      fa: """
        در برابر هر مشتری که رفته چند نفر آمده‌اند (جدید و بازگشته). بالای یک یعنی شمار مشتریان \
        فعال رو به افزایش است. اگر کسی نرفته باشد، نسبتی در کار نیست.
        """),
    formula: LocalizedText(
      en: "(new + resurrected) ÷ churned",
      fa: "(جدید + بازگشته) ÷ ریزش"), source: growthSource,
    dialect: LocalizedText(
      en: """
        Hsu’s for customers. Mamoon Hamid’s, for subscriptions, divides recurring \
        revenue in the same way.
        """,
      fa: """
        روایت شو برای شمار مشتریان. روایت مأمون حمید برای اشتراک‌ها همین نسبت را با \
        درآمد تکرارشونده می‌سازد.
        """), tables: [.orders])

  private static let growthRevenue = Definition(
    addresses: ["monthly", "latest", "quarterly", "latestQuarter"].flatMap { list in
      [
        "revenue", "newRevenue", "resurrectedRevenue", "expansion", "contraction", "churnedRevenue",
      ].map { "growth.\(list).\($0)" }
    },
    name: LocalizedText(en: "Growth of revenue", fa: "حساب رشد درآمد"),
    meaning: LocalizedText(
      en: """
        The month’s revenue from named customers and where its change comes from: new and \
        resurrected customers, what the retained spent more (expansion) or less (contraction) than \
        in the month before, and what the churned had spent then. By quarter likewise, against the \
        quarter before.
        """,
      fa: """
        درآمد ماه از مشتریان شناخته‌شده و ریشهٔ تغییر آن: مشتریان جدید و بازگشته، آنچه ماندگارها \
        بیشتر (گسترش) یا کمتر (کاهش) از ماه پیش خرج کرده‌اند و آنچه ریزش‌کرده‌ها در ماه پیش خرج \
        کرده بودند. رقم‌های فصلی به همین ترتیب با فصل پیش سنجیده می‌شوند.
        """),
    formula: LocalizedText(
      en: """
        revenue = previous revenue + new + resurrected + expansion − contraction − \
        churned
        """,
      fa: "درآمد ماه = درآمد ماه پیش + درآمد مشتریان جدید + بازگشته + گسترش − کاهش − ریزش"),
    source: growthSource, tables: [.orders])

  private static let cohorts = Definition(
    addresses: ["retention"],
    name: LocalizedText(en: "Cohorts", fa: "هم‌دوره‌ها"),
    meaning: LocalizedText(
      en: """
        Customers by the month of their first order; for each later month, how many of them \
        ordered in it and what they spent. Month 0 is the month of the first order. Only months up \
        to “lastComplete” are over.
        """,
      fa: """
        مشتریان بر پایهٔ ماه نخستین سفارش؛ برای هر ماه پس از آن، چند نفرشان خرید کرده‌اند و چقدر \
        خرج کرده‌اند. ماه صفر همان ماه نخستین سفارش است. تنها ماه‌های تا lastComplete به پایان \
        رسیده‌اند.
        """),
    formula: LocalizedText(
      en: "active[k] = |customers of the cohort with an order k calendar months later|",
      fa: """
        فعال در ماه k = شمار مشتریان هم‌دوره که k ماه تقویمی پس از نخستین سفارش خرید \
        کرده‌اند
        """),
    source: "Amplitude, Retention Analysis (documentation)",
    dialect: LocalizedText(
      en: """
        Bounded retention: an order in month k itself. The unbounded variant, an order \
        in month k or later, reads higher.
        """,
      fa: """
        نگهداشت کران‌دار: سفارش در خود ماه k. روایت بی‌کران که سفارش در ماه k یا پس از \
        آن را می‌شمارد، رقم بالاتری می‌دهد.
        """),
    tables: [.orders])

  private static let overallRetention = Definition(
    addresses: ["retention.monthly.overall"],
    name: LocalizedText(
      en: "Retention by month since the first order", fa: "نگهداشت برحسب ماه از نخستین خرید"),
    meaning: LocalizedText(
      en: """
        The share of customers with an order k months after their first, over all cohorts whose \
        month k is over; larger cohorts weigh more. The cohorts differ from k to k, so the row may \
        rise.
        """,
      fa: """
        سهم مشتریانی که k ماه پس از نخستین سفارش خرید کرده‌اند، از همهٔ هم‌دوره‌هایی که ماه k \
        آن‌ها به پایان رسیده است؛ هم‌دوره‌های بزرگ‌تر وزن بیشتری دارند. هم‌دوره‌های هر k یکی \
        نیستند، پس این ردیف می‌تواند بالا هم برود.
        """),
    formula: LocalizedText(
      en: "Σ active[k] ÷ Σ size over cohorts that have completed k; Wilson interval",
      fa: """
        جمع فعالان ماه k ÷ جمع اندازهٔ هم‌دوره‌هایی که ماه k آن‌ها پایان یافته است؛ \
        بازهٔ ویلسون
        """),
    source: "Amplitude’s Retention Analysis documentation; E. B. Wilson, JASA 22, 1927 (interval)",
    dialect: LocalizedText(
      en: """
        Bounded retention, cohorts weighted by size; the mean of the cohorts’ shares, \
        which some tools show, gives small cohorts the same weight.
        """,
      fa: """
        نگهداشت کران‌دار با وزن اندازهٔ هم‌دوره؛ میانگین سادهٔ سهم‌ها که بعضی ابزارها \
        نشان می‌دهند به هم‌دوره‌های کوچک همان وزن را می‌دهد.
        """),
    tables: [.orders])

  private static let newerCohorts = Definition(
    addresses: ["retention.monthly.change"],
    name: LocalizedText(
      en: "Newer cohorts beside older ones", fa: "هم‌دوره‌های تازه در کنار قدیمی‌ترها"),
    meaning: LocalizedText(
      en: """
        The share of customers with an order in the third month after their first: the newest \
        cohorts that have reached it, at most six, against the cohorts of the same months a year \
        before, so that seasons do not mix. The oldest cohort is left out, since it holds customers \
        from before the data begin. At least three pairs and enough customers on both sides.
        """,
      fa: """
        سهم مشتریانی که در ماه سوم پس از نخستین سفارش خرید کرده‌اند: تازه‌ترین هم‌دوره‌هایی که به آن \
        رسیده‌اند، حداکثر شش تا، در برابر هم‌دوره‌های همان ماه‌ها در سال پیش، تا فصل‌ها درهم نشوند. \
        قدیمی‌ترین هم‌دوره کنار می‌ماند، چون مشتریان پیش از آغاز داده‌ها را هم در خود دارد. دست‌کم سه \
        جفت و در هر دو سو مشتری کافی لازم است.
        """),
    formula: LocalizedText(
      en: "Σ active[3] ÷ Σ size, newer − older; Newcombe interval",
      fa: """
        سهم خریداران ماه سوم در هم‌دوره‌های تازه − همان سهم در هم‌دوره‌های قدیمی‌تر؛ \
        بازهٔ نیوکامب
        """),
    source: "R. G. Newcombe, Statistics in Medicine 17, 1998, method 10", isOwn: true,
    tables: [.orders])
}
