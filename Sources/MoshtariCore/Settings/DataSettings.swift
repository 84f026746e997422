/// The input tables that are read in this version.
package enum Table: String, CaseIterable, Hashable, Sendable, Codable {
  case customers, orders, feedback, visits, spend, events
}

/// Where the tables are and how their files are written.
package struct DataSettings: Hashable, Sendable {
  /// The largest share of a table's rows that may be rejected, 0...1.
  package var maxRejected = 0.005
  /// The tables that the settings name; a table that is not here is absent.
  package var tables: [Table: TableSettings] = [:]
  package init() {}
}

/// How one input file is written.
package struct TableSettings: Hashable, Sendable {
  package enum Delimiter: Hashable, Sendable {
    /// Whichever of comma, semicolon and tab the header line has most of outside quotes.
    case automatic
    case byte(UInt8)
  }

  package enum DecimalMark: UInt8, Hashable, Sendable {
    case dot = 0x2E, comma = 0x2C
  }

  package enum DateForm: Hashable, Sendable {
    /// `YYYY-MM-DD`, with or without a time and a zone.
    case iso
    /// `1405/09/01` or `1405-09-01`, Latin or Persian digits, with or without a time.
    case jalali
    /// A pattern of `yyyy`, `MM` or `M`, `dd` or `d`, `HH` or `H`, `mm`, `ss` and separators.
    case pattern(String)
  }

  package enum AmountMeaning: String, CaseIterable, Hashable, Sendable {
    /// Before the discount.
    case list
    /// After the discount.
    case net
  }

  /// A rating scale, its ends included.
  package struct Scale: Hashable, Sendable {
    package var low: Int
    package var high: Int
    /// Whether a high score is good; false for effort scored 1 (low) to 5 (high).
    package var highIsBetter: Bool
    package init(low: Int, high: Int, highIsBetter: Bool = true) {
      (self.low, self.high, self.highIsBetter) = (low, high, highIsBetter)
    }
  }

  /// Path relative to the report folder.
  package var file: String
  /// Where the settings name the file, for errors about it.
  package var fileLocation: SourceLocation?
  /// Our column name → the header in the file.
  package var columns: [String: String] = [:]
  package var delimiter: Delimiter = .automatic
  package var decimal: DecimalMark = .dot
  /// An IANA charset name in lower case, such as `utf-8` or `windows-1256`.
  package var encoding = "utf-8"
  package var dates: DateForm = .iso
  package var amountIs: AmountMeaning = .list
  /// Values of `status` that are no order, in lower case.
  package var notOrders: Set<String> = [
    "cancelled", "canceled", "failed", "voided", "draft", "pending", "unpaid",
  ]
  /// Our column name → cell texts that mean "no value".
  package var missing: [String: Set<String>] = [:]
  /// Our column name → the file's own word → ours, for columns of `Table.wordColumns`.
  package var words: [String: [String: String]] = [:]
  /// Our column name → the word that every row holds, for columns of `Table.wordColumns` that the file does not have.
  package var constants: [String: String] = [:]
  /// Scales of feedback kinds that have one of choice: `csat`, `effort`, `review`, `mention`.
  package var scales: [String: Scale] = [
    "csat": Scale(low: 1, high: 5), "effort": Scale(low: 1, high: 7),
    "review": Scale(low: 1, high: 5), "mention": Scale(low: 1, high: 5),
  ]

  package init(file: String, fileLocation: SourceLocation? = nil) {
    (self.file, self.fileLocation) = (file, fileLocation)
  }
}
