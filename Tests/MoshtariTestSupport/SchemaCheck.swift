package import MoshtariCore

/// Holds a JSON value to a JSON Schema: as much of the language as our own schema uses.
package struct SchemaCheck {
  package typealias Node = ReportTree.Node
  private let schema: Node

  package init(schema: Node) { self.schema = schema }

  /// Where `value` departs from the schema, each as path and reason; empty where it keeps to it.
  package func faults(in value: Node) -> [String] { faults(value, schema, "$") }

  private func faults(_ value: Node, _ schema: Node, _ path: String) -> [String] {
    guard case .object(let rules) = schema else { return ["\(path): the schema is no object"] }
    if case .text(let reference)? = rules["$ref"] {
      return faults(value, definition(reference), path)
    }
    var found: [String] = []
    if let types = rules["type"], !names(types).contains(where: { isOf(value, $0) }) {
      found.append("\(path): not \(names(types))")
    }
    if case .list(let words)? = rules["enum"], !words.contains(value) {
      found.append("\(path): not one of \(words)")
    }
    if let constant = rules["const"], constant != value { found.append("\(path): not \(constant)") }
    switch value {
    case .list(let elements):
      guard let items = rules["items"] else { break }
      found += elements.enumerated().flatMap { faults($1, items, "\(path)[\($0)]") }
    case .object(let fields): found += self.fields(fields, rules, path)
    default: break
    }
    return found
  }

  private func fields(_ fields: [String: Node], _ rules: [String: Node], _ path: String) -> [String]
  {
    var found: [String] = []
    if case .list(let required)? = rules["required"] {
      for case .text(let name) in required where fields[name] == nil {
        found.append("\(path): lacks \(name)")
      }
    }
    var known: [String: Node] = [:]
    if case .object(let properties)? = rules["properties"] { known = properties }
    for (name, field) in fields {
      if let rule = known[name] {
        found += faults(field, rule, "\(path).\(name)")
      } else if case .object? = rules["additionalProperties"],
        let rule = rules["additionalProperties"]
      {
        found += faults(field, rule, "\(path).\(name)")
      } else if rules["additionalProperties"] == .flag(false) {
        found.append("\(path): does not know \(name)")
      }
    }
    return found
  }

  private func definition(_ reference: String) -> Node {
    guard case .object(let root) = schema, case .object(let definitions)? = root["$defs"],
      let name = reference.split(separator: "/").last
    else { return .null }
    return definitions[String(name)] ?? .null
  }

  private func names(_ types: Node) -> [String] {
    switch types {
    case .text(let name): [name]
    case .list(let names): names.compactMap { if case .text(let name) = $0 { name } else { nil } }
    default: []
    }
  }

  private func isOf(_ value: Node, _ type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.flag, "boolean"), (.number, "number"), (.text, "string"),
      (.list, "array"), (.object, "object"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
