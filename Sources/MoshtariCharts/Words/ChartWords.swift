import MoshtariCore
import MoshtariText

/// Everything a figure says of itself, in both languages.
struct ChartWords {
  let format: FigureFormat

  func say(_ english: String, _ persian: String) -> String {
    format.language == .fa ? persian : english
  }

  /// Parts of a sentence one after the other: `a, b`, `الف، ب`.
  func list(_ parts: [String]) -> String { parts.joined(separator: separator) }
  /// In Persian with U+200F, so that a signed number before it does not draw the next one to its
  /// side.
  var separator: String { say(", ", "،\u{200F} ") }
  func span(_ first: String, _ last: String) -> String {
    first == last ? first : say("\(first) to \(last)", "\(first) تا \(last)")
  }

  // MARK: All figures

  var showNumbers: String { say("Show the numbers", "نمایش اعداد") }
  var range95: String {
    let share = format.percent(0.95)
    return say("\(share) range", "بازهٔ \(share)")
  }
  var toldOf: String { say("Notes on this chart", "یادداشت‌های این نمودار") }
  var unknown: String { say("Unknown", "نامشخص") }
  var inProgress: String { say("in progress", "ناتمام") }
  var monthInProgress: String { say("month in progress", "ماه ناتمام") }
  var periodInProgress: String { say("not over yet", "ناتمام") }
  var notShown: String { say("not shown", "نمایش داده نمی‌شود") }
  /// Words as the head of a column or row begins: with a capital.
  func asHead(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
  func until(_ day: String) -> String { say("to \(day)", "تا \(day)") }
  func axisStarts(at value: String) -> String {
    say("axis starts at \(value)", "محور از \(value) آغاز می‌شود")
  }

  // MARK: Whom a number counts

  /// `412 answers`, `۴۱۲ پاسخ`.
  func count(_ number: Int, of subject: Subject) -> String {
    let figure = format.count(number)
    return "\(figure) \(number == 1 ? singular(subject) : plural(subject))"
  }
  /// `198 to 412 answers a month`; one number where they are equal.
  func count(from least: Int, to most: Int, of subject: Subject, by length: TrendPeriod.Length)
    -> String
  {
    let noun = most == 1 ? singular(subject) : plural(subject)
    let counted = "\(span(format.count(least), format.count(most))) \(noun)"
    return switch length {
    case .week: say("\(counted) a week", "\(counted) در هفته")
    case .month: say("\(counted) a month", "\(counted) در ماه")
    case .quarter: say("\(counted) a quarter", "\(counted) در هر فصل")
    }
  }
  /// `190 to 430 answers in 90 days`.
  func count(from least: Int, to most: Int, of subject: Subject, inDays days: Int) -> String {
    let noun = most == 1 ? singular(subject) : plural(subject)
    let counted = "\(span(format.count(least), format.count(most))) \(noun)"
    let window = format.count(days)
    return say("\(counted) in \(window) days", "\(counted) در \(window) روز")
  }
  func fewer(than base: Int, of subject: Subject) -> String {
    let figure = format.count(base)
    return say("fewer than \(figure) \(plural(subject))", "کمتر از \(figure) \(plural(subject))")
  }
  var lineToShow: String { say("Line that stands out", "خط برجسته") }
  var allLines: String { say("All lines", "همهٔ خط‌ها") }
  /// The head of a column of such numbers.
  func heading(_ subject: Subject) -> String {
    switch subject {
    case .answers: say("Answers", "پاسخ")
    case .customers: say("Customers", "مشتری")
    case .orders: say("Orders", "سفارش")
    case .invitations: say("Invitations", "دعوت")
    }
  }
  private func plural(_ subject: Subject) -> String {
    format.language == .fa ? heading(subject) : heading(subject).lowercased()
  }
  private func singular(_ subject: Subject) -> String {
    format.language == .fa ? plural(subject) : String(plural(subject).dropLast())
  }

  // MARK: Value

  var valueTitle: String {
    say("What is expected, by order days", "آنچه انتظار می‌رود، به تفکیک روزهای سفارش")
  }
  var orderDays: String { say("Days with an order", "روزهای سفارش") }
  var stillThere: String { say("Probably still there", "احتمال ماندن") }
  var orders90: String { say("Orders in 90 days", "سفارش در ۹۰ روز") }
  var nextYear: String { say("Value of the next year", "ارزش یک سال آینده") }

  // MARK: Nothing to show

  /// Of a cell that is hidden for its own smallness or for another's.
  var withheld: String {
    say(
      "too few people, or withheld so that a small number cannot be worked out",
      "کمتر از حد نمایش، یا پنهان تا عدد کوچک از آن به دست نیاید")
  }

  func empty(_ reason: AbsenceReason) -> String {
    switch reason {
    case .smallGroup: say("Too few people to show", "کمتر از حد نمایش")
    case .noData: say("No data yet", "هنوز داده‌ای نیست")
    case .notReached: say("Not reached yet", "هنوز به آن نرسیده")
    case .shortHistory: say("The history is too short", "تاریخچه کوتاه است")
    case .notIdentified: say("Not identified by the data", "از داده‌ها به دست نمی‌آید")
    case .offInHoldout: say("The model was too far off", "خطای مدل زیاد بود")
    case .tooFew: say("Too few observations", "مشاهده‌ها کم است")
    case .overlapping: say("Another event at the same time", "هم‌زمان با رویدادی دیگر")
    }
  }
  func help(_ reason: AbsenceReason) -> String {
    switch reason {
    case .smallGroup:
      say(
        "Every group here is smaller than the report may show.",
        "همهٔ گروه‌های این بخش کوچک‌تر از حدی هستند که گزارش نشان می‌دهد.")
    case .noData:
      say(
        "The figure appears when the data files have rows for it.",
        "این نمودار وقتی نشان داده می‌شود که فایل‌های داده ردیفی برای آن داشته باشند.")
    case .notIdentified:
      say(
        "The orders do not tell how customers stop ordering.",
        "از سفارش‌ها معلوم نمی‌شود که مشتریان چگونه از خرید دست می‌کشند.")
    case .offInHoldout:
      say(
        "Tested on orders that it had not seen, the model missed by more than a fifth.",
        "در آزمون با سفارش‌هایی که مدل ندیده بود، خطا بیش از یک‌پنجم بود.")
    case .tooFew:
      say(
        "The figure appears when enough customers stand behind it.",
        "این رقم وقتی نشان داده می‌شود که مشتریان کافی پشت آن باشند.")
    case .overlapping:
      say(
        "What one event did cannot be told from what the other did.",
        "اثر یک رویداد را نمی‌توان از اثر دیگری جدا کرد.")
    case .notReached, .shortHistory:
      say(
        "The figure appears when more time has been observed.",
        "این نمودار وقتی نشان داده می‌شود که زمان بیشتری مشاهده شده باشد.")
    }
  }

  // MARK: Trends

  var month: String { say("Month", "ماه") }
  var week: String { say("Week from", "هفته از") }
  var forecast: String { say("forecast", "پیش‌بینی") }
  var forecastKey: String {
    say(
      "dotted: forecast; band: \(range95); hatched: the running week",
      "نقطه‌چین: پیش‌بینی؛ نوار: \(range95)؛ هاشور: هفتهٔ ناتمام")
  }
  func expected(_ value: String, _ time: String, _ range: String) -> String {
    say(
      "Forecast for \(time): \(value) (\(range95) \(range)).",
      "پیش‌بینی برای \(time): \(value) (\(range95) \(range)).")
  }
  var weekdaysTitle: String { say("Orders by weekday", "سفارش‌ها به تفکیک روز هفته") }
  var weekdayHead: String { say("Weekday", "روز هفته") }
  var shareOfOrders: String { say("Share of orders", "سهم از سفارش‌ها") }
  func dashedLine(_ level: String) -> String {
    say("dashed line: \(level)", "خط‌چین افقی: \(level)")
  }
  func head(of length: TrendPeriod.Length) -> String {
    switch length {
    case .week: week
    case .month: month
    case .quarter: say("Quarter", "فصل")
    }
  }
  func firstMeasured(by length: TrendPeriod.Length) -> String {
    switch length {
    case .week: say("first week measured", "نخستین هفتهٔ سنجش")
    case .month: say("first month measured", "نخستین ماه سنجش")
    case .quarter: say("first quarter measured", "نخستین فصل سنجش")
    }
  }
  func onlyOneShown(by length: TrendPeriod.Length) -> String {
    switch length {
    case .week: say("the only week that can be shown", "تنها هفته‌ای که می‌توان نشان داد")
    case .month: say("the only month that can be shown", "تنها ماهی که می‌توان نشان داد")
    case .quarter: say("the only quarter that can be shown", "تنها فصلی که می‌توان نشان داد")
    }
  }
  func trendTitle(_ measure: String, by length: TrendPeriod.Length) -> String {
    switch length {
    case .week: say("\(measure) by week", "\(measure) به تفکیک هفته")
    case .month: say("\(measure) by month", "\(measure) به تفکیک ماه")
    case .quarter: say("\(measure) by quarter", "\(measure) به تفکیک فصل")
    }
  }
  func ends(_ first: String, _ firstTime: String, _ last: String, _ lastTime: String) -> String {
    say(
      "From \(first) in \(firstTime) to \(last) in \(lastTime).",
      "از \(first) در \(firstTime) تا \(last) در \(lastTime).")
  }
  func extremes(_ low: String, _ lowTime: String, _ high: String, _ highTime: String) -> String {
    say(
      "Lowest \(low) in \(lowTime), highest \(high) in \(highTime).",
      "کمترین \(low) در \(lowTime) و بیشترین \(high) در \(highTime).")
  }
  var bandExplained: String {
    let share = format.percent(0.95)
    return say("The shaded band is the \(share) range.", "نوار سایه‌دار بازهٔ \(share) است.")
  }
  // MARK: Second orders

  var orderedAgainTitle: String {
    say(
      "Customers who have ordered again, by days since their first order",
      "مشتریانی که دوباره سفارش داده‌اند، برحسب روز پس از نخستین سفارش")
  }
  var daysSinceFirst: String { say("days since the first order", "روز پس از نخستین سفارش") }
  var haveOrderedAgain: String { say("Have ordered again", "دوباره سفارش داده‌اند") }
  var stillObserved: String { say("Still observed", "هنوز در مشاهده") }
  func days(_ number: Int) -> String {
    say("\(format.count(number)) \(number == 1 ? "day" : "days")", "\(format.count(number)) روز")
  }
  func after(_ number: Int) -> String { say("after \(days(number))", "پس از \(days(number))") }
  func orderedAgain(_ share: String) -> String {
    say("\(share) have ordered again", "\(share) دوباره سفارش داده‌اند")
  }
  func halfAgain(within days: String) -> String {
    say("half have ordered again within \(days) days", "نیمی تا \(days) روز دوباره سفارش داده‌اند")
  }
  var noMedian: String {
    say("fewer than half have ordered again so far", "تاکنون کمتر از نیمی دوباره سفارش داده‌اند")
  }
  func lineEnds(atFewerThan base: Int) -> String {
    say(
      "the line ends where \(fewer(than: base, of: .customers)) are still observed",
      "خط آنجا پایان می‌یابد که \(fewer(than: base, of: .customers)) زیر نظر مانده باشد")
  }

  func lineEnds(atRangeOver points: Int) -> String {
    let width = format.count(points)
    return say(
      "a line ends where its range is wider than \(width) points",
      "هر خط آنجا پایان می‌یابد که بازه‌اش از \(width) واحد درصد پهن‌تر شود")
  }

  // MARK: Cohorts, flows, grids

  var cohortTitle: String {
    say(
      "Share of each month’s new customers who order again, by months after",
      "سهم مشتریان تازهٔ هر ماه که دوباره سفارش می‌دهند، برحسب ماه‌های پس از آن")
  }
  var firstOrderIn: String { say("First order", "نخستین سفارش") }
  var size: String { say("Size", "تعداد") }
  var allCohorts: String { say("All cohorts", "همهٔ هم‌دوره‌ها") }
  /// What the small number under an average is.
  var cohortsBelow: String { say("number of cohorts", "شمار هم‌دوره‌ها") }
  var olderIncluded: String {
    say("all cohorts include older ones", "«همهٔ هم‌دوره‌ها» قدیمی‌ترها را هم در بر دارد")
  }
  func share(_ part: Int, of whole: Int) -> String {
    let (part, whole) = (format.count(part), format.count(whole))
    return say("\(part) of \(whole)", "\(part) از \(whole)")
  }
  var memberCohortsTitle: String {
    say(
      "Share of members who order again, by months after the first order",
      "سهم اعضایی که دوباره سفارش می‌دهند، برحسب ماه‌های پس از نخستین سفارش")
  }
  var monthsAfter: String {
    say("Month after first order", "ماه پس از نخستین سفارش")
  }
  var peopleBelow: String {
    say(
      "under each share: customers who have reached that month",
      "عدد زیر هر سهم: شمار مشتریانی که به آن ماه رسیده‌اند")
  }
  func grey(_ reason: String) -> String { say("grey: \(reason)", "خاکستری: \(reason)") }

  // MARK: Who came and who did not

  var growthTitle: String {
    say("Customers gained and not seen, by month", "مشتریان آمده و نیامده، به تفکیک ماه")
  }
  var gained: String { say("Gained", "آمده") }
  var new: String { say("New", "جدید") }
  var cameBack: String { say("Came back", "بازگشته") }
  func parts(new: Int, back: Int) -> String {
    let (new, back) = (format.count(new), format.count(back))
    return say("\(new) new, \(back) came back", "\(new) جدید، \(back) بازگشته")
  }
  var notThisMonth: String { say("Not this month", "این ماه نخریده") }
  var net: String { say("Net", "خالص") }
  var soFar: String { say("so far", "تاکنون") }
  var ordered: String { say("Ordered", "خریدار") }
  var orderedBefore: String { say("Also the month before", "ماه پیش هم خریدار") }
  var monthlyRetention: String { LocalizedText.monthlyRetentionName[format.language] }
  var ofMembers: String { say("Of members", "از چند عضو") }
  var quickRatio: String { say("Quick ratio", "نسبت آمدن به نیامدن") }
  var quickRatioExplained: String {
    say(
      "quick ratio: gained for each one not seen", "نسبت آمدن به نیامدن: آمده‌ها به ازای هر نیامده")
  }
  var flowTitle: String {
    say(
      "Customers by state before (rows) and now (columns)",
      "مشتریان برحسب وضعیت پیشین (ردیف‌ها) و کنونی (ستون‌ها)")
  }
  var fromTo: String { say("Before ↓ · Now →", "پیشین ↓ · اکنون ←") }
  var rowSharesExplained: String {
    say("percentages are shares of the row", "درصدها سهم از هر ردیف‌اند")
  }
  var overlapTitle: String {
    say("Customers that two segments share", "مشتریان مشترک دو بخش")
  }
  var overlapExplained: String {
    say(
      "share of the row’s members who are also in the column’s segment",
      "سهمی از اعضای هر ردیف که در بخش ستون هم هستند")
  }
  var rfmTitle: String {
    say(
      "Customers by recency (rows) and frequency (columns)",
      "مشتریان برحسب تازگی (ردیف‌ها) و تکرار خرید (ستون‌ها)")
  }
  var recency: String { say("Recency", "تازگی") }
  func recencyScore(_ score: Int) -> String {
    say("R \(format.count(score))", "تازگی \(format.count(score))")
  }
  func frequencyScore(_ score: Int) -> String {
    say("F \(format.count(score))", "تکرار \(format.count(score))")
  }
  var scoresExplained: String { say("5 is best", "۵ بهترین است") }
}

// MARK: - Tables

extension ChartWords {
  var segments: String { say("Segments", "بخش‌ها") }
  var segment: String { say("Segment", "بخش") }
  var members: String { say("Customers", "مشتریان") }
  var share: String { say("Share", "سهم") }
  var revenueShare: String { say("Share of revenue", "سهم از درآمد") }
  func lastMonths(_ number: Int) -> String {
    let figure = format.count(number)
    return number < 2
      ? say("Last months", "ماه‌های اخیر") : say("Last \(figure) months", "\(figure) ماه اخیر")
  }
  var change: String { say("Change", "تغییر") }
  /// Since the end of a month.
  func change(since month: String) -> String {
    say("Change since \(month)", "تغییر از پایان \(month)")
  }
  var changeExplained: String {
    say("change since the end of the month before", "تغییر از پایان ماه پیش")
  }
  var changeTooEarly: String {
    say(
      "no change is told in the first six days of a month",
      "در شش روز نخست ماه از تغییر سخنی نیست")
  }
  func ordered(in month: String) -> String { say("Ordered in \(month)", "خریدار در \(month)") }
  func orderedExplained(before: String, in month: String) -> String {
    say(
      "ordered in \(month): of those in the segment at the end of \(before)",
      "خریدار در \(month): سهم از کسانی که پایان \(before) در بخش بودند")
  }
  func cannotTell(_ number: Int) -> String {
    say("\(format.count(number)) more unknown", "\(format.count(number)) نفر نامشخص")
  }

