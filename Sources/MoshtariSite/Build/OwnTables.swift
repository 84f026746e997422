import Foundation
import MoshtariCore
import MoshtariReading
import MoshtariSample

/// A file of the reader's own, and what it seems to be.
struct OwnTable {
  var sketch: TableSketch
  /// Where it is now.
  var source: String
  /// Where the report has it, relative to its folder.
  var file: String
  /// Whether it lies in the folder already.
  var isInPlace: Bool
  /// The ISO 4217 code of the report's money.
  var currency: String

  /// What its owner should look at before the figures are believed.
  var remarks: [String] { [currencyRemark, returnRemark].compactMap { $0 } }

  /// Orders that came back, whose refunds no column says.
  private var returnRemark: String? {
    let isRefunded = sketch.matches.contains { $0.column == "refund" }
    guard !sketch.returned.isEmpty, !isRefunded else { return nil }
    let said = sketch.returned.map { "\($0.text) (\($0.count))" }.joined(separator: ", ")
    return
      "\(said): taken for orders at their whole amount; if the money went back, put them into notOrders"
  }

  /// What to look at where rows say a currency that is not, or not alone, the report's; nil where all is well.
  private var currencyRemark: String? {
    let found = sketch.currencies
    let isForeign =
      found.count == 1
      && found[0].text.wholeMatch(of: /[A-Za-z]{3}/) != nil
      && found[0].text.uppercased() != currency
    guard found.count > 1 || isForeign else { return nil }
    let said = found.prefix(8).map { "\($0.text) (\($0.count))" }.joined(separator: ", ")
    return found.count > 1
      ? "rows are in \(said): amounts are added as they are, so keep those of one currency"
      : "rows are in \(said), and --currency says \(currency)"
  }
}

/// The tables of a new folder that are the reader's own, or why they cannot be read; in `Table.allCases` order.
func ownTables(_ files: [Table: String], folder: String, currency: Currency) -> (
  tables: [OwnTable], diagnostics: [Diagnostic]
) {
  var tables: [OwnTable] = []
  var faults: [Diagnostic] = []
  for table in Table.allCases {
    guard let source = files[table] else { continue }
    do {
      let sketch = try sketch(
        of: source, as: table, minorDigits: currency.minorDigits, shown: source)
      let inside = pathInside(source, folder)
      tables.append(
        OwnTable(
          sketch: sketch, source: source, file: inside ?? "data/\(table.rawValue).csv",
          isInPlace: inside != nil, currency: currency.code))
    } catch {
      faults.append(error)
    }
  }
  return (tables, faults)
}

/// The path of `file` relative to `folder`; nil where it lies elsewhere.
private func pathInside(_ file: String, _ folder: String) -> String? {
  let path = URL(fileURLWithPath: file).standardizedFileURL.path
  let root = URL(fileURLWithPath: folder).standardizedFileURL.path + "/"
  return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : nil
}

/// The `data` group of the settings: what was found, and in remarks what its owner should look at.
func dataSettings(_ tables: [OwnTable]) -> String {
  ([
    "# Your tables: what each column was taken for. Read these lines once; what is left over stands in remarks.",
    "data:",
  ] + tables.flatMap(lines)).joined(separator: "\n")
}

private func lines(_ table: OwnTable) -> [String] {
  let sketch = table.sketch
  return ["  \(sketch.table.rawValue):", "    file: \(yamlText(table.file))"]
    + (sketch.encoding == "utf-8" ? [] : ["    encoding: \(sketch.encoding)"])
    + columnLines(sketch) + formLines(sketch) + wordLines(sketch)
    + table.remarks.map { "    # look: " + remark($0) }
}

private func columnLines(_ sketch: TableSketch) -> [String] {
  let kind = ColumnWord.kind
  var lines = sketch.matches.map { match in
    let line = "\(match.column): \(yamlText(match.header))"
    // Of feedback it is needed, and the words are asked for by its rows.
    let isForeign =
      match.column == kind && !sketch.unknownKinds.isEmpty && sketch.table != .feedback
    return isForeign ? "      # \(line)   # its words are not ours: see `words`" : "      " + line
  }
  lines += sketch.missing.map { "      # \($0): which one? It is needed." }
  if !sketch.unused.isEmpty {
    lines.append("      # not used: " + remark(sketch.unused.joined(separator: ", ")))
  }
  let hasColumns = lines.contains { !$0.hasPrefix("      #") }
  return [hasColumns ? "    columns:" : "    # columns:"] + lines
}

