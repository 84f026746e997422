import MoshtariCore

/// The share of customers who have ordered again, day by day after the first order.
///
/// The turned-over survival curve of the report. It ends where fewer than `lowBase` customers are
/// still observed, or at the longest observed time.
struct ReorderCurve {
  struct Step {
    var day: Int
    var share: Double
    /// The 95 % interval; nil where it is undefined.
    var low: Double?
    var high: Double?
    /// Customers observed up to that day who have not ordered again before it.
    var atRisk: Int
  }

  /// Ascending by day; the first is day 0.
  let steps: [Step]
  /// Up to which day the last level holds.
  let end: Int

  init(_ survival: Survival, lowBase: Int) {
    let all = survival.secondOrder.filter(\.survival.isFinite)
    let shown = all.prefix { $0.atRisk >= lowBase }
    steps = shown.map {
      Step(
        day: $0.day, share: 1 - $0.survival, low: $0.high.map { 1 - $0 },
        high: $0.low.map { 1 - $0 }, atRisk: $0.atRisk)
    }
    end = shown.count < all.count ? all[shown.count].day : survival.lastDay
  }

  /// The largest number that must fit on the axis.
  var highest: Double { steps.flatMap { [$0.share, $0.high ?? 0] }.max() ?? 0 }

  /// Whether there is a line to draw.
  var isEmpty: Bool { steps.isEmpty || end <= 0 }

  /// The level `day` days after the first order; nil beyond the end.
  func step(at day: Int) -> Step? { day <= end ? steps.last { $0.day <= day } : nil }

  /// At most `count` of the steps, evenly over the time: the last of each part, and the first of
  /// all.
  func thinned(to count: Int) -> [Step] {
    let part = max(1, (end + count - 1) / count)
    return steps.indices.filter {
      $0 == 0 || $0 == steps.count - 1 || steps[$0].day / part != steps[$0 + 1].day / part
    }.map { steps[$0] }
  }
}
