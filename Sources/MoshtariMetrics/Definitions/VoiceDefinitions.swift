import MoshtariCore

extension Definition {
  static let ofVoice = [
    nps, npsWeighted, npsChange, csat, csatChange, yearBefore, spread, membersAmongAll,
  ]

  private static let nps = Definition(
    addresses: ["nps"],
    name: LocalizedText(en: "Net Promoter Score", fa: "شاخص خالص مروجان (NPS)"),
    meaning: LocalizedText(
      en: """
        The percentage of promoters (9–10 to “would you recommend us?”) less that of detractors \
        (0–6), from −100 to +100, with its 95% range. Blank and impossible scores are counted \
        apart. Surveys about the relation and about one contact are never mixed: of the first, \
        each customer’s latest answer in the period counts; of the second, one answer in 30 days; \
        where the kind is not said, every answer. Several answers of one customer make the range \
        wider than as many of different ones. “Latest” is the last complete month, no later than \
        the month of the last answer; where feedback has stopped for a month, longer than it ever paused before, the month \
        of the last row is not complete.
        """,
      fa: """
        درصد مروجان (پاسخ ۹ یا ۱۰ به «ما را توصیه می‌کنید؟») منهای درصد منتقدان (۰ تا ۶)، از ۱۰۰− \
        تا ۱۰۰+، با بازهٔ ۹۵٪. پاسخ‌های خالی و امتیازهای ناممکن جداگانه شمرده می‌شوند. \
        نظرسنجی دربارهٔ کل رابطه با نظرسنجی پس از یک تماس آمیخته نمی‌شود: در اولی تازه‌ترین پاسخ \
        هر مشتری در دوره به حساب می‌آید، در دومی هر ۳۰ روز یک پاسخ، و اگر نوع نظرسنجی گفته نشده \
        باشد همهٔ پاسخ‌ها. چند پاسخ از یک مشتری بازه را از همان شمار پاسخ از مشتریان گوناگون پهن‌تر \
        می‌کند. «تازه‌ترین» آخرین ماه کامل است، نه دیرتر از ماهِ آخرین پاسخ؛ \
        اگر بازخوردها یک ماه نرسیده باشند، و این از هر وقفهٔ پیشین درازتر باشد، ماهِ آخرین بازخورد کامل نیست.
        """),
    formula: LocalizedText(
      en: """
        100 (promoters − detractors) ÷ n; interval: adjusted Wald with 3 answers added to n*, the \
        effective number of answers: n* = n · v ÷ (n − 1) ÷ V ≤ n, V the variance of the mean among \
        customers, v that of an answer; n* = n where nobody answers twice
        """,
      fa: """
        ۱۰۰ × (مروجان − منتقدان) ÷ پاسخ‌ها؛ بازه: والدِ تعدیل‌شده با افزودن سه پاسخ به n*، شمار مؤثر \
        پاسخ‌ها: n* = n × v ÷ (n − ۱) ÷ V و حداکثر n؛ V واریانس میانگین در میان مشتریان است و v واریانس \
        یک پاسخ؛ اگر کسی دو بار پاسخ نداده باشد n* همان n است
        """),
    source: """
      F. F. Reichheld, The One Number You Need to Grow, Harvard Business Review, December 2003; \
      B. Rocks, The American Statistician 70, 2016 (interval); E. L. Korn, B. I. Graubard, Survey Methodology 24, \
      1998 (effective number)
      """,
    dialect: LocalizedText(
      en: """
        Reichheld’s classes 0–6, 7–8, 9–10; interval by Rocks’s adjusted Wald, not the \
        unadjusted one of most calculators.
        """,
      fa: """
        دسته‌های رایکهلد: ۰ تا ۶، ۷ و ۸، ۹ و ۱۰؛ بازه به روایت تعدیل‌شدهٔ راکس است، نه \
        روایت تعدیل‌نشدهٔ بیشتر ماشین‌حساب‌ها.
        """),
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
    formula: LocalizedText(
      en: "100 Σ w s ÷ Σ w, s = −1, 0, +1; adjusted Wald with n = (Σ w)² ÷ Σ w²",
      fa: """
        ۱۰۰ × جمع (وزن × امتیازِ ۱−، ۰ یا ۱+) ÷ جمع وزن‌ها؛ بازه با شمار مؤثر = مربع جمع \
        وزن‌ها ÷ جمع مربع وزن‌ها
        """),
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
    formula: LocalizedText(
      en: """
        d′ ± z √(v′₁/n′₁ + v′₂/n′₂ − 2 n₁₂ c₁₂/(n′₁ n′₂)), d′ of the adjusted scores; \
        point: raw difference
        """,
      fa: """
        تفاوت شاخص‌های تعدیل‌شدهٔ دو ماه ± z × خطای معیار، که هم‌بستگی پاسخ‌دهندگان هر \
        دو ماه از آن کم شده است؛ خود رقم، تفاوت خام است
        """),
    source: """
      J. Sauro, J. Lewis, How to Compare Net Promoter Scores, measuringu.com; B. Rocks, The \
      American Statistician 70, 2016
      """,
    dialect: LocalizedText(
      en: """
        The interval is of the adjusted difference (Rocks); the raw difference over the \
        adjusted error, as MeasuringU writes it, gives more false alarms in small \
        samples.
        """,
      fa: """
        بازه از آنِ تفاوت تعدیل‌شده است (راکس)؛ تفاوت خام بر خطای تعدیل‌شده، چنان‌که \
        MeasuringU می‌نویسد، در نمونه‌های کوچک هشدار نادرست بیشتری می‌دهد.
        """),
    tables: [.feedback])

