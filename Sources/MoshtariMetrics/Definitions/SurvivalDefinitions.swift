import MoshtariCore

extension Definition {
  static let ofSurvival = [
    nextOrderTimes, nextOrders, nextOrdersByGroup, survivalByGroup, silence, tenure,
    tenureByGroup, earlyLoss, oneAndGone,
  ]

  static let kaplanMeier = "E. L. Kaplan, P. Meier, JASA 53, 1958"

  private static let nextOrderTimes = Definition(
    addresses: ["repeat.ladder.within90", "repeat.ladder.within180"],
    name: LocalizedText(
      en: "Next order within 90 and 180 days", fa: "سفارش بعدی تا ۹۰ و ۱۸۰ روز"),
    meaning: LocalizedText(
      en: """
        The share of the customers with n orders who give the next one within 90 or 180 days of the \
        n-th. Customers who have not been watched so long count as long as they were, so that young \
        customers do not lower it as they lower the plain share.
        """,
      fa: """
        سهم مشتریان دارای n سفارش که سفارش بعدی را تا ۹۰ یا ۱۸۰ روز پس از nامین می‌دهند. مشتری‌ای \
        که هنوز این‌قدر زیر نظر نبوده تا همان‌جا به حساب می‌آید، پس تازه‌آمدگان آن را مانند سهم ساده \
        پایین نمی‌آورند.
        """),
    formula: LocalizedText(
      en: "1 − S(90), 1 − S(180) of the time from order n to n + 1; log-log interval",
      fa: """
        یک منهای منحنی کاپلان–مایرِ فاصلهٔ سفارش nم تا بعدی در روز ۹۰ و ۱۸۰؛ بازهٔ log-log
        """),
    source: kaplanMeier, tables: [.orders])

  private static let survivalByGroup = Definition(
    addresses: ["survival.by"],
    name: LocalizedText(
      en: "Time to the second order by group", fa: "فاصله تا سفارش دوم به تفکیک گروه"),
    meaning: LocalizedText(
      en: """
        The curve to the second order by kind of customer, by how the customer came, by region and by \
        the quarter of the first order. The log-rank test asks whether the curves of a dimension are \
        one; its p is corrected for the other dimensions (Holm). Groups without a name or with too \
        few customers are not in the test.
        """,
      fa: """
        منحنی رسیدن به سفارش دوم به تفکیک نوع مشتری، راه آشنایی، منطقه و فصل نخستین سفارش. آزمون \
        رتبهٔ لگاریتمی می‌پرسد آیا منحنی‌های یک دسته‌بندی یکی هستند؛ p آن برای دسته‌بندی‌های دیگر هم \
        تصحیح شده است (هولم). گروه‌های بی‌نام و کم‌شمار در آزمون نیستند.
        """),
    formula: LocalizedText(
      en: "χ² = (O − E)ᵀ V⁻¹ (O − E) over event times, groups − 1 degrees of freedom",
      fa: """
        آمارهٔ لگ‌رنک: مربع اختلاف شمار دیده‌شده و مورد انتظار نسبت به واریانس آن، با درجهٔ آزادی یکی \
        کمتر از شمار گروه‌ها
        """),
    source: """
      \(kaplanMeier); N. Mantel, Cancer Chemotherapy Reports 50, 1966; S. Holm, Scandinavian Journal of \
      Statistics 6, 1979
      """, tables: [.customers, .orders])

  private static let silence = Definition(
    addresses: ["survival.silence"],
    name: LocalizedText(en: "What a silence means", fa: "معنای سکوت مشتری"),
    meaning: LocalizedText(
      en: """
        How likely a customer is to order in the next H days after t days without an order, from all \
        gaps between order days; the gap since the last order is open. H is the larger of 30 and A. \
        The range takes the gaps of one customer together.
        """,
      fa: """
        احتمال اینکه مشتری پس از t روز بی‌خریدی، در H روز آینده سفارش دهد؛ از همهٔ فاصله‌های میان \
        روزهای خرید، با این حساب که فاصلهٔ پس از آخرین سفارش هنوز باز است. H بزرگ‌ترِ ۳۰ و A است. در \
        بازه، فاصله‌های یک مشتری با هم دیده شده‌اند.
        """),
    formula: LocalizedText(
      en: "1 − S(t + H) ÷ S(t), S over gaps, open ones censored; log-log interval",
      fa: """
        یک منهای نسبت منحنی فاصله‌ها در روز t + H به روز t؛ فاصله‌های باز سانسور می‌شوند؛ بازهٔ log-log
        """),
    source: "\(kaplanMeier); R. L. Williams, Biometrics 56, 2000 (interval)", isOwn: true,
    tables: [.orders])

  private static let tenure = Definition(
    addresses: ["survival.tenure"],
    name: LocalizedText(en: "Time under contract", fa: "مدت قرارداد"),
    meaning: LocalizedText(
      en: """
        From the first order to the end of the contract, where that is more than 30 days ago; \
        contracts that run count as long as they have. A renewal moves the end of the contract, so \
        one that is long over was not renewed.
        """,
      fa: """
        از نخستین سفارش تا پایان قرارداد، اگر بیش از ۳۰ روز از آن گذشته باشد؛ قراردادهای جاری تا \
        امروز به حساب می‌آیند. تمدید، پایان قرارداد را جابه‌جا می‌کند، پس قراردادی که دیری است پایان \
        یافته تمدید نشده است.
        """),
    formula: LocalizedText(
      en: """
        S(t) = Π (1 − d ÷ n); log-log interval, Wilson’s while none has ended; median: first t with S ≤ ½
        """,
      fa: """
        حاصل‌ضرب (۱ منهای پایان‌یافته‌ها تقسیم بر قراردادهای در معرض پایان)؛ بازهٔ لگاریتم-لگاریتم، و تا پایان \
        نخستین قرارداد بازهٔ ویلسون؛ میانه، نخستین روزی که به \
        نیم می‌رسد
        """),
    source: kaplanMeier, tables: [.customers, .orders])

