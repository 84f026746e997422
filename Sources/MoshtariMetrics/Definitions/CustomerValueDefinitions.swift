import MoshtariCore

extension Definition {
  static let ofCustomerValue = [
    value, purchaseModels, spendModel, alive, expectedOrders, predicted, holdout,
  ]

  private static let value = Definition(
    addresses: ["value"],
    name: LocalizedText(en: "Customer value", fa: "ارزش مشتری"),
    meaning: LocalizedText(
      en: """
        What customers may still bring, by two models fitted to the shop’s own orders: one of when \
        customers order and stop, one of what they spend. Orders of one day count once; weeks are \
        days ÷ 7. By number of order days, groups of fewer people than the report may show keep \
        only their size.
        """,
      fa: """
        آنچه مشتریان هنوز می‌توانند بیاورند، بر پایهٔ دو مدل که با سفارش‌های همین فروشگاه برازش \
        شده‌اند: یکی برای زمان خرید و پایان آن و دیگری برای مبلغ. سفارش‌های یک روز یک بار شمرده \
        می‌شوند و هفته برابر روز تقسیم بر ۷ است. از گروه‌های کوچک‌تر از حد نمایش فقط شمارشان آمده است.
        """),
    formula: LocalizedText(
      en: """
        x repeat order days, tₓ from the first to the last, T from the first to the \
        as-of day
        """,
      fa: """
        در همهٔ فرمول‌ها x شمار روزهای سفارش پس از نخستین روز، tₓ فاصلهٔ نخستین تا آخرین \
        روز سفارش و T فاصلهٔ نخستین روز سفارش تا روز گزارش است
        """),
    source: "P. Fader, B. Hardie, K. L. Lee, Marketing Science 24, 2005", tables: [.orders])

  private static let purchaseModels = Definition(
    addresses: ["value.model", "value.other"],
    name: LocalizedText(en: "Models of ordering and stopping", fa: "مدل خرید و پایان خرید"),
    meaning: LocalizedText(
      en: """
        Order rates differ between customers by a gamma distribution (r, α in weeks), the chance to \
        stop after an order by a beta distribution (a, b). In MBG/NBD, which the figures are of, a \
        customer may also stop after the first order; in BG/NBD not. Fitted by maximum likelihood. \
        Dropout is not identified where a or b is below 10⁻⁶ or a ÷ (a + b) is outside 0.0001 to 0.9999.
        """,
      fa: """
        نرخ سفارش مشتریان از توزیع گاما (r و α برحسب هفته) و احتمال پایان خرید پس از هر سفارش از \
        توزیع بتا (a و b) است. در MBG/NBD که رقم‌ها از آن‌اند، مشتری ممکن است پس از همان نخستین \
        سفارش هم دیگر نیاید؛ در BG/NBD نه. برازش با بیشینهٔ درست‌نمایی است. اگر a یا b کمتر از ۱۰⁻⁶ \
        باشد یا a ÷ (a + b) بیرون از ۰٫۰۰۰۱ تا ۰٫۹۹۹۹، پایان خرید از داده‌ها به دست نمی‌آید.
        """),
    formula: LocalizedText(
      en: """
        L = Γ(r+x)/Γ(r) · α^r · B(a, b+y)/B(a, b) · ((α+T)^−(r+x) + a/(b+y−1) · \
        (α+tₓ)^−(r+x)), y = x in BG/NBD (second term for x > 0), x + 1 in MBG/NBD
        """,
      fa: """
        درست‌نمایی هر مشتری = احتمال دیدن x خرید دوباره تا tₓ در حالی که پس از آن هنوز \
        مانده باشد، به‌علاوهٔ همین احتمال اگر درست پس از tₓ رفته باشد؛ y در BG/NBD برابر \
        x و در MBG/NBD برابر x + ۱ است
        """),
    source: """
      P. Fader, B. Hardie, K. L. Lee, Marketing Science 24, 2005; E. P. Batislam, M. Denizel, \
      A. Filiztekin, International Journal of Research in Marketing 24, 2007
      """,
    dialect: LocalizedText(
      en: """
        MBG/NBD of Batislam, Denizel and Filiztekin for the figures; BG/NBD of Fader, \
        Hardie and Lee beside it. In Pareto/NBD (Schmittlein, Morrison, Colombo, 1987) \
        customers may stop at any moment; it is not fitted.
        """,
      fa: """
        رقم‌ها از MBG/NBD باتیسلام، دنیزل و فیلیزتکین‌اند و BG/NBD فیدر، هاردی و لی در \
        کنار آن آمده است. در Pareto/NBD (اشمیتلاین، موریسون و کلمبو، ۱۹۸۷) مشتری هر لحظه \
        می‌تواند برود؛ این مدل برازش نشده است.
        """), tables: [.orders])

