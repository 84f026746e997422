import Foundation
import MoshtariCore
import MoshtariText

/// One thing that a digest may tell.
struct DigestFinding: Sendable {
  /// Of one subject, only the strongest is told.
  enum Subject: Int, Sendable {
    case volume, newcomers, nps, satisfaction, complaints, retention, warning, segments

    /// The addresses of the figures that tell of it.
    var figures: [String] {
      switch self {
      case .volume: ["digest.orders", "digest.expected"]
      case .newcomers: ["digest.orders"]
      case .nps, .satisfaction: ["digest.nps"]
      case .complaints: ["digest.complaints"]
      case .retention: ["growth.change"]
      case .warning: ["warning.signals.absent"]
      case .segments: ["digest.segments"]
      }
    }
  }

  /// How fresh and how sure it is; the smaller, the earlier it is told.
  enum Standing: Int, Sendable {
    /// Clear, of the week or of the four weeks that end with it.
    case week
    /// Clear, of an older period.
    case older
    /// Counted, and nothing is clear.
    case counted
  }

  var subject: Subject
  var standing: Standing
  /// Whether it may cost customers: a fall of what is wanted, a sign that somebody leaves.
  var isRisk: Bool
  /// How many times the half of its 95 % range, or of its natural limits, the difference is long: 1 or more where
  /// it is clear.
  var strength: Double
  var title: SafeHTML
  /// What was found, and how sure it is.
  var what, sure: SafeHTML
  var bars: [DigestBar]
  /// The segment whose way of managing answers it.
  var segment: String
  /// The page with the whole story first, then others whose decisions count.
  var pages: [String]
}

extension [DigestFinding] {
  /// The three to tell: of each subject the first, by standing, then strength, then subject. Where none of
  /// the three is a risk, the last gives way to the first risk that there is.
  var chosen: [DigestFinding] {
    let ordered = sorted { $0.precedes($1) }
    var told: [DigestFinding] = []
    for finding in ordered where !told.contains(where: { $0.subject == finding.subject }) {
      told.append(finding)
    }
    let first = Array(told.prefix(3))
    guard !first.contains(where: \.isRisk), let risk = ordered.first(where: \.isRisk) else {
      return first
    }
    // A risk of a subject that is told already stands in its place.
    let others = first.filter { $0.subject != risk.subject }
    return Array(others.prefix(2)) + [risk]
  }
}

extension DigestFinding {
  fileprivate func precedes(_ other: DigestFinding) -> Bool {
    if standing != other.standing { return standing.rawValue < other.standing.rawValue }
    if strength != other.strength { return strength > other.strength }
    return subject.rawValue < other.subject.rawValue
  }
}

extension Estimate {
  /// The difference from `neutral` in halves of the range on that side; 1 without a range.
  fileprivate func strength(from neutral: Double = 0, of scale: (Double) -> Double = { $0 })
    -> Double
  {
    guard let value, let low, let high else { return 1 }
    let centre = scale(value), side = centre > scale(neutral) ? scale(low) : scale(high)
    let half = abs(centre - side), distance = abs(centre - scale(neutral))
    return half > 0 && half.isFinite && distance.isFinite ? distance / half : 1
  }
}

extension PageContext {
  /// Everything that the report allows to be told of the week.
  func digestFindings(_ digest: Digest) -> [DigestFinding] {
    let week: [DigestFinding?] = [
      expectationFinding(digest),
      digest.orders.flatMap { weekFinding($0, .orders, .volume, digest, unit: .count) },
      digest.revenue.flatMap { weekFinding($0, .revenue, .volume, digest, unit: .money) },
      digest.customers.flatMap { weekFinding($0, .customers, .volume, digest, unit: .count) },
      digest.newcomers.flatMap { weekFinding($0, .newcomers, .newcomers, digest, unit: .count) },
      digest.nps.flatMap { ratingFinding($0, .nps, unit: .points) },
      digest.csat.flatMap { ratingFinding($0, .satisfaction, unit: .share) },
      digest.complaints.flatMap(complaintFinding),
    ]
    let others: [DigestFinding?] = [retentionFinding, riskFinding(digest)]
    return (week + others).compactMap { $0 } + warningFindings
  }

  // MARK: The week

  private func number(_ value: Int, _ unit: FigureUnit) -> SafeHTML { number(Double(value), unit) }

