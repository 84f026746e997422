import MoshtariCharts
import MoshtariCore
import MoshtariText

extension PageContext {
  /// The strip of the overview: of the figures that the settings name, by the page's period, the first
  /// four that the report has; nil for none.
  func keyFigures(by kind: OverviewPeriod) -> PageSection? {
    let known = settings.overviewFigures.map(kind.address).compactMap { written in
      keyFigure(written, by: kind).map { (written, $0) }
    }.prefix(4)
    let figures = known.enumerated().map { draw("key-\($0.offset)", $0.element.1) }
    guard !known.isEmpty else { return nil }
    let addresses = known.map(\.0)
    return PageSection(
      id: "figures", title: .empty,
      body: """
        <div><h2 class="vh">\(say(OverviewWords.figures))</h2>\
        <div class="kpis">\(figures.joined())</div>\
        <p class="note">\(line(.empty, leadingTo: addresses + addresses.compactMap(Self.change)))</p></div>
        """,
      isCard: false)
  }

  /// The address of the change that is told of a `latest` or `latestQuarter`; nil for any other figure.
  private static func change(of written: String) -> String? {
    let steps = written.split(separator: ".")
    return switch steps.dropFirst().first {
    case "latest": "\(steps[0]).change"
    case "latestQuarter": "\(steps[0]).quarterChange"
    default: nil
    }
  }

  /// One figure by its address; nil where the report has none there, or none to show of those that
  /// the settings leave to the data.
  private func keyFigure(_ written: String, by kind: OverviewPeriod) -> KPI? {
    guard let address = ReportAddress(written), let node = try? tree.node(at: address) else {
      return nil
    }
    if settings.overviewFigureLocations.isEmpty, node == .null { return nil }
    let definition = KeyFigureWords(rawValue: written)
    let label = definition.map { plain($0) } ?? written
    let unit = FigureUnit(of: address)
    return KPI(
      label: label, period: period(written), reading: reading(node, unit, written),
      trend: trend(written, by: kind), change: change(written, by: kind))
  }

  /// The time that a figure of the strip is of.
  private func period(_ written: String) -> String {
    if let latest = latestPeriod(written) { return format.period(latest) }
    if written.hasPrefix("customers") || written.hasPrefix("segments") {
      return format.day(report.meta.asOf)
    }
    return plain(FigureWords.whole)
  }

  /// The month or quarter that a figure of a `latest` or `latestQuarter` is of; nil for any other figure.
  func latestPeriod(_ written: String) -> CalendarPeriod? {
    switch written.split(separator: ".").prefix(2).joined(separator: ".") {
    case "growth.latest": report.growth?.latest?.period.named
    case "nps.latest": report.nps?.latest?.period.named
    case "csat.latest": report.csat?.latest?.period.named
    case "growth.latestQuarter": report.growth?.latestQuarter?.period.named
    case "nps.latestQuarter": report.nps?.latestQuarter?.period.named
    case "csat.latestQuarter": report.csat?.latestQuarter?.period.named
    default: nil
    }
  }

  private func reading(_ node: ReportTree.Node, _ unit: FigureUnit, _ written: String)
    -> KPI.Reading
  {
    switch node {
    case .number(let number): return .number(number, unit)
    case .object(let fields):
      let isOfAnswers = written.hasPrefix("nps") || written.hasPrefix("csat")
      return .estimate(Estimate(fields), unit, isOfAnswers ? .answers : .customers)
    default: return .number(nil, unit)
    }
  }

  /// The months or quarters that lead to the figure; nil for a figure of the whole period, of which they
  /// are no history.
  private func trend(_ written: String, by kind: OverviewPeriod) -> TrendSeries? {
    switch written {
    case "customers.active":
      kind == .month
        ? TrendSeries(active: report.customers) : TrendSeries(quarterlyActive: report.customers)
    case "growth.latestQuarter.retention":
      report.growth.map { TrendSeries(quarterlyRetention: $0).complete }
    case "nps.latestQuarter": report.nps.map { TrendSeries(nps: $0.byQuarter).complete }
    case "csat.latestQuarter": report.csat.map { TrendSeries(satisfied: $0.byQuarter).complete }
    case "growth.latest.retention": report.growth.map { TrendSeries(retention: $0).complete }
    case "nps.latest": report.nps.map { TrendSeries($0).complete }
    case "csat.latest": report.csat.map { TrendSeries($0).complete }
    default: nil
    }
  }

  /// Against the previous month or quarter: a count is only compared, an estimate gets the verdict of
  /// its change. Nil where the report compares others.
  private func change(_ written: String, by kind: OverviewPeriod) -> KPI.Change? {
    switch written {
    case "customers.active": lateChange ?? activeChange(by: kind)
    case "growth.latest.retention":
      lateChange ?? report.growth?.change.flatMap { change(PeriodChange($0), of: written) }
    case "growth.latestQuarter.retention":
      lateChange ?? report.growth?.quarterChange.flatMap { change(PeriodChange($0), of: written) }
    case "nps.latest":
      report.nps?.change.flatMap { change(PeriodChange($0), of: written) }
    case "nps.latestQuarter":
      report.nps?.quarterChange.flatMap { change(PeriodChange($0), of: written) }
    case "csat.latest":
      report.csat?.change.flatMap { change(PeriodChange($0), of: written) }
    case "csat.latestQuarter":
      report.csat?.quarterChange.flatMap { change(PeriodChange($0), of: written) }
    default: nil
    }
  }

