import MoshtariCore
import MoshtariText

/// Turns `{{ format address }}` into what a reader sees.
struct LiveValueReader {
  let context: RenderingContext

  private var format: FigureFormat { context.format }

  func rendered(_ value: LiveValue) throws(LiveValueFault) -> Rendered {
    let braces = LiveValueExpression.Word(text: value.written, offset: 0)
    guard value.isClosed else {
      throw LiveValueFault(
        "unclosed-live-value", .fact("`{{` is not closed on its line"), at: braces,
        help: "end it with `}}`; braces that are meant as text are `\\{{`")
    }
    guard let expression = LiveValueExpression(value) else {
      throw LiveValueFault(
        "invalid-address", .mismatch(expected: "an address between the braces", found: "nothing"),
        at: braces, help: "for example `{{ nps.overall }}`")
    }
    let asked = try expression.format.map(liveFormat)
    if try expression.isUnchecked(asked) { return .empty }
    if asked == .versus { return rendered(try comparison(expression), expression) }
    let figure = try figure(expression.address, for: asked)
    let text = LiveFigureText(figure: figure, format: format)
    guard let parts = text.parts(as: asked) else {
      throw mismatch(expression, asked, text.expectation(of: asked))
    }
    return rendered(parts, figure, address: expression.address.text)
  }

  private func figure(_ address: LiveValueExpression.Word, for asked: LiveFormat?)
    throws(LiveValueFault) -> LiveFigure
  {
    let change =
      asked == .change
      ? try LiveFigure.change(address, in: context.report, for: format.language) : nil
    if let change { return change }
    return try LiveFigure(address, in: context.report, for: format.language)
  }

  private func liveFormat(_ word: LiveValueExpression.Word) throws(LiveValueFault) -> LiveFormat {
    if let format = LiveFormat(rawValue: word.text) { return format }
    let names = LiveFormat.allCases.map(\.rawValue)
    throw LiveValueFault(
      "unknown-format", .fact("there is no format `\(word.text)`"), at: word,
      help: near(word.text, among: names) ?? "the formats are \(alternatives(names))")
  }

  private func mismatch(
    _ expression: LiveValueExpression, _ asked: LiveFormat?, _ expectation: String
  ) -> LiveValueFault {
    let changes = LiveFigure.changes.map { "`\($0.key)`" }
    let places = changes.dropLast().joined(separator: ", ") + " and " + (changes.last ?? "")
    return LiveValueFault(
      "format-mismatch",
      .mismatch(
        expected: "\(expectation) for `\(asked?.rawValue ?? "")`",
        found: "`\(expression.address.text)`"),
      at: expression.format ?? expression.address,
      help: asked == .change
        ? "`change` works for \(places)" : "take the format out, or use another")
  }

  private func rendered(_ comparison: LiveComparison, _ expression: LiveValueExpression) -> Rendered
  {
    let isPrevious = expression.other?.text == Self.previous
    let text = LiveComparisonText(
      comparison: comparison, format: format, hasAllRanges: !isPrevious)
    return text.parts.map { parts, compared in
      guard let compared else { return rendered(parts) }
      return rendered(parts, compared.figure, address: compared.address.description)
    }.joined()
  }

  private func rendered(_ parts: [LiveFigureText.Part]) -> Rendered {
    let inner = parts.map { part -> SafeHTML in
      switch part {
      case .number(let text): SafeHTML.number(text)
      case .words(let text): SafeHTML(text: text)
      }
    }
    return Rendered(inner.joined(), plain: parts.map(\.text).joined())
  }

  private func rendered(_ parts: [LiveFigureText.Part], _ figure: LiveFigure, address: String)
    -> Rendered
  {
    let note = LiveFigureText(figure: figure, format: format).note
    let title: SafeHTML = note.map { " title=\"\($0)\"" } ?? ""
    let inner = rendered(parts)
    let html: SafeHTML =
      "<span class=\"live\" data-address=\"\(address)\"\(title)>\(inner.html)</span>"
    return Rendered(html, plain: inner.plain)
  }
}

// MARK: Comparisons

extension LiveValueReader {
  /// What stands for the period before.
  static let previous = "previous"

