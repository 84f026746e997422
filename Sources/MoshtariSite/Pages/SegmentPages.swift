import MoshtariCharts
import MoshtariCore
import MoshtariText

enum SegmentWords: String, Phrase {
  case heading, dek, lifecycleSub, rfm, rfmSub, rfmGrid, rfmGridSub, flows, flowsSub, notKnown,
    cutoffsData, cutoffsSettings, cutoffsDefault
  case pageHeading, pageHeadingOfBuyers, figures, figuresSub, all, segment,
    byMonth,
    byMonthSub, playbook, persona
  case npsSub, backToAll, noMembers, notes, unknownCount, members,
    retentionSub, wayOfManaging

  var text: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(
        en: "Where {1} customers stand",
        fa: "جایگاه {1} مشتری")
    case .dek:
      LocalizedText(
        en:
          "The lifecycle divides every known customer and RFM every customer with an order. The other segments have rules of their own: a customer can be in several of them.",
        fa:
          "چرخهٔ عمر همهٔ مشتریان شناخته‌شده و RFM همهٔ خریداران را تقسیم می‌کند. بخش‌های دیگر قاعدهٔ خود را دارند و هر مشتری می‌تواند در چند بخش باشد."
      )
    case .lifecycleSub:
      LocalizedText(
        en: "All known customers by lifecycle, {1}. {2}",
        fa: "همهٔ مشتریان شناخته‌شده در چرخهٔ عمر، {1}. {2}")
    case .cutoffsData:
      LocalizedText(
        en:
          "Active means an order within {1}, inactive none for more than {2}: both derived from the gaps of {3}.",
        fa:
          "فعال یعنی سفارشی در {1} گذشته و غیرفعال یعنی بیش از {2} بی‌سفارش؛ هر دو مرز از فاصلهٔ سفارش‌های {3} به دست آمده است."
      )
    case .cutoffsSettings:
      LocalizedText(
        en:
          "Active means an order within {1}, inactive none for more than {2}: both from the settings.",
        fa:
          "فعال یعنی سفارشی در {1} گذشته و غیرفعال یعنی بیش از {2} بی‌سفارش؛ هر دو مرز از تنظیمات است."
      )
    case .cutoffsDefault:
      LocalizedText(
        en:
          "Active means an order within {1}, inactive none for more than {2}: usual values, too few gaps to derive them ({3}).",
        fa:
          "فعال یعنی سفارشی در {1} گذشته و غیرفعال یعنی بیش از {2} بی‌سفارش؛ مقدارهای رایج، چون فاصله‌ها برای محاسبه کم است ({3})."
      )
    case .rfm:
      LocalizedText(
        en: "Customers by recency and frequency (RFM)",
        fa: "مشتریان برحسب تازگی و تکرار خرید (RFM)")
    case .rfmSub:
      LocalizedText(
        en: "Customers with an order by recency and frequency (RFM): {1}, {2}",
        fa: "مشتریان دارای سفارش برحسب تازگی و تکرار خرید (RFM): {1}، {2}")
    case .rfmGrid:
      LocalizedText(
        en: "Recency × frequency",
        fa: "تازگی × تکرار")
    case .rfmGridSub:
      LocalizedText(
        en: "Customers by score of recency × frequency; 5 is best, equal values share a score",
        fa:
          "شمار مشتریان به تفکیک امتیاز تازگی × تکرار؛ ۵ بهترین است و مقدارهای برابر امتیاز برابر دارند"
      )
    case .flows: LocalizedText(en: "Who moved between states", fa: "چه کسانی جابه‌جا شدند")
    case .flowsSub:
      LocalizedText(
        en: "State on {1} (rows) and on {2} (columns), same rules on both days; share of the row",
        fa: "وضعیت در {1} (ردیف‌ها) و در {2} (ستون‌ها)، با قاعده‌های یکسان؛ سهم از ردیف")
    case .notKnown: LocalizedText(en: "Not yet known", fa: "هنوز ناشناخته")
    case .pageHeading:
      LocalizedText(
        en: "{1}: {2} customers, {3} of all",
        fa: "{1}: {2} مشتری، {3} از همه")
    case .pageHeadingOfBuyers:
      LocalizedText(
        en: "{1}: {2} customers, {3} of those with an order",
        fa: "{1}: {2} مشتری، {3} از خریداران")
    case .figures: LocalizedText(en: "This segment beside everybody", fa: "این بخش در کنار همه")
    case .figuresSub:
      LocalizedText(
        en: "This segment beside everybody; orders {1}; answers {2}",
        fa: "این بخش در کنار همه؛ سفارش‌ها {1}؛ پاسخ‌ها {2}")
    case .all: LocalizedText(en: "Everybody", fa: "همه")
    case .segment: LocalizedText(en: "Segment", fa: "بخش")
    case .byMonth: LocalizedText(en: "Members by month", fa: "اعضا به تفکیک ماه")
    case .byMonthSub:
      LocalizedText(
        en:
          "Members at the end of each month, counted in full by today’s rules; and the share of the previous month’s members who ordered in it",
        fa:
          "اعضا در پایان هر ماه، شمارش کامل با قاعده‌های امروز؛ و سهم اعضای ماه پیش که در آن ماه سفارش داده‌اند"
      )
    case .playbook: LocalizedText(en: "How we treat them", fa: "با آن‌ها چه می‌کنیم")
    case .persona: LocalizedText(en: "Persona of this segment: {1}", fa: "پرسونای این بخش: {1}")
    case .npsSub:
      LocalizedText(
        en: "Net Promoter Score (NPS) of today’s members beside all customers, {1}",
        fa: "شاخص خالص مروجان (NPS) اعضای امروز در کنار همهٔ مشتریان، {1}")
    case .backToAll: LocalizedText(en: "All segments", fa: "همهٔ بخش‌ها")
    case .noMembers:
      LocalizedText(en: "Nobody is in this segment today.", fa: "امروز کسی در این بخش نیست.")
    case .notes: LocalizedText(en: "Notes", fa: "یادداشت‌ها")
    case .unknownCount:
      LocalizedText(
        en: "Customers of whom the data cannot tell: {1}",
        fa: "مشتریانی که داده‌ها درباره‌شان چیزی نمی‌گوید: {1}")
    case .members:
      LocalizedText(
        en: "Members",
        fa: "اعضا")
    case .retentionSub:
      LocalizedText(
        en: "Of the month before, ordered",
        fa: "از اعضای ماه پیش، سفارش دادند")
    case .wayOfManaging: LocalizedText(en: "Owner: {1}", fa: "مسئول: {1}")
    }
  }
}

