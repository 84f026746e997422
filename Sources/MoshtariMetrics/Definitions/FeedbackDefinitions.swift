import MoshtariCore

extension Definition {
  static let ofFeedback = [
    rolling, response, responseWeighted, decomposition, weekly, effort, terms,
  ]
  static let ofService = [contactRate, serviceTimes, followUp, afterContact]

  private static let rolling = Definition(
    addresses: ["nps.rolling"],
    name: LocalizedText(en: "NPS over 90 days", fa: "NPS در ۹۰ روز"),
    meaning: LocalizedText(
      en: """
        The Net Promoter Score of the 90 days up to each month’s end, of the running month up to the \
        last day of the data. In a survey about the relation the latest answer of each customer in \
        these days counts. Two neighbouring windows share most of their answers, so their difference \
        is never called a rise or a fall. Windows that reach back before the first answer are left out.
        """,
      fa: """
        شاخص خالص مروجان در ۹۰ روزی که با پایان هر ماه تمام می‌شود؛ برای ماه جاری تا آخرین روز \
        داده‌ها. در نظرسنجی رابطه تازه‌ترین پاسخ هر مشتری در این روزها به حساب می‌آید. دو بازهٔ \
        پیاپی بیشتر پاسخ‌هایشان مشترک است، پس تفاوت آن‌ها هرگز افزایش یا کاهش خوانده نمی‌شود. \
        بازه‌هایی که پیش از نخستین پاسخ آغاز می‌شوند کنار گذاشته می‌شوند.
        """),
    formula: LocalizedText(
      en: "NPS of answers with e − 90 < date ≤ e; interval as for NPS",
      fa: """
        NPS پاسخ‌هایی که در ۹۰ روز منتهی به روز پایانی داده شده‌اند؛ بازه مانند NPS
        """),
    source: "B. Rocks, The American Statistician 70, 2016 (interval)", isOwn: true,
    tables: [.feedback])

  private static let response = Definition(
    addresses: ["nps.response"],
    name: LocalizedText(en: "Response rate", fa: "نرخ پاسخ"),
    meaning: LocalizedText(
      en: """
        Invitations with an answer as a share of invitations sent at least 30 days ago. An answer \
        belongs to the month of its invitation, however late it comes; a month is complete when its \
        last invitation is 30 days old. Beside it: of the forms that came back, those with a score, \
        and of the answers, those with a comment. The range allows for several invitations of one \
        customer.
        """,
      fa: """
        سهم دعوت‌های پاسخ‌داده از دعوت‌هایی که دست‌کم ۳۰ روز پیش فرستاده شده‌اند. پاسخ، هرچه هم دیر \
        برسد، از آنِ ماهِ دعوت است؛ ماه وقتی کامل است که آخرین دعوتش ۳۰ روزه شده باشد. کنار آن: سهم \
        فرم‌های دارای امتیاز از فرم‌های بازگشته، و سهم پاسخ‌های دارای نظر. بازه این را در نظر می‌گیرد \
        که شاید یک مشتری چند بار دعوت شده باشد.
        """),
    formula: LocalizedText(
      en: "answered ÷ invited; Wilson at the effective number of customers",
      fa: """
        دعوت‌های پاسخ‌داده‌شده تقسیم بر همهٔ دعوت‌ها؛ بازهٔ ویلسون با شمار مؤثر مشتریان
        """),
    source: """
      E. L. Korn, B. I. Graubard, Survey Methodology 24, 1998 (interval); own choice of the 30 days
      """, isOwn: true, tables: [.feedback])