  private static let spendModel = Definition(
    addresses: ["value.gammaGamma"],
    name: LocalizedText(en: "Model of spending", fa: "مدل مبلغ خرید"),
    meaning: LocalizedText(
      en: """
        Mean spend an order day differs between customers, single days around it, both by gamma \
        distributions; fitted to customers with a repeat order day and money above 0 on those days \
        (the first day is left out; how many are excluded is shown). It supposes that spend and \
        frequency do not go together: their correlation is shown. For q ≤ 1 the mean is undefined.
        """,
      fa: """
        میانگین خرید هر مشتری در هر روز سفارش و پراکندگی خریدها گرد آن، هر دو از توزیع گاما؛ برازش \
        روی مشتریانی است که روز سفارش دوباره و مبلغی بالای صفر دارند (روز نخست کنار گذاشته می‌شود و \
        شمار کنارگذاشته‌ها آمده است). فرض مدل این است که مبلغ و تکرار خرید به هم بسته نیستند؛ \
        همبستگی‌شان آمده است. اگر q ≤ ۱ باشد، میانگین تعریف ندارد.
        """),
    formula: LocalizedText(
      en: "E[M | x, m] = p (v + x m) ÷ (p x + q − 1); without a repeat p v ÷ (q − 1)",
      fa: """
        میانگین مبلغ مورد انتظار = میانگین وزنیِ میانگین خود مشتری (با وزن p·x) و \
        میانگین همهٔ مشتریان (با وزن q − ۱)؛ بدون خرید دوباره همان میانگین همه
        """),
    source: "P. Fader, B. Hardie, The Gamma-Gamma Model of Monetary Value, note 025, 2013",
    dialect: LocalizedText(
      en: """
        Fader and Hardie’s note; the prior mean of a customer without a repeat is p v ÷ \
        (q − 1).
        """,
      fa: """
        یادداشت فیدر و هاردی؛ برای مشتری بی‌خرید دوباره میانگین پیشین p v ÷ (q − ۱) به \
        کار می‌رود.
        """),
    tables: [.orders])

  private static let alive = Definition(
    addresses: ["value.alive", "value.byOrders.alive"],
    name: LocalizedText(
      en: "Customers expected to be still there", fa: "مشتریانی که انتظار می‌رود مانده باشند"),
    meaning: LocalizedText(
      en: """
        The sum of each customer’s probability of not having stopped; by number of order days its \
        mean, with the range of the share that is still there. The range holds the chance of each customer and the uncertainty of the parameters, \
        which are drawn in proportion to how likely they make the orders; if the model is right. Not \
        shown where the model was off by more than 20 % on the orders held out.
        """,
      fa: """
        جمع احتمال اینکه هر مشتری هنوز از خرید دست نکشیده باشد؛ به تفکیک شمار روزهای سفارش، میانگین \
        آن با بازهٔ سهم مشتریان مانده. بازه، تصادف هر مشتری و عدم قطعیت پارامترها را در بر دارد (پارامترها به نسبت درست‌نمایی‌شان \
        نمونه‌گیری می‌شوند)، اگر مدل درست باشد. اگر مدل در آزمون بیش از ۲۰٪ خطا داشته باشد نشان داده \
        نمی‌شود.
        """),
    formula: LocalizedText(
      en: "P(alive) = 1 ÷ (1 + a/(b+y−1) · ((α+T)/(α+tₓ))^(r+x))",
      fa: """
        احتمال ماندن = ۱ ÷ (۱ + بختِ اینکه درست پس از آخرین سفارش رفته باشد به اینکه \
        مانده ولی تا امروز سفارشی نداده باشد)
        """),
    source:
      "E. P. Batislam, M. Denizel, A. Filiztekin, 2007; range: J. Geweke, Econometrica 57, 1989",
    dialect: LocalizedText(
      en: """
        MBG/NBD: a customer with one order may be gone. In BG/NBD such a customer is \
        alive with certainty.
        """,
      fa: """
        روایت MBG/NBD: مشتری تک‌خرید هم ممکن است رفته باشد. در BG/NBD چنین مشتری‌ای \
        حتماً مانده است.
        """), tables: [.orders])

