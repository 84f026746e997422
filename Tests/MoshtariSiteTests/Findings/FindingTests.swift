import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

private typealias S = FindingSamples

/// What each rule says, in both languages.
@Suite struct FindingTests {
  @Test(arguments: [
    (
      Verdict.rise, "NPS in October was above the 12 months before: +38 against +30",
      "NPS در اکتبر بالاتر از ۱۲ ماه پیش از آن بود: +۳۸ در برابر +۳۰"
    ),
    (
      .fall, "NPS in October was below the 12 months before: +38 against +30",
      "NPS در اکتبر پایین‌تر از ۱۲ ماه پیش از آن بود: +۳۸ در برابر +۳۰"
    ),
    (
      .unclear, "NPS in October: no clear difference from the 12 months before (+38 and +30)",
      "NPS در اکتبر با ۱۲ ماه پیش از آن تفاوت آشکاری ندارد (+۳۸ و +۳۰)"
    ),
  ])
  func `a trend takes its direction from the verdict alone`(
    verdict: Verdict, english: String, persian: String
  ) throws {
    var nps = S.nps()
    #expect(Finding.trend(of: nps) == nil)
    nps.year = S.year(verdict, now: 38, before: 30)
    #expect(try S.words(.trend(of: nps), .en) == english)
    #expect(try S.words(.trend(of: nps), .fa) == persian)
  }

