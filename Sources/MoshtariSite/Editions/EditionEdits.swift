import MoshtariContent
import MoshtariCore

/// What people edited between two editions; nothing where one of the two is none.
struct EditionEdits {
  /// Settings, then rules, then definitions, each by name in UTF-8 order, then the program.
  private(set) var texts: [EditedText] = []
  /// Segments whose own rule or one that it names was edited, added or taken away.
  private(set) var rules: Set<String> = []

  init(from older: Edition?, to newer: Edition?) {
    guard let older, let newer else { return }
    if older.settings.text != newer.settings.text {
      texts.append(
        EditedText(
          kind: .settings, name: settingsFileName, old: LocalizedText(older.settings.text),
          new: LocalizedText(newer.settings.text)))
    }
    addRules(from: older.rules, to: newer.rules)
    addDefinitions(from: older.definitions, to: newer.definitions)
    if older.program != newer.program {
      texts.append(
        EditedText(
          kind: .program, name: "moshtari", old: LocalizedText(older.program),
          new: LocalizedText(newer.program)))
    }
  }

  /// Whether something of the kind was edited.
  func has(_ kind: EditedText.Kind) -> Bool { texts.contains { $0.kind == kind } }

  func hasDefinition(_ id: String) -> Bool {
    texts.contains { $0.kind == .definition && $0.name == id }
  }

  private mutating func addRules(from older: [KeptRule], to newer: [KeptRule]) {
    let before = Dictionary(older.map { ($0.segment, $0) }) { first, _ in first }
    let now = Dictionary(newer.map { ($0.segment, $0) }) { first, _ in first }
    let segments = Set(before.keys).union(now.keys).sorted(by: isBeforeInBytes)
    for segment in segments where before[segment]?.text != now[segment]?.text {
      texts.append(
        EditedText(
          kind: .rule, name: segment, title: (now[segment] ?? before[segment])?.title,
          old: before[segment].map { LocalizedText($0.text) },
          new: now[segment].map { LocalizedText($0.text) }))
      rules.insert(segment)
    }
    addDependents(of: newer + older)
  }

  /// Adds the segments whose rules name an edited one.
  private mutating func addDependents(of kept: [KeptRule]) {
    guard !rules.isEmpty else { return }
    let names = kept.map { ($0.segment, SegmentRule(text: $0.text)?.segmentsNamed ?? []) }
    var count: Int
    repeat {
      count = rules.count
      for (segment, named) in names where named.contains(where: rules.contains) {
        rules.insert(segment)
      }
    } while rules.count > count
  }

  private mutating func addDefinitions(
    from older: [KeptDefinition], to newer: [KeptDefinition]
  ) {
    let before = Dictionary(older.map { ($0.id, $0) }) { first, _ in first }
    let now = Dictionary(newer.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(before.keys).union(now.keys).sorted(by: isBeforeInBytes)
    for id in ids where before[id]?.sha256 != now[id]?.sha256 {
      texts.append(
        EditedText(
          kind: .definition, name: id, title: (now[id] ?? before[id])?.name,
          old: before[id]?.text, new: now[id]?.text))
    }
  }
}
