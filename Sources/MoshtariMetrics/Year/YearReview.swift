import MoshtariCore

extension YearReviews {
  /// The running year and the last whole one; nil where neither has an order.
  ///
  /// Source: own definition.
  init?(of data: YearData) {
    let calendar = data.rollup.calendar, asOf = data.rollup.asOf
    let thisYear = calendar.month(of: asOf).year
    let isOver = calendar.lastDay(ofYear: thisYear) == asOf
    let last = isOver ? thisYear : thisYear - 1
    var running: YearReview?, complete: YearReview?
    if !isOver { running = YearReview(of: thisYear, in: data) }
    if let first = data.rollup.orders.firstDay, first <= calendar.firstDay(ofYear: last) {
      complete = YearReview(of: last, in: data)
    }
    guard running != nil || complete != nil else { return nil }
    self.init(running: running, complete: complete)
  }
}

/// What a year is told from.
struct YearData {
  let rollup: Rollup
  let settings: Settings
  let opinions: Opinions
  /// C of each customer.
  let churned: [Int]
  /// Today's lifecycle state of each customer.
  let states: [LifecycleState?]
  let categories: CategoryTable?

  init(
    _ rollup: Rollup, settings: Settings, opinions: Opinions, cutoffs: Cutoffs, standing: Standing
  ) {
    (self.rollup, self.settings, self.opinions) = (rollup, settings, opinions)
    let rules = LifecycleRules(cutoffs, loyalOrders: settings.cutoffs.loyalOrders, in: rollup)
    churned = (0..<rollup.customers.count).map { rules.cutoffs(of: $0).churned }
    states = standing.lifecycle
    categories = rollup.categories.map {
      CategoryTable($0, activity: rollup.activity, k: settings.privacy.k)
    }
  }

  fileprivate var k: Int { settings.privacy.k }
}

extension YearReview {
  /// The year `number`, up to the as-of day; nil without an order in it.
  fileprivate init?(of number: Int, in data: YearData) {
    let calendar = data.rollup.calendar, asOf = data.rollup.asOf
    let first = calendar.firstDay(ofYear: number), end = calendar.lastDay(ofYear: number)
    let days = first...min(end, asOf)
    let now = data.figures(in: days)
    guard now.orders > 0 else { return nil }
    let before = data.yearBefore(number, isOver: end <= asOf, days: now.days)
    self.init(name: String(number), now: now, before: before.map(data.figures))
    busiestWeek = data.busiestWeek(in: days)
    busiestWeekday = data.busiestWeekday(in: days)
    busiestDay = data.busiestDay(in: days)
    topCategories = data.topCategories(
      in: calendar.month(of: first)...calendar.month(of: days.upperBound))
    risers = data.risers(in: number)
    nps = data.opinions.nps(in: days)
    npsChange = before.map { data.opinions.npsChange(from: $0, to: days) }
    bestMonth = data.bestMonth(of: number)
    typical = data.typicalCustomer(in: days)
    segments = data.segments(in: days)
  }
}

extension YearData {
  /// The days of the year before that the year `number` is set beside; nil where the data begin after the
  /// first of them.
  fileprivate func yearBefore(_ number: Int, isOver: Bool, days: Int) -> ClosedRange<Day>? {
    let first = rollup.calendar.firstDay(ofYear: number - 1)
    let end = rollup.calendar.lastDay(ofYear: number - 1)
    guard let start = rollup.orders.firstDay, start <= first else { return nil }
    return first...(isOver ? end : min(end, first + (days - 1)))
  }

  /// Customers, orders and revenue of the days.
  fileprivate func figures(in days: ClosedRange<Day>) -> YearFigures {
    var figures = YearFigures(fromDay: days.lowerBound, toDay: days.upperBound)
    for customer in 0..<rollup.customers.count { count(customer, in: days, into: &figures) }
    let counts = rollup.days.filter { days.contains($0.day) }
    figures.orders = counts.reduce(0) { $0 + $1.orders }
    // Where no order at all names a customer, each order counts as a person.
    let isAnonymous = rollup.orders.anonymous == rollup.orders.count
    let people = max(1, isAnonymous ? figures.orders : figures.customers)
    figures.revenue =
      figures.orders > 0 && people < k ? nil : counts.reduce(0) { $0 + $1.revenue }
    return figures
  }