  private static let responseWeighted = Definition(
    addresses: ["nps.responseWeighted", "nps.weighting"],
    name: LocalizedText(
      en: "NPS corrected for who answered", fa: "NPS اصلاح‌شده برای پاسخ‌ندادن‌ها"),
    meaning: LocalizedText(
      en: """
        NPS as if every group of customers had answered equally often. Groups are today’s lifecycle \
        state by kind of customer, joined until each has 10 people who answered. An answer weighs the \
        group’s share of the people asked ÷ its share of those who answered, at least 0.2 and at most \
        5. Without invitations in the data, the people asked are the active customers. The effective \
        number says as how many equal answers the weighted ones count; below half of them the weights \
        are too uneven. Representativeness is 1 where all groups answer equally often. Only what the \
        groups can see is corrected.
        """,
      fa: """
        NPS چنان‌که گویی همهٔ گروه‌های مشتریان به یک اندازه پاسخ داده‌اند. گروه یعنی وضعیت امروز در \
        چرخهٔ عمر به تفکیک نوع مشتری؛ گروه‌ها چنان به هم می‌پیوندند که هر یک ۱۰ پاسخ‌دهنده داشته \
        باشد. وزن هر پاسخ، سهم گروه از دعوت‌شدگان تقسیم بر سهم آن از پاسخ‌دهندگان است، دست‌کم ۰٫۲ و \
        دست‌بالا ۵. اگر داده‌ها دعوتی نداشته باشند، مشتریان فعال به جای دعوت‌شدگان می‌نشینند. تعداد \
        مؤثر می‌گوید پاسخ‌های وزن‌دار به اندازهٔ چند پاسخ هم‌وزن ارزش دارند؛ کمتر از نیمی از آن‌ها \
        یعنی وزن‌ها بیش از حد نابرابرند. نمایندگی ۱ است اگر همهٔ گروه‌ها به یک اندازه پاسخ دهند. تنها \
        چیزی اصلاح می‌شود که این گروه‌ها نشان می‌دهند.
        """),
    formula: LocalizedText(
      en: """
        w_c = (N_c ÷ N) ÷ (n_c ÷ n) in 0.2…5; adjusted Wald with n = (Σ w)² ÷ Σ w²; R = 1 − 2 √Σ (N_c ÷ \
        N)(r_c − r)², its range from a noncentral chi-square of cells − 1 degrees
        """,
      fa: """
        وزن هر خانه = سهم آن در جامعه تقسیم بر سهم آن در پاسخ‌ها، میان ۰٫۲ و ۵؛ NPS وزن‌دار، شمار مؤثر \
        از (Σw)² ÷ Σw² و R برابر یک منهای دو برابر انحراف معیار نرخ پاسخ خانه‌ها، با بازه‌ای از توزیع \
        کای‌دوی نامرکزی با یکی کمتر از شمار خانه‌ها درجهٔ آزادی
        """),
    source: """
      L. Kish, Survey Sampling, 1965; B. Schouten, F. Cobben, J. Bethlehem, Survey Methodology 35, \
      2009 (R); M. Sankaran, Biometrika 50, 1963 (its range)
      """, isOwn: true, tables: [.feedback, .orders, .customers])

  private static let decomposition = Definition(
    addresses: ["nps.decomposition"],
    name: LocalizedText(en: "Why NPS changed", fa: "چرا NPS تغییر کرد"),
    meaning: LocalizedText(
      en: """
        The change of NPS between two months in two parts that add up to it: other people answered \
        (mix), and the same kind of people answered otherwise (rate). Each grouping by itself; groups \
        with fewer than 10 answers in both months are one, and a group that is empty in one month is \
        all mix. By lifecycle, today’s states are meant. The months are taken for independent samples.
        """,
      fa: """
        تغییر NPS میان دو ماه در دو بخش که جمعشان همان تغییر است: کسان دیگری پاسخ داده‌اند (ترکیب)، و \
        همان گونه مشتریان پاسخ دیگری داده‌اند (نظر). هر گروه‌بندی جداگانه حساب می‌شود؛ گروه‌هایی که \
        در دو ماه روی هم کمتر از ۱۰ پاسخ دارند یکی می‌شوند، و گروهی که در یک ماه پاسخی ندارد سراسر به \
        حساب ترکیب می‌رود. در چرخهٔ عمر، وضعیت امروز مشتری ملاک است. دو ماه دو نمونهٔ مستقل فرض شده‌اند.
        """),
    formula: LocalizedText(
      en: "Σ (w₂ − w₁)(m̄ − M̄) + Σ w̄ (m₂ − m₁), w share of answers, m NPS of a group",
      fa: """
        بخش نخست، تغییر سهم گروه‌ها در میان پاسخ‌دهندگان؛ بخش دوم، تغییر امتیاز همان گروه‌ها؛ جمع دو بخش \
        برابر کل تغییر است
        """),
    source: "E. M. Kitagawa, JASA 50, 1955; range: the delta method over shares and scores",
    tables: [.feedback, .customers])

