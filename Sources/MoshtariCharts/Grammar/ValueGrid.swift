import MoshtariCore
import MoshtariText

/// Horizontal grid lines with their values at the left; the zero line, or else the lowest, is
/// darker.
struct ValueGrid {
  let ticks: Ticks
  let y: LinearScale
  let area: Box
  let rendition: Rendition
  let language: Language

  func svg(_ text: (Double) -> String) -> SafeHTML {
    ticks.values.map { value in
      let isBase = value == (ticks.startsAtZero ? 0 : ticks.domain.lowerBound)
      let label = rendition.label(
        text(value), x: area.left - 8, y: y(value) + rendition.textSize * 0.35, anchor: .right)
      return Path.horizontal(isBase ? "ax" : "gl", from: area.left, to: area.right, y: y(value))
        + label.svg(language)
    }.joined()
  }
}

extension Ticks {
  /// The room that the values need at the left.
  func labelWidth(_ rendition: Rendition, _ text: (Double) -> String) -> Double {
    (values.map { TextWidth.estimate(text($0), size: rendition.textSize) }.max() ?? 0) + 10
  }
}

extension FigureFormat {
  /// A value of an axis whose ticks are `step` apart.
  func tick(_ value: Double, step: Double, unit: FigureUnit) -> String {
    switch unit {
    case .share:
      let isWhole = abs((step * 100).rounded() - step * 100) < 1e-9
      return percent(value, digits: isWhole ? 0 : 1)
    case .money: return compactMoney(value)
    default: return text(value, unit: unit)
    }
  }
}
