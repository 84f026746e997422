import MoshtariCore
import MoshtariText

/// What stands at the right end of a line: its value, what the value is of, and the name of its
/// band.
struct EndLabels {
  /// The size of the value.
  static let valueSize = 17.0
  var value: String
  var name: String
  /// Nil where there is no band.
  var band: String?

  /// The room they need beside the drawing's area.
  func room(_ rendition: Rendition) -> Double {
    let widths = [name, band ?? ""].map { TextWidth.estimate($0, size: rendition.textSize) }
    let value = TextWidth.estimate(value, size: Self.valueSize, isBold: true)
    return max(value, widths.max() ?? 0) + 10
  }

  /// The labels beside the line's end at height `y`, one under the other inside `area`; the band's
  /// name reaches down to `foot`, the band's lower edge, where that is lower.
  func labels(at y: Double, foot: Double?, beside area: Box, _ rendition: Rendition) -> [ChartLabel]
  {
    let line = rendition.lineHeight
    let top = min(max(y - 2, area.top + 12), area.bottom - line * 2)
    func label(_ text: String, _ y: Double, _ weight: ChartLabel.Weight) -> ChartLabel {
      rendition.label(text, x: area.right + 8, y: y, anchor: .left, weight: weight)
    }
    var first = label(value, top, .strong)
    (first.size, first.isOwnSize) = (Self.valueSize, true)
    let second = label(name, top + line + 1, .plain)
    guard let band else { return [first, second] }
    let lowest = max((foot ?? 0) + line, second.y + line + 2)
    return [first, second, label(band, min(lowest, area.bottom), .quiet)]
  }
}
