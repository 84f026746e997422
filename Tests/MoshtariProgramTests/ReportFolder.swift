import Foundation

/// A small report folder that builds: 40 orders, 40 answers, 7 customers.
enum ReportFolder {
  static let settings = """
    title: Test
    data:
      orders: data/orders.csv
      feedback: data/feedback.csv
      customers: data/customers.csv

    """

  static let orders =
    "order_id,customer_id,date,amount\n"
    + (0..<40).map { i in "o\(i),c\(i % 7),2026-\(two(1 + i % 10))-\(two(1 + i % 27)),\(100 + i)\n"
    }
    .joined()

  static let feedback =
    "customer_id,date,kind,score\n"
    + (0..<40).map { i in "c\(i % 7),2026-\(two(1 + i % 10))-11,nps,\(i % 11)\n" }.joined()

  static let customers =
    "customer_id,kind,region\n" + (0..<7).map { "c\($0),individual,North\n" }.joined()

  static func make() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("moshtari.yaml", settings)
    try folder.write("data/orders.csv", orders)
    try folder.write("data/feedback.csv", feedback)
    try folder.write("data/customers.csv", customers)
    return folder
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
