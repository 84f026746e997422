import Foundation
import MoshtariCore
import MoshtariTestSupport
import MoshtariText
import Testing

@testable import MoshtariSite

/// The demonstration report, built by the real program.
@Suite struct DemonstrationTests {
  @Test func `two builds in two processes are the same to the byte`() throws {
    let first = try Demonstration.site.get(),
      second = try Demonstration.build(in: TemporaryFolder())
    #expect(first.keys.sorted() == second.keys.sorted())
    for (path, bytes) in first where second[path] != bytes { Issue.record("\(path) differs") }
  }

  @Test func `both languages have the same pages, and Persian text has no Latin digits`() throws {
    let site = try Demonstration.site.get()
    let english = site.keys.filter { $0.hasPrefix("en/") }.map { $0.dropFirst(3) }.sorted()
    let persian = site.keys.filter { $0.hasPrefix("fa/") }.map { $0.dropFirst(3) }.sorted()
    #expect(english == persian)
    #expect(english.count >= 25)
    for (path, bytes) in site where path.hasPrefix("fa/") && path.hasSuffix(".html") {
      let text = visibleText(String(decoding: bytes, as: UTF8.self))
      #expect(text.firstMatch(of: /[0-9]+/)?.output == nil, "\(path)")
      #expect(text.firstMatch(of: /[يك٠-٩]/)?.output == nil, "\(path)")
    }
  }

  @Test func `the report keeps to its schema, and every list of it has keys that differ`() throws {
    let site = try Demonstration.site.get()
    let report = try ReportTree(json: site["report.json"] ?? Data())
    let schema = try ReportTree(json: site["report.schema.json"] ?? Data())
    #expect(SchemaCheck(schema: schema.root).faults(in: report.root) == [])
    let addresses = report.leaves.map(\.address)
    #expect(Set(addresses).count == addresses.count)
    for address in addresses.prefix(3_000) {
      #expect(ReportAddress(address.description) == address)
    }
  }

  @Test func `no page asks for anything from elsewhere or runs a script but the site's`() throws {
    for (path, bytes) in try Demonstration.site.get() where path.hasSuffix(".html") {
      let html = String(decoding: bytes, as: UTF8.self)
      let scripts = html.split(separator: "\n").filter { $0.contains("<script") }
      let search = "<script src=\"../assets/search.\(path.prefix(2)).js\" defer></script>"
      let own = "<script src=\"../assets/moshtari.js\" defer></script>"
      let isPlain = path == "index.html" || path.hasSuffix("-mail.html")
      let expected =
        isPlain ? [] : path.hasSuffix("/search.html") ? [search, own] : [own]
      #expect(scripts.map(String.init) == expected, "\(path)")
      #expect(html.firstMatch(of: /(src|href)="(https?:)?\/\//) == nil, "\(path)")
      #expect(bytes.count <= 120 * 1024, "\(path)")
    }
  }

