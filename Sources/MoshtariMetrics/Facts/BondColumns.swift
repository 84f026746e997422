import MoshtariCore

extension FactColumns {
  /// What binds the customer to the shop, unknown where the cell was blank.
  ///
  /// - `contractEndsInDays`: negative after the end. `contractRunning`: the end is not before the
  ///   day.
  /// - `autoRenewStoppedDays`: days since; unknown where it was stopped later.
  /// - `pointsEarned`, `pointsRedeemed`, `previousSupplier`: as the data says today.
  /// - `redeemsMuch`: spent points, and at least as many as the median of those who spent any.
  func bondColumn(of fact: Fact) -> FactColumn? {
    let customers = rollup.customers
    return switch fact {
    case .contractEndsInDays:
      customers.contractEnd.map { ends in numbers { ends[$0].map { Double($0 - day) } } }
    case .contractRunning:
      customers.contractEnd.map { ends in flags { ends[$0].map { $0 >= day } } }
    case .autoRenewStoppedDays:
      customers.autoRenewStopped.map { stopped in numbers { days(since: stopped[$0]) } }
    case .pointsEarned:
      customers.pointsEarned.map { points in numbers { points[$0].map(Double.init) } }
    case .pointsRedeemed:
      customers.pointsRedeemed.map { points in numbers { points[$0].map(Double.init) } }
    case .previousSupplier: customers.previousSupplier.map(FactColumn.init)
    case .redeemsMuch: redeemsMuch
    default: nil
    }
  }

  private var redeemsMuch: FactColumn? {
    guard let points = column(of: .pointsRedeemed).numbers, points.contains(where: { !$0.isNaN })
    else { return nil }
    let spent = points.filter { $0 > 0 }
    return atLeastMedian(points, of: spent) ?? flags { points[$0].isNaN ? nil : false }
  }
}
