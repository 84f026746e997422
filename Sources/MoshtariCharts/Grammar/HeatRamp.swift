import MoshtariText

/// Which of seven steps of a ramp a value has, by its rank among the values shown.
///
/// Ranks spread the steps evenly however the values lie; equal values have equal steps.
struct HeatRamp {
  static let stepCount = 7
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.filter(\.isFinite).sorted() }

  var lowest: Double? { sorted.first }
  var highest: Double? { sorted.last }

  /// `h0` (least) … `h6`; `h0` where there is only one value.
  func className(_ value: Double) -> String {
    guard let first = sorted.first, let last = sorted.last, first < last else { return "h0" }
    if value >= last { return "h\(Self.stepCount - 1)" }
    let below = sorted.prefix { $0 < value }.count
    return "h\(below * Self.stepCount / sorted.count)"
  }

  /// The same by the value's place between the lowest and the highest, in equal steps: for values of
  /// one whole, where twice as much shall look like more.
  func evenClassName(_ value: Double) -> String {
    guard let first = sorted.first, let last = sorted.last, first < last else { return "h0" }
    let place = (value - first) / (last - first) * Double(Self.stepCount)
    return "h\(min(Self.stepCount - 1, max(0, Int(place))))"
  }

  /// A share as it is printed, so that those printed alike have one colour.
  static func printed(_ share: Double) -> Double { (share * 100).rounded() / 100 }

  /// What the lightest and the darkest step stand for; empty without two values.
  func key(_ text: (Double) -> String) -> SafeHTML {
    guard let lowest, let highest, lowest < highest else { return .empty }
    let steps = (0..<Self.stepCount).map { "<i class=\"h\($0)\"></i>" as SafeHTML }
    return """
      \(.number(text(lowest)))<span class="steps" aria-hidden="true">\(steps.joined())</span>\
      \(.number(text(highest)))
      """
  }
}
