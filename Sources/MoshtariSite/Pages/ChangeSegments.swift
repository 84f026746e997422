import MoshtariCharts
import MoshtariCore
import MoshtariText

extension PageContext {
  // MARK: Moves

  /// From state to state, what they did and other limits apart; nil where the report was not measured against the
  /// edition, and where nobody moved.
  func moveSection(_ changes: EditionComparison) -> PageSection? {
    guard let flows = changes.flows else { return nil }
    let own = flows.lifecycle.byBehaviour.moves.map { move in
      row(move, by: say(ChangeSectionWords.behaviour))
    }
    let cause = say(ChangeSectionWords.limits, limits(changes))
    let ruled = (flows.lifecycle.byRules?.moves ?? []).map { row($0, by: cause) }
    guard !own.isEmpty || !ruled.isEmpty else { return nil }
    let isHidden =
      flows.lifecycle.byBehaviour.hasHidden || flows.lifecycle.byRules?.hasHidden ?? false
    let note =
      isHidden
      ? "<p class=\"note\">\(say(ChangeSectionWords.movesNote, count(settings.privacy.k)))</p>"
      : SafeHTML.empty
    let table = foldedTable(ruled + own, shown: 12) { rows in
      HTMLTable(
        caption: plain(ChangeSectionWords.moves),
        columns: [
          .text(say(ChangeSectionWords.from)), .text(say(ChangeSectionWords.to)),
          .number(say(ChangeSectionWords.people)), .number(say(ChangeSectionWords.money)),
          .text(say(ChangeSectionWords.by)),
        ], rows: rows)
    }
    return PageSection(
      id: "moves", figure: "flows.sinceEdition.lifecycle", title: say(ChangeSectionWords.moves),
      subtitle: say(ChangeSectionWords.movesSub, day(flows.fromDay), day(flows.toDay)),
      body: table + note)
  }

  private func row(_ move: MoneyFlow.Move, by cause: SafeHTML) -> [SafeHTML] {
    [
      segmentLink(move.from, SafeHTML(text: flowName(move.from))),
      segmentLink(move.to, SafeHTML(text: flowName(move.to))), count(move.people),
      money(move.revenue), cause,
    ]
  }

  /// The limits of the lifecycle that are not what they were: `active 95 after 90`.
  private func limits(_ changes: EditionComparison) -> SafeHTML {
    let cutoffs = ["cutoffs.active", "cutoffs.churned"].compactMap { address in
      changes.figures.first { $0.address == address }
    }
    let said = cutoffs.compactMap { figure -> SafeHTML? in
      guard let old = figure.old.value, let new = figure.new.value else { return nil }
      return say(
        ChangeSectionWords.limit, figureName(figure.address), days(Int(new)), count(Int(old)))
    }
    return said.isEmpty
      ? "<a href=\"#edit-settings\">\(say(CauseWords.settings))</a>"
      : said.joined(separator: say(RuleWords.and))
  }

  // MARK: Segments by rule

  /// Who came to each segment and left it; nil where nobody did.
  func turnoverSection(_ changes: EditionComparison) -> PageSection? {
    guard let flows = changes.flows else { return nil }
    let moving = flows.segments.filter { $0.byRules?.isMove ?? false || $0.byBehaviour.isMove }
    guard !moving.isEmpty else { return nil }
    let told = moving.filter { $0.byBehaviour.isTold || $0.byRules?.isTold ?? false }
    // Those that a rule moved first.
    let rows =
      told.filter { $0.byRules?.isMove ?? false } + told.filter { !($0.byRules?.isMove ?? false) }
    let hidden = moving.count - told.count
    let note =
      hidden == 0
      ? SafeHTML.empty
      : "<p class=\"note\">\(say(ChangeSectionWords.turnoverHidden, count(hidden), count(settings.privacy.k)))</p>"
    let hasRules = rows.contains { $0.byRules?.isMove ?? false }
    let ruleColumns: [HTMLTable.Column] =
      hasRules
      ? [
        .number(say(ChangeSectionWords.cameByRule)), .number(say(ChangeSectionWords.leftByRule)),
      ] : []
    let table = foldedTable(rows, shown: 12) { rows in
      HTMLTable(
        caption: plain(ChangeSectionWords.turnover),
        columns: [
          .text(say(ChangeSectionWords.segment)), .number(say(ChangeSectionWords.came)),
          .number(say(ChangeSectionWords.left)),
        ] + ruleColumns,
        rows: rows.map { self.row($0, changes, hasRules: hasRules) })
    }
    return PageSection(
      id: "turnover", figure: "flows.sinceEdition.segments",
      title: say(ChangeSectionWords.turnover),
      subtitle: say(ChangeSectionWords.turnoverSub, day(flows.fromDay), day(flows.toDay)),
      body: rows.isEmpty ? note : table + note)
  }

