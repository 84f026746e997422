package import MoshtariCore
import MoshtariMetrics
import MoshtariText

/// What `moshtari explain` says of one figure.
package struct Explanation: Sendable {
  /// A label and what stands beside it, in the order they are printed.
  package struct Line: Sendable, Equatable {
    package var label: String
    package var text: String
    package init(_ label: String, _ text: String) { (self.label, self.text) = (label, text) }
  }

  package var address: String
  package var lines: [Line]

  /// The lines under the address, labels in one column.
  package var text: String {
    let width = lines.map(\.label.count).max() ?? 0
    let rows = lines.map { line in
      "  " + line.label + String(repeating: " ", count: width - line.label.count + 2) + line.text
    }
    return ([address] + rows).joined(separator: "\n")
  }
}

/// Explains the figure at `address`; a diagnostic where there is none.
package func explain(
  _ text: String, report: Report, tree: ReportTree, settings: Settings
) -> Result<Explanation, Diagnostic> {
  guard let address = ReportAddress(text) else {
    return .failure(
      Diagnostic(
        .error, "no-address", .mismatch(expected: "an address", found: "`\(text)`"),
        help: "write keys joined by dots, list elements in brackets: `nps.byMonth[2026-10].value`"))
  }
  do {
    let node = try tree.node(at: address)
    let format = FigureFormat(language: .en, settings: settings)
    let explainer = Explainer(
      report: report, tree: tree, settings: settings, format: format, address: address)
    let definition = definition(of: address)
    return .success(
      Explanation(
        address: address.description,
        lines: explainer.values(node) + explainer.gates + explainer.meaning(definition)
          + explainer.inputs(definition)))
  } catch {
    return .failure(unknownAddress(error))
  }
}

extension ReportTree.Node {
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}

/// The diagnostic for an address that the report does not have.
func unknownAddress(_ error: AddressError) -> Diagnostic {
  let place = error.below.steps.isEmpty ? "the report" : "`\(error.below)`"
  let names = error.among.map { "`\($0)`" }.joined(separator: ", ")
  let help = error.nearest.map { "did you mean `\($0)`?" } ?? "\(place) has \(names)"
  return Diagnostic(
    .error, "unknown-address", .fact("\(place) has no `\(error.step.name)`"), help: help)
}

private struct Explainer {
  var report: Report
  var tree: ReportTree
  var settings: Settings
  var format: FigureFormat
  var address: ReportAddress

  /// The value, its interval and n; the fields of anything larger.
  func values(_ node: ReportTree.Node) -> [Explanation.Line] {
    let estimate = enclosingEstimate(node)
    switch node {
    case .object(let fields) where fields["value"] == nil && fields["reason"] == nil:
      return fields.keys.sorted(by: isBeforeInBytes).map {
        Explanation.Line($0, summary(fields[$0] ?? .null, at: address.steps + [.field($0)]))
      }
    case .list(let elements):
      return [Explanation.Line("elements", format.count(elements.count))]
    default:
      let isValue = address.steps.last?.name == "value" || node.isObject
      return [Explanation.Line("value", value(node, estimate))]
        + (isValue ? interval(estimate) : []) + period + prices
    }
  }

  /// The gates of the settings that are on the figure, or the one that an alert is of, and what became of each.
  var gates: [Explanation.Line] {
    let steps = address.judged.steps
    let isAlert = steps.first == .field("alerts") && steps.count > 1
    return (report.alerts ?? []).filter { alert in
      if isAlert { return steps[1] == .key(alert.key) }
      return ReportAddress(alert.address).map { $0.judged.steps.starts(with: steps) } ?? false
    }.map {
      Explanation.Line("gate", "\($0.gate): \(AlertWords(result: $0.verdict).plain(in: .en))")
    }
  }

  /// In which prices money is, where there is an index of prices.
  private var prices: [Explanation.Line] {
    let fields = address.steps.map(\.name)
    let isRate =
      fields.starts(with: ["retention", "revenue"]) || fields.contains("nominalRetention")
    guard report.realPrices != nil, isRate || FigureUnit(of: address) == .money else { return [] }
    let month = report.priceMonth(of: address)
    return [
      Explanation.Line("prices", month.map { "of \($0), by the index of prices" } ?? "as paid")
    ]
  }

  /// The object that holds value, low, high and n: the node itself, or the one just above it.
  private func enclosingEstimate(_ node: ReportTree.Node) -> [String: ReportTree.Node]? {
    if case .object(let fields) = node, fields.keys.contains("value") { return fields }
    let above = ReportAddress(steps: Array(address.steps.dropLast()))
    guard address.steps.count > 1, case .object(let fields)? = try? tree.node(at: above),
      fields.keys.contains("value")
    else { return nil }
    return fields
  }

