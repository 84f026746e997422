import MoshtariCore
import MoshtariMetrics
import Testing

/// The Waltons data of lifelines (deaths and censored observations by day) and others, with the
/// values that lifelines gives.
@Suite struct KaplanMeierTests {
  private static func counts(_ days: [Int: Int]) -> [Int] { (0...75).map { days[$0] ?? 0 } }

  static let all = KaplanMeier(
    events: counts([
      6: 1, 7: 1, 9: 3, 13: 3, 15: 2, 17: 1, 19: 3, 22: 4, 26: 5, 29: 5, 32: 1, 33: 3, 36: 2, 38: 2,
      41: 7, 43: 1, 45: 9, 47: 1, 48: 8, 51: 3, 53: 7, 54: 2, 56: 18, 58: 4, 60: 15, 61: 9, 62: 2,
      63: 9, 66: 3, 68: 9, 69: 12, 75: 1,
    ]),
    censored: counts([7: 1, 45: 1, 60: 1, 61: 2, 68: 1, 69: 1]))

  static let mir137 = KaplanMeier(
    events: counts([
      6: 1, 9: 3, 13: 3, 15: 2, 19: 3, 22: 4, 26: 5, 29: 5, 33: 2, 36: 2, 43: 1, 47: 1, 62: 2,
    ]),
    censored: counts([:]))

  /// Months until 7,043 customers of a telephone company left, and who had not: the Telco Customer
  /// Churn sample data of IBM.
  static let telco = KaplanMeier(
    events: [
      0, 380, 123, 94, 83, 64, 40, 51, 42, 46, 45, 31, 38, 38, 24, 37, 28, 26, 24, 19, 18, 17, 27,
      13, 23, 23, 15, 13, 12, 15, 16, 16, 19, 14, 12, 15, 10, 15, 13, 14, 13, 14, 14, 15, 6, 6, 12,
      14, 9, 15, 10, 8, 8, 14, 13, 9, 10, 8, 11, 8, 6, 8, 5, 4, 4, 9, 13, 10, 9, 8, 11, 6, 6,
    ],
    censored: [
      11, 233, 115, 106, 93, 69, 70, 80, 81, 73, 71, 68, 79, 71, 52, 62, 52, 61, 73, 54, 53, 46,
      63, 72, 71, 56, 64, 59, 45, 57, 56, 49, 50, 50, 53, 73, 40, 50, 46, 42, 51, 56, 51, 50, 45,
      55, 62, 54, 55, 51, 58, 60, 72, 56, 55, 55, 70, 57, 56, 52, 70, 68, 65, 68, 76, 67, 76, 88,
      91, 87, 108, 164, 356,
    ])

  static let values: [(KaplanMeier, Int, Double, Double, Double)] = [
    (all, 6, 0.9938650306748467, 0.9572536591090658, 0.9991335232818397),
    (all, 20, 0.9136503067484661, 0.8585492594417107, 0.9479303549213415),
    (all, 37, 0.7901840490797547, 0.7190437448285333, 0.8452428813253019),
    (all, 56, 0.42990264996591687, 0.35268900481936244, 0.5046796092328875),
    (all, 60, 0.3115236593955919, 0.24165949355139502, 0.38375862020448953),
    (mir137, 6, 0.9705882352941176, 0.8090102101527366, 0.9958039415054204),
    (mir137, 20, 0.6470588235294117, 0.46302827101715777, 0.7818309341328031),
    (mir137, 26, 0.3823529411764705, 0.22328268987780264, 0.5398367628481453),
    (mir137, 40, 0.11764705882352941, 0.03724264898014479, 0.24859392443507625),
    (mir137, 60, 0.058823529411764705, 0.010526764426069285, 0.17157892776798933),
    (telco, 0, 1.0, 1.0, 1.0),
    (telco, 1, 0.9459613196814562, 0.9404183713158356, 0.9510021209572403),
    (telco, 6, 0.8848262389332727, 0.8769910175693204, 0.8921935526017892),
    (telco, 12, 0.8431995538158313, 0.834168685811462, 0.8517833206931235),
    (telco, 36, 0.7485454148763729, 0.7370785621208633, 0.7595970312942879),
    (telco, 72, 0.5927901520522304, 0.5730628910042918, 0.6119362091926619),
  ]

