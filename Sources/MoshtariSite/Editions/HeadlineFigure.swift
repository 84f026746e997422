import MoshtariCore

/// A headline figure as one report says it.
struct HeadlineFigure: Equatable, Sendable {
  /// Its address, as the settings write it.
  var written: String
  var unit: FigureUnit
  /// A full count has neither range nor n.
  var estimate: Estimate
  /// The month, quarter or first day of the week that it is of, as the report writes it; nil where it is of
  /// the whole time or of the report's day.
  var period: String?
  /// Where any later report has the figure of that period; nil without a period.
  var lasting: ReportAddress?

  /// Nil where the report has no such figure, or hides it.
  init?(_ written: String, in tree: ReportTree) {
    guard let address = ReportAddress(written), let node = try? tree.node(at: address),
      let estimate = Estimate(node)
    else { return nil }
    (self.written, self.estimate, unit) = (written, estimate, FigureUnit(of: address))
    guard address.steps.count > 1 else { return }
    let names = address.steps.prefix(2).map(\.name).joined(separator: ".")
    if let list = Self.lists[names] {
      let latest = ReportAddress(steps: Array(address.steps.prefix(2)))
      guard let period = tree.period(at: latest) else { return }
      (self.period, lasting) = (
        period,
        ReportAddress(steps: list + [.key(period)] + Array(address.steps.dropFirst(2)))
      )
    } else if case .key(let key) = address.steps[min(2, address.steps.count - 1)],
      Month(key) != nil || Quarter(key) != nil
    {
      (period, lasting) = (key, address)
    }
  }

  /// The lists whose last complete element the report repeats, by the address of that.
  private static let lists: [String: [ReportAddress.Step]] = [
    "growth.latest": [.field("growth"), .field("monthly")],
    "growth.latestQuarter": [.field("growth"), .field("quarterly")],
    "nps.latest": [.field("nps"), .field("byMonth")],
    "nps.latestQuarter": [.field("nps"), .field("byQuarter")],
    "csat.latest": [.field("csat"), .field("byMonth")],
    "csat.latestQuarter": [.field("csat"), .field("byQuarter")],
    "demand.latest": [.field("demand"), .field("weekly")],
  ]

  /// The same figure of the same period in another report; nil where it is of no period, or that report
  /// does not go back to it.
  func asTold(in other: ReportTree) -> Estimate? {
    lasting.flatMap { try? other.node(at: $0) }.flatMap(Estimate.init)
  }
}

extension ReportTree {
  /// The period that the object at `address` is of.
  fileprivate func period(at address: ReportAddress) -> String? {
    for name in ["period", "week"] {
      let field = ReportAddress(steps: address.steps + [.field(name)])
      if case .text(let period)? = try? node(at: field) { return period }
    }
    return nil
  }
}

extension Estimate {
  /// A number or an estimate of the report; nil for what is neither, and for a number that is hidden.
  init?(_ node: ReportTree.Node) {
    switch node {
    case .number(let number):
      self.init(absent: .noData)
      (value, reason) = (number, nil)
    case .object(let fields) where fields["value"] != nil: self.init(fields)
    default: return nil
    }
  }
}
