import MoshtariCore
import MoshtariText

/// A trend in one rendition: its marks, one over the other.
struct TrendDrawing {
  let words: TrendWords
  let events: EventMarks
  private let layout: TrendLayout
  private let reference: ReferenceMark?
  private var frame: FigureFrame { words.frame }

  init(_ words: TrendWords, ticks: Ticks, rendition: Rendition) {
    let layout = TrendLayout(words, ticks: ticks, rendition: rendition)
    let level = words.chart.reference.map { (words.text($0), layout.y($0.value)) }
    var placer = layout.placer(level: level?.1)
    events = EventMarks(
      layout.events, area: layout.area, frame: words.frame, rendition: rendition, &placer)
    reference = level.map { name, y in
      ReferenceMark(text: name, y: y, area: layout.area, rendition: rendition, &placer)
    }
    (self.words, self.layout) = (words, layout)
  }

  var drawing: Drawing {
    let area = layout.area
    let ground =
      running + layout.grid.svg(in: area) + tickMarks + BandMark(points: layout.points).svg
    let marks =
      (reference?.svg(frame.language) ?? .empty) + limits + events.rules
      + LineMark(points: layout.points).svg + PointMarks(layout: layout, words: words).svg
    let labels =
      layout.end.svg(beside: area, frame.language) + events.labels + timeLabels.svg(frame.language)
    return Drawing(rendition: layout.rendition, area: area, content: ground + marks + labels)
  }

  /// The hatched ground of times that are not over.
  private var running: SafeHTML {
    let columns = layout.points.indices.filter {
      layout.points[$0].isRunning && (!layout.points[$0].isForecast || words.isRunning($0))
    }
    guard !columns.isEmpty else { return .empty }
    let (pattern, defs) = SafeHTML.hatch(layout.rendition, in: frame)
    let grounds = columns.map { index in
      """
      <rect x="\(px: layout.x.edge(index))" y="\(px: layout.area.top)" \
      width="\(px: layout.x.columnWidth)" height="\(px: layout.area.height)" \
      fill="url(#\(pattern))"/>
      """ as SafeHTML
    }
    return defs + grounds.joined()
  }

  private var limits: SafeHTML {
    words.chart.limits.map { level in
      Path.horizontal(from: layout.area.left, to: layout.area.right, y: layout.y(level)).svg("ax")
    }.joined()
  }

  private var tickMarks: SafeHTML {
    let foot = layout.area.bottom
    return layout.marks
      .map { Path.vertical(x: layout.x.center($0.index), from: foot, to: foot + 4) }
      .reduce(Path(), +).svg("ax")
  }

  private var timeLabels: [ChartLabel] {
    layout.marks.flatMap { layout.x.labels($0, layout.rendition, under: layout.area) }
  }
}