  private static let weekly = Definition(
    addresses: ["csat.weekly", "csat.weeklyBy"],
    name: LocalizedText(
      en: "Satisfaction by week, signal or noise", fa: "رضایت هفتگی: نشانه یا نوسان"),
    meaning: LocalizedText(
      en: """
        The share satisfied of each week that is over and has 20 answers or more, on a \
        process-behaviour chart. Centre and limits come from the first 12 to 24 such weeks and stay. \
        A signal is a week outside the limits, the eighth or later in a row on one side of the \
        centre, or the last of four of which three are nearer to the same limit than to the centre; \
        everything else is the usual to and fro. No limits where all weeks are equal. A touchpoint or \
        product without 12 such weeks is charted by spans of four weeks (“spanWeeks” is 4), which end with \
        the last complete week and follow each other backwards.
        """,
      fa: """
        سهم راضی‌ها در هر هفتهٔ تمام‌شده با دست‌کم ۲۰ پاسخ، بر نمودار رفتار فرایند. خط میانه و حدها \
        از ۱۲ تا ۲۴ هفتهٔ نخست به دست می‌آیند و ثابت می‌مانند. نشانه یعنی هفته‌ای بیرون از حدها، \
        هشتمین هفته یا بعدتر پشت سر هم در یک سوی میانه، یا آخرین هفته از چهار هفته‌ای که سه‌تایشان به \
        یک حد نزدیک‌ترند تا به میانه؛ باقی، نوسان معمول است. اگر همهٔ هفته‌ها برابر باشند حدی در کار نیست. \
        نقطهٔ تماس یا محصولی که ۱۲ هفتهٔ چنین ندارد با بازه‌های چهارهفته‌ای سنجیده می‌شود (spanWeeks برابر \
        ۴ است) که به آخرین هفتهٔ تمام‌شده می‌رسند و از آن‌جا پشت سر هم به عقب می‌روند.
        """),
    formula: LocalizedText(
      en: "x̄ ± 2.66 m̄R, m̄R mean of |xᵢ − xᵢ₋₁|; range limit 3.268 m̄R; cut to 0…1",
      fa: """
        میانگین هفته‌ها ± ۲٫۶۶ برابر میانگین اختلاف هفته‌های پیاپی؛ حد اختلاف ۳٫۲۶۸ برابر همان میانگین؛ \
        در محدودهٔ ۰ تا ۱
        """),
    source: "D. J. Wheeler, Understanding Variation, 1993", tables: [.feedback])

  private static let effort = Definition(
    addresses: ["effort"],
    name: LocalizedText(en: "Customer effort (CES)", fa: "تلاش مشتری (CES)"),
    meaning: LocalizedText(
      en: """
        The mean of the scores customers give for how easy or hard it was, with its 95% range, and \
        the share of easy answers: the three best scores of a scale of seven or more, the two best of \
        a shorter one. The settings say the scale and which end of it is good. Every answer counts.
        """,
      fa: """
        میانگین امتیازی که مشتریان به آسانی یا دشواری کار می‌دهند، با بازهٔ ۹۵٪، و سهم پاسخ‌های آسان: \
        سه امتیاز بهترِ مقیاس هفت‌تایی یا بزرگ‌تر، و دو امتیاز بهترِ مقیاس کوچک‌تر. تنظیمات مقیاس را و \
        این را که کدام سرِ آن خوب است می‌گوید. همهٔ پاسخ‌ها شمرده می‌شوند.
        """),
    formula: LocalizedText(
      en: """
        Σ s ÷ n ± t √V, V the variance of the mean among customers, at least s² ÷ n, t of customers − 1 \
        degrees; easy answers ÷ answers, Wilson interval at the effective number of answers
        """,
      fa: """
        میانگین امتیازها ± t √V؛ V واریانس میانگین در میان مشتریان است و دست‌کم s² ÷ n، t با یکی کمتر از شمار \
        مشتریان؛ سهم پاسخ‌های آسان با بازهٔ ویلسون و شمار مؤثر پاسخ‌ها
        """),
    source: """
      M. Dixon, K. Freeman, N. Toman, Stop Trying to Delight Your Customers, Harvard Business Review, \
      July–August 2010
      """, isOwn: true, tables: [.feedback])

