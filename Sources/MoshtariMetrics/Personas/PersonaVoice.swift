import MoshtariCore

extension PersonaMeasures {
  /// NPS of the members beside that of all who answered; nil where hidden or nobody answered.
  ///
  /// The difference is (1 − w) times that between the members and the others, w being the members'
  /// part of the answers; its interval that of two independent samples (`NPSDifference`).
  func npsRow(_ members: [Bool]) -> PersonaComparison? {
    let sums = opinions.tallies(of: opinions.npsAnswers.rows, count: 2, grade: opinions.gradeNPS) {
      let customer = Int(rollup.feedback.customer[$0])
      return customer >= 0 && members[customer] ? 0 : 1
    }
    let (own, rest) = (sums[0], sums[1])
    guard mayShow(own.people, of: own.people + rest.people) else { return nil }
    let all = own.promoterCounts + rest.promoterCounts
    var difference = ComparisonDifference(value: 0, low: 0, high: 0)
    if rest.n > 0 {
      let part = Double(rest.n) / Double(all.n)
      let apart = NPSDifference(from: rest.promoterCounts, to: own.promoterCounts)
      difference = ComparisonDifference(
        value: part * apart.value, low: part * apart.low, high: part * apart.high)
    }
    return PersonaComparison(
      members: Estimate(nps: own.promoterCounts), all: Estimate(nps: all), difference: difference)
  }

  /// The retention of the last complete month beside that of everybody: of those who were members,
  /// or known at all, at the end of the month before, the share with an order in it. Nil where hidden
  /// or unknown, and for members without any order.
  func retentionRow(_ retention: Estimate?, members: [Bool]) -> PersonaComparison? {
    guard let retention, let share = retention.value, let size = retention.n, let months,
      members.indices.contains(where: { members[$0] && facts.orders[$0] > 0 })
    else { return nil }
    let month = months.upperBound
    let start = rollup.calendar.firstDay(of: month)
    var customers = 0, kept = 0
    for customer in members.indices {
      guard rollup.firstDatedDay(of: customer) < start else { continue }
      customers += 1
      if rollup.activity.rows(of: customer).contains(where: { rollup.activity.month[$0] == month })
      {
        kept += 1
      }
    }
    let own = Int((share * Double(size)).rounded())
    let (restKept, rest) = (kept - own, customers - size)
    guard mayShow(size, of: customers), rest >= 0, (0...rest).contains(restKept) else { return nil }
    var difference = ComparisonDifference(value: 0, low: 0, high: 0)
    let theirs = Estimate(share: restKept, of: rest)
    if let value = theirs.value, let limits = newcombeLimits(retention, minus: theirs) {
      let part = Double(rest) / Double(customers)
      difference = ComparisonDifference(
        value: part * (share - value), low: part * limits.low, high: part * limits.high)
    }
    return PersonaComparison(
      members: retention, all: Estimate(share: kept, of: customers), difference: difference)
  }

  /// How much stands behind the persona (`PersonaEvidence`).
  ///
  /// Source: own rule; 12 interviews after G. Guest, A. Bunce, L. Johnson, "How Many Interviews Are
  /// Enough?", Field Methods 18 (2006), 59–82.
  func evidence(of reference: PersonaReference, size: Int, answers: Estimate) -> PersonaEvidence {
    var evidence = PersonaEvidence()
    evidence.interviews = reference.interviews
    evidence.answers = answers.value == nil && answers.reason == .smallGroup ? nil : answers.n ?? 0
    evidence.months = months.map { $0.upperBound - $0.lowerBound + 1 } ?? 0
    evidence.met = [
      evidence.interviews >= 12, (evidence.answers ?? 0) >= 100, size >= 100, evidence.months >= 12,
    ].count(where: \.self)
    evidence.strength = evidence.met >= 3 ? .good : evidence.met == 2 ? .fair : .thin
    evidence.reviewed = reference.reviewed
    evidence.stale = reference.reviewed.map { rollup.asOf - $0 > 180 } ?? false
    return evidence
  }
}
