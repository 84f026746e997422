package import MoshtariCore

/// What a note with `kind: decision` says beside its text.
package struct Decision: Hashable, Sendable {
  /// Who answers for it.
  package var owner: LocalizedText?
  /// From when it holds; nil: from the note's date.
  package var since: Day?
  package var expects: Located<Expectation>?
}

/// What a decision is expected to do to a figure.
package struct Expectation: Hashable, Sendable {
  /// As written; a measure that has months.
  package var figure: Located<String>
  package var measure: DecisionMeasure
  package var direction: ExpectedDirection
  /// By how much at least: points, percentage points, people; nil: by anything clear.
  package var by: Double?
  /// The last month of the report's calendar that it is judged by.
  package var until: Located<Month>
}

extension Note {
  /// What measuring needs of a decision that says what it expects; nil for any other note.
  package var decisionReference: DecisionReference? {
    guard let decision, let expects = decision.expects?.value else { return nil }
    return DecisionReference(
      id: id, owner: decision.owner, since: decision.since ?? date, figure: expects.figure.value,
      measure: expects.measure, direction: expects.direction, by: expects.by,
      until: expects.until.value)
  }
}

extension DocumentFiles {
  /// The keys that only decisions have.
  static let decisionKeys = ["owner", "since", "expects"]

  /// The decision; nil after an error, and for a note of another kind, which may have none of its keys.
  func decision(_ isDecision: Bool) -> Decision? {
    guard isDecision else {
      for field in Self.decisionKeys.flatMap({ key in files.compactMap { $0.fields[key] } }) {
        findings.error(
          "invalid-value", .fact("only a decision has `\(field.name)`"), at: field.keyLocation,
          help: "add `kind: decision`, or take it out")
      }
      return nil
    }
    let owner = words("owner", isRequired: false)
    let since = shared("since", isRequired: false) { $0.day() }
    let expects = expectation()
    guard since != nil || !hasKey("since"), expects != nil || !hasKey("expects") else {
      return nil
    }
    return Decision(owner: owner, since: since?.value, expects: expects)
  }

  /// The expectation, which is the same in every language.
  private func expectation() -> Located<Expectation>? {
    let found = files.compactMap { $0.fields["expects"] }
    let read = found.compactMap { field in
      field.expectation().map { Located($0, at: field.node.location) }
    }
    guard let first = read.first, read.count == found.count else { return nil }
    for (field, other) in zip(found, read) where !other.value.saysTheSame(as: first.value) {
      differs("expects", from: first.location, at: field)
      return nil
    }
    return first
  }
}

extension Expectation {
  /// Wherever it is written.
  fileprivate func saysTheSame(as other: Expectation) -> Bool {
    figure.value == other.figure.value && direction == other.direction && by == other.by
      && until.value == other.until.value
  }
}

extension Field {
  fileprivate func expectation() -> Expectation? {
    guard let fields = fields("`{ figure: …, direction: …, until: … }`") else { return nil }
    fields.allowOnly(["figure", "direction", "by", "until"])
    let figure = fields.required("figure", help: "name what it is judged by: `figure: nps.overall`")
    let measure = figure?.decisionMeasure()
    let direction = fields.required("direction", help: "add `direction: rise` or `fall`")?
      .choice(["rise": ExpectedDirection.rise, "fall": .fall])
    let by = fields["by"].map { $0.positiveNumber() }
    let until = fields.required("until", help: "name the last month it is judged by: `YYYY-MM`")?
      .located { $0.month() }
    if case .some(.none) = by { return nil }
    guard let figure, let name = figure.located({ $0.text() }), let measure, let direction,
      let until
    else { return nil }
    return Expectation(
      figure: name, measure: measure, direction: direction, by: by ?? nil, until: until)
  }

  private func decisionMeasure() -> DecisionMeasure? {
    if let text = node.text, let address = ReportAddress(text),
      let measure = DecisionMeasure(address)
    {
      return measure
    }
    let names = DecisionMeasure.written
    return refuse(
      "a figure that the report has by month",
      help: node.text.flatMap { near($0, among: names) } ?? "there are \(alternatives(names))")
  }
}
