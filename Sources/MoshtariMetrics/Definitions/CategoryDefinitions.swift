import MoshtariCore

extension Definition {
  static let ofCategories = [categories, changes]

  private static let categories = Definition(
    addresses: ["categories"],
    name: LocalizedText(en: "Orders by category", fa: "سفارش‌ها به تفکیک دسته"),
    meaning: LocalizedText(
      en: """
        Orders of each category in each of the last 13 months, and each category’s share \
        of the month’s orders whose category is known, with its 95% range. Categories with \
        too few people in a month are hidden.
        """,
      fa: """
        شمار سفارش‌های هر دسته در هر یک از ۱۳ ماه اخیر و سهم آن از سفارش‌هایی از ماه که \
        دسته‌شان معلوم است، با بازهٔ ۹۵٪. دسته‌ای که در ماه مشتریان اندکی داشته پنهان است.
        """),
    formula: LocalizedText(
      en: """
        share = orders of the category ÷ orders with a known category; Wilson interval at orders ÷ (1 + ρ · \
        pairs of orders of one customer ÷ orders), ρ the correlation of such a pair: (A − p²) ÷ (p (1 − p)), A \
        the part of all pairs of which both are of the category
        """,
      fa: """
        سهم = سفارش‌های دسته ÷ سفارش‌هایی که دسته‌شان معلوم است؛ بازهٔ ویلسون با شمار سفارش‌ها ÷ (۱ + ρ × \
        جفت‌های سفارشِ یک مشتری ÷ سفارش‌ها)؛ ρ همبستگی چنین جفتی است: (A − p²) ÷ (p (۱ − p))، و A سهم \
        جفت‌هایی که هر دو از همان دسته‌اند
        """),
    source: """
      E. B. Wilson, JASA 22, 1927 (interval); L. Kish, Survey Sampling, 1965, chapter 5 (design effect)
      """,
    isOwn: true, tables: [.orders])

  private static let changes = Definition(
    addresses: ["categories.changes", "categories.comparison"],
    name: LocalizedText(en: "Rising and falling categories", fa: "دسته‌های رو به رشد و رو به افت"),
    meaning: LocalizedText(
      en: """
        Each category’s share of orders in the last three complete months less its share \
        in the same months a year before (in the three months before, where the data do \
        not reach back a year), with the 95% range of the difference. Rising or falling is \
        only said where that range excludes zero and the difference also stands when all \
        categories are tested at once. That orders of one customer resemble each other makes \
        the range wider; that the same customers buy in both periods makes it narrower; half of that is counted on, \
        since tastes change. People are \
        counted by the month with most of them, so a category may be hidden that just \
        reaches the limit over three months.
        """,
      fa: """
        سهم هر دسته از سفارش‌های سه ماه کامل آخر منهای سهم آن در همان ماه‌های سال پیش (یا \
        سه ماه پیش از آن، اگر داده‌ها به یک سال پیش نرسند)، با بازهٔ ۹۵٪ این تفاوت. تنها \
        وقتی از رشد یا افت سخن می‌گوییم که صفر در این بازه نباشد و تفاوت در آزمون هم‌زمان \
        همهٔ دسته‌ها نیز برقرار بماند. شباهت سفارش‌های یک مشتری بازه را پهن‌تر می‌کند، \
        و خرید همان مشتریان در هر دو دوره آن را تنگ‌تر؛ نیمی از این اثر به \
        حساب می‌آید، چون سلیقه‌ها عوض می‌شود. شمار افراد هر دسته از \
        پرمشتری‌ترین ماه آن گرفته می‌شود، پس دسته‌ای که تنها در سه ماه روی هم به حد نمایش \
        می‌رسد شاید پنهان بماند.
        """),
    formula: LocalizedText(
      en: """
        share(now) − share(before); low = d − √((p₂ − l₂)² + (u₁ − p₁)² − 2r (p₂ − l₂)(u₁ − p₁)), high likewise, \
        l and u the Wilson limits, r = ½ · ρ · pairs of orders of one customer in both periods ÷ √((n₁ + ρ · pairs in \
        the first)(n₂ + ρ · pairs in the second)); p of the pooled z test with r, times (m − rank + 1) by Holm, ≤ 0.05
        """,
      fa: """
        سهم اکنون − سهم پیشین؛ هر سر بازه = تفاوت ∓ جذر (جمع مربع‌های فاصلهٔ دو سهم از \
        حدهای ویلسونشان − ۲r × حاصل‌ضرب آن دو فاصله)؛ r = نصف ρ × جفت‌های سفارشِ یک مشتری، هر یک در یکی از دو \
        دوره ÷ جذر ((n₁ + ρ × جفت‌های دورهٔ نخست) × (n₂ + ρ × جفت‌های دورهٔ دوم))؛ مقدار p آزمون z ادغامی با \
        همان r ضرب در (شمار دسته‌ها − رتبه + ۱) به روش هولم، حداکثر ۰٫۰۵
        """),
    source: """
      R. G. Newcombe, Statistics in Medicine 17, 1998, method 10, and G. Y. Zou, A. Donner, the same 27, 2008 \
      (interval); S. Holm, \
      Scandinavian Journal of Statistics 6, 1979 (verdicts)
      """,
    dialect: LocalizedText(
      en: """
        Holm’s steps hold the chance of a single false verdict at 5%. Benjamini and \
        Hochberg (1995) hold the share of false ones instead, and say more.
        """,
      fa: """
        گام‌های هولم احتمال حتی یک حکم نادرست را در ۵٪ نگه می‌دارند. بنجامینی و هاکبرگ \
        (۱۹۹۵) سهم حکم‌های نادرست را نگه می‌دارند و بیشتر حکم می‌دهند.
        """),
    isOwn: true, tables: [.orders])
}
