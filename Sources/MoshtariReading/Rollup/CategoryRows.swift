import MoshtariCore

extension CategoryOrders {
  /// What was ordered of each value of `category`, whose rows are those that `purchases` were sorted
  /// from, in months `first...last` of `months`. O(orders + values + months), and for pairs O(square
  /// of the categories in each basket).
  init(
    of purchases: Purchases, category: CodedText, months: MonthTable, first: Month, last: Month
  ) {
    self.init()
    values = category.values
    self.months = categoryMonths(
      of: purchases, category: category, months: months, first: first, last: last)
    addBaskets(Baskets(of: purchases, category: category))
    addOrderPairs(of: purchases, category: category)
  }

  private mutating func addOrderPairs(of purchases: Purchases, category: CodedText) {
    var all = 0, same = Array(repeating: 0, count: values.count), own = same
    var present: [Int] = []
    purchases.forEachCustomer { _, purchases, places in
      var known = 0
      for i in purchases.indices {
        let code = Int(category.codes[Int(places[i])])
        if code == 0 { continue }
        if own[code] == 0 { present.append(code) }
        own[code] += 1
        known += 1
      }
      all += known * (known - 1)
      for code in present {
        same[code] += own[code] * (own[code] - 1)
        own[code] = 0
      }
      present.removeAll(keepingCapacity: true)
    }
    (orderPairs, samePairs) = (all, same)
  }

  private mutating func addBaskets(_ baskets: Baskets) {
    self.baskets = baskets.count
    holding = Array(repeating: 0, count: values.count)
    holders = holding
    var latest = [Int32](repeating: -1, count: values.count)
    for basket in 0..<baskets.count {
      for code in baskets.categories(of: basket).map(Int.init) {
        holding[code] += 1
        if latest[code] != baskets.customer[basket] { holders[code] += 1 }
        latest[code] = baskets.customer[basket]
      }
    }
    pairs = PairTally(of: baskets, among: mostHeld).pairs
  }

  /// The categories that pairs are counted of, ascending.
  private var mostHeld: [Int32] {
    let held = holding.indices.filter { holding[$0] > 0 }
    let ranked = held.sorted { (-holding[$0], $0) < (-holding[$1], $1) }
    return ranked.prefix(Self.pairedCount).sorted().map(Int32.init)
  }
}

/// An order as the months count it.
private struct CategoryOrder {
  let customer: Int32
  let code: Int32
  let revenue: Int64
}

/// One element for each month and category with an order, ascending.
private func categoryMonths(
  of purchases: Purchases, category: CodedText, months: MonthTable, first: Month, last: Month
) -> [CategoryMonth] {
  let monthCount = last - first + 1
  let starts = bucketStarts(count: purchases.count, keyCount: monthCount) {
    months[purchases[$0].day] - first
  }
  var next = starts
  var rows = [CategoryOrder](
    repeating: CategoryOrder(customer: -1, code: 0, revenue: 0), count: purchases.count)
  purchases.forEach { purchase, place in
    let month = months[purchase.day] - first
    rows[Int(next[month])] = CategoryOrder(
      customer: purchase.customer, code: category.codes[Int(place)], revenue: purchase.revenue)
    next[month] += 1
  }
  var tally = CategoryTally(valueCount: category.values.count)
  return (0..<monthCount).flatMap { month in
    for row in Int(starts[month])..<Int(starts[month + 1]) { tally.add(rows[row]) }
    return tally.take(first + month)
  }
}

/// Counts the orders of one month by category.
private struct CategoryTally {
  private struct Count {
    var orders: Int32 = 0
    var customers: Int32 = 0
    var revenue: Int64 = 0
    /// The customer counted last.
    var latest: Int32 = -1
  }

  /// By code; all zero between months.
  private var counts: [Count]
  /// Codes that occurred, each once.
  private var present: [Int32] = []

  init(valueCount: Int) { counts = Array(repeating: Count(), count: valueCount) }

