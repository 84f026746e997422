import MoshtariContent
import MoshtariCore
import MoshtariMetrics
import MoshtariText

/// The pages of one language, from the report and the texts; what is wrong with the texts is in `diagnostics`.
struct SitePlan {
  var frame: SiteFrame
  var pages: [Page]
  /// Nil where no week is over.
  var digest: DigestPlan?
  /// The pictures of the texts; a repeated one is listed again.
  var images: [ContentImage]
  /// What the page of search looks through, `assets/search.en.js`.
  var searchIndex: SearchIndex
  /// Nil without kept editions, and where nobody said where the site stands.
  var feed: Feed?
  /// What the frame's foot reads on pages in a folder below that of the language.
  private var footerBelow: SafeHTML
  var diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - archive: the kept editions.
  ///   - folder: the report folder.
  ///   - kept: the plan of the build before, which becomes this one.
  init(
    _ measured: Measured, archive: EditionArchive, language: Language, folder: String,
    _ kept: inout KeptPlan?
  ) {
    var context = PageContext(
      report: measured.report, tree: measured.tree, settings: measured.settings,
      rules: measured.content.segments, language: language)
    context.archive = archive
    context.annotations = measured.content.notes.compactMap(\.annotation)
    var planning = PagePlanning(context, before: kept)
    var texts = RenderedTexts(
      measured.content, context: context, folder: folder, after: planning.textsBefore)
    digest = context.digestPlan(context.digestTexts(texts))
    pages = context.pages(texts, digest, &planning)
    texts.place(notesInto: &pages)
    let names = context.pageNames(measured.content)
    for index in pages.indices {
      pages[index].sections = pages[index].sections.inRows
      pages[index].notice = context.notice(onPage: pages[index].name, pages: names)
      pages[index].dek = pages[index].dek + context.priceNote(onPage: pages[index].name)
    }
    (diagnostics, images) = (texts.diagnostics, texts.images)
    let words = context.segmentSynonyms
    let finished = pages.map { planning.finish($0, words: words) }
    // Editions are found by the page of all of them.
    searchIndex = planning.searchIndex(of: finished.filter { !$0.page.isBelow })
    let current = pages.filter { !$0.isBelow }
    pages = finished.map(\.linked)
    kept = planning.keep(texts.kept)
    frame = context.frame(pages)
    feed = context.feed
    if feed != nil { frame.feeds = context.feedLinks }
    footerBelow = context.below.footer
    pages.append(context.searchPage(over: current, entries: frame.entries))
  }

  /// What `page` shares with the others, its links leading from where it stands.
  func frame(of page: Page) -> SiteFrame {
    guard page.isBelow else { return frame }
    var below = frame
    below.footer = footerBelow
    return below
  }
}

extension PageContext {
  /// The same for pages in a folder below that of the language.
  var below: PageContext {
    var context = self
    context.up = "../"
    return context
  }

  /// The feeds, as the heads of pages name them.
  fileprivate var feedLinks: [SiteFrame.FeedLink] {
    let names: [(Feed.Kind, ArchiveWords)] = [(.atom, .atom), (.json, .json)]
    return names.map { kind, words in
      SiteFrame.FeedLink(
        label: "\(report.meta.title[language]): \(plain(words))", mediaType: kind.mediaType,
        path: kind.path(language))
    }
  }

