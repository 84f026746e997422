import MoshtariCore

/// What customers said, ready to be grouped: one section of NPS, and CSAT.
struct Opinions {
  let rollup: Rollup
  /// Fewer people than this show no rating.
  let k: Int
  /// Which NPS answers are spoken of: relational where there is such an answer, else those of no
  /// said survey, else transactional; never pooled. Nil where nobody was asked.
  let survey: String?
  let npsAnswers: AnswerRows
  let csatAnswers: AnswerRows
  /// How far feedback is known.
  let coverage: Coverage

  init(in rollup: Rollup, k: Int) {
    (self.rollup, self.k) = (rollup, k)
    survey = rollup.feedback.mainSurvey
    npsAnswers = AnswerRows(.nps, survey: survey ?? "", in: rollup)
    csatAnswers = AnswerRows(.csat, survey: nil, in: rollup)
    coverage = rollup.feedbackCoverage
  }

  func scaleOfCSAT() -> TableSettings.Scale {
    rollup.feedback.scales[.csat] ?? TableSettings.Scale(low: 1, high: 5)
  }

  func gradeNPS(_ score: Int) -> Grade { Grade(nps: score) }

  /// The two best scores of the scale are best.
  func gradeCSAT(_ score: Int) -> Grade {
    let scale = scaleOfCSAT()
    let isBest = scale.highIsBetter ? score >= scale.high - 1 : score <= scale.low + 1
    return isBest ? .best : .middle
  }

  /// The sums of `rows` by `code`, one element a code; rows of code −1 are in none.
  func tallies(
    of rows: [Int], count: Int, grade: (Int) -> Grade, by code: (Int) -> Int
  ) -> [AnswerTally] {
    var tallies = Array(repeating: AnswerTally(), count: count)
    let feedback = rollup.feedback
    for row in rows {
      let group = code(row)
      guard group >= 0 else { continue }
      let score = Int(feedback.score[row])
      tallies[group].add(score: score, grade: grade(score), customer: feedback.customer[row])
    }
    return tallies
  }

  /// The sum of `rows`.
  func tally(of rows: [Int], grade: (Int) -> Grade) -> AnswerTally {
    tallies(of: rows, count: 1, grade: grade) { _ in 0 }[0]
  }

  /// From the first to the last period with an answer, periods without answers included; empty
  /// without answers.
  func periods<Span: Period>(
    of rows: [Int], by span: Span.Type, grade: (Int) -> Grade
  ) -> [PeriodTally<Span>] {
    let days = rows.map { rollup.feedback.day[$0] }
    guard let firstDay = days.min(), let lastDay = days.max() else { return [] }
    let first = span.init(of: rollup.calendar.month(of: firstDay))
    let last = span.init(of: rollup.calendar.month(of: lastDay))
    let seen = SeenPeriods(
      from: firstDay, to: coverage.end, in: rollup.calendar)
    let sums = tallies(of: rows, count: last - first + 1, grade: grade) {
      rollup.period(of: $0, by: span) - first
    }
    return sums.enumerated().map { index, tally in
      PeriodTally(
        period: first + index, tally: tally, complete: seen.isComplete(first + index))
    }
  }

  /// By the values of `dimension` that have an answer, in UTF-8 order; nil where its column is
  /// absent.
  func groups(
    of rows: [Int], by dimension: Dimension, grade: (Int) -> Grade
  ) -> [(key: String, tally: AnswerTally)]? {
    guard let column = dimension.column(in: rollup) else { return nil }
    let sums = tallies(of: rows, count: column.values.count, grade: grade) { row in
      let index = dimension.isOfCustomer ? Int(rollup.feedback.customer[row]) : row
      return index < 0 ? 0 : Int(column.codes[index])
    }
    return zip(column.values, sums).filter { $0.1.n > 0 }.map { (key: $0.0, tally: $0.1) }
  }
}

/// The answers of one period.
struct PeriodTally<Span: Period> {
  let period: Span
  let tally: AnswerTally
  /// Whether feedback is known to the month's end.
  let complete: Bool

  /// A figure of these answers.
  func showing<Figure>(_ figure: (AnswerTally) -> Figure) -> OfPeriod<Span, Figure> {
    OfPeriod(period: period, figure: figure(tally), complete: complete)
  }
}

/// What answers are grouped by.
enum Dimension: CaseIterable {
  case region, kind, channel, touchpoint, product

  /// Whether the value is the customer's; an answer without a customer is then of `""`.
  var isOfCustomer: Bool { self == .region || self == .kind }

  func column(in rollup: Rollup) -> CodedText? {
    switch self {
    case .region: rollup.customers.region
    case .kind: rollup.customers.kind
    case .channel: rollup.feedback.channel
    case .touchpoint: rollup.feedback.touchpoint
    case .product: rollup.feedback.product
    }
  }
}

extension Feedback {
  /// Surveys in the order in which one is chosen to be spoken of.
  private static let bySpeaking = ["relational", "", "transactional"]

  fileprivate var mainSurvey: String? {
    Self.bySpeaking.first { survey in
      (0..<count).contains {
        kind[$0] == .nps && score[$0] >= 0 && self.survey(of: $0) == survey
      }
    }
      ?? Self.bySpeaking.first { survey in
        (0..<count).contains { kind[$0] == .nps && self.survey(of: $0) == survey }
      }
  }

  /// Surveys with an NPS row, in UTF-8 order.
  var npsSurveys: [String] {
    let names = Set((0..<count).filter { kind[$0] == .nps }.map { survey(of: $0) })
    return names.sorted(by: isBeforeInBytes)
  }
}
