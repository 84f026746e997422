import MoshtariCore

extension Report {
  /// What the figures did since each decision, of figures as they are shown: a hidden month stays hidden.
  ///
  /// Before is the last month that was over when the decision began to hold; now is the last complete
  /// month since, at most the one until which it is judged. A month in which it began is neither. The
  /// interval is that of the report's own changes between months: for NPS that of two samples with
  /// people in common (`NPSDifference`), for shares Newcombe's of independent samples
  /// (`ShareDifference`). Counts and contacts for 100 orders have none, and no verdict.
  mutating func addDecisions(_ references: [DecisionReference], opinions: Opinions) {
    guard !references.isEmpty else { return }
    let ordered = references.sorted { isBeforeInBytes($0.id, $1.id) }
    decisions = ordered.map { figures(since: $0, opinions: opinions) }
  }

  private func figures(since decision: DecisionReference, opinions: Opinions) -> DecisionFigures {
    let calendar = meta.calendar
    let lastComplete = calendar.month(of: meta.asOf + 1) - 1
    let last = min(lastComplete, decision.until)
    let series = months(of: decision.measure)
    var months = DecisionMonths(
      before: series.at(decision.monthBefore(in: calendar)), by: decision.least)
    if last >= decision.firstMonth(in: calendar) {
      let now = series.at(last)
      months.now = now
      months.change = change(from: months.before, to: now, decision.measure, opinions)
    }
    return DecisionFigures(
      decision, months,
      outcome: outcome(of: decision, months, isOver: lastComplete >= decision.until))
  }

  /// The months of a measure that the report has; those that it has not seen in full are left out.
  private func months(of measure: DecisionMeasure) -> [OfMonth<Estimate>] {
    let all: [OfMonth<Estimate>] =
      switch measure {
      case .nps:
        (nps?.byMonth ?? []).map {
          OfMonth(period: $0.period, figure: $0.figure.estimate, complete: $0.complete)
        }
      case .csat: csat?.byMonth ?? []
      case .contacts: service?.byMonth ?? []
      case .retention:
        (growth?.monthly ?? []).map {
          OfMonth(period: $0.period, figure: $0.retention, complete: $0.complete)
        }
      case .active:
        customers.monthly.map { .counted($0.active, in: $0.period, complete: $0.complete) }
      case .members(let segment):
        (segments[segment]?.monthly ?? []).map {
          .counted($0.count, in: $0.period, complete: $0.complete)
        }
      }
    return all.filter(\.complete)
  }

  private func change(
    from before: OfMonth<Estimate>, to now: OfMonth<Estimate>, _ measure: DecisionMeasure,
    _ opinions: Opinions
  ) -> DecisionChange {
    if let reason = before.figure.reason ?? now.figure.reason {
      return DecisionChange(value: nil, low: nil, high: nil, reason: reason)
    }
    switch measure {
    case .nps:
      let change = opinions.npsChange(from: before.period, to: now.period)
      return DecisionChange(
        value: change.value, low: change.low, high: change.high, reason: change.reason)
    case .csat, .retention:
      let change = ShareDifference(from: before.figure, to: now.figure)
      return DecisionChange(value: change?.value, low: change?.low, high: change?.high)
    case .contacts, .active, .members:
      let values = (before.figure.value ?? 0, now.figure.value ?? 0)
      return DecisionChange(value: values.1 - values.0, low: nil, high: nil)
    }
  }

  private func outcome(
    of decision: DecisionReference, _ months: DecisionMonths, isOver: Bool
  ) -> DecisionOutcome {
    guard isOver else { return .notOver }
    guard decision.measure.hasInterval else { return .noInterval }
    let least = max(1, meta.lowBase)
    guard let now = months.now, months.before.figure.n ?? 0 >= least, now.figure.n ?? 0 >= least,
      let change = months.change, let low = change.low, let high = change.high
    else { return .notClear }
    return DecisionOutcome(low: low, high: high, decision.direction, by: months.by ?? 0)
  }
}

extension DecisionOutcome {
  /// What the interval of a difference says of an expectation of at least `by`, 0 for anything clear.
  init(low: Double, high: Double, _ direction: ExpectedDirection, by: Double) {
    let isRise = direction == .rise
    let (least, most) = isRise ? (low, high) : (-high, -low)
    if most < 0 {
      self = .against
    } else if by > 0, most < by {
      self = .lessThanExpected
    } else {
      self = least > 0 ? .asExpected : .notClear
    }
  }
}

extension DecisionMeasure {
  /// Whether a method gives its difference between months an interval.
  fileprivate var hasInterval: Bool {
    switch self {
    case .nps, .csat, .retention: true
    case .contacts, .active, .members: false
    }
  }
}

extension DecisionReference {
  /// The least expected, in the unit of the difference: a share's is written in percentage points.
  fileprivate var least: Double? {
    by.map { measure.unit == .share ? $0 / 100 : $0 }
  }
}

extension OfPeriod where Figure == Estimate, Span == Month {
  /// People counted in full.
  fileprivate static func counted(_ count: Int, in month: Month, complete: Bool) -> Self {
    OfPeriod(
      period: month, figure: Estimate(value: Double(count), low: nil, high: nil, n: count),
      complete: complete)
  }
}

extension [OfMonth<Estimate>] {
  /// The figure of `month`, or that it has no data.
  fileprivate func at(_ month: Month) -> OfMonth<Estimate> {
    first { $0.period == month }
      ?? OfMonth(period: month, figure: Estimate(absent: .noData), complete: true)
  }
}
