import Foundation
import MoshtariCore
import MoshtariMetrics
import Testing

/// That every figure of the demonstration leads to how it was computed.
@Suite struct FigureLinkTests {
  @Test func `every section that shows figures leads to a definition, in both languages`() throws {
    var linked = 0
    for section in try Self.sections.get() where Self.showsFigures(section) {
      let name = "\(section.page)#\(section.id)"
      if let link = section.link {
        linked += 1
        #expect(link.utf8.count < 160, "\(name): \(link)")
      } else {
        Issue.record("\(name) does not say how its figures were computed")
      }
    }
    #expect(linked > 700)
  }

  @Test func `each way from a figure ends at a definition that there is`() throws {
    let site = try Demonstration.site.get()
    var places: Set<String> = []
    for (path, bytes) in site where path.contains("/definitions-") {
      let html = String(decoding: bytes, as: UTF8.self)
      for part in html.components(separatedBy: "<section id=\"").dropFirst() {
        places.insert("\(path)#\(part.prefix { $0 != "\"" })")
      }
    }
    var ways: Set<String> = []
    for section in try Self.sections.get() {
      for target in section.targets { ways.insert("\(section.page.prefix(3))\(target)") }
    }
    #expect(ways.count > 150)
    #expect(ways.subtracting(places).sorted() == [])
  }

  /// Each figure that a section is known to show is among what it leads to.
  @Test func `a section leads to the definitions of all figures that it shows, in both languages`()
    throws
  {
    let tree = try ReportTree(json: Demonstration.site.get()["report.json"] ?? Data())
    var fragments: [String: Set<String>] = [:]
    for (address, _) in tree.leaves {
      let names = address.steps.prefix(2).filter { !$0.isKey }.map(\.name)
      guard let first = definition(of: address)?.addresses.first else { continue }
      let fragment = "#d-" + String(first.map { $0.isLetter || $0.isNumber ? $0 : "-" })
      for family in [names.joined(separator: "."), names.first ?? ""] {
        fragments[family, default: []].insert(fragment)
      }
    }
    let targets = Dictionary(
      try Self.sections.get().map { ("\($0.page)#\($0.id)", $0.targets) },
      uniquingKeysWith: { first, _ in first })
    // Where a figure stands beside others as what they are set beside, or says how they were counted.
    let beside: Set<String> = [
      "overview#segments", "retention#trend", "segment-discount-seeking#figures",
      "segments#lifecycle", "segment-loyal#figures",
    ]
    for place in FigurePlace.all where !beside.contains(place.testDescription) {
      for language in ["en", "fa"] {
        let ways = targets["\(language)/\(place.page).html#\(place.section)"] ?? []
        for family in place.families {
          let own = fragments[family] ?? []
          #expect(
            own.contains { fragment in ways.contains { $0.hasSuffix(fragment) } },
            "\(language)/\(place.testDescription): \(family) in \(ways)")
        }
      }
    }
  }

  // MARK: Sections

  private struct Section: Sendable {
    /// Its page's path.
    var page: String
    var id: String
    var look: String
    var html: String
    /// The first whole link; nil without one.
    var link: String?
    /// Where all of them lead.
    var targets: [String]

    init?(page: String, html: String) {
      guard let head = html.prefixMatch(of: /"([^"]*)" class="w[0-9]+ ([a-z]+)"/) else {
        return nil
      }
      (id, look) = (String(head.output.1), String(head.output.2))
      (self.page, self.html) = (page, html)
      let ways = html.ranges(of: " href=\"definitions-").compactMap { range in
        let start = html[..<range.lowerBound].lastIndex(of: "<") ?? html.startIndex
        return html[start...].prefixMatch(of: /<a class="(?:how|go)" href="([^"]*)">[^<]*<\/a>/)
      }
      (link, targets) = (ways.first.map { String($0.output.0) }, ways.map { String($0.output.1) })
    }
  }

  private static let sections: Result<[Section], any Error> = Demonstration.site.map { site in
    site.keys.filter { $0.hasSuffix(".html") && $0.contains("/") }.sorted().flatMap { path in
      String(decoding: site[path] ?? Data(), as: UTF8.self).components(separatedBy: "<section id=")
        .dropFirst().compactMap { part in
          Section(page: path, html: part.components(separatedBy: "</section>")[0])
        }
    }
  }

  /// Whether figures of the report are in it: digits in a card or strip that is not somebody's words, a
  /// list of links or a reference to files.
  private static func showsFigures(_ section: Section) -> Bool {
    guard ["card", "plain"].contains(section.look) else { return false }
    let name = section.page.dropFirst(3).dropLast(5)
    let isOfOthers =
      ["notes", "more", "search"].contains(name) || name.hasPrefix("definitions")
    return !isOfOthers && !wordSections.contains(section.id)
      && !section.html.contains("class=\"prose") && !section.html.contains("class=\"empty\"")
      && hasDigits(section.html)
  }

  /// Whether a digit is read in markup.
  private static func hasDigits(_ html: String) -> Bool {
    html.split(separator: "<").contains { part in
      part[(part.firstIndex(of: ">") ?? part.startIndex)...].contains { $0.isNumber }
    }
  }

  /// What somebody said, what is to be done, where else to look, what is missing.
  private static let wordSections: Set<String> = [
    "actions", "age", "claims", "links", "notes", "quotes", "stale", "untranslated", "absent",
    "without-data",
  ]
}
