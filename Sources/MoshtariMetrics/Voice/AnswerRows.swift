import MoshtariCore

/// The answers of one kind and survey, as feedback rows ordered by customer, then day.
///
/// Which answers count depends on the survey: in a *relational* one, the latest of each customer in
/// the window that is measured (the whole period, a month or a quarter); in a *transactional* one, every
/// answer that is 30 days or more after the customer's last counted one; where the survey is not
/// said, and for CSAT (answers about the bond with the shop apart), every one. Answers without a customer always count. Of two answers on one
/// day the lower score is the later.
struct AnswerRows {
  /// Counted over the whole period.
  let rows: [Int]
  /// Every answer, by customer, then day.
  let answered: [Int]
  /// Invitations without an answer.
  let unanswered: Int
  private let survey: String?

  /// `survey` nil: answers of every survey, all counted.
  init(_ kind: FeedbackKind, survey: String?, in rollup: Rollup) {
    let feedback = rollup.feedback
    let asked = (0..<feedback.count).filter {
      feedback.kind[$0] == kind && (survey == nil || feedback.survey(of: $0) == survey)
        && !(kind == .csat && feedback.isAboutBond($0))
    }
    let ordered = asked.filter { feedback.score[$0] >= 0 }.sorted(by: feedback.isBefore)
    unanswered = asked.count - ordered.count
    (answered, self.survey) = (ordered, survey)
    rows =
      switch survey {
      case "relational": feedback.latest(of: ordered) { _, _ in true }
      case "transactional": feedback.spaced(ordered, days: 30)
      default: ordered
      }
  }

  /// Counted in each row's own period: in a relational survey the latest answer of each customer in it,
  /// in any other one the counted answers.
  func rows<Span: Period>(by span: Span.Type, in rollup: Rollup) -> [Int] {
    guard survey == "relational" else { return rows }
    return rollup.feedback.latest(of: answered) {
      rollup.period(of: $0, by: span) == rollup.period(of: $1, by: span)
    }
  }

  /// Counted in a window of days: in a relational survey the latest answer of each customer in it,
  /// in any other one the counted answers of these days.
  func rows(in days: ClosedRange<Day>, of feedback: Feedback) -> [Int] {
    guard survey == "relational" else { return rows.filter { days.contains(feedback.day[$0]) } }
    return feedback.latest(of: answered.filter { days.contains(feedback.day[$0]) }) { _, _ in true }
  }
}

extension Rollup {
  /// The month that feedback row `row` was given in.
  func month(of row: Int) -> Month { calendar.month(of: feedback.day[row]) }

  /// The period that feedback row `row` was given in.
  func period<Span: Period>(of row: Int, by span: Span.Type) -> Span {
    span.init(of: month(of: row))
  }
}

extension Feedback {
  func survey(of row: Int) -> String { survey?[row] ?? "" }

  /// By customer and day, then falling score; then by everything else that a figure can depend on.
  fileprivate func isBefore(_ a: Int, _ b: Int) -> Bool {
    if customer[a] != customer[b] { return customer[a] < customer[b] }
    if day[a] != day[b] { return day[a] < day[b] }
    if score[a] != score[b] { return score[a] > score[b] }
    for column in [touchpoint, product, channel] {
      guard let codes = column?.codes, codes[a] != codes[b] else { continue }
      return codes[a] < codes[b]
    }
    guard let weight, !weight[a].isNaN, !weight[b].isNaN else {
      return weight.map { !$0[a].isNaN && $0[b].isNaN } ?? false
    }
    return weight[a] < weight[b]
  }

  /// Of neighbours by one customer in one window, the last.
  fileprivate func latest(of rows: [Int], sameWindow: (Int, Int) -> Bool) -> [Int] {
    rows.indices.filter { index in
      guard index + 1 < rows.count, customer[rows[index]] >= 0 else { return true }
      let (row, next) = (rows[index], rows[index + 1])
      return customer[row] != customer[next] || !sameWindow(row, next)
    }.map { rows[$0] }
  }

  /// Without those less than `days` after the last one kept of the same customer.
  fileprivate func spaced(_ rows: [Int], days: Int) -> [Int] {
    var kept: [Int] = []
    for row in rows {
      if let last = kept.last, customer[row] >= 0, customer[last] == customer[row],
        day[row] - day[last] < days
      {
        continue
      }
      kept.append(row)
    }
    return kept
  }
}
