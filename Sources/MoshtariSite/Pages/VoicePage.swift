import MoshtariCharts
import MoshtariCore
import MoshtariText

enum VoiceWords: String, Phrase {
  case scores, scoresSub
  case heading, headingSuppressed, dek, dekUnanswered, survey, surveyUnsaid, relational,
    transactional, trend, trendSub, change, changeSub
  case noChange, region, kind, channel, touchpoint, product, bySub, csat, csatSub,
    csatTrend, csatTrendSub, csatBy, csatHeading
  case promoters, passives, detractors, latestAnswer, bySurvey, from, to, difference, p

  var text: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(
        en: "NPS {1} from {2}",
        fa: "NPS: {1}، بر پایهٔ {2}")
    case .headingSuppressed:
      LocalizedText(en: "Too few answers to show a score", fa: "پاسخ‌ها برای نمایش امتیاز کم‌اند")
    case .dek:
      LocalizedText(
        en: "{1} promoters, {2} passives, {3} detractors, {4}.",
        fa: "{1} مروج، {2} منفعل، {3} منتقد، {4}.")
    case .dekUnanswered:
      LocalizedText(en: "{1} invitations were not answered.", fa: "{1} دعوت بی‌پاسخ ماند.")
    case .survey:
      LocalizedText(
        en: "These are {1} answers; surveys of different kinds are never pooled.",
        fa: "این رقم‌ها از پاسخ‌های نظرسنجی {1} است؛ نظرسنجی‌های ناهم‌نوع هرگز با هم جمع نمی‌شوند.")
    case .surveyUnsaid: LocalizedText(en: "unspecified", fa: "بدون نوع")
    case .relational:
      LocalizedText(
        en: "relational",
        fa: "کلی (رابطه‌ای)")
    case .transactional:
      LocalizedText(
        en: "transactional",
        fa: "پس از تماس")
    case .trend: LocalizedText(en: "NPS by month", fa: "NPS به تفکیک ماه")
    case .trendSub:
      LocalizedText(
        en: "Net Promoter Score (−100 to +100) of a month’s answers, with 95% range",
        fa: "شاخص خالص مروجان (از ‎−۱۰۰ تا ‎+۱۰۰) از پاسخ‌های هر ماه، با بازهٔ ۹۵٪")
    case .change: LocalizedText(en: "The last two months", fa: "دو ماه اخیر")
    case .changeSub:
      LocalizedText(en: "NPS, {1} less {2}", fa: "NPS {1} منهای {2}")
    case .noChange:
      LocalizedText(
        en: "There are no two complete months with {1} answers or more.",
        fa: "دو ماه کامل با دست‌کم {1} پاسخ در دست نیست.")
    case .region: LocalizedText(en: "By region", fa: "به تفکیک منطقه")
    case .kind: LocalizedText(en: "By kind of customer", fa: "به تفکیک نوع مشتری")
    case .channel: LocalizedText(en: "By channel", fa: "به تفکیک کانال")
    case .touchpoint: LocalizedText(en: "By touchpoint", fa: "به تفکیک نقطهٔ تماس")
    case .product: LocalizedText(en: "By product", fa: "به تفکیک محصول")
    case .bySub:
      LocalizedText(
        en: "{2}: NPS and shares of answers (each rounded), {1}",
        fa: "{2}: NPS و سهم پاسخ‌ها (هر یک گردشده)، {1}")
    case .scores: LocalizedText(en: "Answers by score", fa: "پاسخ‌ها به تفکیک امتیاز")
    case .scoresSub:
      LocalizedText(
        en: "Share of answers with each score, {1}", fa: "سهم پاسخ‌ها با هر امتیاز، {1}")
    case .csat: LocalizedText(en: "Satisfied customers (CSAT)", fa: "مشتریان راضی (CSAT)")
    case .csatHeading: LocalizedText(en: "Satisfied: {1} of {2}", fa: "راضی: {1} از {2}")
    case .csatSub:
      LocalizedText(
        en: "{4}: satisfied (CSAT), the two best scores of {1}–{2}, {3}",
        fa: "{4}: راضی (CSAT)، دو امتیاز برتر از {1} تا {2}، {3}")
    case .csatTrend: LocalizedText(en: "CSAT by month", fa: "CSAT به تفکیک ماه")
    case .csatTrendSub:
      LocalizedText(
        en: "Share satisfied (CSAT), all answers of a month, with 95% range",
        fa: "سهم راضی (CSAT)، همهٔ پاسخ‌های هر ماه، با بازهٔ ۹۵٪")
    case .csatBy:
      LocalizedText(
        en: "CSAT: {1}",
        fa: "CSAT: {1}")
    case .promoters: LocalizedText(en: "Promoters", fa: "مروجان")
    case .passives: LocalizedText(en: "Passives", fa: "منفعلان")
    case .detractors: LocalizedText(en: "Detractors", fa: "منتقدان")
    case .latestAnswer:
      LocalizedText(
        en:
          "One answer a customer counts: the latest; in monthly figures, the latest of the month.",
        fa:
          "از هر مشتری یک پاسخ به حساب آمده است: تازه‌ترین پاسخ؛ در رقم‌های ماهانه، تازه‌ترین پاسخ همان ماه."
      )
    case .bySurvey: LocalizedText(en: "By survey", fa: "به تفکیک نظرسنجی")
    case .from: LocalizedText(en: "From", fa: "از")
    case .to: LocalizedText(en: "To", fa: "تا")
    case .difference: LocalizedText(en: "Difference", fa: "تفاوت")
    case .p: LocalizedText(en: "p-value", fa: "مقدار p")
    }
  }
}

