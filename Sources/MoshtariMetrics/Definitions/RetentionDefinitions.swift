import MoshtariCore

extension Definition {
  static let ofRetention = [
    weeklyCohorts, relativeRetention, onOrAfter, brackets, retentionByGroup, revenueRetention,
    revenueCohorts, churn, gapChurn, cutoffChurn, exposureChurn,
  ]

  private static let amplitude = "Amplitude, Retention Analysis (documentation)"
  private static let wilson = "E. B. Wilson, JASA 22, 1927 (interval)"

  private static let weeklyCohorts = Definition(
    addresses: ["retention.weekly"],
    name: LocalizedText(en: "Weekly cohorts", fa: "هم‌دوره‌های هفتگی"),
    meaning: LocalizedText(
      en: """
        Customers by the week of their first order, and the share with an order k weeks later, up \
        to 26. The overall row is over all weeks whose week k is over; the list holds the newest 26.
        """,
      fa: """
        مشتریان بر پایهٔ هفتهٔ نخستین سفارش، و سهم کسانی که k هفته بعد سفارش داده‌اند، تا هفتهٔ ۲۶. \
        ردیف کلی از همهٔ هفته‌هایی است که هفتهٔ k آن‌ها به پایان رسیده؛ فهرست، ۲۶ هفتهٔ آخر را دارد.
        """),
    formula: LocalizedText(
      en: "Σ active[k] ÷ Σ size over cohorts that have completed week k; Wilson interval",
      fa: """
        جمع خریداران هفتهٔ kم تقسیم بر جمع اندازهٔ هم‌دوره‌هایی که آن هفته را به پایان برده‌اند؛ بازهٔ \
        ویلسون
        """),
    source: amplitude + "; " + wilson, tables: [.orders])

  private static let relativeRetention = Definition(
    addresses: ["retention.relative"],
    name: LocalizedText(
      en: "Retention by 30-day periods", fa: "نگهداشت در دوره‌های ۳۰روزه"),
    meaning: LocalizedText(
      en: """
        The share of customers with an order in days 30 k to 30 k + 29 after their own first order. \
        A customer counts for k only where the whole of that period is over, so every share \
        compares like with like. Period 0 holds the first order itself.
        """,
      fa: """
        سهم مشتریانی که در روزهای ۳۰ k تا ۳۰ k + ۲۹ پس از نخستین سفارش خودشان سفارش داده‌اند. مشتری \
        تنها زمانی در k به حساب می‌آید که آن دوره برایش به پایان رسیده باشد. دورهٔ صفر خود نخستین \
        سفارش را در بر دارد.
        """),
    formula: LocalizedText(
      en: "k = ⌊days since the first order ÷ 30⌋; first + 30 (k + 1) − 1 ≤ asOf; Wilson interval",
      fa: """
        k برابر است با روزهای پس از نخستین سفارش تقسیم بر ۳۰، گردشده به پایین؛ تنها کسانی که دورهٔ kم را \
        به پایان برده‌اند؛ بازهٔ ویلسون
        """),
    source: amplitude + "; " + wilson, tables: [.orders])

  private static let onOrAfter = Definition(
    addresses: ["retention.onOrAfter"],
    name: LocalizedText(
      en: "Retention on or after (unbounded)", fa: "نگهداشت از آن دوره به بعد"),
    meaning: LocalizedText(
      en: """
        The share of customers with an order in the k-th 30-day period or at any time later. Some \
        tools call it unbounded or rolling. Towards the end of the data it is too low, since less \
        of “later” can be seen.
        """,
      fa: """
        سهم مشتریانی که در دورهٔ ۳۰روزهٔ k یا هر زمان پس از آن سفارش داده‌اند؛ برخی ابزارها آن را \
        «بی‌کران» یا «غلتان» می‌نامند. در پایان داده‌ها کمتر از واقع است، چون از «پس از آن» کمتر \
        دیده می‌شود.
        """),
    formula: LocalizedText(
      en: "customers with an order on day 30 k or later ÷ customers whose period k is over",
      fa: """
        کسانی که در دورهٔ kم یا پس از آن سفارش داده‌اند تقسیم بر کسانی که دورهٔ kم را به پایان برده‌اند
        """),
    source: amplitude + "; " + wilson, tables: [.orders])

  private static let brackets = Definition(
    addresses: ["retention.bracket"],
    name: LocalizedText(en: "Retention by brackets of days", fa: "نگهداشت در بازه‌های روز"),
    meaning: LocalizedText(
      en: """
        The share of customers with any order in these days after the first, of the customers for \
        whom all of them are over. Orders of the first day are not counted.
        """,
      fa: """
        سهم مشتریانی که در این روزها پس از نخستین سفارش، سفارشی داده‌اند؛ از میان کسانی که همهٔ این \
        روزها برایشان گذشته است. سفارش‌های همان روز نخست به حساب نمی‌آید.
        """),
    formula: LocalizedText(
      en: "|order on day a … b after the first| ÷ |first + b ≤ asOf|; Wilson interval",
      fa: """
        کسانی که در این روزها پس از نخستین سفارش سفارش داده‌اند تقسیم بر کسانی که این روزها را پشت سر \
        گذاشته‌اند؛ بازهٔ ویلسون
        """),
    source: amplitude + "; " + wilson, tables: [.orders])

