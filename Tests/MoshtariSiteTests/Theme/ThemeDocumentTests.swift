import Foundation
import Testing

@testable import MoshtariSite

/// `docs/theming.md` says what there is.
@Suite struct ThemeDocumentTests {
  private let document: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardized
    document = try String(contentsOf: root.appending(path: "docs/theming.md"), encoding: .utf8)
  }

  @Test func `it names every value that templates know, and no other`() throws {
    var models: [(title: String, schema: TemplateSchema)] = [
      ("page.mustache", PageModel.schema), ("index.mustache", FrontModel.schema),
    ]
    var known: Set<String> = []
    while let (title, schema) = models.popLast() {
      guard known.insert(title).inserted else { continue }
      #expect(try rows(under: title) == schema.fields.map { "\($0.name) \(word(of: $0.kind))" })
      for case (let name, .list(let inner)) in schema.fields { models.append((name, inner)) }
    }
    #expect(Set(document.matches(of: /\n### `([^`]+)`/).map { String($0.output.1) }) == known)
  }

  @Test func `its table names every token of the theme, and no other`() throws {
    let tokens = try #require(EmbeddedTheme.files.first { $0.path == "assets/tokens.css" }).text
    let defined = Set(tokens.matches(of: /--([a-z0-9-]+):/).map { String($0.output.1) })
    let start = try #require(document.range(of: "| token |")).upperBound
    let table = document[start...].prefix { $0 != "#" }.split(separator: "\n")
      .prefix { $0.hasPrefix("|") || $0.hasPrefix(" ") }
    var named: Set<String> = ["own-font"]
    for line in table {
      let first = line.split(separator: "|")[0]
      let names = first.matches(of: /`([a-z0-9-]+)`/).map { String($0.output.1) }
      named.formUnion(names)
      for case let (from, to) in zip(names, names.dropFirst())
      where first.contains("`\(from)` … `\(to)`") {
        let letter = from.dropLast()
        let (low, high) = (Int(from.suffix(1)) ?? 0, Int(to.suffix(1)) ?? 0)
        named.formUnion((low...high).map { letter + "\($0)" })
      }
    }
    #expect(named == defined.union(["own-font"]))
  }

  /// The first two cells of each row of the table under a heading.
  private func rows(under title: String) throws -> [String] {
    let start = try #require(document.range(of: "\n### `\(title)`\n"), "\(title)").upperBound
    let text = document[start...]
    let end = text.range(of: "\n### ")?.lowerBound ?? text.endIndex
    return text[..<end].matches(of: /\n\| `([^`]+)` \| ([a-z]+) \|/).map {
      "\($0.output.1) \($0.output.2)"
    }
  }

  private func word(of kind: TemplateKind) -> String {
    switch kind {
    case .text: "text"
    case .html: "html"
    case .flag: "flag"
    case .list: "list"
    }
  }
}
