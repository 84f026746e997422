import MoshtariCharts
import MoshtariCore
import MoshtariText

/// What pages say of segments that rules make.
enum RuleSegmentWords: String, Phrase {
  case familySub, overlap, overlapSub, withoutData, withoutDataSub, needs, rule, ruleSub
  case discountShare, refundShare, alsoDissatisfied
  case cohorts, cohortsSub, monthsAfter
  case moves, movesSub, stateMovesSub, fewMoves, noMoves, joined, left, cameFrom, wentTo
  case ratings, ratingsSub

  var text: LocalizedText {
    switch self {
    case .familySub:
      LocalizedText(
        en: "{1} Shares of all known customers, {2}.", fa: "{1} سهم از همهٔ مشتریان شناخته‌شده، {2}.")
    case .overlap:
      LocalizedText(en: "Who is in two segments at once", fa: "چه کسانی هم‌زمان در دو بخش‌اند")
    case .overlapSub:
      LocalizedText(
        en: "Share of the row’s members who are in the column’s segment too, and their number, {1}",
        fa: "سهم و شمار اعضای هر ردیف که در بخش ستون هم هستند، {1}")
    case .withoutData:
      LocalizedText(
        en: "Segments that the data cannot tell", fa: "بخش‌هایی که داده‌ها از آن‌ها چیزی نمی‌گوید")
    case .withoutDataSub:
      LocalizedText(
        en: "They have no page until the data hold what their rule asks for",
        fa: "تا وقتی داده‌ها آنچه را قاعده می‌خواهد نداشته باشد، این بخش‌ها صفحه‌ای ندارند")
    case .needs: LocalizedText(en: "Unknown of every customer", fa: "نامشخص برای همهٔ مشتریان")
    case .rule: LocalizedText(en: "Who is in it", fa: "چه کسانی در آن‌اند")
    case .ruleSub:
      LocalizedText(
        en: "The rule, with today’s limits; who cannot be told is not in it",
        fa: "قاعده با مرزهای امروز؛ کسی که وضعیتش مشخص نیست در این بخش نیست")
    case .discountShare:
      LocalizedText(en: "Orders with a discount", fa: "سفارش‌های تخفیف‌دار")
    case .refundShare:
      LocalizedText(en: "Orders with a refund", fa: "سفارش‌های دارای بازپرداخت")
    case .alsoDissatisfied:
      LocalizedText(en: "{1} of them are also in {2}.", fa: "{1} نفرشان در {2} هم هستند.")
    case .cohorts:
      LocalizedText(
        en: "Who orders again, month by month after the first order",
        fa: "ماه‌به‌ماه پس از نخستین سفارش، چه کسانی باز سفارش می‌دهند")
    case .cohortsSub:
      LocalizedText(
        en:
          "Share of today’s members who ordered in that month, all cohorts that have reached it; beside all customers",
        fa:
          "سهم اعضای امروز که در آن ماه سفارش داده‌اند، همهٔ هم‌دوره‌هایی که به آن رسیده‌اند؛ در کنار همهٔ مشتریان"
      )
    case .monthsAfter: LocalizedText(en: "Months after", fa: "ماه پس از آن")
    case .moves: LocalizedText(en: "Who came and who left", fa: "چه کسانی آمدند و چه کسانی رفتند")
    case .movesSub:
      LocalizedText(
        en: "From {1} to {2}, same rule on both days: {3} stayed, {4} joined, {5} left",
        fa: "از {1} تا {2} با همین قاعده: {3} نفر ماندند، {4} نفر آمدند و {5} نفر رفتند")
    case .stateMovesSub:
      LocalizedText(
        en: "From {1} to {2}, same rules on both days: {3} stayed",
        fa: "از {1} تا {2} با همین قاعده‌ها: {3} نفر ماندند")
    case .noMoves:
      LocalizedText(
        en: "From {1} to {2} nobody came or left.", fa: "از {1} تا {2} کسی نیامد و کسی نرفت.")
    case .fewMoves:
      LocalizedText(
        en: "From {1} to {2} too few customers came or left to show.",
        fa: "از {1} تا {2} شمار کسانی که آمدند یا رفتند کمتر از حد نمایش است.")
    case .joined: LocalizedText(en: "Joined", fa: "آمدند")
    case .left: LocalizedText(en: "Left", fa: "رفتند")
    case .cameFrom:
      LocalizedText(en: "Those who joined were before", fa: "تازه‌واردها پیش‌تر کجا بودند")
    case .wentTo: LocalizedText(en: "Those who left are now", fa: "رفته‌ها اکنون کجا هستند")
    case .ratings: LocalizedText(en: "What they speak of", fa: "از چه سخن می‌گویند")
    case .ratingsSub:
      LocalizedText(
        en:
          "NPS of today’s members by what the answer was about, {1}; groups of {2} answers or more",
        fa: "NPS اعضای امروز به تفکیک موضوع پاسخ، {1}؛ گروه‌های دارای {2} پاسخ یا بیشتر")
    }
  }
}