  /// What stands in place of a change where orders are late; nil where they are not.
  private var lateChange: KPI.Change? {
    lateOrders.map { KPI.Change(text: plain(LateWords.change, format.day($0))) }
  }

  private func change(_ change: PeriodChange, of written: String) -> KPI.Change? {
    guard change.to == latestPeriod(written) else { return nil }
    guard let value = change.value else {
      return change.reason.map { KPI.Change(text: format.text($0)) }
    }
    return KPI.Change(
      text: plain(
        FigureWords.versus, format.text(value, unit: change.unit), format.name(change.from)),
      finding: .estimated(change.verdict), moreIsBetter: true)
  }

  /// Since the end of the month or quarter before.
  private func activeChange(by kind: OverviewPeriod) -> KPI.Change? {
    let month = report.customers.monthly.dropLast().last
    let quarter = report.customers.quarterly.dropLast().last
    let end = kind == .month ? month?.period.named : quarter?.period.named
    let active = kind == .month ? report.customers.previousActive : quarter?.active
    guard let now = report.customers.active, let before = active, let end else { return nil }
    if report.meta.isEarly(after: end) {
      return KPI.Change(text: plain(KeyFigureWords.tooEarly, format.name(end)))
    }
    return KPI.Change(
      text: plain(
        KeyFigureWords.sinceEnd, format.signed(Double(now - before)), format.name(end)),
      finding: .counted(now - before), moreIsBetter: true)
  }
}

extension Meta {
  /// Whether the as-of day is one of the first six after `period`: what changed since is of too few days
  /// to be told.
  fileprivate func isEarly(after period: CalendarPeriod) -> Bool {
    asOf - calendar.lastDay(of: period.lastMonth) < 7
  }
}

/// The change of an estimate between two months or quarters.
private struct PeriodChange {
  let from: CalendarPeriod
  let to: CalendarPeriod
  /// Nil where `reason` says why.
  let value: Double?
  let unit: FigureUnit
  let verdict: Verdict
  let reason: AbsenceReason?

  init(_ change: PeriodShareChange<some Period>) {
    (from, to, value, unit) = (change.from.named, change.to.named, change.value, .shareChange)
    (verdict, reason) = (change.verdict, change.reason)
  }

  init(_ change: PeriodNPSChange<some Period>) {
    (from, to, value, unit) = (change.from.named, change.to.named, change.value, .points)
    (verdict, reason) = (change.verdict, change.reason)
  }
}

extension Estimate {
  /// The estimate that an object of `report.json` holds.
  init(_ fields: [String: ReportTree.Node]) {
    func number(_ name: String) -> Double? {
      if case .number(let number)? = fields[name] { number } else { nil }
    }
    guard let value = number("value") else {
      var reason = AbsenceReason.noData
      if case .text(let word)? = fields["reason"] {
        reason = AbsenceReason(rawValue: word) ?? reason
      }
      self.init(absent: reason)
      return
    }
    self.init(
      value: value, low: number("low"), high: number("high"), n: Int(number("n") ?? 0))
  }
}

/// The names of figures that settings usually put on the strip, by address.
enum KeyFigureWords: String, Phrase {
  case active = "customers.active"
  case total = "customers.total"
  case retention = "growth.latest.retention"
  case nps = "nps.overall"
  case npsLatest = "nps.latest"
  case quarterlyRetention = "growth.latestQuarter.retention"
  case npsQuarter = "nps.latestQuarter"
  case csatQuarter = "csat.latestQuarter"
  case csat = "csat.overall"
  case csatLatest = "csat.latest"
  case average = "orders.averageValue"
  case revenue = "orders.revenue"
  case orders = "orders.count"
  case repeatRate = "repeat.rate"
  case sinceEnd, tooEarly

  var text: LocalizedText {
    switch self {
    case .active: FigureWords.activeCustomers.text
    case .total: LocalizedText(en: "Known customers", fa: "مشتریان شناخته‌شده")
    case .retention: FigureWords.monthlyRetention.text
    case .quarterlyRetention: .quarterlyRetentionName
    case .nps, .npsLatest, .npsQuarter: FigureWords.npsLong.text
    case .csat, .csatLatest, .csatQuarter: FigureWords.csat.text
    case .average: FigureWords.averageOrder.text
    case .revenue: FigureWords.revenue.text
    case .orders: FigureWords.orders.text
    case .repeatRate: LocalizedText(en: "Repeat rate", fa: "نرخ خرید دوباره")
    case .sinceEnd: LocalizedText(en: "{1} vs end of {2}", fa: "{1} نسبت به پایان {2}")
    case .tooEarly:
      LocalizedText(
        en: "too early: under a week since {1}",
        fa: "زود است: کمتر از یک هفته از پایان {1}")
    }
  }
}
