import MoshtariCore
import MoshtariText

/// Everything a figure says of itself, in both languages.
struct ChartWords {
  let format: FigureFormat

  private func say(_ english: String, _ persian: String) -> String {
    format.language == .fa ? persian : english
  }

  /// Parts of a sentence one after the other: `a, b`, `الف، ب`.
  func list(_ parts: [String]) -> String { parts.joined(separator: say(", ", "، ")) }
  func span(_ first: String, _ last: String) -> String {
    first == last ? first : say("\(first) to \(last)", "\(first) تا \(last)")
  }

  // MARK: All figures

  var showNumbers: String { say("Show the numbers", "نمایش اعداد") }
  var range95: String {
    let share = format.percent(0.95)
    return say("\(share) range", "بازهٔ \(share)")
  }
  var reading: String { say("Value", "مقدار") }
  var unknown: String { say("unknown", "نامشخص") }
  var inProgress: String { say("in progress", "ناتمام") }
  var monthInProgress: String { say("month in progress", "ماه ناتمام") }
  var scrollsSideways: String { say("scrolls sideways", "پیمایش افقی") }
  var notShown: String { say("not shown", "نمایش داده نمی‌شود") }
  var tooFewToShow: String { say("too few to show", "کمتر از حد نمایش") }
  func until(_ day: String) -> String { say("to \(day)", "تا \(day)") }
  func axisStarts(at value: String) -> String {
    say("axis starts at \(value)", "محور از \(value) آغاز می‌شود")
  }

  // MARK: Whom a number counts

  /// `412 answers`, `۴۱۲ پاسخ`.
  func count(_ number: Int, of subject: Subject) -> String {
    let figure = format.count(number)
    return say("\(figure) \(number == 1 ? singular(subject) : plural(subject))", "\(figure) \(plural(subject))")
  }
  /// `198 to 412 answers a month`; one number where they are equal.
  func count(from least: Int, to most: Int, of subject: Subject, isWeekly: Bool) -> String {
    let counted = say(
      "\(span(format.count(least), format.count(most))) \(most == 1 ? singular(subject) : plural(subject))",
      "\(span(format.count(least), format.count(most))) \(plural(subject))")
    return isWeekly ? say("\(counted) a week", "\(counted) در هفته") : say("\(counted) a month", "\(counted) در ماه")
  }
  func fewer(than base: Int, of subject: Subject) -> String {
    let figure = format.count(base)
    return say("fewer than \(figure) \(plural(subject))", "کمتر از \(figure) \(plural(subject))")
  }
  /// The head of a column of such numbers.
  func heading(_ subject: Subject) -> String {
    switch subject {
    case .answers: say("Answers", "پاسخ")
    case .customers: say("Customers", "مشتری")
    case .orders: say("Orders", "سفارش")
    }
  }
  private func plural(_ subject: Subject) -> String {
    format.language == .fa ? heading(subject) : heading(subject).lowercased()
  }
  private func singular(_ subject: Subject) -> String { String(plural(subject).dropLast()) }

  // MARK: Nothing to show

  func empty(_ reason: AbsenceReason) -> String {
    switch reason {
    case .smallGroup: say("Too few people to show", "کمتر از حد نمایش")
    case .noData: say("No data yet", "هنوز داده‌ای نیست")
    case .notReached: say("Not reached yet", "هنوز به آن نرسیده")
    case .shortHistory: say("The history is too short", "تاریخچه کوتاه است")
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
        "این نمودار وقتی پدیدار می‌شود که فایل‌های داده سطری برای آن داشته باشند.")
    case .notReached, .shortHistory:
      say(
        "The figure appears when more time has been observed.",
        "این نمودار وقتی پدیدار می‌شود که زمان بیشتری مشاهده شده باشد.")
    }
  }

  // MARK: Trends

  var month: String { say("Month", "ماه") }
  var week: String { say("Week from", "هفته از") }
  var firstMeasured: String { say("first month measured", "نخستین ماه سنجش") }
  var onlyOneShown: String { say("the only month that can be shown", "تنها ماهی که می‌توان نشان داد") }
  func trendTitle(_ measure: String, isWeekly: Bool) -> String {
    isWeekly ? say("\(measure) by week", "\(measure) به تفکیک هفته") : say("\(measure) by month", "\(measure) به تفکیک ماه")
  }
  func ends(_ first: String, _ firstTime: String, _ last: String, _ lastTime: String) -> String {
    say("From \(first) in \(firstTime) to \(last) in \(lastTime).", "از \(first) در \(firstTime) تا \(last) در \(lastTime).")
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
  func week(of day: String) -> String { say("week of \(day)", "هفتهٔ \(day)") }
}

/// What the number behind a value counts.
package enum Subject: Hashable, Sendable { case answers, customers, orders }
