import MoshtariCore

extension Buyer {
  /// What an established buyer ordered before the story's first day, ascending by day: back from their
  /// first order of the story at their own pace, to the earliest day or the one they signed up on.
  /// Empty for everybody else. Drawn from numbers of its own, so that a life is the same with it and
  /// without.
  func earlierOrders(in story: Story, _ random: inout SampleRandom) -> [Order] {
    guard signup < story.firstDay, let first = orders.first else { return [] }
    let earliest = max(signup, story.earliestDay)
    var next = first.day
    var earlier: [Order] = []
    while true {
      var sought = next - waitBefore(&random)
      while sought >= story.firstDay { sought = sought - waitBefore(&random) }
      guard sought >= earliest else { return earlier.reversed() }
      let day = min(openDay(from: sought, in: story, &random), next - 1, story.firstDay - 1)
      earlier.append(order(on: day, in: story, &random))
      next = min(sought, day)
    }
  }

  /// Days between an order and the one before it.
  private func waitBefore(_ random: inout SampleRandom) -> Int {
    switch habit {
    case .ritual: pace + random.below(5) - 2
    case .office: pace + random.below(9) - 4
    case .explorer, .bargain: random.wait(mean: pace)
    case .gift: random.within(30...200)
    case .impulse: 15 + random.wait(mean: pace)
    }
  }
}

extension SampleTables {
  /// The rows of the orders from before the first day of the buyer at `position`.
  mutating func writeEarlierOrders(
    of buyer: Buyer, _ bonds: Bonds, at position: Int, in story: Story, _ options: SampleOptions
  ) {
    var random = SampleRandom(seed: options.seed, stream: position, part: .earlier)
    let renews = bonds.contract.map { _ in false }
    for order in buyer.earlierOrders(in: story, &random) {
      writeEarlier(order, of: buyer, renews: renews, &random)
    }
  }
}
