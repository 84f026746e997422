package import Foundation

/// A report as the tree that its JSON is, for looking up addresses.
///
/// Addresses are keys joined by dots; a list element is named by its own key in brackets:
/// `nps.by.region[تهران].value`, `repeat.ladder[2].next`. The empty key is `[]`.
package struct ReportTree: Equatable, Sendable {
  package indirect enum Node: Equatable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([Node])
    case object([String: Node])
  }

  package var root: Node

  package init(_ report: Report) throws { try self.init(json: report.json()) }

  package init(root: Node) { self.root = root }

  /// The tree of a `report.json`.
  package init(json: Data) throws {
    root = Node(try JSONSerialization.jsonObject(with: json, options: [.fragmentsAllowed]))
  }

  /// What stands at `address`.
  package func node(at address: ReportAddress) throws(AddressError) -> Node {
    var node = root
    var path: [String] = []
    for (position, step) in address.steps.enumerated() {
      guard let next = node.child(step, path: path) else {
        let names = node.childSteps(path: path)
        let near = nearestName(to: step.name, in: names.map(\.name))
          .flatMap { name in names.first { $0.name == name } }
        throw AddressError(
          step: step, below: ReportAddress(steps: Array(address.steps[..<position])),
          nearest: near.map { ReportAddress(steps: address.steps[..<position] + [$0]) },
          among: names.prefix(8).map(\.name))
      }
      node = next
      path.append(step.isKey ? "*" : step.name)
    }
    return node
  }

  /// Every address that ends in a number, a text, a flag or null, in tree order (keys in UTF-8 order).
  package var leaves: [(address: ReportAddress, node: Node)] {
    var found: [(ReportAddress, Node)] = []
    func visit(_ node: Node, _ steps: [ReportAddress.Step], _ path: [String]) {
      let children = node.childSteps(path: path)
      if children.isEmpty {
        if case .list = node { return }
        if case .object = node { return }
        return found.append((ReportAddress(steps: steps), node))
      }
      for step in children {
        if let child = node.child(step, path: path) {
          visit(child, steps + [step], path + [step.isKey ? "*" : step.name])
        }
      }
    }
    visit(root, [], [])
    return found.map { (address: $0.0, node: $0.1) }
  }
}

/// A name that is not in the report.
package struct AddressError: Error, Equatable, Sendable {
  /// The step that has no such name, and the address above it.
  package var step: ReportAddress.Step
  package var below: ReportAddress
  /// The nearest right address up to that step.
  package var nearest: ReportAddress?
  /// Some names that are there.
  package var among: [String]

  package init(
    step: ReportAddress.Step, below: ReportAddress, nearest: ReportAddress?, among: [String]
  ) {
    (self.step, self.below, self.nearest, self.among) = (step, below, nearest, among)
  }
}

/// The path to one figure.
package struct ReportAddress: Hashable, Sendable, CustomStringConvertible {
  package enum Step: Hashable, Sendable {
    case field(String)
    case key(String)

    package var name: String {
      switch self {
      case .field(let name), .key(let name): name
      }
    }
    package var isKey: Bool { if case .key = self { true } else { false } }
  }

  package var steps: [Step]

  package init(steps: [Step]) { self.steps = steps }

  /// Reads `a.b[c].d`; nil where brackets or dots do not pair up.
  package init?(_ text: some StringProtocol) {
    steps = []
    var field = ""
    var rest = text[...]
    var afterKey = false
    while let character = rest.popFirst() {
      switch character {
      case ".":
        guard afterKey || !field.isEmpty, !rest.isEmpty else { return nil }
        if !field.isEmpty { steps.append(.field(field)) }
        (field, afterKey) = ("", false)
      case "[":
        guard afterKey || !field.isEmpty, let end = rest.firstIndex(of: "]") else { return nil }
        if !field.isEmpty { steps.append(.field(field)) }
        steps.append(.key(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
        (field, afterKey) = ("", true)
      case "]": return nil
      default:
        guard !afterKey else { return nil }
        field.append(character)
      }
    }
    if !field.isEmpty { steps.append(.field(field)) }
    guard !steps.isEmpty else { return nil }
  }

  package var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .field(let name): text += (text.isEmpty ? "" : ".") + name
      case .key(let name): text += "[\(name)]"
      }
    }
  }
}

