import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariCharts

@Suite struct TrendTests {
  private let frame = Sample.frame(.en)

  private func series(_ values: [Double?], n: Int = 100, lastIsRunning: Bool = false) -> TrendSeries
  {
    let points = values.enumerated().map { index, value -> TrendPoint in
      let estimate =
        value.map { Estimate(value: $0, low: $0 - 5, high: $0 + 5, n: n) }
        ?? Estimate(absent: .smallGroup)
      return TrendPoint(
        .month(Month(year: 2025, month: 11) + index), estimate,
        complete: !(lastIsRunning && index == values.count - 1))
    }
    return TrendSeries(measure: .npsName, unit: .points, subject: .answers, points: points)
  }

  /// The first drawing of a trend.
  private func drawing(_ series: TrendSeries, events: [ChartEvent] = []) throws -> Element {
    let root = try TrendChart(series, events: events).html(in: frame).parsed()
    return try #require(root.drawings.first?.svg)
  }

  private func count(_ name: String, in root: Element) -> Int {
    root.all.filter { $0.classes == name.split(separator: " ").map(String.init) }.count
  }

  /// How many lines the paths of a class have.
  private func moves(_ name: String, in root: Element) -> Int {
    root.all.filter { $0.classes == [name] }.compactMap { $0.attributes["d"] }.joined()
      .filter { $0 == "M" }.count
  }

