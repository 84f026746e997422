import MoshtariCore

extension Definition {
  static let ofEffects = [
    afterBad, refundSpeed, programme, joining, abandonedCarts, newCustomers, keepingCost, signs,
    worthOfSigns,
  ]

  private static let afterBad = Definition(
    addresses: ["experience"],
    name: LocalizedText(en: "After a bad experience", fa: "پس از تجربهٔ بد"),
    meaning: LocalizedText(
      en: """
        Customers with a bad experience in a month (a complaint, NPS up to 6, satisfaction up to 2 \
        of 5, effort in the worst two of its scale) and none in the 180 days before, beside \
        customers without one then: of the same kind, with as many orders (1, 2, 3, 4–6, 7+) and as \
        recent a last order (quarters of A) at the month’s start, and as many orders in the month \
        (0, 1, 2+). Compared with five or more in the same month, else in any month; who answered a \
        survey, only with others who answered it in that month. Returned: an order in the horizon \
        max(30, A) days after the month. The placebo is the same comparison one horizon earlier; \
        where its range leaves out 0, the groups differed before.
        """,
      fa: """
        مشتریانی که در یک ماه تجربهٔ بدی داشته‌اند (شکایت، امتیاز NPS تا ۶، رضایت تا ۲ از ۵، یا دو \
        پلهٔ بدتر مقیاس زحمت) و در ۱۸۰ روز پیش از آن نداشته‌اند، کنار مشتریانی که در همان زمان نداشته‌اند: از \
        همان گروه، با همان تعداد سفارش (۱، ۲، ۳، ۴ تا ۶، ۷ و بیشتر) و همان تازگی خرید (یک‌چهارم‌های A) \
        در آغاز ماه و همان تعداد سفارش در ماه (۰، ۱، ۲ و بیشتر). مقایسه با دست‌کم پنج نفر در همان ماه و \
        اگر نباشند در همهٔ ماه‌هاست؛ پاسخ‌دهندگان هر نظرسنجی تنها با پاسخ‌دهندگان همان نظرسنجی در همان ماه. \
        بازگشت یعنی سفارشی در max(۳۰, A) روز پس از آن ماه. آزمون پیشین همین مقایسه است یک دوره \
        زودتر؛ اگر بازهٔ آن صفر را در بر نگیرد، گروه‌ها از پیش فرق داشته‌اند.
        """),
    formula: LocalizedText(
      en: """
        D = Σ n_c (p₁c − p₀c) ÷ Σ n_c; Var D = p̃₁(1 − p̃₁) ÷ N₁ + Σ (n_c ÷ N₁)² p̃₀c(1 − p̃₀c) ÷ n₀c, \
        p̃ = (x + 1) ÷ (n + 2)
        """,
      fa: """
        تفاوت برابر است با میانگین اختلاف سهم بازگشت دو گروه در خانه‌های همسان، به وزن شمار کسانی که \
        تجربهٔ بد داشته‌اند.
        """),
    source: """
      after Y. P. Li, K. J. Propert, P. R. Rosenbaum, Journal of the American Statistical \
      Association 96, 2001 (risk-set matching)
      """, isOwn: true, tables: [.orders, .feedback, .customers])

