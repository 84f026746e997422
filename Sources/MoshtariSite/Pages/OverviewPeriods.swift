import MoshtariCore
import MoshtariText

/// What the overview tells by; each has a page of its own, so that it can be linked and printed.
enum OverviewPeriod: String, CaseIterable {
  case month, quarter

  /// The page's name.
  var page: String {
    switch self {
    case .month: "overview"
    case .quarter: "overview-quarter"
    }
  }

  /// Where the settings' figures of the last month have those of the last quarter.
  private static let quarters = [
    "growth.latest": "growth.latestQuarter", "nps.latest": "nps.latestQuarter",
    "csat.latest": "csat.latestQuarter",
  ]

  /// The address of the same figure by this period; what is not of the last month stays.
  func address(of written: String) -> String {
    let fields = written.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard self == .quarter, let root = Self.quarters[fields.prefix(2).joined(separator: ".")] else {
      return written
    }
    return ([root] + fields.dropFirst(2).map(String.init)).joined(separator: ".")
  }
}

enum OverviewPeriodWords: String, Phrase {
  case label, month, quarter

  var text: LocalizedText {
    switch self {
    case .label: LocalizedText(en: "Overview by", fa: "نمای کلی به تفکیک")
    case .month: FigureWords.month.text
    case .quarter: LocalizedText(en: "Quarter", fa: "فصل")
    }
  }
}

extension PageContext {
  /// The overview by month and by quarter, as ways from one to the other; nil where there is one only.
  var overviewVariants: PageVariants? {
    guard hasQuarters else { return nil }
    let words: [(OverviewPeriod, OverviewPeriodWords)] = [(.month, .month), (.quarter, .quarter)]
    return PageVariants(
      label: plain(OverviewPeriodWords.label),
      pages: words.map { PageLink(label: plain($1), path: path($0.page)) })
  }

  /// Whether orders or answers fill two quarters.
  var hasQuarters: Bool {
    [
      report.growth?.quarterly.count(where: \.complete),
      report.nps?.byQuarter.count(where: \.complete),
      report.csat?.byQuarter.count(where: \.complete),
    ].contains { $0 ?? 0 > 1 }
  }
}
