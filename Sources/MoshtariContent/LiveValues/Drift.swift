package import MoshtariCore
import MoshtariText

/// A figure that is no longer what the author of a note saw.
package struct DriftedFigure: Hashable, Sendable {
  package var address: ReportAddress
  /// Both in the language asked for; `now` is a reason where there is no value any more.
  package var seen: String
  package var now: String
  /// The month, quarter or week that the figure is of, in words; nil where it is of none.
  package var period: String?
}

/// The figures of a note that have moved since it was written, and a warning with the lines that
/// would replace its own; errors of what `seen` names wrongly.
///
/// A figure has moved where what was seen lies outside its 95 % range of now; one without a range, where
/// it differs by more than 5 %. A note's own tolerance stands in place of both.
package func drift(of seen: SeenFigures, in context: RenderingContext) -> (
  figures: [DriftedFigure], diagnostics: [Diagnostic]
) {
  let reader = DriftReader(seen: seen, context: context)
  let read = seen.figures.map(reader.read)
  let faults = read.compactMap(\.fault)
  let figures = read.compactMap(\.figure)
  let moved = figures.filter(reader.hasMoved)
  let warning = moved.first.map { reader.warning(of: $0, and: moved.count - 1, among: figures) }
  return (
    moved.map { reader.words($0, for: context.format) },
    faults + (faults.isEmpty ? [warning].compactMap { $0 } : [])
  )
}

private struct DriftReader {
  let seen: SeenFigures
  let context: RenderingContext

  struct Compared {
    var written: SeenFigure
    var address: ReportAddress
    var figure: LiveFigure
    var seen: Double
  }

  /// A figure of `seen`, or what is wrong with it.
  func read(_ seen: SeenFigure) -> (figure: Compared?, fault: Diagnostic?) {
    let word = LiveValueExpression.Word(text: seen.address.value, offset: 0)
    do {
      let figure = try LiveFigure(word, in: context.report, for: .en)
      guard let address = ReportAddress(word.text), figure.isNumeric else {
        return (nil, fault("not-a-figure", "the address of a number", seen.address))
      }
      let number = SeenNumber(unit: figure.unit, currency: context.format.currency)
      guard let value = number.read(seen.value.value) else {
        return (nil, fault("invalid-value", number.expectation, seen.value))
      }
      return (Compared(written: seen, address: address, figure: figure, seen: value), nil)
    } catch {
      return (nil, fault(error, seen.address.location))
    }
  }

  private func fault(_ code: String, _ expected: String, _ found: Located<String>) -> Diagnostic {
    Diagnostic(
      .error, code, .mismatch(expected: expected, found: "`\(found.value)`"), at: found.location)
  }

  private func fault(_ fault: LiveValueFault, _ place: SourceLocation) -> Diagnostic {
    var place = place
    place.column = place.column.map { $0 + fault.offset }
    place.length = fault.length
    return Diagnostic(.error, fault.code, fault.statement, at: place, help: fault.help)
  }

  func hasMoved(_ compared: Compared) -> Bool {
    guard let now = compared.figure.number else { return true }
    if seen.tolerance == nil, let low = compared.figure.low, let high = compared.figure.high {
      return !(low...max(low, high)).contains(compared.seen)
    }
    let most = abs(compared.seen) * (seen.tolerance ?? 0.05)
    return abs(now - compared.seen) > most * (1 + 1e-9)
  }

  func words(_ compared: Compared, for format: FigureFormat) -> DriftedFigure {
    let now = LiveFigureText(figure: compared.figure, format: format).parts(as: nil) ?? []
    let period = SeriesPlace(compared.address, in: context.report)?.period.name(format)
    return DriftedFigure(
      address: compared.address, seen: format.text(compared.seen, unit: compared.figure.unit),
      now: now.map(\.text).joined(), period: period)
  }

