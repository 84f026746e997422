import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

/// Files of the built-in set in a report folder, as a new folder has them.
@Suite struct CopiedRuleTests {
  @Test func `a copy of a built-in segment is the built-in segment`() throws {
    let files = Dictionary(
      uniqueKeysWithValues: builtInSegmentFiles.map { ("segments/\($0.path)", $0.text) })
    let copied = try content(files)
    #expect(DiagnosticText.list(copied.diagnostics) == "")
    #expect(copied.content.segments.map(\.id) == BuiltInSegments.ids)
    #expect(copied.content.segments.allSatisfy { $0.isBuiltIn })
    let own = try content([:]).content.segments
    #expect(copied.content.segments.map(\.title) == own.map(\.title))
  }

  @Test func `another rule, or another family, is the author's own`() throws {
    let text = try #require(builtInSegmentFiles.first { $0.path == "referred.en.md" }?.text)
    for (old, new) in [("is: true", "is: false"), ("family: origin", "family: friends")] {
      #expect(text.contains(old))
      let found = try content(["segments/referred.md": text.replacing(old, with: new)])
      #expect(DiagnosticText.list(found.diagnostics) == "")
      let segment = try #require(found.content.segments.first { $0.id == "referred" })
      #expect(!segment.isBuiltIn, "\(new)")
    }
  }

  @Test func `rules mean the same wherever they are written`() {
    let here = SourceLocation(file: "a.md", line: 3), there = SourceLocation(file: "b.md", line: 9)
    func rule(_ bound: Double, at place: MoshtariCore.SourceLocation) -> SegmentRule {
      let test = SegmentRule(.test(.orderCount, .atLeast(.number(bound))), at: place)
      let other = SegmentRule(.not(SegmentRule(.segment("loyal"), at: place)), at: place)
      return SegmentRule(.all([test, SegmentRule(.any([other]), at: place)]), at: place)
    }
    #expect(rule(3, at: here).means(rule(3, at: there)))
    #expect(!rule(3, at: here).means(rule(4, at: here)))
    let all = SegmentRule(.all([rule(3, at: here)]), at: here)
    #expect(!all.means(SegmentRule(.any([rule(3, at: here)]), at: here)))
    #expect(!all.means(SegmentRule(.all([]), at: here)))
  }
}

private func content(_ files: [String: String]) throws -> (
  content: Content, diagnostics: [Diagnostic]
) {
  try TemporaryFolder(files).read { readContent(folder: $0, languages: [.en, .fa]) }
}
