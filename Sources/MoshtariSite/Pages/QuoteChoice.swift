import MoshtariContent
import MoshtariCore
import MoshtariText

/// What a page quotes.
enum Quote: Equatable {
  /// Said to the authors of a persona.
  case said(PersonaQuote)
  /// Written by a customer.
  case wrote(FeedbackQuote)

  /// Whether somebody blames us in it.
  var isCritical: Bool {
    switch self {
    case .said(let quote): quote.isCritical
    case .wrote(let quote): quote.tone == .blame
    }
  }
}

extension FeedbackQuote {
  /// The language that the comment seems to be in, by its letters.
  var writing: Language {
    text.hasArabicLetters ? .fa : .en
  }
}

/// Which quotes of a page are seen at once, and which are folded away under them.
///
/// What was said in interviews comes first, then what customers wrote: in the page's own language
/// first, and the given order otherwise. Where nobody blames us among those that are seen, the last
/// of them makes room for the first that does.
struct QuoteChoice: Equatable {
  var seen: [Quote]
  var folded: [Quote]

  /// - Parameter limit: how many are seen; 1 or more.
  init(
    said: [PersonaQuote] = [], wrote: [FeedbackQuote], in language: Language, limit: Int
  ) {
    let own = wrote.filter { $0.writing == language }
    let foreign = wrote.filter { $0.writing != language }
    let all = said.map(Quote.said) + (own + foreign).map(Quote.wrote)
    seen = Array(all.prefix(limit))
    folded = Array(all.dropFirst(limit))
    guard !seen.contains(where: \.isCritical), let last = seen.last,
      let critical = folded.firstIndex(where: \.isCritical)
    else { return }
    seen[seen.count - 1] = folded.remove(at: critical)
    folded.insert(last, at: 0)
  }
}
