import MoshtariCore

/// One order of the sample. Money in rials.
struct Order {
  enum Status {
    case paid, cancelled, pending

    var code: StaticString {
      switch self {
      case .paid: "paid"
      case .cancelled: "cancelled"
      case .pending: "pending"
      }
    }
  }

  let day: Day
  /// Minutes after midnight in Tehran.
  let minute: Int
  let product: Product
  let quantity: Int
  let amount: Int
  let discount: Int
  let status: Status
  let channel: OrderChannel
  /// Whether it goes to somebody else than the buyer.
  let isGift: Bool
  private(set) var refund = 0
  private(set) var refundDay: Day?

  var net: Int { amount - discount - refund }
}

extension Buyer {
  /// An order on `day`.
  func order(on day: Day, in story: Story, _ random: inout SampleRandom) -> Order {
    let season = story.season(on: day)
    let product = choice(in: season, &random)
    let quantity = random.pick(habit.quantities)
    let amount = Order.price(of: product, on: day, in: story) * quantity
    let order = Order(
      day: day, minute: random.pick(habit.hours) * 60 + random.below(60), product: product,
      quantity: quantity, amount: amount,
      discount: discount(on: amount, in: season, &random),
      status: Order.status(on: day, in: story, &random), channel: random.pick(habit.channels),
      isGift: random.chance(habit == .gift ? 620 : 40))
    return order.perhapsRefunded(by: story.lastDay, &random)
  }

  private func choice(in season: Season?, _ random: inout SampleRandom) -> Product {
    switch habit {
    case .ritual: random.chance(faithfulness) ? favourite : random.pick(Product.discoveries)
    case .explorer, .bargain: random.pick(Product.discoveries)
    case .impulse: whim(&random)
    case .office: random.pick(Product.officeTeas)
    case .gift: giftChoice(in: season, &random)
    }
  }

  private func giftChoice(in season: Season?, _ random: inout SampleRandom) -> Product {
    if random.chance(220) { return random.chance(500) ? .teapot : .glasses }
    return switch season?.kind {
    case .yalda: .yaldaBox
    case .nowruz: .nowruzBox
    case nil: .classicBox
    }
  }

  /// Something from a shelf that none of the last four orders came from.
  private func whim(_ random: inout SampleRandom) -> Product {
    let recent = orders.suffix(4).map(\.product.shelf)
    return random.pick(anyOf: Product.whims.filter { !recent.contains($0.shelf) }) ?? .black
  }

  /// 10, 15 or 20 per cent of some orders, of more of them in season; 5 more for those who wait for
  /// it.
  private func discount(on amount: Int, in season: Season?, _ random: inout SampleRandom) -> Int {
    guard random.chance(habit.discountChance * (season == nil ? 1 : 2)) else { return 0 }
    return amount / 100 * ((habit == .bargain ? 15 : 10) + 5 * random.below(3))
  }
}

extension Order {
  /// What one piece costs on `day`: 18 per cent more after the price rise, in whole tens of
  /// thousands.
  static func price(of product: Product, on day: Day, in story: Story) -> Int {
    day < story.priceRise ? product.price : product.price * 118 / 100 / 10_000 * 10_000
  }

  /// Orders of the last three days may still wait for their payment.
  fileprivate static func status(
    on day: Day, in story: Story, _ random: inout SampleRandom
  ) -> Status {
    if story.lastDay - day < 3, random.chance(120) { return .pending }
    return random.chance(22) ? .cancelled : .paid
  }

  /// The order with its money back, in full or by half, for one paid order in fifty.
  fileprivate func perhapsRefunded(by lastDay: Day, _ random: inout SampleRandom) -> Order {
    let isRefunded = random.chance(22)
    let paidBack = day + random.within(2...19)
    let part = random.chance(600) ? 1 : 2
    guard isRefunded, status == .paid, paidBack <= lastDay else { return self }
    var order = self
    order.refund = (amount - discount) / part
    order.refundDay = paidBack
    return order
  }
}

extension Habit {
  fileprivate var quantities: Weighted<Int> {
    switch self {
    case .ritual, .impulse: Self.oneOrTwo
    case .explorer, .bargain: Self.some
    case .office: Self.many
    case .gift: Self.oneForEach
    }
  }

  private static let oneOrTwo = Weighted((1, 78), (2, 22))
  private static let some = Weighted((1, 48), (2, 36), (3, 16))
  private static let many = Weighted((2, 30), (3, 26), (4, 22), (6, 14), (8, 8))
  private static let oneForEach = Weighted((1, 56), (2, 24), (3, 12), (5, 6), (10, 2))

  /// In 1000, outside the gift seasons.
  fileprivate var discountChance: Int {
    switch self {
    case .ritual: 40
    case .explorer: 230
    case .office: 90
    case .gift: 130
    case .impulse: 70
    case .bargain: 870
    }
  }
}
