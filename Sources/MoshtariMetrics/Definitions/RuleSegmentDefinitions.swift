import MoshtariCore

extension Definition {
  static let ofRuleSegments = [
    byRule, orderHabits, cohortRetention, ratings, moves, overlaps, withoutData,
  ]

  private static let byRule = Definition(
    addresses: ["segments.*"],
    name: LocalizedText(en: "Segment by rule", fa: "بخش بر پایهٔ قاعده"),
    meaning: LocalizedText(
      en: """
        Known customers for whom the segment’s rule is true on the as-of day. A condition on \
        something that is not known of a customer is neither true nor false; customers for whom \
        the whole rule is so are counted as unknown, not as members. A customer can be in several \
        such segments. Figures that would tell of fewer than k people, by themselves or by the \
        difference to another segment or to all, are hidden.
        """,
      fa: """
        مشتریانی که قاعدهٔ این بخش در روز گزارش برایشان برقرار است. شرط دربارهٔ چیزی که از \
        مشتری نمی‌دانیم نه درست است و نه نادرست؛ اگر کل قاعده برای کسی چنین باشد، او عضو \
        نیست و در شمار نامشخص‌ها می‌آید. هر مشتری می‌تواند در چند بخش باشد. عددهایی که خودشان یا \
        تفاوتشان با بخشی دیگر یا با کل، از کمتر از k نفر خبر دهند پنهان می‌شوند.
        """),
    formula: LocalizedText(
      en: "count = |rule = true|; unknown = |rule neither true nor false|",
      fa: """
        شمار = مشتریانی که قاعده دربارهٔ آن‌ها درست است؛ نامشخص = مشتریانی که نه درستی \
        آن دانسته است و نه نادرستی‌اش
        """),
    source: "S. C. Kleene, Introduction to Metamathematics, 1952 (three-valued logic)",
    isOwn: true, tables: [.customers, .orders, .feedback])

  private static let orderHabits = Definition(
    addresses: [
      "segments.*.averageOrderValue", "segments.*.discountShare", "segments.*.refundShare",
      "customers.averageOrderValue", "customers.discountShare", "customers.refundShare",
    ],
    name: LocalizedText(
      en: "Order value, discounts and refunds", fa: "ارزش سفارش، تخفیف و بازپرداخت"),
    meaning: LocalizedText(
      en: """
        Of the members’ orders in the whole period: net revenue of one order, the share with a \
        discount and the share with a refund. Beside them stand the same figures of all orders \
        that name a customer.
        """,
      fa: """
        از سفارش‌های اعضا در همهٔ دوره: درآمد خالص هر سفارش، سهم سفارش‌های تخفیف‌دار و سهم \
        سفارش‌های دارای بازپرداخت. همین عددها برای همهٔ سفارش‌های دارای نام مشتری هم هست.
        """),
    formula: LocalizedText(
      en: "Σ revenue ÷ Σ orders; |discount > 0| ÷ Σ orders; |refund > 0| ÷ Σ orders",
      fa: """
        جمع درآمد ÷ جمع سفارش‌ها؛ سفارش‌های تخفیف‌دار ÷ جمع سفارش‌ها؛ سفارش‌های \
        بازپرداخت‌شده ÷ جمع سفارش‌ها
        """),
    isOwn: true, tables: [.orders])

  private static let cohortRetention = Definition(
    addresses: ["segments.*.cohortRetention"],
    name: LocalizedText(
      en: "Return by months since the first order", fa: "بازگشت برحسب ماه‌های پس از نخستین سفارش"),
    meaning: LocalizedText(
      en: """
        Of today’s members, the share who ordered in the k-th month after the month of their first \
        order, over all cohorts that have reached it. Members are today’s: a segment of customers \
        who still order looks steadier than it was, and one of those who left less so.
        """,
      fa: """
        سهمی از اعضای امروز که در ماه شمارهٔ k پس از ماه نخستین سفارششان سفارش داده‌اند، روی همهٔ \
        هم‌دوره‌هایی که به آن ماه رسیده‌اند. اعضا همان اعضای امروزند؛ بخشی که هنوز سفارش می‌دهد \
        پایدارتر از آنچه بوده دیده می‌شود و بخشِ کسانی که رفته‌اند ناپایدارتر.
        """),
    formula: LocalizedText(
      en: "Σ active[k] ÷ Σ size of cohorts with k observed, among members; Wilson 95 %",
      fa: """
        در میان اعضا: جمع فعالان ماه k ÷ جمع اندازهٔ هم‌دوره‌هایی که ماه k آن‌ها دیده \
        شده است؛ بازهٔ ویلسون
        """),
    source: "E. B. Wilson, Journal of the American Statistical Association 22, 1927 (interval)",
    isOwn: true, tables: [.orders])

