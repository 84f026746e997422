import MoshtariCore

extension Definition {
  static let ofCustomers = [
    knownCustomers, activeCustomers, orderingAgain, typicalCustomer, cutoffs,
  ]

  private static let knownCustomers = Definition(
    addresses: ["customers"],
    name: LocalizedText(en: "Customers", fa: "مشتریان"),
    meaning: LocalizedText(
      en: """
        Everybody named in the customers file, an order or an answer. “Ordering” counts those \
        with at least one order up to the as-of day.
        """,
      fa: """
        همهٔ کسانی که در فهرست مشتریان، در سفارش‌ها یا در نظرها نامی از آن‌ها آمده است. «خریداران» \
        کسانی‌اند که تا روز گزارش دست‌کم یک سفارش داشته‌اند.
        """),
    formula: LocalizedText(
      en: "total = |named by any table|; ordering = |orders ≥ 1|",
      fa: """
        کل = شمار کسانی که در یکی از جدول‌ها نامی دارند؛ خریداران = شمار کسانی که دست‌کم \
        یک سفارش دارند
        """),
    isOwn: true, tables: [.customers, .orders, .feedback])

  private static let activeCustomers = Definition(
    addresses: [
      "customers.active", "customers.previousActive", "customers.monthly", "customers.quarterly",
    ],
    name: LocalizedText(en: "Active customers", fa: "مشتریان فعال"),
    meaning: LocalizedText(
      en: """
        Customers whose last order is at most A days ago; A is that of the customer’s kind where \
        it has its own. Earlier months are counted with today’s A, so that they compare; a quarter is \
        counted at its end.
        """,
      fa: """
        مشتریانی که از آخرین سفارششان بیش از A روز نگذشته است؛ اگر نوع مشتری مرز جداگانه‌ای داشته \
        باشد، همان به کار می‌رود. ماه‌های گذشته هم با مرز امروز شمرده می‌شوند تا مقایسه‌پذیر \
        باشند؛ فصل در پایانش شمرده می‌شود.
        """),
    formula: LocalizedText(
      en: "active = |asOf − last order day ≤ A|",
      fa: """
        فعال = شمار مشتریانی که از آخرین روز سفارششان تا روز گزارش حداکثر A روز گذشته \
        است
        """),
    isOwn: true, tables: [.orders])

  private static let orderingAgain = Definition(
    addresses: ["customers.monthly.retention"],
    name: LocalizedText(
      en: "Share of known customers who ordered", fa: "سهم مشتریان شناخته‌شده‌ای که خریده‌اند"),
    meaning: LocalizedText(
      en: """
        The share of the customers known at one month’s end who ordered in the next month, with its \
        95% range: for all customers what “A segment over time” tells of a segment.
        """,
      fa: """
        سهمی از همهٔ مشتریان شناخته‌شده در پایان هر ماه که در ماه پس از آن خرید کرده‌اند، با بازهٔ ۹۵٪: \
        همان سنجهٔ «بخش در گذر زمان»، برای همهٔ مشتریان.
        """),
    formula: LocalizedText(
      en: """
        retention(m) = customers known at the end of m − 1 with an order in m ÷ those \
        customers
        """,
      fa: """
        نگهداشت ماه = مشتریان شناخته‌شده در پایان ماه پیش که در این ماه سفارش داده‌اند ÷ \
        همهٔ آن مشتریان
        """),
    source: "E. B. Wilson, JASA 22, 1927 (interval)", isOwn: true, tables: [.orders])

  private static let typicalCustomer = Definition(
    addresses: [
      "customers.ordersPerCustomer", "customers.medianRecency", "customers.revenue",
    ],
    name: LocalizedText(en: "A typical customer", fa: "مشتری معمول"),
    meaning: LocalizedText(
      en: """
        Of customers with an order: orders of the whole period a head, and the number of days since \
        the last order that half of them do not exceed. Revenue is that of orders that name a customer.
        """,
      fa: """
        در میان مشتریانی که سفارش داده‌اند: شمار سفارش هر نفر در کل دوره، و شمار روزهای گذشته از \
        آخرین سفارش که نیمی از آن‌ها از آن فراتر نمی‌روند. درآمد، مجموع سفارش‌هایی است که نام مشتری دارند.
        """),
    formula: LocalizedText(
      en: "orders of customers ÷ |orders ≥ 1|; lower median of asOf − last order day",
      fa: """
        شمار سفارش‌های نام‌دار ÷ شمار خریداران؛ میانهٔ پایینیِ فاصلهٔ روز گزارش از آخرین \
        روز سفارش
        """),
    isOwn: true, tables: [.orders])

  private static let cutoffs = Definition(
    addresses: ["cutoffs"],
    name: LocalizedText(en: "Cut-offs A and C", fa: "مرزهای A و C"),
    meaning: LocalizedText(
      en: """
        How long a customer may stay away and still count as active (A), and after how long as \
        lost (C). They come from the gaps between a customer’s order days: 80 per cent of them are \
        at most A days long, 95 per cent at most C. Only gaps that had F days to close are counted \
        (F is 365, or half of a shorter history), and each customer weighs the same. Under 100 \
        such customers: 90 and 180 days. The settings may fix either.
        """,
      fa: """
        A یعنی مشتری تا چند روز بی‌خرید هنوز فعال به شمار می‌آید و C یعنی پس از چند روز ازدست‌رفته \
        شمرده می‌شود. هر دو از فاصلهٔ روزهای خرید مشتریان به دست می‌آیند: ۸۰ درصد فاصله‌ها حداکثر \
        A روز و ۹۵ درصدشان حداکثر C روز است. تنها فاصله‌هایی به حساب می‌آیند که F روز فرصت \
        بسته شدن داشته‌اند (F برابر ۳۶۵ روز یا نصف دورهٔ کوتاه‌تر است) و وزن همهٔ مشتریان یکسان \
        است. اگر شمار این مشتریان کمتر از ۱۰۰ باشد، ۹۰ و ۱۸۰ روز به کار می‌رود. در تنظیمات می‌توان \
        هر یک را ثابت کرد.
        """),
    formula: LocalizedText(
      en: """
        A = max(7, weighted p80 of gaps); C = max(A + 1, weighted p95); weight = 1 ÷ own \
        gaps
        """,
      fa: """
        مرز A = بزرگ‌ترِ ۷ و صدک ۸۰ وزن‌دار فاصله‌ها؛ مرز C = بزرگ‌ترِ A + ۱ و صدک ۹۵؛ \
        وزن هر فاصله = ۱ ÷ شمار فاصله‌های همان مشتری
        """),
    isOwn: true, tables: [.customers, .orders])
}
