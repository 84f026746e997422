import MoshtariCharts
import MoshtariCore
import MoshtariText

enum VoiceDetailWords: String, Phrase {
  case rolling, rollingSub, rollingNote
  case versions, versionsSub, figure, headline, headlineSurvey, bySurveyWeight, byResponse,
    byActive,
    ofSurvey
  case effective, uneven, versionsNote
  case why, whySub, grouping, mix, rate, step, whyNote, lifecycle, noParts
  case response, responseSub, responseFacts, responseOpen, cells, cellsSub, cell, asked, answered,
    rest, representativeness
  case effortTitle, effortSub, effortHigher, effortLower, effortEasy, effortMean
  case weekly, weeklySignals, weeklyQuiet, weeklySub, limitsNote, signalNote, noWeeks,
    equalWeeks, centre
  case heading, dek, deeper
  case praised, blamed, termsSub, term, byPromoters, byDetractors, termsNote, noTerms

  var text: LocalizedText {
    switch self {
    case .rolling: LocalizedText(en: "NPS over 90 days", fa: "NPS در ۹۰ روز")
    case .rollingSub:
      LocalizedText(
        en: "NPS of the 90 days up to each month’s end, with 95% range",
        fa: "NPS در ۹۰ روزِ منتهی به پایان هر ماه، با بازهٔ ۹۵٪")
    case .rollingNote:
      LocalizedText(
        en: "Neighbouring windows share answers; their differences are not changes.",
        fa: "بازه‌های پیاپی پاسخ‌های مشترک دارند؛ تفاوت آن‌ها نشانهٔ تغییر نیست.")
    case .versions:
      LocalizedText(en: "The score counted in other ways", fa: "همان شاخص به شیوه‌های دیگر")
    case .versionsSub:
      LocalizedText(
        en: "NPS with 95% range, {1}; surveys are never pooled",
        fa: "NPS با بازهٔ ۹۵٪، {1}؛ نظرسنجی‌ها هرگز با هم جمع نمی‌شوند")
    case .figure: LocalizedText(en: "Counted", fa: "شیوهٔ شمارش")
    case .headline: LocalizedText(en: "The headline of this page", fa: "رقم اصلی این صفحه")
    case .headlineSurvey:
      LocalizedText(en: "The headline: {1} answers", fa: "رقم اصلی: نظرسنجی {1}")
    case .bySurveyWeight: LocalizedText(en: "By survey weights", fa: "با وزن‌های نظرسنجی")
    case .byResponse:
      LocalizedText(en: "Corrected for who answered", fa: "اصلاح‌شده برای پاسخ‌ندادن‌ها")
    case .byActive:
      LocalizedText(en: "Weighted to active customers", fa: "وزن‌داده به نسبت مشتریان فعال")
    case .ofSurvey: LocalizedText(en: "Other survey: {1}", fa: "نظرسنجی دیگر: {1}")
    case .effective:
      LocalizedText(
        en: "The weighted answers tell as much as {1} equal ones.",
        fa: "پاسخ‌های وزن‌دار به اندازهٔ {1} پاسخ هم‌وزن ارزش دارند.")
    case .uneven:
      LocalizedText(
        en: "The weights are too uneven to rely on.",
        fa: "وزن‌ها نابرابرتر از آن‌اند که بشود به آن تکیه کرد.")
    case .versionsNote:
      LocalizedText(
        en: "Only what lifecycle state and kind of customer can see is corrected.",
        fa: "تنها آنچه از وضعیت چرخهٔ عمر و نوع مشتری پیداست اصلاح شده است.")
    case .why:
      LocalizedText(
        en: "Did other people answer, or do people feel differently?",
        fa: "کسان دیگری پاسخ داده‌اند یا نظرها عوض شده است؟")
    case .whySub:
      LocalizedText(
        en: "Change of NPS, {1} less {2}: {3} points, split in two parts that add up to it",
        fa: "تغییر NPS، {1} منهای {2}: {3} واحد، در دو بخش که جمعشان همین است")
    case .grouping: LocalizedText(en: "Grouped by", fa: "گروه‌بندی")
    case .mix: LocalizedText(en: "Other people", fa: "ترکیب پاسخ‌دهندگان")
    case .step: LocalizedText(en: "Step", fa: "گام")
    case .rate: LocalizedText(en: "Other answers", fa: "نظر همان گروه‌ها")
    case .whyNote:
      LocalizedText(
        en: "Points with 95% range; each line is a split of its own. {1}.",
        fa: "واحد با بازهٔ ۹۵٪؛ هر سطر تقسیمی جداگانه است. {1}.")
    case .lifecycle: LocalizedText(en: "Lifecycle state today", fa: "وضعیت امروز در چرخهٔ عمر")
    case .noParts:
      LocalizedText(
        en: "No grouping has two groups with 10 answers.",
        fa: "هیچ گروه‌بندی‌ای دو گروه با ۱۰ پاسخ ندارد.")
    case .response:
      LocalizedText(en: "{1} of invitations were answered", fa: "به {1} از دعوت‌ها پاسخ داده شد")
    case .responseSub:
      LocalizedText(
        en: "Share answered by month of the invitation, with 95% range",
        fa: "سهم دعوت‌های پاسخ‌داده به تفکیک ماهِ دعوت، با بازهٔ ۹۵٪")
    case .responseFacts:
      LocalizedText(
        en:
          "{1} invitations, {2}. Of the forms that came back {3} have a score; {4} of answers have a comment.",
        fa: "{1} دعوت، {2}. از فرم‌های بازگشته {3} امتیاز دارد و از پاسخ‌ها {4} نظر.")
    case .responseOpen:
      LocalizedText(
        en: "{1} more may still be answered.", fa: "{1} دعوت دیگر هنوز فرصت پاسخ دارد.")
    case .cells: LocalizedText(en: "Who answers", fa: "چه کسانی پاسخ می‌دهند")
    case .cellsSub:
      LocalizedText(
        en:
          "Customers by lifecycle state today and kind; share with an answer, 95% range; as of {1}",
        fa: "مشتریان به تفکیک وضعیت امروز و نوع؛ سهم پاسخ‌دهندگان با بازهٔ ۹۵٪؛ تا {1}")
    case .cell: LocalizedText(en: "Customers", fa: "مشتریان")
    case .asked: LocalizedText(en: "People", fa: "نفر")
    case .answered: LocalizedText(en: "With an answer", fa: "پاسخ‌دهنده")
    case .rest: LocalizedText(en: "The rest", fa: "بقیه")
    case .representativeness:
      LocalizedText(
        en: "Representativeness {1} (1: all groups answer equally often), {2}.",
        fa: "نمایندگی {1} (۱ یعنی همهٔ گروه‌ها به یک اندازه پاسخ می‌دهند)، {2}.")
    case .effortTitle:
      LocalizedText(en: "{1} find it easy (CES)", fa: "برای {1} از پاسخ‌دهندگان آسان بوده است (CES)")
    case .effortSub:
      LocalizedText(
        en: "Mean effort score on {1}–{2}: {3}; {4}",
        fa: "میانگین امتیاز تلاش از {1} تا {2}: {3}؛ {4}")
    case .effortHigher: LocalizedText(en: "higher is easier", fa: "بیشتر یعنی آسان‌تر")
    case .effortLower: LocalizedText(en: "lower is easier", fa: "کمتر یعنی آسان‌تر")
    case .effortEasy: LocalizedText(en: "All answers", fa: "همهٔ پاسخ‌ها")
    case .effortMean: LocalizedText(en: "Mean", fa: "میانگین")
    case .weekly:
      LocalizedText(en: "CSAT by week: signal or noise", fa: "CSAT هفتگی: نشانه یا نوسان")
    case .weeklySignals:
      LocalizedText(
        en: "{1} of {2} weeks are more than the usual to and fro",
        fa: "{1} هفته از {2} هفته بیش از نوسان معمول است")
    case .weeklyQuiet:
      LocalizedText(
        en: "No week stands out: the usual to and fro", fa: "هیچ هفته‌ای از نوسان معمول بیرون نیست")
    case .weeklySub:
      LocalizedText(
        en: "Share satisfied (CSAT) of complete weeks with 20 answers or more",
        fa: "سهم راضی‌ها (CSAT) در هفته‌های تمام‌شده با دست‌کم ۲۰ پاسخ")
    case .limitsNote:
      LocalizedText(
        en:
          "Natural limits {1}, from {2} weeks between {3} and {4}; later weeks are tested against them.",
        fa: "حدهای طبیعی {1}، از {2} هفته میان {3} و {4}؛ هفته‌های بعد با همین حدها سنجیده می‌شوند.")
    case .signalNote:
      LocalizedText(
        en:
          "◎ signal: outside the limits, eight in a row on one side, or three of four near a limit.",
        fa: "◎ نشانه: بیرون از حدها، هشت هفتهٔ پیاپی در یک سو، یا سه هفته از چهار هفته نزدیک یک حد.")
    case .noWeeks:
      LocalizedText(
        en: "Limits need 12 complete weeks of 20 answers or more.",
        fa: "حدها به ۱۲ هفتهٔ تمام‌شده با دست‌کم ۲۰ پاسخ نیاز دارند.")
    case .equalWeeks:
      LocalizedText(
        en: "All weeks are equal: there are no limits.", fa: "همهٔ هفته‌ها برابرند: حدی در کار نیست.")
    case .heading:
      LocalizedText(
        en: "What customers write, and who answers",
        fa: "مشتریان چه می‌نویسند و چه کسانی پاسخ می‌دهند")
    case .dek:
      LocalizedText(
        en:
          "Words that set promoters and detractors apart, NPS over longer windows, and who answers the survey.",
        fa:
          "واژه‌هایی که مروجان و منتقدان را از هم جدا می‌کند، NPS در بازه‌های بلندتر و پاسخ‌دهندگان نظرسنجی."
      )
    case .deeper:
      LocalizedText(
        en: "Words, windows and who answers", fa: "واژه‌ها، بازه‌ها و پاسخ‌دهندگان")
    case .centre: LocalizedText(en: "centre", fa: "میانه")
    case .praised:
      LocalizedText(
        en: "What promoters write about and detractors do not",
        fa: "آنچه مروجان می‌نویسند و منتقدان نه")
    case .blamed:
      LocalizedText(
        en: "What detractors write about and promoters do not",
        fa: "آنچه منتقدان می‌نویسند و مروجان نه")
    case .termsSub:
      LocalizedText(
        en: "Words in comments of {1} promoters and {2} detractors, {3}; share of each who use it",
        fa: "واژه‌های نظرهای {1} مروج و {2} منتقد، {3}؛ سهم کسانی از هر گروه که آن را نوشته‌اند")
    case .term: LocalizedText(en: "Word", fa: "واژه")
    case .byPromoters: LocalizedText(en: "Promoters", fa: "مروجان")
    case .byDetractors: LocalizedText(en: "Detractors", fa: "منتقدان")
    case .termsNote:
      LocalizedText(
        en:
          "{1} words tested; of those that differ clearly about one in twenty may be chance; that a word differs is surer than by how much. The clearest difference comes first; z is that difference in standard errors.",
        fa:
          "{1} واژه آزموده شد؛ از آن‌هایی که آشکارا متفاوت‌اند شاید یک بیستم تصادفی باشد؛ بودنِ تفاوت مطمئن‌تر از اندازهٔ آن است. آشکارترین تفاوت نخست آمده است؛ z همان تفاوت به واحد خطای معیار است."
      )
    case .noTerms:
      LocalizedText(en: "No word differs clearly.", fa: "هیچ واژه‌ای تفاوت آشکار ندارد.")
    }
  }
}

