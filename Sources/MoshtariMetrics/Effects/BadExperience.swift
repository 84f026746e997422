import MoshtariCore

/// What counts as a bad experience: a complaint, NPS up to 6, satisfaction up to 2 of 5 (3 of 7, 4
/// of 10), effort in the worst two of its scale.
///
/// Source: own definition; the limit of NPS is Reichheld's.
enum BadExperience: String, CaseIterable {
  case complaint, csat, effort, nps

  private var feedback: FeedbackKind {
    switch self {
    case .complaint: .complaint
    case .csat: .csat
    case .effort: .effort
    case .nps: .nps
    }
  }

  /// Nil for feedback that is no answer of a kind that can be bad.
  init?(of feedback: Feedback, row: Int) {
    guard let kind = Self.allCases.first(where: { $0.feedback == feedback.kind[row] }),
      kind == .complaint || feedback.score[row] >= 0
    else { return nil }
    self = kind
  }

  /// Whether the row, which is of this kind, is bad.
  func isBad(_ feedback: Feedback, row: Int) -> Bool {
    let score = Int(feedback.score[row]), scale = feedback.scale(of: self.feedback)
    return switch self {
    case .complaint: true
    case .nps: score <= 6
    case .csat: scale.rising(score) <= (2 * scale.high + 2) / 5
    case .effort: scale.rising(score) <= scale.low + 1
    }
  }
}

extension MatchedComparison {
  /// What came after bad experiences; nil where no feedback of a customer tells of one.
  ///
  /// Who answered is compared with whoever answered the same survey in the month: those who answer
  /// are keener buyers. Complaints are compared with everybody. All kinds together count a
  /// customer's first one of a month.
  func badExperiences(k: Int) -> Experience? {
    let rows = experienceRows
    guard !rows.events.isEmpty else { return nil }
    let kinds = BadExperience.allCases.filter { kind in rows.events.contains { $0.kind == kind } }
    let effects = kinds.map { kind in
      returning(
        design(
          rows.events.filter { $0.kind == kind }, rows.answers.filter { $0.kind == kind },
          isOpen: kind == .complaint), k: k)
    }
    let hiding = Hiding(of: effects.map(\.n), below: k)
    return Experience(
      horizon: months.horizon, fromDay: months.firstDay, toDay: months.lastDay,
      afterBad: returning(design(rows.events, rows.answers, isOpen: true), k: k),
      byKind: effects.indices.map { index in
        Keyed(
          key: kinds[index].rawValue,
          figure: hiding[index] ? effects[index].hidden : effects[index])
      })
  }

  private typealias Answer = (kind: BadExperience, row: LandmarkRow)

  /// Bad experiences, and all answers that might have been one.
  private var experienceRows: (events: [Answer], answers: [Answer]) {
    let feedback = rollup.feedback
    var events: [Answer] = [], answers: [Answer] = []
    for row in 0..<feedback.count where feedback.customer[row] >= 0 {
      guard let kind = BadExperience(of: feedback, row: row) else { continue }
      let place = LandmarkRow(
        customer: feedback.customer[row], day: feedback.day[row],
        stratum: stratum(of: kind, row))
      if kind.isBad(feedback, row: row) { events.append((kind, place)) }
      if kind != .complaint { answers.append((kind, place)) }
    }
    return (events, answers)
  }

  /// 0 for complaints; a stratum for each kind and survey.
  private func stratum(of kind: BadExperience, _ row: Int) -> Int32 {
    guard let place = BadExperience.allCases.firstIndex(of: kind), place > 0 else { return 0 }
    return Int32(1 + (place - 1) * surveys) + (rollup.feedback.survey?.codes[row] ?? 0)
  }

  private var surveys: Int { rollup.feedback.survey?.values.count ?? 1 }

  private func design(_ events: [Answer], _ answers: [Answer], isOpen: Bool) -> LandmarkDesign {
    LandmarkDesign(
      events: events.map(\.row), answers: answers.map(\.row), isOpen: isOpen,
      strata: 1 + 3 * surveys)
  }
}

extension MatchedEffect {
  /// Without everything but the numbers of people.
  var hidden: MatchedEffect {
    let none = Estimate(absent: .smallGroup)
    return MatchedEffect(
      returned: none, matched: none, difference: none, placebo: none, n: n, unmatched: unmatched)
  }
}
