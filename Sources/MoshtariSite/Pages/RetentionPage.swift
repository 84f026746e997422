import MoshtariCharts
import MoshtariCore
import MoshtariText

enum RetentionWords: String, Phrase {
  case heading, headingNone, dek, trend, trendSub, growth, growthSub
  case cohorts, cohortsSub, ladder, ladderSub, secondOrder, secondOrderSub, concentration,
    concentrationSub, curves, curvesSub
  case activeTrend, activeTrendSub, medianDek, moreOrders

  var text: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(
        en: "{1} of customers who ordered in {2} ordered again in {3}",
        fa: "{1} از خریداران {2} در {3} دوباره سفارش دادند")
    case .headingNone:
      LocalizedText(en: "No complete month to compare yet", fa: "هنوز ماه کاملی برای مقایسه نیست")
    case .dek:
      LocalizedText(
        en: "{1} of customers with an order have a second one ({2}).",
        fa: "{1} از مشتریان دارای سفارش، سفارش دومی هم دارند ({2}).")
    case .medianDek:
      LocalizedText(
        en:
          "Of all customers with an order, half have a second one within {1} of the first (Kaplan–Meier).",
        fa:
          "به برآورد کاپلان–مایر، نیمی از همهٔ خریداران ظرف {1} پس از نخستین سفارش، سفارش دوم را داده‌اند."
      )
    case .trend: LocalizedText(en: "Monthly retention", fa: "نگهداشت ماهانه")
    case .trendSub:
      LocalizedText(
        en: "Retention: share of a month’s buyers who order again in the next, with 95% range",
        fa: "نگهداشت: سهم خریداران هر ماه که در ماه بعد هم سفارش می‌دهند، با بازهٔ ۹۵٪")
    case .growth:
      LocalizedText(en: "Who ordered, and who did not", fa: "چه کسانی خریدند و چه کسانی نخریدند")
    case .growthSub:
      LocalizedText(
        en:
          "New and returned customers of each month, and those of the month before who did not order; counted in full",
        fa: "مشتریان جدید و بازگشتهٔ هر ماه، و خریداران ماه پیش که نخریدند؛ شمارش کامل")
    case .cohorts: LocalizedText(en: "Cohorts", fa: "هم‌دوره‌ها")
    case .cohortsSub:
      LocalizedText(
        en: "Cohorts by month: share with an order, by months since the first; {1}",
        fa: "هم‌دوره‌ها به تفکیک ماه: سهم هر هم‌دوره که سفارش داده، برحسب ماه پس از نخستین سفارش؛ {1}")
    case .ladder: LocalizedText(en: "The ladder of orders", fa: "نردبان سفارش")
    case .ladderSub:
      LocalizedText(
        en: "Of customers with so many orders, the share with one more; {1}",
        fa: "از مشتریانی با این شمار سفارش، سهم کسانی که یک سفارش دیگر هم دارند؛ {1}")
    case .moreOrders:
      LocalizedText(en: "How soon each order comes", fa: "هر سفارش چه زود می‌رسد")
    case .secondOrder:
      LocalizedText(
        en: "Time to the second order",
        fa: "فاصله تا سفارش دوم")
    case .secondOrderSub:
      LocalizedText(
        en: "Time from the first order to the second (Kaplan–Meier), {1}, {2}; band: 95% range",
        fa: "فاصلهٔ سفارش اول تا دوم (کاپلان–مایر)، {1}، {2}؛ نوار: بازهٔ ۹۵٪")
    case .concentration:
      LocalizedText(
        en: "How revenue is spread over customers", fa: "درآمد چگونه میان مشتریان پخش شده است")
    case .curves:
      LocalizedText(en: "Each cohort’s way", fa: "مسیر هر هم‌دوره")
    case .curvesSub:
      LocalizedText(
        en: "Share of each month’s new customers with an order in the month; {1}",
        fa: "سهم مشتریان تازهٔ هر ماه که در ماه‌های بعد سفارش داده‌اند؛ {1}")
    case .concentrationSub:
      LocalizedText(
        en: "How the net revenue of {1} is spread, {2}", fa: "پراکندگی درآمد خالص {1}، {2}")
    case .activeTrend: LocalizedText(en: "Active customers", fa: "مشتریان فعال")
    case .activeTrendSub:
      LocalizedText(
        en:
          "Active customers: those who ordered within the last {1}, at the end of each month; counted in full",
        fa: "مشتریان فعال: کسانی که در {1} گذشته سفارش داده‌اند، در پایان هر ماه؛ شمارش کامل")
    }
  }
}

