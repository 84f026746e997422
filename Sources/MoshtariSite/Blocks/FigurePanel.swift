import MoshtariCharts
import MoshtariCore
import MoshtariText

/// A figure of the report with the words of the site's own panel, for a text that shows it.
struct FigurePanel {
  enum Drawing {
    /// Over time: it can be cut to a period, and shown as its numbers alone.
    case trend(TrendChart)
    /// Drawn in one way.
    case whole(any Figure)
  }

  /// The finding of the panel, or its name.
  var title: SafeHTML
  /// What stands in the place of a finding that speaks of more than is shown.
  var name: SafeHTML
  var subtitle: SafeHTML
  /// Its address as the table of definitions writes it.
  var figure: String
  var drawing: Drawing
  /// How many of the newest periods are shown where the text does not say; nil for all.
  var usual: Int?

  init(
    _ title: SafeHTML, name: SafeHTML? = nil, subtitle: SafeHTML, of figure: String,
    _ drawing: Drawing, usual: Int? = nil
  ) {
    (self.title, self.name, self.subtitle) = (title, name ?? title, subtitle)
    (self.figure, self.drawing, self.usual) = (figure, drawing, usual)
  }
}

/// The figures that texts can draw, by the addresses that they write.
enum FigureCatalogue {
  /// Over time.
  static let trends = [
    "nps.byMonth", "nps.byQuarter", "nps.rolling", "nps.response.byMonth", "csat.byMonth",
    "csat.byQuarter", "csat.weekly", "growth.monthly.retention", "growth.quarterly.retention",
    "customers.monthly", "demand.weekly", "service.byMonth", "segments.ID.monthly",
  ]
  /// Split by what the text says.
  static let splits = ["nps.by", "csat.by", "segments"]
  /// The others.
  static let wholes = [
    "nps.overall", "growth.monthly", "retention.monthly.overall", "retention.monthly.cohorts",
    "repeat.ladder", "survival.secondOrder", "concentration.lorenz", "demand.forecast",
    "demand.weekdays", "demand.daily", "rfm.cells", "flows.lifecycle",
  ]
  static let all = trends + splits + wholes

  /// The name in `all` of an address; nil for what cannot be drawn.
  static func name(of address: String) -> String? {
    let parts = address.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 3, parts[0] == "segments", parts[2] == "monthly" {
      return "segments.ID.monthly"
    }
    return all.contains(address) ? address : nil
  }
}

extension PageContext {
  /// The panel at an address of the catalogue; nil where the report has no such part.
  ///
  /// - Parameter split: one of `splits(of:)`, where there are any.
  func panel(of address: String, split: String?) -> FigurePanel? {
    switch address.split(separator: ".").first {
    case "nps": npsPanel(address, split: split)
    case "csat": csatPanel(address, split: split)
    case "growth", "customers": growthPanel(address)
    case "demand": demandPanel(address)
    case "segments", "rfm", "flows": segmentPanel(address, split: split)
    case "service": contactPanel
    default: retentionPanel(address)
    }
  }

  /// What the figure at an address can be split by in this report, in the order of the pages; nil for
  /// one that is not split.
  func splits(of address: String) -> [String]? {
    func known<Figure>(_ by: ByDimension<Figure>?) -> [String] {
      guard let by else { return [] }
      return DimensionWords.allCases.filter { dimension in
        (dimension.groups(in: by) ?? []).contains { !$0.key.isEmpty }
      }.map(\.rawValue)
    }
    switch address {
    case "nps.by": return known(report.nps?.by)
    case "csat.by": return known(report.csat?.by)
    case "segments":
      return [SegmentFamily.lifecycle, .rfm].filter { !segments(of: $0).isEmpty }.map(\.id)
    default: return nil
    }
  }

  // MARK: What customers say

