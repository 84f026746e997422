/// The level of prices in months of the report's calendar.
///
/// It holds every month in which there is an order or spend, and the as-of day's month.
package struct PriceIndex: Equatable, Sendable {
  /// Above 0, in any unit: only ratios count.
  private let levels: [Month: Double]

  package init(_ levels: [Month: Double]) { self.levels = levels }

  /// The level of `month`; nil where the index does not reach it.
  package subscript(month: Month) -> Double? { levels[month] }
}
