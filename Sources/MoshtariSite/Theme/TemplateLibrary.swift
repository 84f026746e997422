import MoshtariCore
import Mustache

/// Checked templates, ready to render.
struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary

  /// A template that starts a page, and what it is about.
  struct Root {
    var name: String
    var schema: TemplateSchema
  }

  /// The library of `templates`, or nil and the errors that forbid it. A template that no root
  /// reaches is a warning.
  static func load(_ templates: [Template], roots: [Root]) -> (TemplateLibrary?, [Diagnostic]) {
    var tags: [String: [TemplateTag]] = [:]
    var diagnostics: [Diagnostic] = []
    for template in templates {
      let (found, faults) = TemplateReader.read(template)
      tags[template.name] = found
      diagnostics += faults
    }
    var check = TemplateCheck(templates: templates, tags: tags)
    for root in roots { diagnostics += check.faults(of: root.name, about: root.schema) }
    diagnostics += unused(templates.filter { !check.reached.contains($0.name) })
    guard !diagnostics.contains(where: \.isFault) else { return (nil, diagnostics) }
    let (library, faults) = compile(
      templates.filter { check.reached.contains($0.name) }, tags: tags)
    return (library.map(TemplateLibrary.init), diagnostics + faults)
  }

  /// The template called `name`, rendered about `model`; `""` where there is no such template.
  func render<Model: TemplateModel>(_ model: Model, with name: String) -> String {
    library.render(TemplateScope(model: model), withTemplate: name) ?? ""
  }

  private static func compile(
    _ templates: [Template], tags: [String: [TemplateTag]]
  ) -> (MustacheLibrary?, [Diagnostic]) {
    var library = MustacheLibrary()
    var diagnostics: [Diagnostic] = []
    for template in templates {
      do {
        try library.register(
          source(of: template, tags: tags[template.name] ?? []), named: template.name)
      } catch {
        diagnostics.append(refused(template, error))
      }
    }
    return diagnostics.isEmpty ? (library, []) : (nil, diagnostics)
  }

  /// The template with each `{{name}}` written `{{{name}}}`.
  ///
  /// The engine escapes by grapheme cluster and so leaves a quotation mark alone that a combining
  /// mark follows. Text is therefore escaped by its model (`TemplateField.text`), and nothing is
  /// left for the engine to escape.
  private static func source(of template: Template, tags: [TemplateTag]) -> String {
    var source = ""
    var position = 0
    for tag in tags {
      source += template.source.string(position..<tag.range.lowerBound)
      let isValue = tag.kind == .text || tag.kind == .markup
      source += isValue ? "{{{\(tag.name)}}}" : template.source.string(tag.range)
      position = tag.range.upperBound
    }
    return source + template.source.string(position..<template.source.bytes.count)
  }

  private static func refused(_ template: Template, _ error: any Error) -> Diagnostic {
    let context = (error as? MustacheTemplate.ParserError)?.context
    let place = SourceLocation(
      file: template.source.file, line: context?.lineNumber, column: context?.columnNumber,
      excerpt: context?.line)
    return Diagnostic(
      .error, "template-tag", .fact("the template engine cannot read this template"), at: place,
      help: "look for a brace or a combining mark beside a tag")
  }

  private static func unused(_ templates: [Template]) -> [Diagnostic] {
    templates.map {
      Diagnostic(
        .warning, "template-unused", .fact("no page includes the template `\($0.name)`"),
        at: SourceLocation(file: $0.source.file))
    }
  }
}
