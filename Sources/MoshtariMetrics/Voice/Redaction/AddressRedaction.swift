extension Redaction {
  /// Web addresses with a scheme, or with a path or query after the host.
  mutating func hideAddresses() {
    var start = 0
    while start < scalars.count {
      guard !scalars[start].isBlank else {
        start += 1
        continue
      }
      let end = scalars[start...].firstIndex(where: \.isBlank) ?? scalars.count
      if let first = addressStart(in: start..<end) { hide(first..<end) }
      start = end
    }
  }

  /// Where the web address of an unbroken stretch begins; nil where it has none.
  private func addressStart(in word: Range<Int>) -> Int? {
    guard let slash = word.first(where: { scalars[$0] == "/" || scalars[$0] == "?" }) else {
      return nil
    }
    var start = slash
    if slash > word.lowerBound, scalars[slash - 1] == ":", slash + 1 < word.upperBound,
      scalars[slash + 1] == "/"
    {
      start = slash - 1
      while start > word.lowerBound, scalars[start - 1].isSchemeLetter { start -= 1 }
      return start < slash - 1 ? start : nil
    }
    while start > word.lowerBound, scalars[start - 1].isHostMark { start -= 1 }
    return slash + 1 < word.upperBound && endsInDomain(start..<slash) ? start : nil
  }

  /// Whether a host ends in a dot and two letters or more.
  private func endsInDomain(_ host: Range<Int>) -> Bool {
    guard let dot = scalars[host].lastIndex(of: "."), dot > host.lowerBound else { return false }
    let domain = scalars[(dot + 1)..<host.upperBound]
    return domain.count >= 2 && domain.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
  }

  /// E-mail addresses, also with a blank on either side of the sign, and names after `@`.
  mutating func hideMailAndHandles() {
    for sign in scalars.indices where scalars[sign] == "@" || scalars[sign] == "＠" {
      var start = sign, end = sign + 1
      while start > 0, scalars[start - 1].isMailMark { start -= 1 }
      while end < scalars.count, scalars[end].isMailMark { end += 1 }
      if end == sign + 1, let domain = domainAfterBlank(sign) { end = domain }
      if start == sign, end > sign + 1, scalars[(sign + 1)..<end].contains(".") {
        start = nameBeforeBlank(sign)
      }
      if end > sign + 1 { hide(start..<end) }
    }
  }

  /// `name at gmail dot com`, with the sign and the dot in words, in brackets or without.
  mutating func hideMailInWords() {
    let words = scalars.indices.split { scalars[$0].isBlank }.map { $0.startIndex..<$0.endIndex }
    for sign in words.indices.dropFirst() where sign + 1 < words.count {
      guard Self.signs.contains(letters(words[sign])),
        Self.providers.contains(where: letters(words[sign + 1]).hasPrefix)
      else { continue }
      var last = sign + 1
      if last + 2 < words.count, Self.dots.contains(letters(words[last + 1])) { last += 2 }
      hide(words[sign - 1].lowerBound..<words[last].upperBound)
    }
  }

  private static let signs: Set = ["at", "ات", "اتساین"]
  private static let dots: Set = ["dot", "دات", "نقطه"]
  private static let providers = [
    "gmail", "yahoo", "hotmail", "outlook", "icloud", "جیمیل", "یاهو", "هاتمیل",
  ]

  /// The letters of a stretch, small.
  private func letters(_ word: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[word].filter(\.properties.isAlphabetic))).lowercased()
  }

  /// The end of a host with a dot that follows the sign and one blank; nil where there is none.
  private func domainAfterBlank(_ sign: Int) -> Int? {
    guard sign + 1 < scalars.count, scalars[sign + 1].isBlank else { return nil }
    var end = sign + 2
    while end < scalars.count, scalars[end].isMailMark { end += 1 }
    return end > sign + 2 && endsInDomain((sign + 2)..<end) ? end : nil
  }

  /// Where the name before one blank and the sign begins; the sign itself where there is none.
  private func nameBeforeBlank(_ sign: Int) -> Int {
    guard sign > 1, scalars[sign - 1].isBlank, scalars[sign - 2].isMailMark else { return sign }
    var start = sign - 1
    while start > 0, scalars[start - 1].isMailMark { start -= 1 }
    return start
  }
}

extension Unicode.Scalar {
  fileprivate var isSchemeLetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  fileprivate var isHostMark: Bool {
    isASCII && (isLetterOrDigit || self == "." || self == "-" || self == ":" || self == "@")
  }

  fileprivate var isMailMark: Bool {
    isLetterOrDigit || self == "." || self == "_" || self == "-" || self == "+" || self == "%"
  }
}
