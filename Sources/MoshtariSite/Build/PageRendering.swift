/// Renders pages as a theme has them; a page that is as it was keeps its bytes.
struct PageRendering: Sendable {
  private struct Rendered: Sendable {
    var page: Page
    var frame: SiteFrame
    var bytes: [UInt8]
  }

  private let look: Theme.Look
  private let site: SitePages
  /// By their paths.
  private var before: [String: Rendered]
  private var rendered: [String: Rendered] = [:]
  /// The paths of those that were not kept, in the order in which they were asked for.
  private(set) var work: [String] = []

  /// - Parameter old: the rendering of the build before; nil for none.
  init(_ theme: Theme, of site: SitePages, after old: PageRendering?) {
    (look, self.site) = (theme.look, site)
    before = old.map { $0.look == theme.look && $0.site == site ? $0.rendered : [:] } ?? [:]
  }

  /// The whole document of `page`.
  mutating func document(of page: Page, in frame: SiteFrame, _ theme: Theme) -> [UInt8] {
    let old = before[page.path].flatMap { $0.page == page && $0.frame == frame ? $0 : nil }
    if old == nil { work.append(page.path) }
    let document =
      old
      ?? Rendered(
        page: page, frame: frame, bytes: Array(theme.render(page, in: frame, of: site).utf8))
    rendered[page.path] = document
    return document.bytes
  }

  /// What the next build may use.
  var kept: PageRendering {
    var kept = self
    (kept.before, kept.work) = ([:], [])
    return kept
  }
}
