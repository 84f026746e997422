import Dispatch
import MoshtariContent
import MoshtariCore
import MoshtariMetrics
import Synchronization

/// A site before it is written.
struct RenderedSite {
  var tree: SiteTree
  var pageCount: Int
}

/// All files of the site: the pages of every language, the theme's assets, the texts' pictures, the report and its
/// tables. Stops where a text, the theme or a link has a fault.
func renderSite(
  _ measured: Measured, folder: String, _ findings: inout Findings
) throws -> RenderedSite {
  var kept = KeptSteps()
  return try renderSite(measured, folder: folder, &kept, &findings)
}

/// The same with what the build before has left, which becomes what this one leaves.
func renderSite(
  _ measured: Measured, folder: String, _ kept: inout KeptSteps, _ findings: inout Findings
) throws -> RenderedSite {
  let loaded = Theme.load(
    name: measured.settings.themeName, at: measured.settings.themeNameLocation, folder: folder,
    choices: ThemeChoices(settings: measured.settings, folder: folder))
  findings.add(loaded.1)
  let archive = kept.archive(of: measured)
  let plans = kept.plan(measured, archive: archive, folder: folder)
  findings.add(measured.overviewFaults)
  // A text that serves two languages says what is wrong with it once.
  findings.add(plans.flatMap(\.diagnostics).uniqued())
  try findings.stopAtFaults()
  let theme = try findings.take(loaded.0, [])
  let pages = SitePages(plans.flatMap(\.pages))
  var rendering = PageRendering(theme, of: pages, after: kept.rendering)
  var tree = SiteTree()
  try tree.add("index.html", text: theme.renderFront(for: plans.map(\.frame)))
  for plan in plans {
    for page in plan.pages {
      try tree.add(page.path, bytes: rendering.document(of: page, in: plan.frame(of: page), theme))
    }
    try tree.add(SearchIndex.path(plan.frame.language), text: plan.searchIndex.script)
  }
  (kept.rendering, kept.work.rendered) = (rendering.kept, rendering.work)
  for plan in plans {
    for file in kept.digestFiles(of: plan, site: measured.settings.siteURL) {
      try tree.add(file.path, bytes: file.bytes)
    }
  }
  for plan in plans { try tree.add(plan.feed) }
  try tree.add(theme.assets)
  try tree.add(plans.flatMap(\.images))
  for file in try kept.figureFiles(of: measured) { try tree.add(file.path, bytes: file.bytes) }
  findings.add(LinkCheck.faults(in: tree, &kept.scans))
  return try findings.take(
    RenderedSite(tree: tree, pageCount: plans.reduce(0) { $0 + $1.pages.count }), [])
}

extension Measured {
  /// Addresses of the overview's strip that name no figure; those of an absent part are left out.
  fileprivate var overviewFaults: [Diagnostic] {
    zip(settings.overviewFigures, settings.overviewFigureLocations).compactMap {
      (written, place) -> Diagnostic? in
      guard let address = ReportAddress(written) else {
        return notAFigure(written, at: place)
      }
      do throws(AddressError) {
        switch try tree.node(at: address) {
        case .number, .null: return nil
        case .object(let fields) where fields["value"] != nil: return nil
        default: return notAFigure(written, at: place)
        }
      } catch {
        guard !error.below.steps.isEmpty || error.nearest != nil else { return nil }
        var fault = unknownAddress(error)
        fault.location = place
        return fault
      }
    }
  }

  private func notAFigure(_ written: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "not-a-figure", .mismatch(expected: "the address of a figure", found: "`\(written)`"),
      at: place, help: "such as `nps.overall` or `orders.averageValue`")
  }
}

extension [Diagnostic] {
  /// Each once, where it first stands.
  fileprivate func uniqued() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}

extension SiteTree {
  /// The feed of the editions in both forms.
  fileprivate mutating func add(_ feed: Feed?) throws {
    guard let feed else { return }
    try add(Feed.Kind.atom.path(feed.language), text: feed.atom)
    try add(Feed.Kind.json.path(feed.language), bytes: try feed.json())
  }

  /// The pictures of the texts, each once.
  fileprivate mutating func add(_ images: [ContentImage]) throws(Diagnostic) {
    var names: Set<String> = []
    for image in images where names.insert(image.name).inserted {
      try add("\(RenderedTexts.imageFolder)/\(image.name)", bytes: image.bytes)
    }
  }
}

/// The digest of one language as an e-mail and as a text, beside what they were made from.
struct KeptDigest: Sendable {
  var plan: DigestPlan
  var frame: SiteFrame
  var site: String?
  var files: [SiteTree.File]
}

extension KeptSteps {
  /// The plan of each language, in their order; they are made at the same time and know nothing of each other.
  fileprivate mutating func plan(
    _ measured: Measured, archive: EditionArchive, folder: String
  ) -> [SitePlan] {
    let languages = measured.settings.languages, before = plans
    let made = Mutex<[Language: (plan: SitePlan, kept: KeptPlan?)]>([:])
    DispatchQueue.concurrentPerform(iterations: languages.count) { position in
      let language = languages[position]
      var kept = before[language]
      let plan = SitePlan(measured, archive: archive, language: language, folder: folder, &kept)
      made.withLock { $0[language] = (plan, kept) }
    }
    let all = made.withLock { $0 }
    plans = all.compactMapValues(\.kept)
    return languages.compactMap { all[$0]?.plan }
  }

  /// - Parameter site: the address of the site, without a slash at its end; nil where nobody said.
  fileprivate mutating func digestFiles(of plan: SitePlan, site: String?) -> [SiteTree.File] {
    guard let digest = plan.digest else { return [] }
    let frame = plan.frame, language = frame.language
    if let old = digests[language], old.plan == digest, old.frame == frame, old.site == site {
      return old.files
    }
    let decision = DigestWords.decision.html(in: language)
    let mail = DigestMail(
      plan: digest, language: language, siteTitle: frame.siteTitle, decision: decision, site: site)
    let text = DigestText(
      plan: digest, language: language, siteTitle: frame.siteTitle, decision: decision, site: site)
    let files = [
      SiteTree.File(path: "\(language.rawValue)/digest-mail.html", bytes: Array(mail.html.utf8)),
      SiteTree.File(path: "\(language.rawValue)/digest.txt", bytes: Array(text.text.utf8)),
    ]
    digests[language] = KeptDigest(plan: digest, frame: frame, site: site, files: files)
    return files
  }

  /// `report.json`, its schema, and `tables/*.csv`.
  fileprivate mutating func figureFiles(of measured: Measured) throws -> [SiteTree.File] {
    if let figures, figures.report == measured.report { return figures.files }
    var files = [
      SiteTree.File(path: "report.json", bytes: Array(try measured.report.json())),
      SiteTree.File(path: "report.schema.json", bytes: Array(try ReportSchema.json())),
    ]
    files += measured.tree.tables().map {
      SiteTree.File(path: "tables/\($0.name).csv", bytes: $0.csv.bytes)
    }
    figures = KeptFigureFiles(report: measured.report, files: files)
    return files
  }
}
