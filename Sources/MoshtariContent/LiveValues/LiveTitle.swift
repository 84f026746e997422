package import MoshtariCore
import MoshtariText

/// A title with its live values filled in, for `language`; faults are at their places in it.
///
/// A text of another language has its figures in its own language. `\{{` is `{{`.
package func fill(
  _ title: LocalizedText, at places: TextPlaces, for language: Language,
  in context: RenderingContext
) -> (title: LocalizedText, diagnostics: [Diagnostic]) {
  let own = title.language(for: language)
  let filled = LiveTitle(title[own], at: places[own], in: context.speaking(own)).filled
  var title = title
  title.texts[own] = filled.text
  return (title, filled.diagnostics)
}

/// Where a text of the front matter stands, in each language that it was written in.
package struct TextPlaces: Hashable, Sendable {
  var own: [Language: SourceLocation] = [:]
  var common: SourceLocation?

  /// As the text that `LocalizedText` gives for the language.
  subscript(language: Language) -> SourceLocation? {
    own[language] ?? common ?? own[language == .en ? .fa : .en]
  }
}

/// One text of the front matter that may hold live values.
private struct LiveTitle {
  let text: String
  let place: SourceLocation?
  let context: RenderingContext

  init(_ text: String, at place: SourceLocation?, in context: RenderingContext) {
    (self.text, self.place, self.context) = (text, place, context)
  }

  var filled: (text: String, diagnostics: [Diagnostic]) {
    let marked = MarkedText([text])
    var filled = "", diagnostics: [Diagnostic] = []
    var searched = max(0, (place?.column ?? 1) - 1)
    for piece in marked.pieces(of: marked.lines.joined()) {
      switch piece {
      case .text(let text): filled += text.replacing("\\{{", with: "{{")
      case .mark(.reference(let footnote)), .mark(.definition(let footnote)):
        filled += footnote.written
      case .mark(.value(let value)):
        let found = column(of: value.written, from: searched)
        searched = found.map { $0 + value.written.unicodeScalars.count } ?? searched
        do {
          filled += try LiveValueReader(context: context).rendered(value).plain
        } catch {
          diagnostics.append(
            Diagnostic(
              .error, error.code, error.statement, at: location(of: error, valueAt: found),
              help: error.help))
        }
      }
    }
    return (filled, diagnostics + claims(in: marked))
  }

  /// Words of direction that the title's figures do not bear out.
  private func claims(in marked: MarkedText) -> [Diagnostic] {
    var sentences = ClaimSentences()
    var searched = max(0, (place?.column ?? 1) - 1)
    for piece in marked.pieces(of: marked.lines.joined()) {
      switch piece {
      case .text(let text):
        sentences.add(text) { word in
          let found = column(of: word, from: searched)
          searched = found.map { $0 + word.unicodeScalars.count } ?? searched
          return ClaimPlace(
            line: place?.line ?? 1, column: found.map { $0 + 1 } ?? place?.column ?? 1,
            length: found == nil ? place?.length ?? 1 : word.unicodeScalars.count)
        }
      case .mark(.value(let value)):
        searched =
          column(of: value.written, from: searched).map {
            $0 + value.written.unicodeScalars.count
          } ?? searched
        if value.isClosed { sentences.add(value) }
      case .mark: break
      }
    }
    sentences.endBlock()
    return sentences.sentences.flatMap { sentence in
      ClaimCheck(context: context).diagnostics(of: sentence) { word in
        guard var location = place else { return nil }
        (location.column, location.length) = (word.column, word.length)
        return location
      }
    }
  }

  /// Where the value's first brace stands on the text's line, from 0; nil where it is on another
  /// line, or written otherwise.
  private func column(of written: String, from start: Int) -> Int? {
    guard let line = place?.excerpt.map({ Array($0.unicodeScalars) }) else { return nil }
    let wanted = Array(written.unicodeScalars)
    guard start <= line.count - wanted.count else { return nil }
    return (start...(line.count - wanted.count)).first { line[$0...].starts(with: wanted) }
  }

  private func location(of fault: LiveValueFault, valueAt column: Int?) -> SourceLocation? {
    guard var location = place, let column else { return place }
    (location.column, location.length) = (column + fault.offset + 1, fault.length)
    return location
  }
}

extension LocalizedText {
  /// The language that a page in `language` shows this text in: its own, or the other one where the
  /// text is in that only.
  package func language(for language: Language) -> Language {
    if texts[language] != nil || common != nil { return language }
    return Language.allCases.first { texts[$0] != nil } ?? language
  }
}

extension RenderingContext {
  /// The same with figures written in `language`.
  package func speaking(_ language: Language) -> RenderingContext {
    var context = self
    context.format.language = language
    return context
  }
}
