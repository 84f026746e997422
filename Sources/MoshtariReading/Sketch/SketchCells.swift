import MoshtariCore

/// The first rows of a file as texts, column by column.
struct SketchCells {
  let headers: [String]
  private(set) var rowCount = 0
  private var columns: [[String]]

  init(of text: SourceText, header: Header) throws(FileFault) {
    headers = header.names.map(\.text)
    columns = Array(repeating: [], count: headers.count)
    var scanner = RecordScanner(
      text.bytes, delimiter: header.delimiter, width: headers.count, offset: header.end,
      line: header.nextLine)
    do throws(ScanFault) {
      while rowCount < TableSketch.rowsRead, let row = try scanner.next() {
        rowCount += 1
        for index in 0..<min(row.fieldCount, headers.count) {
          columns[index].append(String(decoding: row.cell(at: index).bytes, as: UTF8.self))
        }
      }
    } catch {
      throw .unscannable(error)
    }
  }

  /// The texts of a column that are not blank, in file order.
  func texts(_ column: Int) -> [String] { columns[column].filter { !$0.isEmpty } }

  /// The different texts of a column that are not blank, the commonest first, ties in byte order.
  func values(_ column: Int) -> [TableSketch.Value] {
    let counts = texts(column).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return counts.map { TableSketch.Value(text: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? isBeforeInBytes($0.text, $1.text) : $0.count > $1.count }
  }
}

/// The one form that nearly all of `texts` have; nil where none or more than one does.
///
/// Nearly all are as many as a build accepts: up to one row of 200 may be a slip.
func dateForm(of texts: [String]) -> TableSettings.DateForm? {
  var fitting: [TableSettings.DateForm] = []
  for form in dateForms where isFit(texts, form) { fitting.append(form) }
  return fitting.count == 1 ? fitting.first : nil
}

private let dateForms: [TableSettings.DateForm] =
  [.iso, .jalali]
  + ["", " H:mm", " H:mm:ss"].flatMap { time in
    ["d/M/yyyy", "M/d/yyyy", "d.M.yyyy", "d-M-yyyy", "M-d-yyyy", "yyyy/M/d"].map {
      TableSettings.DateForm.pattern($0 + time)
    }
  }

private func isFit(_ texts: [String], _ form: TableSettings.DateForm) -> Bool {
  guard !texts.isEmpty else { return false }
  do {
    var reader = try DateReader(form, timezone: "UTC")
    return isFit(texts, &reader)
  } catch {
    return false
  }
}

private func isFit(_ texts: [String], _ reader: inout DateReader) -> Bool {
  var faults = 0
  for text in texts {
    let isDay = withCell(of: text) { cell in (try? reader.day(of: cell)) != nil }
    if !isDay { faults += 1 }
    if faults * 200 > texts.count { return false }
  }
  return true
}

/// The decimal mark that nearly all of `texts` allow, the dot before the comma; nil where neither does.
func decimalMark(of texts: [String], minorDigits: Int) -> TableSettings.DecimalMark? {
  guard !texts.isEmpty else { return nil }
  for mark in [TableSettings.DecimalMark.dot, .comma] {
    let reader = AmountReader(decimal: mark, minorDigits: minorDigits)
    let faults = texts.count { text in
      withCell(of: text) { cell in (try? reader.minorUnits(of: cell)) == nil }
    }
    if faults * 200 <= texts.count { return mark }
  }
  return nil
}

/// What `body` makes of `text`, which is not empty, as a cell.
private func withCell<Value>(of text: String, _ body: (Cell) -> Value) -> Value {
  var text = text
  return text.withUTF8 { bytes in
    guard let start = bytes.baseAddress else { preconditionFailure("a blank cell") }
    let field = Field(start: start, count: Int32(bytes.count), form: .plain)
    return body(Cell(bytes: bytes, field: field))
  }
}
