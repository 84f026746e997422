import MoshtariCore

extension Definition {
  static let ofOrientation = [
    renewalRate, referralRate, referrers, upsellShare, valueGrowth, baskets,
  ]

  private static let renewalRate = Definition(
    addresses: ["renewal"],
    name: LocalizedText(en: "Renewal rate", fa: "نرخ تمدید"),
    meaning: LocalizedText(
      en: """
        Contracts ended and renewed, as a share of contracts ended in the 365 days that end 30 days before \
        the as-of day. A contract ended where an order is a renewal, which ended the one before, or where \
        `contract_end` lies in the period; the latter is renewed where a renewal lies between 60 days \
        before and 30 days after its end, and counted once. Without the column `renewal` the rate is not \
        known: the contract’s end is overwritten by renewing it.
        """,
      fa: """
        قراردادهای پایان‌یافته‌ای که تمدید شده‌اند، به‌عنوان سهمی از قراردادهای پایان‌یافته در ۳۶۵ روزی که ۳۰ \
        روز پیش از روز گزارش به پایان می‌رسد. قرارداد وقتی پایان‌یافته است که سفارشی تمدید باشد (که قرارداد \
        پیشین را می‌بندد) یا `contract_end` در این دوره باشد؛ دومی اگر از ۶۰ روز پیش تا ۳۰ روز پس از پایانش \
        تمدیدی باشد تمدیدشده است و یک بار شمرده می‌شود. بدون ستون `renewal` نرخ معلوم نیست، چون با تمدید، \
        تاریخ پایان قرارداد عوض می‌شود.
        """),
    formula: LocalizedText(
      en: "renewed ÷ ended; Wilson interval",
      fa: """
        قراردادهای تمدیدشده تقسیم بر قراردادهای پایان‌یافته؛ بازهٔ ویلسون
        """), isOwn: true, tables: [.customers, .orders])

  private static let referralRate = Definition(
    addresses: ["referral"],
    name: LocalizedText(en: "Referral rate", fa: "نرخ معرفی"),
    meaning: LocalizedText(
      en: """
        New customers whom somebody referred, as a share of new customers whose source is known. New: first \
        order in the last 365 days. The source is known where somebody referred them or the channel is \
        named; without a column of channels, of everybody. Those of unknown source stand beside it.
        """,
      fa: """
        مشتریان تازه‌ای که کسی معرفی‌شان کرده، به‌عنوان سهمی از مشتریان تازه‌ای که منبع آمدنشان معلوم است. تازه: \
        نخستین سفارش در ۳۶۵ روز گذشته. منبع وقتی معلوم است که معرف یا کانال ثبت شده باشد؛ بدون ستون \
        کانال، برای همه معلوم گرفته می‌شود. شمار نامعلوم‌ها کنار آن آمده است.
        """),
    formula: LocalizedText(
      en: "|new, referred| ÷ |new, source known|; Wilson interval",
      fa: """
        مشتریان جدیدِ معرفی‌شده تقسیم بر مشتریان جدیدی که راه آشنایی‌شان معلوم است؛ بازهٔ ویلسون
        """), isOwn: true,
    tables: [.customers, .orders])

  private static let referrers = Definition(
    addresses: ["referral.referrers"],
    name: LocalizedText(en: "Referrers", fa: "معرفان"),
    meaning: LocalizedText(
      en: """
        Active customers who have referred somebody, at whatever time, as a share of active customers.
        """,
      fa: """
        مشتریان فعالی که تاکنون کسی را معرفی کرده‌اند، به‌عنوان سهمی از مشتریان فعال.
        """),
    formula: LocalizedText(
      en: "|active, has referred| ÷ |active|; Wilson interval",
      fa: """
        مشتریان فعالی که کسی را معرفی کرده‌اند تقسیم بر همهٔ مشتریان فعال؛ بازهٔ ویلسون
        """), isOwn: true,
    tables: [.customers, .orders])

