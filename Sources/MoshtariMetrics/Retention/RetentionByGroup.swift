import MoshtariCore

extension Retention {
  /// The month after the first order at which groups are compared.
  static let comparedMonth = 3

  /// Adds who orders again in months 1…12 by kind, by how the customer came and by region.
  ///
  /// A dimension is nil where its column is absent or nobody's value is known. A month is hidden for groups of
  /// fewer than `k` customers; where that is one alone, for the smallest other too. The spread is of month 3,
  /// over groups of `lowBase` customers or more.
  mutating func addGroups(in rollup: Rollup, settings: Settings) {
    let customers = rollup.customers
    by.kind = groups(of: customers.kind, in: rollup, settings: settings)
    by.channel = groups(of: customers.channel, in: rollup, settings: settings)
    by.region = groups(of: customers.region, in: rollup, settings: settings)
    var compared = ByDimension<Estimate>()
    compared.kind = by.kind.map(Self.atMonth)
    compared.channel = by.channel.map(Self.atMonth)
    compared.region = by.region.map(Self.atMonth)
    spread = spreads(of: compared, lowBase: settings.lowBase)
  }

  private static func atMonth(_ groups: [Keyed<GroupRetention>]) -> [Keyed<Estimate>] {
    groups.map { group in
      let average = group.figure.overall.first { $0.k == comparedMonth }
      return Keyed(key: group.key, figure: average?.estimate ?? Estimate(absent: .shortHistory))
    }
  }

  private func groups(of column: CodedText?, in rollup: Rollup, settings: Settings)
    -> [Keyed<GroupRetention>]?
  {
    guard let column else { return nil }
    var groups: [Keyed<GroupRetention>] = []
    for code in column.values.indices {
      let members = column.codes.indices.map {
        column.codes[$0] == code && rollup.customers.firstOrderDay[$0] != .none
      }
      let people = members.count(where: \.self)
      guard people > 0 else { continue }
      let overall = cohortRetention(
        of: members, in: rollup, includingIncomplete: settings.retention.includeIncomplete)
      groups.append(
        Keyed(
          key: column.values[code], figure: GroupRetention(customers: people, overall: overall)))
    }
    guard groups.contains(where: { $0.key != "" }) else { return nil }
    for k in 1...12 { hide(month: k, in: &groups, below: settings.privacy.k) }
    return groups
  }

  private func hide(month k: Int, in groups: inout [Keyed<GroupRetention>], below least: Int) {
    let people = groups.map { group in
      group.figure.overall.first { $0.k == k }?.estimate.n ?? 0
    }
    let hiding = Hiding(of: people, below: least)
    for index in groups.indices where hiding[index] {
      for month in groups[index].figure.overall.indices
      where groups[index].figure.overall[month].k == k {
        groups[index].figure.overall[month].estimate = Estimate(absent: .smallGroup)
      }
    }
  }
}
