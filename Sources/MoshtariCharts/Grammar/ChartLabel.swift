import MoshtariCore
import MoshtariText

/// One line of text in a drawing.
struct ChartLabel: Equatable {
  /// Which point of the text `x` is: as seen, whatever the direction of the writing.
  enum Anchor { case left, middle, right }
  enum Weight: String {
    case quiet = ""
    case plain = "lb"
    case strong = "st"
  }

  var text: String
  var x: Double
  /// The baseline.
  var y: Double
  var anchor: Anchor = .middle
  var weight: Weight = .quiet
  var size: Double
  /// Whether `size` differs from that of the drawing and must be written.
  var isOwnSize = false
  /// Whether it may lie over marks and so has a rim of the ground's colour.
  var hasHalo = false

  /// What it will cover, by the estimated width.
  var box: Box {
    let width = TextWidth.estimate(text, size: size, isBold: weight == .strong)
    let left = anchor == .left ? x : anchor == .right ? x - width : x - width / 2
    return Box(left: left, top: y - size * 0.85, right: left + width, bottom: y + size * 0.3)
  }

  /// Moved sideways so that it lies within `bounds` where it can.
  func within(_ bounds: Box) -> ChartLabel {
    var moved = self
    moved.x += max(0, bounds.left - box.left) - max(0, box.right - bounds.right)
    return moved
  }

  func svg(_ language: Language) -> SafeHTML {
    let direction: SafeHTML = language.isRightToLeft ? " direction=\"rtl\"" : ""
    let own: SafeHTML = isOwnSize ? " style=\"font-size:\(px: size)px\"" : ""
    return """
      <text x="\(px: x)" y="\(px: y)"\(anchorAttribute(language))\
      \(direction)\(classes)\(own)>\(text)</text>
      """
  }

  private var classes: SafeHTML {
    let names = [weight.rawValue, hasHalo ? "halo" : ""].filter { !$0.isEmpty }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }

  /// In right-to-left text `start` is the right edge.
  private func anchorAttribute(_ language: Language) -> SafeHTML {
    switch (anchor, language.isRightToLeft) {
    case (.middle, _): " text-anchor=\"middle\""
    case (.left, false), (.right, true): ""
    case (.right, false), (.left, true): " text-anchor=\"end\""
    }
  }
}