  private func npsPanel(_ address: String, split: String?) -> FigurePanel? {
    guard let nps = report.nps else { return nil }
    let whole = wholePeriod(nps.overall.group.estimate)
    func trend(_ series: TrendSeries, _ reference: TrendChart.Reference? = nil)
      -> FigurePanel.Drawing
    {
      .trend(TrendChart(series, events: events(on: .nps), reference: reference))
    }
    switch address {
    case "nps.byMonth":
      return FigurePanel(
        headline(.trend(of: nps), or: VoiceWords.trend), name: say(VoiceWords.trend),
        subtitle: say(VoiceWords.trendSub), of: address, trend(TrendSeries(nps), whole))
    case "nps.byQuarter":
      return FigurePanel(
        headline(.quarterly(nps), or: OverviewQuarterWords.nps),
        name: say(OverviewQuarterWords.nps), subtitle: say(OverviewQuarterWords.npsSub),
        of: address, trend(TrendSeries(nps: nps.byQuarter), whole))
    case "nps.rolling":
      return FigurePanel(
        say(VoiceDetailWords.rolling), subtitle: say(VoiceDetailWords.rollingSub), of: address,
        trend(TrendSeries(rolling: nps)))
    case "nps.response.byMonth":
      return nps.response.map { response in
        FigurePanel(
          say(VoiceDetailWords.response, value(response.rate, unit: .share)),
          subtitle: say(VoiceDetailWords.responseSub), of: "nps.response",
          trend(TrendSeries(response)))
      }
    case "nps.overall":
      return FigurePanel(
        say(VoiceWords.scores), subtitle: say(VoiceWords.scoresSub, feedbackPeriod), of: address,
        .whole(ScoreBars(nps.overall)))
    default: return split.flatMap(DimensionWords.init(rawValue:)).flatMap { npsSplit(nps, by: $0) }
    }
  }

  private func npsSplit(_ nps: NPS, by dimension: DimensionWords) -> FigurePanel? {
    dimension.groups(in: nps.by).map { groups in
      FigurePanel(
        headline(.groups(of: nps, by: dimension), or: dimension.split),
        name: say(dimension.split),
        subtitle: say(VoiceWords.bySub, feedbackPeriod, say(dimension.split)), of: "nps.by",
        .whole(
          NPSStacks(
            byAnswers(groups) { $0.estimate.n }, dimension: plain(dimension),
            answers: nps.overall.group.estimate.n, name: keyName, link: keyAddress(dimension))))
    }
  }

  private func csatPanel(_ address: String, split: String?) -> FigurePanel? {
    guard let csat = report.csat else { return nil }
    func trend(_ series: TrendSeries) -> FigurePanel.Drawing {
      .trend(
        TrendChart(
          series, events: events(on: .csat), reference: wholePeriod(csat.overall.estimate)))
    }
    switch address {
    case "csat.byMonth":
      return FigurePanel(
        headline(.trend(of: csat), or: VoiceWords.csatTrend), name: say(VoiceWords.csatTrend),
        subtitle: say(VoiceWords.csatTrendSub), of: address, trend(TrendSeries(csat)))
    case "csat.byQuarter":
      return FigurePanel(
        say(OverviewQuarterWords.csat), subtitle: say(OverviewQuarterWords.csatSub), of: address,
        trend(TrendSeries(satisfied: csat.byQuarter)))
    case "csat.weekly":
      return csat.weekly.map { weekly in
        FigurePanel(
          say(VoiceDetailWords.weekly), subtitle: say(VoiceDetailWords.weeklySub), of: address,
          trend(TrendSeries(weekly)), usual: 53)
      }
    default:
      return split.flatMap(DimensionWords.init(rawValue:)).flatMap { csatSplit(csat, by: $0) }
    }
  }

