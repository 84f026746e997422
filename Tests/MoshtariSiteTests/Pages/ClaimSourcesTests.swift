import MoshtariCore
import Testing

@testable import MoshtariSite

@Suite struct ClaimSourcesTests {
  private static let autumn = LocalizedText("Interviews, autumn")
  private static let spring = LocalizedText("Interviews, spring")

  private static func claim(_ count: Int?, _ source: LocalizedText?) -> PersonaClaim {
    PersonaClaim(kind: "wants", text: LocalizedText("Tea"), count: count, of: 9, source: source)
  }

  @Test func `a source that all claims share is said once`() {
    let claim = Self.claim(3, Self.autumn)
    let sources = ClaimSources([claim, claim])
    #expect(sources.common == Self.autumn && sources.isAll)
    #expect(sources.own(of: claim) == nil)
  }

  @Test func `a source that differs stays beside its claim, as does one without a count`() {
    let other = Self.claim(2, Self.spring)
    let alone = Self.claim(nil, Self.autumn)
    let sources = ClaimSources([
      Self.claim(3, Self.autumn), other, Self.claim(1, Self.autumn), alone,
    ])
    #expect(sources.common == Self.autumn && !sources.isAll)
    #expect(sources.own(of: other) == Self.spring)
    #expect(sources.own(of: alone) == Self.autumn)
  }

  @Test func `of equally frequent sources the first is common`() {
    let claims = [Self.spring, Self.autumn, Self.autumn, Self.spring].map { Self.claim(1, $0) }
    #expect(ClaimSources(claims).common == Self.spring)
  }

  @Test(arguments: [
    [claim(3, autumn)], [claim(3, autumn), claim(2, spring)],
    [claim(3, autumn), claim(2, autumn), claim(1, nil)], [],
  ])
  func `no source is common where no two share one or a claim has none`(claims: [PersonaClaim]) {
    let sources = ClaimSources(claims)
    #expect(sources.common == nil && !sources.isAll)
    #expect(claims.map(sources.own) == claims.map(\.source))
  }
}
