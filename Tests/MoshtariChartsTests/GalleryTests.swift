import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariCharts

/// Writes a page of all figures in each language, for looking at them: `MOSHTARI_GALLERY=DIR swift
/// test …`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MOSHTARI_GALLERY"] != nil))
struct GalleryTests {
  private let folder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["MOSHTARI_GALLERY"] ?? "")

  @Test(arguments: Language.allCases)
  func `all figures stand on one page`(language: Language) throws {
    let page = Self.page(language)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "gallery.\(language.rawValue).html")
    try page.markup.write(to: file, atomically: true, encoding: .utf8)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("trend-nps"))
  }

  /// The stylesheets stand beside the page: `tokens.css`, which is the theme's, and `charts.css`.
  private static func page(_ language: Language) -> SafeHTML {
    let figures = SampleFigure.all(language)
    let strip = figures.filter { $0.name.hasPrefix("kpi") }.map(\.html).joined()
    let cards = figures.filter { !$0.name.hasPrefix("kpi") }.map(card).joined()
    return """
      <!doctype html><html lang="\(language.rawValue)" \
      dir="\(language.isRightToLeft ? "rtl" : "ltr")"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Figures</title>\
      <link rel="stylesheet" href="tokens.css"><link rel="stylesheet" href="charts.css"></head>\
      <body><main><h1>Figures</h1><div class="kpis">\(strip)</div><div class="grid">\(cards)</div>\
      </main></body></html>
      """
  }

  /// Some on cards of half a page, to see them there.
  private static func card(_ figure: SampleFigure) -> SafeHTML {
    let half = [
      "survival", "trend-csat", "trend-retention", "concentration", "trend-one", "trend-none",
    ]
    let width = figure.name == "trend-nps" ? "c8" : half.contains(figure.name) ? "c6" : "c12"
    return "<section class=\"card \(width)\"><h2>\(figure.name)</h2>\(figure.html)</section>"
  }
}
