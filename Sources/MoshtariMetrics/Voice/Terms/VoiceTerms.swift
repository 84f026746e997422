import MoshtariCore

extension Opinions {
  /// What promoters write of and detractors do not, and the reverse, in comments on NPS of every
  /// survey.
  ///
  /// A term is a word of two letters or more that is no stop word, counted once a person among
  /// promoters and once among detractors; a comment without a customer is a person's own. Tested are
  /// terms of 10 such counts and `people` people; shown are those that Benjamini and Hochberg's procedure
  /// finds at 5 %. Nil without a comment of either.
  func texts(people: Int) -> VoiceTexts? {
    guard let comments = rollup.feedback.comment else { return nil }
    let feedback = rollup.feedback
    let rows = AnswerRows(.nps, survey: nil, in: rollup).answered.filter {
      comments.codes[$0] != 0 && gradeNPS(Int(feedback.score[$0])) != .middle
    }
    var counts = TermCounts(comments.values, used: rows.map { Int(comments.codes[$0]) })
    for row in rows {
      counts.add(
        comment: Int(comments.codes[row]),
        isPromoter: gradeNPS(Int(feedback.score[row])) == .best, customer: feedback.customer[row])
    }
    guard counts.promoters > 0, counts.detractors > 0 else { return nil }
    let tested = counts.tested(people: people)
    let found = discoveries(tested.map(\.difference.p), q: 0.05)
    return VoiceTexts(
      promoters: counts.promoters, detractors: counts.detractors, tested: tested.count,
      terms: zip(tested, found).filter(\.1).map(\.0.term).sorted {
        $0.z == $1.z ? isBeforeInBytes($0.term, $1.term) : $0.z > $1.z
      })
  }
}

/// Who uses which term.
private struct TermCounts {
  private(set) var promoters = 0
  private(set) var detractors = 0
  private let lexicon: TermLexicon
  private var byPromoters: [Int]
  private var byDetractors: [Int]
  private var people: [Int]
  /// The person who was the last to be counted, for each of the above.
  private var lastPromoter: [Int]
  private var lastDetractor: [Int]
  private var lastPerson: [Int]
  private var person = -1
  private var lastCustomer: Int32 = -1
  private var hasPromoted = false
  private var hasDetracted = false

  init(_ comments: [String], used: [Int]) {
    lexicon = TermLexicon(comments, used: used)
    let none = Array(repeating: 0, count: lexicon.count)
    (byPromoters, byDetractors, people) = (none, none, none)
    let nobody = Array(repeating: -1, count: lexicon.count)
    (lastPromoter, lastDetractor, lastPerson) = (nobody, nobody, nobody)
  }

  /// Comments of one customer follow each other.
  mutating func add(comment: Int, isPromoter: Bool, customer: Int32) {
    if customer < 0 || customer != lastCustomer {
      person += 1
      (hasPromoted, hasDetracted) = (false, false)
    }
    lastCustomer = customer
    if isPromoter, !hasPromoted { (promoters, hasPromoted) = (promoters + 1, true) }
    if !isPromoter, !hasDetracted { (detractors, hasDetracted) = (detractors + 1, true) }
    for term in lexicon.terms(of: comment) {
      if lastPerson[term] != person { people[term] += 1 }
      lastPerson[term] = person
      if isPromoter, lastPromoter[term] != person {
        byPromoters[term] += 1
        lastPromoter[term] = person
      }
      if !isPromoter, lastDetractor[term] != person {
        byDetractors[term] += 1
        lastDetractor[term] = person
      }
    }
  }

  /// Terms that enough people use, in no order.
  func tested(people least: Int) -> [(term: VoiceTerm, difference: TermDifference)] {
    let all = (byPromoters.reduce(0, +), byDetractors.reduce(0, +))
    return (0..<lexicon.count).compactMap { term in
      let (first, second) = (byPromoters[term], byDetractors[term])
      guard first + second >= 10, people[term] >= least,
        let difference = TermDifference(first, of: all.0, second, of: all.1)
      else { return nil }
      let half = z95 * difference.error
      let shown = VoiceTerm(
        term: lexicon.spelling(of: term), value: difference.value, low: difference.value - half,
        high: difference.value + half, z: difference.z, promoters: first, detractors: second,
        people: people[term])
      return (shown, difference)
    }
  }
}
