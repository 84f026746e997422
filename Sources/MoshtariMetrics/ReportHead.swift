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
    var all = RowCounts()
    for (table, rows) in quality.rows {
      (all.read, all.rejected) = (all.read + rows.read, all.rejected + rows.rejected)
      rejectedShare.updateValue(rows.rejectedShare, forKey: table.rawValue)
    }
    rejectedShare.updateValue(all.rejectedShare, forKey: Self.allTables)
  }
}

extension RowCounts {
  /// Nil where no row was read.
  fileprivate var rejectedShare: Double? { read == 0 ? nil : Double(rejected) / Double(read) }
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
  /// Adds what each persona's page shows. A segment that `members` does not know has no members, and
  /// nothing is measured of it.
  ///
  /// - Parameter members: Today's members of a segment by its id, one element a customer; nil for a
  ///   segment that there is not.
  mutating func addPersonas(
    _ references: [PersonaReference], _ measures: PersonaMeasures, members: (String) -> [Bool]?
  ) {
    let nobody = Array(repeating: false, count: customers.total)
    for persona in references {
      let segment = segments[persona.segment]
      let facts = PersonaFacts(
        share: segment?.share, revenueShare: segment?.revenueShare,
        ordersPerCustomer: segment?.ordersPerCustomer, medianRecency: segment?.medianRecency,
        nps: segment?.nps.estimate ?? Estimate(absent: .noData))
      personas[persona.id] = measures.figures(
        of: persona, members: members(persona.segment) ?? nobody, facts: facts,
        retention: segment?.monthly.last { $0.complete }?.retention)
    }
  }

  /// Adds what the members of each segment wrote.
  mutating func addQuotes(
    _ quotes: FeedbackQuotes, least: Int, members: (String) -> [Bool]?
  ) {
    for id in segments.keys {
      segments[id]?.quotes = members(id).map { quotes.quotes(of: $0, least: least) } ?? []
    }
  }
}
