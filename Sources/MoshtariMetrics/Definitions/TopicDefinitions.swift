import MoshtariCore

extension Definition {
  static let ofTopics = [topicChanges, topicGroups]

  private static let topicChanges = Definition(
    addresses: ["topics"],
    name: LocalizedText(
      en: "Topics that come up more and less", fa: "موضوع‌هایی که بیشتر یا کمتر گفته می‌شوند"),
    meaning: LocalizedText(
      en: """
        The share of those who wrote a comment, of any kind, who use a word: in the last three complete \
        months less in the twelve before them (in the three before, where comments do not reach back), \
        with the 95% range of the difference. A word counts once a person and period; letters that \
        keyboards write differently are one, words of grammar are left out. Tested are words with 10 \
        counts and 5 people (`privacy.terms`); of those said to come up more or less often, one in twenty \
        may be chance. Where the share of complaints or surveys among the comments changes, words change with it.
        """,
      fa: """
        سهم کسانی از نویسندگان نظر، از هر نوع، که یک واژه را به کار برده‌اند: در سه ماه کامل اخیر منهای \
        دوازده ماه پیش از آن (یا سه ماه پیش از آن، اگر نظرها به عقب‌تر نرسد)، با بازهٔ ۹۵٪ تفاوت. هر واژه \
        برای هر نفر در هر دوره یک بار شمرده می‌شود؛ حرف‌هایی که صفحه‌کلیدها گوناگون می‌نویسند یکی است و \
        واژه‌های دستوری کنار می‌مانند. واژه‌هایی آزموده می‌شوند که ۱۰ بار و از ۵ نفر (`privacy.terms`) \
        شمرده شده باشند؛ از آنچه پرکاربردتر یا کم‌کاربردتر خوانده می‌شود شاید یک بیستم تصادفی باشد. اگر سهم \
        شکایت‌ها یا نظرسنجی‌ها در نظرها عوض شود، واژه‌ها هم عوض می‌شوند.
        """),
    formula: LocalizedText(
      en: """
        share(now) − share(before); low = d − √((p₂ − l₂)² + (u₁ − p₁)²), high = d + √((u₂ − p₂)² + (p₁ − \
        l₁)²), l and u the Wilson limits; p of the pooled z test, discoveries at q = 0.05
        """,
      fa: """
        سهم اکنون − سهم پیشین؛ هر سر بازه = تفاوت ∓ جذر جمع مربع‌های فاصلهٔ دو سهم از حدهای ویلسونشان؛ \
        مقدار p آزمون z ادغامی با نرخ کشف نادرست ۰٫۰۵
        """),
    source: """
      R. G. Newcombe, Statistics in Medicine 17, 1998, method 10 (interval); Y. Benjamini, Y. Hochberg, \
      JRSS B 57, 1995 (verdicts)
      """, isOwn: true, tables: [.feedback])

  private static let topicGroups = Definition(
    addresses: ["topics.touchpoints", "topics.products"],
    name: LocalizedText(
      en: "Words of touchpoints and products", fa: "واژه‌های نقطه‌های تماس و محصول‌ها"),
    meaning: LocalizedText(
      en: """
        Words that people use clearly more in comments on one touchpoint or product than in comments on \
        all others. A word counts once a person on each side. A touchpoint or product is compared where 30 \
        people (`lowBase`) wrote on it, and on all others; tested are words with 10 counts, of 5 people \
        (`privacy.terms`) on it. Of those shown, one in twenty may be chance.
        """,
      fa: """
        واژه‌هایی که مردم در نظرهای یک نقطهٔ تماس یا محصول آشکارا بیش از نظرهای دیگر به کار می‌برند. هر \
        واژه برای هر نفر در هر سو یک بار شمرده می‌شود. نقطهٔ تماس یا محصولی مقایسه می‌شود که ۳۰ نفر \
        (`lowBase`) برای آن، و همین شمار برای بقیه، نوشته باشند؛ واژه‌هایی آزموده می‌شوند که ۱۰ بار شمرده \
        و از ۵ نفر (`privacy.terms`) در همان‌جا باشند. از آنچه نشان داده می‌شود شاید یک بیستم تصادفی باشد.
        """),
    formula: LocalizedText(
      en: """
        δ = ln(u₁ ÷ (n₁ + a₀ − u₁)) − ln(u₂ ÷ (n₂ + a₀ − u₂)), u = y + a₀ f, a₀ = 500; z = δ ÷ √(1/u₁ + \
        1/u₂); q = 0.05 over all groups
        """,
      fa: """
        تفاوت لگاریتم بخت هر واژه در آن نظرها و در بقیه، با پیشین دیریکله، تقسیم بر خطای معیار آن؛ نرخ \
        کشف نادرست ۰٫۰۵ در همهٔ گروه‌ها با هم
        """),
    source: """
      B. L. Monroe, M. P. Colaresi, K. M. Quinn, Political Analysis 16, 2008; Y. Benjamini, Y. \
      Hochberg, JRSS B 57, 1995
      """, tables: [.feedback])
}
