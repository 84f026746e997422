import MoshtariCore
import MoshtariText

/// What the page of search looks through: the titles of all pages and of their sections, with the
/// first line under each and the other words there.
///
/// It is made of what pages show, and so holds nothing that they do not; the only words besides are
/// those given to it. In the order of the pages. Of the pages below others, such as those of single
/// segments, the sections have their titles only.
///
/// Other words that many entries have find little. So the most common are left out until the file
/// is small enough, then the lines; titles stay. O(words).
struct SearchIndex: Sendable {
  /// A page, or a section of one.
  struct Entry: Hashable, Sendable {
    var title: String
    /// `nps.html`, or `nps.html#trend`: below the folder of the language.
    var address: String
    /// The line under the title, cut after some words; empty for none.
    var line: String
    /// Folded words that stand in neither.
    var more: [String]
  }

  /// A file that a reader on a slow line waits for.
  static let mostBytes = 100_000

  let entries: [Entry]
  /// A script that hands the entries to the theme's: `[title, address, line, words]`, the last two
  /// left out where empty, the address of a section without that of the page before it.
  let script: String

  /// - Parameter words: for pages by their names, other words that they are found by.
  init(_ pages: [Page], words: [String: String] = [:]) {
    self.init(of: pages.flatMap { Self.entries(of: $0, words: words[$0.name] ?? "") })
  }

  /// The index of all entries.
  init(of all: [Entry]) { (entries, script) = Self.fitting(all) }

  /// What is found on a page: itself and its sections, with all their words.
  static func entries(of page: Page, words: String) -> [Entry] {
    FoundOnPage(page, words: words).entries
  }

  /// What is found on one page.
  struct FoundOnPage: Sendable {
    private var page: Page
    private var front: Entry
    /// Of each section; nil for those that are not looked through.
    private var sections: [Entry?]

    var entries: [Entry] { [front] + sections.compactMap { $0 } }

    /// - Parameter old: the same of that page before an edit: what its other sections say is kept.
    init(_ page: Page, words: String, after old: FoundOnPage? = nil) {
      self.page = page
      front = SearchIndex.entry(page, words: words)
      let old = old.flatMap { $0.page.path == page.path && $0.page.above == page.above ? $0 : nil }
      sections = page.sections.map { section in
        if let old, let place = old.page.sections.firstIndex(where: { $0.id == section.id }),
          old.page.sections[place] == section
        {
          return old.sections[place]
        }
        return SearchIndex.entry(section, of: page)
      }
    }
  }

  /// The entries with as many of their words as fit into `mostBytes`, and the script of them.
  private static func fitting(_ all: [Entry]) -> ([Entry], String) {
    var uses: [String: Int] = [:]
    for word in all.lazy.flatMap(\.more) { uses[word, default: 0] += 1 }
    var entries = all
    for most in [Int.max, 20, 10, 5, 3, 2, 1, 0] {
      for index in all.indices {
        entries[index].more = all[index].more.filter { uses[$0, default: 0] <= most }
      }
      let script = Self.script(of: entries)
      if script.utf8.count <= mostBytes { return (entries, script) }
    }
    for index in entries.indices { entries[index].line = "" }
    return (entries, Self.script(of: entries))
  }

  /// The file of a language, below the site's root.
  static func path(_ language: Language) -> String { "assets/search.\(language.rawValue).js" }

  private static func script(of entries: [Entry]) -> String {
    let lines = entries.map { entry in
      let address = entry.address.firstIndex(of: "#").map { entry.address[$0...] }
      var parts = [
        entry.title, address.map(String.init) ?? entry.address, entry.line,
        entry.more.joined(separator: " "),
      ]
      while parts.last?.isEmpty == true, parts.count > 2 { parts.removeLast() }
      return "[\(parts.map(literal).joined(separator: ","))]"
    }
    return "window.moshtariSearch=[\n\(lines.joined(separator: ",\n"))\n];\n"
  }

  private static func entry(_ page: Page, words: String) -> Entry {
    let untitled = page.sections.filter { $0.title.isEmpty && isText($0) }.map(\.body)
    let line = page.heading.plainText
    let other = [page.dek.plainText, words] + untitled.map(\.plainText)
    return entry(page.title, "\(page.name).html", line, other)
  }

  /// Nil where the section has no title, or repeats what stands elsewhere: a note on the page that it
  /// speaks of, a card that leads to another page.
  private static func entry(_ section: PageSection, of page: Page) -> Entry? {
    let isRepeated =
      section.id.hasPrefix("to-") || page.name != "notes" && section.id.hasPrefix("note-")
    guard !section.title.isEmpty, !isRepeated else { return nil }
    let title = section.title.plainText, address = "\(page.name).html#\(section.id)"
    guard page.above == nil else { return entry(title, address, "", []) }
    let first = section.body.texts(of: "p").first ?? ""
    let line = section.subtitle.isEmpty || page.name == "notes" ? first : section.subtitle.plainText
    let other =
      isText(section)
      ? [section.subtitle.plainText, section.body.plainText]
      : section.body.texts(of: "caption") + section.body.texts(of: "title")
    return entry(title, address, line, other)
  }

  private static func entry(
    _ title: String, _ address: String, _ line: String, _ other: [String]
  ) -> Entry {
    let line = cut(line)
    let known = Set(searchWords(of: title) + searchWords(of: line))
    let more = searchWords(of: other.joined(separator: " ")).filter { word in
      word.unicodeScalars.count > 2 && !known.contains(word)
        && word.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
    return Entry(title: title, address: address, line: line, more: more)
  }

  /// Whether somebody's words stand in it, all of which are looked through.
  private static func isText(_ section: PageSection) -> Bool {
    section.body.markup.utf8.firstRange(of: "class=\"prose".utf8) != nil
  }

  /// The first words of a line, up to about 50 characters.
  private static func cut(_ line: String) -> String {
    guard line.count > mostShown else { return line }
    let kept = line.prefix(mostShown)
    return (kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept) + "…"
  }

  private static let mostShown = 50

  /// `text` as a string of a script.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}": literal += " "
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