  private static let retentionByGroup = Definition(
    addresses: ["retention.by", "retention.spread"],
    name: LocalizedText(en: "Retention by group", fa: "نگهداشت به تفکیک گروه"),
    meaning: LocalizedText(
      en: """
        The share with an order k months after the month of the first, by kind of customer, by how \
        the customer came and by region. Groups are compared at month 3, with limits that hold for \
        all pairs at once; segments have their own row (segments.*.cohortRetention).
        """,
      fa: """
        سهم کسانی که k ماه پس از ماه نخستین سفارش خرید کرده‌اند، به تفکیک نوع مشتری، راه آشنایی و \
        منطقه. گروه‌ها در ماه سوم مقایسه می‌شوند، با بازه‌هایی که هم‌زمان برای همهٔ جفت‌ها درست است؛ \
        بخش‌ها ردیف خودشان را دارند (segments.*.cohortRetention).
        """),
    formula: LocalizedText(
      en: "Σ active[k] ÷ Σ size over the group’s cohorts that have completed k; Wilson interval",
      fa: """
        جمع خریداران ماه kم تقسیم بر جمع اندازهٔ هم‌دوره‌های گروه که آن ماه را به پایان برده‌اند؛ بازهٔ \
        ویلسون
        """),
    source: amplitude + "; O. J. Dunn, JASA 56, 1961 (all pairs)", tables: [.customers, .orders])

  private static let revenueRetention = Definition(
    addresses: ["retention.revenue"],
    name: LocalizedText(
      en: "Net and gross revenue retention", fa: "نگهداشت خالص و ناخالص درآمد"),
    meaning: LocalizedText(
      en: """
        Net (NRR): what the customers with revenue in the twelve complete months before the last \
        twelve spent in the last twelve, against what they spent then. Gross (GRR): the same, each \
        customer counting at most the earlier amount. Customers who joined in the middle of the \
        base year had less time in it, which raises the net rate without anybody spending more; the \
        tenured rates are of those whose first order is before the base year, and the verdict is \
        theirs. Prices are nominal; with an index of prices (deflator) they are those of the as-of \
        month, and realPrices.nominalRetention has the nominal rates. None where orders do not reach back 24 months. The range takes \
        customers as the sample.
        """,
      fa: """
        خالص (NRR): خرید دوازده ماه کامل اخیر مشتریانی که در دوازده ماه پیش از آن خرید کرده بودند، \
        در برابر خرید آن سالشان. ناخالص (GRR): همان، با این تفاوت که هر مشتری حداکثر به اندازهٔ سال \
        پیش خود به حساب می‌آید. کسانی که در میانهٔ سال پایه آمده‌اند در آن سال زمان کمتری داشته‌اند و \
        این نرخ خالص را بالا می‌برد، بی‌آنکه کسی بیشتر بخرد؛ از این رو نرخ باسابقه‌ها هم هست: کسانی \
        که نخستین سفارششان پیش از سال پایه بوده، و حکم بر پایهٔ آن است. قیمت‌ها اسمی است؛ با شاخص قیمت (deflator) همه به قیمت ماه گزارش است و \
        نرخ‌های اسمی در realPrices.nominalRetention آمده. اگر \
        سفارش‌ها به ۲۴ ماه نرسد نرخی در کار نیست. در بازه، مشتریان نمونه به شمار آمده‌اند.
        """),
    formula: LocalizedText(
      en: """
        NRR = Σ R ÷ Σ B, GRR = Σ max(0, min(R, B)) ÷ Σ B over customers with B > 0; ± 1.96 √(Σ (R − r B)² \
        ÷ (n (n − 1))) ÷ mean B
        """,
      fa: """
        خالص: درآمد امسالِ مشتریان پارسال تقسیم بر درآمد پارسال آن‌ها؛ ناخالص: همان، با این تفاوت که سهم \
        هر مشتری از درآمد پارسالش بیشتر نمی‌شود
        """),
    source: "W. G. Cochran, Sampling Techniques, 1977, chapter 6 (interval)", isOwn: true,
    tables: [.orders])

  private static let revenueCohorts = Definition(
    addresses: ["retention.revenue.byMonth"],
    name: LocalizedText(en: "Revenue of cohorts", fa: "درآمد هم‌دوره‌ها"),
    meaning: LocalizedText(
      en: """
        Revenue k months after the month of the first order, for each unit of revenue in that \
        month; of customers with revenue above 0 in it whose month k is over.
        """,
      fa: """
        درآمد k ماه پس از ماه نخستین سفارش، در برابر هر واحد درآمد آن ماه؛ از مشتریانی که در آن ماه \
        درآمدی بالای صفر داشته‌اند و ماه k آن‌ها به پایان رسیده است.
        """),
    formula: LocalizedText(
      en: "Σ revenue[k] ÷ Σ revenue[0]; interval of a ratio, customers being the sample",
      fa: """
        جمع درآمد ماه kم تقسیم بر جمع درآمد ماه نخست؛ بازهٔ نسبت، با مشتریان به‌عنوان نمونه
        """),
    source: "W. G. Cochran, Sampling Techniques, 1977, chapter 6 (interval)", isOwn: true,
    tables: [.orders])

