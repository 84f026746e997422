import MoshtariCore
import MoshtariText

extension PageContext {
  /// The last entry of the navigation: pages of figures that are no entry themselves, definitions,
  /// data quality, the figures, and the free pages.
  ///
  /// - Parameter names: the names of the pages that there are.
  func morePage(names: Set<String>, freePages: [Page]) -> Page {
    let measured = measuredPages.filter { names.contains($0.name) }
    let built = [
      ("data-quality", say(FrameWords.dataQuality), say(NoteWords.qualityLine)),
      ("definitions", say(FrameWords.definitions), say(NoteWords.definitionsLine)),
    ]
    let figures = PageSection(
      id: "to-report", title: "<a href=\"../report.json\">\(say(NoteWords.figuresTitle))</a>",
      body: paragraph(say(NoteWords.figuresLine)), width: .half)
    let free = freePages.map { page in
      let line = page.sections.first?.body.firstSentence ?? ""
      return card(to: page.name, page.heading, SafeHTML(raw: line))
    }
    return Page(
      path: path("more"), language: language, entry: "more", title: plain(NoteWords.moreTitle),
      eyebrow: plain(NoteWords.moreTitle), heading: say(NoteWords.moreHeading),
      dek: say(NoteWords.moreDek),
      sections: (measured + built).map { card(to: $0, $1, $2) } + [figures] + free)
  }

  /// Pages of figures that are no entry of the navigation, with a line on what is there.
  private var measuredPages: [(name: String, title: SafeHTML, line: SafeHTML)] {
    [
      ("changes", say(ChangeWords.page), say(ChangeWords.line)),
      ("editions", say(ArchiveWords.page), say(ArchiveWords.line)),
      (OverviewPeriod.quarter.page, say(OverviewQuarterWords.page), say(OverviewQuarterWords.line)),
      ("cohorts", say(FrameWords.cohorts), say(CohortWords.moreLine)),
      ("growth", say(GrowthWords.page), say(GrowthWords.line)),
      ("churn", say(FrameWords.churn), say(ChurnWords.moreLine)),
      ("warning", say(EffectPageWords.warning), say(EffectPageWords.warningLine)),
      ("onboarding", say(FrameWords.onboarding), say(OnboardingWords.moreLine)),
      ("value", say(FrameWords.value), say(NoteWords.valueLine)),
      ("loyalty", say(FrameWords.loyalty), say(LoyaltyWords.line)),
      ("flows", say(FlowWords.page), say(FlowWords.line)),
      ("visitors", say(VisitorWords.page), say(VisitorWords.line)),
      ("acquisition", say(EffectPageWords.acquisition), say(EffectPageWords.acquisitionLine)),
      ("programme", say(EffectPageWords.programme), say(EffectPageWords.programmeLine)),
      ("demand", say(FrameWords.demand), say(DemandWords.line)),
      ("voice", say(FrameWords.voice), say(VoiceDetailWords.dek)),
      ("satisfaction", say(SatisfactionWords.page), say(SatisfactionWords.line)),
      ("service", say(FrameWords.service), say(ServiceWords.line)),
      ("experience", say(EffectPageWords.experience), say(EffectPageWords.experienceLine)),
      ("year", say(FrameWords.year), say(YearWords.line)),
      ("prices", say(PriceLevelWords.title), say(PriceLevelWords.line)),
    ]
  }

  /// A way to another page, with a line on what is there.
  private func card(to name: String, _ title: SafeHTML, _ line: SafeHTML) -> PageSection {
    PageSection(id: "to-\(name)", title: link(name, title), body: paragraph(line), width: .half)
  }
}
