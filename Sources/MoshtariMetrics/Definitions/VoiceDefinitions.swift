import MoshtariCore

extension Definition {
  static let ofVoice = [nps, npsWeighted, npsChange, csat, csatChange]

  private static let nps = Definition(
    addresses: ["nps"],
    name: LocalizedText(en: "Net Promoter Score", fa: "شاخص خالص مروجان (NPS)"),
    meaning: LocalizedText(
      en: """
        The percentage of promoters (9–10 to “would you recommend us?”) less that of detractors \
        (0–6), from −100 to +100, with its 95% range. Blank and impossible scores are counted \
        apart. Surveys about the relation and about one contact are never mixed: of the first, \
        each customer’s latest answer in the period counts; of the second, one answer in 30 days; \
        where the kind is not said, every answer. “Latest” is the last complete month, no later \
        than the month of the last answer.
        """,
      fa: """
        درصد مروجان (پاسخ ۹ یا ۱۰ به «ما را توصیه می‌کنید؟») منهای درصد منتقدان (۰ تا ۶)، از ۱۰۰− \
        تا ۱۰۰+، با بازهٔ ۹۵٪. پاسخ‌های خالی و امتیازهای ناممکن جداگانه شمرده می‌شوند. \
        نظرسنجی دربارهٔ کل رابطه با نظرسنجی پس از یک تماس آمیخته نمی‌شود: در اولی تازه‌ترین پاسخ \
        هر مشتری در دوره به حساب می‌آید، در دومی هر ۳۰ روز یک پاسخ، و اگر نوع نظرسنجی گفته نشده \
        باشد همهٔ پاسخ‌ها. «تازه‌ترین» آخرین ماه کامل است، نه دیرتر از ماهِ آخرین پاسخ.
        """),
    formula: "100 (promoters − detractors) ÷ n; interval: adjusted Wald with 3 answers added",
    source: """
      F. F. Reichheld, The One Number You Need to Grow, Harvard Business Review, December 2003; \
      B. Rocks, The American Statistician 70, 2016 (interval)
      """,
    tables: [.feedback])

  private static let npsWeighted = Definition(
    addresses: ["nps.weighted"],
    name: LocalizedText(en: "Weighted NPS", fa: "شاخص خالص مروجان وزن‌دار"),
    meaning: LocalizedText(
      en: """
        NPS with each answer weighing its survey weight. Answers without a weight are left out of \
        this figure only; uneven weights widen the interval.
        """,
      fa: """
        شاخص خالص مروجان که هر پاسخ در آن به اندازهٔ وزن نظرسنجی‌اش اثر دارد. پاسخ‌های بی‌وزن تنها \
        در این رقم کنار می‌مانند؛ وزن‌های نابرابر بازه را پهن‌تر می‌کنند.
        """),
    formula: "100 Σ w s ÷ Σ w, s = −1, 0, +1; adjusted Wald with n = (Σ w)² ÷ Σ w²",
    source: "L. Kish, Survey Sampling, 1965; B. Rocks, The American Statistician 70, 2016",
    tables: [.feedback])

  private static let npsChange = Definition(
    addresses: ["nps.change"],
    name: LocalizedText(en: "Change of NPS", fa: "تغییر شاخص خالص مروجان"),
    meaning: LocalizedText(
      en: """
        The difference of NPS between two months: those of the settings, else the last two \
        complete ones with enough answers. A rise or a fall is said only where the 95% range \
        leaves out 0; customers who answered in both months are taken into account.
        """,
      fa: """
        تفاوت شاخص میان دو ماه: ماه‌هایی که در تنظیمات آمده، وگرنه دو ماه کامل آخر که پاسخ کافی \
        دارند. تنها هنگامی از افزایش یا کاهش سخن می‌رود که بازهٔ ۹۵٪ صفر را در بر نگیرد؛ مشتریانی \
        که در هر دو ماه پاسخ داده‌اند نیز در نظر گرفته می‌شوند.
        """),
    formula: """
      d′ ± z √(v′₁/n′₁ + v′₂/n′₂ − 2 n₁₂ c₁₂/(n′₁ n′₂)), d′ of the adjusted scores; point: raw \
      difference
      """,
    source: """
      J. Sauro, J. Lewis, How to Compare Net Promoter Scores, measuringu.com; B. Rocks, The \
      American Statistician 70, 2016
      """,
    tables: [.feedback])

  private static let csat = Definition(
    addresses: ["csat"],
    name: LocalizedText(en: "Customer satisfaction (CSAT)", fa: "رضایت مشتری (CSAT)"),
    meaning: LocalizedText(
      en: """
        The share of answers with one of the two best scores of the scale, with its 95% range, \
        and the mean score. Every answer counts, also several of one customer. Blank and \
        impossible scores are counted apart. “Latest” is the last complete month, no later than \
        the month of the last answer.
        """,
      fa: """
        سهم پاسخ‌هایی که یکی از دو امتیاز بالای مقیاس را داده‌اند، با بازهٔ ۹۵٪، و میانگین \
        امتیازها. همهٔ پاسخ‌ها شمرده می‌شوند، حتی چند پاسخ از یک مشتری. \
        پاسخ‌های خالی و امتیازهای ناممکن جداگانه شمرده می‌شوند. «تازه‌ترین» آخرین ماه کامل است، نه \
        دیرتر از ماهِ آخرین پاسخ.
        """),
    formula: "answers in the top two ÷ answers; Wilson interval",
    source: "E. B. Wilson, JASA 22, 1927 (interval)", tables: [.feedback])

  private static let csatChange = Definition(
    addresses: ["csat.change"],
    name: LocalizedText(en: "Change of satisfaction", fa: "تغییر رضایت مشتری"),
    meaning: LocalizedText(
      en: """
        The difference of the satisfied share between the last two complete months with enough \
        answers, with the 95% range of the difference. A rise or a fall is said only where that \
        range leaves out 0. The two months are treated as independent samples; people who answered \
        in both mostly say the same again, which makes the range rather too wide than too narrow.
        """,
      fa: """
        تفاوت سهم راضی‌ها میان دو ماه کامل آخری که پاسخ کافی دارند، با بازهٔ ۹۵٪ این تفاوت. تنها \
        هنگامی از افزایش یا کاهش سخن می‌رود که این بازه صفر را در بر نگیرد. دو ماه دو نمونهٔ مستقل \
        فرض شده‌اند؛ کسی که در هر دو پاسخ داده بیشتر همان را تکرار می‌کند، پس بازه بیشتر گشادتر از \
        واقع است تا تنگ‌تر.
        """),
    formula: """
      share(to) − share(from); low = d − √((p₂ − l₂)² + (u₁ − p₁)²), \
      high = d + √((u₂ − p₂)² + (p₁ − l₁)²), l and u the Wilson limits
      """,
    source: """
      R. G. Newcombe, Interval Estimation for the Difference Between Independent Proportions, \
      Statistics in Medicine 17, 1998 (interval)
      """, isOwn: true, tables: [.feedback])
}
