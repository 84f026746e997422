import MoshtariCharts
import MoshtariContent
import MoshtariCore
import MoshtariText

/// What every page plan draws on: one report in one language.
struct PageContext: Equatable, Sendable {
  var report: Report
  var tree: ReportTree
  var settings: Settings
  /// The segments by rule, built-in ones and the folder's own, in the order of the pages.
  var rules: [RuleSegment]
  var language: Language
  var format: FigureFormat
  /// The kept editions; none where nobody keeps any.
  var archive = EditionArchive()
  /// What leads from the page to the folder of its language: `../` for a page in a folder below it.
  var up = ""
  /// What notes mark on charts.
  var annotations: [Annotation] = []

  init(
    report: Report, tree: ReportTree, settings: Settings, rules: [RuleSegment], language: Language
  ) {
    (self.report, self.tree, self.settings) = (report, tree, settings)
    self.rules = rules
    self.language = language
    format = FigureFormat(language: language, settings: settings)
  }

  /// Words of the page's language, arguments in their places.
  func say(_ phrase: some Phrase, _ arguments: SafeHTML...) -> SafeHTML {
    phrase.html(in: language, arguments)
  }

  func plain(_ phrase: some Phrase, _ arguments: String...) -> String {
    phrase.plain(in: language, arguments)
  }

  /// A text of the settings or front matter in the page's language.
  func text(_ text: LocalizedText) -> SafeHTML { SafeHTML(text: text[language]) }

  /// `en/overview.html` for `overview`.
  func path(_ name: String) -> String { "\(language.rawValue)/\(name).html" }

  /// A link to a page of the same language.
  func link(_ name: String, fragment: String? = nil, _ label: SafeHTML) -> SafeHTML {
    "<a href=\"\(up)\(name).html\(fragment.map { "#" + $0 } ?? "")\">\(label)</a>"
  }
}

extension PageContext {
  /// A figure whose ids begin with `id`.
  func draw(_ id: String, _ figure: some Figure) -> SafeHTML {
    figure.html(in: FigureFrame(id: id, format: format, meta: report.meta))
  }

  /// A figure of the first rows of a list, and one of the others folded away under it. A list that
  /// is only a row or two longer is shown whole.
  func folded<Row>(
    _ id: String, _ rows: [Row], shown: Int, _ figure: ([Row]) -> some Figure
  ) -> SafeHTML {
    folded(
      rows, shown: shown, first: { draw(id, figure($0)) },
      others: { draw(id + "-more", figure($0)) })
  }

  /// A table of the first rows of a list, and one of the others folded away under it, in the same way.
  func foldedTable<Row>(_ rows: [Row], shown: Int, _ table: ([Row]) -> HTMLTable) -> SafeHTML {
    folded(
      rows, shown: shown, first: { table($0).scrolling }, others: { table($0).scrolling })
  }

  private func folded<Row>(
    _ rows: [Row], shown: Int, first: ([Row]) -> SafeHTML, others: ([Row]) -> SafeHTML
  ) -> SafeHTML {
    guard rows.count > shown + 2 else { return first(rows) }
    let rest = Array(rows.dropFirst(shown))
    return """
      \(first(Array(rows.prefix(shown))))<details class="rest">\
      <summary>\(say(FigureWords.more, count(rest.count)))</summary>\(others(rest))</details>
      """
  }
}

// MARK: Figures in words

extension PageContext {
  /// Between parts of a line.
  var separator: SafeHTML { SafeHTML(text: format.separator) }

  /// The line above a heading: names and days, each with its own direction.
  func eyebrow(_ parts: String...) -> String {
    let isolated = language.isRightToLeft ? parts.map { "\u{2068}\($0)\u{2069}" } : parts
    return isolated.joined(separator: format.separator)
  }

  func count(_ number: Int) -> SafeHTML { .number(format.count(number)) }

  /// A count that may be suppressed.
  func count(_ number: Int?) -> SafeHTML { number.map { count($0) } ?? suppressed }

