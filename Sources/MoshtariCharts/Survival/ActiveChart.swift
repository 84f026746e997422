package import MoshtariCore
package import MoshtariText

/// The share still active by months since the first order, of a segment and of all customers: two
/// step lines with their 95 % ranges (Kaplan-Meier).
package struct ActiveChart: Figure {
  package var survival: PersonaSurvival
  /// The segment's name.
  package var name: String

  package init(_ survival: PersonaSurvival, name: String) {
    (self.survival, self.name) = (survival, name)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let words = frame.words
    let curves = [
      ActiveCurve(name: words.allCustomers, isContext: true, survival.all, lowBase: frame.lowBase),
      ActiveCurve(name: name, isContext: false, survival.members, lowBase: frame.lowBase),
    ].filter { $0.steps.count > 1 }
    guard curves.contains(where: { !$0.isContext }) else {
      return .figure(.emptyBox(.shortHistory, in: frame))
    }
    let ends = curves.compactMap { curve in
      curve.steps.last.map {
        "\(curve.name): \(words.afterMonths($0.month)) \(frame.format.percent($0.survival))"
      }
    }
    let caption = Caption(
      title: words.stillActiveTitle, description: words.list(ends) + ". " + words.bandExplained)
    let drawing = SafeHTML.renditions(in: frame, caption: caption) {
      ActiveDrawing(curves: curves, frame: frame, rendition: $0).content
    }
    let notes = [words.lapseExplained, words.lineEnds(atFewerThan: frame.lowBase)]
    return .figure(drawing + .note(notes) + .numbers([table(curves, frame)], in: frame))
  }

  private func table(_ curves: [ActiveCurve], _ frame: FigureFrame) -> HTMLTable {
    let words = frame.words
    let months = curves.map(\.steps.count).max() ?? 0
    let columns = curves.reversed().flatMap { curve in
      [
        HTMLTable.Column.number(curve.name), .number(words.range95, "m-hide"),
        .number(words.stillObserved),
      ]
    }
    return HTMLTable(
      caption: words.stillActiveTitle, columns: [.text(words.monthsSinceFirst)] + columns,
      rows: (0..<months).map { month in
        HTMLTable.Row(
          head: .number(frame.format.count(month)),
          cells: curves.reversed().flatMap { cells(of: $0, month, frame) })
      })
  }

  private func cells(of curve: ActiveCurve, _ month: Int, _ frame: FigureFrame) -> [HTMLTable.Cell]
  {
    guard month < curve.steps.count else {
      return Array(repeating: .number(FigureFormat.none), count: 3)
    }
    let step = curve.steps[month]
    let range = step.low.flatMap { low in
      step.high.map { frame.format.range(low, $0, unit: .share) }
    }
    return [
      .number(frame.format.percent(step.survival, digits: 1)), .number(range ?? FigureFormat.none),
      .number(frame.format.count(step.atRisk)),
    ]
  }
}

/// One of the two lines.
struct ActiveCurve {
  let name: String
  /// Whether it is what the other is set beside.
  let isContext: Bool
  /// Months 0, 1, 2 … without gaps, up to where fewer than `lowBase` are observed.
  let steps: [ActiveStep]

  init(name: String, isContext: Bool, _ steps: [ActiveStep], lowBase: Int) {
    (self.name, self.isContext) = (name, isContext)
    self.steps = Array(steps.prefix { $0.atRisk >= lowBase && $0.survival.isFinite })
  }
}

/// The two lines in one rendition.
struct ActiveDrawing {
  let curves: [ActiveCurve]
  let frame: FigureFrame
  let rendition: Rendition
  private let area: Box
  private let x: LinearScale
  private let y: LinearScale
  private let ticks = Ticks(covering: [0, 1], unit: .share)
  private let last: Int
  private let names: [String]

