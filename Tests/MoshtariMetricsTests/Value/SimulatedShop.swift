import Foundation
import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

/// Customers who order and stop as MBG/NBD supposes.
struct SimulatedShop {
  /// What is seen of each: order days, days from the first to the last, days from the first to the end.
  private(set) var days: [Int32] = []
  private(set) var recency: [Int32] = []
  private(set) var age: [Int32] = []
  /// The order days of each after the first, as days since the first.
  private(set) var repeats: [[Int]] = []
  /// Orders in the days after the end, and customers who had not stopped at the end.
  private(set) var later = 0
  private(set) var alive = 0
  /// Of each customer: whether they had not stopped, and the orders after the end, as days since it.
  private(set) var isAlive: [Bool] = []
  private(set) var following: [[Double]] = []

  static let parameters = PurchaseParameters(r: 0.8, alpha: 5, a: 0.9, b: 2.2)

  /// - Parameters:
  ///   - ages: days from the first order to the end; each customer has one at random.
  ///   - following: how many days after the end `later` counts.
  init(
    _ parameters: PurchaseParameters = parameters, customers: Int,
    ages: ClosedRange<Int> = 300...700,
    following: Int = 0, using random: inout SplitMix64
  ) {
    for _ in 0..<customers {
      let age = Int.random(in: ages, using: &random)
      let rate = random.gamma(parameters.r) / parameters.alpha / 7
      let (x, y) = (random.gamma(parameters.a), random.gamma(parameters.b))
      addCustomer(age: age, rate: rate, stops: x / (x + y), following, using: &random)
    }
  }

  private mutating func addCustomer(
    age: Int, rate: Double, stops: Double, _ following: Int, using random: inout SplitMix64
  ) {
    var moment = 0.0, seen: Set<Int> = [], later: [Double] = []
    while random.unit() >= stops {
      moment -= log(1 - random.unit()) / rate
      if moment > Double(age + following) { break }
      if moment > Double(age) {
        later.append(moment - Double(age))
      } else {
        seen.insert(Int(moment.rounded()))
      }
    }
    self.later += later.count
    self.following.append(later)
    isAlive.append(moment > Double(age))
    if moment > Double(age) { alive += 1 }
    let repeats = seen.subtracting([0]).sorted()
    self.repeats.append(repeats)
    days.append(Int32(repeats.count + 1))
    recency.append(Int32(repeats.last ?? 0))
    self.age.append(Int32(age))
  }

  var histories: PurchaseHistories {
    PurchaseHistories(orderDays: days, recency: recency, age: age)
  }

  /// The orders as of `end`. What a customer spends an order day varies round a mean of their own.
  func builder(asOf end: Day, using random: inout SplitMix64) -> RollupBuilder {
    var shop = RollupBuilder(asOf: end)
    for customer in days.indices {
      let number = shop.addCustomer(), first = end - Int(age[customer])
      let mean = 4_000 / random.gamma(4)
      for offset in [0] + repeats[customer] {
        shop.addOrder(
          number, on: first + offset, revenue: Int64((mean * random.gamma(6) / 2).rounded()) + 1)
      }
    }
    return shop
  }
}

extension SplitMix64 {
  /// Uniform on 0..<1.
  mutating func unit() -> Double { Double.random(in: 0..<1, using: &self) }

  mutating func normal() -> Double {
    (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
  }

  /// Gamma distributed with mean and variance `shape`.
  ///
  /// Source: G. Marsaglia, W. W. Tsang, ACM Transactions on Mathematical Software 26 (2000), 363–372.
  mutating func gamma(_ shape: Double) -> Double {
    if shape < 1 {
      let power = pow(1 - unit(), 1 / shape)
      return gamma(shape + 1) * power
    }
    let d = shape - 1 / 3, c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal(), v = pow(1 + c * x, 3)
      if v > 0, log(1 - unit()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
    }
  }
}
