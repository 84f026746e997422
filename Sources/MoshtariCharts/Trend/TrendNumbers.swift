import MoshtariCore
package import MoshtariText

/// The numbers of a trend as a table that is seen at once, without the drawing.
package struct TrendNumbers: Figure {
  package var chart: TrendChart

  package init(_ chart: TrendChart) { self.chart = chart }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let words = TrendWords(chart: chart, frame: frame)
    guard !chart.series.measured.isEmpty else { return chart.html(in: frame) }
    return .figure(
      TrendTable(chart: chart, words: words).table.scrolling + words.linkedEvents()
        + .note(words.notesOfNumbers, in: frame))
  }
}
