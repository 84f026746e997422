import MoshtariCore
package import MoshtariText

/// A measure over time: a line with its 95 % range, and the numbers under it.
///
/// Times that were suppressed or not measured leave a gap with a mark; a low base is a hollow
/// point; the running month is hatched and dotted. With one value there is no line but the value;
/// with none, the reason.
package struct TrendChart: Figure {
  /// A level that the series is set beside, such as that of all customers.
  package struct Reference: Sendable {
    package var name: String
    package var value: Double
    package init(_ name: String, _ value: Double) { (self.name, self.value) = (name, value) }
  }

  package var series: TrendSeries
  /// Drawn where they fall within the series.
  package var events: [ChartEvent]
  package var reference: Reference?
  /// Levels that the values keep between in their usual to and fro: fine lines without a name. Times
  /// without a value are then left open without a mark.
  package var limits: [Double] = []
  /// Beside the measure in its table.
  var beside: [TrendTable.Column] = []

  package init(
    _ series: TrendSeries, events: [ChartEvent] = [], reference: Reference? = nil
  ) {
    (self.series, self.reference) = (series, reference)
    self.events = events.sorted { $0.day < $1.day }
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let words = TrendWords(chart: self, frame: frame)
    switch series.measured.count {
    case 0:
      let isSmall = series.points.contains { $0.reason == .smallGroup }
      return .figure(.emptyBox(isSmall ? .smallGroup : series.absence, in: frame))
    case 1:
      return .figure(singleValue(words) + numbers(words))
    default:
      return .figure(drawing(words) + numbers(words))
    }
  }

  private func drawing(_ words: TrendWords) -> SafeHTML {
    let extent = series.extent + [reference?.value].compactMap { $0 } + limits
    let ticks = Ticks(covering: extent, unit: series.unit)
    let trends = Rendition.all.map { TrendDrawing(words, ticks: ticks, rendition: $0) }
    let drawings = trends.map(\.drawing)
    let plot = SafeHTML.plot(
      drawings, hints: HintColumns(hints: words.hints), caption: words.caption,
      in: words.frame)
    let numbered = zip(trends, drawings).map { ($1.rendition, $0.events.numbered) }
    return plot + words.eventLists(numbered)
      + words.linkedEvents(besides: numbered)
      + .note(words.notes(axis: ticks), in: words.frame)
  }

  private func singleValue(_ words: TrendWords) -> SafeHTML {
    let point = series.points[series.measured[0]]
    let parts = [words.range(point), words.people(point)].compactMap { $0 }
    return """
      <div class="single"><p class="val">\(.number(words.value(point)))</p>\
      <p>\(.number(words.time(point)))</p><p class="why">\(.number(words.list(parts)))</p>\
      <p class="why">\(words.whyAlone)</p></div>
      """
  }

  private func numbers(_ words: TrendWords) -> SafeHTML {
    .numbers([TrendTable(chart: self, words: words).table], in: words.frame)
  }
}
