import MoshtariCharts
import MoshtariCore
import MoshtariText

enum WarningWords: String, Phrase {
  case heading, headingOne, headingNone, headingHidden, dek, dekWorth, figures, caption
  case any, anyUnder, new, newUnder, quiet, strongest, times
  case signals, signalsSub, signalsAlone, signal, now, latest, left, ratio, signalsNote, without,
    missing
  case segments, segmentsSub, segment, members, anySign
  case complaint
  case lowScore = "low-score"
  case negativeMention = "negative-mention"
  case renewalStopped = "renewal-stopped"
  case contractEnding = "contract-ending"
  case absence

  var text: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(
        en: "{1} customers show a warning sign",
        fa: "{1} مشتری نشانهٔ هشدار دارند")
    case .headingOne:
      LocalizedText(
        en: "{1} customer shows a warning sign", fa: "{1} مشتری نشانهٔ هشدار دارد")
    case .headingNone:
      LocalizedText(
        en: "No customer shows a warning sign", fa: "هیچ مشتری‌ای نشانهٔ هشدار ندارد")
    case .headingHidden:
      LocalizedText(
        en: "Few customers show a warning sign",
        fa: "مشتریان اندکی نشانهٔ هشدار دارند")
    case .dek:
      LocalizedText(
        en:
          "Complaints, low scores, bad mentions, stopped or ending contracts, and silence longer than usual, each in the last {1}. Only counts leave the build, no names.",
        fa:
          "شکایت، امتیاز کم، اشارهٔ منفی، توقف یا پایان قرارداد و سکوتی بلندتر از معمول، هر یک در {1} اخیر. تنها شمارش‌ها در گزارش می‌آیند، نه نام‌ها."
      )
    case .dekWorth:
      LocalizedText(
        en: "Not every sign is one of leaving: what each has been worth stands below.",
        fa: "هر نشانه‌ای به رفتن نمی‌انجامد؛ ارزش هر یک در جدول زیر آمده است.")
    case .signalsAlone:
      LocalizedText(
        en:
          "Customers with the sign in the {1} up to {2}; how many of them stay away cannot be told yet, the history is too short",
        fa:
          "مشتریان دارای نشانه در {1} منتهی به {2}؛ هنوز نمی‌توان گفت چند نفرشان باز نمی‌گردند، چون تاریخچه کوتاه است"
      )
    case .figures: LocalizedText(en: "Warning signs", fa: "نشانه‌های هشدار")
    case .caption:
      LocalizedText(
        en: "As of {1}; absent: without an order in the {2} after {3}",
        fa: "تا {1}؛ غایب: بی‌سفارش در {2} پس از {3}")
    case .any: LocalizedText(en: "Any sign now", fa: "دارای نشانه")
    case .anyUnder: LocalizedText(en: "{1} of customers with an order", fa: "{1} از خریداران")
    case .new: LocalizedText(en: "New", fa: "تازه")
    case .newUnder: LocalizedText(en: "since {1}", fa: "از {1}")
    case .quiet: LocalizedText(en: "Absent without a sign", fa: "غایبان بی‌نشانه")
    case .strongest: LocalizedText(en: "Strongest sign", fa: "قوی‌ترین نشانه")
    case .times: LocalizedText(en: "{1}×", fa: "{1} برابر")
    case .signals:
      LocalizedText(en: "Signs, and what each is worth", fa: "نشانه‌ها، و ارزش هر یک")
    case .signalsSub:
      LocalizedText(
        en:
          "Customers with the sign in the {1} up to {2}; absent: of those with the sign on {3}, without an order in the {4} after it",
        fa:
          "مشتریان دارای نشانه در {1} منتهی به {2}؛ غایب: از دارندگان نشانه در {3}، بی‌سفارش در {4} پس از آن"
      )
    case .signal: LocalizedText(en: "Sign", fa: "نشانه")
    case .now: LocalizedText(en: "Now", fa: "اکنون")
    case .latest: LocalizedText(en: "Latest", fa: "تازه‌ترین")
    case .left: LocalizedText(en: "Absent", fa: "غایب")
    case .ratio: LocalizedText(en: "Against no sign", fa: "در برابر بی‌نشانه‌ها")
    case .signalsNote:
      LocalizedText(
        en:
          "A customer may give several signs. A ratio whose range holds 1 tells nothing clear. Ranges at 95%.",
        fa:
          "هر مشتری ممکن است چند نشانه داشته باشد. نسبتی که بازه‌اش ۱ را در بر گیرد چیز روشنی نمی‌گوید. بازه‌ها ۹۵٪."
      )
    case .without: LocalizedText(en: "Active, without a sign", fa: "فعال و بی‌نشانه")
    case .missing:
      LocalizedText(en: "The data cannot tell of: {1}.", fa: "داده‌ها از این‌ها خبر نمی‌دهند: {1}.")
    case .segments: LocalizedText(en: "Where the signs are", fa: "نشانه‌ها در کدام بخش‌هاست")
    case .segmentsSub:
      LocalizedText(
        en: "Customers with a sign now, by segment; as of {1}",
        fa: "مشتریان دارای نشانه، به تفکیک بخش؛ تا {1}")
    case .segment: LocalizedText(en: "Segment", fa: "بخش")
    case .members: LocalizedText(en: "Customers", fa: "مشتریان")
    case .anySign: LocalizedText(en: "Any sign", fa: "هر نشانه‌ای")
    case .complaint: LocalizedText(en: "Complaint", fa: "شکایت")
    case .lowScore: LocalizedText(en: "Low score", fa: "امتیاز کم")
    case .negativeMention: LocalizedText(en: "Bad mention", fa: "اشارهٔ منفی")
    case .renewalStopped: LocalizedText(en: "Renewal stopped", fa: "توقف تمدید")
    case .contractEnding: LocalizedText(en: "Contract ending", fa: "پایان قرارداد")
    case .absence: LocalizedText(en: "Absence", fa: "غیبت")
    }
  }

  init(_ signal: WarningSignal) {
    switch signal {
    case .complaint: self = .complaint
    case .lowScore: self = .lowScore
    case .negativeMention: self = .negativeMention
    case .renewalStopped: self = .renewalStopped
    case .contractEnding: self = .contractEnding
    case .absence: self = .absence
    }
  }
}

