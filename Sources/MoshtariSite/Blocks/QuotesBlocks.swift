import MoshtariContent
import MoshtariCore
import MoshtariMetrics
import MoshtariText

enum QuotesBlockWords: String, Phrase {
  case chosen, few, none

  var text: LocalizedText {
    switch self {
    case .chosen:
      LocalizedText(
        en:
          "Examples that the report keeps, not a sample; numbers and addresses taken out. Comments are quoted only of segments of which {1} or more people wrote some.",
        fa:
          "چند نمونه از آنچه گزارش نگه می‌دارد، نه نمونهٔ آماری؛ شماره‌ها و نشانی‌ها حذف شده‌اند. نظرها تنها از بخش‌هایی نقل می‌شوند که دست‌کم {1} نفر از اعضایشان چیزی نوشته باشند."
      )
    case .few:
      LocalizedText(
        en: "Nothing is quoted here: fewer than {1} people of this segment wrote something.",
        fa: "اینجا چیزی نقل نمی‌شود: کمتر از {1} نفر از این بخش چیزی نوشته‌اند.")
    case .none:
      LocalizedText(
        en:
          "Among the comments that the report keeps is none of this kind. Comments are quoted only of segments of which {1} or more people wrote some.",
        fa:
          "در میان نظرهایی که گزارش نگه می‌دارد چنین نظری نیست. نظرها تنها از بخش‌هایی نقل می‌شوند که دست‌کم {1} نفر از اعضایشان چیزی نوشته باشند."
      )
    }
  }
}

extension PageContext {
  /// Comments of the report in a text, and by what rule they may be quoted.
  func quoted(_ block: QuotesBlock) throws(Diagnostic) -> SafeHTML {
    try check(block)
    let least = count(settings.privacy.quotes)
    let all = quotes(of: block.segment?.value)
    guard !all.isEmpty || block.segment == nil else {
      return emptyQuotes(say(QuotesBlockWords.few, least))
    }
    let chosen = all.filter(block.asksFor)
    guard !chosen.isEmpty else { return emptyQuotes(say(QuotesBlockWords.none, least)) }
    var choice = QuoteChoice(wrote: chosen, in: language, limit: block.count)
    choice.folded = []
    return """
      <div>\(blocks(choice))<p class="note">\(say(QuotesBlockWords.chosen, least))</p></div>

      """
  }

  private func emptyQuotes(_ sentence: SafeHTML) -> SafeHTML {
    "<div class=\"empty\"><p>\(sentence)</p></div>\n"
  }

  /// What the report quotes of a segment's members, else of everybody: the newest first, each text once.
  private func quotes(of segment: String?) -> [FeedbackQuote] {
    if let segment {
      return report.segments[segment].map { quotes($0.quotes, of: $0) } ?? []
    }
    var seen: Set<String> = []
    return report.segments.keys.sorted(by: isBeforeInBytes)
      .flatMap { id in report.segments[id].map { quotes($0.quotes, of: $0) } ?? [] }
      .filter { seen.insert($0.text).inserted }
      .sorted { $0.period != $1.period ? $0.period > $1.period : isBeforeInBytes($0.text, $1.text) }
  }

  /// An error for a segment or touchpoint that the report does not have.
  private func check(_ block: QuotesBlock) throws(Diagnostic) {
    if let segment = block.segment {
      try check(
        segment, "segment", among: report.segments.keys.sorted(by: isBeforeInBytes))
    }
    if let touchpoint = block.touchpoint {
      try check(touchpoint, "touchpoint", among: touchpoints)
    }
  }

  /// Those that answers and comments name, in UTF-8 order.
  private var touchpoints: [String] {
    let keys =
      (report.nps?.by.touchpoint ?? []).map(\.key) + (report.csat?.by.touchpoint ?? []).map(\.key)
      + report.segments.values.flatMap(\.quotes).map(\.touchpoint)
    return Set(keys).subtracting([""]).sorted(by: isBeforeInBytes)
  }

  private func check(_ name: Located<String>, _ what: String, among known: [String])
    throws(Diagnostic)
  {
    guard !known.contains(name.value) else { return }
    let near = nearestName(to: name.value, in: known).map { "did you mean `\($0)`?" }
    let list = known.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    throw Diagnostic(
      .error, "unknown-\(what)", .fact("there is no \(what) `\(name.value)`"), at: name.location,
      help: near ?? (known.isEmpty ? nil : "there are \(list)"))
  }
}

extension QuotesBlock {
  /// Whether a comment is of what the block names; a word is found in any writing and as a part of others.
  fileprivate func asksFor(_ quote: FeedbackQuote) -> Bool {
    if let kind, quote.kind != kind.value.rawValue { return false }
    if let touchpoint, quote.touchpoint != touchpoint.value { return false }
    return word.map { foldedText(quote.text).contains(foldedText($0.value)) } ?? true
  }
}
