extension Table {
  /// The words that a column of the table may hold, in lower case; nil for a column that may hold any text.
  ///
  /// Columns are named as in `docs/data.md`. Files may say them in words of their own: see
  /// `TableSettings.words`.
  package func words(of column: String) -> [String]? {
    switch (self, column) {
    case (.customers, "kind"): ["individual", "business", "government", "institutional"]
    case (.feedback, "kind"): FeedbackKind.allCases.map(\.rawValue)
    case (.feedback, "survey"): ["relational", "transactional"]
    case (.spend, "purpose"): Spend.Purpose.allCases.map(\.rawValue)
    case (.events, "kind"): ["price", "campaign", "incident", "release", "other"]
    case (.events, "sign"): ["rise", "cut"]
    default: nil
    }
  }

  /// The columns that have words, in the order of `docs/data.md`.
  package var wordColumns: [String] {
    ["kind", "survey", "purpose", "sign"].filter { words(of: $0) != nil }
  }
}
