import MoshtariCore
import MoshtariText

/// Horizontal grid lines with their values at the left; the zero line, or else the lowest, is
/// darker.
struct ValueGrid {
  let ticks: Ticks
  let unit: FigureUnit
  let frame: FigureFrame
  let rendition: Rendition

  /// The room that the values need at the left.
  var labelWidth: Double {
    (ticks.values.map { rendition.label(text($0), x: 0, y: 0).box.width }.max() ?? 0) + 10
  }

  func scale(in area: Box) -> LinearScale {
    LinearScale(ticks.domain, from: area.bottom, to: area.top)
  }

  func svg(in area: Box) -> SafeHTML {
    let y = scale(in: area)
    let base = ticks.startsAtZero ? 0 : ticks.domain.lowerBound
    func line(_ value: Double) -> Path { .horizontal(from: area.left, to: area.right, y: y(value)) }
    let labels = ticks.values.map {
      rendition.label(
        text($0), x: area.left - 8, y: y($0) + rendition.textSize * 0.35, anchor: .right)
    }
    return ticks.values.filter { $0 != base }.map(line).reduce(Path(), +).svg("gl")
      + line(base).svg("ax") + labels.svg(frame.language)
  }

  func text(_ value: Double) -> String { frame.format.tick(value, of: ticks, unit: unit) }
}

extension FigureFormat {
  /// A value of an axis: with as few digits as the step between its ticks needs, amounts in the unit of the largest.
  func tick(_ value: Double, of ticks: Ticks, unit: FigureUnit) -> String {
    switch unit {
    case .share: percent(value, digits: Self.digits(of: ticks.step * 100))
    case .money:
      compactMoney(value, upTo: ticks.values.map(abs).max() ?? 0, step: ticks.step)
    case .ratio: decimal(value, digits: Self.digits(of: ticks.step))
    default: text(value, unit: unit)
    }
  }
}
