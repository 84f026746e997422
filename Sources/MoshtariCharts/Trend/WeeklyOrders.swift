package import MoshtariCore
package import MoshtariText

/// Orders by week: the last 53 weeks, so that a week stands beside the same one a year before.
package struct WeeklyOrders: Figure {
  package var demand: Demand
  package var events: [ChartEvent]

  package init(_ demand: Demand, events: [ChartEvent] = []) {
    (self.demand, self.events) = (demand, events)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    TrendChart(TrendSeries(demand).suffix(53), events: events).html(in: frame)
  }
}

/// Orders by week with the forecast as a fan: the last 53 complete weeks and the weeks to come. Without a
/// forecast, the weeks alone.
package struct WeeklyForecast: Figure {
  package var demand: Demand
  package var events: [ChartEvent]

  package init(_ demand: Demand, events: [ChartEvent] = []) {
    (self.demand, self.events) = (demand, events)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard !demand.forecast.isEmpty else {
      return WeeklyOrders(demand, events: events).html(in: frame)
    }
    return TrendChart(TrendSeries(forecast: demand), events: events).html(in: frame)
  }
}
