import MoshtariCharts
import MoshtariCore
import MoshtariText

enum DemandWords: String, Phrase {
  case title, line, heading, headingNone, dek, dekNone, figures, caption
  case lastWeek, weekOf, nextWeek, busiestWeekday, weekdayUnder, test, testUnder
  case forecast, forecastSub, weeksSub, notEnough
  case testTitle, testSub, testBetter, testNoBetter, measure, ours, level, meanError, coverage,
    coverageNote, score, methodNote
  case methodLevel, methodTheta, methodSeasonal
  case weekdays, weekdaysSub, days, daysSub
  case categories, categoriesClear, categoriesSub, categoriesYear, categoriesPrevious,
    categoriesShort, categoriesNone, categoriesNote, category, now, before, difference, verdict,
    unknownOrders

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "Demand", fa: "تقاضا")
    case .line:
      LocalizedText(
        en: "Orders by week with a forecast, by weekday, and which categories rise and fall.",
        fa: "سفارش‌های هفتگی با پیش‌بینی، به تفکیک روز هفته، و دسته‌های رو به رشد و رو به افت.")
    case .heading:
      LocalizedText(
        en: "About {1} orders expected in the week from {2}, 95% range {3}",
        fa: "برای هفتهٔ {2} حدود {1} سفارش انتظار می‌رود، بازهٔ ۹۵٪: {3}")
    case .headingNone:
      LocalizedText(
        en: "{1} orders in the week from {2}, the last full one",
        fa: "{1} سفارش در هفتهٔ {2}، آخرین هفتهٔ کامل")
    case .dek:
      LocalizedText(
        en:
          "Forecast from {1} complete weeks by {2}. Moving feasts such as Ramadan and Muharram are not in the model: look at the same days of last year for them.",
        fa:
          "پیش‌بینی از {1} هفتهٔ کامل، با روش {2}. مناسبت‌های گردان مانند رمضان و محرم در مدل نیستند؛ برای آن‌ها به همان روزها در سال پیش نگاه کنید."
      )
    case .dekNone:
      LocalizedText(
        en: "A forecast needs 60 complete weeks; there are {1}.",
        fa: "پیش‌بینی به ۶۰ هفتهٔ کامل نیاز دارد؛ اکنون {1} هفته هست.")
    case .figures: LocalizedText(en: "Demand in figures", fa: "تقاضا در چند رقم")
    case .caption:
      LocalizedText(
        en: "All orders, those without a customer included; data to {1}.",
        fa: "همهٔ سفارش‌ها، از جمله بی‌نام‌ها؛ داده‌ها تا {1}.")
    case .lastWeek: LocalizedText(en: "Last full week", fa: "آخرین هفتهٔ کامل")
    case .weekOf: LocalizedText(en: "week from {1}", fa: "هفتهٔ {1}")
    case .nextWeek: LocalizedText(en: "Next full week", fa: "هفتهٔ کامل بعدی")
    case .busiestWeekday: LocalizedText(en: "Most orders on", fa: "بیشترین سفارش در")
    case .weekdayUnder:
      LocalizedText(
        en: "{1} of the orders of {2} weeks", fa: "{1} از سفارش‌های {2} هفته")
    case .test: LocalizedText(en: "Error beside the recent level", fa: "خطا در برابر سطح اخیر")
    case .testUnder:
      LocalizedText(
        en: "on {1} weeks held out; below 1 is better",
        fa: "در {1} هفتهٔ کنارگذاشته؛ کمتر از ۱ بهتر است")
    case .forecast: LocalizedText(en: "Orders by week", fa: "سفارش‌های هفتگی")
    case .forecastSub:
      LocalizedText(
        en:
          "Orders a week: the last complete ones counted in full, then the forecast with its 95% range",
        fa: "سفارش در هفته: هفته‌های کامل اخیر با شمارش کامل، سپس پیش‌بینی با بازهٔ ۹۵٪")
    case .weeksSub:
      LocalizedText(en: "Orders a week, counted in full", fa: "سفارش در هفته، شمارش کامل")
    case .notEnough:
      LocalizedText(
        en: "No test yet: a forecast needs 60 complete weeks.",
        fa: "هنوز آزمونی نیست: پیش‌بینی به ۶۰ هفتهٔ کامل نیاز دارد.")
    case .testTitle: LocalizedText(en: "Would it have been right?", fa: "آیا درست از آب درمی‌آمد؟")
    case .testSub:
      LocalizedText(
        en: "The method chosen without the last {1} weeks, then asked for them",
        fa: "روشی که بدون {1} هفتهٔ آخر برگزیده شده و سپس همان هفته‌ها از آن پرسیده شده است")
    case .testBetter:
      LocalizedText(
        en: "On these weeks it missed by less than the recent level, so it is shown.",
        fa: "در این هفته‌ها خطایش کمتر از سطح اخیر بود، پس همین روش نشان داده شده است.")
    case .testNoBetter:
      LocalizedText(
        en: "No better than the recent level on these weeks, so the level is shown.",
        fa: "در این هفته‌ها بهتر از سطح اخیر نبود، پس همان سطح نشان داده شده است.")
    case .measure: LocalizedText(en: "Measure", fa: "سنجه")
    case .ours: LocalizedText(en: "The method", fa: "روش")
    case .level:
      LocalizedText(en: "Mean error of the recent level", fa: "میانگین خطای سطح اخیر")
    case .meanError:
      LocalizedText(en: "Mean error, orders a week", fa: "میانگین خطا، سفارش در هفته")
    case .coverage: LocalizedText(en: "Weeks inside their 95% range", fa: "هفته‌های درون بازهٔ ۹۵٪")
    case .coverageNote: LocalizedText(en: "{1} of {2}", fa: "{1} از {2}")
    case .score: LocalizedText(en: "Interval score, orders", fa: "امتیاز بازه، سفارش")
    case .methodNote: LocalizedText(en: "Method tested: {1}.", fa: "روش آزموده‌شده: {1}.")
    case .methodLevel: LocalizedText(en: "the recent level", fa: "سطح اخیر")
    case .methodTheta: LocalizedText(en: "a smoothed trend (Theta)", fa: "روند هموارشده (تتا)")
    case .methodSeasonal:
      LocalizedText(en: "the season of the year before", fa: "فصل سال پیش")
    case .weekdays: LocalizedText(en: "Orders by weekday", fa: "سفارش‌ها به تفکیک روز هفته")
    case .weekdaysSub:
      LocalizedText(
        en: "Share of {1} orders in the last {2} complete weeks, counted in full",
        fa: "سهم از {1} سفارش در {2} هفتهٔ کامل اخیر، شمارش کامل")
    case .days: LocalizedText(en: "Orders by day", fa: "سفارش‌های هر روز")
    case .daysSub:
      LocalizedText(
        en: "Orders of each day, a column for each week, over it the day that it begins on",
        fa: "سفارش‌های هر روز؛ هر ستون یک هفته است و بالایش روز آغاز آن")
    case .categories:
      LocalizedText(
        en: "No category has clearly risen or fallen", fa: "هیچ دسته‌ای آشکارا رشد یا افت نکرده است")
    case .categoriesClear:
      LocalizedText(
        en: "{1}: {2} of orders, {3} before, the clearest change of all categories",
        fa: "{1}: {2} سفارش‌ها، پیش‌تر {3}؛ آشکارترین تغییر در میان دسته‌ها")
    case .categoriesSub:
      LocalizedText(
        en: "Share of orders by category, {1} ({2} orders) beside {3} ({4})",
        fa: "سهم هر دسته از سفارش‌ها، {1} ({2} سفارش) در کنار {3} ({4})")
    case .categoriesYear:
      LocalizedText(
        en: "Compared with the same months a year before.",
        fa: "در مقایسه با همان ماه‌ها در سال پیش.")
    case .categoriesPrevious:
      LocalizedText(
        en:
          "The three months before, since the data do not reach back a year; seasons are in the difference.",
        fa: "سه ماه پیش از آن، چون داده‌ها به یک سال پیش نمی‌رسند؛ اثر فصل در این تفاوت هست.")
    case .categoriesShort:
      LocalizedText(
        en: "A comparison of categories needs six complete months.",
        fa: "مقایسهٔ دسته‌ها به شش ماه کامل نیاز دارد.")
    case .categoriesNone: LocalizedText(en: "Categories", fa: "دسته‌ها")
    case .categoriesNote:
      LocalizedText(
        en:
          "Rising or falling only where the 95% range of the difference leaves out zero and all categories tested together (Holm) allow it.",
        fa:
          "«رو به رشد» و «رو به افت» تنها وقتی که بازهٔ ۹۵٪ تفاوت صفر را در بر نگیرد و آزمون هم‌زمان همهٔ دسته‌ها (هولم) نیز تأییدش کند."
      )
    case .category: LocalizedText(en: "Category", fa: "دسته")
    case .now: LocalizedText(en: "Now", fa: "اکنون")
    case .before: LocalizedText(en: "Before", fa: "پیش‌تر")
    case .difference: LocalizedText(en: "Difference, points", fa: "تفاوت، واحد درصد")
    case .verdict: LocalizedText(en: "Verdict", fa: "نتیجه")
    case .unknownOrders:
      LocalizedText(
        en: "{1} orders without a category are left out.",
        fa: "{1} سفارش بی‌دسته کنار گذاشته شده است.")
    }
  }

  init(_ method: ForecastMethod) {
    self =
      switch method {
      case .level: .methodLevel
      case .theta: .methodTheta
      case .seasonal: .methodSeasonal
      }
  }
}

