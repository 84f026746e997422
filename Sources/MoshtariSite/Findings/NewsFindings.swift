import MoshtariCore

/// The news of a page's heading: the most important clear change, and what the others did.
enum NewsFindingWords: Phrase {
  case roseSince, fellSince, roseInYear, fellInYear
  case andRose, andFell, butRose, butFell
  case andRoseSince, andFellSince, andRoseInYear, andFellInYear
  case othersUnclear, othersTwoUnclear, twoUnclear, threeUnclear

  var text: LocalizedText {
    switch self {
    case .roseSince:
      LocalizedText(
        en: "{1} rose from {2} in {4} to {3} in {5}",
        fa: "{1} از {2} در {4} به {3} در {5} افزایش\u{A0}یافت")
    case .fellSince:
      LocalizedText(
        en: "{1} fell from {2} in {4} to {3} in {5}",
        fa: "{1} از {2} در {4} به {3} در {5} کاهش\u{A0}یافت")
    case .roseInYear:
      LocalizedText(
        en: "{1} rose to {3} in {5}, from {2} in the {4} months before",
        fa: "{1} در {5} به {3} افزایش\u{A0}یافت، از {2} در {4} ماه پیش از آن")
    case .fellInYear:
      LocalizedText(
        en: "{1} fell to {3} in {5}, from {2} in the {4} months before",
        fa: "{1} در {5} به {3} کاهش\u{A0}یافت، از {2} در {4} ماه پیش از آن")
    case .andRose: LocalizedText(en: "{1} rose too", fa: "{1} هم افزایش\u{A0}یافت")
    case .andFell: LocalizedText(en: "{1} fell too", fa: "{1} هم کاهش\u{A0}یافت")
    case .butRose: LocalizedText(en: "{1} rose", fa: "{1} افزایش\u{A0}یافت")
    case .butFell: LocalizedText(en: "{1} fell", fa: "{1} کاهش\u{A0}یافت")
    case .andRoseSince:
      LocalizedText(en: "{1} rose since {2}", fa: "{1} نسبت به {2} افزایش\u{A0}یافت")
    case .andFellSince:
      LocalizedText(en: "{1} fell since {2}", fa: "{1} نسبت به {2} کاهش\u{A0}یافت")
    case .andRoseInYear:
      LocalizedText(
        en: "{1} is above the {2} months before", fa: "{1} بالاتر از {2} ماه پیش از آن است")
    case .andFellInYear:
      LocalizedText(
        en: "{1} is below the {2} months before", fa: "{1} پایین‌تر از {2} ماه پیش از آن است")
    case .othersUnclear:
      LocalizedText(en: "no clear change in {1}", fa: "{1} تغییر آشکاری نکرد")
    case .othersTwoUnclear:
      LocalizedText(en: "no clear change in {1} or {2}", fa: "{1} و {2} تغییر آشکاری نکردند")
    case .twoUnclear:
      LocalizedText(
        en: "No clear change in {1} or {2} in {3}", fa: "{1} و {2} در {3} تغییر آشکاری نکردند")
    case .threeUnclear:
      LocalizedText(
        en: "No clear change in {1}, {2} or {3} in {4}",
        fa: "{1}، {2} و {3} در {4} تغییر آشکاری نکردند")
    }
  }
}

/// One comparison of the last complete month or quarter: of what, with what, and what came of it.
struct News {
  /// In the order of weight: what customers do before what they say.
  enum Subject: Int {
    case retention, satisfaction, nps

    var part: Finding.Part {
      switch self {
      case .retention: .word(TrendFindingWords.retention.text)
      case .satisfaction: .word(TrendFindingWords.satisfaction.text)
      case .nps: .word(TrendFindingWords.nps.text)
      }
    }
  }

  enum Reference: Equatable {
    /// So many months before, together.
    case year(months: Int)
    case period(CalendarPeriod)

    var part: Finding.Part {
      switch self {
      case .year(let months): .count(months)
      case .period(let period): .period(period)
      }
    }
  }

