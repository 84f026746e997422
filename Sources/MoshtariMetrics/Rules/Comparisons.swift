import MoshtariCore

extension RuleTruths {
  /// A comparison that does not fit the fact's form is unknown.
  func truths(of comparison: SegmentRule.Comparison, for fact: Fact) -> [Truth] {
    let column = columns.column(of: fact)
    switch (comparison, column) {
    case (.known(let wanted), _):
      return (0..<columns.count).map { Truth(column.isKnown($0) == wanted) }
    case (.isFlag(let wanted), .flags(let flags)):
      return flags.map { $0 < 0 ? .unknown : Truth(($0 == 1) == wanted) }
    case (.isOneOf(let words), .words(let codes, let values)):
      let wanted = values.map { words.contains($0) }
      return codes.map { $0 < 0 ? .unknown : Truth(wanted[Int($0)]) }
    case (.atLeast(let low), .numbers(let values)): return compare(values, fact, low, by: >=)
    case (.atMost(let high), .numbers(let values)): return compare(values, fact, high, by: <=)
    case (.above(let low), .numbers(let values)): return compare(values, fact, low, by: >)
    case (.below(let high), .numbers(let values)): return compare(values, fact, high, by: <)
    case (.between(let low, let high), .numbers(let values)):
      var truths = compare(values, fact, low, by: >=)
      truths.combine(compare(values, fact, high, by: <=), by: &&)
      return truths
    case (.topFraction(let share), .numbers(let values)): return topFraction(share, of: values)
    case (.quintile(let fifths), .numbers(let values)): return quintile(fifths, of: values)
    default: return Array(repeating: .unknown, count: columns.count)
    }
  }

  /// Unknown where the value or the bound is.
  private func compare(
    _ values: [Double], _ fact: Fact, _ bound: SegmentRule.Bound,
    by holds: (Double, Double) -> Bool
  ) -> [Truth] {
    let bound = limit(bound, of: fact)
    return values.enumerated().map { customer, value in
      let limit = bound(customer)
      return value.isNaN || limit.isNaN ? .unknown : Truth(holds(value, limit))
    }
  }

  /// The number of a bound for each customer, money in minor units; NaN where it is unknown.
  private func limit(_ bound: SegmentRule.Bound, of fact: Fact) -> (Int) -> Double {
    let lifecycle = columns.lifecycle
    let scale = [.revenue, .averageOrderValue].contains(fact) ? book.minorUnits : 1
    let number: Double
    switch bound {
    case .setting("cutoffs.active"): return { Double(lifecycle.cutoffs(of: $0).active) }
    case .setting("cutoffs.churned"): return { Double(lifecycle.cutoffs(of: $0).churned) }
    case .number(let written): number = written * scale
    case .setting(let path): number = threshold(path) * scale
    case .shop(let plus): number = shop.figure(of: fact) + plus * scale
    case .shopPlusSetting(let path): number = shop.figure(of: fact) + threshold(path) * scale
    }
    return { _ in number }
  }

  private func threshold(_ path: String) -> Double { book.thresholds(path) ?? .nan }

  /// Whether a value is not below the last of the ⌈share · n⌉ greatest of the n known ones.
  private func topFraction(_ share: Double, of values: [Double]) -> [Truth] {
    let ranked = ranked(values).sorted(by: >)
    let wanted = min(ranked.count, Int((share * Double(ranked.count) - 1e-9).rounded(.up)))
    let limit = wanted > 0 ? ranked[wanted - 1] : .infinity
    return values.map { $0.isNaN ? .unknown : Truth(wanted > 0 && $0 >= limit) }
  }

  /// Fifths by `lowTieScores`, of the known values.
  private func quintile(_ fifths: Set<Int>, of values: [Double]) -> [Truth] {
    let distinct = Set(ranked(values)).sorted()
    let rank = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, Int32($0)) })
    let ranks = values.indices.map { customer in
      isPresent(customer) ? rank[values[customer]] ?? .min : .min
    }
    let scores = lowTieScores(of: ranks)
    return values.indices.map { customer in
      values[customer].isNaN ? .unknown : Truth(fifths.contains(Int(scores[customer])))
    }
  }

  /// The known values of customers who are known on the day.
  private func ranked(_ values: [Double]) -> [Double] {
    values.indices.filter { isPresent($0) && !values[$0].isNaN }.map { values[$0] }
  }
}