  private func count(_ customer: Int, in days: ClosedRange<Day>, into figures: inout YearFigures) {
    let known = rollup.orderDays.rows(of: customer).map { rollup.orderDays.day[$0] }
      .filter { $0 <= days.upperBound }
    guard let last = known.last else { return }
    let silence = churned[customer]
    if last + silence < days.upperBound, last + silence >= days.lowerBound { figures.lost += 1 }
    guard last >= days.lowerBound else { return }
    figures.customers += 1
    let hasReturned = zip(known, known.dropFirst()).contains { earlier, later in
      days.contains(later) && later - earlier > silence
    }
    if known[0] >= days.lowerBound {
      figures.new += 1
    } else if hasReturned {
      figures.returned += 1
    } else {
      figures.kept += 1
    }
  }

  // MARK: Superlatives

  fileprivate func busiestWeek(in days: ClosedRange<Day>) -> BusiestWeek? {
    let weeks = rollup.weeks.filter {
      $0.start >= days.lowerBound && $0.start + 6 <= days.upperBound
    }
    guard let most = weeks.map(\.orders).max(), most > 0 else { return nil }
    // Weeks without an order before the first and after the last one are compared too.
    let first = rollup.week.firstDay(of: days.lowerBound + 6)
    return BusiestWeek(
      weeks: weeks.filter { $0.orders == most }.map(\.start), orders: most,
      compared: (days.upperBound - first + 1) / 7)
  }

  fileprivate func busiestDay(in days: ClosedRange<Day>) -> BusiestDay? {
    let counts = rollup.days.filter { days.contains($0.day) }
    guard let most = counts.map(\.orders).max() else { return nil }
    return BusiestDay(days: counts.filter { $0.orders == most }.map(\.day), orders: most)
  }

  /// By orders a day, since a year holds one weekday more often than the others.
  fileprivate func busiestWeekday(in days: ClosedRange<Day>) -> BusiestWeekday? {
    let start = rollup.week.firstDay(of: days.lowerBound)
    var orders = Array(repeating: 0, count: 7), count = Array(repeating: 0, count: 7)
    for number in 0...(days.upperBound - days.lowerBound) {
      count[(days.lowerBound + number - start) % 7] += 1
    }
    for day in rollup.days where days.contains(day.day) {
      orders[(day.day - start) % 7] += day.orders
    }
    let all = orders.reduce(0, +), held = (0..<7).filter { count[$0] > 0 }
    // Whole numbers, so that equal means are equal: a ÷ b > c ÷ d where a d > c b.
    guard all > 0,
      let best = held.max(by: { orders[$0] * count[$1] < orders[$1] * count[$0] })
    else { return nil }
    let equal = held.filter { orders[$0] * count[best] == orders[best] * count[$0] }
    return BusiestWeekday(
      weekdays: equal.map { (start + $0).weekdayName },
      perDay: Double(orders[best]) / Double(count[best]),
      perDayOfAll: Double(all) / Double(count.reduce(0, +)), orders: all)
  }

  fileprivate func topCategories(in months: ClosedRange<Month>) -> [YearCategory] {
    let shown =
      categories?.shares(in: months).compactMap { category, orders, share in
        orders.flatMap { $0 > 0 ? YearCategory(category: category, orders: $0, share: share) : nil }
      } ?? []
    let ordered = shown.sorted {
      $0.orders != $1.orders
        ? $0.orders > $1.orders : isBeforeInBytes($0.category, $1.category)
    }
    guard ordered.count > 3 else { return ordered }
    return ordered.filter { $0.orders >= ordered[2].orders }
  }

