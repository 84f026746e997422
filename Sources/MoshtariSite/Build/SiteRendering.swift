import MoshtariContent
import MoshtariCore
import MoshtariMetrics

/// A site before it is written.
struct RenderedSite {
  var tree: SiteTree
  var pageCount: Int
}

/// All files of the site: the pages of every language, the theme's assets, the report and its tables. Stops where a
/// text, the theme or a link has a fault.
func renderSite(
  _ measured: Measured, folder: String, _ findings: inout Findings
) throws -> RenderedSite {
  let loaded = Theme.load(name: measured.settings.themeName, folder: folder)
  let theme = try findings.take(loaded.0, loaded.1)
  let plans = measured.settings.languages.map { SitePlan(measured, language: $0) }
  // A text that serves two languages says what is wrong with it once.
  findings.add(plans.flatMap(\.diagnostics).uniqued())
  try findings.take((), [])
  let pages = SitePages(plans.flatMap(\.pages))
  var tree = SiteTree()
  try tree.add("index.html", text: theme.renderFront(for: plans.map(\.frame)))
  for plan in plans {
    for page in plan.pages {
      try tree.add(page.path, text: theme.render(page, in: plan.frame, of: pages))
    }
  }
  try tree.add(theme.assets)
  try tree.add(measured.report, measured.tree)
  findings.add(LinkCheck.faults(in: tree))
  return try findings.take(
    RenderedSite(tree: tree, pageCount: plans.reduce(0) { $0 + $1.pages.count }), [])
}

extension [Diagnostic] {
  /// Each once, where it first stands.
  fileprivate func uniqued() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}

extension SiteTree {
  /// `report.json`, its schema, and `tables/*.csv`.
  fileprivate mutating func add(_ report: Report, _ reportTree: ReportTree) throws {
    try add("report.json", bytes: Array(report.json()))
    try add("report.schema.json", bytes: Array(ReportSchema.json()))
    for table in reportTree.tables() {
      try add("tables/\(table.name).csv", bytes: table.csv.bytes)
    }
  }
}