/// How dates and amounts are written.
private func formLines(_ sketch: TableSketch) -> [String] {
  var lines: [String] = []
  switch sketch.dates {
  case .iso: break
  case .jalali: lines.append("    dates: jalali")
  case .pattern(let pattern): lines.append("    dates: \(yamlText(pattern))")
  case nil:
    if sketch.has("date") {
      lines.append("    # dates: not one form that all rows have; `moshtari check` shows a row")
    }
  }
  if sketch.decimal == .comma { lines.append("    decimal: \",\"") }
  if sketch.decimal == nil, sketch.has("amount") {
    lines.append("    # amounts could not be read with this currency: see `currency` and `decimal`")
  }
  if sketch.has("discount") {
    lines.append("    amountIs: list   # before the discount; or net: after it")
  }
  return lines
}

/// What the file says in words of its own.
private func wordLines(_ sketch: TableSketch) -> [String] {
  var lines: [String] = []
  if !sketch.statuses.isEmpty {
    let known = sketch.statuses.map { "\($0.text) (\($0.count))" }.joined(separator: ", ")
    lines.append("    # statuses: " + remark(known))
    lines.append(
      "    notOrders: [\(sketch.notOrders.map(yamlText).joined(separator: ", "))]"
        + "   # those that mean that nothing was bought")
  }
  if !sketch.kindWords.isEmpty, sketch.unknownKinds.isEmpty {
    let words = sketch.kindWords.sorted { isBeforeInBytes($0.key, $1.key) }
      .map { "\(yamlText($0.key)): \($0.value)" }.joined(separator: ", ")
    lines.append("    words: { kind: { \(words) } }")
  }
  if let first = sketch.unknownKinds.first {
    let ours = (sketch.table.words(of: ColumnWord.kind) ?? []).joined(separator: ", ")
    let found = sketch.unknownKinds.prefix(8).map(\.text).joined(separator: ", ")
    lines.append("    # words of its kind: \(remark(found)); ours are \(ours)")
    lines.append(
      "    # words: { kind: { \(yamlText(first.text)): … } }")
  }
  if let kind = sketch.feedbackKind {
    lines.append(
      "    constants: { kind: \(kind.rawValue) }"
        + (sketch.isKindGuessed ? "   # by the range of the scores: is that what was asked?" : ""))
  }
  return lines
}

private enum ColumnWord {
  static let kind = "kind"
}

/// A text inside a remark: on one line.
private func remark(_ text: String) -> String {
  let line = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
  let short = String(String.UnicodeScalarView(line))
  return short.count > 200 ? String(short.prefix(199)) + "…" : short
}

extension TableSketch {
  fileprivate func has(_ column: String) -> Bool { matches.contains { $0.column == column } }
}

/// What was found in each file, for the terminal.
func foundText(_ tables: [OwnTable], settings: String) -> String {
  let found = tables.map { table in
    let sketch = table.sketch
    let rows =
      sketch.rowCount == TableSketch.rowsRead ? "at least \(sketch.rowCount)" : "\(sketch.rowCount)"
    let columns = sketch.matches.map { "\($0.column) is \($0.header)" }.joined(separator: ", ")
    var lines = ["\(table.source), \(rows) rows: \(columns)"]
    if !sketch.missing.isEmpty {
      lines.append("  needed, and not found: \(sketch.missing.joined(separator: ", "))")
    }
    if !sketch.unused.isEmpty {
      lines.append("  not used: \(sketch.unused.joined(separator: ", "))")
    }
    lines += table.remarks.map { "  look: \($0)" }
    return lines.joined(separator: "\n")
  }
  return found.joined(separator: "\n")
    + "\nRead the lines under `data` in \(settings): they say so in full."
}
