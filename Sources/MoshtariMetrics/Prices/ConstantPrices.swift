import MoshtariCore

extension Rollup {
  /// The same data with all money in prices of the as-of day's month; itself where there is no index
  /// of prices.
  ///
  /// Amount of a day × index of the as-of month ÷ index of the day's month, rounded half away from
  /// zero to minor units, once for each customer and day; months and weeks are sums of those. Orders
  /// of all customers together are rounded once a day, so they may differ from the sum over customers
  /// by such roundings.
  ///
  /// Source: own definition.
  var inConstantPrices: Rollup {
    guard let deflation = Deflation(self) else { return self }
    var real = self
    for row in real.orderDays.day.indices {
      real.orderDays.revenue[row] = deflation.real(
        orderDays.revenue[row], of: orderDays.day[row])
    }
    real.sumActivity()
    for index in real.days.indices {
      real.days[index].revenue = deflation.real(days[index].revenue, of: days[index].day)
    }
    real.orders.revenue = real.days.reduce(0) { $0 + $1.revenue }
    real.sumWeeks()
    if let spend {
      real.spend?.amount = spend.day.indices.map {
        deflation.real(spend.amount[$0], of: spend.day[$0])
      }
    }
    for index in (categories?.months ?? []).indices {
      real.categories?.months[index].revenue = deflation.real(
        categories?.months[index].revenue ?? 0, in: categories?.months[index].month)
    }
    return real
  }

  /// Sets the revenue of each customer's months to the sum of their days.
  private mutating func sumActivity() {
    for customer in 0..<customers.count {
      let days = orderDays.rows(of: customer)
      var next = days.lowerBound
      for row in activity.rows(of: customer) {
        var sum: Int64 = 0
        while next < days.upperBound, calendar.month(of: orderDays.day[next]) == activity.month[row]
        {
          sum += orderDays.revenue[next]
          next += 1
        }
        activity.revenue[row] = sum
      }
    }
  }

  private mutating func sumWeeks() {
    var next = 0
    for index in weeks.indices {
      var sum: Int64 = 0
      while next < days.count, days[next].day < weeks[index].start + 7 {
        sum += days[next].revenue
        next += 1
      }
      weeks[index].revenue = sum
    }
  }
}

/// How money of a month is told in prices of the as-of day's.
struct Deflation {
  let base: Month
  private let calendar: CalendarSystem
  private let prices: PriceIndex

  /// Nil where there is no index, or none of the as-of day's month.
  init?(_ rollup: Rollup) {
    let month = rollup.calendar.month(of: rollup.asOf)
    guard let prices = rollup.prices, prices[month] != nil else { return nil }
    (base, calendar, self.prices) = (month, rollup.calendar, prices)
  }

  /// The index of `month` ÷ that of the base; nil where there is none.
  func level(of month: Month) -> Double? {
    guard let level = prices[month], let now = prices[base] else { return nil }
    return level / now
  }

  /// Minor units of `day` in prices of the base. A month without a level, which reading refuses, stays
  /// as it is.
  func real(_ amount: Int64, of day: Day) -> Int64 { real(amount, in: calendar.month(of: day)) }

  func real(_ amount: Int64, in month: Month?) -> Int64 {
    guard let month, let level = level(of: month), level != 1 else { return amount }
    return Int64((Double(amount) / level).rounded(.toNearestOrAwayFromZero))
  }
}
