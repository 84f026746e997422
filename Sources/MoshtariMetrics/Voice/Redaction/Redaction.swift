/// What stands for each stretch that was taken out of a text, in every language.
package let redactionMark = "[…]"

/// `text` without what could name, reach or charge a person.
///
/// Taken out are web addresses that say more than a host, e-mail addresses, also with the sign in words before a known
/// provider, names after `@`, and
/// numbers of 8 digits and more in any script, however the digits are spaced: phones, bank cards,
/// accounts, national numbers. Dates, times, prices with marks between thousands or before the name
/// of a currency, and numbers of up to 7 digits stay. Nothing is asked of check digits, so a mistyped number goes too. O(length).
package func redact(_ text: String) -> String {
  var redaction = Redaction(text)
  redaction.hideAddresses()
  redaction.hideMailAndHandles()
  redaction.hideMailInWords()
  redaction.hideNumbers()
  return redaction.result
}

/// A text with the scalars that are to go.
struct Redaction {
  let scalars: [Unicode.Scalar]
  private var isHidden: [Bool]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    isHidden = Array(repeating: false, count: scalars.count)
  }

  mutating func hide(_ range: Range<Int>) {
    for index in range { isHidden[index] = true }
  }

  /// The text with one mark for each hidden stretch.
  var result: String {
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      guard isHidden[index] else {
        result.append(scalars[index])
        continue
      }
      if index == 0 || !isHidden[index - 1] {
        result.append(contentsOf: redactionMark.unicodeScalars)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// The digit 0...9 that it is, in any script; nil for anything else.
  var digit: Int? {
    if isASCII { return ("0"..."9").contains(self) ? Int(value) - 0x30 : nil }
    switch properties.numericType {
    case .decimal?, .digit?:
      guard let number = properties.numericValue, (0...9).contains(number) else { return nil }
      return Int(number)
    default: return nil
    }
  }

  /// Marks without a width of their own: directions, joiners, combining signs.
  var isInvisible: Bool {
    guard !isASCII else { return false }
    switch properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  var isBlank: Bool { properties.isWhitespace }

  var isLetterOrDigit: Bool {
    isASCII
      ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
      : properties.isAlphabetic || properties.numericType != nil || isInvisible
  }
}
