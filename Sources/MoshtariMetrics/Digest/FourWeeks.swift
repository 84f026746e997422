import MoshtariCore

/// Two windows of 28 days, one after the other.
private struct FourWeeks {
  let now: ClosedRange<Day>
  let before: ClosedRange<Day>

  init(to last: Day) { (now, before) = ((last - 27)...last, (last - 55)...(last - 28)) }
}

extension Opinions {
  /// NPS of the four weeks to `last` beside the four weeks before.
  ///
  /// Which answers count: `AnswerRows.rows(in:of:)`. The difference is that of months (`NPSDifference`):
  /// whoever answered in both windows makes them dependent. Nil without an answer at all.
  func npsChange(to last: Day) -> WindowChange? {
    let windows = FourWeeks(to: last), feedback = rollup.feedback
    guard let first = npsAnswers.answered.map({ feedback.day[$0] }).min() else { return nil }
    let rows = (
      before: npsAnswers.rows(in: windows.before, of: feedback),
      now: npsAnswers.rows(in: windows.now, of: feedback)
    )
    let before = tally(of: rows.before, grade: gradeNPS), now = tally(of: rows.now, grade: gradeNPS)
    var change = WindowChange(
      windows, now: now.nps(k: k).estimate, before: before.nps(k: k).estimate, since: first)
    guard change.now.value != nil, change.before.value != nil else { return change }
    let difference = NPSDifference(
      from: before.promoterCounts, to: now.promoterCounts, pairs: pairs(rows.before, rows.now))
    change.set(difference.value, difference.low, difference.high)
    return change
  }

  /// The latest signs of everybody who answered in both; rows of one customer are neighbours, by day.
  private func pairs(_ before: [Int], _ now: [Int]) -> PairedScores {
    func signs(_ rows: [Int]) -> [Int32: Int] {
      rows.reduce(into: [:]) { signs, row in
        let customer = rollup.feedback.customer[row]
        if customer >= 0 { signs[customer] = gradeNPS(Int(rollup.feedback.score[row])).sign }
      }
    }
    let earlier = signs(before)
    var pairs = PairedScores()
    // Sums of whole numbers: the order changes nothing.
    for (customer, sign) in signs(now) {
      if let from = earlier[customer] { pairs.add(from: from, to: sign) }
    }
    return pairs
  }

  /// The share satisfied in the four weeks to `last` beside the four weeks before, as independent samples
  /// (`ShareDifference`). Nil without an answer at all.
  func csatChange(to last: Day) -> WindowChange? {
    let windows = FourWeeks(to: last), feedback = rollup.feedback
    guard let first = csatAnswers.answered.map({ feedback.day[$0] }).min() else { return nil }
    func share(_ days: ClosedRange<Day>) -> Estimate {
      tally(of: csatAnswers.rows(in: days, of: feedback), grade: gradeCSAT).satisfaction(k: k)
    }
    var change = WindowChange(
      windows, now: share(windows.now), before: share(windows.before), since: first)
    if let difference = ShareDifference(from: change.before, to: change.now) {
      change.set(difference.value, difference.low, difference.high)
    }
    return change
  }

