import MoshtariCharts
import MoshtariContent
import MoshtariCore
import MoshtariText

enum SegmentWords: String, Phrase {
  case heading, dek, lifecycleSub, rfm, rfmSub, rfmGrid, rfmGridSub, flows, flowsSub, notKnown,
    cutoffsData, cutoffsSettings, cutoffsDefault
  case quadrant, quadrantSub, moreFlows
  case pageHeading, pageHeadingOfBuyers, pageHeadingOfPlaced, figures, figuresSub, ordersSub, all,
    segment, facts, factsSub
  case byMonth, byMonthSub, playbook, persona, npsSub, noMembers, notes, unknownOne, unknownCount,
    wayOfManaging, scores

  var text: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(
        en: "Where {1} customers stand",
        fa: "جایگاه {1} مشتری")
    case .dek:
      LocalizedText(
        en:
          "The lifecycle divides every known customer, RFM every customer with an order, satisfaction and loyalty those of whom both are known. The other segments have rules of their own: a customer can be in several of them.",
        fa:
          "چرخهٔ عمر همهٔ مشتریان شناخته‌شده را تقسیم می‌کند، RFM همهٔ خریداران را، و «رضایت و وفاداری» کسانی را که هر دو درباره‌شان معلوم است. بخش‌های دیگر قاعدهٔ خود را دارند و هر مشتری می‌تواند در چند بخش باشد."
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
    case .pageHeadingOfPlaced:
      LocalizedText(
        en: "{1}: {2} customers, {3} of those whose satisfaction is known",
        fa: "{1}: {2} مشتری، {3} از کسانی که رضایتشان معلوم است")
    case .quadrant:
      LocalizedText(en: "Satisfaction and loyalty", fa: "رضایت و وفاداری")
    case .quadrantSub:
      LocalizedText(
        en:
          "{1} whose satisfaction is known and whose first order is {2} old or older; {3} more are in none of the four, {4}",
        fa:
          "{1} که رضایتشان معلوم است و از نخستین سفارششان {2} یا بیشتر گذشته؛ {3} دیگر در هیچ‌یک از چهار بخش نیستند، {4}"
      )
    case .moreFlows:
      LocalizedText(
        en: "Moves between all families’ segments", fa: "جابه‌جایی میان بخش‌های همهٔ خانواده‌ها")
    case .figures: LocalizedText(en: "This segment beside everybody", fa: "این بخش در کنار همه")
    case .figuresSub:
      LocalizedText(
        en: "Orders counted in full, {1}; answers {2}",
        fa: "سفارش‌ها با شمارش کامل، {1}؛ پاسخ‌ها {2}")
    case .ordersSub:
      LocalizedText(en: "Orders counted in full, {1}", fa: "سفارش‌ها با شمارش کامل، {1}")
    case .facts: LocalizedText(en: "The segment as measured", fa: "این بخش در داده‌ها")
    case .factsSub:
      LocalizedText(
        en: "Today’s members, {1}; orders {2}.", fa: "اعضای امروز، {1}؛ سفارش‌ها {2}.")
    case .all: LocalizedText(en: "Everybody", fa: "همه")
    case .segment: LocalizedText(en: "Segment", fa: "بخش")
    case .byMonth: LocalizedText(en: "Members by month", fa: "اعضا به تفکیک ماه")
    case .byMonthSub:
      LocalizedText(
        en: "Members at the end of each month, counted in full by today’s rules",
        fa: "اعضا در پایان هر ماه، شمارش کامل با قاعده‌های امروز")
    case .playbook: LocalizedText(en: "How we treat them", fa: "با آن‌ها چه می‌کنیم")
    case .persona: LocalizedText(en: "The persona of this segment", fa: "پرسونای این بخش")
    case .npsSub:
      LocalizedText(
        en: "Net Promoter Score (NPS) of today’s members beside all customers, {1}",
        fa: "شاخص خالص مروجان (NPS) اعضای امروز در کنار همهٔ مشتریان، {1}")
    case .noMembers:
      LocalizedText(en: "Nobody is in this segment today.", fa: "امروز کسی در این بخش نیست.")
    case .notes: LocalizedText(en: "Notes", fa: "یادداشت‌ها")
    case .unknownCount:
      LocalizedText(
        en: "For {1} more customers there is not enough data to decide.",
        fa: "دربارهٔ {1} مشتری دیگر داده برای تشخیص کافی نیست.")
    case .unknownOne:
      LocalizedText(
        en: "For one more customer there is not enough data to decide.",
        fa: "دربارهٔ یک مشتری دیگر داده برای تشخیص کافی نیست.")
    case .wayOfManaging: LocalizedText(en: "Owner: {1}", fa: "مسئول: {1}")
    case .scores:
      LocalizedText(
        en: "Scores run from 1 to 5; 5 is the most recent or the most frequent fifth of buyers.",
        fa: "امتیازها از ۱ تا ۵ است؛ ۵ یعنی تازه‌ترین یا پرتکرارترین یک‌پنجم خریداران.")
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
      eyebrow: eyebrow(plain(FrameWords.segments), format.day(report.meta.asOf)),
      heading: Finding.largestState(members(of: .lifecycle), lowBase: lowBase).map(say)
        ?? say(SegmentWords.heading, count(report.customers.total)),
      dek: say(SegmentWords.dek),
      sections: [lifecycleSection(id: "lifecycle")].compactMap { $0 } + notes
        + [flowSection].compactMap { $0 } + familySections + [visitorSection].compactMap { $0 }
        + [
          overlapSection, loyaltyOverlapSection, rfmSection, rfmGridSection, quadrantSection,
          segmentsWithoutDataSection,
        ]
        .compactMap { $0 })
  }

  /// The lifecycle table, also for the overview.
  func lifecycleSection(id: String) -> PageSection? {
    let segments = segments(of: .lifecycle)
    guard !segments.isEmpty else { return nil }
    return PageSection(
      id: id, figure: "segments.*.count",
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
      id: "rfm", figure: "rfm",
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
        id: "rfm-grid", figure: "rfm.cells", title: headline(.grid(rfm), or: SegmentWords.rfmGrid),
        subtitle: say(SegmentWords.rfmGridSub),
        body: draw("rfm-grid", RFMGrid(rfm, segment: rfmName)))
    }
  }

  private var flowSection: PageSection? {
    report.flows?.lifecycle.map { flows in
      PageSection(
        id: "flows", figure: "flows.lifecycle",
        title: headline(.flows(flows), or: SegmentWords.flows),
        subtitle: say(SegmentWords.flowsSub, day(flows.fromDay), day(flows.toDay)),
        body: draw("flows", FlowTable(flows, name: flowName, link: segmentAddress))
          + "<p class=\"note\">\(link("flows", say(SegmentWords.moreFlows)))</p>")
    }
  }

  /// Satisfaction × loyalty, those in none of the four counted beside it; nil without figures.
  private var quadrantSection: PageSection? {
    let segments = segments(of: .quadrant)
    let figures = segments.compactMap { report.segments[$0.id] }
    let placed = figures.reduce(0) { $0 + $1.count }
    guard placed > 0, let unknown = figures.first?.unknown else { return nil }
    return PageSection(
      id: "quadrant", figure: "segments.*.count",
      title: headline(.family(members(of: .quadrant), lowBase: lowBase), or: SegmentWords.quadrant),
      subtitle: say(
        SegmentWords.quadrantSub, people(placed), days(Rollup.window), people(unknown), asOf),
      body: segmentTable(id: "quadrant", segments))
  }

  /// The name of the segment that a cell of the RFM table belongs to.
  var rfmName: @Sendable (_ r: Int, _ f: Int) -> String {
    let language = language
    return { r, f in RFMSegment(r: r, f: f).name[language] }
  }

  /// The name of a row or column of flows: a segment's, or that of having been in none.
  var flowName: @Sendable (String) -> String {
    let language = language
    return { id in
      SegmentName.classified.first { $0.id == id }?.name[language]
        ?? (FlowWords(rawValue: id)?.text ?? SegmentWords.notKnown.text)[language]
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
  ///   - persona: the persona of the segment; nil for none.
  func segmentPage(
    _ segment: SegmentName, playbook: PageSection?, persona: Persona?, notes: [PageSection]
  ) -> Page? {
    guard let figures = report.segments[segment.id] else { return nil }
    let name = text(segment.name)
    let finding = Finding.segment(segment, figures, lowBase: lowBase)
    let heading =
      figures.count == 0
      ? name
      : finding.map(say)
        ?? say(
          heading(in: segment.family), name,
          count(figures.count), roundShare(figures.share))
    let panels = SegmentPanels(
      months: membersSection(segment, figures), moves: movesSection(segment, figures),
      figures: figureSection(segment, figures), quotes: customerQuotes(figures),
      cohorts: cohortReturnSection(segment, figures), nps: npsSection(segment, figures),
      ratings: ratingSection(figures),
      ratingCount: ratingLists(figures).reduce(0) { $0 + $1.1.count })
    return Page(
      path: path(segment.page), language: language, entry: "segments",
      title: "\(segment.family.name[language]): \(segment.name[language])",
      eyebrow: eyebrow(segment.family.name[language], format.day(report.meta.asOf)),
      above: PageLink(label: plain(FrameWords.segments), path: path("segments")),
      heading: heading, dek: segmentDek(segment, figures, persona),
      sections: [factSection(segment, figures)].compactMap { $0 } + panels.inRows
        + [traitSection(segment), playbook].compactMap { $0 } + notes)
  }

  /// What a page's heading says the segment is a share of.
  private func heading(in family: SegmentFamily) -> SegmentWords {
    switch family {
    case .rfm: .pageHeadingOfBuyers
    case .quadrant: .pageHeadingOfPlaced
    default: .pageHeading
    }
  }

  /// The rule, what there is to know beside it, and the persona.
  private func segmentDek(_ segment: SegmentName, _ figures: SegmentFigures, _ persona: Persona?)
    -> SafeHTML
  {
    let unknown = figures.unknown
    let terms = ruleTerms(segment)
    let sentences = [
      terms == nil ? ruleSentence(of: segment) : nil,
      segment.family == .rfm ? say(SegmentWords.scores) : nil,
      segment.family == .quadrant && report.nps != nil ? say(QuadrantRuleWords.nps) : nil,
      figures.count == 0 ? say(SegmentWords.noMembers) : nil,
      unknown == 0
        ? nil
        : say(unknown == 1 ? SegmentWords.unknownOne : .unknownCount, count(unknown)),
      alsoDissatisfied(segment), throughProduct(segment),
    ].compactMap { $0 }
    let words = sentences.isEmpty ? .empty : paragraph(sentences.joined(separator: " "))
    let person = persona.map { persona -> SafeHTML in
      let name = link(Self.page(of: persona), text(persona.title))
      return """
        <div class="conf"><b>\(say(SegmentWords.persona))</b> \(name)<br>\(text(persona.role))</div>
        """
    }
    return (terms ?? .empty) + words + (person ?? .empty)
  }

  /// The strip under the head; nil for a segment without members, and where there is but their number.
  private func factSection(_ segment: SegmentName, _ figures: SegmentFigures) -> PageSection? {
    guard figures.count > 0 else { return nil }
    let nps = figures.nps.estimate
    let ordering =
      report.orders == nil || figures.ordersPerCustomer == 0
      ? []
      : [
        fact(
          say(FigureWords.ordersPerCustomer), ratio(figures.ordersPerCustomer),
          say(StripWords.all, ratio(report.customers.ordersPerCustomer)))
      ]
    let numbers =
      [
        fact(say(FigureWords.customers), count(figures.count), size(of: segment, figures))
      ] + ordering
      + [
        nps.reason == .noData ? nil : npsFact(nps),
        ordering.isEmpty ? nil : revenueFact(figures.revenueShare, from: shareOfAll(figures)),
      ].compactMap { $0 }
    guard numbers.count > 1 else { return nil }
    let period = say(SegmentWords.factsSub, asOf, orderPeriod)
    return strip(
      figure: "segments.*.count", title: say(SegmentWords.facts), numbers,
      caption: hasMargin(nps) ? period + " " + say(StripWords.marginExplained) : period)
  }

  /// Its share of all customers, whatever its family divides; nil without customers.
  private func shareOfAll(_ figures: SegmentFigures) -> Double? {
    let all = report.customers.total
    return all == 0 ? nil : Double(figures.count) / Double(all)
  }

  /// Its share, and how many more or fewer than at the end of the month before.
  private func size(of segment: SegmentName, _ figures: SegmentFigures) -> SafeHTML {
    let share = say(
      segment.family == .rfm
        ? StripWords.ofBuyers : segment.family == .quadrant ? .ofPlaced : .ofAll,
      roundShare(figures.share))
    guard let before = figures.previousCount,
      let month = figures.monthly.last(where: \.complete)?.period,
      !report.meta.calendar.isEarlyInMonth(report.meta.asOf)
    else { return share }
    let name = SafeHTML(text: format.monthName(month))
    let change = SafeHTML.number(format.signed(Double(figures.count - before)))
    return share + separator
      + (figures.count == before
        ? say(StripWords.unchanged, name) : say(StripWords.since, change, name))
  }

  private func ratio(_ number: Double?) -> SafeHTML {
    number.map { .number(format.decimal($0, digits: 1)) } ?? suppressed
  }

  /// The segment's figures beside those of all customers; nil where it has none.
  private func figureSection(_ segment: SegmentName, _ figures: SegmentFigures) -> PageSection? {
    let rows = comparedFigures(figures)
    guard rows.contains(where: { $0.group.value != nil }) else { return nil }
    return PageSection(
      id: "figures", figure: "segments.*.ordersPerCustomer",
      title: headline(
        .orders(figures, report.customers, lowBase: lowBase), or: SegmentWords.figures),
      subtitle: rows.contains { $0.unit == .points }
        ? say(SegmentWords.figuresSub, orderPeriod, feedbackPeriod)
        : say(SegmentWords.ordersSub, orderPeriod),
      body: draw("figures", FigureComparison(rows))
    ).showing("segments.*.averageOrderValue")
  }

  private func comparedFigures(_ figures: SegmentFigures) -> [FigureComparison.Row] {
    guard figures.count > 0 else { return [] }
    let all = report.customers
    func row(_ name: String, _ unit: FigureUnit, _ own: Double?, _ all: Double?)
      -> FigureComparison.Row
    {
      FigureComparison.Row(name: name, unit: unit, group: own, all: all)
    }
    let orders =
      report.orders == nil || figures.ordersPerCustomer == 0
      ? []
      : [
        row(
          plain(FigureWords.ordersPerCustomer), .ratio, figures.ordersPerCustomer,
          all.ordersPerCustomer),
        row(
          plain(FigureWords.averageOrder), .money, figures.averageOrderValue,
          all.averageOrderValue),
        row(
          plain(RuleSegmentWords.discountShare), .share, figures.discountShare, all.discountShare),
        row(plain(RuleSegmentWords.refundShare), .share, figures.refundShare, all.refundShare),
        row(
          plain(FigureWords.medianRecency), .days, figures.medianRecency.map(Double.init),
          all.medianRecency.map(Double.init)),
      ]
    // Why there is no score is said in the strip.
    guard let nps = report.nps, figures.nps.estimate.value != nil else { return orders }
    return orders + [
      FigureComparison.Row(
        name: plain(FigureWords.npsLong), unit: .points, group: figures.nps.estimate,
        all: nps.overall.group.estimate)
    ]
  }

  /// Members by month; the moves in a sentence under it where they are too few for a card.
  private func membersSection(_ segment: SegmentName, _ figures: SegmentFigures) -> PageSection? {
    guard !figures.monthly.isEmpty else { return nil }
    let moves = movesSentence(segment, figures).map { "<p class=\"note\">\($0)</p>" as SafeHTML }
    return PageSection(
      id: "months", figure: "segments.*.monthly",
      title: headline(.members(figures.monthly), or: SegmentWords.byMonth),
      subtitle: say(SegmentWords.byMonthSub),
      body: draw("months", SegmentMonths(figures)) + (moves ?? .empty))
  }

  /// The parts of the segment's answers beside everybody's, and by what they were about; nil where
  /// there are too few.
  private func npsSection(_ segment: SegmentName, _ figures: SegmentFigures) -> PageSection? {
    guard let all = report.nps?.overall.group, figures.nps.estimate.value != nil else { return nil }
    let groups = [
      Keyed(key: segment.name[language], figure: figures.nps),
      Keyed(key: plain(SegmentWords.all), figure: all),
    ]
    return PageSection(
      id: "nps", figure: "segments.*.nps",
      title: headline(
        report.nps.flatMap {
          .nps(figures, $0.overall.group.estimate, lowBase: lowBase)
        }, or: FigureWords.npsLong),
      subtitle: say(SegmentWords.npsSub, feedbackPeriod),
      body: draw("nps", NPSStacks(groups, dimension: plain(SegmentWords.segment)))
    ).leading(to: link("nps", say(OverviewWords.moreVoice)))
  }
}
