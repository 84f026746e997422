package import MoshtariCore

/// What a new report folder is made for.
package struct StarterOptions: Hashable, Sendable {
  /// The site's languages, the front's first; at least one.
  package var languages: [Language]
  /// Months and years of figures. Weeks begin on Saturday with the Persian calendar, else on Monday.
  package var calendar: CalendarSystem
  /// An ISO 4217 code, or `toman` for amounts in tomans; rials are shown in tomans.
  package var currency: String
  /// An IANA name.
  package var timezone: String
  /// The `data` group of the settings where the data are the reader's own, and which tables these are; nil for sample
  /// data.
  package var own: OwnData?
  /// The day of the first note.
  package var today: Day
  /// The version of the program that the recipes build.
  package var version: String

  /// The currency of files in tomans, which has no code of its own.
  package static let toman = "toman"

  package struct OwnData: Hashable, Sendable {
    /// Lines of YAML, `data:` the first.
    package var settings: String
    package var tables: Set<Table>
    package init(settings: String, tables: Set<Table>) {
      (self.settings, self.tables) = (settings, tables)
    }
  }

  package init(
    languages: [Language] = [.fa, .en], calendar: CalendarSystem = .persian,
    currency: String = "IRR", timezone: String = "Asia/Tehran", own: OwnData? = nil,
    today: Day = SampleOptions.demonstrationLastDay, version: String = "0.1.0"
  ) {
    (self.languages, self.calendar, self.currency) = (languages, calendar, currency)
    (self.timezone, self.own, self.today, self.version) = (timezone, own, today, version)
  }
}
