import MoshtariCore

/// The marked values of a number axis: three or four round numbers that enclose the data.
struct Ticks: Equatable {
  /// Ascending, evenly spaced.
  let values: [Double]
  let step: Double

  var domain: ClosedRange<Double> { (values.first ?? 0)...(values.last ?? 0) }
  var startsAtZero: Bool { domain.contains(0) }

  /// Round numbers around all of `data`, what is not finite left out; without data, around zero.
  ///
  /// Zero is among them for scores, and wherever the data come near it.
  init(covering data: [Double], unit: FigureUnit) {
    let rule = AxisRule(unit)
    let span = rule.span(of: data)
    var step = NiceStep(below: span.upperBound - span.lowerBound)
    while !rule.allows(step) || step.multiples(covering: span).count > 4 { step = step.next }
    values = step.multiples(covering: span).map(step.multiple)
    self.step = step.multiple(1)
  }
}

/// What an axis of a unit may look like.
private struct AxisRule {
  /// The finest step that can be labelled.
  var finest: Double
  /// Where values of the unit can lie.
  var bounds: ClosedRange<Double>
  var alwaysHasZero = false

  init(_ unit: FigureUnit) {
    switch unit {
    case .share: (finest, bounds) = (0.01, 0...1)
    case .shareChange: (finest, bounds, alwaysHasZero) = (0.01, -1...1, true)
    case .points: (finest, bounds, alwaysHasZero) = (5, -100...100, true)
    case .count, .days: (finest, bounds) = (1, 0...1e15)
    case .money, .ratio, .date, .month, .text: (finest, bounds) = (0.01, -1e15...1e15)
    }
  }

  /// Steps of two and a half are for shares only: counts and scores are whole.
  func allows(_ step: NiceStep) -> Bool {
    step.multiple(1) >= finest * 0.999 && (finest < 1 || step.isWhole)
  }

  /// The range to be covered: never without width, and down to zero where that is near.
  func span(of data: [Double]) -> ClosedRange<Double> {
    let finite = data.filter(\.isFinite).map { min(max($0, -1e15), 1e15) }
    var low = finite.min() ?? 0
    var high = finite.max() ?? 0
    if alwaysHasZero || (low > 0 && low <= 0.4 * high) { low = min(low, 0) }
    if alwaysHasZero { high = max(high, 0) }
    if high - low < 2 * finest {
      let padding = max(2 * finest, abs(high) * 0.1)
      (low, high) = (
        min(low, max(low - padding, bounds.lowerBound)),
        max(high, min(high + padding, bounds.upperBound))
      )
    }
    return low...high
  }
}

/// 1, 2, 2.5 or 5 times a power of ten.
struct NiceStep: Equatable {
  /// 10, 20, 25 or 50: tenths of the leading figure.
  private var tenths = 10
  private var exponent: Int

  /// A step so small that a span of `width` has more than ten of it.
  init(below width: Double) {
    exponent = 18
    while exponent > -12, Self.power(exponent) * 10 > width { exponent -= 1 }
  }

  var next: NiceStep {
    var next = self
    switch tenths {
    case 10: next.tenths = 20
    case 20: next.tenths = 25
    case 25: next.tenths = 50
    default: (next.tenths, next.exponent) = (10, exponent + 1)
    }
    return next
  }

  var isWhole: Bool { exponent > 0 || (exponent == 0 && tenths != 25) }

  /// The step `count` times; written so that 3 × 0.02 is 0.06.
  func multiple(_ count: Int) -> Double {
    let figure = Double(count * tenths)
    return exponent >= 1 ? figure * Self.power(exponent - 1) : figure / Self.power(1 - exponent)
  }

  /// From which multiple to which the span is covered.
  func multiples(covering span: ClosedRange<Double>) -> ClosedRange<Int> {
    let step = multiple(1)
    let first = (span.lowerBound / step + 1e-9).rounded(.down)
    let last = (span.upperBound / step - 1e-9).rounded(.up)
    return Int(max(first, -1e17))...Int(min(max(last, first), 1e17))
  }

  private static func power(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? 1 / power : power
  }
}
