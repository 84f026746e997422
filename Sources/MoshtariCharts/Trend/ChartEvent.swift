package import MoshtariCore

/// Something that happened, as a trend marks it.
package struct ChartEvent: Hashable, Sendable {
  package var day: Day
  /// The last day of what lasted longer.
  package var end: Day?
  package var title: LocalizedText
  /// The page that tells of it; nil for none.
  package var link: String?

  package init(day: Day, end: Day? = nil, title: LocalizedText, link: String? = nil) {
    (self.day, self.end, self.title, self.link) = (day, end, title, link)
  }

  /// A row of the table of events.
  package init(_ event: ReportEvent) {
    self.init(day: event.day, end: event.end, title: event.title)
  }
}