  var subject: Subject
  var reference: Reference
  var period: CalendarPeriod
  var verdict: Verdict
  /// The value of the reference, then that of the period.
  var values: [Finding.Part]

  private var isOfYear: Bool { if case .year = reference { true } else { false } }

  /// The smaller, the earlier it is said: falls before rises, a year before a month, then by subject.
  var rank: Int {
    (verdict == .fall ? 0 : 6) + (isOfYear ? 0 : 3) + subject.rawValue
  }

  /// The whole sentence; only of a clear change.
  var lead: Finding {
    let words: NewsFindingWords =
      verdict == .rise
      ? isOfYear ? .roseInYear : .roseSince : isOfYear ? .fellInYear : .fellSince
    var finding = Finding(words, subject.part)
    finding.parts += values + [reference.part, .period(period)]
    return finding
  }

  /// The clause after `first`, which names the reference where it is another.
  func clause(after first: News) -> Finding {
    let isRise = verdict == .rise
    if reference == first.reference {
      let words: NewsFindingWords =
        verdict == first.verdict
        ? isRise ? .andRose : .andFell : isRise ? .butRose : .butFell
      return Finding(words, subject.part)
    }
    let words: NewsFindingWords =
      isOfYear
      ? isRise ? .andRoseInYear : .andFellInYear : isRise ? .andRoseSince : .andFellSince
    return Finding(words, subject.part, reference.part)
  }
}

extension Finding {
  /// The most important clear change of retention, satisfaction and NPS, then the next of another
  /// subject, else that the others did not clearly change.
  ///
  /// The order: clear falls before clear rises; of these, comparisons with the months before (up to
  /// twelve, together) before those with one month, since a month's change may only undo the last
  /// one's; of these, retention, satisfaction, NPS. Only comparisons of the latest month are in. Where
  /// none is clear, the heading says so of all that are compared; with one subject that alone.
  static func overview(_ report: Report) -> Finding? {
    overview(
      of: (report.growth.map(news) ?? []) + (report.csat.map(news) ?? [])
        + (report.nps.map(news) ?? []))
      ?? report.growth.flatMap { retention($0) } ?? report.nps.flatMap { nps($0) }
  }

  /// The same of the last complete quarter beside the one before.
  static func quarterlyOverview(_ report: Report) -> Finding? {
    overview(of: quarterlyNews(report)) ?? report.growth.flatMap { quarterlyRetention($0) }
      ?? report.nps.flatMap { quarterly($0) }
  }

  private static func overview(of news: [News]) -> Finding? {
    let latest = ofLatestPeriod(news)
    return heading(latest) ?? nothingClear(latest)
  }

  /// The same of satisfaction and NPS; where neither has clearly changed, NPS of the month.
  static func voice(_ report: Report) -> Finding? {
    let latest = ofLatestPeriod((report.csat.map(news) ?? []) + (report.nps.map(news) ?? []))
    return heading(latest) ?? report.nps.flatMap { nps($0) }
  }

  /// The clear change since the period before; nil where it is unclear.
  static func sincePeriod(_ news: [News]) -> Finding? {
    news.first { if case .period = $0.reference { $0.verdict != .unclear } else { false } }?.lead
  }

  private static func ofLatestPeriod(_ news: [News]) -> [News] {
    let latest = news.map(\.period).max()
    return news.filter { $0.period == latest }
  }

  private static func heading(_ news: [News]) -> Finding? {
    let clear = news.filter { $0.verdict != .unclear }.sorted { $0.rank < $1.rank }
    guard let first = clear.first else { return nil }
    if let second = clear.first(where: { $0.subject != first.subject }) {
      return first.lead.followed(by: second.clause(after: first))
    }
    let others = Self.subjects(of: news).filter { $0 != first.subject }.map(\.part)
    guard !others.isEmpty else { return first.lead }
    var clause = Finding(
      others.count == 1 ? NewsFindingWords.othersUnclear : .othersTwoUnclear)
    clause.parts = others
    return first.lead.followed(by: clause)
  }

