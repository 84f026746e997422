import MoshtariCore

extension Meta {
  /// How to read the report, and what it was computed from.
  init(of rollup: Rollup, settings: Settings) {
    self.init(
      title: settings.title, asOf: rollup.asOf, calendar: rollup.calendar, week: rollup.week,
      timezone: settings.timezone, currency: settings.currency, privacyK: settings.privacy.k,
      lowBase: settings.lowBase)
    (firstOrderDay, lastOrderDay) = (rollup.orders.firstDay, rollup.orders.lastDay)
    firstFeedbackDay = rollup.feedback.day.min()
    lastFeedbackDay = rollup.feedback.day.max()
    for (table, counts) in rollup.quality.rows { rows[table.rawValue] = counts }
    inputs = rollup.quality.inputs.sorted { isBeforeInBytes($0.file, $1.file) }
  }
}

extension ReportQuality {
  /// What became of the rows. Examples keep their place and code, never the text of a cell. The
  /// build adds its warnings.
  init(of quality: Quality) {
    self.init()
    rejected = quality.rejected.map { rejection in
      RejectedRows(
        table: rejection.table, code: rejection.code, count: rejection.count,
        examples: rejection.examples.compactMap(RejectedRow.init))
    }
    for (table, names) in quality.unknownColumns { unknownColumns[table.rawValue] = names }
    undeclaredCustomers = quality.undeclaredCustomers
  }
}

extension RejectedRow {
  /// Nil where the diagnostic has no place. A rejection of a whole row has column 1.
  fileprivate init?(_ diagnostic: Diagnostic) {
    guard let place = diagnostic.location, let line = place.line else { return nil }
    self.init(
      file: place.file, line: line, column: place.column ?? 1, code: diagnostic.code)
  }
}

extension Report {
  /// Adds what each persona's page shows: the facts of its segment as they are in the report,
  /// hidden ones hidden. A segment that is not in the report has no members and no facts.
  mutating func addPersonas(_ references: [PersonaReference]) {
    for persona in references {
      let segment = segments[persona.segment]
      personas[persona.id] = PersonaFigures(
        segment: persona.segment, size: segment?.count ?? 0,
        facts: PersonaFacts(
          share: segment?.share, revenueShare: segment?.revenueShare,
          ordersPerCustomer: segment?.ordersPerCustomer, medianRecency: segment?.medianRecency,
          nps: segment?.nps.estimate ?? Estimate(absent: .noData)),
        claims: persona.claims)
    }
  }
}
