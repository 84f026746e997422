/// A condition that the settings put on one figure: whoever reads the report learns when it holds.
package struct Gate: Hashable, Sendable {
  /// What follows where the condition holds.
  package enum Severity: String, Codable, CaseIterable, Sendable {
    /// The report is published and says so.
    case warning
    /// Nothing is published.
    case error
  }

  package enum Condition: Hashable, Sendable {
    case compares(Comparison, Threshold)
    /// Asks the verdict of the figure's change.
    case moves(Direction)
    /// The figure has no value.
    case missing
  }

  package enum Comparison: String, CaseIterable, Sendable {
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="
    case equals = "="
    case differs = "!="

    /// Whether `number` stands so to `threshold`; both in the figure's unit, compared exactly.
    package func holds(_ number: Double, _ threshold: Double) -> Bool {
      switch self {
      case .below: number < threshold
      case .atMost: number <= threshold
      case .above: number > threshold
      case .atLeast: number >= threshold
      case .equals: number == threshold
      case .differs: number != threshold
      }
    }
  }

  /// A clear change only: one whose 95 % range includes zero has no direction, so that it is neither a rise nor
  /// shown not to be one.
  package enum Direction: String, CaseIterable, Sendable {
    case rises, falls
    /// As `falls`, and as `rises`: nothing less shows it.
    case doesNotRise = "does not rise"
    case doesNotFall = "does not fall"

    /// The verdict that it holds with.
    package var verdict: Verdict { self == .rises || self == .doesNotFall ? .rise : .fall }
  }

  /// A number as the settings write it.
  package struct Threshold: Hashable, Sendable {
    package enum Unit: Hashable, Sendable {
      /// Only the number is written.
      case none
      case percent
      /// Points of a score, percentage points of a share.
      case points
      case days
      /// An amount in the unit that amounts are shown in, or in the currency itself.
      case displayed, currency
    }

    /// Latin digits, perhaps with `-` and a decimal point.
    package var number: String
    package var unit: Unit
    /// The unit in the words of the settings, such as `%` and `toman`; empty for `.none`.
    package var unitWord: String
    package var location: SourceLocation

    package init(number: String, unit: Unit, unitWord: String, at location: SourceLocation) {
      (self.number, self.unit, self.unitWord) = (number, unit, unitWord)
      self.location = location
    }
  }

  package var address: ReportAddress
  package var condition: Condition
  package var severity: Severity
  /// What readers are told that it is about; nil: the figure's own name.
  package var title: LocalizedText?
  /// Who answers for it; nil where nobody is named.
  package var owner: LocalizedText?
  /// The whole condition in the settings file.
  package var location: SourceLocation
  package var addressLocation: SourceLocation

  package init(
    address: ReportAddress, condition: Condition, severity: Severity = .warning,
    title: LocalizedText? = nil, owner: LocalizedText? = nil, at location: SourceLocation,
    addressLocation: SourceLocation
  ) {
    (self.address, self.condition, self.severity) = (address, condition, severity)
    (self.title, self.owner) = (title, owner)
    (self.location, self.addressLocation) = (location, addressLocation)
  }
}

extension Gate {
  /// The condition in one way of writing, whatever the digits and blanks of the settings: `quality.rejected > 1 %`.
  package var text: String { "\(address) \(conditionText)" }

  /// As `text`, with the brackets of the address round, so that it can itself stand in the brackets of one.
  package var key: String {
    var depth = 0
    let address = address.description.map { character -> Character in
      if character == "[" { depth += 1 }
      defer { if character == "]" { depth -= 1 } }
      return character == "[" && depth == 1 ? "(" : character == "]" && depth == 1 ? ")" : character
    }
    return "\(String(address)) \(conditionText)"
  }

  private var conditionText: String {
    switch condition {
    case .compares(let comparison, let threshold):
      [comparison.rawValue, threshold.number, threshold.unitWord].filter { !$0.isEmpty }
        .joined(separator: " ")
    case .moves(let direction): direction.rawValue
    case .missing: "missing"
    }
  }
}

extension ReportAddress {
  /// The figure that a gate on this address is about: `quality.rejected`, which is a list, stands for the share of
  /// rejected rows of all tables, `quality.rejected[orders]` for that of one.
  package var judged: ReportAddress {
    guard steps.prefix(2) == [.field("quality"), .field("rejected")], steps.count < 4 else {
      return self
    }
    let head: [Step] = [.field("quality"), .field("rejectedShare")]
    guard let key = steps.dropFirst(2).first else {
      return ReportAddress(steps: head + [.field(ReportQuality.allTables)])
    }
    guard key.isKey, Table(rawValue: key.name) != nil else { return self }
    return ReportAddress(steps: head + [.field(key.name)])
  }

  /// The address that begins the key of a gate (`Gate.key`); nil where there is none.
  package init?(gateKey key: String) {
    var depth = 0, text = ""
    for character in key {
      if character == "(" { depth += 1 }
      if character == " ", depth == 0 { break }
      text.append(
        character == "(" && depth == 1 ? "[" : character == ")" && depth == 1 ? "]" : character)
      if character == ")" { depth -= 1 }
    }
    self.init(text)
  }
}
