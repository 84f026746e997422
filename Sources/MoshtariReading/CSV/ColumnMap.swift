import MoshtariCore

/// Where a column of ours is in the file, and which of its texts mean that it is blank.
struct Column {
  /// Index of the field; an absent column points behind the last field, at one that is always
  /// blank.
  let index: Int
  let isPresent: Bool
  let missing: [[UInt8]]
}

extension Row {
  /// The cell of `column`; blank where the file has no such column or the text stands for "no
  /// value".
  @inline(__always)
  subscript(column: Column) -> Cell {
    let cell = cell(at: column.index)
    return column.missing.isEmpty ? cell : cell.blanked(by: column.missing)
  }
}

extension Cell {
  @inline(never)
  fileprivate func blanked(by missing: [[UInt8]]) -> Cell {
    guard missing.contains(where: { bytes.elementsEqual($0) }) else { return self }
    return Cell(bytes: Bytes(start: bytes.baseAddress, count: 0), field: field)
  }
}

/// The columns of a table as its file has them.
struct ColumnMap {
  private var indices: [ColumnName: Int] = [:]
  private let missing: [String: Set<String>]
  /// Fields of the header.
  let width: Int
  /// Headers that are no column of ours, or one that is not read; each once, in file order.
  private(set) var unknown: [String] = []

  /// Finds the columns of `table` by `header`, or every fault that keeps it from being read.
  init(
    of table: Table, in header: Header, settings: TableSettings, needs: RollupNeeds
  ) throws(FileFaults) {
    (width, missing) = (header.names.count, settings.missing)
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
      } else if found.isEmpty, let mapped {
        faults.append(.mappedColumnMissing(column, header: mapped))
      } else if found.isEmpty, table.requiredColumns.contains(column) {
        faults.append(.missingColumn(column))
      }
    }
    if !faults.isEmpty { throw FileFaults(list: faults) }
    unknown = unusedNames(in: header, unused: table.unusedColumns(needs: needs))
  }

  /// The place of `name` in each row.
  func column(_ name: ColumnName) -> Column {
    let texts = (missing[name.rawValue] ?? []).sorted(by: isBeforeInBytes)
    return Column(
      index: indices[name] ?? width, isPresent: indices[name] != nil,
      missing: texts.map { Array($0.utf8) })
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