  /// The comparison that `versus` asks for.
  func comparison(_ expression: LiveValueExpression) throws(LiveValueFault) -> LiveComparison {
    let first = try number(expression.address)
    guard let other = expression.other else {
      throw LiveValueFault(
        "nothing-to-compare",
        .mismatch(expected: "`previous` or a second address after the first", found: "nothing"),
        at: expression.address,
        help: "for example `{{ versus \(expression.address.text) previous }}`")
    }
    guard other.text != Self.previous else { return try withPrevious(expression.address) }
    let second = try number(other)
    guard first.figure.unit == second.figure.unit else {
      throw LiveValueFault(
        "mixed-units",
        .fact(
          "`\(expression.address.text)` is \(first.figure.unit.name) and `\(other.text)` "
            + "\(second.figure.unit.name)"),
        at: other, help: "name a second figure that is \(first.figure.unit.name)")
    }
    guard
      let comparison = LiveComparison(
        first.address, second.address, in: context.report, for: format.language)
    else { throw notANumber(other) }
    return comparison
  }

  /// Of everybody over all of the data (`nps.overall`) there is no period before: the last complete month and the
  /// one before it, which are then named.
  private func latest(of written: String) -> LiveComparison? {
    guard let address = ReportAddress(written) else { return nil }
    let steps = address.withoutValue
    guard steps.count == 2, steps[1] == .field("overall") else { return nil }
    return LiveComparison(
      previousOf: ReportAddress(steps: [steps[0], .field("latest")]), in: context.report,
      for: format.language)
  }

  private func withPrevious(_ word: LiveValueExpression.Word) throws(LiveValueFault)
    -> LiveComparison
  {
    if let address = ReportAddress(word.text),
      let comparison = LiveComparison(
        previousOf: address, in: context.report, for: format.language)
    {
      return comparison
    }
    if let latest = latest(of: word.text) { return latest }
    let names = comparable(with: word.text).map { "`\($0)`" }
    throw LiveValueFault(
      "not-comparable", .fact("the report keeps no earlier value of `\(word.text)`"), at: word,
      help: names.isEmpty
        ? "compare it with a second address: `{{ versus \(word.text) ADDRESS }}`"
        : "it keeps one of \(names.joined(separator: ", "))")
  }

  /// Figures of the same part of the report, else of any, that have an earlier value.
  private func comparable(with written: String) -> [String] {
    let root = written.prefix { $0 != "." && $0 != "[" }
    let known = [
      "growth.latest.retention", "growth.latestQuarter.retention", "growth.latest.active",
      "nps.latest", "nps.latestQuarter", "csat.latest", "csat.latestQuarter", "customers.active",
      "\(written.split(separator: ".").prefix(2).joined(separator: ".")).count",
    ].filter { name in
      ReportAddress(name).flatMap {
        LiveComparison(previousOf: $0, in: context.report, for: format.language)
      } != nil
    }
    let near = known.filter { $0.hasPrefix("\(root).") }
    return near.isEmpty ? known : near
  }

  /// A figure that can be compared, with its address.
  private func number(_ word: LiveValueExpression.Word) throws(LiveValueFault) -> (
    figure: LiveFigure, address: ReportAddress
  ) {
    let figure = try LiveFigure(word, in: context.report, for: format.language)
    guard let address = ReportAddress(word.text), figure.isNumeric else { throw notANumber(word) }
    return (figure, address)
  }

  private func notANumber(_ word: LiveValueExpression.Word) -> LiveValueFault {
    LiveValueFault(
      "not-comparable",
      .mismatch(expected: "a number for `versus`", found: "`\(word.text)`"), at: word)
  }
}

extension LiveValueExpression {
  /// Whether it is `unchecked` and its reason; a fault where the reason is missing.
  fileprivate func isUnchecked(_ asked: LiveFormat?) throws(LiveValueFault) -> Bool {
    if asked == .unchecked { return true }
    guard format == nil, address.text == LiveFormat.unchecked.rawValue else { return false }
    throw LiveValueFault(
      "missing-reason", .mismatch(expected: "a reason after `unchecked`", found: "nothing"),
      at: address, help: "for example `{{ unchecked counted at the till }}`")
  }
}

extension FigureUnit {
  /// What a figure of it is, in the middle of a sentence of a diagnostic.
  fileprivate var name: String {
    switch self {
    case .count: "a count"
    case .share: "a share"
    case .shareChange: "a change of a share"
    case .money: "an amount of money"
    case .points: "a score"
    case .days: "a number of days"
    case .ratio: "a ratio"
    case .date, .month, .text: "no number"
    }
  }
}
