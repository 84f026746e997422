/// What is known of a condition: Kleene's strong three-valued logic, one byte.
///
/// Source: S. C. Kleene, "Introduction to Metamathematics", 1952, §64.
enum Truth: Int8, CaseIterable, Comparable {
  case no = -1
  case unknown = 0
  case yes = 1

  init(_ isTrue: Bool) { self = isTrue ? .yes : .no }

  static func < (a: Truth, b: Truth) -> Bool { a.rawValue < b.rawValue }

  /// Unknown stays unknown.
  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// Yes where both are; no where one is; else unknown.
  static func && (a: Truth, b: Truth) -> Truth { min(a, b) }

  /// Yes where one is; no where both are; else unknown.
  static func || (a: Truth, b: Truth) -> Truth { max(a, b) }
}

extension [Truth] {
  /// One element a customer.
  mutating func combine(_ other: [Truth], by operation: (Truth, Truth) -> Truth) {
    for customer in indices { self[customer] = operation(self[customer], other[customer]) }
  }
}
