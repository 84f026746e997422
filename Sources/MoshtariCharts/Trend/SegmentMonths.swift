package import MoshtariCore
package import MoshtariText

/// A segment's members at the end of each month; its table also has the share who ordered in the next month, with its
/// range and the members that it is of.
package struct SegmentMonths: Figure {
  package var figures: SegmentFigures
  package var events: [ChartEvent]

  package init(_ figures: SegmentFigures, events: [ChartEvent] = []) {
    (self.figures, self.events) = (figures, events)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    var chart = TrendChart(TrendSeries(members: figures), events: events)
    let words = frame.words
    chart.beside = [
      column(words.monthlyRetention) { estimate in
        let share = estimate.value.map { frame.format.percent($0, digits: 1) }
        let reason = estimate.reason.map { SafeHTML.under(frame.format.text($0)) } ?? .empty
        return .number(share ?? FigureFormat.none) + reason
      },
      column(words.range95) { estimate in
        let range = estimate.low.flatMap { low in
          estimate.high.map { frame.format.range(low, $0, unit: .share) }
        }
        return .number(range ?? FigureFormat.none)
      },
      column(words.ofMembers) { .number($0.n.map(frame.format.count) ?? FigureFormat.none) },
    ]
    return chart.html(in: frame)
  }

  private func column(
    _ title: String, _ text: @escaping @Sendable (Estimate) -> SafeHTML
  ) -> TrendTable.Column {
    let months = figures.monthly
    return TrendTable.Column(title: title) { point in
      let month = months.first { .month($0.period) == point.period }
      return text(month?.retention ?? Estimate(absent: .noData))
    }
  }
}
