import MoshtariTestSupport

/// A document made at random from CommonMark's own constructs, in English and Persian.
struct RandomDocument {
  private var generator: SplitMix64
  /// Makes the labels of link definitions differ from document to document.
  private let number: Int

  init(number: Int, seed: UInt64) {
    generator = SplitMix64(seed: seed &+ UInt64(number))
    self.number = number
  }

  /// Blocks one after another; some without the empty line between, so that lines run on lazily.
  mutating func text() -> String {
    var blocks = blocks(depth: 0)
    if isOneIn(3) {
      blocks += "\n\n[r\(number)]: \(destination) \(pick(["", "\"عنوان\"", "'t \"q\"'"]))\n"
    }
    return blocks
  }

  private mutating func blocks(depth: Int) -> String {
    var text = ""
    for position in 0..<upTo(depth == 0 ? 5 : 2) {
      if position > 0 { text += isOneIn(4) ? "\n" : "\n\n" }
      text += block(depth: depth)
    }
    return text
  }

  private mutating func block(depth: Int) -> String {
    switch upTo(depth < 3 ? 14 : 9) {
    case 1, 2, 3: return paragraph()
    case 4:
      return String(repeating: "#", count: upTo(7)) + pick([" ", ""]) + inline()
        + pick(["", " #", " ##"])
    case 5: return inline() + "\n" + pick(["===", "---", "=", "----  "])
    case 6: return pick(["***", "- - -", "___", " **  *"])
    case 7: return codeBlock()
    case 8: return pick(["    ", "\t", "     "]) + pick(Self.words) + "\n    " + pick(Self.words)
    case 9: return html()
    case 10: return blocks(depth: depth + 1).quoted
    case 11:
      // A quote whose second line is lazy.
      return "> " + inline() + "\n" + inline()
    default: return list(depth: depth)
    }
  }

  private mutating func paragraph() -> String {
    (0..<upTo(3)).map { _ in pick(["", "", "  ", " "]) + inline() }
      .joined(separator: pick(["\n", "  \n", "\\\n", "   \n"]))
  }

  private mutating func codeBlock() -> String {
    let fence = pick(["```", "~~~", "````", "~~~~"])
    return fence + pick(["", "swift", " متن", "a b"]) + "\n"
      + pick(["let x = *1*", "  <b> & \"q\"", "# نه", "> x", "", "``"]) + "\n"
      + (isOneIn(9) ? "" : fence)
  }

  /// HTML that stands alone: the renderers differ in what they make of it, not in where it ends.
  private mutating func html() -> String { "\n<div>\(pick(["a", "متن", "x y"]))</div>\n" }

  private mutating func list(depth: Int) -> String {
    let marks = pick([
      ["-", "-", "-"], ["*", "*", "*"], ["+", "+"], ["1.", "2.", "3."], ["7)", "8)"], ["-", "*"],
    ])
    let gap = pick(["\n", "\n", "\n\n"])
    return marks.map { mark in
      let inner = isOneIn(3) ? blocks(depth: depth + 1) : inline()
      let pad = mark + String(repeating: " ", count: upTo(isOneIn(6) ? 5 : 2))
      let lines = inner.split(separator: "\n", omittingEmptySubsequences: false)
      let indent = String(repeating: " ", count: pad.count)
      return pad
        + lines.enumerated().map { $0.offset == 0 || $0.element.isEmpty ? "" : indent }
        .enumerated().map { $0.element + lines[$0.offset] }.joined(separator: "\n")
    }.joined(separator: gap)
  }

  private mutating func inline() -> String {
    (0..<upTo(5)).map { _ in span(depth: 0) }.joined(separator: pick([" ", "", " "]))
  }

  private mutating func span(depth: Int) -> String {
    switch upTo(depth < 2 ? 16 : 6) {
    case 1...4: return pick(Self.words)
    case 5: return pick(Self.odd)
    case 6:
      return pick([
        "&amp;", "&lt;", "&#1662;", "&#x200C;", "&copy", "&nosuch;", "&zwnj;", "&#0;", "\\*", "\\[",
        "\\_", "\\\\",
      ])
    case 7, 8:
      let mark = pick(["*", "**", "_", "__", "***"])
      return mark + span(depth: depth + 1) + pick(["", " ", "\n"]) + span(depth: depth + 1)
        + pick([mark, mark, mark, "*"])
    case 9: return pick(["`a*b`", "`` ` ``", "`کد <b>`", "` x `", "`a", "``x`", "`&amp;`"])
    case 10:
      return "[" + span(depth: depth + 1) + "](" + destination + pick(["", " \"t\"", " 'عنوان'"])
        + ")"
    case 11: return "[" + span(depth: depth + 1) + pick(["][r\(number)]", "]", "][]", "](", "](<"])
    case 12: return pick(["[r\(number)]", "[r\(number)][]", "[R\(number)]"])
    case 13: return pick(["<https://e.com/a?b=c&d>", "<x@e.com>", "<https://e.com/قیمت>"])
    case 14: return "x <b> y"
    case 15: return "x <i a=\"1\">z</i>"
    default: return pick(["  \n", "\\\n", "\n"]) + pick(Self.words)
    }
  }

  private var destination: String {
    mutating get {
      pick([
        "https://e.com", "https://e.com/قیمت?a=1&b=\"2\"", "pages/pricing.md", "#بخش", "<a b.md>",
        "mailto:x@e.com", "https://e.com/(a)", "<>", "a%20b.md", "https://e.com/\\)\\*",
      ])
    }
  }

  private static let words = [
    "tea", "a b", "مشتری", "می‌خرد", "\u{200F}رشد", "\u{200E}+۳۸", "قیمت‌ها و ۲۰٪", "é", "🍵", "x_y_z",
    "2*3",
    "1. a", "- b", "(c)", "\u{202B}چپ\u{202C}", "\u{2067}راست\u{2069}", "«نقل»", "a\tb",
  ]
  private static let odd = [
    "*", "**", "_", "`", "[", "]", "![", "<", ">", "\\", "\"", "'", "#", "!", "(", ")", "~", "=",
    "+",
  ]

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  /// 1...count.
  private mutating func upTo(_ count: Int) -> Int { Int.random(in: 1...count, using: &generator) }

  private mutating func isOneIn(_ count: Int) -> Bool { upTo(count) == 1 }
}