enum CategoryVerdictWords: String, Phrase {
  case rising, falling, noClearChange
  var text: LocalizedText {
    switch self {
    case .rising: LocalizedText(en: "Rising", fa: "رو به رشد")
    case .falling: LocalizedText(en: "Falling", fa: "رو به افت")
    case .noClearChange: LocalizedText(en: "No clear change", fa: "تغییر آشکاری نیست")
    }
  }
  init(_ verdict: Verdict) {
    self = verdict == .rise ? .rising : verdict == .fall ? .falling : .noClearChange
  }
}

extension PageContext {
  /// Orders by week with the forecast, by weekday and by category; nil without a complete week.
  func demandPage(notes: [PageSection]) -> Page? {
    guard let demand = report.demand, let latest = demand.latest else { return nil }
    return Page(
      path: path("demand"), language: language, entry: "more", title: plain(DemandWords.title),
      eyebrow: eyebrow(plain(DemandWords.title), format.day(report.meta.asOf)),
      heading: demandHeading(demand, latest: latest), dek: demandDek(demand),
      sections: [
        demandStrip(demand, latest: latest), fanSection(demand), daySection(demand),
        forecastTest(demand), weekdaySection(demand), totalsSection,
      ].compactMap { $0 } + notes + [categorySection].compactMap { $0 })
  }

