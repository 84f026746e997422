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

  private func rendered(_ parts: [LiveFigureText.Part], _ figure: LiveFigure, address: String)
    -> Rendered
  {
    let note = LiveFigureText(figure: figure, format: format).note
    let title: SafeHTML = note.map { " title=\"\($0)\"" } ?? ""
    let inner = parts.map { part -> SafeHTML in
      switch part {
      case .number(let text): SafeHTML.number(text)
      case .words(let text): SafeHTML(text: text)
      }
    }
    let html: SafeHTML =
      "<span class=\"live\" data-address=\"\(address)\"\(title)>\(inner.joined())</span>"
    return Rendered(html, plain: parts.map(\.text).joined())
  }
}
