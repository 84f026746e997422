package import MoshtariCore

/// What reading the input tables gives.
package struct ReadingResult: Sendable {
  /// Nil where a table has a fault.
  package var tables: Tables?
  /// Faults of files, by table in `Table.allCases` order; rejected rows are none.
  package var diagnostics: [Diagnostic]
  /// What was rejected, by table and code, also where a table has a fault.
  package var rejections: [Rejection]
  package var rejectedRows: RejectedRowLog
}

/// Reads the tables that `settings` name in the report folder `folder`.
///
/// Rows dated after `today` are rejected, rows after the as-of day are left out: `asOf`, else the
/// settings' day, else the newest order, answer or visit that is read (`today` where there is none).
/// Columns that `needs` do not ask for are left unread.
/// `progress` is told the share of a table that is read, about every mebibyte. The faults of all
/// tables are collected.
package func readTables(
  settings: Settings, folder: String, today: Day, asOf: Day?, needs: RollupNeeds,
  progress: (@Sendable (Table, Double) -> Void)? = nil
) -> ReadingResult {
  var reading = TableReading(
    settings: settings, folder: folder, needs: needs, progress: progress,
    limits: DayLimits(today: today, asOf: asOf ?? settings.asOf))
  reading.readCustomers()
  reading.readOrders()
  reading.readFeedback()
  reading.readVisits()
  reading.settleAsOf()
  reading.readSpend()
  reading.readEvents()
  reading.readPrices()
  return reading.result()
}

/// The reading of all tables, one after the other.
private struct TableReading {
  let settings: Settings
  let folder: String
  let needs: RollupNeeds
  let progress: (@Sendable (Table, Double) -> Void)?
  var limits: DayLimits
  let customers = CustomerIndex()
  var tables: Tables
  /// The days of `Feedback.firstReplyMinutes`; none where there is no such column.
  var firstReplyDays: [Day?] = []
  var diagnostics: [Diagnostic] = []
  /// Also keeps every text that was read, which `customers` points into.
  var rejectedRows = RejectedRowLog()

  init(
    settings: Settings, folder: String, needs: RollupNeeds,
    progress: (@Sendable (Table, Double) -> Void)?, limits: DayLimits
  ) {
    (self.settings, self.folder, self.progress) = (settings, folder, progress)
    (self.needs, self.limits) = (needs, limits)
    tables = Tables(asOf: limits.asOf ?? limits.today)
  }

  mutating func readCustomers() {
    read(.customers) { source, reading throws(FileFault) in
      var reader = try CustomerReader(source, customers: reading.customers, limits: reading.limits)
      try reading.scan(source, with: &reader)
      reader.finish(into: &reading.tables)
    }
    customers.endDeclarations()
  }

  mutating func readOrders() {
    read(.orders) { source, reading throws(FileFault) in
      var reader = try OrderReader(
        source, customers: reading.customers, limits: reading.limits,
        minorDigits: reading.settings.currency.minorDigits)
      try reading.scan(source, with: &reader)
      reader.finish(into: &reading.tables)
    }
  }

  mutating func readFeedback() {
    read(.feedback) { source, reading throws(FileFault) in
      var reader = try FeedbackReader(source, customers: reading.customers, limits: reading.limits)
      try reading.scan(source, with: &reader)
      reading.firstReplyDays = reader.finish(into: &reading.tables)
    }
  }

  /// Comes after all tables that make customers known.
  mutating func readVisits() {
    read(.visits) { source, reading throws(FileFault) in
      var reader = try VisitReader(source, customers: reading.customers, limits: reading.limits)
      try reading.scan(source, with: &reader)
      reader.finish(into: &reading.tables)
    }
  }

  mutating func readSpend() {
    read(.spend) { source, reading throws(FileFault) in
      var reader = try SpendReader(
        source, limits: reading.limits, minorDigits: reading.settings.currency.minorDigits)
      try reading.scan(source, with: &reader)
      reader.finish(into: &reading.tables)
    }
  }

  mutating func readEvents() {
    read(.events) { source, reading throws(FileFault) in
      var reader = try EventReader(source, limits: reading.limits)
      try reading.scan(source, with: &reader)
      reader.finish(into: &reading.tables)
    }
  }

  /// Finds the as-of day where none was given: the newest row so far.
  mutating func settleAsOf() {
    let newest = [tables.orders.day.max(), tables.feedback.day.max(), tables.visits?.day.max()]
      .compactMap { $0 }.max()
    let asOf = limits.asOf ?? newest ?? limits.today
    limits.asOf = asOf
    tables.asOf = asOf
  }

  consuming func result() -> ReadingResult {
    let isWhole = !diagnostics.contains(where: \.isFault)
    if isWhole {
      tables.joinCustomers(customers)
      tables.forgetLaterDays(firstReplies: firstReplyDays)
    }
    return ReadingResult(
      tables: isWhole ? tables : nil, diagnostics: diagnostics,
      rejections: tables.quality.rejected, rejectedRows: rejectedRows)
  }
}

extension TableReading {
  /// Comes after the tables whose money it is for.
  mutating func readPrices() {
    guard let file = settings.deflator else { return }
    let reader = PriceIndexReader(
      settings: file, calendar: settings.calendar, today: limits.today)
    let read = reader.read(in: folder)
    if let input = read.input { tables.quality.inputs.append(input) }
    diagnostics += read.diagnostics
    guard let prices = read.prices else { return }
    diagnostics += prices.faults(
      for: tables, calendar: settings.calendar, file: file.file)
    tables.prices = prices
  }