  @Test func `shares that read the same get a decimal`() throws {
    var growth = S.growth()
    growth.year = S.year(.fall, now: 0.751, before: 0.754)
    #expect(
      try S.words(.trend(of: growth), .en)
        == "Retention in October was below the 12 months before: 75.1% against 75.4%")
  }

  @Test(arguments: [
    ((1_282, 1_311), "Active customers rose to 1,311 in October, from 1,282 in September"),
    ((1_311, 1_282), "Active customers fell to 1,282 in October, from 1,311 in September"),
    ((1_282, 1_282), "1,282 active customers in October, as many as in September"),
  ])
  func `counts are compared as counted, in months that are over`(
    counts: (Int, Int), english: String
  ) throws {
    var customers = S.report.customers
    customers.monthly = [
      ActiveCount(period: S.october - 1, active: counts.0, complete: true),
      ActiveCount(period: S.october, active: counts.1, complete: true),
      ActiveCount(period: S.october + 1, active: 9_999, complete: false),
    ]
    #expect(try S.words(.activeCustomers(customers), .en) == english)
    customers.monthly.removeFirst()
    #expect(Finding.activeCustomers(customers) == nil)
  }

  /// A spread of kinds, and what is said of it.
  private static let spreads = [
    (true, true, 3, "Business customers give the lowest NPS: +18"),
    (true, false, 3, "Individual customers give an NPS of +39, business customers of +18"),
    (true, true, 2, "Individual customers give an NPS of +39, business customers of +18"),
    (false, false, 3, "No clear difference in NPS between kinds of customer"),
  ]

  @Test(arguments: spreads)
  func `a rank is said only where a group is clear of each other`(
    isClear: Bool, isLowestAlone: Bool, groups: Int, english: String
  ) throws {
    var nps = S.nps()
    nps.by.kind = [
      Keyed(key: "business", figure: S.group(18, within: 12)),
      Keyed(key: "individual", figure: S.group(39, within: 12)),
    ]
    nps.spread.kind = GroupSpread(
      highest: "individual", lowest: "business", difference: (21, isClear ? 9 : -1, 33),
      groups: groups, isHighestAlone: false, isLowestAlone: isLowestAlone)
    #expect(try S.words(.groups(of: nps, by: .kind), .en) == english)
    #expect(Finding.groups(of: nps, by: .region) == nil)
  }

  @Test func `no difference is denied that the ranges shown seem to have`() throws {
    var nps = S.nps()
    nps.spread.kind = GroupSpread(
      highest: "individual", lowest: "business", difference: (21, -1, 43), groups: 3,
      isHighestAlone: false, isLowestAlone: false)
    for (half, isSaid) in [(10.0, false), (11, true)] {
      nps.by.kind = [
        Keyed(key: "business", figure: S.group(18, within: half)),
        Keyed(key: "individual", figure: S.group(39, within: half)),
      ]
      #expect((Finding.groups(of: nps, by: .kind) != nil) == isSaid)
    }
  }

  @Test func `the names of the data stand in the sentence as they are`() throws {
    var csat = CSAT(
      overall: CSATOverall(estimate: S.share(0.86), mean: 4, invalid: 0, unanswered: 0),
      byMonth: [], by: ByDimension(), scaleLow: 1, scaleHigh: 5)
    csat.by.touchpoint = [
      Keyed(key: "delivery", figure: S.share(0.84)), Keyed(key: "<shop>", figure: S.share(0.91)),
    ]
    csat.spread.touchpoint = GroupSpread(
      highest: "<shop>", lowest: "delivery", difference: (0.07, 0.01, 0.13), groups: 2,
      isHighestAlone: true, isLowestAlone: true)
    let finding = try #require(Finding.groups(of: csat, by: .touchpoint))
    #expect(
      try S.context(.en).say(finding).markup.contains("<bdi>&lt;shop&gt;</bdi>"))
    #expect(
      try S.words(finding, .fa) == "۹۱٪ از &lt;shop&gt; راضی‌اند و ۸۴٪ از ارسال")
  }

  @Test func `cohorts: the verdict, else the third month of all of them`() throws {
    var retention = MonthlyRetention(
      cohorts: [], overall: [CohortAverage(k: 3, estimate: S.share(0.333), cohorts: 9)])
    func words(_ language: Language) throws -> String? {
      try S.words(.cohorts(retention, lowBase: 30), language)
    }
    #expect(try words(.en) == "A third of customers order in the third month after their first")
    #expect(try words(.fa) == "یک‌سوم مشتریان در ماه سوم پس از سفارش اول خرید می‌کنند")
    for (verdict, english) in [
      (
        Verdict.rise,
        "Cohorts of January to June come back more in month three: 41%, a year before 36%"
      ),
      (.fall, "Cohorts of January to June come back less in month three: 41%, a year before 36%"),
      (
        .unclear,
        "Cohorts of January to June, month three: no clear change from a year before (41%, once 36%)"
      ),
    ] {
      retention.change = CohortComparison(
        k: 3, from: S.october - 9, to: S.october - 4, cohorts: 6, newer: S.share(0.41),
        older: S.share(0.36), difference: S.difference(verdict))
      #expect(try words(.en) == english)
    }
    retention.change = nil
    retention.overall[0].estimate = S.share(0.333, n: 29)
    #expect(try words(.en) == nil)
  }

  private func survival(_ median: Estimate, atRisk: Int) -> Survival {
    let days = [0, 30, 60, 90, 180]
    return Survival(
      secondOrder: days.map {
        SurvivalStep(
          day: $0, survival: 1 - Double($0) / 400, low: 0.98 - Double($0) / 400,
          high: 1.02 - Double($0) / 400, atRisk: $0 < 100 ? 400 : atRisk)
      }, median: median, customers: 500, events: 300, lastDay: 200)
  }

  @Test func `half of the customers, else the share by a round day that enough have reached`()
    throws
  {
    let median = Estimate(value: 90, low: 83, high: 101, n: 500)
    #expect(
      try S.words(.secondOrder(survival(median, atRisk: 9), lowBase: 30), .en)
        == "Half of customers have a second order within 90 days of the first")
    let open = Estimate(value: 90, low: 83, high: nil, n: 500)
    #expect(
      try S.words(.secondOrder(survival(open, atRisk: 40), lowBase: 30), .en)
        == "45% of customers have a second order within 180 days of the first")
    #expect(
      try S.words(.secondOrder(survival(open, atRisk: 29), lowBase: 30), .fa)
        == "۲۳٪ مشتریان تا ۹۰ روز پس از سفارش اول، دوباره سفارش می‌دهند")
    var none = survival(Estimate(absent: .smallGroup), atRisk: 9)
    none.secondOrder = []
    #expect(Finding.secondOrder(none, lowBase: 30) == nil)
  }

  @Test func `the second order is the hardest only where every other step is clearly easier`()
    throws
  {
    func rungs(_ shares: Double..., n: Int = 400) -> [LadderRung] {
      shares.enumerated().map {
        LadderRung(
          orders: $0.offset + 1, customers: n,
          next: S.share($0.element, within: 0.03, n: $0.offset == 2 ? n : 400))
      }
    }
    func words(_ ladder: [LadderRung], _ language: Language = .en) throws -> String? {
      try S.words(.ladder(ladder, lowBase: 30), language)
    }
    let hardest = "The second order is the hardest step: three fifths of customers take it"
    let plain = "Three fifths of customers have a second order, four fifths of those a third"
    #expect(try words(rungs(0.6, 0.8, 0.7)) == hardest)
    #expect(try words(rungs(0.6, 0.8, 0.65)) == plain)
    #expect(try words(rungs(0.6, 0.8, 0.9, n: 29)) == plain)
    #expect(try words(rungs(0.6, 0.8)) == plain)
    #expect(try words(rungs(0.6), .fa) == "سه‌پنجم خریداران سفارش دوم هم دارند")
    #expect(try words([]) == nil)
  }

  @Test func `the best fifth of customers, where it may be told`() throws {
    var concentration = Concentration(customers: 500, nonPositive: 0)
    #expect(Finding.concentration(concentration, lowBase: 30) == nil)
    concentration.top20Share = 0.672
    #expect(
      try S.words(.concentration(concentration, lowBase: 30), .en)
        == "A fifth of customers bring two thirds of the revenue")
    #expect(
      try S.words(.concentration(concentration, lowBase: 30), .fa)
        == "یک‌پنجم مشتریان دوسوم درآمد را می‌آورند")
    #expect(Finding.concentration(concentration, lowBase: 501) == nil)
    concentration.top20Share = 1.2
    #expect(Finding.concentration(concentration, lowBase: 30) == nil)
  }

  private func states(_ figures: [(LifecycleState, Int, Double?)]) -> [Finding.Member] {
    figures.map { state, count, revenue in
      var segment = SegmentFigures(
        family: "lifecycle", count: count, nps: NPSGroup(absent: .noData))
      (segment.share, segment.revenueShare) = (Double(count) / 1_000, revenue)
      return (SegmentName(id: state.id, name: state.name, family: .lifecycle), segment)
    }
  }

  @Test func `the state that brings the most, else the largest, else nothing`() throws {
    let all = states([(.new, 150, 0.05), (.loyal, 250, 0.67), (.inactive, 600, 0.28)])
    #expect(
      try S.words(.lifecycle(all, lowBase: 30), .en)
        == "Loyal customers, a quarter of all, bring two thirds of the revenue")
    #expect(
      try S.words(.lifecycle(all, lowBase: 30), .fa)
        == "مشتریان وفادار، یک‌چهارم همهٔ مشتریان، دوسوم درآمد را می‌آورند")
    let hidden = states([(.new, 150, nil), (.loyal, 250, 0.67), (.inactive, 600, 0.28)])
    #expect(
      try S.words(.lifecycle(hidden, lowBase: 30), .en)
        == "Inactive customers are the largest group of the lifecycle: three fifths of all")
    let tied = states([(.new, 500, nil), (.loyal, 500, nil)])
    #expect(Finding.lifecycle(tied, lowBase: 30) == nil)
    let few = states([(.new, 2, 0.1), (.loyal, 3, 0.9)])
    #expect(Finding.lifecycle(few, lowBase: 30) == nil)
  }

  @Test func `orders before nine, else one busy time, where it is a habit`() throws {
    func comparison(_ low: Double, _ high: Double) -> PersonaComparison {
      PersonaComparison(
        members: S.share(0.5), all: S.share(0.3),
        difference: ComparisonDifference(value: 0.2, low: low, high: high))
    }
    var times = OrderTimes(
      days: ["monday", "tuesday"], parts: ["6-9", "9-12"], shares: [[0.3, 0.18], [0.32, 0.2]],
      orders: 400, customers: 90)
    #expect(
      try S.words(.hours(times, beforeNine: comparison(0.1, 0.3), lowBase: 30), .en)
        == "Half of their orders come before nine, 30% of all customers’")
    #expect(
      try S.words(.hours(times, beforeNine: comparison(-0.1, 0.3), lowBase: 30), .fa)
        == "شلوغ‌ترین وقتشان سه‌شنبه از ساعت ۶ تا ۹ است: ۳۲٪ سفارش‌ها")
    times.shares = [[0.32, 0.18], [0.32, 0.18]]
    #expect(Finding.hours(times, beforeNine: comparison(-0.1, 0.3), lowBase: 30) == nil)
    times.shares = [[0.04, 0.05], [0.06, 0.07]]
    #expect(Finding.hours(times, beforeNine: nil, lowBase: 30) == nil)
    times.customers = 29
    #expect(Finding.hours(times, beforeNine: comparison(0.1, 0.3), lowBase: 30) == nil)
  }

  @Test func `the last full week beside the busiest`() throws {
    func demand(_ orders: [Int]) -> Demand {
      Demand(
        weekly: (orders + [9_999]).enumerated().map {
          DemandWeek(
            week: Day(20_600) + 7 * $0.offset, orders: $0.element, revenue: 0, customers: 5,
            complete: $0.offset < orders.count)
        })
    }
    let quiet = Array(repeating: 200, count: 8)
    #expect(
      try S.words(.weeks(demand(quiet + [319, 271])), .en)
        == "271 orders in the last full week; 319 in the busiest, the week of 22 Jul 2026")
    #expect(
      try S.words(.weeks(demand(quiet + [319])), .fa)
        == "آخرین هفتهٔ کامل شلوغ‌ترین هفته بود: ۳۱۹ سفارش")
    #expect(Finding.weeks(demand(quiet)) == nil)
    #expect(Finding.weeks(demand([1, 2, 3])) == nil)
  }

  /// A report in which retention, NPS and satisfaction have these verdicts against the month before,
  /// and these against the months before.
  private func report(
    retention: Verdict, nps voice: Verdict, csat: Verdict? = nil, years: [Verdict?]
  ) -> Report {
    func change(_ verdict: Verdict) -> ShareChange {
      var change = ShareChange(from: S.october - 1, to: S.october, reason: nil)
      (change.value, change.verdict) = (0.05, verdict)
      return change
    }
    var report = S.report
    var growth = S.growth(), nps = S.nps()
    growth.change = change(retention)
    nps.change = NPSChange(
      from: S.october - 1, to: S.october, value: 9, low: -8, high: 27, p: 0.3, verdict: voice)
    growth.year = years[0].map { S.year($0, now: 0.75, before: 0.72) }
    nps.year = years[1].map { S.year($0, now: 38, before: 30) }
    (report.growth, report.nps) = (growth, nps)
    guard let csat else { return report }
    report.csat = CSAT(
      overall: CSATOverall(estimate: S.share(0.86), mean: 4, invalid: 0, unanswered: 0),
      byMonth: [0.74, 0.656].enumerated().map {
        OfMonth(
          period: S.october - 1 + $0.offset, figure: S.share($0.element), complete: true)
      }, by: ByDimension(), scaleLow: 1, scaleHigh: 5)
    report.csat?.change = change(csat)
    report.csat?.year = years[2].map { S.year($0, now: 0.656, before: 0.886) }
    return report
  }

  @Test(arguments: [
    (
      Verdict.fall, Verdict.unclear,
      "Retention fell from 80% in September to 75% in October; no clear change in NPS"
    ), (.rise, .fall, "NPS fell from +29 in September to +38 in October; retention rose"),
    (
      .unclear, .rise,
      "NPS rose from +29 in September to +38 in October; no clear change in retention"
    ), (.rise, .rise, "Retention rose from 80% in September to 75% in October; NPS rose too"),
    (.unclear, .unclear, "No clear change in retention or NPS in October"),
  ])
  func `the overview's heading joins two verdicts`(
    retention: Verdict, voice: Verdict, english: String
  ) throws {
    var report = report(retention: retention, nps: voice, years: [nil, nil])
    let growth = try #require(report.growth)
    #expect(try S.words(.overview(report), .en) == english)
    report.nps?.byMonth[1].complete = false
    #expect(try S.words(.overview(report), .en) == S.words(.retention(growth), .en))
    report.growth = nil
    #expect(Finding.overview(report) == nil)
  }

  @Test(arguments: [
    (
      [Verdict.unclear, .unclear, .fall],
      "Satisfaction fell to 66% in October, from 89% in the 12 months before; "
        + "retention fell since September"
    ),
    (
      [.unclear, .rise, .unclear],
      "Retention fell from 80% in September to 75% in October; NPS is above the 12 months before"
    ),
    (
      [.fall, .unclear, .fall],
      "Retention fell to 75% in October, from 72% in the 12 months before; satisfaction fell too"
    ),
    (
      [.unclear, .unclear, .unclear],
      "Retention fell from 80% in September to 75% in October; "
        + "no clear change in satisfaction or NPS"
    ),
  ])
  func `falls come first, and the months before come before one month`(
    years: [Verdict], english: String
  ) throws {
    let report = report(retention: .fall, nps: .unclear, csat: .unclear, years: years)
    #expect(try S.words(.overview(report), .en) == english)
  }

  @Test func `the heading of NPS and CSAT leads with what is clear`() throws {
    var report = report(
      retention: .fall, nps: .unclear, csat: .unclear, years: [.fall, .unclear, .fall])
    #expect(
      try S.words(.voice(report), .fa)
        == "رضایت در اکتبر به ۶۶٪ کاهش\u{A0}یافت، از ۸۹٪ در ۱۲ ماه پیش از آن؛ NPS تغییر آشکاری نکرد"
    )
    report.csat?.year?.verdict = .unclear
    #expect(
      try S.words(.voice(report), .en) == "NPS +38 in October: no clear change since September")
    report = self.report(
      retention: .unclear, nps: .unclear, csat: .unclear, years: [.unclear, nil, nil])
    #expect(
      try S.words(.overview(report), .en)
        == "No clear change in retention, satisfaction or NPS in October")
  }

  @Test func `a change of NPS names both months and scores`() throws {
    var nps = S.nps()
    nps.change = NPSChange(
      from: S.october - 1, to: S.october, value: 9, low: 1, high: 17, p: 0.02, verdict: .rise)
    #expect(try S.words(.nps(nps), .en) == "NPS rose from +29 in September to +38 in October")
    #expect(
      try S.words(.change(of: nps), .fa) == "+۹ واحد از سپتامبر تا اکتبر: افزایش آشکار")
    nps.change?.verdict = .unclear
    #expect(try S.words(.nps(nps), .en) == "NPS +38 in October: no clear change since September")
    nps.change?.value = nil
    #expect(Finding.nps(nps) == nil && Finding.change(of: nps) == nil)
  }

  @Test func `a segment beside all customers`() throws {
    var figures = SegmentFigures(family: "class", count: 258, nps: S.group(18, n: 169))
    figures.npsDifference = ComparisonDifference(value: -18, low: -29, high: -7)
    func nps() throws -> String? {
      try S.words(.nps(figures, S.group(36, n: 1_481).estimate, lowBase: 30), .en)
    }
    #expect(try nps() == "NPS is +18 among members, +36 among all customers")
    figures.npsDifference = ComparisonDifference(value: -18, low: -29, high: 7)
    #expect(try nps() == "No clear difference in NPS from all customers")
    figures.nps = S.group(18, n: 29)
    #expect(try nps() == nil)
    figures.monthly = [
      SegmentMonth(period: S.october - 1, count: 240, retention: S.share(0.5), complete: true),
      SegmentMonth(period: S.october, count: 247, retention: S.share(0.5), complete: false),
    ]
    #expect(
      try S.words(.members(figures.monthly), .fa)
        == "امروز ۲۴۷ عضو، ۷ نفر بیشتر از پایان سپتامبر")
    let moves = SegmentMoves(
      fromDay: Day(20_748), toDay: Day(20_775), stayed: 247, joined: 11, left: 0, from: [], to: [])
    #expect(
      try S.words(.moves(moves), .en) == "11 joined and nobody left since 22 Oct 2026")
  }

  private func returns(_ months: [(Int, Double, Double)], _ verdict: Verdict) -> Finding? {
    var figures = SegmentFigures(family: "class", count: 258, nps: S.group(18))
    func averages(_ shares: [Double]) -> [CohortAverage] {
      zip(months, shares).map {
        CohortAverage(k: $0.0.0, estimate: S.share($0.1), cohorts: 9)
      }
    }
    let difference = S.difference(verdict)
    figures.cohortRetention = averages(months.map { $0.1 })
    figures.returnDifference = ComparisonDifference(
      value: difference.value, low: difference.low, high: difference.high)
    return .returns(figures, averages(months.map { $0.2 }), lowBase: 30)
  }

  @Test func `coming back is said of month three, where no other month says otherwise`() throws {
    #expect(
      try S.words(returns([(3, 0.38, 0.37), (4, 0.33, 0.35)], .unclear), .en)
        == "No clear difference in month three: 38% of members order, 37% of all customers")
    #expect(
      try S.words(returns([(3, 0.38, 0.37), (4, 0.33, 0.35)], .unclear), .fa)
        == "در ماه سوم با همهٔ مشتریان تفاوت آشکاری نیست: ۳۸٪ اعضا می‌خرند، در برابر ۳۷٪")
    #expect(returns([(3, 0.38, 0.37), (7, 0.09, 0.3)], .unclear) == nil)
    #expect(
      try S.words(returns([(3, 0.48, 0.37), (5, 0.6, 0.3)], .rise), .en)
        == "48% of members order in month three, 37% of all customers")
    #expect(returns([(3, 0.48, 0.37), (7, 0.14, 0.29)], .rise) == nil)
  }

  @Test(arguments: [
    (518, 443, "443 members today, 75 fewer than at the end of September"),
    (443, 518, "518 members today, 75 more than at the end of September"),
    (443, 443, "443 members today, as many as at the end of September"),
  ])
  func `members today beside the end of the month before`(
    before: Int, now: Int, english: String
  ) throws {
    func month(_ period: Month, _ count: Int, _ complete: Bool) -> SegmentMonth {
      SegmentMonth(period: period, count: count, retention: S.share(0.5), complete: complete)
    }
    let months = [month(S.october - 1, before, true), month(S.october, now, false)]
    #expect(try S.words(.members(months), .en) == english)
    #expect(Finding.members([months[1]]) == nil)
  }

  @Test func `C4 a segment's heading has the shares of the strip, and kinds are said once`() throws
  {
    var figures = SegmentFigures(family: "class", count: 258, nps: S.group(18))
    (figures.share, figures.revenueShare) = (0.086, 0.004)
    func words(_ id: String, _ language: Language) throws -> String? {
      let name = SegmentName(id: id, name: LocalizedText("Gift"), family: SegmentFamily("class"))
      return try S.words(.segment(name, figures, lowBase: 30), language)
    }
    #expect(try words("gift", .en) == "Gift: 258 customers, 9% of all, 0.4% of revenue")
    #expect(
      try words("class-business", .en) == "258 business customers: 9% of all, 0.4% of revenue")
    #expect(
      try words("class-business", .fa) == "۲۵۸ مشتری تجاری: ۹٪ از همه، ۰٫۴٪ از درآمد")
  }

  @Test func `orders are compared where they do not read the same`() throws {
    var figures = SegmentFigures(family: "class", count: 258, nps: S.group(18))
    var all = S.report.customers
    (figures.ordersPerCustomer, all.ordersPerCustomer) = (10.8, 7.04)
    #expect(
      try S.words(.orders(figures, all, lowBase: 30), .en)
        == "Members have 10.8 orders each, all customers 7.0")
    figures.ordersPerCustomer = 6.96
    #expect(Finding.orders(figures, all, lowBase: 30) == nil)
  }

  @Test func `what members rate is ranked only where one is apart from all`() throws {
    func words(_ scores: [(String, Double, Int)]) throws -> String? {
      let groups = scores.map { Keyed(key: $0.0, figure: S.group($0.1, n: $0.2)) }
      return try S.words(.ratings(groups, lowBase: 30), .en)
    }
    #expect(
      try words([("delivery", 10, 90), ("product", 50, 90), ("app", 45, 90)])
        == "Delivery has the lowest NPS of these: +10")
    #expect(try words([("delivery", 44, 90), ("product", 50, 90), ("app", 45, 90)]) == nil)
    #expect(try words([("delivery", 10, 29), ("product", 50, 90)]) == nil)
  }

  @Test(arguments: [
    (0.672, "two thirds", "دوسوم"), (0.59, "three fifths", "سه‌پنجم"), (0.5, "half", "نیمی از"),
    (0.7, nil, nil), (0.335, "a third", "یک‌سوم"), (0.62, nil, nil),
  ])
  func `a share is a fraction only within one percentage point`(
    share: Double, english: String?, persian: String?
  ) {
    let fraction = Fraction(counted: share)
    #expect(fraction?.text[.en] == english && fraction?.text[.fa] == persian)
    #expect(Fraction(FindingSamples.share(share, within: 0.03)) == fraction)
    #expect(Fraction(FindingSamples.share(share, within: 0.08)) == nil)
  }
}
