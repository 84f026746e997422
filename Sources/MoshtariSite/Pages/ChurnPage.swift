import MoshtariCharts
import MoshtariCore
import MoshtariText

enum ChurnWords: String, Phrase {
  case dialectMonths, headingGap, headingCutoff, headingExposure, headingNone, dek, figures, caption
  case gap, cutoff, exposure, gapMeans, cutoffMeans, exposureMeans, after, within
  case dialects, dialectsSub, dialect, meaning, chosen, chosenNote
  case trend, trendSub, silence, silenceSub, silenceFinding, silenceDays, chance
  case tenure, tenureSub, tenureMedian, tenureNone, underContract, tenureDays, moreLine
  case customers

  var text: LocalizedText {
    switch self {
    case .headingGap:
      LocalizedText(
        en: "{1} of the customers of {3} did not order in {2}",
        fa: "{1} از خریداران {3} در {2} نخریدند")
    case .headingCutoff:
      LocalizedText(
        en: "In {2}, the silence of {1} of customers grew longer than the cut-off C",
        fa: "در {2} سکوت {1} از مشتریان از مرز C گذشت")
    case .headingExposure:
      LocalizedText(
        en: "In {2}, {1} of customers left for every 30 days watched",
        fa: "در {2}، به ازای هر ۳۰ روز، {1} از مشتریان رفتند")
    case .headingNone:
      LocalizedText(
        en: "The history is too short to speak of churn",
        fa: "تاریخچه برای سخن گفتن از ریزش کوتاه است")
    case .dek:
      LocalizedText(
        en:
          "Nobody says that they have stopped buying, so tools define churn in different ways and disagree. Three ways stand here side by side, from the same orders.",
        fa:
          "کسی نمی‌گوید که دیگر خرید نمی‌کند؛ پس ابزارها ریزش را به شیوه‌های گوناگون تعریف می‌کنند و عددهایشان یکی نیست. اینجا سه شیوه، از همان سفارش‌ها، کنار هم آمده است."
      )
    case .figures: LocalizedText(en: "Churn in figures", fa: "ریزش در چند رقم")
    case .caption:
      LocalizedText(
        en: "{1}, the last complete month; ranges at 95%", fa: "{1}، آخرین ماه کامل؛ بازه‌ها ۹۵٪")
    case .gap: LocalizedText(en: "A month without an order", fa: "یک ماه بی‌خرید")
    case .cutoff: LocalizedText(en: "Silence longer than C", fa: "سکوت بیش از C")
    case .exposure: LocalizedText(en: "Per 30 days observed", fa: "به ازای هر ۳۰ روز")
    case .gapMeans:
      LocalizedText(
        en: "Ordered in the month before, not in this one ÷ ordered in the month before",
        fa: "خریداران ماه پیش که این ماه نخریدند ÷ خریداران ماه پیش")
    case .cutoffMeans:
      LocalizedText(
        en: "Silence passed C in the month ÷ last order at most C days ago at its start",
        fa: "گذشتن سکوت از C در این ماه ÷ کسانی که در آغاز ماه حداکثر C روز از خریدشان می‌گذشت")
    case .exposureMeans:
      LocalizedText(
        en: "30 × silences that passed C ÷ days on which customers could do so ({1} ÷ {2})",
        fa: "۳۰ × سکوت‌هایی که از C گذشت ÷ روزهای مشتری در معرض آن ({1} ÷ {2})")
    case .after:
      LocalizedText(en: "Order after {1} of silence", fa: "خرید پس از {1} سکوت")
    case .within: LocalizedText(en: "within {1}", fa: "تا {1}")
    case .dialects:
      LocalizedText(en: "The same month in three dialects", fa: "یک ماه با سه تعریف")
    case .dialectsSub:
      LocalizedText(
        en: "Churn in {1}; C is {2}", fa: "ریزش در {1}؛ C برابر {2} است")
    case .dialect: LocalizedText(en: "Dialect", fa: "تعریف")
    case .meaning: LocalizedText(en: "What is counted", fa: "چه چیز شمرده می‌شود")
    case .chosen: LocalizedText(en: "headline", fa: "عدد اصلی")
    case .chosenNote:
      LocalizedText(
        en: "The headline is chosen by retention.dialect in the settings.",
        fa: "عدد اصلی را retention.dialect در تنظیمات برمی‌گزیند.")
    case .trend: LocalizedText(en: "Churn by month", fa: "ریزش در هر ماه")
    case .trendSub:
      LocalizedText(
        en: "{1}, of each complete month, with 95% range", fa: "{1}، در هر ماه کامل، با بازهٔ ۹۵٪")
    case .silence: LocalizedText(en: "What a silence means", fa: "معنای سکوت")
    case .silenceSub:
      LocalizedText(
        en:
          "Chance of an order in the next {1}, by days since the last (Kaplan–Meier over {2} gaps of {3})",
        fa:
          "احتمال سفارش در {1} آینده، برحسب روزهای گذشته از آخرین خرید (کاپلان–مایر روی {2} فاصلهٔ {3})"
      )
    case .silenceFinding:
      LocalizedText(
        en: "After {1} without an order, {2} still order in the next {3}",
        fa: "پس از {1} بی‌خریدی، {2} در {3} آینده باز می‌خرند")
    case .silenceDays: LocalizedText(en: "Days of silence", fa: "روزهای سکوت")
    case .chance: LocalizedText(en: "Order again", fa: "باز می‌خرند")
    case .tenure: LocalizedText(en: "Time under contract", fa: "مدت قرارداد")
    case .tenureSub:
      LocalizedText(
        en: "Share still under contract, by days since the first order; {1}, {2} ended",
        fa: "سهم قراردادهای برقرار، برحسب روز پس از نخستین سفارش؛ {1}، {2} پایان‌یافته")
    case .tenureMedian:
      LocalizedText(
        en: "Half of contracts have ended by {1}.", fa: "نیمی از قراردادها تا {1} پایان یافته‌اند.")
    case .tenureNone:
      LocalizedText(
        en: "Fewer than half have ended so far.", fa: "تاکنون کمتر از نیمی پایان یافته‌اند.")
    case .underContract: LocalizedText(en: "Still under contract", fa: "برقرار")
    case .tenureDays: LocalizedText(en: "Days since the first order", fa: "روز پس از نخستین سفارش")
    case .moreLine:
      LocalizedText(
        en: "Three ways to count who leaves, side by side, and what a silence means.",
        fa: "سه شیوهٔ شمردن کسانی که می‌روند، کنار هم، و اینکه سکوت مشتری چه معنایی دارد.")
    case .customers: LocalizedText(en: "Customers", fa: "مشتری")
    case .dialectMonths:
      LocalizedText(en: "The last thirteen months, each way", fa: "سیزده ماه گذشته، به هر شیوه")
    }
  }
}

