import MoshtariCharts
import MoshtariCore
import MoshtariText

enum YearWords: String, Phrase {
  case title, line, heading, headingComplete, dek
  case runningTitle, completeTitle, besideDays, besideYear, alone
  case beforeAndChange, beforeOnly, npsUnder
  case who, whoSub, group, before, change, new, returned, kept, lost, whoNote
  case superlatives, superlativesSub, busiestWeek, weekValue, busiestWeekday, weekdayValue,
    busiestDay, dayValue, bestMonth, bestMonthValue, bestMonthClear, bestMonthUnclear, noMonth,
    typical, typicalValue, typicalOrders
  case categories, categoriesSub, topShare, riser, riserValue, noRiser, noCategories
  case states, statesSub, state

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "Year in review", fa: "سال در یک نگاه")
    case .line:
      LocalizedText(
        en: "The running year and the last whole one on a page to share.",
        fa: "سال جاری و آخرین سال کامل، در صفحه‌ای برای به اشتراک گذاشتن.")
    case .heading:
      LocalizedText(
        en: "{1} so far: {2} and {3} orders", fa: "سال {1} تا امروز: {2} و {3} سفارش")
    case .headingComplete:
      LocalizedText(en: "{1}: {2} and {3} orders", fa: "سال {1}: {2} و {3} سفارش")
    case .dek:
      LocalizedText(
        en:
          "Years of the {1} calendar. Counts and money are counted in full; shares have their 95% range.",
        fa: "سال‌ها از تقویم {1} هستند. شمارش‌ها و مبلغ‌ها کامل‌اند و سهم‌ها بازهٔ ۹۵٪ دارند.")
    case .runningTitle: LocalizedText(en: "{1} so far", fa: "سال {1} تا امروز")
    case .completeTitle: LocalizedText(en: "The whole of {1}", fa: "سراسر سال {1}")
    case .besideDays:
      LocalizedText(
        en: "{1}, {2}, beside the same number of days of the year before",
        fa: "{1}، {2}، در کنار همین شمار روز از سال پیش")
    case .besideYear:
      LocalizedText(
        en: "{1}, {2}, beside the whole year before", fa: "{1}، {2}، در کنار سراسر سال پیش")
    case .alone:
      LocalizedText(
        en: "{1}, {2}; the data do not reach back over the year before",
        fa: "{1}، {2}؛ داده‌ها سراسر سال پیش را در بر ندارند")
    case .beforeAndChange:
      LocalizedText(en: "{1} the year before, {2}", fa: "سال پیش {1}، {2}")
    case .beforeOnly: LocalizedText(en: "{1} the year before", fa: "سال پیش {1}")
    case .npsUnder: LocalizedText(en: "{1}, 95% range {2}", fa: "{1}، بازهٔ ۹۵٪: {2}")
    case .who:
      LocalizedText(
        en: "Who came, came back and left in {1}",
        fa: "در سال {1} چه کسانی آمدند، بازگشتند و رفتند")
    case .whoSub:
      LocalizedText(en: "Customers, counted in full", fa: "مشتریان، شمارش کامل")
    case .group: LocalizedText(en: "Customers", fa: "مشتریان")
    case .before: LocalizedText(en: "Year before", fa: "سال پیش")
    case .change: LocalizedText(en: "Change", fa: "تغییر")
    case .new: LocalizedText(en: "New", fa: "جدید")
    case .returned: LocalizedText(en: "Came back", fa: "بازگشته")
    case .kept: LocalizedText(en: "Stayed", fa: "مانده")
    case .lost: LocalizedText(en: "Lost", fa: "ازدست‌رفته")
    case .whoNote:
      LocalizedText(
        en:
          "Came back: an order after more than {1} without one. Lost: so long without an order within the year, and none since.",
        fa:
          "بازگشته: سفارشی پس از بیش از {1} بی‌خرید. ازدست‌رفته: همین اندازه بی‌خرید درون سال، و از آن پس هیچ سفارشی."
      )
    case .superlatives: LocalizedText(en: "The most of {1}", fa: "ترین‌های سال {1}")
    case .superlativesSub:
      LocalizedText(
        en: "Of {1} orders; where several are equal, all are named",
        fa: "از {1} سفارش؛ اگر چند تا برابر باشند، نام همه آمده است")
    case .busiestWeek: LocalizedText(en: "Busiest week", fa: "شلوغ‌ترین هفته")
    case .weekValue:
      LocalizedText(
        en: "{1} orders, the most of {2} full weeks", fa: "{1} سفارش، بیشترین در {2} هفتهٔ کامل")
    case .busiestWeekday: LocalizedText(en: "Busiest weekday", fa: "شلوغ‌ترین روز هفته")
    case .weekdayValue:
      LocalizedText(
        en: "{1} orders a day; {2} on all days", fa: "روزی {1} سفارش؛ در همهٔ روزها {2}")
    case .busiestDay: LocalizedText(en: "Busiest day", fa: "شلوغ‌ترین روز")
    case .dayValue: LocalizedText(en: "{1} orders", fa: "{1} سفارش")
    case .bestMonth: LocalizedText(en: "Best month to start", fa: "بهترین ماه آغاز")
    case .bestMonthValue:
      LocalizedText(
        en:
          "{1} of {2} new customers ordered again within 90 days (95% range {3}), the most of {4} months",
        fa:
          "{1} از {2} مشتری جدید ظرف ۹۰ روز دوباره سفارش دادند (بازهٔ ۹۵٪: {3})، بیشترین در {4} ماه")
    case .bestMonthClear:
      LocalizedText(en: "clear of every other month", fa: "آشکارا بالاتر از همهٔ ماه‌های دیگر")
    case .bestMonthUnclear:
      LocalizedText(
        en: "not clearly apart from the others", fa: "جدایی آشکاری از ماه‌های دیگر ندارد")
    case .noMonth:
      LocalizedText(
        en: "No month with enough new customers has had its 90 days.",
        fa: "هنوز از ماهی با مشتری جدید کافی ۹۰ روز نگذشته است.")
    case .typical: LocalizedText(en: "A typical customer", fa: "مشتری معمول")
    case .typicalValue:
      LocalizedText(en: "{1} and {2} in the year", fa: "{1} و {2} در سال")
    case .typicalOrders: LocalizedText(en: "medians of {1}", fa: "میانه در میان {1}")
    case .categories: LocalizedText(en: "Categories of {1}", fa: "دسته‌های سال {1}")
    case .categoriesSub:
      LocalizedText(
        en: "Share of orders with a known category, with 95% range",
        fa: "سهم از سفارش‌هایی که دسته‌شان معلوم است، با بازهٔ ۹۵٪")
    case .topShare: LocalizedText(en: "{1} orders, {2}", fa: "{1} سفارش، {2}")
    case .riser: LocalizedText(en: "Largest rise", fa: "بیشترین رشد")
    case .riserValue:
      LocalizedText(
        en: "{1} of orders, {2} in the same months of the year before",
        fa: "{1} سفارش‌ها، در همان ماه‌های سال پیش {2}")
    case .noRiser:
      LocalizedText(
        en: "no category has clearly risen", fa: "هیچ دسته‌ای آشکارا رشد نکرده است")
    case .noCategories:
      LocalizedText(
        en: "The orders have no categories, or too few people behind each.",
        fa: "سفارش‌ها دسته ندارند یا مشتریان هر دسته اندک‌اند.")
    case .states:
      LocalizedText(en: "{1} by lifecycle state", fa: "سال {1} به تفکیک وضعیت چرخهٔ عمر")
    case .statesSub:
      LocalizedText(
        en: "Customers with an order in the year by the state they have on {1}",
        fa: "خریداران سال بر پایهٔ وضعیتشان در {1}")
    case .state: LocalizedText(en: "State", fa: "وضعیت")
    }
  }
}