// MARK: NPS

extension PageContext {
  /// Whether there is something for the page of details.
  var hasVoiceDetails: Bool {
    let cells = report.nps?.weighting?.cells.count ?? 0
    return cells > 1 || hasRolling || report.nps?.response != nil || report.voice != nil
      || report.topics != nil
  }

  private var hasRolling: Bool {
    (report.nps?.rolling ?? []).count { $0.figure.estimate.value != nil } > 1
  }

  /// Windows, who answers, words, and weeks; nil where there is nothing of it.
  func voiceDetailPage(notes: [PageSection]) -> Page? {
    guard hasVoiceDetails else { return nil }
    return Page(
      path: path("voice"), language: language, entry: "nps", title: plain(FrameWords.voice),
      eyebrow: eyebrow(plain(FrameWords.voice), format.day(report.meta.asOf)),
      above: hasVoice ? PageLink(label: plain(FrameWords.nps), path: path("nps")) : nil,
      heading: say(VoiceDetailWords.heading), dek: say(VoiceDetailWords.dek),
      sections: termSections + topicSections
        + [rollingSection, responseSection, cellsSection].compactMap { $0 } + notes)
  }

  private var rollingSection: PageSection? {
    guard let nps = report.nps, hasRolling else { return nil }
    return PageSection(
      id: "nps-rolling", figure: "nps.rolling", title: say(VoiceDetailWords.rolling),
      subtitle: say(VoiceDetailWords.rollingSub),
      body: draw("nps-rolling", TrendChart(TrendSeries(rolling: nps)))
        + note(say(VoiceDetailWords.rollingNote)), width: .half)
  }