  /// Every page that the report and the texts have something for, in the order of the navigation.
  fileprivate func pages(
    _ texts: RenderedTexts, _ digest: DigestPlan?, _ planning: inout PagePlanning
  ) -> [Page] {
    let segments = segmentNames.compactMap { segment in
      let inputs = PageInputs(
        notes: texts.unplaced(on: segment.page),
        playbook: texts.playbook(of: segment.id, title: plain(SegmentWords.playbook)),
        persona: texts.content.personas.first { $0.segment.value == segment.id })
      return planning.page(segment.page, inputs) {
        segmentPage(
          segment, playbook: inputs.playbook, persona: inputs.persona, notes: inputs.notes)
      }
    }
    let personas = texts.content.personas.compactMap { persona in
      let story = texts.story(of: persona)
      let inputs = PageInputs(
        notes: texts.unplaced(on: Self.page(of: persona)),
        playbook: texts.playbook(of: persona.segment.value, title: plain(PersonaWords.playbook)),
        persona: persona, story: story)
      return planning.page(Self.page(of: persona), inputs) {
        personaPage(
          persona, story: story.html, fallback: story.fallback, playbook: inputs.playbook,
          notes: inputs.notes)
      }
    }
    let free = zip(texts.content.pages, texts.freePages).map { page, text in
      freePage(page, html: text.html, fallback: text.fallback)
    }
    let main: [Page?] = [
      planning.page("overview", texts) { overviewPage(notes: $0) },
      planning.page("overview-quarter", texts) { overviewQuarterPage(notes: $0) },
      planning.page("segments", texts) { segmentsPage(notes: $0) },
      planning.page("flows", texts) { flowsPage(notes: $0) },
      visitorsPage(notes: texts.unplaced(on: "visitors")) {
        texts.playbook(of: $0, title: $1)
      },
      planning.page("retention", texts) { retentionPage(notes: $0) },
      planning.page("cohorts", texts) { cohortPage(notes: $0) },
      planning.page("growth", texts) { growthPage(notes: $0) },
      planning.page("churn", texts) { churnPage(notes: $0) },
      planning.page("onboarding", texts) { onboardingPage(notes: $0) },
      planning.page("value", texts) { valuePage(notes: $0) },
      planning.page("loyalty", texts) { loyaltyPage(notes: $0) },
      planning.page("warning", texts) { warningPage(notes: $0) },
      planning.page("experience", texts) { experiencePage(notes: $0) },
      planning.page("acquisition", texts) { acquisitionPage(notes: $0) },
      planning.page("programme", texts) { programmePage(notes: $0) },
      planning.page("demand", texts) { demandPage(notes: $0) },
      planning.page("year", texts) { yearPage(notes: $0) },
      planning.page("prices", texts) { pricesPage(notes: $0) },
      planning.page("nps", texts) { voicePage(notes: $0) },
      planning.page("voice", texts) { voiceDetailPage(notes: $0) },
      planning.page("satisfaction", texts) { satisfactionPage(notes: $0) },
      planning.page("service", texts) { servicePage(notes: $0) },
      personasPage(texts.content.personas, notes: texts.unplaced(on: "personas")),
      digest.map { digestPage($0, notes: texts.unplaced(on: "digest")) },
    ]
    let built = main.compactMap { $0 }
    var titles = Dictionary(
      uniqueKeysWithValues: (built + segments + personas + free).map { ($0.name, $0.title) })
    titles["changes"] = plain(ChangeWords.page)
    titles["editions"] = plain(ArchiveWords.page)
    titles["data-quality"] = plain(FrameWords.dataQuality)
    titles["definitions"] = plain(FrameWords.definitions)
    let changes = [changesPage(notes: texts.unplaced(on: "changes"))].compactMap { $0 }
    let editions = planning.pages("editions", notes: texts.unplaced(on: "editions")) {
      editionPages(notes: $0)
    }
    let definitions = planning.pages("definitions") { _ in definitionsPages(definitionGroups) }
    let behind = [
      notesPage(texts.notes, pageTitles: titles),
      morePage(
        names: Set((built + changes + editions).map(\.name)), freePages: free),
      dataQualityPage(
        absences: absences, untranslated: texts.untranslated,
        gates: gateSection(pages: pageNames(texts.content)),
        notes: texts.unplaced(on: "data-quality")),
    ]
    return built + changes + behind + definitions + segments + personas + free + editions
  }

