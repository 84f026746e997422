import MoshtariCore

/// Reads the index of prices: a CSV of months of the report's calendar and their levels.
///
/// Every fault is an error, since money of a month without a level cannot be compared; at most 20 are
/// said.
struct PriceIndexReader: ~Copyable {
  let settings: TableSettings
  let calendar: CalendarSystem
  let today: Day
  let decimals: DecimalReader
  private let folder = DigitFolder()

  init(settings: TableSettings, calendar: CalendarSystem, today: Day) {
    (self.settings, self.calendar, self.today) = (settings, calendar, today)
    decimals = DecimalReader(decimal: settings.decimal)
  }

  /// What reading the file gives: no index where there is a fault, no input where it cannot be opened.
  struct Reading {
    var prices: PriceIndex?
    var input: Input?
    var diagnostics: [Diagnostic] = []
  }

  /// Most diagnostics of one file.
  private static let mostFaults = 20

  func read(in folder: String) -> Reading {
    var reading = Reading(), words = FileFaultWords(table: nil, settings: settings)
    do {
      let text = try SourceText(settings, in: folder)
      (words.text, reading.input) = (text, text.input)
      try text.check()
      let header = try Header(of: text.bytes, delimiter: settings.delimiter)
      words.header = header
      let month = try Self.column(.month, in: header), index = try Self.column(.index, in: header)
      var rows = PriceRows(text: text, width: header.names.count)
      try scan(text, header) { row in add(row, month: month, index: index, to: &rows) }
      if rows.count == 0 { throw FileFault.noRows }
      reading.diagnostics = Self.shortened(rows.faults)
      if rows.faults.isEmpty { reading.prices = PriceIndex(rows.levels) }
    } catch let fault as FileFault {
      reading.diagnostics = [words.diagnostic(fault)]
    } catch {
      preconditionFailure("no fault of a file: \(error)")
    }
    return reading
  }

  private static func column(_ column: ColumnName, in header: Header) throws(FileFault) -> Int {
    let found = header.indices(named: column.rawValue)
    guard let first = found.first else { throw .missingColumn(column) }
    guard found.count == 1 else {
      throw .duplicateColumn(header.names[found[1]].text, at: found[1], first: first)
    }
    return first
  }

  private func scan(
    _ text: SourceText, _ header: Header, _ body: (Row) -> Void
  ) throws(FileFault) {
    var scanner = RecordScanner(
      text.bytes, delimiter: header.delimiter, width: header.names.count, offset: header.end,
      line: header.nextLine)
    do { while let row = try scanner.next() { body(row) } } catch { throw .unscannable(error) }
  }

  private func add(_ row: Row, month: Int, index: Int, to rows: inout PriceRows) {
    rows.count += 1
    guard row.fieldCount == rows.width else {
      rows.refuse(
        "field-count", .mismatch(expected: "\(rows.width) fields", found: "\(row.fieldCount)"),
        row: row, help: "put a cell that holds the delimiter between quotes")
      return
    }
    guard let period = period(of: row.cell(at: month), row, &rows),
      let level = level(of: row.cell(at: index), row, &rows)
    else { return }
    if let line = rows.lines[period] {
      rows.refuse(
        "repeated-month", .fact("the month `\(period)` stands here again"), row: row,
        cell: row.cell(at: month), help: "its first index is in line \(line); keep one of them")
      return
    }
    (rows.levels[period], rows.lines[period]) = (level, row.line)
  }

  /// A month `YYYY-MM`, in any digits; a year farther than two centuries from today's is of another
  /// calendar.
  private func period(of cell: Cell, _ row: Row, _ rows: inout PriceRows) -> Month? {
    let text = String(decoding: folder.folded(cell.bytes), as: UTF8.self)
    let now = calendar.month(of: today)
    let name = calendar == .persian ? "Persian" : "Gregorian"
    let month = Month(text)
    if let month, abs(month.year - now.year) <= 200 { return month }
    let help =
      month == nil
      ? "write the year with four digits, the month with two"
      : "months are of the report’s calendar; see `calendar` of the settings"
    rows.refuse(
      month == nil ? "invalid-month" : "month-of-another-calendar",
      .mismatch(
        expected: "a month `YYYY-MM` of the \(name) calendar, such as `\(now)`",
        found: "`\(cell.bytes.shown(limit: 40))`"),
      row: row, cell: cell, help: help)
    return nil
  }

