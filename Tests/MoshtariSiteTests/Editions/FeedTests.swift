import Foundation
import MoshtariCore
import Testing

@testable import MoshtariSite

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct FeedTests {
  private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(0) }

  private func feed(_ language: Language = .en, titles: [String] = ["Second", "First"]) -> Feed {
    Feed(
      language: language, siteTitle: "Sarv & <Sons>", title: "Sarv & <Sons>: editions",
      subtitle: "What each edition found", site: "https://example.org/report",
      entries: titles.enumerated().map { position, title in
        Feed.Entry(
          path: "\(language.rawValue)/editions/2026-W\(47 - position).html", title: title,
          made: day("2026-11-22") - 7 * position,
          figures: ["Active customers: 815 (counted in full)", "NPS: +38 (141 answers)"])
      })
  }

  /// The elements of an XML text, each with the names above it, its attributes and its text.
  private final class Elements: NSObject, XMLParserDelegate {
    struct Element {
      var path: String
      var attributes: [String: String]
      var text = ""
    }
    private(set) var all: [Element] = []
    private var open: [Int] = []
    private var path: [String] = []

    static func of(_ text: String) throws -> [Element] {
      let parser = XMLParser(data: Data(text.utf8)), elements = Elements()
      parser.delegate = elements
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
      return elements.all
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      path.append(name)
      open.append(all.count)
      all.append(Element(path: path.joined(separator: "/"), attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let last = open.last { all[last].text += string }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      path.removeLast()
      open.removeLast()
    }
  }

  @Test func `Atom has what RFC 4287 asks of a feed and of each entry, once each`() throws {
    let all = try Elements.of(feed().atom)
    func texts(_ path: String) -> [String] { all.filter { $0.path == path }.map(\.text) }
    #expect(all.first?.path == "feed")
    #expect(all.first?.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
    #expect(all.first?.attributes["xml:lang"] == "en")
    #expect(texts("feed/id") == ["https://example.org/report/en/editions.html"])
    #expect(texts("feed/title") == ["Sarv & <Sons>: editions"])
    #expect(texts("feed/updated") == ["2026-11-22T00:00:00Z"])
    #expect(texts("feed/author/name") == ["Sarv & <Sons>"])
    let links = all.filter { $0.path == "feed/link" }.map(\.attributes)
    #expect(links.map { $0["rel"] } == ["self", "alternate"])
    #expect(
      links.map { $0["href"] } == [
        "https://example.org/report/en/feed.atom", "https://example.org/report/en/editions.html",
      ])
    #expect(texts("feed/entry").count == 2)
    #expect(texts("feed/entry/title") == ["Second", "First"])
    #expect(texts("feed/entry/updated") == ["2026-11-22T00:00:00Z", "2026-11-15T00:00:00Z"])
    let ids = texts("feed/entry/id")
    #expect(
      ids == [47, 46].map { "https://example.org/report/en/editions/2026-W\($0).html" })
    // An entry without content needs a link to what it stands for.
    let entryLinks = all.filter { $0.path == "feed/entry/link" }.map(\.attributes)
    #expect(entryLinks.map { $0["rel"] } == ["alternate", "alternate"])
    #expect(entryLinks.map { $0["href"] } == ids)
    #expect(
      texts("feed/entry/summary").first
        == "Active customers: 815 (counted in full); NPS: +38 (141 answers)")
  }

  @Test func `a title that is no XML becomes some, and says the same`() throws {
    let odd = "1 < 2 & \"3\" 'four' ]]>\u{0}\u{8} «۵»"
    let titles = try Elements.of(feed(titles: [odd]).atom).filter { $0.path == "feed/entry/title" }
    #expect(titles.map(\.text) == ["1 < 2 & \"3\" 'four' ]]> «۵»"])
  }

  @Test(arguments: [Language.en, .fa])
  func `JSON Feed has the members of version 1.1`(language: Language) throws {
    let json = try feed(language).json()
    let file = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let code = language.rawValue
    #expect(file["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(file["title"] as? String == "Sarv & <Sons>: editions")
    #expect(file["language"] as? String == code)
    #expect(file["home_page_url"] as? String == "https://example.org/report/\(code)/editions.html")
    #expect(file["feed_url"] as? String == "https://example.org/report/\(code)/feed.json")
    #expect((file["authors"] as? [[String: String]]) == [["name": "Sarv & <Sons>"]])
    let items = try #require(file["items"] as? [[String: String]])
    #expect(items.map { $0["title"] } == ["Second", "First"])
    for item in items {
      #expect(
        Set(item.keys) == [
          "id", "url", "title", "content_text", "summary", "date_published", "language",
        ])
      #expect(item["id"] == item["url"])
    }
    #expect(items.map { $0["date_published"] } == ["2026-11-22T00:00:00Z", "2026-11-15T00:00:00Z"])
    #expect(
      items.first?["content_text"]
        == "Active customers: 815 (counted in full)\nNPS: +38 (141 answers)")
  }

  @Test func `both say the same, and the same feed gives the same bytes`() throws {
    let feed = feed(.fa)
    #expect(try feed.json() == feed.json())
    let atom = try Elements.of(feed.atom)
    let file = try #require(
      try JSONSerialization.jsonObject(with: Data(feed.json())) as? [String: Any])
    let items = try #require(file["items"] as? [[String: String]])
    #expect(atom.filter { $0.path == "feed/entry/id" }.map(\.text) == items.map { $0["id"] })
    #expect(
      atom.filter { $0.path == "feed/entry/summary" }.map(\.text) == items.map { $0["summary"] })
    #expect(items.first?["summary"]?.contains("؛ ") == true)
  }

  @Test func `an address has no letters that a URL has no room for`() {
    let feed = feed()
    #expect(
      feed.address(of: "en/editions/هفتهٔ-۴۷.html")
        == "https://example.org/report/en/editions/%D9%87%D9%81%D8%AA%D9%87%D9%94-%DB%B4%DB%B7.html"
    )
    #expect(feed.address(of: "en/a b.html") == "https://example.org/report/en/a%20b.html")
  }
}
