import MoshtariContent
import MoshtariCore
import MoshtariText

/// The texts of the teams rendered for the pages of one language, each live value filled in.
struct RenderedTexts {
  /// A body as markup, and its language where that is not the page's.
  struct Body: Hashable, Sendable {
    var html: SafeHTML
    var fallback: Language?
  }

  /// The site's folder of the texts' pictures.
  static let imageFolder = "assets/content"

  /// What people wrote, live values of titles filled in.
  private(set) var content: Content
  /// Newest first.
  private(set) var notes: [RenderedNote] = []
  /// In the order of `content.pages`.
  private(set) var freePages: [Body] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var untranslated: [Untranslated] = []
  /// The pictures of the texts; a repeated one is listed again.
  private(set) var images: [ContentImage] = []
  private var stories: [String: Body] = [:]
  private var playbooks: [String: (body: Body, playbook: SegmentPlaybook)] = [:]
  /// What is done for segments, by them.
  private var actions: [String: [SafeHTML]] = [:]
  /// The ids of the notes whose titles stand over a panel or page now.
  private var titles: Set<String> = []
  private let context: PageContext
  private let pageNames: Set<String>
  /// The report folder.
  private let folder: String
  private let links: LinkTargets
  private let before: KeptTexts?
  /// For the next build.
  private(set) var kept: KeptTexts

  /// - Parameter old: the texts of a build of the same context; nil for none.
  init(_ content: Content, context: PageContext, folder: String, after old: KeptTexts? = nil) {
    (self.content, self.context, self.folder) = (content, context, folder)
    pageNames = context.pageNames(content)
    links = Self.links(pageNames, content)
    let kept = KeptTexts(folder: folder, destinations: links.known.map(ByteText.init))
    before = old.flatMap { $0.isOfSamePlaces(as: kept) ? $0 : nil }
    self.kept = kept
    fillTitles()
    for note in self.content.notes { add(note) }
    notes.sort { $0.note.isNewer(than: $1.note) }
    chooseTitles()
    for persona in self.content.personas { add(persona) }
    for page in self.content.pages {
      freePages.append(
        render(page.body, title: page.title[context.language], anchor: page.id, headingLevel: 2))
    }
    for playbook in content.playbooks { add(playbook) }
    for document in content.unread { check(document) }
  }

  // MARK: What pages ask for

  func story(of persona: Persona) -> Body { stories[persona.id] ?? Body(html: .empty) }

  /// What the team does for a segment, as a section; nil where nobody wrote it.
  func playbook(of segment: String, title: String) -> PageSection? {
    playbooks[segment].map { body, playbook in
      PageSection(
        id: "playbook", title: SafeHTML(text: title),
        subtitle: playbook.owner.map { context.say(SegmentWords.wayOfManaging, context.text($0)) }
          ?? .empty, body: context.prose(body.html, fallback: body.fallback))
    }
  }

  /// Who has a segment in care; nil where nobody is named.
  func owner(of segment: String) -> LocalizedText? { playbooks[segment]?.playbook.owner }

  /// The items of the first list of what is done for a segment, without links; empty without a list, and where
  /// it is in another language than the page.
  func actions(of segment: String) -> [SafeHTML] { actions[segment] ?? [] }

  private static func actions(in body: SafeHTML) -> [SafeHTML] {
    guard
      let list = body.markup.firstMatch(
        of: /<[uo]l( start="\d+")?>.*?<\/[uo]l>/.dotMatchesNewlines())
    else { return [] }
    return list.output.0.matches(of: /<li>(.*?)<\/li>/.dotMatchesNewlines()).map { item in
      SafeHTML(
        raw: String(item.output.1).replacing(/<(?!\/?(span|b|strong|em|bdi)\b)[^>]*>/, with: "")
          .replacing(/\s+/, with: " "))
    }
  }

  /// The notes of a page that name no section of it.
  func unplaced(on page: String) -> [PageSection] {
    notes.filter { pageName($0.note) == page && place(of: $0.note) == nil }.map { section($0) }
  }

