import MoshtariCore

extension Definition {
  static let ofDemand = [demand, forecast, forecastScore, weekdays, daily]

  private static let demand = Definition(
    addresses: ["demand"],
    name: LocalizedText(en: "Weekly demand", fa: "تقاضای هفتگی"),
    meaning: LocalizedText(
      en: """
        Orders, revenue and distinct customers of each week. A week is complete when it neither \
        begins before the first order’s day nor ends after the as-of day, or after the last order where \
        orders are late (none for 32 days or in a whole month); “latest” is the last complete one.
        """,
      fa: """
        شمار سفارش‌ها، درآمد و شمار مشتریان هر هفته. هفته‌ای کامل است که نه پیش از روز نخستین \
        سفارش آغاز شده باشد و نه پس از روز گزارش پایان یابد (اگر سفارش‌ها دیر کرده باشند، یعنی ۳۲ روز یا \
        یک ماه کامل نرسیده باشند، نه پس از آخرین سفارش)؛ «تازه‌ترین» یعنی آخرین هفتهٔ کامل.
        """),
    formula: LocalizedText(
      en: "counts by week; complete: first order day ≤ start and start + 6 ≤ asOf",
      fa: """
        شمارش در هر هفته؛ هفته کامل است اگر آغاز آن پیش از روز نخستین سفارش و پایان آن پس از روز \
        گزارش نباشد
        """),
    isOwn: true, tables: [.orders])

  private static let forecast = Definition(
    addresses: ["demand.forecast", "demand.model"],
    name: LocalizedText(en: "Forecast of weekly orders", fa: "پیش‌بینی سفارش‌های هفتگی"),
    meaning: LocalizedText(
      en: """
        Orders of the twelve weeks after the last complete one. Three methods are tried: the mean of the \
        last four weeks; a smoothed level with half of the straight line’s slope (Theta); and, from 90 \
        weeks on, the same week a year before moved by what the last eight weeks differ from theirs. The \
        one that missed least from 26 earlier weeks is taken, unless it did no better than the recent level \
        on the last twelve weeks, which it had not seen; then the level is shown. The 95% range is as wide \
        as what the method missed by from up to 104 earlier weeks. Moving feasts such as Ramadan and Muharram are not modelled. Below 60 complete weeks there is no forecast.
        """,
      fa: """
        سفارش‌های دوازده هفتهٔ پس از آخرین هفتهٔ کامل. سه روش آزموده می‌شوند: میانگین چهار هفتهٔ آخر؛ \
        سطح هموارشده با نصف شیب خط راست (تتا)؛ و از ۹۰ هفته به بالا، همان هفته در سال پیش با \
        جابه‌جایی به اندازهٔ تفاوت هشت هفتهٔ آخر با هشت هفتهٔ همتایشان. روشی برگزیده می‌شود که از ۲۶ \
        هفتهٔ پیشین کمترین خطا را داشته، مگر آنکه در دوازده هفتهٔ آخر که ندیده است بهتر از سطح اخیر \
        نباشد؛ آنگاه همان سطح نشان داده می‌شود. پهنای بازهٔ ۹۵٪ از خطاهای روش در حداکثر ۱۰۴ هفتهٔ \
        پیشین به دست می‌آید. مناسبت‌های گردان مانند رمضان و محرم در مدل نیستند. با کمتر از ۶۰ هفتهٔ کامل \
        پیش‌بینی در کار نیست.
        """),
    formula: LocalizedText(
      en: """
        z = ln(1 + orders); level: mean of the last 4 z; Theta: ℓ + b/2 · (h − 1 + (1 − (1−α)ⁿ)/α); season: \
        z(t+h−52) + mean of the last 8 z − mean of the same 8 a year before; half width at h: \
        ⌈0.95 (m+1)⌉-th smallest |e(h)| of m origins, non-decreasing in h; orders = e^z − 1
        """,
      fa: """
        با z = لگاریتم طبیعی (۱ + سفارش‌ها): سطح = میانگین ۴ مقدار آخر؛ تتا = سطح هموارشده + نصف شیب × \
        (h − ۱ + عقب‌ماندگی هموارسازی)؛ فصلی = مقدار ۵۲ هفته پیش + میانگین ۸ هفتهٔ آخر − میانگین همان ۸ \
        هفته در سال پیش؛ نصف پهنای بازه در هفتهٔ h = خطای رتبهٔ ⌈۰٫۹۵ (m + ۱)⌉ از کوچک به بزرگ در m \
        آغازگاه که با h کم نمی‌شود
        """),
    source: """
      R. J. Hyndman, B. Billah, Unmasking the Theta Method, International Journal of Forecasting 19, 2003; \
      J. Lei et al., Distribution-Free Predictive Inference for Regression, JASA 113, 2018
      """,
    dialect: LocalizedText(
      en: """
        Theta as Hyndman and Billah write it, with α from five values; Assimakopoulos and Nikolopoulos \
        (2000) take the season out first. Split conformal ranges with past origins as the calibration set.
        """,
      fa: """
        تتا به روایت هایندمن و بیلا با α از میان پنج مقدار؛ آسیماکوپولوس و نیکولوپولوس (۲۰۰۰) نخست فصل را \
        از داده‌ها بیرون می‌برند. بازه‌ها به روش همدیس با آغازگاه‌های گذشته‌اند.
        """), isOwn: true, tables: [.orders])

