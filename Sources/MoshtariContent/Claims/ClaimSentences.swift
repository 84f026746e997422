import MoshtariCore

/// Cuts a text into sentences of words and live values. What stands in quotation marks is left out;
/// questions claim nothing.
struct ClaimSentences {
  /// The sentences with a live value so far.
  private(set) var sentences: [ClaimSentence] = []
  private var tokens: [ClaimToken] = []
  private var clause = 0
  /// The marks that will close the quotations that are open.
  private var quotations: [Unicode.Scalar] = []

  /// A live value where the text goes on.
  mutating func add(_ value: LiveValue) {
    if quotations.isEmpty { tokens.append(ClaimToken(kind: .value(value), clause: clause)) }
  }

  /// Something that is no word and ends no sentence: code.
  mutating func addMark() { tokens.append(ClaimToken(kind: .mark, clause: clause)) }

  /// Words, with the place of each as `locate` says it; one without a place is left out.
  mutating func add(_ text: String, locate: (String) -> ClaimPlace?) {
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      let end = Self.wordEnd(in: scalars, from: position)
      guard end > position else {
        add(
          mark: scalars[position],
          before: position + 1 < scalars.count ? scalars[position + 1] : nil)
        position += 1
        continue
      }
      let written = String(String.UnicodeScalarView(scalars[position..<end]))
      if let place = locate(written), quotations.isEmpty {
        tokens.append(
          ClaimToken(
            kind: .word, word: Self.folded(written), written: written, place: place,
            clause: clause))
      }
      position = end
    }
  }

  /// Ends the sentence: a block is over.
  mutating func end(isQuestion: Bool = false) {
    let sentence = ClaimSentence(tokens: tokens)
    if !isQuestion, !sentence.values.isEmpty { sentences.append(sentence) }
    (tokens, clause) = ([], 0)
  }

  /// Ends the block: quotation marks that were not closed are none of the next.
  mutating func endBlock() {
    end()
    quotations = []
  }

  private mutating func add(mark: Unicode.Scalar, before next: Unicode.Scalar?) {
    switch mark {
    case "“", "«": quotations.append(mark == "“" ? "”" : "»")
    case "\"" where quotations.last != "\"": quotations.append("\"")
    case _ where mark == quotations.last: quotations.removeLast()
    case _ where !quotations.isEmpty: break
    case ".", "!", "…", "?", "؟":
      if next.map(Self.endsSentence) ?? true { end(isQuestion: mark == "?" || mark == "؟") }
    case ";", "؛", ":", "–", "—": clause += 1
    case ",", "،", "(", ")": addMark()
    default: break
    }
  }

  private static func endsSentence(_ next: Unicode.Scalar) -> Bool {
    next.properties.isWhitespace || "\"”»)*".unicodeScalars.contains(next)
  }

  /// Where the word that begins at `start` ends; `start` where none does. Hyphens and apostrophes within a
  /// word are of it.
  private static func wordEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < scalars.count {
      let isJoint = "-'’".unicodeScalars.contains(scalars[end])
      let goesOn = end > start && end + 1 < scalars.count && isLetter(scalars[end + 1])
      guard isLetter(scalars[end]) || isJoint && goesOn else { break }
      end += 1
    }
    return end
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "\u{200C}"
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// As words are compared: one keyboard's letters, no half-spaces, no marks over letters.
  static func folded(_ word: String) -> String {
    let scalars = foldedWriting(word.lowercased()).unicodeScalars.compactMap {
      scalar -> Unicode.Scalar? in
      if scalar == "’" { return "'" }
      return scalar.properties.generalCategory == .nonspacingMark ? nil : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
