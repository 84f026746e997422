import Foundation

/// `text` as it is compared, whichever keyboard wrote it.
///
/// Canonical composition; presentation forms as plain letters; without harakat, tatweel and marks of
/// direction; Arabic yeh, kaf, heh and hamza carriers as the Persian letters, digits as `0`...`9`,
/// Latin small; a half-space only between Arabic letters, one at a time; three or more of a mark as
/// one, but not of a digit; blanks as one. Yeh with hamza and alef with madda stay. O(length). Only for matching: what
/// people read is what was written.
package func foldedText(_ text: String) -> String {
  var scalars: [UInt32] = []
  for scalar in composed(text) {
    let value = scalar.value
    if isDropped(value) { continue }
    if value < 0x80 || scalar.properties.lowercaseMapping.unicodeScalars.count == 1 {
      scalars.append(lowercased(letters(value), scalar))
    } else {
      scalars += scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
    }
  }
  scalars = withoutLooseHalfSpaces(scalars)
  return spaced(withoutRuns(scalars))
}

/// The words of `text` after `foldedText(_:)`: runs of Persian letters with their half-spaces, of
/// Latin letters, of digits.
package func words(of text: String) -> [String] {
  var words: [String] = [], word = String.UnicodeScalarView(), kind = WordKind.none
  func close() {
    var letters = Substring(String(word)).unicodeScalars
    while letters.first?.value == halfSpace { letters.removeFirst() }
    while letters.last?.value == halfSpace { letters.removeLast() }
    if !letters.isEmpty { words.append(String(letters)) }
    word = String.UnicodeScalarView()
  }
  for scalar in foldedText(text).unicodeScalars {
    let next = WordKind(scalar.value)
    if next != kind { close() }
    kind = next
    if kind != .none { word.append(scalar) }
  }
  close()
  return words
}

private let halfSpace: UInt32 = 0x200C

private enum WordKind {
  case none, persian, latin, digits

  init(_ value: UInt32) {
    switch value {
    case 0x621...0x63A, 0x641...0x64A, 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC, halfSpace:
      self = .persian
    case 0x61...0x7A: self = .latin
    case 0x30...0x39: self = .digits
    default: self = .none
    }
  }
}

/// The scalars after canonical composition, presentation forms taken apart.
private func composed(_ text: String) -> [Unicode.Scalar] {
  var needsComposition = false, scalars: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars {
    if scalar.properties.canonicalCombiningClass != .notReordered { needsComposition = true }
    scalars.append(scalar)
  }
  if needsComposition { scalars = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars) }
  guard scalars.contains(where: { isPresentationForm($0.value) }) else { return scalars }
  return scalars.flatMap { scalar in
    isPresentationForm(scalar.value)
      ? Array(String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars) : [scalar]
  }
}

private func isPresentationForm(_ value: UInt32) -> Bool {
  (0xFB50...0xFDFF).contains(value) || (0xFE70...0xFEFC).contains(value)
}

/// Harakat, superscript alef, tatweel, joiners, marks of direction, soft hyphens.
private func isDropped(_ value: UInt32) -> Bool {
  switch value {
  case 0x64B...0x652, 0x670, 0x640, 0x200D...0x200F, 0x61C, 0xFEFF, 0xAD, 0x202A...0x202E,
    0x2066...0x2069:
    true
  default: false
  }
}

private func letters(_ value: UInt32) -> UInt32 {
  switch value {
  case 0x64A, 0x649, 0x6D2: 0x6CC
  case 0x643: 0x6A9
  case 0x629, 0x6C0, 0x6D5, 0x6C1: 0x647
  case 0x624: 0x648
  case 0x625, 0x623, 0x671: 0x627
  case 0x660...0x669: value - 0x660 + 0x30
  case 0x6F0...0x6F9: value - 0x6F0 + 0x30
  default: value
  }
}

private func lowercased(_ value: UInt32, _ scalar: Unicode.Scalar) -> UInt32 {
  if value != scalar.value { return value }
  if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
  return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
}

/// One half-space for several, and none that is not between two marks of the Arabic block.
private func withoutLooseHalfSpaces(_ scalars: [UInt32]) -> [UInt32] {
  var single: [UInt32] = []
  for value in scalars where value != halfSpace || single.last != halfSpace { single.append(value) }
  let arabic: ClosedRange<UInt32> = 0x600...0x6FF
  return single.indices.filter { index in
    guard single[index] == halfSpace else { return true }
    return index > 0 && index + 1 < single.count && arabic.contains(single[index - 1])
      && arabic.contains(single[index + 1])
  }.map { single[$0] }
}

/// One mark for three or more of it; digits as they are.
private func withoutRuns(_ scalars: [UInt32]) -> [UInt32] {
  var result: [UInt32] = [], index = 0
  while index < scalars.count {
    var end = index + 1
    while end < scalars.count, scalars[end] == scalars[index] { end += 1 }
    let isDigit = (0x30...0x39).contains(scalars[index])
    let isRun = end - index > 2 && scalars[index] != 0x0A && !isDigit
    result += Array(repeating: scalars[index], count: isRun ? 1 : end - index)
    index = end
  }
  return result
}

/// The text of scalars, blanks as one and none at the ends.
private func spaced(_ scalars: [UInt32]) -> String {
  var view = String.UnicodeScalarView(), isOpen = false
  for value in scalars {
    switch value {
    case 0x20, 0x09, 0x0D, 0x0A, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: isOpen = !view.isEmpty
    default:
      if isOpen { view.append(" ") }
      isOpen = false
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
  }
  return String(view)
}
