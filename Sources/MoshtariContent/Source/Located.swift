package import MoshtariCore

/// A value that an author wrote, and where, for whoever finds later that it does not fit.
package struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    (self.value, self.location) = (value, location)
  }
}
