import MoshtariCore

extension Definition {
  static let ofOrders = [orders, averageOrderValue, concentration]

  private static let orders = Definition(
    addresses: ["orders"],
    name: LocalizedText(en: "Orders and revenue", fa: "سفارش‌ها و درآمد"),
    meaning: LocalizedText(
      en: """
        Every order of the period that was not cancelled, those without a customer included. \
        Revenue is the list value less discount and refund; a refund belongs to its order’s day.
        """,
      fa: """
        همهٔ سفارش‌های دوره که لغو نشده‌اند، از جمله سفارش‌های بی‌نام. درآمد برابر است با مبلغ پیش \
        از تخفیف، منهای تخفیف و مبلغ بازگردانده‌شده؛ هر بازپرداخت به روز سفارش خودش تعلق دارد.
        """),
    formula: LocalizedText(
      en: "revenue = Σ (amount − discount − refund)",
      fa: "درآمد = جمع (مبلغ − تخفیف − بازپرداخت) همهٔ سفارش‌ها"),
    isOwn: true, tables: [.orders])

  private static let averageOrderValue = Definition(
    addresses: ["orders.averageValue"],
    name: LocalizedText(en: "Average order value", fa: "میانگین ارزش سفارش"),
    meaning: LocalizedText(
      en: "Revenue divided by the number of orders, over the whole period.",
      fa: "درآمد کل دوره تقسیم بر شمار سفارش‌ها."),
    formula: LocalizedText(
      en: "revenue ÷ orders",
      fa: "درآمد ÷ شمار سفارش‌ها"), isOwn: true, tables: [.orders])

  private static let concentration = Definition(
    addresses: ["concentration"],
    name: LocalizedText(en: "Concentration of revenue", fa: "تمرکز درآمد"),
    meaning: LocalizedText(
      en: """
        How unequally revenue is spread over the customers with an order: the Gini coefficient (0 \
        equal, 1 all from one), the share of revenue of the best 20, 10 and 1 per cent of \
        customers (rounded up to whole customers), and the fewest customers who make 80 per cent. \
        The Lorenz curve says what the customers with least revenue bring, step by step up to all. \
        Returns stay negative, so the Gini may pass 1; without revenue above 0 there is none.
        """,
      fa: """
        درآمد تا چه اندازه نابرابر میان خریداران پخش شده است: ضریب جینی (صفر یعنی برابر و یک یعنی \
        همه از یک نفر)، سهم ۲۰، ۱۰ و ۱ درصد بهترین مشتریان از درآمد (با گرد کردن شمارشان رو به \
        بالا) و کمترین شمار مشتریانی که ۸۰ درصد درآمد از آن‌هاست. منحنی لورنتس گام‌به‌گام می‌گوید \
        مشتریان کم‌خریدتر چه سهمی از درآمد دارند. مرجوعی‌ها منفی می‌مانند، پس جینی \
        می‌تواند از یک بگذرد؛ اگر درآمد بالای صفر نباشد، ضریبی در کار نیست.
        """),
    formula: LocalizedText(
      en: "Gini = Σ (2i − n − 1) x₍ᵢ₎ ÷ (n Σ x); best k = ⌈share · n⌉",
      fa: """
        ضریب جینی = جمع (۲i − n − ۱) × درآمدِ i-اُمین مشتری از کم به زیاد ÷ (n × جمع \
        درآمد)؛ شمار بهترین‌ها = سهم × n، رو به بالا گرد شده
        """),
    source: """
      C. Gini, Variabilità e mutabilità, 1912; M. O. Lorenz, Methods of Measuring the Concentration of \
      Wealth, Publications of the American Statistical Association 9, 1905
      """,
    dialect: LocalizedText(
      en: "Without the correction n ÷ (n − 1) for small samples; returns stay negative.",
      fa: "بدون ضریب تصحیح n ÷ (n − ۱) برای نمونهٔ کوچک؛ مرجوعی‌ها منفی می‌مانند."), tables: [.orders])
}