extension PageContext {
  /// Who shows warning signs, as counts; nil without orders.
  func warningPage(notes: [PageSection]) -> Page? {
    guard let warning = report.warning else { return nil }
    return Page(
      path: path("warning"), language: language, entry: "more",
      title: plain(EffectPageWords.warning),
      eyebrow: eyebrow(plain(EffectPageWords.warning), format.day(report.meta.asOf)),
      heading: warningHeading(warning), dek: warningDek(warning),
      sections: [warningStrip(warning), signalSection(warning)]
        + (warning.bySegment.isEmpty ? [] : [segmentSignals(warning)]) + notes)
  }

  private func warningDek(_ warning: EarlyWarning) -> SafeHTML {
    let signs = say(WarningWords.dek, days(warning.window))
    return warning.judgedOn == nil ? signs : signs + " " + say(WarningWords.dekWorth)
  }

  private func warningHeading(_ warning: EarlyWarning) -> SafeHTML {
    switch warning.any {
    case nil: say(WarningWords.headingHidden)
    case 0: say(WarningWords.headingNone)
    case 1: say(WarningWords.headingOne, count(1))
    case .some(let any): say(WarningWords.heading, count(any))
    }
  }

  private func warningStrip(_ warning: EarlyWarning) -> PageSection {
    let buyers = report.customers.ordering
    let any = fact(
      say(WarningWords.any), count(warning.any),
      warning.any.map {
        say(WarningWords.anyUnder, share(buyers > 0 ? Double($0) / Double(buyers) : nil))
      } ?? SafeHTML(text: format.text(.smallGroup)))
    let new = warning.since.map { since in
      fact(say(WarningWords.new), count(warning.anyNew), say(WarningWords.newUnder, day(since)))
    }
    let facts = [
      any, new,
      estimateFact(say(WarningWords.quiet), warning.unsignalled, unit: .share),
      strongestFact(warning),
    ]
    return strip(
      figure: "warning.any", title: say(WarningWords.figures), facts.compactMap { $0 },
      caption: warning.judgedOn.map {
        say(WarningWords.caption, day(report.meta.asOf), days(warning.horizon), day($0))
      } ?? asOf)
  }

