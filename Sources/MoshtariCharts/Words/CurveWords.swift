import MoshtariText

// MARK: - Concentration, cohorts, scores, days

extension ChartWords {
  var lorenzTitle: String {
    say(
      "Share of revenue of the customers with least revenue",
      "سهم مشتریان کم‌خریدتر از درآمد")
  }
  var lorenzAxis: String {
    say("customers, least revenue first", "مشتریان، از کم‌خریدترین")
  }
  var lorenzExplained: String {
    say(
      "shaded: how far from equal customers", "بخش سایه‌دار: فاصله با برابری مشتریان")
  }
  var leastCustomers: String { say("Customers with least", "کم‌خریدترین مشتریان") }
  func least(_ share: String) -> String {
    say("\(share) with least", "\(share) کم‌خریدتر")
  }
  var ifEqual: String { say("if all were equal", "اگر همه برابر بودند") }
  func bestFifth(_ share: Double) -> String {
    let (fifth, part) = (format.percent(0.2), format.percent(share))
    return say("best \(fifth): \(part) of revenue", "\(fifth) برتر: \(part) درآمد")
  }

  /// How many grey lines there are.
  func eachCohort(_ number: Int) -> String {
    let figure = format.count(number)
    return say(
      "grey: \(figure) \(number == 1 ? "cohort" : "cohorts"), one line each",
      "خاکستری: \(figure) هم‌دوره، هر یک با خطی جدا")
  }
  func cohortsBetween(_ low: String, _ high: String) -> String {
    say("cohorts \(span(low, high))", "هم‌دوره‌ها \(span(low, high))")
  }

  var lowestCohort: String { say("Lowest cohort", "پایین‌ترین هم‌دوره") }
  var highestCohort: String { say("Highest cohort", "بالاترین هم‌دوره") }

  var steps: String { say("Steps", "گام‌ها") }

  var scoresTitle: String { say("Answers by score", "پاسخ‌ها به تفکیک امتیاز") }
  var score: String { say("Score", "امتیاز") }

  var daysTitle: String { say("Orders by day", "سفارش‌های هر روز") }
  var weekIncomplete: String { say("incomplete week", "هفتهٔ ناتمام") }
  func nothingYet(_ day: String) -> String {
    say("\(day): not in the data", "\(day): بیرون از داده‌ها")
  }
  /// Three letters, in Persian the initial that calendars have.
  func shortWeekday(_ day: String) -> String {
    switch day {
    case "monday": say("Mon", "د")
    case "tuesday": say("Tue", "س")
    case "wednesday": say("Wed", "چ")
    case "thursday": say("Thu", "پ")
    case "friday": say("Fri", "ج")
    case "saturday": say("Sat", "ش")
    case "sunday": say("Sun", "ی")
    default: day
    }
  }
}