  /// The first week of the forecast that has not begun; nil without a forecast.
  private func nextWeek(_ demand: Demand) -> ForecastWeek? {
    demand.forecast.first { $0.week > report.meta.asOf }
  }

  private func demandHeading(_ demand: Demand, latest: DemandWeek) -> SafeHTML {
    guard let next = nextWeek(demand) else {
      return say(DemandWords.headingNone, count(latest.orders), day(latest.week))
    }
    return say(DemandWords.heading, whole(next.orders), day(next.week), range(next))
  }

  private func demandDek(_ demand: Demand) -> SafeHTML {
    guard let model = demand.model else {
      return say(DemandWords.dekNone, count(demand.weekly.count(where: \.complete)))
    }
    return say(DemandWords.dek, count(model.weeks), say(DemandWords(model.name)))
  }

  private func whole(_ number: Double) -> SafeHTML { count(Int(number.rounded())) }

  private func range(_ week: ForecastWeek) -> SafeHTML {
    .number(format.range(week.low, week.high, unit: .count))
  }

  private func demandStrip(_ demand: Demand, latest: DemandWeek) -> PageSection {
    let last = fact(
      say(DemandWords.lastWeek), count(latest.orders), say(DemandWords.weekOf, day(latest.week)))
    let next = nextWeek(demand).map { week in
      fact(
        say(DemandWords.nextWeek), whole(week.orders),
        say(DemandWords.weekOf, day(week.week)) + separator
          + say(FigureWords.range95, range(week)))
    }
    let error = demand.score.relativeError.value.map { error in
      fact(
        say(DemandWords.test), .number(format.decimal(error, digits: 2)),
        say(DemandWords.testUnder, count(demand.score.weeks)))
    }
    return strip(
      figure: "demand.latest",
      next == nil ? [] : ["demand.forecast", "demand.weekdays", "demand.score"],
      title: say(DemandWords.figures),
      [last, next, busiest(demand.weekdays), error].compactMap { $0 },
      caption: say(DemandWords.caption, day(report.meta.asOf)))
  }

