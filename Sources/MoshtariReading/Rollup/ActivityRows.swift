import MoshtariCore

extension Activity {
  /// The activity rows of all customers. O(order days).
  init(of orderDays: OrderDays, months: MonthTable) {
    self.init()
    start.reserveCapacity(orderDays.customerCount + 1)
    reserveRows(orderDays.rows.count)
    orderDays.forEachCustomer { _, days in
      append(days, months: months)
      start.append(Int32(count))
    }
  }

  /// A row has at least one order day, so that this many suffice; memory not written to costs none.
  private mutating func reserveRows(_ orderDayCount: Int) {
    month.reserveCapacity(orderDayCount)
    orders.reserveCapacity(orderDayCount)
    orderDays.reserveCapacity(orderDayCount)
    revenue.reserveCapacity(orderDayCount)
    lastDay.reserveCapacity(orderDayCount)
    lastGap.reserveCapacity(orderDayCount)
  }

  /// Adds one customer's rows.
  private mutating func append(_ days: Span<OrderDay>, months: MonthTable) {
    var latest: Month?
    for i in days.indices {
      let gap = i == 0 ? -1 : Int32(days[i].day - days[i - 1].day)
      let month = months[days[i].day]
      if month == latest {
        extendLastRow(by: days[i], gap: gap)
      } else {
        appendRow(days[i], in: month, gap: gap)
      }
      latest = month
    }
  }

  private mutating func appendRow(_ day: OrderDay, in month: Month, gap: Int32) {
    self.month.append(month)
    orders.append(day.orders)
    orderDays.append(1)
    revenue.append(day.revenue)
    lastDay.append(day.day)
    lastGap.append(gap)
  }

  private mutating func extendLastRow(by day: OrderDay, gap: Int32) {
    let row = count - 1
    orders[row] += day.orders
    orderDays[row] += 1
    revenue[row] += day.revenue
    lastDay[row] = day.day
    lastGap[row] = gap
  }
}