  private static let tenureByGroup = Definition(
    addresses: ["survival.tenure.by"],
    name: LocalizedText(en: "Time under contract by group", fa: "مدت قرارداد به تفکیک گروه"),
    meaning: LocalizedText(
      en: """
        The time under contract by kind of customer, by how the customer came, by region and by the \
        quarter of the first order, the newest twelve. Shares within 90 and 180 days are of contracts \
        that ended; the steps give those that run. The log-rank test asks whether the curves of a \
        dimension are one; its p is corrected for the other dimensions (Holm). Groups without a name or \
        with too few customers are not in the test.
        """,
      fa: """
        مدت قرارداد به تفکیک نوع مشتری، راه آشنایی، منطقه و فصل نخستین سفارش (دوازده فصل اخیر). سهم‌های ۹۰ \
        و ۱۸۰ روزه از آنِ قراردادهای پایان‌یافته است و پله‌های منحنی، قراردادهای برقرار را نشان می‌دهند. \
        آزمون رتبهٔ لگاریتمی می‌پرسد آیا منحنی‌های یک دسته‌بندی یکی هستند؛ p آن برای دسته‌بندی‌های دیگر هم \
        تصحیح شده است (هولم). گروه‌های بی‌نام و کم‌شمار در آزمون نیستند.
        """),
    formula: LocalizedText(
      en: """
        S(t) = Π (1 − d ÷ n), log-log interval; χ² = (O − E)ᵀ V⁻¹ (O − E) over the days on which \
        contracts ended, groups − 1 degrees of freedom
        """,
      fa: """
        حاصل‌ضرب (۱ منهای پایان‌یافته‌ها تقسیم بر قراردادهای در معرض پایان)، بازهٔ log-log؛ آمارهٔ لگ‌رنک: مربع \
        اختلاف شمار دیده‌شده و مورد انتظارِ پایان قراردادها نسبت به واریانس آن، با درجهٔ آزادی یکی کمتر از \
        شمار گروه‌ها
        """),
    source: """
      \(kaplanMeier); R. Brookmeyer, J. Crowley, Biometrics 38, 1982 (median); N. Mantel, Cancer \
      Chemotherapy Reports 50, 1966; S. Holm, Scandinavian Journal of Statistics 6, 1979
      """, tables: [.customers, .orders])

  private static let earlyLoss = Definition(
    addresses: ["onboarding"],
    name: LocalizedText(en: "Early loss", fa: "ریزش آغازین"),
    meaning: LocalizedText(
      en: """
        The share of customers without a second order by 30, 60, 90 and A days after the first; who \
        has not been watched so long counts as long as we have. By month of the first order and by \
        how the customer came, with a log-rank test each, corrected together (Holm).
        """,
      fa: """
        سهم مشتریانی که تا ۳۰، ۶۰، ۹۰ و A روز پس از نخستین سفارش، سفارش دوم نداده‌اند؛ کسی که هنوز \
        این‌قدر زیر نظر نبوده تا همان‌جا به حساب می‌آید. به تفکیک ماه نخستین سفارش و راه آشنایی، هر \
        یک با آزمون رتبهٔ لگاریتمی که با هم تصحیح شده‌اند (هولم).
        """),
    formula: LocalizedText(
      en: "early loss(H) = S(H) of the time from order 1 to 2; log-log interval",
      fa: """
        سهم کسانی که تا روز H سفارش دوم نداده‌اند، به برآورد کاپلان–مایر؛ بازهٔ log-log
        """),
    source: "\(kaplanMeier); N. Mantel, 1966; S. Holm, 1979", isOwn: true,
    tables: [.customers, .orders])

  private static let oneAndGone = Definition(
    addresses: ["onboarding.oneAndGone"],
    name: LocalizedText(en: "One and gone", fa: "یک خرید و خداحافظ"),
    meaning: LocalizedText(
      en: """
        Of the customers whose first order is more than C days ago, the share who never gave \
        another. C is that of the customer’s kind.
        """,
      fa: """
        از مشتریانی که بیش از C روز از نخستین سفارششان گذشته، سهم کسانی که هرگز سفارش دیگری \
        نداده‌اند. C همان مرز نوع مشتری است.
        """),
    formula: LocalizedText(
      en: "|one order, asOf − first > C| ÷ |asOf − first > C|; Wilson interval",
      fa: """
        تک‌خریدهایی که بیش از C روز از خریدشان گذشته تقسیم بر همهٔ کسانی که بیش از C روز از نخستین \
        خریدشان گذشته است؛ بازهٔ ویلسون
        """),
    source: "E. B. Wilson, JASA 22, 1927 (interval)", isOwn: true, tables: [.customers, .orders])
}