  /// The weekday with most orders, all of them where several are equal; nil without an order.
  private func busiest(_ weekdays: [WeekdayOrders]) -> SafeHTML? {
    guard let most = weekdays.map(\.orders).max(), most > 0,
      let weeks = weekdays.first?.weeks
    else { return nil }
    let days = weekdays.filter { $0.orders == most }
    return fact(
      say(DemandWords.busiestWeekday), names(ofWeekdays: days.map(\.weekday)),
      say(DemandWords.weekdayUnder, share(days.first?.share), count(weeks)))
  }

  /// Their names one after the other.
  func names(ofWeekdays weekdays: [String]) -> SafeHTML {
    weekdays.map { say(WeekdayWords($0)) }.joined(separator: separator)
  }

  private func fanSection(_ demand: Demand) -> PageSection {
    PageSection(
      id: "weeks", figure: "demand.forecast",
      title: headline(.weeks(demand), or: DemandWords.forecast),
      subtitle: say(demand.forecast.isEmpty ? DemandWords.weeksSub : .forecastSub),
      body: draw("weeks", WeeklyForecast(demand, events: events(on: .orders)))
    ).showing("demand.weekly")
  }

  private func forecastTest(_ demand: Demand) -> PageSection {
    let score = demand.score
    guard let model = demand.model, let error = score.error, let level = score.levelError else {
      return PageSection(
        id: "test", title: say(DemandWords.testTitle),
        body: "<div class=\"empty\"><p>\(say(DemandWords.notEnough))</p></div>", width: .third)
    }
    func orders(_ number: Double) -> SafeHTML { .number(format.decimal(number, digits: 1)) }
    let inside = Int(((score.coverage.value ?? 0) * Double(score.weeks)).rounded())
    let table = HTMLTable(
      caption: plain(DemandWords.testTitle),
      columns: [.text(say(DemandWords.measure)), .number(say(DemandWords.ours))],
      rows: [
        [say(DemandWords.meanError), orders(error)],
        [say(DemandWords.level), orders(level)],
        [
          say(DemandWords.coverage),
          say(DemandWords.coverageNote, count(inside), count(score.weeks)),
        ],
        [say(DemandWords.score), score.intervalScore.map(orders) ?? absent(.noData)],
      ])
    let verdict = say(
      score.relativeError.value.map { $0 < 1 } == true
        ? DemandWords.testBetter : .testNoBetter)
    let method = say(DemandWords.methodNote, say(DemandWords(model.chosen)))
    return PageSection(
      id: "test", figure: "demand.score", title: say(DemandWords.testTitle),
      subtitle: say(DemandWords.testSub, count(score.weeks)),
      body: "\(table.scrolling)<p class=\"note\">\(method) \(verdict)</p>", width: .third
    ).showing("demand.forecast")
  }

  private func weekdaySection(_ demand: Demand) -> PageSection {
    PageSection(
      id: "weekdays", figure: "demand.weekdays", title: say(DemandWords.weekdays),
      subtitle: say(
        DemandWords.weekdaysSub, count(demand.weekdays.reduce(0) { $0 + $1.orders }),
        count(demand.weekdays.first?.weeks ?? 0)),
      body: draw("weekdays", WeekdayBars(demand.weekdays)), width: .third)
  }

