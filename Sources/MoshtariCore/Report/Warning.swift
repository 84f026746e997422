/// Customers who give a sign that they may leave. Nil in a report without orders.
package struct EarlyWarning: Codable, Equatable, Sendable {
  /// Days that a sign counts from its own day on.
  package var window: Int
  /// What is new since this day, the end of the previous complete month; nil where history is shorter.
  @OrNull package var since: Day?
  /// Days in which an order counts as having stayed, and the day on which the signs were worth what
  /// `absent` says.
  package var horizon: Int
  @OrNull package var judgedOn: Day?
  /// Customers with any sign now, and those of them without one at `since`; null where 1 to k − 1.
  @OrNull package var any: Int?
  @OrNull package var anyNew: Int?
  /// Only signs that the data can tell of, in the order of `WarningSignal`.
  package var signals: [SignalFigures]
  /// Active customers without any sign on `judgedOn`: the share without an order in the horizon.
  package var unsignalled: Estimate
  /// By lifecycle state of today, then by kind (`class-…`), those with anybody in them.
  package var bySegment: [SegmentSignals]

  package init(
    window: Int, since: Day?, horizon: Int, judgedOn: Day?, any: Int?, anyNew: Int?,
    signals: [SignalFigures], unsignalled: Estimate, bySegment: [SegmentSignals]
  ) {
    (self.window, self.horizon, self.signals) = (window, horizon, signals)
    (self.unsignalled, self.bySegment) = (unsignalled, bySegment)
    self.since = since
    self.judgedOn = judgedOn
    self.any = any
    self.anyNew = anyNew
  }
}

/// A sign that a customer may leave.
package enum WarningSignal: String, CaseIterable, Codable, Sendable {
  case complaint
  case lowScore = "low-score"
  case negativeMention = "negative-mention"
  case renewalStopped = "renewal-stopped"
  case contractEnding = "contract-ending"
  case absence
}

package struct SignalFigures: Codable, Equatable, Sendable {
  package var signal: WarningSignal
  /// Customers with the sign now, and those of them without it at `since`; null where 1 to k − 1.
  @OrNull package var now: Int?
  @OrNull package var new: Int?
  /// The day of the latest such sign; nil where nobody has one, null where fewer than k have.
  @OrNull package var latest: Day?
  /// Of those with the sign on `judgedOn`, the share without an order in the horizon after it.
  package var absent: Estimate
  /// That share ÷ the share of active customers without any sign.
  package var ratio: Estimate

  package init(
    signal: WarningSignal, now: Int?, new: Int?, latest: Day?, absent: Estimate, ratio: Estimate
  ) {
    (self.signal, self.absent, self.ratio) = (signal, absent, ratio)
    self.now = now
    self.new = new
    self.latest = latest
  }
}

/// Customers of a segment with a sign now.
package struct SegmentSignals: Codable, Equatable, Sendable {
  /// The segment's id.
  package var key: String
  package var members: Int
  /// Null where 1 to k − 1, or hidden so that such a cell cannot be derived; so for `signals`.
  @OrNull package var any: Int?
  /// Parallel to `EarlyWarning.signals`.
  package var signals: [Int?]

  package init(key: String, members: Int, any: Int?, signals: [Int?]) {
    (self.key, self.members, self.signals) = (key, members, signals)
    self.any = any
  }
}
