import MoshtariCore

extension Definition {
  static let ofLoyalty = [
    loyalShare, loyaltyIndex, loyaltyObjects, loyaltyMotives, quadrant, classConcentration,
    priceEffects, recipientShare, traits,
  ]

  private static let loyalShare = Definition(
    addresses: ["loyalty"],
    name: LocalizedText(en: "Loyal buyers", fa: "خریداران وفادار"),
    meaning: LocalizedText(
      en: """
        Customers who ordered on three days or more of the last 183, as a share of those who ordered \
        in them at all. This is what “loyal” means wherever objects, motives, the quadrant and price \
        changes are spoken of; the lifecycle’s “loyal” asks for four orders and activity.
        """,
      fa: """
        مشتریانی که در ۱۸۳ روز گذشته در سه روز یا بیشتر سفارش داده‌اند، به‌عنوان سهمی از همهٔ \
        کسانی که در این مدت سفارشی داشته‌اند. هرجا از موضوع و انگیزهٔ وفاداری، چهارگانهٔ رضایت و \
        وفاداری و تغییر قیمت سخن می‌رود «وفادار» همین است؛ «وفادار» در چرخهٔ عمر چهار سفارش و فعال \
        بودن می‌خواهد.
        """),
    formula: LocalizedText(
      en: "|order days in 183 ≥ 3| ÷ |order days in 183 ≥ 1|; Wilson interval",
      fa: """
        شمار کسانی که در ۱۸۳ روز دست‌کم سه روزِ خرید دارند، تقسیم بر شمار کسانی که در همین مدت دست‌کم یک روز خرید دارند؛ بازهٔ ویلسون
        """),
    source: "E. B. Wilson, JASA 22, 1927 (interval)", isOwn: true, tables: [.orders])

  private static let loyaltyIndex = Definition(
    addresses: ["loyalty.index"],
    name: LocalizedText(en: "Loyalty index", fa: "شاخص وفاداری"),
    meaning: LocalizedText(
      en: """
        The mean of four shares, over customers who were active 183 days ago. Preference: of those with \
        two orders or more since, who buys with a discount less than half of the time. Recommendation: \
        promoters among those whose latest NPS answer is of the last 365 days. Regularity: an order in \
        each third of the 183 days. Bond: one of the two best scores in a survey item with the touchpoint \
        “bond”; where nobody was asked, promoters who wrote a comment stand in for it. Only components \
        of 30 customers or more count, and the index needs three. The range allows for \
        components of the same customers. Indices of different components must not be compared.
        """,
      fa: """
        میانگین چهار سهم، از مشتریانی که ۱۸۳ روز پیش فعال بوده‌اند. ترجیح: از کسانی که از آن پس دو \
        سفارش یا بیشتر داشته‌اند، آنان که کمتر از نیمی از خریدهایشان با تخفیف است. توصیه: مروجان میان \
        کسانی که تازه‌ترین پاسخ NPS آن‌ها از ۳۶۵ روز گذشته است. پیوستگی: سفارش در هر یک‌سوم از ۱۸۳ روز. \
        دلبستگی: یکی از دو امتیاز برتر در پرسشی با نقطهٔ تماس «bond»؛ اگر چنین پرسشی نباشد، مروجانی \
        که نظر هم نوشته‌اند جای آن را می‌گیرند. تنها جزءهای دارای ۳۰ مشتری یا بیشتر به شمار می‌آیند و شاخص \
        دست‌کم سه جزء می‌خواهد. بازه در نظر می‌گیرد که جزءها از همان \
        مشتریان‌اند. شاخص‌هایی را که جزءهایشان \
        یکی نیست نباید با هم سنجید.
        """),
    formula: LocalizedText(
      en: """
        100 Σ p ÷ c; ± 1.96 · 100 ÷ c · √Σ (Σ (x − p) ÷ n)² over customers of the c known components
        """,
      fa: """
        ۱۰۰ برابر میانگین سهم‌های معلوم؛ برای هر مشتری ‎(x − p) ÷ n‎ همهٔ جزءهای معلوم او جمع می‌شود و بازه از \
        ریشهٔ مجموع مربع‌های این جمع‌هاست
        """),
    source: """
      R. S. Woodruff, Journal of the American Statistical Association 66, 1971, 411–414 (interval)
      """, isOwn: true, tables: [.orders, .feedback])

  private static let loyaltyObjects = Definition(
    addresses: ["loyalty.object"],
    name: LocalizedText(en: "What customers are loyal to", fa: "وفاداری به چه چیز"),
    meaning: LocalizedText(
      en: """
        For each object (product, service, brand, place, price, person) the members of the segment \
        “loyal to …” as a share of the customers of whom its rule is true or false; beside it those of \
        whom the data cannot tell, and the share among loyal customers alone. One customer may be loyal \
        to several.
        """,
      fa: """
        برای هر موضوع (محصول، خدمت، برند، محل خرید، قیمت، فروشنده) اعضای بخش «وفادار به …» به‌عنوان سهمی \
        از مشتریانی که قاعده دربارهٔ آن‌ها درست یا نادرست است؛ کنار آن، کسانی که داده‌ها از آن‌ها چیزی \
        نمی‌گوید و سهم میان مشتریان وفادار آمده است. یک مشتری می‌تواند به چند چیز وفادار باشد.
        """),
    formula: LocalizedText(
      en: "|rule true| ÷ (|rule true| + |rule false|); Wilson interval",
      fa: """
        شمار کسانی که قاعده دربارهٔ آن‌ها برقرار است، تقسیم بر شمار کسانی که برقرار بودن یا نبودنش معلوم است؛ بازهٔ ویلسون
        """), isOwn: true,
    tables: [.orders, .customers])

