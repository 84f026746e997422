import Foundation
import MoshtariCore
import MoshtariTestSupport
import Testing

/// Data that leave a figure without anything to measure still make a sensible site.
@Suite struct DegenerateDataTests {
  struct Shop: Sendable, CustomTestStringConvertible {
    var name: String
    var orders: String?
    var feedback: String?
    /// Pages that there must be and must not be, in English.
    var pages: [String]
    var absent: [String] = []

    var testDescription: String { name }
  }

  private static let header = "order_id,customer_id,date,amount,discount,refund\n"
  private static let answers = "customer_id,date,kind,score\n"

  static let shops = [
    Shop(
      name: "one order", orders: header + "o1,c1,2026-03-05,100,,\n",
      pages: ["overview", "retention", "segment-new"], absent: ["nps"]),
    Shop(
      name: "one customer with many orders",
      orders: header + (1...9).map { "o\($0),c1,2026-0\($0)-05,100,,\n" }.joined(),
      pages: ["overview", "retention", "segment-loyal"], absent: ["nps"]),
    Shop(
      name: "everybody equal",
      orders: header + (1...40).map { "o\($0),c\($0),2026-03-05,100,,\n" }.joined(),
      pages: ["retention"]),
    Shop(
      name: "nobody comes back",
      orders: header
        + (1...60).map { "o\($0),c\($0),2026-0\(1 + $0 % 9)-1\($0 % 9),\(100 + $0),,\n" }.joined(),
      pages: ["retention"]),
    Shop(
      name: "one answer", feedback: answers + "c1,2026-03-05,nps,9\n",
      pages: ["overview", "nps", "data-quality"], absent: ["retention", "segments"]),
    Shop(
      name: "only feedback",
      feedback: answers
        + (1...60).map { "c\($0),2026-0\(1 + $0 % 9)-05,nps,\($0 % 11)\n" }.joined()
        + (1...30).map { "c\($0),2026-0\(1 + $0 % 9)-06,csat,\(1 + $0 % 5)\n" }.joined(),
      pages: ["nps"], absent: ["retention"]),
    Shop(
      name: "months without orders",
      orders: header + (1...30).map { "a\($0),c\($0),2024-01-05,100,,\n" }.joined()
        + (1...30).map { "b\($0),c\($0),2026-03-05,100,,\n" }.joined(),
      pages: ["retention", "segment-returned"]),
    Shop(
      name: "negative totals",
      orders: header
        + (1...30).map { "o\($0),c\($0 % 12),2026-0\(1 + $0 % 9)-05,100,,\(90 + $0 * 10)\n" }
        .joined(),
      pages: ["retention"]),
    Shop(
      name: "everybody has left",
      orders: header
        + (1...90).map { "o\($0),c\($0 % 30),2023-0\(1 + $0 % 9)-1\($0 % 9),\(100 + $0),,\n" }
        .joined(),
      feedback: answers + (1...30).map { "c\($0 % 30),2026-03-05,nps,\($0 % 11)\n" }.joined(),
      pages: ["retention", "churn", "segment-inactive", "nps"]),
    Shop(
      name: "all tens",
      orders: header
        + (1...60).map { "o\($0),c\($0),2026-0\(1 + $0 % 9)-1\($0 % 9),\(100 + $0),,\n" }.joined(),
      feedback: answers + (1...60).map { "c\($0),2026-0\(1 + $0 % 9)-05,nps,10\n" }.joined(),
      pages: ["nps", "retention"]),
    Shop(
      name: "weeks without orders",
      orders: header
        + (1...40).map { "o\($0),c\($0 % 20),2026-0\(1 + 4 * ($0 % 2))-0\(1 + $0 % 3),100,,\n" }
        .joined(),
      pages: ["retention", "demand"]),
    Shop(
      name: "only losses",
      orders: header
        + (1...120).map {
          "o\($0),c\($0 % 40),202\(5 + $0 % 2)-0\(1 + $0 % 9)-05,100,,\(300 + $0)\n"
        }.joined(),
      pages: ["retention", "cohorts"]),
    Shop(
      name: "orders without customers",
      orders: header + (1...30).map { "o\($0),,2026-0\(1 + $0 % 9)-05,100,,\n" }.joined(),
      pages: ["overview"]),
  ]

  /// A count of one thing in the plural, with the words around it; nil where there is none.
  private static func pluralOfOne(in html: String) -> String? {
    let text = html.replacing(/<\/?(?:span|b|bdi|small|a|i)\b[^>]*>/, with: "")
      .replacing(/<[^>]*>/, with: "\n")
    let plural =
      /[^\n]*(?:^|[ \n(:;])1 (?:active |new )?(?:customers|orders|members|answers|days|weeks|months)\b[^\n]*/
    return text.firstMatch(of: plural).map { String($0.output) }
  }

  @Test func `one order has a history too short for retention, not no data`() throws {
    let folder = try TemporaryFolder()
    try folder.write("data/orders.csv", Self.header + "o1,c1,2026-03-05,100,,\n")
    try folder.write(
      "moshtari.yaml",
      "title: { en: Shop, fa: فروشگاه }\nlanguages: [en, fa]\ndata:\n  orders: data/orders.csv\n")
    let run = try Program.run("build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let pages = try folder.contents(of: "public")
    func section(_ id: String, of page: String) -> String {
      let html = String(decoding: pages[page] ?? Data(), as: UTF8.self)
      let after = html.components(separatedBy: "<section id=\"\(id)\"").dropFirst().first ?? ""
      return after.components(separatedBy: "</section>")[0]
    }
    #expect(section("trend", of: "en/retention.html").contains("The history is too short"))
    #expect(section("trend", of: "fa/retention.html").contains("تاریخچه کوتاه است"))
    let signs = section("signals", of: "en/warning.html")
    #expect(signs.contains("the history is too short") && !signs.contains("sign on"))
  }

  @Test(arguments: shops)
  func `a shop with little to measure has a site without gaps`(shop: Shop) throws {
    let folder = try TemporaryFolder()
    var settings = "title: { en: Shop, fa: فروشگاه }\nlanguages: [en, fa]\ndata:\n"
    if let orders = shop.orders {
      settings += "  orders: data/orders.csv\n"
      try folder.write("data/orders.csv", orders)
    }
    if let feedback = shop.feedback {
      settings += "  feedback: data/feedback.csv\n"
      try folder.write("data/feedback.csv", feedback)
    }
    try folder.write("moshtari.yaml", settings)
    let run = try Program.run("build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    for page in shop.pages { #expect(folder.exists("public/en/\(page).html"), "\(page)") }
    for page in shop.absent { #expect(!folder.exists("public/en/\(page).html"), "\(page)") }
    for (path, bytes) in try folder.contents(of: "public") where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.firstMatch(of: /(?i)\b(nan|inf|infinity)\b/) == nil, "\(path)")
      #expect(!text.contains("<tbody></tbody>"), "\(path) has an empty table")
      #expect(!text.contains("<b></b>"), "\(path) has an empty figure")
      if path.hasPrefix("en/"), let fault = Self.pluralOfOne(in: text) {
        Issue.record("\(path): \(fault)")
      }
    }
    #expect(
      try ReportTree(json: folder.contents(of: "public")["report.json"] ?? Data()).leaves.count > 20
    )
  }
}