  /// Puts each note that names a section after that section, the newest next to it, and the titles
  /// that notes give over their panels and pages.
  mutating func place(notesInto pages: inout [Page]) {
    for note in notes {
      guard let page = pages.firstIndex(where: { $0.name == pageName(note.note) }) else { continue }
      title(&pages[page], by: note)
    }
    for note in notes.reversed() {
      guard let section = place(of: note.note), !isInPanel(note.note),
        let page = pages.firstIndex(where: { $0.name == pageName(note.note) })
      else { continue }
      let ids = pages[page].sections.map(\.id)
      if let position = ids.firstIndex(of: section.value) {
        pages[page].sections.insert(self.section(note), at: position + 1)
      } else if note.note.section != nil {
        let own = ids.filter { !$0.hasPrefix("note-") }
        diagnostics.append(
          unknown("section", section, among: own, of: " of the page `\(note.note.page.value)`"))
      }
    }
  }

  // MARK: Notes as titles

  /// The section after which a note stands; nil for none.
  private func place(of note: Note) -> Located<String>? {
    note.section ?? (note.finding?.value == Note.heading ? nil : note.finding)
  }

  /// Whether a note's body stands in the panel that it gives its title.
  private func isInPanel(_ note: Note) -> Bool {
    titles.contains(note.id) && note.finding?.value != Note.heading
  }

  /// A note on its page, without its title where that is the page's heading.
  private func section(_ note: RenderedNote) -> PageSection {
    var section = context.section(note)
    if titles.contains(note.note.id) { section.title = .empty }
    return section
  }

  /// Of the notes about the report's month, the newest of each panel; an error for two of one day.
  private mutating func chooseTitles() {
    var newest: [String: Note] = [:]
    var old: [Note] = []
    for note in notes.map(\.note) {
      guard let finding = note.finding, let page = pageName(note) else { continue }
      guard note.period?.value == context.latestMonth else { old.append(note); continue }
      let panel = "\(page)#\(finding.value)"
      guard let chosen = newest[panel] else {
        newest[panel] = note
        titles.insert(note.id)
        continue
      }
      if chosen.date == note.date { diagnostics.append(note.sameDay(as: chosen, finding)) }
    }
    let untitled = old.filter { note in
      newest["\(pageName(note) ?? "")#\(note.finding?.value ?? "")"] == nil
    }
    if let first = untitled.first, let warning = context.warning(of: first, and: untitled.count - 1)
    {
      diagnostics.append(warning)
    }
  }

  /// Puts the note's title over its panel or page where it is the one chosen; says what is wrong with
  /// the name of the panel.
  private mutating func title(_ page: inout Page, by note: RenderedNote) {
    guard let finding = note.note.finding else { return }
    let isChosen = titles.contains(note.note.id)
    if finding.value == Note.heading {
      guard Note.headedPages.contains(page.name) else {
        diagnostics.append(noHeading(finding, of: note.note.page.value, page))
        return
      }
      if isChosen { context.title(&page, by: note) }
    } else if let panel = page.sections.firstIndex(where: { $0.id == finding.value && $0.isTitled })
    {
      if isChosen { context.title(&page.sections[panel], by: note) }
    } else {
      diagnostics.append(
        unknownPanel(finding, of: note.note.page.value, page.sections.filter(\.isTitled).map(\.id)))
    }
  }

  // MARK: Rendering

  private mutating func fillTitles() {
    for index in content.notes.indices {
      let note = content.notes[index]
      content.notes[index].title = filled(note.title, note.titlePlaces)
    }
    for index in content.personas.indices {
      let persona = content.personas[index]
      content.personas[index].title = filled(persona.title, persona.titlePlaces)
    }
    for index in content.pages.indices {
      let page = content.pages[index]
      content.pages[index].title = filled(page.title, page.titlePlaces)
    }
  }

  private mutating func filled(_ title: LocalizedText, _ places: TextPlaces) -> LocalizedText {
    let filled = MoshtariContent.fill(
      title, at: places, for: context.language,
      in: RenderingContext(format: context.format, report: context.tree))
    diagnostics += filled.diagnostics
    return filled.title
  }

