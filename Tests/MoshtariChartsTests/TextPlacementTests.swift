import Foundation
import MoshtariCore
import MoshtariTestSupport
import MoshtariText
import Testing

@testable import MoshtariCharts

@Suite struct TextWidthTests {
  /// Widths in ems as Chromium 156 lays them out in Inter and, for Persian, Noto Sans Arabic.
  @Test(arguments: [
    ("Nov", 1.89), ("Oct", 1.68), ("+60", 1.95), ("5,000", 2.86), ("7 Nov", 2.81),
    ("93.1%", 3.14), ("دی", 1.24), ("اردیبهشت", 4.14), ("پویش نوروزی", 5.9),
    ("روز پس از نخستین سفارش", 10.84), ("شهریور", 2.82),
  ])
  func `an estimate is not below the real width, nor far above`(text: String, ems: Double) {
    let estimate = TextWidth.estimate(text, size: 1)
    #expect(estimate >= ems * 0.99 && estimate <= ems * 1.35, "\(estimate)")
  }

  @Test func `marks without width add nothing`() {
    #expect(TextWidth.estimate("\u{200E}\u{61C}\u{200C}\u{64B}", size: 12) == 0)
    #expect(TextWidth.estimate("", size: 12) == 0)
  }

  @Test(arguments: ["New courier company", "پویش بزرگ نوروزی", "e\u{301}e\u{301}e\u{301}e\u{301}"])
  func `a long text is cut to fit`(text: String) {
    let whole = TextWidth.estimate(text, size: 12)
    let cut = TextWidth.fitted(text, to: whole * 0.6, size: 12)
    #expect(cut.hasSuffix("…") && TextWidth.estimate(cut, size: 12) <= whole * 0.6)
    #expect(text.hasPrefix(cut.dropLast()))
    #expect(TextWidth.fitted(text, to: whole, size: 12) == text)
  }
}

@Suite struct ChartLabelTests {
  private let label = ChartLabel(text: "+60", x: 26, y: 20, anchor: .right, size: 12)

  private func drawn(_ anchor: ChartLabel.Anchor, _ language: Language) -> String {
    var label = label
    label.anchor = anchor
    return [label].svg(language).markup
  }

  @Test func `anchors are swapped where the writing runs from right to left`() {
    let text = "<text x=\"26\" y=\"20\">+60</text></g>"
    #expect(drawn(.right, .en) == "<g text-anchor=\"end\">" + text)
    #expect(drawn(.right, .fa) == "<g direction=\"rtl\">" + text)
    #expect(drawn(.left, .en) == "<g>" + text)
    #expect(drawn(.left, .fa) == "<g text-anchor=\"end\" direction=\"rtl\">" + text)
  }

  @Test func `labels that look alike share a group, in the order of their first`() {
    var strong = label
    strong.weight = .strong
    let groups = [label, strong, label].svg(.en).markup.components(separatedBy: "</g>")
    #expect(groups.map { $0.components(separatedBy: "<text").count - 1 } == [2, 1, 0])
    #expect(groups[1].hasPrefix("<g class=\"st\""))
  }

  @Test func `a label is moved into the drawing`() {
    let bounds = Box(left: 0, top: 0, right: 100, bottom: 50)
    let moved = ChartLabel(text: "November", x: 98, y: 20, size: 12).within(bounds)
    #expect(bounds.grown(by: 1e-9).contains(moved.box))
  }
}

@Suite struct LabelPlacerTests {
  private let bounds = Box(left: 0, top: 0, right: 200, bottom: 100)
  private func label(_ x: Double, _ y: Double, cost: Int = 0) -> LabelPlacer.Candidate {
    LabelPlacer.Candidate(
      boxes: [ChartLabel(text: "label", x: x, y: y, size: 12).box], cost: cost)
  }

