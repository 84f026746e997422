package import MoshtariCore

/// What a CSV file seems to be, for settings that its owner then reads: which header is which column, and
/// how its texts, dates and amounts are written.
///
/// Only what every row allows is said; where two readings are left, none is. At most `rowsRead` rows are
/// looked at.
package struct TableSketch: Hashable, Sendable {
  /// A column of ours and the header that is it.
  package struct Match: Hashable, Sendable {
    package var column: String
    package var header: String
  }

  /// A text of a cell and how many rows have it.
  package struct Value: Hashable, Sendable {
    package var text: String
    package var count: Int
  }

  package static let rowsRead = 20_000

  package var table: Table
  /// Rows that were looked at.
  package var rowCount: Int
  /// An IANA name in lower case.
  package var encoding: String
  /// In the order of the file; a header serves one column.
  package var matches: [Match]
  /// Headers that are no column of ours, in the order of the file.
  package var unused: [String]
  /// Required columns that no header seems to be.
  package var missing: [String]
  /// Nil where there is no date, or none or more than one form fits nearly all rows.
  package var dates: TableSettings.DateForm?
  /// The mark that nearly all amounts allow; nil where none does, or there are no amounts.
  package var decimal: TableSettings.DecimalMark?
  /// Texts of `status`, the commonest first; empty where there is no such column, or they are too many to be statuses.
  package var statuses: [Value]
  /// Those of `statuses` that say, as far as is known, that nothing was bought.
  package var notOrders: [String]
  /// The file's words for customer kinds and ours, where all of them are known and some are not ours.
  package var kindWords: [String: String]
  /// Texts of a `kind` that is not understood, for its owner to translate; the commonest first.
  package var unknownKinds: [Value]
  /// The kind of all answers in a file without `kind`: what the score's name says, else what its range allows.
  package var feedbackKind: FeedbackKind?
  /// Whether `feedbackKind` rests on the range alone.
  package var isKindGuessed: Bool
  /// Texts of a column of currencies beside amounts, the commonest first; empty where there is none.
  package var currencies: [Value] = []
  /// Those of `statuses` that say, as far as is known, that what was bought came back.
  package var returned: [Value] = []
}

/// What the file at `path` seems to be as `table`; `shown` is its name in faults, `minorDigits` those of
/// the currency.
package func sketch(of path: String, as table: Table, minorDigits: Int, shown: String)
  throws(Diagnostic) -> TableSketch
{
  var settings = TableSettings(file: path)
  do throws(FileFault) {
    let text = try readableText(&settings)
    let header = try Header(of: text.bytes, delimiter: .automatic)
    let cells = try SketchCells(of: text, header: header)
    if cells.rowCount == 0 { throw .noRows }
    return sketch(table, cells, encoding: settings.encoding, minorDigits: minorDigits)
  } catch {
    settings.file = shown
    var fault = FileFaultWords(table: table, settings: settings).diagnostic(error)
    if case .missing(nearest: nil) = error {
      fault.help = "paths are relative to where the command runs"
    }
    throw fault
  }
}

/// The text, with the encoding that it may be in written to `settings`.
private func readableText(_ settings: inout TableSettings) throws(FileFault) -> SourceText {
  let text = try SourceText(settings, in: ".")
  do throws(FileFault) {
    try text.check()
    return text
  } catch {
    guard case .notUTF8(_, let likely) = error else { throw error }
    settings.encoding = likely.rawValue
    let decoded = try SourceText(settings, in: ".")
    try decoded.check()
    return decoded
  }
}

