import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariCharts

@Suite struct TableFigureTests {
  private let frame = Sample.frame(.en)

  /// The cells of a figure's table, the rows' heads first.
  private func rows(_ figure: any Figure) throws -> [[Element]] {
    let body = try #require(try figure.html(in: frame).parsed().all(named: "tbody").first)
    return body.all(named: "tr").map(\.children)
  }

  @Test func `a cohort's cells are shares, hatched while the month runs, without month 0`() throws {
    let cohort = Cohort(
      cohort: Month(year: 2026, month: 8), size: 200, active: [200, 100, nil, 40],
      revenue: [], lastComplete: 2)
    let average = CohortAverage(
      k: 1, estimate: Estimate(value: 0.45, low: 0.4, high: 0.5, n: 900), cohorts: 4)
    let rows = try rows(CohortTable(MonthlyRetention(cohorts: [cohort], overall: [average])))
    #expect(rows[0].map(\.text) == ["August 2026", "200", "50%", "–", "20%"])
    #expect(rows[0].map(\.classes) == [[], ["n"], ["h0"], ["none"], ["inc"]])
    #expect(rows[0][2].attributes["title"] == "100 of 200")
    #expect(rows[0][3].attributes["title"] == "too few people to show")
    #expect(
      rows[1].map(\.text) == ["All cohortsnumber of cohorts", "", "45%4", "–", "–"])
  }

  @Test(
    arguments: [
      (
        CalendarSystem.gregorian,
        [("Sep", 2), ("October", 5), ("Nov", 2)],
        ["19", "26", "3", "10", "17", "24", "31", "7", "14"]
      ),
      (
        .persian, [("", 1), ("Mehr", 4), ("Aban", 4)],
        ["28", "4", "11", "18", "25", "2", "9", "16", "23"]
      ),
    ])
  func `days stand in columns of weeks under the months of the report's calendar`(
    calendar: CalendarSystem, months: [(name: String, weeks: Int)], heads: [String]
  ) throws {
    let frame = Sample.frame(.en, calendar: calendar)
    let table = try DayTable(Sample.forecast).html(in: frame).parsed()
    let head = table.all(named: "thead")[0].all(named: "tr").map { $0.children.dropFirst() }
    #expect(head[0].map(\.text) == months.map(\.name))
    #expect(head[0].map { $0.attributes["colspan"] } == months.map { "\($0.weeks)" })
    #expect(head[1].map(\.text) == heads)
    let rows = table.all(named: "tbody")[0].all(named: "tr").map(\.children)
    #expect(rows.map { $0[0].text } == ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"])
    #expect(rows[0][1].attributes["title"] == "19 Sep 2026: 90 orders")
  }

  @Test
  func `a day without orders is 0, one after the data is empty, an incomplete week is hatched`()
    throws
  {
    let rows = try rows(DayTable(Sample.forecast))
    // Day 20 is a Friday, the as-of day a Wednesday.
    #expect(rows[6][3].text == "0")
    #expect(rows[6][3].classes == ["h0"])
    #expect(rows[0][9].classes == ["inc"])
    #expect(rows[4][9].text == "\(90 + (60 * 60 * 13) % 140)")
    #expect(rows[5][9].text == "")
    #expect(rows[5][9].attributes["title"] == "19 Nov 2026: not in the data")
  }

  @Test func `days before the data are empty, and thousands have room`() throws {
    var demand = Sample.forecast
    demand.daily.removeFirst(3)
    let cut = try rows(DayTable(demand))
    #expect(cut[0...3].map { $0[1].text } == ["", "", "", "\(90 + (9 * 13) % 140)"])
    demand.daily = (0...130).map { DayOrders(day: Sample.asOf - 130 + $0, orders: 1000 + $0) }
    #expect(try rows(DayTable(demand))[0].count == 15)
    demand.daily = []
    #expect(DayTable(demand).html(in: frame).markup.contains("class=\"empty\""))
  }

  @Test func `the newest cohorts are shown`() throws {
    let rows = try rows(CohortTable(Sample.retention(.gregorian), cohortLimit: 3, monthLimit: 1))
    #expect(
      rows.dropLast().map { $0[0].text } == ["August 2026", "September 2026", "October 2026"])
    #expect(rows.allSatisfy { $0.count == 3 })
  }

  @Test func `NPS groups show parts, a sentence or the reason, and the unknown last`() throws {
    let rows = try rows(NPSStacks(Sample.regions, dimension: "Region"))
    #expect(rows.map { $0[0].text }.last == "Unknown60 answers")
    #expect(rows[1][2].text == "−14±19")
    #expect(rows[4][1].text == "21 answers: too few to show the split")
    #expect(rows[5].map(\.text) == ["کیش", "too few people to show", "–"])
    let parts = rows[2][1].all(named: "i").compactMap { $0.attributes["style"] }
    #expect(parts.count == 3)
    let total = parts.compactMap { Double($0.dropFirst("--v:".count)) }.reduce(0, +)
    #expect(abs(total - 100) < 0.02)
  }

  @Test(arguments: [(5, 40, 155), (1, 1, 98), (50, 50, 0), (40, 30, 30), (6, 14, 80)])
  func `every share of a stack is printed, inside its part or under the bar, at every width`(
    detractors: Int, passives: Int, promoters: Int
  ) throws {
    let group = Keyed(key: "a", figure: Sample.split(detractors, passives, promoters))
    let cell = try rows(NPSStacks([group], dimension: "Region"))[0][1]
    let stack = try #require(cell.all.first { $0.classes == ["stack"] })
    let rest = cell.all.first { $0.classes == ["key", "rest"] }
    for part in ["d", "p", "g"] {
      let inside = try #require(stack.all(named: "i").first { $0.classes == [part] })
      let outside = rest?.children.first { $0.all(named: "i").first?.classes == [part] }
      let isHiddenInNarrow = inside.all.contains { $0.classes == ["sm"] }
      #expect(inside.text.isEmpty == (outside?.classes == []), "always outside: \(part)")
      #expect(isHiddenInNarrow == (outside?.classes == ["sm"]), "outside where narrow: \(part)")
    }
  }

  @Test func `a month's bars are what came and what did not, and its net is the difference`() throws
  {
    var month = GrowthMonth(
      period: Month(year: 2026, month: 10), active: 400, new: 60, retained: 280, resurrected: 60,
      churned: 200, retention: Estimate(value: 0.5, low: 0.4, high: 0.6, n: 480), complete: true)
    var small = month
    (small.period, small.new, small.resurrected, small.churned) = (month.period + 1, 0, 10, 0)
    (small.quickRatio, small.complete) = (nil, false)
    month.quickRatio = 0.6
    let figure = GrowthBars(Growth(monthly: [month, small]))
    let bars = try rows(figure)
    #expect(bars[0].map(\.text) == ["October 2026", "−200", "+12060 new, 60 came back", "−80"])
    #expect(bars[1].last?.text == "so far" && bars[1].last?.all(named: "b").isEmpty == true)
    let lengths = bars.map { row in row.flatMap { $0.all(named: "i") }.map(\.classes) }
    #expect(lengths == [[["out"], ["new"], ["back"]], [["back"]]])
    let styles = bars[0].flatMap { $0.all(named: "i") }.compactMap { $0.attributes["style"] }
    #expect(styles == ["--v:50", "--v:15", "--v:15"])
    let html = try figure.html(in: frame).parsed()
    let account = try #require(html.all(named: "details").first).all(named: "td").map(\.text)
    #expect(
      account.prefix(8) == [
        "400", "60", "60", "280", "200", "50.0%", "40.0\u{A0}to\u{A0}60.0%", "0.60",
      ])
    #expect(
      account.last == "–" && html.all(named: "tr").filter { $0.classes == ["run"] }.count == 1)
  }

  @Test func `a segment's cohort row is shares of its members, grey for few`() throws {
    let rows = try rows(CohortRow(members: Sample.returns(0.8), all: [], name: "Loyal"))
    #expect(rows.count == 1 && rows[0].count == 13)
    #expect(rows[0][1].text == "79%740" && rows[0][1].classes == ["h6"])
    #expect(rows[0][12].text == "66%24" && rows[0][12].classes == ["lown"])
    let both = try self.rows(
      CohortRow(members: Sample.returns(0.8), all: Sample.returns(0.5), name: "Loyal"))
    #expect(both.map { $0[0].text } == ["Loyal", "All customers"])
  }

  @Test func `shares printed alike have one colour, and the row has a key and explains its grey`()
    throws
  {
    func average(_ k: Int, _ value: Double, _ n: Int = 300) -> CohortAverage {
      CohortAverage(
        k: k, estimate: Estimate(value: value, low: 0, high: 1, n: n), cohorts: 4)
    }
    let members = [average(1, 0.311), average(2, 0.314), average(3, 0.98), average(4, 1, 20)]
    let figure = CohortRow(members: members, name: "Loyal")
    let cells = try rows(figure)[0].dropFirst()
    #expect(cells.map(\.classes) == [["h2"], ["h2"], ["h6"], ["lown"]])
    let html = try figure.html(in: frame).parsed()
    #expect(html.all.first { $0.classes == ["ramp"] }?.text == "0%98%")
    #expect(html.text.contains("grey: fewer than 30 customers"))
  }

  @Test func `a row of less than three months or of nothing is not worth drawing`() {
    func row(_ values: [Double?]) -> CohortRow {
      let averages = values.enumerated().map { k, value in
        var estimate = Estimate(absent: .notReached)
        estimate.value = value
        return CohortAverage(k: k, estimate: estimate, cohorts: 1)
      }
      return CohortRow(members: averages, name: "")
    }
    #expect(!row([1, 0.4, 0.3, nil]).isWorthDrawing && !row([1, 0, 0, 0.001]).isWorthDrawing)
    #expect(row([1, 0, 0, 0.01]).isWorthDrawing)
  }

  @Test func `the months of a segment have its retention beside its members`() throws {
    let rows = try rows(SegmentMonths(Sample.months(.gregorian)))
    #expect(rows[0].dropFirst().map(\.text) == ["980", "–no data", "–", "–"])
    #expect(rows[1].dropFirst().map(\.text) == ["998", "90.4%", "88.4\u{A0}to\u{A0}92.2%", "988"])
  }

  @Test func `a margin is the wider side of the interval`() {
    #expect(frame.margin(of: Estimate(value: 80, low: 60, high: 92, n: 40)) == "±20")
    #expect(frame.margin(of: Estimate(value: 80, low: nil, high: 92, n: 40)) == nil)
  }

  @Test func `segments show counts, shares, change and link`() throws {
    var figures = SegmentFigures(family: "rfm", count: 40, nps: NPSGroup(absent: .smallGroup))
    (figures.share, figures.previousCount) = (0.254, 52)
    let plain = SegmentTable.Row(name: "Loyal", link: "loyal.html", figures: figures)
    (figures.count, figures.previousCount) = (80, nil)
    let rows = try rows(SegmentTable([plain, SegmentTable.Row(name: "New", figures: figures)]))
    #expect(
      rows[0].map(\.text) == ["Loyal", "40", "25%", "–", "", "−12", "–too few people to show"])
    #expect(rows[1].map(\.text)[5] == "–")
    #expect(rows[0][0].all(named: "a").first?.attributes["href"] == "loyal.html")
    #expect(rows[1][0].all(named: "a").isEmpty)
    let bars = rows.flatMap { $0[1].all(named: "i") }.compactMap { $0.attributes["style"] }
    #expect(bars == ["--v:31", "--v:62"])
  }

  @Test func `segments end with all customers, and say who ordered in the last month`() throws {
    func month(_ number: Int, _ retention: Estimate, _ complete: Bool = true) -> SegmentMonth {
      SegmentMonth(
        period: Month(year: 2026, month: number), count: 9, retention: retention,
        complete: complete)
    }
    var few = SegmentFigures(family: "lifecycle", count: 12, nps: NPSGroup(absent: .noData))
    few.monthly = [
      month(10, Estimate(value: 0.25, low: 0.09, high: 0.53, n: 12)),
      month(11, Estimate(value: 1, low: 0.7, high: 1, n: 9), false),
    ]
    var none = few
    none.monthly = [month(10, Estimate(absent: .smallGroup))]
    let table = SegmentTable(
      [.init(name: "Few", figures: few), .init(name: "None", figures: none)], measure: .ordering,
      total: SegmentTable.Total(
        count: 24, previousCount: 20,
        retention: Estimate(value: 0.3, low: 0.25, high: 0.37, n: 400),
        nps: Estimate(value: 36, low: 33, high: 40, n: 1_481)))
    let rows = try rows(table)
    #expect(rows[0].map(\.text)[3] == "25%±28" && rows[0][3].classes == ["r", "lown"])
    #expect(rows[1].map(\.text)[3] == "–too few people to show")
    #expect(
      rows[2].map(\.text) == [
        "All customers", "24", "100%", "30%±7", "", "+4", "+361,481 answers",
      ])
    let html = table.html(in: frame).markup
    #expect(html.contains("Ordered in October") && html.contains("class=\"tot\""))
    #expect(html.contains("of those in the segment at the end of September"))
  }

  @Test(arguments: [(1, false), (6, false), (7, true)])
  func `in the first six days of a month segments tell no change, and say so`(
    day: Int, tells: Bool
  ) throws {
    var figures = SegmentFigures(family: "rfm", count: 40, nps: NPSGroup(absent: .smallGroup))
    figures.previousCount = 52
    let asOf = CalendarSystem.gregorian.firstDay(of: Month(year: 2026, month: 11)) + (day - 1)
    let html = SegmentTable([.init(name: "Loyal", figures: figures)]).html(
      in: FigureFrame(id: "segments", format: frame.format, asOf: asOf, lowBase: 30)
    ).markup
    #expect(html.contains("−12") == tells && html.contains("no change is told") == !tells)
  }

  @Test func `the first month measured has nothing of months, and says so`() throws {
    var figures = SegmentFigures(family: "lifecycle", count: 40, nps: NPSGroup(absent: .noData))
    figures.share = 1
    let row = SegmentTable.Row(name: "New", figures: figures)
    let total = SegmentTable.Total(
      count: 40, previousCount: nil, retention: Estimate(absent: .noData),
      nps: Estimate(absent: .noData))
    let table = SegmentTable([row], measure: .ordering, total: total)
    #expect(
      try rows(table).map { $0.map(\.text).prefix(3) } == [
        ["New", "40", "100%"], ["All customers", "40", "100%"],
      ])
    #expect(try rows(table).map(\.count) == [4, 4])
    #expect(try rows(SegmentTable([row])).map(\.count) == [5])
    let html = table.html(in: frame).markup
    #expect(html.contains("first month measured") && !html.contains("hange"))
    figures.previousCount = 38
    let later = SegmentTable([.init(name: "New", figures: figures)], measure: .ordering)
    #expect(try rows(later).map(\.count) == [7])
  }

  @Test func `a row and a column of flows lead to their segment where that has a page`() throws {
    let flow = FlowMatrix(
      fromDay: Sample.asOf - 18, toDay: Sample.asOf, from: ["a", "b"], to: ["a"],
      matrix: [[75], [12]])
    let table = FlowTable(
      flow, name: { $0.uppercased() }, link: { $0 == "a" ? "segment-a.html" : nil })
    let heads = try rows(table).map { $0[0].all(named: "a").first?.attributes["href"] }
    #expect(heads == ["segment-a.html", nil])
    let columns = try table.html(in: frame).parsed().all(named: "thead")[0].all(named: "th")
    #expect(columns.last?.all(named: "a").first?.attributes["href"] == "segment-a.html")
  }

  @Test func `an excerpt of cohorts leaves out who has just come and the averages`() throws {
    let whole = Sample.retention(.gregorian)
    let rows = try rows(CohortTable(whole, cohortLimit: 3, monthLimit: 8, isExcerpt: true))
    #expect(whole.cohorts.last?.active.count == 1)
    let months = whole.cohorts.dropLast().suffix(3).map(\.cohort)
    #expect(rows.map { $0[0].text } == months.map { frame.format.month($0) })
    #expect(rows.map(\.count) == [5, 5, 5])
  }

  @Test func `a flow row has shares unless a cell is hidden`() throws {
    let flow = FlowMatrix(
      fromDay: Sample.asOf - 18, toDay: Sample.asOf, from: ["a", "b"], to: ["a", "b"],
      matrix: [[75, 25], [nil, 12]])
    let rows = try rows(FlowTable(flow, name: { $0.uppercased() }))
    #expect(rows[0].map(\.text) == ["A", "7575%", "2525%"])
    #expect(rows[1].map(\.text) == ["B", "–", "12"])
    #expect(rows[0][1].classes.contains("stay") && rows[1][2].classes.contains("stay"))
  }

  @Test func `the best recency is the top row and the best frequency the last column`() throws {
    let rfm = RFM(
      cells: [
        RFMCell(r: 5, f: 5, count: 9, revenue: 0), RFMCell(r: 1, f: 1, count: 4, revenue: 0),
      ],
      customers: 13)
    let rows = try rows(RFMGrid(rfm) { r, f in "\(r)x\(f)" })
    #expect(rows[0].last?.text == "95x5")
    #expect(rows[4][1].text == "41x1")
    #expect(rows[2][3].text == "03x3")
  }

  @Test func `a ladder's bars are shares of the first rung`() throws {
    let rows = try rows(LadderTable(Sample.ladder))
    #expect(rows[0][1].all(named: "i").first?.attributes["style"] == "--v:62")
    #expect(rows[1].map(\.text) == ["2", "4,410", "52.0%", "47.0\u{A0}to\u{A0}57.0%"])
    #expect(rows[8].map(\.text) == ["9", "18", "–too few people to show", "–"])
  }

  @Test func `satisfaction is a dot on its range`() throws {
    let group = Keyed(key: "a", figure: Estimate(value: 0.84, low: 0.81, high: 0.87, n: 633))
    let overall = Estimate(value: 0.8, low: 0.7, high: 0.9, n: 700)
    let marks = try rows(CSATBars([group], overall: overall, dimension: "D"))[0][1].all(named: "i")
    #expect(marks.map(\.classes) == [["ci"], ["a"], ["m"]])
    #expect(marks.compactMap { $0.attributes["style"] } == ["--v:81;--w:6", "--v:80", "--v:84"])
  }

  private func strip(_ change: KPI.Change?, trend: TrendSeries? = nil) throws -> Element {
    try KPI(
      label: "x", period: "October", reading: .number(1, .count), trend: trend, change: change
    ).html(in: frame).parsed()
  }

  @Test func `a clear fall of what should rise is bad, of what should fall is good`() throws {
    func tag(_ verdict: Verdict, _ moreIsBetter: Bool?) throws -> [String]? {
      let change = KPI.Change(
        text: "−6", finding: .estimated(verdict), moreIsBetter: moreIsBetter)
      return try strip(change).all.first { $0.classes.first == "tag" }?.classes
    }
    #expect(try tag(.fall, true) == ["tag", "bad"])
    #expect(try tag(.fall, false) == ["tag", "good"])
    #expect(try tag(.rise, true) == ["tag", "good"])
    #expect(try tag(.unclear, true) == ["tag", "flat"])
    #expect(try tag(.rise, nil) == ["tag", "flat"])
  }

  @Test(arguments: [(14, "▲ Rise", "good"), (-2, "▼ Fall", "bad"), (0, "= No change", "flat")])
  func `a full count has a direction, and nothing about it is clear or unclear`(
    difference: Int, words: String, tone: String
  ) throws {
    let change = KPI.Change(text: "vs May", finding: .counted(difference), moreIsBetter: true)
    let tag = try #require(try strip(change).all.first { $0.classes.first == "tag" })
    #expect(tag.text == words && tag.classes == ["tag", tone])
  }

  @Test func `a figure of the strip has five lines, whatever is known`() throws {
    let trend = TrendSeries(Sample.nps(.gregorian))
    let change = KPI.Change(text: "+6", finding: .estimated(.fall), moreIsBetter: true)
    let full = try #require(try strip(change, trend: trend).all.first { $0.classes == ["kpi"] })
    let bare = try #require(try strip(nil).all.first { $0.classes == ["kpi"] })
    #expect(
      full.children.map(\.text) == ["x October", "1", "▼ Clear fall", "+6", "Counted in full"])
    #expect(bare.children.map(\.text) == ["x October", "1", "", "", "Counted in full"])
    #expect(full.all(named: "svg").first?.attributes["style"] == "--k:var(--bad)")
    let first = try strip(nil, trend: trend.suffix(1))
    #expect(first.all.first { $0.classes == ["vs"] }?.text == "first month measured")
    let hidden = try strip(KPI.Change(text: "too few people to show"))
    #expect(hidden.text.contains("too few people to show"))
    #expect(!hidden.all.contains { $0.classes.first == "tag" })
  }

  @Test func `a figure of the strip says what stands behind it`() throws {
    func meta(_ reading: KPI.Reading) throws -> String? {
      let root = try KPI(label: "x", reading: reading).html(in: frame).parsed()
      return root.all.first { $0.classes == ["meta"] }?.text
    }
    let estimate = Estimate(value: 38, low: 31, high: 45, n: 412)
    #expect(
      try meta(.estimate(estimate, .points, .answers))
        == "412 answers · 95% range: +31\u{A0}to\u{A0}+45")
    let small = Estimate(value: 38, low: nil, high: nil, n: 1)
    #expect(
      try meta(.estimate(small, .points, .answers)) == "1 answer · fewer than 30 answers")
    #expect(
      try meta(.estimate(Estimate(absent: .smallGroup), .points, .answers))
        == "too few people to show")
    #expect(try meta(.number(4_812, .count)) == "Counted in full")
    #expect(try meta(.number(nil, .money)) == "not shown")
  }

  @Test func `a sparkline has gaps and marks its last value`() throws {
    let line = try Sparkline(values: [1, 2, nil, 4, 5], lastIsRunning: true).html.parsed()
    let path = try #require(line.all(named: "path").first?.attributes["d"])
    #expect(path.filter { $0 == "M" }.count == 2)
    #expect(line.all(named: "circle").first?.classes == ["pt", "open"])
    #expect(line.all(named: "svg").first?.attributes["aria-hidden"] == "true")
    #expect(
      Sparkline(values: [1, 2], status: "bad").html.markup.contains("style=\"--k:var(--bad)\""))
    #expect(Sparkline(values: [1]).html.isEmpty)
    #expect(Sparkline(values: [nil, .nan]).html.isEmpty)
  }
}