  func note(_ words: SafeHTML) -> SafeHTML { "<p class=\"note\">\(words)</p>" }

  /// Nil where there is only one way to count.
  var versionsSection: PageSection? {
    guard let nps = report.nps, nps.overall.group.estimate.value != nil else { return nil }
    let name =
      nps.survey.isEmpty
      ? say(VoiceDetailWords.headline)
      : say(VoiceDetailWords.headlineSurvey, say(VoiceWords(survey: nps.survey)))
    var rows: [(SafeHTML, Estimate)] = [(name, nps.overall.group.estimate)]
    if let weighted = nps.weighted { rows.append((say(VoiceDetailWords.bySurveyWeight), weighted)) }
    if let corrected = nps.responseWeighted {
      let isInvited = nps.weighting?.population == "invited"
      rows.append(
        (say(isInvited ? VoiceDetailWords.byResponse : VoiceDetailWords.byActive), corrected))
    }
    rows += nps.bySurvey.filter { $0.key != nps.survey }.map {
      (say(VoiceDetailWords.ofSurvey, say(VoiceWords(survey: $0.key))), $0.figure.estimate)
    }
    guard rows.count > 1 else { return nil }
    return PageSection(
      id: "nps-versions", figure: "nps.weighted", title: say(VoiceDetailWords.versions),
      subtitle: say(VoiceDetailWords.versionsSub, feedbackPeriod),
      body: estimates(
        rows, caption: plain(VoiceDetailWords.versions), head: say(VoiceDetailWords.figure),
        number: say(FigureWords.npsShort), unit: .points
      ).scrolling + versionsNote(nps.weighting),
      width: .half
    ).showing("nps.bySurvey")
  }

