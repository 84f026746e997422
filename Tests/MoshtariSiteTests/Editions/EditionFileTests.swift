import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct EditionFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var edition: Edition {
    get throws {
      var edition = try EditionSamples.edition(
        "2026-W38", EditionSamples.september(),
        settings: "title: { en: \"a \\ b\", fa: باشگاه }\n# comment\n",
        rules: [
          KeptRule(
            segment: "vip", title: LocalizedText("VIP"), family: "own", text: "{ segment: loyal }")
        ],
        definitions: [KeptDefinition.all[0]],
        texts: [Input(file: "notes/a.md", bytes: 3, sha256: "00")])
      edition.previous = Input(file: "editions/2026-W37.json", bytes: 9, sha256: "11")
      return edition
    }
  }

  private func fault(_ text: String) throws -> String {
    try folder.write(text, to: "editions/x.json")
    let read = EditionFolder(report: folder.path).editions()
    #expect(read.editions == [])
    return DiagnosticText.list(read.diagnostics)
  }

  @Test func `an edition is read back as it was written, to the byte`() throws {
    let edition = try edition, bytes = try edition.json()
    try folder.write(bytes, to: "editions/2026-W38.json")
    let read = EditionFolder(report: folder.path).editions()
    #expect(DiagnosticText.list(read.diagnostics) == "")
    #expect(read.editions == [edition])
    #expect(try read.editions.first?.json() == bytes)
    #expect(try edition.input() == Input(of: bytes, file: "editions/2026-W38.json"))
    #expect(try Report(json: Data(edition.report.json)) == EditionSamples.september())
    let leaves = read.editions[0].report.tree().leaves
    let whole = try ReportTree(EditionSamples.september()).leaves
    #expect(leaves.map(\.address) == whole.map(\.address))
    #expect(zip(leaves, whole).allSatisfy { isSame($0.node, $1.node) })
  }

  /// Foundation on Linux reads some numbers a last bit off, so numbers are compared without it.
  private func isSame(_ a: ReportTree.Node, _ b: ReportTree.Node) -> Bool {
    guard case .number(let a) = a, case .number(let b) = b else { return a == b }
    return abs(a - b) <= 1e-15 * max(abs(a), abs(b))
  }

  @Test func `the file is JSON of the kind that is documented`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(edition.json()))
    let fields = try #require(object as? [String: Any])
    #expect(
      fields.keys.sorted() == [
        "asOf", "definitions", "id", "inputs", "made", "previous", "program", "report", "rules",
        "schema", "settings", "texts",
      ])
    #expect((fields["report"] as? [String: Any])?["growth"] != nil)
  }

  @Test func `editions stand in the order of their days`() throws {
    for (id, asOf) in [("a", "2026-10-01"), ("b", "2026-09-01"), ("c", "2026-09-01")] {
      var edition = try EditionSamples.edition(
        id, EditionSamples.report(asOf: asOf, months: []))
      if id == "b" { edition.made = edition.made + 1 }
      try folder.write(edition.json(), to: "editions/\(id).json")
    }
    try folder.write("half", to: "editions/.moshtari-new")
    try folder.write("mine", to: "editions/README.md")
    let read = EditionFolder(report: folder.path).editions()
    #expect(DiagnosticText.list(read.diagnostics) == "")
    #expect(read.editions.map(\.id) == ["c", "b", "a"])
  }

  @Test func `a folder without editions has none`() {
    #expect(EditionFolder(report: folder.path).editions().editions == [])
  }

  @Test func `broken JSON is said where it breaks`() throws {
    let found = try fault("{\n  \"schema\" : 1,\n  \"id\" : \"x\",\n  \"report\" : {\"a\":}\n}\n")
    #expect(
      found == """
        error[broken-json]: expected a value, found `}`
         --> editions/x.json:4:19
          |
        4 |   "report" : {"a":}
          |                   ^
          = help: take the file from its backup, or make the edition again with `--replace-edition`
        """)
  }

  @Test func `a half of a file is broken at its end`() throws {
    let bytes = try edition.json()
    try folder.write(Array(bytes.prefix(bytes.count / 2)), to: "editions/2026-W38.json")
    let read = EditionFolder(report: folder.path).editions()
    #expect(read.editions == [])
    #expect(read.diagnostics.map(\.code) == ["broken-json"])
    let text = DiagnosticText.list(read.diagnostics)
    #expect(text.contains("found the end of the file"), "\(text)")
  }

  @Test(arguments: ["[]", "{}", "{\"schema\":1,\"meta\":{}}"])
  func `a file of another kind is none`(text: String) throws {
    #expect(
      try fault(text) == """
        error[not-an-edition]: expected an edition of a report, found another file
         --> editions/x.json
          = help: `editions` holds what `moshtari build --edition` writes; move other files away
        """)
  }

  @Test func `an edition of a newer form asks for the newer program`() throws {
    #expect(
      try fault("{\n  \"schema\" : 2, \"id\" : \"x\", \"report\" : {}\n}") == """
        error[edition-schema]: expected an edition of form 1, found `2`
         --> editions/x.json:2:3
          |
        2 |   "schema" : 2, "id" : "x", "report" : {}
          |   ^^^^^^^^
          = help: a newer program wrote it: use that one, or a newer one
        """)
    #expect(
      try fault("{\"schema\" : 0, \"id\" : \"x\", \"report\" : {}}").contains(
        "this program does not know that form; make the edition again from its data"))
  }

  @Test func `a part of another kind is named and found`() throws {
    let text = String(decoding: try edition.json(), as: UTF8.self)
      .replacing("\"asOf\" : \"2026-09-15\"", with: "\"asOf\" : \"soon\"")
    #expect(
      try fault(text) == """
        error[edition-part]: `asOf` is missing or is not what an edition has there
         --> editions/x.json:2:3
          |
        2 |   "asOf" : "soon",
          |   ^^^^^^
          = help: take the file from its backup, or make the edition again with `--replace-edition`
        """)
    let report = try fault(
      String(decoding: try edition.json(), as: UTF8.self).replacing("\"meta\":", with: "\"mete\":"))
    #expect(report.hasPrefix("error[not-an-edition]: expected a report with `meta.asOf`"))
  }

  @Test func `an edition under another name is refused`() throws {
    let found = try fault(String(decoding: try edition.json(), as: UTF8.self))
    #expect(
      found.hasPrefix(
        "error[edition-name]: expected the id `x`, the file’s name, found `2026-W38`\n"))
    #expect(found.contains("= help: give the file its own name back"))
  }

  @Test func `what is no file cannot be read`() throws {
    try folder.makeFolder("editions/x.json")
    let read = EditionFolder(report: folder.path).editions()
    #expect(
      DiagnosticText.list(read.diagnostics) == """
        error[unreadable-file]: this file cannot be read
         --> editions/x.json
          = help: check its name and its permissions
        """)
  }
}
