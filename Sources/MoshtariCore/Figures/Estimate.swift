/// Why a figure has no value.
package enum AbsenceReason: String, Codable, CaseIterable, Sendable {
  /// Fewer people or answers than `privacy.k`, or hidden so that such a group cannot be derived.
  case smallGroup = "small-group"
  /// Nothing was observed: the denominator is zero.
  case noData = "no-data"
  /// The curve never reaches the level asked for (a median that half the customers outlive).
  case notReached = "not-reached"
  /// The history is too short for the definition.
  case shortHistory = "short-history"
  /// The model's parameters do not follow from the data.
  case notIdentified = "not-identified"
  /// The model was off by more than a fifth on the orders held out.
  case offInHoldout = "off-in-holdout"
  /// Fewer customers or parts than the definition asks for.
  case tooFew = "too-few"
  /// Another event of the same kind fell in the days that it would be measured by.
  case overlapping
}

/// A value measured on a sample, with its 95 % interval and the number of people behind it.
///
/// Shares are fractions 0...1; NPS is −100...100. An estimate without a value carries the reason.
/// In JSON: `{"value", "low", "high", "n"}` or `{"value": null, "reason"}`.
package struct Estimate: Hashable, Sendable {
  /// The value with its interval; nil where `reason` says why.
  package var value: Double?
  package var low: Double?
  package var high: Double?
  /// People or answers behind the value; nil where there is no value.
  package var n: Int?
  package var reason: AbsenceReason?

  /// A value with its interval; `low` and `high` are nil where the method gives none.
  package init(value: Double, low: Double?, high: Double?, n: Int) {
    (self.value, self.low, self.high, self.n) = (value, low, high, n)
  }

  /// No value, and why.
  package init(absent reason: AbsenceReason) { self.reason = reason }
}

extension Estimate: Codable {
  package enum CodingKeys: String, CodingKey { case value, low, high, n, reason }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    value = try container.decodeIfPresent(Double.self, forKey: .value)
    low = try container.decodeIfPresent(Double.self, forKey: .low)
    high = try container.decodeIfPresent(Double.self, forKey: .high)
    n = try container.decodeIfPresent(Int.self, forKey: .n)
    reason = try container.decodeIfPresent(AbsenceReason.self, forKey: .reason)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(value, forKey: .value)
    if let reason { return try container.encode(reason, forKey: .reason) }
    try container.encode(low, forKey: .low)
    try container.encode(high, forKey: .high)
    try container.encode(n, forKey: .n)
  }
}
