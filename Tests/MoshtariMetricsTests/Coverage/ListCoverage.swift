import Foundation
import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

/// Lists of what was found among many things, and signals of weeks.
extension CoverageCase {
  static let ofLists = [
    CoverageCase(
      verdict: "Any term listed: log-odds, Benjamini–Hochberg", printed: ["voice.terms"],
      simulated: "60 terms of 3 to 30 % of 80 to 300 promoters and 60 to 200 detractors alike",
      level: .atMost5("the prior holds back what few people wrote"), cost: 20
    ) { random in
      !RandomTerms(different: 0, &random).listed.isEmpty
    },
    CoverageCase(
      verdict: "A listed term: share of false ones", printed: ["voice.terms"],
      simulated: "the same; a third of the terms are used three to ten times as often by one side",
      level: .atMost5("of all listed terms 5 % may be false; the prior holds some back"), cost: 20
    ) { random in
      let terms = RandomTerms(different: 20, &random)
      return terms.listed.isEmpty
        ? nil : terms.isFalse(terms.listed[random.count(0...(terms.listed.count - 1))])
    },
    CoverageCase(
      "Log-odds of a listed term",
      printed: ["voice.terms", "topics.touchpoints.terms", "topics.products.terms"],
      simulated:
        "60 terms of 80 to 300 promoters and 60 to 200 detractors, a third of them used three to ten times as often by one side",
      level: .percent(
        50...80,
        "the prior draws differences towards 0: that there is one is sure, how large it is is understated"
      ),
      cost: 20
    ) { random in
      let terms = RandomTerms(different: 20, &random)
      guard !terms.listed.isEmpty else { return nil }
      return terms.trial(terms.listed[random.count(0...(terms.listed.count - 1))])
    },
    CoverageCase(
      verdict: "Any pair of categories listed: lift, Benjamini–Hochberg", printed: ["baskets"],
      simulated:
        "100 to 500 customers with 1 to 6 baskets of 8 categories, each with a taste of their own for each, chosen apart",
      level: .atMost5("pairs in fewer than 20 baskets are counted but not listed"), cost: 50
    ) { random in
      RandomBaskets(partners: false, &random).listed.map { !$0.isEmpty }
    },
    CoverageCase(
      "Lift of a listed pair", printed: ["baskets"],
      simulated: "customers with tastes for 8 categories, two pairs of which are bought together",
      cost: 50
    ) { random in
      let baskets = RandomBaskets(partners: true, &random)
      guard let listed = baskets.listed, !listed.isEmpty else { return nil }
      let pair = listed[random.count(0...(listed.count - 1))]
      return .interval(low: pair.low, high: pair.high, truth: baskets.lift(pair))
    },
    CoverageCase(
      verdict: "A week’s satisfaction outside what is usual: XmR rules",
      printed: ["csat.weekly.weeks.signal", "csat.weeklyBy.<dimension>.weeks.signal"],
      simulated:
        "52 weeks of 20 to 60 answers, the same share of 50 to 90 %; a week after the 24 of the limits",
      level: .percent(
        0...5, "three rules at once, each of which is rarely false, with limits of 24 weeks"),
      cost: 5
    ) { random in
      let p = random.share(0.5...0.9)
      let weeks = (0..<52).map { _ in
        let n = random.count(20...60)
        return Double(random.binomial(n, p)) / Double(n)
      }
      let chart = ProcessChart(Array(weeks.prefix(24)))
      return chart.map { $0.signals(weeks, within: 0...1)[random.count(24...51)] != nil }
    },
    CoverageCase(
      "Share of orders by category: Wilson at the design effect of customers",
      printed: [
        "categories.monthly.share", "categories.changes.now", "categories.changes.before",
        "year.<which>.topCategories.share", "year.<which>.risers.now",
        "year.<which>.risers.before",
      ],
      simulated:
        "50 to 400 customers with 1 to 3 orders in five categories, half of them in the customer’s own",
      cost: 4
    ) { random in
      let shop = RandomCategories(months: 1, &random)
      return shop.table.shares(in: shop.first...shop.first).first?.share.trial(
        of: shop.shares[0])
    },
    CoverageCase(
      "Change of a category’s share: Newcombe",
      printed: ["categories.changes", "year.<which>.risers"],
      simulated: "50 to 400 such customers in two months, the same shares",
      level: .atLeast95(
        "who buys the same again varies less than others would, and half of that is counted on"),
      cost: 8
    ) { random in
      let change = random.categoryChanges(from: random.count(50...400)).first
      guard let low = change?.low, let high = change?.high else { return nil }
      return .interval(low: low, high: high, truth: 0)
    },
    CoverageCase(
      verdict: "Any category’s change, all at once",
      printed: ["categories.changes.verdict", "year.<which>.risers.verdict"],
      simulated:
        "50 to 400 customers with 1 to 3 orders a month, half of them in their own category, the same shares in two months",
      level: .atMost5("Holm’s correction holds for all categories together"),
      cost: 8
    ) { random in
      random.categoryChanges(from: random.count(50...400)).contains { $0.verdict != .unclear }
    },
  ]
}

