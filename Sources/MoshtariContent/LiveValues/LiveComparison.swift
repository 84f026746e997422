import MoshtariCore
import MoshtariText

/// A figure with its address, and the time that it is of where that is known.
struct ComparedFigure {
  var figure: LiveFigure
  var address: ReportAddress
  var period: ComparedPeriod?
}

/// One figure beside another of the same unit.
///
/// There is a difference only where the report has one of just these two, with its interval.
struct LiveComparison {
  var now: ComparedFigure
  /// Nil where there is none before it.
  var before: ComparedFigure?
  /// Its value is `now` − `before`.
  var difference: ComparedFigure?
  /// Whether the two are one figure at two times, and not two figures.
  var isOfTimes: Bool

  /// What may be said of the change: the verdict of the difference; of two full counts, which are no
  /// sample, which is larger. Nil where neither is known.
  var verdict: Verdict? {
    if let difference { return difference.figure.verdict }
    guard isOfCounts, let now = now.figure.number, let before = before?.figure.number else {
      return nil
    }
    return now > before ? .rise : now < before ? .fall : .unclear
  }

  /// `now` ÷ `before`; nil where one is missing, or what is before is not above zero.
  var ratio: Double? {
    guard let now = now.figure.number, let before = before?.figure.number, before > 0 else {
      return nil
    }
    return now / before
  }

  /// Whether both are full counts of periods that can be compared.
  var isOfCounts: Bool {
    isOfTimes
      && [now, before].allSatisfy { compared in
        guard let compared, compared.figure.number != nil else { return false }
        return compared.figure.unit == .count && !compared.figure.isEstimate
          && compared.period?.isWhole ?? false
      }
  }
}

// MARK: With the period before

extension LiveComparison {
  /// The figure at `address` and the one of the period before; nil where the report keeps no earlier one.
  init?(previousOf address: ReportAddress, in report: ReportTree, for language: Language) {
    if let place = SeriesPlace(address, in: report) {
      self.init(place, address, in: report, for: language)
    } else if let before = Self.kept(before: address, in: report) {
      self.init(address, before, in: report, for: language)
    } else {
      return nil
    }
  }

  private init?(
    _ place: SeriesPlace, _ written: ReportAddress, in report: ReportTree, for language: Language
  ) {
    guard let figure = Self.number(written, in: report, for: language) else { return nil }
    let now = ComparedFigure(figure: figure, address: written, period: place.period)
    let previous = place.previous(in: report).flatMap { earlier in
      Self.number(earlier.address, in: report, for: language).map {
        ComparedFigure(figure: $0, address: earlier.address, period: earlier.period)
      }
    }
    (self.now, before, isOfTimes) = (now, previous, true)
    difference = Self.change(from: previous?.address, to: place, in: report, for: language)
  }

  /// The address of the earlier figure that an object keeps beside a figure.
  private static func kept(before address: ReportAddress, in report: ReportTree) -> ReportAddress? {
    var steps = address.steps
    if steps.last == .field("value") { steps.removeLast() }
    guard let last = steps.popLast(), !last.isKey,
      case .object(let fields)? = try? report.node(at: ReportAddress(steps: steps))
    else { return nil }
    let name = "previous" + last.name.prefix(1).uppercased() + last.name.dropFirst()
    let isCounted = ["segments", "customers"].contains(steps.first?.name ?? "")
    if isCounted, fields[name] != nil { return ReportAddress(steps: steps + [.field(name)]) }
    if last.name == "now", fields["before"] != nil, fields["months"] != nil {
      return ReportAddress(steps: steps + [.field("before")])
    }
    return nil
  }
}

// MARK: Of two figures

extension LiveComparison {
  /// The figures at two addresses; nil where one of them is no number.
  init?(
    _ first: ReportAddress, _ second: ReportAddress, in report: ReportTree, for language: Language
  ) {
    guard let one = Self.number(first, in: report, for: language),
      let other = Self.number(second, in: report, for: language)
    else { return nil }
    let periods = Self.periods(of: first, second, in: report)
    now = ComparedFigure(figure: one, address: first, period: periods?.now)
    before = ComparedFigure(figure: other, address: second, period: periods?.before)
    isOfTimes = periods != nil && Self.areOneSeries(first, second, in: report)
    difference =
      Self.change(first, second, in: report, for: language)
      ?? Self.pair(first, second, in: report, for: language)
      ?? Self.spread(first, second, in: report, for: language)
  }

  /// The times of the two, where each is of one and they differ.
  private static func periods(
    of first: ReportAddress, _ second: ReportAddress, in report: ReportTree
  ) -> (now: ComparedPeriod, before: ComparedPeriod)? {
    if let one = SeriesPlace(first, in: report), let other = SeriesPlace(second, in: report) {
      return one.key == other.key ? nil : (one.period, other.period)
    }
    guard let kept = kept(before: first, in: report),
      kept.withoutValue == second.withoutValue
    else { return nil }
    let above = ReportAddress(steps: Array(kept.steps.dropLast()))
    if case .object(let fields)? = try? report.node(at: above),
      case .text(let month)? = fields["period"], case .number(let months)? = fields["months"]
    {
      return Month(month).map { (.within(.month($0)), .monthsBefore(Int(months))) }
    }
    guard let asOf = SeriesPlace.asOf(report), let calendar = calendar(of: report) else {
      return nil
    }
    return (.day(asOf), .endOf(.month(calendar.month(of: asOf + 1) - 1)))
  }