  private static let refundSpeed = Definition(
    addresses: ["refunds"],
    name: LocalizedText(en: "Coming back after a refund", fa: "بازگشت پس از بازپرداخت"),
    meaning: LocalizedText(
      en: """
        Refunded customers by days from the order to the refund (0–3, 4–7, 8–14, 15+); returned: \
        another order in the max(30, A) days after the refund. Only refunds whose days are over, and \
        not those within 180 days of another. Standardised: the rate if each band had the order \
        counts (1, 2, 3, 4–6, 7+) of all refunded customers. Trend: Cochran–Armitage with scores 0 \
        to 3. Refunds without a day are counted apart. Difficult cases are slow: it shows what goes \
        together.
        """,
      fa: """
        مشتریانی که پولشان برگشته است، برحسب روزهای میان سفارش و بازپرداخت (۰ تا ۳، ۴ تا ۷، ۸ تا ۱۴، \
        ۱۵ و بیشتر). بازگشت یعنی سفارشی دیگر در max(۳۰, A) روز پس از بازپرداخت؛ تنها بازپرداخت‌هایی \
        که این روزهایشان گذشته است، و نه آن‌ها که تا ۱۸۰ روز پس از بازپرداختی دیگرند. استاندارد یعنی \
        سهم بازگشت اگر تعداد سفارش‌ها در هر گروه مانند همهٔ این مشتریان بود. روند با آزمون \
        کاکرن–آرمیتاژ و امتیازهای ۰ تا ۳ است. بازپرداخت‌های بدون تاریخ جدا شمرده شده‌اند. موردهای دشوار \
        کندترند: این رقم‌ها همراهی را نشان می‌دهند.
        """),
    formula: LocalizedText(
      en: "z = Σ s (x_s − n_s p̄) ÷ √(p̄(1 − p̄)(Σ n_s s² − (Σ n_s s)² ÷ N))",
      fa: """
        آمارهٔ روند برابر است با هم‌پراکنش پلهٔ زمان با بازگشت، تقسیم بر خطای معیار آن اگر روندی نبود.
        """),
    source: "P. Armitage, Biometrics 11, 1955 (trend)", isOwn: true, tables: [.orders])

  private static let programme = Definition(
    addresses: ["programme"],
    name: LocalizedText(en: "Loyalty programme", fa: "باشگاه مشتریان"),
    meaning: LocalizedText(
      en: """
        Members: customers with a tier, or who joined up to the as-of day. Retention: of those \
        active max(30, A) days ago and members then, the share with an order since; beside it that \
        of non-members. By today’s tier. It describes: spending makes the tier.
        """,
      fa: """
        عضو کسی است که سطح دارد یا تا روز گزارش عضو شده است. نگهداشت: از اعضایی که max(۳۰, A) روز \
        پیش فعال بوده‌اند، سهم کسانی که از آن پس سفارش داده‌اند؛ کنار آن همین سهم برای غیرعضوها. به \
        تفکیک سطح امروز. این تنها توصیف است: خرید است که سطح را بالا می‌برد.
        """),
    formula: LocalizedText(
      en: "retention = members active then with an order since ÷ members active then",
      fa: """
        نگهداشت برابر است با اعضای فعالِ آن روز که از آن پس سفارش داده‌اند، تقسیم بر همهٔ اعضای فعالِ آن روز.
        """),
    isOwn: true, tables: [.customers, .orders])

  private static let joining = Definition(
    addresses: ["programme.effect"],
    name: LocalizedText(en: "Effect of joining", fa: "اثر عضویت"),
    meaning: LocalizedText(
      en: """
        Orders and net revenue a head in the max(30, A) days after the month of joining less those \
        in as many days before it, beside the same change of customers who had not joined by the \
        month’s end, matched as after a bad experience. Revenue of a window above the 99% quantile \
        counts as that. The placebo is the same one horizon earlier. Members chose to join; what \
        remains after matching may still be that choice. The range of the others holds, beside \
        their own chance, that of which cells the members are of.
        """,
      fa: """
        سفارش و درآمد خالص هر نفر در max(۳۰, A) روز پس از ماه عضویت، منهای همان در روزهای پیش از آن؛ \
        کنار همین تغییر برای مشتریان همسانی که تا پایان آن ماه عضو نشده‌اند. همسانی مانند تجربهٔ بد است. \
        درآمد بالاتر از چندک ۹۹٪ برابر همان چندک شمرده شده است. آزمون پیشین همین مقایسه است یک دوره \
        زودتر. اعضا خود عضویت را برگزیده‌اند و آنچه پس از همسان‌سازی می‌ماند شاید باز همان گزینش باشد. \
        بازهٔ دیگران افزون بر نوسان خودشان، نوسان ترکیب اعضا را هم در بر دارد.
        """),
    formula: LocalizedText(
      en: "D = Σ n_c ((after − before)₁c − (after − before)₀c) ÷ Σ n_c",
      fa: """
        اثر برابر است با میانگین تغییر اعضای تازه منهای میانگین تغییر همسان‌هایشان، به وزن شمار اعضای تازه.
        """),
    source: """
      after Y. P. Li, K. J. Propert, P. R. Rosenbaum, Journal of the American Statistical \
      Association 96, 2001 (risk-set matching)
      """, isOwn: true, tables: [.customers, .orders])

