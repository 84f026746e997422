import MoshtariCharts
import MoshtariContent
import MoshtariCore
import MoshtariText

enum DecisionWords: String, Phrase {
  case title, subtitle, decision, owner, since, expected, before, now, difference, outcome
  case rise, fall, riseBy, fallBy, nothing
  case nps, csat, retention, contacts, active, members
  case points, percentagePoints, customers
  case notOver, asExpected, lessThanExpected, against, notClear, noInterval
  case noMonth, running, noRange, caveat, orders, line, lineBefore, lineSince

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "Decisions", fa: "تصمیم‌ها")
    case .subtitle:
      LocalizedText(
        en:
          "The last whole month before each, beside the last whole month since, at most the one until which it is judged",
        fa: "آخرین ماه کامل پیش از هر یک در کنار آخرین ماه کامل پس از آن، دست‌بالا تا ماه داوری")
    case .decision: LocalizedText(en: "Decision", fa: "تصمیم")
    case .owner: LocalizedText(en: "Answers for it", fa: "مسئول")
    case .since: LocalizedText(en: "Since", fa: "از")
    case .expected: LocalizedText(en: "Expected", fa: "انتظار")
    case .before: LocalizedText(en: "Before", fa: "پیش از آن")
    case .now: LocalizedText(en: "Since then", fa: "پس از آن")
    case .difference: LocalizedText(en: "Difference", fa: "تفاوت")
    case .outcome: LocalizedText(en: "Outcome", fa: "سرانجام")
    case .rise: LocalizedText(en: "{1}: a rise until {2}", fa: "{1}: افزایش تا پایان {2}")
    case .fall: LocalizedText(en: "{1}: a fall until {2}", fa: "{1}: کاهش تا پایان {2}")
    case .riseBy:
      LocalizedText(
        en: "{1}: a rise of {3} or more until {2}", fa: "{1}: دست‌کم {3} افزایش تا پایان {2}")
    case .fallBy:
      LocalizedText(
        en: "{1}: a fall of {3} or more until {2}", fa: "{1}: دست‌کم {3} کاهش تا پایان {2}")
    case .nothing: LocalizedText(en: "not written", fa: "نوشته نشده")
    case .nps: LocalizedText(en: "NPS", fa: "NPS")
    case .csat: LocalizedText(en: "Satisfied customers (CSAT)", fa: "مشتریان راضی (CSAT)")
    case .retention: LocalizedText(en: "Monthly retention", fa: "نگهداشت ماهانه")
    case .contacts: LocalizedText(en: "Contacts for 100 orders", fa: "تماس در هر ۱۰۰ سفارش")
    case .active: LocalizedText(en: "Active customers", fa: "مشتریان فعال")
    case .members: LocalizedText(en: "Customers in {1}", fa: "مشتریان بخش {1}")
    case .points: LocalizedText(en: "{1} points", fa: "{1} واحد")
    case .percentagePoints: LocalizedText(en: "{1} percentage points", fa: "{1} واحد درصد")
    case .customers: LocalizedText(en: "{1} customers", fa: "{1} مشتری")
    case .notOver: LocalizedText(en: "Not over yet", fa: "هنوز به پایان نرسیده")
    case .asExpected: LocalizedText(en: "As expected", fa: "چنان‌که انتظار می‌رفت")
    case .lessThanExpected: LocalizedText(en: "Less than expected", fa: "کمتر از انتظار")
    case .against: LocalizedText(en: "Against what was expected", fa: "خلاف انتظار")
    case .notClear: LocalizedText(en: "Not clear yet", fa: "هنوز روشن نیست")
    case .noInterval:
      LocalizedText(
        en: "Not judged: this difference has no range",
        fa: "داوری نمی‌شود: این تفاوت بازه ندارد")
    case .noMonth:
      LocalizedText(en: "no whole month yet", fa: "هنوز ماه کاملی نگذشته")
    case .running: LocalizedText(en: "the month is not over", fa: "ماه هنوز تمام نشده")
    case .noRange: LocalizedText(en: "no range", fa: "بدون بازه")
    case .caveat:
      LocalizedText(
        en:
          "A difference of two months is not the decision’s effect: whatever else changed is in it too.",
        fa: "تفاوت دو ماه، اثر تصمیم نیست: هر چیز دیگری هم که عوض شده، در آن هست.")
    case .orders: LocalizedText(en: "{1} orders", fa: "{1} سفارش")
    case .line:
      LocalizedText(
        en: "{1} ({2}). Expected: {3}. {4} {5}.", fa: "{1} ({2}). انتظار: {3}. {4} {5}.")
    case .lineBefore:
      LocalizedText(en: "{1}: {2}; {3}.", fa: "{1}: {2}؛ {3}.")
    case .lineSince:
      LocalizedText(
        en: "{1}: {2}; {3}: {4}; difference {5}.", fa: "{1}: {2}؛ {3}: {4}؛ تفاوت {5}.")
    }
  }

  init(_ outcome: DecisionOutcome) {
    switch outcome {
    case .notOver: self = .notOver
    case .asExpected: self = .asExpected
    case .lessThanExpected: self = .lessThanExpected
    case .against: self = .against
    case .notClear: self = .notClear
    case .noInterval: self = .noInterval
    }
  }
}

