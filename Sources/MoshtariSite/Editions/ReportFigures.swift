import MoshtariCore

/// The figures of one report by address, as far as two reports can be compared by them.
struct ReportFigures {
  struct Figure {
    var address: ReportAddress
    /// A plain number has neither range nor n.
    var estimate: Estimate
    /// The list that holds it and its key there, where it is of a period; nil for figures of the present.
    var past: PastPlace?
  }

  /// A figure's place in a list of periods.
  struct PastPlace {
    /// The list's path, the names of segments written `*`.
    var path: String
    /// The period as it is shown: the key without a category.
    var period: String
    var element: ReportAddress

    /// The list's own address, the segment's name in it.
    var list: String { ReportAddress(steps: Array(element.steps.dropLast())).description }
  }

  /// In tree order.
  private(set) var figures: [Figure] = []
  private(set) var byAddress: [String: Int] = [:]
  /// Texts and flags, by address.
  private var texts: [String: String] = [:]
  private var flags: [String: Bool] = [:]
  private let numbers: [String: Double]
  /// Of each list of periods the first element, whose period before the report does not reach back to.
  private var earliest: [String: String] = [:]

  init(_ tree: ReportTree) {
    let leaves = tree.leaves.map { (name: $0.address.description, $0.address, $0.node) }
    var numbers: [String: Double] = [:], absent: Set<String> = []
    for (name, _, node) in leaves {
      switch node {
      case .text(let text): texts[name] = text
      case .flag(let flag): flags[name] = flag
      case .number(let number): numbers[name] = number
      case .null: absent.insert(name)
      case .list, .object: break
      }
    }
    self.numbers = numbers
    for (name, address, node) in leaves where Self.isNumber(node) && Self.isCompared(address) {
      guard let figure = self.figure(name, address, absent),
        byAddress[figure.address.description] == nil
      else { continue }
      byAddress[figure.address.description] = figures.count
      figures.append(figure)
      if let past = figure.past, earliest[past.list] == nil {
        earliest[past.list] = past.element.description
      }
    }
  }

  subscript(address: String) -> Figure? { byAddress[address].map { figures[$0] } }

  func text(at address: String) -> String? { texts[address] }
  func number(at address: String) -> Double? { numbers[address] }
  func flag(at address: String) -> Bool? { flags[address] }

  /// The period that a figure of the present is of, from the nearest part around it that names one.
  func period(of address: ReportAddress) -> String? {
    for count in (1..<max(1, address.steps.count)).reversed() {
      let around = ReportAddress(steps: Array(address.steps[..<count])).description
      if let period = texts[around + ".period"] ?? texts[around + ".week"] { return period }
    }
    return nil
  }

  /// Whether the report has no value there because its list begins there, so that there is no period before to
  /// measure from.
  func isBeforeReach(_ figure: Figure) -> Bool {
    guard let past = figure.past, figure.estimate.value == nil else { return false }
    return earliest[past.list] == past.element.description
  }

  // MARK: What is a figure

  private static func isNumber(_ node: ReportTree.Node) -> Bool {
    switch node {
    case .number, .null: true
    default: false
    }
  }

  /// The figure whose value the leaf is; nil for a limit, a number of people behind it, and a change.
  private func figure(
    _ name: String, _ address: ReportAddress, _ absent: Set<String>
  ) -> Figure? {
    let above = ReportAddress(steps: Array(address.steps.dropLast()))
    let around = above.description
    let isPart = numbers[around + ".value"] != nil || absent.contains(around + ".value")
    if isPart, texts[around + ".verdict"] != nil || flags[around + ".isClear"] != nil { return nil }
    switch address.steps.last {
    case .field("value"):
      var estimate = Estimate(absent: .noData)
      estimate.reason = texts[around + ".reason"].flatMap(AbsenceReason.init)
      estimate.value = numbers[name]
      estimate.low = numbers[around + ".low"]
      estimate.high = numbers[around + ".high"]
      estimate.n = numbers[around + ".n"].map { Int($0) }
      return placed(above, estimate)
    case .field("low"), .field("high"), .field("n"):
      return isPart ? nil : placed(address, plain(numbers[name]))
    default: return placed(address, plain(numbers[name]))
    }
  }

  private func plain(_ number: Double?) -> Estimate {
    var estimate = Estimate(absent: .noData)
    (estimate.value, estimate.reason) = (number, nil)
    return estimate
  }

  /// Nil for what stands in a list that is neither of periods nor of groups.
  private func placed(_ address: ReportAddress, _ estimate: Estimate) -> Figure? {
    guard let key = address.steps.firstIndex(where: \.isKey) else {
      return Figure(address: address, estimate: estimate, past: nil)
    }
    let fields = address.steps[..<key].map(\.name)
    let path = (fields[0] == "segments" ? ["segments", "*"] + fields.dropFirst(2) : fields)
      .joined(separator: ".")
    if let length = Self.pastLists[path] {
      let written = address.steps[key].name
      let period = length.map { String(written.prefix($0)) } ?? written
      return Figure(
        address: address, estimate: estimate,
        past: PastPlace(
          path: path, period: period,
          element: ReportAddress(steps: Array(address.steps[...key]))))
    }
    let isOfGroup = fields.contains("by") || Self.groupLists.contains(path)
    let isPoint = address.steps[(key + 1)...].contains(where: \.isKey)
    return isOfGroup && !isPoint ? Figure(address: address, estimate: estimate, past: nil) : nil
  }

  /// Whether the figure says something of customers on a day or in a period, and not how it was read, how good a
  /// model is or what moved within the same report.
  private static func isCompared(_ address: ReportAddress) -> Bool {
    let fields = address.steps.filter { !$0.isKey }.map(\.name)
    if ["schema", "meta", "quality", "flows", "overlaps", "events", "segmentsWithoutData"]
      .contains(fields[0])
    {
      return false
    }
    let isComparison = fields.count > 1 && ["year", "spread"].contains(fields[1])
    let elsewhere = ["moves", "previousCount", "previousActive", "previousTotal", "lastComplete"]
    return !isComparison && !fields.contains(where: elsewhere.contains)
  }

  /// Lists whose elements each tell of one period and are settled when it is over, with the length of the period in
  /// a key where more stands in it.
  private static let pastLists: [String: Int?] = [
    "growth.monthly": nil, "growth.quarterly": nil, "customers.monthly": nil,
    "customers.quarterly": nil, "segments.*.monthly": nil, "churn.monthly": nil,
    "retention.monthly.cohorts": nil, "retention.weekly.cohorts": nil, "nps.byMonth": nil,
    "nps.byQuarter": nil, "nps.rolling": nil, "nps.response.byMonth": nil, "csat.byMonth": nil,
    "csat.byQuarter": nil, "csat.weekly.weeks": nil, "service.byMonth": nil, "demand.weekly": nil,
    "demand.daily": nil, "categories.monthly": 7, "realPrices.monthly": nil,
  ]

  /// Lists whose elements are groups as of today, beside those below a `by`.
  private static let groupLists: Set<String> = [
    "acquisition.byChannel", "experience.byKind", "refunds.bySpeed", "programme.tiers",
    "nps.bySurvey", "service.satisfaction.byTouchpoint", "visitors.families", "value.byOrders",
    "warning.signals", "warning.bySegment", "loyalty.concentration", "recipients.byKind",
    "recipients.bySegment", "repeat.ladder",
  ]
}
