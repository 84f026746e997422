import MoshtariCore
import MoshtariTestSupport
import MoshtariText
import Testing

@testable import MoshtariCharts

@Suite struct TicksTests {
  @Test(arguments: [
    ([29, 41, 25], FigureUnit.points, [0, 20, 40, 60]),
    ([-14, 9], .points, [-20, -10, 0, 10]),
    ([-100, 100], .points, [-100, 0, 100]),
    ([0], .points, [-10, 0, 10]),
    ([], .points, [-10, 0, 10]),
    ([3_902, 4_812], .count, [3_500, 4_000, 4_500, 5_000]),
    ([0], .count, [0, 1, 2]),
    ([7, 7, 7], .count, [4, 6, 8, 10]),
    ([2, 40], .count, [0, 20, 40]),
    ([0.868, 0.951], .share, [0.85, 0.9, 0.95, 1]),
    ([0, 0], .share, [0, 0.01, 0.02]),
    ([1], .share, [0.9, 0.95, 1]),
    ([.nan, .infinity, 0.5], .share, [0.45, 0.5, 0.55]),
  ])
  func `ticks are few round numbers around the data`(
    data: [Double], unit: FigureUnit, expected: [Double]
  ) {
    #expect(Ticks(covering: data, unit: unit).values == expected)
  }

  @Test(arguments: [FigureUnit.share, .points, .count, .money, .ratio], 1...60)
  func `any data are enclosed by three or four even steps`(unit: FigureUnit, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let data = randomData(unit, &random)
    let ticks = Ticks(covering: data, unit: unit)
    let low = try #require(data.min())
    let high = try #require(data.max())
    let slack = ticks.step * 1e-6
    #expect((3...4).contains(ticks.values.count), "seed \(seed)")
    #expect(ticks.domain.lowerBound <= low + slack, "seed \(seed)")
    #expect(ticks.domain.upperBound >= high - slack, "seed \(seed)")
    for (a, b) in zip(ticks.values, ticks.values.dropFirst()) {
      #expect(abs(b - a - ticks.step) <= slack, "seed \(seed)")
    }
    if unit == .points { #expect(ticks.values.contains(0), "seed \(seed)") }
    if unit == .share || unit == .count { #expect(ticks.domain.lowerBound >= 0, "seed \(seed)") }
  }

  @Test(arguments: [
    (FigureUnit.ratio, [0.0, 4.2], ["0", "2", "4", "6"]),
    (.ratio, [0, 1.4], ["0.0", "0.5", "1.0", "1.5"]),
    (.share, [0.1, 0.17], ["10.0%", "12.5%", "15.0%", "17.5%"]),
    (.share, [0, 0.5], ["0%", "20%", "40%", "60%"]),
    (.points, [0, 35], ["0", "+20", "+40"]),
    (.count, [0, 4_100], ["0", "2,000", "4,000", "6,000"]),
    (.money, [0, 14_000_000], ["0.0 m toman", "0.5 m toman", "1.0 m toman", "1.5 m toman"]),
  ])
  func `ticks are written with as few digits as their step needs`(
    unit: FigureUnit, data: [Double], expected: [String]
  ) {
    let grid = ValueGrid(
      ticks: Ticks(covering: data, unit: unit), unit: unit, frame: Sample.frame(.en),
      rendition: Rendition.all[0])
    #expect(grid.ticks.values.map(grid.text) == expected)
  }

  private func randomData(_ unit: FigureUnit, _ random: inout SplitMix64) -> [Double] {
    let count = Int.random(in: 1...14, using: &random)
    let magnitude = Double.random(in: 0...12, using: &random)
    return (0..<count).map { _ in
      switch unit {
      case .share: Double.random(in: 0...1, using: &random)
      case .points: Double.random(in: -100...100, using: &random)
      case .count:
        Double(Int.random(in: 0...Int(1 + magnitude * magnitude * 1_000), using: &random))
      default: Double.random(in: -1...1, using: &random) * magnitude * 1e9
      }
    }
  }

  @Test func `neighbouring ticks never have the same label`() {
    for language in Language.allCases {
      let format = Sample.frame(language).format
      for data in [[0.5, 0.52], [0.111, 0.113], [0, 0.03], [0.4, 0.45], [0, 0.1]] {
        let ticks = Ticks(covering: data, unit: .share)
        let labels = ticks.values.map { format.tick($0, of: ticks, unit: .share) }
        #expect(Set(labels).count == labels.count, "\(labels)")
      }
    }
  }

  @Test(arguments: [
    (0, 6, [0]), (5, 6, [0, 1, 2, 3, 4, 5]), (100, 6, [0, 30, 60, 90]),
    (365, 4, [0, 90, 180, 270, 360]),
    (501, 6, [0, 90, 180, 270, 360, 450]), (36_500, 4, [0, 9_125, 18_250, 27_375, 36_500]),
  ])
  func `an axis of days has few round days`(end: Int, most: Int, expected: [Int]) {
    #expect(DayTicks.days(to: end, most: most) == expected)
  }
}

@Suite struct LinearScaleTests {
  @Test(arguments: [(0.0, 260.0), (60, 16), (30, 138), (-30, 260), (90, 16)])
  func `a value has its place between the ends`(value: Double, place: Double) {
    #expect(LinearScale(0...60, from: 260, to: 16)(value) == place)
  }

  @Test(arguments: [7.0, .nan, .infinity])
  func `a domain of one value puts everything in the middle`(value: Double) {
    #expect(LinearScale(7...7, from: 0, to: 100)(value) == 50)
  }

  @Test func `what is not finite lies in the middle`() {
    #expect(LinearScale(0...10, from: 0, to: 100)(.nan) == 50)
  }
}

@Suite struct HeatRampTests {
  @Test func `steps follow ranks, and equal values share one`() {
    let ramp = HeatRamp([0.1, 0.2, 0.2, 0.9, 0.95, 0.96, 0.97])
    #expect(ramp.className(0.1) == "h0")
    #expect(ramp.className(0.2) == "h1")
    #expect(ramp.className(0.9) == "h3")
    #expect(ramp.className(0.97) == "h6")
    #expect(ramp.lowest == 0.1 && ramp.highest == 0.97)
  }

  @Test func `even steps follow the values themselves`() {
    let ramp = HeatRamp([0, 0.01, 0.02, 0.7])
    #expect(ramp.evenClassName(0.02) == "h0" && ramp.className(0.02) == "h3")
    #expect(ramp.evenClassName(0.35) == "h3")
    #expect(ramp.evenClassName(0.7) == "h6" && ramp.evenClassName(0.9) == "h6")
    #expect(HeatRamp([0.4]).evenClassName(0.4) == "h0")
  }

  @Test func `one value, equal values and none have the lowest step`() {
    #expect(HeatRamp([0.4]).className(0.4) == "h0")
    #expect(HeatRamp([0.4, 0.4]).className(0.4) == "h0")
    #expect(HeatRamp([.nan]).className(0.4) == "h0")
  }
}
