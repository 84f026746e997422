package import MoshtariCore

/// The segments that rules make: the built-in set, those of the report folder's `segments`, and those
/// of personas with a rule of their own.
///
/// A file of a built-in id replaces its rule, or, without a rule, its title where it has one. Families
/// come in the order of `builtInFamilies`, then others by name; in a family the built-in ones as they
/// are listed, then the others by id. A rule that names no segment, or
/// that needs itself, is an error, said once, in the folder's own text.
package func segmentSet(playbooks: [SegmentPlaybook], personas: [Persona] = [])
  -> (segments: [RuleSegment], diagnostics: [Diagnostic])
{
  let builtIn = BuiltInSegments.all
  let shipped = builtIn.map { segment in
    playbooks.first { $0.id.value == segment.id }.map { segment.with($0) } ?? segment
  }
  let own = playbooks.filter { !BuiltInSegments.ids.contains($0.id.value) }.compactMap(\.segment)
  let segments = (shipped + own + personas.compactMap(\.ownSegment)).enumerated().sorted { a, b in
    isBefore((a.element, a.offset), (b.element, b.offset))
  }.map(\.element)
  let references = SegmentReferences(segments, known: playbooks.map(\.id.value))
  return (segments, references.unknown + references.cycles)
}

/// Families of the built-in set, in the order of the pages.
let builtInFamilies = [
  "class", "individual-behaviour", "attitude", "origin", "loyalty-object", "loyalty-motive",
  "before-purchase",
]

private func isBefore(
  _ a: (segment: RuleSegment, position: Int), _ b: (segment: RuleSegment, position: Int)
) -> Bool {
  let ranks = [a, b].map {
    builtInFamilies.firstIndex(of: $0.segment.family) ?? builtInFamilies.count
  }
  if ranks[0] != ranks[1] { return ranks[0] < ranks[1] }
  if a.segment.family != b.segment.family {
    return isBeforeInBytes(a.segment.family, b.segment.family)
  }
  let isListed = [a, b].map { BuiltInSegments.ids.contains($0.segment.id) }
  if isListed[0] != isListed[1] { return isListed[0] }
  if isListed[0] { return a.position < b.position }
  return isBeforeInBytes(a.segment.id, b.segment.id)
}

extension SegmentPlaybook {
  /// The segment of its rule; nil where it has none.
  fileprivate var segment: RuleSegment? {
    rule.map {
      RuleSegment(
        id: id.value, title: title ?? LocalizedText(id.value), family: family ?? "own", rule: $0,
        isBuiltIn: false)
    }
  }
}

extension RuleSegment {
  /// With what a file of the same id says. A rule that says what ours says is ours: so a copy of our file
  /// is treated as what it was copied from.
  fileprivate func with(_ playbook: SegmentPlaybook) -> RuleSegment {
    var segment = self
    if let title = playbook.title {
      segment.title = title
      if title.common == nil {
        segment.title.texts.merge(self.title.texts) { own, _ in own }
      }
    }
    guard let rule = playbook.rule else { return segment }
    let isOurs = rule.means(self.rule) && playbook.family.map { $0 == family } ?? true
    if isOurs { return segment }
    segment.rule = rule
    segment.family = playbook.family ?? family
    segment.isBuiltIn = false
    return segment
  }
}

/// Which segment's rule names which.
private struct SegmentReferences {
  let segments: [RuleSegment]
  /// Every id that a rule may name.
  let ids: [String]

  /// - Parameter known: ids of files whose own faults are said elsewhere.
  init(_ segments: [RuleSegment], known: [String]) {
    self.segments = segments
    let classified =
      LifecycleState.allCases.map(\.id) + RFMSegment.allCases.map(\.id)
      + QuadrantSegment.allCases.map(\.id)
    ids = classified + segments.map(\.id) + known
  }

  /// An error for each name that is no segment's.
  var unknown: [Diagnostic] {
    segments.flatMap(\.rule.parts).compactMap { part in
      guard case .segment(let name) = part.condition, !ids.contains(name) else { return nil }
      let known = ids.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        .error, "unknown-segment", .fact("there is no segment `\(name)`"), at: part.location,
        help: near(name, among: ids) ?? "there are \(known)")
    }
  }

  /// An error for each circle of rules, at the folder's own part of it.
  var cycles: [Diagnostic] {
    var done: Set<String> = []
    var found: [Diagnostic] = []
    for segment in segments { search(segment, path: [], &done, &found) }
    return found
  }

  private func search(
    _ segment: RuleSegment, path: [RuleSegment], _ done: inout Set<String>,
    _ found: inout [Diagnostic]
  ) {
    if let start = path.firstIndex(where: { $0.id == segment.id }) {
      found.append(cycle(Array(path[start...])))
      return
    }
    guard !done.contains(segment.id) else { return }
    for name in segment.rule.segmentsNamed {
      if let next = segments.first(where: { $0.id == name }) {
        search(next, path: path + [segment], &done, &found)
      }
    }
    done.insert(segment.id)
  }

  /// - Parameter circle: each names the next, the last one the first.
  private func cycle(_ circle: [RuleSegment]) -> Diagnostic {
    let start = circle.firstIndex { !$0.isBuiltIn } ?? 0
    let ids = (circle[start...] + circle[..<start]).map(\.id)
    let place = circle[start].rule.parts.first { part in
      part.condition == .segment(ids.count > 1 ? ids[1] : ids[0])
    }
    return Diagnostic(
      .error, "segment-cycle",
      .fact("this rule needs itself: \((ids + [ids[0]]).joined(separator: " → "))"),
      at: place?.location, help: "take one of these segments out of the other's rule")
  }
}