  func share(_ share: Double?, digits: Int = 0) -> SafeHTML {
    share.map { .number(format.percent($0, digits: digits)) } ?? suppressed
  }

  func money(_ minorUnits: Int64?) -> SafeHTML {
    minorUnits.map { .compactMoney(Double($0), format) } ?? suppressed
  }

  func day(_ day: Day) -> SafeHTML { .number(format.day(day)) }

  func month(_ month: Month) -> SafeHTML { .number(format.month(month)) }

  /// A month or quarter.
  func period(_ period: CalendarPeriod) -> SafeHTML { .number(format.period(period)) }

  /// `412 answers`, in the grammar of one and many.
  func answers(_ n: Int) -> SafeHTML { say(n == 1 ? FigureWords.answer : .answers, count(n)) }
  func people(_ n: Int) -> SafeHTML { say(n == 1 ? FigureWords.person : .people, count(n)) }
  func days(_ n: Int) -> SafeHTML { say(n == 1 ? FigureWords.day : .days, count(n)) }

  /// What stands for a hidden number: a dash that says why.
  var suppressed: SafeHTML { absent(.smallGroup) }

  func absent(_ reason: AbsenceReason) -> SafeHTML {
    "<span class=\"none\" title=\"\(format.text(reason))\">\(FigureFormat.none)</span>"
  }

  /// The value of an estimate alone, or the dash with its reason. Grey below the low base.
  func value(_ estimate: Estimate, unit: FigureUnit) -> SafeHTML {
    guard let value = estimate.value else { return absent(estimate.reason ?? .noData) }
    let number = SafeHTML.number(format.text(value, unit: unit))
    guard let n = estimate.n, n < settings.lowBase else { return number }
    return "<span class=\"lown\">\(number)</span>"
  }

  /// `31 to 45`, or nothing where there is no interval.
  func interval(_ estimate: Estimate, unit: FigureUnit) -> SafeHTML? {
    guard let low = estimate.low, let high = estimate.high else { return nil }
    return .number(format.range(low, high, unit: unit))
  }

  /// `412 answers · 95% range 31 to 45`: the line under a figure.
  func basis(
    _ estimate: Estimate, unit: FigureUnit, counted: (Int) -> SafeHTML
  ) -> SafeHTML {
    guard estimate.value != nil else {
      return SafeHTML(text: format.text(estimate.reason ?? .noData))
    }
    var parts: [SafeHTML] = []
    if let n = estimate.n { parts.append(counted(n)) }
    if let n = estimate.n, n < settings.lowBase { parts.append(say(FigureWords.lowBase)) }
    if let range = interval(estimate, unit: unit) { parts.append(say(FigureWords.range95, range)) }
    return parts.joined(separator: separator)
  }

  func verdict(_ verdict: Verdict) -> SafeHTML {
    switch verdict {
    case .rise: say(FigureWords.clearRise)
    case .fall: say(FigureWords.clearFall)
    case .unclear: say(FigureWords.noClearChange)
    }
  }
}

extension PageContext {
  /// A verdict in the middle of a sentence: without its capital.
  func verdictInSentence(_ verdict: Verdict) -> SafeHTML {
    let words = self.verdict(verdict).markup
    return SafeHTML(raw: words.prefix(1).lowercased() + words.dropFirst())
  }
}

// MARK: Periods

extension PageContext {
  /// The day that the report is as of: `as of 18 Nov 2026`.
  var asOf: SafeHTML { say(FigureWords.upTo, day(report.meta.asOf)) }

  /// `1 Nov 2024 to 18 Nov 2026`, or nothing where there is no such table.
  func period(_ first: Day?, _ last: Day?) -> SafeHTML {
    guard let first, let last else { return .empty }
    return say(FigureWords.fromTo, day(first), day(last))
  }

  var orderPeriod: SafeHTML { period(report.meta.firstOrderDay, report.meta.lastOrderDay) }
  var feedbackPeriod: SafeHTML { period(report.meta.firstFeedbackDay, report.meta.lastFeedbackDay) }
}
