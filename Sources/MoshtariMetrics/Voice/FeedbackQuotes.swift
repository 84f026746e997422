package import MoshtariCore

/// What customers wrote, redacted once for every segment and persona that quotes it.
package struct FeedbackQuotes {
  private let rollup: Rollup
  /// Rows of a customer with a comment, whatever its length.
  private let rows: [Int]
  /// What may be quoted of these, in the order of quotes.
  private let words: [Words]

  /// O(rows log rows + length of the distinct comments). Nothing where the table has no comments.
  package init(in rollup: Rollup) {
    self.rollup = rollup
    guard let comments = rollup.feedback.comment else {
      (rows, words) = ([], [])
      return
    }
    let feedback = rollup.feedback
    rows = (0..<feedback.count).filter {
      feedback.customer[$0] >= 0 && comments.codes[$0] != 0
    }
    let texts = comments.values.map(Words.quotable)
    words = rows.compactMap { row in
      texts[Int(comments.codes[row])].map { Words(row: row, text: $0, in: feedback) }
    }.sorted(by: Words.isBefore)
  }

  /// What `members` wrote, at most three in Arabic letters and three in others: of each the latest
  /// praise, the latest blame, and then the latest of the rest.
  ///
  /// - Parameters:
  ///   - members: One element a customer.
  ///   - least: How many distinct members must have written something; fewer: no quotes at all.
  /// - Returns: The latest first. Texts are distinct, redacted (`redact(_:)`), and 20 to 200
  ///   characters long without what was taken out. Of texts of one day the first in bytes comes
  ///   first, so the order of rows changes nothing.
  package func quotes(of members: [Bool], least: Int) -> [FeedbackQuote] {
    let feedback = rollup.feedback
    var writers = Set<Int32>()
    for row in rows where members[Int(feedback.customer[row])] {
      writers.insert(feedback.customer[row])
    }
    guard writers.count >= max(1, least) else { return [] }
    return [true, false].flatMap { chosen(of: members, inArabicLetters: $0) }
      .sorted(by: Words.isBefore).map { $0.quote(in: rollup) }
  }

  /// At most three of one writing.
  private func chosen(of members: [Bool], inArabicLetters: Bool) -> [Words] {
    var said = Set<String>()
    var (praise, blame): (Words?, Words?)
    var latest: [Words] = []
    for words in words
    where words.isInArabicLetters == inArabicLetters && members[Int(words.customer)] {
      guard said.insert(words.text).inserted else { continue }
      if praise == nil, words.tone == .praise { praise = words }
      if blame == nil, words.tone == .blame { blame = words }
      if latest.count < 3 { latest.append(words) }
      if praise != nil, blame != nil, latest.count == 3 { break }
    }
    let toned = [praise, blame].compactMap { $0 }
    let rest = latest.filter { words in !toned.contains { $0.row == words.row } }
    return toned + rest.prefix(3 - toned.count)
  }
}

/// A comment that may be quoted.
private struct Words {
  let row: Int
  let customer: Int32
  let day: Day
  let text: String
  let isInArabicLetters: Bool
  let tone: QuoteTone
  let kind: FeedbackKind
  let score: Int?
  let touchpoint: String

  /// The comment redacted; nil where it is too short or too long.
  static func quotable(_ comment: String) -> String? {
    let text = redact(comment).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let rest = text.split(separator: redactionMark).reduce(0) { $0 + $1.count }
    return (20...200).contains(rest) && text.count <= 200 ? text : nil
  }

  init(row: Int, text: String, in feedback: Feedback) {
    (self.row, self.text, customer) = (row, text, feedback.customer[row])
    isInArabicLetters = text.hasArabicLetters
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
