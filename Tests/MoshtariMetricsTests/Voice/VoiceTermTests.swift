import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Concept K7: what detractors speak of and promoters do not.
@Suite struct VoiceTermTests {
  /// Expected values: the formula of Monroe, Colaresi and Quinn in Python.
  @Test(arguments: [
    (40, 3, 0.21230965852922679, 0.12189916053260946, 0.08156398206984776),
    (5, 30, -0.4103880001694118, 0.1347262646560067, 0.0023184030123469526),
    (20, 18, -0.11507862146750769, 0.12848934643449064, 0.37045162126379805),
    (60, 10, 0.18712670840511947, 0.09526585534219584, 0.049500191956993324),
  ])
  func `K7: log-odds with a prior`(
    first: Int, second: Int, value: Double, error: Double, p: Double
  ) throws {
    let difference = try #require(TermDifference(first, of: 125, second, of: 61))
    #expect(isClose(difference.value, value) && isClose(difference.error, error))
    #expect(isClose(difference.p, p))
  }

  /// Benjamini and Hochberg's procedure by SciPy's `false_discovery_control` on a list of ten.
  @Test func `K7: discoveries at a rate of false ones`() {
    let p = [0.205, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.001, 0.212, 0.216]
    #expect(discoveries(p, q: 0.05).map { $0 ? 1 : 0 } == [0, 1, 0, 0, 0, 0, 0, 1, 0, 0])
    #expect(discoveries(p, q: 0.085).count(where: \.self) == 5)
    #expect(discoveries([], q: 0.05).isEmpty && discoveries([0.9], q: 0.05) == [false])
  }

  private func shop(_ comments: [(Int, String, Int)], from writer: Int? = nil) -> RollupBuilder {
    var shop = RollupBuilder("2026-06-30")
    let customer = writer.map { _ in shop.addCustomer() }
    for (score, comment, count) in comments {
      shop.addAnswer(customer, on: day("2026-06-01"), score: score, comment: comment, count: count)
    }
    return shop
  }

  @Test func `K7: words of praise and of blame, in the spelling used most`() throws {
    let voice = try #require(
      shop([
        (10, "طعم عالی و بسته\u{200C}بندی زیبا", 150), (9, "the taste was lovely", 150),
        (2, "بسته\u{200C}بندي پاره بود، ارسال دير", 160), (0, "ارسال دیر! late late parcel", 140),
        (7, "middling", 90), (2, "بستهبندی پاره", 20),
      ]).report().voice)
    #expect((voice.promoters, voice.detractors) == (300, 320))
    let praised = voice.terms.filter { $0.z > 0 }.map(\.term)
    let blamed = voice.terms.filter { $0.z < 0 }.map(\.term)
    #expect(praised == ["lovely", "taste", "زیبا", "طعم", "عالی"])
    #expect(Set(blamed) == ["ارسال", "دیر", "پاره", "late", "parcel"])
    #expect(!voice.terms.contains { $0.term.contains("بسته") })
    let late = try #require(voice.terms.first { $0.term == "دیر" })
    #expect((late.promoters, late.detractors, late.people) == (0, 300, 300))
    #expect(late.low < late.value && late.high < 0 && late.z < -1.96)
    #expect(voice.tested == 11)
  }

  @Test func `K7: a word counts once a person, and fewer than five people show none`() throws {
    let one = try #require(
      shop([(10, "lovely lovely", 400), (1, "awful", 400)], from: 0).report().voice)
    #expect((one.promoters, one.detractors, one.tested) == (1, 1, 0) && one.terms.isEmpty)
    let few = try #require(shop([(10, "lovely", 9), (1, "awful thing", 9)]).report().voice)
    #expect(few.tested == 0)
    var settings = openSettings()
    settings.privacy.terms = 61
    let pair = shop([(10, "lovely", 60), (1, "awful", 60), (10, "tea", 30), (1, "tea", 31)])
    #expect(pair.report(settings).voice?.tested == 1)
    #expect(pair.report().voice?.terms.map(\.term) == ["lovely", "awful"])
  }

  @Test func `no comments, comments of one side, and one word`() throws {
    #expect(shop([]).report().voice == nil)
    #expect(shop([(10, "lovely", 30)]).report().voice == nil)
    let same = try #require(shop([(10, "tea", 30), (1, "tea", 30)]).report().voice)
    #expect(same.tested == 0 && same.terms.isEmpty)
    var shuffled = shop([(10, "lovely tea", 60), (1, "awful tea", 60)])
    let expected = shuffled.report().voice
    shuffled.answers.reverse()
    #expect(shuffled.report().voice == expected && expected?.terms.count == 2)
  }
}