extension PageContext {
  /// The decisions of the teams with what came of each, the newest first; nil where there is none.
  ///
  /// - Parameter notes: in the order shown.
  func decisionsSection(_ notes: [RenderedNote]) -> PageSection? {
    let decisions = notes.filter(\.note.isDecision)
    guard !decisions.isEmpty else { return nil }
    let table = HTMLTable(
      caption: plain(DecisionWords.title),
      columns: [
        .text(say(DecisionWords.decision)), .text(say(DecisionWords.expected)),
        .number(say(DecisionWords.before)), .number(say(DecisionWords.now)),
        .number(say(DecisionWords.difference)), .text(say(DecisionWords.outcome)),
      ], rows: decisions.map { row(of: $0.note) })
    let isMeasured = report.decisions != nil
    return PageSection(
      id: "decisions", figure: isMeasured ? "decisions" : nil, title: say(DecisionWords.title),
      subtitle: isMeasured ? say(DecisionWords.subtitle) : .empty,
      body: table.scrolling + (isMeasured ? note(say(DecisionWords.caveat)) : .empty))
  }

  private func row(of note: Note) -> [SafeHTML] {
    let name = link("notes", fragment: "note-\(note.id)", title(note.title))
    let head = name + below(held(note))
    guard let told = toldDecision(note) else {
      let none: SafeHTML = "<span class=\"none\">\(FigureFormat.none)</span>"
      return [head, say(DecisionWords.nothing), none, none, none, none]
    }
    return [
      head, told.expected, told.before + below(told.beforeMonth), told.now + below(told.nowMonth),
      told.difference + below(told.range), told.outcome,
    ]
  }

  /// Who answers for a decision, and since when.
  private func held(_ note: Note) -> SafeHTML {
    let since = day(note.decision?.since ?? note.date)
    let owner = note.decision?.owner.map { "<bdi>\(text($0))</bdi>" as SafeHTML }
    return [owner, say(DecisionWords.since) + " " + since].compactMap { $0 }
      .joined(separator: separator)
  }

  private func below(_ line: SafeHTML) -> SafeHTML {
    line.isEmpty ? .empty : "<span class=\"why\">\(line)</span>"
  }

  /// What a decision expects and what came of it, under its note; empty for any other note.
  func decisionFacts(_ note: Note) -> SafeHTML {
    guard let decision = note.decision else { return .empty }
    var facts: [(DecisionWords, SafeHTML)] = []
    if let owner = decision.owner { facts.append((.owner, "<bdi>\(text(owner))</bdi>")) }
    facts.append((.since, day(decision.since ?? note.date)))
    guard let told = toldDecision(note) else { return list(facts) }
    facts += [
      (.expected, told.expected), (.before, small(told.before, told.beforeMonth)),
      (.now, small(told.now, told.nowMonth)),
      (.difference, small(told.difference, told.range)),
      (.outcome, "<b>\(told.outcome)</b>"),
    ]
    let line = line(say(DecisionWords.caveat), leadingTo: "decisions")
    return list(facts) + "<p class=\"note\">\(line)</p>"
  }

  private func list(_ facts: [(DecisionWords, SafeHTML)]) -> SafeHTML {
    let lines = facts.map { "<dt>\(say($0.0))</dt><dd>\($0.1)</dd>" as SafeHTML }
    return "<dl class=\"facts\">\(lines.joined())</dl>"
  }

  private func small(_ value: SafeHTML, _ line: SafeHTML) -> SafeHTML {
    line.isEmpty ? value : "\(value) <small>\(line)</small>"
  }

  /// The decisions that say what they expect, each in a line, for the digest.
  func decisionLines(_ notes: [RenderedNote]) -> [SafeHTML] {
    notes.map(\.note).compactMap { note in
      guard let told = toldDecision(note) else { return nil }
      let name = link("notes", fragment: "note-\(note.id)", title(note.title))
      let before = told.before + " (" + told.beforeMonth + ")"
      let months =
        told.nowMonth.isEmpty
        ? say(DecisionWords.lineBefore, say(DecisionWords.before), before, told.now)
        : say(
          DecisionWords.lineSince, say(DecisionWords.before), before, say(DecisionWords.now),
          told.now + " (" + told.nowMonth + ")",
          told.range.isEmpty ? told.difference : told.difference + " (" + told.range + ")")
      return say(DecisionWords.line, name, held(note), told.expected, months, told.outcome)
    }
  }
}