  private static let abandonedCarts = Definition(
    addresses: ["carts"],
    name: LocalizedText(en: "Abandoned carts", fa: "سبدهای رهاشده"),
    meaning: LocalizedText(
      en: """
        Days on which a known visitor put something into the cart, without an order of that customer \
        on the day or up to 7 days later, as a share of such days whose week is over. The range \
        counts that days of one customer resemble each other. Visitors whom no customer is known to \
        be are counted apart.
        """,
      fa: """
        روزهایی که بازدیدکنندهٔ شناخته‌شده چیزی در سبد گذاشته و آن مشتری در همان روز یا تا ۷ روز پس از \
        آن سفارشی نداده است، از همهٔ چنین روزهایی که هفته‌شان گذشته است. بازه، شباهت روزهای یک مشتری را \
        در نظر می‌گیرد. بازدیدکنندگانی که مشتری شناخته‌شده نیستند جدا شمرده شده‌اند.
        """),
    formula: LocalizedText(
      en: "rate = visitor-days with a cart and no order in 7 days ÷ visitor-days with a cart",
      fa: """
        نرخ برابر است با روزهای سبددارِ بی‌سفارش تا ۷ روز، تقسیم بر همهٔ روزهای سبددار.
        """),
    source: "E. L. Korn, B. I. Graubard, Survey Methodology 24, 1998 (range)", isOwn: true,
    tables: [.visits, .orders])

  private static let newCustomers = Definition(
    addresses: ["acquisition"],
    name: LocalizedText(en: "New customers and their cost", fa: "مشتریان تازه و هزینهٔ جذب"),
    meaning: LocalizedText(
      en: """
        Customers whose first order is in the last complete months (at most twelve; those that \
        spend covers, at least three), by channel; those with a discount on the first order. Cost: \
        spend on acquisition in these months ÷ new customers, the range from the exact Poisson \
        limits of their number, spend taken as known. Payback: the first month of 30 days by whose \
        end the revenue of a new customer, times `margin` where the settings give one, has reached \
        the cost.
        """,
      fa: """
        مشتریانی که نخستین سفارششان در آخرین ماه‌های کامل است (حداکثر دوازده ماه؛ اگر هزینه ثبت شده \
        باشد همان ماه‌ها، دست‌کم سه ماه)، به تفکیک کانال؛ و کسانی که نخستین سفارششان تخفیف داشته است. \
        هزینهٔ جذب: هزینه‌های جذب در این ماه‌ها تقسیم بر شمار مشتریان تازه؛ بازه از حدود دقیق پواسون \
        برای شمار آن‌هاست و خود هزینه قطعی گرفته شده است. بازگشت هزینه: نخستین ماه سی‌روزه‌ای که درآمد هر \
        مشتری تازه تا پایان آن، ضرب در `margin` اگر در تنظیمات باشد، به هزینهٔ جذب رسیده است.
        """),
    formula: LocalizedText(
      en: "cost = acquisition spend ÷ first orders of the same period and channel",
      fa: "هزینهٔ جذب برابر است با هزینهٔ صرف‌شده، تقسیم بر نخستین سفارش‌های همان دوره و همان کانال."),
    source: "F. Garwood, Biometrika 28, 1936 (limits)", isOwn: true,
    tables: [.orders, .customers])