  /// Complaints an order of the four weeks to `last` beside the four weeks before.
  ///
  /// Given all complaints of the eight weeks, those of the later four are binomial, with a share that the
  /// orders say where nothing has changed; Wilson's limits of the share become those of the ratio. They are
  /// taken at the effective number of complaints (`ClusteredSums`): who complains twice does so soon again.
  /// Nil without a complaint in the whole table.
  ///
  /// Source: J. Przyborowski, H. Wilenski, "Homogeneity of Results in Testing Samples from Poisson
  /// Series", Biometrika 31 (1940), 313–323 (the conditional test); own choice of Wilson's limits.
  func complaintChange(to last: Day, ordersAreLate: Bool) -> ComplaintChange? {
    let windows = FourWeeks(to: last), feedback = rollup.feedback
    let rows = (0..<feedback.count).filter { feedback.kind[$0] == .complaint }
    guard !rows.isEmpty, let first = feedback.day.min() else { return nil }
    func within(_ days: ClosedRange<Day>) -> [Int] {
      rows.filter { days.contains(feedback.day[$0]) }
    }
    func orders(_ days: ClosedRange<Day>) -> Int {
      rollup.days.reduce(0) { $0 + (days.contains($1.day) ? $1.orders : 0) }
    }
    let now = within(windows.now), before = within(windows.before)
    let isHidden = [now, before].contains { !$0.isEmpty && peopleBehind($0) < k }
    let start = max(first, rollup.orders.firstDay ?? first)
    var change = ComplaintChange(
      fromDay: windows.now.lowerBound, toDay: last, now: isHidden ? nil : now.count,
      before: isHidden ? nil : before.count, ordersNow: orders(windows.now),
      ordersBefore: orders(windows.before), ratio: Estimate(absent: .smallGroup))
    if isHidden { return change }
    if start > windows.before.lowerBound {
      change.ratio = Estimate(absent: .shortHistory)
    } else if ordersAreLate {
      change.ratio = Estimate(absent: .noData)
    } else {
      change.addRatio(shareOfLater(rows, since: windows))
    }
    return change
  }

  /// Of the rows of both windows those of the later one.
  private func shareOfLater(_ rows: [Int], since windows: FourWeeks) -> ClusteredSums {
    let feedback = rollup.feedback
    let own = rows.filter {
      windows.before.lowerBound <= feedback.day[$0] && feedback.day[$0] <= windows.now.upperBound
    }
    .sorted { feedback.customer[$0] < feedback.customer[$1] }
    var sums = ClusteredSums(), last: Int32 = -1
    for row in own {
      let customer = feedback.customer[row]
      sums.add(
        windows.now.contains(feedback.day[row]) ? 1 : 0,
        isOfSamePerson: customer >= 0 && customer == last)
      last = customer
    }
    return sums
  }

  /// Distinct customers behind rows; a row without one is a person of its own.
  private func peopleBehind(_ rows: [Int]) -> Int {
    let customers = rows.map { rollup.feedback.customer[$0] }
    return Set(customers.filter { $0 >= 0 }).count + customers.count { $0 < 0 }
  }
}

extension WindowChange {
  /// - Parameter first: the day of the first answer.
  fileprivate init(_ windows: FourWeeks, now: Estimate, before: Estimate, since first: Day) {
    let isShort = first > windows.before.lowerBound
    self.init(
      fromDay: windows.now.lowerBound, toDay: windows.now.upperBound, now: now,
      before: isShort ? Estimate(absent: .shortHistory) : before)
  }

  fileprivate mutating func set(_ value: Double, _ low: Double, _ high: Double) {
    (self.value, self.low, self.high) = (value, low, high)
    verdict = Verdict(low: low, high: high)
  }
}

extension ComplaintChange {
  /// The ratio of complaints an order, and what it says.
  ///
  /// - Parameter later: of all complaints, 1 for those of the later window.
  mutating func addRatio(_ later: ClusteredSums) {
    let share = Estimate(share: later), now = later.sum, before = later.n - later.sum
    guard ordersNow > 0, ordersBefore > 0, let low = share.low, let high = share.high else {
      ratio = Estimate(absent: .noData)
      return
    }
    let orders = Double(ordersNow) / Double(ordersBefore)
    func odds(_ share: Double) -> Double { share / (1 - share) / orders }
    // A share of 1 has no ratio, but its lower limit has.
    verdict = Verdict(low: odds(low) - 1, high: high < 1 ? odds(high) - 1 : .infinity)
    self.ratio =
      before == 0
      ? Estimate(absent: .noData)
      : Estimate(
        value: Double(now) / Double(before) / orders, low: odds(low), high: odds(high),
        n: now + before)
  }
}
