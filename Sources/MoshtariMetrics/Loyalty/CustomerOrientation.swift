import MoshtariCore

/// Whether contracts are renewed; nil without the column `renewal`, since the contract's end alone is
/// overwritten when it is renewed.
///
/// The period is the 365 days that end 30 days before the as-of day. A contract ended in it where an
/// order in it is a renewal (it ended the contract before), or where `contract_end` lies in it. It was
/// renewed in the first case, and in the second where a renewal lies between 60 days before and 30
/// days after its end (it is then counted once). Renewals of one customer less than 90 days apart are
/// one. Wilson's interval; where a customer has several contracts in the period, at the effective
/// number of contracts (`RatioSums.shareEstimate`).
///
/// Source: own definition.
func renewal(in rollup: Rollup, k: Int) -> Renewal? {
  guard let renewals = rollup.renewals else { return nil }
  let last = rollup.asOf - 30, period = last - 364...last
  var sums = RatioSums(), contracts = 0, renewed = 0
  for customer in 0..<rollup.customers.count {
    let days = renewals.rows(of: customer).map { renewals.day[$0] }
    var orders: [Day] = []
    for day in days where period.contains(day) {
      if orders.last.map({ day - $0 >= 90 }) ?? true { orders.append(day) }
    }
    let end = rollup.customers.contractEnd?[customer].flatMap { period.contains($0) ? $0 : nil }
    let lost = end.map { end in !days.contains { (end - 60...end + 30).contains($0) } } ?? false
    let ended = orders.count + (lost ? 1 : 0)
    sums.add(Int64(orders.count), per: Int64(ended))
    (contracts, renewed) = (contracts + ended, renewed + orders.count)
  }
  let rate =
    contracts == sums.people
    ? Estimate(share: renewed, of: contracts) : sums.shareEstimate
  return Renewal(
    rate: rate.hidden(below: k), contracts: contracts, renewed: renewed,
    fromDay: period.lowerBound, toDay: last)
}

/// Who came because a customer spoke of the shop; nil without the column `referred_by`.
///
/// New customers are those whose first order is in the last 365 days. The source of one is known where
/// somebody referred them or the column `channel` has a value; without such a column, of everybody.
/// Referrers: active customers who have referred somebody, at whatever time.
///
/// Source: own definition.
func referral(in rollup: Rollup, columns: FactColumns, k: Int) -> Referral? {
  let customers = rollup.customers
  guard let isReferred = customers.isReferred else { return nil }
  let new = (0..<customers.count).filter {
    let first = customers.firstOrderDay[$0]
    return first != .none && rollup.asOf - first < 365
  }
  let known = new.filter { customer in
    isReferred[customer] || customers.channel.map { $0.codes[customer] != 0 } ?? true
  }
  let active = (0..<customers.count).filter {
    rollup.isActive($0, on: rollup.asOf, columns.lifecycle)
  }
  let hasReferred = customers.hasReferred
  return Referral(
    rate: Estimate(share: known.count { isReferred[$0] }, of: known.count).hidden(below: k),
    new: new.count, unknown: new.count - known.count,
    referrers: hasReferred.map { flags in
      Estimate(share: active.count { flags[$0] }, of: active.count).hidden(below: k)
    } ?? Estimate(absent: .noData))
}
