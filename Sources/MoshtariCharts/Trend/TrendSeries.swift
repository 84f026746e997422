package import MoshtariCore

/// A measure over weeks, months or quarters, as a trend draws it.
package struct TrendSeries: Sendable {
  package var measure: LocalizedText
  package var unit: FigureUnit
  /// What the numbers behind the values count.
  package var subject: Subject
  /// The days that each value is of, where these are not its own period.
  package var windowDays: Int?
  /// Why there is nothing to draw where no point has a value, unless people are too few.
  package var absence = AbsenceReason.noData
  /// Ascending, one after the other without a gap; times that were not measured have no value.
  package private(set) var points: [TrendPoint]

  /// Points before the first one that could be measured are left out.
  package init(
    measure: LocalizedText, unit: FigureUnit, subject: Subject, points: [TrendPoint]
  ) {
    (self.measure, self.unit, self.subject) = (measure, unit, subject)
    let first = points.firstIndex { $0.value != nil || $0.reason == .smallGroup }
    self.points = first.map { Array(points[$0...]) } ?? points
  }

  /// Indices of the points with a value.
  var measured: [Int] { points.indices.filter { points[$0].value != nil } }
  /// How long each of its periods is.
  var step: TrendPeriod.Length { points.first?.period.length ?? .month }
  var hasBand: Bool { points.contains { $0.low != nil && $0.high != nil } }
  /// The last value of a time that is over.
  var lastComplete: Int? { measured.last { points[$0].complete } }
  /// Indices of the points that were observed: with a value and no forecast.
  var observed: [Int] { measured.filter { !points[$0].isForecast } }
  var hasForecast: Bool { points.contains(where: \.isForecast) }
  /// The point whose value is written at the end of the line: the last of a forecast, else the last
  /// complete one, else the last. There is one.
  var labelled: Int { (hasForecast ? measured.last : lastComplete) ?? measured.last ?? 0 }
  /// Every number that must fit on the axis.
  var extent: [Double] { points.flatMap { [$0.value, $0.low, $0.high].compactMap { $0 } } }
  /// Without the running period.
  package var complete: TrendSeries {
    var shorter = self
    shorter.points.removeAll { !$0.complete }
    return shorter
  }
  /// Without what is before the first time that was seen in full; where none was, unchanged.
  package var fromFirstComplete: TrendSeries {
    var shorter = self
    let first = points.firstIndex(where: \.complete)
    shorter.points.removeFirst(first ?? 0)
    return shorter
  }
  /// The points of `months`, ends included: periods that lie in them, weeks that begin in them.
  package func within(_ months: ClosedRange<Month>, of calendar: CalendarSystem) -> TrendSeries {
    var shorter = self
    shorter.points.removeAll { point in
      switch point.period {
      case .calendar(let period):
        period.firstMonth < months.lowerBound || period.lastMonth > months.upperBound
      case .week(let day): !months.contains(calendar.month(of: day))
      }
    }
    return shorter
  }
  /// The last `count` points.
  package func suffix(_ count: Int) -> TrendSeries {
    var shorter = self
    shorter.points = Array(points.suffix(count))
    return shorter
  }
}

/// One period of a trend.
package struct TrendPoint: Sendable {
  package var period: TrendPeriod
  /// Nil where `reason` says why.
  package var value: Double?
  /// The 95 % interval; nil for counts.
  package var low: Double?
  package var high: Double?
  /// People or answers behind the value; nil for counts.
  package var n: Int?
  package var reason: AbsenceReason?
  /// False for the running period, for what is still to come, and for what began before the data.
  package var complete: Bool
  /// Whether it stands out and gets a ring.
  package var isSignal = false
  /// Whether the value is expected, not observed.
  package var isForecast = false

  /// A measured value, or its absence. A value that is not finite counts as absent.
  package init(_ period: TrendPeriod, _ estimate: Estimate, complete: Bool) {
    (self.period, self.complete) = (period, complete)
    guard let value = estimate.value, value.isFinite else {
      reason = estimate.reason ?? .noData
      return
    }
    (self.value, n) = (value, estimate.n)
    if let low = estimate.low, let high = estimate.high, low.isFinite, high.isFinite {
      (self.low, self.high) = (low, high)
    }
  }

  /// What is expected of a time that is not over.
  package init(_ period: TrendPeriod, expected: Double, low: Double, high: Double) {
    self.init(period, Estimate(value: expected, low: low, high: high, n: 0), complete: false)
    (n, isForecast) = (nil, true)
  }

  /// A full count.
  package init(_ period: TrendPeriod, count: Int, complete: Bool) {
    (self.period, self.complete, value) = (period, complete, Double(count))
  }
}

/// A period of the report's calendar, or the week that begins on a day.
package enum TrendPeriod: Hashable, Sendable {
  case calendar(CalendarPeriod)
  case week(Day)

  /// How long it is, for words about it.
  enum Length { case week, month, quarter }

  package static func month(_ month: Month) -> TrendPeriod { .calendar(.month(month)) }

  var length: Length {
    switch self {
    case .week: .week
    case .calendar(.month): .month
    case .calendar(.quarter): .quarter
    }
  }

  func firstDay(_ calendar: CalendarSystem) -> Day {
    switch self {
    case .calendar(let period): calendar.firstDay(of: period.firstMonth)
    case .week(let day): day
    }
  }

  /// The day after its last.
  func end(_ calendar: CalendarSystem) -> Day {
    switch self {
    case .calendar(let period): calendar.lastDay(of: period.lastMonth) + 1
    case .week(let day): day + 7
    }
  }
}
