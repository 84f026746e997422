import MoshtariCore

/// Why somebody looks and does not buy.
enum Passerby: Sendable {
  /// Looks at this and that.
  case looker
  /// Wants to know about discounts.
  case couponSeeker
  /// Compares.
  case comparer
  /// Has filled the cart, or asked, and does not make up their mind.
  case hesitant

  private static let kinds = Weighted(
    (Passerby.looker, 46), (.couponSeeker, 15), (.comparer, 22), (.hesitant, 17))

  static func drawn(_ random: inout SampleRandom) -> Passerby { random.pick(kinds) }

  /// The visits of somebody whom the shop does not know; mostly there is one for each buyer. Their
  /// visitor's number follows from the buyer's.
  static func visits(
    near buyer: Int, in story: Story, _ random: inout SampleRandom
  ) -> [Visit] {
    guard random.chance(880) else { return [] }
    return drawn(&random).visits(
      until: story.lateDay(&random), by: buyer * 10 + 5, of: nil, &random
    ).filter { $0.day >= story.visitsFrom }
  }

  /// Visits of the days up to `last`, ascending.
  func visits(
    until last: Day, by visitor: Int, of customer: Int?, _ random: inout SampleRandom
  ) -> [Visit] {
    let channel: Visit.Channel = random.chance(770) ? .website : .app
    let count = random.pick(visitCounts)
    var day = last
    var seen: [Visit] = []
    for _ in 0..<count {
      seen.append(
        Visit(by: visitor, on: day, of: customer, through: channel, pages: 1...9, &random))
      day = day - random.within(1...5)
    }
    seen.reverse()
    mark(&seen, &random)
    return seen
  }

  private var visitCounts: Weighted<Int> {
    switch self {
    case .looker: Self.few
    case .couponSeeker, .comparer: Self.some
    case .hesitant: Self.several
    }
  }

  private static let few = Weighted((1, 58), (2, 27), (3, 15))
  private static let some = Weighted((1, 35), (2, 40), (3, 25))
  private static let several = Weighted((2, 20), (3, 45), (4, 35))

  /// Says in `visits` what makes this kind of passer-by.
  private func mark(_ visits: inout [Visit], _ random: inout SampleRandom) {
    switch self {
    case .looker: if random.chance(250) { visits[0].comparisons = 1 }
    case .couponSeeker:
      for index in visits.indices { visits[index].couponViews = random.within(1...3) }
    case .comparer: for index in visits.indices { visits[index].comparisons = random.within(1...4) }
    case .hesitant:
      visits[0].cartAdds = 1
      if random.chance(350) { visits[visits.count - 1].chats = 1 }
      if random.chance(500) { visits[0].comparisons = 1 }
    }
  }
}