  fileprivate func risers(in number: Int) -> [CategoryChange] {
    let calendar = rollup.calendar
    let first = Month(year: number, month: 1)
    let last = min(first + 11, calendar.month(of: rollup.asOf + 1) - 1)
    guard let categories, first <= last, let known = rollup.firstWholeMonth, known <= first - 12
    else { return [] }
    let risen = categories.changes(from: first - 12...last - 12, to: first...last)
      .filter { $0.verdict == .rise }
    let most = risen.compactMap(\.value).max()
    return risen.filter { $0.value == most }
  }

  /// Of the months whose customers have all had 90 days since their first order, those with the largest
  /// share of customers with an order on a later day within 90 days; months with fewer than `lowBase`
  /// customers are not compared.
  fileprivate func bestMonth(of number: Int) -> BestMonth? {
    let first = Month(year: number, month: 1)
    var size = Array(repeating: 0, count: 12), came = size
    for customer in 0..<rollup.customers.count {
      let start = rollup.customers.firstOrderDay[customer]
      guard start != .none else { continue }
      let place = rollup.calendar.month(of: start) - first
      guard (0..<12).contains(place) else { continue }
      size[place] += 1
      let rows = rollup.orderDays.rows(of: customer)
      if let next = rows.dropFirst().first, rollup.orderDays.day[next] - start <= 90 {
        came[place] += 1
      }
    }
    let base = max(1, settings.lowBase, k)
    let months = (0..<12).filter {
      rollup.calendar.lastDay(of: first + $0) + 90 <= rollup.asOf && size[$0] >= base
    }
    guard let best = months.max(by: { came[$0] * size[$1] < came[$1] * size[$0] }) else {
      return nil
    }
    let equal = months.filter { came[$0] * size[best] == came[best] * size[$0] }
    let rate = Estimate(
      bestShare: equal.reduce(0) { $0 + came[$1] }, of: equal.reduce(0) { $0 + size[$1] },
      among: months.count)
    let others = months.filter { !equal.contains($0) }
    return BestMonth(
      months: equal.map { first + $0 }, rate: rate, compared: months.count,
      isClear: rate.isAbove(others.map { Estimate(share: came[$0], of: size[$0]) }))
  }

  // MARK: Customers

  /// Orders and net revenue of each customer with an order in the days.
  private func purchases(in days: ClosedRange<Day>) -> [(
    customer: Int, orders: Int, revenue: Int64
  )] {
    (0..<rollup.customers.count).compactMap { customer in
      let rows = rollup.orderDays.rows(of: customer).filter {
        days.contains(rollup.orderDays.day[$0])
      }
      guard !rows.isEmpty else { return nil }
      return (
        customer, rows.reduce(0) { $0 + Int(rollup.orderDays.orders[$1]) },
        rows.reduce(0) { $0 + rollup.orderDays.revenue[$1] }
      )
    }
  }

  fileprivate func typicalCustomer(in days: ClosedRange<Day>) -> TypicalCustomer? {
    let purchases = purchases(in: days)
    guard !purchases.isEmpty else { return nil }
    let middle = (purchases.count - 1) / 2
    return TypicalCustomer(
      customers: purchases.count, orders: purchases.map(\.orders).sorted()[middle],
      revenue: purchases.count < k ? nil : purchases.map(\.revenue).sorted()[middle])
  }

  fileprivate func segments(in days: ClosedRange<Day>) -> [YearSegment] {
    let purchases = purchases(in: days)
    let found = LifecycleState.allCases.map { state in
      let own = purchases.filter { states[$0.customer] == state }
      return YearSegment(
        segment: state.id, customers: own.count, orders: own.reduce(0) { $0 + $1.orders },
        revenue: own.reduce(0) { $0 + $1.revenue })
    }.filter { $0.customers > 0 }
    let hiding = Hiding(of: found.map(\.customers), below: k)
    return found.enumerated().map { index, segment in
      var segment = segment
      if hiding[index] { segment.revenue = nil }
      return segment
    }
  }
}

extension Estimate {
  /// Whether the range is above those of all `others`, of which there is one at least.
  func isAbove(_ others: [Estimate]) -> Bool {
    !others.isEmpty && others.allSatisfy { low ?? 0 > $0.high ?? 1 }
  }
}
