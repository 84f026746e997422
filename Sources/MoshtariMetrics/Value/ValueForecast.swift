import Dispatch
import Foundation
import MoshtariCore

/// What the fitted models say of each distinct history of a day.
struct ValueForecast {
  let histories: PurchaseHistories
  /// One element a history: the probability of not having stopped, order days in the next 90 days
  /// with their variance, and order days of the next 364 days discounted to today.
  private(set) var alive: [Double]
  private(set) var orders90: [Double]
  private(set) var variance90: [Double]
  private(set) var discountedOrders: [Double]

  /// - Parameter discount: a year's rate by which money of the future counts less.
  init(_ forecast: PurchaseForecast, of histories: PurchaseHistories, discount: Double) {
    self.histories = histories
    let count = histories.count
    var rows = Array(repeating: Row(), count: count)
    let pieces = 16, size = (count + pieces - 1) / pieces
    rows.withUnsafeMutableBufferPointer { rows in
      nonisolated(unsafe) let rows = rows
      DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        for row in min(piece * size, count)..<min((piece + 1) * size, count) {
          rows[row] = Row(forecast, histories, row, discount: discount)
        }
      }
    }
    alive = rows.map(\.alive)
    orders90 = rows.map(\.orders)
    variance90 = rows.map(\.variance)
    discountedOrders = rows.map(\.discounted)
  }

  private struct Row {
    var alive = 0.0, orders = 0.0, variance = 0.0, discounted = 0.0

    init() {}

    init(
      _ forecast: PurchaseForecast, _ histories: PurchaseHistories, _ row: Int, discount: Double
    ) {
      let (x, recency) = (Int(histories.repeats[row]), Int(histories.recency[row]))
      let age = Int(histories.age[row])
      alive = forecast.alive(repeats: x, recency: recency, age: age)
      (orders, variance) = forecast.orderMoments(
        within: 90, repeats: x, recency: recency, age: age)
      var before = 0.0
      for quarter in 1...4 {
        let after = forecast.orders(
          within: 91 * quarter, repeats: x, recency: recency, age: age)
        discounted += (after - before) * ValueForecast.worth(in: quarter, discount)
        before = after
      }
    }
  }

  /// What money in the middle of a quarter of 91 days from now is worth today.
  private static func worth(in quarter: Int, _ discount: Double) -> Double {
    pow(1 + discount, -(Double(quarter) - 0.5) * 91 / 365)
  }

  /// Σ over the customers of `rows` of one of the columns.
  func total(_ column: KeyPath<ValueForecast, [Double]>, over rows: Range<Int>) -> Double {
    let values = self[keyPath: column]
    return rows.reduce(0) { $0 + Double(histories.customers[$1]) * values[$1] }
  }
}
