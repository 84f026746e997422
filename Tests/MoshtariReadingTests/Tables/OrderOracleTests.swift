import Foundation
import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariReading

/// Orders as the clear, slow way reads them: texts, dictionaries and `Decimal`.
private struct OrderOracle {
  var customers: [String] = []
  var customer: [Int32] = []
  var days: [Day] = []
  var revenue: [Int64] = []
  var rejected: [String: Int] = [:]
  var duplicates = 0
  var notOrders = 0
  private var rows: [String: [String]] = [:]

  /// Takes the cells order_id, customer_id, date, amount, discount, status; says why it cannot.
  mutating func take(_ cells: [String], today: Day) {
    if let code = fault(in: cells, today: today) {
      rejected[code, default: 0] += 1
    } else if let earlier = rows[cells[0]], cells[0] != "" {
      if earlier == cells { duplicates += 1 } else { rejected["duplicate-id", default: 0] += 1 }
    } else {
      rows[cells[0]] = cells
      add(cells)
    }
  }

  private func fault(in cells: [String], today: Day) -> String? {
    if cells.count != 6 { return "field-count" }
    if cells[5].lowercased() == "draft" { return nil }
    if cells[0] == "" { return "missing-value" }
    if cells[2] == "" { return "missing-value" }
    guard let day = Day(iso: cells[2]) else { return "not-a-date" }
    if day > today { return "date-in-future" }
    if cells[3] == "" { return "missing-value" }
    guard let _ = minorUnits(cells[3]), let discount = minorUnits(cells[4] == "" ? "0" : cells[4])
    else { return "amount" }
    return discount < 0 ? "negative-amount" : nil
  }

  private mutating func add(_ cells: [String]) {
    if cells[5].lowercased() == "draft" { notOrders += 1; return }
    if cells[1] != "", !customers.contains(cells[1]) { customers.append(cells[1]) }
    customer.append(Int32(customers.firstIndex(of: cells[1]) ?? -1))
    days.append(Day(iso: cells[2]) ?? .none)
    revenue.append((minorUnits(cells[3]) ?? 0) - (minorUnits(cells[4]) ?? 0))
  }

  private func minorUnits(_ text: String) -> Int64? {
    guard text.allSatisfy({ "0123456789.-".contains($0) }), let value = Decimal(string: text)
    else { return nil }
    let units = value * 100
    let whole = NSDecimalNumber(decimal: units).int64Value
    return Decimal(whole) == units ? whole : nil
  }
}

@Suite struct OrderOracleTests {
  @Test(arguments: UInt64(1)...25)
  func `orders are read as the slow way reads them`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    // Sorted ids in half of the files, so that both ways of knowing an id are taken.
    let isSorted = Bool.random(using: &random)
    let lines = (0..<300).map { number in
      let repeated =
        Int.random(in: 0...200, using: &random) + (isSorted && number < 250 ? number * 1000 : 0)
      var cells = [
        pick([
          "", "n\(repeated)", "n\(repeated)", "n\(repeated)", "order-of-many-letters-\(repeated)",
        ]),
        pick(["", "c1", "c2", "\"c,3\"", "\"c\"\"4\"", "a-customer-with-a-long-name"]),
        pick(["2026-01-01", "2026-01-02", "2026-01-31", "2026-02-30", "", "soon", "2027-01-01"]),
        pick(["1", "2.5", "10.25", "-3", "1.234", "", "x"]), pick(["", "", "0", "1.5", "-1"]),
        pick(["", "paid", "Draft"]),
      ]
      if Int.random(in: 0..<30, using: &random) == 0 { cells.removeLast() }
      return cells.joined(separator: ",")
    }
    let text =
      "order_id,customer_id,date,amount,discount,status\n" + lines.joined(separator: "\r\n")
    var oracle = OrderOracle()
    for record in try #require(ReferenceCSV.records(of: Array(text.utf8), delimiter: 0x2C))
      .dropFirst()
    {
      oracle.take(record.cells, today: try day("2026-11-22"))
    }
    let tables = try ReportFolder([.orders: text]).tables()
    #expect(tables.orders.customer == oracle.customer, "seed \(seed)")
    #expect(tables.orders.day == oracle.days, "seed \(seed)")
    #expect(tables.orders.revenue == oracle.revenue, "seed \(seed)")
    let rejected = Dictionary(
      uniqueKeysWithValues: tables.quality.rejected.map { ($0.code, $0.count) })
    #expect(rejected == oracle.rejected, "seed \(seed)")
    #expect(tables.quality.rows[.orders]?.duplicates == oracle.duplicates, "seed \(seed)")
    #expect(tables.quality.rows[.orders]?.notOrders == oracle.notOrders, "seed \(seed)")
  }
}
