import MoshtariCore

extension Definition {
  static let nextOrders = Definition(
    addresses: ["survival.orders"],
    name: LocalizedText(en: "From each order to the next", fa: "از هر سفارش تا سفارش بعدی"),
    meaning: LocalizedText(
      en: """
        For n from 1 to 5: how soon the customers with n orders give the next one. The share with it \
        within 30, 90, 180 and 360 days of the n-th order, how many were still waiting and observed on \
        that day, and the median. Who has not ordered again counts for as long as we have watched; two \
        orders on one day are 0 days apart. The list ends where fewer customers than the low base have \
        n orders; six orders or more are left out. A share is grey where its range is wider than that of the \
        same share of as many customers as the low base, not where few still wait: where nearly all have \
        ordered, few do.
        """,
      fa: """
        برای n از ۱ تا ۵: دارندگان n سفارش چه زود سفارش بعدی را می‌دهند. سهم کسانی که آن را تا ۳۰، ۹۰، \
        ۱۸۰ و ۳۶۰ روز پس از nامین سفارش داده‌اند، شمار کسانی که آن روز هنوز منتظر و در مشاهده بوده‌اند، \
        و میانه. کسی که دوباره نخریده تا همان‌جا به حساب می‌آید که در مشاهده بوده است؛ دو سفارش در یک روز \
        یعنی فاصلهٔ صفر. فهرست جایی پایان می‌یابد که دارندگان n سفارش از پایهٔ کم کمتر باشند؛ شش سفارش و \
        بیشتر نیامده است. سهمی خاکستری است که بازه‌اش پهن‌تر از بازهٔ همان سهم در میان مشتریانی به شمار \
        پایهٔ کم باشد، نه آنجا که کسان اندکی هنوز منتظرند: وقتی تقریباً همه سفارش داده‌اند، منتظران اندک‌اند.
        """),
    formula: LocalizedText(
      en: """
        1 − S(t) of the time from order n to n + 1; log-log interval; median: first t with S ≤ ½, its \
        limits where those of S get there
        """,
      fa: """
        یک منهای منحنی کاپلان–مایرِ فاصلهٔ سفارش nم تا بعدی در روز t؛ بازهٔ log-log؛ میانه نخستین روزی \
        است که منحنی به نصف می‌رسد و بازه‌اش روزهایی که کران‌های منحنی به نصف می‌رسند
        """),
    source: "\(kaplanMeier); R. Brookmeyer, J. Crowley, Biometrics 38, 1982 (median)",
    dialect: LocalizedText(
      en: """
        Among those with n orders by now. From n = 2 on the quick reach the n-th order early and are \
        observed longer after it, so far-out days lean to them (D. Y. Lin, W. Sun, Z. Ying, Biometrika \
        86, 1999); their weights for it are not used here.
        """,
      fa: """
        از میان کسانی که تاکنون n سفارش داده‌اند. از n = ۲ به بعد، کسانی که زود به زود می‌خرند زودتر به \
        nامین سفارش می‌رسند و پس از آن بیشتر در مشاهده‌اند؛ پس روزهای دور بیشتر نشانگر آنان است (لین، سون و یینگ، \
        ۱۹۹۹). وزن‌های پیشنهادی آنان اینجا به کار نرفته است.
        """), tables: [.orders])

  static let nextOrdersByGroup = Definition(
    addresses: ["survival.orders.by"],
    name: LocalizedText(
      en: "From each order to the next by group", fa: "از هر سفارش تا سفارش بعدی به تفکیک گروه"),
    meaning: LocalizedText(
      en: """
        From the second order on, the same by kind of customer, by how the customer came, by region and \
        by the quarter of the n-th order. The log-rank test asks whether the curves of a dimension are \
        one; its p is corrected for all dimensions and all n together (Holm). Groups without a name or \
        with too few customers are not in the test. The groups of the first order are those of the time \
        to the second. A difference between quarters is no trend: in the first quarters of the data only \
        the quick have an n-th order.
        """,
      fa: """
        از سفارش دوم به بعد، همان به تفکیک نوع مشتری، راه آشنایی، منطقه و فصل nامین سفارش. آزمون رتبهٔ \
        لگاریتمی می‌پرسد آیا منحنی‌های یک دسته‌بندی یکی هستند؛ p آن برای همهٔ دسته‌بندی‌ها و همهٔ nها با هم \
        تصحیح شده است (هولم). گروه‌های بی‌نام و کم‌شمار در آزمون نیستند. گروه‌های سفارش اول همان‌هایی‌اند که \
        در «فاصله تا سفارش دوم به تفکیک گروه» آمده‌اند. تفاوت فصل‌ها روند نیست: در نخستین فصل‌های داده‌ها \
        تنها کسانی nامین سفارش را داده‌اند که زود به زود می‌خرند.
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
      """,
    dialect: LocalizedText(
      en: """
        Customers are grouped only by what is known on the day of the n-th order. Lifecycle and RFM \
        segments are made of the later orders that the curve waits for, so they cannot foretell them. \
        The quarter is that of the n-th order: of a young cohort of first orders only the quick would be \
        counted.
        """,
      fa: """
        مشتریان تنها با آنچه در روز nامین سفارش دانسته است گروه‌بندی می‌شوند. بخش‌های چرخهٔ عمر و RFM از \
        همان سفارش‌های بعدی ساخته می‌شوند که منحنی در انتظارشان است، پس پیش‌بین آن‌ها نیستند. فصل، فصل \
        nامین سفارش است: از گروه‌های تازه بر پایهٔ نخستین سفارش تنها کسانی به شمار می‌آمدند که زود به زود می‌خرند.
        """), tables: [.customers, .orders])
}
