import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariReading

/// The index of prices: months of the report's calendar and their levels.
@Suite struct PriceIndexTests {
  private static let orders =
    "order_id,customer_id,date,amount\n1,c,2026-08-05,5\n2,c,2026-10-05,7"

  /// A folder with two orders, of 14 Mordad and 13 Mehr 1405, and the index `prices`.
  private func read(
    _ prices: String, calendar: CalendarSystem = .gregorian, orders: String = orders
  ) throws -> ReadingResult {
    let folder = try ReportFolder([.orders: orders])
    try Data(prices.utf8).write(to: URL(fileURLWithPath: folder.path + "/prices.csv"))
    folder.settings.calendar = calendar
    folder.settings.deflator = TableSettings(
      file: "prices.csv", fileLocation: Place(file: "moshtari.yaml", line: 3, column: 11))
    return try folder.read()
  }

  @Test func `months and levels in any digits and order, and months beyond the data`() throws {
    let tables = try #require(
      try read(
        "Month, INDEX ,source\n۲۰۲۶-۱۰,۱۲۳٫۵,x\n2026-08,\"1,050\",\n2020-01,90,\n\n2026-09,7,"
      ).tables)
    let prices = try #require(tables.prices)
    #expect(prices[Month(year: 2026, month: 10)] == 123.5)
    #expect(prices[Month(year: 2026, month: 8)] == 1_050)
    #expect(prices[Month(year: 2020, month: 1)] == 90)
    #expect(prices[Month(year: 2026, month: 11)] == nil)
    #expect(tables.quality.inputs.map(\.file) == ["orders.csv", "prices.csv"])
    let rollup = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
    #expect(rollup.prices == prices)
  }

  @Test func `months are of the report's calendar`() throws {
    let result = try read("month,index\n1405-05,1\n1405-07,2\n", calendar: .persian)
    let prices = try #require(result.tables?.prices)
    #expect(prices[Month(year: 1405, month: 7)] == 2)
    let other = try read("month,index\n2026-08,1\n2026-10,2\n", calendar: .persian)
    #expect(other.tables == nil)
    #expect(
      other.diagnostics.map(\.code) == ["month-of-another-calendar", "month-of-another-calendar"])
  }

  @Test func `without the setting there is no index`() throws {
    let folder = try ReportFolder([.orders: Self.orders])
    #expect(try folder.tables().prices == nil)
  }

  /// The whole text, each with its place.
  @Test(arguments: [
    (
      "month,index\n2026-08,1\n2026-8,2\n2026-10,3\n",
      """
      error[invalid-month]: expected a month `YYYY-MM` of the Gregorian calendar, such as `2026-11`, found `2026-8`
       --> prices.csv:3:1
        |
      3 | 2026-8,2
        | ^^^^^^
        = help: write the year with four digits, the month with two
      """
    ),
    (
      "month,index\n1405-05,1\n",
      """
      error[month-of-another-calendar]: expected a month `YYYY-MM` of the Gregorian calendar, such as `2026-11`, found `1405-05`
       --> prices.csv:2:1
        |
      2 | 1405-05,1
        | ^^^^^^^
        = help: months are of the report’s calendar; see `calendar` of the settings
      """
    ),
    (
      "month,index\n2026-08,1\n2026-10,2\n۲۰۲۶-۰۸,3\n",
      """
      error[repeated-month]: the month `2026-08` stands here again
       --> prices.csv:4:1
        |
      4 | ۲۰۲۶-۰۸,3
        | ^^^^^^^
        = help: its first index is in line 2; keep one of them
      """
    ),
    (
      "month,index\n2026-08,0\n2026-10,2\n",
      """
      error[invalid-index]: expected an index above 0 with the decimal mark `.`, found `0`
       --> prices.csv:2:9
        |
      2 | 2026-08,0
        |         ^
        = help: digits only; leave the row out where the index is not known
      """
    ),
    (
      "month,index\n2026-08,\n2026-10,-2\n2026-11,x%\n",
      """
      error[invalid-index]: expected an index above 0 with the decimal mark `.`, found ``
       --> prices.csv:2:9
        |
      2 | 2026-08,
        |         ^
        = help: digits only; leave the row out where the index is not known

      error[invalid-index]: expected an index above 0 with the decimal mark `.`, found `-2`
       --> prices.csv:3:9
        |
      3 | 2026-10,-2
        |         ^^
        = help: digits only; leave the row out where the index is not known

      error[invalid-index]: expected an index above 0 with the decimal mark `.`, found `x%`
       --> prices.csv:4:9
        |
      4 | 2026-11,x%
        |         ^^
        = help: digits only; leave the row out where the index is not known
      """
    ),
    (
      "month,level\n2026-08,1\n",
      """
      error[missing-column]: prices need a column `index`
       --> prices.csv:1:1
        |
      1 | month,level
        | ^^^^^^^^^^^
        = help: its first line is `month,index`
      """
    ),
    (
      "month,index\n2026-08,1\n",
      """
      error[missing-month]: `prices.csv` has no index of `2026-10`
       --> prices.csv
        = help: it is the as-of month, in whose prices money is told; add it, or choose an earlier `asOf`
      """
    ),
    (
      "month,index\n2026-10,1\n",
      """
      error[missing-month]: `prices.csv` has no index of `2026-08`
       --> prices.csv
        = help: every month with an order or spend needs its index, and the as-of month
      """
    ),
    (
      "month,index\n2026-08,1,5\n2026-10,1\n",
      """
      error[field-count]: expected 2 fields, found 3
       --> prices.csv:2:1
        |
      2 | 2026-08,1,5
        | ^^^^^^^^^^^
        = help: put a cell that holds the delimiter between quotes
      """
    ),
  ])
  func `a fault of the index is an error with its place`(prices: String, expected: String) throws {
    let result = try read(prices)
    #expect(result.tables == nil)
    #expect(DiagnosticText.list(result.diagnostics) == expected)
  }

  @Test func `a missing, an empty and a bare file are errors`() throws {
    let folder = try ReportFolder([.orders: Self.orders])
    folder.settings.deflator = TableSettings(
      file: "order.csv", fileLocation: Place(file: "moshtari.yaml", line: 3, column: 11))
    let missing = try folder.read()
    #expect(missing.tables == nil && missing.diagnostics.map(\.code) == ["missing-file"])
    #expect(missing.diagnostics.first?.location?.line == 3)
    #expect(missing.diagnostics.first?.help == "the nearest name is `orders.csv`")
    #expect(try read("").diagnostics.map(\.code) == ["empty-file"])
    #expect(try read("month,index\n").diagnostics.map(\.code) == ["no-rows"])
    #expect(try read("month,index,month\n").diagnostics.map(\.code) == ["duplicate-column"])
  }

  @Test func `at most twenty faults are said, and how many more there are`() throws {
    let rows = (0..<23).map { "2026-13,\($0)\n" }.joined()
    let faults = try read("month,index\n" + rows).diagnostics
    #expect(faults.count == 20 && faults.last?.help?.contains("and 3 more like this") == true)
  }

  @Test func `many missing months are counted, and money too large to sum is refused`() throws {
    let orders =
      "order_id,customer_id,date,amount\n"
      + (1...9).map { "\($0),c,2026-0\($0)-05,5\n" }.joined()
    let missing = try #require(
      try read("month,index\n2026-09,1\n", orders: orders).diagnostics.first)
    #expect(
      missing.statement
        == .fact(
          "`prices.csv` has no index of `2026-01`, `2026-02`, `2026-03`, `2026-04`, `2026-05` and 3 more months"
        ))
    let large = "order_id,customer_id,date,amount\n1,c,2026-08-05,9000000000000\n2,c,2026-10-05,7"
    let result = try read("month,index\n2026-08,0.00001\n2026-10,900\n", orders: large)
    #expect(result.diagnostics.map(\.code) == ["amount-too-large"])
  }
}
