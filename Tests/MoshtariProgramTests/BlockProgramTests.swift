import Foundation
import Testing

/// Blocks of texts, marks on charts and decisions, through the real program. The folder's last month that
/// is over is September 2026.
@Suite struct BlockProgramTests {
  private static let settings =
    ReportFolder.settings + "languages: [en, fa]\nprivacy: { k: 1, quotes: 1 }\nlowBase: 1\n"

  private static func note(_ keys: String, _ body: String, language: String = "") -> String {
    "---\ntitle: T\npage: nps\ndate: 2026-10-02\nauthor: Sara\n\(keys)---\n\(body)\n"
  }

  private func build(_ note: String) throws -> (folder: TemporaryFolder, run: Program.Run) {
    let folder = try ReportFolder.make()
    try folder.write("moshtari.yaml", Self.settings)
    let comments = (0..<8).map {
      "c\($0 % 7),2026-0\(1 + $0)-12,nps,9,I like the black tea no. \($0)\n"
    }
    let complaint = "c1,2026-05-13,complaint,,\"The parcel came late again, call 09121234567\"\n"
    try folder.write(
      "data/feedback.csv",
      "customer_id,date,kind,score,comment\n"
        + ReportFolder.feedback.split(separator: "\n").dropFirst().map { $0 + ",\n" }.joined()
        + comments.joined() + complaint)
    try folder.write("notes/a.md", note)
    let run = try Program.run("build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    return (folder, run)
  }

  private func noteText(_ language: String, in folder: TemporaryFolder) throws -> String {
    let text = try folder.text("public/\(language)/nps.html")
    let start = try #require(text.firstRange(of: "<section id=\"note-a\"")?.lowerBound)
    return text[start...].components(separatedBy: "</section>")[0]
  }

  // MARK: Figures

  @Test func `a figure stands in the text with its definition, people and period`() throws {
    let (folder, run) = try build(
      Self.note("", "Look:\n\n```figure\nof: nps.byMonth\nperiod: 2026-02..2026-06\n```"))
    #expect(run.code == 0, "\(run.errors)")
    for (language, title) in [("en", "NPS by month"), ("fa", "NPS به تفکیک ماه")] {
      let text = try noteText(language, in: folder)
      #expect(text.contains("<p id=\"block-a-1-title\"><b>\(title)</b></p>"))
      #expect(text.contains("aria-labelledby=\"block-a-1-title\""))
      #expect(text.contains("<div class=\"fig\">") && text.contains("<svg"))
      #expect(text.contains("<details>"))
      #expect(text.contains("class=\"how\" href=\"definitions"))
    }
    let text = try noteText("en", in: folder)
    #expect(text.contains("February 2026 to June 2026"))
    #expect(!text.contains("July 2026") && !text.contains("January 2026"))
    #expect(text.contains("answers a month"))
  }

  @Test(arguments: [
    "of: csat.byMonth", "of: segments.loyal.monthly\nas: table", "of: retention.monthly.cohorts",
    "of: repeat.ladder", "of: demand.weekly\nperiod: last 12\nas: table", "of: nps.by.region",
    "of: nps.by\nsplit: kind", "of: segments", "of: segments\nsplit: rfm",
    "of: growth.monthly.retention", "of: growth.monthly", "of: customers.monthly",
    "of: survival.secondOrder", "of: concentration.lorenz", "of: nps.overall",
    "of: retention.monthly.overall", "of: rfm.cells", "of: flows.lifecycle",
    "of: demand.weekdays", "of: demand.daily", "of: demand.forecast", "of: nps.byQuarter",
    "of: nps.rolling", "of: growth.quarterly.retention", "of: service.byMonth",
  ])
  func `everything in the table of figures can be drawn`(block: String) throws {
    let (folder, run) = try build(Self.note("", "```figure\n\(block)\n```"))
    if block == "of: csat.byMonth" {
      #expect(run.errors.contains("error[absent-figure]: this report has no `csat.byMonth`"))
      return
    }
    #expect(run.code == 0, "\(run.errors)")
    for language in ["en", "fa"] {
      let text = try noteText(language, in: folder)
      #expect(text.contains("<div class=\"fig\">"), "\(language)")
      #expect(text.contains("<svg") || text.contains("<table"), "\(language)")
      #expect(text.contains("id=\"block-a-1-title\""))
      #expect(!text.contains("53 weeks") && !text.contains("۵۳ هفته"), "\(language)")
      if block.contains("as: table") { #expect(!text.contains("<svg"), "\(language)") }
    }
  }

  @Test(arguments: faults)
  func `a figure that cannot be drawn is an error at its place`(
    block: String, code: String, place: String, help: String
  ) throws {
    let (_, run) = try build(Self.note("", "```figure\n\(block)\n```"))
    #expect(run.code != 0)
    #expect(run.errors.contains("error[\(code)]"), "\(run.errors)")
    #expect(run.errors.contains("notes/a.md:\(place)"), "\(run.errors)")
    #expect(run.errors.contains("= help: \(help)"), "\(run.errors)")
  }

  private static let faults = [
    ("of: nps.byMonht", "unknown-figure", "8:5", "did you mean `nps.byMonth`?"),
    ("of: nps", "unknown-figure", "8:5", "there are `nps.byMonth`, `nps.byQuarter`"),
    (
      "of: orders.count", "unknown-figure", "8:5",
      "a single figure is written in the text: `{{ orders.count }}`"
    ),
    ("of: nps.by", "missing-key", "8:5", "add `split: region`; there are `region`, `kind`"),
    ("of: nps.by\nsplit: regoin", "unknown-split", "9:8", "did you mean `region`?"),
    ("of: nps.by\nsplit: channel", "unknown-split", "9:8", "there are `region`, `kind`"),
    ("of: nps.by.region\nsplit: kind", "no-split", "9:8", "take `split` out, or the last name"),
    ("of: nps.byMonth\nsplit: kind", "no-split", "9:8", "take `split` out; those that are"),
    ("of: repeat.ladder\nperiod: last 3", "no-period", "9:9", "take `period` out; over time"),
    ("of: repeat.ladder\nas: chart", "no-form", "9:5", "take `as` out"),
    (
      "of: nps.byMonth\nperiod: 2020-01..2020-03", "empty-period", "9:9",
      "the report reaches from `2026-01` to `2026-10`"
    ),
    (
      "of: nps.byMonth\nperiod: 1405-01..1405-03", "empty-period", "9:9",
      "the Persian month `1405-01` is in"
    ),
    (
      "of: segments.loyall.monthly", "unknown-segment", "8:5",
      "did you mean `segments.loyal.monthly`?"
    ),
  ]

  // MARK: Quotes

  @Test func `comments are quoted redacted, with the rule under them`() throws {
    let (folder, run) = try build(
      Self.note("", "```quotes\nfrom: nps\ncount: 2\n```\n\n```quotes\nfrom: complaint\n```"))
    #expect(run.code == 0, "\(run.errors)")
    let text = try noteText("en", in: folder)
    #expect(text.components(separatedBy: "<blockquote").count == 4)
    #expect(text.contains("The parcel came late again") && !text.contains("0912"))
    #expect(text.contains("Comments are quoted only of segments of which"))
    #expect(try noteText("fa", in: folder).contains("نه نمونهٔ آماری"))
  }

  @Test func `where nothing may be quoted the block says so`() throws {
    let (folder, run) = try build(
      Self.note(
        "", "```quotes\ntopic: coffee\n```\n\n```quotes\nsegment: rfm-champions\nfrom: review\n```")
    )
    #expect(run.code == 0, "\(run.errors)")
    let text = try noteText("en", in: folder)
    #expect(!text.contains("<blockquote"))
    #expect(text.contains("Among the comments that the report keeps is none of this kind."))
  }

  @Test func `a segment or touchpoint that is none is an error`() throws {
    let (_, run) = try build(Self.note("", "```quotes\nsegment: loyall\n```"))
    #expect(run.errors.contains("error[unknown-segment]: there is no segment `loyall`"))
    #expect(run.errors.contains("notes/a.md:8:10") && run.errors.contains("did you mean `loyal`?"))
    let (_, other) = try build(Self.note("", "```quotes\ntouchpoint: delivery\n```"))
    #expect(other.errors.contains("error[unknown-touchpoint]"))
  }

  // MARK: Marks

  @Test func `a mark stands on its chart with the way to its note, and on no other`() throws {
    let (folder, run) = try build(
      Self.note("annotate: { date: 2026-04-03, on: [nps], label: New courier }\n", "Because."))
    #expect(run.code == 0, "\(run.errors)")
    let page = try folder.text("public/en/nps.html")
    #expect(page.contains("New courier") && page.contains("notes.html#note-a"))
    #expect(try folder.text("public/fa/nps.html").contains("aria-label=\"یادداشت‌های این نمودار\""))
    #expect(!(try folder.text("public/en/retention.html").contains("New courier")))
  }

  // MARK: Decisions

  private static let decision =
    "kind: decision\nowner: Operations\nsince: 2026-05-01\nexpects: { figure: nps.overall, direction: rise, by: 3, until: 2026-08 }\n"

  @Test func `a decision stands with its outcome under its note, in the list and in the report`()
    throws
  {
    let (folder, run) = try build(Self.note(Self.decision, "Because."))
    #expect(run.code == 0, "\(run.errors)")
    let text = try noteText("en", in: folder)
    #expect(text.contains("<dt>Answers for it</dt><dd><bdi>Operations</bdi></dd>"))
    #expect(text.contains("a rise of <span class=\"num\">3</span> points or more until"))
    #expect(text.contains("April 2026") && text.contains("August 2026"))
    #expect(text.contains("is not the decision’s effect"))
    let notes = try folder.text("public/fa/notes.html")
    #expect(notes.contains("<section id=\"decisions\"") && notes.contains("اثر تصمیم نیست"))
    let report = try folder.text("public/report.json")
    #expect(
      report.contains("\"figure\" : \"nps.overall\"") && report.contains("\"until\" : \"2026-08\""))
    #expect(try folder.text("public/en/digest.html").contains("<section id=\"decisions\""))
    #expect(try folder.text("public/en/digest.txt").contains("Expected: NPS: a rise of 3 points"))
    let explained = try Program.run(
      "explain", "decisions[a].nps.before.value", ".", "--today", "2026-11-22", in: folder)
    #expect(explained.code == 0 && explained.output.contains("What came of decisions"))
  }

  @Test(arguments: [
    (
      "2026-04", "9:64", "a month from `2026-05`, the first whole one of the decision, to `2031-05`"
    ),
    ("1405-08", "9:64", "`1405-08`"),
  ])
  func `a decision that no month can judge is an error`(until: String, place: String, said: String)
    throws
  {
    let (_, run) = try build(
      Self.note(Self.decision.replacing("2026-08", with: until), "Because."))
    #expect(run.errors.contains("error[until-outside]") && run.errors.contains(said))
    #expect(run.errors.contains("notes/a.md:\(place)"), "\(run.errors)")
  }

  @Test func `a decision about a figure that the report does not have is an error`() throws {
    let (_, run) = try build(
      Self.note(Self.decision.replacing("nps.overall", with: "csat.overall"), "Because."))
    #expect(run.errors.contains("error[unknown-address]") && run.errors.contains("notes/a.md:9:20"))
  }
}
