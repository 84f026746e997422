import MoshtariCore

/// What is known of one fact on one day: an element a customer, in the form that `Fact.form` says.
enum FactColumn: Equatable {
  /// Unknown is NaN.
  case numbers([Double])
  /// 1 true, 0 false, −1 unknown.
  case flags([Int8])
  /// Codes into `values`; −1 is unknown.
  case words([Int32], values: [String])

  /// Of nobody anything is known.
  init(unknown form: Fact.Form, count: Int) {
    switch form {
    case .number: self = .numbers(Array(repeating: .nan, count: count))
    case .flag: self = .flags(Array(repeating: -1, count: count))
    case .word: self = .words(Array(repeating: -1, count: count), values: [])
    }
  }

  func isKnown(_ customer: Int) -> Bool {
    switch self {
    case .numbers(let values): !values[customer].isNaN
    case .flags(let flags): flags[customer] >= 0
    case .words(let codes, _): codes[customer] >= 0
    }
  }

  /// The values of facts that are numbers; nil of others.
  var numbers: [Double]? {
    if case .numbers(let values) = self { values } else { nil }
  }
}

extension FactColumn {
  /// Blank texts are unknown.
  init(_ text: CodedText) {
    self = .words(text.codes.map { $0 == 0 ? -1 : $0 }, values: text.values)
  }
}
