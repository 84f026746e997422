import MoshtariCore

/// What a report has at an address, with the interval and number of people where it is an estimate.
struct LiveFigure {
  /// A number, text, flag or null.
  var node: ReportTree.Node
  var unit: FigureUnit
  var low: Double?
  var high: Double?
  var n: Double?
  var verdict: Verdict?
  /// Why there is no value; nil where the report does not say.
  var reason: AbsenceReason?
  /// Whether `low`, `high` or `n` are what the report has for such a figure.
  var isEstimate = false

  var number: Double? {
    if case .number(let number) = node { number } else { nil }
  }

  /// The figure at the address `word`.
  init(_ word: LiveValueExpression.Word, in report: ReportTree) throws(LiveValueFault) {
    guard let address = ReportAddress(word.text) else {
      throw LiveValueFault(
        "invalid-address", .mismatch(expected: "an address", found: "`\(word.text)`"), at: word,
        help: "an address is names joined by dots: `nps.overall`, `nps.byMonth[2026-10].value`")
    }
    let found = try Self.node(at: address, word, report)
    if case .object(let fields) = found {
      guard let value = fields["value"] else { throw Self.group(address, word, report) }
      self.init(value, fields, ReportAddress(steps: address.steps + [.field("value")]))
      return
    }
    if case .list = found { throw Self.list(address, word, report) }
    let above = ReportAddress(steps: Array(address.steps.dropLast()))
    if address.steps.last == .field("value"), case .object(let fields) = try? report.node(at: above)
    {
      self.init(found, fields, address)
    } else {
      self.init(found, [:], address)
      isEstimate = false
    }
  }

  private init(
    _ value: ReportTree.Node, _ fields: [String: ReportTree.Node], _ address: ReportAddress
  ) {
    (node, unit, isEstimate) = (value, FigureUnit(of: address), true)
    func number(_ name: String) -> Double? {
      if case .number(let number) = fields[name] { number } else { nil }
    }
    (low, high, n) = (number("low"), number("high"), number("n"))
    if case .text(let text) = fields["verdict"] { verdict = Verdict(rawValue: text) }
    if case .text(let text) = fields["reason"] { reason = AbsenceReason(rawValue: text) }
  }
}

extension LiveFigure {
  private static func node(
    at address: ReportAddress, _ word: LiveValueExpression.Word, _ report: ReportTree
  ) throws(LiveValueFault) -> ReportTree.Node {
    do {
      return try report.node(at: address)
    } catch {
      throw unknown(error, address, word, report)
    }
  }

  /// Underlines the step that is wrong and offers the nearest address that is right as a whole.
  private static func unknown(
    _ error: AddressError, _ address: ReportAddress, _ word: LiveValueExpression.Word,
    _ report: ReportTree
  ) -> LiveValueFault {
    let above = error.below.description
    let skipped = above.unicodeScalars.count + (above.isEmpty ? 0 : 1)
    let step = LiveValueExpression.Word(text: error.step.name, offset: word.offset + skipped)
    let owner = above.isEmpty ? "the report" : "`\(above)`"
    let names = error.among.map { "`\($0)`" }.joined(separator: ", ")
    let help = error.nearest.map { nearest in
      let whole = ReportAddress(
        steps: nearest.steps + address.steps.dropFirst(nearest.steps.count))
      let exists = (try? report.node(at: whole)) != nil
      return "did you mean `\(exists ? whole : nearest)`?"
    }
    return LiveValueFault(
      "unknown-address", .fact("\(owner) has no `\(error.step.name)`"), at: step,
      help: help ?? (names.isEmpty ? "\(owner) has no parts" : "it has \(names)"))
  }

  private static func group(
    _ address: ReportAddress, _ word: LiveValueExpression.Word, _ report: ReportTree
  ) -> LiveValueFault {
    let names = parts(of: address, .field(""), report).map { "`\(address).\($0)`" }
    return LiveValueFault(
      "not-a-figure", .mismatch(expected: "the address of a figure", found: "a group of figures"),
      at: word,
      help: names.isEmpty ? nil : "name one of them: \(names.prefix(4).joined(separator: ", "))")
  }

  private static func list(
    _ address: ReportAddress, _ word: LiveValueExpression.Word, _ report: ReportTree
  ) -> LiveValueFault {
    let keys = parts(of: address, .key("\u{10FFF0}"), report)
    return LiveValueFault(
      "not-a-figure", .mismatch(expected: "the address of a figure", found: "a list"), at: word,
      help: keys.last.map { "name one of its elements, such as `\(address)[\($0)]`" })
  }

  /// Some names below `address`: what the report offers instead of a step that it cannot have.
  private static func parts(
    of address: ReportAddress, _ missing: ReportAddress.Step, _ report: ReportTree
  ) -> [String] {
    do {
      _ = try report.node(at: ReportAddress(steps: address.steps + [missing]))
      return []
    } catch {
      return error.among
    }
  }
}