  private static let loyaltyMotives = Definition(
    addresses: ["loyalty.motive"],
    name: LocalizedText(en: "Why customers are loyal", fa: "انگیزه‌های وفاداری"),
    meaning: LocalizedText(
      en: """
        For each motive (behavioural, attitudinal, switching cost, habit, exclusive, incentive) the \
        members of its segment as a share of the customers of whom its rule is true or false; beside it \
        those of whom the data cannot tell, and the share among loyal customers alone.
        """,
      fa: """
        برای هر انگیزه (رفتاری، نگرشی، هزینهٔ جابه‌جایی، عادت، انحصار، تشویق) اعضای بخش آن به‌عنوان سهمی \
        از مشتریانی که قاعده دربارهٔ آن‌ها درست یا نادرست است؛ کنار آن، کسانی که داده‌ها از آن‌ها چیزی \
        نمی‌گوید و سهم میان مشتریان وفادار آمده است.
        """),
    formula: LocalizedText(
      en: "|rule true| ÷ (|rule true| + |rule false|); Wilson interval",
      fa: """
        شمار کسانی که قاعده دربارهٔ آن‌ها برقرار است، تقسیم بر شمار کسانی که برقرار بودن یا نبودنش معلوم است؛ بازهٔ ویلسون
        """), isOwn: true,
    tables: [.orders, .customers, .feedback])

  private static let quadrant = Definition(
    addresses: ["loyalty.quadrant", "loyalty.unclassified"],
    name: LocalizedText(en: "Satisfaction and loyalty", fa: "رضایت و وفاداری"),
    meaning: LocalizedText(
      en: """
        Satisfied: the latest CSAT answer of 365 days is one of the two best scores; without one, the \
        latest NPS answer is 8 or more. Loyal: three order days or more in 183. Apostles are both, \
        mercenaries satisfied only, hostages loyal only, defectors neither. Customers who answered \
        neither, or first ordered less than 183 days ago, are in no cell and shown apart.
        """,
      fa: """
        راضی: تازه‌ترین پاسخ CSAT در ۳۶۵ روز یکی از دو امتیاز برتر است و اگر نباشد، تازه‌ترین پاسخ NPS ‏۸ یا \
        بیشتر است. وفادار: سه روز سفارش یا بیشتر در ۱۸۳ روز. هوادار هر دو است، راضیِ گذری فقط راضی، \
        ناگزیر فقط وفادار و روگردان هیچ‌کدام. کسانی که پاسخی نداده‌اند یا نخستین سفارششان تازه‌تر از ۱۸۳ روز \
        است در هیچ خانه‌ای نیستند و جدا آمده‌اند.
        """),
    formula: LocalizedText(
      en: "|cell| ÷ |apostles, mercenaries, hostages, defectors|; Wilson interval",
      fa: """
        شمار هر خانه تقسیم بر شمار چهار خانه با هم؛ بازهٔ ویلسون
        """),
    source: "T. O. Jones, W. E. Sasser, Harvard Business Review, November–December 1995",
    tables: [.orders, .feedback])

  private static let classConcentration = Definition(
    addresses: ["loyalty.concentration"],
    name: LocalizedText(en: "Concentration in each class", fa: "تمرکز درآمد در هر گروه"),
    meaning: LocalizedText(
      en: """
        Of the customers of one class, the share of the class’s revenue that the best fifth of them \
        bring. Not shown where either part is a small group.
        """,
      fa: """
        در هر گروه از مشتریان، سهمی از درآمد همان گروه که یک‌پنجم برترشان می‌آورند. اگر یکی از دو \
        بخش گروهی کوچک باشد نشان داده نمی‌شود.
        """),
    formula: LocalizedText(
      en: "Σ revenue of the best ⌈n ÷ 5⌉ ÷ Σ revenue",
      fa: """
        درآمد پرخریدترین یک‌پنجم مشتریان گروه (گردشده به بالا) تقسیم بر همهٔ درآمد گروه
        """), isOwn: true,
    tables: [.customers, .orders])