  @Test func `a suppressed month breaks the line and leaves a cross`() throws {
    let whole = try drawing(series([10, 20, 30, 40, 50]))
    #expect(
      moves("ln", in: whole) == 1 && moves("area", in: whole) == 1 && count("gap", in: whole) == 0)
    let broken = try drawing(series([10, 20, nil, 40, 50]))
    #expect(
      moves("ln", in: broken) == 2 && moves("area", in: broken) == 2
        && count("gap", in: broken) == 1)
  }

  @Test func `a month alone between gaps is a point with its range`() throws {
    let drawing = try drawing(series([10, nil, 30, nil, 50, 60]))
    #expect(moves("whisker", in: drawing) == 2)
    #expect(count("pt", in: drawing) == 3)
  }

  @Test func `the running month is hatched, dotted and hollow, and not the labelled one`() throws {
    let drawing = try drawing(series([10, 20, 30, 36], lastIsRunning: true))
    #expect(count("ln dash", in: drawing) == 1 && count("pt open", in: drawing) == 1)
    #expect(drawing.all(named: "pattern").count == 1)
    let texts = drawing.all(named: "text").map(\.text)
    #expect(texts.contains("to 18 Nov"))
    #expect(texts.contains("+30") && !texts.contains("+36"))
    let root = try TrendChart(series([10, 20, 30, 36], lastIsRunning: true)).html(in: frame)
      .parsed()
    let hints = root.all(named: "i").compactMap { $0.attributes["title"] }
    #expect(hints.count == 4)
    #expect(
      hints.last
        == "February 2026: NPS +36, 95% range: +31\u{A0}to\u{A0}+41, 100 answers, in progress")
  }

  @Test func `a low base is a hollow grey point and is named`() throws {
    let html = TrendChart(series([10, 20, 30], n: 29)).html(in: frame)
    let drawing = try #require(try html.parsed().drawings.first?.svg)
    #expect(count("pt open low", in: drawing) == 3)
    #expect(html.markup.contains("○ fewer than 30 answers"))
    #expect(!TrendChart(series([10, 20, 30], n: 30)).html(in: frame).markup.contains("○"))
  }

  @Test func `one month is a value without a line`() throws {
    let root = try TrendChart(series([31])).html(in: frame).parsed()
    #expect(root.drawings.isEmpty)
    #expect(root.text.contains("+31") && root.text.contains("first month measured"))
    let alone = try TrendChart(series([nil, 31, nil])).html(in: frame).parsed()
    #expect(alone.text.contains("the only month that can be shown"))
  }

  @Test func `only the last month reaches to the day of the data`() throws {
    let points = [false, true, false].enumerated().map {
      TrendPoint(.month(Month(year: 2026, month: 9) + $0), count: 7, complete: $1)
    }
    let series = TrendSeries(
      measure: .membersName, unit: .count, subject: .customers, points: points)
    let root = try TrendChart(series).html(in: frame).parsed()
    let heads = try #require(root.all(named: "tbody").first).all(named: "th").map(\.text)
    #expect(
      heads == [
        "September 2026in progress", "October 2026", "November 2026in progress, to 18 Nov",
      ])
  }

  @Test func `months before the first measured one are left out, suppressed ones are not`() {
    let points = [AbsenceReason.noData, .shortHistory, .smallGroup, .noData].enumerated().map {
      TrendPoint(.month(Month(year: 2026, month: 1) + $0), Estimate(absent: $1), complete: true)
    }
    let series = TrendSeries(measure: .npsName, unit: .points, subject: .answers, points: points)
    #expect(series.points.map(\.reason) == [.smallGroup, .noData])
  }

  @Test func `an axis that does not start at zero says so`() {
    let counts = [4_100, 4_200, 4_150].enumerated().map {
      TrendPoint(.month(Month(year: 2026, month: 1) + $0), count: $1, complete: true)
    }
    let series = TrendSeries(
      measure: .membersName, unit: .count, subject: .customers, points: counts)
    #expect(TrendChart(series).html(in: frame).markup.contains("axis starts at 4,100"))
    #expect(!TrendChart(self.series([40, 50])).html(in: frame).markup.contains("axis starts"))
  }

  @Test func `an event stands at its day, and one outside is not drawn`() throws {
    let june = ChartEvent(
      Event(day: try #require(Day(iso: "2025-12-16")), title: LocalizedText("New courier")))
    let early = ChartEvent(Event(day: Day(0), title: LocalizedText("Founded")))
    let drawing = try drawing(series([10, 20, 30]), events: [june, early])
    #expect(count("ann", in: drawing) == 1)
    #expect(drawing.text.contains("New courier") && !drawing.text.contains("Founded"))
    let axis = PeriodAxis(
      periods: series([10, 20, 30]).points.map(\.period), left: 0, right: 300, frame: frame,
      lastIsRunning: false)
    let place = try #require(axis.place(of: june.day))
    #expect(abs(place - (100 + 100 * 15 / 31)) < 1e-9)
  }

  @Test func `an event that a page tells of has the way there under the drawing and in the table`()
    throws
  {
    var event = ChartEvent(
      day: try #require(Day(iso: "2025-12-16")), title: LocalizedText("New courier"))
    let chart = TrendChart(series([10, 20, 30]), events: [event])
    #expect(!chart.html(in: frame).markup.contains("<a "))
    event.link = "notes.html#note-a"
    let early = ChartEvent(day: Day(0), title: LocalizedText("Founded"), link: "notes.html#note-b")
    let linked = TrendChart(series([10, 20, 30]), events: [early, event]).html(in: frame).markup
    let way = "<a href=\"notes.html#note-a\"><bdi>New courier</bdi></a>"
    #expect(linked.components(separatedBy: way).count == 3)
    #expect(
      linked.contains("<ul class=\"note events\" aria-label=\"Notes on this chart\"><li>\(way)"))
    #expect(!linked.contains("note-b"))
  }

  @Test func `under every rendition the way to a note stands once`() throws {
    let events = try (1...6).map { number in
      ChartEvent(
        day: try #require(Day(iso: "2025-12-0\(number)")),
        title: LocalizedText("Courier \(number)"),
        link: "notes.html#note-\(number)")
    }
    let html = TrendChart(series([10, 20, 30]), events: events).html(in: frame).markup
    let lists = html.matches(of: /<([ou]l) class="note events([a-z ]*)".*?<\/\1>/)
    #expect(lists.contains { $0.output.1 == "ol" })
    for rendition in Rendition.all {
      let shown = lists.filter { list in
        list.output.2.isEmpty
          || list.output.2.split(separator: " ").contains { $0 == rendition.name }
      }.map { String($0.output.0) }.joined()
      for number in 1...6 {
        let ways = shown.components(separatedBy: "#note-\(number)\"").count - 1
        #expect(ways == 1, "\(rendition.name), \(number)")
      }
    }
  }

  @Test func `the numbers alone are the table of the trend, seen at once`() throws {
    let chart = TrendChart(series([10, nil, 30]))
    let numbers = TrendNumbers(chart).html(in: frame).markup
    #expect(!numbers.contains("<svg") && !numbers.contains("<details"))
    #expect(numbers.contains("100 answers a month") && numbers.contains("November 2025"))
    let rows = { (html: SafeHTML) throws in
      try html.parsed().all(named: "tbody").first?.all(named: "tr").map(\.text)
    }
    #expect(try rows(TrendNumbers(chart).html(in: frame)) == rows(chart.html(in: frame)))
    #expect(
      TrendNumbers(TrendChart(series([nil]))).html(in: frame).markup.contains("class=\"empty\""))
  }

  @Test func `a series is cut to months, and weeks count for the month that they begin in`() throws
  {
    let months = series([10, 20, 30]), first = try #require(Month("2025-12"))
    let cut = months.within(first...first, of: .gregorian)
    #expect(cut.points.map(\.value) == [20])
    #expect(months.within((first + 9)...(first + 10), of: .gregorian).points.isEmpty)
    let days = try ["2025-11-29", "2025-12-06", "2025-12-27", "2026-01-03"].map {
      try #require(Day(iso: $0))
    }
    let weeks = TrendSeries(
      measure: .ordersName, unit: .count, subject: .orders,
      points: days.map { TrendPoint(.week($0), count: 1, complete: true) })
    #expect(
      weeks.within(first...first, of: .gregorian).points.map(\.period)
        == days[1...2].map { .week($0) })
  }

  @Test func `the table holds every month with reason, range, people and events`() throws {
    let event = ChartEvent(
      Event(
        day: try #require(Day(iso: "2025-12-16")), end: Day(iso: "2025-12-20"),
        title: LocalizedText("New courier")))
    let root = try TrendChart(series([10, nil, 30], lastIsRunning: true), events: [event])
      .html(in: frame).parsed()
    let rows = try #require(root.all(named: "tbody").first).all(named: "tr").map { row in
      row.children.map(\.text)
    }
    #expect(
      rows == [
        ["November 2025", "+10", "+5\u{A0}to\u{A0}+15", "100"],
        ["December 2025New courier, 16 Dec to 20 Dec", "–too few people to show", "–", "–"],
        ["January 2026in progress, to 18 Nov", "+30", "+25\u{A0}to\u{A0}+35", "100"],
      ])
  }

  @Test func `a month of the other calendar shows its days`() throws {
    let frame = Sample.frame(.en, calendar: .persian)
    let html = TrendChart(TrendSeries(Sample.nps(.persian))).html(in: frame)
    #expect(html.markup.contains("23 Sep – 22 Oct"))
  }

  @Test func `weeks are named by their first day, the last fifty-three of them`() throws {
    let root = try WeeklyOrders(Sample.demand).html(in: frame).parsed()
    let rows = try #require(root.all(named: "tbody").first).all(named: "tr")
    #expect(rows.count == 53)
    #expect(rows.last?.children.map(\.text) == ["14 Nov 2026in progress, to 18 Nov", "1,482"])
  }

  @Test func `K8: a forecast is a fan after the complete weeks, the running week hatched`() throws {
    let figure = WeeklyForecast(Sample.forecast).html(in: frame)
    let root = try figure.parsed()
    let rows = try #require(root.all(named: "tbody").first).all(named: "tr")
    #expect(rows.count == 53 + 12)
    #expect(
      rows[53].children.map(\.text) == ["14 Nov 2026forecast", "1,400", "1,250\u{A0}to\u{A0}1,550"])
    #expect(rows[52].children.map(\.text).last == "–", "what was counted has no range")
    // One hatched column a rendition, and one band.
    let drawings = figure.markup.split(separator: "<svg").filter { $0.contains("viewBox") }
    #expect(!drawings.isEmpty)
    for drawing in drawings {
      #expect(drawing.matches(of: /fill="url/).count == 1)
      #expect(drawing.matches(of: /class="area"/).count == 1)
    }
  }

  @Test func `the year is under its first labelled month only`() {
    let axis = PeriodAxis(
      periods: (0..<13).map { .month(Month(year: 2025, month: 11) + $0) }, left: 40, right: 700,
      frame: frame, lastIsRunning: true)
    let lines = axis.marks(for: Rendition.all[0]).map(\.lines)
    #expect(
      lines == [
        ["Nov", "2025"], ["Jan", "2026"], ["Mar"], ["May"], ["Jul"], ["Sep"], ["Nov", "to 18 Nov"],
      ])
  }
}
