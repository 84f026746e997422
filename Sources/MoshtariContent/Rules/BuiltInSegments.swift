import MoshtariCore

/// The segments that come with the program: files as an author would write them (`segments`, in the
/// repository's root), read by the same reader.
///
/// `known` stands in a rule where an absent table or column must count as "no": in `any`, an unknown
/// condition would make everybody unknown of whom no other is true. A customer who said nothing stays
/// unknown to `dissatisfied`, for nobody knows; a contract that is in no table was not stopped.
enum BuiltInSegments {
  /// The segments that their rules make, in the order of the pages.
  static let ids = [
    "class-individual", "class-business", "class-government", "class-institutional",
    "behaviour-loyal", "impulsive", "discount-seeking", "need-based", "wandering", "dissatisfied",
    "referred", "loyal-to-product", "loyal-to-service", "loyal-to-brand", "loyal-to-place",
    "loyal-to-price", "loyal-to-person", "motive-behavioural", "motive-attitudinal",
    "motive-switching-cost", "motive-habit", "motive-exclusive", "motive-incentive", "switcher",
    "sudden",
  ]

  static let all: [RuleSegment] = ids.map { id in
    guard let file = playbooks.first(where: { $0.id.value == id }), let rule = file.rule,
      let title = file.title, let family = file.family
    else { preconditionFailure("the built-in segment \(id) has no rule, title or family") }
    return RuleSegment(id: id, title: title, family: family, rule: rule, isBuiltIn: true)
  }

  /// What is done for these segments, and for states of the exclusive families, by id.
  static let playbooks: [SegmentPlaybook] = {
    let findings = Findings()
    var files: [String: [FrontMatter]] = [:]
    for (path, text) in EmbeddedSegments.files {
      let source = SourceText(file: "built-in/\(path)", text: text)
      guard let name = DocumentName(path),
        let file = try? FrontMatter(source, language: name.language, findings: findings)
      else { preconditionFailure("the built-in file \(path)") }
      files[name.id, default: []].append(file)
    }
    let read = files.sorted { isBeforeInBytes($0.key, $1.key) }.compactMap { id, files in
      DocumentFiles(id: id, files: files, findings: findings).playbook()
    }
    precondition(findings.diagnostics.isEmpty, "built-in segments: \(findings.diagnostics)")
    return read.map { playbook in
      var playbook = playbook
      playbook.isBuiltIn = true
      return playbook
    }
  }()
}

/// The files of the built-in segments, for a new report folder: paths below `segments`, and texts.
package var builtInSegmentFiles: [(path: String, text: String)] { EmbeddedSegments.files }

/// Whether a text comes with the program for the segment, or the kind of visitors, `id`.
package func isBuiltInSegment(_ id: String) -> Bool {
  BuiltInSegments.playbooks.contains { $0.id.value == id }
}
