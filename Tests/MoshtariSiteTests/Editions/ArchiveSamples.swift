import MoshtariCore
import MoshtariText

@testable import MoshtariSite

/// Editions of one shop, for tests of their pages and feeds.
enum ArchiveSamples {
  static let asOf = Day(20_775)

  /// A report with growth: 800 active customers in October, retention 75%.
  static func report(
    asOf: Day = asOf, retention: Double = 0.75, active: Int = 815, n: Int = 400
  ) -> Report {
    var report = FindingSamples.report
    report.meta.asOf = asOf
    report.customers.active = active
    report.growth = FindingSamples.growth([0.8, retention])
    report.growth?.latest?.retention.n = n
    return report
  }

  static func edition(
    _ id: String, _ report: Report = report(), made: Day? = nil, program: String = "0.1.0"
  ) throws -> Edition {
    Edition(
      id: id, asOf: report.meta.asOf, made: made ?? report.meta.asOf + 1, program: program,
      settings: KeptText(text: "title: Shop\n", sha256: ""), inputs: [],
      report: try KeptReport(report))
  }

  /// `count` weekly editions up to `asOf`, in their order.
  static func editions(_ count: Int) throws -> [Edition] {
    try (0..<count).map { position in
      let asOf = asOf - 7 * (count - 1 - position)
      return try edition(
        "w\(position + 1)", report(asOf: asOf, active: 700 + position), made: asOf + 1)
    }
  }

  static let figures = ["customers.active", "growth.latest.retention", "orders.averageValue"]

  /// Today's pages over kept editions.
  static func context(
    _ kept: [Edition], _ report: Report = report(), language: Language = .en,
    changes: EditionComparison? = nil, current: String? = nil, site: String? = nil
  ) throws -> PageContext {
    var settings = Settings(title: LocalizedText("Shop"))
    (settings.overviewFigures, settings.siteURL) = (figures, site)
    var context = PageContext(
      report: report, tree: try ReportTree(report), settings: settings, rules: [],
      language: language)
    context.archive = EditionArchive(
      kept: kept, current: current, figures: figures, changes: changes)
    return context
  }

  static func words(_ html: SafeHTML) -> String {
    // A line under the main one of a cell is a word of its own.
    let apart = html.markup.replacing("<span class=\"why\">", with: " <span>")
    return SafeHTML(raw: apart).plainText.replacing(
      #/[\u{200E}\u{061C}\u{2068}\u{2069}]/#, with: ""
    )
    .replacing("\u{A0}", with: " ")
  }

  static func section(_ id: String, of page: Page) -> String {
    page.sections.first { $0.id == id }.map {
      [words($0.title), words($0.subtitle), words($0.body)].joined(separator: "\n")
    } ?? ""
  }
}
