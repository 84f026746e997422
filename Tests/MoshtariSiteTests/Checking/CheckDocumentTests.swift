import Foundation
import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariSite

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What `check` prints for other programs.
@Suite struct CheckDocumentTests {
  /// A repository with a report in `شعبه 1/`, and what was found there.
  private func document(_ diagnostics: [Diagnostic], repository: Bool = true) throws -> (
    CheckDocument, TemporaryFolder
  ) {
    let folder = try TemporaryFolder()
    try folder.write("", to: "شعبه 1/notes/a:b.md")
    try folder.write("", to: "شعبه 1/data/orders.csv")
    if repository { try folder.makeFolder(".git") }
    let outcome = BuildOutcome(diagnostics: diagnostics, summary: nil)
    return (CheckDocument(outcome, folder: ".", workingFolder: folder["شعبه 1"]), folder)
  }

  private static let link = Diagnostic(
    .error, "broken-link", .fact("50% of it, a link: leads\nnowhere"),
    at: SourceLocation(
      file: "notes/a:b.md", line: 3, column: 3, length: 2, excerpt: "🍵-🍵a"),
    help: "did you mean `b`?")
  private static let row = Diagnostic(
    .rejected, "not-a-date", .mismatch(expected: "a date", found: "`\u{B}<soon>`"),
    at: SourceLocation(
      file: "data/orders.csv", line: 8, column: 4, length: 6, excerpt: "c-1,<soon>"))
  private static let page = Diagnostic(
    .warning, "outside-request", .fact("a page asks for more"),
    at: SourceLocation(file: "en/x.html", line: 2, column: 10, excerpt: "<b>"))