/// Terms that promoters and detractors use, with a probability each.
private struct RandomTerms {
  private static let count = 60
  private let first: [Double]
  private let second: [Double]
  private let differences: [(term: Int, difference: TermDifference)]
  /// The terms that the report would list.
  let listed: [Int]

  /// - Parameter different: how many of the terms one side uses more.
  init(different: Int, _ random: inout SplitMix64) {
    var (first, second) = ([Double](), [Double]())
    for term in 0..<Self.count {
      let p = random.share(0.03...0.3)
      let q = term < different ? p / random.share(3...10) : p
      let isFirst = random.isTrue(0.5)
      first.append(isFirst ? p : q)
      second.append(isFirst ? q : p)
    }
    let promoters = random.count(80...300), detractors = random.count(60...200)
    let a = first.map { random.binomial(promoters, $0) }
    let b = second.map { random.binomial(detractors, $0) }
    let all = (a.reduce(0, +), b.reduce(0, +))
    let tested = (0..<Self.count).compactMap { term in
      a[term] + b[term] < 10
        ? nil
        : TermDifference(a[term], of: all.0, b[term], of: all.1).map {
          (term: term, difference: $0)
        }
    }
    let found = discoveries(tested.map(\.difference.p), q: 0.05)
    (self.first, self.second, differences) = (first, second, tested)
    listed = tested.indices.filter { found[$0] }
  }

  private func logOdds(_ term: Int, _ shares: [Double]) -> Double {
    log(shares[term] / (shares.reduce(0, +) - shares[term]))
  }

  private func truth(_ place: Int) -> Double {
    logOdds(differences[place].term, first) - logOdds(differences[place].term, second)
  }

  /// Whether the term is used alike, or more by the other side.
  func isFalse(_ place: Int) -> Bool {
    let term = differences[place].term
    return (first[term] - second[term]) * differences[place].difference.value <= 0
  }

  func trial(_ place: Int) -> CoverageCase.Trial {
    let found = differences[place].difference
    let half = z95 * found.error
    return .interval(low: found.value - half, high: found.value + half, truth: truth(place))
  }
}

/// Baskets of customers who have tastes.
private struct RandomBaskets {
  private static let count = 8
  private var orders = CategoryOrders()
  private let chances: [Double]
  /// How much likelier the second of a pair is in a basket with the first.
  private static let pull = 0.4
  let listed: [Basket]?

