import Foundation
import MoshtariCore
import Testing

/// That the demonstration's pages lead to the segments that they name.
@Suite struct SegmentLinkTests {
  /// Tables whose rows are segments, or kinds of customers, with the fewest of them that there are.
  static let tables = [
    ("overview", "segments", 5), ("segments", "lifecycle", 5), ("segments", "flows", 4),
    ("segments", "overlaps", 10), ("segments", "overlaps-loyalty", 5), ("segments", "rfm", 5),
    ("flows", "flows-lifecycle", 4), ("flows", "flows-rfm", 5), ("warning", "segments", 3),
    ("year", "complete-states", 3), ("digest", "segments", 3), ("nps", "nps-by-kind", 2),
    ("voice", "nps-cells", 3), ("segment-loyal", "moves", 1),
  ]

  @Test(arguments: ["en", "fa"])
  func `the rows of segments lead to their pages`(language: String) throws {
    let site = try Demonstration.site.get()
    for (page, section, fewest) in Self.tables {
      let html = String(decoding: site["\(language)/\(page).html"] ?? Data(), as: UTF8.self)
      let after = html.components(separatedBy: "<section id=\"\(section)\"").dropFirst().first ?? ""
      let table = after.components(separatedBy: "</section>")[0]
      let links = table.matches(of: /<th scope="row"><a href="(segment-[^"]*)">/)
        .map { String($0.output.1) }
      #expect(links.count >= fewest, "\(language)/\(page)#\(section): \(links.count)")
      for link in links { #expect(site["\(language)/\(link)"] != nil, "\(link)") }
    }
  }

  @Test(arguments: ["en", "fa"])
  func `the columns of flows and overlaps lead to the segments' pages`(language: String) throws {
    let site = try Demonstration.site.get()
    for (page, section, fewest) in [
      ("segments", "flows", 4), ("segments", "overlaps", 5), ("flows", "flows-lifecycle", 4),
      ("flows", "flows-rfm", 5), ("flows", "flows-satisfaction-loyalty", 3),
    ] {
      let html = String(decoding: site["\(language)/\(page).html"] ?? Data(), as: UTF8.self)
      let after = html.components(separatedBy: "<section id=\"\(section)\"").dropFirst().first ?? ""
      let table = after.components(separatedBy: "</thead>")[0]
      let links = table.matches(of: /<th [^>]*><a href="(segment-[^"]*)">/)
        .map { String($0.output.1) }
      #expect(links.count >= fewest, "\(language)/\(page)#\(section): \(links.count)")
      for link in links { #expect(site["\(language)/\(link)"] != nil, "\(link)") }
    }
  }

  @Test func `segments and personas lead to each other, and segments to retention and NPS`() throws
  {
    let site = try Demonstration.site.get()
    func body(_ path: String) -> String {
      let html = String(decoding: site[path] ?? Data(), as: UTF8.self)
      return html.components(separatedBy: "<main").dropFirst().first ?? ""
    }
    let bytes = try #require(site["report.json"])
    let report = try JSONDecoder().decode(Report.self, from: bytes)
    #expect(report.personas.count >= 2)
    for language in ["en", "fa"] {
      for (id, persona) in report.personas.sorted(by: { $0.key < $1.key }) {
        let page = "\(language)/segment-\(persona.segment).html"
        #expect(body(page).contains("href=\"persona-\(id).html\""), "\(page)")
        let other = "\(language)/persona-\(id).html"
        #expect(body(other).contains("href=\"segment-\(persona.segment).html"), "\(other)")
      }
      let loyal = body("\(language)/segment-loyal.html")
      #expect(loyal.contains("href=\"retention.html") && loyal.contains("href=\"nps.html"))
    }
  }
}
