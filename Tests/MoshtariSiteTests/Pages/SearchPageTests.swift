import MoshtariContent
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct SearchPageTests {
  private func page(_ language: Language) throws -> Page {
    let context = PageContext(
      report: FindingSamples.report, tree: try ReportTree(FindingSamples.report),
      settings: Settings(title: LocalizedText("Shop")), rules: [], language: language)
    let pages = [
      SamplePages.page("\(language)/overview.html", language, title: "A & B"),
      SamplePages.page("\(language)/segments.html", language, entry: "segments", title: "Segments"),
      SamplePages.page(
        "\(language)/segment-loyal.html", language, entry: "segments", title: "Loyal"),
    ]
    return context.searchPage(over: pages, entries: SamplePages.english.entries)
  }

  @Test(arguments: Language.allCases)
  func `without scripts the page is a list of all pages`(language: Language) throws {
    let page = try page(language)
    let list = try #require(page.sections.first { $0.id == "pages" }).body.markup
    #expect(
      list.contains(
        """
        <h3>Segments</h3><ul class="links columns"><li><a href="segments.html">Segments</a></li>\
        <li><a href="segment-loyal.html">Loyal</a></li></ul>
        """))
    #expect(list.contains("<a href=\"overview.html\">A &amp; B</a>"))
    let form = try #require(page.sections.first { $0.id == "find" }).body.markup
    #expect(form.hasPrefix("<form class=\"find\" role=\"search\" hidden "))
  }

  @Test(arguments: [(Language.en, "assets/search.en.js"), (.fa, "assets/search.fa.js")])
  func `it loads the words of its own language`(language: Language, path: String) throws {
    #expect(try page(language).scripts == [path])
    #expect(SearchIndex.path(language) == path)
  }

  @Test(arguments: Language.allCases)
  func `words of the literature belong to segments that there are`(language: Language) throws {
    let context = PageContext(
      report: FindingSamples.report, tree: try ReportTree(FindingSamples.report),
      settings: Settings(title: LocalizedText("Shop")), rules: [], language: language)
    let known = Set(builtInSegmentFiles.map { "segment-\($0.path.prefix { $0 != "." })" })
    #expect(Set(context.segmentSynonyms.keys).isSubset(of: known))
    #expect(
      context.segmentSynonyms["segment-inactive"]?.contains(language == .fa ? "جداشده" : "lost")
        == true)
  }
}