  @Test(arguments: values)
  func `survival and its log-log limits`(
    curve: KaplanMeier, day: Int, survival: Double, low: Double, high: Double
  ) throws {
    let step = try #require(curve.step(at: day))
    #expect(isClose(step.survival, survival))
    #expect(isClose(step.low, low) && isClose(step.high, high))
  }

  @Test func `where everybody had the event but who was censored there is no interval`() throws {
    let last = try #require(Self.all.step(at: 75))
    #expect(last.survival == 0 && last.low == nil && last.high == nil && last.atRisk == 1)
    #expect(Self.all.step(at: 76) == nil)
  }

  /// Wilson's limits of 34 and 20 in as many are 34 ÷ (34 + z²) and 20 ÷ (20 + z²).
  @Test func `nobody and everybody with the event are no certainty`() throws {
    let all = try #require(Self.mir137.step(at: 62))
    #expect(all.survival == 0 && isClose(all.low, 0) && isClose(all.high, 0.10151455415332376))
    let curve = KaplanMeier(
      events: [0, 0, 0, 1], censored: [0, 14, 0, 19], alsoAt: [1, 2])
    #expect(curve.steps.map(\.survival) == [1, 1, 1, 0.95])
    #expect(curve.steps[0].low == 1 && curve.steps[0].high == 1)
    #expect(isClose(curve.steps[1].low, 0.8984854458466761) && isClose(curve.steps[1].high, 1))
    #expect(isClose(curve.steps[2].low, 0.8388748419471806) && isClose(curve.steps[2].high, 1))
  }

  @Test func `counts and medians`() {
    #expect(Self.all.subjects == 163 && Self.all.events == 156)
    #expect(Self.all.median == Estimate(value: 56, low: 53, high: 58, n: 163))
    #expect(Self.mir137.median.value == 26)
    #expect(Self.telco.subjects == 7043 && Self.telco.events == 1869)
    #expect(Self.telco.median.reason == .notReached)
    #expect(Self.mir137.steps.first?.atRisk == 34 && Self.mir137.steps.first?.survival == 1)
  }

  @Test func `who is censored on a day is at risk on it`() {
    let curve = KaplanMeier(events: [0, 1, 0, 1], censored: [0, 1, 0, 1])
    #expect(curve.steps.map(\.atRisk) == [4, 4, 2])
    #expect(curve.steps.map(\.survival) == [1, 0.75, 0.375])
    #expect(curve.median.value == 3)
  }

  @Test func `an event at day 0 is seen at day 0`() {
    let curve = KaplanMeier(events: [1], censored: [1])
    #expect(curve.steps.map(\.survival) == [0.5])
    #expect(curve.median.value == 0)
    #expect(KaplanMeier(events: [0], censored: [0]).steps.isEmpty)
    #expect(KaplanMeier(events: [0], censored: [0]).median.reason == .noData)
    #expect(KaplanMeier(events: [0], censored: [3]).median.reason == .notReached)
  }
}

@Suite struct KaplanMeierStepTests {
  /// Six customers: events at 10 and 40, four censored at 20, 30, 60 and 90.
  private var curve: KaplanMeier {
    var events = Array(repeating: 0, count: 91), censored = events
    (events[10], events[40]) = (1, 1)
    for day in [20, 30, 60, 90] { censored[day] = 1 }
    return KaplanMeier(events: events, censored: censored, alsoAt: [30, 50], lowBase: 3)
  }

  @Test func `a day that is asked for has its own number at risk`() {
    #expect(curve.steps.map(\.day) == [0, 10, 30, 40, 41, 50])
    #expect(curve.steps.map(\.atRisk) == [6, 6, 4, 3, 2, 2])
    #expect(curve.steps[2].survival == curve.steps[1].survival)
  }

  @Test func `the first day with a low base is a step, and only the first`() {
    #expect(curve.steps[4].day == 41)
    #expect(curve.steps[4].survival == curve.steps[3].survival)
  }
}