  private mutating func add(_ note: Note) {
    if pageName(note) == nil {
      let names = pageNames.union(content.personas.map(\.id)).sorted(by: isBeforeInBytes)
      diagnostics.append(unknown("page", note.page, among: names, of: ""))
    }
    if let period = note.period, let fault = context.fault(of: period) {
      diagnostics.append(fault)
    }
    if let fault = context.decisionFault(of: note) { diagnostics.append(fault) }
    let body = render(note.body, title: note.title[context.language], anchor: note.id)
    let drift = note.seen.map {
      MoshtariContent.drift(
        of: $0, in: RenderingContext(format: context.format, report: context.tree))
    }
    diagnostics += drift?.diagnostics ?? []
    notes.append(
      RenderedNote(
        note: note, html: body.html, fallback: body.fallback, drifted: drift?.figures ?? []))
  }

  private mutating func add(_ persona: Persona) {
    checkSegment(persona.segment)
    stories[persona.id] = render(
      persona.body, title: persona.title[context.language], anchor: persona.id)
  }

  private mutating func add(_ playbook: SegmentPlaybook) {
    // One of a segment that comes with the program, copied or not, speaks of figures that a small shop
    // may not have.
    let isOfVisitors = VisitorFamily(rawValue: playbook.id.value) != nil
    let isShown =
      isOfVisitors
      ? context.report.visitors != nil : context.report.segments[playbook.id.value] != nil
    if !isShown, !playbook.hasFaultyRule, isBuiltInSegment(playbook.id.value) { return }
    if !playbook.hasFaultyRule, !isOfVisitors { checkSegment(playbook.id) }
    // Those of visitors share a page.
    let anchor = isOfVisitors ? playbook.id.value : "playbook"
    let body = render(playbook.body, title: playbook.id.value, anchor: anchor)
    playbooks[playbook.id.value] = (body, playbook)
    guard body.fallback == nil else { return }
    let actions = before?.actions[body.html] ?? Self.actions(in: body.html)
    kept.actions[body.html] = actions
    self.actions[playbook.id.value] = actions
  }

  private mutating func checkSegment(_ segment: Located<String>) {
    let ids = context.segmentNames.map(\.id)
    if !ids.contains(segment.value) {
      diagnostics.append(unknown("segment", segment, among: ids, of: ""))
    }
  }

  /// - Parameters:
  ///   - anchor: begins the fragments of the text's headings, which share a page with others.
  ///   - headingLevel: that of the text's highest heading: 3 under a section's, 2 where there is none.
  private mutating func render(
    _ body: LocalizedBody, title: String, anchor: String, headingLevel: Int = 3
  ) -> Body {
    let (source, isFallback) = body[context.language]
    let rendered = render(source, anchor: anchor, headingLevel: headingLevel)
    images += rendered.images
    if isFallback { untranslated.append(Untranslated(title: title, file: source.source.file)) }
    return Body(html: rendered.html, fallback: isFallback ? source.language : nil)
  }

  /// A body of another language than the page's has its figures in its own.
  private mutating func render(_ body: MarkdownBody, anchor: String, headingLevel: Int) -> (
    html: SafeHTML, images: [ContentImage]
  ) {
    let key = KeptTexts.Key(body, anchor: anchor, headingLevel: headingLevel)
    if let html = before?.bodies[key] {
      kept.bodies[key] = html
      return (html, [])
    }
    var rendering = RenderingContext(
      format: context.format, report: context.tree, headingLevel: headingLevel,
      anchorPrefix: anchor + "-",
      links: links,
      images: ImagePlaces(folder: folder, prefix: "../\(Self.imageFolder)/"))
    rendering.raisesHeadings = true
    rendering.blocks = context.blockDrawing
    let rendered = MoshtariContent.render(
      body, in: rendering.speaking(body.language ?? context.language))
    diagnostics += rendered.diagnostics
    // Pictures are read from their files, which may be others next time.
    if rendered.diagnostics.isEmpty, rendered.images.isEmpty { kept.bodies[key] = rendered.html }
    return (rendered.html, rendered.images)
  }

  /// Says what is wrong with the bodies of a document that no page shows.
  private mutating func check(_ document: UnreadDocument) {
    for body in document.bodies where body.language ?? context.language == context.language {
      _ = render(body, anchor: document.id, headingLevel: 3)
    }
  }

  /// The name of the page that a note stands on; nil where there is none.
  private func pageName(_ note: Note) -> String? {
    let written = note.page.value
    if pageNames.contains(written) { return written }
    return pageNames.contains("persona-\(written)") ? "persona-\(written)" : nil
  }