  /// Adds an order; those of a customer come one after the other.
  mutating func add(_ order: CategoryOrder) {
    let place = Int(order.code)
    if counts[place].orders == 0 { present.append(order.code) }
    counts[place].orders += 1
    counts[place].revenue += order.revenue
    if order.customer >= 0, counts[place].latest != order.customer {
      counts[place].customers += 1
      counts[place].latest = order.customer
    }
  }

  /// The rows of `month` by code; nothing is counted then.
  mutating func take(_ month: Month) -> [CategoryMonth] {
    let rows = present.sorted().map { code in
      let count = counts[Int(code)]
      return CategoryMonth(
        month: month, category: code, orders: count.orders, customers: count.customers,
        revenue: count.revenue)
    }
    for code in present { counts[Int(code)] = Count() }
    present.removeAll(keepingCapacity: true)
    return rows
  }
}

/// The baskets with a known category, by customer and then by day.
private struct Baskets {
  /// One element a basket.
  private(set) var customer: [Int32] = []
  private var start: [Int] = [0]
  private var codes: [Int32] = []

  var count: Int { customer.count }

  init(of purchases: Purchases, category: CodedText) {
    // By code, the basket that had it last, counted from 1, those without a category too.
    var latest = [Int](repeating: 0, count: category.values.count)
    var basket = 0
    purchases.forEachCustomer { customer, purchases, places in
      var first = Day.none
      for i in purchases.indices {
        let day = purchases[i].day
        if i == 0 || day - first >= CategoryOrders.basketDays {
          close(customer)
          (first, basket) = (day, basket + 1)
        }
        let code = category.codes[Int(places[i])]
        if code == 0 || latest[Int(code)] == basket { continue }
        latest[Int(code)] = basket
        codes.append(code)
      }
      close(customer)
    }
  }

  /// Ends the basket of `customer` where it has a category.
  private mutating func close(_ customer: Int) {
    if codes.count == start[start.count - 1] { return }
    start.append(codes.count)
    self.customer.append(Int32(customer))
  }

  /// Its known categories, each once.
  func categories(of basket: Int) -> ArraySlice<Int32> { codes[start[basket]..<start[basket + 1]] }
}

/// Counts which of some categories stand in one basket.
private struct PairTally {
  private struct Count {
    var baskets: Int32 = 0
    var customers: Int32 = 0
    /// The customer counted last.
    var latest: Int32 = -1
  }

  private let categories: [Int32]
  /// By the places of both among `categories`, the smaller one first.
  private var counts: [Count]

  /// `categories` ascend.
  init(of baskets: Baskets, among categories: [Int32]) {
    self.categories = categories
    counts = Array(repeating: Count(), count: categories.count * categories.count)
    var placeOf = [Int](repeating: -1, count: Int(categories.last ?? -1) + 1)
    for (place, code) in categories.enumerated() { placeOf[Int(code)] = place }
    for basket in 0..<baskets.count {
      let codes = baskets.categories(of: basket).filter { $0 < placeOf.count }
      add(codes.map { placeOf[Int($0)] }.filter { $0 >= 0 }.sorted(), of: baskets.customer[basket])
    }
  }

  private mutating func add(_ places: [Int], of customer: Int32) {
    for (index, a) in places.enumerated() {
      for b in places[(index + 1)...] {
        let cell = a * categories.count + b
        counts[cell].baskets += 1
        if counts[cell].latest != customer { counts[cell].customers += 1 }
        counts[cell].latest = customer
      }
    }
  }

  /// The pairs that occurred, ascending.
  var pairs: [CategoryPair] {
    counts.indices.compactMap { cell in
      let count = counts[cell]
      if count.baskets == 0 { return nil }
      return CategoryPair(
        a: categories[cell / categories.count], b: categories[cell % categories.count],
        baskets: count.baskets, customers: count.customers)
    }
  }
}