extension PageContext {
  /// Who came, stayed and left; nil without orders.
  func retentionPage(notes: [PageSection]) -> Page? {
    guard let growth = report.growth, let repeatPurchase = report.repeatPurchase else { return nil }
    return Page(
      path: path("retention"), language: language, entry: "retention",
      title: plain(FrameWords.retention),
      eyebrow: eyebrow(plain(FrameWords.retention), format.day(report.meta.asOf)),
      heading: retentionHeading(growth), dek: retentionDek(repeatPurchase),
      sections: [trendSection(growth), curveSection].compactMap { $0 } + notes
        + [
          cohortSection(width: .full), survivalSection(width: .half),
          ladderSection(repeatPurchase), kindRetentionSection, channelRetentionSection,
          bracketSection, weekSection, report.retention.flatMap(periodSection),
        ].compactMap { $0 })
  }

  /// Retention by month, also for the overview.
  func trendSection(_ growth: Growth) -> PageSection {
    PageSection(
      id: "trend", figure: "growth.monthly.retention",
      title: headline(.trend(of: growth), or: RetentionWords.trend),
      subtitle: say(RetentionWords.trendSub),
      body: draw(
        "trend", TrendChart(TrendSeries(retention: growth), events: events(on: .retention))),
      width: .half)
  }

  /// The cohort table, also for the overview.
  func cohortSection(width: PageSection.Width) -> PageSection? {
    report.retention.map { retention in
      PageSection(
        id: "cohorts", figure: "retention.monthly",
        title: headline(
          .cohorts(retention.monthly, lowBase: lowBase), or: RetentionWords.cohorts),
        subtitle: say(RetentionWords.cohortsSub, orderPeriod),
        body: draw("cohorts", CohortTable(retention.monthly)), width: width)
    }
  }

  private var curveSection: PageSection? {
    report.retention.map { retention in
      PageSection(
        id: "curves", figure: "retention.monthly", title: say(RetentionWords.curves),
        subtitle: say(RetentionWords.curvesSub, orderPeriod),
        body: draw("curves", CohortCurves(retention.monthly)), width: .half)
    }
  }

  private func ladderSection(_ repeatPurchase: RepeatPurchase) -> PageSection {
    let section = PageSection(
      id: "ladder", figure: "repeat.ladder",
      title: headline(
        .ladder(repeatPurchase.ladder, lowBase: lowBase), or: RetentionWords.ladder),
      subtitle: say(RetentionWords.ladderSub, orderPeriod),
      body: ladder(repeatPurchase.ladder), width: .half
    ).showing("repeat.rate")
    guard report.survival?.orders.isEmpty == false, report.loyalty != nil else { return section }
    return section.leading(
      to: link("loyalty", fragment: "next-orders", say(RetentionWords.moreOrders)))
  }

  /// The first rungs, as many as stand well beside the curve; the others folded away.
  private func ladder(_ rungs: [LadderRung]) -> SafeHTML {
    folded("ladder", rungs, shown: 7) { LadderTable($0, lowest: rungs.first) }
  }

  /// The curve to the second order, also for the overview.
  func survivalSection(width: PageSection.Width) -> PageSection? {
    report.survival.map { survival in
      PageSection(
        id: "second-order", figure: "survival.secondOrder",
        title: headline(
          .secondOrder(survival, lowBase: lowBase), or: RetentionWords.secondOrder),
        subtitle: say(RetentionWords.secondOrderSub, people(survival.customers), orderPeriod),
        body: draw("second-order", SurvivalChart(survival)), width: width)
    }
  }

  /// The change of retention; without one, the last complete month's, in a sentence that claims no
  /// direction.
  private func retentionHeading(_ growth: Growth) -> SafeHTML {
    if let late = lateOrdersHeading { return late }
    if let finding = Finding.retention(growth) { return say(finding) }
    guard let latest = growth.latest, latest.retention.value != nil else {
      return say(RetentionWords.headingNone)
    }
    return say(
      RetentionWords.heading, value(latest.retention, unit: .share), month(latest.period - 1),
      month(latest.period))
  }

  private func retentionDek(_ repeatPurchase: RepeatPurchase) -> SafeHTML {
    guard repeatPurchase.rate.value != nil else { return .empty }
    let rate = say(
      RetentionWords.dek, value(repeatPurchase.rate, unit: .share),
      basis(repeatPurchase.rate, unit: .share, counted: people))
    guard let median = report.survival?.median.value else { return rate }
    return rate + " " + say(RetentionWords.medianDek, days(Int(median)))
  }

  /// A month's name, with its days in the reader's calendar where that differs, and whether it still runs.
  func monthLabel(_ month: Month, complete: Bool) -> SafeHTML {
    var label = self.month(month)
    if let range = format.dayRange(of: .month(month)) {
      label += " <small>\(SafeHTML.number(range))</small>"
    }
    if !complete { label += " <small>\(say(FigureWords.monthInProgress))</small>" }
    return label
  }
}
