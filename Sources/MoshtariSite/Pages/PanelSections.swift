import MoshtariCharts
import MoshtariCore
import MoshtariText

enum PanelWords: String, Phrase {
  case touchpoints, products, quiet, signals, signalsOfOne, signalsOfOnly, signalsOfAll, subtitle,
    subtitleOfSpans, subtitleOfSpansAlone, without

  var text: LocalizedText {
    switch self {
    case .touchpoints:
      LocalizedText(
        en: "Satisfaction of touchpoints over time", fa: "رضایت از نقطه‌های تماس در گذر زمان")
    case .products:
      LocalizedText(en: "Satisfaction with products over time", fa: "رضایت از محصول‌ها در گذر زمان")
    case .quiet:
      LocalizedText(
        en: "{1}: nothing beyond the usual to and fro", fa: "{1}: چیزی بیرون از نوسان معمول نیست")
    case .signals:
      LocalizedText(
        en: "{1}: {2} of {3} show signals", fa: "{1}: {2} مورد از {3} نشانه دارد")
    case .signalsOfOne:
      LocalizedText(
        en: "{1}: one of {2} shows signals", fa: "{1}: یک مورد از {2} نشانه دارد")
    case .signalsOfOnly:
      LocalizedText(en: "{1}: {2} shows signals", fa: "{1}: {2} نشانه دارد")
    case .signalsOfAll:
      LocalizedText(en: "{1}: all {2} show signals", fa: "{1}: هر {2} مورد نشانه دارد")
    case .subtitle:
      LocalizedText(
        en:
          "Share satisfied (CSAT) of complete weeks with 20 answers or more; natural limits of each from its own first 12 to 24 weeks; to {1}",
        fa:
          "سهم راضی‌ها (CSAT) در هفته‌های تمام‌شده با دست‌کم ۲۰ پاسخ؛ حدهای طبیعی هر یک از ۱۲ تا ۲۴ هفتهٔ نخست خودش؛ تا {1}"
      )
    case .subtitleOfSpans:
      LocalizedText(
        en:
          "Share satisfied (CSAT) of complete weeks with 20 answers or more, of four weeks together where weeks have fewer ({2} of {3}); natural limits of each from its own first 12 to 24 points; to {1}",
        fa:
          "سهم راضی‌ها (CSAT) در هفته‌های تمام‌شده با دست‌کم ۲۰ پاسخ، و جایی که هفته‌ها پاسخ کمتری دارند ({2} مورد از {3}) در هر چهار هفته روی هم؛ حدهای طبیعی هر یک از ۱۲ تا ۲۴ بازهٔ نخست خودش؛ تا {1}"
      )
    case .subtitleOfSpansAlone:
      LocalizedText(
        en:
          "Share satisfied (CSAT) of four complete weeks together, since single weeks have fewer than 20 answers; natural limits of each from its own first 12 to 24 points; to {1}",
        fa:
          "سهم راضی‌ها (CSAT) در هر چهار هفتهٔ تمام‌شده روی هم، چون هر هفته کمتر از ۲۰ پاسخ دارد؛ حدهای طبیعی هر یک از ۱۲ تا ۲۴ بازهٔ نخست خودش؛ تا {1}"
      )
    case .without:
      LocalizedText(
        en:
          "No chart yet, for want of 12 weeks, or 12 times four weeks, with 20 answers each that differ: {1}.",
        fa: "هنوز بی‌نمودار، چون ۱۲ هفته یا ۱۲ بازهٔ چهارهفته‌ای ناهمسان با ۲۰ پاسخ ندارد: {1}.")
    }
  }
}

extension PageContext {
  /// How many small charts are shown at once; the others are folded away.
  private static let panelsShown = 9

  /// Satisfaction by week of each touchpoint, and with each product, on small charts.
  var panelSections: [PageSection] {
    guard let csat = report.csat else { return [] }
    return [
      panelSection(
        "csat-touchpoints", PanelWords.touchpoints, csat.weeklyBy.touchpoint,
        keys: csat.by.touchpoint),
      panelSection(
        "csat-products", PanelWords.products, csat.weeklyBy.product, keys: csat.by.product),
    ].compactMap { $0 }
  }

  private func panelSection(
    _ id: String, _ name: PanelWords, _ groups: [Keyed<WeeklySatisfaction>]?,
    keys: [Keyed<Estimate>]?
  ) -> PageSection? {
    let groups = groups ?? []
    let known = (keys ?? []).filter { !$0.key.isEmpty }
    guard !groups.isEmpty else {
      guard !known.isEmpty else { return nil }
      let names = known.prefix(Self.panelsShown).map { "<bdi>\(keyName($0.key))</bdi>" as SafeHTML }
      let why = say(PanelWords.without, names.joined(separator: separator))
      return PageSection(
        id: id, title: say(name), body: "<div class=\"empty\"><p>\(why)</p></div>", width: .half)
    }
    let panels = ProcessPanels(
      groups.map { ProcessPanels.Panel(keyName($0.key), $0.figure) }
    ).panels
    let shown = Set(groups.map(\.key) + [""])
    let without = known.filter { !shown.contains($0.key) }.prefix(Self.panelsShown).map {
      "<bdi>\(keyName($0.key))</bdi>" as SafeHTML
    }
    let note: SafeHTML =
      without.isEmpty
      ? .empty
      : "<p class=\"note\">\(say(PanelWords.without, without.joined(separator: separator)))</p>"
    return PageSection(
      id: id, figure: "csat.weeklyBy", title: panelTitle(name, groups),
      subtitle: panelSubtitle(groups.map(\.figure)),
      body: folded(id, panels, shown: Self.panelsShown) { ProcessPanels($0) } + note)
  }

  /// How many of the groups have a week out of the usual; the only one by its name.
  func panelTitle(_ name: PanelWords, _ groups: [Keyed<WeeklySatisfaction>]) -> SafeHTML {
    let signals = groups.count { group in group.figure.weeks.contains { $0.signal != nil } }
    switch (signals, groups.count) {
    case (0, _): return say(PanelWords.quiet, say(name))
    case (_, 1):
      return say(PanelWords.signalsOfOnly, say(name), "<bdi>\(keyName(groups[0].key))</bdi>")
    case (1, let all): return say(PanelWords.signalsOfOne, say(name), count(all))
    case (let some, let all) where some == all:
      return say(PanelWords.signalsOfAll, say(name), count(all))
    default: return say(PanelWords.signals, say(name), count(signals), count(groups.count))
    }
  }

  private func panelSubtitle(_ groups: [WeeklySatisfaction]) -> SafeHTML {
    let spans = groups.count { $0.spanWeeks > 1 }, to = day(report.meta.asOf)
    guard spans > 0 else { return say(PanelWords.subtitle, to) }
    if spans == groups.count { return say(PanelWords.subtitleOfSpansAlone, to) }
    return say(PanelWords.subtitleOfSpans, to, count(spans), count(groups.count))
  }
}
