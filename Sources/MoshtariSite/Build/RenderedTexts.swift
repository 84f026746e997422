import MoshtariContent
import MoshtariCore
import MoshtariText

/// The texts of the teams rendered for the pages of one language, each live value filled in.
struct RenderedTexts {
  /// A body as markup, and its language where that is not the page's.
  struct Body {
    var html: SafeHTML
    var fallback: Language?
  }

  let content: Content
  /// In the order of `content.notes`.
  private(set) var notes: [RenderedNote] = []
  /// In the order of `content.pages`.
  private(set) var freePages: [Body] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var untranslated: [Untranslated] = []
  private var stories: [String: Body] = [:]
  private var playbooks: [String: (body: Body, playbook: SegmentPlaybook)] = [:]
  private let context: PageContext
  private let pageNames: Set<String>

  init(_ content: Content, context: PageContext) {
    (self.content, self.context) = (content, context)
    pageNames = context.pageNames(content)
    for note in content.notes { add(note) }
    for persona in content.personas { add(persona) }
    for page in content.pages {
      freePages.append(render(page.body, title: page.title[context.language], anchor: page.id))
    }
    for playbook in content.playbooks { add(playbook) }
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

  /// The notes of a page that name no section of it.
  func unplaced(on page: String, width: PageSection.Width = .full) -> [PageSection] {
    notes.filter { pageName($0.note) == page && $0.note.section == nil }
      .map { context.section($0, width: width) }
  }

  /// Puts each note that names a section after that section.
  mutating func place(notesInto pages: inout [Page]) {
    for note in notes {
      guard let section = note.note.section,
        let page = pages.firstIndex(where: { $0.name == pageName(note.note) })
      else { continue }
      let ids = pages[page].sections.map(\.id)
      if let position = ids.firstIndex(of: section.value) {
        pages[page].sections.insert(context.section(note, width: .full), at: position + 1)
      } else {
        diagnostics.append(
          unknown("section", section, among: ids, of: " of the page `\(note.note.page.value)`"))
      }
    }
  }

  // MARK: Rendering

  private mutating func add(_ note: Note) {
    if pageName(note) == nil {
      let names = pageNames.union(content.personas.map(\.id)).sorted(by: isBeforeInBytes)
      diagnostics.append(unknown("page", note.page, among: names, of: ""))
    }
    let body = render(note.body, title: note.title[context.language], anchor: note.id)
    notes.append(RenderedNote(note: note, html: body.html, fallback: body.fallback))
  }

  private mutating func add(_ persona: Persona) {
    checkSegment(persona.segment)
    stories[persona.id] = render(
      persona.body, title: persona.title[context.language], anchor: persona.id)
  }

  private mutating func add(_ playbook: SegmentPlaybook) {
    // One that came with the program speaks of figures that a small shop may not have.
    if playbook.isBuiltIn, context.report.segments[playbook.id.value] == nil { return }
    checkSegment(playbook.id)
    let body = render(playbook.body, title: playbook.id.value, anchor: "playbook")
    playbooks[playbook.id.value] = (body, playbook)
  }

  private mutating func checkSegment(_ segment: Located<String>) {
    let ids = context.segmentNames.map(\.id)
    if !ids.contains(segment.value) {
      diagnostics.append(unknown("segment", segment, among: ids, of: ""))
    }
  }

  /// - Parameter anchor: begins the fragments of the text's headings, which share a page with others.
  private mutating func render(_ body: LocalizedBody, title: String, anchor: String) -> Body {
    let (source, isFallback) = body[context.language]
    let rendering = RenderingContext(
      format: context.format, report: context.tree, headingLevel: 3, anchorPrefix: anchor + "-",
      links: links)
    let rendered = MoshtariContent.render(source, in: rendering)
    diagnostics += rendered.diagnostics
    if isFallback { untranslated.append(Untranslated(title: title, file: source.source.file)) }
    return Body(html: rendered.html, fallback: isFallback ? source.language : nil)
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
  private var links: LinkTargets {
    let pages = pageNames
    let notes = Set(content.notes.map(\.id))
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