  private func unknown(
    _ what: String, _ name: Located<String>, among names: [String], of place: String
  ) -> Diagnostic {
    let near = nearestName(to: name.value, in: names)
    let known = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-\(what)", .fact("there is no \(what) `\(name.value)`\(place)"),
      at: name.location, help: near.map { "did you mean `\($0)`?" } ?? "there are \(known)")
  }

  /// Where a relative link of a text leads on the site: a page by its name, or a text by its file.
  private static func links(_ pages: Set<String>, _ content: Content) -> LinkTargets {
    let notes = Set(
      content.notes.map(\.id) + content.unread.filter { $0.folder == "notes" }.map(\.id))
    let known = (pages.map { $0 + ".html" } + notes.map { "notes/\($0).md" })
      .sorted(by: isBeforeInBytes)
    return LinkTargets(known: known) { destination in
      let path = destination.split(separator: "/").filter { $0 != ".." && $0 != "." }
      guard let file = path.last, !destination.hasPrefix("#") else { return nil }
      let name = String(file.prefix { $0 != "." })
      if notes.contains(name), path.dropLast().last.map({ $0 == "notes" }) ?? true {
        return "notes.html#note-\(name)"
      }
      return ["", "persona-", "page-", "segment-"].map { $0 + name }
        .first { pages.contains($0) }.map { "\($0).html" }
    }
  }
}

/// Bodies of texts as they were rendered: those that had no pictures and no faults.
struct KeptTexts: Sendable {
  /// All that the markup of a body depends on, but for the context and the places.
  struct Key: Hashable, Sendable {
    private var file: String
    private var lines: [ByteText]
    private var firstLine: Int
    private var language: Language?
    private var anchor: String
    private var headingLevel: Int

    init(_ body: MarkdownBody, anchor: String, headingLevel: Int) {
      (file, lines) = (body.source.file, body.source.lines.map(ByteText.init))
      (firstLine, language) = (body.firstLine, body.language)
      (self.anchor, self.headingLevel) = (anchor, headingLevel)
    }
  }

  /// The report folder.
  var folder = ""
  /// Where links of texts can lead.
  var destinations: [ByteText] = []
  var bodies: [Key: SafeHTML] = [:]
  /// The items of the first list of bodies.
  var actions: [SafeHTML: [SafeHTML]] = [:]

  func isOfSamePlaces(as other: KeptTexts) -> Bool {
    folder == other.folder && destinations == other.destinations
  }
}

extension Note {
  /// By its day, then by its id in bytes.
  fileprivate func isNewer(than other: Note) -> Bool {
    date == other.date ? isBeforeInBytes(id, other.id) : date > other.date
  }
}

extension PageContext {
  /// An error for a month that the report has no day of.
  fileprivate func fault(of period: Located<Month>) -> Diagnostic? {
    let calendar = report.meta.calendar
    let starts = [report.meta.firstOrderDay, report.meta.firstFeedbackDay].compactMap { $0 }
    let first = calendar.month(of: starts.min() ?? report.meta.asOf)
    let last = calendar.month(of: report.meta.asOf)
    guard !(first...last).contains(period.value) else { return nil }
    return Diagnostic(
      .error, "period-outside",
      .mismatch(
        expected: "a month of the report, `\(first)` to `\(last)`", found: "`\(period.value)`"),
      at: period.location, help: meaning(of: period.value, within: first...last))
  }

  /// What a month of the other calendar is in the report's; nil where that is outside of it too.
  func meaning(of month: Month, within months: ClosedRange<Month>) -> String? {
    let other: CalendarSystem = report.meta.calendar == .persian ? .gregorian : .persian
    let calendar = report.meta.calendar
    let days = [other.firstDay(of: month), other.lastDay(of: month)]
    let meant = days.map { calendar.month(of: $0) }.filter(months.contains)
    guard let first = meant.first, let last = meant.last else { return nil }
    let name = other == .persian ? "Persian" : "Gregorian"
    let found = first == last ? "`\(first)`" : "`\(first)` and `\(last)`"
    return "the \(name) month `\(month)` is in \(found) of the report's calendar"
  }
}
