import MoshtariCore

/// One row of feedback.
struct Answer {
  enum Kind {
    case nps, csat, effort, complaint, contact, review, mention

    var code: StaticString {
      switch self {
      case .nps: "nps"
      case .csat: "csat"
      case .effort: "effort"
      case .complaint: "complaint"
      case .contact: "contact"
      case .review: "review"
      case .mention: "mention"
      }
    }
  }

  enum Touchpoint {
    case delivery, product, website, support
    /// Not a moment: whether they would miss us.
    case bond

    var code: StaticString {
      switch self {
      case .delivery: "delivery"
      case .product: "product"
      case .website: "website"
      case .support: "support"
      case .bond: "bond"
      }
    }
  }

  /// Which round of questions a row belongs to.
  enum Survey {
    case relational, transactional

    var code: StaticString {
      switch self {
      case .relational: "relational"
      case .transactional: "transactional"
      }
    }
  }

  enum Channel {
    case sms, email, phone, instagram, website

    var code: StaticString {
      switch self {
      case .sms: "sms"
      case .email: "email"
      case .phone: "phone"
      case .instagram: "instagram"
      case .website: "website"
      }
    }
  }

  let day: Day
  let kind: Kind
  /// Nil for an invitation without an answer, and for kinds without a score. That of a mention is
  /// somebody's reading of its tone, from 1 to 5.
  var score: Int?
  var comment: Comment?
  /// Nil for the usual one of the kind.
  var survey: Survey?
  /// Nil for the whole relation.
  var touchpoint: Touchpoint?
  let product: Product
  let channel: Channel
  var resolved: Day?
  /// When they were asked, where that is said.
  var invited: Day?

  /// Whether somebody asked for it.
  var isAskedFor: Bool { kind == .nps || kind == .csat || kind == .effort }

  /// An invitation without an answer.
  var isSilent: Bool { score == nil && isAskedFor }
}

extension Buyer {
  /// What this buyer says after each paid order: at most one invitation to the NPS survey in 90
  /// days.
  func answers(in story: Story, _ random: inout SampleRandom) -> [Answer] {
    var said: [Answer] = []
    var lastInvitation: Day?
    for order in orders where order.status == .paid {
      let isDue = lastInvitation.map { order.day - $0 >= 90 } ?? true
      if isDue, random.chance(habit == .gift ? 410 : 265) {
        said.append(recommendation(after: order, in: story, &random))
        lastInvitation = order.day
      }
      if random.chance(90) { said.append(satisfaction(with: order, in: story, &random)) }
      if let complaint = complaint(about: order, in: story, &random) { said.append(complaint) }
      if random.chance(14) { said.append(contact(about: order, in: story, &random)) }
      if random.chance(12) { said.append(mention(after: order, in: story, &random)) }
    }
    return said.filter { $0.day <= story.lastDay }
  }

  /// The invitation to the NPS survey, with the answer where there is one.
  private func recommendation(
    after order: Order, in story: Story, _ random: inout SampleRandom
  ) -> Answer {
    var answer = Answer(
      day: order.day + random.within(3...6), kind: .nps, product: order.product,
      channel: random.chance(640) ? .sms : .email)
    guard random.chance(habit.readiness) else { return answer }
    let isLate = order.day >= story.courierChange
    let mood = random.pick(habit.moods(afterCourierChange: isLate))
    let score = random.pick(mood.scores)
    answer.score = score
    if random.chance(mood == .detractor ? 700 : 440) {
      answer.comment = Comments.onRecommendation(score, mood, habit, isLate: isLate, &random)
    }
    return answer
  }

  /// Satisfaction with one moment of the order, from 1 to 5.
  private func satisfaction(
    with order: Order, in story: Story, _ random: inout SampleRandom
  ) -> Answer {
    let touchpoint = random.pick(Answer.askedAbout)
    var answer = Answer(
      day: order.day + random.within(2...5), kind: .csat, touchpoint: touchpoint,
      product: order.product, channel: random.chance(800) ? .sms : .email)
    guard random.chance(900) else { return answer }
    let isLate = touchpoint == .delivery && order.day >= story.courierChange
    let isContent = random.chance(isLate ? (habit == .gift ? 560 : 690) : 890)
    answer.score = random.pick(isContent ? Answer.contentScores : Answer.otherScores)
    if random.chance(isContent ? 260 : 660) {
      answer.comment = Comments.onSatisfaction(touchpoint, isContent: isContent, &random)
    }
    return answer
  }

  /// A complaint, about delivery far more often after the courier change; most are settled in two
  /// weeks.
  private func complaint(
    about order: Order, in story: Story, _ random: inout SampleRandom
  ) -> Answer? {
    let isLate = order.day >= story.courierChange
    let perMille = isLate ? (habit == .gift ? 60 : 26) : 8
    guard random.chance(perMille) else { return nil }
    let touchpoint = random.pick(isLate ? Answer.lateComplaints : Answer.earlyComplaints)
    let day = order.day + random.within(3...9)
    let settled = day + random.within(isLate ? 2...14 : 1...8)
    return Answer(
      day: day, kind: .complaint, comment: Comments.onComplaint(touchpoint, habit, &random),
      touchpoint: touchpoint, product: order.product,
      channel: random.pick(Answer.complaintChannels),
      resolved: settled <= story.lastDay && random.chance(860) ? settled : nil)
  }

  /// A question to support.
  private func contact(
    about order: Order, in story: Story, _ random: inout SampleRandom
  ) -> Answer {
    let day = order.day + random.below(4)
    let answered = day + random.below(3)
    return Answer(
      day: day, kind: .contact,
      comment: random.chance(500) ? Comments.onContact(&random) : nil, touchpoint: .support,
      product: order.product, channel: random.chance(750) ? .phone : .email,
      resolved: answered <= story.lastDay && random.chance(940) ? answered : nil)
  }

  /// What this buyer says to others where all can read it.
  private func mention(
    after order: Order, in story: Story, _ random: inout SampleRandom
  ) -> Answer {
    let isLate = order.day >= story.courierChange
    let mood = random.pick(habit.moods(afterCourierChange: isLate))
    return Answer(
      day: order.day + random.within(1...12), kind: .mention, score: random.pick(mood.tones),
      comment: Comments.inPublic(mood, habit, isLate: isLate, &random), product: order.product,
      channel: .instagram)
  }
}

extension Answer {
  fileprivate static let askedAbout = Weighted(
    (Touchpoint.delivery, 66), (.product, 14), (.website, 10), (.support, 10))
  fileprivate static let earlyComplaints = Weighted(
    (Touchpoint.delivery, 40), (.product, 30), (.website, 15), (.support, 15))
  fileprivate static let lateComplaints = Weighted(
    (Touchpoint.delivery, 82), (.product, 9), (.website, 4), (.support, 5))
  fileprivate static let complaintChannels = Weighted(
    (Channel.phone, 62), (.email, 26), (.instagram, 12))
  fileprivate static let contentScores = Weighted((4, 36), (5, 64))
  fileprivate static let otherScores = Weighted((1, 22), (2, 30), (3, 48))
}