extension PageContext {
  /// The running year and the last whole one; nil where neither has an order.
  func yearPage(notes: [PageSection]) -> Page? {
    guard let year = report.year, let first = year.running ?? year.complete else { return nil }
    let heading = year.running == nil ? YearWords.headingComplete : .heading
    return Page(
      path: path("year"), language: language, entry: "more", title: plain(YearWords.title),
      eyebrow: eyebrow(plain(YearWords.title), format.day(report.meta.asOf)),
      heading: say(
        heading, yearName(first), people(first.now.customers), count(first.now.orders)),
      dek: say(YearWords.dek, say(CalendarWords(report.meta.calendar))),
      sections: (year.running.map { sections(of: $0, id: "running") } ?? []) + notes
        + (year.complete.map { sections(of: $0, id: "complete") } ?? []))
  }

  private func yearName(_ year: YearReview) -> SafeHTML { .number(format.localDigits(year.name)) }

  /// The big card of a year, and the small ones under it.
  private func sections(of year: YearReview, id: String) -> [PageSection] {
    [
      headlines(of: year, id: id), whoSection(year, id: id),
      report.categories.map { _ in categories(of: year, id: id) },
      superlatives(of: year, id: id), states(of: year, id: id),
    ].compactMap { $0 }
  }

  // MARK: The big card

