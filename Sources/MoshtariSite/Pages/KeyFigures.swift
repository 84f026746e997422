import MoshtariCharts
import MoshtariCore
import MoshtariText

extension PageContext {
  /// The strip of the overview: the figures that the settings name, as many as the report has.
  var keyFigures: PageSection? {
    let figures = settings.overviewFigures.enumerated().compactMap { position, address in
      keyFigure(address).map { draw("key-\(position)", $0) }
    }
    guard !figures.isEmpty else { return nil }
    return PageSection(
      id: "figures", title: .empty,
      body: """
        <div><h2 class="vh">\(say(OverviewWords.figures))</h2>\
        <div class="kpis">\(figures.joined())</div></div>
        """,
      isCard: false)
  }

  /// One figure by its address; nil where the report has none there.
  private func keyFigure(_ written: String) -> KPI? {
    guard let address = ReportAddress(written), let node = try? tree.node(at: address) else {
      return nil
    }
    let definition = KeyFigureWords(rawValue: written)
    let label = definition.map { plain($0) } ?? written
    let unit = FigureUnit(of: address)
    return KPI(
      label: label, period: period(written), reading: reading(node, unit, written),
      trend: trend(written), change: change(written))
  }

  /// The time that a figure of the strip is of.
  private func period(_ written: String) -> String {
    if written.hasPrefix("growth.latest") {
      return report.growth?.latest.map { format.month($0.period) } ?? ""
    }
    if written.hasPrefix("customers") || written.hasPrefix("segments") {
      return format.day(report.meta.asOf)
    }
    return plain(FigureWords.whole)
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

  private func trend(_ written: String) -> TrendSeries? {
    switch written {
    case "customers.active": TrendSeries(active: report.customers)
    case "growth.latest.retention": report.growth.map { TrendSeries(retention: $0) }
    case "nps.overall": report.nps.map { TrendSeries($0) }
    case "csat.overall": report.csat.map { TrendSeries($0) }
    default: nil
    }
  }

  /// Against the previous month: a count is only compared, a score gets the verdict of its change.
  private func change(_ written: String) -> KPI.Change? {
    switch written {
    case "customers.active": activeChange
    case "nps.overall": npsChange
    default: nil
    }
  }

  private var activeChange: KPI.Change? {
    guard let now = report.customers.active, let before = report.customers.previousActive,
      let month = report.customers.monthly.dropLast().last?.period
    else { return nil }
    return KPI.Change(
      text: plain(
        FigureWords.versus, format.signed(Double(now - before)), format.monthName(month)))
  }

  private var npsChange: KPI.Change? {
    guard let change = report.nps?.change, let difference = change.value else { return nil }
    return KPI.Change(
      text: plain(
        KeyFigureWords.npsChange, format.signed(difference), format.monthName(change.from),
        format.monthName(change.to)), verdict: change.verdict, moreIsBetter: true)
  }
}

extension Estimate {
  /// The estimate that an object of `report.json` holds.
  fileprivate init(_ fields: [String: ReportTree.Node]) {
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
  case csat = "csat.overall"
  case average = "orders.averageValue"
  case revenue = "orders.revenue"
  case orders = "orders.count"
  case repeatRate = "repeat.rate"
  case npsChange

  var text: LocalizedText {
    switch self {
    case .active: FigureWords.activeCustomers.text
    case .total: LocalizedText(en: "Known customers", fa: "مشتریان شناخته‌شده")
    case .retention: FigureWords.monthlyRetention.text
    case .nps: FigureWords.npsLong.text
    case .csat: FigureWords.csat.text
    case .average: FigureWords.averageOrder.text
    case .revenue: FigureWords.revenue.text
    case .orders: FigureWords.orders.text
    case .repeatRate: LocalizedText(en: "Repeat rate", fa: "نرخ خرید دوباره")
    case .npsChange: LocalizedText(en: "{3} against {2}: {1}", fa: "{3} نسبت به {2}: {1}")
    }
  }
}