  /// That none of two or three subjects has clearly changed; nil with fewer.
  private static func nothingClear(_ news: [News]) -> Finding? {
    let subjects = Self.subjects(of: news)
    guard let period = news.first?.period, subjects.count > 1 else { return nil }
    var finding = Finding(
      subjects.count == 2 ? NewsFindingWords.twoUnclear : .threeUnclear)
    finding.parts = subjects.map(\.part) + [.period(period)]
    return finding
  }

  private static func subjects(of news: [News]) -> [News.Subject] {
    news.map(\.subject).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

// MARK: The comparisons of a report

extension Finding {
  /// Retention by `growth.year` and `growth.change`.
  static func news(_ growth: Growth) -> [News] {
    let year = growth.year.map { News($0, of: .retention, Part.percents) }
    return [year, News(growth.change, in: growth.monthly)].compactMap { $0 }
  }

  /// Satisfaction by `csat.year` and `csat.change`.
  static func news(_ csat: CSAT) -> [News] {
    let year = csat.year.map { News($0, of: .satisfaction, Part.percents) }
    return [year, News(csat.change, in: csat.byMonth)].compactMap { $0 }
  }

  /// NPS by `nps.year` and `nps.change`.
  static func news(_ nps: NPS) -> [News] {
    let year = nps.year.map { News($0, of: .nps) { [.points($0), .points($1)] } }
    return [year, News(nps.completeChange, in: nps.byMonth)].compactMap { $0 }
  }

  /// Each by its change between quarters.
  static func quarterlyNews(_ report: Report) -> [News] {
    [
      report.growth.flatMap { News($0.quarterChange, in: $0.quarterly) },
      report.csat.flatMap { News($0.quarterChange, in: $0.byQuarter) },
      report.nps.flatMap { News($0.quarterChange, in: $0.byQuarter) },
    ].compactMap { $0 }
  }
}

extension News {
  fileprivate init(
    _ year: YearComparison, of subject: Subject,
    _ parts: (_ before: Double, _ now: Double) -> [Finding.Part]
  ) {
    self.init(
      subject: subject, reference: .year(months: year.months), period: .month(year.period),
      verdict: year.verdict, values: parts(year.before.value ?? 0, year.now.value ?? 0))
  }

  /// Retention; nil where there is no change, or it or a share of its periods is hidden.
  init?<Span>(_ change: PeriodShareChange<Span>?, in periods: [GrowthPeriod<Span>]) {
    self.init(change, of: .retention) { period in
      periods.first { $0.period == period }?.retention.value
    }
  }

  /// Satisfaction, likewise; of complete periods only.
  init?<Span>(
    _ change: PeriodShareChange<Span>?, in periods: [OfPeriod<Span, Estimate>]
  ) {
    self.init(change, of: .satisfaction) { period in
      periods.first { $0.period == period && $0.complete }?.figure.value
    }
  }

  private init?<Span>(
    _ change: PeriodShareChange<Span>?, of subject: Subject, _ share: (Span) -> Double?
  ) {
    guard let change, change.value != nil, let before = share(change.from),
      let now = share(change.to)
    else { return nil }
    self.init(
      subject: subject, reference: .period(change.from.named), period: change.to.named,
      verdict: change.verdict, values: Finding.Part.percents(before, now))
  }

  /// NPS, likewise.
  init?<Span>(
    _ change: PeriodNPSChange<Span>?, in periods: [OfPeriod<Span, NPSGroup>]
  ) {
    func score(_ period: Span) -> Double? {
      periods.first { $0.period == period }?.figure.estimate.value
    }
    guard let change, change.value != nil, let before = score(change.from),
      let now = score(change.to)
    else { return nil }
    self.init(
      subject: .nps, reference: .period(change.from.named), period: change.to.named,
      verdict: change.verdict, values: [.points(before), .points(now)])
  }
}

extension NPS {
  /// The change, where it has a value and both of its months are over; settings may name others.
  var completeChange: NPSChange? {
    func isComplete(_ month: Month) -> Bool {
      byMonth.first { $0.period == month }?.complete ?? false
    }
    guard let change, change.value != nil, isComplete(change.from), isComplete(change.to) else {
      return nil
    }
    return change
  }
}
