import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent
@testable import MoshtariSite

@Suite struct QuoteChoiceTests {
  private static func said(_ text: String, critical: Bool = false) -> PersonaQuote {
    PersonaQuote(
      text: LocalizedText(text), source: LocalizedText("Interview"), isCritical: critical)
  }

  private static func wrote(_ text: String, _ tone: QuoteTone = .praise) -> FeedbackQuote {
    FeedbackQuote(
      text: text, kind: "nps", tone: tone, score: nil, period: Month(year: 2026, month: 10),
      touchpoint: "")
  }

  private static func text(_ quote: Quote) -> String {
    switch quote {
    case .said(let quote): quote.text[.en]
    case .wrote(let quote): quote.text
    }
  }

  @Test func `interviews come first, then comments in the page's own language`() {
    let wrote = [Self.wrote("چای خوب"), Self.wrote("Good tea"), Self.wrote("تند رسید", .blame)]
    let english = QuoteChoice(said: [Self.said("Said")], wrote: wrote, in: .en, limit: 4)
    #expect(english.seen.map(Self.text) == ["Said", "Good tea", "چای خوب", "تند رسید"])
    #expect(english.folded.isEmpty)
    let persian = QuoteChoice(said: [Self.said("Said")], wrote: wrote, in: .fa, limit: 3)
    #expect(persian.seen.map(Self.text) == ["Said", "چای خوب", "تند رسید"])
    #expect(persian.folded.map(Self.text) == ["Good tea"])
  }

  @Test func `blame that would be folded away takes the place of the last that is seen`() {
    let wrote = [Self.wrote("One"), Self.wrote("Two"), Self.wrote("Late", .blame)]
    let choice = QuoteChoice(wrote: wrote, in: .en, limit: 2)
    #expect(choice.seen.map(Self.text) == ["One", "Late"])
    #expect(choice.folded.map(Self.text) == ["Two"])
  }

  @Test func `where the authors heard blame, comments stay where they are`() {
    let choice = QuoteChoice(
      said: [Self.said("Late", critical: true)],
      wrote: [Self.wrote("One"), Self.wrote("Later", .blame)], in: .en, limit: 2)
    #expect(choice.seen.map(Self.text) == ["Late", "One"])
    #expect(choice.folded.map(Self.text) == ["Later"])
  }

  @Test func `without blame nothing is moved, and without quotes nothing is seen`() {
    let kind = QuoteChoice(wrote: [Self.wrote("One"), Self.wrote("Two")], in: .en, limit: 1)
    #expect(kind.seen.map(Self.text) == ["One"] && kind.folded.map(Self.text) == ["Two"])
    let none = QuoteChoice(wrote: [], in: .fa, limit: 3)
    #expect(none.seen.isEmpty && none.folded.isEmpty)
  }
}
