import MoshtariCore

extension DocumentFiles {
  /// The persona; nil where a key that it needs is missing or wrong.
  func persona() -> Persona? {
    allowOnly(
      [
        "title", "role", "segment", "rule", "emblem", "summary", "interviews", "reviewed", "wants",
        "frustratedBy", "leavesIf", "quotes", "actions",
      ])
    let title = words("title"), role = words("role")
    let rule = personaRule()
    let segment =
      rule.map { Located(Persona.segmentID(of: id), at: $0.location) }
      ?? (hasKey("rule") ? nil : shared("segment") { $0.text() })
    let interviews = shared("interviews") { $0.integer(in: 1...100_000) }
    let reviewed = shared("reviewed") { $0.day() }
    let emblem = shared("emblem", isRequired: false) { $0.emblem() }
    let summary = words("summary", isRequired: false)
    let of = interviews?.value ?? 100_000
    let wants = claims("wants", kind: "wants", of: of)
    let frustratedBy = claims("frustratedBy", kind: "frustrated-by", of: of)
    let leavesIf = claims("leavesIf", kind: "leaves-if", of: of)
    let (quotes, actions) = (quotes(), actions())
    guard let title, let role, let segment, let interviews, let reviewed, let body else {
      return nil
    }
    return Persona(
      id: id, title: title, titlePlaces: places("title"), role: role, segment: segment,
      interviews: interviews.value,
      reviewed: reviewed.value, reviewedPlace: reviewed.location, wants: wants,
      frustratedBy: frustratedBy, leavesIf: leavesIf,
      quotes: quotes, summary: summary, emblem: emblem?.value, actions: actions, rule: rule,
      body: body)
  }

  /// The rule of a persona that stands for a group of its own; nil where it names a segment, and
  /// where the rule has a fault.
  private func personaRule() -> SegmentRule? {
    let rule = rule()
    if hasKey("rule"), let segment = files.compactMap({ $0.fields["segment"] }).first {
      findings.error(
        "invalid-value", .fact("a persona has a `segment` or a `rule`, and here are both"),
        at: segment.keyLocation, help: "take one of them out")
      return nil
    }
    return rule
  }
}

extension Persona {
  /// The id of the segment that a persona's own rule makes.
  static func segmentID(of persona: String) -> String { "persona-\(persona)" }

  /// The segment that the persona's own rule makes; nil where it has none.
  var ownSegment: RuleSegment? {
    rule.map {
      RuleSegment(
        id: segment.value, title: title, family: "persona", rule: $0, isBuiltIn: false)
    }
  }
}

extension Field {
  /// The word of a drawn sign.
  fileprivate func emblem() -> Emblem? {
    if let text = node.text, let emblem = Emblem(rawValue: text) { return emblem }
    let names = Emblem.allCases.map(\.rawValue)
    return refuse(alternatives(names), help: node.text.flatMap { near($0, among: names) })
  }
}

extension DocumentFiles {
  /// `{ text, count }` elements: how many of the interviews said so; or `{ text, source }`, which
  /// stand on something else.
  private func claims(_ key: String, kind: String, of interviews: Int) -> [PersonaClaim] {
    aligned(key, of: "`{ text: …, count: … }`").compactMap { versions in
      let read = versions.compactMap { language, field in
        claim(field, in: language, kind: kind, of: interviews)
      }
      guard var claim = read.first, read.count == versions.count else { return nil }
      for (other, version) in zip(read, versions) where other.count != claim.count {
        differs("\(key).count", from: versions[0].field.node.location, at: version.field)
        return nil
      }
      claim.text = Self.merged(read.map(\.text))
      claim.source = Self.mergedIfAny(read.compactMap(\.source))
      return claim
    }
  }

  private func claim(_ field: Field, in language: Language?, kind: String, of interviews: Int)
    -> PersonaClaim?
  {
    guard let fields = field.fields("`{ text: …, count: … }`") else { return nil }
    fields.allowOnly(["text", "count", "source"])
    let source = words("source", of: fields, in: language)
    let text = required("text", of: fields, in: language, help: "add `text: …`")
    let standsAlone = fields["source"] != nil && fields["count"] == nil
    let count =
      standsAlone
      ? nil
      : fields.required("count", help: "add how many of the interviews said so")?
        .integer(in: 0...interviews)
    guard let text, standsAlone ? source != nil : count != nil else { return nil }
    return PersonaClaim(kind: kind, text: text, count: count, of: interviews, source: source)
  }

  private func quotes() -> [PersonaQuote] {
    aligned("quotes", of: "`{ text: …, source: … }`").compactMap { versions in
      let read = versions.compactMap { language, field in quote(field, in: language) }
      guard let first = read.first, read.count == versions.count else { return nil }
      for (other, version) in zip(read, versions) where other.isCritical != first.isCritical {
        differs("quotes.critical", from: versions[0].field.node.location, at: version.field)
        return nil
      }
      return PersonaQuote(
        text: Self.merged(read.map(\.text)), source: Self.merged(read.map(\.source)),
        isCritical: first.isCritical)
    }
  }

  private func quote(_ field: Field, in language: Language?) -> PersonaQuote? {
    guard let fields = field.fields("`{ text: …, source: … }`") else { return nil }
    fields.allowOnly(["text", "source", "critical"])
    let text = required("text", of: fields, in: language, help: "add `text: …`")
    let source = required("source", of: fields, in: language, help: "say who, in a few words")
    let critical = fields["critical"].map { $0.flag() } ?? false
    guard let text, let source, let critical else { return nil }
    return PersonaQuote(text: text, source: source, isCritical: critical)
  }

  private func actions() -> [PersonaAction] {
    aligned("actions", of: Self.actionForm).compactMap { versions in
      let read = versions.compactMap { language, field in action(field, in: language) }
      guard var action = read.first, read.count == versions.count else { return nil }
      for (other, version) in zip(read, versions) where other.from != action.from {
        differs("actions.from", from: versions[0].field.node.location, at: version.field)
        return nil
      }
      action.text = Self.merged(read.map(\.text))
      action.owner = Self.merged(read.map(\.owner))
      action.measure = Self.merged(read.map(\.measure))
      action.status = Self.mergedIfAny(read.compactMap(\.status))
      return action
    }
  }

  private static let actionForm = "`{ text: …, owner: …, measure: … }`"

  private func action(_ field: Field, in language: Language?) -> PersonaAction? {
    guard let fields = field.fields(Self.actionForm) else { return nil }
    fields.allowOnly(["text", "owner", "measure", "from", "status"])
    let text = required("text", of: fields, in: language, help: "add `text: …`")
    let owner = required("owner", of: fields, in: language, help: "say who does it")
    let measure = required(
      "measure", of: fields, in: language, help: "say by what one will know that it works")
    let from = fields["from"]?.day()
    guard let text, let owner, let measure, fields["from"] == nil || from != nil else { return nil }
    return PersonaAction(
      text: text, owner: owner, measure: measure, from: from,
      status: words("status", of: fields, in: language))
  }

  private func required(
    _ key: String, of fields: Fields, in language: Language?, help: String
  ) -> LocalizedText? {
    fields.required(key, help: help).flatMap { Self.words(of: $0, in: language) }
  }

  private func words(_ key: String, of fields: Fields, in language: Language?) -> LocalizedText? {
    fields[key].flatMap { Self.words(of: $0, in: language) }
  }

  private static func mergedIfAny(_ found: [LocalizedText]) -> LocalizedText? {
    found.isEmpty ? nil : merged(found)
  }
}
