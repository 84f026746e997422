/// What an answer to "would you recommend us" makes somebody.
enum Mood: Sendable {
  case promoter, passive, detractor

  /// The scores that make it.
  var scores: Weighted<Int> {
    switch self {
    case .promoter: Self.promoterScores
    case .passive: Self.passiveScores
    case .detractor: Self.detractorScores
    }
  }

  private static let promoterScores = Weighted((9, 44), (10, 56))
  private static let passiveScores = Weighted((7, 38), (8, 62))
  private static let detractorScores = Weighted(
    (0, 5), (1, 4), (2, 7), (3, 13), (4, 16), (5, 26), (6, 29))

  /// The tones of public words, from 1 (bad) to 5, that go with it.
  var tones: Weighted<Int> {
    switch self {
    case .promoter: Self.promoterTones
    case .passive: Self.passiveTones
    case .detractor: Self.detractorTones
    }
  }

  private static let promoterTones = Weighted((4, 35), (5, 65))
  private static let passiveTones = Weighted((3, 70), (4, 30))
  private static let detractorTones = Weighted((1, 45), (2, 55))
}

extension Habit {
  /// How answers fall: the courier change hurts gift buyers most, whose parcels have a date to
  /// keep.
  func moods(afterCourierChange isLate: Bool) -> Weighted<Mood> {
    switch self {
    case .ritual: isLate ? Self.lateRitual : Self.ritualMoods
    case .explorer: isLate ? Self.lateExplorer : Self.explorerMoods
    case .office: isLate ? Self.lateOffice : Self.officeMoods
    case .gift: isLate ? Self.lateGift : Self.giftMoods
    case .impulse: isLate ? Self.lateImpulse : Self.impulseMoods
    case .bargain: isLate ? Self.lateBargain : Self.bargainMoods
    }
  }

  private static let ritualMoods = Weighted((Mood.promoter, 69), (.passive, 22), (.detractor, 9))
  private static let lateRitual = Weighted((Mood.promoter, 68), (.passive, 22), (.detractor, 10))
  private static let explorerMoods = Weighted((Mood.promoter, 56), (.passive, 30), (.detractor, 14))
  private static let lateExplorer = Weighted((Mood.promoter, 55), (.passive, 30), (.detractor, 15))
  private static let officeMoods = Weighted((Mood.promoter, 48), (.passive, 35), (.detractor, 17))
  private static let lateOffice = Weighted((Mood.promoter, 47), (.passive, 35), (.detractor, 18))
  private static let giftMoods = Weighted((Mood.promoter, 46), (.passive, 34), (.detractor, 20))
  private static let lateGift = Weighted((Mood.promoter, 24), (.passive, 31), (.detractor, 45))
  private static let impulseMoods = Weighted((Mood.promoter, 58), (.passive, 26), (.detractor, 16))
  private static let lateImpulse = Weighted((Mood.promoter, 57), (.passive, 26), (.detractor, 17))
  private static let bargainMoods = Weighted((Mood.promoter, 41), (.passive, 40), (.detractor, 19))
  private static let lateBargain = Weighted((Mood.promoter, 40), (.passive, 40), (.detractor, 20))

  /// Chance in 1000 to answer an invitation.
  var readiness: Int {
    switch self {
    case .ritual: 820
    case .explorer: 740
    case .office: 640
    case .gift: 750
    case .impulse: 610
    case .bargain: 700
    }
  }
}
