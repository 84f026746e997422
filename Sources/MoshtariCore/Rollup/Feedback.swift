/// What kind of word from a customer a feedback row is.
package enum FeedbackKind: String, CaseIterable, Hashable, Sendable {
  case nps, csat, effort, complaint, contact, review, mention

  /// Whether rows of this kind may have a score; those of a mention say how favourable it is, and
  /// most have none.
  package var hasScore: Bool {
    switch self {
    case .nps, .csat, .effort, .review, .mention: true
    case .complaint, .contact: false
    }
  }
}

/// Feedback rows up to `asOf`, columns of equal length.
package struct Feedback: Equatable, Sendable {
  package var count = 0
  /// Index into `Customers`, −1 where the row names none.
  package var customer: [Int32] = []
  package var day: [Day] = []
  package var kind: [FeedbackKind] = []
  /// The score on its kind's scale; −1 where there is none: not answered, a declared missing code, or a kind
  /// without scores.
  package var score: [Int16] = []
  /// `relational`, `transactional` or `""`; nil where the column is absent. So for the others.
  package var survey: CodedText?
  package var touchpoint: CodedText?
  package var product: CodedText?
  /// The channel of the answer; where the table has no such column, the customer's.
  package var channel: CodedText?
  /// Survey weight, above 0; an element is NaN where the cell was blank. Nil where the column is absent.
  package var weight: [Double]?
  /// What was written; nil where the column is absent or was not asked for (`RollupNeeds.comments`).
  package var comment: CodedText?
  /// The day on which a complaint or contact was settled; an element is nil where the cell was
  /// blank, the column is nil where the table has none.
  package var resolved: [Day?]?
  /// The day on which the customer was asked; an element is nil where the cell was blank, the column is
  /// nil where the table has none.
  package var invited: [Day?]?
  /// Minutes from the row's date to the first reply and to the settlement, 0 or more; −1 where a cell is
  /// blank. Whole days × 1440 where one of the two has no time of day. Nil where the column is absent.
  package var firstReplyMinutes: [Int32]?
  package var resolutionMinutes: [Int32]?
  /// Rows left out because their score is not on the scale, by kind; also counted as rejected.
  package var invalidScores: [FeedbackKind: Int] = [:]
  /// The scales that csat, effort, review and mention scores are on.
  package var scales: [FeedbackKind: TableSettings.Scale] = [:]

  package init() {}

  /// Whether the row is about the bond with the shop ("would you miss us", touchpoint `bond`): an
  /// item of the loyalty index, and no rating of satisfaction.
  package func isAboutBond(_ row: Int) -> Bool { touchpoint?[row] == "bond" }
}
