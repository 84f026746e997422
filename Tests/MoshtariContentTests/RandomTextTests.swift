import MoshtariCore
import MoshtariTestSupport
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct RandomTextTests {
  private static let pieces = [
    "# ", "## ", "> ", "- ", "1. ", "    ", "\t", "\n", "\n\n", "| ", "|---|", "\\|", "`", "```\n",
    "*", "**",
    "[", "](", ")", "![", "<", ">", "<b>", "&amp;", "&#x10FFF0;", "{{ ", " }}", "nps.overall",
    "signed ",
    "customers.active", "سلام", "\u{200C}", "\u{200F}", "é", "🍵", "---\n", "===\n", ": ", "\"", "'",
    "\\",
    "\u{0}", "\u{1}", "\r\n", "a", "https://e.com", "[r]: x\n", "title: t\n", "&a ", "*a ", "{",
    "}", "]",
  ]

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `no Markdown crashes, leaves text unescaped or tags open`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let context = try sampleContext(.fa)
    for round in 0..<250 {
      let text = Self.text(&generator)
      let body = MarkdownBody(source: SourceText(file: "a.md", text: text))
      let html = render(body, in: context).html.markup
      if let fault = Self.fault(in: html) {
        #expect(fault == "", "seed \(seed), round \(round): \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: [UInt64(5), 6])
  func `no settings and no front matter crash`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for round in 0..<300 {
      let text = Self.text(&generator)
      let (settings, diagnostics) = settings(of: SourceText(file: "moshtari.yaml", text: text))
      #expect(
        (settings == nil) == diagnostics.contains { $0.isFault }, "seed \(seed), round \(round)")
      let source = SourceText(file: "notes/a.md", text: "---\n\(text)\n---\nx")
      let findings = Findings()
      if let matter = try? FrontMatter(source, language: .en, findings: findings) {
        _ = DocumentFiles(id: "a", files: [matter], findings: findings).note()
      }
      for diagnostic in findings.diagnostics {
        #expect(!DiagnosticText.text(diagnostic).isEmpty)
      }
    }
  }

  @Test(arguments: [UInt64(7)])
  func `random bytes are text or refused`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      do {
        let source = try ReportFolder.text(bytes, file: "a")
        #expect(String(validating: bytes, as: UTF8.self) != nil)
        _ = settings(of: source)
      } catch {
        #expect(error.code == "not-utf-8")
        #expect(String(validating: bytes, as: UTF8.self) == nil)
      }
    }
  }

  private static func text(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...60, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  /// A tag that is not ours, not closed or not in an attribute's quotes; nil where all is well.
  private static func fault(in html: String) -> String? {
    var open: [String] = []
    var rest = html.unicodeScalars[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return "`<` without `>`" }
      let tag = String(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
      let name = String(tag.prefix { $0 != " " })
      if ["br", "hr"].contains(name) { continue }
      if tag.first == "/" {
        guard open.popLast() == String(tag.dropFirst()) else { return "</\(tag)> closes nothing" }
      } else {
        guard tags.contains(name) else { return "<\(tag)>" }
        open.append(name)
      }
    }
    return open.isEmpty ? nil : "open: \(open)"
  }

  private static let tags: Set<String> = [
    "p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a",
    "span",
    "div", "table", "thead", "tbody", "tr", "th", "td",
  ]
}