extension VoiceWords {
  init(survey: String) {
    switch survey {
    case "relational": self = .relational
    case "transactional": self = .transactional
    default: self = .surveyUnsaid
    }
  }
}

extension PageContext {
  /// NPS and CSAT; nil without answers of either kind.
  func voicePage(notes: [PageSection]) -> Page? {
    guard hasVoice else { return nil }
    return Page(
      path: path("nps"), language: language, entry: "nps", title: plain(FrameWords.nps),
      eyebrow: eyebrow(plain(FrameWords.nps), format.day(report.meta.asOf)),
      heading: voiceHeading, dek: voiceDek,
      sections: [npsTrendSection(width: .full), changeSection, versionsSection].compactMap { $0 }
        + notes + [scoreSection].compactMap { $0 } + npsSplits
        + [whySection, csatTrendSection].compactMap { $0 })
  }

  /// Whether there is something that customers were asked.
  var hasVoice: Bool { report.nps != nil || report.csat != nil || report.effort != nil }

  private var voiceHeading: SafeHTML {
    if let finding = Finding.voice(report) { return say(finding) }
    if let overall = report.nps?.overall.group.estimate {
      guard overall.value != nil else { return say(VoiceWords.headingSuppressed) }
      return say(VoiceWords.heading, value(overall, unit: .points), answers(overall.n ?? 0))
    }
    guard let overall = report.csat?.overall.estimate, overall.value != nil else {
      return say(VoiceWords.headingSuppressed)
    }
    return say(VoiceWords.csatHeading, value(overall, unit: .share), answers(overall.n ?? 0))
  }

  private var voiceDek: SafeHTML {
    guard let nps = report.nps, nps.overall.group.estimate.value != nil else { return .empty }
    let group = nps.overall.group
    var sentences = [
      say(
        VoiceWords.dek, count(group.promoters), count(group.passives), count(group.detractors),
        feedbackPeriod)
    ]
    if nps.overall.unanswered > 0 {
      sentences.append(say(VoiceWords.dekUnanswered, count(nps.overall.unanswered)))
    }
    if nps.survey == "relational" { sentences.append(say(VoiceWords.latestAnswer)) }
    if nps.bySurvey.count > 1 {
      sentences.append(say(VoiceWords.survey, say(VoiceWords(survey: nps.survey))))
    }
    if hasSatisfaction {
      sentences.append(link("satisfaction", say(SatisfactionWords.deeper)) + ".")
    }
    if hasVoiceDetails { sentences.append(link("voice", say(VoiceDetailWords.deeper)) + ".") }
    return sentences.joined(separator: " ")
  }

  /// NPS by month, also for the overview.
  func npsTrendSection(width: PageSection.Width) -> PageSection? {
    report.nps.map { nps in
      PageSection(
        id: "nps-trend", figure: "nps.byMonth",
        title: headline(.trend(of: nps), or: VoiceWords.trend),
        subtitle: say(VoiceWords.trendSub),
        body: draw(
          "nps-trend",
          TrendChart(
            TrendSeries(nps), events: events(on: .nps),
            reference: wholePeriod(nps.overall.group.estimate))), width: width)
    }
  }