  private static let upsellShare = Definition(
    addresses: ["upsell"],
    name: LocalizedText(en: "Up-sell", fa: "فروش ارتقایی"),
    meaning: LocalizedText(
      en: """
        Of customers with orders on two days or more: whose last purchase was over 10 % above the one \
        before, and whose was over 10 % below. Each purchase is set beside the median of all purchases of \
        its month, so that rising prices and seasons drop out; the earlier of the two must be above 0. \
        Orders differ by chance too: more rises than falls is what tells of up-selling.
        """,
      fa: """
        از مشتریانی که در دو روز یا بیشتر سفارش داده‌اند: آنان که آخرین خریدشان بیش از ۱۰٪ بالاتر از خرید \
        پیش از آن است و آنان که بیش از ۱۰٪ پایین‌تر است. هر خرید در برابر میانهٔ همهٔ خریدهای همان ماه سنجیده \
        می‌شود تا اثر گرانی و فصل کنار برود؛ خرید پیشین باید بالای صفر باشد. خریدها تصادفی هم فرق می‌کنند: \
        بیشتر بودن افزایش از کاهش است که از فروش ارتقایی خبر می‌دهد.
        """),
    formula: LocalizedText(
      en:
        "|v last > 1.1 v before| ÷ |customers|, v = revenue ÷ median of the month; Wilson interval",
      fa: """
        سهم مشتریانی که مبلغ آخرین خریدشان بیش از ۱٫۱ برابر خرید پیشین است؛ هر مبلغ بر میانهٔ فروشگاه در همان ماه تقسیم می‌شود؛ بازهٔ ویلسون
        """),
    isOwn: true, tables: [.orders])

  private static let valueGrowth = Definition(
    addresses: ["upsell.growth"],
    name: LocalizedText(en: "Growth of order value", fa: "رشد ارزش خرید"),
    meaning: LocalizedText(
      en: """
        The j-th purchase of a customer ÷ the same customer’s first, each beside the median of its month; \
        the median over customers with at least j purchases. Different customers are never set beside \
        each other. The range is by order statistics.
        """,
      fa: """
        خرید شمارهٔ j هر مشتری تقسیم بر نخستین خرید همان مشتری، هر کدام در برابر میانهٔ ماه خود؛ میانه روی \
        مشتریان دارای دست‌کم j خرید. هیچ‌گاه مشتریان متفاوت کنار هم گذاشته نمی‌شوند. بازه از آماره‌های ترتیبی است.
        """),
    formula: LocalizedText(
      en: "G(j) = median(v(j) ÷ v(1)); limits X(r), X(n − r + 1) with P(B < r) ≤ 2.5 %",
      fa: """
        میانهٔ نسبت مبلغ خرید jم به خرید نخست، در میان کسانی که دست‌کم j خرید دارند؛ بازه از آماره‌های ترتیبی
        """),
    source: "W. J. Conover, Practical Nonparametric Statistics, 3rd edition, 1999 (interval)",
    isOwn: true, tables: [.orders])

  private static let baskets = Definition(
    addresses: ["baskets"],
    name: LocalizedText(en: "Bought together", fa: "خریدهای همراه"),
    meaning: LocalizedText(
      en: """
        Pairs of categories in one basket; a basket is what a customer orders in 90 days from the first \
        order in it. Confidence: of the baskets with a, those with b too. Lift: how many times as often as \
        if the two had nothing to do with each other. Shown from 20 baskets of 10 customers on, where the \
        lift is above 1 after a correction for all pairs looked at. Baskets of one customer resemble each \
        other, so the ranges are somewhat narrow.
        """,
      fa: """
        جفت دسته‌هایی که در یک سبد آمده‌اند؛ سبد یعنی آنچه یک مشتری در ۹۰ روز از نخستین سفارش آن سفارش می‌دهد. \
        اطمینان: سهمی از سبدهای دارای a که b هم دارند. ضریب همراهی: چند برابر زمانی که این دو ربطی به هم \
        نداشته باشند. از ۲۰ سبد و ۱۰ مشتری به بالا نشان داده می‌شود، اگر ضریب پس از تصحیح برای همهٔ جفت‌های \
        بررسی‌شده بالای ۱ باشد. سبدهای یک مشتری به هم شبیه‌اند و بازه‌ها اندکی تنگ‌اند.
        """),
    formula: LocalizedText(
      en: "lift = n N ÷ (nₐ n_b); Var ln lift = 1/n − 1/nₐ − 1/n_b + (2 lift − 1)/N",
      fa: """
        نسبت شمار سبدهای دارای هر دو دسته به شماری که اگر دو دسته مستقل بودند انتظار می‌رفت؛ بازه بر لگاریتم این نسبت
        """),
    source: """
      S. Brin, R. Motwani, J. Ullman, S. Tsur, SIGMOD 1997; Y. Benjamini, Y. Hochberg, JRSS B 57, 1995
      """, tables: [.orders])
}
