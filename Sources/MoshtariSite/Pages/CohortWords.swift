import MoshtariCore

/// Words of the page that shows cohorts in every other way.
enum CohortWords: String, Phrase {
  case page, moreLine, heading, dek
  case quarters, quartersSub, quarter, seconds, median, oldest, curves, curvesSub
  case revenue, revenueSub, revenueHint, revenueAll, allCohorts, cohort
  case weeks, weeksSub, week, allWeeks, countHint
  case kinds, channels, regions, groupsSub, group, everybody, hint
  case periods, periodsSub
  case money, moneySub, month, newRevenue, returned, more, less, lost, moneyNote

  var text: LocalizedText {
    switch self {
    case .page: LocalizedText(en: "Cohorts in detail", fa: "هم‌دوره‌ها با جزئیات")
    case .moreLine:
      LocalizedText(
        en: "Retention by quarter, week, 30 days, revenue, kind, channel and region.",
        fa: "نگهداشت به تفکیک فصل، هفته، ۳۰ روز، درآمد، نوع مشتری، راه آشنایی و منطقه.")
    case .heading:
      LocalizedText(
        en: "Who comes back, counted in every way", fa: "چه کسانی برمی‌گردند، به همهٔ شیوه‌ها")
    case .dek:
      LocalizedText(
        en:
          "The tables behind the page on retention: the same customers by other periods, by what they spend and by who they are.",
        fa:
          "جدول‌های پشت صفحهٔ نگهداشت: همان مشتریان در دوره‌های دیگر، از نظر مبلغ خرید و به تفکیک گروه."
      )
    case .quarters:
      LocalizedText(
        en: "The second order, by quarter of the first",
        fa: "سفارش دوم، به تفکیک فصلِ نخستین سفارش")
    case .quartersSub:
      LocalizedText(
        en:
          "Share with a second order within 90 and 180 days of the first (Kaplan–Meier), with the 95% range and how many were still waiting and observed; median in days; {1}",
        fa:
          "سهم کسانی که تا ۹۰ و ۱۸۰ روز پس از نخستین سفارش دوباره خریده‌اند (کاپلان–مایر)، با بازهٔ ۹۵٪ و شمار کسانی که هنوز سفارش نداده و در مشاهده بوده‌اند؛ میانه به روز؛ {1}"
      )
    case .quarter: LocalizedText(en: "First order", fa: "نخستین سفارش")
    case .seconds: LocalizedText(en: "Second orders", fa: "سفارش دوم")
    case .median: LocalizedText(en: "Median days", fa: "میانهٔ روزها")
    case .oldest:
      LocalizedText(
        en: "Whoever came before {1} is counted in the quarter of the first order seen since then.",
        fa: "کسی که پیش از {1} آمده، در فصل نخستین سفارشی شمرده شده که از آن پس دیده می‌شود.")
    case .curves:
      LocalizedText(
        en: "The way to the second order, by quarter of the first",
        fa: "راه رسیدن به سفارش دوم، به تفکیک فصلِ نخستین سفارش")
    case .curvesSub:
      LocalizedText(
        en:
          "Share who have ordered again: the newest quarters watched for 180 days; band: 95% range; {1}",
        fa:
          "سهم کسانی که دوباره سفارش داده‌اند: تازه‌ترین فصل‌هایی که ۱۸۰ روز زیر نظر بوده‌اند؛ نوار: بازهٔ ۹۵٪؛ {1}"
      )
    case .revenue:
      LocalizedText(en: "What cohorts spend later", fa: "هم‌دوره‌ها بعدتر چقدر خرید می‌کنند")
    case .revenueSub:
      LocalizedText(
        en:
          "Revenue of each month’s new customers, by months since the first order, as a share of that of the first month; {1}",
        fa:
          "درآمد از مشتریان تازهٔ هر ماه، برحسب ماه پس از نخستین سفارش، به نسبت درآمد ماه اول آن‌ها؛ {1}"
      )
    case .revenueHint: LocalizedText(en: "{1} of {2}", fa: "{1} از {2}")
    case .revenueAll:
      LocalizedText(
        en:
          "All cohorts: customers with revenue above 0 in their first month; the range of each share is in its cell’s hint and in report.json.",
        fa:
          "همهٔ هم‌دوره‌ها: مشتریانی که در ماه اول خود خرید خالص مثبت دارند؛ بازهٔ هر نسبت با نگه‌داشتن نشانگر روی خانه و در report.json دیده می‌شود."
      )
    case .allCohorts: LocalizedText(en: "All cohorts", fa: "همهٔ هم‌دوره‌ها")
    case .cohort: LocalizedText(en: "First order", fa: "نخستین سفارش")
    case .weeks: LocalizedText(en: "Cohorts by week", fa: "هم‌دوره‌ها به تفکیک هفته")
    case .weeksSub:
      LocalizedText(
        en:
          "Customers by the week of their first order: share with an order so many weeks later, newest on top; {1}",
        fa:
          "مشتریان به تفکیک هفتهٔ نخستین سفارش: سهم کسانی که این تعداد هفته بعد سفارش داده‌اند، تازه‌ترین در بالا؛ {1}"
      )
    case .week: LocalizedText(en: "Week from", fa: "هفته از")
    case .allWeeks: LocalizedText(en: "All weeks", fa: "همهٔ هفته‌ها")
    case .countHint: LocalizedText(en: "{1} of {2} customers", fa: "{1} از {2} مشتری")
    case .kinds:
      LocalizedText(en: "Retention by kind of customer", fa: "نگهداشت به تفکیک نوع مشتری")
    case .channels:
      LocalizedText(en: "Retention by how customers came", fa: "نگهداشت به تفکیک راه آشنایی")
    case .regions: LocalizedText(en: "Retention by region", fa: "نگهداشت به تفکیک منطقه")
    case .groupsSub:
      LocalizedText(
        en: "Share with an order so many months after that of the first; {1}",
        fa: "سهم کسانی که این تعداد ماه پس از ماه نخستین سفارش خریده‌اند؛ {1}")
    case .group: LocalizedText(en: "Group", fa: "گروه")
    case .everybody: LocalizedText(en: "All customers", fa: "همهٔ مشتریان")
    case .hint: LocalizedText(en: "{1}; 95% range {2}", fa: "{1}؛ بازهٔ ۹۵٪: {2}")
    case .periods: LocalizedText(en: "Every 30 days", fa: "هر ۳۰ روز")
    case .periodsSub:
      LocalizedText(
        en:
          "Share of customers with an order in each 30-day period after their own first order, and in it or later, with 95% range; {1}",
        fa:
          "سهم مشتریانی که در هر دورهٔ ۳۰روزه پس از نخستین سفارش خودشان خریده‌اند، و در آن یا پس از آن، با بازهٔ ۹۵٪؛ {1}"
      )
    case .money: LocalizedText(en: "Where revenue came from", fa: "درآمد از کجا آمد")
    case .moneySub:
      LocalizedText(
        en: "Net revenue of known customers by month, and its change by cause; nominal prices; {1}",
        fa: "درآمد خالص از مشتریان شناخته‌شده در هر ماه و تغییر آن به تفکیک علت؛ به قیمت اسمی؛ {1}")
    case .month: LocalizedText(en: "Month", fa: "ماه")
    case .newRevenue: LocalizedText(en: "New", fa: "جدید")
    case .returned: LocalizedText(en: "Came back", fa: "بازگشته")
    case .more: LocalizedText(en: "Spent more", fa: "خرید بیشتر")
    case .less: LocalizedText(en: "Spent less", fa: "خرید کمتر")
    case .lost: LocalizedText(en: "Did not order", fa: "نخریدند")
    case .moneyNote:
      LocalizedText(
        en:
          "Spent more and less: customers of both months, against the month before. Did not order: what last month’s customers without an order in this one had spent. Counted in full.",
        fa:
          "خرید بیشتر و کمتر: مشتریان هر دو ماه، در برابر ماه پیش. نخریدند: خرید ماه پیشِ کسانی که این ماه سفارش ندادند. شمارش کامل."
      )
    }
  }
}
