import MoshtariCore

extension Opinions {
  /// Counts that a term must have to be tested.
  private static let leastCounts = 10

  /// What comments of every kind are about: words that come up more and less than before, and words of
  /// each touchpoint and product.
  ///
  /// Nil where nobody wrote a comment.
  ///
  /// - Parameters:
  ///   - people: `privacy.terms`: fewer people show no term.
  ///   - lowBase: a touchpoint or product needs comments of so many people, and so do all others.
  func topics(people least: Int, lowBase: Int) -> Topics? {
    let feedback = rollup.feedback
    guard let comments = feedback.comment else { return nil }
    let rows = (0..<feedback.count).filter { comments.codes[$0] != 0 }
    guard let first = rows.map({ feedback.day[$0] }).min() else { return nil }
    var topics = Topics(comments: rows.count)
    topics.addChanges(of: rows, first: first, in: rollup, k: k, people: least)
    topics.touchpoints = topicGroups(of: rows, by: .touchpoint, people: least, lowBase: lowBase)
    topics.products = topicGroups(of: rows, by: .product, people: least, lowBase: lowBase)
    return topics
  }

  /// Words that people use clearly more in comments on one touchpoint or product than in those on all
  /// others; nil where no comment names one.
  ///
  /// The bond with the shop is no touchpoint. Tested are terms of 10 counts and `people` people, `people`
  /// of them in the group; discoveries hold for all groups together (Benjamini and Hochberg, 5 %).
  private func topicGroups(
    of rows: [Int], by dimension: Dimension, people least: Int, lowBase: Int
  ) -> [TopicGroup]? {
    guard let column = dimension.column(in: rollup) else { return nil }
    let named = rows.filter { column.codes[$0] != 0 && !rollup.feedback.isAboutBond($0) }
    let codes = Set(named.map { Int(column.codes[$0]) }).sorted {
      isBeforeInBytes(column.values[$0], column.values[$1])
    }
    guard !codes.isEmpty else { return nil }
    var place = Array(repeating: 0, count: column.values.count)
    for (index, code) in codes.enumerated() { place[code] = index }
    let users = TermUsers(named, groups: codes.count, in: rollup.feedback) {
      place[Int(column.codes[$0])]
    }
    let base = max(lowBase, k)
    let isEnough = codes.indices.map {
      users.writers[$0] >= base && users.otherWriters(than: $0) >= base
    }
    let tested = codes.indices.filter { isEnough[$0] }.flatMap { group in
      users.tested(in: group, counts: Self.leastCounts, people: least)
    }
    let found = discoveries(tested.map(\.difference.p), q: 0.05)
    return codes.indices.map { group in
      guard isEnough[group] else {
        // A smaller group than may be shown keeps its number to itself.
        let isShown = users.writers[group] >= k
        return TopicGroup(
          key: column.values[codes[group]], writers: isShown ? users.writers[group] : nil,
          tested: 0, terms: [], reason: isShown ? .tooFew : .smallGroup)
      }
      let own = zip(tested, found).filter { $0.0.group == group }
      return TopicGroup(
        key: column.values[codes[group]], writers: users.writers[group], tested: own.count,
        terms: own.filter { $0.1 && $0.0.difference.z > 0 }
          .map { users.groupTerm($0.0) }.sorted {
            $0.z == $1.z ? isBeforeInBytes($0.term, $1.term) : $0.z > $1.z
          }, reason: nil)
    }
  }
}

/// A term of one group that is compared with all others.
private struct TestedTerm {
  let group: Int
  let term: Int
  let difference: TermDifference
}

extension TermUsers {
  fileprivate func tested(in group: Int, counts: Int, people least: Int) -> [TestedTerm] {
    (0..<lexicon.count).compactMap { term in
      let own = users(of: term, in: group)
      guard own >= least, own + others(of: term, than: group) >= counts,
        let difference = difference(of: term, in: group)
      else { return nil }
      return TestedTerm(group: group, term: term, difference: difference)
    }
  }

