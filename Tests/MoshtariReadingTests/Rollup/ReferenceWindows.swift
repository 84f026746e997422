import MoshtariCore
import MoshtariReading

/// The parts of the rollup that are asked for, and visits, said slowly.
extension ReferenceRollup {
  /// The windows that end on `snapshots`.
  func windows(_ snapshots: [Day]) -> WindowOrders? {
    if !needs.windows { return nil }
    var windows = WindowOrders()
    let attributes = tables.orders.attributes.filter { needs.attributes.contains($0.key) }
    for (attribute, column) in attributes {
      windows.favourites[attribute] = Favourites()
      windows.favourites[attribute]?.values = column.values
    }
    let arePriced = tables.orders.unitPrice != nil && tables.orders.attributes[.category] != nil
    if arePriced { (windows.priced, windows.lowPriced) = ([], []) }
    for snapshot in snapshots {
      let inWindow = orders.filter { $0.day <= snapshot && $0.day >= snapshot - 182 }
      for customer in Set(inWindow.compactMap(\.customer)).sorted() {
        let own = inWindow.filter { $0.customer == customer }
        windows.customer.append(Int32(customer))
        windows.orders.append(Int32(own.count))
        windows.orderDays.append(Int32(Set(own.map(\.day)).count))
        for attribute in attributes.keys { windows.favourites[attribute]?.add(own, attribute) }
        let limits = own.compactMap { order in lowPrice(beside: order).map { (order, $0) } }
        windows.priced?.append(Int32(limits.count))
        windows.lowPriced?.append(Int32(limits.filter { $0.0.unitPrice <= $0.1 }.count))
      }
      windows.start.append(Int32(windows.customer.count))
      for (attribute, column) in attributes {
        windows.favourites[attribute]?.totals.append(
          column.values.map { value in
            inWindow.filter { $0.attributes[attribute] == value }.count
          })
      }
    }
    return windows
  }

  /// The lower quartile of the prices that `order` is compared with; nil where there are not enough.
  private func lowPrice(beside order: Order) -> Double? {
    func quarter(_ order: Order) -> [Int] {
      let date = calendar.date(of: order.day)
      return [date.year, (date.month - 1) / 3]
    }
    let category = order.attributes[.category] ?? ""
    if category == "" || order.unitPrice.isNaN { return nil }
    let prices = orders.filter {
      $0.attributes[.category] == category && quarter($0) == quarter(order)
        && !$0.unitPrice.isNaN
    }.map(\.unitPrice).sorted()
    if prices.count < 20 { return nil }
    let place = 0.25 * Double(prices.count - 1)
    let (below, above) = (prices[Int(place)], prices[Int(place.rounded(.up))])
    return below + (place - place.rounded(.down)) * (above - below)
  }

  var hours: OrderHours? {
    guard needs.hours, orders.contains(where: { $0.hour >= 0 }) else { return nil }
    var hours = OrderHours()
    let recent = orders.filter { $0.hour >= 0 && $0.day >= tables.asOf - 364 }
    for customer in 0..<tables.customerCount {
      let cells = recent.filter { $0.customer == customer }.map { order in
        // Day 0 was a Thursday; 4000 weeks keep the remainder positive.
        24 * ((Int(order.day.number) + 3 + 28_000) % 7) + order.hour
      }
      for cell in Set(cells).sorted() {
        hours.cell.append(UInt8(cell))
        hours.orders.append(Int32(cells.filter { $0 == cell }.count))
      }
      hours.start.append(Int32(hours.cell.count))
    }
    return hours
  }

  var visits: VisitDays? {
    guard let rows = tables.visits else { return nil }
    func keyOf(_ row: Int) -> [Int32] {
      [rows.customer[row], rows.visitor[row], rows.day[row].number]
    }
    var visits = VisitDays()
    for key in Set(rows.day.indices.map(keyOf)).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let own = rows.day.indices.filter { keyOf($0) == key }
      func sum(_ column: [Int32]) -> Int32 { own.map { column[$0] }.reduce(0, +) }
      visits.customer.append(key[0])
      visits.visitor.append(key[1])
      visits.day.append(Day(key[2]))
      visits.visits.append(Int32(own.count))
      visits.pages.append(sum(rows.pages))
      visits.comparisons.append(sum(rows.comparisons))
      visits.cartAdds.append(sum(rows.cartAdds))
      visits.couponViews.append(sum(rows.couponViews))
      visits.chats.append(sum(rows.chats))
    }
    return visits
  }

  /// The month of `order` where it is of `customer`.
  func monthKey(_ order: Order, _ customer: Int) -> Month? {
    order.customer == customer ? calendar.month(of: order.day) : nil
  }
}

extension Favourites {
  /// Adds the row of a customer whose orders in a window are `orders`.
  fileprivate mutating func add(_ orders: [ReferenceRollup.Order], _ attribute: OrderAttribute) {
    let known = orders.filter { ($0.attributes[attribute] ?? "") != "" }
    let candidates = values.indices.dropFirst().filter { code in
      known.contains { $0.attributes[attribute] == values[code] }
    }
    func rank(_ code: Int) -> (Int, Int64, Day, Int) {
      let own = known.filter { $0.attributes[attribute] == values[code] }
      let revenue = own.map(\.revenue).reduce(0, +)
      return (own.count, revenue, own.map(\.day).max() ?? .none, -code)
    }
    let best = candidates.max { rank($0) < rank($1) }
    top.append(Int32(best ?? 0))
    topOrders.append(Int32(best.map { rank($0).0 } ?? 0))
    knownOrders.append(Int32(known.count))
  }
}
