import MoshtariCharts
import MoshtariCore
import MoshtariText

enum GrowthWords: String, Phrase {
  case page, line, heading, dek

  var text: LocalizedText {
    switch self {
    case .page: LocalizedText(en: "Growth and revenue", fa: "رشد و درآمد")
    case .line:
      LocalizedText(
        en: "Who came, came back and stayed away, and where revenue comes from.",
        fa: "چه کسانی آمدند، برگشتند و نیامدند، و درآمد از کجا می‌آید.")
    case .heading:
      LocalizedText(
        en: "Customers of a year ago spent {1} of what they spent then",
        fa: "خرید مشتریانِ سال پیش به {1} خریدِ آن سالشان رسید")
    case .dek:
      LocalizedText(
        en:
          "Customers who came, came back and stayed away, month by month; what became of the revenue from those of a year ago, and how it is spread over customers.",
        fa:
          "مشتریانی که در هر ماه آمدند، برگشتند یا نیامدند؛ سرنوشت درآمد از مشتریانِ سال پیش و پراکندگی درآمد میان مشتریان."
      )
    }
  }
}

extension PageContext {
  private typealias Words = CohortWords

  /// Growth by month and where revenue comes from; nil without orders.
  func growthPage(notes: [PageSection]) -> Page? {
    guard let growth = report.growth, report.repeatPurchase != nil else { return nil }
    return Page(
      path: path("growth"), language: language, entry: "more", title: plain(GrowthWords.page),
      eyebrow: eyebrow(plain(GrowthWords.page), format.day(report.meta.asOf)),
      above: PageLink(label: plain(FrameWords.retention), path: path("retention")),
      heading: growthHeading, dek: say(GrowthWords.dek),
      sections: [activeSection, growthSection(growth)].compactMap { $0 } + notes
        + [
          revenueRetentionSection, concentrationSection, moneySection,
          report.retention.flatMap(revenueCohortSection),
        ].compactMap { $0 })
  }

  /// Net revenue retention, or the name of the page where it is not known.
  private var growthHeading: SafeHTML {
    guard let net = report.retention?.revenue?.nrr, net.value != nil, net.n ?? 0 >= lowBase else {
      return say(GrowthWords.page)
    }
    return say(GrowthWords.heading, value(net, unit: .share))
  }

  private var activeSection: PageSection? {
    report.cutoffs.map { cutoffs in
      PageSection(
        id: "active", figure: "customers.monthly",
        title: headline(.activeCustomers(report.customers), or: RetentionWords.activeTrend),
        subtitle: say(RetentionWords.activeTrendSub, limit(cutoffs, \.active, \.active)),
        body: draw("active", TrendChart(TrendSeries(active: report.customers))), width: .full)
    }
  }

  private func growthSection(_ growth: Growth) -> PageSection {
    PageSection(
      id: "growth", figure: "growth.monthly",
      title: headline(.growth(growth), or: RetentionWords.growth),
      subtitle: say(RetentionWords.growthSub), body: draw("growth", GrowthBars(growth)))
  }

  private var concentrationSection: PageSection? {
    report.concentration.map { concentration in
      PageSection(
        id: "concentration", figure: "concentration",
        title: headline(
          .concentration(concentration, lowBase: lowBase), or: RetentionWords.concentration),
        subtitle: say(
          RetentionWords.concentrationSub, people(concentration.customers), orderPeriod),
        body: draw("lorenz", LorenzChart(concentration))
          + draw("concentration", ConcentrationTable(concentration)), width: .half)
    }
  }

  // MARK: Money

  /// Revenue of the newest thirteen months and its parts, newest on top.
  private var moneySection: PageSection? {
    guard let growth = report.growth else { return nil }
    let months = growth.monthly.suffix(13).reversed()
    guard months.contains(where: { $0.revenue != nil }) else { return nil }
    func amounts(_ month: GrowthMonth) -> [Int64?] {
      [
        month.revenue, month.newRevenue, month.resurrectedRevenue, month.expansion,
        month.contraction, month.churnedRevenue,
      ]
    }
    let most = months.flatMap(amounts).compactMap { $0.map { abs(Double($0)) } }.max() ?? 0
    let column = format.moneyColumn(upTo: most)
    let table = HTMLTable(
      caption: plain(Words.money),
      columns: [
        .text(say(Words.month)), .number(say(FigureWords.revenue)),
        .number(say(Words.newRevenue)), .number(say(Words.returned)), .number(say(Words.more)),
        .number(say(Words.less)), .number(say(Words.lost)),
      ],
      rows: months.map { month in
        [monthLabel(month.period, complete: month.complete)]
          + amounts(month).map { amount in
            amount.map { .number(column.text(Double($0))) } ?? suppressed
          }
      }
    ).headed(byUnit: column.unit)
    return PageSection(
      id: "money", figure: "growth.monthly", title: say(Words.money),
      subtitle: say(Words.moneySub, orderPeriod),
      body: table.scrolling + "<p class=\"note\">\(say(Words.moneyNote))</p>")
  }

  /// The newest thirteen cohorts, months 1 to 12.
  private func revenueCohortSection(_ retention: Retention) -> PageSection? {
    let cohorts = retention.monthly.cohorts.filter { $0.revenue.count > 1 }.suffix(13)
    let most = min(12, (cohorts.map(\.revenue.count).max() ?? 0) - 1)
    guard most > 0 else { return nil }
    let months = Array(1...most)
    let rows = cohorts.map { cohort in
      CohortGrid.Row(
        .number(format.month(cohort.cohort)), size: cohort.size,
        cells: months.map { revenueCell(cohort, $0) })
    }
    let grid = CohortGrid(
      caption: plain(Words.revenue), head: plain(Words.cohort), columns: months, rows: rows,
      average: averageRow(retention.revenue?.byMonth ?? [], months, named: Words.allCohorts))
    return PageSection(
      id: "revenue-cohorts", figure: "retention.monthly", title: say(Words.revenue),
      subtitle: say(Words.revenueSub, orderPeriod),
      body: draw("revenue-cohorts", grid) + "<p class=\"note\">\(say(Words.revenueAll))</p>")
  }

  private func revenueCell(_ cohort: Cohort, _ month: Int) -> CohortGrid.Cell {
    guard month < cohort.revenue.count else { return .none }
    guard let base = cohort.revenue[0], let later = cohort.revenue[month] else {
      return .absent(.smallGroup)
    }
    guard base > 0 else { return .absent(.noData) }
    let hint = plain(
      Words.revenueHint, format.compactMoney(Double(later)), format.compactMoney(Double(base)))
    return .share(
      Double(later) / Double(base), hint: hint, isOver: month <= cohort.lastComplete)
  }
}