  private static let terms = Definition(
    addresses: ["voice"],
    name: LocalizedText(
      en: "What promoters and detractors write of", fa: "مروجان و منتقدان از چه می‌نویسند"),
    meaning: LocalizedText(
      en: """
        Words that promoters use clearly more than detractors in comments on NPS, or the reverse. A \
        word counts once a person; letters that keyboards write differently are one, words of grammar \
        are left out. Rare words are drawn towards no difference. Tested are words with 10 counts \
        and 5 people (`privacy.terms`); of those shown, one in twenty may be chance.
        """,
      fa: """
        واژه‌هایی که مروجان در نظرهای NPS آشکارا بیش از منتقدان به کار می‌برند، یا برعکس. هر واژه برای \
        هر نفر یک بار شمرده می‌شود؛ حرف‌هایی که صفحه‌کلیدها گوناگون می‌نویسند یکی است و واژه‌های \
        دستوری کنار می‌مانند. تفاوت واژه‌های کم‌کاربرد رو به صفر کشیده می‌شود. واژه‌هایی آزموده \
        می‌شوند که ۱۰ بار و از ۵ نفر (`privacy.terms`) شمرده شده باشند؛ از آنچه نشان داده می‌شود شاید یک بیستم تصادفی باشد.
        """),
    formula: LocalizedText(
      en: """
        δ = ln(u₁ ÷ (n₁ + a₀ − u₁)) − ln(u₂ ÷ (n₂ + a₀ − u₂)), u = y + a₀ f, a₀ = 500; z = δ ÷ √(1/u₁ + \
        1/u₂); q = 0.05
        """,
      fa: """
        تفاوت لگاریتم بخت هر واژه در دو گروه، با پیشین دیریکله، تقسیم بر خطای معیار آن
        """),
    source: """
      B. L. Monroe, M. P. Colaresi, K. M. Quinn, Political Analysis 16, 2008; Y. Benjamini, Y. \
      Hochberg, JRSS B 57, 1995
      """, tables: [.feedback])

  private static let contactRate = Definition(
    addresses: ["service"],
    name: LocalizedText(en: "Contacts per 100 orders", fa: "تماس در هر ۱۰۰ سفارش"),
    meaning: LocalizedText(
      en: """
        Contacts with support for each 100 orders of the same days, complaints counted apart. The \
        days are the last 365, less where orders or feedback begin later. Customers who call \
        repeatedly make the range wider; a row without a customer is a person of its own.
        """,
      fa: """
        تماس با پشتیبانی در برابر هر ۱۰۰ سفارشِ همان روزها؛ شکایت‌ها جداگانه شمرده می‌شوند. روزها ۳۶۵ \
        روز آخرند، یا کمتر اگر سفارش‌ها یا بازخوردها دیرتر آغاز شده باشند. مشتریانی که چند بار تماس \
        می‌گیرند بازه را پهن‌تر می‌کنند؛ هر سطر بی‌مشتری یک نفر به شمار می‌آید.
        """),
    formula: LocalizedText(
      en: """
        r = contacts ÷ orders, times 100; exact Poisson limits of contacts ÷ φ, times φ, φ = Σ (c − r o)² \
        ÷ contacts · m ÷ (m − 1) ≥ 1, c and o a customer’s contacts and orders, m customers
        """,
      fa: """
        r = تماس‌ها ÷ سفارش‌ها، ضرب در ۱۰۰؛ حدود دقیق پواسون برای تماس‌ها ÷ φ، ضرب در φ؛ φ = مجموع \
        (c − r o)² ÷ تماس‌ها × m ÷ (m − ۱) و دست‌کم ۱؛ c و o تماس‌ها و سفارش‌های هر مشتری‌اند و m شمار مشتریان
        """),
    source: """
      F. Garwood, Biometrika 28, 1936 (limits); P. McCullagh, J. A. Nelder, Generalized Linear Models, \
      1989 (φ); W. G. Cochran, Sampling Techniques, 1977 (variance of a ratio)
      """, isOwn: true, tables: [.feedback, .orders])