  /// What chart of usual weeks says; nil without a signal.
  private func weekFinding(
    _ figure: WeekFigure, _ name: DigestWords, _ subject: DigestFinding.Subject, _ digest: Digest,
    unit: FigureUnit
  ) -> DigestFinding? {
    guard let signal = figure.signal, let now = figure.now, let usual = figure.usual,
      let low = figure.low, let high = figure.high, high > usual
    else { return nil }
    let isRise = figure.verdict == .rise
    let before = figure.before.map { number($0, unit) } ?? absent(.shortHistory)
    var what = say(
      DigestFindingWords.weekWhat, say(name), number(now, unit), before, number(usual, unit))
    if let year = figure.yearBefore {
      what = say(
        DigestFindingWords.weekWhatYear, say(name), number(now, unit), before, number(usual, unit),
        number(year, unit))
    }
    let words: DigestFindingWords =
      signal == .outside ? .outside : signal == .run ? .run : .zone
    return DigestFinding(
      subject: subject, standing: .week, isRisk: !isRise,
      // The lower limit may be cut at zero; the limits are as far from the mean on both sides.
      strength: signal == .outside ? abs(Double(now) - usual) / (high - usual) : 1,
      title: say(
        isRise ? DigestFindingWords.above : .below, say(name), number(now, unit)),
      what: what,
      sure: say(words, number(low, unit), number(high, unit), number(usual, unit)),
      bars: weekBars(figure, digest, unit: unit),
      segment: subject == .newcomers ? "new" : isRise ? "active" : "at-risk",
      pages: ["demand", "overview"])
  }

  private func weekBars(_ figure: WeekFigure, _ digest: Digest, unit: FigureUnit) -> [DigestBar] {
    func row(_ words: DigestWords, _ value: Double?) -> (SafeHTML, Double?, SafeHTML) {
      (say(words), value, value.map { number($0, unit) } ?? .empty)
    }
    return DigestBar.bars([
      row(.thisWeek, figure.now.map(Double.init)),
      row(.previousWeek, figure.before.map(Double.init)),
      row(.yearBefore, figure.yearBefore.map(Double.init)), row(.usual, figure.usual),
    ])
  }

  /// Where the week lies beside its forecast; also that it lies within.
  private func expectationFinding(_ digest: Digest) -> DigestFinding? {
    guard let expected = digest.expected, let verdict = digest.expectation,
      let figure = digest.orders, let now = figure.now
    else { return nil }
    let limit = verdict == .fall ? expected.low : expected.high
    let half = abs(limit - expected.orders)
    let range = SafeHTML.number(format.range(expected.low, expected.high, unit: .count))
    let words: DigestFindingWords =
      verdict == .rise ? .aboveExpected : verdict == .fall ? .belowExpected : .withinExpected
    var bars = weekBars(figure, digest, unit: .count)
    if !bars.isEmpty {
      bars = DigestBar.bars([
        (say(DigestWords.thisWeek), Double(now), count(now)),
        (say(DigestWords.expected), expected.orders, number(expected.orders, .count)),
        (say(DigestWords.previousWeek), figure.before.map(Double.init), count(figure.before)),
        (
          say(DigestWords.yearBefore), figure.yearBefore.map(Double.init), count(figure.yearBefore)
        ),
      ])
    }
    return DigestFinding(
      subject: .volume, standing: verdict == .unclear ? .counted : .week,
      isRisk: verdict == .fall,
      strength: half > 0 ? abs(Double(now) - expected.orders) / half : 1,
      title: say(words, count(now)),
      what: say(DigestFindingWords.expectedWhat, count(now), number(expected.orders, .count)),
      sure: say(
        verdict == .unclear ? DigestFindingWords.expectedWithinSure : .expectedSure, range),
      bars: bars, segment: verdict == .fall ? "at-risk" : "active", pages: ["demand", "overview"])
  }

  // MARK: Four weeks

  /// A clear change of a rating, of `lowBase` answers or more in both windows.
  private func ratingFinding(
    _ change: WindowChange, _ subject: DigestFinding.Subject, unit: FigureUnit
  ) -> DigestFinding? {
    guard change.verdict != .unclear, change.now.isSound(lowBase: lowBase),
      change.before.isSound(lowBase: lowBase), let value = change.value, let low = change.low,
      let high = change.high, let now = change.now.value, let before = change.before.value
    else { return nil }
    let isRise = change.verdict == .rise, isNPS = subject == .nps
    let name = say(isNPS ? FigureWords.npsShort : .csat)
    let written = (number(before, unit), number(now, unit))
    let differenceUnit: FigureUnit = isNPS ? .points : .shareChange
    let range = SafeHTML.number(format.range(low, high, unit: differenceUnit))
    return DigestFinding(
      subject: subject, standing: .week, isRisk: !isRise,
      strength: Estimate(value: value, low: low, high: high, n: 0).strength(),
      title: say(isRise ? DigestFindingWords.rose : .fell, name, written.0, written.1),
      what: say(
        DigestFindingWords.ratingWhat, name, written.1, written.0, day(change.fromDay),
        day(change.toDay), answers(change.now.n ?? 0), answers(change.before.n ?? 0)),
      sure: say(
        isNPS ? DigestFindingWords.pointsSure : .ratingSure, number(value, differenceUnit), range),
      bars: DigestBar.bars([
        (say(DigestWords.fourWeeks), now, written.1),
        (say(DigestWords.fourBefore), before, written.0),
      ]), segment: isRise ? "loyal" : "dissatisfied", pages: ["nps", "voice"])
  }

