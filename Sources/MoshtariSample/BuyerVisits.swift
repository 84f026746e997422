import MoshtariCore

extension Buyer {
  /// What this buyer looked at since visits are counted: before and with their orders, and with
  /// nothing in mind after them.
  func visits(in story: Story, _ random: inout SampleRandom) -> [Visit] {
    var seen: [Visit] = []
    for order in orders where order.day >= story.visitsFrom {
      seen += visitsBefore(order, &random)
      if let visit = visit(with: order, &random) { seen.append(visit) }
    }
    seen += orders.isEmpty ? visitsWithoutOrder(in: story, &random) : wandering(in: story, &random)
    let days = story.visitsFrom...story.lastDay
    // The order of drawing decides between visits of one day.
    return seen.enumerated().filter { days.contains($0.element.day) }
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  private func visit(
    on day: Day, pages: ClosedRange<Int>, through channel: Visit.Channel,
    _ random: inout SampleRandom
  ) -> Visit {
    // The telephone, or the computer at work.
    let device = channel == .app ? 1 : random.chance(habit == .office ? 900 : 250) ? 2 : 1
    return Visit(
      by: number * 10 + device, on: day, of: number, through: channel, pages: pages, &random)
  }

  /// Visits in the days before an order, in which people compare, look for a discount or fill the
  /// cart. Who orders on sight has none.
  private func visitsBefore(_ order: Order, _ random: inout SampleRandom) -> [Visit] {
    guard habit != .impulse else { return [] }
    return (0..<random.pick(habit.visitsBeforeOrder)).map { _ in
      var visit = visit(
        on: order.day - random.within(1...habit.daysOfChoosing), pages: 2...11,
        through: order.channel == .app ? .app : .website, &random)
      if random.chance(habit.comparing) { visit.comparisons = random.within(1...3) }
      if random.chance(habit == .bargain ? 760 : 90) { visit.couponViews = random.within(1...2) }
      if random.chance(240) { visit.cartAdds = 1 }
      if random.chance(25) { visit.chats = 1 }
      return visit
    }
  }

  /// The visit in which `order` was placed; nil where it was placed elsewhere, and now and then
  /// where the visit was not counted.
  private func visit(with order: Order, _ random: inout SampleRandom) -> Visit? {
    switch order.channel {
    case .store, .phone: return nil
    case .app, .website:
      guard habit == .impulse || random.chance(940) else { return nil }
      var visit = visit(
        on: order.day, pages: habit == .ritual ? 2...4 : 3...9,
        through: order.channel == .app ? .app : .website, &random)
      visit.cartAdds = random.within(1...2)
      if random.chance(order.discount > 0 ? 700 : 40) { visit.couponViews = 1 }
      return visit
    }
  }

  /// Somebody who has signed up and not ordered looks around like any passer-by, mostly soon after.
  private func visitsWithoutOrder(
    in story: Story, _ random: inout SampleRandom
  ) -> [Visit] {
    let isSoon = random.chance(400)
    let day = isSoon ? signup + random.below(20) : story.lateDay(&random)
    return Passerby.drawn(&random).visits(
      until: day, by: number * 10 + 1, of: number, &random)
  }

  /// Some whose orders have ended keep coming to look, every few days for months, and neither
  /// compare nor put anything into the cart.
  private func wandering(in story: Story, _ random: inout SampleRandom) -> [Visit] {
    guard habit != .office, random.chance(110), let last = orders.last else { return [] }
    var day = last.day + random.within(30...120)
    let end = day + random.within(120...480)
    var seen: [Visit] = []
    while day <= min(end, story.lastDay) {
      if day >= story.visitsFrom {
        seen.append(visit(on: day, pages: 1...7, through: .app, &random))
      }
      day = day + random.within(4...12)
    }
    return seen
  }
}

extension Habit {
  fileprivate var visitsBeforeOrder: Weighted<Int> {
    switch self {
    case .ritual, .impulse: Self.hardlyAny
    case .office: Self.perhapsOne
    case .explorer, .gift, .bargain: Self.oneOrMore
    }
  }

  private static let hardlyAny = Weighted((0, 78), (1, 22))
  private static let perhapsOne = Weighted((0, 60), (1, 40))
  private static let oneOrMore = Weighted((0, 22), (1, 42), (2, 26), (3, 10))

  /// Days before the order in which it is thought over.
  fileprivate var daysOfChoosing: Int {
    switch self {
    case .ritual, .impulse: 3
    case .office: 4
    case .gift, .bargain: 7
    case .explorer: 11
    }
  }

  /// Chance in 1000 that a visit before an order compares.
  fileprivate var comparing: Int {
    switch self {
    case .ritual, .impulse: 40
    case .office: 330
    case .explorer, .gift, .bargain: 480
    }
  }
}

extension Story {
  /// A day since visits are counted; the later the likelier, as the shop becomes known.
  func lateDay(_ random: inout SampleRandom) -> Day {
    let length = lastDay - visitsFrom + 1
    return visitsFrom + max(random.below(length), random.below(length))
  }
}