  private static let csat = Definition(
    addresses: ["csat"],
    name: LocalizedText(en: "Customer satisfaction (CSAT)", fa: "رضایت مشتری (CSAT)"),
    meaning: LocalizedText(
      en: """
        The share of answers with one of the two best scores of the scale, with its 95% range, \
        and the mean score. Every answer counts, also several of one customer; the range knows that \
        these resemble each other. Blank and impossible scores are counted apart. “Latest” is the last complete month, no later than \
        the month of the last answer; where feedback has stopped for a month, longer than it ever paused before, the month \
        of the last row is not complete.
        """,
      fa: """
        سهم پاسخ‌هایی که یکی از دو امتیاز بالای مقیاس را داده‌اند، با بازهٔ ۹۵٪، و میانگین \
        امتیازها. همهٔ پاسخ‌ها شمرده می‌شوند، حتی چند پاسخ از یک مشتری؛ در بازه به حساب آمده که این \
        پاسخ‌ها به هم می‌مانند. \
        پاسخ‌های خالی و امتیازهای ناممکن جداگانه شمرده می‌شوند. «تازه‌ترین» آخرین ماه کامل است، نه \
        دیرتر از ماهِ آخرین پاسخ؛ اگر بازخوردها یک ماه نرسیده باشند، و این از هر وقفهٔ پیشین درازتر باشد، \
        ماهِ آخرین بازخورد کامل نیست.
        """),
    formula: LocalizedText(
      en: """
        answers in the top two ÷ answers; Wilson interval at n* = n · p (1 − p) ÷ (n − 1) ÷ V · (t of \
        n − 1 ÷ t of m − 1)² ≤ n, V the variance of the share among m customers; n* = n where nobody \
        answers twice
        """,
      fa: """
        پاسخ‌های دو امتیاز بالا ÷ همهٔ پاسخ‌ها؛ بازهٔ ویلسون با شمار مؤثر n* = n × p (۱ − p) ÷ (n − ۱) ÷ V \
        ضرب در مربع (t با n − ۱ درجه ÷ t با m − ۱ درجه)، حداکثر n؛ V واریانس سهم در میان m مشتری است؛ اگر \
        کسی دو بار پاسخ نداده باشد n* همان n است
        """),
    source: """
      E. B. Wilson, JASA 22, 1927 (interval); E. L. Korn, B. I. Graubard, Survey Methodology 24, 1998 \
      (effective number)
      """,
    dialect: LocalizedText(
      en: """
        Top two boxes of the scale. Others take the mean score, or only the best box; \
        the mean stands beside it.
        """,
      fa: """
        دو امتیاز بالای مقیاس. دیگران میانگین امتیاز یا تنها بالاترین امتیاز را \
        می‌گیرند؛ میانگین در کنارش آمده است.
        """), tables: [.feedback])

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
    formula: LocalizedText(
      en: """
        share(to) − share(from); low = d − √((p₂ − l₂)² + (u₁ − p₁)²), high = d + √((u₂ \
        − p₂)² + (p₁ − l₁)²), l and u the Wilson limits
        """,
      fa: """
        سهم راضی‌های ماه تازه − سهم ماه پیشین؛ هر سر بازه = تفاوت ∓ جذر جمع مربع‌های \
        فاصلهٔ دو سهم از حدهای ویلسونشان
        """),
    source: """
      R. G. Newcombe, Interval Estimation for the Difference Between Independent Proportions, \
      Statistics in Medicine 17, 1998 (interval)
      """, isOwn: true, tables: [.feedback])

  private static let yearBefore = Definition(
    addresses: ["nps.year", "csat.year", "growth.year"],
    name: LocalizedText(
      en: "A month compared with the year before it", fa: "یک ماه در مقایسه با سال پیش از آن"),
    meaning: LocalizedText(
      en: """
        The last complete month less the twelve months before it taken together, with the 95% range \
        of the difference. Hidden months are left out; three months and enough answers must remain. \
        A direction is said only where the range excludes zero. Both sides are treated as \
        independent samples, though some customers are in both.
        """,
      fa: """
        آخرین ماه کامل منهای مجموع دوازده ماه پیش از آن، با بازهٔ ۹۵٪ این تفاوت. ماه‌های پنهان کنار \
        می‌مانند و باید دست‌کم سه ماه با پاسخ کافی بماند. تنها وقتی از جهت سخن می‌گوییم که صفر در \
        این بازه نباشد. دو سو دو نمونهٔ مستقل فرض شده‌اند، هرچند بعضی مشتریان در هر دو هستند.
        """),
    formula: LocalizedText(
      en: "month − Σ of the 12 months before; intervals as for the change of each figure",
      fa: "رقم ماه − رقم دوازده ماه پیش از آن روی هم؛ بازه مانند تغییر هر شاخص"),
    source: """
      B. Rocks, The American Statistician 70, 2016 (NPS); R. G. Newcombe, Statistics in Medicine 17, \
      1998, method 10 (shares)
      """, isOwn: true, tables: [.feedback, .orders])

  private static let spread = Definition(
    addresses: ["nps.spread", "csat.spread"],
    name: LocalizedText(en: "How far apart groups are", fa: "فاصلهٔ گروه‌ها از هم"),
    meaning: LocalizedText(
      en: """
        Of the groups of a dimension that have enough answers, the clear pair with the largest \
        difference; where no pair is clear, the highest and the lowest. The range of each difference \
        is widened so that it holds for all pairs at once with 95%: the two are picked out after \
        looking. A group is called the highest or the lowest only \
        where it is clear of every other one and no group was too small to be compared.
        """,
      fa: """
        از میان گروه‌هایی که پاسخ کافی دارند، دو گروهی که آشکارا از هم جدا هستند و بیشترین فاصله را \
        دارند؛ اگر هیچ دو گروهی آشکارا جدا نباشند، بالاترین و پایین‌ترین گروه. بازهٔ هر تفاوت چنان \
        پهن شده که با ۹۵٪ برای همهٔ جفت‌ها یک‌جا برقرار باشد، چون این دو پس از دیدن همه برگزیده \
        شده‌اند. گروهی را تنها وقتی بالاترین یا پایین‌ترین می‌نامیم که از هر گروه دیگر آشکارا جدا \
        باشد و هیچ گروهی برای مقایسه کوچک نباشد.
        """),
    formula: LocalizedText(
      en: "one group − another; limits at 1 − 0.05 ÷ (g (g − 1) ÷ 2) for g groups",
      fa: "رقم یک گروه − رقم گروه دیگر؛ سطح اطمینان هر جفت = ۱ − ۰٫۰۵ ÷ شمار جفت‌ها"),
    source: """
      O. J. Dunn, Multiple Comparisons Among Means, JASA 56, 1961; B. Rocks, 2016 (NPS); R. G. \
      Newcombe, 1998 (shares)
      """, tables: [.feedback])

  private static let membersAmongAll = Definition(
    addresses: ["segments.*.npsDifference", "segments.*.returnDifference"],
    name: LocalizedText(
      en: "A segment compared with all customers", fa: "تفاوت یک بخش با همهٔ مشتریان"),
    meaning: LocalizedText(
      en: """
        NPS of today’s members less that of all answers, and the share of members with an order \
        three months after their first less that of all customers, with the 95% range. Members are a \
        part of all, and the range allows for that. A direction is said only where it excludes zero.
        """,
      fa: """
        شاخص خالص مروجان اعضای امروز منهای شاخص همهٔ پاسخ‌ها، و سهم اعضایی که سه ماه پس از نخستین \
        سفارش خرید کرده‌اند منهای سهم همهٔ مشتریان، با بازهٔ ۹۵٪. اعضا بخشی از همه‌اند و بازه این را \
        در نظر می‌گیرد. تنها وقتی از جهت سخن می‌گوییم که صفر در بازه نباشد.
        """),
    formula: LocalizedText(
      en: """
        (1 − w)(members − others), w = members ÷ all; intervals of two independent \
        groups
        """,
      fa: "(۱ − سهم اعضا از همه) × (رقم اعضا − رقم دیگران)؛ بازهٔ دو گروه مستقل"),
    source: """
      B. Rocks, The American Statistician 70, 2016 (NPS); R. G. Newcombe, Statistics in Medicine 17, \
      1998, method 10 (shares)
      """, isOwn: true, tables: [.feedback, .orders])
}