  /// - Parameter partners: whether categories 0 and 1, and 2 and 3, are bought together.
  init(partners: Bool, _ random: inout SplitMix64) {
    chances = (0..<Self.count).map { _ in random.share(0.15...0.4) }
    var holding = Array(repeating: Int32(0), count: Self.count + 1), holders = holding
    var pairs: [Int: (baskets: Int32, customers: Int32)] = [:]
    for _ in 0..<random.count(100...500) {
      // A taste is as strong as none or as twice the mean.
      let tastes = chances.map { $0 * (0.5 + random.unit()) }
      var own = Set<Int>(), ofThem = Set<Int>()
      for _ in 0..<random.count(1...6) {
        var held = tastes.map { random.isTrue($0) }
        if partners {
          for first in [0, 2] where held[first] && random.isTrue(Self.pull) {
            held[first + 1] = true
          }
        }
        guard held.contains(true) else { continue }
        orders.baskets += 1
        for a in 0..<Self.count where held[a] {
          holding[a + 1] += 1
          own.insert(a)
          for b in (a + 1)..<Self.count where held[b] {
            pairs[a * Self.count + b, default: (0, 0)].baskets += 1
            ofThem.insert(a * Self.count + b)
          }
        }
      }
      for a in own { holders[a + 1] += 1 }
      for pair in ofThem { pairs[pair, default: (0, 0)].customers += 1 }
    }
    orders.values = [""] + (0..<Self.count).map { String($0) }
    (orders.holding, orders.holders) = (holding, holders)
    orders.pairs = pairs.keys.sorted().map { pair in
      CategoryPair(
        a: Int32(pair / Self.count + 1), b: Int32(pair % Self.count + 1),
        baskets: pairs[pair]?.baskets ?? 0, customers: pairs[pair]?.customers ?? 0)
    }
    listed = MoshtariMetrics.baskets(in: orders, k: 1)
  }
  /// What it is among all baskets that hold anything.
  func lift(_ pair: Basket) -> Double {
    let filled = 1 - chances.reduce(1) { $0 * (1 - $1) }
    guard let a = Int(pair.a), let b = Int(pair.b), min(a, b).isMultiple(of: 2), max(a, b) < 4,
      abs(a - b) == 1
    else { return filled }
    let (first, second) = (chances[min(a, b)], chances[max(a, b)])
    let both = first * (second + (1 - second) * Self.pull)
    return filled * both / (first * (second + (1 - second) * first * Self.pull))
  }
}

/// Orders of customers who mostly order from one category.
private struct RandomCategories {
  let first = Month(index: 0)
  let shares: [Double]
  private var orders = CategoryOrders()
  private var activity = Activity()

  init(customers: ClosedRange<Int> = 50...400, months: Int, _ random: inout SplitMix64) {
    let parts = (0..<5).map { _ in 0.1 + random.unit() }, sum = parts.reduce(0, +)
    shares = parts.map { $0 / sum }
    var counts = Array(repeating: Array(repeating: Int32(0), count: 5), count: months)
    var people = counts
    orders.samePairs = Array(repeating: 0, count: 6)
    for _ in 0..<random.count(customers) {
      let own = random.category(shares)
      var all = Array(repeating: 0, count: 5)
      for month in 0..<months {
        var bought = Set<Int>()
        let ordered = random.count(1...3)
        for _ in 0..<ordered {
          let category = random.isTrue(0.5) ? own : random.category(shares)
          counts[month][category] += 1
          all[category] += 1
          bought.insert(category)
        }
        for category in bought { people[month][category] += 1 }
        activity.month.append(first + month)
        activity.orders.append(Int32(ordered))
      }
      activity.start.append(Int32(activity.month.count))
      let sum = all.reduce(0, +)
      orders.orderPairs += sum * (sum - 1)
      for (category, count) in all.enumerated() {
        orders.samePairs[category + 1] += count * (count - 1)
      }
    }
    orders.values = [""] + (0..<5).map { String($0) }
    for month in 0..<months {
      for category in 0..<5 where counts[month][category] > 0 {
        orders.months.append(
          CategoryMonth(
            month: first + month, category: Int32(category + 1), orders: counts[month][category],
            customers: people[month][category], revenue: 0))
      }
    }
  }

  var table: CategoryTable { CategoryTable(orders, activity: activity, k: 1) }
}

extension SplitMix64 {
  fileprivate mutating func category(_ shares: [Double]) -> Int {
    var left = unit()
    for (category, share) in shares.enumerated() {
      if left < share { return category }
      left -= share
    }
    return shares.count - 1
  }

  fileprivate mutating func categoryChanges(from customers: Int) -> [CategoryChange] {
    let shop = RandomCategories(customers: customers...customers, months: 2, &self)
    let next = shop.first + 1
    return shop.table.changes(from: shop.first...shop.first, to: next...next)
  }
}
