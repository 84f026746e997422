import Foundation

/// What became of a gate of the settings.
package struct Alert: Codable, Equatable, Sendable {
  package enum Verdict: String, Codable, CaseIterable, Sendable {
    /// The condition holds.
    case fired
    case passed
    /// The figure has no value, so that nothing can be said of the condition.
    case unmeasured
  }

  /// The gate as an address names it: as `gate`, with the brackets of its address round.
  package var key: String
  /// The condition in one way of writing: `nps.overall.low < 20`.
  package var gate: String
  /// The figure that the gate names.
  package var address: String
  /// Where the report keeps the change that the gate asks for; nil for a gate that compares.
  package var change: String?
  /// `<`, `<=`, `>`, `>=`, `=`, `!=`, `rises`, `falls`, `does not rise`, `does not fall` or `missing`.
  package var condition: String
  /// In the unit of the figure; nil where nothing is compared.
  @OrNull package var threshold: Double?
  /// The number that was compared, or the change; null where it is unmeasured.
  @OrNull package var value: Double?
  /// The 95 % range of the estimate that the number is of, and the people or answers behind it; null for a full
  /// count.
  @OrNull package var low: Double?
  @OrNull package var high: Double?
  @OrNull package var n: Int?
  package var verdict: Verdict
  package var severity: Gate.Severity
  /// Why it is unmeasured or missing, where the report says so.
  package var reason: AbsenceReason?
  package var title: LocalizedText?
  package var owner: LocalizedText?

  package init(
    _ gate: Gate, change: String? = nil, threshold: Double? = nil, value: Double? = nil,
    low: Double? = nil, high: Double? = nil, n: Int? = nil, verdict: Verdict,
    reason: AbsenceReason? = nil
  ) {
    (key, self.gate, address) = (gate.key, gate.text, gate.address.description)
    (self.change, self.verdict, self.reason) = (change, verdict, reason)
    (severity, title, owner) = (gate.severity, gate.title, gate.owner)
    condition =
      switch gate.condition {
      case .compares(let comparison, _): comparison.rawValue
      case .moves(let direction): direction.rawValue
      case .missing: "missing"
      }
    self.threshold = threshold
    self.value = value
    self.low = low
    self.high = high
    self.n = n
  }
}

extension Alert {
  /// Whether it is about a direction of a change.
  package var isOfChange: Bool { change != nil }

  /// The unit of `value`, `threshold`, `low` and `high`.
  package var unit: FigureUnit { FigureUnit.ofGate(key: key) ?? .count }
}

extension FigureUnit {
  /// Of the fields of `Alert`; the key names the gate.
  static func ofAlert(_ address: ReportAddress) -> FigureUnit {
    switch address.steps.last?.name {
    case "threshold", "value", "low", "high":
      address.steps.first { $0.isKey }.flatMap { ofGate(key: $0.name) } ?? .count
    case "n": .count
    default: .text
    }
  }

  /// What a gate compares, or the unit of the change that it asks for.
  static func ofGate(key: String) -> FigureUnit? {
    guard let address = ReportAddress(gateKey: key) else { return nil }
    let unit = FigureUnit(of: address.judged)
    let isOfChange = Gate.Direction.allCases.contains { key.hasSuffix(" \($0.rawValue)") }
    return isOfChange && unit == .share ? .shareChange : unit
  }
}

extension ReportTree {
  /// Where the report keeps the change of a figure, by the figure's address.
  package static let changes: KeyValuePairs = [
    "growth.latest.retention": "growth.change", "nps.change": "nps.change",
    "csat.change": "csat.change",
  ]

  /// Puts the alerts where the report has them.
  package mutating func add(_ alerts: [Alert]) throws {
    guard case .object(var fields) = root else { return }
    fields["alerts"] = try ReportTree(json: JSONEncoder().encode(alerts)).root
    root = .object(fields)
  }
}
