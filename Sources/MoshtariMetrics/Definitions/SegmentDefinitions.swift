import MoshtariCore

extension Definition {
  static let ofSegments = [
    lifecycle, rfm, quadrantSegments, segmentShares, segmentOrders, segmentHistory, segmentNPS,
    flows,
  ]

  private static let lifecycle = Definition(
    addresses: LifecycleState.allCases.map { "segments.\($0.id)" },
    name: LocalizedText(en: "Lifecycle", fa: "چرخهٔ عمر مشتری"),
    meaning: LocalizedText(
      en: """
        Every known customer is in the first of these that fits: potential (no order yet); \
        returned (ordered within A days, after a gap longer than C); new (first order within A \
        days); loyal (ordered within A days, at least L orders); active (ordered within A days); \
        at risk (A to C days ago); inactive (longer ago). Gaps lie between distinct order days.
        """,
      fa: """
        هر مشتری در نخستین وضعیتی است که با او جور باشد: بالقوه (هنوز سفارشی نداده)، بازگشته (در A \
        روز گذشته خریده و پیش از آن بیش از C روز دور بوده)، جدید (نخستین سفارش در A روز گذشته)، \
        وفادار (خرید در A روز گذشته و دست‌کم L سفارش)، فعال (خرید در A روز گذشته)، در معرض خطر \
        (آخرین خرید میان A تا C روز پیش) و غیرفعال (دورتر از آن). فاصله‌ها میان روزهای جداگانهٔ \
        خرید سنجیده می‌شوند.
        """),
    formula: LocalizedText(
      en: """
        first true: F = 0; t ≤ A and gap > C; first ≤ A; t ≤ A and F ≥ L; t ≤ A; t ≤ C; \
        else
        """,
      fa: """
        نخستین شرط برقرار به این ترتیب: بی‌سفارش؛ آمده در A روز پس از غیبتی بیش از C؛ \
        نخستین سفارش در A روز اخیر؛ فعال با دست‌کم L سفارش؛ فعال؛ غایب تا C روز؛ بقیه
        """),
    isOwn: true, tables: [.customers, .orders])

  private static let rfm = Definition(
    addresses: ["rfm"] + RFMSegment.allCases.map { "segments.\($0.id)" },
    name: LocalizedText(en: "Recency and frequency (RFM)", fa: "تازگی و تکرار خرید (RFM)"),
    meaning: LocalizedText(
      en: """
        Customers with an order get a score from 1 to 5 for how lately and one for how often they \
        ordered: the fifth of customers that they stand above. Equal customers have equal scores, \
        so classes may be unequal. The 25 cells have eleven names; champions, loyal and can’t-lose \
        also need at least the orders that the settings say. Under five customers there are no \
        names, and all of them count as unknown.
        """,
      fa: """
        هر خریدار دو امتیاز از ۱ تا ۵ می‌گیرد، یکی برای تازگی و یکی برای شمار خریدهایش: اینکه \
        بالاتر از چند پنجم مشتریان ایستاده است. امتیاز مشتریان برابر یکی است، پس گروه‌ها می‌توانند \
        نابرابر باشند. ۲۵ خانهٔ جدول یازده نام دارند؛ قهرمانان، وفاداران و ازدست‌ندادنی‌ها باید به \
        شمار تعیین‌شده در تنظیمات هم سفارش داده باشند. اگر خریداران کمتر از پنج نفر باشند، نامی به \
        کار نمی‌رود و همه نامشخص شمرده می‌شوند.
        """),
    formula: LocalizedText(
      en: "score = 1 + ⌊5 · #{vⱼ < vᵢ} ÷ n⌋ for v = last order day, orders",
      fa: """
        امتیاز = ۱ + بخش درست (۵ × شمار مشتریانی که مقدارشان کمتر است ÷ شمار همه)، یک \
        بار برای آخرین روز سفارش و یک بار برای شمار سفارش‌ها
        """),
    dialect: LocalizedText(
      en: """
        Classes by rank among all customers, ties together. Hughes’s original sorts into \
        five equal parts, so equal customers may fall apart; he also nests F within R.
        """,
      fa: """
        رتبه در میان همهٔ مشتریان، با امتیاز یکسان برای برابرها. روش اصلی هیوز مشتریان \
        را به پنج بخش مساوی می‌برد، پس برابرها شاید از هم جدا شوند؛ او F را نیز درون R \
        رتبه می‌دهد.
        """),
    isOwn: true, tables: [.orders])