extension PageContext {
  /// All segments by family, and who moved between them; nil without customers.
  func segmentsPage(notes: [PageSection]) -> Page? {
    guard !report.segments.isEmpty else { return nil }
    return Page(
      path: path("segments"), language: language, entry: "segments",
      title: plain(FrameWords.segments),
      eyebrow: "\(plain(FrameWords.segments)) · \(format.day(report.meta.asOf))",
      heading: Finding.largestState(members(of: .lifecycle), lowBase: lowBase).map(say)
        ?? say(SegmentWords.heading, count(report.customers.total)),
      dek: say(SegmentWords.dek),
      sections: [lifecycleSection(id: "lifecycle")].compactMap { $0 } + notes
        + [flowSection].compactMap { $0 } + familySections
        + [overlapSection, rfmSection, rfmGridSection, segmentsWithoutDataSection]
        .compactMap { $0 })
  }

  /// The lifecycle table, also for the overview.
  func lifecycleSection(id: String) -> PageSection? {
    let segments = segments(of: .lifecycle)
    guard !segments.isEmpty else { return nil }
    return PageSection(
      id: id,
      title: headline(
        .lifecycle(members(of: .lifecycle), lowBase: lowBase), or: OverviewWords.segmentsTitle),
      subtitle: say(SegmentWords.lifecycleSub, asOf, cutoffSentence),
      body: segmentTable(id: id, segments))
  }

  /// The segments of a family with their figures.
  func members(of family: SegmentFamily) -> [Finding.Member] {
    segments(of: family).compactMap { segment in
      report.segments[segment.id].map { (segment, $0) }
    }
  }

  private var rfmSection: PageSection? {
    let segments = segments(of: .rfm)
    guard !segments.isEmpty, let rfm = report.rfm else { return nil }
    return PageSection(
      id: "rfm",
      title: headline(.family(members(of: .rfm), lowBase: lowBase), or: SegmentWords.rfm),
      subtitle: say(SegmentWords.rfmSub, people(rfm.customers), asOf),
      body: segmentTable(id: "rfm", segments))
  }

  func segmentTable(id: String, _ segments: [SegmentName]) -> SafeHTML {
    draw(id, SegmentTable(rows(of: segments)))
  }

  /// The segments that the report has, under their names and with links to their pages.
  func rows(of segments: [SegmentName]) -> [SegmentTable.Row] {
    segments.compactMap { segment in
      report.segments[segment.id].map {
        SegmentTable.Row(
          name: segment.name[language], link: "\(segment.page).html", figures: $0)
      }
    }
  }