  func npsBy(_ dimension: String) -> String {
    say("NPS by \(dimension)", "NPS به تفکیک \(dimension)")
  }
  var shareOfAnswers: String { say("Share of answers", "سهم پاسخ‌ها") }
  var detractors: String { say("Detractors 0–6", "منتقدان ۰ تا ۶") }
  var passives: String { say("Passives 7–8", "منفعلان ۷ و ۸") }
  var promoters: String { say("Promoters 9–10", "مروجان ۹ و ۱۰") }
  func tooFewToSplit(_ number: Int) -> String {
    let counted = count(number, of: .answers)
    return say("\(counted): too few to show the split", "\(counted): برای نمایش سهم‌ها کم است")
  }
  var marginExplained: String {
    say("± is the wider side of the \(range95)", "± سوی پهن‌تر \(range95) است")
  }

  func satisfiedBy(_ dimension: String) -> String {
    say("Share satisfied by \(dimension)", "سهم راضی‌ها به تفکیک \(dimension)")
  }
  var satisfied: String { say("Satisfied", "راضی") }
  var scaleOfShares: String { say("0 to 100%", "صفر تا صد درصد") }
  var dotExplained: String {
    say("dot: share satisfied; bar: \(range95)", "نقطه: سهم راضی‌ها؛ نوار: \(range95)")
  }
  func allOfThem(_ share: String) -> String { say("all: \(share)", "همه: \(share)") }

