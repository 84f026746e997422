import MoshtariCharts
import MoshtariCore
import MoshtariText

extension PageContext {
  // MARK: Figures

  /// The headline figures that differ, then every other clear change.
  func figureSection(_ changes: EditionComparison) -> PageSection? {
    let shown = shownFigures(changes)
    guard !changes.figures.isEmpty else { return nil }
    let rest = changes.figures.count - shown.count
    let note = rest == 0 ? .empty : more(rest, .moreFiguresOne, .moreFigures, changes)
    let isJudged = shown.contains { $0.verdict != nil }
    let verdictColumn: [HTMLTable.Column] =
      isJudged ? [.text(say(ChangeSectionWords.verdict))] : []
    let body =
      shown.isEmpty
      ? .empty
      : foldedTable(shown, shown: 12) { rows in
        HTMLTable(
          caption: plain(ChangeSectionWords.figures),
          columns: [
            .text(say(FigureWords.figure)), .number(say(ChangeSectionWords.before)),
            .number(say(ChangeSectionWords.now)), .number(say(ChangeSectionWords.change)),
          ] + verdictColumn, rows: rows.map { row($0, isJudged: isJudged) })
      }
    var section = PageSection(
      id: "figures", figure: shown.first?.address, title: say(ChangeSectionWords.figures),
      subtitle: say(ChangeSectionWords.figuresSub), body: body + note)
    section.otherFigures = shown.dropFirst().prefix(5).map(\.address)
    return section
  }

  /// Those of the overview in its order, then the clear ones in the order of the report.
  private func shownFigures(_ changes: EditionComparison) -> [FigureChange] {
    let headlines = settings.overviewFigures.compactMap { written in
      changes.figures.first { $0.address == written }
    }
    let known = Set(headlines.map(\.address))
    return headlines
      + changes.figures.filter { $0.isClear && !known.contains($0.address) }.prefix(Self.mostClear)
  }

  /// More clear changes than these nobody reads on a page.
  private static let mostClear = 40

  /// How many are left out, and the command that names them.
  private func more(
    _ rest: Int, _ one: ChangeSectionWords, _ many: ChangeSectionWords,
    _ changes: EditionComparison
  ) -> SafeHTML {
    let command = code(diff(changes))
    let words = rest == 1 ? say(one, command) : say(many, count(rest), command)
    return "<p class=\"note\">\(words)</p>"
  }

  /// The command that says everything.
  private func diff(_ changes: EditionComparison) -> String {
    let newer = changes.newer.id ?? ""
    return "moshtari diff \(changes.older.id ?? "A") \(newer.isEmpty ? "report.json" : newer)"
  }

  private func row(_ figure: FigureChange, isJudged: Bool) -> [SafeHTML] {
    let cells = [
      addressedName(figure.address),
      cell(figure.old, figure.unit, figure.address, figure.oldPeriod),
      cell(figure.new, figure.unit, figure.address, figure.newPeriod), change(figure),
    ]
    return isJudged ? cells + [verdict(of: figure)] : cells
  }

  /// A value with its period, its range and the people behind it.
  private func cell(
    _ estimate: Estimate, _ unit: FigureUnit, _ address: String, _ period: String?
  ) -> SafeHTML {
    let number =
      estimate.value.map { self.number($0, unit) } ?? absent(estimate.reason ?? .smallGroup)
    let people = estimate.n.map { n in
      address.hasPrefix("nps") || address.hasPrefix("csat") || address.hasPrefix("effort")
        ? answers(n) : self.people(n)
    }
    let under = [
      period.map { SafeHTML.number(periodName($0)) }, interval(estimate, unit: unit), people,
    ]
    return number
      + under.compactMap { $0 }.map { "<span class=\"why\">\($0)</span>" as SafeHTML }.joined()
  }

  /// A number as its unit is written, amounts to three digits.
  func number(_ value: Double, _ unit: FigureUnit) -> SafeHTML {
    unit == .money ? .compactMoney(value, format) : .number(format.text(value, unit: unit))
  }

  /// A month, quarter or week as the report writes it, for people.
  private func periodName(_ written: String) -> String {
    format.text(written, unit: Day(iso: written) == nil ? .month : .date)
  }

  private func change(_ figure: FigureChange) -> SafeHTML {
    guard let change = figure.change else { return absent(.noData) }
    let number = SafeHTML.number(difference(change, figure.unit))
    guard let low = figure.low, let high = figure.high else { return number }
    let range = format.range(
      from: difference(low, figure.unit), to: difference(high, figure.unit))
    return number + "<span class=\"why\">\(SafeHTML.number(range))</span>"
  }

  /// With its sign, a share's in points.
  private func difference(_ change: Double, _ unit: FigureUnit) -> String {
    switch unit {
    case .share, .shareChange: format.text(change, unit: .shareChange)
    case .money: format.signedCompactMoney(change)
    case .ratio: format.signed(change, digits: 2)
    // A decimal more than the scores themselves, which are rounded: +37 and +36 may be a tenth apart.
    case .points: format.signed(change, digits: 1)
    default: format.signed(change)
    }
  }