  private func headlines(of year: YearReview, id: String) -> PageSection {
    let isRunning = id == "running"
    let days = period(year.now.fromDay, year.now.toDay)
    let basis: YearWords =
      year.before == nil ? .alone : isRunning ? .besideDays : .besideYear
    let now = year.now, before = year.before
    let facts = [
      fact(
        say(FigureWords.customers), count(now.customers), beside(now.customers, before?.customers)),
      fact(say(FigureWords.orders), count(now.orders), beside(now.orders, before?.orders)),
      fact(
        say(FigureWords.revenue), money(now.revenue),
        ([revenueBeside(now.revenue, before?.revenue)] + [realRevenue(of: year)].compactMap { $0 })
          .filter { !$0.markup.isEmpty }.joined(separator: separator)),
      npsFact(of: year),
    ].compactMap { $0 }
    return PageSection(
      id: id, figure: "year.*.now",
      title: say(isRunning ? YearWords.runningTitle : .completeTitle, yearName(year)),
      subtitle: say(basis, days, self.days(year.now.days)),
      body: "<dl class=\"dl\">\(facts.joined())</dl>", isCard: false)
  }

  /// `2,310 the year before, +4.2%`; empty without a year before.
  private func beside(_ now: Int, _ before: Int?) -> SafeHTML {
    guard let before else { return .empty }
    guard let change = change(Double(now), Double(before)) else {
      return say(YearWords.beforeOnly, count(before))
    }
    return say(YearWords.beforeAndChange, count(before), change)
  }

  private func revenueBeside(_ now: Int64?, _ before: Int64?) -> SafeHTML {
    guard let before else { return .empty }
    guard let now, let change = change(Double(now), Double(before)) else {
      return say(YearWords.beforeOnly, money(before))
    }
    return say(YearWords.beforeAndChange, money(before), change)
  }

  /// now ÷ before − 1 as a signed percentage; nil where there was nothing before.
  private func change(_ now: Double, _ before: Double) -> SafeHTML? {
    guard before > 0 else { return nil }
    return .number(format.signedPercent(now / before - 1))
  }

  /// Nil where nobody was asked in the year.
  private func npsFact(of year: YearReview) -> SafeHTML? {
    guard year.nps.value != nil || year.nps.reason == .smallGroup else { return nil }
    let basis = interval(year.nps, unit: .points).map {
      say(YearWords.npsUnder, answers(year.nps.n ?? 0), $0)
    }
    let change = year.npsChange.flatMap { change in
      change.value.map {
        say(
          YearWords.beforeOnly, .number(format.signed((year.nps.value ?? 0) - $0)))
          + separator + say(verdictWords(change.verdict))
      }
    }
    return fact(
      say(FigureWords.npsShort), value(year.nps, unit: .points),
      [basis, change].compactMap { $0 }.joined(separator: separator))
  }

  private func verdictWords(_ verdict: Verdict) -> FigureWords {
    switch verdict {
    case .rise: .clearRise
    case .fall: .clearFall
    case .unclear: .noClearChange
    }
  }

  // MARK: The small cards

  private func whoSection(_ year: YearReview, id: String) -> PageSection {
    let parts: [(YearWords, KeyPath<YearFigures, Int>)] = [
      (.new, \.new), (.returned, \.returned), (.kept, \.kept), (.lost, \.lost),
    ]
    let table = HTMLTable(
      caption: plain(YearWords.group),
      columns: [.text(say(YearWords.group)), .number(yearName(year))]
        + (year.before == nil
          ? []
          : [.number(say(YearWords.before)), .number(say(YearWords.change), isSecondary: true)]),
      rows: parts.map { name, part in
        let now = year.now[keyPath: part]
        guard let before = year.before?[keyPath: part] else { return [say(name), count(now)] }
        return [say(name), count(now), count(before), .number(format.signed(Double(now - before)))]
      })
    let note = report.cutoffs.map { cutoffs in
      "<p class=\"note\">\(say(YearWords.whoNote, limit(cutoffs, \.churned, \.churned)))</p>"
        as SafeHTML
    }
    return PageSection(
      id: "\(id)-customers", figure: "year.*.now", title: say(YearWords.who, yearName(year)),
      subtitle: say(YearWords.whoSub),
      body: table.scrolling + (note ?? .empty), width: .half)
  }

