import MoshtariCharts
import MoshtariCore
import MoshtariText

enum OverviewWords: String, Phrase {
  case headingCustomers, headingOrders, dek, dekOfOne, dekFeedback, figures, segmentsTitle, voice
  case weeklyOrders, weeklyOrdersSub, ordersPerWeek, dataTo, segmentsSub, cohortsSub
  case moreVoice, moreSegments, moreCohorts, moreRetention

  var text: LocalizedText {
    switch self {
    case .headingCustomers:
      LocalizedText(
        en: "{1} active customers of {2} known", fa: "{1} مشتری فعال از {2} مشتری شناخته‌شده")
    case .headingOrders:
      LocalizedText(
        en: "NPS {1} from {2}",
        fa: "NPS: {1}، بر پایهٔ {2}")
    case .dek:
      LocalizedText(
        en:
          "Of {1} known customers, {2} have ordered and {3} are active. Every estimate names the people behind it and its 95% range.",
        fa:
          "از {1} مشتری شناخته‌شده، {2} نفر سفارش داده‌اند و {3} نفر فعال‌اند. کنار هر برآورد، شمار افراد و بازهٔ ۹۵٪ آن آمده است."
      )
    case .dekOfOne:
      LocalizedText(
        en:
          "Known customers: {1}; with an order: {2}; active: {3}. Every estimate names the people behind it and its 95% range.",
        fa:
          "از {1} مشتری شناخته‌شده، {2} نفر سفارش داده‌اند و {3} نفر فعال‌اند. کنار هر برآورد، شمار افراد و بازهٔ ۹۵٪ آن آمده است."
      )
    case .dekFeedback:
      LocalizedText(
        en: "Every estimate names the answers behind it and its 95% range.",
        fa: "کنار هر برآورد، شمار پاسخ‌ها و بازهٔ ۹۵٪ آن آمده است.")
    case .figures: LocalizedText(en: "Key figures", fa: "شاخص‌های کلیدی")
    case .segmentsTitle: LocalizedText(en: "Customers by lifecycle", fa: "مشتریان در چرخهٔ عمر")
    case .voice: LocalizedText(en: "NPS by kind of customer", fa: "NPS به تفکیک نوع مشتری")
    case .weeklyOrders: LocalizedText(en: "Orders by week", fa: "سفارش‌ها به تفکیک هفته")
    case .weeklyOrdersSub:
      LocalizedText(
        en: "Orders per week, counted in full; the last 53 weeks",
        fa: "شمار سفارش در هفته، شمارش کامل؛ ۵۳ هفتهٔ اخیر")
    case .ordersPerWeek:
      LocalizedText(
        en: "Orders per week, counted in full", fa: "شمار سفارش در هفته، شمارش کامل")
    case .dataTo: LocalizedText(en: "data to {1}", fa: "داده‌ها تا {1}")
    case .segmentsSub:
      LocalizedText(
        en: "All known customers, {1}; NPS: their answers of the whole period",
        fa: "همهٔ مشتریان شناخته‌شده، {1}؛ NPS: پاسخ‌هایشان در کل دوره")
    case .cohortsSub:
      LocalizedText(
        en: "Share of each cohort with an order, by months since the first order; newest cohorts",
        fa: "سهم هر هم‌دوره که سفارش داده، برحسب ماه پس از نخستین سفارش؛ تازه‌ترین هم‌دوره‌ها")
    case .moreVoice: LocalizedText(en: "All answers, in full", fa: "همهٔ پاسخ‌ها با جزئیات")
    case .moreSegments:
      LocalizedText(
        en: "All segments, and who moved between them",
        fa: "همهٔ بخش‌ها و جابه‌جایی میان آن‌ها")
    case .moreCohorts:
      LocalizedText(en: "All cohorts and months", fa: "همهٔ هم‌دوره‌ها و ماه‌ها")
    case .moreRetention: LocalizedText(en: "All of retention", fa: "همهٔ شاخص‌های نگهداشت")
    }
  }
}

extension PageContext {
  /// The first page: four figures, the trend with the newest note beside it, who the customers are,
  /// how they stay and what they say, each with the way to its own page; then the other notes.
  func overviewPage(notes: [PageSection]) -> Page {
    Page(
      path: path("overview"), language: language, entry: "overview",
      title: plain(FrameWords.overview),
      eyebrow: overviewEyebrow(by: .month),
      heading: overviewHeading, dek: overviewDek + editionStamp, variants: overviewVariants,
      sections: [keyFigures(by: .month), orientationOverview, mainTrend(width: .twoThirds)]
        .compactMap { $0 }
        + notes.prefix(1)
        + [
          segmentOverview, cohortExcerpt, survivalOverview,
          npsSplitSection(\.kind, title: OverviewWords.voice)?
            .leading(to: link("nps", fragment: "nps-by-kind", say(OverviewWords.moreVoice))).half,
          weeklySection?.half,
        ].compactMap { $0 } + notes.dropFirst())
  }

  /// The four of customer orientation; nil where they have no page of their own.
  private var orientationOverview: PageSection? {
    report.customers.ordering == 0 ? nil : orientationStrip(isExcerpt: true)
  }

