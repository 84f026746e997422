/// An estimate with other fields beside it in JSON.
@dynamicMemberLookup
package struct Detailed<Details: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
  /// Its fields stand beside those of `details`.
  package var estimate: Estimate
  /// What else is said of it.
  package var details: Details

  package init(_ estimate: Estimate, _ details: Details) {
    (self.estimate, self.details) = (estimate, details)
  }

  package subscript<Value>(dynamicMember path: WritableKeyPath<Details, Value>) -> Value {
    get { details[keyPath: path] }
    set { details[keyPath: path] = newValue }
  }

  package init(from decoder: any Decoder) throws {
    estimate = try Estimate(from: decoder)
    details = try Details(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    try details.encode(to: encoder)
    try estimate.encode(to: encoder)
  }
}
