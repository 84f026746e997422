import Foundation
import MoshtariCore
import Testing

/// Concept C5: which end of the effort scale is good, from the settings to the pages.
@Suite struct EffortDirectionTests {
  /// 40 people who score 1 and 20 who score 5, of 1 to 5.
  private func page(better: String) throws -> (report: Report, english: String, persian: String) {
    let folder = try ReportFolder.make()
    try folder.write(
      "moshtari.yaml",
      ReportFolder.settings.replacing(
        "  feedback: data/feedback.csv",
        with: """
            feedback:
              file: data/feedback.csv
              scales: { effort: { scale: [1, 5], better: \(better) } }
          """) + "languages: [en, fa]\n")
    try folder.write(
      "data/feedback.csv",
      ReportFolder.feedback
        + (0..<60).map { "e\($0),2026-09-11,effort,\($0 < 40 ? 1 : 5)\n" }.joined())
    let run = try Program.run(
      "build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let report = try JSONDecoder().decode(
      Report.self, from: Data(folder.text("public/report.json").utf8))
    func section(_ path: String) throws -> String {
      let html = try folder.text(path)
      let after = try #require(html.components(separatedBy: "id=\"effort\"").dropFirst().first)
      return after.components(separatedBy: "</section>")[0]
    }
    return (
      report, try section("public/en/satisfaction.html"),
      try section("public/fa/satisfaction.html")
    )
  }

  @Test(arguments: [
    ("low", "lower", 40.0 / 60, "lower is easier", "کمتر یعنی آسان‌تر", "66.7%", "۶۶٫۷٪"),
    ("high", "higher", 20.0 / 60, "higher is easier", "بیشتر یعنی آسان‌تر", "33.3%", "۳۳٫۳٪"),
  ])
  func `C5: the easy end is the one that the settings say, and both languages say which`(
    better: String, direction: String, easy: Double, english: String, persian: String,
    share: String, persianShare: String
  ) throws {
    let page = try page(better: better)
    let effort = try #require(page.report.effort)
    #expect(effort.better == direction && effort.scaleLow == 1 && effort.scaleHigh == 5)
    #expect(abs((effort.easy.value ?? 0) - easy) < 1e-12 && effort.easy.n == 60)
    #expect(abs((effort.overall.value ?? 0) - 140.0 / 60) < 1e-12)
    #expect(page.english.contains(english) && page.english.contains(share), "\(page.english)")
    #expect(
      page.persian.contains(persian) && page.persian.contains(persianShare), "\(page.persian)")
  }
}
