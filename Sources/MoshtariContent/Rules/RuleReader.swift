import MoshtariCore

/// Reads the `rule` of a segment: a mapping with one of `all`, `any`, `not`, `segment` and `fact`.
///
/// Nesting is bounded by the YAML reader. What is wrong with one condition does not keep the others
/// from being read, so that all faults are said at once.
struct RuleReader {
  let findings: Findings

  static let heads = ["fact", "all", "any", "not", "segment"]

  /// The rule that a field holds; nil after saying what is wrong with it.
  func rule(_ field: Field) -> SegmentRule? {
    let help = "write `{ fact: orderCount, atLeast: 3 }`, or `all:` with a list of such conditions"
    guard case .mapping = field.node.content else {
      return field.refuse("a condition", help: help)
    }
    guard let fields = field.fields(), let head = head(of: fields, at: field.node.location) else {
      return nil
    }
    switch head.entry.key {
    case "all": return list(head.field).map { SegmentRule(.all($0), at: head.entry.keyLocation) }
    case "any": return list(head.field).map { SegmentRule(.any($0), at: head.entry.keyLocation) }
    case "not":
      return rule(head.field).map { SegmentRule(.not($0), at: head.entry.keyLocation) }
    case "segment":
      return head.field.text().map {
        SegmentRule(.segment($0), at: head.field.node.location)
      }
    default: return test(head.field, in: fields)
    }
  }

  /// The one key that says what kind of condition this is.
  private func head(of fields: Fields, at place: SourceLocation)
    -> (entry: LocatedNode.Entry, field: Field)?
  {
    let heads = fields.entries.filter { Self.heads.contains($0.key) }
    for second in heads.dropFirst() {
      findings.error(
        "two-conditions", .fact("`\(second.key)` stands beside `\(heads[0].key)`"),
        at: second.keyLocation, help: "list the two conditions under `all:` or `any:`")
    }
    guard heads.count <= 1 else { return nil }
    let others = fields.entries.filter { !Self.heads.contains($0.key) }
    if let comparison = others.first, heads.first?.key != "fact",
      others.allSatisfy({ ComparisonReader.keys.contains($0.key) })
    {
      noFact(comparison, beside: heads.first)
      return nil
    }
    fields.allowOnly(
      heads.isEmpty
        ? Self.heads + ComparisonReader.keys
        : heads[0].key == "fact" ? ["fact"] + ComparisonReader.keys : [heads[0].key])
    guard let entry = heads.first, let field = fields[entry.key] else {
      if !others.isEmpty { return nil }
      findings.error(
        "missing-key", .fact("this condition says nothing"), at: place,
        help: "write `{ fact: orderCount, atLeast: 3 }`")
      return nil
    }
    return (entry, field)
  }

  private func noFact(_ comparison: LocatedNode.Entry, beside head: LocatedNode.Entry?) {
    if let head {
      findings.error(
        "two-conditions", .fact("`\(comparison.key)` stands beside `\(head.key)`"),
        at: comparison.keyLocation,
        help: "a comparison stands with its fact: `{ fact: …, \(comparison.key): … }`")
    } else {
      findings.error(
        "missing-key", .fact("`\(comparison.key)` has no fact to compare"),
        at: comparison.keyLocation, help: "write `{ fact: …, \(comparison.key): … }`")
    }
  }

  private func list(_ field: Field) -> [SegmentRule]? {
    guard let elements = field.list(of: "conditions") else { return nil }
    guard !elements.isEmpty else {
      let key = field.name.split(separator: ".").last.map(String.init) ?? "all"
      let effect = key == "all" ? "everybody would meet it" : "nobody could meet it"
      findings.error(
        "empty-condition", .fact("`\(key)` has no conditions, so \(effect)"),
        at: field.node.location, help: "list conditions under it, or take it out")
      return nil
    }
    let rules = elements.map(rule).compactMap { $0 }
    return rules.count == elements.count ? rules : nil
  }

  private func test(_ field: Field, in fields: Fields) -> SegmentRule? {
    guard let fact = FactReader.fact(field) else { return nil }
    let reader = ComparisonReader(fact: fact, findings: findings)
    return reader.comparison(in: fields, at: field.node.location).map {
      SegmentRule(.test(fact, $0), at: field.node.location)
    }
  }
}

/// Reads the name of a fact.
enum FactReader {
  static func fact(_ field: Field) -> Fact? {
    guard let name = field.text() else { return nil }
    if let fact = Fact(rawValue: name) { return fact }
    field.findings.error(
      "unknown-fact", .fact("there is no fact `\(name)`"), at: field.node.location,
      help: near(name, among: Fact.allCases.map(\.rawValue))
        ?? "facts are for example `orderCount`, `recencyDays`, `kind` and `referred`; "
        + "`docs/facts.md` lists them")
    return nil
  }
}

/// The rules of one document, equal where they say the same, wherever they stand.
struct WrittenRule: Hashable, Sendable {
  let rule: SegmentRule

  static func == (a: WrittenRule, b: WrittenRule) -> Bool {
    a.rule.withoutPlaces == b.rule.withoutPlaces
  }

  func hash(into hasher: inout Hasher) { hasher.combine(rule.withoutPlaces) }
}