  /// Opens `table`, where the settings name it, for `body`, and collects what is wrong with it.
  private mutating func read(
    _ table: Table, _ body: (OpenTable, inout TableReading) throws(FileFault) -> Void
  ) {
    guard let tableSettings = settings.data.tables[table] else { return }
    var words = FileFaultWords(table: table, settings: tableSettings)
    do {
      let text = try faults { () throws(FileFault) in try SourceText(tableSettings, in: folder) }
      words.text = text
      tables.quality.inputs.append(text.input)
      let header = try faults { () throws(FileFault) in
        try text.check()
        return try Header(of: text.bytes, delimiter: tableSettings.delimiter)
      }
      words.header = header
      let columns = try ColumnMap(
        of: table, in: header, settings: tableSettings, needs: needs)
      let source = OpenTable(
        table: table, settings: tableSettings, timezone: settings.timezone, needs: needs,
        text: text, header: header, columns: columns)
      try faults { () throws(FileFault) in try body(source, &self) }
      tables.present.insert(table)
      if !columns.unknown.isEmpty { tables.quality.unknownColumns[table] = columns.unknown }
    } catch {
      diagnostics += error.list.map(words.diagnostic)
    }
  }

  /// Reads the rows of `source` and settles what became of them.
  private mutating func scan<Reader: RowReader & ~Copyable>(
    _ source: OpenTable, with reader: inout Reader
  ) throws(FileFault) {
    let table = source.table
    let words = RejectionWords(
      table: table, settings: source.settings, currency: settings.currency, today: limits.today)
    var rejected = RejectedRows(of: source.text, words: words)
    defer { rejectedRows.append(rejected) }
    let report = progress.map { progress in { progress(table, $0) } }
    let counts = try source.scan(with: &reader, rejected: &rejected, progress: report)
    if counts.read == 0 { throw .noRows }
    let rejections = rejected.byCode
    tables.quality.rows[table] = counts
    tables.quality.rejected += rejections
    if let share = settings.data.excess(of: counts, rejections) { throw .tooManyRejected(share) }
  }
}

/// What `body` gives; its one fault becomes a list.
private func faults<Value>(_ body: () throws(FileFault) -> Value) throws(FileFaults) -> Value {
  do { return try body() } catch { throw FileFaults(list: [error]) }
}

extension DataSettings {
  /// What is to be said where more rows were rejected than is allowed; nil where not.
  fileprivate func excess(of counts: RowCounts, _ rejections: [Rejection]) -> RejectedShare? {
    guard Double(counts.rejected) > maxRejected * Double(counts.read),
      let commonest = rejections.max(by: { ($0.count, $1.code) < ($1.count, $0.code) })
    else { return nil }
    return RejectedShare(
      rejected: counts.rejected, read: counts.read, allowed: maxRejected,
      commonest: commonest.code, commonestCount: commonest.count,
      mend: commonest.examples.first?.help)
  }
}

extension Tables {
  /// Settles what concerns customers that only orders or feedback name, once all are known.
  fileprivate mutating func joinCustomers(_ customers: CustomerIndex) {
    customerCount = customers.count
    // Without a customers table nobody is declared, and nobody is missing from it.
    if present.contains(.customers) {
      quality.undeclaredCustomers = customers.count - customers.declared
    }
    kind?.pad(to: customerCount)
    region?.pad(to: customerCount)
    channel?.pad(to: customerCount)
    tier?.pad(to: customerCount)
    previousSupplier?.pad(to: customerCount)
    signupDay = signupDay.map(pastDays)
    memberSince = memberSince.map(pastDays)
    autoRenewStopped = autoRenewStopped.map(pastDays)
    contractEnd = contractEnd.map { padded($0) }
    pointsEarned = pointsEarned.map { padded($0) }
    pointsRedeemed = pointsRedeemed.map { padded($0) }
    if let referred = isReferred {
      isReferred = referred + Array(repeating: false, count: customerCount - referred.count)
      hasReferred = customers.hasReferred()
    }
    if feedback.channel == nil, present.contains(.feedback) {
      feedback.channel = channel?.gathered(at: feedback.customer)
    }
  }

  /// Settles what rows say of days that have not come by the as-of day: it is not known yet.
  fileprivate mutating func forgetLaterDays(firstReplies: [Day?]) {
    feedback.invited = feedback.invited.map { $0.map { $0.flatMap(known) } }
    let resolved = feedback.resolved.map { $0.map { $0.flatMap(known) } }
    feedback.resolved = resolved
    if let resolved {
      feedback.resolutionMinutes = feedback.resolutionMinutes?.known(where: resolved)
    }
    feedback.firstReplyMinutes = feedback.firstReplyMinutes?.known(
      where: firstReplies.map { $0.flatMap(known) })
    orders.refundDay = orders.refundDay.map { $0.map { known($0) ?? .none } }
  }

  /// One element a customer: the days of the customers file, those that have not come by the as-of
  /// day left out, as who signs up later has not done so yet.
  private func pastDays(_ days: [Day?]) -> [Day?] { padded(days.map { $0.flatMap(known) }) }

  private func known(_ day: Day) -> Day? { day > asOf ? nil : day }

  private func padded<Value>(_ values: [Value?]) -> [Value?] {
    values + Array(repeating: nil, count: customerCount - values.count)
  }
}

extension [Int32] {
  /// The minutes whose day is there; −1 for the others.
  fileprivate func known(where days: [Day?]) -> [Int32] {
    zip(self, days).map { $1 == nil ? -1 : $0 }
  }
}