// MARK: All segments

extension PageContext {
  /// A table for each family of segments by rule.
  var familySections: [PageSection] {
    ruleFamilies.compactMap { family in
      let segments = segments(of: family)
      guard !segments.isEmpty else { return nil }
      return PageSection(
        id: "family-\(family.id)",
        title: Finding.family(members(of: family), lowBase: lowBase).map(say) ?? text(family.name),
        subtitle: say(
          RuleSegmentWords.familySub, family.purpose.map { say($0) } ?? .empty, asOf),
        body: segmentTable(id: "family-\(family.id)", segments))
    }
  }

  /// Which segments share customers; nil where rules make none.
  var overlapSection: PageSection? {
    guard let overlaps = report.overlaps, overlaps.segments.count > 1 else { return nil }
    // Classes exclude each other: who is in one is said by its row.
    let shown = overlaps.columns.indices.filter {
      !(report.segments[overlaps.columns[$0]]?.family == "class")
    }
    let names = Dictionary(
      segmentNames.map { ($0.id, $0.name[language]) }, uniquingKeysWith: { first, _ in first })
    let table = OverlapTable(
      rows: overlaps.segments, columns: shown.map { overlaps.columns[$0] },
      sizes: overlaps.segments.map { report.segments[$0]?.count ?? 0 },
      shared: overlaps.matrix.map { row in shown.map { row[$0] } },
      name: { names[$0] ?? $0 })
    return PageSection(
      id: "overlaps", title: say(RuleSegmentWords.overlap),
      subtitle: say(RuleSegmentWords.overlapSub, asOf), body: draw("overlaps", table))
  }

  /// Built-in segments whose rule asks for what nobody recorded; nil where there is none.
  var segmentsWithoutDataSection: PageSection? {
    guard !report.segmentsWithoutData.isEmpty else { return nil }
    let separator: SafeHTML = language == .fa ? "، " : ", "
    let rows = report.segmentsWithoutData.map { segment -> [SafeHTML] in
      let facts = segment.facts.compactMap { Fact(rawValue: $0) }.map { say($0) }
      return [text(segmentName(of: segment.id)), facts.joined(separator: separator)]
    }
    return PageSection(
      id: "without-data", title: say(RuleSegmentWords.withoutData),
      subtitle: say(RuleSegmentWords.withoutDataSub),
      body: HTMLTable(
        caption: plain(RuleSegmentWords.withoutData),
        columns: [.text(say(SegmentWords.segment)), .text(say(RuleSegmentWords.needs))], rows: rows
      ).scrolling)
  }
}

// MARK: One segment

extension PageContext {
  /// The rule in one sentence; empty where it takes a list.
  func ruleSentence(of segment: SegmentName) -> SafeHTML {
    guard let rule = segment.rule else { return self.rule(of: segment.id) }
    return ruleSentence(rule, segment: segmentReference) ?? .empty
  }

  /// How many of those at risk are dissatisfied too: absence alone is no complaint. Nil for other
  /// segments, and where few people would be told of.
  func alsoDissatisfied(_ segment: SegmentName) -> SafeHTML? {
    guard segment.id == LifecycleState.atRisk.id, let overlaps = report.overlaps,
      let row = overlaps.segments.firstIndex(of: "dissatisfied"),
      let column = overlaps.columns.firstIndex(of: segment.id),
      let both = overlaps.matrix[row][column]
    else { return nil }
    return say(RuleSegmentWords.alsoDissatisfied, count(both), segmentReference("dissatisfied"))
  }

  /// The rule as a list; nil where a sentence under the heading says it.
  func ruleSection(_ segment: SegmentName) -> PageSection? {
    guard let rule = segment.rule, ruleSentence(rule, segment: segmentReference) == nil else {
      return nil
    }
    return PageSection(
      id: "rule", title: say(RuleSegmentWords.rule), subtitle: say(RuleSegmentWords.ruleSub),
      body: "<div class=\"prose\">\(ruleList(rule, segment: segmentReference))</div>")
  }

  /// A segment's name, as a link where it has a page.
  private func segmentReference(_ id: String) -> SafeHTML {
    let name = text(segmentName(of: id))
    return report.segments[id] == nil ? name : link("segment-\(id)", name)
  }

