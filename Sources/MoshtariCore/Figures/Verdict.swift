/// What may be said of a difference: a direction only where its interval excludes zero.
package enum Verdict: String, Codable, CaseIterable, Sendable {
  case rise, fall, unclear

  /// The verdict that an interval of a difference supports.
  package init(low: Double, high: Double) {
    self = low > 0 ? .rise : high < 0 ? .fall : .unclear
  }
}
