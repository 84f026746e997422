import Foundation
import MoshtariCore
import MoshtariText

/// A digest as plain text: UTF-8, lines of at most 72 columns.
///
/// Each Persian line begins with a mark that sets its direction, since a program that shows plain text takes
/// it from the first letter, which may be Latin or none.
struct DigestText {
  static let columns = 72
  /// U+200F.
  private static let rightToLeft = "\u{200F}"

  var plan: DigestPlan
  var language: Language
  var siteTitle: String
  var decision: SafeHTML
  var site: String?

  /// The whole text; ends with a line's end.
  var text: String {
    var lines = [siteTitle, plan.eyebrow.withoutIsolates].flatMap { wrapped($0) } + [""]
    lines += wrapped(Self.plain(plan.heading)) + [rule("=")] + wrapped(Self.plain(plan.dek))
    for block in plan.blocks {
      lines += [""] + wrapped(Self.plain(block.title)) + [rule("-")]
      if !block.subtitle.isEmpty { lines += wrapped(Self.plain(block.subtitle)) }
      lines += block.parts.flatMap(part)
    }
    return lines.map { $0.isEmpty || language == .en ? $0 : Self.rightToLeft + $0 }
      .joined(separator: "\n") + "\n"
  }

  private func rule(_ mark: String) -> String { String(repeating: mark, count: Self.columns) }

  private func part(_ part: DigestPart) -> [String] {
    switch part {
    case .facts(let facts):
      return facts.flatMap { fact in
        wrapped("\(Self.plain(fact.name)): \(Self.plain(fact.number)) (\(Self.plain(fact.under)))")
      }
    case .bars(_, let bars): return self.bars(bars)
    case .paragraph(let html), .note(let html): return wrapped(Self.plain(html))
    case .decision(let html): return wrapped("\(Self.plain(decision)): \(Self.plain(html))")
    case .table(_, let columns, let rows): return rows.flatMap { record(columns, $0) }
    case .list(let items):
      return items.flatMap { wrapped(Self.plain($0), first: "- ", others: "  ") }
    case .links(let links): return links.flatMap(link)
    }
  }

  /// A row of a table: its head, then each cell after its column's name, where a line has room.
  private func record(_ columns: [SafeHTML], _ row: [SafeHTML]) -> [String] {
    let cells = zip(columns, row).dropFirst().map { "\(Self.plain($0)): \(Self.plain($1))" }
    let head = row.first.map(Self.plain) ?? ""
    return wrapped(
      "\(head) – \(cells.joined(separator: language == .fa ? "؛ " : "; "))", first: "- ",
      others: "  ")
  }

  private func bars(_ bars: [DigestBar]) -> [String] {
    let labels = bars.map { Self.plain($0.label) }
    let room = labels.map(\.columnCount).max() ?? 0
    return zip(bars, labels).map { bar, label in
      let length = Int((max(0, min(1, bar.share)) * 24).rounded())
      let space = String(repeating: " ", count: room - label.columnCount)
      let mark = length > 0 ? String(repeating: "█", count: length) + " " : ""
      return "\(label)\(space)  \(mark)\(Self.plain(bar.text))"
    }
  }

  /// The page's name, and its address on a line of its own, which is never broken.
  private func link(_ link: DigestLink) -> [String] {
    let name = wrapped(Self.plain(link.label), first: "- ", others: "  ")
    return site.map { name + ["  \($0)/\(language.rawValue)/\(link.page).html"] } ?? name
  }

  /// Lines of at most 72 columns; a longer word stands alone.
  private func wrapped(_ text: String, first: String = "", others: String = "") -> [String] {
    var lines: [String] = []
    var line = first, isEmpty = true
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let room = line.columnCount + word.columnCount + (isEmpty ? 0 : 1)
      if !isEmpty, room > Self.columns {
        lines.append(line)
        (line, isEmpty) = (others, true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }

  /// The text of a line of markup.
  static func plain(_ html: SafeHTML) -> String {
    let text = html.markup.replacing(/<[^>]*>/, with: "")
    return HTMLText.decoded(Array(text.utf8)[...])
  }
}

extension StringProtocol {
  /// Places that it takes in letters of one width: joiners, marks of direction and vowel signs take none.
  fileprivate var columnCount: Int {
    unicodeScalars.count {
      switch $0.properties.generalCategory {
      case .format, .nonspacingMark, .enclosingMark: false
      default: true
      }
    }
  }

  /// A line of text needs no isolates: it begins with its own direction.
  fileprivate var withoutIsolates: String { String(filter { !"\u{2068}\u{2069}".contains($0) }) }
}