  var ladderTitle: String {
    say("Customers by number of orders", "مشتریان برحسب تعداد سفارش")
  }
  var ordersAtLeast: String { say("Orders, at least", "دست‌کم این تعداد سفارش") }
  var oneMore: String { say("Order once more", "یک سفارش دیگر هم دارند") }

  var concentrationTitle: String {
    say("Share of revenue of the best customers", "سهم بهترین مشتریان از درآمد")
  }
  var bestCustomers: String { say("Best customers", "بهترین مشتریان") }
  var shareOfRevenue: String { say("Share of revenue", "سهم از درآمد") }
  func best(_ share: String) -> String { say("Best \(share)", "\(share) برتر") }
  func gini(_ number: String) -> String { say("Gini coefficient \(number)", "ضریب جینی \(number)") }
  func makeMost(_ number: Int, _ share: String) -> String {
    let counted = count(number, of: .customers)
    return say("\(counted) bring \(share) of revenue", "\(counted) \(share) درآمد را می‌سازند")
  }
  func withoutRevenue(_ number: Int) -> String {
    let counted = count(number, of: .customers)
    return say("\(counted) without revenue", "\(counted) بدون درآمد")
  }

  var countedInFull: String { say("Counted in full", "شمارش کامل") }
  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .rise: say("Clear rise", "افزایش آشکار")
    case .fall: say("Clear fall", "کاهش آشکار")
    case .unclear: say("No clear change", "بدون تغییر آشکار")
    }
  }
  /// The direction of a full count, which needs no verdict.
  func counted(_ direction: Verdict) -> String {
    switch direction {
    case .rise: say("Rise", "افزایش")
    case .fall: say("Fall", "کاهش")
    case .unclear: say("No change", "بدون تغییر")
    }
  }
}

