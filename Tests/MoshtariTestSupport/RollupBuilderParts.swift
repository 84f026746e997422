import MoshtariCore

/// The parts of a rollup that single columns make.
extension RollupBuilder {
  /// Nil where no order can be a renewal.
  func renewals(_ histories: [[Order]]) -> CustomerDays? {
    guard hasRenewals || orders.contains(where: \.isRenewal) else { return nil }
    var rows = CustomerDays()
    for history in histories {
      rows.day += history.filter(\.isRenewal).map(\.day)
      rows.start.append(Int32(rows.day.count))
    }
    return rows
  }

  /// Nil where no refund has a day.
  func refunds(_ histories: [[Order]]) -> Refunds? {
    guard hasRefundDays || orders.contains(where: { $0.refundDay != nil }) else { return nil }
    var rows = Refunds()
    for (customer, history) in histories.enumerated() {
      let refunded = history.filter(\.isRefunded).map { ($0.day, $0.refundDay ?? .none) }
      for (orderDay, refundDay) in refunded.sorted(by: <) {
        rows.customer.append(Int32(customer))
        rows.orderDay.append(orderDay)
        rows.refundDay.append(refundDay)
      }
    }
    return rows
  }

  /// Nil where no recipient is known.
  func recipients(_ histories: [[Order]]) -> Recipients? {
    guard hasRecipients || orders.contains(where: { $0.isForOther != nil }) else { return nil }
    var rows = Recipients()
    for history in histories {
      rows.known.append(Int32(history.count { $0.isForOther != nil }))
      rows.others.append(Int32(history.count { $0.isForOther == true }))
    }
    return rows
  }

  /// Nil where no order has a category, blank or not.
  func categoryOrders(_ histories: [[Order]]) -> CategoryOrders? {
    guard let column = text(orders.map { $0.attributes[.category] }) else { return nil }
    var made = CategoryOrders()
    made.values = column.values
    let codes = Dictionary(uniqueKeysWithValues: column.values.enumerated().map { ($1, $0) })
    func code(_ order: Order) -> Int { codes[order.attributes[.category] ?? ""] ?? 0 }
    let byDay = orders.sorted { ($0.day, code($0)) < ($1.day, code($1)) }
    for (month, orders) in grouped(byDay, by: { calendar.month(of: $0.day) }) {
      for (code, orders) in grouped(orders.sorted { code($0) < code($1) }, by: code) {
        made.months.append(
          CategoryMonth(
            month: month, category: Int32(code), orders: Int32(orders.count),
            customers: Int32(Set(orders.compactMap(\.customer)).count),
            revenue: orders.reduce(0) { $0 + $1.revenue }))
      }
    }
    let baskets = histories.map { self.baskets($0).map { Set($0.map(code)).subtracting([0]) } }
    made.addBaskets(baskets.map { $0.filter { !$0.isEmpty } })
    let known = histories.map { $0.map(code).filter { $0 > 0 } }
    made.orderPairs = known.reduce(0) { $0 + $1.count * ($1.count - 1) }
    made.samePairs = column.values.indices.map { code in
      known.reduce(0) { sum, codes in
        let own = codes.count { $0 == code }
        return sum + own * (own - 1)
      }
    }
    return made
  }

  /// The orders of one customer, which are by day, in runs of 90 days.
  private func baskets(_ history: [Order]) -> [[Order]] {
    guard let first = history.first else { return [] }
    let basket = history.filter { $0.day < first.day + CategoryOrders.basketDays }
    return [basket] + baskets(Array(history.dropFirst(basket.count)))
  }

  /// Nil where there is no table of spend.
  func spendRows() -> Spend? {
    if spend.isEmpty { return nil }
    let channels = text(spend.map(\.channel))
    let rows = spend.indices.sorted {
      key($0, channels).lexicographicallyPrecedes(key($1, channels))
    }
    var columns = Spend()
    columns.day = rows.map { spend[$0].day }
    columns.purpose = rows.map { spend[$0].purpose }
    columns.amount = rows.map { spend[$0].amount }
    columns.channel = channels.map { column in
      CodedText(values: column.values, codes: rows.map { column.codes[$0] })
    }
    return columns
  }

  private func key(_ row: Int, _ channels: CodedText?) -> [Int64] {
    let purpose = spend[row].purpose == .acquisition ? 0 : 1
    return [
      Int64(spend[row].day.number), Int64(purpose), Int64(channels?.codes[row] ?? 0),
      spend[row].amount,
    ]
  }
}

extension CategoryOrders {
  /// Counts baskets, by customer; each is the codes in it. Fewer than `pairedCount` categories.
  fileprivate mutating func addBaskets(_ baskets: [[Set<Int>]]) {
    self.baskets = baskets.joined().count
    holding = values.indices.map { code in Int32(baskets.joined().count { $0.contains(code) }) }
    holders = values.indices.map { code in
      Int32(baskets.count { $0.contains { $0.contains(code) } })
    }
    for a in values.indices {
      for b in values.indices where a < b {
        let holding = baskets.map { $0.count { $0.isSuperset(of: [a, b]) } }.filter { $0 > 0 }
        if holding.isEmpty { continue }
        pairs.append(
          CategoryPair(
            a: Int32(a), b: Int32(b), baskets: Int32(holding.reduce(0, +)),
            customers: Int32(holding.count)))
      }
    }
  }
}
