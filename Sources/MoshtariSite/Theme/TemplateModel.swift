import MoshtariText
import Mustache

/// A value that templates speak about, with the names they may use for it.
///
/// Templates are checked against `fields` when a theme is loaded and rendered from the same
/// `fields` afterwards, so a name that passed the check has a value.
protocol TemplateModel: Sendable {
  /// Every name a template may use where this value is the subject.
  static var fields: [TemplateField<Self>] { get }
}

/// One name of a model: what kind of thing it is and how it is read.
struct TemplateField<Model>: Sendable {
  var name: String
  var kind: TemplateKind
  var value: @Sendable (Model) -> any Sendable

  /// Plain text, `{{name}}`; as a section, `{{#name}}…{{/name}}`, it stands for "where there is
  /// any".
  static func text(_ name: String, _ read: @escaping @Sendable (Model) -> String) -> Self {
    Self(name: name, kind: .text) { TemplateMarkup(markup: SafeHTML.escaped(read($0))) }
  }

  /// Safe markup, `{{{name}}}`; as a section it stands for "where there is any".
  static func html(_ name: String, _ read: @escaping @Sendable (Model) -> SafeHTML) -> Self {
    Self(name: name, kind: .html) { TemplateMarkup(markup: read($0).markup) }
  }

  /// A condition, only good for sections.
  static func flag(_ name: String, _ read: @escaping @Sendable (Model) -> Bool) -> Self {
    Self(name: name, kind: .flag) { read($0) }
  }

  /// Values in order, only good for sections; inside of one, the value is the subject.
  static func list<Element: TemplateModel>(
    _ name: String, _ read: @escaping @Sendable (Model) -> [Element]
  ) -> Self {
    Self(name: name, kind: .list(Element.schema)) { read($0).map(TemplateScope.init) }
  }
}

/// What a name stands for, as far as a template is concerned.
indirect enum TemplateKind: Sendable {
  case text, html, flag
  case list(TemplateSchema)
}

/// The names of one model, without its values.
struct TemplateSchema: Sendable {
  /// The model's type, for telling schemas apart.
  var model: String
  var fields: [(name: String, kind: TemplateKind)]

  subscript(name: String) -> TemplateKind? { fields.first { $0.name == name }?.kind }
}

extension TemplateModel {
  static var schema: TemplateSchema {
    TemplateSchema(model: "\(Self.self)", fields: fields.map { ($0.name, $0.kind) })
  }
}

/// A model as the template engine asks it.
struct TemplateScope<Model: TemplateModel>: MustacheParent, Sendable {
  var model: Model

  func child(named name: String) -> Any? {
    Model.fields.first { $0.name == name }?.value(model)
  }
}

/// Finished markup in the engine's hands: null where it is empty, and without names of its own.
struct TemplateMarkup: MustacheCustomRenderable, MustacheParent, Sendable {
  var markup: String

  var renderText: String { markup }
  var isNull: Bool { markup.isEmpty }
  func child(named name: String) -> Any? { nil }
}