  /// Who ordered again k months after the first order, beside everybody; nil where no cohort has
  /// reached a month.
  func cohortReturnSection(_ segment: SegmentName, _ figures: SegmentFigures) -> PageSection? {
    guard figures.cohortRetention.contains(where: { $0.estimate.value != nil }) else { return nil }
    let all = report.retention?.monthly.overall ?? []
    let rows = figures.cohortRetention.map { month -> [SafeHTML] in
      let everybody = all.first { $0.k == month.k }?.estimate
      return [
        count(month.k), value(month.estimate, unit: .share) + ofPeople(month.estimate),
        interval(month.estimate, unit: .share) ?? .empty,
        everybody.map { value($0, unit: .share) + ofPeople($0) } ?? absent(.noData),
      ]
    }
    let table = HTMLTable(
      caption: plain(RuleSegmentWords.cohorts),
      columns: [
        .text(say(RuleSegmentWords.monthsAfter)), .number(text(segment.name)),
        .number(say(FigureWords.interval), isSecondary: true), .number(say(SegmentWords.all)),
      ], rows: rows)
    return PageSection(
      id: "return",
      title: headline(
        .returns(figures, all, lowBase: lowBase), or: RuleSegmentWords.cohorts),
      subtitle: say(RuleSegmentWords.cohortsSub),
      body: table.scrolling)
  }

  /// Who came and who left; nil where history is shorter.
  func movesSection(_ segment: SegmentName, _ figures: SegmentFigures) -> PageSection? {
    if let state = stateMovesSection(segment) { return state }
    guard let moves = figures.moves else { return nil }
    let tables = [
      moveTable(moves.from.map { ($0.state, $0.count) }, title: .cameFrom, head: .joined),
      moveTable(moves.to.map { ($0.state, $0.count) }, title: .wentTo, head: .left),
    ]
    return PageSection(
      id: "moves", title: headline(.moves(moves), or: RuleSegmentWords.moves),
      subtitle: summary(of: moves),
      body: tables.compactMap { $0 }.joined())
  }

  /// Of a lifecycle state: its column and its row in the flows between states.
  private func stateMovesSection(_ segment: SegmentName) -> PageSection? {
    guard let flows = report.flows?.lifecycle, let column = flows.to.firstIndex(of: segment.id),
      let row = flows.from.firstIndex(of: segment.id)
    else { return nil }
    let came = flows.from.indices.filter { $0 != row }.map {
      (state: flows.from[$0], count: flows.matrix[$0][column])
    }
    let went = flows.to.indices.filter { $0 != column }.map {
      (state: flows.to[$0], count: flows.matrix[row][$0])
    }
    let tables = [
      moveTable(came, title: .cameFrom, head: .joined),
      moveTable(went, title: .wentTo, head: .left),
    ]
    return PageSection(
      id: "moves",
      title: headline(.moves(of: segment.id, in: flows), or: RuleSegmentWords.moves),
      subtitle: say(
        RuleSegmentWords.stateMovesSub, day(flows.fromDay), day(flows.toDay),
        count(flows.matrix[row][column])), body: tables.compactMap { $0 }.joined())
  }

  private func summary(of moves: SegmentMoves) -> SafeHTML {
    let from = day(moves.fromDay), to = day(moves.toDay)
    if moves.joined == 0, moves.left == 0 { return say(RuleSegmentWords.noMoves, from, to) }
    if moves.joined == nil, moves.left == nil { return say(RuleSegmentWords.fewMoves, from, to) }
    return say(
      RuleSegmentWords.movesSub, from, to, count(moves.stayed), count(moves.joined),
      count(moves.left))
  }

  /// By lifecycle state, those without anybody left out; nil where that are all, or few are hidden
  /// in every one.
  private func moveTable(
    _ counts: [(state: String, count: Int?)], title: RuleSegmentWords, head: RuleSegmentWords
  ) -> SafeHTML? {
    let rows = counts.filter { $0.count != 0 }
    guard rows.contains(where: { $0.count != nil }) else { return nil }
    return HTMLTable(
      caption: plain(title), columns: [.text(say(title)), .number(say(head))],
      rows: rows.map { [text(stateName(of: $0.state)), count($0.count)] }
    ).scrolling
  }

  private func stateName(of id: String) -> LocalizedText {
    LifecycleState(rawValue: id)?.name ?? SegmentWords.notKnown.text
  }

  /// What members' answers were about; nil where no group is large enough.
  func ratingSection(_ figures: SegmentFigures) -> PageSection? {
    let lists = [
      (DimensionWords.touchpoint, figures.ratings?.touchpoint ?? []),
      (.product, figures.ratings?.product ?? []),
    ].filter { _, groups in groups.contains { $0.key != "" } }
    guard !lists.isEmpty else { return nil }
    let drawings = lists.map { dimension, groups in
      draw(
        "ratings-\(dimension.rawValue)",
        NPSStacks(groups, dimension: plain(dimension), name: keyName))
    }
    return PageSection(
      id: "ratings",
      title: headline(
        lists.first.flatMap { .ratings($0.1, lowBase: lowBase) }, or: RuleSegmentWords.ratings),
      subtitle: say(RuleSegmentWords.ratingsSub, feedbackPeriod, count(settings.lowBase)),
      body: drawings.joined())
  }
}
