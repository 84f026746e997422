import MoshtariCharts
import MoshtariCore
import MoshtariText

/// What pages say of segments that rules make.
enum RuleSegmentWords: String, Phrase {
  case familySub, overlap, overlapOfLoyalty, overlapSub, withoutData, withoutDataSub, needs
  case discountShare, refundShare, alsoDissatisfied, throughProduct
  case cohorts, cohortsSub
  case moves, movesSub, stateMovesSub, fewMoves, noMoves, state, cameFrom, wentTo, withheld
  case joined, nobodyJoined, left, nobodyLeft
  case allNew, allCame, allWent, cameFromStates, wentToStates, othersWithheld
  case ratings, ratingsSub

  var text: LocalizedText {
    switch self {
    case .familySub:
      LocalizedText(
        en: "{1} Shares of all known customers, {2}.", fa: "{1} سهم از همهٔ مشتریان شناخته‌شده، {2}.")
    case .overlap:
      LocalizedText(en: "Who is in two segments at once", fa: "چه کسانی هم‌زمان در دو بخش‌اند")
    case .overlapOfLoyalty:
      LocalizedText(
        en: "Which loyalties come together", fa: "کدام وفاداری‌ها با هم می‌آیند")
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
    case .discountShare:
      LocalizedText(en: "Orders with a discount", fa: "سفارش‌های تخفیف‌دار")
    case .refundShare:
      LocalizedText(en: "Orders with a refund", fa: "سفارش‌های دارای بازپرداخت")
    case .alsoDissatisfied:
      LocalizedText(en: "{1} of them are also in {2}.", fa: "{1} نفرشان در {2} هم هستند.")
    case .throughProduct:
      LocalizedText(
        en: "{1} of them are so through one product: they are also in {2}.",
        fa: "{1} نفرشان از راه یک محصول چنین‌اند: در {2} هم هستند.")
    case .cohorts:
      LocalizedText(
        en: "Who orders again, month by month after the first order",
        fa: "ماه‌به‌ماه پس از نخستین سفارش، چه کسانی باز سفارش می‌دهند")
    case .cohortsSub:
      LocalizedText(
        en:
          "Share of today’s members who ordered in each month after the month of their first order; only those who have reached it",
        fa:
          "سهم اعضای امروز که در هر ماه پس از ماه نخستین سفارش باز سفارش داده‌اند؛ فقط کسانی که به آن ماه رسیده‌اند"
      )
    case .moves: LocalizedText(en: "Who came and who left", fa: "چه کسانی آمدند و چه کسانی رفتند")
    case .movesSub:
      LocalizedText(
        en: "From {1} to {2}, same rule on both days: {3} stayed, {4}, {5}",
        fa: "از {1} تا {2} با همین قاعده: {3} نفر ماندند، {4} و {5}")
    case .stateMovesSub:
      LocalizedText(
        en: "From {1} to {2}, same rules on both days: {3} stayed",
        fa: "از {1} تا {2} با همین قاعده‌ها: {3} نفر ماندند")
    case .state: LocalizedText(en: "Lifecycle state", fa: "وضعیت در چرخهٔ عمر")
    case .noMoves:
      LocalizedText(
        en: "From {1} to {2} nobody came or left.", fa: "از {1} تا {2} کسی نیامد و کسی نرفت.")
    case .fewMoves:
      LocalizedText(
        en:
          "Who came and who left from {1} to {2} is not shown: a number below {3} could be worked out from it.",
        fa:
          "شمار کسانی که از {1} تا {2} آمدند و رفتند نشان داده نمی‌شود، چون عددی کمتر از {3} از آن به دست می‌آید."
      )
    case .cameFrom: LocalizedText(en: "Came from", fa: "آمده از")
    case .wentTo: LocalizedText(en: "Went to", fa: "رفته به")
    case .withheld:
      LocalizedText(
        en: "too few people, or withheld so that a small number cannot be worked out",
        fa: "کمتر از حد نمایش، یا پنهان تا عدد کوچک از آن به دست نیاید")
    case .joined: LocalizedText(en: "{1} joined", fa: "{1} نفر آمدند")
    case .nobodyJoined: LocalizedText(en: "nobody joined", fa: "کسی نیامد")
    case .left: LocalizedText(en: "{1} left", fa: "{1} نفر رفتند")
    case .nobodyLeft: LocalizedText(en: "nobody left", fa: "کسی نرفت")
    case .allNew:
      LocalizedText(en: "all {1} are new customers", fa: "هر {1} نفر مشتری تازه‌اند")
    case .allCame:
      LocalizedText(
        en: "all {1} came from the lifecycle state “{2}”",
        fa: "هر {1} نفر از وضعیت «{2}» در چرخهٔ عمر آمدند")
    case .allWent:
      LocalizedText(
        en: "all {1} went to the lifecycle state “{2}”",
        fa: "هر {1} نفر به وضعیت «{2}» در چرخهٔ عمر رفتند")
    case .cameFromStates:
      LocalizedText(
        en: "they came from the lifecycle states {1}", fa: "از این وضعیت‌های چرخهٔ عمر آمدند: {1}")
    case .wentToStates:
      LocalizedText(
        en: "they went to the lifecycle states {1}", fa: "به این وضعیت‌های چرخهٔ عمر رفتند: {1}")
    case .othersWithheld:
      LocalizedText(
        en:
          "some lifecycle states are not shown: too few people, or withheld so that a small number cannot be worked out",
        fa:
          "بعضی وضعیت‌های چرخهٔ عمر نشان داده نمی‌شود: کمتر از حد نمایش، یا پنهان تا عدد کوچک از آن به دست نیاید"
      )
    case .ratings: LocalizedText(en: "NPS by {1}", fa: "NPS به تفکیک {1}")
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
  /// A table for each family of segments by rule; families of one segment share the last one.
  var familySections: [PageSection] {
    let families = ruleFamilies.map { ($0, segments(of: $0)) }.filter { !$0.1.isEmpty }
    let single = families.filter { $0.1.count == 1 }
    guard single.count > 1 else { return families.map { family([$0], $1) } }
    return families.filter { $0.1.count > 1 }.map { family([$0], $1) }
      + [family(single.map(\.0), single.flatMap(\.1))]
  }

  private func family(_ families: [SegmentFamily], _ segments: [SegmentName]) -> PageSection {
    let id = "family-" + families.map(\.id).joined(separator: "-")
    let purposes = families.compactMap(\.purpose).map { say($0) }.joined(separator: " ")
    return PageSection(
      id: id, figure: "segments.*.count",
      title: (families.count == 1
        ? Finding.family(members(of: families[0]), lowBase: lowBase).map(say) : nil)
        ?? families.map { text($0.name) }.joined(separator: separator),
      subtitle: say(RuleSegmentWords.familySub, purposes, asOf),
      body: segmentTable(id: id, segments))
  }

  /// Which segments share customers; nil where rules make none. What loyalty is to and why people
  /// stay has a table of its own, for they are many (`loyaltyOverlapSection`).
  var overlapSection: PageSection? {
    // Classes exclude each other: who is in one is said by its row.
    let apart = Self.loyaltyFamilies.union(["before-purchase"])
    return overlaps("overlaps", RuleSegmentWords.overlap) {
      !apart.contains($0)
    } columns: {
      $0 != "class" && !apart.contains($0)
    }
  }

  /// Which objects and motives of loyalty share customers; nil where there are none.
  var loyaltyOverlapSection: PageSection? {
    overlaps("overlaps-loyalty", RuleSegmentWords.overlapOfLoyalty) {
      Self.loyaltyFamilies.contains($0)
    } columns: {
      Self.loyaltyFamilies.contains($0)
    }
  }

  private static let loyaltyFamilies: Set<String> = ["loyalty-object", "loyalty-motive"]

  /// The overlaps of segments in some families with those in others, lifecycle states included.
  private func overlaps(
    _ id: String, _ title: RuleSegmentWords, rows isRow: (String) -> Bool,
    columns isColumn: (String) -> Bool
  ) -> PageSection? {
    guard let overlaps = report.overlaps else { return nil }
    func family(_ segment: String) -> String { report.segments[segment]?.family ?? "" }
    let rows = overlaps.segments.indices.filter { isRow(family(overlaps.segments[$0])) }
    let columns = overlaps.columns.indices.filter { isColumn(family(overlaps.columns[$0])) }
    guard rows.count > 1, !columns.isEmpty else { return nil }
    let names = Dictionary(
      segmentNames.map { ($0.id, $0.name[language]) }, uniquingKeysWith: { first, _ in first })
    let segments = rows.map { overlaps.segments[$0] }
    let table = OverlapTable(
      rows: segments, columns: columns.map { overlaps.columns[$0] },
      sizes: segments.map { report.segments[$0]?.count ?? 0 },
      shared: rows.map { row in columns.map { overlaps.matrix[row][$0] } },
      name: { names[$0] ?? $0 }, link: segmentAddress)
    return PageSection(
      id: id, figure: "overlaps", title: say(title),
      subtitle: say(RuleSegmentWords.overlapSub, asOf),
      body: draw(id, table))
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
    guard segment.id == LifecycleState.atRisk.id else { return nil }
    return also(in: "dissatisfied", segment, RuleSegmentWords.alsoDissatisfied)
  }

  /// How many of those loyal to a brand are loyal to one product of it. Nil for other segments, and
  /// where few people would be told of.
  func throughProduct(_ segment: SegmentName) -> SafeHTML? {
    guard segment.id == "loyal-to-brand" else { return nil }
    return also(in: "loyal-to-product", segment, .throughProduct)
  }

  private func also(in other: String, _ segment: SegmentName, _ words: RuleSegmentWords)
    -> SafeHTML?
  {
    guard let overlaps = report.overlaps, let row = overlaps.segments.firstIndex(of: other),
      let column = overlaps.columns.firstIndex(of: segment.id),
      let both = overlaps.matrix[row][column]
    else { return nil }
    return say(words, count(both), segmentReference(other))
  }

  /// The rule as a list; nil where a sentence says it.
  func ruleTerms(_ segment: SegmentName) -> SafeHTML? {
    guard let rule = segment.rule, ruleSentence(rule, segment: segmentReference) == nil else {
      return nil
    }
    return "<div class=\"prose\">\(ruleList(rule, segment: segmentReference))</div>"
  }

  /// A segment's name, as a link where it has a page.
  private func segmentReference(_ id: String) -> SafeHTML {
    let name = text(segmentName(of: id))
    return report.segments[id] == nil ? name : link("segment-\(id)", name)
  }

  /// Who ordered again k months after the first order, beside everybody; nil where no cohort has
  /// reached a month.
  func cohortReturnSection(_ segment: SegmentName, _ figures: SegmentFigures) -> PageSection? {
    let row = CohortRow(
      members: figures.cohortRetention, all: report.retention?.monthly.overall ?? [],
      name: segment.name[language])
    guard row.isWorthDrawing else { return nil }
    return PageSection(
      id: "return", figure: "segments.*.cohortRetention",
      title: headline(
        .returns(figures, report.retention?.monthly.overall ?? [], lowBase: lowBase),
        or: RuleSegmentWords.cohorts),
      subtitle: say(RuleSegmentWords.cohortsSub), body: draw("return", row)
    ).leading(to: link("retention", fragment: "cohorts", say(OverviewWords.moreRetention)))
  }

  private func moveFinding(_ segment: SegmentName, _ figures: SegmentFigures) -> Finding? {
    if let flows = report.flows?.lifecycle, flows.to.contains(segment.id) {
      return .moves(of: segment.id, in: flows)
    }
    return figures.moves.flatMap { .moves($0) }
  }

  /// Who came and who left, in one list; nil where history is shorter, and where so few states are
  /// in it that a sentence says as much.
  func movesSection(_ segment: SegmentName, _ figures: SegmentFigures) -> PageSection? {
    guard let moves = stateMoves(of: segment, figures), moves.needsList else { return nil }
    let rows = moves.rows.map { row in
      [segmentLink(row.state, text(stateName(of: row.state))), count(row.came), count(row.went)]
    }
    let table = HTMLTable(
      caption: plain(RuleSegmentWords.moves),
      columns: [
        .text(say(RuleSegmentWords.state)), .number(say(RuleSegmentWords.cameFrom)),
        .number(say(RuleSegmentWords.wentTo)),
      ], rows: rows)
    let hidden = moves.rows.contains { $0.came == nil || $0.went == nil }
    let key: SafeHTML =
      hidden
      ? "<p class=\"note\">\(FigureFormat.none) \(say(RuleSegmentWords.withheld))</p>" : ""
    let finding = moveFinding(segment, figures)
    return PageSection(
      id: "moves", figure: "segments.*.moves", title: headline(finding, or: RuleSegmentWords.moves),
      subtitle: (finding == nil ? nil : stayed(figures)) ?? summary(segment, figures) ?? .empty,
      body: table.scrolling + key)
  }

  /// Who came and who left in a sentence; nil where a list says it, and where history is shorter.
  func movesSentence(_ segment: SegmentName, _ figures: SegmentFigures) -> SafeHTML? {
    guard let moves = stateMoves(of: segment, figures), !moves.needsList,
      let summary = summary(segment, figures)
    else { return nil }
    let came = states(moves.rows, \.came, all: .allCame, some: .cameFromStates)
    let went = states(moves.rows, \.went, all: .allWent, some: .wentToStates)
    let isPartial = moves.rows.contains { $0.came == nil || $0.went == nil } && !moves.isHidden
    let rest = isPartial ? say(RuleSegmentWords.othersWithheld) : nil
    return [summary, came, went, rest].compactMap { $0 }.joined(separator: say(RuleWords.and))
  }

  /// One side of the moves in words: a single state, or each with its number; nil where no number
  /// is shown.
  private func states(
    _ rows: [StateMoves.Row], _ number: KeyPath<StateMoves.Row, Int?>, all: RuleSegmentWords,
    some: RuleSegmentWords
  ) -> SafeHTML? {
    let others = rows.filter { $0[keyPath: number] != 0 }
    let shown = others.compactMap { row in row[keyPath: number].map { (row.state, $0) } }
    guard let (state, people) = shown.first else { return nil }
    if others.count == 1, people > 1 {
      return all == .allCame && LifecycleState(rawValue: state) == nil
        ? say(RuleSegmentWords.allNew, count(people))
        : say(all, count(people), text(stateName(of: state)))
    }
    let separator: SafeHTML = language == .fa ? "، " : ", "
    let list = shown.map { state, people -> SafeHTML in
      "\(text(stateName(of: state))) \(count(people))"
    }
    return say(some, list.joined(separator: separator))
  }

  /// From a lifecycle state's column and row of the flows, or from what the segment says itself.
  private func stateMoves(of segment: SegmentName, _ figures: SegmentFigures) -> StateMoves? {
    if let flows = report.flows?.lifecycle, let moves = StateMoves(segment.id, in: flows) {
      return moves
    }
    return figures.moves.map(StateMoves.init)
  }

  private func summary(_ segment: SegmentName, _ figures: SegmentFigures) -> SafeHTML? {
    if let flows = report.flows?.lifecycle, let moves = StateMoves(segment.id, in: flows) {
      let from = day(flows.fromDay), to = day(flows.toDay)
      if moves.isHidden { return fewMoves(from, to) }
      return say(RuleSegmentWords.stateMovesSub, from, to, count(moves.stayed))
    }
    guard let moves = figures.moves else { return nil }
    let from = day(moves.fromDay), to = day(moves.toDay)
    if moves.joined == 0, moves.left == 0 { return say(RuleSegmentWords.noMoves, from, to) }
    if moves.joined == nil, moves.left == nil { return fewMoves(from, to) }
    return say(
      RuleSegmentWords.movesSub, from, to, count(moves.stayed),
      moves.joined == 0
        ? say(RuleSegmentWords.nobodyJoined) : say(RuleSegmentWords.joined, count(moves.joined)),
      moves.left == 0
        ? say(RuleSegmentWords.nobodyLeft) : say(RuleSegmentWords.left, count(moves.left)))
  }

  /// Who stayed, under a title that says who came and left.
  private func stayed(_ figures: SegmentFigures) -> SafeHTML? {
    figures.moves.map {
      say(RuleSegmentWords.stateMovesSub, day($0.fromDay), day($0.toDay), count($0.stayed))
    }
  }

  private func fewMoves(_ from: SafeHTML, _ to: SafeHTML) -> SafeHTML {
    say(RuleSegmentWords.fewMoves, from, to, count(settings.privacy.k))
  }

  private func stateName(of id: String) -> LocalizedText {
    LifecycleState(rawValue: id)?.name ?? SegmentWords.notKnown.text
  }

  /// What members' answers were about, the highest score first, where there are two groups or more
  /// to set beside each other.
  func ratingLists(_ figures: SegmentFigures) -> [(DimensionWords, [Keyed<NPSGroup>])] {
    [
      (DimensionWords.touchpoint, figures.ratings?.touchpoint ?? []),
      (.product, figures.ratings?.product ?? []),
    ].filter { _, groups in groups.count { $0.key != "" } > 1 }.map { ($0, byScore($1)) }
  }

  /// Groups of equal scores in the order given.
  private func byScore(_ groups: [Keyed<NPSGroup>]) -> [Keyed<NPSGroup>] {
    groups.enumerated().sorted { a, b in
      let first = a.element.figure.estimate.value ?? -.infinity
      let second = b.element.figure.estimate.value ?? -.infinity
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
  }

  /// NPS by what members' answers were about; nil where there is nothing to compare.
  func ratingSection(_ figures: SegmentFigures) -> PageSection? {
    let lists = ratingLists(figures)
    guard let first = lists.first else { return nil }
    let drawings = lists.map { dimension, groups in
      draw(
        "ratings-\(dimension.rawValue)",
        NPSStacks(groups, dimension: plain(dimension), name: keyName))
    }
    let names = lists.map { self.text($0.0.inSentence) }.joined(
      separator: language == .fa ? " و " : " and ")
    return PageSection(
      id: "ratings", figure: "segments.*.ratings",
      title: Finding.ratings(first.1, lowBase: lowBase).map(say)
        ?? say(RuleSegmentWords.ratings, names),
      subtitle: say(RuleSegmentWords.ratingsSub, feedbackPeriod, count(settings.lowBase)),
      body: drawings.joined())
  }
}

extension DimensionWords {
  /// In the middle of a sentence, where English wants a small letter.
  fileprivate var inSentence: LocalizedText {
    LocalizedText(en: text[.en].lowercased(), fa: text[.fa])
  }
}