  func warning(of first: Compared, and more: Int, among all: [Compared]) -> Diagnostic {
    let english = context.speaking(.en)
    let words = words(first, for: english.format)
    let text = LiveFigureText(figure: first.figure, format: english.format)
    let range =
      first.figure.low == nil || first.figure.high == nil || first.figure.number == nil
      ? "" : " (95% range \((text.parts(as: .interval) ?? []).map(\.text).joined()))"
    let others = more == 0 ? "" : "; \(more) more moved too"
    let now = first.figure.number == nil ? "has no value now: \(words.now)" : "is \(words.now) now"
    let lines = proposal(of: all.map { ($0.written.address.value, $0.figure) }, english)
    return Diagnostic(
      .warning, "drifted-text",
      .fact(
        "`\(first.address)` was \(words.seen) when this was written and \(now)\(range)\(others)"
          .replacing("\u{A0}", with: " ")),
      at: first.written.value.location,
      help: (["read the text again, then write"] + lines.map { "     " + $0 }).joined(
        separator: "\n"))
  }
}

/// The lines of `seen` for figures that have a value now.
private func proposal(
  of figures: [(written: String, figure: LiveFigure)], _ context: RenderingContext
)
  -> [String]
{
  let lines = figures.compactMap { written, figure in
    figure.number.map { number in
      let text = SeenNumber(unit: figure.unit, currency: context.format.currency).written(number)
      return "  \(key(written)): \(text)"
    }
  }
  return ["seen:"] + lines
}

/// An address as a key of YAML: in quotes where it has what YAML reads otherwise.
private func key(_ address: String) -> String {
  let isPlain = !address.contains(": ") && !address.contains(" #") && !address.hasSuffix(":")
  return isPlain ? address : "\"\(address)\""
}

/// The lines that make a note remember the figures that its texts show now; none where they show no number.
///
/// - Parameter contexts: one for each language of the site.
package func seenProposal(of note: Note, in contexts: [RenderingContext]) -> [String] {
  guard let context = contexts.first else { return [] }
  var known: Set<ReportAddress> = []
  var figures: [(written: String, figure: LiveFigure)] = []
  for value in contexts.flatMap({ note.values(for: $0.format.language) }) {
    for word in value.figures {
      guard let address = ReportAddress(word.text),
        known.insert(ReportAddress(steps: address.withoutValue)).inserted,
        let figure = try? LiveFigure(word, in: context.report, for: .en), figure.isNumeric,
        figure.number != nil
      else { continue }
      figures.append((ReportAddress(steps: address.withoutValue).description, figure))
    }
  }
  return figures.isEmpty ? [] : proposal(of: figures, context)
}

extension Note {
  /// The live values of its title and body in a language, in their order.
  fileprivate func values(for language: Language) -> [LiveValueExpression] {
    let titles = MarkedText([title[language]]).marks.compactMap { mark in
      if case .value(let value) = mark { value } else { nil }
    }
    let all = titles + MarkdownDocument(body[language].body).values
    return all.filter(\.isClosed).compactMap { LiveValueExpression($0) }
  }
}

extension MarkdownDocument {
  /// The live values of its texts, those in code apart.
  fileprivate var values: [LiveValue] {
    values(in: root) + footnotes.flatMap { $0.blocks.flatMap(values) }
  }

  private func values(in node: MarkdownNode) -> [LiveValue] {
    guard node.isText else { return node.children.flatMap(values) }
    return marked.pieces(of: node.literal).compactMap { piece in
      if case .mark(.value(let value)) = piece { value } else { nil }
    }
  }
}

extension LiveValueExpression {
  /// The addresses of the figures that it shows.
  fileprivate var figures: [Word] {
    if format?.text == LiveFormat.unchecked.rawValue { return [] }
    let second = other.flatMap { $0.text == LiveValueReader.previous ? nil : $0 }
    return [address] + [second].compactMap { $0 }
  }
}

extension ComparedPeriod {
  /// Its name alone: `Mehr 1405`.
  fileprivate func name(_ format: FigureFormat) -> String? {
    switch self {
    case .within(let period), .soFar(let period), .endOf(let period): format.period(period)
    case .week(let day), .day(let day): format.day(day)
    case .monthsBefore: nil
    }
  }
}
