import MoshtariCore

extension Definition {
  static let ofYear = [
    year, superlatives, yearCategories, yearNPS, bestMonth, yearCustomer, yearSegments,
  ]

  private static let year = Definition(
    addresses: ["year"],
    name: LocalizedText(en: "The year in review", fa: "سال در یک نگاه"),
    meaning: LocalizedText(
      en: """
        The calendar year of the report’s calendar: the one that runs, up to the as-of day \
        and beside the same number of days of the year before; and the last one that is \
        over, beside the whole year before. Customers with an order are new (their first \
        order), returned (an order after more than C days without one) or kept (the \
        others). Lost are those whose C days without an order were over in the year and \
        who had not ordered again by its end. C is today’s cut-off, of the customer’s kind \
        where it has its own. There is no year before where the data begin after its first \
        day.
        """,
      fa: """
        سال تقویم گزارش: یکی سال جاری تا روز گزارش، در کنار همان شمار روز از سال پیش؛ و \
        دیگری آخرین سالی که پایان یافته، در کنار همهٔ سال پیش از آن. خریداران سال یا \
        جدیدند (نخستین سفارش)، یا بازگشته (سفارشی پس از بیش از C روز بی‌خرید)، یا مانده \
        (دیگران). ازدست‌رفته یعنی کسی که C روزِ بی‌خریدش در آن سال به سر آمده و تا پایان \
        آن دوباره نخریده است. C مرز امروز است و اگر نوع مشتری مرز جداگانه‌ای داشته باشد \
        همان. اگر داده‌ها پس از نخستین روز سال پیش آغاز شوند، مقایسه‌ای در کار نیست.
        """),
    formula: LocalizedText(
      en: """
        customers = new + returned + kept; lost = |last order day + C inside the year, \
        before its end|
        """,
      fa: """
        خریداران = جدید + بازگشته + مانده؛ ازدست‌رفته = شمار مشتریانی که آخرین روز \
        سفارششان + C درون سال و پیش از پایان آن است
        """),
    isOwn: true, tables: [.customers, .orders])

  private static let superlatives = Definition(
    addresses: ["year.*.busiestWeek", "year.*.busiestWeekday", "year.*.busiestDay"],
    name: LocalizedText(
      en: "Busiest week, weekday and day", fa: "شلوغ‌ترین هفته، روز هفته و روز سال"),
    meaning: LocalizedText(
      en: """
        Most orders: of the weeks that lie wholly in the year, of its weekdays by orders a \
        day (a year holds one weekday once more than the others), and of its days. Where \
        several are equal, all are named.
        """,
      fa: """
        بیشترین سفارش: در میان هفته‌هایی که همهٔ روزهایشان در آن سال است، در میان روزهای \
        هفته برحسب سفارش در روز (هر سال یکی از روزهای هفته را یک بار بیشتر دارد) و در میان \
        روزهای سال. اگر چند تا برابر باشند، نام همه می‌آید.
        """),
    formula: LocalizedText(
      en: """
        max orders a week; max of orders ÷ days of that weekday; max orders a day
        """,
      fa: """
        بیشینهٔ سفارش هفته؛ بیشینهٔ سفارش‌های روز هفته ÷ شمار آن روزها؛ بیشینهٔ سفارش روز
        """),
    isOwn: true, tables: [.orders])

  private static let yearCategories = Definition(
    addresses: ["year.*.topCategories", "year.*.risers"],
    name: LocalizedText(en: "Categories of the year", fa: "دسته‌های سال"),
    meaning: LocalizedText(
      en: """
        The three known categories with most orders, those equal to the third too, and the \
        category whose share of orders has risen most in the complete months of the year \
        against the same months of the year before, among those that have clearly risen. \
        Categories with too few people are left out.
        """,
      fa: """
        سه دستهٔ شناخته‌شده با بیشترین سفارش (و هر دسته‌ای که با سومی برابر است) و دسته‌ای \
        که سهم آن از سفارش‌ها در ماه‌های کامل سال نسبت به همان ماه‌های سال پیش بیش از همه \
        بالا رفته، از میان دسته‌هایی که آشکارا رشد کرده‌اند. دسته‌های کم‌مشتری کنار گذاشته \
        شده‌اند.
        """),
    formula: LocalizedText(
      en: """
        top: orders of the category, range of the share as in orders by category; riser: max of \
        share(year) − share(year before) with verdict rise, as in rising and falling \
        categories
        """,
      fa: """
        برترین‌ها: سفارش‌های دسته، با بازهٔ سهم چنان‌که در سفارش‌ها به تفکیک دسته؛ بیشترین رشد: بیشینهٔ سهم \
        امسال − سهم پارسال در میان دسته‌های رو به رشد، با همان روش دسته‌های رو به رشد و رو \
        به افت
        """),
    source: """
      R. G. Newcombe, Statistics in Medicine 17, 1998, method 10; S. Holm, Scandinavian \
      Journal of Statistics 6, 1979
      """,
    isOwn: true, tables: [.orders])

