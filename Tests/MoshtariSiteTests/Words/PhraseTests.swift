import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct PhraseTests {
  /// Every enumeration of words, one entry a phrase.
  private static let all: [(name: String, text: LocalizedText)] =
    phrases(FrameWords.self) + phrases(FigureWords.self) + phrases(OverviewWords.self)
    + phrases(KeyFigureWords.self) + phrases(SegmentWords.self) + phrases(LifecycleRuleWords.self)
    + phrases(RFMRuleWords.self) + phrases(FamilyWords.self) + phrases(RetentionWords.self)
    + phrases(VoiceWords.self) + phrases(KindWords.self) + phrases(DimensionWords.self)
    + phrases(PersonaWords.self) + phrases(QuoteWords.self) + phrases(NoteWords.self)
    + phrases(QualityWords.self)
    + phrases(RejectedBecauseWords.self) + phrases(DefinitionWords.self)
    + phrases(CalendarWords.self)
    + phrases(AbsenceWords.self) + phrases(Fact.self) + phrases(FlagWords.self)
    + phrases(FactValueWords.self) + phrases(RuleWords.self)
    + phrases(Fraction.self) + phrases(TrendFindingWords.self) + phrases(GroupFindingWords.self)
    + phrases(DimensionsWords.self) + phrases(KindsWords.self) + phrases(CohortFindingWords.self)
    + phrases(SurvivalFindingWords.self) + phrases(LadderFindingWords.self)
    + phrases(ConcentrationFindingWords.self) + phrases(HourFindingWords.self)
    + phrases(WeekFindingWords.self) + phrases(GrowthFindingWords.self)
    + phrases(ComparisonFindingWords.self) + phrases(FamilyFindingWords.self)
    + phrases(StateFindingWords.self) + phrases(SegmentFindingWords.self)
    + phrases(HeadingFindingWords.self) + phrases(NewsFindingWords.self)
    + phrases(ChurnWords.self) + phrases(TenureWords.self) + phrases(OnboardingWords.self)
    + phrases(RetentionSectionWords.self)
    + phrases(CountedKindWords.self) + phrases(NoteTitleWords.self)
    + phrases(LoyaltyWords.self) + phrases(OrientationWords.self) + phrases(PriceWords.self)
    + phrases(TraitWords.self)
    + phrases(EffectPageWords.self) + phrases(EffectWords.self) + phrases(ExperienceWords.self)
    + phrases(ProgrammeWords.self) + phrases(AcquisitionWords.self) + phrases(WarningWords.self)
    + phrases(DemandWords.self) + phrases(CategoryVerdictWords.self) + phrases(WeekdayWords.self)
    + phrases(YearWords.self) + phrases(CohortWords.self) + phrases(TotalsWords.self)
    + phrases(PreviewWords.self)

  private static func phrases<Words: Phrase>(_ words: Words.Type) -> [(String, LocalizedText)] {
    Words.allCases.map { ("\(words).\($0)", $0.text) }
  }

  @Test func `every phrase stands in both languages, with the same places to fill`() {
    #expect(Self.all.count > 200)
    for (name, text) in Self.all {
      #expect(text.texts[.en]?.isEmpty == false, "\(name)")
      #expect(text.texts[.fa]?.isEmpty == false, "\(name)")
      #expect(places(text[.en]) == places(text[.fa]), "\(name)")
    }
  }

  @Test func `Persian phrases have Persian letters, digits and punctuation`() {
    for (name, text) in Self.all {
      let persian = text[.fa].replacing(/\{[0-9]\}/, with: "")
      #expect(persian.firstMatch(of: /[0-9٠-٩يكة,;?]/) == nil, "\(name): \(persian)")
      #expect(persian.firstMatch(of: /\s\u{200C}|\u{200C}\s/) == nil, "\(name): \(persian)")
    }
  }

  @Test(arguments: [
    (YearWords.dayValue, "1", "1 order"), (.dayValue, "2", "2 orders"),
    (.dayValue, "1.1", "1.1 orders"),
    (.dayValue, "21", "21 orders"), (.dayValue, "<b>1</b>", "<b>1</b> order"),
  ])
  func `one thing is counted in the singular`(words: YearWords, number: String, text: String) {
    #expect(words.html(in: .en, [SafeHTML(raw: number)]).markup == text)
  }

  @Test func `a phrase that counts active customers knows one of them`() {
    #expect(
      OverviewWords.headingCustomers.plain(in: .en, ["1", "1"]) == "1 active customer of 1 known")
    #expect(
      OverviewWords.headingCustomers.plain(in: .en, ["0", "1"]) == "0 active customers of 1 known")
    #expect(
      OverviewWords.headingCustomers.plain(in: .fa, ["۱", "۱"])
        == "۱ مشتری فعال از ۱ مشتری شناخته‌شده")
  }

  @Test func `what is put into a phrase is not taken for words`() {
    let html = FigureWords.fromTo.html(in: .en, ["<b>{2}</b>", "\("<i>")"])
    #expect(html.markup == "<b>{2}</b> to &lt;i&gt;")
    #expect(FigureWords.fromTo.plain(in: .fa, ["۱", "۲"]) == "۱ تا ۲")
  }

  private func places(_ text: String) -> Set<Substring> {
    Set(text.matches(of: /\{[0-9]\}/).map(\.output))
  }
}
