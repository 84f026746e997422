import MoshtariCore
import MoshtariText

/// Events over a trend: dotted rules, each with its title and day where there is room.
///
/// A title that finds no free place is left out of the drawing; it is in the table and under the
/// pointer, and on small screens under the drawing.
struct EventMarks {
  let events: [ReportEvent]
  let drawing: TrendDrawing
  private var area: Box { drawing.area }
  private var frame: FigureFrame { drawing.words.frame }

  /// `labels` are those that may not be covered.
  func svg(around labels: [ChartLabel]) -> SafeHTML {
    let placed = events.compactMap { event in
      drawing.x.place(of: event.day).map { (event: event, x: $0) }
    }
    var placer = LabelPlacer(
      bounds: area,
      taken: labels.map(\.box) + boxes(of: { [$0.value] }) + gapBoxes
        + placed.map { ruleBox(at: $0.x) },
      avoided: boxes(of: { [$0.low, $0.high] }))
    return placed.map { event, x in
      let label = placer.place(candidates(event, x))?.map { $0.svg(frame.language) } ?? []
      return rule(event, at: x) + label.joined()
    }.joined()
  }

  private func rule(_ event: ReportEvent, at x: Double) -> SafeHTML {
    """
    <g><title>\(frame.words.list([event.title[frame.language], frame.days(of: event)]))</title>\
    \(Path.vertical("ann", x: x, from: area.top, to: area.bottom))</g>
    """
  }

  private func ruleBox(at x: Double) -> Box {
    Box(left: x - 0.5, top: area.top, right: x + 0.5, bottom: area.bottom)
  }

  /// The title and the day beside the rule, at either side and each height, from the foot up.
  private func candidates(_ event: ReportEvent, _ x: Double) -> [[ChartLabel]] {
    let line = drawing.rendition.lineHeight
    let heights = stride(from: area.bottom - line - 8, to: area.top + line, by: -line)
    return heights.flatMap { y in
      [ChartLabel.Anchor.right, .left].map { label(event, x, y: y, $0) }
    }
  }

  private func label(
    _ event: ReportEvent, _ x: Double, y: Double, _ anchor: ChartLabel.Anchor
  ) -> [ChartLabel] {
    let rendition = drawing.rendition
    let place = anchor == .right ? x - 7 : x + 7
    let title = TextWidth.fitted(
      event.title[frame.language], to: max(area.width * 0.4, 110), size: rendition.textSize,
      isBold: true)
    var lines = [
      rendition.label(title, x: place, y: y, anchor: anchor, weight: .strong),
      rendition.label(
        frame.days(of: event), x: place, y: y + rendition.lineHeight, anchor: anchor),
    ]
    for index in lines.indices { lines[index].hasHalo = true }
    return lines
  }

  /// What the marks of some values cover, a box for each pair of neighbours.
  private func boxes(of values: (TrendPoint) -> [Double?]) -> [Box] {
    let points = drawing.series.points
    return points.indices.dropFirst().compactMap { index in
      let heights = (values(points[index - 1]) + values(points[index])).compactMap { $0 }
        .map { drawing.y($0) }
      guard let top = heights.min(), let bottom = heights.max() else { return nil }
      return Box(
        left: drawing.x.center(index - 1), top: top, right: drawing.x.center(index), bottom: bottom
      ).grown(by: 3)
    }
  }

  /// The crosses of times without a value.
  private var gapBoxes: [Box] {
    drawing.series.points.indices.filter { drawing.series.points[$0].value == nil }.map { index in
      let x = drawing.x.center(index)
      return Box(left: x - 4, top: area.bottom - 12, right: x + 4, bottom: area.bottom - 4)
    }
  }
}