extension ReportTree.Node {
  fileprivate init(_ value: Any) {
    switch value {
    case let object as [String: Any]: self = .object(object.mapValues(Self.init))
    case let list as [Any]: self = .list(list.map(Self.init))
    case let text as String: self = .text(text)
    case let number as NSNumber:
      // JSON's true and false come as one-byte numbers.
      self =
        String(cString: number.objCType) == "c"
        ? .flag(number.boolValue) : .number(number.doubleValue)
    default: self = .null
    }
  }

  /// The steps to the children; `path` is where this node stands, keys written `*`.
  fileprivate func childSteps(path: [String]) -> [ReportAddress.Step] {
    switch self {
    case .object(let fields): fields.keys.sorted(by: isBeforeInBytes).map { .field($0) }
    case .list(let elements):
      elements.indices.map { .key(Self.key(of: elements[$0], at: $0, path: path)) }
    default: []
    }
  }

  fileprivate func child(_ step: ReportAddress.Step, path: [String]) -> Self? {
    switch (self, step) {
    case (.object(let fields), .field(let name)): fields[name] ?? Self.hidden(name, in: fields)
    case (.list(let elements), .key(let name)):
      Self.element(name, of: elements, path: path)
    default: nil
    }
  }

  /// The element of exactly this key, else the only one whose key differs in the writing alone.
  private static func element(_ name: String, of elements: [Self], path: [String]) -> Self? {
    let keys = elements.indices.map { key(of: elements[$0], at: $0, path: path) }
    if let exact = keys.firstIndex(of: name) { return elements[exact] }
    let wanted = foldedWriting(name)
    let alike = keys.indices.filter { foldedWriting(keys[$0]) == wanted }
    return alike.count == 1 ? elements[alike[0]] : nil
  }

  /// An estimate without a value has no interval and no n, but an address that names them stays good.
  private static func hidden(_ name: String, in fields: [String: Self]) -> Self? {
    fields["reason"] != nil && ["low", "high", "n"].contains(name) ? .null : nil
  }

  /// What names an element of a list: its key field, or its position where the list has none.
  private static func key(of element: Self, at position: Int, path: [String]) -> String {
    guard case .object(let fields) = element,
      let names = ReportTree.keyFields(of: path)
    else { return String(position) }
    return names.map { fields[$0]?.keyText ?? "" }.joined(separator: "-")
  }

  private var keyText: String {
    switch self {
    case .text(let text): text
    case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
    default: ""
    }
  }
}