  private static let yearNPS = Definition(
    addresses: ["year.*.nps", "year.*.npsChange"],
    name: LocalizedText(en: "NPS of the year", fa: "شاخص خالص مروجان سال"),
    meaning: LocalizedText(
      en: """
        Net Promoter Score of the answers of the year, and its difference from the answers \
        of the year before (for the running year of the same number of days), with the 95% \
        range. Of a survey about the relation each customer’s latest answer in the year \
        counts. A rise or a fall is said only where the range leaves out 0.
        """,
      fa: """
        شاخص خالص مروجان از پاسخ‌های سال و تفاوت آن با پاسخ‌های سال پیش (برای سال جاری، \
        همان شمار روز)، با بازهٔ ۹۵٪. در نظرسنجی کل رابطه، تازه‌ترین پاسخ هر مشتری در سال \
        به حساب می‌آید. تنها هنگامی از افزایش یا کاهش سخن می‌رود که صفر در بازه نباشد.
        """),
    formula: LocalizedText(
      en: "100 (promoters − detractors) ÷ n; change as between two months",
      fa: """
        ۱۰۰ × (مروجان − منتقدان) ÷ پاسخ‌ها؛ تغییر به همان روش تغییر میان دو ماه
        """),
    source: """
      F. F. Reichheld, Harvard Business Review, December 2003; B. Rocks, The American \
      Statistician 70, 2016
      """,
    isOwn: false, tables: [.feedback])

  private static let bestMonth = Definition(
    addresses: ["year.*.bestMonth"],
    name: LocalizedText(en: "Best month of first orders", fa: "بهترین ماه نخستین سفارش"),
    meaning: LocalizedText(
      en: """
        Of the months of the year whose new customers have all had 90 days, the one with \
        the largest share who ordered again on another day within 90 days of the first. \
        Months with fewer new customers than the low base are not compared. It is the \
        highest that was observed; “clear” only where its range is above that of every \
        other month.
        """,
      fa: """
        از ماه‌هایی که از نخستین سفارش همهٔ مشتریان جدیدشان دست‌کم ۹۰ روز گذشته است، ماهی \
        که بیشترین سهم از مشتریان جدیدش ظرف ۹۰ روز در روزی دیگر دوباره سفارش داده‌اند. \
        ماه‌های کم‌مشتری مقایسه نمی‌شوند. این بالاترین رقمِ دیده‌شده است و تنها وقتی \
        «آشکار» است که بازهٔ آن بالاتر از بازهٔ همهٔ ماه‌های دیگر باشد.
        """),
    formula: LocalizedText(
      en: """
        max over months of |next order day − first order day ≤ 90| ÷ new customers; Wilson \
        interval at the level 1 − 5% ÷ months compared, so that it holds although the best was picked out
        """,
      fa: """
        بیشینهٔ (مشتریان جدید با سفارش روزی دیگر تا ۹۰ روز ÷ مشتریان جدید) در میان ماه‌ها؛ \
        بازهٔ ویلسون در سطح ۱ − ۵٪ ÷ شمار ماه‌های مقایسه‌شده، تا با برگزیدن بهترین ماه هم درست بماند
        """),
    source: """
      E. B. Wilson, JASA 22, 1927 (interval); O. J. Dunn, JASA 56, 1961 (several months at once)
      """,
    isOwn: true, tables: [.orders])

  private static let yearCustomer = Definition(
    addresses: ["year.*.typical"],
    name: LocalizedText(en: "A typical customer of the year", fa: "مشتری معمول سال"),
    meaning: LocalizedText(
      en: """
        Of the customers with an order in the year: the numbers of orders and the net \
        revenue that at least half of them do not exceed.
        """,
      fa: """
        در میان خریداران سال: شمار سفارش و درآمد خالصی که دست‌کم نیمی از آن‌ها از آن فراتر \
        نمی‌روند.
        """),
    formula: LocalizedText(
      en: "lower medians of orders and of revenue a customer",
      fa: "میانهٔ پایینی شمار سفارش‌ها و درآمد هر مشتری"),
    isOwn: true, tables: [.orders])

  private static let yearSegments = Definition(
    addresses: ["year.*.segments"],
    name: LocalizedText(en: "The year by lifecycle state", fa: "سال به تفکیک وضعیت چرخهٔ عمر"),
    meaning: LocalizedText(
      en: """
        Customers with an order in the year by the lifecycle state that they have on the \
        as-of day, their orders and net revenue. Revenue of too few people is hidden.
        """,
      fa: """
        خریداران سال به تفکیک وضعیت چرخهٔ عمرشان در روز گزارش، با سفارش‌ها و درآمد \
        خالصشان. درآمد گروه‌های کم‌شمار پنهان است.
        """),
    formula: LocalizedText(
      en: "Σ over customers of the state with an order in the year",
      fa: "جمع روی مشتریان هر وضعیت که در سال سفارش داده‌اند"),
    isOwn: true, tables: [.customers, .orders])
}