  private static let keepingCost = Definition(
    addresses: ["acquisition.keeping"],
    name: LocalizedText(en: "Cost of keeping a customer", fa: "هزینهٔ نگهداشت هر مشتری"),
    meaning: LocalizedText(
      en: """
        Spend on retention in the period ÷ customers active at its start who ordered in it. Ratio: \
        cost of a new customer ÷ cost of a kept one, its range from the limits of both.
        """,
      fa: """
        هزینه‌های نگهداشت در دوره تقسیم بر مشتریانی که در آغاز آن فعال بوده‌اند و در آن سفارش داده‌اند. \
        نسبت: هزینهٔ هر مشتری تازه تقسیم بر هزینهٔ هر مشتری نگه‌داشته‌شده؛ بازهٔ آن از حدود هر دو است.
        """),
    formula: LocalizedText(
      en: "ratio = cost of a new customer ÷ cost of a kept customer",
      fa: "نسبت برابر است با هزینهٔ جذب هر مشتری، تقسیم بر هزینهٔ نگهداشت هر مشتری."),
    source: """
      F. Garwood, Biometrika 28, 1936; G. Y. Zou, A. Donner, Statistics in Medicine 27, 2008 \
      (limits of the ratio)
      """, isOwn: true, tables: [.orders, .customers])

  private static let signs = Definition(
    addresses: ["warning"],
    name: LocalizedText(en: "Early-warning signs", fa: "نشانه‌های هشدار"),
    meaning: LocalizedText(
      en: """
        Customers with a sign in the last 90 days: a complaint; NPS up to 6 or satisfaction up to 2 \
        of 5; a mention in the two lowest scores; a stopped automatic renewal; a contract that ends \
        within 60 days and is not renewed (dated 60 days before its end); absence, dated 1.5 times \
        the customer’s own median gap after the last order with five gaps or more, else A after it, \
        and never later than C after it. New: with the sign now and without it at the end of the \
        previous complete month. Groups too small to show are hidden.
        """,
      fa: """
        مشتریانی که در ۹۰ روز اخیر نشانه‌ای داده‌اند: شکایت؛ امتیاز NPS تا ۶ یا رضایت تا ۲ از ۵؛ اشاره‌ای \
        با یکی از دو امتیاز پایین؛ توقف تمدید خودکار؛ قراردادی که تا ۶۰ روز دیگر پایان می‌یابد و تمدید \
        نشده است (تاریخ نشانه ۶۰ روز پیش از پایان است)؛ غیبت، به تاریخِ ۱٫۵ برابر میانهٔ فاصلهٔ خریدهای خود \
        مشتری پس از آخرین سفارش اگر دست‌کم پنج فاصله داشته باشد، وگرنه A روز پس از آن، و هرگز نه دیرتر از \
        C. تازه یعنی نشانه‌ای که در پایان آخرین ماه کامل نبوده است. گروه‌های کوچک پنهان‌اند.
        """),
    formula: LocalizedText(
      en: "now = customers whose sign is dated in the 90 days up to the as-of day",
      fa: "شمار کنونی برابر است با مشتریانی که تاریخ نشانه‌شان در ۹۰ روز منتهی به روز گزارش است."),
    isOwn: true, tables: [.orders, .feedback, .customers])

  private static let worthOfSigns = Definition(
    addresses: ["warning.signals.absent", "warning.signals.ratio", "warning.unsignalled"],
    name: LocalizedText(en: "What a sign is worth", fa: "ارزش هر نشانه"),
    meaning: LocalizedText(
      en: """
        Of those who had the sign max(30, A) days ago, the share without an order since; ratio: \
        that share ÷ the share of customers active then without any sign. A sign with a ratio near \
        1 tells nothing.
        """,
      fa: """
        از کسانی که max(۳۰, A) روز پیش آن نشانه را داشته‌اند، سهم کسانی که از آن پس سفارشی نداده‌اند. \
        نسبت: همین سهم تقسیم بر سهم مشتریانی که آن روز فعال و بی‌نشانه بوده‌اند. نسبتِ نزدیک به ۱ یعنی \
        نشانه چیزی نمی‌گوید.
        """),
    formula: LocalizedText(
      en: "ratio = (no order since ÷ with the sign) ÷ (no order since ÷ active without a sign)",
      fa: """
        نسبت برابر است با سهم بی‌سفارش‌ها در میان نشانه‌داران، تقسیم بر همین سهم در میان فعالان بی‌نشانه.
        """),
    source: """
      E. B. Wilson, Journal of the American Statistical Association 22, 1927; G. Y. Zou, A. Donner, \
      Statistics in Medicine 27, 2008 (limits of the ratio)
      """, isOwn: true, tables: [.orders, .feedback, .customers])
}