  @Test func `the first free place is taken, and not twice`() {
    var placer = LabelPlacer(bounds: bounds)
    #expect(placer.place([label(50, 50), label(150, 50)]) == 0)
    #expect(placer.place([label(50, 50), label(150, 50)]) == 1)
    #expect(placer.place([label(50, 50), label(150, 50)]) == nil)
  }

  @Test func `what is avoided is covered only where there is no cheaper place`() {
    let band = Box(left: 0, top: 40, right: 100, bottom: 60)
    var placer = LabelPlacer(bounds: bounds, avoided: [(band, 2)])
    #expect(placer.place([label(50, 50), label(150, 50, cost: 1)]) == 1)
    #expect(placer.place([label(50, 50), label(120, 80, cost: 3)]) == 0)
  }

  @Test func `a line is covered only by what may lie over lines`() {
    let line = Box(left: 0, top: 40, right: 100, bottom: 60)
    var placer = LabelPlacer(bounds: bounds, lines: [line])
    #expect(placer.place([label(50, 50)]) == nil)
    #expect(placer.place([label(50, 50)], overLines: true) == 0)
  }

  @Test func `nothing is placed outside`() {
    var placer = LabelPlacer(bounds: bounds)
    #expect(placer.place([label(5, 50), label(50, 5), label(50, 99)]) == nil)
  }
}

@Suite struct PathTests {
  @Test func `a path is relative, to a tenth, and returns to where it should be`() {
    var path = Path()
    path.move(10.04, 20)
    path.line(10.5, 19.5)
    path.line(11.26, 30)
    path.across(to: 11.26)
    path.along(to: 20)
    path.close()
    #expect(path.svg("ln").markup == "<path class=\"ln\" d=\"M10 20l.5-.5 .8 10.5v-10z\"/>")
  }

  @Test func `rounding does not add up over a thousand points`() throws {
    let points = (0...1_000).map { (x: Double($0) * 0.333, y: 50 + Double($0) * 0.047) }
    let drawn = Path.polyline(points).svg("ln").markup
    let numbers = drawn.matches(of: /-?[0-9]*\.?[0-9]+/).compactMap { Double($0.output) }
    let x = stride(from: 0, to: numbers.count, by: 2).reduce(0) { $0 + numbers[$1] }
    #expect(abs(x - 333) < 0.06)
  }

  @Test func `fewer than two points are no line`() {
    #expect(Path.polyline([(1, 1)]).svg("ln").isEmpty)
  }
}

@Suite struct EndLabelTests {
  private let area = Box(left: 40, top: 14, right: 300, bottom: 240)

  @Test(arguments: 1...60)
  func `labels at the ends of lines are 30 px apart, inside, and in the order of their lines`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let labels = (0..<Int.random(in: 1...4, using: &random)).map { index in
      EndLabel(
        value: "\(index)", name: "x", y: Double.random(in: area.top...area.bottom, using: &random))
    }
    for rendition in Rendition.all {
      let tops = EndLabels(labels: labels, rendition: rendition).tops(in: area)
      let order = labels.indices.sorted { labels[$0].y < labels[$1].y }
      for (upper, lower) in zip(order, order.dropFirst()) {
        let least = 30 * rendition.width / rendition.boxes.lowerBound
        #expect(tops[lower] - tops[upper] >= least - 1e-9, "seed \(seed)")
      }
      #expect(tops.allSatisfy { $0 <= area.bottom && $0 >= area.top + 12 }, "seed \(seed)")
    }
  }

  @Test func `one that had to leave its line is tied to it`() {
    let labels = [100.0, 104].map { EndLabel(value: "75%", name: "x", y: $0) }
    let apart = EndLabels(labels: labels, rendition: Rendition.all[0]).svg(beside: area, .en)
    #expect(apart.markup.contains("class=\"lead\""))
    let alone = EndLabels(labels: [labels[0]], rendition: Rendition.all[0]).svg(beside: area, .en)
    #expect(!alone.markup.contains("class=\"lead\""))
  }

  @Test(arguments: [(nil, false), (300.0, false), (297, false), (220, true)])
  func `one whose line ends early is tied to a point at that end`(x: Double?, isTied: Bool) {
    let labels = [EndLabel(value: "75%", name: "x", x: x, y: 100)]
    let markup = EndLabels(labels: labels, rendition: Rendition.all[0]).svg(beside: area, .en)
      .markup
    #expect(markup.contains("class=\"ann\" d=\"M224 100h77") == isTied)
    #expect(markup.contains("class=\"pt\" cx=\"220\" cy=\"100\"") == isTied)
  }

  @Test func `one value is in the colour of words, several in those of their lines`() {
    func drawn(_ colours: [String]) -> String {
      let labels = colours.map { EndLabel(value: "75%", name: "x", colour: $0) }
      return EndLabels(labels: labels, rendition: Rendition.all[0]).svg(beside: area, .en).markup
    }
    #expect(!drawn(["c1"]).contains("--k"))
    #expect(drawn(["c1", "c2"]).contains("--k:var(--c1)"))
    #expect(drawn(["c1", "c2"]).contains("--k:var(--c2)"))
  }
}

