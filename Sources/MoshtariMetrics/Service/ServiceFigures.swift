import MoshtariCore

extension Opinions {
  /// How many customers must ask, and how long they wait.
  ///
  /// Nil without a contact or complaint. Rates are of the last 365 days, from the day on which both
  /// orders and feedback have begun; times, follow-up and satisfaction of all rows.
  ///
  /// Source: own choice of windows; limits of rates by `CaseRate`.
  func service() -> Service? {
    let feedback = rollup.feedback
    let cases = (0..<feedback.count).filter { feedback.kind[$0].isService }
    guard !cases.isEmpty, let first = feedback.day.min() else { return nil }
    let from = max(rollup.asOf - 364, first, rollup.orders.firstDay ?? first)
    let window = ServiceWindow(from...rollup.asOf, cases: cases, in: rollup)
    return Service(
      fromDay: from, toDay: rollup.asOf, orders: window.orders,
      contacts: window.contacts, complaints: window.complaints,
      contactRate: window.contactRate(k: k), complaintRate: window.complaintRate(k: k),
      byMonth: window.byMonth(k: k),
      firstResponse: time(feedback.firstReplyMinutes, cases),
      resolution: time(feedback.minutesToSettle, cases), followUpRate: followUpRate(cases),
      satisfaction: satisfactionAfterContact(cases))
  }

  /// The share of complaints answered or settled within 7 days, of those that are 7 days old.
  private func followUpRate(_ cases: [Int]) -> Estimate {
    let feedback = rollup.feedback
    let times = [feedback.firstReplyMinutes, feedback.minutesToSettle].compactMap(\.self)
    let due = cases.filter {
      feedback.kind[$0] == .complaint && feedback.day[$0] + 7 <= rollup.asOf
    }
    guard !times.isEmpty, !due.isEmpty else { return Estimate(absent: .noData) }
    guard people(of: due) >= k else { return Estimate(absent: .smallGroup) }
    let week = Int32(7 * 1440)
    let followed = due.count { row in times.contains { (0...week).contains($0[row]) } }
    return Estimate(share: followed, of: due.count)
  }

  /// The median and ninth decile of minutes, as hours.
  ///
  /// A complaint without a time still waits: it is censored at its age. A contact without one was
  /// not recorded and is left out. Nil where no row has a time.
  private func time(_ minutes: [Int32]?, _ cases: [Int]) -> ServiceTime? {
    guard let minutes, cases.contains(where: { minutes[$0] >= 0 }) else { return nil }
    let feedback = rollup.feedback
    let known = cases.filter { minutes[$0] >= 0 || feedback.kind[$0] == .complaint }
    let open = known.count { minutes[$0] < 0 }
    guard people(of: known) >= k else {
      let hidden = Estimate(absent: .smallGroup)
      return ServiceTime(median: hidden, p90: hidden, cases: known.count, open: open)
    }
    let waiting = WaitingTimes(
      ended: known.compactMap { minutes[$0] >= 0 ? Int(minutes[$0]) : nil },
      censored: known.compactMap {
        minutes[$0] >= 0 ? nil : 1440 * (rollup.asOf - feedback.day[$0])
      })
    return ServiceTime(
      median: waiting.hours(until: 0.5), p90: waiting.hours(until: 0.9), cases: known.count,
      open: open)
  }

  /// Distinct customers behind rows; a row without one is a person of its own.
  private func people(of rows: [Int]) -> Int {
    let customers = rows.map { rollup.feedback.customer[$0] }
    return Set(customers.filter { $0 >= 0 }).count + customers.count { $0 < 0 }
  }

