import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

/// What comments are about.
extension CoverageCase {
  static let ofTopics = [
    CoverageCase(
      verdict: "Any word that comes up more or less: Benjamini–Hochberg",
      printed: ["topics.changes.verdict"],
      simulated:
        "40 words of 3 to 30 % of 100 to 300 people before and 60 to 200 now, all as often as before",
      level: .atMost5("where nothing has changed, any discovery is a false one"), cost: 50
    ) { random in
      let comments = RandomComments(sides: .periods, different: 0, &random)
      return comments.topics.map { $0.changes.contains { $0.verdict != .unclear } }
    },
    CoverageCase(
      "Share of those who use a listed word: Wilson",
      printed: ["touchpoints", "products"].flatMap {
        ["topics.\($0).terms.inside", "topics.\($0).terms.outside"]
      },
      simulated:
        "40 words of 100 to 300 comments on one touchpoint and 60 to 200 on another, a third of them used three to ten times as often on one",
      level: .atLeast95("of rare words the range is rather wide"),
      cost: 50
    ) { random in
      RandomComments(sides: .touchpoints, different: 13, &random).trial(using: &random)
    },
  ]
}

/// Comments of two sides, a person's own each.
private struct RandomComments {
  enum Sides { case periods, touchpoints }
  private static let words = (0..<40).map { index in
    "w" + ["bax", "cud", "dif", "fog", "gup", "hem", "jil", "kon"][index / 5]
      + ["ra", "te", "pi", "mo", "zu"][index % 5]
  }
  private var shares: [[Double]] = [[], []]
  let topics: Topics?

  init(sides: Sides, different: Int, _ random: inout SplitMix64) {
    for word in Self.words.indices {
      let p = random.share(0.03...0.3)
      let q = word < different ? p / random.share(3...10) : p
      let isFirst = random.isTrue(0.5)
      shares[0].append(isFirst ? p : q)
      shares[1].append(isFirst ? q : p)
    }
    var rollup = Rollup(asOf: day("2026-06-30"))
    var comments: [String] = [], codes: [Int32] = []
    let shares = shares
    for (side, people) in [random.count(100...300), random.count(60...200)].enumerated() {
      let isBefore = sides == .periods && side == 0
      for _ in 0..<people {
        let used = Self.words.indices.filter { random.isTrue(shares[side][$0]) }
        comments.append("the " + used.map { Self.words[$0] }.joined(separator: " "))
        codes.append(Int32(side + 1))
        rollup.feedback.customer.append(-1)
        rollup.feedback.day.append(day(isBefore ? "2026-01-01" : "2026-05-10"))
        rollup.feedback.kind.append(.csat)
        rollup.feedback.score.append(4)
      }
    }
    rollup.feedback.count = comments.count
    rollup.feedback.comment = CodedText(comments)
    rollup.feedback.touchpoint = CodedText(
      values: ["", "a", "b"], codes: sides == .periods ? codes.map { _ in 0 } : codes)
    topics = Opinions(in: rollup, k: 1).topics(people: 1, lowBase: 1)
  }

  /// Of one of the words that are listed, one of its shares.
  func trial(using random: inout SplitMix64) -> CoverageCase.Trial? {
    let listed = (topics?.touchpoints ?? []).flatMap { group in
      group.terms.map { (side: group.key == "a" ? 0 : 1, term: $0) }
    }
    guard !listed.isEmpty else { return nil }
    let (side, term) = listed[random.count(0...(listed.count - 1))]
    guard let word = Self.words.firstIndex(of: term.term) else { return nil }
    return random.isTrue(0.5)
      ? term.inside.trial(of: shares[side][word]) : term.outside.trial(of: shares[1 - side][word])
  }
}
