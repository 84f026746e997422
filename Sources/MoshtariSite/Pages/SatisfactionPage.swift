import MoshtariCharts
import MoshtariCore
import MoshtariText

enum SatisfactionWords: String, Phrase {
  case page, line, heading, headingNone, dek, deeper

  var text: LocalizedText {
    switch self {
    case .page: LocalizedText(en: "Satisfaction and effort", fa: "رضایت و آسانی")
    case .line:
      LocalizedText(
        en: "Where customers are satisfied and where not, week by week, and how easy it was.",
        fa: "مشتریان کجا راضی‌اند و کجا نه، هفته به هفته؛ و کار چقدر برایشان آسان بوده است.")
    case .heading:
      LocalizedText(en: "{1} of answers say “satisfied”", fa: "{1} پاسخ‌ها «راضی» است")
    case .headingNone:
      LocalizedText(en: "How easy customers find it", fa: "کار برای مشتریان چقدر آسان است")
    case .dek:
      LocalizedText(
        en:
          "CSAT: the two best scores of {1}–{2}; {3}, {4}. Differences within the ranges may be chance.",
        fa:
          "CSAT: دو امتیاز برتر از {1} تا {2}؛ {3}، {4}. تفاوت‌هایی که در بازه‌ها می‌گنجند شاید تصادفی باشند."
      )
    case .deeper: LocalizedText(en: "Satisfaction and effort", fa: "رضایت و آسانی")
    }
  }
}

extension PageContext {
  /// Whether there are answers about satisfaction by group or week, or about effort.
  var hasSatisfaction: Bool {
    report.effort?.overall.value != nil || report.csat?.overall.estimate.value != nil
  }

  /// Satisfaction by week and by group, and effort; nil without such answers.
  func satisfactionPage(notes: [PageSection]) -> Page? {
    guard hasSatisfaction else { return nil }
    let overall = report.csat?.overall.estimate
    return Page(
      path: path("satisfaction"), language: language, entry: "nps",
      title: plain(SatisfactionWords.page),
      eyebrow: eyebrow(plain(SatisfactionWords.page), format.day(report.meta.asOf)),
      above: PageLink(label: plain(FrameWords.nps), path: path("nps")),
      heading: overall?.value == nil
        ? say(SatisfactionWords.headingNone)
        : say(SatisfactionWords.heading, roundShare(overall?.value)),
      dek: satisfactionDek,
      sections: [weeklySatisfactionSection].compactMap { $0 } + notes
        + panelSections.filter { $0.width == .full } + satisfactionSplits
        + [effortSection].compactMap { $0 } + panelSections.filter { $0.width != .full })
  }

  private var satisfactionDek: SafeHTML {
    guard let csat = report.csat, csat.overall.estimate.value != nil else { return .empty }
    return say(
      SatisfactionWords.dek, count(csat.scaleLow), count(csat.scaleHigh),
      basis(csat.overall.estimate, unit: .share, counted: answers), feedbackPeriod)
  }

  private var satisfactionSplits: [PageSection] {
    guard let csat = report.csat else { return [] }
    let by: [(DimensionWords, [Keyed<Estimate>]?, VoiceWords)] = [
      (.touchpoint, csat.by.touchpoint, .touchpoint), (.kind, csat.by.kind, .kind),
      (.product, csat.by.product, .product),
    ]
    return by.compactMap { dimension, groups, title -> PageSection? in
      guard let groups, groups.contains(where: { $0.key != "" }) else { return nil }
      return PageSection(
        id: "csat-by-\(dimension.rawValue)", figure: "csat.by",
        title: Finding.groups(of: csat, by: dimension).map(say)
          ?? say(VoiceWords.csatBy, say(title)),
        subtitle: say(
          VoiceWords.csatSub, count(csat.scaleLow), count(csat.scaleHigh), feedbackPeriod,
          say(title)),
        body: folded(
          "csat-by-\(dimension.rawValue)", byAnswers(groups) { $0.n }, shown: Self.splitGroupsShown
        ) {
          CSATBars(
            $0, overall: csat.overall.estimate, dimension: plain(dimension), name: keyName,
            link: keyAddress(dimension))
        }, width: dimension == .product ? .full : .half)
    }
  }

  /// Satisfaction week by week.
  var weeklySatisfactionSection: PageSection? {
    guard let csat = report.csat, let weekly = csat.weekly else { return nil }
    return PageSection(
      id: "csat-weekly", figure: "csat.weekly", title: weeklyTitle(weekly),
      subtitle: say(VoiceDetailWords.weeklySub),
      body: weeklyBody("csat-weekly", weekly))
  }

  private func weeklyTitle(_ weekly: WeeklySatisfaction) -> SafeHTML {
    guard weekly.limits != nil else { return say(VoiceDetailWords.weekly) }
    let points = weekly.weeks.count { $0.complete && $0.share.value != nil }
    let signals = weekly.weeks.count { $0.signal != nil }
    return signals == 0
      ? say(VoiceDetailWords.weeklyQuiet)
      : say(VoiceDetailWords.weeklySignals, count(signals), count(points))
  }

  private func weeklyBody(_ id: String, _ weekly: WeeklySatisfaction) -> SafeHTML {
    guard let limits = weekly.limits else {
      let reason =
        weekly.reason == .notIdentified ? VoiceDetailWords.equalWeeks : VoiceDetailWords.noWeeks
      return "<div class=\"empty\"><p>\(say(reason))</p></div>"
    }
    var chart = TrendChart(
      TrendSeries(weekly).suffix(53), events: events(on: .csat),
      reference: TrendChart.Reference(plain(VoiceDetailWords.centre), limits.centre))
    chart.limits = [limits.low, limits.high]
    let text = say(
      VoiceDetailWords.limitsNote, .number(format.range(limits.low, limits.high, unit: .share)),
      count(limits.points), day(limits.fromDay), day(limits.toDay + 6))
    let signals = weekly.weeks.contains { $0.signal != nil }
    return draw(id, chart)
      + note([text, signals ? say(VoiceDetailWords.signalNote) : .empty].joined(separator: " "))
  }

  var effortSection: PageSection? {
    guard let effort = report.effort, effort.overall.value != nil else { return nil }
    let groups = (effort.by.touchpoint ?? []).filter { !$0.key.isEmpty }
    let rows =
      [(say(VoiceDetailWords.effortEasy), effort.overall)]
      + groups.map { (SafeHTML(text: keyName($0.key)), $0.figure) }
    let direction =
      effort.better == "higher" ? VoiceDetailWords.effortHigher : VoiceDetailWords.effortLower
    return PageSection(
      id: "effort", figure: "effort",
      title: say(VoiceDetailWords.effortTitle, value(effort.easy, unit: .share)),
      subtitle: say(
        VoiceDetailWords.effortSub, count(effort.scaleLow), count(effort.scaleHigh), say(direction),
        feedbackPeriod),
      body: estimates(
        rows, caption: plain(DimensionWords.touchpoint), head: say(DimensionWords.touchpoint),
        number: say(VoiceDetailWords.effortMean), unit: .ratio
      ).scrolling, width: .half)
  }
}
