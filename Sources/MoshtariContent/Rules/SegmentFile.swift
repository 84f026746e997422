import MoshtariCore

/// A file of `segments/`: with a rule it makes a segment, without one it is about one that there is.
extension DocumentFiles {
  func playbook() -> SegmentPlaybook? {
    allowOnly(["id", "title", "family", "rule", "owner"])
    guard let body, let first = files.first else { return nil }
    let written = shared("id", isRequired: false) { $0.text() }
    let id = written ?? Located(self.id, at: first.fields.location)
    let rule = rule(of: id)
    let family = family()
    let isNew = !BuiltInSegments.ids.contains(id.value) && !Self.isFixed(id.value)
    let title = words("title", isRequired: isNew && hasKey("rule"))
    let owner = words("owner", isRequired: false)
    return SegmentPlaybook(
      id: id, title: title, owner: owner, rule: rule, family: family, body: body,
      hasFaultyRule: rule == nil && hasKey("rule"))
  }

  func hasKey(_ key: String) -> Bool { files.contains { $0.fields[key] != nil } }

  /// Whether a segment's rule is in the program, because its family divides all customers or is of
  /// visitors.
  private static func isFixed(_ id: String) -> Bool {
    LifecycleState(rawValue: id) != nil || RFMSegment(rawValue: id) != nil
      || QuadrantSegment(rawValue: id) != nil || VisitorFamily(rawValue: id) != nil
  }

  private func rule(of id: Located<String>) -> SegmentRule? {
    let written = self.rule()
    guard let key = files.compactMap({ $0.fields["rule"]?.keyLocation }).first else { return nil }
    if Self.isFixed(id.value) {
      findings.error(
        "rule-not-allowed", .fact("`\(id.value)` has a fixed rule, and no file can change it"),
        at: key, help: "take `rule` out, or give the segment an `id` of its own")
      return nil
    }
    if !DocumentName.canBeAddress(id.value) {
      findings.error(
        "invalid-value",
        .mismatch(expected: "letters, digits, `-` and `_`", found: "`\(id.value)`"),
        at: id.location, help: "a segment's `id` becomes an address")
      return nil
    }
    return written
  }

  /// What stands under `rule`; nil for nothing, and where it has a fault.
  func rule() -> SegmentRule? {
    shared("rule", isRequired: false) { field in
      RuleReader(findings: findings).rule(field).map(WrittenRule.init)
    }?.value.rule
  }

  /// The family that the file puts its segment in.
  private func family() -> String? {
    let family = shared("family", isRequired: false) { field -> String? in
      guard let name = field.text() else { return nil }
      if ["lifecycle", "rfm", "satisfaction-loyalty"].contains(name) {
        return field.refuse(
          "a family that rules can join", help: "`\(name)` divides all customers by fixed rules")
      }
      return DocumentName.canBeAddress(name)
        ? name : field.refuse("a word of letters, digits, `-` and `_`")
    }
    if let family, !hasKey("rule") {
      findings.error(
        "no-rule", .fact("`family` is for a segment that the file makes, and there is no `rule`"),
        at: family.location, help: "add `rule: …`, or take `family` out")
    }
    return family?.value
  }
}
