import MoshtariCharts
import MoshtariCore
import MoshtariText

enum TopicWords: String, Phrase {
  case title, none, clear, sub, now, before, difference, people, year, previous, note
  case short, few, silent, touchpoints, products, groupSub, words, wrote, wordUse, tooFew, hidden
  case noWords, groupNote

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "Topics of comments", fa: "موضوع نظرها")
    case .none:
      LocalizedText(
        en: "No topic has clearly come up more or less",
        fa: "هیچ موضوعی آشکارا بیشتر یا کمتر گفته نشده است")
    case .clear:
      LocalizedText(
        en: "“{1}”: {2} of those who wrote, {3} before, the clearest change of all words",
        fa: "«{1}»: {2} از نویسندگان نظر، پیش‌تر {3}؛ آشکارترین تغییر در میان واژه‌ها")
    case .sub:
      LocalizedText(
        en: "Share of people with a comment who use the word, {1} ({2} people) beside {3} ({4})",
        fa: "سهم کسانی از نویسندگان نظر که واژه را نوشته‌اند، {1} ({2} نفر) در کنار {3} ({4})")
    case .now: LocalizedText(en: "Now", fa: "اکنون")
    case .before: LocalizedText(en: "Before", fa: "پیش‌تر")
    case .difference: LocalizedText(en: "Difference, points", fa: "تفاوت، واحد درصد")
    case .people: LocalizedText(en: "People", fa: "نفر")
    case .year:
      LocalizedText(
        en: "Compared with the twelve months before.", fa: "در مقایسه با دوازده ماه پیش از آن.")
    case .previous:
      LocalizedText(
        en:
          "Compared with the three months before, since comments do not reach back further; seasons are in the difference.",
        fa: "در مقایسه با سه ماه پیش از آن، چون نظرها به عقب‌تر نمی‌رسد؛ اثر فصل در این تفاوت هست.")
    case .note:
      LocalizedText(
        en:
          "{1} words tested; of those said to come up more or less often about one in twenty may be chance. The clearest changes stand first, the most used of the other words behind them.",
        fa:
          "{1} واژه آزموده شد؛ از آن‌هایی که پرکاربردتر یا کم‌کاربردتر خوانده می‌شوند شاید یک بیستم تصادفی باشد. آشکارترین تغییرها نخست آمده و پرکاربردترین واژه‌های دیگر پس از آن‌ها."
      )
    case .short:
      LocalizedText(
        en: "A comparison of topics needs six complete months of comments.",
        fa: "مقایسهٔ موضوع‌ها به شش ماه کامل نظر نیاز دارد.")
    case .few:
      LocalizedText(
        en: "Too few people wrote a comment in one of the periods.",
        fa: "در یکی از دوره‌ها کسان اندکی نظر نوشته‌اند.")
    case .silent:
      LocalizedText(
        en: "Nobody wrote a comment in one of the periods.",
        fa: "در یکی از دوره‌ها کسی نظر ننوشته است.")
    case .touchpoints:
      LocalizedText(en: "Words of each touchpoint", fa: "واژه‌های هر نقطهٔ تماس")
    case .products: LocalizedText(en: "Words of each product", fa: "واژه‌های هر محصول")
    case .groupSub:
      LocalizedText(
        en:
          "Words used clearly more than in comments on all others; share of those who wrote, here and elsewhere; {1}",
        fa: "واژه‌هایی که آشکارا بیش از نظرهای دیگر آمده؛ سهم از نویسندگان نظر، اینجا و در بقیه؛ {1}"
      )
    case .words: LocalizedText(en: "Words", fa: "واژه‌ها")
    case .wrote: LocalizedText(en: "People", fa: "نفر")
    case .wordUse: LocalizedText(en: "{1} {2}, elsewhere {3}", fa: "{1} {2}، در بقیه {3}")
    case .tooFew:
      LocalizedText(
        en: "fewer than {1} people wrote on it, or on the others",
        fa: "کمتر از {1} نفر برای آن، یا برای بقیه، نوشته‌اند")
    case .hidden: LocalizedText(en: "too few people to show", fa: "کمتر از حد نمایش")
    case .noWords: LocalizedText(en: "no word stands out", fa: "واژه‌ای شاخص نیست")
    case .groupNote:
      LocalizedText(
        en: "{1} words tested; of those shown about one in twenty may be chance.",
        fa: "{1} واژه آزموده شد؛ از آنچه آمده شاید یک بیستم تصادفی باشد.")
    }
  }
}

/// Which way a word comes up.
private enum TopicVerdictWords: String, Phrase {
  case more, less, noClearChange

  var text: LocalizedText {
    switch self {
    case .more: LocalizedText(en: "More often", fa: "پرکاربردتر")
    case .less: LocalizedText(en: "Less often", fa: "کم‌کاربردتر")
    case .noClearChange: LocalizedText(en: "No clear change", fa: "بدون تغییر آشکار")
    }
  }

  init(_ verdict: Verdict) {
    self = verdict == .rise ? .more : verdict == .fall ? .less : .noClearChange
  }
}

extension PageContext {
  private typealias Words = TopicWords
  /// Changes that are shown at once.
  private static let changesShown = 10
  /// Words of one touchpoint or product that are shown.
  private static let wordsShown = 5
  /// Touchpoints or products that are shown at once; the others are folded away.
  private static let groupsShown = 8

