import MoshtariCore
import MoshtariReading

/// What single columns of orders leave behind, said slowly.
extension ReferenceRollup {
  /// The orders of `customer` by day.
  private func orders(of customer: Int) -> [Order] {
    orders.filter { $0.customer == customer }.sorted { $0.day < $1.day }
  }

  var orderDays: OrderDays {
    var rows = OrderDays()
    for customer in 0..<tables.customerCount {
      let own = orders(of: customer)
      for day in Set(own.map(\.day)).sorted() {
        let orders = own.filter { $0.day == day }
        rows.day.append(day)
        rows.orders.append(Int32(orders.count))
        rows.revenue.append(orders.map(\.revenue).reduce(0, +))
      }
      rows.start.append(Int32(rows.day.count))
    }
    return rows
  }

  var renewals: CustomerDays? {
    if !tables.orders.hasRenewals { return nil }
    var rows = CustomerDays()
    for customer in 0..<tables.customerCount {
      rows.day += orders(of: customer).filter(\.isRenewal).map(\.day)
      rows.start.append(Int32(rows.day.count))
    }
    return rows
  }

  var refunds: Refunds? {
    if tables.orders.refundDay == nil { return nil }
    var refunds = Refunds()
    for customer in 0..<tables.customerCount {
      let refunded = orders(of: customer).filter(\.isRefunded)
      for order in refunded.sorted(by: { ($0.day, $0.refundDay) < ($1.day, $1.refundDay) }) {
        refunds.customer.append(Int32(customer))
        refunds.orderDay.append(order.day)
        refunds.refundDay.append(order.refundDay)
      }
    }
    return refunds
  }

  var recipients: Recipients? {
    if !tables.orders.hasRecipients { return nil }
    var recipients = Recipients()
    for customer in 0..<tables.customerCount {
      let known = orders(of: customer).compactMap(\.isForOther)
      recipients.known.append(Int32(known.count))
      recipients.others.append(Int32(known.filter { $0 }.count))
    }
    return recipients
  }
}

/// Categories, said slowly.
extension ReferenceRollup {
  private struct Basket {
    var customer: Int
    var categories: Set<String> = []
  }

  var categories: CategoryOrders? {
    guard let column = tables.orders.attributes[.category] else { return nil }
    var made = CategoryOrders()
    made.values = column.values
    made.months = categoryMonths(column.values)
    let baskets = baskets.filter { !$0.categories.isEmpty }
    made.baskets = baskets.count
    let holding = column.values.map { value in baskets.filter { $0.categories.contains(value) } }
    made.holding = holding.map { Int32($0.count) }
    made.holders = holding.map { Int32(Set($0.map(\.customer)).count) }
    let pairs = (0..<tables.customerCount).flatMap { customer in
      let names = orders(of: customer).map { $0.attributes[.category] ?? "" }.filter { $0 != "" }
      return names.indices.flatMap { a in
        names.indices.compactMap { $0 == a ? nil : (names[a], names[$0]) }
      }
    }
    made.orderPairs = pairs.count
    made.samePairs = column.values.map { value in
      pairs.count { $0.0 == value && $0.1 == value }
    }
    for a in column.values.indices {
      for b in column.values.indices where a < b {
        let both = holding[a].filter { $0.categories.contains(column.values[b]) }
        if both.isEmpty { continue }
        made.pairs.append(
          CategoryPair(
            a: Int32(a), b: Int32(b), baskets: Int32(both.count),
            customers: Int32(Set(both.map(\.customer)).count)))
      }
    }
    return made
  }

  private func categoryMonths(_ values: [String]) -> [CategoryMonth] {
    Set(orders.map { calendar.month(of: $0.day) }).sorted().flatMap { month in
      values.indices.compactMap { code -> CategoryMonth? in
        let orders = orders.filter {
          calendar.month(of: $0.day) == month && $0.attributes[.category] == values[code]
        }
        if orders.isEmpty { return nil }
        return CategoryMonth(
          month: month, category: Int32(code), orders: Int32(orders.count),
          customers: Int32(Set(orders.compactMap(\.customer)).count),
          revenue: orders.map(\.revenue).reduce(0, +))
      }
    }
  }

  /// By customer and then by day, those without a known category too.
  private var baskets: [Basket] {
    (0..<tables.customerCount).flatMap { customer -> [Basket] in
      var (baskets, first) = ([Basket](), Day.none)
      for order in orders(of: customer) {
        if baskets.isEmpty || !(first...first + 89).contains(order.day) {
          baskets.append(Basket(customer: customer))
          first = order.day
        }
        let category = order.attributes[.category] ?? ""
        if category != "" { baskets[baskets.count - 1].categories.insert(category) }
      }
      return baskets
    }
  }
}
