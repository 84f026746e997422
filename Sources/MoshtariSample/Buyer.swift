import MoshtariCore

/// One customer of the sample with their whole history.
///
/// Each buyer has random numbers of their own, so a life depends on the seed, the story, the buyer's
/// number and how many there are, and on no other life.
struct Buyer {
  /// From 1; ids are `c` and this number, in the order of signing up.
  let number: Int
  let habit: Habit
  let signup: Day
  /// Days between orders, of those who have a rhythm.
  let pace: Int
  /// What a ritual buyer orders.
  let favourite: Product
  /// Chance in 1000 that a ritual buyer's order is of their favourite: some want nothing else.
  let faithfulness: Int
  /// Paid orders and others, ascending by day.
  private(set) var orders: [Order] = []
  /// Feedback, by the order that it is about.
  private(set) var answers: [Answer] = []
  /// What they looked at, ascending by day.
  private(set) var visits: [Visit] = []

  init(position: Int, of count: Int, in story: Story, _ random: inout SampleRandom) {
    let established = count * 12 / 100
    number = position + 1
    if position < established {
      habit = random.pick(Habit.established)
      signup = story.firstDay - (established - position) * 400 / established - 1
    } else {
      let newcomers = count - established
      signup = story.signups.day(of: position - established, among: newcomers, &random)
      habit = Habit.drawn(on: signup, story, &random)
    }
    pace = random.within(habit.paces)
    favourite = random.pick(Product.favourites)
    faithfulness = random.chance(220) ? 970 : 560
    drawOrders(in: story, &random)
    answers = answers(in: story, &random)
    visits = visits(in: story, &random)
  }

  private mutating func drawOrders(in story: Story, _ random: inout SampleRandom) {
    // Some only sign up.
    guard !random.chance(habit == .office ? 20 : 60) else { return }
    var day = firstOrderDay(in: story, &random)
    var number = 1
    while day <= story.lastDay {
      orders.append(order(on: day, in: story, &random))
      let restless = habit == .gift && day >= story.courierChange ? 120 : 0
      if random.chance(habit.leaving(after: number) + restless) { return }
      day = nextOrderDay(after: day, in: story, &random)
      number += 1
    }
  }

  private func firstOrderDay(in story: Story, _ random: inout SampleRandom) -> Day {
    guard signup >= story.firstDay else {
      return openDay(from: story.firstDay + random.below(pace), in: story, &random)
    }
    let delay = habit == .gift || random.chance(600) ? 0 : random.within(1...18)
    return delay == 0 ? signup : openDay(from: signup + delay, in: story, &random)
  }

  private func nextOrderDay(after day: Day, in story: Story, _ random: inout SampleRandom) -> Day {
    switch habit {
    case .ritual: return openDay(from: day + pace + random.below(5) - 2, in: story, &random)
    case .office: return openDay(from: day + pace + random.below(9) - 4, in: story, &random)
    case .explorer, .bargain: return nextExplorerDay(after: day, in: story, &random)
    case .gift: return nextGiftDay(after: day, in: story, &random)
    case .impulse: return nextImpulseDay(after: day, in: story, &random)
    }
  }

  /// Sooner in the gift seasons, later since the price rise, and now and then after a year's pause.
  private func nextExplorerDay(
    after day: Day, in story: Story, _ random: inout SampleRandom
  ) -> Day {
    let stretch = day >= story.priceRise ? 115 : story.season(on: day) == nil ? 100 : 70
    let wait = random.wait(mean: pace * stretch / 100)
    let pause = random.chance(35) ? random.within(280...420) : 0
    return openDay(from: day + wait + pause, in: story, &random)
  }

  /// The same day or the days after it, or after weeks, or after a long pause.
  private func nextImpulseDay(
    after day: Day, in story: Story, _ random: inout SampleRandom
  ) -> Day {
    switch random.pick(Self.impulses) {
    case .again: return day
    case .soon: return open(day + random.within(1...3), in: story, &random)
    case .weeks: return openDay(from: day + 15 + random.wait(mean: pace), in: story, &random)
    case .pause: return openDay(from: day + random.within(100...170), in: story, &random)
    }
  }

  private enum Impulse { case again, soon, weeks, pause }

  private static let impulses = Weighted(
    (Impulse.again, 30), (.soon, 22), (.weeks, 36), (.pause, 12))

  /// Mostly in the next season, sometimes for a birthday.
  private func nextGiftDay(after day: Day, in story: Story, _ random: inout SampleRandom) -> Day {
    guard !random.chance(300), let season = story.season(after: day + 10) else {
      return openDay(from: day + random.within(30...200), in: story, &random)
    }
    let length = season.days.upperBound - season.days.lowerBound
    // The later of two draws: people buy towards the end of a season.
    return season.days.lowerBound + max(random.below(length + 1), random.below(length + 1))
  }

  /// One of the seven days from `day`, by the habit's weekdays; after a holiday where it is one.
  func openDay(from day: Day, in story: Story, _ random: inout SampleRandom) -> Day {
    let weekdays = habit.weekdays
    var ticket = random.below(weekdays.reduce(0, +))
    var offset = 0
    while offset < 6 {
      ticket -= weekdays[(day + offset).weekdayFromSaturday]
      if ticket < 0 { break }
      offset += 1
    }
    return open(day + offset, in: story, &random)
  }

  /// `day`, or one after the holiday that it lies in.
  private func open(_ day: Day, in story: Story, _ random: inout SampleRandom) -> Day {
    story.isHoliday(day) ? day + random.within(4...9) : day
  }
}

extension Habit {
  /// Days between orders that a buyer of this habit may have as their own.
  fileprivate var paces: ClosedRange<Int> {
    switch self {
    case .ritual: 11...17
    case .explorer: 34...72
    case .office: 22...33
    case .gift: 1...45
    case .impulse: 1...4
    case .bargain: 28...54
    }
  }
}
