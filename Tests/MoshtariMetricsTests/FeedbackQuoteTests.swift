import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

@Suite struct FeedbackQuoteTests {
  private typealias Said = (customer: Int?, day: String, score: Int?, text: String)

  private func quotes(_ said: [Said], members: Int = 3, least: Int = 1) -> [FeedbackQuote] {
    var shop = RollupBuilder("2026-03-15")
    for _ in 0..<4 { shop.addCustomer() }
    for row in said {
      shop.addAnswer(row.customer, on: day(row.day), score: row.score, touchpoint: "delivery")
    }
    var rollup = shop.rollup()
    rollup.feedback.comment = CodedText(said.map(\.text))
    return FeedbackQuotes(in: rollup).quotes(of: (0..<4).map { $0 < members }, least: least)
  }

  @Test func `the latest praise, the latest blame and the latest of the rest are quoted`() {
    let found = quotes([
      (0, "2026-01-01", 10, "The tea is always the same, thank you."),
      (1, "2026-01-02", 10, "A newer word of praise for the shop."),
      (2, "2026-01-05", 8, "It was as good as it usually is."),
      (0, "2026-01-06", 7, "Nothing to say against it, really."),
      (1, "2025-12-01", 3, "The parcel came two days late again."),
    ])
    #expect(found.map(\.score) == [7, 10, 3])
    #expect(found.map(\.tone) == [.neutral, .praise, .blame])
    #expect(found.last?.period == month("2025-12") && found.last?.touchpoint == "delivery")
    #expect(found.last?.kind == "nps")
  }

  @Test func `each writing has its own three, the latest of both first`() {
    let persian = (1...4).map { "چای این بار مثل همیشه خوش‌طعم بود \($0)" }
    let found = quotes(
      persian.enumerated().map { index, text in (0, "2026-01-0\(index + 1)", 8, text) }
        + [(1, "2025-12-01", 3, "The parcel came two days late again.")])
    #expect(
      found.map(\.text) == persian.reversed().prefix(3) + ["The parcel came two days late again."])
  }

  @Test func `what is too short, too long, said twice or by others is not quoted`() {
    let found = quotes([
      (0, "2026-01-01", 10, "Fine."),
      (1, "2026-01-02", 10, String(repeating: "very good tea ", count: 20)),
      (2, "2026-01-03", 10, "Said twice, in the very same words."),
      (1, "2026-01-04", 10, "Said twice, in the very same words."),
      (3, "2026-01-05", 10, "Somebody who is not one of the members."),
      (nil, "2026-01-05", 10, "Somebody whom no row names at all."),
    ])
    #expect(found.map(\.text) == ["Said twice, in the very same words."])
  }

  @Test func `a quote is redacted, and what was taken out does not make it long enough`() {
    let found = quotes([
      (0, "2026-01-01", 2, "Nobody called me back on 0912 345 6789, ever."),
      (1, "2026-01-02", 2, "call 0912 345 6789 a@b.example"),
    ])
    #expect(found.map(\.text) == ["Nobody called me back on […], ever."])
  }

  @Test func `nobody is quoted where fewer members wrote than asked for`() {
    let said: [Said] = [
      (0, "2026-01-01", 10, "The tea is always the same, thank you."),
      (0, "2026-01-02", 10, "The tea is always the same, I said."),
      (1, "2026-01-03", 2, "The parcel came two days late again."),
      (2, "2026-01-04", 2, ""),
    ]
    #expect(quotes(said, least: 3).isEmpty)
    #expect(quotes(said, least: 2).count == 3)
    #expect(quotes(said, members: 0, least: 0).isEmpty)
  }

  @Test func `the order of rows changes nothing`() {
    var random = SplitMix64(seed: 4)
    var said: [Said] = (0..<30).map {
      ($0 % 3, "2026-01-0\(1 + $0 % 5)", $0 % 11, "Comment number \($0 % 9) of a customer.")
    }
    let expected = quotes(said)
    #expect(expected.count == 3)
    for _ in 0..<20 {
      said.shuffle(using: &random)
      #expect(quotes(said) == expected)
    }
  }

  @Test func `a table without comments has no quotes`() {
    var shop = RollupBuilder("2026-03-15")
    shop.addAnswer(shop.addCustomer(), on: day("2026-01-01"), score: 9)
    #expect(FeedbackQuotes(in: shop.rollup()).quotes(of: [true], least: 1).isEmpty)
  }
}