  private static let serviceTimes = Definition(
    addresses: ["service.firstResponse", "service.resolution"],
    name: LocalizedText(en: "Time to reply and to settle", fa: "زمان پاسخ و زمان حل"),
    meaning: LocalizedText(
      en: """
        Hours within which half, and nine of ten, of contacts and complaints had their first reply, \
        or were settled. A complaint without such a time still waits: it counts as taking at least as \
        long as it is old, so that forgotten complaints do not shorten the figure. A contact without \
        one was not recorded and is left out. Where only days are known, hours are days × 24.
        """,
      fa: """
        ساعت‌هایی که نیمی، و نُه‌دهم، از تماس‌ها و شکایت‌ها در آن نخستین پاسخ را گرفته‌اند یا حل شده‌اند. \
        شکایتی که چنین زمانی ندارد هنوز در انتظار است: دست‌کم به اندازهٔ عمرش به حساب می‌آید تا \
        شکایت‌های فراموش‌شده رقم را کوتاه نکنند. تماسِ بی‌زمان ثبت نشده و کنار گذاشته می‌شود. اگر تنها \
        روزها معلوم باشد، ساعت برابر روز ضرب در ۲۴ است.
        """),
    formula: LocalizedText(
      en: "first t with S(t) ≤ 0.5, 0.1; open complaints censored at their age",
      fa: """
        نخستین زمانی که منحنی کاپلان–مایر به نیم و به یک‌دهم می‌رسد؛ شکایت‌های باز تا سن خود شمرده \
        می‌شوند
        """),
    source: """
      E. L. Kaplan, P. Meier, JASA 53, 1958; R. Brookmeyer, J. Crowley, Biometrics 38, 1982 (limits)
      """, tables: [.feedback])

  private static let followUp = Definition(
    addresses: ["service.followUpRate"],
    name: LocalizedText(en: "Complaints followed up", fa: "پیگیری شکایت‌ها"),
    meaning: LocalizedText(
      en: """
        The share of complaints that had a first reply or were settled within 7 days, of those that \
        are at least 7 days old.
        """,
      fa: "سهم شکایت‌هایی که تا ۷ روز پاسخ گرفته یا حل شده‌اند، از شکایت‌های دست‌کم ۷ روزه."),
    formula: LocalizedText(
      en: "followed up within 7 days ÷ complaints 7 days old or older; Wilson interval",
      fa: """
        شکایت‌هایی که تا ۷ روز پیگیری شده‌اند تقسیم بر شکایت‌هایی که ۷ روز یا بیشتر از آن‌ها گذشته است؛ \
        بازهٔ ویلسون
        """),
    source: "E. B. Wilson, JASA 22, 1927 (interval)", isOwn: true, tables: [.feedback])

  private static let afterContact = Definition(
    addresses: ["service.satisfaction"],
    name: LocalizedText(en: "Satisfaction after a contact", fa: "رضایت پس از تماس"),
    meaning: LocalizedText(
      en: """
        The share satisfied of answers given within 14 days after a contact or complaint of the same \
        customer, by touchpoint of the answer, beside that of all other answers.
        """,
      fa: """
        سهم راضی‌ها در پاسخ‌هایی که تا ۱۴ روز پس از تماس یا شکایت همان مشتری داده شده‌اند، به تفکیک \
        نقطهٔ تماس، در کنار سهم راضی‌ها در همهٔ پاسخ‌های دیگر.
        """),
    formula: LocalizedText(
      en: "answers in the top two ÷ answers; Wilson interval at the effective number of answers",
      fa: """
        پاسخ‌های دو امتیاز بالا تقسیم بر همهٔ پاسخ‌ها؛ بازهٔ ویلسون با شمار مؤثر پاسخ‌ها
        """),
    source: """
      E. B. Wilson, JASA 22, 1927 (interval); E. L. Korn, B. I. Graubard, Survey Methodology 24, 1998 \
      (effective number)
      """, isOwn: true, tables: [.feedback])
}
