import MoshtariCore
import Testing

@testable import MoshtariMetrics

/// Curves by group and the tests of them.
@Suite struct LogRankTests {
  /// The Telco Customer Churn sample data of IBM by contract: months until 7,043 customers left, and who had
  /// not, from month 0.
  static let monthToMonth = EventCounts(
    events: [
      0, 380, 121, 94, 82, 63, 40, 50, 41, 45, 45, 30, 33, 37, 23, 37, 28, 24, 22, 16, 18, 15, 23,
      12, 23, 18, 15, 13, 10, 15, 15, 14, 18, 8, 11, 12, 9, 14, 9, 9, 11, 10, 12, 11, 4, 3, 7, 13,
      3, 10, 8, 6, 5, 6, 5, 6, 3, 5, 4, 4, 3, 3, 1, 2, 0, 4, 5, 1, 3, 3, 1, 1, 0,
    ],
    censored: [
      0, 224, 109, 97, 83, 65, 55, 63, 60, 60, 51, 50, 53, 46, 33, 42, 38, 33, 55, 36, 36, 29, 41,
      35, 35, 31, 34, 28, 24, 33, 28, 26, 28, 23, 29, 31, 13, 21, 18, 12, 23, 19, 19, 18, 16, 19,
      19, 14, 12, 19, 11, 12, 19, 10, 12, 18, 16, 15, 9, 12, 16, 11, 8, 10, 11, 12, 6, 7, 7, 3, 3,
      4, 2,
    ])
  static let oneYear = EventCounts(
    events: [
      0, 0, 2, 0, 1, 1, 0, 1, 1, 1, 0, 1, 5, 1, 1, 0, 0, 2, 2, 3, 0, 2, 4, 1, 0, 4, 0, 0, 2, 0, 1,
      2, 1, 5, 1, 3, 1, 1, 4, 4, 2, 4, 2, 3, 2, 3, 4, 1, 5, 4, 1, 2, 2, 7, 7, 2, 6, 1, 6, 3, 3, 2,
      4, 2, 2, 3, 5, 6, 4, 3, 5, 0, 2,
    ],
    censored: [
      1, 7, 5, 6, 6, 3, 7, 13, 8, 10, 15, 13, 17, 14, 12, 15, 7, 24, 12, 10, 13, 11, 18, 25, 20,
      17, 26, 20, 20, 19, 18, 14, 18, 18, 17, 25, 18, 18, 17, 18, 19, 24, 19, 20, 21, 17, 19, 18,
      23, 18, 30, 33, 25, 29, 16, 20, 30, 16, 22, 17, 21, 28, 22, 19, 27, 15, 30, 28, 21, 20, 22,
      28, 15,
    ])
  static let twoYears = EventCounts(
    events: [
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0,
      0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 2, 1, 1, 0, 3,
      0, 0, 2, 2, 3, 3, 2, 2, 5, 5, 4,
    ],
    censored: [
      10, 2, 1, 3, 4, 1, 8, 4, 13, 3, 5, 5, 9, 11, 7, 5, 7, 4, 6, 8, 4, 6, 4, 12, 16, 8, 4, 11, 1,
      5, 10, 9, 4, 9, 7, 17, 9, 11, 11, 12, 9, 13, 13, 12, 8, 19, 24, 22, 20, 14, 17, 15, 28, 17,
      27, 17, 24, 26, 25, 23, 33, 29, 35, 39, 38, 40, 40, 53, 63, 64, 83, 132, 339,
    ])

  /// Log-rank chi-square 2352.8725382593416 with 2 degrees, as lifelines 0.30 gives it.
  @Test func `the log-rank test of the telephone company by contract`() throws {
    let test = try #require(LogRank([Self.monthToMonth, Self.oneYear, Self.twoYears]))
    #expect(isClose(test.chiSquare, 2352.8725382593416))
    #expect(test.degrees == 2 && test.p == 0)
    let turned = try #require(LogRank([Self.twoYears, Self.monthToMonth, Self.oneYear]))
    #expect(isClose(turned.chiSquare, test.chiSquare))
  }

  /// Of lifelines: survival at 12, 24 and 72 months with log-log limits, medians 35, none, none.
  static let curves: [(EventCounts, Int, [(Int, Double, Double, Double)], Double?)] = [
    (
      monthToMonth, 3875,
      [
        (12, 0.703096636348866, 0.687259357620821, 0.7183040754301768),
        (24, 0.5859154739046674, 0.5675542366330784, 0.6037891389325016),
        (72, 0.12895190061439443, 0.07594478309947567, 0.1963962710499657),
      ], 35
    ),
    (
      oneYear, 1473,
      [
        (12, 0.9908082040748656, 0.9842195307701669, 0.9946534315046798),
        (24, 0.9782723764279151, 0.9688606056979311, 0.9848616817763068),
        (72, 0.5681456820286721, 0.4467580669989844, 0.6725229647509774),
      ], nil
    ),
    (
      twoYears, 1695,
      [(12, 1, 1, 1), (72, 0.9357385806467264, 0.9133361293527706, 0.952500628924231)], nil
    ),
  ]

