import Foundation
import MoshtariCore
import MoshtariMetrics
import Testing

@testable import MoshtariSite

/// `docs/writing.md` says what can be drawn.
@Suite struct FigureDocumentTests {
  private let document: String

  init() throws {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    document = try String(contentsOf: root.appending(path: "docs/writing.md"), encoding: .utf8)
  }

  @Test func `the tables of figures name exactly what can be drawn`() throws {
    let start = try #require(document.firstRange(of: "## Figures and quotes in a text")?.upperBound)
    let end = try #require(document.firstRange(of: "A fenced block `quotes`")?.lowerBound)
    let rows = document[start..<end].split(separator: "\n").filter { $0.hasPrefix("| `") }
    let named = rows.flatMap { row in
      row.split(separator: "|")[0].matches(of: /`([^`]+)`/).map { String($0.output.1) }
    }
    #expect(named.sorted() == FigureCatalogue.all.sorted())
  }

  @Test func `every drawing has a definition, and a name that is told from a segment's`() {
    for name in FigureCatalogue.all {
      // Drawn are the counts of a family's segments.
      let figure = name == "segments" ? "segments.ID.count" : name
      let fields = figure.replacing("ID", with: "loyal").split(separator: ".")
      let address = ReportAddress(steps: fields.map { .field(String($0)) })
      #expect(definition(of: address) != nil, "\(name)")
      #expect(FigureCatalogue.name(of: name.replacing("ID", with: "loyal")) == name)
    }
    #expect(FigureCatalogue.name(of: "segments.loyal.count") == nil)
    #expect(FigureCatalogue.name(of: "nps.byMonht") == nil)
  }

  @Test func `the table of outcomes has the words of the pages`() {
    for outcome in DecisionOutcome.allCases where outcome != .noInterval {
      let words = DecisionWords(outcome).text[.en]
      #expect(document.contains("| \(words) |"), "\(words)")
    }
    for measure in DecisionMeasure.written {
      #expect(document.contains("`\(measure)`"), "\(measure)")
    }
  }
}
