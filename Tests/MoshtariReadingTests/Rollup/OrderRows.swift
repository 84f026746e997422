import MoshtariCore
import MoshtariReading
import Testing

/// An order as a test writes it: who (nil for nobody), when, and for how much.
typealias OrderRow = (customer: Int?, day: String, revenue: Int64)

extension Tables {
  /// Tables with `orders` and nothing else.
  init(asOf: String, customers: Int, orders: [OrderRow]) throws {
    self.init(asOf: try #require(Day(iso: asOf)))
    customerCount = customers
    self.orders = OrderColumns(
      try orders.map {
        ReferenceRollup.Order(
          customer: $0.customer, day: try #require(Day(iso: $0.day)), revenue: $0.revenue,
          isDiscounted: false, isRefunded: false)
      })
  }
}

/// The days of texts `YYYY-MM-DD`.
func days(_ texts: String...) throws -> [Day] { try texts.map { try #require(Day(iso: $0)) } }

/// The months of texts `YYYY-MM`.
func months(_ texts: String...) throws -> [Month] { try texts.map { try #require(Month($0)) } }
