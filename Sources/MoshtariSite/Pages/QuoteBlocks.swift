import MoshtariContent
import MoshtariCore
import MoshtariText

enum QuoteWords: String, Phrase {
  case title, subtitle, moreOne, more, nps, csat, effort, complaint, contact, review, mention,
    score,
    scoreOf

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "In their own words", fa: "از زبان خودشان")
    case .subtitle:
      LocalizedText(
        en: "Comments of today’s members; numbers and addresses taken out",
        fa: "نظر اعضای امروز؛ شماره‌ها و نشانی‌ها حذف شده‌اند")
    case .moreOne: LocalizedText(en: "One more quote", fa: "یک نقل‌قول دیگر")
    case .more: LocalizedText(en: "{1} more quotes", fa: "{1} نقل‌قول دیگر")
    case .nps: LocalizedText(en: "NPS comment", fa: "نظر NPS")
    case .csat: LocalizedText(en: "CSAT comment", fa: "نظر CSAT")
    case .effort: LocalizedText(en: "Comment on effort", fa: "نظر دربارهٔ تلاش مشتری (CES)")
    case .complaint: LocalizedText(en: "Complaint", fa: "شکایت")
    case .contact: LocalizedText(en: "Message to support", fa: "پیام به پشتیبانی")
    case .review: LocalizedText(en: "Review", fa: "دیدگاه خریدار")
    case .mention: LocalizedText(en: "Mention elsewhere", fa: "نظر در جای دیگر")
    case .score: LocalizedText(en: "score {1}", fa: "امتیاز {1}")
    case .scoreOf: LocalizedText(en: "score {1} of {2}", fa: "امتیاز {1} از {2}")
    }
  }

  init?(kind: String) {
    guard let kind = FeedbackKind(rawValue: kind) else { return nil }
    switch kind {
    case .nps: self = .nps
    case .csat: self = .csat
    case .effort: self = .effort
    case .complaint: self = .complaint
    case .contact: self = .contact
    case .review: self = .review
    case .mention: self = .mention
    }
  }
}

extension PageContext {
  /// What customers wrote, for the page of a segment; nil where nothing may be quoted.
  func customerQuotes(_ figures: SegmentFigures) -> PageSection? {
    let quotes = quotes(figures.quotes, of: figures)
    guard !quotes.isEmpty else { return nil }
    return PageSection(
      id: "quotes", title: say(QuoteWords.title), subtitle: say(QuoteWords.subtitle),
      body: blocks(QuoteChoice(wrote: quotes, in: language, limit: 3)))
  }

  /// Quotes of a segment's members; without scores where the segment's own is hidden.
  func quotes(_ quotes: [FeedbackQuote], of segment: SegmentFigures?) -> [FeedbackQuote] {
    guard segment?.nps.estimate.reason == .smallGroup else { return quotes }
    return quotes.map { quote in
      var quote = quote
      quote.score = nil
      return quote
    }
  }

  /// Quotes under each other, those beyond the limit folded away.
  func blocks(_ choice: QuoteChoice) -> SafeHTML {
    let folded = choice.folded
    let seen = "<div class=\"quotes\">\(choice.seen.map(block).joined())</div>" as SafeHTML
    guard !folded.isEmpty else { return seen }
    let label =
      folded.count == 1 ? say(QuoteWords.moreOne) : say(QuoteWords.more, count(folded.count))
    return """
      \(seen)<details><summary>\(label)</summary>\
      <div class="quotes">\(folded.map(block).joined())</div></details>
      """
  }

  private func block(_ quote: Quote) -> SafeHTML {
    switch quote {
    case .said(let said):
      blockquote(
        said.text[language], in: said.text.language(for: language), source: text(said.source),
        tone: said.isCritical ? .blame : .praise)
    case .wrote(let comment): blockquote(comment)
    }
  }

  /// A comment with its kind, score, touchpoint and month; its edge says its tone.
  func blockquote(_ quote: FeedbackQuote) -> SafeHTML {
    let parts = [
      QuoteWords(kind: quote.kind).map { say($0) },
      quote.score.map { score in
        best(of: quote.kind).map { say(QuoteWords.scoreOf, count(score), count($0)) }
          ?? say(QuoteWords.score, count(score))
      },
      quote.touchpoint.isEmpty ? nil : "<bdi>\(keyName(quote.touchpoint))</bdi>",
      month(quote.period),
    ].compactMap { $0 }.joined(separator: language == .fa ? "، " : ", ")
    return blockquote(quote.text, in: quote.writing, source: parts, tone: quote.tone)
  }

  /// The high end of the scale that a kind of feedback is scored on; nil for kinds without scores.
  private func best(of kind: String) -> Int? {
    switch FeedbackKind(rawValue: kind) {
    case .nps: 10
    case .csat where report.csat != nil: report.csat?.scaleHigh
    default: settings.data.tables[.feedback]?.scales[kind]?.high
    }
  }

  /// Words, in another language than the page's marked as such, and who said them. Blame has an edge of its own, and
  /// so have comments that neither praise nor blame; what was said in interviews has that of praise.
  private func blockquote(
    _ words: String, in writing: Language, source: SafeHTML, tone: QuoteTone
  ) -> SafeHTML {
    let edge: SafeHTML =
      switch tone {
      case .praise: ""
      case .neutral: " class=\"even\""
      case .blame: " class=\"neg\""
      }
    let direction = writing.isRightToLeft ? "rtl" : "ltr"
    let mark: SafeHTML =
      writing == language ? "" : " lang=\"\(writing.rawValue)\" dir=\"\(direction)\""
    return """
      <blockquote\(edge)><p class="q"\(mark)>\(words)</p><footer>\(source)</footer></blockquote>
      """
  }
}
