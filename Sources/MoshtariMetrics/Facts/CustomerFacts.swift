import MoshtariCore

extension FactColumns {
  /// Who the customer is.
  ///
  /// - `kind`, `region`, `channel`, `tier`: unknown where blank.
  /// - `isMember`: member_since is not after the day, or the tier is not blank (a tier has no date);
  ///   unknown of everybody without both columns.
  /// - `referred`, `hasReferred`: unknown of everybody without `referred_by`.
  /// - `tenureDays`: days since the signup or the first order, whichever came first; unknown where
  ///   neither is dated or both are later.
  func customerColumn(of fact: Fact) -> FactColumn? {
    let customers = rollup.customers
    return switch fact {
    case .kind: customers.kind.map(FactColumn.init)
    case .region: customers.region.map(FactColumn.init)
    case .channel: customers.channel.map(FactColumn.init)
    case .tier: customers.tier.map(FactColumn.init)
    case .isMember: membership
    case .referred: customers.isReferred.map { referred in flags { referred[$0] } }
    case .hasReferred: customers.hasReferred.map { hasReferred in flags { hasReferred[$0] } }
    case .tenureDays: numbers { days(since: rollup.firstDatedDay(of: $0)) }
    default: nil
    }
  }

  private var membership: FactColumn? {
    let (since, tier) = (rollup.customers.memberSince, rollup.customers.tier)
    guard since != nil || tier != nil else { return nil }
    return flags { customer in
      if let tier, tier.codes[customer] != 0 { return true }
      return since?[customer].map { $0 <= day } ?? false
    }
  }
}