  private static let expectedOrders = Definition(
    addresses: ["value.expectedOrders90", "value.byOrders.expectedOrders90"],
    name: LocalizedText(en: "Orders expected in 90 days", fa: "سفارش‌های مورد انتظار در ۹۰ روز"),
    meaning: LocalizedText(
      en: """
        Order days that the model expects of the customers known today in the next 90 days; new \
        customers come on top. The range holds chance and the uncertainty of the parameters, if the \
        model is right. Not shown where the model was off by more than 20 % on the orders held out.
        """,
      fa: """
        شمار روزهای سفارشی که مدل در ۹۰ روز آینده از مشتریان امروز انتظار دارد؛ مشتریان تازه جدا \
        هستند. بازه، تصادف و عدم قطعیت پارامترها را در بر دارد، اگر مدل درست باشد. اگر مدل در آزمون \
        بیش از ۲۰٪ خطا داشته باشد نشان داده نمی‌شود.
        """),
    formula: LocalizedText(
      en: """
        E[Y(t)] = P(alive) · (a+b+y−1)/(a−1) · [1 − ((α+T)/(α+T+t))^(r+x) · ₂F₁(r+x, \
        b+y; a+b+y−1; t/(α+T+t))]
        """,
      fa: """
        سفارش‌های مورد انتظار تا t = احتمال ماندن × شمار سفارش‌هایی که از مشتریِ مانده \
        با همین پیشینه در t هفتهٔ آینده انتظار می‌رود
        """),
    source: "P. Fader, B. Hardie, K. L. Lee, Marketing Science 24, 2005, (8) and (10)",
    dialect: LocalizedText(
      en: "MBG/NBD, as for the probability of being there.",
      fa: "روایت MBG/NBD، همان که در احتمال ماندن به کار رفته است."),
    tables: [.orders])

  private static let predicted = Definition(
    addresses: ["value.predictedValue", "value.byOrders.predictedValue"],
    name: LocalizedText(en: "Value of the next year", fa: "ارزش یک سال آینده"),
    meaning: LocalizedText(
      en: """
        Expected orders of the next 364 days times expected spend an order day, each quarter \
        discounted to today from its middle by `value.discount` a year; times `margin` where the \
        settings give one, else it is revenue. The range holds chance (how often each customer \
        orders, and for how much) and the uncertainty of the parameters of both models, if the \
        models are right. Without a range where p x + q ≤ 2 for a customer, whose spend then has \
        no variance, or where a likelihood is flat.
        """,
      fa: """
        سفارش‌های مورد انتظار در ۳۶۴ روز آینده ضرب در مبلغ مورد انتظار هر روز سفارش؛ هر فصل از \
        میانهٔ خود با نرخ سالانهٔ `value.discount` به امروز تنزیل می‌شود و اگر `margin` در تنظیمات \
        باشد در آن ضرب می‌شود، وگرنه درآمد است. بازه، تصادف (چند بار سفارش دادنِ هر مشتری و مبلغ هر \
        بار) و عدم قطعیت پارامترهای هر دو مدل را در بر دارد، اگر مدل‌ها درست باشند. اگر برای یک \
        مشتری p·x + q ≤ ۲ باشد، مبلغ خرید او واریانس ندارد و بازه‌ای داده نمی‌شود؛ اگر درست‌نمایی \
        هموار باشد هم همین‌طور.
        """),
    formula: LocalizedText(
      en: """
        Σ over quarters (E[Y(91 i)] − E[Y(91 (i−1))]) · E[M] · margin ÷ \
        (1+d)^((i−½)·91/365)
        """,
      fa: """
        جمع چهار فصل آینده: سفارش‌های مورد انتظار فصل × مبلغ مورد انتظار هر روز سفارش × \
        حاشیهٔ سود ÷ (۱ + نرخ تنزیل) به توان فاصلهٔ میانهٔ فصل برحسب سال
        """),
    isOwn: true, tables: [.orders])

  private static let holdout = Definition(
    addresses: ["value.holdout"],
    name: LocalizedText(en: "Test of the model", fa: "آزمون مدل"),
    meaning: LocalizedText(
      en: """
        The models are fitted to the orders before the last six complete months (the last third \
        where there are fewer than 18) and asked for the order days of the same customers since; \
        bias is expected ÷ happened − 1. None below six complete months.
        """,
      fa: """
        مدل‌ها با سفارش‌های پیش از شش ماه کامل آخر (یا یک‌سوم آخر، اگر کمتر از ۱۸ ماه باشد) برازش \
        می‌شوند و روزهای سفارش همان مشتریان از آن پس از آن‌ها پرسیده می‌شود؛ خطا برابر است با \
        مورد انتظار ÷ رخ‌داده − ۱. با کمتر از شش ماه کامل آزمونی در کار نیست.
        """),
    formula: LocalizedText(
      en: "bias = Σ E[Y] ÷ Σ Y − 1",
      fa: "خطا = جمع سفارش‌های مورد انتظار ÷ جمع سفارش‌های رخ‌داده − ۱"), isOwn: true,
    tables: [.orders])
}
