import Foundation
import MoshtariCore
import MoshtariMetrics
import Testing

/// The index of prices, from the settings to the pages.
@Suite struct DeflatorTests {
  /// Ten months whose prices rise by 5 each.
  private func folder(leavingOut left: String? = nil) throws -> TemporaryFolder {
    let folder = try ReportFolder.make()
    try folder.write(
      "moshtari.yaml",
      ReportFolder.settings
        + "languages: [en, fa]\nprivacy: { k: 1 }\ndeflator: data/prices.csv\n")
    let rows = (1...10).map { "2026-\($0 < 10 ? "0" : "")\($0),\(95 + 5 * $0)\n" }
      .filter { row in left.map { !row.hasPrefix($0) } ?? true }
    try folder.write("data/prices.csv", "month,index\n" + rows.joined())
    return folder
  }

  @Test func `money is told in both prices, on pages, in the report and by explain`() throws {
    let folder = try folder()
    let run = try Program.run(
      "build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let report = try JSONDecoder().decode(
      Report.self, from: Data(folder.text("public/report.json").utf8))
    #expect(report.meta.prices == "deflated")
    #expect(report.meta.inputs.map(\.file).contains("data/prices.csv"))
    let prices = try #require(report.realPrices)
    // 40 orders of 100, 101 … 139 in months 1, 2 … 10, 1 …; at 145 ÷ 100, 145 ÷ 105 …, by hand.
    #expect(prices.orders.revenue == 478_000)
    let first = try #require(prices.monthly.first)
    #expect(first.orders.revenue == 46_000 && first.orders.realRevenue == 66_700)
    #expect(prices.monthly.last?.orders.revenue == prices.monthly.last?.orders.realRevenue)
    let english = try folder.text("public/en/prices.html")
    let persian = try folder.text("public/fa/prices.html")
    #expect(english.contains("October 2026") && english.contains("data/prices.csv"))
    #expect(persian.contains("قیمت واقعی") && !persian.contains("Real prices"))
    for page in ["overview", "segments", "retention", "year"] {
      #expect(try folder.text("public/en/\(page).html").contains("in prices of"), "\(page)")
      #expect(try folder.text("public/fa/\(page).html").contains("به قیمت"), "\(page)")
    }
    #expect(try folder.text("public/en/more.html").contains("prices.html"))
    let real = try Program.run(
      "explain", "growth.latest.revenue", ".", "--today", "2026-11-22", in: folder)
    #expect(real.output.contains("of 2026-10, by the index of prices"), "\(real.output)")
    let paid = try Program.run(
      "explain", "orders.averageValue", ".", "--today", "2026-11-22", in: folder)
    #expect(paid.output.contains("as paid"), "\(paid.output)")
  }

  @Test func `without the index no page and no figure speaks of prices`() throws {
    let folder = try folder()
    try folder.write(
      "moshtari.yaml", ReportFolder.settings + "languages: [en, fa]\nprivacy: { k: 1 }\n")
    let run = try Program.run(
      "build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(!folder.exists("public/en/prices.html"))
    #expect(try !folder.text("public/report.json").contains("realPrices"))
    for page in ["overview", "segments", "retention", "year"] {
      #expect(try !folder.text("public/en/\(page).html").contains("in prices of"), "\(page)")
    }
    #expect(try folder.text("public/en/data-quality.html").contains("index of prices"))
  }

  @Test func `a month that the orders need stops the build`() throws {
    let folder = try folder(leavingOut: "2026-03")
    let run = try Program.run(
      "build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(run.code == 1 && !folder.exists("public"))
    #expect(
      run.errors.contains("error[missing-month]: `data/prices.csv` has no index of `2026-03`"))
  }
}