// MARK: - Personas

extension ChartWords {
  var comparisonTitle: String {
    say("The segment beside all customers", "این بخش در کنار همهٔ مشتریان")
  }
  var measure: String { say("Measure", "سنجه") }
  var ownScale: String { say("Scale differs by row", "مقیاس هر ردیف جداست") }
  var all: String { say("All", "همه") }
  var allCustomers: String { say("All customers", "همهٔ مشتریان") }
  var difference: String { say("Difference", "تفاوت") }
  var verdictExplained: String {
    say(
      "higher or lower only where the \(range95) of the difference leaves out zero",
      "«بیشتر» و «کمتر» تنها وقتی که \(range95) تفاوت صفر را در بر نگیرد")
  }
  /// Of figures counted in full that are printed alike.
  var noDifference: String { say("the same", "برابر") }
  var rangesApart: String {
    say(
      "what has a \(range95) is higher or lower only where the two ranges are apart",
      "آنچه \(range95) دارد تنها وقتی «بیشتر» یا «کمتر» است که دو بازه از هم جدا باشند")
  }
  func verdict(_ verdict: ComparisonVerdict) -> String {
    switch verdict {
    case .higher: say("higher", "بیشتر")
    case .lower: say("lower", "کمتر")
    case .same: say("no clear difference", "بدون تفاوت آشکار")
    }
  }
  func name(of measure: ComparisonMeasure) -> String {
    switch measure {
    case .ordersPerMonth: say("Orders per month", "سفارش در ماه")
    case .spendPerOrder: say("Spend per order", "خرید در هر سفارش")
    case .discountedShare: say("Orders with a discount", "سفارش‌های تخفیف‌دار")
    case .beforeNineShare: say("Orders before 9 am", "سفارش پیش از ۹ صبح")
    case .nps: "NPS"
    case .retention: say("Monthly retention", "نگهداشت ماهانه")
    }
  }

