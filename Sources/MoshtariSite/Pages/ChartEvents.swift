import MoshtariCharts
import MoshtariContent
import MoshtariCore

extension PageContext {
  /// What a chart over time marks: the table of events, and what notes mark on it with the ways there.
  func events(on chart: AnnotatedChart) -> [ChartEvent] {
    report.events.map { ChartEvent($0) }
      + annotations.filter { $0.charts.contains(chart) }.map {
        ChartEvent(day: $0.day, title: $0.label, link: "notes.html#note-\($0.note)")
      }
  }
}
