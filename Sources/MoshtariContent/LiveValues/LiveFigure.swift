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
  /// The last field of its address, which says what a word of the report is about.
  var field: String
  /// Why there is no value; nil where that cannot be known.
  var reason: AbsenceReason?
  /// Whether `low`, `high` or `n` are what the report has for such a figure.
  var isEstimate = false

  var number: Double? {
    if case .number(let number) = node { number } else { nil }
  }

  /// The figure at the address `word`; of a text in several languages the one for `language`.
  init(_ word: LiveValueExpression.Word, in report: ReportTree, for language: Language)
    throws(LiveValueFault)
  {
    guard let address = ReportAddress(word.text) else {
      throw LiveValueFault(
        "invalid-address", .mismatch(expected: "an address", found: "`\(word.text)`"), at: word,
        help: "an address is names joined by dots: `nps.overall`, `nps.byMonth[2026-10].value`")
    }
    let found = try Self.node(at: address, word, report)
    if case .object(let fields) = found {
      if let text = Self.localized(fields, in: language) {
        self.init(.text(text), [:], address)
        isEstimate = false
        return
      }
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
    field = address.steps.last { !$0.isKey }?.name ?? ""
    func number(_ name: String) -> Double? {
      if case .number(let number) = fields[name] { number } else { nil }
    }
    (low, high, n) = (number("low"), number("high"), number("n"))
    if case .text(let text) = fields["verdict"] { verdict = Verdict(rawValue: text) }
    if case .text(let text) = fields["reason"] { reason = AbsenceReason(rawValue: text) }
    if case .null = value, reason == nil { reason = Self.reason(of: address, unit) }
  }

  /// No figure, for want of a history that is long enough.
  init(tooEarly address: ReportAddress) {
    self.init(.null, [:], address)
    (reason, verdict) = (.shortHistory, .unclear)
  }

  /// Why a plain number is null: the report hides the money and the sums of few people, and compares
  /// with nothing where there is nothing before.
  private static func reason(of address: ReportAddress, _ unit: FigureUnit) -> AbsenceReason? {
    let fields = address.steps.filter { !$0.isKey }.map(\.name)
    if fields.last?.hasPrefix("previous") == true { return .shortHistory }
    if unit == .money { return .smallGroup }
    return ["concentration", "flows", "retention"].contains(fields.first) ? .smallGroup : nil
  }

  /// The text of an object that is one text in several languages; nil for any other object.
  private static func localized(_ fields: [String: ReportTree.Node], in language: Language)
    -> String?
  {
    var texts: [Language: String] = [:]
    for (name, node) in fields {
      guard let language = Language(rawValue: name), case .text(let text) = node else { return nil }
      texts[language] = text
    }
    return texts.isEmpty ? nil : LocalizedText(texts: texts)[language]
  }
}

extension LiveFigure {
  /// Where the report keeps the change of a figure, by the figure's address.
  static let changes = ReportTree.changes

  /// The change with a verdict that `word` asks for: itself, or that of the figure it names; nil
  /// where there is none.
  static func change(
    _ word: LiveValueExpression.Word, in report: ReportTree, for language: Language
  ) throws(LiveValueFault) -> LiveFigure? {
    let figure = try LiveFigure(word, in: report, for: language)
    if figure.verdict != nil { return figure }
    let name = word.text.hasSuffix(".value") ? String(word.text.dropLast(6)) : word.text
    guard let place = changes.first(where: { $0.key == name })?.value,
      let address = ReportAddress(place)
    else { return nil }
    if (try? report.node(at: address)) == nil { return LiveFigure(tooEarly: address) }
    return try LiveFigure(.init(text: place, offset: word.offset), in: report, for: language)
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