  /// What comments are about: rising and falling words, and those of each touchpoint and product.
  var topicSections: [PageSection] {
    guard let topics = report.topics else { return [] }
    return [
      changesSection(topics),
      groupSection(
        "terms-touchpoints", .touchpoints, plain(DimensionWords.touchpoint), topics.touchpoints),
      groupSection("terms-products", .products, plain(DimensionWords.product), topics.products),
    ].compactMap { $0 }
  }

  // MARK: Rising and falling

  private func changesSection(_ topics: Topics) -> PageSection {
    guard let compared = topics.comparison else {
      let why: Words =
        topics.reason == .shortHistory ? .short : topics.reason == .noData ? .silent : .few
      return PageSection(
        id: "topics", title: say(Words.title),
        body: "<div class=\"empty\"><p>\(say(why))</p></div>", width: .half)
    }
    let notes = [
      say(compared.basis == .year ? Words.year : .previous),
      say(Words.note, count(topics.tested)),
    ]
    let table: SafeHTML =
      topics.changes.isEmpty
      ? "<div class=\"empty\"><p>\(say(VoiceDetailWords.noTerms))</p></div>"
      : changesTables(topics.changes)
    return PageSection(
      id: "topics", figure: "topics", title: changesTitle(topics),
      subtitle: say(
        Words.sub, say(FigureWords.fromTo, month(compared.nowFrom), month(compared.nowTo)),
        count(compared.nowWriters),
        say(FigureWords.fromTo, month(compared.beforeFrom), month(compared.beforeTo)),
        count(compared.beforeWriters)),
      body: table + "<p class=\"note\">\(notes.joined(separator: " "))</p>")
  }

  /// The clear change with the smallest p; a neutral title where none is clear.
  private func changesTitle(_ topics: Topics) -> SafeHTML {
    let clear = topics.changes.filter { $0.verdict != .unclear }
    guard let first = clear.min(by: { $0.p < $1.p }) else { return say(Words.none) }
    return say(
      Words.clear, "<bdi>\(first.term)</bdi>", share(first.now.value, digits: 1),
      share(first.before.value, digits: 1))
  }

  /// The clearest changes, and the others folded away.
  private func changesTables(_ changes: [TopicChange]) -> SafeHTML {
    let ordered = changes.sorted {
      $0.p == $1.p ? isBeforeInBytes($0.term, $1.term) : $0.p < $1.p
    }
    return foldedTable(ordered, shown: Self.changesShown, changesTable)
  }

  /// In the order given.
  private func changesTable(_ changes: [TopicChange]) -> HTMLTable {
    HTMLTable(
      caption: plain(Words.title),
      columns: [
        .text(say(VoiceDetailWords.term)), .number(say(Words.now)),
        .number(say(Words.before), isSecondary: true), .number(say(Words.difference)),
        .text(say(DemandWords.verdict)), .number(say(Words.people), isSecondary: true),
      ],
      rows: changes.map { change in
        [
          "<bdi>\(change.term)</bdi>", share(change.now.value, digits: 1),
          share(change.before.value, digits: 1), difference(change),
          say(TopicVerdictWords(change.verdict)), count(change.people),
        ]
      })
  }

  /// `+4.1 (1.2 to 7.0)` in percentage points.
  private func difference(_ change: TopicChange) -> SafeHTML {
    """
    \(.number(format.signed(change.value * 100, digits: 1))) \
    <small>\(.number(format.range(change.low, change.high, unit: .shareChange)))</small>
    """
  }

  // MARK: Touchpoints and products

  private func groupSection(
    _ id: String, _ title: Words, _ dimension: String, _ groups: [TopicGroup]?
  ) -> PageSection? {
    guard let groups, !groups.isEmpty else { return nil }
    let ordered = groups.sorted { ($0.writers ?? 0) > ($1.writers ?? 0) }
    let tables = foldedTable(ordered, shown: Self.groupsShown) { groups in
      HTMLTable(
        caption: plain(title),
        columns: [
          .text(SafeHTML(text: dimension)), .number(say(Words.wrote)), .text(say(Words.words)),
        ],
        rows: groups.map { ["<bdi>\(keyName($0.key))</bdi>", count($0.writers), words(of: $0)] })
    }
    let tested = say(Words.groupNote, count(groups.reduce(0) { $0 + $1.tested }))
    return PageSection(
      id: id, figure: id == "terms-products" ? "topics.products" : "topics.touchpoints",
      title: say(title), subtitle: say(Words.groupSub, feedbackPeriod),
      body: tables + "<p class=\"note\">\(tested)</p>", width: .half)
  }

  /// The words of one touchpoint or product, a line each, or why there are none.
  private func words(of group: TopicGroup) -> SafeHTML {
    if group.reason == .smallGroup { return why(say(Words.hidden)) }
    if group.reason != nil { return why(say(Words.tooFew, count(lowBase))) }
    if group.terms.isEmpty { return why(say(Words.noWords)) }
    return group.terms.prefix(Self.wordsShown).map { term in
      say(
        Words.wordUse, "<bdi>\(term.term)</bdi>", share(term.inside.value, digits: 1),
        share(term.outside.value, digits: 1))
    }.joined(separator: "<br>")
  }

  private func why(_ words: SafeHTML) -> SafeHTML { "<span class=\"why\">\(words)</span>" }
}