extension ChurnDialect {
  fileprivate var name: ChurnWords {
    switch self {
    case .gap: .gap
    case .cutoff: .cutoff
    case .exposure: .exposure
    }
  }
}

extension Churn {
  fileprivate subscript(dialect: ChurnDialect) -> Estimate {
    switch dialect {
    case .gap: gap
    case .cutoff: cutoff
    case .exposure: exposure
    }
  }
}

extension PageContext {
  /// Who leaves, by each dialect, and what a silence means; nil without a complete month.
  func churnPage(notes: [PageSection]) -> Page? {
    guard let churn = report.churn, let period = churn.period else { return nil }
    return Page(
      path: path("churn"), language: language, entry: "more", title: plain(FrameWords.churn),
      eyebrow: eyebrow(plain(FrameWords.churn), format.day(report.meta.asOf)),
      heading: churnHeading(churn, period), dek: say(ChurnWords.dek),
      sections: [churnStrip(churn, period), dialectSection(churn, period), churnTrend(churn)]
        + notes + [silenceSection, tenureSection, tenureGroupSection].compactMap { $0 })
  }

  private func churnHeading(_ churn: Churn, _ period: Month) -> SafeHTML {
    guard churn.headline.value != nil else { return say(ChurnWords.headingNone) }
    let words: ChurnWords =
      switch churn.dialect {
      case .gap: .headingGap
      case .cutoff: .headingCutoff
      case .exposure: .headingExposure
      }
    return say(words, shareFigure(churn.headline), month(period), month(period - 1))
  }

