import MoshtariCore
import MoshtariText

/// The curve of second orders in one rendition.
struct SurvivalDrawing {
  let curve: ReorderCurve
  let words: SurvivalWords
  let rendition: Rendition
  let area: Box
  let x: LinearScale
  let y: LinearScale
  let ticks: Ticks
  let days: [Int]
  private let steps: [ReorderCurve.Step]

  init(curve: ReorderCurve, words: SurvivalWords, rendition: Rendition) {
    (self.curve, self.words, self.rendition) = (curve, words, rendition)
    steps = curve.thinned(to: Int(rendition.width / 5))
    ticks = Ticks(
      covering: [0] + curve.steps.flatMap { [$0.share, $0.high ?? $0.share] }, unit: .share)
    let format = words.frame.format
    let step = ticks.step
    area = Box(
      left: ticks.labelWidth(rendition) { format.tick($0, step: step, unit: .share) }, top: 14,
      right: rendition.width - (words.endLabels?.room(rendition) ?? 0),
      bottom: rendition.height - 2 * rendition.lineHeight - 8)
    x = LinearScale(0...Double(curve.end), from: area.left, to: area.right)
    y = LinearScale(ticks.domain, from: area.bottom, to: area.top)
    days = DayTicks.days(to: curve.end, most: rendition.width < 400 ? 4 : 6)
  }

  var content: SafeHTML {
    let grid = ValueGrid(
      ticks: ticks, y: y, area: area, rendition: rendition, language: words.frame.language)
    return grid.svg { words.frame.format.tick($0, step: ticks.step, unit: .share) } + band + line
      + columns + labels.map { $0.svg(words.frame.language) }.joined()
  }

  private var end: Double { x(Double(curve.end)) }

  private var line: SafeHTML {
    stairs(steps.map { (x(Double($0.day)), y($0.share)) }).svg("ln")
  }

  /// A level held until the next one, the last to the end.
  private func stairs(_ levels: [(x: Double, y: Double)]) -> Path {
    var path = Path()
    for (index, level) in levels.enumerated() {
      if index == 0 {
        path.move(level.x, level.y)
      } else {
        path.across(to: level.x)
        path.along(to: level.y)
      }
    }
    path.across(to: end)
    return path
  }

  private var band: SafeHTML {
    let known = steps.compactMap { step in
      step.low.flatMap { low in step.high.map { (day: step.day, low: low, high: $0) } }
    }
    guard !known.isEmpty else { return .empty }
    var outline = stairs(known.map { (x(Double($0.day)), y($0.high)) })
    var right = end
    for step in known.reversed() {
      outline.line(right, y(step.low))
      right = x(Double(step.day))
      outline.across(to: right)
    }
    outline.close()
    return outline.svg("area")
  }

  /// Around every thirtieth day, or every labelled one of a long time.
  private var columns: SafeHTML {
    let hits = curve.end <= 720 ? Array(stride(from: 30, through: curve.end, by: 30)) : days
    let edges = zip([0] + hits, hits + [curve.end]).map { x(Double($0 + $1) / 2) }
    return hits.enumerated().compactMap { index, day in
      curve.step(at: day).map { step in
        HitColumn(
          hint: words.hint(day, step), left: edges[index], right: edges[index + 1],
          place: x(Double(day))
        ).svg(in: area)
      }
    }.joined()
  }

  private var labels: [ChartLabel] {
    let axis = days.map {
      rendition.label(
        words.frame.format.count($0), x: x(Double($0)), y: area.bottom + rendition.lineHeight + 3,
        weight: .plain
      ).within(rendition.bounds)
    }
    let name = rendition.label(
      words.frame.words.daysSinceFirst, x: (area.left + area.right) / 2,
      y: area.bottom + 2 * rendition.lineHeight + 3)
    let last = curve.steps.last
    let end = words.endLabels?.labels(
      at: y(last?.share ?? 0), foot: last?.low.map { y($0) }, beside: area, rendition)
    return axis + [name.within(rendition.bounds)] + (end ?? [])
  }
}

/// Round numbers of days for an axis.
enum DayTicks {
  /// From 0 in even steps of whole weeks, months of 30 days, or years; at most `most` after the 0.
  static func days(to end: Int, most: Int) -> [Int] {
    let usual = [1, 2, 7, 14, 30, 60, 90, 180, 365, 730, 1_825, 3_650]
    let step = usual.first { end / $0 <= most } ?? max(1, end / most)
    return Array(stride(from: 0, through: max(0, end), by: step))
  }
}
