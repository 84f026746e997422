/// How wide a text will be, without a font at hand.
///
/// Advances are a little above those of Inter, Segoe UI, Vazirmatn and Noto Sans Arabic, so that
/// what fits here fits there.
enum TextWidth {
  /// The width of one line at `size`, in the unit of `size`.
  static func estimate(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let advance = text.unicodeScalars.reduce(0) { $0 + self.advance($1) }
    return advance * size * (isBold ? 1.07 : 1)
  }

  /// `text`, or its beginning and `…` where it is wider than `width`.
  static func fitted(_ text: String, to width: Double, size: Double, isBold: Bool = false) -> String
  {
    guard estimate(text, size: size, isBold: isBold) > width else { return text }
    var characters = Substring(text)
    while !characters.isEmpty,
      estimate(characters + "…", size: size, isBold: isBold) > width
    {
      characters.removeLast()
    }
    return characters.trimmingSuffix(while: \.isWhitespace) + "…"
  }

  /// Ems that a scalar moves the pen.
  private static func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!": 0.3
    case "f", "r", "t", "(", ")", "-", " ", "\u{A0}", "·", "/": 0.4
    case "m", "w", "M", "W", "%", "…", "@": 0.95
    case "A"..."Z", "0"..."9", "+", "−", "±", "–": 0.68
    case "س", "ش", "ص", "ض", "ط", "ظ", "ک", "گ", "٪": 0.75
    case "ا", "آ", "أ", "إ", "ل", "ر", "ز", "ژ", "د", "ذ", "و", "ٔ": 0.42
    case "\u{200B}"..."\u{200F}", "\u{61C}", "\u{64B}"..."\u{655}": 0
    case "\u{6F0}"..."\u{6F9}": 0.62
    case "ی": 0.82
    case "ب", "پ", "ت", "ث", "ف", "ق", "ن": 0.68
    case "\u{600}"..."\u{6FF}": 0.58
    case "\u{1100}"..."\u{11FF}", "\u{2E80}"..."\u{FFFF}", "\u{1F000}"...: 1.05
    default: 0.62
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, predicate(last) { rest.removeLast() }
    return rest
  }
}