  private var rfmGridSection: PageSection? {
    report.rfm.map { rfm in
      PageSection(
        id: "rfm-grid", title: headline(.grid(rfm), or: SegmentWords.rfmGrid),
        subtitle: say(SegmentWords.rfmGridSub),
        body: draw("rfm-grid", RFMGrid(rfm, segment: rfmName)))
    }
  }

  private var flowSection: PageSection? {
    report.flows?.lifecycle.map { flows in
      PageSection(
        id: "flows", title: headline(.flows(flows), or: SegmentWords.flows),
        subtitle: say(SegmentWords.flowsSub, day(flows.fromDay), day(flows.toDay)),
        body: draw("flows", FlowTable(flows, name: stateName)))
    }
  }

  /// The name of the segment that a cell of the RFM table belongs to.
  private var rfmName: @Sendable (_ r: Int, _ f: Int) -> String {
    let language = language
    return { r, f in RFMSegment(r: r, f: f).name[language] }
  }

  /// The name of a lifecycle state, or of having been in none yet.
  private var stateName: @Sendable (String) -> String {
    let language = language
    return { id in
      LifecycleState(rawValue: id)?.name[language] ?? SegmentWords.notKnown.text[language]
    }
  }

  /// How far back "active" and "inactive" reach, and where that comes from.
  private var cutoffSentence: SafeHTML {
    guard let cutoffs = report.cutoffs else { return .empty }
    let words: SegmentWords =
      switch cutoffs.source {
      case .data: .cutoffsData
      case .settings: .cutoffsSettings
      case .default: .cutoffsDefault
      }
    return say(
      words, limit(cutoffs, \.active, \.active), limit(cutoffs, \.churned, \.churned),
      people(cutoffs.customers))
  }
}

// MARK: One segment

extension PageContext {
  /// A segment's own page.
  ///
  /// - Parameters:
  ///   - playbook: what the team does for these customers; nil where nobody wrote it.
  ///   - persona: a link to the persona of the segment.
  func segmentPage(
    _ segment: SegmentName, playbook: PageSection?, persona: SafeHTML?, notes: [PageSection]
  ) -> Page? {
    guard let figures = report.segments[segment.id] else { return nil }
    let name = text(segment.name)
    let finding = Finding.segment(segment, figures, lowBase: lowBase)
    let heading =
      figures.count == 0
      ? name
      : finding.map(say)
        ?? say(
          segment.family == .rfm ? SegmentWords.pageHeadingOfBuyers : .pageHeading, name,
          count(figures.count), share(figures.share))
    let sections: [PageSection?] =
      [ruleSection(segment), figureSection(segment, figures), membersSection(figures)]
      + [
        cohortReturnSection(segment, figures), movesSection(segment, figures),
        npsSection(segment, figures),
        ratingSection(figures),
      ]
      + [customerQuotes(figures.quotes), playbook] + notes
    return Page(
      path: path(segment.page), language: language, entry: "segments",
      title: "\(segment.family.name[language]): \(segment.name[language])",
      eyebrow:
        "\(plain(FrameWords.segments)) · \(segment.family.name[language]) · \(format.day(report.meta.asOf))",
      heading: heading, dek: segmentDek(segment, figures, persona),
      sections: sections.compactMap { $0 })
  }

  private func segmentDek(_ segment: SegmentName, _ figures: SegmentFigures, _ persona: SafeHTML?)
    -> SafeHTML
  {
    var sentences = [ruleSentence(of: segment)]
    if figures.count == 0 { sentences.append(say(SegmentWords.noMembers)) }
    if figures.unknown > 0 {
      sentences.append(say(SegmentWords.unknownCount, count(figures.unknown)))
    }
    if let also = alsoDissatisfied(segment) { sentences.append(also) }
    if let persona { sentences.append(say(SegmentWords.persona, persona)) }
    sentences.append(link("segments", say(SegmentWords.backToAll)))
    return sentences.joined(separator: " ")
  }

  private func figureSection(_ segment: SegmentName, _ figures: SegmentFigures) -> PageSection {
    PageSection(
      id: "figures",
      title: headline(
        .orders(figures, report.customers, lowBase: lowBase), or: SegmentWords.figures),
      subtitle: say(SegmentWords.figuresSub, orderPeriod, feedbackPeriod),
      body: comparison(segment, figures))
  }

