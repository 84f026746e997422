import MoshtariCore
import MoshtariText

enum QuoteWords: String, Phrase {
  case title, subtitle, nps, csat, effort, complaint, contact, review, mention, score

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "In their own words", fa: "از زبان خودشان")
    case .subtitle:
      LocalizedText(
        en: "Comments of today’s members; numbers and addresses taken out",
        fa: "نظر اعضای امروز؛ شماره‌ها و نشانی‌ها حذف شده‌اند")
    case .nps: LocalizedText(en: "NPS comment", fa: "نظر NPS")
    case .csat: LocalizedText(en: "CSAT comment", fa: "نظر CSAT")
    case .effort: LocalizedText(en: "Comment on effort", fa: "نظر دربارهٔ تلاش مشتری (CES)")
    case .complaint: LocalizedText(en: "Complaint", fa: "شکایت")
    case .contact: LocalizedText(en: "Message to support", fa: "پیام به پشتیبانی")
    case .review: LocalizedText(en: "Review", fa: "دیدگاه خریدار")
    case .mention: LocalizedText(en: "Mention elsewhere", fa: "نظر در جای دیگر")
    case .score: LocalizedText(en: "score {1}", fa: "امتیاز {1}")
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
  func customerQuotes(_ quotes: [FeedbackQuote]) -> PageSection? {
    guard !quotes.isEmpty else { return nil }
    return PageSection(
      id: "quotes", title: say(QuoteWords.title), subtitle: say(QuoteWords.subtitle),
      body: "<div class=\"quotes\">\(quotes.map(blockquote).joined())</div>")
  }

  /// A comment with its kind, score, touchpoint and month; blame has an edge of its own.
  func blockquote(_ quote: FeedbackQuote) -> SafeHTML {
    let parts = [
      QuoteWords(kind: quote.kind).map { say($0) },
      quote.score.map { say(QuoteWords.score, count($0)) },
      quote.touchpoint.isEmpty ? nil : "<bdi>\(keyName(quote.touchpoint))</bdi>",
      month(quote.period),
    ].compactMap { $0 }.joined(separator: language == .fa ? "، " : ", ")
    let edge: SafeHTML = quote.tone == .blame ? " class=\"neg\"" : ""
    return """
      <blockquote\(edge)><p class="q" lang="\(writing(of: quote.text).rawValue)" dir="auto">\(quote.text)</p><footer>\(parts)</footer></blockquote>
      """
  }

  /// The language that a comment seems to be in, by its letters.
  private func writing(of text: String) -> Language {
    text.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) } ? .fa : .en
  }
}