  private var changeSection: PageSection? {
    guard let nps = report.nps else { return nil }
    return PageSection(
      id: "nps-change", figure: "nps.change",
      title: headline(.change(of: nps), or: VoiceWords.change),
      subtitle: nps.change.flatMap { change in
        change.value.map { _ in
          say(
            VoiceWords.changeSub, SafeHTML(text: format.monthName(change.to)),
            SafeHTML(text: format.monthName(change.from)))
        }
      } ?? .empty,
      body: changeBody, width: .half)
  }

  private var scoreSection: PageSection? {
    guard let overall = report.nps?.overall else { return nil }
    return PageSection(
      id: "nps-scores", figure: "nps.overall", title: say(VoiceWords.scores),
      subtitle: say(VoiceWords.scoresSub, feedbackPeriod),
      body: draw("nps-scores", ScoreBars(overall)), width: .half)
  }

  private var changeBody: SafeHTML {
    guard let change = report.nps?.change, let difference = change.value, let low = change.low,
      let high = change.high
    else {
      return
        "<div class=\"empty\"><p>\(say(VoiceWords.noChange, count(settings.lowBase)))</p></div>"
    }
    let months = report.nps?.byMonth ?? []
    let rows = [change.from, change.to].map { month -> SafeHTML in
      let estimate =
        months.first { $0.period == month }?.figure.estimate ?? Estimate(absent: .noData)
      return """
        <dt>\(monthLabel(month, complete: true))</dt><dd>\(value(estimate, unit: .points)) \
        <small>\(basis(estimate, unit: .points, counted: answers))</small></dd>
        """
    }
    let range = SafeHTML.number(format.range(low, high, unit: .points))
    let p = change.p.map {
      separator + say(VoiceWords.p) + " " + .number(format.decimal($0, digits: 3))
    }
    return """
      <p class="change"><b>\(SafeHTML.number(format.signed(difference)))</b> \
      <span class="tag \(tagClass(change.verdict))"><span aria-hidden="true">\(sign(change.verdict))</span> \
      \(verdict(change.verdict))</span> \
      <small>\(say(VoiceWords.difference))\(separator)\(say(FigureWords.range95, range))\(p ?? .empty)</small></p>\
      <dl class="facts">\(rows.joined())</dl>
      """
  }

  private func tagClass(_ verdict: Verdict) -> String {
    switch verdict {
    case .rise: "good"
    case .fall: "bad"
    case .unclear: "flat"
    }
  }

  private func sign(_ verdict: Verdict) -> SafeHTML {
    switch verdict {
    case .rise: "▲"
    case .fall: "▼"
    case .unclear: "="
    }
  }

  /// Few groups beside few, many beside many, so that the cards of a row are about equally long.
  private var npsSplits: [PageSection] {
    [
      npsSplitSection(\.product, title: VoiceWords.product, width: .half),
      npsSplitSection(\.kind, title: VoiceWords.kind, width: .half),
      npsSplitSection(\.channel, title: VoiceWords.channel, width: .half),
      npsSplitSection(\.touchpoint, title: VoiceWords.touchpoint, width: .half),
      npsSplitSection(\.region, title: VoiceWords.region, width: .half),
    ].compactMap { $0 }
  }

  /// The level of all answers together, beside which the months are set; nil without one.
  func wholePeriod(_ overall: Estimate) -> TrendChart.Reference? {
    overall.value.map { TrendChart.Reference(plain(FigureWords.whole), $0) }
  }

  /// How many groups of a split are shown at once; the others are folded away.
  static let splitGroupsShown = 10

  /// Those with the most answers first, groups of equally many in the order given.
  func byAnswers<Figure>(
    _ groups: [Keyed<Figure>], _ count: (Figure) -> Int?
  ) -> [Keyed<Figure>] {
    let known = groups.filter { !$0.key.isEmpty }, unknown = groups.filter { $0.key.isEmpty }
    let sorted = known.enumerated().sorted { a, b in
      let (first, second) = (count(a.element.figure) ?? 0, count(b.element.figure) ?? 0)
      return first == second ? a.offset < b.offset : first > second
    }
    return sorted.map(\.element) + unknown
  }

  /// The split of answers by one dimension; nil where the column is absent or only unknown.
  func npsSplitSection(
    _ dimension: KeyPath<ByDimension<NPSGroup>, [Keyed<NPSGroup>]?>, title: some Phrase,
    width: PageSection.Width = .full
  ) -> PageSection? {
    guard let nps = report.nps, let groups = nps.by[keyPath: dimension],
      groups.contains(where: { $0.key != "" })
    else { return nil }
    let words = DimensionWords(dimension)
    let id = "nps-by-\(words.rawValue)"
    return PageSection(
      id: id, figure: "nps.by", title: headline(.groups(of: nps, by: words), or: title),
      subtitle: say(VoiceWords.bySub, feedbackPeriod, say(words.split)),
      body: folded(id, byAnswers(groups) { $0.estimate.n }, shown: Self.splitGroupsShown) {
        NPSStacks(
          $0, dimension: plain(words), answers: report.nps?.overall.group.estimate.n, name: keyName,
          link: keyAddress(words))
      }, width: width)
  }

