import MoshtariCharts
import MoshtariCore
import MoshtariText

enum OverviewQuarterWords: String, Phrase {
  case page, line, dek, needs
  case nps, npsSub, csat, csatSub, retention, retentionSub, growth, growthSub
  case new, again, back, away, before, inProgress, moreGrowth

  var text: LocalizedText {
    switch self {
    case .page: LocalizedText(en: "Overview by quarter", fa: "نمای فصلی")
    case .line:
      LocalizedText(
        en: "The last complete quarter beside the one before it: who ordered, and what they said.",
        fa: "آخرین فصلِ کامل در کنار فصل پیش از آن: چه کسانی خریدند و چه گفتند.")
    case .dek:
      LocalizedText(
        en:
          "The last complete quarter beside the one before it. Every estimate names the people or answers behind it and its 95% range.",
        fa:
          "آخرین فصلِ کامل در کنار فصل پیش از آن. کنار هر برآورد، شمار افراد یا پاسخ‌ها و بازهٔ ۹۵٪ آن آمده است."
      )
    case .needs:
      LocalizedText(
        en: "orders or answers of two complete quarters", fa: "سفارش‌ها یا پاسخ‌های دو فصلِ کامل")
    case .nps: LocalizedText(en: "NPS by quarter", fa: "NPS به تفکیک فصل")
    case .npsSub:
      LocalizedText(
        en: "Net Promoter Score (−100 to +100) of a quarter’s answers, with 95% range",
        fa: "شاخص خالص مروجان (از ‎−۱۰۰ تا ‎+۱۰۰) از پاسخ‌های هر فصل، با بازهٔ ۹۵٪")
    case .csat: LocalizedText(en: "Satisfaction by quarter", fa: "رضایت به تفکیک فصل")
    case .csatSub:
      LocalizedText(
        en: "Share of a quarter’s answers with one of the two best scores, with 95% range",
        fa: "سهم پاسخ‌های هر فصل با یکی از دو امتیاز برتر، با بازهٔ ۹۵٪")
    case .retention: LocalizedText(en: "Retention by quarter", fa: "نگهداشت به تفکیک فصل")
    case .retentionSub:
      LocalizedText(
        en: "Retention: share of a quarter’s buyers who order again in the next, with 95% range",
        fa: "نگهداشت: سهم خریداران هر فصل که در فصل بعد هم سفارش می‌دهند، با بازهٔ ۹۵٪")
    case .growth: LocalizedText(en: "Who ordered, quarter by quarter", fa: "خریداران هر فصل")
    case .growthSub:
      LocalizedText(
        en:
          "Customers with an order in the quarter, counted in full, and those of the quarter before who did not order; {1}",
        fa: "مشتریانی که در فصل خریده‌اند و خریداران فصل پیش که نخریدند، شمارش کامل؛ {1}")
    case .new: LocalizedText(en: "New", fa: "جدید")
    case .again: LocalizedText(en: "Ordered again", fa: "دوباره خریدند")
    case .back: LocalizedText(en: "Came back", fa: "برگشتند")
    case .away: LocalizedText(en: "Stayed away", fa: "نخریدند")
    case .before: LocalizedText(en: "Retention", fa: "نگهداشت")
    case .inProgress: LocalizedText(en: "quarter in progress", fa: "فصل ناتمام")
    case .moreGrowth:
      LocalizedText(en: "Growth by month, and revenue", fa: "رشد ماه به ماه، و درآمد")
    }
  }
}

extension PageContext {
  private typealias Words = OverviewQuarterWords

  /// The overview by quarter: the same four figures, what customers say and whether they order again,
  /// and who came and who did not; nil where neither orders nor answers fill two quarters.
  func overviewQuarterPage(notes: [PageSection]) -> Page? {
    guard hasQuarters else { return nil }
    return Page(
      path: path(OverviewPeriod.quarter.page), language: language, entry: "overview",
      title: plain(Words.page), eyebrow: overviewEyebrow(by: .quarter),
      above: PageLink(
        label: plain(FrameWords.overview), path: path(OverviewPeriod.month.page)),
      heading: quarterHeading, dek: say(Words.dek), variants: overviewVariants,
      sections: [keyFigures(by: .quarter)].compactMap { $0 } + quarterTrends
        + [quarterGrowth].compactMap { $0 } + notes)
  }

