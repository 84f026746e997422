import MoshtariCore

/// Reads `data`: which tables there are and how their files are written.
struct DataReader {
  let findings: Findings
  let file: String

  func read(_ field: Field?) -> DataSettings {
    var data = DataSettings()
    let fields = field?.fields("a mapping of tables")
    if let fields {
      fields.allowOnly(["maxRejected"] + Table.allCases.map(\.rawValue))
      assign(fields["maxRejected"]?.share(), to: &data.maxRejected)
      for table in Table.allCases {
        data.tables[table] = fields[table.rawValue].flatMap { TableReader(table: table).read($0) }
      }
    }
    if fields?["orders"] == nil, fields?["feedback"] == nil {
      findings.error(
        "no-data-declared", .fact("neither `data.orders` nor `data.feedback` is declared"),
        at: field?.keyLocation ?? SourceLocation(file: file),
        help: "add `orders: data/orders.csv` under `data`")
    }
    return data
  }
}