  /// Whether the two differ in nothing but their time.
  private static func areOneSeries(
    _ first: ReportAddress, _ second: ReportAddress, in report: ReportTree
  ) -> Bool {
    guard let one = SeriesPlace(first, in: report), let other = SeriesPlace(second, in: report)
    else { return true }
    return one.list == other.list && one.field == other.field
  }

  private static func calendar(of report: ReportTree) -> CalendarSystem? {
    guard case .object(let meta)? = try? report.node(at: ReportAddress(steps: [.field("meta")])),
      case .text(let name)? = meta["calendar"]
    else { return nil }
    return CalendarSystem(rawValue: name)
  }
}

// MARK: Differences that the report has

extension LiveComparison {
  private static func change(
    _ first: ReportAddress, _ second: ReportAddress, in report: ReportTree, for language: Language
  ) -> ComparedFigure? {
    guard let place = SeriesPlace(first, in: report),
      let other = SeriesPlace(second, in: report)
    else { return nil }
    return change(from: other.address, to: place, in: report, for: language)
  }

  /// The change that the report keeps from the figure at `address` to the one at `place`.
  private static func change(
    from address: ReportAddress?, to place: SeriesPlace, in report: ReportTree,
    for language: Language
  ) -> ComparedFigure? {
    guard let address, let from = SeriesPlace(address, in: report), from.list == place.list,
      from.field == place.field, let root = place.list.first?.name, place.list.count == 2
    else { return nil }
    let hasChange =
      root == "growth"
      ? place.field == [.field("retention")]
      : ["nps", "csat"].contains(root) && place.field.isEmpty
    guard hasChange else { return nil }
    let isQuarter = ["quarterly", "byQuarter"].contains(place.list[1].name)
    let found = ReportAddress(steps: [
      place.list[0], .field(isQuarter ? "quarterChange" : "change"),
    ])
    guard case .object(let fields)? = try? report.node(at: found),
      fields["from"] == .text(from.key), fields["to"] == .text(place.key)
    else { return nil }
    return difference(at: found, in: report, for: language)
  }

  /// The difference of `now` and `before`, or `newer` and `older`, that stands beside them.
  private static func pair(
    _ first: ReportAddress, _ second: ReportAddress, in report: ReportTree, for language: Language
  ) -> ComparedFigure? {
    let (one, other) = (first.withoutValue, second.withoutValue)
    guard one.dropLast() == other.dropLast(), let name = one.last?.name,
      let before = other.last?.name,
      [["now", "before"], ["newer", "older"]].contains([name, before])
    else { return nil }
    return difference(at: ReportAddress(steps: Array(one.dropLast())), in: report, for: language)
  }

  /// The difference of the two groups that are farthest apart.
  private static func spread(
    _ first: ReportAddress, _ second: ReportAddress, in report: ReportTree, for language: Language
  ) -> ComparedFigure? {
    let (one, other) = (first.withoutValue, second.withoutValue)
    guard one.count == 4, other.count == 4, one.prefix(3) == other.prefix(3),
      ["nps", "csat"].contains(one[0].name), one[1] == .field("by")
    else { return nil }
    let address = ReportAddress(steps: [one[0], .field("spread"), one[2]])
    guard case .object(let fields)? = try? report.node(at: address),
      case .text(let highest)? = fields["highest"], case .text(let lowest)? = fields["lowest"],
      var found = difference(at: address, in: report, for: language)
    else { return nil }
    let isClear = fields["isClear"] == .flag(true)
    let keys = [one[3].name, other[3].name].map(foldedWriting)
    found.figure.verdict = isClear ? .rise : .unclear
    if keys == [highest, lowest].map(foldedWriting) { return found }
    guard keys == [lowest, highest].map(foldedWriting) else { return nil }
    found.figure.turn()
    return found
  }

  /// A difference with its interval; nil where it has none.
  private static func difference(
    at address: ReportAddress, in report: ReportTree, for language: Language
  ) -> ComparedFigure? {
    guard let figure = number(address, in: report, for: language), figure.number != nil,
      figure.low != nil, figure.high != nil
    else { return nil }
    return ComparedFigure(figure: figure, address: address)
  }

  /// The figure at an address; nil where it is no number, a missing one apart.
  private static func number(
    _ address: ReportAddress, in report: ReportTree, for language: Language
  ) -> LiveFigure? {
    let word = LiveValueExpression.Word(text: address.description, offset: 0)
    guard let figure = try? LiveFigure(word, in: report, for: language), figure.isNumeric else {
      return nil
    }
    return figure
  }
}

extension LiveFigure {
  /// Whether it is a number, or one that is missing.
  var isNumeric: Bool {
    switch node {
    case .number, .null: ![.date, .month, .text].contains(unit)
    default: false
    }
  }

  /// Makes the difference `a − b` the difference `b − a`.
  mutating func turn() {
    if case .number(let number) = node { node = .number(-number) }
    (low, high) = (high.map { -$0 }, low.map { -$0 })
    verdict = verdict.map { $0 == .rise ? .fall : $0 == .fall ? .rise : .unclear }
  }
}

extension ReportAddress {
  /// Its steps up to the figure, whose `value` may be written or not.
  var withoutValue: [Step] { steps.last == .field("value") ? Array(steps.dropLast()) : steps }
}
