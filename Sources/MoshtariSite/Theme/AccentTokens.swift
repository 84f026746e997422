import MoshtariCore

/// The tokens of a colour that the settings choose, fit to be read on the grounds of both schemes.
struct AccentTokens {
  /// The grounds of a scheme, and the ends of its heat ramp.
  struct Scheme {
    var name: String
    /// The ground of pages and that of cards.
    var grounds: [Colour]
    /// What a colour is mixed with to stand out more.
    var away: Colour

    /// As `themes/default` has them.
    static let light = Scheme(
      name: "light", grounds: ["#F7F6F3", "#FFFFFF"].compactMap(Colour.init(hex:)), away: .black)
    static let dark = Scheme(
      name: "dark", grounds: ["#0F1214", "#171B1E"].compactMap(Colour.init(hex:)), away: .white)
  }

  /// Least contrast of text (WCAG 2.2, success criterion 1.4.3).
  static let leastContrast = 4.5

  private let accent: AccentSettings
  /// Whether the theme has a dark scheme.
  private let hasDark: Bool

  init(_ accent: AccentSettings, hasDark: Bool) { (self.accent, self.hasDark) = (accent, hasDark) }

  /// Rules of the theme's schemes, and a warning for each chosen colour that cannot be read as it
  /// is. Where a reader's own colours are forced, they stay.
  func rules() -> (String, [Diagnostic]) {
    let (light, dark) = (Self.fitted(accent.light.colour, to: .light), darkColour)
    var rules = "@media (forced-colors:none){:root{\(Self.tokens(light, .light))}}\n"
    var warnings = [Self.warning(accent.light, light, .light)]
    if hasDark {
      let query = "@media screen and (forced-colors:none) and (prefers-color-scheme:dark)"
      rules += "\(query){:root{\(Self.tokens(dark, .dark))}}\n"
      warnings.append(accent.dark.flatMap { Self.warning($0, dark, .dark) })
    }
    return (rules, warnings.compactMap { $0 })
  }

  private var darkColour: Colour {
    Self.fitted((accent.dark ?? accent.light).colour, to: .dark)
  }

  /// The colour, mixed with black or white as little as makes it readable on the scheme's grounds
  /// and on its own tint.
  static func fitted(_ colour: Colour, to scheme: Scheme) -> Colour {
    let steps = (0...64).lazy.map { colour.mixed(with: scheme.away, share: Double($0) / 64) }
    return steps.first { leastContrast(of: $0, on: scheme) >= leastContrast } ?? scheme.away
  }

  /// The lowest contrast with the grounds of the scheme and the colour's own tint.
  static func leastContrast(of colour: Colour, on scheme: Scheme) -> Double {
    let grounds = scheme.grounds + [tint(of: colour, on: scheme)]
    return grounds.map { colour.contrast(with: $0) }.min() ?? 1
  }

  private static func tint(of colour: Colour, on scheme: Scheme) -> Colour {
    (scheme.grounds.last ?? scheme.away).mixed(with: colour, share: 0.12)
  }

  private static func tokens(_ colour: Colour, _ scheme: Scheme) -> String {
    let soft = tint(of: colour, on: scheme).hex
    return "--accent:\(colour.hex);--accent-ink:\(colour.hex);--accent-soft:\(soft);"
      + "--band:\(colour.hex)26;--c1:\(colour.hex);" + ramp(colour, scheme)
  }

  /// Seven steps from the ground to beyond the colour, each with black or white text, whichever
  /// contrasts more: one of the two always has 4.5.
  private static func ramp(_ colour: Colour, _ scheme: Scheme) -> String {
    let ground = scheme.grounds.last ?? scheme.away
    let below = [0.9, 0.78, 0.6, 0.4].map { colour.mixed(with: ground, share: $0) }
    let above = [0, 0.3, 0.6].map { colour.mixed(with: scheme.away, share: $0) }
    return (below + above).enumerated().map { index, step in
      let isDark = step.contrast(with: .white) >= step.contrast(with: .black)
      return "--h\(index):\(step.hex);--t\(index):\(isDark ? "#FFF" : "#000")"
    }.joined(separator: ";")
  }

  private static func warning(
    _ chosen: AccentSettings.Choice, _ used: Colour, _ scheme: Scheme
  ) -> Diagnostic? {
    guard chosen.colour != used else { return nil }
    let tenths = Int(leastContrast(of: chosen.colour, on: scheme) * 10)
    return Diagnostic(
      .warning, "theme-accent",
      .fact(
        "`\(chosen.colour.hex)` has a contrast of \(tenths / 10).\(tenths % 10) on the \(scheme.name) ground, "
          + "not 4.5: `\(used.hex)` is used"),
      at: chosen.location, help: "choose a \(scheme.name == "light" ? "darker" : "lighter") colour")
  }
}
