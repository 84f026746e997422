import MoshtariCore

/// Where a column of ours is in the file, and what its texts mean.
struct Column {
  /// Index of the field; an absent column points behind the last field, at one that is always
  /// blank.
  let index: Int
  /// Whether rows may have a value: the file has the column, or all rows have a constant.
  let isPresent: Bool
  /// Whether cells are taken as they are written.
  fileprivate let isPlain: Bool
  /// Texts that mean that it is blank.
  fileprivate let missing: [[UInt8]]
  /// Texts of the file and our words for them.
  fileprivate let words: [(text: [UInt8], word: StaticString)]
  /// What every row holds; nil where the file says it.
  fileprivate let constant: StaticString?
}

extension Row {
  /// The cell of `column`; blank where the file has no such column or the text stands for "no
  /// value".
  @inline(__always)
  subscript(column: Column) -> Cell {
    let cell = cell(at: column.index)
    return column.isPlain ? cell : cell.meant(by: column)
  }
}

extension Cell {
  /// What the cell says in our words.
  @inline(never)
  fileprivate func meant(by column: Column) -> Cell {
    if let constant = column.constant { return Cell(bytes: constant.bytes, field: field) }
    if column.missing.contains(where: { bytes.elementsEqual($0) }) {
      return Cell(bytes: Bytes(start: bytes.baseAddress, count: 0), field: field)
    }
    let word = column.words.first { bytes.elementsEqual($0.text) }?.word
    return word.map { Cell(bytes: $0.bytes, field: field) } ?? self
  }
}

extension StaticString {
  /// Its bytes, which stay for as long as the program runs.
  fileprivate var bytes: Bytes { Bytes(start: utf8Start, count: utf8CodeUnitCount) }
}

/// The columns of a table as its file has them.
struct ColumnMap {
  private var indices: [ColumnName: Int] = [:]
  private let table: Table
  private let settings: TableSettings
  /// Fields of the header.
  let width: Int
  /// Headers that are no column of ours, or one that is not read; each once, in file order.
  private(set) var unknown: [String] = []

  /// Finds the columns of `table` by `header`, or every fault that keeps it from being read.
  init(
    of table: Table, in header: Header, settings: TableSettings, needs: RollupNeeds
  ) throws(FileFaults) {
    (width, self.table, self.settings) = (header.names.count, table, settings)
    var faults = namingFaults(of: table, settings: settings)
    // A header that the settings give to one column serves that one only.
    let given = Set(settings.columns.values.map(headerKey))
    for column in table.columns {
      let mapped = settings.columns[column.rawValue]
      let isGiven = mapped == nil && given.contains(headerKey(column.rawValue))
      let found = isGiven ? [] : header.indices(named: mapped ?? column.rawValue)
      if let first = found.first { indices[column] = first }
      if found.count > 1 {
        faults.append(.duplicateColumn(header.names[found[1]].text, at: found[1], first: found[0]))
      } else if let first = found.first, settings.constants[column.rawValue] != nil {
        faults.append(.constantColumn(column, at: first))
      } else if found.isEmpty, let mapped {
        faults.append(.mappedColumnMissing(column, header: mapped))
      } else if found.isEmpty, settings.constants[column.rawValue] == nil,
        table.requiredColumns.contains(column)
      {
        faults.append(.missingColumn(column))
      }
    }
    if !faults.isEmpty { throw FileFaults(list: faults) }
    unknown = unusedNames(in: header, unused: table.unusedColumns(needs: needs))
  }

  /// The place of `name` in each row.
  func column(_ name: ColumnName) -> Column {
    let missing = (settings.missing[name.rawValue] ?? []).sorted(by: isBeforeInBytes)
    let words = settings.words[name.rawValue] ?? [:]
    let list = WordList.of(name, in: table)
    let constant = settings.constants[name.rawValue].flatMap { list?.word($0) }
    return Column(
      index: indices[name] ?? width, isPresent: indices[name] != nil || constant != nil,
      isPlain: missing.isEmpty && words.isEmpty && constant == nil,
      missing: missing.map { Array($0.utf8) },
      words: words.sorted { isBeforeInBytes($0.key, $1.key) }.compactMap { text, word in
        list?.word(word).map { (text: Array(text.utf8), word: $0) }
      }, constant: constant)
  }

  private func unusedNames(in header: Header, unused: Set<ColumnName>) -> [String] {
    let known = Set(indices.filter { !unused.contains($0.key) }.values)
    var seen: Set<String> = [""]
    return header.names.indices.compactMap { index in
      let name = header.names[index]
      return !known.contains(index) && seen.insert(name.key).inserted ? name.text : nil
    }
  }
}

/// Keys of `columns` and `missing` that are no column of `table`, in byte order.
private func namingFaults(of table: Table, settings: TableSettings) -> [FileFault] {
  let names = Set(settings.columns.keys).union(settings.missing.keys)
  return names.sorted(by: isBeforeInBytes).compactMap { name in
    table.columns.contains { $0.rawValue == name } ? nil : .unknownColumnName(name)
  }
}