  private func versionsNote(_ weighting: ResponseWeighting?) -> SafeHTML {
    guard let weighting, let effective = weighting.effective else { return .empty }
    let parts = [
      say(VoiceDetailWords.effective, count(Int(effective.rounded()))),
      weighting.isUneven ? say(VoiceDetailWords.uneven) : say(VoiceDetailWords.versionsNote),
    ]
    return note(parts.joined(separator: " "))
  }

  /// A line an estimate: its name, its value, its range and the answers behind it.
  func estimates(
    _ rows: [(SafeHTML, Estimate)], caption: String, head: SafeHTML, number: SafeHTML,
    unit: FigureUnit
  ) -> HTMLTable {
    HTMLTable(
      caption: caption,
      columns: [
        .text(head), .number(number), .number(say(FigureWords.interval)),
        .number(say(FigureWords.count), isSecondary: true),
      ],
      rows: rows.map { name, estimate in
        [
          name, value(estimate, unit: unit),
          interval(estimate, unit: unit) ?? .number(FigureFormat.none),
          estimate.n.map { count($0) } ?? .number(FigureFormat.none),
        ]
      })
  }

  /// Whether other people answered, or the same people otherwise; nil without a change.
  var whySection: PageSection? {
    guard let parts = report.nps?.decomposition else { return nil }
    let groupings: [(SafeHTML, MixAndRate?)] = [
      (say(DimensionWords.kind), parts.kind), (say(DimensionWords.region), parts.region),
      (say(DimensionWords.channel), parts.channel),
      (say(VoiceDetailWords.lifecycle), parts.lifecycle),
    ]
    let rows = groupings.compactMap { name, part in
      part.map { [name, points($0.mix), points($0.rate)] }
    }
    let table = HTMLTable(
      caption: plain(VoiceDetailWords.why),
      columns: [
        .text(say(VoiceDetailWords.grouping)), .number(say(VoiceDetailWords.mix)),
        .number(say(VoiceDetailWords.rate)),
      ], rows: rows)
    let n = groupings.compactMap { $0.1?.mix.n }.first ?? 0
    return PageSection(
      id: "nps-why", figure: "nps.decomposition", title: say(VoiceDetailWords.why),
      subtitle: say(
        VoiceDetailWords.whySub, SafeHTML(text: format.monthName(parts.to)),
        SafeHTML(text: format.monthName(parts.from)), .number(format.signed(parts.value, digits: 1))
      ),
      body: rows.isEmpty
        ? "<div class=\"empty\"><p>\(say(VoiceDetailWords.noParts))</p></div>"
        : steps(groupings, parts) + table.scrolling
          + note(say(VoiceDetailWords.whyNote, answers(n))), width: .half)
  }

