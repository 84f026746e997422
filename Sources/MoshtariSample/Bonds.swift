import MoshtariCore

/// What ties a buyer to the shop beside their orders. Drawn from numbers of its own, so that a life
/// is the same with it and without.
struct Bonds {
  /// Nil for everybody without a yearly contract.
  let contract: Contract?
  /// Where they bought before; nil where they did not say.
  let previousSupplier: StaticString?

  init(of buyer: Buyer, in story: Story, _ random: inout SampleRandom) {
    let isAsked = random.chance(buyer.namingSupplier)
    let supplier = random.pick(buyer.habit == .office ? Self.tradeSuppliers : Self.shops)
    previousSupplier = isAsked ? supplier : nil
    contract = Contract(of: buyer, in: story, &random)
  }

  private static let tradeSuppliers = Weighted(
    ("پخش مواد غذایی" as StaticString, 46), ("بازار", 30), ("سوپرمارکت", 14), ("واردکنندهٔ چای", 10))
  private static let shops = Weighted(
    ("سوپرمارکت" as StaticString, 44), ("فروشگاه اینترنتی دیگر", 31), ("بازار", 25))
}

/// A contract for a year at a time, as offices have.
struct Contract {
  /// The last day of the last term agreed on.
  private(set) var end: Day
  /// When automatic renewal was stopped; nil where it was not.
  private(set) var renewalStopped: Day?
  /// Positions in the buyer's orders of those that renewed it.
  private(set) var renewals: Set<Int> = []

  /// Nil for buyers without one. Its first day is that of the first paid order; established buyers
  /// have had theirs since they signed up.
  init?(of buyer: Buyer, in story: Story, _ random: inout SampleRandom) {
    guard buyer.habit == .office, random.chance(720),
      let first = buyer.orders.first(where: { $0.status == .paid })
    else { return nil }
    end = (buyer.signup < story.firstDay ? buyer.signup : first.day) + 364
    while end < story.firstDay { end = end + 365 }
    while let order = buyer.orderRenewing(end), random.chance(930) {
      renewals.insert(order)
      end = end + 365
    }
    stop(buyer, in: story, &random)
  }

  /// Most who let it lapse stopped the renewal in time; some who still have one have stopped it,
  /// above all those who order no more.
  private mutating func stop(
    _ buyer: Buyer, in story: Story, _ random: inout SampleRandom
  ) {
    let isOver = end <= story.lastDay
    let silence = story.lastDay - (buyer.orders.last?.day ?? story.lastDay)
    let (chance, days) = (random.below(1000), random.within(4...80))
    if chance < (isOver ? 620 : silence > 70 ? 540 : 60) {
      renewalStopped = (isOver ? end : story.lastDay) - days
    }
  }
}

extension Buyer {
  /// Chance in 1000 to tell where they bought before: offices are asked for it, and so is whoever
  /// looks around before a first order.
  fileprivate var namingSupplier: Int {
    switch habit {
    case .office: orders.isEmpty ? 800 : 560
    case .ritual, .explorer: orders.isEmpty ? 340 : 110
    case .gift, .impulse, .bargain: orders.isEmpty ? 340 : 35
    }
  }

  /// The position of the first paid order from 40 days before the end of a contract to 25 days after
  /// it.
  fileprivate func orderRenewing(_ end: Day) -> Int? {
    orders.firstIndex { $0.status == .paid && (-40...25).contains($0.day - end) }
  }
}