  private static let ratings = Definition(
    addresses: ["segments.*.ratings"],
    name: LocalizedText(en: "What members rate", fa: "اعضا به چه امتیاز می‌دهند"),
    meaning: LocalizedText(
      en: """
        Net Promoter Score of the members’ answers that count in their NPS (of a survey about the \
        relation, each customer’s latest), by touchpoint and by product. \
        Only groups with enough answers for a firm base are shown.
        """,
      fa: """
        شاخص خالص مروجان از پاسخ‌هایی که در شاخص خود بخش به حساب آمده‌اند (در نظرسنجی رابطه، تازه‌ترین \
        پاسخ هر عضو)، به تفکیک نقطهٔ تماس و محصول. تنها گروه‌هایی \
        آمده‌اند که پاسخ کافی دارند.
        """),
    formula: LocalizedText(
      en: "100 (promoters − detractors) ÷ answers, where answers ≥ lowBase",
      fa: "۱۰۰ × (مروجان − منتقدان) ÷ پاسخ‌ها، هر جا پاسخ به حد lowBase برسد"),
    source: "F. F. Reichheld, Harvard Business Review, December 2003",
    tables: [.orders, .feedback])

  private static let moves = Definition(
    addresses: ["segments.*.moves"],
    name: LocalizedText(en: "Who came and who left", fa: "پیوسته‌ها و جداشده‌ها"),
    meaning: LocalizedText(
      en: """
        Members now compared with members at the end of the previous complete month, both by \
        today’s rules and cut-offs: who stayed, joined and left; the lifecycle states that joiners \
        were in then, and the states that leavers are in now.
        """,
      fa: """
        اعضای امروز در برابر اعضای پایان ماه کامل پیشین، هر دو با قاعده‌ها و مرزهای امروز: چه کسانی \
        مانده‌اند، آمده‌اند یا رفته‌اند؛ کسانی که آمده‌اند آن روز در کدام وضعیت چرخهٔ عمر بودند و \
        کسانی که رفته‌اند اکنون در کدام وضعیت‌اند.
        """),
    formula: LocalizedText(
      en: "joined = |now ∖ then|; left = |then ∖ now|; stayed = |now ∩ then|",
      fa: """
        آمده = اکنون عضو و پیش‌تر نه؛ رفته = پیش‌تر عضو و اکنون نه؛ مانده = در هر دو \
        زمان عضو
        """),
    isOwn: true, tables: [.customers, .orders, .feedback])

  private static let overlaps = Definition(
    addresses: ["overlaps"],
    name: LocalizedText(en: "Overlap of segments", fa: "هم‌پوشانی بخش‌ها"),
    meaning: LocalizedText(
      en: """
        Customers who are in both of two segments on the as-of day: the segments by rule against \
        each other and against the lifecycle states. A cell is hidden where it, or what is left of \
        either segment, is a small group, or where it would follow from the others.
        """,
      fa: """
        مشتریانی که در روز گزارش هم‌زمان در دو بخش‌اند: بخش‌های دارای قاعده در برابر یکدیگر و در برابر \
        وضعیت‌های چرخهٔ عمر. خانه‌ای که خودش یا باقی‌ماندهٔ یکی از دو بخش گروهی کوچک باشد، یا از \
        خانه‌های دیگر به دست آید، پنهان می‌شود.
        """),
    formula: LocalizedText(
      en: "matrix[A][B] = |A ∩ B|",
      fa: "خانهٔ A و B = شمار مشتریانی که عضو هر دو بخش‌اند"), isOwn: true,
    tables: [.customers, .orders, .feedback])

  private static let withoutData = Definition(
    addresses: ["segmentsWithoutData"],
    name: LocalizedText(en: "Segments without data", fa: "بخش‌های بی‌داده"),
    meaning: LocalizedText(
      en: """
        Segments of the built-in set that have no member because the data holds nothing about some \
        of what their rules ask, and those things.
        """,
      fa: """
        بخش‌های آماده‌ای که عضوی ندارند چون داده‌ها دربارهٔ چیزی از قاعده‌شان هیچ نمی‌گویند، همراه \
        با آن چیزها.
        """),
    formula: LocalizedText(
      en: "no customer meets the rule; some fact of it is unknown of everybody",
      fa: "هیچ مشتری در قاعده نمی‌گنجد و دست‌کم یکی از دانسته‌های آن برای همه ناشناخته است"),
    isOwn: true, tables: [.customers, .orders, .feedback])
}
