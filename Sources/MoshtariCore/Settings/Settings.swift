/// Everything `moshtari.yaml` says, with every default filled in.
///
/// The keys, their defaults and their meaning are documented in `docs/settings.md`.
package struct Settings: Hashable, Sendable {
  package var title: LocalizedText
  /// At least one; the first is the site's front.
  package var languages: [Language] = [.en]
  package var calendar: CalendarSystem = .gregorian
  package var week: WeekStart = .monday
  /// An IANA zone name that exists; a moment is the day in this zone.
  package var timezone = "UTC"
  package var currency = Currency(code: "USD", minorDigits: 2)
  /// Nil: the newest order, answer or visit not after today.
  package var asOf: Day?
  package var data = DataSettings()
  package var cutoffs = CutoffSettings()
  package var rfm = RFMSettings()
  package var segments = SegmentThresholds()
  package var nps = NPSSettings()
  package var retention = RetentionSettings()
  package var privacy = PrivacySettings()
  /// The share of revenue that is kept, 0...1; nil: not known, so value is revenue.
  package var margin: Double?
  package var value = ValueSettings()
  /// The index of prices, a CSV of months and levels; nil: money stays as it was paid.
  package var deflator: TableSettings?
  /// Products that customers can get nowhere else, as the orders name them.
  package var exclusiveProducts: [String] = []
  /// Fewer answers than this are shown in grey, as a low base.
  package var lowBase = 30
  /// Addresses of the figures for the strip of the overview: the first four that the report has are shown.
  package var overviewFigures = [
    "customers.active", "growth.latest.retention", "nps.latest", "csat.latest",
    "orders.averageValue", "repeat.rate",
  ]
  /// Where the settings file names each of `overviewFigures`, for errors about them; empty for the default.
  package var overviewFigureLocations: [SourceLocation] = []
  /// Where the site will stand, without a slash at its end, for links of the digest's e-mail and text; nil where
  /// nobody said.
  package var siteURL: String?
  /// In their order in the file.
  package var gates: [Gate] = []
  package var themeName = "default"
  /// Where the settings file names the theme, for errors about it; nil for the default.
  package var themeNameLocation: SourceLocation?
  /// The site's own fonts, those first in a stack first.
  package var themeFonts: [FontSettings] = []
  /// Nil: the theme's own.
  package var themeAccent: AccentSettings?

  package init(title: LocalizedText) { self.title = title }
}

/// A currency and how its amounts are shown.
package struct Currency: Hashable, Sendable, Codable {
  /// ISO 4217.
  package var code: String
  /// Digits after the decimal point in one unit: 2 for USD, 0 for IRR.
  package var minorDigits: Int
  /// What amounts are shown in, where that is not the currency itself (toman for IRR).
  package var displayUnit: String?
  /// Shown amount = amount ÷ this; at least 1.
  package var displayDivisor: Int

  package init(code: String, minorDigits: Int, displayUnit: String? = nil, displayDivisor: Int = 1)
  {
    (self.code, self.minorDigits) = (code, minorDigits)
    (self.displayUnit, self.displayDivisor) = (displayUnit, displayDivisor)
  }
}

package struct CutoffSettings: Hashable, Sendable {
  /// Days; nil: derived from the data.
  package var active: Int?
  package var churned: Int?
  /// Orders from which an active customer counts as loyal.
  package var loyalOrders = 4
  package init() {}
}

package struct RFMSettings: Hashable, Sendable {
  /// Orders that champions, loyal and can't-lose customers need at least; 0 for the plain map.
  package var minOrders = 3
  package init() {}
}

package struct NPSSettings: Hashable, Sendable {
  /// The two months compared; nil: the last two complete months with `lowBase` answers or more.
  package var change: MonthPair?
  package init() {}
}

package struct ValueSettings: Hashable, Sendable {
  /// A year's rate by which money of the future counts less; 0...1.
  package var discount = 0.1
  package init() {}
}

package struct RetentionSettings: Hashable, Sendable {
  /// Whether the running month counts in the overall row.
  package var includeIncomplete = false
  /// What is meant by churn.
  package var dialect = ChurnDialect.gap
  package init() {}
}

package struct PrivacySettings: Hashable, Sendable {
  /// Groups of fewer people show no rating and no money; at least 1.
  package var k = 10
  /// A word of comments is shown where at least this many people use it; at least 1.
  package var terms = 5
  /// Words of customers are quoted where at least this many of the group wrote some; at least 1.
  package var quotes = 10
  package init() {}
}
