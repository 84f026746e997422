import MoshtariCharts
import MoshtariCore
import MoshtariText

extension PageContext {
  /// What changed since the edition before; nil where no edition is kept.
  func changesPage(notes: [PageSection]) -> Page? {
    guard !archive.isEmpty else { return nil }
    var page = Page(
      path: path("changes"), language: language, entry: "more", title: plain(ChangeWords.page),
      eyebrow: eyebrow(plain(ChangeWords.page), format.dayInBothCalendars(report.meta.asOf)),
      heading: say(ChangeWords.headingFirst), dek: say(ChangeWords.dekFirst),
      sections: [nothingSection(firstText, title: .firstTitle)] + notes)
    guard let changes = archive.changes else { return page }
    page.heading = changesHeading(changes)
    page.dek = changesDek(changes)
    page.sections = changeSections(changes) + notes
    return page
  }

  /// The line under the overview's title that says which edition it is, and leads to what changed; empty where none
  /// is kept.
  var editionStamp: SafeHTML {
    guard !archive.isEmpty else { return .empty }
    let day = SafeHTML.number(format.dayInBothCalendars(report.meta.asOf))
    let stamp =
      archive.current.map { say(ChangeWords.stamp, editionName($0), day) }
      ?? say(ChangeWords.stampPlain, day)
    let since = archive.changes.map { say(ChangeWords.since, self.day($0.older.asOf)) }
    let way =
      since.map { link("changes", $0) } ?? link("editions", say(ArchiveWords.page))
    return "<p class=\"note\">\(stamp)\(separator)\(way)</p>"
  }

  private var firstText: SafeHTML {
    say(ChangeWords.firstText, code("moshtari build --edition ID"))
  }

  private func nothingSection(_ text: SafeHTML, title: ChangeWords) -> PageSection {
    PageSection(
      id: "nothing", title: say(title), body: "<div class=\"empty\"><p>\(text)</p></div>")
  }

  private func changesDek(_ changes: EditionComparison) -> SafeHTML {
    say(
      ChangeWords.dek, name(of: changes.newer), day(changes.newer.asOf), name(of: changes.older),
      day(changes.older.asOf))
  }

  /// An edition by its id; a report that is none by what it is.
  private func name(of report: ComparedReport) -> SafeHTML {
    guard let id = report.id, !id.isEmpty else { return say(EditionWords.today) }
    return say(EditionWords.title, editionName(id))
  }

  private func changeSections(_ changes: EditionComparison) -> [PageSection] {
    guard !changes.isEmpty else {
      return [changesStrip(changes), nothingSection(say(ChangeWords.sameText), title: .page)]
        + [fileSection(changes)].compactMap { $0 }
    }
    let sections = [
      figureSection(changes), restatedSection(changes), moveSection(changes),
      turnoverSection(changes), segmentSection(changes), fileSection(changes),
      otherSection(changes),
    ]
    return [changesStrip(changes)] + sections.compactMap { $0 } + editSections(changes)
  }

  // MARK: The strip

  private func changesStrip(_ changes: EditionComparison) -> PageSection {
    let judged = changes.figures.count { $0.verdict != nil }
    let clear = fact(
      say(ChangeWords.clear), count(changes.figures.count { $0.isClear }),
      judged == 0
        ? say(ChangeWords.clearUnderNone) : say(ChangeWords.clearUnder, count(judged)))
    let edits = fact(
      say(ChangeWords.edits), count(changes.edits.count), say(ChangeWords.editsUnder))
    let restated = fact(
      say(ChangeWords.restatedFact), count(changes.restated.count),
      say(ChangeWords.restatedUnder))
    let caption = say(
      ChangeWords.caption, .number(format.dayInBothCalendars(changes.older.asOf)),
      .number(format.dayInBothCalendars(changes.newer.asOf)))
    return strip(
      figure: "flows.sinceEdition", title: say(ChangeWords.strip),
      [clear, movedFact(changes.flows), edits, restated], caption: caption)
  }

  private func movedFact(_ flows: EditionFlows?) -> SafeHTML {
    let name = say(ChangeWords.movedFact)
    guard let flow = flows?.lifecycle.byBehaviour else {
      return fact(name, absent(.noData), say(ChangeWords.movedNone))
    }
    guard let moved = flow.moved else {
      return fact(name, suppressed, say(ChangeWords.movedHidden))
    }
    return fact(name, count(moved.people), say(ChangeWords.movedUnder, money(moved.revenue)))
  }
}