  var stillActiveTitle: String {
    say(
      "Share of customers still active, by months since their first order",
      "سهم مشتریانی که هنوز فعال‌اند، برحسب ماه پس از نخستین سفارش")
  }
  var monthsSinceFirst: String { say("months since first order", "ماه پس از نخستین سفارش") }
  func afterMonths(_ number: Int) -> String {
    let figure = format.count(number)
    return say("after \(figure) \(number == 1 ? "month" : "months")", "پس از \(figure) ماه")
  }
  var lapseExplained: String {
    say(
      "lapsed: no order for longer than the cut-off C at the end of a month",
      "ازدست‌رفته: در پایان ماه، بیش از مرز ریزش بی‌سفارش")
  }

  var hoursTitle: String {
    say("Share of orders by weekday and time", "سهم سفارش‌ها به تفکیک روز هفته و ساعت")
  }
  var day: String { say("Day", "روز") }
  func lastYear(to day: String) -> String {
    say("\(format.count(365)) days to \(day)", "\(format.count(365)) روز تا \(day)")
  }
  /// `6-9` as `6–9`, `۶–۹`.
  func hours(_ part: String) -> String { format.localDigits(part.replacing("-", with: "–")) }
  /// The day of `OrderTimes.days`; unchanged where it is none.
  func weekday(_ day: String) -> String {
    switch day {
    case "monday": say("Mon", "دوشنبه")
    case "tuesday": say("Tue", "سه‌شنبه")
    case "wednesday": say("Wed", "چهارشنبه")
    case "thursday": say("Thu", "پنجشنبه")
    case "friday": say("Fri", "جمعه")
    case "saturday": say("Sat", "شنبه")
    case "sunday": say("Sun", "یکشنبه")
    default: day
    }
  }
}

/// What the number behind a value counts.
package enum Subject: Hashable, Sendable { case answers, customers, orders, invitations }