  private func complaintFinding(_ change: ComplaintChange) -> DigestFinding? {
    guard change.verdict != .unclear, let now = change.now, let before = change.before,
      now + before >= lowBase
    else { return nil }
    let title =
      change.ratio.value.map {
        say(DigestFindingWords.complaints, .number(format.decimal($0, digits: 2)))
      } ?? say(DigestFindingWords.complaintsNone, count(now))
    let what = say(
      DigestFindingWords.complaintsWhat, count(now), count(change.ordersNow), count(before),
      count(change.ordersBefore))
    return DigestFinding(
      subject: .complaints, standing: .week, isRisk: change.verdict == .rise,
      strength: change.ratio.strength(from: 1, of: { log($0) }), title: title, what: what,
      sure: interval(change.ratio, unit: .ratio).map { say(DigestFindingWords.complaintsSure, $0) }
        ?? .empty,
      bars: DigestBar.bars([
        (say(DigestWords.fourWeeks), Double(now), count(now)),
        (say(DigestWords.fourBefore), Double(before), count(before)),
      ]), segment: "dissatisfied", pages: ["service", "nps"])
  }

  // MARK: Older periods

  /// The clear change of retention in the last complete month: with a year before, else with a month.
  private var retentionFinding: DigestFinding? {
    guard let growth = report.growth,
      let news = Finding.news(growth).first(where: { $0.verdict != .unclear })
    else { return nil }
    let isRise = news.verdict == .rise
    var now: Estimate?
    var before: Estimate?
    var range = (value: 0.0, low: 0.0, high: 0.0)
    var reference = SafeHTML.empty
    switch news.reference {
    case .year(let months):
      guard let year = growth.year else { return nil }
      (now, before) = (year.now, year.before)
      range = (year.value, year.low, year.high)
      reference = say(DigestFindingWords.monthsBefore, count(months))
    case .period(let from):
      guard let change = growth.change, let value = change.value, let low = change.low,
        let high = change.high
      else { return nil }
      now = growth.monthly.first { $0.period == change.to }?.retention
      before = growth.monthly.first { $0.period.named == from }?.retention
      range = (value, low, high)
      reference = period(from)
    }
    guard let now = now?.value, let before = before?.value else { return nil }
    let written = (share(now, digits: 1), share(before, digits: 1))
    return DigestFinding(
      subject: .retention, standing: .older, isRisk: !isRise,
      strength: Estimate(value: range.value, low: range.low, high: range.high, n: 0).strength(),
      title: say(news.lead),
      what: say(
        DigestFindingWords.retentionWhat, written.0, period(news.period), written.1, reference),
      sure: say(
        DigestFindingWords.retentionSure, number(range.value, .shareChange),
        .number(format.range(range.low, range.high, unit: .shareChange))),
      bars: DigestBar.bars([
        (period(news.period), now, written.0), (reference, before, written.1),
      ]), segment: isRise ? "loyal" : "at-risk", pages: ["retention", "overview"])
  }

  /// Signs after which clearly more customers left than without any.
  private var warningFindings: [DigestFinding] {
    guard let warning = report.warning, let since = warning.since, let judged = warning.judgedOn,
      let base = warning.unsignalled.value
    else { return [] }
    return warning.signals.compactMap { signal in
      guard let now = signal.now, now > 0, let new = signal.new,
        signal.absent.isSound(lowBase: lowBase), let left = signal.absent.value,
        let ratio = signal.ratio.value, signal.ratio.low ?? 0 > 1,
        let range = interval(signal.ratio, unit: .ratio)
      else { return nil }
      let name = say(WarningWords(signal.signal))
      return DigestFinding(
        subject: .warning, standing: .older, isRisk: true,
        strength: signal.ratio.strength(from: 1, of: { log($0) }),
        title: say(DigestFindingWords.sign, count(now), name),
        what: say(
          DigestFindingWords.signWhat, count(new), day(since), day(judged), share(left),
          days(warning.horizon)),
        sure: say(
          DigestFindingWords.signSure, .number(format.decimal(ratio, digits: 2)), range),
        bars: DigestBar.bars([
          (say(DigestFindingWords.withSign), left, share(left)),
          (say(DigestFindingWords.withoutSign), base, share(base)),
        ]), segment: signal.signal == .absence ? "at-risk" : "dissatisfied",
        pages: ["warning", "segment-at-risk"])
    }
  }

