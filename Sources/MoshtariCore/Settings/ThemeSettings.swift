import Foundation

/// A font file of the report folder that the site carries.
package struct FontSettings: Hashable, Sendable {
  /// Path below the report folder.
  package var file: String
  package var family: String
  /// A weight from 1 to 1000, or the two ends of a variable font's weights.
  package var weights: ClosedRange<Int>
  package var isItalic: Bool
  /// The language whose text it is for; nil for every language.
  package var language: Language?
  /// Where the settings name the file.
  package var location: SourceLocation

  package init(
    file: String, family: String, weights: ClosedRange<Int> = 400...400, isItalic: Bool = false,
    language: Language? = nil, location: SourceLocation
  ) {
    (self.file, self.family, self.weights) = (file, family, weights)
    (self.isItalic, self.language, self.location) = (isItalic, language, location)
  }
}

/// The colour of links, marks and first series.
package struct AccentSettings: Hashable, Sendable {
  package struct Choice: Hashable, Sendable {
    package var colour: Colour
    /// Where the settings name it.
    package var location: SourceLocation
    package init(colour: Colour, location: SourceLocation) {
      (self.colour, self.location) = (colour, location)
    }
  }

  package var light: Choice
  /// Nil: made from `light`.
  package var dark: Choice?

  package init(light: Choice, dark: Choice? = nil) { (self.light, self.dark) = (light, dark) }
}

/// An opaque colour of sRGB.
package struct Colour: Hashable, Sendable {
  /// 0...255 each.
  package var red: UInt8, green: UInt8, blue: UInt8

  package static let black = Colour(red: 0, green: 0, blue: 0)
  package static let white = Colour(red: 255, green: 255, blue: 255)

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// The colour that `#RRGGBB` or `#RGB` writes; nil for anything else.
  package init?(hex: String) {
    let digits = hex.dropFirst().compactMap(\.hexDigitValue)
    guard hex.first == "#", hex.utf8.count == digits.count + 1 else { return nil }
    switch digits.count {
    case 3: self.init(digits.flatMap { [$0, $0] })
    case 6: self.init(digits)
    default: return nil
    }
  }

  private init(_ digits: [Int]) {
    let parts = stride(from: 0, to: 6, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    self.init(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// `#RRGGBB`
  package var hex: String {
    let parts = [red, green, blue].map { part in
      (part < 16 ? "0" : "") + String(part, radix: 16, uppercase: true)
    }
    return "#" + parts.joined()
  }

  /// Contrast ratio with another colour, 1...21 (WCAG 2.2).
  package func contrast(with other: Colour) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// This colour with `share`, 0...1, of another in it.
  package func mixed(with other: Colour, share: Double) -> Colour {
    func part(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * share).rounded())
    }
    return Colour(
      red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }

  /// Relative luminance, 0...1 (WCAG 2.2).
  private var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