  /// A share with a decimal below ten percent; grey below the low base.
  func shareFigure(_ estimate: Estimate) -> SafeHTML {
    guard let value = estimate.value else { return absent(estimate.reason ?? .noData) }
    let number = SafeHTML.number(format.percent(value, digits: value > 0 && value < 0.1 ? 1 : 0))
    guard let n = estimate.n, n < settings.lowBase else { return number }
    return "<span class=\"lown\">\(number)</span>"
  }

  private func churnStrip(_ churn: Churn, _ period: Month) -> PageSection {
    let dialects = ChurnDialect.allCases.map { dialect in
      fact(
        say(dialect.name), shareFigure(churn[dialect]),
        basis(churn[dialect], unit: .share, counted: people))
    }
    let silence = report.survival?.silence.flatMap { silence in
      silence.reorder.last { $0.estimate.value != nil && $0.day <= report.cutoffs?.churned ?? 0 }
        .map { last in
          fact(
            say(ChurnWords.after, days(last.day)), shareFigure(last.estimate),
            say(ChurnWords.within, days(silence.horizon)) + separator
              + basis(last.estimate, unit: .share, counted: people))
        }
    }
    return strip(
      figure: "churn.headline", title: say(ChurnWords.figures),
      dialects + [silence].compactMap { $0 },
      caption: say(ChurnWords.caption, month(period)))
  }

  private func dialectSection(_ churn: Churn, _ period: Month) -> PageSection {
    let rows = ChurnDialect.allCases.map { dialect -> [SafeHTML] in
      let mark: SafeHTML =
        dialect == churn.dialect ? " <small>\(say(ChurnWords.chosen))</small>" : .empty
      return [
        say(dialect.name) + mark, meaning(of: dialect, churn), shareFigure(churn[dialect]),
        range(churn[dialect]), people(in: churn[dialect]),
      ]
    }
    let table = HTMLTable(
      caption: plain(ChurnWords.dialects),
      columns: [
        .text(say(ChurnWords.dialect)), .text(say(ChurnWords.meaning), isSecondary: true),
        .number(say(FrameWords.churn)), .number(say(FigureWords.interval)),
        .number(say(ChurnWords.customers), isSecondary: true),
      ], rows: rows)
    let limits = report.cutoffs.map { limit($0, \.churned, \.churned) } ?? .empty
    return PageSection(
      id: "dialects", figure: "churn.monthly", title: say(ChurnWords.dialects),
      subtitle: say(ChurnWords.dialectsSub, month(period), limits),
      body: table.scrolling + "<p class=\"note\">\(say(ChurnWords.chosenNote))</p>"
        + dialectMonths(churn)
    ).showing("churn.gap", "churn.cutoff", "churn.exposure")
  }

  /// Every month by each dialect, newest on top, folded away; empty where there is only one.
  private func dialectMonths(_ churn: Churn) -> SafeHTML {
    guard churn.monthly.count > 1 else { return .empty }
    let table = HTMLTable(
      caption: plain(ChurnWords.dialectMonths),
      columns: [.text(say(FigureWords.month))]
        + ChurnDialect.allCases.map { .number(say($0.name)) },
      rows: churn.monthly.reversed().map { month in
        [self.month(month.period)]
          + ChurnDialect.allCases.map { dialect in
            let estimate = month[dialect]
            return shareWithRange(estimate)
              + (estimate.n.map { "<span class=\"why\">\(people($0))</span>" } ?? .empty)
          }
      })
    return """
      <details><summary>\(say(ChurnWords.dialectMonths))</summary>\(table.scrolling)</details>
      """
  }

