import MoshtariCore

/// The parts of a rollup that are made where they are asked for, and visits.
extension RollupBuilder {
  /// Sets the columns of `activity` that look back over each customer's whole history.
  func addHistory(_ histories: [[Order]], to activity: inout Activity) {
    if !needs.history { return }
    let hasCategories = orders.contains { $0.attributes[.category] != nil }
    let hasChannels = orders.contains { $0.channel != nil }
    (activity.medianGap2, activity.categories, activity.channels) = ([], [], [])
    for (customer, history) in histories.enumerated() {
      for row in activity.rows(of: customer) {
        let past = history.filter { $0.day <= activity.lastDay[row] }
        activity.medianGap2?.append(twiceMedianGap(distinct(past.map(\.day))))
        activity.categories?.append(distinctCount(past.map { $0.attributes[.category] }))
        activity.channels?.append(distinctCount(past.map(\.channel)))
      }
    }
    if !hasCategories { activity.categories = nil }
    if !hasChannels { activity.channels = nil }
  }

  private func twiceMedianGap(_ days: [Day]) -> Int32 {
    let gaps = zip(days.dropFirst(), days).map { $0 - $1 }.sorted()
    return gaps.isEmpty ? -1 : Int32(gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2])
  }

  /// How many known values there are.
  private func distinctCount(_ values: [String?]) -> Int32 {
    Int32(Set(values.compactMap { $0 }).subtracting([""]).count)
  }

  func windowOrders(_ histories: [[Order]], _ snapshots: [Day]) -> WindowOrders {
    var windows = WindowOrders()
    let columns = attributeColumns()
    for (attribute, column) in columns {
      windows.favourites[attribute] = Favourites()
      windows.favourites[attribute]?.values = column.values
    }
    if hasUnitPrices || orders.contains(where: { $0.unitPrice != nil }),
      text(orders.map { $0.attributes[.category] }) != nil
    {
      (windows.priced, windows.lowPriced) = ([], [])
    }
    for snapshot in snapshots {
      let days = snapshot - (Rollup.window - 1)...snapshot
      for (customer, history) in histories.enumerated() {
        let own = history.filter { days.contains($0.day) }
        if own.isEmpty { continue }
        windows.customer.append(Int32(customer))
        windows.orders.append(Int32(own.count))
        windows.orderDays.append(Int32(distinct(own.map(\.day)).count))
        for attribute in columns.keys { windows.favourites[attribute]?.add(own, attribute) }
        let isLow = windows.priced == nil ? [] : own.compactMap(isLowPriced)
        windows.priced?.append(Int32(isLow.count))
        windows.lowPriced?.append(Int32(isLow.count { $0 }))
      }
      windows.start.append(Int32(windows.customer.count))
      for (attribute, column) in columns {
        var totals = column.values.map { _ in 0 }
        for (row, order) in orders.enumerated() where days.contains(order.day) {
          totals[Int(column.codes[row])] += 1
        }
        windows.favourites[attribute]?.totals.append(totals)
      }
    }
    return windows
  }

  /// Whether the unit price of `order` is at most the lower quartile of its category's in the quarter;
  /// nil where there are fewer than 20 prices or its own is not known.
  private func isLowPriced(_ order: Order) -> Bool? {
    guard let category = order.attributes[.category], !category.isEmpty,
      let price = order.unitPrice
    else { return nil }
    let quarter = calendar.month(of: order.day).index / 3
    let alike = orders.filter {
      $0.attributes[.category] == category && calendar.month(of: $0.day).index / 3 == quarter
    }
    let prices = alike.compactMap(\.unitPrice).sorted()
    guard prices.count >= 20 else { return nil }
    // Type 7: the value a quarter of the way from the first to the last.
    let (below, parts) = ((prices.count - 1) / 4, Double((prices.count - 1) % 4))
    return price <= prices[below] + parts / 4 * (prices[below + 1] - prices[below])
  }

  /// The columns that were asked for and that some order has a value of.
  private func attributeColumns() -> [OrderAttribute: CodedText] {
    var columns: [OrderAttribute: CodedText] = [:]
    for attribute in needs.attributes {
      columns[attribute] = text(orders.map { $0.attributes[attribute] })
    }
    return columns
  }

  /// Nil where no order has a time.
  func orderHours(_ histories: [[Order]]) -> OrderHours? {
    guard orders.contains(where: { $0.hour != nil }) else { return nil }
    var hours = OrderHours()
    for history in histories {
      let cells = history.filter { $0.day > asOf - 365 }.compactMap { order in
        order.hour.map { 24 * (order.day - WeekStart.monday.firstDay(of: order.day)) + $0 }
      }
      for (cell, equal) in grouped(cells.sorted(), by: \.self) {
        hours.cell.append(UInt8(cell))
        hours.orders.append(Int32(equal.count))
      }
      hours.start.append(Int32(hours.cell.count))
    }
    return hours
  }

  func visitDays() -> VisitDays {
    var days = VisitDays()
    var numbers: [String: Int32] = [:]
    for visit in visits where numbers[visit.visitor] == nil {
      numbers[visit.visitor] = Int32(numbers.count)
    }
    func key(_ visit: Visit) -> [Int32] {
      [Int32(visit.customer ?? -1), numbers[visit.visitor] ?? 0, visit.day.number]
    }
    let sorted = visits.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    for (key, visits) in grouped(sorted, by: key) {
      days.customer.append(key[0])
      days.visitor.append(key[1])
      days.day.append(Day(key[2]))
      days.visits.append(Int32(visits.count))
      days.pages.append(Int32(visits.reduce(0) { $0 + $1.pages }))
      days.comparisons.append(Int32(visits.reduce(0) { $0 + $1.comparisons }))
      days.cartAdds.append(Int32(visits.reduce(0) { $0 + $1.cartAdds }))
      days.couponViews.append(Int32(visits.reduce(0) { $0 + $1.couponViews }))
      days.chats.append(Int32(visits.reduce(0) { $0 + $1.chats }))
    }
    return days
  }

  /// By row of activity, the orders on a day with a visit after 14 days without one.
  func firstVisitOrders(_ histories: [[Order]]) -> [Int32] {
    histories.enumerated().flatMap { customer, history in
      let visited = Set(visits.filter { $0.customer == customer }.map(\.day))
      return grouped(history, by: { calendar.month(of: $0.day) }).map { _, orders in
        Int32(
          orders.count { order in
            visited.contains(order.day) && !(1...14).contains { visited.contains(order.day - $0) }
          })
      }
    }
  }
}

extension Favourites {
  /// Adds the row of a customer whose orders in the window are `orders`.
  fileprivate mutating func add(_ orders: [RollupBuilder.Order], _ attribute: OrderAttribute) {
    let known = orders.filter { !($0.attributes[attribute] ?? "").isEmpty }
    var best: (code: Int, orders: Int, revenue: Int64, lastDay: Day)?
    for code in values.indices {
      let own = known.filter { $0.attributes[attribute] == values[code] }
      guard let lastDay = own.map(\.day).max() else { continue }
      let revenue = own.reduce(0) { $0 + $1.revenue }
      if let best, (best.orders, best.revenue, best.lastDay) >= (own.count, revenue, lastDay) {
        continue
      }
      best = (code, own.count, revenue, lastDay)
    }
    top.append(Int32(best?.code ?? 0))
    topOrders.append(Int32(best?.orders ?? 0))
    knownOrders.append(Int32(known.count))
  }
}
