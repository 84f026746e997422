import MoshtariCore

extension FactColumns {
  /// What the value models expect of the customer from the day on, by the parameters fitted to the
  /// orders up to the as-of day. Unknown without an order, and of everybody where the report says
  /// nothing of the future (`ValueModels.absence`).
  ///
  /// - `pAlive`: probability of not having stopped.
  /// - `expectedOrders90`: order days in the 90 days after the day.
  /// - `predictedValue`: net revenue, times the margin, of the 364 days after it, minor units.
  func valueColumn(of fact: Fact) -> FactColumn? {
    guard let models = value.models, models.absence == nil, let forecast else { return nil }
    switch fact {
    case .pAlive: return column(forecast.alive, of: forecast)
    case .expectedOrders90: return column(forecast.orders90, of: forecast)
    case .predictedValue where models.spendAbsence == nil:
      return .numbers(models.predictedValues(forecast, facts, in: rollup))
    default: return nil
    }
  }

  private func column(_ values: [Double], of forecast: ValueForecast) -> FactColumn {
    numbers { customer in
      let history = Int(forecast.histories.position[customer])
      return history < 0 ? nil : values[history]
    }
  }
}
