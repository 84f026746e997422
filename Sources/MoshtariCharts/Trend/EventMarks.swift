import MoshtariCore
import MoshtariText

/// Events over a trend: dotted rules, each with its title and day in free space beside it.
///
/// One without room has a number in a ring on its rule, and where that befalls more than half of them, all have; the
/// list of those that have is under the drawing.
struct EventMarks {
  /// An event with the place of its rule.
  typealias Placed = (event: ChartEvent, x: Double)

  private struct Mark {
    var x: Double
    /// Title and day; empty where there is a ring.
    var labels: [ChartLabel] = []
    var ring: ChartLabel?
  }

  private let marks: [Mark]
  /// Those that have a number instead of a title, in its order from 1.
  let numbered: [ChartEvent]
  private let area: Box
  private let frame: FigureFrame
  private static let radius = 9.0
  /// The room over the area, for a ring.
  static let headroom = 22.0

  /// `events` in the order of their days. The newest choose their places first.
  init(
    _ events: [Placed], area: Box, frame: FigureFrame, rendition: Rendition,
    _ placer: inout LabelPlacer
  ) {
    (self.area, self.frame) = (area, frame)
    var marks = events.map { Mark(x: $0.x) }
    let labelled = placer.taken
    placer.take(
      events.map { Box(left: $0.x - 1, top: area.top, right: $0.x + 1, bottom: area.bottom) })
    for index in marks.indices.reversed() {
      let texts = EventTexts(events[index], area: area, frame: frame, rendition: rendition)
      marks[index].labels = texts.candidate(in: &placer)
    }
    // A few titles among many numbers would only look like an accident.
    if marks.count(where: { !$0.labels.isEmpty }) * 2 < marks.count {
      for index in marks.indices { marks[index].labels = [] }
    }
    var rings = LabelPlacer(
      bounds: rendition.bounds, taken: labelled + marks.flatMap(\.labels).map(\.box),
      lines: placer.lines)
    let untitled = marks.indices.filter { marks[$0].labels.isEmpty }
    for (place, index) in untitled.enumerated() {
      let number = frame.format.count(place + 1)
      marks[index].ring = Self.ring(number, marks[index].x, area, rendition, &rings)
    }
    self.marks = marks
    numbered = untitled.map { events[$0].event }
  }

  /// The room over the area that the rings of rules at `places` need: for two rows of them where some are
  /// too near for one.
  static func headroom(at places: [Double]) -> Double {
    let isClose = zip(places, places.dropFirst()).contains { $1 - $0 < 2 * radius + 3 }
    return isClose ? 2 * headroom : headroom
  }

  var rules: SafeHTML {
    marks.map { mark in
      let ring = mark.ring.map { $0.y + Self.radius }
      return Path.vertical(x: mark.x, from: min(area.top, ring ?? area.top), to: area.bottom)
    }
    .reduce(Path(), +).svg("ann")
  }

  var labels: SafeHTML {
    let rings = marks.compactMap(\.ring)
    let circles = rings.map { ring in
      """
      <circle class="ring" cx="\(px: ring.x)" cy="\(px: ring.y - ring.size * 0.35)" \
      r="\(px: Self.radius)"/>
      """ as SafeHTML
    }
    return circles.joined() + (rings + marks.flatMap(\.labels)).svg(frame.language)
  }

  /// The number on the top of its rule, or as far below as it must be to be free; over the line only where there is no
  /// other place.
  private static func ring(
    _ number: String, _ x: Double, _ area: Box, _ rendition: Rendition,
    _ placer: inout LabelPlacer
  ) -> ChartLabel? {
    let x = min(max(x, area.left + radius - 5), area.right - 3)
    let top = area.top - radius - 2
    let over = area.top >= 2 * headroom ? [top - 2 * radius - 4] : []
    let below = stride(from: top + 4, through: area.bottom - radius, by: 4)
    let heights = [top] + over + below
    let candidates = heights.map { y in
      LabelPlacer.Candidate(boxes: [Box(left: x, top: y, right: x, bottom: y).grown(by: radius)])
    }
    let place = placer.place(candidates) ?? placer.place(candidates, overLines: true)
    return place.map {
      rendition.label(number, x: x, y: heights[$0] + rendition.textSize * 0.35, weight: .plain)
    }
  }
}

/// The ways to write an event beside its rule.
private struct EventTexts {
  private let event: ChartEvent
  private let x: Double
  private let area: Box
  private let frame: FigureFrame
  private let rendition: Rendition

  init(_ placed: EventMarks.Placed, area: Box, frame: FigureFrame, rendition: Rendition) {
    (event, x) = placed
    (self.area, self.frame, self.rendition) = (area, frame, rendition)
  }

  /// Takes the best free place for the title in one line or two, with the day under it; empty for none.
  func candidate(in placer: inout LabelPlacer) -> [ChartLabel] {
    let title = event.title[frame.language], days = frame.days(of: event)
    let ways = [
      ([title], [days]), (Self.halves(of: title), [days]),
      (Self.halves(of: title), event.end == nil ? [days] : Self.halves(of: days)),
    ]
    let places = ways.map(places)
    let candidates = places.enumerated().flatMap { cost, places in
      places.map { LabelPlacer.Candidate(boxes: $0.map(\.box), cost: cost * 2) }
    }
    return placer.place(candidates).map { Array(places.joined())[$0] } ?? []
  }

  /// At either side of the rule and each height, from the foot up.
  private func places(_ title: [String], _ days: [String]) -> [[ChartLabel]] {
    let rows = Double(title.count + days.count)
    let foot = area.bottom - (rows - 1) * rendition.lineHeight - 7
    return stride(from: foot, to: area.top + rendition.textSize, by: -8).flatMap { y in
      [ChartLabel.Anchor.right, .left].map { anchor in
        labels(title, y: y, anchor, .strong)
          + labels(days, y: y + Double(title.count) * rendition.lineHeight, anchor, .quiet)
      }
    }
  }

  private func labels(
    _ lines: [String], y: Double, _ anchor: ChartLabel.Anchor, _ weight: ChartLabel.Weight
  ) -> [ChartLabel] {
    lines.enumerated().map { index, text in
      var label = rendition.label(
        text, x: anchor == .right ? x - 7 : x + 7, y: y + Double(index) * rendition.lineHeight,
        anchor: anchor, weight: weight)
      label.hasHalo = true
      return label
    }
  }

  /// A text in two lines, parted at the space nearest its middle; one line of one word.
  private static func halves(of title: String) -> [String] {
    let middle = title.count / 2
    let spaces = title.indices.filter { title[$0] == " " }
    let nearest = spaces.min { a, b in
      abs(title.distance(from: title.startIndex, to: a) - middle)
        < abs(title.distance(from: title.startIndex, to: b) - middle)
    }
    guard let nearest else { return [title] }
    return [String(title[..<nearest]), String(title[title.index(after: nearest)...])]
  }
}

extension PeriodAxis {
  /// The events that begin within the periods, with the places of their rules.
  func placed(_ events: [ChartEvent]) -> [EventMarks.Placed] {
    events.compactMap { event in place(of: event.day).map { (event, $0) } }
  }
}
