package import MoshtariCore

/// What `members` wrote, redacted, at most three: the latest praise, the latest blame, and then the
/// latest of the rest.
///
/// - Parameters:
///   - members: One element a customer.
///   - least: How many distinct members must have written something; fewer: no quotes at all.
/// - Returns: The latest first. Texts are distinct, redacted (`redact(_:)`), and 20 to 200
///   characters long without what was taken out. Of texts of one day the first in bytes comes first,
///   so the order of rows changes nothing. Empty where the table has no comments.
package func feedbackQuotes(of members: [Bool], in rollup: Rollup, least: Int) -> [FeedbackQuote] {
  guard let comments = rollup.feedback.comment else { return [] }
  let feedback = rollup.feedback
  let rows = (0..<feedback.count).filter { row in
    let customer = Int(feedback.customer[row])
    return customer >= 0 && members[customer] && comments.codes[row] != 0
  }
  guard Set(rows.map { feedback.customer[$0] }).count >= max(1, least) else { return [] }
  var said = Set<String>()
  let words = rows.compactMap { Words(row: $0, comments[$0], in: rollup) }.sorted(
    by: Words.isBefore
  )
  .filter { said.insert($0.text).inserted }
  var chosen = [QuoteTone.praise, .blame].compactMap { tone in
    words.indices.first { words[$0].tone == tone }
  }
  chosen += words.indices.filter { !chosen.contains($0) }.prefix(3 - chosen.count)
  return chosen.sorted().map { words[$0].quote(in: rollup) }
}

/// A comment that may be quoted.
private struct Words {
  let row: Int
  let day: Day
  let text: String
  let tone: QuoteTone
  let kind: FeedbackKind
  let score: Int?
  let touchpoint: String

  /// Nil where the text is too short or too long.
  init?(row: Int, _ comment: String, in rollup: Rollup) {
    let feedback = rollup.feedback
    let text = redact(comment).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let rest = text.split(separator: redactionMark).reduce(0) { $0 + $1.count }
    guard (20...200).contains(rest), text.count <= 200 else { return nil }
    (self.row, self.text) = (row, text)
    (day, kind) = (feedback.day[row], feedback.kind[row])
    score = feedback.score[row] < 0 ? nil : Int(feedback.score[row])
    tone = feedback.tone(of: feedback.kind[row], score: Int(feedback.score[row]))
    touchpoint = feedback.touchpoint?[row] ?? ""
  }

  static func isBefore(_ a: Words, _ b: Words) -> Bool {
    if a.day != b.day { return a.day > b.day }
    if a.text != b.text { return isBeforeInBytes(a.text, b.text) }
    if a.kind != b.kind { return isBeforeInBytes(a.kind.rawValue, b.kind.rawValue) }
    if a.score != b.score { return a.score ?? -1 < b.score ?? -1 }
    return isBeforeInBytes(a.touchpoint, b.touchpoint)
  }

  func quote(in rollup: Rollup) -> FeedbackQuote {
    FeedbackQuote(
      text: text, kind: kind.rawValue, tone: tone, score: score,
      period: rollup.calendar.month(of: day), touchpoint: touchpoint)
  }
}

extension Feedback {
  /// Praise for 9–10 (NPS) or one of the two best scores of the scale, blame for 0–6 or one of the
  /// two worst, and for every complaint; else neutral.
  fileprivate func tone(of kind: FeedbackKind, score: Int) -> QuoteTone {
    if kind == .complaint { return .blame }
    guard kind.hasScore, score >= 0 else { return .neutral }
    if kind == .nps { return score >= 9 ? .praise : score <= 6 ? .blame : .neutral }
    guard let scale = scales[kind] else { return .neutral }
    let isHigh = score >= scale.high - 1, isLow = score <= scale.low + 1
    if scale.highIsBetter ? isHigh : isLow { return .praise }
    return (scale.highIsBetter ? isLow : isHigh) ? .blame : .neutral
  }
}