extension ReportTree {
  /// The fields that name an element, for each list of objects in the report; a field `*` stands for any one.
  private static let keyFields: [String: [String]] = [
    "customers.monthly": ["period"], "customers.quarterly": ["period"],
    "growth.quarterly": ["period"], "nps.byQuarter": ["period"], "csat.byQuarter": ["period"],
    "events": ["day"], "decisions": ["id"], "alerts": ["key"],
    "experience.byKind": ["key"], "refunds.bySpeed": ["key"], "programme.tiers": ["key"],
    "acquisition.byChannel": ["key"], "warning.signals": ["signal"], "warning.bySegment": ["key"],
    "growth.monthly": ["period"], "realPrices.monthly": ["period"], "realPrices.years": ["name"],
    "digest.segments": ["segment"], "demand.weekly": ["week"], "demand.forecast": ["week"],
    "demand.weekdays": ["weekday"], "demand.daily": ["day"],
    "categories.monthly": ["period", "category"], "categories.changes": ["category"],
    "year.*.topCategories": ["category"], "year.*.risers": ["category"],
    "year.*.segments": ["segment"],
    "repeat.ladder": ["orders"], "value.byOrders": ["key"],
    "retention.monthly.cohorts": ["cohort"],
    "retention.monthly.overall": ["k"],
    "rfm.cells": ["r", "f"],
    "survival.secondOrder": ["day"],
    "nps.byMonth": ["period"], "nps.bySurvey": ["key"],
    "nps.by.region": ["key"], "nps.by.kind": ["key"], "nps.by.channel": ["key"],
    "nps.by.touchpoint": ["key"], "nps.by.product": ["key"],
    "nps.rolling": ["period"], "nps.response.byMonth": ["period"],
    "nps.weighting.cells": ["state", "kind"],
    "csat.byMonth": ["period"],
    "csat.weekly.weeks": ["week"], "csat.weeklyBy.touchpoint": ["key"],
    "csat.weeklyBy.product": ["key"], "csat.weeklyBy.touchpoint.*.weeks": ["week"],
    "csat.weeklyBy.product.*.weeks": ["week"],
    "effort.by.region": ["key"], "effort.by.kind": ["key"], "effort.by.channel": ["key"],
    "effort.by.touchpoint": ["key"], "effort.by.product": ["key"],
    "voice.terms": ["term"], "topics.changes": ["term"], "topics.touchpoints": ["key"],
    "topics.products": ["key"], "topics.touchpoints.*.terms": ["term"],
    "topics.products.*.terms": ["term"],
    "service.byMonth": ["period"], "service.satisfaction.byTouchpoint": ["key"],
    "csat.by.region": ["key"], "csat.by.kind": ["key"], "csat.by.channel": ["key"],
    "csat.by.touchpoint": ["key"], "csat.by.product": ["key"],
    "meta.inputs": ["file"],
    "concentration.lorenz": ["percent"], "loyalty.concentration": ["key"], "baskets": ["a", "b"],
    "prices": ["day"],
    "upsell.growth": ["orders"], "recipients.byKind": ["key"], "recipients.bySegment": ["key"],
    "quality.rejected": ["table", "code"],
    "segmentsWithoutData": ["id"], "visitors.families": ["key"],
    "segments.*.monthly": ["period"], "segments.*.cohortRetention": ["k"],
    "flows.sinceEdition.segments": ["segment"],
    "segments.*.ratings.touchpoint": ["key"],
    "segments.*.ratings.product": ["key"], "segments.*.moves.from": ["state"],
    "segments.*.moves.to": ["state"],
    "personas.*.survival.members": ["month"], "personas.*.survival.all": ["month"],
  ].merging(retentionKeys) { $1 }

  /// Of the list at `path`, keys left out of it; nil for what is no list of objects.
  fileprivate static func keyFields(of path: [String]) -> [String]? {
    if let names = keyFields[path.joined(separator: ".")] { return names }
    guard path.count > 1 else { return nil }
    return keyFields[([path[0], "*"] + path[2...]).joined(separator: ".")]
  }

  /// Every list of objects that this report may have, with the fields that name its elements: each `*` is each of
  /// the names there. By path.
  package var lists: [(path: String, keys: [String])] {
    Self.keyFields.sorted { isBeforeInBytes($0.key, $1.key) }.flatMap { path, keys in
      let fields = path.split(separator: ".").map(String.init)
      guard let any = fields.firstIndex(of: "*") else { return [(path: path, keys: keys)] }
      let above = ReportAddress(steps: fields[..<any].map { .field($0) })
      guard case .object(let names)? = try? node(at: above) else { return [] }
      return names.keys.sorted(by: isBeforeInBytes).map { name in
        let filled = fields[..<any] + [name] + fields[(any + 1)...]
        return (path: filled.joined(separator: "."), keys: keys)
      }
    }
  }
}

extension Report {
  /// The bytes of `report.json`: keys sorted, two-space indentation, a newline at the end.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  package init(json: Data) throws { self = try JSONDecoder().decode(Report.self, from: json) }
}