  /// Who is at risk, counted; nil where nobody is, nor was a week ago.
  private func riskFinding(_ digest: Digest) -> DigestFinding? {
    func state(_ state: LifecycleState) -> SegmentWeek? {
      digest.segments.first { $0.segment == state.id }
    }
    guard let risk = state(.atRisk), let inactive = state(.inactive),
      risk.now + risk.before + inactive.now + inactive.before > 0
    else { return nil }
    let words: DigestFindingWords =
      risk.change > 0 ? .riskMore : risk.change < 0 ? .riskFewer : .riskSame
    return DigestFinding(
      subject: .segments, standing: .counted, isRisk: true,
      strength: Double(abs(risk.change)) / Double(max(1, risk.before)),
      title: say(words, count(risk.now), count(abs(risk.change))),
      what: say(
        DigestFindingWords.riskWhat, count(risk.now), count(inactive.now), count(risk.before),
        count(inactive.before)),
      sure: say(DigestFindingWords.riskSure),
      bars: DigestBar.bars([
        (say(DigestWords.thisWeek), Double(risk.now), count(risk.now)),
        (say(DigestWords.weekAgo), Double(risk.before), count(risk.before)),
      ]), segment: "at-risk", pages: ["segment-at-risk", "segments"])
  }
}

// MARK: The heading

extension PageContext {
  /// Orders of the week beside what was expected, else beside the usual, then what else clearly changed;
  /// where nothing else did, that it did not.
  func digestHeading(_ digest: Digest, _ chosen: [DigestFinding]) -> SafeHTML {
    let lead = digestLead(digest)
    guard digest.late == nil, let clause = digestClause(digest, chosen) else { return say(lead) }
    return say(lead.followed(by: clause))
  }

  private func digestLead(_ digest: Digest) -> Finding {
    guard let orders = digest.orders, let now = orders.now else {
      if let nps = digest.nps?.now.value {
        return Finding(DigestFindingWords.headNPS, .points(nps))
      }
      return Finding(DigestFindingWords.headWeek, .day(digest.week))
    }
    if let late = digest.late { return Finding(DigestFindingWords.headLate, .day(late)) }
    return Finding(headWords(digest, orders), .count(now))
  }

  private func headWords(_ digest: Digest, _ orders: WeekFigure) -> DigestFindingWords {
    if let expectation = digest.expectation, expectation != .unclear || orders.signal == nil {
      return expectation == .rise
        ? .headAboveExpected : expectation == .fall ? .headBelowExpected : .headWithinExpected
    }
    guard orders.usual != nil else { return .headPlain }
    return orders.verdict == .rise
      ? .headAbove : orders.verdict == .fall ? .headBelow : .headWithin
  }

  private func digestClause(_ digest: Digest, _ chosen: [DigestFinding]) -> Finding? {
    let ratings: [(DigestFindingWords, Verdict, Bool)] = [
      (.nps, digest.nps?.verdict ?? .unclear, isTested(digest.nps)),
      (.csat, digest.csat?.verdict ?? .unclear, isTested(digest.csat)),
      (
        .complaintRate, digest.complaints?.verdict ?? .unclear,
        digest.complaints.map {
          ($0.now ?? 0) + ($0.before ?? 0) >= lowBase && $0.ratio.value != nil
        }
          ?? false
      ),
    ]
    let tested = ratings.filter(\.2)
    let told = chosen.filter { $0.standing == .week }.map(\.subject)
    let order: [(DigestFinding.Subject, Int)] = [(.nps, 0), (.satisfaction, 1), (.complaints, 2)]
    for subject in told {
      guard let place = order.first(where: { $0.0 == subject })?.1 else { continue }
      let (name, verdict, _) = ratings[place]
      return Finding(
        verdict == .rise ? NewsFindingWords.butRose : .butFell, .word(name.text))
    }
    guard !tested.isEmpty, tested.allSatisfy({ $0.1 == .unclear }) else { return nil }
    var clause = Finding(
      tested.count == 1
        ? DigestFindingWords.unclearOne : tested.count == 2 ? .unclearTwo : .unclearThree)
    clause.parts = tested.map { .word($0.0.text) }
    return clause
  }

  /// Whether a rating of enough answers has a difference.
  private func isTested(_ change: WindowChange?) -> Bool {
    guard let change, change.value != nil else { return false }
    return change.now.isSound(lowBase: lowBase) && change.before.isSound(lowBase: lowBase)
  }
}
