extension Redaction {
  /// Numbers of 8 digits and more that are neither dates and times nor prices.
  mutating func hideNumbers() {
    var index = 0
    while index < scalars.count {
      guard scalars[index].digit != nil else {
        index += 1
        continue
      }
      let chain = DigitChain(scalars, from: index)
      index = chain.end
      if chain.isTelling, !(chain.mayBeAmount && isMoney(after: chain.end)) {
        hide(withSigns(chain.start..<chain.end))
      }
    }
  }

  /// Whether the name of a currency follows, with a blank or without.
  private func isMoney(after end: Int) -> Bool {
    var start = end
    while start < scalars.count, scalars[start].isBlank || scalars[start].isInvisible { start += 1 }
    var stop = start
    while stop < scalars.count, scalars[stop].isLetterOrDigit || scalars[stop] == "$" { stop += 1 }
    return Self.currencies.contains(
      String(String.UnicodeScalarView(scalars[start..<stop])).lowercased())
  }

  private static let currencies: Set = [
    "تومان", "تومن", "ریال", "toman", "tomans", "rial", "rials", "irr", "irt", "usd", "eur",
    "dollars",
    "euros", "$", "€",
  ]

  /// With the `+`, bracket or letters `IR` that lead into the number.
  private func withSigns(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, ["+", "("].contains(scalars[start - 1]) || scalars[start - 1].isInvisible {
      start -= 1
    }
    let letters = start >= 1 && scalars[start - 1].isBlank ? start - 1 : start
    if letters >= 2, ["R", "r"].contains(scalars[letters - 1]),
      ["I", "i"].contains(scalars[letters - 2])
    {
      start = letters - 2
    }
    return start..<range.upperBound
  }
}

/// Groups of digits with no words between them: what may be one number, however it is spaced.
struct DigitChain {
  struct Group {
    var digits: [Int]
    /// The visible marks before it; empty for the first.
    var separator: String.UnicodeScalarView

    /// Its value; nil for over six digits.
    var value: Int? { digits.count > 6 ? nil : digits.reduce(0) { 10 * $0 + $1 } }
  }

  let start: Int
  /// After the last digit.
  private(set) var end: Int
  private(set) var groups: [Group] = []

  init(_ scalars: [Unicode.Scalar], from start: Int) {
    (self.start, end) = (start, start)
    var index = start, separator = String.UnicodeScalarView(), isOpen = false
    while index < scalars.count {
      let scalar = scalars[index]
      if let digit = scalar.digit {
        if !isOpen { groups.append(Group(digits: [], separator: separator)) }
        groups[groups.count - 1].digits.append(digit)
        (isOpen, separator, end) = (true, String.UnicodeScalarView(), index + 1)
      } else if !scalar.isInvisible {
        guard scalar.isBlank || Self.separators.contains(scalar), separator.count < 4 else {
          return
        }
        if scalar.isBlank, separator.count == 1, let last = separator.last,
          Self.stops.contains(last)
        {
          return
        }
        separator.append(scalar)
        isOpen = false
      }
      index += 1
    }
  }

  private static let separators = Set("-‐‑‒–—−./\\_·•()|~*,٬،:".unicodeScalars)
  /// Right after a digit and before a blank, these end a clause or begin a list.
  private static let stops = Set(".,٬،:".unicodeScalars)
  private static let thousands = Set(",٬،".unicodeScalars)

  /// Whether it may tell of a person.
  var isTelling: Bool {
    let count = groups.reduce(0) { $0 + $1.digits.count }
    return count >= 8 && !isPrice && !isYears && looseDigits > 6
  }

  /// One number of 8 to 12 digits that is no phone: it begins neither with 0 nor, with ten digits,
  /// with 9.
  var mayBeAmount: Bool {
    guard groups.count == 1, let digits = groups.first?.digits else { return false }
    return (8...12).contains(digits.count) && digits[0] > 0
      && !(digits.count == 10 && digits[0] == 9)
      && !(digits.count == 12 && digits.starts(with: [9, 8]))
  }

  /// One to three digits, then threes, a mark between them; up to 13 digits.
  private var isPrice: Bool {
    guard let first = groups.first, groups.count > 1, groups.count < 6, first.digits[0] > 0 else {
      return false
    }
    return first.digits.count <= 3
      && groups.dropFirst().allSatisfy {
        $0.digits.count == 3 && $0.separator.count == 1
          && $0.separator.allSatisfy(Self.thousands.contains)
      }
  }

  /// Two years, as in `1404-1405`.
  private var isYears: Bool { groups.count == 2 && groups.allSatisfy(\.isYear) }

  /// Digits that belong to no date and no time.
  private var looseDigits: Int {
    var loose = 0, index = 0
    while index < groups.count {
      let length = dateLength(at: index) ?? timeLength(at: index)
      if length == nil { loose += groups[index].digits.count }
      index += length ?? 1
    }
    return loose
  }

  /// Three groups with the same mark between them, a year at either end; blanks around them.
  private func dateLength(at index: Int) -> Int? {
    guard index + 2 < groups.count, standsAlone(index..<(index + 3)) else { return nil }
    let mark = groups[index + 1].separator
    guard mark.count == 1, mark.elementsEqual(groups[index + 2].separator),
      mark.allSatisfy(Set("/-.".unicodeScalars).contains)
    else { return nil }
    let parts = [groups[index], groups[index + 1], groups[index + 2]]
    let isDate =
      (parts[0].isYear && parts[1].isUpTo(12) && parts[2].isUpTo(31))
      || (parts[2].isYear && parts[0].isUpTo(31) && parts[1].isUpTo(31))
    return isDate ? 3 : nil
  }

  /// Hours and minutes, with seconds or without; blanks around them.
  private func timeLength(at index: Int) -> Int? {
    func isPart(_ index: Int) -> Bool {
      index < groups.count && groups[index].separator.elementsEqual(":".unicodeScalars)
        && groups[index].digits.count == 2 && groups[index].value ?? 99 < 60
    }
    guard groups[index].digits.count <= 2, groups[index].value ?? 99 < 24, isPart(index + 1) else {
      return nil
    }
    let length = isPart(index + 2) ? 3 : 2
    return standsAlone(index..<(index + length)) ? length : nil
  }

  private func standsAlone(_ range: Range<Int>) -> Bool {
    [range.lowerBound, range.upperBound].allSatisfy { edge in
      edge == 0 || edge == groups.count || groups[edge].separator.allSatisfy(\.isBlank)
        || groups[edge].separator.contains(where: \.isBlank)
    }
  }
}

extension DigitChain.Group {
  fileprivate var isYear: Bool {
    digits.count == 4
      && value.map { (1300..<1500).contains($0) || (1900..<2100).contains($0) } == true
  }

  fileprivate func isUpTo(_ limit: Int) -> Bool {
    digits.count <= 2 && value.map { (1...limit).contains($0) } == true
  }
}
