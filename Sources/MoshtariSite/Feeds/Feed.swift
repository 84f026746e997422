import MoshtariCore

/// The kept editions as something to subscribe to, in one language, before it is Atom or JSON: an entry
/// an edition, so that both say the same.
struct Feed: Hashable, Sendable {
  /// One edition.
  struct Entry: Hashable, Sendable {
    /// Its page below the site's root.
    var path: String
    /// What it found, in one sentence.
    var title: String
    /// The day on which it was made, in the report's time zone.
    var made: Day
    /// Its headline figures, each with its range and the people behind it.
    var figures: [String]
  }

  /// More than these a reader would not scroll through; older ones stay in the archive.
  static let mostEntries = 52

  var language: Language
  /// Of the report, which signs every entry.
  var siteTitle: String
  var title: String
  var subtitle: String
  /// Where the site stands, without a slash at its end.
  var site: String
  /// Newest first; never empty.
  var entries: [Entry]

  /// Where a feed stands, below the site's root, and what it is.
  enum Kind: String, CaseIterable, Sendable {
    case atom, json

    func path(_ language: Language) -> String { "\(language.rawValue)/feed.\(rawValue)" }

    /// As `<link>` names it.
    var mediaType: String {
      switch self {
      case .atom: "application/atom+xml"
      case .json: "application/feed+json"
      }
    }
  }

  /// The page of all editions.
  var archivePath: String { "\(language.rawValue)/editions.html" }

  /// The whole address of a file of the site. It is also what an entry is known by: it says the same of the
  /// same edition at each build.
  func address(of path: String) -> String {
    site + "/" + Self.encoded(SitePath.link(from: "", to: path))
  }

  /// With letters outside of ASCII percent-encoded, which a URL has no room for.
  private static func encoded(_ link: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in link.utf8 {
      bytes += byte < 0x80 ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The beginning of a day as RFC 3339 writes a moment: `2026-11-18T00:00:00Z`.
  static func moment(_ day: Day) -> String { "\(day.iso)T00:00:00Z" }
}

extension Feed.Entry {
  /// The figures in one line of plain text.
  func summary(in language: Language) -> String {
    figures.joined(separator: language == .fa ? "؛ " : "; ")
  }
}