  private static let quadrantSegments = Definition(
    addresses: QuadrantSegment.allCases.map { "segments.\($0.id)" },
    name: LocalizedText(
      en: "Segments of satisfaction and loyalty", fa: "بخش‌های رضایت و وفاداری"),
    meaning: LocalizedText(
      en: """
        Satisfied: the latest CSAT answer of 365 days is one of the two best scores; without one, the \
        latest NPS answer is 8 or more. Loyal: three order days or more in 183. Apostles are both, \
        mercenaries satisfied only, hostages loyal only, defectors neither. Unknown are customers with \
        an order who gave neither answer or first ordered less than 183 days ago; they are in none of \
        the four, and shares leave them out.
        """,
      fa: """
        راضی: تازه‌ترین پاسخ CSAT در ۳۶۵ روز یکی از دو امتیاز برتر است و اگر نباشد، تازه‌ترین پاسخ NPS ‏۸ \
        یا بیشتر است. وفادار: سه روز سفارش یا بیشتر در ۱۸۳ روز. هوادار هر دو است، راضیِ گذری فقط راضی، \
        ناگزیر فقط وفادار و روگردان هیچ‌کدام. نامشخص خریدارانی‌اند که هیچ‌یک از این پاسخ‌ها را نداده‌اند \
        یا از نخستین سفارششان کمتر از ۱۸۳ روز گذشته است؛ آن‌ها در هیچ‌یک از چهار بخش نیستند و در سهم‌ها \
        به حساب نمی‌آیند.
        """),
    formula: LocalizedText(
      en: "(satisfied, order days in 183 ≥ 3): (yes, yes), (yes, no), (no, yes), (no, no)",
      fa: """
        بر پایهٔ راضی بودن و دست‌کم سه روز سفارش در ۱۸۳ روز: هر دو؛ فقط رضایت؛ فقط سفارش؛ هیچ‌کدام
        """),
    source: "T. O. Jones, W. E. Sasser, Harvard Business Review, November–December 1995",
    dialect: LocalizedText(
      en: "The article gives no limits; ours are orders for loyalty and answers for satisfaction.",
      fa: "آن مقاله مرزی نگفته است؛ مرزهای ما برای وفاداری سفارش‌ها و برای رضایت پاسخ‌هاست."),
    tables: [.orders, .feedback])

  private static let segmentShares = Definition(
    addresses: ["segments.*.share", "segments.*.revenue", "segments.*.revenueShare"],
    name: LocalizedText(en: "Share and revenue of a segment", fa: "سهم و درآمد بخش"),
    meaning: LocalizedText(
      en: """
        The members’ share of the customers whom the family divides (all known ones, for RFM those \
        with an order, for satisfaction and loyalty those in one of the four), what they have spent in the whole period, and the share of that in \
        all customers’ revenue.
        """,
      fa: """
        سهم اعضا از مشتریانی که این خانواده تقسیم می‌کند (همهٔ مشتریان، در RFM تنها \
        خریداران، و در رضایت و وفاداری تنها کسانی که در یکی از چهار بخش‌اند)، \
        مبلغی که اعضا در همهٔ دوره خرج کرده‌اند و سهم آن از درآمد همهٔ مشتریان.
        """),
    formula: LocalizedText(
      en: """
        share = count ÷ customers that the family divides; revenueShare = revenue ÷ \
        customers’ revenue
        """,
      fa: """
        سهم = شمار اعضا ÷ مشتریانی که خانواده تقسیم می‌کند؛ سهم درآمد = درآمد اعضا ÷ \
        درآمد همهٔ مشتریان
        """),
    isOwn: true, tables: [.customers, .orders])

  private static let segmentOrders = Definition(
    addresses: ["segments.*.ordersPerCustomer", "segments.*.medianRecency"],
    name: LocalizedText(en: "Orders and recency of members", fa: "سفارش‌ها و تازگی خرید اعضا"),
    meaning: LocalizedText(
      en: """
        Orders of the members in the whole period, divided by the members; and the smallest number \
        of days since the last order that at least half of the members with an order do not \
        exceed.
        """,
      fa: """
        شمار سفارش‌های اعضا در همهٔ دوره تقسیم بر شمار اعضا؛ و کمترین شمار روزهایی که دست‌کم از \
        آخرین خرید نیمی از اعضا بیش از آن نگذشته است.
        """),
    formula: LocalizedText(
      en: "Σ orders ÷ members; lower median of asOf − last order day",
      fa: """
        جمع سفارش‌های اعضا ÷ شمار اعضا؛ میانهٔ پایینیِ فاصلهٔ روز گزارش از آخرین روز \
        سفارش
        """),
    isOwn: true, tables: [.orders])