  /// The segment's figures beside those of all customers.
  private func comparison(_ segment: SegmentName, _ figures: SegmentFigures) -> SafeHTML {
    func ratio(_ number: Double?) -> SafeHTML {
      number.map { .number(format.decimal($0, digits: 1)) } ?? absent(.noData)
    }
    func averageOrder(_ amount: Double?) -> SafeHTML {
      amount.map { .number(format.compactMoney($0)) } ?? absent(.noData)
    }
    func recency(_ days: Int?) -> SafeHTML { days.map { count($0) } ?? absent(.noData) }
    let everybody =
      segment.family == .rfm ? report.customers.ordering : report.customers.total
    var rows: [[SafeHTML]] = [
      [say(FigureWords.customers), count(figures.count), count(everybody)],
      [say(FigureWords.share), share(figures.share, digits: 1), share(1)],
    ]
    if report.orders != nil {
      rows += [
        [say(FigureWords.revenue), money(figures.revenue), money(report.customers.revenue)],
        [say(FigureWords.revenueShare), share(figures.revenueShare, digits: 1), share(1)],
        [
          say(FigureWords.ordersPerCustomer), ratio(figures.ordersPerCustomer),
          ratio(report.customers.ordersPerCustomer),
        ],
        [
          say(FigureWords.averageOrder), averageOrder(figures.averageOrderValue),
          averageOrder(report.customers.averageOrderValue),
        ],
        [
          say(RuleSegmentWords.discountShare), share(figures.discountShare, digits: 1),
          share(report.customers.discountShare, digits: 1),
        ],
        [
          say(RuleSegmentWords.refundShare), share(figures.refundShare, digits: 1),
          share(report.customers.refundShare, digits: 1),
        ],
        [
          say(FigureWords.medianRecency), recency(figures.medianRecency),
          recency(report.customers.medianRecency),
        ],
      ]
    }
    if let nps = report.nps {
      rows.append([
        say(FigureWords.npsLong), score(figures.nps.estimate), score(nps.overall.group.estimate),
      ])
    }
    return HTMLTable(
      caption: plain(SegmentWords.figures),
      columns: [
        .text(say(FigureWords.figure)), .number(text(segment.name)), .number(say(SegmentWords.all)),
      ], rows: rows
    ).scrolling
  }

  /// The people that a share is of, under it.
  func ofPeople(_ estimate: Estimate) -> SafeHTML {
    guard let n = estimate.n, estimate.value != nil else { return .empty }
    return "<span class=\"src\">\(say(FigureWords.ofMany, count(n)))</span>"
  }

  /// A score with the line of its people and range under it.
  func score(_ estimate: Estimate) -> SafeHTML {
    """
    \(value(estimate, unit: .points))\
    <span class="src">\(basis(estimate, unit: .points, counted: answers))</span>
    """
  }

  private func membersSection(_ figures: SegmentFigures) -> PageSection? {
    guard !figures.monthly.isEmpty else { return nil }
    return PageSection(
      id: "months", title: headline(.members(figures.monthly), or: SegmentWords.byMonth),
      subtitle: say(SegmentWords.byMonthSub),
      body: draw("months", TrendChart(TrendSeries(members: figures))) + monthTable(figures))
  }

  private func monthTable(_ figures: SegmentFigures) -> SafeHTML {
    HTMLTable(
      caption: plain(SegmentWords.byMonth),
      columns: [
        .text(say(FigureWords.month)), .number(say(SegmentWords.members)),
        .number(say(SegmentWords.retentionSub)),
        .number(say(FigureWords.interval), isSecondary: true),
      ],
      rows: figures.monthly.reversed().map { month in
        [
          monthLabel(month.period, complete: month.complete), count(month.count),
          value(month.retention, unit: .share) + ofPeople(month.retention),
          interval(month.retention, unit: .share) ?? .empty,
        ]
      }
    ).scrolling
  }

  private func npsSection(_ segment: SegmentName, _ figures: SegmentFigures) -> PageSection? {
    guard report.nps != nil, figures.count > 0 else { return nil }
    let groups = [
      Keyed(key: segment.name[language], figure: figures.nps),
      Keyed(key: plain(SegmentWords.all), figure: report.nps?.overall.group ?? figures.nps),
    ]
    return PageSection(
      id: "nps",
      title: headline(
        report.nps.flatMap {
          .nps(figures, $0.overall.group.estimate, lowBase: lowBase)
        }, or: FigureWords.npsLong),
      subtitle: say(SegmentWords.npsSub, feedbackPeriod),
      body: draw("nps", NPSStacks(groups, dimension: plain(SegmentWords.segment))))
  }
}
