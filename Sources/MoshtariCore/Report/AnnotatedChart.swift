/// The charts over time that a note can mark.
package enum AnnotatedChart: String, CaseIterable, Hashable, Sendable {
  /// Scores, and the share satisfied, by week, month or quarter.
  case nps, csat
  /// The share who order again, by month or quarter.
  case retention
  /// Orders by week.
  case orders
  /// Messages and complaints for 100 orders.
  case contacts
  case churn, prices
}
