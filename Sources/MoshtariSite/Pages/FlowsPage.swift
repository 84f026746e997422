import MoshtariCharts
import MoshtariCore
import MoshtariText

enum FlowWords: String, Phrase {
  case noOrder = "no-order"
  case none
  case page, line, heading, headingPlain, dek, facts, caption, moved
  case lifecycle, rfm, quadrant, sub, subNone

  var text: LocalizedText {
    switch self {
    case .noOrder: LocalizedText(en: "No order yet", fa: "هنوز بی‌سفارش")
    case .none: LocalizedText(en: "In none of the four", fa: "در هیچ‌یک از چهار بخش")
    case .page: LocalizedText(en: "Lifecycle and flows", fa: "چرخهٔ عمر و جابه‌جایی‌ها")
    case .line:
      LocalizedText(
        en:
          "Who moved since the last complete month: between lifecycle states, RFM segments, satisfaction and loyalty.",
        fa:
          "از پایان آخرین ماه کامل چه کسانی جابه‌جا شده‌اند: در چرخهٔ عمر، در بخش‌های RFM و در رضایت و وفاداری."
      )
    case .heading:
      LocalizedText(
        en: "{1} of {2} customers changed their lifecycle state",
        fa: "وضعیت {1} نفر از {2} مشتری در چرخهٔ عمر عوض شد")
    case .headingPlain: LocalizedText(en: "Who moved since {1}", fa: "چه کسانی از {1} جابه‌جا شدند")
    case .dek:
      LocalizedText(
        en:
          "Where each customer stood on {1} and where on {2}, by the same rules and limits on both days, counted in full. Rows are then, columns are now; the diagonal holds those who stayed. Moves of fewer than {3} people are hidden.",
        fa:
          "هر مشتری در {1} کجا بود و در {2} کجاست؛ با قاعده‌ها و مرزهای یکسان در هر دو روز و با شمارش کامل. ردیف‌ها آن روز است و ستون‌ها امروز؛ قطر جدول کسانی‌اند که مانده‌اند. جابه‌جایی کمتر از {3} نفر پنهان است."
      )
    case .facts: LocalizedText(en: "Customers who moved", fa: "مشتریانی که جابه‌جا شدند")
    case .caption:
      LocalizedText(
        en:
          "Customers in another segment of the family than on {1}, of those in one on both days; to {2}.",
        fa:
          "مشتریانی که در بخشی جز بخشِ {1} همان خانواده‌اند، از کسانی که در هر دو روز در یکی بوده‌اند؛ تا {2}."
      )
    case .moved: LocalizedText(en: "of {1} moved", fa: "از {1} جابه‌جا شدند")
    case .lifecycle:
      LocalizedText(en: "Between lifecycle states", fa: "میان وضعیت‌های چرخهٔ عمر")
    case .rfm: LocalizedText(en: "Between RFM segments", fa: "میان بخش‌های RFM")
    case .quadrant:
      LocalizedText(en: "Between satisfaction and loyalty", fa: "میان رضایت و وفاداری")
    case .sub:
      LocalizedText(
        en: "Customers by segment on {1} (rows) and on {2} (columns); share of the row",
        fa: "مشتریان به تفکیک بخش در {1} (ردیف‌ها) و در {2} (ستون‌ها)؛ سهم از ردیف")
    case .subNone:
      LocalizedText(
        en:
          "Customers with an order by segment on {1} (rows) and on {2} (columns); share of the row. Whoever gave no answer in a year, or came lately, is in none of the four.",
        fa:
          "خریداران به تفکیک بخش در {1} (ردیف‌ها) و در {2} (ستون‌ها)؛ سهم از ردیف. هر که در یک سال پاسخی نداده یا تازه آمده، در هیچ‌یک از چهار بخش نیست."
      )
    }
  }
}

extension PageContext {
  /// Where customers stood at the end of the previous complete month and where they stand now, of every
  /// family that excludes; nil where history is shorter.
  func flowsPage(notes: [PageSection]) -> Page? {
    guard let flows = report.flows, let lifecycle = flows.lifecycle else { return nil }
    let families: [(SegmentFamily, FlowWords, FlowMatrix?)] = [
      (.lifecycle, .lifecycle, lifecycle), (.rfm, .rfm, flows.rfm),
      (.quadrant, .quadrant, flows.quadrant),
    ]
    let shown = families.compactMap { family, words, flow in flow.map { (family, words, $0) } }
    let from = day(lifecycle.fromDay), to = day(lifecycle.toDay)
    let moved = shown.compactMap { family, _, flow in movedFact(flow, in: family) }
    let strip =
      moved.isEmpty
      ? nil
      : strip(
        figure: "flows.lifecycle", title: say(FlowWords.facts), moved,
        caption: say(FlowWords.caption, from, to))
    return Page(
      path: path("flows"), language: language, entry: "segments", title: plain(FlowWords.page),
      eyebrow: eyebrow(plain(FlowWords.page), format.day(report.meta.asOf)),
      above: PageLink(label: plain(FrameWords.segments), path: path("segments")),
      heading: heading(of: lifecycle),
      dek: say(FlowWords.dek, from, to, count(settings.privacy.k)),
      sections: [strip].compactMap { $0 } + shown.map { flowSection($0.0, $0.1, $0.2) } + notes)
  }

  private func heading(of flow: FlowMatrix) -> SafeHTML {
    guard let moved = flow.moved, let both = flow.both, both > 0 else {
      return say(FlowWords.headingPlain, day(flow.fromDay))
    }
    return say(FlowWords.heading, count(moved), count(both))
  }

  /// How many moved; nil where a hidden cell could be worked out from it.
  private func movedFact(_ flow: FlowMatrix, in family: SegmentFamily) -> SafeHTML? {
    guard let moved = flow.moved, let both = flow.both else { return nil }
    return fact(text(family.name), count(moved), say(FlowWords.moved, people(both)))
  }

  private func flowSection(_ family: SegmentFamily, _ words: FlowWords, _ flow: FlowMatrix)
    -> PageSection
  {
    let id = "flows-" + family.id
    return PageSection(
      id: id, figure: "flows.\(family.id)", title: headline(.flows(flow), or: words),
      subtitle: say(
        family == .quadrant ? FlowWords.subNone : .sub, day(flow.fromDay), day(flow.toDay)),
      body: draw(id, FlowTable(flow, name: flowName, link: segmentAddress)))
  }
}
