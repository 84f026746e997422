import MoshtariCore
import Testing

@testable import MoshtariContent

@Suite struct RuleTextTests {
  @Test(arguments: BuiltInSegments.all)
  func `a built-in rule is read back from its text`(segment: RuleSegment) throws {
    let read = try #require(SegmentRule(text: segment.rule.text), "\(segment.rule.text)")
    #expect(read.withoutPlaces == segment.rule.withoutPlaces)
    #expect(read.text == segment.rule.text)
  }

  @Test func `a rule is written one condition a line, whatever its own form was`() throws {
    let rule = try #require(
      SegmentRule(
        text: """
          any: [ {all: [{fact: kind, is: business}, {fact: region, in: [تهران, "Yazd 2"]}]},
            # a comment
            {not: {segment: at-risk}}, {fact: referred, is: false},
            {fact: revenue, topFraction: 0.20}, {fact: rfm.r, quintile: [5, 4]},
            {fact: contractEndsInDays, between: [-30, 60]},
            {fact: discountShare, above: shop + 0.2}, {fact: discountShare, below: shop - 0.1},
            {fact: discountShare, atLeast: shop + segments.discountAboveShop},
            {fact: discountShare, atMost: shop}, {fact: recencyDays, atMost: cutoffs.active},
            {fact: discountShare, above: 0.00001}, {fact: lastNPS, known: false} ]
          """))
    #expect(
      rule.text == """
        any:
          - all:
              - { fact: kind, is: business }
              - { fact: region, in: ["تهران", "Yazd 2"] }
          - not:
              { segment: at-risk }
          - { fact: referred, is: false }
          - { fact: revenue, topFraction: 0.2 }
          - { fact: rfm.r, quintile: [4, 5] }
          - { fact: contractEndsInDays, between: [-30, 60] }
          - { fact: discountShare, above: shop + 0.2 }
          - { fact: discountShare, below: shop - 0.1 }
          - { fact: discountShare, atLeast: shop + segments.discountAboveShop }
          - { fact: discountShare, atMost: shop }
          - { fact: recencyDays, atMost: cutoffs.active }
          - { fact: discountShare, above: 0.00001 }
          - { fact: lastNPS, known: false }
        """)
    #expect(SegmentRule(text: rule.text)?.withoutPlaces == rule.withoutPlaces)
  }

  @Test(arguments: [
    "true", "null", "12", "a b", "#x", "- y", "\"q\" \\ z", "line\nline", "tab\t", "قهوهٔ «ترک»",
    "a\u{85}\u{2028}b", "shop", "~",
  ])
  func `any word of the data is read back as it was`(word: String) throws {
    let rule = SegmentRule(
      .test(.region, .isOneOf([word, "other"])), at: SourceLocation(file: ""))
    let read = try #require(SegmentRule(text: rule.text), "\(rule.text)")
    #expect(read.withoutPlaces == rule.withoutPlaces)
  }

  @Test(arguments: ["", "{ fact: nothing, is: 3 }", "all: []", "[", "{ segment: [a] }"])
  func `what is no rule is none`(text: String) { #expect(SegmentRule(text: text) == nil) }
}
