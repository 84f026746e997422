import MoshtariCore

/// A table of the report under the name of its file.
struct ReportTable {
  /// Without ending: the address with hyphens, such as `nps-by-region`.
  var name: String
  var csv: CSVTable
}

extension ReportTree {
  /// Every list of objects in the report, and the segments, as a table: the key columns first, then the fields
  /// by name, inner fields joined by dots, list elements numbered. Empty lists are left out. By name.
  func tables() -> [ReportTable] {
    var tables = lists.compactMap { table(at: $0.path, keys: $0.keys) }
    if let segments = segmentTable() { tables.append(segments) }
    return tables.sorted { isBeforeInBytes($0.name, $1.name) }
  }

  private func table(at path: String, keys: [String]) -> ReportTable? {
    guard let address = ReportAddress(path), case .list(let elements)? = try? node(at: address),
      !elements.isEmpty
    else { return nil }
    return ReportTable(
      name: path.replacing(".", with: "-"),
      rows: elements.map { $0.flattened(leavingOut: ["weeks"]) }, keys: keys)
  }

  private func segmentTable() -> ReportTable? {
    guard case .object(let root) = root, case .object(let segments)? = root["segments"],
      !segments.isEmpty
    else { return nil }
    let rows = segments.keys.sorted(by: isBeforeInBytes).map { id in
      var row = (segments[id] ?? .null).flattened(leavingOut: [
        "monthly", "ratings", "moves", "quotes",
      ])
      row["segment"] = .text(id)
      return row
    }
    return ReportTable(name: "segments", rows: rows, keys: ["segment"])
  }
}

extension ReportTable {
  fileprivate init(name: String, rows: [[String: CSVTable.Cell]], keys: [String]) {
    let fields = Set(rows.flatMap(\.keys)).subtracting(keys)
    let header = keys + fields.sorted { $0.comesBeforeNaturally($1) }
    self.name = name
    csv = CSVTable(columns: header)
    for row in rows { csv.append(header.map { row[$0] ?? .empty }) }
  }
}

extension ReportTree.Node {
  /// The scalars below this object by their path.
  fileprivate func flattened(leavingOut left: Set<String> = []) -> [String: CSVTable.Cell] {
    var cells: [String: CSVTable.Cell] = [:]
    func visit(_ node: Self, _ path: String) {
      switch node {
      case .null: cells[path] = .empty
      case .flag(let flag): cells[path] = .text(flag ? "true" : "false")
      case .number(let number):
        let isWhole = number == number.rounded() && abs(number) < 1e15
        cells[path] = isWhole ? .count(Int(number)) : .number(number)
      case .text(let text): cells[path] = .text(text)
      case .list(let elements):
        for (position, element) in elements.enumerated() { visit(element, "\(path)[\(position)]") }
      case .object(let fields):
        for (name, field) in fields where path != "" || !left.contains(name) {
          visit(field, path.isEmpty ? name : "\(path).\(name)")
        }
      }
    }
    visit(self, "")
    return cells
  }
}

extension String {
  /// Byte order, but runs of digits by their number: `active[2]` before `active[10]`.
  fileprivate func comesBeforeNaturally(_ other: String) -> Bool {
    let a = split { !$0.isNumber }, b = other.split { !$0.isNumber }
    if prefix(while: { $0 != "[" }) == other.prefix(while: { $0 != "[" }), let x = a.first,
      let y = b.first, x.utf8.count != y.utf8.count
    {
      return x.utf8.count < y.utf8.count
    }
    return isBeforeInBytes(self, other)
  }
}