  private var quarterHeading: SafeHTML {
    if let late = lateOrdersHeading { return late }
    return headline(.quarterlyOverview(report), or: Words.page)
  }

  // MARK: Trends

  /// What customers say and whether they order again, side by side; the one that there is alone.
  private var quarterTrends: [PageSection] {
    let said = report.nps.flatMap(quarterlyNPS) ?? report.csat.flatMap(quarterlySatisfaction)
    var trends = [said, report.growth.flatMap(quarterlyRetention)].compactMap { $0 }
    for index in trends.indices { trends[index].width = trends.count > 1 ? .half : .full }
    return trends
  }

  private func quarterlyNPS(_ nps: NPS) -> PageSection? {
    quarterTrend(
      "nps-quarters", of: "nps.byQuarter", TrendSeries(nps: nps.byQuarter), on: .nps,
      title: headline(.quarterly(nps), or: Words.nps), subtitle: say(Words.npsSub))
  }

  private func quarterlySatisfaction(_ csat: CSAT) -> PageSection? {
    quarterTrend(
      "csat-quarters", of: "csat.byQuarter", TrendSeries(satisfied: csat.byQuarter), on: .csat,
      title: say(Words.csat), subtitle: say(Words.csatSub))
  }

  /// Where orders are late, what seems to have changed since is for want of them.
  private func quarterlyRetention(_ growth: Growth) -> PageSection? {
    let finding = lateOrders == nil ? Finding.quarterlyRetention(growth) : nil
    return quarterTrend(
      "retention-quarters", of: "growth.quarterly.retention",
      TrendSeries(quarterlyRetention: growth), on: .retention,
      title: headline(finding, or: Words.retention), subtitle: say(Words.retentionSub))
  }

  /// The newest thirteen quarters; nil where no two have been seen in full.
  private func quarterTrend(
    _ id: String, of figure: String, _ series: TrendSeries, on chart: AnnotatedChart,
    title: SafeHTML, subtitle: SafeHTML
  ) -> PageSection? {
    guard series.complete.points.count > 1 else { return nil }
    let trend = TrendChart(series.fromFirstComplete.suffix(13), events: events(on: chart))
    return PageSection(
      id: id, figure: figure, title: title, subtitle: subtitle, body: draw(id, trend))
  }

  // MARK: Growth

  /// Who came and who did not, newest on top; only of quarters after one that was seen in full, since
  /// without it nobody is known to have come back or stayed away. Nil without such a quarter.
  private var quarterGrowth: PageSection? {
    guard let growth = report.growth else { return nil }
    let quarters = zip(growth.quarterly, growth.quarterly.dropFirst())
      .filter { $0.0.complete }.map(\.1).suffix(13).reversed()
    guard !quarters.isEmpty else { return nil }
    let table = HTMLTable(
      caption: plain(Words.growth),
      columns: [
        .time(say(OverviewPeriodWords.quarter)), .number(say(FigureWords.customers)),
        .number(say(Words.new)), .number(say(Words.back), isSecondary: true),
        .number(say(Words.again), isSecondary: true), .number(say(Words.away)),
        .number(say(Words.before)),
      ],
      rows: quarters.map { quarter in
        [
          quarterLabel(quarter.period, complete: quarter.complete), count(quarter.active),
          count(quarter.new), count(quarter.resurrected), count(quarter.retained),
          count(quarter.churned), shareWithRange(quarter.retention),
        ]
      }
    ).greying(quarters.map { $0.retention.n.map { $0 < lowBase } ?? false })
    let finding = lateOrders == nil ? Finding.quarterly(growth) : nil
    let section = PageSection(
      id: "growth-quarters", figure: "growth.quarterly",
      title: headline(finding, or: Words.growth), subtitle: say(Words.growthSub, orderPeriod),
      body: table.scrolling)
    guard report.repeatPurchase != nil else { return section }
    return section.leading(to: link("growth", say(Words.moreGrowth)))
  }

  /// A quarter with its days in the reader's calendar.
  private func quarterLabel(_ quarter: Quarter, complete: Bool) -> SafeHTML {
    let days = format.dayRange(of: .quarter(quarter)).map(SafeHTML.number)
    let running = complete ? nil : say(Words.inProgress)
    return [days, running].compactMap { $0 }.reduce(period(.quarter(quarter))) {
      "\($0) <small>\($1)</small>"
    }
  }
}