  private func meaning(of dialect: ChurnDialect, _ churn: Churn) -> SafeHTML {
    switch dialect {
    case .gap: say(ChurnWords.gapMeans)
    case .cutoff: say(ChurnWords.cutoffMeans)
    case .exposure:
      say(ChurnWords.exposureMeans, count(churn.events), count(churn.customerDays))
    }
  }

  /// The 95 % range of a share, or a dash.
  func range(_ estimate: Estimate) -> SafeHTML {
    interval(estimate, unit: .share) ?? absent(estimate.reason ?? .noData)
  }

  /// How many are behind an estimate, or a dash.
  func people(in estimate: Estimate) -> SafeHTML {
    estimate.n.map { count($0) } ?? absent(estimate.reason ?? .noData)
  }

  private func churnTrend(_ churn: Churn) -> PageSection {
    let series = TrendSeries(
      measure: churn.dialect.name.text, unit: .share, subject: .customers,
      points: churn.monthly.map {
        TrendPoint(.month($0.period), $0[churn.dialect], complete: true)
      })
    return PageSection(
      id: "churn-trend", figure: "churn.monthly", title: say(ChurnWords.trend),
      subtitle: say(ChurnWords.trendSub, say(churn.dialect.name)),
      body: draw("churn-trend", TrendChart(series, events: events(on: .churn))), width: .half)
  }

  private var silenceSection: PageSection? {
    guard let silence = report.survival?.silence, !silence.reorder.isEmpty else { return nil }
    let table = HTMLTable(
      caption: plain(ChurnWords.silence),
      columns: [
        .text(say(ChurnWords.silenceDays)), .number(say(ChurnWords.chance)),
        .number(say(FigureWords.interval)), .number(say(ChurnWords.customers)),
      ],
      rows: silence.reorder.map {
        [count($0.day), shareFigure($0.estimate), range($0.estimate), people(in: $0.estimate)]
      }
    ).greying(silence.reorder.map { $0.estimate.n ?? lowBase < lowBase })
    return PageSection(
      id: "silence", figure: "survival.silence", title: silenceTitle(silence),
      subtitle: say(
        ChurnWords.silenceSub, days(silence.horizon), count(silence.gaps),
        people(silence.customers)),
      body: table.scrolling, width: .half)
  }

  private func silenceTitle(_ silence: Silence) -> SafeHTML {
    let last = silence.reorder.last {
      $0.day <= report.cutoffs?.churned ?? 0 && $0.day > 0 && $0.estimate.isSound(lowBase: lowBase)
    }
    guard let last else { return say(ChurnWords.silence) }
    return say(
      ChurnWords.silenceFinding, days(last.day), shareFigure(last.estimate), days(silence.horizon))
  }

  private var tenureSection: PageSection? {
    guard let tenure = report.survival?.tenure, !tenure.steps.isEmpty else { return nil }
    let shares = tenure.steps.map { step in
      Estimate(value: step.survival, low: step.low, high: step.high, n: tenure.customers)
    }
    let table = HTMLTable(
      caption: plain(ChurnWords.tenure),
      columns: [
        .text(say(ChurnWords.tenureDays)), .number(say(ChurnWords.underContract)),
        .number(say(FigureWords.interval)), .number(say(OrderSurvivalWords.atRisk)),
      ],
      rows: zip(tenure.steps, shares).map { step, share in
        [count(step.day), shareFigure(share), range(share), count(step.atRisk)]
      }
    ).greying(zip(tenure.steps, shares).map { $1.isLowBase(of: lowBase, people: $0.atRisk) })
    let median =
      tenure.median.value.map { say(ChurnWords.tenureMedian, days(Int($0))) }
      ?? say(ChurnWords.tenureNone)
    return PageSection(
      id: "tenure", figure: "survival.tenure", title: say(ChurnWords.tenure),
      subtitle: say(
        ChurnWords.tenureSub, people(tenure.customers), tenure.ended.map { count($0) } ?? suppressed
      ),
      body: table.scrolling + "<p class=\"note\">\(median)</p>", width: .half)
  }
}