  private static let priceEffects = Definition(
    addresses: ["prices"],
    name: LocalizedText(en: "Changes of prices", fa: "تغییر قیمت"),
    meaning: LocalizedText(
      en: """
        Of customers active the day before new prices, who orders within H days: loyal ones less others, \
        and the same a year before (or, where orders do not reach back so far, in the H days before). The \
        value is the difference of the two: above zero, loyal customers bore the change better. H is A \
        days, at least 30. Not computed while the H days run, nor where another change of prices or a \
        campaign falls in the H days before or after. Orders of the 30 days before it, beside those of the \
        30 days before these, show what was bought ahead.
        """,
      fa: """
        از مشتریانی که یک روز پیش از قیمت تازه فعال بوده‌اند، چه سهمی تا H روز سفارش می‌دهند: وفاداران \
        منهای دیگران و همین تفاوت در یک سال پیش از آن (یا اگر سفارش‌ها تا آنجا نمی‌رسد، در H روز پیش از \
        آن). مقدار، اختلاف این دو تفاوت است: بالای صفر یعنی وفاداران تغییر را بهتر تاب آورده‌اند. H برابر A \
        روز و دست‌کم ۳۰ روز است. تا H روز نگذشته باشد، یا اگر در H روز پیش یا پس از آن تغییر قیمت یا کمپین \
        دیگری باشد، محاسبه نمی‌شود. سفارش‌های ۳۰ روز پیش از تغییر در کنار ۳۰ روز پیش‌تر، خریدهای زودهنگام \
        را نشان می‌دهد.
        """),
    formula: LocalizedText(
      en: "(p loyal − p others) − (p loyal − p others before); Var = Σ p̃ (1 − p̃) ÷ n",
      fa: """
        فاصلهٔ سهم خرید وفاداران از دیگران پس از رویداد، منهای همین فاصله پیش از آن؛ واریانس، مجموع چهار p̃(۱ − p̃) ÷ n
        """),
    source: "D. Card, A. B. Krueger, American Economic Review 84, 1994 (differences)", isOwn: true,
    tables: [.orders, .events])

  private static let recipientShare = Definition(
    addresses: ["recipients"],
    name: LocalizedText(en: "Orders for somebody else", fa: "خرید برای دیگری"),
    meaning: LocalizedText(
      en: """
        Orders whose recipient is not the customer, as a share of orders whose recipient is known. Who buys \
        and who uses may be two people. Orders of one customer resemble each other; the range allows for \
        it, and n counts customers.
        """,
      fa: """
        سفارش‌هایی که گیرنده‌شان خود مشتری نیست، به‌عنوان سهمی از سفارش‌هایی که گیرنده‌شان معلوم است. \
        خریدار و مصرف‌کننده شاید دو نفر باشند. سفارش‌های یک مشتری به هم شبیه‌اند؛ بازه این را در نظر \
        گرفته است و n شمار مشتریان است.
        """),
    formula: LocalizedText(
      en: "Σ orders for others ÷ Σ orders with a known recipient; Wilson at n* = p (1 − p) ÷ SE²",
      fa: """
        سفارش‌هایی که برای دیگری است تقسیم بر سفارش‌هایی که گیرندهٔ آن‌ها معلوم است؛ بازهٔ ویلسون با شمار مؤثر p(۱ − p) ÷ SE²
        """),
    source: "E. L. Korn, B. I. Graubard, Survey Methodology 24, 1998 (interval)", isOwn: true,
    tables: [.orders])

  private static let traits = Definition(
    addresses: ["traits"],
    name: LocalizedText(en: "Traits of customers", fa: "ویژگی‌های مشتریان"),
    meaning: LocalizedText(
      en: """
        A segment’s members beside everybody else. Aware: compared products in 30 days, of those seen in \
        the visits. Solution-seeking: contacts per 100 orders in 365 days. Social: mentions in 365 days and \
        customers who referred somebody, per 100 customers. Connected: two channels or more, of those with \
        two orders or more. Opinionated: invitations of 365 days that were answered; commenting: answers \
        with a comment. A trait of which the data hold nothing is left out.
        """,
      fa: """
        اعضای یک بخش در کنار همهٔ دیگران. آگاه: در ۳۰ روز محصولات را مقایسه کرده‌اند، از کسانی که در بازدیدها \
        دیده شده‌اند. جویای راه‌حل: تماس با پشتیبانی در هر ۱۰۰ سفارش ۳۶۵ روز. اجتماعی: یادکردها در ۳۶۵ روز و \
        کسانی که دیگری را معرفی کرده‌اند، در هر ۱۰۰ مشتری. پیوسته: دو کانال یا بیشتر، از کسانی که دو سفارش \
        یا بیشتر دارند. صاحب‌نظر: دعوت‌های ۳۶۵ روز که پاسخ گرفته‌اند؛ نظردهنده: پاسخ‌هایی که نظر نوشته دارند. \
        ویژگی‌ای که داده‌ها از آن چیزی نمی‌گوید کنار گذاشته شده است.
        """),
    formula: LocalizedText(
      en: "members − others; limits joined from those of both (Newcombe)",
      fa: """
        سهم اعضا منهای سهم دیگران؛ بازهٔ تفاضل از بازه‌های هر دو (نیوکامب)
        """),
    source: "R. G. Newcombe, Statistics in Medicine 17, 1998 (interval)", isOwn: true,
    tables: [.customers, .orders, .feedback, .visits])
}