  init(curves: [ActiveCurve], frame: FigureFrame, rendition: Rendition) {
    (self.curves, self.frame, self.rendition) = (curves, frame, rendition)
    let size = rendition.textSize
    names = curves.map { TextWidth.fitted($0.name, to: rendition.width * 0.3, size: size) }
    let value = TextWidth.estimate(
      frame.format.percent(1), size: EndLabels.valueSize, isBold: true)
    let room = names.map { TextWidth.estimate($0, size: size) }.reduce(value, max) + 12
    let step = ticks.step, format = frame.format
    area = Box(
      left: ticks.labelWidth(rendition) { format.tick($0, step: step, unit: .share) }, top: 14,
      right: rendition.width - room, bottom: rendition.height - 2 * rendition.lineHeight - 8)
    last = curves.compactMap(\.steps.last?.month).max() ?? 1
    x = LinearScale(0...(Double(last) + 0.3), from: area.left, to: area.right)
    y = LinearScale(ticks.domain, from: area.bottom, to: area.top)
  }

  var content: SafeHTML {
    let grid = ValueGrid(
      ticks: ticks, y: y, area: area, rendition: rendition, language: frame.language)
    let labels = (axis + ends).map { $0.svg(frame.language) }.joined()
    return grid.svg { frame.format.tick($0, step: ticks.step, unit: .share) }
      + curves.map(line).joined() + labels
  }

  private func line(_ curve: ActiveCurve) -> SafeHTML {
    let colour: SafeHTML = curve.isContext ? " style=\"--k:var(--c5)\"" : ""
    let levels = stairs(curve.steps.map { (Double($0.month), $0.survival) })
    return "<g\(colour)>\(band(curve))\(levels.svg("ln"))</g>"
  }

  private func stairs(_ levels: [(month: Double, share: Double)]) -> Path {
    var path = Path()
    for (index, level) in levels.enumerated() {
      if index == 0 {
        path.move(x(level.month), y(level.share))
      } else {
        path.across(to: x(level.month))
        path.along(to: y(level.share))
      }
    }
    path.across(to: x((levels.last?.month ?? 0) + 0.3))
    return path
  }

  private func band(_ curve: ActiveCurve) -> SafeHTML {
    let known = curve.steps.compactMap { step in
      step.low.flatMap { low in step.high.map { (Double(step.month), low, $0) } }
    }
    guard known.count > 1 else { return .empty }
    var outline = stairs(known.map { ($0.0, $0.2) })
    var right = (known.last?.0 ?? 0) + 0.3
    for (month, low, _) in known.reversed() {
      outline.line(x(right), y(low))
      outline.across(to: x(month))
      right = month
    }
    outline.close()
    return outline.svg("area")
  }

  private var axis: [ChartLabel] {
    let step = last > 6 ? 3 : 1
    let months = stride(from: 0, through: last, by: step).map {
      rendition.label(
        frame.format.count($0), x: x(Double($0)), y: area.bottom + rendition.lineHeight + 3,
        weight: .plain
      ).within(rendition.bounds)
    }
    let name = rendition.label(
      frame.words.monthsSinceFirst, x: (area.left + area.right) / 2,
      y: area.bottom + 2 * rendition.lineHeight + 3)
    return months + [name.within(rendition.bounds)]
  }

  /// Value and name at each line's end; pushed apart where they would meet.
  private var ends: [ChartLabel] {
    let height = 2 * rendition.lineHeight + 6
    var tops = curves.map { y($0.steps.last?.survival ?? 0) - 2 }
    if tops.count == 2, abs(tops[0] - tops[1]) < height {
      let upper = tops[1] <= tops[0] ? 1 : 0
      let middle = (tops[0] + tops[1]) / 2
      tops[upper] = middle - height / 2
      tops[1 - upper] = middle + height / 2
    }
    let least = tops.min().map { max(0, area.top + 12 - $0) } ?? 0
    let most = tops.max().map { max(0, $0 + rendition.lineHeight - area.bottom) } ?? 0
    return curves.indices.flatMap { index in
      let top = tops[index] + least - most
      let share = curves[index].steps.last?.survival ?? 0
      var value = rendition.label(
        frame.format.percent(share), x: area.right + 8, y: top, anchor: .left, weight: .strong)
      (value.size, value.isOwnSize) = (EndLabels.valueSize, true)
      let name = rendition.label(
        names[index], x: area.right + 8, y: top + rendition.lineHeight + 1, anchor: .left,
        weight: .plain)
      return [value, name]
    }
  }
}