  /// The names of the pages that there will be, without folder and ending.
  func pageNames(_ content: Content) -> Set<String> {
    var names: Set<String> = ["overview", "notes", "more", "data-quality", "definitions", "search"]
    names.formUnion(definitionGroups.map(Self.page(of:)))
    if hasQuarters { names.insert(OverviewPeriod.quarter.page) }
    if !report.segments.isEmpty { names.insert("segments") }
    if report.flows?.lifecycle != nil { names.insert("flows") }
    if report.growth != nil, report.repeatPurchase != nil {
      names.formUnion(["retention", "growth"])
    }
    if hasCohortDetails { names.insert("cohorts") }
    if report.churn?.period != nil { names.insert("churn") }
    if report.onboarding?.customers ?? 0 > 0 { names.insert("onboarding") }
    if report.value != nil { names.insert("value") }
    if report.visitors != nil { names.insert("visitors") }
    if report.loyalty != nil, report.customers.ordering > 0 { names.insert("loyalty") }
    if hasVoice { names.insert("nps") }
    if hasVoiceDetails { names.insert("voice") }
    if hasSatisfaction { names.insert("satisfaction") }
    if report.service != nil { names.insert("service") }
    names.formUnion(effectPageNames)
    if report.demand?.latest != nil { names.insert("demand") }
    if report.year != nil { names.insert("year") }
    if report.realPrices != nil { names.insert("prices") }
    if report.digest != nil { names.insert("digest") }
    if !archive.isEmpty { names.formUnion(["changes", "editions"]) }
    names.formUnion(report.segments.keys.map { "segment-\($0)" })
    names.formUnion(content.personas.map(Self.page))
    names.formUnion(content.pages.map { "page-\($0.id)" })
    // What is unread for a fault of its own is no fault of those who refer to it.
    let unread = ["personas": "persona-", "pages": "page-"]
    names.formUnion(content.unread.compactMap { one in unread[one.folder].map { $0 + one.id } })
    if names.contains(where: { $0.hasPrefix("persona-") }) { names.insert("personas") }
    return names
  }

  /// What all pages of the language share; the navigation leads to those pages that are entries.
  fileprivate func frame(_ pages: [Page]) -> SiteFrame {
    let entries: [(String, FrameWords)] = [
      ("overview", .overview), ("segments", .segments), ("retention", .retention), ("nps", .nps),
      ("personas", .personas), ("digest", .digest), ("notes", .notes), ("more", .more),
    ]
    let paths = Set(pages.map(\.path))
    var frame = SiteFrame(
      language: language, siteTitle: report.meta.title[language],
      entries: entries.filter { paths.contains(path($0.0)) }.map {
        SiteFrame.Entry(id: $0.0, label: plain($0.1), path: path($0.0))
      },
      skipLabel: plain(FrameWords.skip), navigationLabel: plain(FrameWords.navigation),
      footer: footer, languageNames: [.en: "English", .fa: "فارسی"])
    frame.search = SiteFrame.Entry(
      id: "search", label: plain(SearchWords.title), path: path("search"))
    return frame
  }

  fileprivate var footer: SafeHTML {
    let data = say(FrameWords.dataTo, .number(format.dayInBothCalendars(report.meta.asOf)))
    return """
      <span>\(data)</span> <span>\(link("definitions", say(FrameWords.definitionsLink)))</span> \
      <span>\(say(FrameWords.madeBy, .number(format.localDigits(programVersion))))</span>
      """
  }