  /// Satisfaction in the 14 days after a contact of the same customer, the day itself included, by
  /// touchpoint; and that of all other answers.
  private func satisfactionAfterContact(_ cases: [Int]) -> AfterContact? {
    let feedback = rollup.feedback
    var days: [Int32: [Day]] = [:]
    for row in cases where feedback.customer[row] >= 0 {
      days[feedback.customer[row], default: []].append(feedback.day[row])
    }
    func isAfter(_ row: Int) -> Bool {
      days[feedback.customer[row]]?.contains { (0...14).contains(feedback.day[row] - $0) } ?? false
    }
    let after = csatAnswers.rows.filter(isAfter)
    guard !after.isEmpty else { return nil }
    let others = csatAnswers.rows.filter { !isAfter($0) }
    var parts = AfterContact(
      overall: tally(of: after, grade: gradeCSAT).satisfaction(k: k),
      others: tally(of: others, grade: gradeCSAT).satisfaction(k: k),
      byTouchpoint: (groups(of: after, by: .touchpoint, grade: gradeCSAT) ?? [])
        .map { Keyed(key: $0.key, figure: $0.tally.satisfaction(k: k)) })
    if parts.overall.isHidden != parts.others.isHidden, !others.isEmpty {
      (parts.overall, parts.others) = (Estimate(absent: .smallGroup), Estimate(absent: .smallGroup))
    }
    return parts
  }
}

extension FeedbackKind {
  /// Whether somebody turned to support.
  fileprivate var isService: Bool { self == .contact || self == .complaint }
}

extension Feedback {
  /// Minutes to the settlement; from its day where no time of day is known. Nil where no table has
  /// it.
  fileprivate var minutesToSettle: [Int32]? {
    resolutionMinutes
      ?? resolved.map { days in
        days.enumerated().map { row, settled in
          settled.map { Int32(clamping: max(0, 1440 * ($0 - day[row]))) } ?? -1
        }
      }
  }
}

/// Contacts and orders of the same days.
private struct ServiceWindow {
  let days: ClosedRange<Day>
  let rollup: Rollup
  private let contactRows: [Int]
  private let complaintRows: [Int]
  let orders: Int
  var contacts: Int { contactRows.count }
  var complaints: Int { complaintRows.count }

  init(_ days: ClosedRange<Day>, cases: [Int], in rollup: Rollup) {
    (self.days, self.rollup) = (days, rollup)
    let own = cases.filter { days.contains(rollup.feedback.day[$0]) }
    orders = rollup.days.reduce(0) { days.contains($1.day) ? $0 + $1.orders : $0 }
    contactRows = own.filter { rollup.feedback.kind[$0] == .contact }
    complaintRows = own.filter { rollup.feedback.kind[$0] != .contact }
  }

  func contactRate(k: Int) -> Estimate { rate(of: contactRows, k: k) }
  func complaintRate(k: Int) -> Estimate { rate(of: complaintRows, k: k) }

  private func rate(of rows: [Int], k: Int) -> Estimate {
    rollup.caseRates(of: rows, count: 1) { days.contains($0) ? 0 : nil }[0].per100(k: k)
  }

  /// The contact rate of each month that begins within these days.
  func byMonth(k: Int) -> [OfMonth<Estimate>] {
    let calendar = rollup.calendar, start = calendar.month(of: days.lowerBound)
    let first = calendar.firstDay(of: start) < days.lowerBound ? start + 1 : start
    guard calendar.month(of: days.upperBound) >= first else { return [] }
    let count = calendar.month(of: days.upperBound) - first + 1
    // By days from the window's first one: a month is looked up for each row.
    let offsets = (0...days.upperBound - days.lowerBound).map {
      calendar.month(of: days.lowerBound + $0) - first
    }
    let rates = rollup.caseRates(of: contactRows, count: count) { day in
      guard days.contains(day) else { return nil }
      let offset = offsets[day - days.lowerBound]
      return offset >= 0 ? offset : nil
    }
    return rates.enumerated().map { offset, rate in
      OfMonth(
        period: first + offset, figure: rate.per100(k: k),
        complete: calendar.lastDay(of: first + offset) <= days.upperBound)
    }
  }
}
