import Foundation
import MoshtariCore
import Testing

@Suite struct FactDocumentTests {
  /// `docs/facts.md`: the cells of each row of its tables.
  private let rows: [[String]]

  init() throws {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    let text = try String(contentsOf: root.appending(path: "docs/facts.md"), encoding: .utf8)
    rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test func `every fact is documented once, and nothing else`() {
    #expect(rows.map { $0[0] }.sorted() == Fact.allCases.map { "`\($0.rawValue)`" }.sorted())
  }

  @Test func `each has a unit, a meaning, when it is unknown, and where it is from`() {
    for row in rows {
      #expect(row.count == 5 && row.allSatisfy { !$0.isEmpty }, "\(row)")
    }
  }

  @Test func `the documented unit is the fact's`() {
    for row in rows {
      let fact = Fact(rawValue: row[0].replacing("`", with: ""))
      let unit = fact.map { $0.form == .number ? $0.unit.rawValue : "\($0.form)" }
      #expect(row[1] == unit, "\(row[0])")
    }
  }
}
