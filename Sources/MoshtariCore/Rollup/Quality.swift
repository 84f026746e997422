/// What became of the rows, and what is odd about the data.
package struct Quality: Equatable, Sendable {
  /// Counts of the tables that were read.
  package var rows: [Table: RowCounts] = [:]
  /// By table in `Table.allCases` order, then by code.
  package var rejected: [Rejection] = []
  /// Header names that no figure uses: unknown, not needed yet or not asked for; in file order.
  package var unknownColumns: [Table: [String]] = [:]
  /// Customers that only orders or feedback name.
  package var undeclaredCustomers = 0
  /// One element a file read.
  package var inputs: [Input] = []

  package init() {}
}

/// read = accepted + rejected + duplicates + afterAsOf + notOrders.
package struct RowCounts: Hashable, Sendable, Codable {
  package var read = 0
  package var accepted = 0
  package var rejected = 0
  /// Rows equal to an earlier row of the same id.
  package var duplicates = 0
  /// Rows dated after the as-of day.
  package var afterAsOf = 0
  /// Orders whose status says that they are none (cancelled and the like).
  package var notOrders = 0

  package init() {}
}

/// Rejected rows of one table and one reason.
package struct Rejection: Hashable, Sendable {
  package var table: Table
  package var code: String
  package var count: Int
  /// The first ones, at most 20.
  package var examples: [Diagnostic]

  package init(table: Table, code: String, count: Int, examples: [Diagnostic]) {
    (self.table, self.code, self.count, self.examples) = (table, code, count, examples)
  }
}

/// A file that was read.
package struct Input: Hashable, Sendable, Codable {
  /// Path relative to the report folder.
  package var file: String
  package var bytes: Int
  /// Lower-case hexadecimal.
  package var sha256: String

  package init(file: String, bytes: Int, sha256: String) {
    (self.file, self.bytes, self.sha256) = (file, bytes, sha256)
  }
}
