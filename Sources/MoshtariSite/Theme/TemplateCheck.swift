import MoshtariCore

/// Holds a theme's templates to the models they are rendered with.
///
/// The template engine renders an unknown name as nothing. So every tag is resolved here once, when
/// the theme is loaded, in every branch whether taken or not, with the subjects it has there: a
/// section over a list makes its elements the subject, an included template has the subjects of the
/// place that includes it.
struct TemplateCheck {
  /// How deep sections and included templates may lie in each other.
  private static let deepest = 32
  /// Further faults of a template are not reported: each costs a look at its line.
  private static let mostFaults = 100

  private let templates: [String: Template]
  private let tags: [String: [TemplateTag]]
  private var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  private var counts: [String: Int] = [:]
  private var visited: Set<[String]> = []
  private(set) var reached: Set<String> = []

  /// - Parameter tags: the tags of each template, by name.
  init(templates: [Template], tags: [String: [TemplateTag]]) {
    self.templates = [String: Template](uniqueKeysWithValues: templates.map { ($0.name, $0) })
    self.tags = tags
  }

  /// The faults of the template called `name` and of all that it includes, its subject being
  /// `schema`.
  mutating func faults(of name: String, about schema: TemplateSchema) -> [Diagnostic] {
    diagnostics = []
    check(name, subjects: [schema], path: [])
    return diagnostics
  }

  private mutating func check(_ name: String, subjects: [TemplateSchema], path: [String]) {
    guard visited.insert([name] + subjects.map(\.model)).inserted else { return }
    reached.insert(name)
    guard let template = templates[name] else { return }
    var scope = Scope(subjects: subjects)
    for tag in tags[name] ?? [] {
      check(tag, of: template, in: &scope, path: path + [name])
      guard scope.open.count <= Self.deepest else { return reportDepth(tag, of: template) }
    }
    for open in scope.open { report(unclosed(open), open, of: template) }
  }

  private mutating func check(
    _ tag: TemplateTag, of template: Template, in scope: inout Scope, path: [String]
  ) {
    switch tag.kind {
    case .comment: break
    case .close: close(tag, of: template, in: &scope)
    case .partial: include(tag, of: template, in: scope, path: path)
    case .text, .markup, .section, .inverted:
      let kind = scope.kind(of: tag.name)
      if let fault = Self.fault(of: tag, kind: kind, in: scope) { report(fault, tag, of: template) }
      if tag.kind == .section || tag.kind == .inverted { scope.enter(tag, kind: kind) }
    }
  }

  private mutating func close(_ tag: TemplateTag, of template: Template, in scope: inout Scope) {
    guard let open = scope.open.last else {
      let statement = Diagnostic.Statement.fact("`{{/\(tag.name)}}` closes nothing")
      return report(Fault("template-section", statement), tag, of: template)
    }
    if open.name != tag.name {
      let statement = Diagnostic.Statement.mismatch(
        expected: "`{{/\(open.name)}}`", found: "`{{/\(tag.name)}}`")
      let line = template.source.location(open.range).line ?? 1
      let help = "`\(open.opening)` on line \(line) is open here"
      report(Fault("template-section", statement, help: help), tag, of: template)
      // One mistake, one message: an outer section's name closes the forgotten ones with it.
      let closesOuter = scope.open.contains { $0.name == tag.name }
      while closesOuter, scope.open.last?.name != tag.name { scope.leave() }
    }
    scope.leave()
  }

  private mutating func include(
    _ tag: TemplateTag, of template: Template, in scope: Scope, path: [String]
  ) {
    if templates[tag.name] == nil {
      let statement = Diagnostic.Statement.mismatch(
        expected: "the name of a template", found: "`\(tag.name)`")
      let names = templates.keys.sorted(by: isBeforeInBytes)
      report(Fault("template-partial", statement, nearest: tag.name, in: names), tag, of: template)
    } else if path.contains(tag.name) || path.count >= Self.deepest {
      let chain = (path + [tag.name]).suffix(4).joined(separator: " > ")
      let statement = Diagnostic.Statement.fact("`\(tag.name)` would include itself: \(chain)")
      report(Fault("template-partial", statement), tag, of: template)
    } else {
      check(tag.name, subjects: scope.subjects, path: path)
    }
  }

