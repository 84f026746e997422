package import MoshtariCore
package import MoshtariText

/// Orders by week: the last 53 weeks, so that a week stands beside the same one a year before.
package struct WeeklyOrders: Figure {
  package var demand: Demand
  package var events: [ReportEvent]

  package init(_ demand: Demand, events: [ReportEvent] = []) {
    (self.demand, self.events) = (demand, events)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    TrendChart(TrendSeries(demand).suffix(53), events: events).html(in: frame)
  }
}
