/// What somebody wrote: a sentence and, now and then, one more.
struct Comment {
  let text: StaticString
  let closing: StaticString?
}

/// Sentences with one meaning, in the languages that customers write.
struct Remarks: Sendable {
  let persian: [StaticString]
  /// May be empty; then everybody writes Persian.
  let english: [StaticString]

  /// One of the sentences, closed by one of `closings` more often than not. One comment in 150
  /// closes with a made-up address or number instead, as people do leave theirs.
  func comment(closedBy closings: Remarks, _ random: inout SampleRandom) -> Comment {
    let isPersian = english.isEmpty || !random.chance(150)
    let texts = isPersian ? persian : english
    let ends = random.below(150) == 0 ? Remarks.personal : closings
    let isClosed = ends.holdsAddresses || random.chance(620)
    return Comment(
      text: random.pick(anyOf: texts) ?? "",
      closing: isClosed ? random.pick(anyOf: isPersian ? ends.persian : ends.english) : nil)
  }

  /// Whether sentences hold an address or a number.
  var holdsAddresses = false

  init(_ persian: [StaticString], english: [StaticString] = []) {
    (self.persian, self.english) = (persian, english)
  }
}

/// Which words people find, by how they feel and what they buy.
enum Comments {
  /// A remark on the whole relation, with a score from 0 to 10.
  static func onRecommendation(
    _ score: Int, _ mood: Mood, _ habit: Habit, isLate: Bool, _ random: inout SampleRandom
  ) -> Comment {
    switch mood {
    case .promoter:
      return praise(from: habit).comment(closedBy: score == 10 ? .delighted : .content, &random)
    case .passive: return reserve(of: habit).comment(closedBy: .lukewarmEnds, &random)
    case .detractor:
      let remarks = random.chance(isLate ? 700 : 250) ? delay(of: habit) : letdown(of: habit)
      return remarks.comment(closedBy: score <= 3 ? .angry : .disappointed, &random)
    }
  }

  /// A remark on one moment of an order.
  static func onSatisfaction(
    _ touchpoint: Answer.Touchpoint, isContent: Bool, _ random: inout SampleRandom
  ) -> Comment {
    let closings = isContent ? Remarks.content : .disappointed
    switch touchpoint {
    case .delivery:
      let remarks = isContent ? Remarks.swiftParcels : .lateParcels
      return remarks.comment(closedBy: closings, &random)
    case .product:
      let remarks = isContent ? Remarks.goodTaste : .staleTea
      return remarks.comment(closedBy: closings, &random)
    case .website:
      let remarks = isContent ? Remarks.easyOrdering : .hardOrdering
      return remarks.comment(closedBy: closings, &random)
    case .support, .bond:
      let remarks = isContent ? Remarks.kindSupport : .slowSupport
      return remarks.comment(closedBy: closings, &random)
    }
  }

  static func onComplaint(
    _ touchpoint: Answer.Touchpoint, _ habit: Habit, _ random: inout SampleRandom
  ) -> Comment {
    switch touchpoint {
    case .delivery: delay(of: habit).comment(closedBy: .demands, &random)
    case .product: Remarks.staleTea.comment(closedBy: .demands, &random)
    case .website: Remarks.hardOrdering.comment(closedBy: .demands, &random)
    case .support, .bond: Remarks.slowSupport.comment(closedBy: .demands, &random)
    }
  }

  static func onContact(_ random: inout SampleRandom) -> Comment {
    Remarks.requests.comment(closedBy: .politeness, &random)
  }

  /// A remark that all can read.
  static func inPublic(
    _ mood: Mood, _ habit: Habit, isLate: Bool, _ random: inout SampleRandom
  ) -> Comment {
    switch mood {
    case .promoter: Remarks.publicPraise.comment(closedBy: .delighted, &random)
    case .passive: reserve(of: habit).comment(closedBy: .lukewarmEnds, &random)
    case .detractor:
      (isLate ? delay(of: habit) : .publicWarnings).comment(closedBy: .angry, &random)
    }
  }

  private static func praise(from habit: Habit) -> Remarks {
    switch habit {
    case .ritual: .ritualPraise
    case .office: .officePraise
    case .explorer: .goodTaste
    case .gift: .giftPraise
    case .impulse: .impulsePraise
    case .bargain: .bargainPraise
    }
  }

  private static func reserve(of habit: Habit) -> Remarks {
    switch habit {
    case .ritual, .explorer, .impulse, .gift: .reserve
    case .office: .officeReserve
    case .bargain: .priceReserve
    }
  }

  private static func delay(of habit: Habit) -> Remarks {
    habit == .gift ? .lateGifts : .lateParcels
  }

  private static func letdown(of habit: Habit) -> Remarks {
    switch habit {
    case .gift: .poorGifts
    case .bargain: .costlyTea
    case .ritual, .explorer, .office, .impulse: .staleTea
    }
  }
}
