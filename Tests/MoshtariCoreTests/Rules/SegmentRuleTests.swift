import MoshtariCore
import Testing

@Suite struct SegmentRuleTests {
  @Test func `a rule names its facts and segments, each once`() {
    let rule = all(
      [
        test(.orderCount, .atLeast(.number(3))), segment("b"),
        SegmentRule(.not(all([segment("a"), segment("b")])), at: place(2)),
        SegmentRule(.any([test(.kind, .isOneOf(["business"]))]), at: place(3)),
      ])
    #expect(rule.facts == [.orderCount, .kind])
    #expect(rule.segmentsNamed == ["b", "a"])
    #expect(rule.parts.count == 9)
  }

  @Test func `rules of two places are the same when they say the same`() {
    let one = all([test(.orderCount, .atLeast(.number(3)), line: 1)])
    let two = all([test(.orderCount, .atLeast(.number(3)), line: 2)])
    let other = all([test(.orderCount, .atLeast(.number(4)), line: 1)])
    #expect(one != two)
    #expect(one.withoutPlaces == two.withoutPlaces)
    #expect(one.withoutPlaces != other.withoutPlaces)
  }

  @Test func `a cut-off that nothing gives has no number`() {
    var settings = Settings(title: LocalizedText("t"))
    settings.cutoffs.churned = 200
    #expect(settings.bound("cutoffs.churned", cutoffs: nil) == 200)
    #expect(settings.bound("cutoffs.active", cutoffs: nil) == nil)
  }

  @Test func `every path that a rule may name has a number`() {
    let settings = Settings(title: LocalizedText("t"))
    let cutoffs = Cutoffs(active: 61, churned: 150, source: .data, customers: 500)
    for path in Settings.boundPaths {
      #expect(settings.bound(path, cutoffs: cutoffs) != nil, "\(path)")
      #expect(Settings.unit(ofBound: path) != nil, "\(path)")
    }
    #expect(Set(Settings.boundPaths).count == 4 + SegmentThreshold.allCases.count)
    #expect(settings.bound("segments.discountShare", cutoffs: nil) == 0.6)
    #expect(settings.bound("segments.nothing", cutoffs: nil) == nil)
  }

  @Test func `a threshold set to its standard is no change`() {
    var thresholds = SegmentThresholds()
    thresholds[.wanderingDays] = 30
    #expect(thresholds[.wanderingDays] == 30)
    thresholds[.wanderingDays] = 90
    #expect(thresholds == SegmentThresholds())
  }

  @Test func `only numbers have a unit, and only words a closed list`() {
    for fact in Fact.allCases {
      #expect((fact.unit == .text) == (fact.form != .number), "\(fact)")
      #expect(fact.closedWords == nil || fact.form == .word, "\(fact)")
    }
  }

  private func place(_ line: Int) -> MoshtariCore.SourceLocation {
    MoshtariCore.SourceLocation(file: "a.md", line: line)
  }

  private func all(_ rules: [SegmentRule]) -> SegmentRule { SegmentRule(.all(rules), at: place(1)) }

  private func segment(_ id: String) -> SegmentRule { SegmentRule(.segment(id), at: place(1)) }

  private func test(_ fact: Fact, _ comparison: SegmentRule.Comparison, line: Int = 1)
    -> SegmentRule
  {
    SegmentRule(.test(fact, comparison), at: place(line))
  }
}
