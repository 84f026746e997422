package import MoshtariCore
package import MoshtariText

/// Revenue by month in prices of one month; its table also has what was paid and the level of prices.
package struct RealPriceMonths: Figure {
  package var prices: RealPrices
  package var events: [ChartEvent]

  package init(_ prices: RealPrices, events: [ChartEvent] = []) {
    (self.prices, self.events) = (prices, events)
  }

  /// What the numbers of the axis are: `m toman`.
  package func unit(in format: FigureFormat) -> String { moneyUnit(format).name }

  private func moneyUnit(_ format: FigureFormat) -> MoneyUnit {
    MoneyUnit(for: prices.monthly.compactMap(\.orders.realRevenue), format)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let unit = moneyUnit(frame.format)
    let series = TrendSeries(
      measure: LocalizedText(texts: [
        frame.language: "\(LocalizedText.realRevenueName[frame.language]), \(unit.name)"
      ]), unit: .count, subject: .orders,
      points: prices.monthly.map { month in
        TrendPoint(
          .month(month.period),
          month.orders.realRevenue.map {
            Estimate(value: Double($0) / unit.size, low: nil, high: nil, n: month.orders.count)
          } ?? Estimate(absent: .smallGroup), complete: month.complete)
      })
    var chart = TrendChart(series, events: events)
    chart.beside = [
      column(.paidRevenueName, frame) { month in
        month.orders.revenue.map { frame.format.compactMoney(Double($0)) }
      },
      column(.priceLevelName, frame) { month in
        month.level.map { frame.format.percent($0, digits: 1) }
      },
    ]
    return chart.html(in: frame)
  }

  private func column(
    _ name: LocalizedText, _ frame: FigureFrame,
    _ text: @escaping @Sendable (PricedMonth) -> String?
  ) -> TrendTable.Column {
    let months = prices.monthly
    return TrendTable.Column(title: name[frame.language]) { point in
      let month = months.first { .month($0.period) == point.period }
      return .number(month.flatMap(text) ?? FigureFormat.none)
    }
  }
}

/// In what an axis of money counts, so that its numbers are short: millions of toman.
private struct MoneyUnit {
  /// Minor units.
  let size: Double
  let name: String

  /// The largest unit of which the largest of `amounts` is ten or more; the currency itself where that
  /// is less than ten.
  init(for amounts: [Int64], _ format: FigureFormat) {
    var one = Double(max(1, format.currency.displayDivisor))
    for _ in 0..<format.currency.minorDigits { one *= 10 }
    let largest = amounts.map { abs(Double($0)) }.max() ?? 0
    let steps: [(Double, String, String)] = [
      (1e9, "bn ", "میلیارد "), (1e6, "m ", "میلیون "), (1e3, "thousand ", "هزار "),
    ]
    let step = steps.first { largest >= 10 * $0.0 * one } ?? (1, "", "")
    size = one * step.0
    name = (format.language == .fa ? step.2 : step.1) + format.moneyUnit
  }
}