@Suite struct RenditionTests {
  /// The size of type in the stylesheet, in drawing units, in a box of a width.
  private func size(_ rendition: Rendition, in box: Double) throws -> Double {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../themes/default/assets/charts.css")
    let style = try String(contentsOf: file, encoding: .utf8)
    let pattern = try Regex(
      "svg\\.\(rendition.name)\\{font-size:calc\\(([0-9.]+)px - ([0-9.]+)cqi\\)\\}",
      as: (Substring, Substring, Substring).self)
    let (_, most, slope) = try #require(style.firstMatch(of: pattern)).output
    return try #require(Double(most)) - #require(Double(slope)) * box / 100
  }

  @Test func `renditions cover every width of 290 to 1160 px, scaled by 0.88 to 1.25`() {
    let all = Rendition.all
    #expect(all.last?.boxes.lowerBound == 290 && all.first?.boxes.upperBound == 1_160)
    for (wide, narrow) in zip(all, all.dropFirst()) {
      #expect(wide.boxes.lowerBound == narrow.boxes.upperBound)
    }
    for rendition in all {
      #expect(rendition.boxes.lowerBound / rendition.width >= 0.88)
      #expect(rendition.boxes.upperBound / rendition.width <= 1.25)
    }
  }

  @Test(arguments: Rendition.all)
  func `text is 11 to 15 px at every width and never larger than it was measured`(
    rendition: Rendition
  ) throws {
    for box in stride(from: rendition.boxes.lowerBound, through: rendition.boxes.upperBound, by: 5)
    {
      let units = try size(rendition, in: box)
      #expect((11.5...14).contains(units * box / rendition.width), "\(box) px")
      #expect(units <= rendition.textSize + 0.05)
    }
  }

  @Test func `the stylesheet changes renditions where their boxes end`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../themes/default/assets/charts.css")
    let style = try String(contentsOf: file, encoding: .utf8)
    for rendition in Rendition.all.dropFirst() {
      let rule = "@container (max-width:\(Int(rendition.boxes.upperBound))px){"
      let body = try #require(style.components(separatedBy: rule).dropFirst().first)
      #expect(
        body.prefix(120).contains(".\(rendition.name){display:block}"))
    }
  }
}

@Suite struct DrawnTextTests {
  @Test(arguments: SampleFigure.all)
  func `no two texts of a figure overlap or leave the drawing`(sample: SampleFigure) throws {
    try expectTidy(try sample.html.parsed(), "\(sample)")
  }

