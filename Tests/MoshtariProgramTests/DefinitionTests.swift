import Foundation
import MoshtariCore
import MoshtariMetrics
import MoshtariSite
import MoshtariTestSupport
import Testing

/// That every figure of the demonstration says what it is.
@Suite struct DefinitionTests {
  @Test
  func `every figure of the demonstration has a definition, formula and source in both languages`()
    throws
  {
    let tree = try ReportTree(json: Demonstration.site.get()["report.json"] ?? Data())
    let kinds = kinds(of: tree.leaves.map(\.address))
    #expect(kinds.count > 300)
    for address in kinds {
      let found = definition(of: address)
      if found == nil { Issue.record("\(address) has no definition") }
      for language in Language.allCases {
        for text in [found?.name, found?.meaning, found?.formula] {
          #expect(text?.texts[language]?.isEmpty == false, "\(address), \(language)")
        }
      }
      #expect(found?.isOwn == true || found?.source.isEmpty == false, "\(address)")
    }
  }

  @Test func `explain answers for every kind of figure, and for every address that a page carries`()
    throws
  {
    let site = try Demonstration.site.get()
    let bytes = site["report.json"] ?? Data()
    let tree = try ReportTree(json: bytes)
    let report = try JSONDecoder().decode(Report.self, from: bytes)
    var addresses = kinds(of: tree.leaves.map(\.address)).map(\.description)
    var onPages: Set<String> = []
    for (path, bytes) in site where path.hasSuffix(".html") {
      let html = String(decoding: bytes, as: UTF8.self)
      onPages.formUnion(html.matches(of: /data-address="([^"]*)"/).map { String($0.output.1) })
    }
    #expect(!onPages.isEmpty)
    addresses += onPages.sorted()
    let settings = Settings(title: report.meta.title)
    for address in addresses {
      switch explain(address, report: report, tree: tree, settings: settings) {
      case .failure(let fault): Issue.record("\(address): \(fault)")
      case .success(let said):
        let labels = said.lines.map(\.label)
        for label in ["is", "means", "formula", "source"] {
          #expect(labels.contains(label), "\(address) has no \(label)")
        }
      }
    }
  }

  @Test func `the definitions page leads to every definition, each on the page of its group`()
    throws
  {
    let site = try Demonstration.site.get()
    for language in Language.allCases {
      func page(_ name: String) -> String {
        String(decoding: site["\(language.rawValue)/\(name).html"] ?? Data(), as: UTF8.self)
      }
      let front = page("definitions")
      let links = Set(
        front.matches(of: /href="(definitions-[a-z-]*)\.html#(d-[^"]*)"/)
          .map { match in "\(match.output.1)#\(match.output.2)" })
      var places: Set<String> = []
      for name in Set(links.compactMap { $0.split(separator: "#").first.map(String.init) }) {
        let ids = page(name).matches(of: /section id="(d-[^"]*)"/).map { String($0.output.1) }
        places.formUnion(ids.map { "\(name)#\($0)" })
      }
      #expect(places == links)
      #expect(links.count == allDefinitions.count)
      for group in definitionGroups {
        #expect(!group.definitions.isEmpty)
        #expect(front.contains("<b>\(group.name[language])</b>"), "\(group.name[language])")
      }
    }
  }

  /// A property of a type of the report says what it is, or is a field that a definition covers.
  @Test func `every property of the report's types has a comment or a definition`() throws {
    let tree = try ReportTree(json: Demonstration.site.get()["report.json"] ?? Data())
    let defined = Set(
      tree.leaves.filter { definition(of: $0.address) != nil }
        .flatMap { $0.address.steps.filter { !$0.isKey }.map(\.name) })
    let folder = Demonstration.root.appendingPathComponent("Sources/MoshtariCore/Report")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var count = 0
    // The reader of report.json is no part of it.
    for file in files where file.hasSuffix(".swift") && file != "ReportTree.swift" {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (line, above) in zip(lines.dropFirst(), lines) {
        guard let names = line.firstMatch(of: /^  (?:@OrNull )?package var ([A-Za-z0-9, ]+)(:| =)/)
        else { continue }
        count += 1
        let hasComment = above.firstMatch(of: /^ *\/\/\//) != nil
        for name in names.output.1.split(separator: ", ") where !hasComment {
          #expect(defined.contains(String(name)), "\(file): \(name)")
        }
      }
    }
    #expect(count > 200)
  }

  /// One address for each kind: the first of those that differ in their keys alone.
  private func kinds(of addresses: [ReportAddress]) -> [ReportAddress] {
    var seen: Set<[String]> = []
    return addresses.filter { address in
      // Ids of segments and personas are fields too.
      let fields = address.steps.map { $0.isKey ? "*" : $0.name }
      let isNamed = ["segments", "personas"].contains(fields.first ?? "") && fields.count > 2
      return seen.insert(isNamed ? [fields[0], "*"] + fields[2...] : fields).inserted
    }
  }
}