  /// The first split, drawn; nothing without one.
  private func steps(_ groupings: [(SafeHTML, MixAndRate?)], _ parts: NPSDecomposition) -> SafeHTML
  {
    guard let part = groupings.compactMap(\.1).first,
      let start = report.nps?.byMonth.first(where: { $0.period == parts.from })?.figure.estimate
        .value
    else { return .empty }
    let changes = ChangeSteps(
      caption: plain(VoiceDetailWords.why), dimension: plain(VoiceDetailWords.step), measure: "NPS",
      first: (format.monthName(parts.from), start),
      steps: [
        ChangeSteps.Step(name: plain(VoiceDetailWords.mix), change: part.mix),
        ChangeSteps.Step(name: plain(VoiceDetailWords.rate), change: part.rate),
      ], lastName: format.monthName(parts.to))
    return draw("nps-steps", changes)
  }

  /// Points with one decimal, so that the parts add up, and their range under them.
  private func points(_ estimate: Estimate) -> SafeHTML {
    guard let value = estimate.value, let low = estimate.low, let high = estimate.high else {
      return absent(estimate.reason ?? .noData)
    }
    let range = format.range(
      from: format.signed(low, digits: 1), to: format.signed(high, digits: 1))
    return """
      \(SafeHTML.number(format.signed(value, digits: 1))) \
      <span class="why">\(.number(range))</span>
      """
  }

  private var responseSection: PageSection? {
    guard let response = report.nps?.response else { return nil }
    let facts = say(
      VoiceDetailWords.responseFacts, count(response.invitations),
      interval(response.rate, unit: .share).map { say(FigureWords.range95, $0) } ?? .empty,
      share(response.items.value), share(response.comments.value))
    let open = response.open > 0 ? say(VoiceDetailWords.responseOpen, count(response.open)) : .empty
    return PageSection(
      id: "nps-response", figure: "nps.response",
      title: say(VoiceDetailWords.response, value(response.rate, unit: .share)),
      subtitle: say(VoiceDetailWords.responseSub),
      body: draw("nps-response", TrendChart(TrendSeries(response)))
        + note([facts, open].joined(separator: " ")), width: .half)
  }