  fileprivate func groupTerm(_ tested: TestedTerm) -> GroupTerm {
    let difference = tested.difference, half = z95 * difference.error
    return GroupTerm(
      term: lexicon.spelling(of: tested.term), value: difference.value,
      low: difference.value - half, high: difference.value + half, z: difference.z,
      inside: Estimate(
        share: users(of: tested.term, in: tested.group), of: writers[tested.group]),
      outside: Estimate(
        share: others(of: tested.term, than: tested.group),
        of: otherWriters(than: tested.group)))
  }

  /// The change of the share of writers who use `term`, from the first group to the second.
  fileprivate func change(of term: Int) -> TopicChange {
    let before = Estimate(share: users(of: term, in: 0), of: writers[0])
    let now = Estimate(share: users(of: term, in: 1), of: writers[1])
    var change = TopicChange(
      term: lexicon.spelling(of: term), now: now, before: before, people: people[term])
    guard let difference = ShareDifference(from: before, to: now) else { return change }
    (change.value, change.low, change.high) = (difference.value, difference.low, difference.high)
    change.p = pooledP(before, now) ?? 1
    return change
  }
}

extension Topics {
  /// Terms without a clear change that are told of all the same: those most used.
  private static let usualTerms = 8

  /// The change of each term’s share of those who wrote, in the last three complete months against the
  /// twelve before them, or the three before where comments do not reach back so far.
  ///
  /// Tested are terms of 10 counts and `people` people. Rising or falling is only what Benjamini and
  /// Hochberg’s procedure finds at 5 % and whose interval leaves out 0. Whoever wrote in both periods is in
  /// both; the periods are taken for independent, which makes the range rather too wide.
  ///
  /// Source: R. G. Newcombe, Statistics in Medicine 17 (1998), method 10 (interval); Y. Benjamini, Y.
  /// Hochberg, JRSS B 57 (1995), 289–300.
  fileprivate mutating func addChanges(
    of rows: [Int], first: Day, in rollup: Rollup, k: Int, people least: Int
  ) {
    let feedback = rollup.feedback, calendar = rollup.calendar
    let last = calendar.month(of: rollup.asOf + 1) - 1
    let month = calendar.month(of: first)
    let whole = calendar.firstDay(of: month) == first ? month : month + 1
    guard whole <= last - 5 else { reason = .shortHistory; return }
    let isYear = whole <= last - 14
    let now = last - 2...last, before = (isYear ? last - 14 : last - 5)...last - 3
    let own = rows.filter { row in
      let month = rollup.month(of: row)
      return now.contains(month) || before.contains(month)
    }
    let users = TermUsers(own, groups: 2, in: feedback) {
      now.contains(rollup.month(of: $0)) ? 1 : 0
    }
    guard users.writers[0] > 0, users.writers[1] > 0 else { reason = .noData; return }
    guard users.writers[0] >= k, users.writers[1] >= k else { reason = .smallGroup; return }
    comparison = TopicComparison(
      basis: isYear ? .year : .previous, now: now, before: before, nowWriters: users.writers[1],
      beforeWriters: users.writers[0])
    setChanges(of: users, people: least)
  }

  private mutating func setChanges(of users: TermUsers, people least: Int) {
    let terms = (0..<users.lexicon.count).filter { term in
      users.people[term] >= least
        && users.users(of: term, in: 0) + users.users(of: term, in: 1) >= 10
    }
    var found = terms.map { users.change(of: $0) }
    for (index, isClear) in discoveries(found.map(\.p), q: 0.05).enumerated() where isClear {
      found[index].verdict = Verdict(low: found[index].low, high: found[index].high)
    }
    tested = found.count
    let usual = found.filter { $0.verdict == .unclear }.sorted {
      $0.people == $1.people ? isBeforeInBytes($0.term, $1.term) : $0.people > $1.people
    }.prefix(Self.usualTerms)
    changes = (found.filter { $0.verdict != .unclear } + usual).sorted {
      isBeforeInBytes($0.term, $1.term)
    }
  }
}