  private static let segmentHistory = Definition(
    addresses: ["segments.*.monthly", "segments.*.previousCount"],
    name: LocalizedText(en: "A segment over time", fa: "بخش در گذر زمان"),
    meaning: LocalizedText(
      en: """
        Members at the end of each month and on the as-of day, by today’s rules and cut-offs; and \
        the share of the members at one month’s end who ordered in the next month. The previous \
        count is that of the end of the previous complete month.
        """,
      fa: """
        شمار اعضا در پایان هر ماه و در روز گزارش، با قاعده‌ها و مرزهای امروز؛ و سهمی از اعضای \
        پایان هر ماه که در ماه پس از آن خرید کرده‌اند. شمار پیشین از پایان ماه کامل پیشین است.
        """),
    formula: LocalizedText(
      en: "retention(m) = members at the end of m − 1 with an order in m ÷ those members",
      fa: "نگهداشت ماه = اعضای پایان ماه پیش که در این ماه سفارش داده‌اند ÷ همهٔ آن اعضا"),
    source: "E. B. Wilson, JASA 22, 1927 (interval)", isOwn: true, tables: [.orders])

  private static let segmentNPS = Definition(
    addresses: ["segments.*.nps"],
    name: LocalizedText(en: "NPS of a segment", fa: "شاخص خالص مروجان بخش"),
    meaning: LocalizedText(
      en: """
        Net Promoter Score of the answers that today’s members gave, over the whole period. In the \
        segments of satisfaction and loyalty only members placed by CSAT count: who is placed by NPS \
        has the score that the rule asks for.
        """,
      fa: """
        شاخص خالص مروجان از پاسخ‌هایی که اعضای امروز بخش در همهٔ دوره داده‌اند. در بخش‌های رضایت و \
        وفاداری تنها پاسخ کسانی به حساب می‌آید که با CSAT در آن جا گرفته‌اند؛ هر که با NPS جا گرفته، \
        نمره‌اش همان است که قاعده می‌خواهد.
        """),
    formula: LocalizedText(
      en: "100 (promoters − detractors) ÷ answers",
      fa: "۱۰۰ × (مروجان − منتقدان) ÷ پاسخ‌ها"),
    source: "F. F. Reichheld, Harvard Business Review, December 2003",
    tables: [.orders, .feedback])

  private static let flows = Definition(
    addresses: ["flows"],
    name: LocalizedText(
      en: "Moves between segments", fa: "جابه‌جایی میان بخش‌ها"),
    meaning: LocalizedText(
      en: """
        Customers by their lifecycle state, RFM segment, or satisfaction and loyalty, at the end of the \
        previous complete month (rows) and now (columns), both by today’s rules and cut-offs. The \
        first row holds those in none then: not known, without an order, or in none of the four, which \
        has a column too. Beside it: customers in a segment on both days, and those of them in another \
        than before.
        """,
      fa: """
        شمار مشتریان بر پایهٔ وضعیت چرخهٔ عمر، بخش RFM یا رضایت و وفاداری‌شان در پایان ماه کامل پیشین \
        (ردیف‌ها) و اکنون (ستون‌ها)، هر دو با قاعده‌ها و مرزهای امروز. ردیف نخست کسانی‌اند که آن روز در \
        هیچ بخشی نبودند: ناشناخته، بی‌سفارش، یا بیرون از چهار بخش که ستونی هم دارد. کنارش شمار کسانی \
        آمده که در هر دو روز در بخشی بوده‌اند و شمار کسانی از آن‌ها که بخششان عوض شده است.
        """),
    formula: LocalizedText(
      en: """
        matrix[from][to] = |then = from and now = to|; both = Σ over segments then and now; moved = \
        both − Σ matrix[s][s]
        """,
      fa: """
        خانهٔ «از» و «به» = شمار مشتریانی که آن روز در بخش نخست بودند و اکنون در بخش دوم‌اند؛ \
        جابه‌جاشده = کسانی که در هر دو روز در بخشی بودند، منهای کسانی که مانده‌اند
        """),
    isOwn: true, tables: [.customers, .orders, .feedback])
}
