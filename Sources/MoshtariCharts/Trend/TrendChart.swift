package import MoshtariCore
package import MoshtariText

/// A measure over time: a line with its 95 % range, and the numbers under it.
///
/// Times that were suppressed or not measured leave a gap with a mark; a low base is a hollow
/// point; the running month is hatched and dotted. With one value there is no line but the value;
/// with none, the reason.
package struct TrendChart: Figure {
  package var series: TrendSeries
  /// Drawn where they fall within the series.
  package var events: [ReportEvent]

  package init(_ series: TrendSeries, events: [ReportEvent] = []) {
    (self.series, self.events) = (series, events)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let words = TrendWords(series: series, frame: frame)
    switch series.measured.count {
    case 0:
      let isSmall = series.points.contains { $0.reason == .smallGroup }
      return .figure(.emptyBox(isSmall ? .smallGroup : .noData, in: frame))
    case 1:
      return .figure(singleValue(words) + numbers(words))
    default:
      let ticks = Ticks(covering: series.extent, unit: series.unit)
      let drawing = SafeHTML.renditions(in: frame, caption: words.caption) { rendition in
        TrendDrawing(
          series: series, events: events, words: words, ticks: ticks, rendition: rendition
        ).content
      }
      return .figure(
        drawing + words.eventNote(events) + .note(words.notes(axis: ticks)) + numbers(words))
    }
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
    .numbers([TrendTable(series: series, events: events, words: words).table], in: words.frame)
  }
}