  private static let forecastScore = Definition(
    addresses: ["demand.score"],
    name: LocalizedText(en: "Test of the forecast", fa: "آزمون پیش‌بینی"),
    meaning: LocalizedText(
      en: """
        The method is chosen without the last twelve complete weeks and then asked for them. The relative \
        error is its mean error divided by that of the recent level, below 1 where it is better; coverage is \
        the share of those weeks that lay in their 95% range; the interval score, in orders, grows with wide \
        ranges and with weeks outside of them.
        """,
      fa: """
        روش بدون دوازده هفتهٔ کامل آخر برگزیده می‌شود و سپس همان هفته‌ها از آن پرسیده می‌شود. خطای نسبی \
        یعنی میانگین خطای آن تقسیم بر خطای سطح اخیر که اگر کمتر از ۱ باشد روش بهتر است؛ پوشش یعنی سهم \
        هفته‌هایی که درون بازهٔ ۹۵٪ خود بوده‌اند؛ امتیاز بازه (به شمار سفارش) با پهنای بازه و با هفته‌های \
        بیرون از آن بزرگ می‌شود.
        """),
    formula: LocalizedText(
      en: """
        relative error = Σ|y − ŷ| ÷ Σ|y − level|; coverage = weeks inside ÷ 12, Wilson; interval score = mean of \
        (u − l) + 40 (l − y)⁺ + 40 (y − u)⁺
        """,
      fa: """
        خطای نسبی = جمع قدر مطلق خطاهای روش ÷ جمع قدر مطلق خطاهای سطح؛ پوشش = هفته‌های درون بازه ÷ ۱۲ با \
        بازهٔ ویلسون؛ امتیاز بازه = میانگین (پهنای بازه + ۴۰ × فاصلهٔ هفته از بازه، اگر بیرون افتاده باشد)
        """),
    source: """
      T. Gneiting, A. E. Raftery, Strictly Proper Scoring Rules, Prediction, and Estimation, JASA 102, 2007; \
      E. B. Wilson, JASA 22, 1927 (coverage)
      """, isOwn: true, tables: [.orders])

  private static let weekdays = Definition(
    addresses: ["demand.weekdays"],
    name: LocalizedText(en: "Orders by weekday", fa: "سفارش‌ها به تفکیک روز هفته"),
    meaning: LocalizedText(
      en: """
        Orders of each day of the week in the last complete weeks, at most 52, so that every weekday is \
        there equally often.
        """,
      fa: """
        شمار سفارش‌های هر روز هفته در هفته‌های کامل اخیر، حداکثر ۵۲ هفته، تا همهٔ روزها به یک اندازه در آن \
        باشند.
        """),
    formula: LocalizedText(
      en: "share = orders of the weekday ÷ orders of those weeks",
      fa: "سهم = سفارش‌های آن روز هفته ÷ همهٔ سفارش‌های آن هفته‌ها"),
    isOwn: true, tables: [.orders])

  private static let daily = Definition(
    addresses: ["demand.daily"],
    name: LocalizedText(en: "Orders by day", fa: "سفارش‌های هر روز"),
    meaning: LocalizedText(
      en: """
        Orders of every day of the last 26 complete weeks, or since the first order where there are \
        fewer, and of the running week; days without orders are there.
        """,
      fa: """
        شمار سفارش‌های هر روز در ۲۶ هفتهٔ کامل اخیر، یا از نخستین سفارش اگر هفته‌ها کمترند، و در \
        هفتهٔ جاری؛ روزهای بی‌سفارش هم هستند.
        """),
    formula: LocalizedText(en: "count by day", fa: "شمارش در هر روز"),
    isOwn: true, tables: [.orders])
}