  @Test func `no page loads more than 25 KB of stylesheets`() throws {
    let site = try Demonstration.site.get()
    var most = 0
    for (path, bytes) in site where path.hasSuffix(".html") && path.contains("/") {
      if path.hasSuffix("-mail.html") { continue }
      let html = String(decoding: bytes, as: UTF8.self)
      let sheets = html.matches(of: /stylesheet" href="..\/([^"]*)"/).map { String($0.output.1) }
      let sizes = try sheets.map { try #require(site[$0], "\(path): \($0)").count }
      #expect(sizes.count >= 3, "\(path)")
      most = max(most, sizes.reduce(0, +))
      #expect(sizes.reduce(0, +) <= 25 * 1024, "\(path)")
    }
    let all = site.filter { $0.key.hasSuffix(".css") }.map(\.value.count).reduce(0, +)
    #expect(most < all, "some page links all of them")
  }

  @Test(arguments: ["en", "fa"])
  func `search holds at most 100 KB, leads to places there are, and says what pages say`(
    language: String
  ) throws {
    let site = try Demonstration.site.get()
    let bytes = try #require(site["assets/search.\(language).js"])
    #expect(bytes.count <= 100 * 1024)
    let entries = try SearchFile(bytes).entries
    #expect(entries.count > 300)
    var said: [String: Set<String>] = [:]
    for (place, fields) in entries {
      let parts = place.split(separator: "#", maxSplits: 1).map(String.init)
      let page = try #require(site["\(language)/\(parts[0])"], "\(place)")
      let html = String(decoding: page, as: UTF8.self)
      if parts.count > 1 { #expect(html.contains("id=\"\(parts[1])\""), "\(place)") }
      let known = said[parts[0]] ?? SearchFile.words(html)
      said[parts[0]] = known
      let own = Set(fields.flatMap(SearchFile.words))
      let isSegment = parts[0].hasPrefix("segment-")
      #expect(isSegment || own.isSubset(of: known), "\(place): \(own.subtracting(known))")
    }
    let beside = ["search.html", "digest-mail.html", "digest.txt"].map { "\(language)/\($0)" }
    for page in site.keys where page.hasPrefix("\(language)/") && !beside.contains(page) {
      #expect(entries.contains { "\(language)/\($0.place)" == page }, "\(page)")
    }
  }

  @Test func `no output names a customer, and none holds a phone, a card or an e-mail`() throws {
    let rows = try String(
      contentsOfFile: Demonstration.content + "/data/customers.csv", encoding: .utf8
    )
    .split(separator: "\n").dropFirst()
    // Classes of drawings are as short as the first ids.
    let ids = Set(rows.compactMap { $0.split(separator: ",").first }.filter { $0.count > 3 })
    #expect(ids.count > 2_000)
    for (path, bytes) in try Demonstration.site.get() where !path.hasSuffix(".css") {
      let text = String(decoding: bytes, as: UTF8.self)
      let words = Set(text.split { !$0.isLetter && !$0.isNumber })
      #expect(words.isDisjoint(with: ids), "\(path)")
      #expect(text.firstMatch(of: /[A-Za-z0-9._-]+@[A-Za-z0-9-]+\.[a-z]+/) == nil, "\(path)")
      let digits = String(text.map { $0.wholeNumberValue.map { Character(String($0)) } ?? $0 })
      #expect(
        digits.firstMatch(of: /(^|[^0-9A-Za-z.])(\+98|0098|0)9[0-9]{9}([^0-9A-Za-z]|$)/) == nil,
        "\(path)")
      #expect(
        digits.firstMatch(of: /[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}/) == nil, "\(path)")
    }
  }

  /// The text of a page, without what is never Persian: file names, addresses and formulas.
  private func visibleText(_ html: String) -> String {
    html.replacing(/<code[^>]*>.*?<\/code>/.dotMatchesNewlines(), with: "")
      .replacing(
        /<[^>]*(lang|dir)="(en|auto|ltr)"[^>]*>.*?<\/[a-z]+>/.dotMatchesNewlines(), with: ""
      )
      .replacing(/<head>.*?<\/head>/.dotMatchesNewlines(), with: "")
      .replacing(/<[^>]+>/, with: " ")
      .replacing(/&#?[a-z0-9]+;/, with: " ")
  }
}

/// The file that the page of search loads.
private struct SearchFile {
  /// Where each entry leads and its texts.
  let entries: [(place: String, texts: [String])]

  init(_ bytes: Data) throws {
    let script = String(decoding: bytes, as: UTF8.self)
    let list = script.drop { $0 != "[" }.dropLast(2)
    let rows = try JSONDecoder().decode([[String]].self, from: Data(list.utf8))
    var page = ""
    entries = rows.map { row in
      if !row[1].hasPrefix("#") { page = row[1] }
      let place = row[1].hasPrefix("#") ? page + row[1] : row[1]
      return (place, [row[0]] + row.dropFirst(2))
    }
  }

  static func words(_ html: String) -> Set<String> {
    Set(
      searchWords(
        of: SafeHTML(raw: html).plainText + " "
          + SafeHTML(raw: html).texts(of: "title").joined(separator: " ")))
  }
}
