import MoshtariCore
import MoshtariText

/// Events over a trend: dotted rules, each with its title and day where there is room.
///
/// A title that finds no free place is left out of the drawing; it is in the table and under the pointer.
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
      bounds: area, avoiding: lineBoxes + placed.map { ruleBox(at: $0.x) })
    labels.forEach { placer.reserve($0.box) }
    return placed.map { event, x in
      let label = placer.place(candidates(event, x))?.map { $0.svg(frame.language) } ?? []
      return rule(event, at: x) + label.joined()
    }.joined()
  }

  private func rule(_ event: ReportEvent, at x: Double) -> SafeHTML {
    """
    <g><title>\(event.title[frame.language]), \(frame.days(of: event))</title>\
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
      event.title[frame.language], to: area.width * 0.4, size: rendition.textSize, isBold: true)
    var lines = [
      rendition.label(title, x: place, y: y, anchor: anchor, weight: .strong),
      rendition.label(
        frame.days(of: event), x: place, y: y + rendition.lineHeight, anchor: anchor),
    ]
    for index in lines.indices { lines[index].hasHalo = true }
    return lines
  }

  /// What the line and its band cover, a box for each pair of neighbours.
  private var lineBoxes: [Box] {
    let points = drawing.series.points
    return points.indices.dropFirst().compactMap { index in
      let values = [points[index - 1], points[index]].flatMap { [$0.value, $0.low, $0.high] }
      let heights = values.compactMap { $0.map { drawing.y($0) } }
      guard let top = heights.min(), let bottom = heights.max() else { return nil }
      return Box(
        left: drawing.x.center(index - 1), top: top - 4, right: drawing.x.center(index),
        bottom: bottom + 4)
    }
  }
}