  /// Which month, quarter or week is the latest one.
  private var period: [Explanation.Line] {
    let isLatest =
      { $0 == .field("latest") || $0 == .field("latestQuarter") } as (ReportAddress.Step) -> Bool
    guard let latest = address.steps.firstIndex(where: isLatest) else { return [] }
    let above = ReportAddress(steps: Array(address.steps[...latest]))
    guard case .object(let fields)? = try? tree.node(at: above) else { return [] }
    switch (fields["period"], fields["week"]) {
    case (.text(let month)?, _):
      return [Explanation.Line("period", format.text(month, unit: .month))]
    case (_, .text(let week)?): return [Explanation.Line("week of", format.text(week, unit: .date))]
    default: return []
    }
  }

  private func value(_ node: ReportTree.Node, _ estimate: [String: ReportTree.Node]?) -> String {
    if case .object(let fields) = node {
      return summary(fields["value"] ?? .null, at: address.steps, reason: fields["reason"])
    }
    return summary(node, at: address.steps, reason: estimate?["reason"])
  }

  private func interval(_ estimate: [String: ReportTree.Node]?) -> [Explanation.Line] {
    guard let estimate else { return [] }
    var lines: [Explanation.Line] = []
    let unit = FigureUnit(of: address)
    if case .number(let low)? = estimate["low"], case .number(let high)? = estimate["high"] {
      // What is searched for in a terminal has plain spaces.
      let range = format.range(low, high, unit: unit).replacing("\u{A0}", with: " ")
      lines.append(Explanation.Line("95% range", range))
    }
    if case .number(let n)? = estimate["n"] {
      lines.append(Explanation.Line("n", format.count(Int(n))))
    }
    return lines
  }

  private func summary(
    _ node: ReportTree.Node, at steps: [ReportAddress.Step], reason: ReportTree.Node? = nil
  ) -> String {
    let unit = FigureUnit(of: ReportAddress(steps: steps))
    switch node {
    case .number(let number): return format.text(number, unit: unit)
    case .text(let text): return format.text(text, unit: unit)
    case .flag(let flag): return flag ? "true" : "false"
    case .null:
      guard case .text(let word)? = reason, let reason = AbsenceReason(rawValue: word) else {
        return "none (undefined, or too few people to show)"
      }
      return "none: \(format.text(reason))"
    case .list(let elements): return "\(format.count(elements.count)) elements"
    case .object(let fields):
      if let value = fields["value"] { return summary(value, at: steps, reason: fields["reason"]) }
      return "{ \(fields.keys.sorted(by: isBeforeInBytes).joined(separator: ", ")) }"
    }
  }

  func meaning(_ definition: Definition?) -> [Explanation.Line] {
    guard let definition else { return [] }
    return [
      Explanation.Line("is", definition.name[.en]),
      Explanation.Line("means", definition.meaning[.en]),
      Explanation.Line("formula", definition.formula[.en]),
      Explanation.Line(
        "source",
        [definition.isOwn ? "own definition" : "", definition.source].filter { !$0.isEmpty }
          .joined(separator: "; ")),
    ] + (definition.dialect.map { [Explanation.Line("dialect", $0[.en])] } ?? [])
  }

  /// Which files and rows went into it, and what was left out.
  func inputs(_ definition: Definition?) -> [Explanation.Line] {
    let tables = definition?.tables ?? Table.allCases
    let asOf = Explanation.Line("as of", format.dayInBothCalendars(report.meta.asOf))
    let files = report.meta.inputs.filter { input in
      tables.contains { input.file == settings.data.tables[$0]?.file }
    }.map {
      Explanation.Line("input", "\($0.file), \(format.count($0.bytes)) bytes, sha256 \($0.sha256)")
    }
    return [asOf] + tables.compactMap(rows) + files
  }

  private func rows(of table: Table) -> Explanation.Line? {
    guard let rows = report.meta.rows[table.rawValue] else { return nil }
    let left = [
      (rows.rejected, "rejected"), (rows.duplicates, "repeated"), (rows.notOrders, "not orders"),
      (rows.afterAsOf, "after the as-of day"),
    ].filter { $0.0 > 0 }.map { "\(format.count($0.0)) \($0.1)" }
    let out = left.isEmpty ? "none left out" : "left out: " + left.joined(separator: ", ")
    return Explanation.Line(
      table.rawValue,
      "\(format.count(rows.accepted)) of \(format.count(rows.read)) rows read; \(out)")
  }
}
