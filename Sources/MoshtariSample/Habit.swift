import MoshtariCore

/// Why somebody buys tea: the hidden kinds of buyers that the figures are to find.
enum Habit: Sendable {
  /// Few, loyal, every two to three weeks, mostly the same tea.
  case ritual
  /// Individuals who try things, at irregular times.
  case explorer
  /// Offices, every month, large packs.
  case office
  /// The largest group: before Yalda and Nowruz, and mostly gone after one or two orders.
  case gift
  /// Individuals who order on sight: in bursts, now this and now that.
  case impulse
  /// Individuals who wait for a discount.
  case bargain

  /// Who comes to the club on `day`: more ritual buyers and more who order on sight as time goes by,
  /// gift buyers above all in season.
  static func drawn(on day: Day, _ story: Story, _ random: inout SampleRandom) -> Habit {
    if story.season(on: day) != nil { return random.pick(inSeason) }
    if random.chance(story.percent(at: day) / 2) { return .ritual }
    return random.chance(story.percent(at: day) / 2) ? .impulse : random.pick(outOfSeason)
  }

  /// Who was there before the sample begins.
  static let established = Weighted(
    (Habit.ritual, 26), (.explorer, 24), (.office, 18), (.gift, 26), (.impulse, 2), (.bargain, 4))
  private static let inSeason = Weighted(
    (Habit.ritual, 7), (.explorer, 8), (.office, 5), (.gift, 73), (.impulse, 4), (.bargain, 3))
  private static let outOfSeason = Weighted(
    (Habit.ritual, 14), (.explorer, 15), (.office, 13), (.gift, 44), (.impulse, 8), (.bargain, 6))

  /// Chance in 1000 to leave for good after the order numbered `number`, from 1.
  func leaving(after number: Int) -> Int {
    switch self {
    case .ritual: number == 1 ? 40 : 11
    case .explorer: number == 1 ? 220 : 100
    case .office: number == 1 ? 60 : 22
    case .gift: number == 1 ? 600 : 420
    case .impulse: number == 1 ? 120 : 14
    case .bargain: number == 1 ? 130 : 45
    }
  }

  /// Chance in 1000 to be in the loyalty programme.
  var membership: Int {
    switch self {
    case .ritual: 850
    case .explorer: 550
    case .office: 300
    case .gift: 220
    case .impulse: 380
    case .bargain: 760
    }
  }

  /// Weights of the weekdays, Saturday to Friday.
  var weekdays: [Int] {
    switch self {
    case .ritual: [22, 17, 15, 14, 13, 12, 7]
    case .explorer: [10, 10, 10, 11, 14, 24, 21]
    case .office: [28, 24, 18, 16, 13, 1, 0]
    case .gift: [11, 10, 11, 12, 15, 24, 17]
    case .impulse: [12, 13, 14, 14, 15, 17, 15]
    case .bargain: [17, 13, 12, 12, 14, 19, 13]
    }
  }

  /// Weights of the hours of the day in which the order comes.
  var hours: Weighted<Int> {
    switch self {
    case .ritual: Self.mornings
    case .explorer, .bargain: Self.anyHours
    case .office: Self.officeHours
    case .gift: Self.evenings
    case .impulse: Self.nights
    }
  }

  private static let mornings = Weighted(
    (6, 14), (7, 22), (8, 18), (9, 9), (11, 7), (14, 6), (17, 7), (20, 9), (22, 8))
  private static let anyHours = Weighted(
    (9, 8), (11, 11), (13, 9), (15, 9), (17, 13), (19, 17), (21, 20), (22, 13))
  private static let officeHours = Weighted((8, 14), (9, 24), (10, 26), (11, 18), (13, 10), (14, 8))
  private static let evenings = Weighted((10, 7), (12, 9), (16, 12), (18, 20), (20, 26), (22, 26))
  private static let nights = Weighted((0, 12), (1, 5), (14, 9), (18, 11), (21, 26), (23, 37))

  /// Where the order is placed.
  var channels: Weighted<OrderChannel> {
    switch self {
    case .ritual: Self.ritualChannels
    case .explorer: Self.explorerChannels
    case .office: Self.officeChannels
    case .gift: Self.giftChannels
    case .impulse: Self.impulseChannels
    case .bargain: Self.bargainChannels
    }
  }

  private static let ritualChannels = Weighted((OrderChannel.app, 62), (.website, 28), (.store, 10))
  private static let explorerChannels = Weighted(
    (OrderChannel.app, 26), (.website, 46), (.store, 28))
  private static let officeChannels = Weighted((OrderChannel.website, 45), (.phone, 55))
  private static let giftChannels = Weighted((OrderChannel.app, 14), (.website, 52), (.store, 34))
  private static let impulseChannels = Weighted((OrderChannel.app, 66), (.website, 34))
  private static let bargainChannels = Weighted(
    (OrderChannel.app, 38), (.website, 50), (.store, 12))
}

/// Where an order is placed.
enum OrderChannel: Sendable {
  case website, app, store, phone

  var code: StaticString {
    switch self {
    case .website: "website"
    case .app: "app"
    case .store: "store"
    case .phone: "phone"
    }
  }
}