  private var cellsSection: PageSection? {
    guard let weighting = report.nps?.weighting, weighting.cells.count > 1 else { return nil }
    let states = Dictionary(
      uniqueKeysWithValues: LifecycleState.allCases.map { ($0.id, $0.name[language]) })
    let rows = weighting.cells.map { cell -> (SafeHTML, Estimate) in
      let parts = [states[cell.state], cell.kind.isEmpty ? nil : keyName(cell.kind)]
        .compactMap { $0 }
      let name =
        parts.isEmpty ? plain(VoiceDetailWords.rest) : parts.joined(separator: format.separator)
      return (segmentLink(cell.state, SafeHTML(text: name)), cell.rate)
    }
    let r = weighting.representativeness
    let rText = r.value.map { value in
      say(
        VoiceDetailWords.representativeness, .number(format.decimal(value, digits: 2)),
        interval(r, unit: .ratio).map { say(FigureWords.range95, $0) } ?? people(r.n ?? 0))
    }
    return PageSection(
      id: "nps-cells", figure: "nps.weighting", title: say(VoiceDetailWords.cells),
      subtitle: say(VoiceDetailWords.cellsSub, day(report.meta.asOf)),
      body: foldedTable(rows, shown: 10) {
        estimates(
          $0, caption: plain(VoiceDetailWords.cells), head: say(VoiceDetailWords.cell),
          number: say(VoiceDetailWords.answered), unit: .share)
      } + (rText.map(note) ?? .empty), width: .half)
  }
}

// MARK: Words

extension PageContext {
  /// How many words are shown at once; the others are folded away.
  private static let termsShown = 8

  /// What detractors write of, and what promoters do.
  var termSections: [PageSection] {
    guard let voice = report.voice else { return [] }
    return [
      termSection(
        "terms-detractors", VoiceDetailWords.blamed, voice.terms.filter { $0.z < 0 }.reversed()),
      termSection("terms-promoters", VoiceDetailWords.praised, voice.terms.filter { $0.z > 0 }),
    ]
  }

  private func termSection(
    _ id: String, _ title: VoiceDetailWords, _ terms: [VoiceTerm]
  ) -> PageSection {
    let voice = report.voice
    return PageSection(
      id: id, figure: "voice.terms", title: say(title),
      subtitle: say(
        VoiceDetailWords.termsSub, count(voice?.promoters ?? 0), count(voice?.detractors ?? 0),
        feedbackPeriod),
      body: termTables(terms, caption: plain(title))
        + note(say(VoiceDetailWords.termsNote, count(voice?.tested ?? 0))), width: .half)
  }

  private func termTables(_ terms: [VoiceTerm], caption: String) -> SafeHTML {
    guard !terms.isEmpty else {
      return "<div class=\"empty\"><p>\(say(VoiceDetailWords.noTerms))</p></div>"
    }
    return foldedTable(terms, shown: Self.termsShown) { termTable($0, caption: caption) }
  }

  private func termTable(_ terms: [VoiceTerm], caption: String) -> HTMLTable {
    let (promoters, detractors) = (report.voice?.promoters ?? 1, report.voice?.detractors ?? 1)
    return HTMLTable(
      caption: caption,
      columns: [
        .text(say(VoiceDetailWords.term)), .number(say(VoiceDetailWords.byDetractors)),
        .number(say(VoiceDetailWords.byPromoters)), .number("<i>z</i>", isSecondary: true),
      ],
      rows: terms.map { term in
        [
          "<bdi>\(term.term)</bdi>", share(Double(term.detractors) / Double(detractors), digits: 1),
          share(Double(term.promoters) / Double(promoters), digits: 1),
          .number(format.signed(term.z, digits: 1)),
        ]
      })
  }
}
