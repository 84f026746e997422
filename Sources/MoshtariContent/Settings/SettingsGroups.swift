import MoshtariCore

/// The small groups of keys that measuring and showing are set by.
extension SettingsReader {
  func readCutoffs(_ fields: Fields?, into cutoffs: inout CutoffSettings) {
    guard let fields else { return }
    fields.allowOnly(
      ["active", "churned", "loyalOrders"], later: [.init("window", only: .number(183))])
    cutoffs.active = fields["active"].flatMap(daysOrAuto)
    cutoffs.churned = fields["churned"].flatMap(daysOrAuto)
    assign(fields["loyalOrders"]?.integer(in: 1...1000), to: &cutoffs.loyalOrders)
    if let active = cutoffs.active, let churned = cutoffs.churned, churned <= active {
      fields["churned"]?.complain("more days than `cutoffs.active` (\(active))")
    }
  }

  private func daysOrAuto(_ field: Field) -> Int? {
    if field.node.text == "auto" { return nil }
    guard let text = field.node.text, Int(latinDigits(text)) != nil else {
      return field.refuse("`auto` or a number of days")
    }
    return field.integer(in: 1...36_600)
  }

  func readRetention(_ fields: Fields?, into retention: inout RetentionSettings) {
    guard let fields else { return }
    fields.allowOnly(["dialect", "includeIncomplete"])
    assign(
      fields["dialect"]?.choice(["gap": .gap, "cutoff": .cutoff, "exposure": .exposure]),
      to: &retention.dialect)
    assign(fields["includeIncomplete"]?.flag(), to: &retention.includeIncomplete)
  }

  func readPrivacy(_ fields: Fields?, into privacy: inout PrivacySettings) {
    guard let fields else { return }
    fields.allowOnly(["k", "terms", "quotes"], later: [.init("consentColumn")])
    assign(fields["k"]?.integer(in: 1...1_000_000), to: &privacy.k)
    assign(fields["terms"]?.integer(in: 1...1_000_000), to: &privacy.terms)
    assign(fields["quotes"]?.integer(in: 1...1_000_000), to: &privacy.quotes)
  }

  func readSegments(_ fields: Fields?, into thresholds: inout SegmentThresholds) {
    guard let fields else { return }
    fields.allowOnly(SegmentThreshold.allCases.map(\.rawValue))
    for threshold in SegmentThreshold.allCases {
      guard let field = fields[threshold.rawValue] else { continue }
      switch threshold.unit {
      case .share: assign(field.share(), to: &thresholds[threshold])
      case .ratio: assign(field.positiveNumber(), to: &thresholds[threshold])
      case .days:
        assign(field.integer(in: 1...36_600).map(Double.init), to: &thresholds[threshold])
      default: assign(field.integer(in: 1...1000).map(Double.init), to: &thresholds[threshold])
      }
    }
  }

  /// `auto`, or two months of which the first is the earlier.
  func monthPair(_ field: Field) -> MonthPair? {
    if field.node.text == "auto" { return nil }
    guard case .list(let elements) = field.node.content, elements.count == 2 else {
      return field.refuse("`auto` or two months, such as `[2026-08, 2026-10]`")
    }
    let months = field.list(of: "months")?.compactMap { $0.month() } ?? []
    guard months.count == 2 else { return nil }
    guard months[0] < months[1] else { return field.refuse("the earlier month first") }
    return MonthPair(from: months[0], to: months[1])
  }

  func readOverview(_ fields: Fields?, into settings: inout Settings) {
    guard let fields else { return }
    fields.allowOnly(["figures"])
    guard let field = fields["figures"], field.node.text != "auto" else { return }
    guard case .list = field.node.content, let elements = field.list(of: "addresses") else {
      return field.complain("`auto` or a list of addresses")
    }
    guard (1...4).contains(elements.count) else {
      field.complain("one to four addresses", help: "the strip has room for four")
      return
    }
    let figures = elements.compactMap(address)
    settings.overviewFigures = figures.map(\.value)
    settings.overviewFigureLocations = figures.map(\.location)
  }

  private func address(_ field: Field) -> Located<String>? {
    guard let text = field.text() else { return nil }
    guard ReportAddress(text) != nil else {
      return field.refuse("the address of a figure, such as `nps.overall`")
    }
    return Located(text, at: field.node.location)
  }

  func readSite(_ fields: Fields?, into settings: inout Settings) {
    guard let fields else { return }
    fields.allowOnly(["url"])
    guard let field = fields["url"], !field.node.isNull, let written = field.text() else { return }
    guard
      written.wholeMatch(of: /https?:\/\/[A-Za-z0-9.\-]+(:[0-9]+)?(\/[A-Za-z0-9._~\/%\-]*)?/) != nil
    else {
      field.complain(
        "the address of the site", help: "such as `https://example.org/report`, without `?` and `#`"
      )
      return
    }
    settings.siteURL = String(written.reversed().drop { $0 == "/" }.reversed())
  }
}