  /// A number above 0.
  private func level(of cell: Cell, _ row: Row, _ rows: inout PriceRows) -> Double? {
    let number = cell.isBlank ? nil : try? decimals.number(of: cell)
    if let number, !number.isNegative, number.digits > 0 { return number.value }
    rows.refuse(
      "invalid-index",
      .mismatch(
        expected: "an index above 0 with the decimal mark `.`",
        found: "`\(cell.bytes.shown(limit: 40))`"),
      row: row, cell: cell, help: "digits only; leave the row out where the index is not known")
    return nil
  }

  /// The first faults; the last of them says how many more there are.
  private static func shortened(_ faults: [Diagnostic]) -> [Diagnostic] {
    guard faults.count > mostFaults else { return faults }
    var first = Array(faults.prefix(mostFaults))
    let more = "and \(faults.count - mostFaults) more like this"
    let help = first[mostFaults - 1].help
    first[mostFaults - 1].help = help.map { "\($0)\n     \(more)" } ?? more
    return first
  }
}

/// The rows of the index that are read so far.
private struct PriceRows {
  let text: SourceText
  let width: Int
  var count = 0
  var levels: [Month: Double] = [:]
  /// Where each month stands.
  var lines: [Month: Int] = [:]
  var faults: [Diagnostic] = []

  init(text: SourceText, width: Int) { (self.text, self.width) = (text, width) }

  /// Without a cell, the whole row is meant.
  mutating func refuse(
    _ code: String, _ statement: Diagnostic.Statement, row: Row, cell: Cell? = nil, help: String
  ) {
    let base = text.bytes.baseAddress ?? row.start
    let start = row.start - base
    var range = start..<start + row.count
    if let field = cell?.field {
      range = field.start - base..<field.start - base + Int(field.count)
    }
    faults.append(
      Diagnostic(
        .error, code, statement,
        at: text.location(of: range, lineStart: start, line: row.line), help: help))
  }
}

extension DecimalText {
  /// The nearest number.
  fileprivate var value: Double {
    var unit = 1.0
    for _ in 0..<fractionCount { unit *= 10 }
    return Double(isNegative ? -digits : digits) / unit
  }
}

extension PriceIndex {
  /// Money in prices of the as-of month may be at most this, in minor units, all in all.
  static let largestVolume = 4e18

  /// Months of orders or spend, and the as-of day's, that have no level; and money that becomes too
  /// large to count.
  func faults(for tables: Tables, calendar: CalendarSystem, file: String) -> [Diagnostic] {
    let base = calendar.month(of: tables.asOf)
    let spend = tables.spend ?? Spend()
    var volume: [Day: Double] = [:]
    for (day, revenue) in zip(tables.orders.day, tables.orders.revenue) {
      volume[day, default: 0] += abs(Double(revenue))
    }
    for (day, amount) in zip(spend.day, spend.amount) {
      volume[day, default: 0] += abs(Double(amount))
    }
    var byMonth: [Month: Double] = [base: 0]
    for day in volume.keys.sorted() {
      byMonth[calendar.month(of: day), default: 0] += volume[day] ?? 0
    }
    let months = byMonth.keys.sorted()
    let missing = months.filter { self[$0] == nil }
    guard missing.isEmpty, let now = self[base] else {
      return [Self.fault(missing: missing, base: base, file: file)]
    }
    let largest = months.reduce(0) { $0 + (byMonth[$1] ?? 0) * now / (self[$1] ?? now) }
    guard largest <= Self.largestVolume else {
      return [
        Diagnostic(
          .error, "amount-too-large",
          .fact("in prices of \(base) the amounts are too large to be summed"),
          at: SourceLocation(file: file), help: "look for an index that is far from the others")
      ]
    }
    return []
  }

  private static func fault(missing: [Month], base: Month, file: String) -> Diagnostic {
    let shown = missing.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    let more = missing.count > 5 ? " and \(missing.count - 5) more months" : ""
    let help =
      missing == [base]
      ? "it is the as-of month, in whose prices money is told; add it, or choose an earlier `asOf`"
      : "every month with an order or spend needs its index, and the as-of month"
    return Diagnostic(
      .error, "missing-month", .fact("`\(file)` has no index of \(shown)\(more)"),
      at: SourceLocation(file: file), help: help)
  }
}
