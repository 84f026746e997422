import MoshtariCore
import MoshtariText

/// One line of text in a drawing.
struct ChartLabel: Equatable {
  /// Which point of the text `x` is: as seen, whatever the direction of the writing.
  enum Anchor { case left, middle, right }
  /// How heavy it is, by its class; a value stands at the end of a line and is larger.
  enum Weight: String {
    case quiet = ""
    case plain = "lb"
    case strong = "st"
    case value = "vl"
  }

  var text: String
  var x: Double
  /// The baseline.
  var y: Double
  var anchor: Anchor = .middle
  var weight: Weight = .quiet
  /// The largest that it will be, in drawing units.
  var size: Double
  /// Whether it may lie over marks and so has a rim of the ground's colour.
  var hasHalo = false

  /// What it will cover, by the estimated width.
  var box: Box {
    let width = TextWidth.estimate(
      text, size: size, isBold: weight == .strong || weight == .value)
    let left = anchor == .left ? x : anchor == .right ? x - width : x - width / 2
    return Box(left: left, top: y - size * 0.85, right: left + width, bottom: y + size * 0.3)
  }

  /// Moved sideways so that it lies within `bounds` where it can.
  func within(_ bounds: Box) -> ChartLabel {
    var moved = self
    moved.x += max(0, bounds.left - box.left) - max(0, box.right - bounds.right)
    return moved
  }

  fileprivate var svg: SafeHTML { "<text x=\"\(px: x)\" y=\"\(px: y)\">\(text)</text>" }

  /// What it shares with others of the same look.
  fileprivate func attributes(_ language: Language) -> SafeHTML {
    let names = [weight.rawValue, hasHalo ? "halo" : ""].filter { !$0.isEmpty }
    let classes: SafeHTML =
      names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    let direction: SafeHTML = language.isRightToLeft ? " direction=\"rtl\"" : ""
    return classes + anchorAttribute(language) + direction
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

extension [ChartLabel] {
  /// The labels as text elements; those that look alike share a group, in the order of their first.
  func svg(_ language: Language) -> SafeHTML {
    var groups: [(attributes: SafeHTML, texts: SafeHTML)] = []
    for label in self {
      let attributes = label.attributes(language)
      if let index = groups.firstIndex(where: { $0.attributes == attributes }) {
        groups[index].texts += label.svg
      } else {
        groups.append((attributes, label.svg))
      }
    }
    return groups.map { "<g\($0.attributes)>\($0.texts)</g>" as SafeHTML }.joined()
  }
}