  /// A key as people read it: kinds of customers and the usual touchpoints have a name in each
  /// language, other words are the data's own.
  var keyName: @Sendable (String) -> String {
    let language = language
    return { key in
      (KindWords(rawValue: key)?.text ?? TouchpointWords(rawValue: key)?.text)?[language] ?? key
    }
  }

  /// Satisfaction by month; nil without such answers.
  private var csatTrendSection: PageSection? {
    report.csat.map { csat in
      PageSection(
        id: "csat", figure: "csat.byMonth",
        title: headline(.trend(of: csat), or: VoiceWords.csatTrend),
        subtitle: say(VoiceWords.csatTrendSub),
        body: draw(
          "csat",
          TrendChart(
            TrendSeries(csat), events: events(on: .csat),
            reference: wholePeriod(csat.overall.estimate)))
      ).showing("csat.change")
    }
  }
}

/// Touchpoints and channels that many shops name alike.
enum TouchpointWords: String, Phrase {
  case delivery, support, product, website, app, store, phone, email, sms, payment, checkout,
    returns, branch, instagram, marketplace, search, friend

  var text: LocalizedText {
    switch self {
    case .delivery: LocalizedText(en: "Delivery", fa: "ارسال")
    case .support: LocalizedText(en: "Support", fa: "پشتیبانی")
    case .product: LocalizedText(en: "Product", fa: "محصول")
    case .website: LocalizedText(en: "Website", fa: "وب‌سایت")
    case .app: LocalizedText(en: "App", fa: "اپلیکیشن")
    case .store: LocalizedText(en: "Store", fa: "فروشگاه")
    case .phone: LocalizedText(en: "Phone", fa: "تلفن")
    case .email: LocalizedText(en: "E-mail", fa: "ایمیل")
    case .sms: LocalizedText(en: "SMS", fa: "پیامک")
    case .payment: LocalizedText(en: "Payment", fa: "پرداخت")
    case .checkout: LocalizedText(en: "Checkout", fa: "ثبت سفارش")
    case .returns: LocalizedText(en: "Returns", fa: "مرجوعی")
    case .branch: LocalizedText(en: "Branch", fa: "شعبه")
    case .instagram: LocalizedText(en: "Instagram", fa: "اینستاگرام")
    case .marketplace: LocalizedText(en: "Marketplace", fa: "بازارگاه")
    case .search: LocalizedText(en: "Search", fa: "جست‌وجو")
    case .friend: LocalizedText(en: "Friend", fa: "آشنایان")
    }
  }
}

/// The four kinds of customers.
enum KindWords: String, Phrase {
  case individual, business, government, institutional

  var text: LocalizedText {
    switch self {
    case .individual: LocalizedText(en: "Individual", fa: "فردی")
    case .business: LocalizedText(en: "Business", fa: "تجاری")
    case .government: LocalizedText(en: "Government", fa: "دولتی")
    case .institutional: LocalizedText(en: "Institutional", fa: "نهادی")
    }
  }
}

/// What answers are split by.
enum DimensionWords: String, Phrase {
  case region, kind, channel, touchpoint, product

  var text: LocalizedText {
    switch self {
    case .region: LocalizedText(en: "Region", fa: "منطقه")
    case .kind: LocalizedText(en: "Kind of customer", fa: "نوع مشتری")
    case .channel: LocalizedText(en: "Channel", fa: "کانال")
    case .touchpoint: LocalizedText(en: "Touchpoint", fa: "نقطهٔ تماس")
    case .product: LocalizedText(en: "Product", fa: "محصول")
    }
  }

  /// The title of a split.
  var split: VoiceWords {
    switch self {
    case .region: .region
    case .kind: .kind
    case .channel: .channel
    case .touchpoint: .touchpoint
    case .product: .product
    }
  }

  init(_ dimension: KeyPath<ByDimension<NPSGroup>, [Keyed<NPSGroup>]?>) {
    switch dimension {
    case \.region: self = .region
    case \.kind: self = .kind
    case \.channel: self = .channel
    case \.touchpoint: self = .touchpoint
    default: self = .product
    }
  }
}