/// A decision's expectation and outcome in words.
private struct ToldDecision {
  var expected, before, beforeMonth, now: SafeHTML
  /// Empty where no month is over.
  var nowMonth: SafeHTML
  var difference: SafeHTML
  /// That of the difference, or that it has none; empty without a difference.
  var range: SafeHTML
  var outcome: SafeHTML
}

extension PageContext {
  /// Nil where the note expects nothing that the report has.
  fileprivate func toldDecision(_ note: Note) -> ToldDecision? {
    guard let figures = report.decisions?.first(where: { $0.id == note.id }),
      let months = figures.months, let address = ReportAddress(figures.figure),
      let measure = DecisionMeasure(address)
    else { return nil }
    let none: SafeHTML = "<span class=\"none\">\(FigureFormat.none)</span>"
    return ToldDecision(
      expected: expected(figures, months, measure),
      before: months.before.period > latestMonth
        ? say(DecisionWords.running) : value(months.before.figure, unit: measure.unit),
      beforeMonth: basis(months.before, measure),
      now: months.now.map { value($0.figure, unit: measure.unit) } ?? say(DecisionWords.noMonth),
      nowMonth: months.now.map { basis($0, measure) } ?? .empty,
      difference: months.change.map { difference($0, measure) } ?? none,
      range: months.change.map { range(of: $0, measure) } ?? .empty,
      outcome: say(DecisionWords(figures.outcome)))
  }

  private func expected(
    _ figures: DecisionFigures, _ months: DecisionMonths, _ measure: DecisionMeasure
  ) -> SafeHTML {
    let until = month(figures.until), isRise = figures.direction == .rise
    guard let by = months.by else {
      return say(isRise ? DecisionWords.rise : .fall, name(of: measure), until)
    }
    return say(
      isRise ? DecisionWords.riseBy : .fallBy, name(of: measure), until, size(by, measure))
  }

  private func name(of measure: DecisionMeasure) -> SafeHTML {
    switch measure {
    case .nps: say(DecisionWords.nps)
    case .csat: say(DecisionWords.csat)
    case .retention: say(DecisionWords.retention)
    case .contacts: say(DecisionWords.contacts)
    case .active: say(DecisionWords.active)
    case .members(let id): say(DecisionWords.members, "<bdi>\(text(segmentName(of: id)))</bdi>")
    }
  }

  /// `3 points`, in the unit of the difference.
  private func size(_ by: Double, _ measure: DecisionMeasure) -> SafeHTML {
    let number = measure.unit == .share ? by * 100 : by
    let digits = number == number.rounded() ? 0 : 1
    let text = SafeHTML.number(format.decimal(number, digits: digits))
    return switch measure.unit {
    case .points: say(DecisionWords.points, text)
    case .share: say(DecisionWords.percentagePoints, text)
    case .count: say(DecisionWords.customers, text)
    default: text
    }
  }

  /// The month, the people behind its figure and its range.
  private func basis(_ month: OfMonth<Estimate>, _ measure: DecisionMeasure) -> SafeHTML {
    let name = self.month(month.period)
    guard measure.unit != .count, month.figure.value != nil else { return name }
    let line = basis(month.figure, unit: measure.unit) { n in
      switch measure {
      case .nps, .csat: answers(n)
      case .contacts: say(DecisionWords.orders, count(n))
      default: people(n)
      }
    }
    return name + separator + line
  }

  private func unit(ofDifference measure: DecisionMeasure) -> FigureUnit {
    measure.unit == .share ? .shareChange : measure.unit
  }

  /// The difference with its sign.
  private func difference(_ change: DecisionChange, _ measure: DecisionMeasure) -> SafeHTML {
    guard let value = change.value else { return absent(change.reason ?? .noData) }
    return switch unit(ofDifference: measure) {
    case .shareChange: .number(format.text(value, unit: .shareChange))
    case .ratio: .number(format.signed(value, digits: 1))
    default: .number(format.signed(value))
    }
  }

  private func range(of change: DecisionChange, _ measure: DecisionMeasure) -> SafeHTML {
    guard change.value != nil else { return .empty }
    guard let low = change.low, let high = change.high else { return say(DecisionWords.noRange) }
    let unit = unit(ofDifference: measure)
    return say(FigureWords.range95, .number(format.range(low, high, unit: unit)))
  }
}