  private func csatSplit(_ csat: CSAT, by dimension: DimensionWords) -> FigurePanel? {
    dimension.groups(in: csat.by).map { groups in
      let name = say(VoiceWords.csatBy, say(dimension.split))
      return FigurePanel(
        Finding.groups(of: csat, by: dimension).map(say) ?? name, name: name,
        subtitle: say(
          VoiceWords.csatSub, count(csat.scaleLow), count(csat.scaleHigh), feedbackPeriod,
          say(dimension.split)),
        of: "csat.by",
        .whole(
          CSATBars(
            byAnswers(groups) { $0.n }, overall: csat.overall.estimate,
            dimension: plain(dimension), name: keyName, link: keyAddress(dimension))))
    }
  }

  private var contactPanel: FigurePanel? {
    guard let service = report.service, service.orders > 0 else { return nil }
    return FigurePanel(
      say(ServiceWords.trend), subtitle: say(ServiceWords.trendSub), of: "service.byMonth",
      .trend(TrendChart(TrendSeries(contacts: service), events: events(on: .contacts))))
  }

  // MARK: Who orders

  private func growthPanel(_ address: String) -> FigurePanel? {
    if address == "customers.monthly" {
      return report.cutoffs.map { cutoffs in
        FigurePanel(
          headline(.activeCustomers(report.customers), or: RetentionWords.activeTrend),
          name: say(RetentionWords.activeTrend),
          subtitle: say(RetentionWords.activeTrendSub, limit(cutoffs, \.active, \.active)),
          of: address, .trend(TrendChart(TrendSeries(active: report.customers))))
      }
    }
    guard let growth = report.growth else { return nil }
    switch address {
    case "growth.monthly.retention":
      return FigurePanel(
        headline(.trend(of: growth), or: RetentionWords.trend), name: say(RetentionWords.trend),
        subtitle: say(RetentionWords.trendSub), of: address,
        .trend(TrendChart(TrendSeries(retention: growth), events: events(on: .retention))))
    case "growth.quarterly.retention":
      return FigurePanel(
        headline(
          lateOrders == nil ? Finding.quarterlyRetention(growth) : nil,
          or: OverviewQuarterWords.retention),
        name: say(OverviewQuarterWords.retention),
        subtitle: say(OverviewQuarterWords.retentionSub), of: address,
        .trend(
          TrendChart(TrendSeries(quarterlyRetention: growth), events: events(on: .retention))))
    default:
      return FigurePanel(
        headline(.growth(growth), or: RetentionWords.growth),
        subtitle: say(RetentionWords.growthSub), of: address, .whole(GrowthBars(growth)))
    }
  }

  private func retentionPanel(_ address: String) -> FigurePanel? {
    switch address {
    case "retention.monthly.overall":
      return report.retention.map { retention in
        FigurePanel(
          say(RetentionWords.curves), subtitle: say(RetentionWords.curvesSub, orderPeriod),
          of: "retention.monthly", .whole(CohortCurves(retention.monthly)))
      }
    case "retention.monthly.cohorts":
      return report.retention.map { retention in
        FigurePanel(
          headline(.cohorts(retention.monthly, lowBase: lowBase), or: RetentionWords.cohorts),
          subtitle: say(RetentionWords.cohortsSub, orderPeriod), of: "retention.monthly",
          .whole(CohortTable(retention.monthly)))
      }
    case "repeat.ladder":
      return report.repeatPurchase.map { repeatPurchase in
        let rungs = repeatPurchase.ladder
        return FigurePanel(
          headline(.ladder(rungs, lowBase: lowBase), or: RetentionWords.ladder),
          subtitle: say(RetentionWords.ladderSub, orderPeriod), of: address,
          .whole(LadderTable(rungs, lowest: rungs.first)))
      }
    case "survival.secondOrder":
      return report.survival.map { survival in
        FigurePanel(
          headline(.secondOrder(survival, lowBase: lowBase), or: RetentionWords.secondOrder),
          subtitle: say(RetentionWords.secondOrderSub, people(survival.customers), orderPeriod),
          of: address, .whole(SurvivalChart(survival)))
      }
    default:
      return report.concentration.map { concentration in
        FigurePanel(
          headline(
            .concentration(concentration, lowBase: lowBase), or: RetentionWords.concentration),
          subtitle: say(
            RetentionWords.concentrationSub, people(concentration.customers), orderPeriod),
          of: "concentration", .whole(LorenzChart(concentration)))
      }
    }
  }