  /// The sign whose ratio has the highest lower limit, where that is above 1; nil for none.
  private func strongestFact(_ warning: EarlyWarning) -> SafeHTML? {
    let clear = warning.signals.filter { ($0.ratio.low ?? 0) > 1 }
    guard let best = clear.max(by: { ($0.ratio.low ?? 0) < ($1.ratio.low ?? 0) }) else {
      return nil
    }
    let range = interval(best.ratio, unit: .ratio).map { say(FigureWords.range95, $0) }
    return fact(
      say(WarningWords.strongest), times(best.ratio.value),
      [say(WarningWords(best.signal)), range].compactMap { $0 }.joined(separator: separator))
  }

  private func times(_ ratio: Double?) -> SafeHTML {
    ratio.map { say(WarningWords.times, .number(format.decimal($0, digits: 1))) }
      ?? absent(.noData)
  }

  private func signalSection(_ warning: EarlyWarning) -> PageSection {
    let rows = warning.signals.map { signal in
      [
        say(WarningWords(signal.signal)), count(signal.now),
        warning.since == nil ? absent(.shortHistory) : count(signal.new),
        signal.latest.map(day) ?? absent(signal.now == 0 ? .noData : .smallGroup),
        ranged(signal.absent, unit: .share)
          + (signal.absent.n.map { under(people($0)) } ?? .empty),
        ratioCell(signal.ratio),
      ]
    }
    let without = [
      say(WarningWords.without), .empty, .empty, .empty,
      ranged(warning.unsignalled, unit: .share)
        + (warning.unsignalled.n.map { under(people($0)) } ?? .empty), .empty,
    ]
    let table = HTMLTable(
      caption: plain(WarningWords.signals),
      columns: [
        .text(say(WarningWords.signal)), .number(say(WarningWords.now)),
        .number(say(WarningWords.new)), .number(say(WarningWords.latest), isSecondary: true),
        .number(say(WarningWords.left)), .number(say(WarningWords.ratio)),
      ], rows: rows + [without])
    return PageSection(
      id: "signals", figure: "warning.signals", title: say(WarningWords.signals),
      subtitle: warning.judgedOn.map {
        say(
          WarningWords.signalsSub, days(warning.window), day(report.meta.asOf), day($0),
          days(warning.horizon))
      } ?? say(WarningWords.signalsAlone, days(warning.window), day(report.meta.asOf)),
      body: table.scrolling + noteLine(say(WarningWords.signalsNote), missingSignals(warning))
    ).showing("warning.signals.absent")
  }

  private func ratioCell(_ ratio: Estimate) -> SafeHTML {
    guard ratio.value != nil else { return absent(ratio.reason ?? .noData) }
    return times(ratio.value) + (interval(ratio, unit: .ratio).map(under) ?? .empty)
  }

  private func missingSignals(_ warning: EarlyWarning) -> SafeHTML? {
    let known = Set(warning.signals.map(\.signal))
    let missing = WarningSignal.allCases.filter { !known.contains($0) }
    guard !missing.isEmpty else { return nil }
    let names = missing.map { say(WarningWords($0)) }
    return say(WarningWords.missing, names.joined(separator: language == .fa ? "، " : ", "))
  }

  private func segmentSignals(_ warning: EarlyWarning) -> PageSection {
    let table = HTMLTable(
      caption: plain(WarningWords.segments),
      columns: [
        .text(say(WarningWords.segment)), .number(say(WarningWords.members)),
        .number(say(WarningWords.anySign)),
      ] + warning.signals.map { .number(say(WarningWords($0.signal)), isSecondary: true) },
      rows: warning.bySegment.map { segment in
        [
          segmentLink(segment.key, text(segmentName(of: segment.key))), count(segment.members),
          count(segment.any),
        ] + segment.signals.map { count($0) }
      })
    return PageSection(
      id: "segments", figure: "warning.bySegment", title: say(WarningWords.segments),
      subtitle: say(WarningWords.segmentsSub, day(report.meta.asOf)), body: table.scrolling)
  }
}
