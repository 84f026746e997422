import MoshtariContent
import MoshtariText

/// The pages of one language as a build planned them, each beside what it was planned from.
struct KeptPlan: Sendable {
  /// What all pages are planned from; pages of another are not kept.
  var context: PageContext
  /// The bodies of texts.
  var texts = KeptTexts()
  /// By their names.
  var planned: [String: PlannedPage] = [:]
  /// By the name of the first of them.
  var groups: [String: PlannedGroup] = [:]
  /// By their paths.
  var finished: [String: FinishedPage] = [:]
  /// What search finds, and the paths of the pages on which it looks.
  var search: (paths: [String], index: SearchIndex)?
}

/// What one page shows besides the report.
struct PageInputs: Hashable, Sendable {
  var notes: [PageSection]
  var playbook: PageSection?
  var persona: Persona?
  var story: RenderedTexts.Body?
}

/// A page before its notes are in their places; nil where the data have nothing for it.
struct PlannedPage: Sendable {
  var inputs: PageInputs
  var page: Page?
}

/// Pages that are planned together.
struct PlannedGroup: Sendable {
  var notes: [PageSection]
  var pages: [Page]
}

/// A page with all that stands on it, and what is made of that.
struct FinishedPage: Sendable {
  var page: Page
  /// What search finds on it.
  var found: SearchIndex.FoundOnPage
  /// The page with links to the definitions of its figures.
  var linked: Page
}

/// Plans pages, those whose report and texts are as before not anew.
struct PagePlanning {
  private let context: PageContext
  private let before: KeptPlan?
  /// For the next build.
  private(set) var kept: KeptPlan
  /// The paths of the pages that are other ones than in the build before.
  private var changed: Set<String> = []

  init(_ context: PageContext, before: KeptPlan?) {
    self.context = context
    // The files that changed since an edition stand on the page of changes alone, which is not kept:
    // with a text that is edited, that list is another one, and all pages would be.
    var key = context
    key.archive.changes?.inputs = []
    self.before = before?.context == key ? before : nil
    kept = KeptPlan(context: key)
  }

  /// The texts that were rendered for this very report, by the same settings.
  var textsBefore: KeptTexts? { before?.texts }

  /// Pages that show nothing of the texts but `notes`.
  mutating func pages(
    _ name: String, notes: [PageSection] = [], plan: ([PageSection]) -> [Page]
  ) -> [Page] {
    let old = before?.groups[name].flatMap { $0.notes == notes ? $0 : nil }
    let group = old ?? PlannedGroup(notes: notes, pages: plan(notes))
    kept.groups[name] = group
    return group.pages
  }

  /// A page that shows nothing of the texts but the notes about it.
  mutating func page(
    _ name: String, _ texts: RenderedTexts, plan: ([PageSection]) -> Page?
  ) -> Page? {
    let notes = texts.unplaced(on: name)
    return page(name, PageInputs(notes: notes)) { plan(notes) }
  }

  /// The page `name`; `plan` may use nothing but its context and `inputs`.
  mutating func page(_ name: String, _ inputs: PageInputs, plan: () -> Page?) -> Page? {
    let old = before?.planned[name].flatMap { $0.inputs == inputs ? $0 : nil }
    let page = old ?? PlannedPage(inputs: inputs, page: plan())
    kept.planned[name] = page
    return page.page
  }

  /// A page on which everything stands.
  mutating func finish(_ page: Page, words: [String: String]) -> FinishedPage {
    let earlier = before?.finished[page.path]
    let old = earlier.flatMap { $0.page == page ? $0 : nil }
    if old == nil { changed.insert(page.path) }
    let finished =
      old
      ?? FinishedPage(
        page: page,
        found: SearchIndex.FoundOnPage(page, words: words[page.name] ?? "", after: earlier?.found),
        linked: (page.isBelow ? context.below : context).linkingFigures(of: page))
    kept.finished[page.path] = finished
    return finished
  }

  /// All that the next build may use, with the texts as they were rendered.
  mutating func keep(_ texts: KeptTexts) -> KeptPlan {
    kept.texts = texts
    return kept
  }

  /// The index of pages that are finished.
  mutating func searchIndex(of pages: [FinishedPage]) -> SearchIndex {
    let paths = pages.map(\.page.path)
    let old = before?.search.flatMap {
      $0.paths == paths && changed.isDisjoint(with: paths) ? $0.index : nil
    }
    let index = old ?? SearchIndex(of: pages.flatMap(\.found.entries))
    kept.search = (paths, index)
    return index
  }
}
