import Foundation
import MoshtariCore
import MoshtariTestSupport
import Testing

/// The CDNOW transactions of P. Fader and B. Hardie, which `Tests/fetch-test-data.sh` fetches.
enum CDNOWData {
  /// `$MOSHTARI_TEST_DATA/cdnow`, else `.build/test-data/cdnow` of the package.
  static var folder: URL {
    if let path = ProcessInfo.processInfo.environment["MOSHTARI_TEST_DATA"] {
      return URL(filePath: path).appending(path: "cdnow")
    }
    return URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
      .standardizedFileURL.appending(path: ".build/test-data/cdnow")
  }

  /// Whether the tests that need the data run: where it is there, and wherever it has to be.
  static var isExpected: Bool {
    ProcessInfo.processInfo.environment["CI"] != nil
      || FileManager.default.fileExists(atPath: folder.appending(path: "CDNOW_master.txt").path)
  }

  /// The orders of `file`, one a line: customer, day (YYYYMMDD), number of discs, dollars. In the
  /// sample another customer number stands before.
  static func rollup(of file: String, asOf: Day) throws -> Rollup {
    let bytes = try Data(contentsOf: folder.appending(path: file))
    var builder = RollupBuilder(asOf: asOf), numbers: [String: Int] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: " ").suffix(4).map(String.init)
      guard let day = day(fields[1]) else { continue }
      let customer = numbers[fields[0]] ?? builder.addCustomer()
      numbers[fields[0]] = customer
      if day <= asOf { builder.addOrder(customer, on: day, revenue: cents(fields[3])) }
    }
    return builder.rollup()
  }

  private static func day(_ text: String) -> Day? {
    guard text.utf8.count == 8, let number = Int(text) else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Dollars with two decimals.
  private static func cents(_ text: String) -> Int64 {
    Int64(text.filter { $0 != "." }) ?? 0
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs where the CDNOW data was fetched, and always where `CI` is set.
  static var needsCDNOW: Self {
    .enabled(
      if: CDNOWData.isExpected,
      "the CDNOW transactions are not here: run Tests/fetch-test-data.sh")
  }
}

/// What pandas, DuckDB and lifelines give for one of the files, on the same lines: each line one
/// order, as of 30 June 1998.
struct CDNOWResults: Sendable, CustomTestStringConvertible {
  var file: String
  var customers: Int
  var orders: Int
  var revenue: Int64
  /// Each month from January 1997: active, new, retained, resurrected, churned; revenue in cents:
  /// all, new, resurrected, expansion, contraction, churned.
  var growth: [[Int]]
  /// Active customers by months since the first, cohorts from January 1997.
  var cohorts: [[Int]]
  var overallRetention: [Double]
  /// Customers with at least 1, 2 … orders.
  var reached: [Int]
  /// Customers with score 1...5.
  var recencyScores: [Int]
  var frequencyScores: [Int]
  /// r then f ascending.
  var cells: [Int]
  /// Customers, revenue in cents, orders a customer.
  var segments: [(RFMSegment, Int, Int64, Double)]
  var gini: Double
  var top20: Double
  var top10: Double
  var top1: Double
  var customersFor80: Int
  var nonPositive: Int
  var secondOrders: Int
  /// Day, survival, log-log limits.
  var survival: [(Int, Double, Double, Double)]
  var completeWeeks: Int
  /// Orders, customers, revenue in cents of the first and the last complete week.
  var firstWeek: [Int]
  var lastWeek: [Int]
  var cutoffs: (Int, Int)

  var testDescription: String { file }
}