  @Test func `workflow commands have escaped values and paths from the repository`() throws {
    let (document, _) = try document([Self.page, Self.row, Self.link])
    #expect(
      try document.text(as: .github) == """
        ::error file=شعبه 1/notes/a%3Ab.md,line=3,endLine=3,col=3,endColumn=4,title=broken-link::\
        50%25 of it, a link: leads%0Anowhere%0Ahelp: did you mean `b`?
        ::warning title=outside-request::en/x.html:2:10: a page asks for more
        ::notice file=شعبه 1/data/orders.csv,line=8,endLine=8,col=4,endColumn=9,title=not-a-date::\
        expected a date, found `\u{B}<soon>`
        """)
  }

  @Test func `without a repository paths are from the folder that the command runs in`() throws {
    let (document, _) = try document([Self.link], repository: false)
    #expect(document.diagnostics.map(\.path) == ["notes/a:b.md"])
  }

  @Test func `SARIF has a rule for each code and columns in UTF-16 units`() throws {
    let (document, _) = try document([Self.link, Self.page, Self.row, Self.row])
    let text = try #require(try document.text(as: .sarif))
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let log = try #require(read as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(
      rules.compactMap { $0["id"] as? String } == ["broken-link", "not-a-date", "outside-request"])
    #expect((rules[0]["help"] as? [String: String])?["text"] == "did you mean `b`?")
    #expect((rules[0]["shortDescription"] as? [String: String])?["text"] == "Broken link")
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(
      results.map { $0["ruleIndex"] as? Int } == [0, 2, 1, 1])
    #expect(
      results.compactMap { $0["level"] as? String } == ["error", "warning", "note", "note"])
    let place = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let physical = try #require(place["physicalLocation"] as? [String: Any])
    let artifact = physical["artifactLocation"] as? [String: String]
    #expect(
      artifact == [
        "uri": "%D8%B4%D8%B9%D8%A8%D9%87%201/notes/a%3Ab.md", "uriBaseId": "%SRCROOT%",
      ])
    // 🍵 is two units: the span `🍵a`… begins after three of them and is three long.
    #expect(
      physical["region"] as? [String: Int] == ["startLine": 3, "startColumn": 4, "endColumn": 7])
    #expect((results[1]["locations"] as? [Any])?.isEmpty == true)
  }

  @Test func `SARIF of a check that found nothing is a run without results`() throws {
    let (document, _) = try document([])
    let text = try #require(try document.text(as: .sarif))
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let run = (read?["runs"] as? [[String: Any]])?.first
    #expect((run?["results"] as? [Any])?.count == 0)
    #expect(text.contains("\"executionSuccessful\" : true"))
  }

  /// The elements of an XML document with their attributes and text; nil where it is not well-formed.
  private final class Elements: NSObject, XMLParserDelegate {
    var found: [(name: String, attributes: [String: String], text: String)] = []
    private var open: [Int] = []

    static func of(_ text: String) -> Elements? {
      let elements = Elements()
      let parser = XMLParser(data: Data(text.utf8))
      parser.delegate = elements
      return parser.parse() ? elements : nil
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(found.count)
      found.append((name, attributes, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { found[last].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }
  }

  @Test func `JUnit has a test case a check, its faults as a failure`() throws {
    let (document, _) = try document([Self.row, Self.link, Self.link])
    let text = try #require(try document.text(as: .junit))
    let elements = try #require(Elements.of(text)).found
    let cases = elements.filter { $0.name == "testcase" }
    #expect(
      cases.map { $0.attributes["name"] } == [
        "request", "settings", "data", "texts", "gates", "theme", "links",
      ])
    #expect(elements.first?.attributes["tests"] == "7")
    #expect(elements.first?.attributes["failures"] == "1")
    #expect(elements.first?.attributes["skipped"] == "1")
    let failure = try #require(elements.first { $0.name == "failure" })
    #expect(failure.attributes["type"] == "broken-link")
    #expect(
      failure.attributes["message"] == "50% of it, a link: leads nowhere (and 1 more)")
    #expect(failure.text.contains(" --> notes/a:b.md:3:3\n  = help: did you mean `b`?"))
    let output = try #require(elements.first { $0.name == "system-out" })
    #expect(output.text.contains("found `·<soon>`") && !output.text.contains("c-1"))
    #expect(elements.filter { $0.name == "skipped" }.count == 1)
  }

  static let reached: [(faulty: Set<CheckArea>, skipped: [String])] = [
    ([], []), ([.settings], ["data", "texts", "gates", "theme", "links"]),
    ([.data], ["gates", "theme", "links"]), ([.texts], ["links"]), ([.gates], ["links"]),
    ([.request], ["settings", "data", "texts", "gates", "theme", "links"]),
  ]

  @Test(arguments: reached)
  func `what an earlier fault keeps from being checked is skipped`(
    faulty: Set<CheckArea>, skipped: [String]
  ) {
    #expect(
      CheckArea.allCases.filter { !$0.isReached(faulty) }.map(\.rawValue) == skipped)
  }

  @Test(arguments: [
    ("moshtari.yaml", "unknown-key", CheckArea.settings), ("data/a.csv", "not-utf-8", .data),
    ("notes/a.en.md", "broken-link", .texts), ("images/a.png", "file-too-large", .texts),
    ("themes/default/page.mustache", "template-tag", .theme), ("fa/x.html", "broken-link", .links),
    ("moshtari.yaml", "gate-failed", .gates),
  ])
  func `a diagnostic belongs to the check of its file`(
    file: String, code: String, area: CheckArea
  ) {
    let fault = Diagnostic(.error, code, .fact("x"), at: SourceLocation(file: file))
    #expect(CheckArea(fault) == area)
  }

  @Test func `JSON keeps to its schema and has no line of a file`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let schema = try ReportTree(
      json: Data(contentsOf: root.appending(path: "docs/check.schema.json")))
    for found in [[], [Self.link], [Self.row, Self.page, Self.link]] {
      let (document, _) = try document(found)
      let text = try #require(try document.text(as: .json))
      let value = try ReportTree(json: Data(text.utf8))
      #expect(SchemaCheck(schema: schema.root).faults(in: value.root) == [])
      #expect(!text.contains("🍵") && !text.contains("c-1"))
    }
  }

  @Test func `JSON says each diagnostic with its place`() throws {
    let (document, _) = try document([Self.link])
    #expect(
      try document.text(as: .json) == """
        {
          "counts" : {
            "errors" : 1,
            "rejections" : 0,
            "warnings" : 0
          },
          "diagnostics" : [
            {
              "code" : "broken-link",
              "column" : 3,
              "file" : "شعبه 1/notes/a:b.md",
              "help" : "did you mean `b`?",
              "length" : 2,
              "line" : 3,
              "message" : "50% of it, a link: leads\\nnowhere",
              "severity" : "error"
            }
          ],
          "exitCode" : 1,
          "program" : "moshtari \(programVersion)",
          "schema" : 1
        }
        """)
  }

  @Test func `the same findings give the same bytes`() throws {
    for format in CheckFormat.allCases {
      let texts = try (0..<2).map { _ in
        try document([Self.row, Self.link, Self.page]).0.text(as: format)
      }
      #expect(texts[0] == texts[1])
    }
  }
}
