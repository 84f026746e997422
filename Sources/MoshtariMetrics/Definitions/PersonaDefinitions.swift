import MoshtariCore

extension Definition {
  static let ofPersonas = [
    personas, personaEvidence, personaComparison, personaSurvival, personaHours, quotes,
  ]

  private static let personas = Definition(
    addresses: ["personas"],
    name: LocalizedText(en: "Personas", fa: "پرسوناها"),
    meaning: LocalizedText(
      en: """
        The size and the measured facts of the segment that a persona describes, and what its \
        authors were told: how many of how many interviews said so.
        """,
      fa: """
        اندازه و رقم‌های سنجیدهٔ بخشی که پرسونا وصف می‌کند، و آنچه نویسندگان شنیده‌اند: اینکه \
        در چند تا از مصاحبه‌ها چنین گفته‌اند.
        """),
    formula: LocalizedText(
      en: "facts of the segment; count of interviews",
      fa: "رقم‌های همان بخش؛ شمار مصاحبه‌هایی که چنین گفته‌اند"),
    isOwn: true, tables: [.customers, .orders, .feedback])

  private static let personaEvidence = Definition(
    addresses: ["personas.*.evidence"],
    name: LocalizedText(en: "Evidence of a persona", fa: "شواهد پرسونا"),
    meaning: LocalizedText(
      en: """
        Four things are asked for: 12 interviews, 100 answers to the NPS survey, 100 members, 12 \
        months of orders. Three or four of them: good; two: fair; fewer: thin. A persona that was \
        last reviewed more than 180 days before the report’s day is stale.
        """,
      fa: """
        چهار چیز لازم است: ۱۲ مصاحبه، ۱۰۰ پاسخ به نظرسنجی NPS، ۱۰۰ عضو و ۱۲ ماه سفارش. با سه یا چهار \
        تا از این‌ها شواهد خوب است، با دو تا متوسط و با کمتر از آن اندک. پرسونایی که بیش از ۱۸۰ روز \
        پیش از روز گزارش بازبینی شده باشد کهنه به شمار می‌آید.
        """),
    formula: LocalizedText(
      en: "met = [interviews ≥ 12] + [answers ≥ 100] + [members ≥ 100] + [months ≥ 12]",
      fa: """
        شمار شرط‌های برآورده: دست‌کم ۱۲ مصاحبه، دست‌کم ۱۰۰ پاسخ، دست‌کم ۱۰۰ عضو، دست‌کم \
        ۱۲ ماه سفارش
        """),
    source: "G. Guest, A. Bunce, L. Johnson, Field Methods 18, 2006 (12 interviews)", isOwn: true,
    tables: [.customers, .orders, .feedback])

  private static let personaComparison = Definition(
    addresses: ["personas.*.comparison"],
    name: LocalizedText(en: "A persona beside all customers", fa: "پرسونا در کنار همهٔ مشتریان"),
    meaning: LocalizedText(
      en: """
        Today’s members of the segment and all customers, over the last complete months (at most \
        12): orders a month from the first order’s month on, revenue an order, orders with a \
        discount; orders before 9 in the morning (last 365 days); NPS (whole period); and, of those \
        who were members, or known at all, at the end of the month before, the share who ordered in \
        the last complete month. Higher or lower is said only where the 95% interval of the \
        difference leaves out zero; the interval is that between members and others, scaled to the \
        difference from all. Hidden where members or others are fewer than k.
        """,
      fa: """
        اعضای امروز بخش در کنار همهٔ مشتریان، در ماه‌های کامل اخیر (حداکثر ۱۲ ماه): سفارش در هر ماه از \
        ماه نخستین سفارش به بعد، درآمد هر سفارش و سهم سفارش‌های تخفیف‌دار؛ سهم سفارش‌های پیش از ساعت ۹ \
        صبح (در ۳۶۵ روز اخیر)؛ شاخص NPS (همهٔ دوره)؛ و از کسانی که در پایان ماه پیش از آخرین ماه کامل \
        عضو بخش بودند، یا در مقایسه از همهٔ مشتریانِ آن روز، سهم خریداران آن ماه. «بیشتر» یا \
        «کمتر» تنها وقتی گفته می‌شود که بازهٔ ۹۵ درصدی تفاوت صفر را در بر نگیرد؛ این بازه از تفاوت \
        اعضا با دیگران به دست می‌آید و به تفاوت با همه برگردانده می‌شود. اگر اعضا یا دیگران کمتر از k \
        نفر باشند نشان داده نمی‌شود.
        """),
    formula: LocalizedText(
      en: """
        r = Σy ÷ Σx over customers; difference = (1 − w)(r members − r others), w = Σx \
        members ÷ Σx
        """,
      fa: """
        نسبت = جمع y ÷ جمع x روی مشتریان؛ تفاوت = (۱ − سهم اعضا از جمع x) × (نسبت اعضا − \
        نسبت دیگران)
        """),
    source: """
      W. G. Cochran, Sampling Techniques, 1977, ch. 6; E. L. Korn, B. I. Graubard, Survey \
      Methodology 24, 1998; R. G. Newcombe, Statistics in Medicine 17, 1998; G. Y. Zou, A. Donner, \
      Statistics in Medicine 27, 2008
      """, tables: [.orders, .feedback])

