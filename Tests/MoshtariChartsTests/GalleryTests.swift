import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariCharts

/// The gallery in `docs/gallery`: every figure of the sample with what it is for. It is what the tests hold the
/// figures to. Recorded with `MOSHTARI_RECORD=1`, never in CI.
@Suite struct GalleryTests {
  @Test(arguments: Language.allCases)
  func `the gallery shows every figure, and no other`(language: Language) throws {
    let file = Gallery.file(language), page = try Gallery.page(language)
    if Gallery.isRecording { try page.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test func `every figure says what it is for`() throws {
    let purposes = try Gallery.purposes()
    for figure in SampleFigure.all(.en) {
      #expect(purposes[Gallery.type(of: figure)] != nil, "\(figure.name) has no comment")
    }
  }
}

/// The pages of the gallery, as they are made and as they were recorded.
enum Gallery {
  static let isRecording: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return environment["MOSHTARI_RECORD"] == "1" && environment["CI"] == nil
  }()

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func file(_ language: Language) -> URL {
    root.appending(path: "docs/gallery/\(language.rawValue).html")
  }

  /// An element a line, so that a change shows where it is.
  static func lines(_ html: SafeHTML) -> String { html.markup.replacing("><", with: ">\n<") }

  /// The recorded figures by name.
  static func recorded(_ language: Language) throws -> [String: String] {
    let page = try String(contentsOf: file(language), encoding: .utf8)
    let figures = page.components(separatedBy: "<!-- figure ").dropFirst().map { part in
      let ends = part.components(separatedBy: "\n<!-- end -->")[0]
        .split(separator: " -->\n", maxSplits: 1)
      return (String(ends[0]), String(ends[1]))
    }
    return Dictionary(uniqueKeysWithValues: figures)
  }

  /// The whole page of a language.
  static func page(_ language: Language) throws -> String {
    let purposes = try purposes()
    let figures = SampleFigure.all(language)
    let strip = figures.filter { $0.name.hasPrefix("kpi") }.map(marked).joined()
    let cards = figures.filter { !$0.name.hasPrefix("kpi") }.map { figure in
      card(figure, purpose: purposes[type(of: figure)] ?? "")
    }
    let styles = try FileManager.default
      .contentsOfDirectory(atPath: root.appending(path: "themes/default/assets").path)
      .filter { $0.hasSuffix(".css") }.sorted(by: styleOrder)
      .map { "<link rel=\"stylesheet\" href=\"../../themes/default/assets/\($0)\">\n" as SafeHTML }
    let other = language == .en ? Language.fa : .en
    let page: SafeHTML = """
      <!doctype html>
      <html lang="\(language.rawValue)" dir="\(language.isRightToLeft ? "rtl" : "ltr")">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Figures</title>
      \(styles.joined())</head>
      <body><main>
      <header class="hero"><h1 lang="en" dir="ltr">Figures</h1>
      <div class="dek" lang="en" dir="ltr"><p>Every figure of the program over one invented report, as the tests record them. \
      <a href="\(other.rawValue).html">\(other.rawValue)</a></p></div></header>
      <div class="grid"><section class="w12"><div class="kpis">\(strip)</div></section>
      \(cards.joined(separator: "\n"))
      </div></main></body></html>

      """
    return lines(page)
  }

  /// Tokens before what uses them.
  private static func styleOrder(_ a: String, _ b: String) -> Bool {
    func rank(_ name: String) -> Int {
      ["tokens.css", "theme.css", "charts.css"].firstIndex(of: name) ?? 3
    }
    return (rank(a), a) < (rank(b), b)
  }

  private static func card(_ figure: SampleFigure, purpose: String) -> SafeHTML {
    """
    <section class="w6 card" id="card-\(figure.name)"><h2 lang="en" dir="ltr">\(type(of: figure))</h2>\
    <p class="sub" lang="en" dir="ltr">\(purpose)</p>\(marked(figure))</section>
    """
  }

  /// The figure between two comments, by which it is found again.
  private static func marked(_ figure: SampleFigure) -> SafeHTML {
    "<!-- figure \(figure.name) -->\(figure.html)<!-- end -->"
  }

  static func type(of figure: SampleFigure) -> String { "\(Swift.type(of: figure.figure))" }

  /// The first sentences of the comment over each type of figure.
  static func purposes() throws -> [String: String] {
    let folder = root.appending(path: "Sources/MoshtariCharts")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var purposes: [String: String] = [:]
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      var comment: [Substring] = []
      for line in try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        if line.hasPrefix("/// ") || line == "///" {
          comment.append(line.dropFirst(4))
        } else {
          if let name = line.wholeMatch(of: /package struct (\w+): .*Figure.*/)?.1 {
            let first = comment.prefix { !$0.isEmpty }
            purposes[String(name)] = first.joined(separator: " ").replacing("`", with: "")
          }
          comment = []
        }
      }
    }
    return purposes
  }
}