  @Test(arguments: 1...80)
  func `no two texts of any trend overlap`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let language: Language = Bool.random(using: &random) ? .en : .fa
    let calendar: CalendarSystem = Bool.random(using: &random) ? .gregorian : .persian
    let chart = RandomTrend.chart(calendar, &random)
    let html = chart.html(in: Sample.frame(language, calendar: calendar))
    let root = try html.parsed()
    try expectTidy(root, "seed \(seed)")
    try expectEvents(of: chart, in: root, language, "seed \(seed)")
  }

  /// Each event within the series has its rule and, in every rendition, its title or its number.
  private func expectEvents(
    of chart: TrendChart, in root: Element, _ language: Language, _ comment: Comment
  ) throws {
    let lists = root.all.filter { $0.classes.contains("events") }
    for (rendition, svg) in root.drawings {
      let listed = lists.filter { $0.classes.contains(rendition.name) }
        .map { $0.all(named: "li").count }
      let rules = svg.all.filter { $0.classes == ["ann"] }.compactMap { $0.attributes["d"] }
      let count = rules.joined().filter { $0 == "M" }.count
      let rings = svg.all.filter { $0.classes == ["ring"] }
      let titles = svg.all(named: "g").filter { $0.classes == ["st", "halo"] }.map(\.text).joined()
      let word = language == .fa ? "پیک" : "courier"
      #expect(titles.components(separatedBy: word).count - 1 + rings.count == count, comment)
      #expect(listed == (rings.isEmpty ? [] : [rings.count]), comment)
    }
  }

  private func expectTidy(_ root: Element, _ comment: Comment) throws {
    for (rendition, svg) in root.drawings {
      let texts = svg.textBoxes(rendition)
      let outside = texts.filter { !rendition.bounds.grown(by: 1).contains($0.box) }
      let overlapping = texts.indices.filter { index in
        texts[(index + 1)...].contains { $0.box.overlaps(texts[index].box) }
      }
      #expect(outside.isEmpty && !texts.isEmpty, "\(rendition.name) \(comment)")
      #expect(overlapping.map { texts[$0].text } == [], "\(rendition.name) \(comment)")
    }
  }
}

/// Trends of every shape, from a seed.
enum RandomTrend {
  static func chart(_ calendar: CalendarSystem, _ random: inout SplitMix64) -> TrendChart {
    let unit = [FigureUnit.points, .share, .count].randomElement(using: &random) ?? .count
    let step = Int.random(in: 0...2, using: &random)
    let count = Int.random(in: 1...[60, 40, 20][step], using: &random)
    let points = (0..<count).map { index -> TrendPoint in
      let back = count - 1 - index
      let periods: [TrendPeriod] = [
        .week(Sample.asOf - 3 - 7 * back), .month(Sample.month(back, calendar)),
        .calendar(.quarter(Quarter(of: Sample.month(3 * back, calendar)))),
      ]
      let period = periods[step]
      return TrendPoint(period, estimate(unit, &random), complete: back > 0)
    }
    let series = TrendSeries(measure: .npsName, unit: unit, subject: .answers, points: points)
    let events = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      ChartEvent(
        Event(
          day: Sample.asOf - Int.random(in: 0...900, using: &random),
          title: LocalizedText(en: "New courier everywhere", fa: "پیک تازه در همهٔ شهرها")))
    }
    return TrendChart(series, events: events)
  }

  private static func estimate(_ unit: FigureUnit, _ random: inout SplitMix64) -> Estimate {
    switch Int.random(in: 0...9, using: &random) {
    case 0: return Estimate(absent: .smallGroup)
    case 1: return Estimate(absent: .noData)
    default: break
    }
    let value =
      switch unit {
      case .points: Double.random(in: -100...100, using: &random)
      case .share: Double.random(in: 0...1, using: &random)
      default: Double(Int.random(in: 0...2_000_000, using: &random))
      }
    let half = unit == .count ? nil : abs(value) * 0.1
    return Estimate(
      value: value, low: half.map { value - $0 }, high: half.map { value + $0 },
      n: Int.random(in: 10...400, using: &random))
  }
}
