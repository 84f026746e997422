/// What the report says of its own data. Never the text of a cell.
package struct ReportQuality: Codable, Equatable, Sendable {
  /// By table, then code.
  package var rejected: [RejectedRows] = []
  /// Header names that were not used, by table name.
  package var unknownColumns: [String: [String]] = [:]
  /// Customers that only orders or feedback name.
  package var undeclaredCustomers = 0
  /// Rejected rows ÷ rows read, by table name and of `allTables` together; null where no row was read.
  package var rejectedShare: [String: Double?] = [:]
  /// Codes of the build's warnings, with how many of each, by code.
  package var warnings: [String: Int] = [:]
  package init() {}

  /// What stands for every table together in `rejectedShare`.
  package static let allTables = "all"
}

package struct RejectedRows: Codable, Equatable, Sendable {
  package var table: Table
  package var code: String
  package var count: Int
  package var examples: [RejectedRow]
  package init(table: Table, code: String, count: Int, examples: [RejectedRow]) {
    (self.table, self.code, self.count, self.examples) = (table, code, count, examples)
  }
}

package struct RejectedRow: Codable, Equatable, Sendable {
  package var file: String
  package var line: Int
  package var column: Int
  package var code: String
  package init(file: String, line: Int, column: Int, code: String) {
    (self.file, self.line, self.column, self.code) = (file, line, column, code)
  }
}
