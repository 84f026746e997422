import MoshtariContent
import MoshtariText

/// The pages of one language as a build planned them, each beside what it was planned from.
struct KeptPlan: Sendable {
  /// What all pages are planned from; pages of another are not kept.
  var context: PageContext
  /// By their names.
  var planned: [String: PlannedPage] = [:]
  /// By their paths.
  var finished: [String: FinishedPage] = [:]
  /// What search finds on all pages, and the index of it.
  var search: (entries: [SearchIndex.Entry], index: SearchIndex)?
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

/// A page with all that stands on it, and what is made of that.
struct FinishedPage: Sendable {
  var page: Page
  /// What search finds on it.
  var entries: [SearchIndex.Entry]
  /// The page with links to the definitions of its figures.
  var linked: Page
}

/// Plans pages, those whose report and texts are as before not anew.
struct PagePlanning {
  private let context: PageContext
  private let before: KeptPlan?
  /// For the next build.
  private(set) var kept: KeptPlan

  init(_ context: PageContext, before: KeptPlan?) {
    self.context = context
    // The files that changed since an edition stand on the page of changes alone, which is not kept:
    // with a text that is edited, that list is another one, and all pages would be.
    var key = context
    key.archive.changes?.inputs = []
    self.before = before?.context == key ? before : nil
    kept = KeptPlan(context: key)
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
    let old = before?.finished[page.path].flatMap { $0.page == page ? $0 : nil }
    let finished =
      old
      ?? FinishedPage(
        page: page, entries: SearchIndex.entries(of: page, words: words[page.name] ?? ""),
        linked: (page.isBelow ? context.below : context).linkingFigures(of: page))
    kept.finished[page.path] = finished
    return finished
  }

  /// The index of all pages.
  mutating func searchIndex(of pages: [FinishedPage]) -> SearchIndex {
    let entries = pages.flatMap(\.entries)
    let old = before?.search.flatMap { $0.entries == entries ? $0.index : nil }
    let index = old ?? SearchIndex(of: entries)
    kept.search = (entries, index)
    return index
  }
}