  private static let churn = Definition(
    addresses: ["churn"],
    name: LocalizedText(en: "Churn", fa: "ریزش"),
    meaning: LocalizedText(
      en: """
        Tools mean different things by churn, and get different numbers from the same orders. Three \
        dialects are measured for the last complete month; the setting retention.dialect says which \
        is the headline.
        """,
      fa: """
        ابزارها از ریزش چیزهای گوناگونی می‌فهمند و از یک مجموعه سفارش عددهای متفاوت می‌گیرند. سه \
        تعریف برای آخرین ماه کامل سنجیده می‌شود؛ تنظیم retention.dialect می‌گوید کدام عدد اصلی است.
        """),
    formula: LocalizedText(
      en: "headline = the dialect of the settings",
      fa: """
        عدد اصلی همان تعریفی است که در تنظیمات برگزیده شده است
        """), isOwn: true, tables: [.orders])

  private static let gapChurn = Definition(
    addresses: ["churn.gap", "churn.monthly.gap"],
    name: LocalizedText(en: "Churn by gap", fa: "ریزش بر پایهٔ ماه بی‌خرید"),
    meaning: LocalizedText(
      en: """
        Of the customers with an order in the month before, the share without one in this month. It \
        calls everybody churned who buys less than monthly.
        """,
      fa: """
        از خریداران ماه پیش، سهم کسانی که در این ماه سفارشی نداده‌اند. هر کس را که کمتر از ماهی یک \
        بار می‌خرد ریزش‌کرده می‌شمارد.
        """),
    formula: LocalizedText(
      en: "|A(t−1) − A(t)| ÷ |A(t−1)|; Wilson interval",
      fa: """
        خریداران ماه پیش که این ماه سفارشی نداده‌اند تقسیم بر خریداران ماه پیش؛ بازهٔ ویلسون
        """),
    source: "J. Hsu, Diligence at Social Capital, Part 1: Accounting for User Growth, 2015",
    tables: [.orders])

  private static let cutoffChurn = Definition(
    addresses: ["churn.cutoff", "churn.monthly.cutoff"],
    name: LocalizedText(en: "Churn by cut-off", fa: "ریزش بر پایهٔ مرز C"),
    meaning: LocalizedText(
      en: """
        Of the customers whose last order was at most C days ago when the month began, the share \
        whose silence grew longer than C in it. It speaks of people who left C days before. None \
        for months that begin fewer than C days after the first order.
        """,
      fa: """
        از مشتریانی که در آغاز ماه حداکثر C روز از آخرین سفارششان می‌گذشت، سهم کسانی که در آن ماه \
        سکوتشان از C روز فراتر رفت. از کسانی می‌گوید که C روز پیش رفته‌اند. برای ماه‌هایی که کمتر از C \
        روز پس از نخستین سفارش آغاز شده‌اند به دست نمی‌آید.
        """),
    formula: LocalizedText(
      en: "|recency passed C in the month| ÷ |recency ≤ C at its start|; Wilson interval",
      fa: """
        کسانی که سکوتشان در این ماه از C گذشته تقسیم بر کسانی که در آغاز ماه هنوز به C نرسیده بودند؛ \
        بازهٔ ویلسون
        """),
    source: wilson, isOwn: true, tables: [.orders])

  private static let exposureChurn = Definition(
    addresses: [
      "churn.exposure", "churn.monthly.exposure", "churn.events", "churn.customerDays",
    ],
    name: LocalizedText(en: "Churn by exposure", fa: "ریزش در برابر روزهای مشتری"),
    meaning: LocalizedText(
      en: """
        Silences that grew longer than C in the month, for each 30 days that a customer could be \
        watched. Customers who join in the middle of the month count for their own days, so growth \
        does not dilute it.
        """,
      fa: """
        شمار سکوت‌هایی که در ماه از C روز فراتر رفته‌اند، به ازای هر ۳۰ روزی که یک مشتری زیر نظر بوده \
        است. کسی که میانهٔ ماه آمده به اندازهٔ روزهای خودش به حساب می‌آید، پس رشد آن را کم نمی‌کند.
        """),
    formula: LocalizedText(
      en: "30 · events ÷ customer-days at risk; exact Poisson interval",
      fa: """
        ۳۰ برابر شمار ریزش‌ها تقسیم بر روزـ‌مشتری‌های در معرض ریزش؛ بازهٔ دقیق پواسون
        """),
    source: "F. Garwood, Biometrika 28, 1936 (interval)", isOwn: true, tables: [.orders])
}