  private mutating func report(_ fault: Fault, _ tag: TemplateTag, of template: Template) {
    guard counts[template.name, default: 0] < Self.mostFaults else { return }
    counts[template.name, default: 0] += 1
    let diagnostic = Diagnostic(
      .error, fault.code, fault.statement,
      at: template.source.location(tag.range), help: fault.help)
    if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  private mutating func reportDepth(_ tag: TemplateTag, of template: Template) {
    let statement = Diagnostic.Statement.fact("sections lie more than \(Self.deepest) deep")
    report(Fault("template-section", statement), tag, of: template)
  }

  private func unclosed(_ tag: TemplateTag) -> Fault {
    Fault(
      "template-section", .fact("`\(tag.opening)` is never closed"), help: "add `{{/\(tag.name)}}`")
  }
}

extension TemplateCheck {
  /// The sections open at a place and what they make the subjects, the innermost last.
  private struct Scope {
    var subjects: [TemplateSchema]
    var open: [TemplateTag] = []
    private var pushed: [Bool] = []

    init(subjects: [TemplateSchema]) { self.subjects = subjects }

    func kind(of name: String) -> TemplateKind? {
      subjects.reversed().lazy.compactMap { $0[name] }.first
    }

    /// Inside an inverted section over a list there is no element, so the subject stays.
    mutating func enter(_ tag: TemplateTag, kind: TemplateKind?) {
      open.append(tag)
      if case .list(let schema)? = kind, tag.kind == .section {
        subjects.append(schema)
        pushed.append(true)
      } else {
        pushed.append(false)
      }
    }

    mutating func leave() {
      open.removeLast()
      if pushed.removeLast() { subjects.removeLast() }
    }
  }

  /// What is wrong with a tag, before it has a place.
  private struct Fault {
    var code: String
    var statement: Diagnostic.Statement
    var help: String?

    init(_ code: String, _ statement: Diagnostic.Statement, help: String? = nil) {
      (self.code, self.statement, self.help) = (code, statement, help)
    }

    init(
      _ code: String, _ statement: Diagnostic.Statement, nearest name: String, in names: [String]
    ) {
      let nearest = nearestName(to: name, in: names)
      let known = "known here: " + names.map { "`\($0)`" }.joined(separator: ", ")
      self.init(code, statement, help: nearest.map { "did you mean `\($0)`?" } ?? known)
    }
  }

  private static func fault(of tag: TemplateTag, kind: TemplateKind?, in scope: Scope) -> Fault? {
    switch (kind, tag.kind) {
    case (nil, _):
      let names = scope.subjects.reversed().flatMap { $0.fields.map(\.name) }
      let statement = Diagnostic.Statement.mismatch(
        expected: "a name that this place knows", found: "`\(tag.name)`")
      return Fault("template-name", statement, nearest: tag.name, in: names)
    case (.text, .markup):
      return wrongForm(of: tag, expected: "`{{\(tag.name)}}`", help: "text is always escaped")
    case (.html, .text):
      return wrongForm(of: tag, expected: "`{{{\(tag.name)}}}`", help: "markup is escaped already")
    case (.flag, .text), (.flag, .markup), (.list, .text), (.list, .markup):
      let expected = "`{{#\(tag.name)}}…{{/\(tag.name)}}`"
      return wrongForm(of: tag, expected: expected, help: "it has no text of its own")
    default: return nil
    }
  }

  private static func wrongForm(of tag: TemplateTag, expected: String, help: String) -> Fault {
    let found = tag.kind == .markup ? "`{{{\(tag.name)}}}`" : "`{{\(tag.name)}}`"
    return Fault("template-name", .mismatch(expected: expected, found: found), help: help)
  }
}

extension TemplateTag {
  /// The tag that opens its section.
  fileprivate var opening: String { "{{\(kind == .inverted ? "^" : "#")\(name)}}" }
}
