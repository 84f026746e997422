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
    var tables = lists.filter { $0.path != Self.nextOrders }
      .compactMap { table(at: $0.path, keys: $0.keys) }
    tables += nextOrderTables()
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

  private static let nextOrders = "survival.orders"

  /// How soon each order is followed by the next, a row for each order, group and day, and the tests of the groups, a
  /// row for each order and dimension; without a dimension stand all customers.
  private func nextOrderTables() -> [ReportTable] {
    guard let address = ReportAddress(Self.nextOrders),
      case .list(let orders)? = try? node(at: address), !orders.isEmpty
    else { return [] }
    var rows: [[String: CSVTable.Cell]] = [], tests: [[String: CSVTable.Cell]] = []
    for order in orders.map(\.fields) {
      let number = ["orders": (order["orders"] ?? .null).cell]
      rows += Self.days(of: order, beside: number.merging(["by": "", "key": ""]) { $1 })
      let dimensions = (order["by"] ?? .null).fields
      for name in dimensions.keys.sorted(by: isBeforeInBytes) {
        let dimension = (dimensions[name] ?? .null).fields
        let named = number.merging(["by": .text(name)]) { $1 }
        if case .list(let groups)? = dimension["groups"] {
          for group in groups.map(\.fields) {
            let key = (group["key"] ?? .null).cell
            rows += Self.days(of: group, beside: named.merging(["key": key]) { $1 })
          }
        }
        if let test = dimension["test"], test != .null {
          tests.append(test.flattened().merging(named) { $1 })
        }
      }
    }
    let name = Self.nextOrders.replacing(".", with: "-")
    let days = ReportTable(name: name, rows: rows, keys: ["orders", "by", "key", "day"])
    return tests.isEmpty
      ? [days] : [days, ReportTable(name: "\(name)-tests", rows: tests, keys: ["orders", "by"])]
  }

  /// A row for each day of a curve, with what is known of the whole curve in each.
  private static func days(
    of curve: [String: Node], beside named: [String: CSVTable.Cell]
  ) -> [[String: CSVTable.Cell]] {
    guard case .list(let days)? = curve["within"] else { return [] }
    var whole = named
    for name in ["customers", "events"] { whole[name] = (curve[name] ?? .null).cell }
    for (name, cell) in (curve["median"] ?? .null).flattened() { whole["median.\(name)"] = cell }
    return days.map { $0.flattened().merging(whole) { $1 } }
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
  /// Of an object; empty for anything else.
  fileprivate var fields: [String: Self] {
    if case .object(let fields) = self { fields } else { [:] }
  }

  /// Of a scalar; empty for anything else.
  fileprivate var cell: CSVTable.Cell { flattened()[""] ?? .empty }

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
