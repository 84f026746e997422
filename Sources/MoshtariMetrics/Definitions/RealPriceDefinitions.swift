import MoshtariCore

extension Definition {
  static let ofRealPrices = [realPrices, nominalRetention]

  private static let realPrices = Definition(
    addresses: ["realPrices"],
    name: LocalizedText(en: "Money in prices of one month", fa: "پول به قیمت یک ماه"),
    meaning: LocalizedText(
      en: """
        Revenue and the average order by month, of the last twelve complete months and of the years, as \
        they were paid and in prices of the as-of day’s month. Real figures rise only where more is \
        bought, not where prices rise. Which basket the index prices is said where it comes from; a \
        general index is not the shop’s own. Where there is an index, growth, revenue retention, money of \
        customers and segments, value, programme and acquisition are in prices of that month too. Counted \
        in full, so there are no ranges.
        """,
      fa: """
        درآمد و میانگین سفارش در هر ماه، در دوازده ماه کامل اخیر و در سال‌ها، یک بار به همان مبلغی که \
        پرداخت شده و یک بار به قیمت ماه گزارش. رقم واقعی تنها با خرید بیشتر بالا می‌رود، نه با گران‌شدن. \
        اینکه شاخص قیمتِ کدام سبد کالاست به منبع آن برمی‌گردد و شاخص عمومی شاخص خود فروشگاه نیست. با \
        شاخص، رشد و نگهداشت درآمد، پول مشتریان و بخش‌ها، ارزش مشتری، باشگاه و جذب نیز به قیمت همان ماه \
        است. شمارش کامل است، پس بازه ندارد.
        """),
    formula: LocalizedText(
      en: """
        real = paid × index of the as-of month ÷ index of the order’s month, rounded once a day; rise = \
        index ÷ index of the same month a year before − 1
        """,
      fa: """
        مبلغ واقعی = مبلغ پرداخت‌شده ضرب در شاخص ماه گزارش تقسیم بر شاخص ماه سفارش، روزی یک بار گرد شده؛ \
        رشد قیمت = شاخص تقسیم بر شاخص همان ماه در سال پیش منهای ۱
        """),
    source: "", isOwn: true, tables: [.orders])

  private static let nominalRetention = Definition(
    addresses: ["realPrices.nominalRetention"],
    name: LocalizedText(
      en: "Revenue retention in nominal prices", fa: "نگهداشت درآمد به قیمت اسمی"),
    meaning: LocalizedText(
      en: """
        Net and gross revenue retention of money as it was paid, beside those of retention.revenue in \
        prices of the as-of month. Where prices rise by 40% a year, customers who buy the same as before \
        have a nominal net rate of 140% and a real one of 100%.
        """,
      fa: """
        نگهداشت خالص و ناخالص درآمد با مبلغ‌های پرداخت‌شده، در کنار همان نرخ‌ها در retention.revenue به \
        قیمت ماه گزارش. اگر قیمت‌ها سالی ۴۰٪ بالا برود، مشتریانی که درست به اندازهٔ پیش می‌خرند نرخ خالص \
        اسمی ۱۴۰٪ و نرخ واقعی ۱۰۰٪ دارند.
        """),
    formula: LocalizedText(
      en: "as retention.revenue, R and B as they were paid",
      fa: "همان فرمول نگهداشت درآمد، با درآمدهای هر دو سال به مبلغ پرداخت‌شده"),
    source: "W. G. Cochran, Sampling Techniques, 1977, chapter 6 (interval)", isOwn: true,
    tables: [.orders])
}
