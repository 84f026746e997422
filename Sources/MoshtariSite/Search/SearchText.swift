import Foundation
import MoshtariMetrics
import MoshtariText

/// `text` as search compares it: `foldedText(_:)` without any mark over or under letters, half-spaces
/// as blanks, compatible forms as plain ones. `fold` of the theme's script does the same.
func foldedForSearch(_ text: String) -> String {
  let bare = text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
    $0.properties.generalCategory != .nonspacingMark
  }
  let folded = foldedText(String(String.UnicodeScalarView(bare)))
  let spaced = folded.unicodeScalars.map { $0.value == halfSpace ? " " : $0 }
  return String(String.UnicodeScalarView(spaced))
}

/// The words that search knows of `text`, each once, in their order: runs of letters and digits after
/// folding; of a word with a half-space its parts and the word written as one.
func searchWords(of text: String) -> [String] {
  let joined = String(
    String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != halfSpace }))
  var known: Set<String> = []
  return [text, joined].flatMap { foldedForSearch($0).split { !isOfWord($0) } }.map(String.init)
    .filter { known.insert($0).inserted }
}

private let halfSpace: UInt32 = 0x200C

private func isOfWord(_ character: Character) -> Bool {
  character.unicodeScalars.contains { scalar in
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

extension SafeHTML {
  /// What a reader sees of the markup: tags left out, character references read, blanks as one.
  ///
  /// Left out are drawings. Elements that are no part of a line part words. O(length).
  var plainText: String {
    var text: [UInt8] = [], rest = Array(markup.utf8)[...], isDrawing = false
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "<") else {
        if !isDrawing { text.append(byte) }
        continue
      }
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      rest = rest[tag.endIndex...].dropFirst()
      let name = String(decoding: tag.prefix { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self)
      if name == "svg" { isDrawing = true }
      if name == "/svg" { isDrawing = false }
      if !Self.inline.contains(name.hasPrefix("/") ? String(name.dropFirst()) : name) {
        text.append(0x20)
      }
    }
    return HTMLText.decoded(text[...]).split { $0 == " " || $0.isNewline || $0 == "\t" }
      .joined(separator: " ")
  }

  /// The texts of all elements called `name` that hold no other markup than that of a line.
  func texts(of name: String) -> [String] {
    var texts: [String] = [], rest = markup.utf8[...]
    while let start = rest.firstRange(of: "<\(name)".utf8) {
      rest = rest[start.upperBound...]
      guard rest.first == UInt8(ascii: ">") || rest.first == 0x20,
        let open = rest.firstIndex(of: UInt8(ascii: ">")),
        let end = rest[open...].firstRange(of: "</\(name)>".utf8)
      else { continue }
      let inner = rest[rest.index(after: open)..<end.lowerBound]
      texts.append(SafeHTML(raw: String(decoding: inner, as: UTF8.self)).plainText)
      rest = rest[end.upperBound...]
    }
    return texts
  }

  private static let inline: Set<String> = [
    "a", "b", "bdi", "bdo", "code", "del", "em", "i", "ins", "span", "strong", "sub", "sup", "wbr",
  ]
}