  @Test(arguments: curves.indices)
  func `the telephone company's curves by contract`(index: Int) {
    let (counts, customers, values, median) = Self.curves[index]
    let curve = KaplanMeier(counts)
    #expect(curve.subjects == customers && curve.median.value == median)
    for (month, survival, low, high) in values {
      let found = curve.survival(by: month)
      #expect(isClose(found.value, survival) && isClose(found.low, low), "\(month)")
      #expect(isClose(found.high, high) && found.n == customers, "\(month)")
      #expect(isClose(curve.reached(by: month).value, 1 - survival, tolerance: 1e-8))
    }
    #expect(curve.survival(by: 73).reason == .shortHistory)
  }

  @Test func `two equal groups do not differ`() throws {
    let group = EventCounts(events: [0, 2, 1, 3], censored: [1, 0, 2, 1])
    let test = try #require(LogRank([group, group]))
    #expect(test.chiSquare == 0 && test.p == 1 && test.degrees == 1)
  }

  /// By hand: one event a time, at risk 2 + 2, 1 + 2, 0 + 2, 0 + 1.
  @Test func `two against two`() throws {
    let early = EventCounts(events: [0, 1, 1], censored: [0, 0, 0])
    let late = EventCounts(events: [0, 0, 0, 1, 1], censored: [0, 0, 0, 0, 0])
    let test = try #require(LogRank([early, late]))
    let difference = 2 - (0.5 + 1.0 / 3), variance = 0.25 + 2.0 / 9
    #expect(isClose(test.chiSquare, difference * difference / variance))
    #expect(isClose(test.p, chiSquareTail(test.chiSquare, degrees: 1)))
  }

  @Test func `nothing to compare is no test`() {
    let group = EventCounts(events: [0, 2], censored: [1, 0])
    let quiet = EventCounts(events: [0, 0], censored: [0, 4])
    let empty = EventCounts(longest: 3)
    #expect(LogRank([]) == nil && LogRank([group]) == nil && LogRank([group, empty]) == nil)
    #expect(LogRank([quiet, quiet]) == nil && LogRank([quiet, quiet, quiet]) == nil)
    // The second group leaves before anybody of the first has an event: it adds nothing.
    let gone = EventCounts(events: [0, 0], censored: [5, 0])
    #expect(LogRank([group, gone]) == nil)
    #expect(LogRank([group, quiet, gone])?.degrees == 1)
  }
}

@Suite struct ChiSquareTests {
  /// Upper tails as scipy 1.16 gives them.
  static let tails: [(Double, Int, Double)] = [
    (3.841458820694124, 1, 0.04999999999999989), (10.5, 4, 0.03279698999488366),
    (100, 3, 1.5541594313896026e-21), (0.3, 7, 0.9998999626177479),
    (40, 60, 0.9781817824744425), (109.48969338813664, 1, 1.2676192066674306e-25),
    (865.2394631323974, 3, 3.066529222950882e-187),
  ]

  @Test(arguments: tails) func `chi-square tails`(x: Double, degrees: Int, tail: Double) {
    #expect(isClose(chiSquareTail(x, degrees: degrees), tail, tolerance: 1e-10))
  }

  @Test func `a chi-square of nothing`() {
    #expect(chiSquareTail(0, degrees: 2) == 1 && chiSquareTail(-1, degrees: 2) == 1)
  }

  /// Garwood's limits by scipy's chi-square quantiles.
  @Test(arguments: [
    (0, 0, 3.6888794541139354), (1, 0.025317807984289876, 5.571643390938898),
    (7, 2.8143630515198654, 14.422675361702376), (1869, 1785.218062767702, 1955.6988362901955),
  ]) func `exact limits of a count`(count: Int, low: Double, high: Double) {
    let limits = poissonLimits(of: count)
    #expect(isClose(limits.low, low) && isClose(limits.high, high))
  }

  @Test func `Holm's correction steps down and keeps the order`() {
    let found = holm([0.04, 0.01, 0.03, 0.9])
    for (value, expected) in zip(found, [0.09, 0.04, 0.09, 0.9]) {
      #expect(isClose(value, expected))
    }
    #expect(holm([]) == [] && holm([0.7]) == [0.7] && holm([0.6, 0.6]) == [1, 1])
  }
}