  /// The last complete month or quarter, which most figures are of, and the day that the data reach.
  func overviewEyebrow(by kind: OverviewPeriod) -> String {
    let latest = ["growth", "nps", "csat"].compactMap {
      latestPeriod(kind.address(of: "\($0).latest"))
    }
    let name = plain(kind == .month ? FrameWords.overview : .overviewByQuarter)
    let day = format.day(report.meta.asOf)
    guard let period = latest.max() else { return eyebrow(name, day) }
    // `Q2` alone would be taken for that of the reader's calendar.
    let days = kind == .month ? nil : format.dayRange(of: period)
    let time = [format.period(period), days.map { "(\($0))" }].compactMap { $0 }
    return eyebrow(name, time.joined(separator: " "), plain(OverviewWords.dataTo, day))
  }

  /// What customers say, a year of months and the running one; where nobody was asked, whether they
  /// order again.
  private func mainTrend(width: PageSection.Width) -> PageSection? {
    if let nps = report.nps, var trend = npsTrendSection(width: width) {
      trend.body = draw(
        trend.id, TrendChart(TrendSeries(nps).suffix(13), events: events(on: .nps)))
      return trend.leading(to: link("nps", say(OverviewWords.moreVoice)))
    }
    guard let growth = report.growth else { return nil }
    var trend = trendSection(growth)
    trend.body = draw(
      trend.id,
      TrendChart(TrendSeries(retention: growth).suffix(13), events: events(on: .retention)))
    trend.width = width
    guard report.repeatPurchase != nil else { return trend }
    return trend.leading(to: link("retention", say(OverviewWords.moreRetention)))
  }

  private var segmentOverview: PageSection? {
    guard var section = lifecycleSection(id: "segments") else { return nil }
    section.subtitle = say(OverviewWords.segmentsSub, asOf)
    section.body = draw(
      "segments",
      SegmentTable(
        rows(of: segments(of: .lifecycle)), measure: .ordering, total: allCustomers))
    return section.leading(to: link("segments", say(OverviewWords.moreSegments)))
  }

  /// Everybody, whom the lifecycle divides.
  private var allCustomers: SegmentTable.Total {
    let before = segments(of: .lifecycle).map { report.segments[$0.id]?.previousCount }
    return SegmentTable.Total(
      count: report.customers.total,
      previousCount: before.contains(nil) ? nil : before.compactMap { $0 }.reduce(0, +),
      retention: report.customers.monthly.last { $0.complete }?.retention
        ?? Estimate(absent: .noData),
      nps: report.nps?.overall.group.estimate ?? Estimate(absent: .noData))
  }

  /// The newest cohorts and their first months.
  private var cohortExcerpt: PageSection? {
    guard let retention = report.retention, var section = cohortSection(width: .half) else {
      return nil
    }
    section.subtitle = say(OverviewWords.cohortsSub)
    section.body = draw(
      "cohorts",
      CohortTable(retention.monthly, cohortLimit: 9, monthLimit: 8, isExcerpt: true))
    guard report.repeatPurchase != nil else { return section }
    return section.leading(
      to: link("retention", fragment: "cohorts", say(OverviewWords.moreCohorts)))
  }

  private var survivalOverview: PageSection? {
    guard let section = survivalSection(width: .half), report.repeatPurchase != nil else {
      return survivalSection(width: .half)
    }
    return section.leading(to: link("retention", say(OverviewWords.moreRetention)))
  }

  /// What changed in the last complete month; without such months, the figures that the report has.
  var overviewHeading: SafeHTML {
    if let late = lateOrdersHeading { return late }
    if let finding = Finding.overview(report) { return say(finding) }
    if let active = report.customers.active {
      return say(OverviewWords.headingCustomers, count(active), count(report.customers.total))
    }
    guard let overall = report.nps?.overall.group.estimate, overall.value != nil else {
      return text(report.meta.title)
    }
    return say(
      OverviewWords.headingOrders, value(overall, unit: .points), answers(overall.n ?? 0))
  }

  private var overviewDek: SafeHTML {
    guard let active = report.customers.active else {
      return say(OverviewWords.dekFeedback)
    }
    let isOfOne = report.customers.ordering == 1 || active == 1
    return say(
      isOfOne ? OverviewWords.dekOfOne : .dek, count(report.customers.total),
      count(report.customers.ordering),
      count(active))
  }

  private var weeklySection: PageSection? {
    report.demand.map { demand in
      PageSection(
        id: "weeks", figure: "demand.weekly",
        title: headline(.weeks(demand), or: OverviewWords.weeklyOrders),
        subtitle: say(OverviewWords.weeklyOrdersSub),
        body: draw("weeks", WeeklyOrders(demand, events: events(on: .orders))))
    }
  }
}

extension PageSection {
  /// Half as wide.
  fileprivate var half: PageSection {
    var section = self
    section.width = .half
    return section
  }

  /// With a way to the page that has the whole story, under the figure; not on paper.
  func leading(to link: SafeHTML) -> PageSection {
    var section = self
    section.body += "<p class=\"note go\">\(link)</p>"
    return section
  }
}