  /// Pages and figures that the data do not allow, and what they need.
  private var absences: [Absence] {
    let missing: [(Bool, FrameWords, AbsenceWords)] = [
      (!hasQuarters, .overviewByQuarter, .needsTwoQuarters),
      (report.orders == nil, .retention, .needsOrders),
      (report.orders != nil && !hasCohortDetails, .cohorts, .needsSecondMonth),
      (report.orders != nil && report.churn?.period == nil, .churn, .needsMonth),
      (
        report.orders != nil && report.onboarding?.customers ?? 0 == 0, .onboarding, .needsCustomers
      ),
      (report.orders != nil && report.value == nil, .value, .needsRepeat),
      (report.orders != nil && report.demand?.latest == nil, .demand, .needsWeek),
      (report.orders != nil && report.year == nil, .year, .needsYear),
      (report.digest == nil, .digest, .needsWeek),
      (report.nps == nil && report.csat == nil, .nps, .needsFeedback),
      (report.segments.isEmpty, .segments, .needsCustomers),
      (report.service == nil, .service, .needsContacts),
    ]
    let editions: [(Bool, ArchiveWords, ArchiveWords)] = [
      (archive.isEmpty, .absentPages, .needsEdition),
      (!archive.isEmpty && settings.siteURL == nil, .feedsName, .feedsNeed),
    ]
    let figures: [(Bool, AbsenceWords, AbsenceWords)] = [
      (report.nps != nil && report.csat == nil, .csat, .needsCSAT),
      (report.nps == nil && report.csat != nil, .nps, .needsNPS),
      (report.nps != nil && report.nps?.response == nil, .response, .needsInvitations),
      (report.effort == nil, .effort, .needsEffort),
      (report.nps != nil && report.voice == nil, .terms, .needsComments),
      (report.nps != nil && report.nps?.by.region == nil, .byRegion, .needsRegion),
      (report.nps != nil && report.nps?.by.kind == nil, .byKind, .needsKind),
      (report.orders != nil && report.flows?.lifecycle == nil, .flows, .needsTwoMonths),
      (
        report.orders != nil && report.retention?.revenue?.fromDay == nil, .revenueRetention,
        .needsTwoYears
      ),
      (report.demand?.latest != nil && report.demand?.model == nil, .forecast, .needsWeeks),
      (report.orders != nil && report.categories == nil, .categories, .needsCategories),
      (report.events.isEmpty, .events, .needsEvents),
      (report.orders != nil && report.visitors == nil, .visitors, .needsVisits),
    ]
    return missing.filter(\.0).map { Absence(what: $0.1.text, needs: $0.2.text) }
      + figures.filter(\.0).map { Absence(what: $0.1.text, needs: $0.2.text) } + loyaltyAbsences
      + effectAbsences + priceAbsences
      + editions.filter(\.0).map { Absence(what: $0.1.text, needs: $0.2.text) }
  }
}

extension Page {
  /// Without folder and ending: `overview` of `en/overview.html`.
  var name: String { String(path.dropFirst(3).dropLast(5)) }

  /// Whether it stands in a folder below that of its language, as pages of editions do.
  var isBelow: Bool { path.pathNames.count > 2 }
}

/// What may be absent, and what it needs.
enum AbsenceWords: String, Phrase {
  case needsOrders, needsRepeat, needsFeedback, needsCustomers, needsCSAT, needsNPS, needsRegion,
    needsKind,
    needsTwoMonths, needsEvents, needsVisits, needsMonth, needsTwoYears, needsSecondMonth
  case needsTwoQuarters
  case needsWeek, needsWeeks, needsYear, needsCategories
  case needsContacts, needsInvitations, needsEffort, needsComments
  case forecast, categories, response, effort, terms
  case csat, nps, byRegion, byKind, flows, events, visitors, revenueRetention

