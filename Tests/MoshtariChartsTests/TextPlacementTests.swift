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

  @Test func `anchors are swapped where the writing runs from right to left`() {
    #expect(label.svg(.en).markup == "<text x=\"26\" y=\"20\" text-anchor=\"end\">+60</text>")
    #expect(label.svg(.fa).markup == "<text x=\"26\" y=\"20\" direction=\"rtl\">+60</text>")
    var left = label
    left.anchor = .left
    #expect(left.svg(.en).markup == "<text x=\"26\" y=\"20\">+60</text>")
    #expect(
      left.svg(.fa).markup
        == "<text x=\"26\" y=\"20\" text-anchor=\"end\" direction=\"rtl\">+60</text>")
  }

  @Test func `a label is moved into the drawing`() {
    let bounds = Box(left: 0, top: 0, right: 100, bottom: 50)
    let moved = ChartLabel(text: "November", x: 98, y: 20, size: 12).within(bounds)
    #expect(bounds.grown(by: 1e-9).contains(moved.box))
  }
}

@Suite struct LabelPlacerTests {
  private let bounds = Box(left: 0, top: 0, right: 200, bottom: 100)
  private func label(_ x: Double, _ y: Double) -> [ChartLabel] {
    [ChartLabel(text: "label", x: x, y: y, size: 12)]
  }

  @Test func `the first free place is taken, and not twice`() {
    var placer = LabelPlacer(bounds: bounds, taken: [])
    #expect(placer.place([label(50, 50), label(150, 50)])?.first?.x == 50)
    #expect(placer.place([label(50, 50), label(150, 50)])?.first?.x == 150)
    #expect(placer.place([label(50, 50), label(150, 50)]) == nil)
  }

  @Test func `a band is covered only where there is no other place`() {
    let band = Box(left: 0, top: 40, right: 100, bottom: 60)
    var placer = LabelPlacer(bounds: bounds, taken: [], avoided: [band])
    #expect(placer.place([label(50, 50), label(150, 50)])?.first?.x == 150)
    #expect(placer.place([label(50, 50)])?.first?.x == 50)
  }

  @Test func `nothing is placed outside`() {
    var placer = LabelPlacer(bounds: bounds, taken: [])
    #expect(placer.place([label(5, 50), label(50, 5), label(50, 99)]) == nil)
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
    try expectTidy(try html.parsed(), "seed \(seed)")
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
    let isWeekly = Bool.random(using: &random)
    let count = Int.random(in: 1...(isWeekly ? 60 : 40), using: &random)
    let points = (0..<count).map { index -> TrendPoint in
      let back = count - 1 - index
      let period: TrendPeriod =
        isWeekly ? .week(Sample.asOf - 3 - 7 * back) : .month(Sample.month(back, calendar))
      return TrendPoint(period, estimate(unit, &random), complete: back > 0)
    }
    let series = TrendSeries(measure: .npsName, unit: unit, subject: .answers, points: points)
    let events = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      ReportEvent(
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
