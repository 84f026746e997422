import MoshtariCore

extension Buyer {
  /// What this buyer was asked and said beside `answers`: invitations that stayed without an answer,
  /// and short questions. Drawn from numbers of its own.
  func furtherAnswers(in story: Story, _ random: inout SampleRandom) -> [Answer] {
    var said: [Answer] = []
    for order in orders where order.status == .paid {
      if let answer = unansweredSatisfaction(with: order, &random) { said.append(answer) }
      if let answer = effort(of: order, &random) { said.append(answer) }
      if let answer = recommendation(onArrivalOf: order, in: story, &random) { said.append(answer) }
      if let answer = review(of: order, in: story, &random) { said.append(answer) }
    }
    for contact in answers where contact.kind == .contact {
      if let answer = effort(of: contact, &random) { said.append(answer) }
    }
    for round in story.rounds {
      let day = round - random.below(Story.roundDays)
      if day > signup, story.days.contains(day) { said += asked(on: day, &random) }
    }
    return said.filter { $0.day <= story.lastDay }
  }

  private func unansweredSatisfaction(
    with order: Order, _ random: inout SampleRandom
  ) -> Answer? {
    let isAsked = random.chance(habit.silence)
    let day = order.day + random.within(1...3)
    let touchpoint = random.pick(Self.askedAbout)
    guard isAsked, !answers.contains(where: { $0.kind == .csat && $0.follows(order) }) else {
      return nil
    }
    return Answer(
      day: day, kind: .csat, touchpoint: touchpoint, product: order.product,
      channel: .sms, invited: day)
  }

  /// How easy it was to order, from 1 to 7, the best.
  private func effort(of order: Order, _ random: inout SampleRandom) -> Answer? {
    let isAsked = random.chance(52)
    guard isAsked, order.channel == .website || order.channel == .app else { return nil }
    return effort(asked: order.day, at: .website, of: order.product, Self.easyOrders, &random)
  }

  /// How easy it was to get a matter settled, from 1 to 7.
  private func effort(of contact: Answer, _ random: inout SampleRandom) -> Answer? {
    guard random.chance(700) else { return nil }
    return effort(
      asked: (contact.resolved ?? contact.day) + 1, at: .support, of: contact.product,
      Self.easyContacts, &random)
  }

  private func effort(
    asked invited: Day, at touchpoint: Answer.Touchpoint, of product: Product,
    _ scores: Weighted<Int>, _ random: inout SampleRandom
  ) -> Answer {
    let isAnswered = random.chance(habit.readiness / 2)
    let day = isAnswered ? invited + random.below(3) : invited
    return Answer(
      day: day, kind: .effort, score: isAnswered ? random.pick(scores) : nil,
      touchpoint: touchpoint, product: product, channel: .sms, invited: invited)
  }

  /// Whether they would recommend us, asked about one parcel when it has arrived.
  private func recommendation(
    onArrivalOf order: Order, in story: Story, _ random: inout SampleRandom
  ) -> Answer? {
    guard random.chance(34) else { return nil }
    let invited = order.day + random.within(2...5)
    var answer = Answer(
      day: invited, kind: .nps, survey: .transactional, touchpoint: .delivery,
      product: order.product, channel: .sms, invited: invited)
    guard random.chance(habit.readiness * 2 / 5) else { return answer }
    let mood = random.pick(habit.moods(afterCourierChange: order.day >= story.courierChange))
    answer.score = random.pick(mood.scores)
    return answer
  }

  /// A rating of a product on its page, from 1 to 5, and a word about it.
  private func review(
    of order: Order, in story: Story, _ random: inout SampleRandom
  ) -> Answer? {
    guard random.chance(25) else { return nil }
    let mood = random.pick(habit.moods(afterCourierChange: false))
    let comment =
      random.chance(700)
      ? Comments.onSatisfaction(.product, isContent: mood != .detractor, &random) : nil
    return Answer(
      day: order.day + random.within(6...25), kind: .review, score: random.pick(mood.tones),
      comment: comment, touchpoint: .product, product: order.product, channel: .website)
  }

  /// What is asked once in a round, of each on a day of their own: the NPS survey, which stays
  /// unanswered, and, of those who ordered in the last months, whether they would miss us.
  private func asked(on day: Day, _ random: inout SampleRandom) -> [Answer] {
    let (isAsked, isAskedOfBond) = (random.below(1000), random.chance(130))
    let last = orders.last { $0.status == .paid && $0.day < day }
    var said: [Answer] = []
    let wasAsked = answers.contains { $0.kind == .nps && abs($0.day - day) < 60 }
    if isAsked < Self.inviting(since: last.map { day - $0.day }), !wasAsked {
      said.append(
        Answer(
          day: day, kind: .nps, product: last?.product ?? .black, channel: .email, invited: day))
    }
    if isAskedOfBond, let last, day - last.day <= 120 {
      said.append(bond(on: day, last.product, &random))
    }
    return said
  }

  /// “I would miss this shop”, from 1 to 5.
  private func bond(
    on day: Day, _ product: Product, _ random: inout SampleRandom
  ) -> Answer {
    let isAnswered = random.chance(habit.readiness / 2)
    let mood = random.pick(habit.moods(afterCourierChange: false))
    return Answer(
      day: isAnswered ? day + random.below(6) : day, kind: .csat,
      score: isAnswered ? random.pick(mood.tones) : nil, survey: .relational, touchpoint: .bond,
      product: product, channel: .email, invited: day)
  }

  /// Chance in 1000 to be asked in a round, by the days since the last order: the list of addresses
  /// is mostly of people who buy no more.
  private static func inviting(since days: Int?) -> Int {
    switch days {
    case nil: 110
    case .some(...60): 380
    case .some(...150): 430
    case .some: 460
    }
  }

  private static let askedAbout = Weighted(
    (Answer.Touchpoint.delivery, 66), (.product, 14), (.website, 10), (.support, 10))
  private static let easyOrders = Weighted((2, 3), (3, 6), (4, 12), (5, 22), (6, 32), (7, 25))
  private static let easyContacts = Weighted(
    (1, 7), (2, 9), (3, 13), (4, 17), (5, 22), (6, 20), (7, 12))
}

extension Answer {
  /// Whether it may be about `order`, by its day.
  fileprivate func follows(_ order: Order) -> Bool { (0...5).contains(day - order.day) }
}

extension Habit {
  /// Chance in 1000 that an order is asked about and nothing said.
  fileprivate var silence: Int {
    switch self {
    case .ritual: 130
    case .explorer: 190
    case .office: 200
    case .gift: 330
    case .impulse: 240
    case .bargain: 200
    }
  }

  /// What an answer to the NPS survey weighs, so that the few who like to answer do not speak for
  /// all.
  var surveyWeight: StaticString {
    switch self {
    case .ritual: "0.62"
    case .explorer: "0.95"
    case .office: "1.10"
    case .gift: "1.34"
    case .impulse: "1.20"
    case .bargain: "1.05"
    }
  }
}

extension Story {
  /// Days of a round of the survey, in which each is asked once.
  static let roundDays = 90

  /// The last days of the rounds, ascending; the last one's is the sample's.
  var rounds: [Day] {
    (0...(lastDay - firstDay) / Self.roundDays).reversed().map { lastDay - $0 * Self.roundDays }
  }
}