  private func verdict(of figure: FigureChange) -> SafeHTML {
    guard let verdict = figure.verdict else {
      return "<span class=\"none\">\(say(ChangeSectionWords.noVerdict))</span>"
    }
    guard verdict != .unclear else { return self.verdict(verdict) }
    let sign: SafeHTML = verdict == .rise ? "▲" : "▼"
    return """
      <span class="tag flat"><span aria-hidden="true">\(sign)</span> \(self.verdict(verdict))</span>
      """
  }

  // MARK: Restated numbers

  /// Past numbers with what they were, what they are and why; nil where none was restated.
  func restatedSection(_ changes: EditionComparison) -> PageSection? {
    guard !changes.restated.isEmpty else { return nil }
    let all = changes.restated.enumerated().sorted { a, b in
      let ranks = (rank(a.element), rank(b.element))
      return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : a.offset < b.offset
    }.map(\.element)
    let shown = Array(all.filter(readsOtherwise).prefix(Self.mostRestated))
    let rest = all.count - shown.count
    let note = rest == 0 ? .empty : more(rest, .moreRestatedOne, .moreRestated, changes)
    let tables = grouped(shown).map { restatedTable($0) }.joined()
    var section = PageSection(
      id: "restated", figure: shown.first.map { bare($0.address) },
      title: say(ChangeSectionWords.restated),
      subtitle: say(ChangeSectionWords.restatedSub, day(changes.older.asOf)), body: tables + note)
    section.otherFigures = shown.dropFirst().map { bare($0.address) }.uniqued(most: 5)
    return section
  }

  private static let mostRestated = 50

  /// Whether the two are told apart as they are written here: amounts of three digits may not be.
  private func readsOtherwise(_ restated: Restatement) -> Bool {
    func said(_ estimate: Estimate) -> String {
      cell(estimate, restated.unit, restated.address, nil).plainText
    }
    return said(restated.old) != said(restated.new)
  }

  /// Those of the same causes together, in the order in which the causes first come up.
  private func grouped(_ restated: [Restatement]) -> [[Restatement]] {
    var groups: [[Restatement]] = []
    for one in restated {
      if let group = groups.firstIndex(where: { $0[0].causes == one.causes }) {
        groups[group].append(one)
      } else {
        groups.append([one])
      }
    }
    return groups
  }

  /// The causes, and under them what they restated.
  private func restatedTable(_ group: [Restatement]) -> SafeHTML {
    let causes = causes(group[0].causes)
    let table = foldedTable(group, shown: 8) { rows in
      HTMLTable(
        caption: "\(plain(ChangeSectionWords.restated)): \(causes.plainText)",
        columns: [
          .text(say(FigureWords.figure)), .text(say(FigureWords.period), isSecondary: true),
          .number(say(ChangeSectionWords.was)), .number(say(ChangeSectionWords.isNow)),
        ], rows: rows.map(row))
    }
    return "<h3>\(say(ChangeSectionWords.cause, causes))</h3>" + table
  }

  /// The lists that the overview's trends are of come first, then what is known of single months and weeks.
  private func rank(_ restated: Restatement) -> Int {
    let lists = [
      "growth.monthly", "nps.byMonth", "csat.byMonth", "demand.weekly", "growth.", "nps.", "csat.",
    ]
    return lists.firstIndex { restated.address.hasPrefix($0) } ?? lists.count
  }

  private func row(_ restated: Restatement) -> [SafeHTML] {
    [
      addressedName(restated.address), .number(periodName(restated.period)),
      cell(restated.old, restated.unit, restated.address, nil),
      cell(restated.new, restated.unit, restated.address, nil),
    ]
  }

  private func causes(_ causes: [RestatementCause]) -> SafeHTML {
    let words = causes.map { say(CauseWords($0)) }
    guard words.count > 1 else { return words.first ?? say(CauseWords.unknown) }
    return say(ChangeSectionWords.possibly, words.joined(separator: say(RuleWords.and)))
  }

  // MARK: Names of figures by address

  /// A figure's name with the segment and the group that it is of, and its address under it.
  private func addressedName(_ address: String) -> SafeHTML {
    // The address may be broken after each of its names.
    let written = address.split(separator: ".", omittingEmptySubsequences: false).map {
      SafeHTML(text: String($0))
    }
    return """
      \(fullName(address))<span class="why"><code dir="ltr">\(written.joined(separator: ".<wbr>"))</code></span>
      """
  }

  private func fullName(_ address: String) -> SafeHTML {
    let name = figureName(address)
    guard let steps = ReportAddress(address)?.steps else { return name }
    var of: [SafeHTML] = []
    if steps.count > 1, ["segments", "personas", "traits"].contains(steps[0].name) {
      of.append(text(segmentName(of: steps[1].name)))
    }
    of += steps.filter { $0.isKey && !isPeriod($0.name) }.map { "<bdi>\($0.name)</bdi>" }
    return of.isEmpty ? name : name + separator + of.joined(separator: separator)
  }

  private func isPeriod(_ key: String) -> Bool {
    Month(key) != nil || Quarter(key) != nil || Day(iso: key) != nil
  }

  /// An address as the table of definitions writes it: without keys.
  private func bare(_ address: String) -> String {
    (ReportAddress(address)?.steps ?? []).filter { !$0.isKey }.map(\.name).joined(separator: ".")
  }
}

extension [String] {
  /// The first `most` that differ.
  fileprivate func uniqued(most: Int) -> [String] {
    var seen: Set<String> = []
    return Array(filter { seen.insert($0).inserted }.prefix(most))
  }
}
