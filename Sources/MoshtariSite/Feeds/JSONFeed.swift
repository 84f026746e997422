import Foundation
import MoshtariCore

extension Feed {
  /// The feed as JSON Feed (B. Simmons, M. Reece, JSON Feed Version 1.1, 2020), keys sorted.
  func json() throws -> [UInt8] {
    let file = JSONFeed(
      version: "https://jsonfeed.org/version/1.1", title: title, description: subtitle,
      homePageURL: address(of: archivePath), feedURL: address(of: Kind.json.path(language)),
      language: language.rawValue, authors: [JSONFeed.Author(name: siteTitle)],
      items: entries.map { entry in
        JSONFeed.Item(
          id: address(of: entry.path), url: address(of: entry.path), title: entry.title,
          contentText: entry.figures.joined(separator: "\n"),
          summary: entry.summary(in: language), datePublished: Self.moment(entry.made),
          language: language.rawValue)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(file)) + [UInt8(ascii: "\n")]
  }
}

/// The file, its members named as the format names them.
private struct JSONFeed: Encodable {
  struct Author: Encodable {
    var name: String
  }

  struct Item: Encodable {
    var id: String
    var url: String
    var title: String
    var contentText: String
    var summary: String
    var datePublished: String
    var language: String

    enum CodingKeys: String, CodingKey {
      case id, url, title, summary, language
      case contentText = "content_text"
      case datePublished = "date_published"
    }
  }

  var version: String
  var title: String
  var description: String
  var homePageURL: String
  var feedURL: String
  var language: String
  var authors: [Author]
  var items: [Item]

  enum CodingKeys: String, CodingKey {
    case version, title, description, language, authors, items
    case homePageURL = "home_page_url"
    case feedURL = "feed_url"
  }
}
