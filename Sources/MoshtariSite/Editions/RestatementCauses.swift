import MoshtariContent
import MoshtariCore
import MoshtariMetrics

/// What may have changed a number of the past, between two reports.
struct RestatementCauses {
  private let edits: EditionEdits
  /// Files of data that differ.
  private let changedData: Set<String>
  /// The file of each table, where the settings of one of the two are known.
  private let files: [Table: String]
  /// The file of the index of prices.
  private let prices: String?
  private let haveOtherCutoffs: Bool
  private let haveOtherPrices: Bool
  private let areEditions: Bool

  init(
    from older: (source: ReportSource, figures: ReportFigures),
    to newer: (source: ReportSource, figures: ReportFigures), edits: EditionEdits,
    inputs: [ChangedInput]
  ) {
    self.edits = edits
    let sources = [older.source, newer.source]
    let data = Set(sources.flatMap { $0.report.meta?.inputs.map(\.file) ?? [] })
    changedData = Set(inputs.map(\.file)).intersection(data)
    let settings = newer.source.edition.flatMap { readSettings(text: $0.settings.text).settings }
    files = settings?.data.tables.mapValues(\.file) ?? [:]
    prices = settings?.deflator?.file
    haveOtherCutoffs =
      older.source.report.part(Cutoffs.self, at: "cutoffs")
      != newer.source.report.part(Cutoffs.self, at: "cutoffs")
    haveOtherPrices =
      older.figures.text(at: "realPrices.month") != newer.figures.text(at: "realPrices.month")
    areEditions = older.source.edition != nil && newer.source.edition != nil
  }

  /// In the order of `RestatementCause`; `unknown` alone where nothing differs that is known of.
  func causes(of address: ReportAddress, in path: String) -> [RestatementCause] {
    let found = RestatementCause.allCases.filter { isPossible($0, for: address, in: path) }
    return found.isEmpty ? [.unknown] : found
  }

  private func isPossible(
    _ cause: RestatementCause, for address: ReportAddress, in path: String
  ) -> Bool {
    switch cause {
    case .data:
      hasOtherData(definition(of: address)?.tables)
        || (FigureUnit(of: address) == .money && changedData.contains(prices ?? ""))
    case .settings: edits.has(.settings)
    case .rule:
      path == "segments.*.monthly" && address.steps.count > 1
        && edits.rules.contains(address.steps[1].name)
    case .definition:
      definition(of: address)?.addresses.first.map(edits.hasDefinition) ?? false
    case .program: edits.has(.program)
    case .cutoffs:
      haveOtherCutoffs
        && ["segments.*.monthly", "customers.monthly", "customers.quarterly", "churn.monthly"]
          .contains(path)
    case .priceBase: haveOtherPrices && FigureUnit(of: address) == .money
    case .unknown: false
    }
  }

  /// Whether a file differs of one of `tables`; any file where it is not known which is which.
  private func hasOtherData(_ tables: [Table]?) -> Bool {
    guard areEditions, let tables, !files.isEmpty else { return !changedData.isEmpty }
    return tables.contains { files[$0].map(changedData.contains) ?? false }
  }
}