  private func demandPanel(_ address: String) -> FigurePanel? {
    guard let demand = report.demand else { return nil }
    switch address {
    case "demand.weekly":
      return FigurePanel(
        headline(.weeks(demand), or: OverviewWords.weeklyOrders),
        name: say(OverviewWords.weeklyOrders), subtitle: say(OverviewWords.ordersPerWeek),
        of: address, .trend(TrendChart(TrendSeries(demand), events: events(on: .orders))),
        usual: 53)
    case "demand.forecast":
      return FigurePanel(
        headline(.weeks(demand), or: DemandWords.forecast),
        subtitle: say(demand.forecast.isEmpty ? DemandWords.weeksSub : .forecastSub), of: address,
        .whole(WeeklyForecast(demand, events: events(on: .orders))))
    case "demand.weekdays":
      return FigurePanel(
        say(DemandWords.weekdays),
        subtitle: say(
          DemandWords.weekdaysSub, count(demand.weekdays.reduce(0) { $0 + $1.orders }),
          count(demand.weekdays.first?.weeks ?? 0)),
        of: address, .whole(WeekdayBars(demand.weekdays)))
    default:
      return FigurePanel(
        say(DemandWords.days), subtitle: say(DemandWords.daysSub), of: address,
        .whole(DayTable(demand)))
    }
  }

  // MARK: Segments

  private func segmentPanel(_ address: String, split: String?) -> FigurePanel? {
    switch address {
    case "segments":
      return split == SegmentFamily.rfm.id
        ? report.rfm.map { rfm in
          FigurePanel(
            headline(.family(members(of: .rfm), lowBase: lowBase), or: SegmentWords.rfm),
            subtitle: say(SegmentWords.rfmSub, people(rfm.customers), asOf), of: "rfm",
            .whole(SegmentTable(rows(of: segments(of: .rfm)))))
        }
        : lifecycleSection(id: "lifecycle").map { section in
          FigurePanel(
            section.title, subtitle: section.subtitle, of: "segments.*.count",
            .whole(SegmentTable(rows(of: segments(of: .lifecycle)))))
        }
    case "rfm.cells":
      return report.rfm.map { rfm in
        FigurePanel(
          headline(.grid(rfm), or: SegmentWords.rfmGrid), subtitle: say(SegmentWords.rfmGridSub),
          of: address, .whole(RFMGrid(rfm, segment: rfmName)))
      }
    case "flows.lifecycle":
      return report.flows?.lifecycle.map { flows in
        FigurePanel(
          headline(.flows(flows), or: SegmentWords.flows),
          subtitle: say(SegmentWords.flowsSub, day(flows.fromDay), day(flows.toDay)), of: address,
          .whole(FlowTable(flows, name: flowName, link: segmentAddress)))
      }
    default: return membersPanel(String(address.split(separator: ".")[1]))
    }
  }

  /// Members of a segment by month, under the segment's name.
  private func membersPanel(_ id: String) -> FigurePanel? {
    guard let figures = report.segments[id], !figures.monthly.isEmpty else { return nil }
    let name: SafeHTML = "<bdi>\(text(segmentName(of: id)))</bdi>"
    return FigurePanel(
      name, subtitle: say(SegmentWords.byMonthSub), of: "segments.*.monthly",
      .trend(TrendChart(TrendSeries(members: figures))))
  }
}

extension DimensionWords {
  /// The groups of a figure by this dimension; nil where the data have no such column.
  func groups<Figure>(in by: ByDimension<Figure>) -> [Keyed<Figure>]? {
    switch self {
    case .region: by.region
    case .kind: by.kind
    case .channel: by.channel
    case .touchpoint: by.touchpoint
    case .product: by.product
    }
  }
}
