import MoshtariCharts
import MoshtariCore
import MoshtariText

enum OverviewWords: String, Phrase {
  case headingCustomers, headingOrders, dek, dekFeedback, figures, segmentsTitle, voice
  case weeklyOrders, weeklyOrdersSub

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
    }
  }
}

extension PageContext {
  /// The first page: four figures, the trend, the notes, and the way into every other page.
  func overviewPage(notes: [PageSection]) -> Page {
    Page(
      path: path("overview"), language: language, entry: "overview",
      title: plain(FrameWords.overview),
      eyebrow: "\(plain(FrameWords.overview)) · \(format.day(report.meta.asOf))",
      heading: overviewHeading, dek: overviewDek,
      sections: [keyFigures, npsTrendSection(width: notes.isEmpty ? .full : .twoThirds)].compactMap
      { $0 }
        + notes
        + [
          lifecycleSection(id: "segments"), cohortSection(width: .full),
          survivalSection(width: .half),
          weeklySection, npsSplitSection(\.kind, title: OverviewWords.voice),
        ].compactMap { $0 })
  }

  /// What changed in the last complete month; without such months, the figures that the report has.
  private var overviewHeading: SafeHTML {
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
    return say(
      OverviewWords.dek, count(report.customers.total), count(report.customers.ordering),
      count(active))
  }

  private var weeklySection: PageSection? {
    report.demand.map { demand in
      PageSection(
        id: "weeks", title: headline(.weeks(demand), or: OverviewWords.weeklyOrders),
        subtitle: say(OverviewWords.weeklyOrdersSub),
        body: draw("weeks", WeeklyOrders(demand, events: report.events)), width: .half)
    }
  }
}