private func sketch(
  _ table: Table, _ cells: SketchCells, encoding: String, minorDigits: Int
) -> TableSketch {
  let headers = cells.headers
  var columns = matches(of: table, headers: headers)
  let question = table == .feedback && columns[.score] == nil ? question(cells, columns) : nil
  if let question { columns[.score] = question.column }
  let used = Set(columns.values)
  let found = columns.sorted { $0.value < $1.value }
  var sketch = TableSketch(
    table: table, rowCount: cells.rowCount, encoding: encoding,
    matches: found.map { .init(column: $0.key.rawValue, header: headers[$0.value]) },
    unused: headers.indices.filter { !used.contains($0) && !headers[$0].isEmpty }
      .map { headers[$0] },
    missing: table.requiredColumns.filter { columns[$0] == nil }.map(\.rawValue), dates: nil,
    decimal: nil, statuses: [], notOrders: [], kindWords: [:], unknownKinds: [], feedbackKind: nil,
    isKindGuessed: false)
  func texts(_ columns: [Int?]) -> [String] {
    columns.compactMap { $0 }.flatMap { cells.texts($0) }
  }
  let days: [ColumnName] = [.date, .signupDate, .end]
  sketch.dates = dateForm(of: texts(days.map { columns[$0] }))
  let money: [ColumnName] = [.amount, .discount, .refund]
  sketch.decimal = decimalMark(of: texts(money.map { columns[$0] }), minorDigits: minorDigits)
  if let status = columns[.status] { sketch.readStatuses(cells.values(status)) }
  if let kind = columns[.kind] { sketch.readKinds(cells.values(kind)) }
  if table == .feedback, columns[.kind] == nil, let score = columns[.score] {
    sketch.readScores(texts([score]), header: headers[score])
    if let question { (sketch.feedbackKind, sketch.isKindGuessed) = (question.kind, false) }
    if sketch.feedbackKind != nil { sketch.missing.removeAll { $0 == ColumnName.kind.rawValue } }
  }
  if columns[.amount] != nil, let column = headers.firstIndex(where: HeaderAliases.isCurrency) {
    sketch.currencies = cells.values(column)
  }
  return sketch
}

/// The first free header that is a whole question, such as `How likely are you to recommend us?`, and whose answers are
/// all on the question's scale; nil where there is none.
private func question(_ cells: SketchCells, _ columns: [ColumnName: Int])
  -> (column: Int, kind: FeedbackKind)?
{
  for column in cells.headers.indices where !columns.values.contains(column) {
    guard let kind = HeaderAliases.kind(ofQuestion: cells.headers[column]) else { continue }
    let texts = cells.texts(column), scores = texts.compactMap { Int(headerKey($0)) }
    let scale = kind == .nps ? 0...10 : 1...5
    if !texts.isEmpty, scores.count == texts.count, scores.allSatisfy(scale.contains) {
      return (column, kind)
    }
  }
  return nil
}

/// The column of each header: by our order of columns, each header once.
private func matches(of table: Table, headers: [String]) -> [ColumnName: Int] {
  var free = headers.map(Optional.some)
  var found: [ColumnName: Int] = [:]
  for column in table.columns {
    let names = free.map { $0 ?? "" }
    guard let index = HeaderAliases.index(of: column, in: table, headers: names) else { continue }
    found[column] = index
    free[index] = nil
  }
  return found
}

extension TableSketch {
  fileprivate mutating func readStatuses(_ values: [Value]) {
    guard values.count <= 20 else { return }
    statuses = values
    notOrders = values.map(\.text).filter(WordAliases.isNoOrder)
    returned = values.filter { WordAliases.isReturned($0.text) }
  }

  /// Words of a `kind` of ours need nothing; those of customers may be known in other words.
  fileprivate mutating func readKinds(_ values: [Value]) {
    let words = table.words(of: ColumnName.kind.rawValue) ?? []
    let foreign = values.filter { !words.contains($0.text.lowercased()) }
    guard table == .customers else {
      unknownKinds = foreign
      return
    }
    for value in foreign {
      if let word = WordAliases.customerKind(value.text) {
        kindWords[value.text] = word
      } else {
        unknownKinds.append(value)
      }
    }
  }

  /// By the name of the score, else by its range: up to 10 beyond a scale of 5 or with a 0 is the scale of NPS, 1 to 5 that
  /// of satisfaction.
  fileprivate mutating func readScores(_ texts: [String], header: String) {
    if let kind = HeaderAliases.kind(ofScore: header) {
      feedbackKind = kind
      return
    }
    let scores = texts.compactMap { Int(headerKey($0)) }
    guard scores.count == texts.count, let low = scores.min(), let high = scores.max() else {
      return
    }
    isKindGuessed = true
    if low >= 0, high <= 10, high > 5 || low == 0 { feedbackKind = .nps }
    if low >= 1, high <= 5 { feedbackKind = .csat }
    if feedbackKind == nil { isKindGuessed = false }
  }
}