  private func superlatives(of year: YearReview, id: String) -> PageSection {
    let week = year.busiestWeek.map { week in
      line(
        .busiestWeek, list(week.weeks.map { say(DemandWords.weekOf, day($0)) }),
        say(YearWords.weekValue, count(week.orders), count(week.compared)))
    }
    let weekday = year.busiestWeekday.map { weekday in
      line(
        .busiestWeekday, names(ofWeekdays: weekday.weekdays),
        say(
          YearWords.weekdayValue, .number(format.decimal(weekday.perDay)),
          .number(format.decimal(weekday.perDayOfAll))))
    }
    let busiest = year.busiestDay.map { busiest in
      line(
        .busiestDay, list(busiest.days.map { day($0) }),
        say(YearWords.dayValue, count(busiest.orders)))
    }
    let lines = [week, weekday, busiest, bestMonth(of: year), typical(of: year)]
    return PageSection(
      id: "\(id)-most", figure: "year.*.busiestWeek",
      title: say(YearWords.superlatives, yearName(year)),
      subtitle: say(YearWords.superlativesSub, count(year.now.orders)),
      body: "<dl class=\"facts\">\(lines.compactMap { $0 }.joined())</dl>", width: .half)
  }

  /// A name, what it is, and the numbers behind it.
  private func line(_ name: YearWords, _ what: SafeHTML, _ numbers: SafeHTML) -> SafeHTML {
    line(say(name), what, numbers)
  }

  private func line(_ name: SafeHTML, _ what: SafeHTML, _ numbers: SafeHTML) -> SafeHTML {
    "<dt>\(name)</dt><dd><b>\(what)</b><br><small>\(numbers)</small></dd>"
  }

  private func list(_ parts: [SafeHTML]) -> SafeHTML { parts.joined(separator: separator) }

  private func bestMonth(of year: YearReview) -> SafeHTML {
    guard let best = year.bestMonth, let range = interval(best.rate, unit: .share) else {
      return line(.bestMonth, absent(.shortHistory), say(YearWords.noMonth))
    }
    let numbers = say(
      YearWords.bestMonthValue, value(best.rate, unit: .share), count(best.rate.n ?? 0), range,
      count(best.compared))
    let clear = say(best.isClear ? YearWords.bestMonthClear : .bestMonthUnclear)
    return line(.bestMonth, list(best.months.map { month($0) }), numbers + separator + clear)
  }

  private func typical(of year: YearReview) -> SafeHTML? {
    year.typical.map { typical in
      line(
        .typical,
        say(
          YearWords.typicalValue, say(YearWords.dayValue, count(typical.orders)),
          money(typical.revenue)),
        say(YearWords.typicalOrders, people(typical.customers)))
    }
  }

  private func categories(of year: YearReview, id: String) -> PageSection {
    guard !year.topCategories.isEmpty else {
      return PageSection(
        id: "\(id)-categories", title: say(YearWords.categories, yearName(year)),
        body: "<div class=\"empty\"><p>\(say(YearWords.noCategories))</p></div>", width: .half)
    }
    let top = year.topCategories.map { category in
      line(
        "<bdi>\(category.category)</bdi>", value(category.share, unit: .share),
        say(
          YearWords.topShare, count(category.orders),
          interval(category.share, unit: .share).map { say(FigureWords.range95, $0) } ?? .empty))
    }
    let riser =
      year.risers.isEmpty
      ? line(.riser, absent(.noData), say(YearWords.noRiser))
      : year.risers.map { riser in
        line(
          .riser, "<bdi>\(riser.category)</bdi>",
          say(
            YearWords.riserValue, share(riser.now.value, digits: 1),
            share(riser.before.value, digits: 1)))
      }.joined()
    return PageSection(
      id: "\(id)-categories", figure: "year.*.topCategories",
      title: say(YearWords.categories, yearName(year)),
      subtitle: say(YearWords.categoriesSub),
      body: "<dl class=\"facts\">\(top.joined())\(riser)</dl>", width: .half)
  }

  /// Nil where no customer is known.
  private func states(of year: YearReview, id: String) -> PageSection? {
    guard !year.segments.isEmpty else { return nil }
    let table = HTMLTable(
      caption: plain(YearWords.state),
      columns: [
        .text(say(YearWords.state)), .number(say(FigureWords.customers)),
        .number(say(FigureWords.orders), isSecondary: true), .number(say(FigureWords.revenue)),
      ],
      rows: year.segments.map { state in
        [
          link("segment-\(state.segment)", text(segmentName(of: state.segment))),
          count(state.customers), count(state.orders), money(state.revenue),
        ]
      })
    return PageSection(
      id: "\(id)-states", figure: "year.*.segments", title: say(YearWords.states, yearName(year)),
      subtitle: say(YearWords.statesSub, day(report.meta.asOf)), body: table.scrolling,
      width: .half)
  }
}
