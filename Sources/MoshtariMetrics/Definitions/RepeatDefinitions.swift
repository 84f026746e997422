import MoshtariCore

extension Definition {
  static let ofRepeatPurchase = [repeatRate, ladder, secondOrder]

  private static let repeatRate = Definition(
    addresses: ["repeat.rate"],
    name: LocalizedText(en: "Repeat rate", fa: "نرخ خرید دوباره"),
    meaning: LocalizedText(
      en: """
        The share of customers with an order who have two or more, up to the as-of day. Orders \
        count, not order days. Customers who came lately have had little time, so the true share \
        is higher.
        """,
      fa: """
        سهم خریدارانی که تا روز گزارش دو سفارش یا بیشتر داشته‌اند. سفارش‌ها شمرده می‌شوند، نه \
        روزهای خرید. تازه‌آمدگان فرصت کمی داشته‌اند، پس سهم واقعی بالاتر است.
        """),
    formula: LocalizedText(
      en: "|orders ≥ 2| ÷ |orders ≥ 1|; Wilson interval",
      fa: "مشتریان با دست‌کم دو سفارش ÷ مشتریان با دست‌کم یک سفارش؛ بازهٔ ویلسون"),
    source: "E. B. Wilson, JASA 22, 1927 (interval)",
    dialect: LocalizedText(
      en: """
        Of all customers ever, whatever their age. Others ask for a second order within \
        90 or 365 days; the time to the second order shows that.
        """,
      fa: """
        از همهٔ مشتریان، با هر سابقه‌ای. دیگران سفارش دوم در ۹۰ یا ۳۶۵ روز را می‌پرسند؛ \
        آن را «فاصله تا سفارش دوم» نشان می‌دهد.
        """), isOwn: true, tables: [.orders])

  private static let ladder = Definition(
    addresses: ["repeat.ladder"],
    name: LocalizedText(en: "Ladder of orders", fa: "نردبان سفارش‌ها"),
    meaning: LocalizedText(
      en:
        """
        For each n: how many customers have at least n orders, and the share of them with at \
        least one more.
        """,
      fa:
        """
        برای هر n: چند مشتری دست‌کم n سفارش دارند و چه سهمی از آن‌ها دست‌کم یک سفارش دیگر هم \
        داده‌اند.
        """
    ),
    formula: LocalizedText(
      en: "next(n) = |orders ≥ n + 1| ÷ |orders ≥ n|; Wilson interval",
      fa: """
        سهم پلهٔ n = مشتریان با دست‌کم n + ۱ سفارش ÷ مشتریان با دست‌کم n سفارش؛ بازهٔ \
        ویلسون
        """),
    source: "E. B. Wilson, JASA 22, 1927 (interval)", isOwn: true, tables: [.orders])

  private static let secondOrder = Definition(
    addresses: ["survival"],
    name: LocalizedText(en: "Time to the second order", fa: "فاصله تا سفارش دوم"),
    meaning: LocalizedText(
      en: """
        The share of customers without a second order yet, by days since the first; who has not \
        come back counts as long as we have watched. Two orders on one day: day 0. The median is \
        the day by which half have come back.
        """,
      fa: """
        سهم مشتریانی که هنوز سفارش دوم نداده‌اند، برحسب روز از نخستین سفارش؛ کسی که برنگشته تا \
        همان‌جا به حساب می‌آید که او را دیده‌ایم. دو سفارش در یک روز یعنی روز صفر. میانه روزی است \
        که نیمی از مشتریان برگشته‌اند.
        """),
    formula: LocalizedText(
      en: "S(t) = Π (1 − d ÷ n) over days ≤ t; log-log interval; median: first t with S ≤ ½",
      fa: """
        سهم بی‌سفارش دوم تا روز t = ضرب (۱ − سفارش‌های دوم روز ÷ در معرض) روی روزهای تا \
        t؛ میانه نخستین روزی است که این سهم به نصف یا کمتر می‌رسد
        """),
    source: """
      E. L. Kaplan, P. Meier, JASA 53, 1958; R. Brookmeyer, J. Crowley, Biometrics 38, 1982 (median)
      """,
    dialect: LocalizedText(
      en: """
        Kaplan–Meier with a log-log interval; Greenwood’s plain interval may leave 0 to \
        1. Where nobody has had the event yet, and where everybody has had it and nobody was \
        censored, Wilson’s interval.
        """,
      fa: """
        کاپلان–مایر با بازهٔ لگاریتم-لگاریتم؛ بازهٔ سادهٔ گرین‌وود می‌تواند از صفر تا یک \
        بیرون بزند. جایی که رویداد هنوز برای هیچ‌کس رخ نداده، یا برای همه رخ داده و کسی سانسور \
        نشده است، بازهٔ ویلسون.
        """),
    tables: [.orders])
}
