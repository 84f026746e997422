/// What was spent on winning and on keeping customers, rows up to `asOf` ascending by day, purpose,
/// channel and amount.
package struct Spend: Equatable, Sendable {
  package enum Purpose: String, CaseIterable, Hashable, Sendable { case acquisition, retention }

  package var day: [Day] = []
  package var purpose: [Purpose] = []
  /// Minor units, 0 or more.
  package var amount: [Int64] = []
  /// Nil where the column is absent.
  package var channel: CodedText?

  package init() {}
  package var count: Int { day.count }
}