  private static let personaSurvival = Definition(
    addresses: ["personas.*.survival"],
    name: LocalizedText(en: "Still active, by months", fa: "ماندگاری برحسب ماه"),
    meaning: LocalizedText(
      en: """
        The share of customers who have not lapsed, by months since the first order’s month. A \
        customer lapses at the end of the first month at which the last order is more than C days \
        ago. A silence is known to be one only then: the curve stays high until C days have passed, \
        and falls about C days after the last orders themselves. Members are today’s, so a segment of active customers has fewer lapses by its rule \
        alone.
        """,
      fa: """
        سهم مشتریانی که هنوز از دست نرفته‌اند، برحسب ماه‌های پس از ماه نخستین سفارش. مشتری در پایان \
        نخستین ماهی ازدست‌رفته شمرده می‌شود که از آخرین سفارشش بیش از C روز گذشته باشد. پیش از آن \
        نمی‌توان گفت رفته است؛ پس منحنی تا گذشتن C روز بالا می‌ماند و حدود C روز پس از آخرین سفارش‌ها \
        پایین می‌آید. اعضا اعضای \
        امروزند، پس بخشی که خود از مشتریان فعال است به حکم تعریفش ریزش کمتری دارد.
        """),
    formula: LocalizedText(
      en: "S(t) = Π (1 − dᵢ ÷ nᵢ), log-log interval",
      fa: """
        سهم مانده تا t = ضرب (۱ − رفتگان ÷ در معرض) روی ماه‌های تا t؛ بازهٔ \
        لگاریتم-لگاریتم
        """),
    source: "E. L. Kaplan, P. Meier, JASA 53, 1958", tables: [.orders])

  private static let personaHours = Definition(
    addresses: ["personas.*.hours"],
    name: LocalizedText(en: "When members order", fa: "زمان سفارش اعضا"),
    meaning: LocalizedText(
      en: """
        Orders of the members in the 365 days up to the report’s day, by weekday and part of the \
        day in the report’s time zone, each as a share of all of them.
        """,
      fa: """
        سفارش‌های اعضا در ۳۶۵ روز منتهی به روز گزارش، به تفکیک روز هفته و بخش روز در منطقهٔ زمانی \
        گزارش؛ هر یک به صورت سهمی از کل این سفارش‌ها.
        """),
    formula: LocalizedText(
      en: "orders in the cell ÷ Σ orders",
      fa: "سفارش‌های هر خانهٔ روز و ساعت ÷ همهٔ سفارش‌های اعضا"), isOwn: true, tables: [.orders])

  private static let quotes = Definition(
    addresses: ["personas.*.quotes", "segments.*.quotes"],
    name: LocalizedText(en: "Words of customers", fa: "سخن مشتریان"),
    meaning: LocalizedText(
      en: """
        At most three comments of today’s members in Arabic letters and three in others: of each the \
        latest praise, the latest blame, and the latest of the rest, 20 to 200 characters long. Numbers of 8 digits and more, addresses and \
        names after @ are taken out. None where fewer members wrote than `privacy.quotes` says.
        """,
      fa: """
        حداکثر سه نظر از اعضای امروز به خط فارسی و سه نظر به خط‌های دیگر: از هر کدام تازه‌ترین ستایش، \
        تازه‌ترین گلایه و تازه‌ترینِ بقیه، به طول ۲۰ تا ۲۰۰ نویسه. عددهای ۸ رقمی و بلندتر، نشانی‌ها و نام‌های پس از @ حذف شده‌اند. اگر شمار اعضایی که \
        چیزی نوشته‌اند کمتر از `privacy.quotes` باشد هیچ نظری نقل نمی‌شود.
        """),
    formula: LocalizedText(
      en: "customers’ own words; numbers and addresses masked",
      fa: "محاسبه‌ای در کار نیست: نقل گفتهٔ مشتریان پس از پوشاندن شماره‌ها و نشانی‌ها"), isOwn: true,
    tables: [.orders, .feedback])
}
