import MoshtariCore

extension FactColumns {
  /// What the customer said up to the day. Each is unknown of everybody where the data holds no row
  /// that could tell: a shop that writes down no complaints has not none.
  ///
  /// - `lastNPS`, `lastCSAT`, `lastEffort`: the score of the latest answer of any survey, of several
  ///   on one day the lowest; unknown without one in the last 365 days. A score about the bond with
  ///   the shop is no satisfaction.
  /// - `complaints90`, `contacts90`: rows in 90 days. `negativeMentions90`: mentions in 90 days with
  ///   one of the two lowest scores.
  /// - `openComplaints`: complaints without a `resolved` day, or with a later one; unknown of
  ///   everybody without that column.
  /// - `answeredSurvey`: whether there is an answer with a score (NPS, CSAT, effort).
  /// - `lastAttitudeSignal`: `Attitude`; `lastSatisfaction`: the same of `lastCSAT` alone.
  func opinionColumn(of fact: Fact) -> FactColumn? {
    switch fact {
    case .lastNPS: latestScores(of: .nps)
    case .lastCSAT: latestScores(of: .csat)
    case .lastEffort: latestScores(of: .effort)
    case .complaints90: recent(days: 90) { kind(of: $0) == .complaint }
    case .contacts90: recent(days: 90) { kind(of: $0) == .contact }
    case .negativeMentions90: negativeMentions
    case .openComplaints: openComplaints
    case .answeredSurvey: answeredSurvey
    case .lastAttitudeSignal: attitude { _ in true }
    case .lastSatisfaction: attitude { kind(of: $0) == .csat }
    default: nil
    }
  }

  private var feedback: Feedback { rollup.feedback }

  private func kind(of row: Int) -> FeedbackKind { feedback.kind[row] }

  /// Rows of known customers up to the day.
  private var rows: some Sequence<Int> {
    (0..<feedback.count).lazy.filter { [feedback, day] in
      feedback.customer[$0] >= 0 && feedback.day[$0] <= day
    }
  }

  private func age(of row: Int) -> Int { day - feedback.day[row] }

  /// Rows a customer that `isCounted`; nil where no row of the data is, on whatever day.
  private func counts(
    _ isCounted: (Int) -> Bool, where isNow: (Int) -> Bool
  ) -> FactColumn? {
    guard (0..<feedback.count).contains(where: isCounted) else { return nil }
    var counts = Array(repeating: 0.0, count: count)
    for row in rows where isCounted(row) && isNow(row) { counts[Int(feedback.customer[row])] += 1 }
    return .numbers(counts)
  }

  private func recent(days: Int, _ isCounted: (Int) -> Bool) -> FactColumn? {
    counts(isCounted) { age(of: $0) < days }
  }

  private var openComplaints: FactColumn? {
    guard let resolved = feedback.resolved else { return nil }
    return counts {
      kind(of: $0) == .complaint
    } where: { row in
      resolved[row].map { $0 > day } ?? true
    }
  }

  private var negativeMentions: FactColumn? {
    let scale = feedback.scale(of: .mention)
    let isScored = { (row: Int) in self.kind(of: row) == .mention && self.feedback.score[row] >= 0 }
    return counts(isScored) { row in
      age(of: row) < 90 && scale.rising(Int(feedback.score[row])) <= scale.low + 1
    }
  }

  private func latestScores(of wanted: FeedbackKind) -> FactColumn {
    var scores = Array(repeating: Double.nan, count: count)
    var latest = Array(repeating: Day.none, count: count)
    for row in rows where kind(of: row) == wanted && feedback.score[row] >= 0 {
      if age(of: row) > 365 || (wanted == .csat && feedback.isAboutBond(row)) { continue }
      let customer = Int(feedback.customer[row]), score = Double(feedback.score[row])
      if feedback.day[row] < latest[customer] { continue }
      let isSameDay = feedback.day[row] == latest[customer]
      scores[customer] = isSameDay ? min(scores[customer], score) : score
      latest[customer] = feedback.day[row]
    }
    return .numbers(scores)
  }

  private var answeredSurvey: FactColumn? {
    let isAnswer = { (row: Int) in
      [.nps, .csat, .effort].contains(self.kind(of: row)) && self.feedback.score[row] >= 0
    }
    guard (0..<feedback.count).contains(where: isAnswer) else { return nil }
    var answered = Array(repeating: false, count: count)
    for row in rows where isAnswer(row) {
      answered[Int(feedback.customer[row])] = true
    }
    return flags { answered[$0] }
  }

  private func attitude(where isAsked: (Int) -> Bool) -> FactColumn {
    var codes = Array(repeating: Int32(-1), count: count)
    var latest = Array(repeating: Day.none, count: count)
    for row in rows where age(of: row) <= 365 && isAsked(row) {
      guard let attitude = Attitude(of: feedback, row: row) else { continue }
      let customer = Int(feedback.customer[row]), code = Int32(attitude.rawValue)
      if feedback.day[row] < latest[customer] { continue }
      let isSameDay = feedback.day[row] == latest[customer]
      codes[customer] = isSameDay ? min(codes[customer], code) : code
      latest[customer] = feedback.day[row]
    }
    return .words(codes, values: Attitude.allCases.map(\.word))
  }
}

/// What a feedback row says of the customer's attitude.
///
/// NPS: 9–10 good, 7–8 neutral, 0–6 bad. CSAT: bad up to 2 of 5, 3 of 7, 4 of 10, good in the two
/// best scores, else neutral. A complaint is bad. A mention with a score: bad in its two lowest,
/// good in its two highest, else neutral. Other rows say nothing. Of several on a customer's latest
/// day the worst counts.
///
/// Source: own definition; the limits of NPS are Reichheld's.
enum Attitude: Int, CaseIterable {
  case bad, neutral, good

  var word: String {
    switch self {
    case .bad: "bad"
    case .neutral: "neutral"
    case .good: "good"
    }
  }

  init?(of feedback: Feedback, row: Int) {
    let kind = feedback.kind[row], score = Int(feedback.score[row])
    if kind == .complaint {
      self = .bad
      return
    }
    guard score >= 0, kind != .csat || !feedback.isAboutBond(row) else { return nil }
    switch kind {
    case .nps: self = score >= 9 ? .good : score >= 7 ? .neutral : .bad
    case .csat:
      let scale = feedback.scale(of: kind)
      self.init(scale.rising(score), badUpTo: (2 * scale.high + 2) / 5, on: scale)
    case .mention:
      let scale = feedback.scale(of: kind)
      self.init(scale.rising(score), badUpTo: scale.low + 1, on: scale)
    default: return nil
    }
  }

  private init(_ score: Int, badUpTo limit: Int, on scale: TableSettings.Scale) {
    self = score <= limit ? .bad : score >= scale.high - 1 ? .good : .neutral
  }
}

extension Feedback {
  /// The scale of a kind; 1 to 5 where none is declared.
  func scale(of kind: FeedbackKind) -> TableSettings.Scale {
    scales[kind] ?? TableSettings.Scale(low: 1, high: 5)
  }
}

extension TableSettings.Scale {
  /// The score on the same scale with high scores good.
  func rising(_ score: Int) -> Int { highIsBetter ? score : low + high - score }
}