  var text: LocalizedText {
    switch self {
    case .needsOrders: LocalizedText(en: "the table orders", fa: "جدول سفارش‌ها (orders)")
    case .needsRepeat:
      LocalizedText(
        en: "orders of enough customers, one of them on two days at least",
        fa: "سفارش شمار کافی از مشتریان، دست‌کم یکی از آن‌ها در دو روز")
    case .needsTwoQuarters: OverviewQuarterWords.needs.text
    case .needsWeek: LocalizedText(en: "one complete week of orders", fa: "یک هفتهٔ کامل سفارش")
    case .needsWeeks:
      LocalizedText(en: "60 complete weeks of orders", fa: "۶۰ هفتهٔ کامل سفارش")
    case .needsYear:
      LocalizedText(
        en: "an order in this year, or a whole year of orders",
        fa: "سفارشی در این سال یا یک سال کامل سفارش")
    case .needsCategories:
      LocalizedText(
        en: "the column category of orders", fa: "ستون دسته (category) در جدول سفارش‌ها")
    case .forecast: LocalizedText(en: "Forecast of weekly orders", fa: "پیش‌بینی سفارش‌های هفتگی")
    case .categories:
      LocalizedText(en: "Rising and falling categories", fa: "دسته‌های رو به رشد و رو به افت")
    case .needsFeedback:
      LocalizedText(
        en: "the table feedback, with nps or csat rows",
        fa: "جدول بازخوردها (feedback) با ردیف‌های nps یا csat")
    case .needsCustomers:
      LocalizedText(
        en: "customers: a table of them, or orders that name them",
        fa: "مشتری: جدول مشتریان، یا سفارش‌هایی که آن‌ها را نام ببرند")
    case .needsCSAT:
      LocalizedText(en: "feedback rows of the kind csat", fa: "ردیف‌های بازخورد از نوع csat")
    case .needsNPS:
      LocalizedText(en: "feedback rows of the kind nps", fa: "ردیف‌های بازخورد از نوع nps")
    case .needsRegion:
      LocalizedText(en: "a column region in customers", fa: "ستون region در جدول مشتریان")
    case .needsKind:
      LocalizedText(en: "a column kind in customers", fa: "ستون kind در جدول مشتریان")
    case .needsTwoMonths:
      LocalizedText(
        en: "orders before the end of the last complete month",
        fa: "سفارش‌هایی پیش از پایان آخرین ماه کامل")
    case .needsMonth:
      LocalizedText(
        en: "a complete month after the first order’s", fa: "یک ماه کامل پس از ماه نخستین سفارش")
    case .needsSecondMonth:
      LocalizedText(
        en: "orders of named customers in more than one month",
        fa: "سفارش مشتریان شناخته‌شده در بیش از یک ماه")
    case .needsContacts:
      LocalizedText(
        en: "feedback rows of the kind contact or complaint",
        fa: "ردیف‌های بازخورد از نوع contact یا complaint")
    case .needsInvitations:
      LocalizedText(en: "a column invited in feedback", fa: "ستون invited در جدول بازخوردها")
    case .needsEffort:
      LocalizedText(en: "feedback rows of the kind effort", fa: "ردیف‌های بازخورد از نوع effort")
    case .needsComments:
      LocalizedText(
        en: "comments of promoters and of detractors", fa: "نظر مکتوب مروجان و منتقدان")
    case .response: LocalizedText(en: "Response rate", fa: "نرخ پاسخ")
    case .effort: LocalizedText(en: "Customer effort (CES)", fa: "تلاش مشتری (CES)")
    case .terms:
      LocalizedText(
        en: "What promoters and detractors write about", fa: "مروجان و منتقدان از چه می‌نویسند")
    case .needsEvents: LocalizedText(en: "the table events", fa: "جدول رویدادها (events)")
    case .needsVisits:
      LocalizedText(
        en: "the table visits, reaching back 30 days",
        fa: "جدول بازدیدها (visits) که دست‌کم ۳۰ روز به عقب برسد")
    case .visitors: VisitorWords.page.text
    case .csat: LocalizedText(en: "Satisfaction (CSAT)", fa: "رضایت (CSAT)")
    case .nps: LocalizedText(en: "Net Promoter Score", fa: "شاخص خالص مروجان (NPS)")
    case .byRegion: LocalizedText(en: "NPS by region", fa: "NPS به تفکیک منطقه")
    case .byKind: LocalizedText(en: "NPS by kind of customer", fa: "NPS به تفکیک نوع مشتری")
    case .flows:
      LocalizedText(en: "Moves between segments", fa: "جابه‌جایی میان بخش‌ها")
    case .needsTwoYears:
      LocalizedText(
        en: "orders of 24 complete months", fa: "سفارش‌های ۲۴ ماه کامل")
    case .revenueRetention:
      LocalizedText(en: "Net and gross revenue retention", fa: "نگهداشت خالص و ناخالص درآمد")
    case .events: LocalizedText(en: "Events on charts", fa: "رویدادها روی نمودارها")
    }
  }
}