  private func daySection(_ demand: Demand) -> PageSection {
    PageSection(
      id: "days", figure: "demand.daily", title: say(DemandWords.days),
      subtitle: say(DemandWords.daysSub),
      body: draw("days", DayTable(demand)))
  }

  // MARK: Categories

  /// Rising and falling categories; nil where no table has categories.
  private var categorySection: PageSection? {
    guard let categories = report.categories else { return nil }
    guard let compared = categories.comparison else {
      return PageSection(
        id: "categories", title: say(DemandWords.categoriesNone),
        body: "<div class=\"empty\"><p>\(say(DemandWords.categoriesShort))</p></div>", width: .half)
    }
    let basis = compared.basis == .yearBefore ? DemandWords.categoriesYear : .categoriesPrevious
    let unknown =
      compared.unknown > 0 ? [say(DemandWords.unknownOrders, count(compared.unknown))] : []
    let notes = [say(basis), say(DemandWords.categoriesNote)] + unknown
    return PageSection(
      id: "categories", figure: "categories.comparison", title: categoryTitle(categories),
      subtitle: say(
        DemandWords.categoriesSub, months(compared.nowFrom, compared.nowTo),
        count(compared.nowOrders), months(compared.beforeFrom, compared.beforeTo),
        count(compared.beforeOrders)),
      body: categoryTable(categories.changes).scrolling
        + "<p class=\"note\">\(notes.joined(separator: " "))</p>")
  }

  private func months(_ from: Month, _ to: Month) -> SafeHTML {
    say(FigureWords.fromTo, month(from), month(to))
  }

  /// The clear change with the smallest p; a neutral title where none is clear.
  private func categoryTitle(_ categories: Categories) -> SafeHTML {
    let clear = categories.changes.filter { $0.verdict != .unclear }
    guard let first = clear.min(by: { $0.p ?? 1 < $1.p ?? 1 }) else {
      return say(DemandWords.categories)
    }
    return say(
      DemandWords.categoriesClear, "<bdi>\(first.category)</bdi>",
      share(first.now.value, digits: 1),
      share(first.before.value, digits: 1))
  }

  /// The largest rise first, then falls; hidden ones last.
  private func categoryTable(_ changes: [CategoryChange]) -> HTMLTable {
    let ordered = changes.sorted { ($0.value ?? -2) > ($1.value ?? -2) }
    return HTMLTable(
      caption: plain(DemandWords.categoriesNone),
      columns: [
        .text(say(DemandWords.category)), .number(say(DemandWords.now)),
        .number(say(DemandWords.before), isSecondary: true), .number(say(DemandWords.difference)),
        .text(say(DemandWords.verdict)),
      ],
      rows: ordered.map { change in
        [
          "<bdi>\(change.category)</bdi>", value(change.now, unit: .share),
          value(change.before, unit: .share), difference(change),
          say(CategoryVerdictWords(change.verdict)),
        ]
      })
  }

  /// `+4.1 (1.2 to 7.0)` in percentage points.
  private func difference(_ change: CategoryChange) -> SafeHTML {
    guard let value = change.value, let low = change.low, let high = change.high else {
      return suppressed
    }
    return """
      \(.number(format.signed(value * 100, digits: 1))) \
      <small>\(.number(format.range(low, high, unit: .shareChange)))</small>
      """
  }
}

/// The days of the week, whole.
enum WeekdayWords: String, Phrase {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  var text: LocalizedText {
    switch self {
    case .monday: LocalizedText(en: "Monday", fa: "دوشنبه")
    case .tuesday: LocalizedText(en: "Tuesday", fa: "سه‌شنبه")
    case .wednesday: LocalizedText(en: "Wednesday", fa: "چهارشنبه")
    case .thursday: LocalizedText(en: "Thursday", fa: "پنجشنبه")
    case .friday: LocalizedText(en: "Friday", fa: "جمعه")
    case .saturday: LocalizedText(en: "Saturday", fa: "شنبه")
    case .sunday: LocalizedText(en: "Sunday", fa: "یکشنبه")
    }
  }

  /// The day that the report calls `name`.
  init(_ name: String) { self = WeekdayWords(rawValue: name) ?? .monday }
}
