import MoshtariCore

/// The traits of a segment's members beside those of everybody else.
///
/// - *aware*: share with a comparison of products in the last 30 days, of those who were seen in the
///   visits.
/// - *solution-seeking*: contacts per 100 orders, both of the last 365 days, of customers with an order
///   in them.
/// - *social*: mentions of the last 365 days, and customers who have referred somebody, per 100
///   customers.
/// - *connected*: share with orders over two channels or more, of those with two orders or more.
/// - *opinionated*: invitations to a survey of the last 365 days that were answered; *commenting*: answers
///   with a comment. Each customer's invitations count together.
///
/// Shares of customers have Wilson's interval, ratios one by customers (`RatioSums`); the difference
/// joins the limits of both (Newcombe). A trait is left out where no row of the data could tell of it.
/// What few people are behind is hidden later (`TraitPrivacy`).
///
/// Source: own definition; R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890.
struct TraitMaker {
  private let traits: [(trait: CustomerTrait, values: [(Int64, Int64)?], all: Sums)]

  /// What customers together have of y for each x; of a flag, 1 or 0 of 1.
  private struct Sums {
    var ratio = RatioSums()
    /// Σy.
    var part = 0

    mutating func add(_ value: (Int64, Int64)) {
      ratio.add(value.0, per: value.1)
      part += Int(value.0)
    }

    func without(_ other: Sums) -> Sums {
      Sums(ratio: ratio.without(other.ratio), part: part - other.part)
    }
  }

  init(_ columns: FactColumns) {
    let source = TraitSource(columns)
    traits = CustomerTrait.allCases.compactMap { trait in
      source.values(of: trait).map { values in
        var all = Sums()
        for case let value? in values { all.add(value) }
        return (trait, values, all)
      }
    }
  }

  /// - Parameter isMember: one element a customer.
  func traits(of isMember: [Bool]) -> SegmentTraits {
    let members = isMember.indices.filter { isMember[$0] }
    var byTrait: [String: TraitComparison] = [:]
    for (trait, values, all) in traits {
      var own = Sums()
      for customer in members {
        if let value = values[customer] { own.add(value) }
      }
      byTrait[trait.rawValue] = comparison(
        estimate(of: trait, own), estimate(of: trait, all.without(own)))
    }
    return SegmentTraits(byTrait)
  }

  private func comparison(_ members: Estimate, _ others: Estimate) -> TraitComparison {
    let difference = members.value.flatMap { a in
      others.value.map { b in
        let limits = newcombeLimits(members, minus: others)
        return ComparisonDifference(value: a - b, low: limits?.low, high: limits?.high)
      }
    }
    return TraitComparison(members: members, others: others, difference: difference)
  }

  private func estimate(of trait: CustomerTrait, _ sums: Sums) -> Estimate {
    switch trait {
    case .aware, .connected: Estimate(share: sums.part, of: sums.ratio.people)
    case .opinionated, .commenting: sums.ratio.shareEstimate
    case .solutionSeeking, .social: sums.ratio.estimate.times(100)
    }
  }
}

extension Estimate {
  fileprivate func times(_ factor: Double) -> Estimate {
    guard let value, let n else { return self }
    return Estimate(
      value: value * factor, low: low.map { max(0, $0 * factor) }, high: high.map { $0 * factor },
      n: n)
  }
}

/// What each trait is measured by.
private struct TraitSource {
  let columns: FactColumns
  private let feedback: Feedback
  private let year: ClosedRange<Day>

  init(_ columns: FactColumns) {
    self.columns = columns
    feedback = columns.rollup.feedback
    year = columns.day - 364...columns.day
  }

  /// y of x by customer, nil for those of whom it does not tell; nil where it tells of nobody.
  func values(of trait: CustomerTrait) -> [(Int64, Int64)?]? {
    switch trait {
    case .aware: aware
    case .solutionSeeking: contacts
    case .social: social
    case .connected: connected
    case .opinionated: answers(where: { _ in true }) { feedback.score[$0] >= 0 }
    case .commenting: comments
    }
  }

  private var aware: [(Int64, Int64)?]? {
    guard columns.rollup.visits?.comparisons.contains(where: { $0 > 0 }) == true,
      let compared = columns.column(of: .comparisons30).numbers,
      case .flags(let isSeen) = columns.column(of: .visitsKnown)
    else { return nil }
    return zip(compared, isSeen).map { number, seen in
      seen == 1 && !number.isNaN ? (number >= 1 ? 1 : 0, 1) : nil
    }
  }

  private var contacts: [(Int64, Int64)?]? {
    guard feedback.kind.contains(.contact) else { return nil }
    let contacts = counts(of: .contact), days = columns.rollup.orderDays
    return contacts.indices.map { customer in
      let orders = days.rows(of: customer, on: year).reduce(Int64(0)) {
        $0 + Int64(days.orders[$1])
      }
      return orders == 0 ? nil : (contacts[customer], orders)
    }
  }

  private var social: [(Int64, Int64)?]? {
    let referrers = columns.rollup.customers.hasReferred
    guard referrers != nil || feedback.kind.contains(.mention) else { return nil }
    return counts(of: .mention).enumerated().map { customer, mentions in
      (mentions + (referrers?[customer] == true ? 1 : 0), 1)
    }
  }

  private var connected: [(Int64, Int64)?]? {
    guard let channels = columns.column(of: .channels).numbers,
      channels.contains(where: { $0 > 0 })
    else { return nil }
    return channels.enumerated().map { customer, number in
      columns.facts.orders[customer] < 2 || !(number >= 1) ? nil : (number >= 2 ? 1 : 0, 1)
    }
  }

  private var comments: [(Int64, Int64)?]? {
    guard let comments = feedback.comment else { return nil }
    return answers {
      feedback.score[$0] >= 0
    } _: {
      comments.codes[$0] != 0
    }
  }

  /// Survey rows a customer: those that hold among those asked about. Nil where all or none hold of the
  /// whole data: then the table keeps nothing else.
  private func answers(
    where isAsked: (Int) -> Bool, _ holds: (Int) -> Bool
  ) -> [(Int64, Int64)?]? {
    var sums = Array(repeating: (Int64(0), Int64(0)), count: columns.count)
    var seen: Set<Bool> = []
    for row in 0..<feedback.count {
      guard [.nps, .csat, .effort].contains(feedback.kind[row]), feedback.customer[row] >= 0,
        year.contains(feedback.day[row]), isAsked(row)
      else { continue }
      let isTrue = holds(row)
      seen.insert(isTrue)
      sums[Int(feedback.customer[row])].0 += isTrue ? 1 : 0
      sums[Int(feedback.customer[row])].1 += 1
    }
    return seen.count < 2 ? nil : sums.map { $0.1 == 0 ? nil : $0 }
  }

  /// Rows of the kind in the year by customer.
  private func counts(of kind: FeedbackKind) -> [Int64] {
    var counts = Array(repeating: Int64(0), count: columns.count)
    for row in 0..<feedback.count
    where feedback.kind[row] == kind && feedback.customer[row] >= 0
      && year.contains(feedback.day[row])
    {
      counts[Int(feedback.customer[row])] += 1
    }
    return counts
  }
}