  private func row(_ flow: SegmentFlow, _ changes: EditionComparison, hasRules: Bool) -> [SafeHTML]
  {
    let own = flow.byBehaviour
    let cells = [
      segmentCell(flow.segment, changes), turnover(own.joined, own.joinedRevenue),
      turnover(own.left, own.leftRevenue),
    ]
    guard hasRules else { return cells }
    guard let rule = flow.byRules else { return cells + [count(0), count(0)] }
    return cells + [
      turnover(rule.joined, rule.joinedRevenue), turnover(rule.left, rule.leftRevenue),
    ]
  }

  /// People with their money under them.
  private func turnover(_ people: Int?, _ revenue: Int64?) -> SafeHTML {
    guard let people else { return suppressed }
    guard people > 0, let revenue else { return count(people) }
    return count(people) + "<span class=\"why\">\(money(revenue))</span>"
  }

  /// A segment's name, with the way to its edited rule.
  private func segmentCell(_ id: String, _ changes: EditionComparison) -> SafeHTML {
    let name = segmentLink(id, text(segmentName(of: id)))
    guard changes.edits.contains(where: { $0.kind == .rule && $0.name == id }) else { return name }
    let way: SafeHTML =
      "<a href=\"#\(editID(.rule, id))\">\(say(ChangeSectionWords.newRule))</a>"
    return name + "<span class=\"why\">\(way)</span>"
  }

  // MARK: Sizes

  /// Members and revenue of the segments that differ, in the order of the pages; nil where none does.
  func segmentSection(_ changes: EditionComparison) -> PageSection? {
    let order = Dictionary(
      segmentNames.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: min)
    let differing = changes.segments.filter(\.differs).enumerated().sorted { a, b in
      let places = (order[a.element.id] ?? .max, order[b.element.id] ?? .max)
      return places.0 != places.1 ? places.0 < places.1 : a.offset < b.offset
    }.map(\.element)
    guard !differing.isEmpty else { return nil }
    let table = foldedTable(differing, shown: 10) { rows in
      HTMLTable(
        caption: plain(ChangeSectionWords.segments),
        columns: [
          .text(say(ChangeSectionWords.segment)), .number(say(ChangeSectionWords.before)),
          .number(say(ChangeSectionWords.now)), .number(say(ChangeSectionWords.change)),
          .number(say(ChangeSectionWords.revenueBefore), isSecondary: true),
          .number(say(ChangeSectionWords.revenueNow), isSecondary: true),
        ], rows: rows.map { self.row($0, changes) })
    }
    return PageSection(
      id: "segments", figure: "segments.*.count", title: say(ChangeSectionWords.segments),
      subtitle: say(ChangeSectionWords.segmentsSub), body: table
    ).showing("segments.*.revenue")
  }

  private func row(_ segment: SegmentChange, _ changes: EditionComparison) -> [SafeHTML] {
    let difference = segment.oldCount.flatMap { old in segment.newCount.map { $0 - old } }
    return [
      segmentCell(segment.id, changes),
      segment.oldCount.map { count($0) } ?? say(ChangeSectionWords.wasNot),
      segment.newCount.map { count($0) } ?? say(ChangeSectionWords.isGone),
      difference.map { .number(format.signed(Double($0))) } ?? absent(.noData),
      money(segment.oldRevenue), money(segment.newRevenue),
    ]
  }
}

extension SegmentTurnover {
  /// Whether anybody came or left, hidden ones among them.
  fileprivate var isMove: Bool { joined != 0 || left != 0 }

  /// Whether a number of people may be told that is not zero.
  fileprivate var isTold: Bool { joined ?? 0 > 0 || left ?? 0 > 0 }
}
