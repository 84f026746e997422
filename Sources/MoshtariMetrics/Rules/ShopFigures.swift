import MoshtariCore

/// The shop's own figure of a fact, as of today; what `shop` stands for in a bound.
///
/// For `discountShare` and `refundShare` it is over all orders of the whole period, those without a
/// customer included; for other numbers the mean of the known values. Earlier days are measured by
/// today's figure too, as by today's cut-offs.
final class ShopFigures {
  /// Of the as-of day.
  let columns: FactColumns
  private var means: [Fact: Double] = [:]

  init(_ columns: FactColumns) { self.columns = columns }

  /// NaN where nothing is known.
  func figure(of fact: Fact) -> Double {
    let orders = columns.rollup.orders
    switch fact {
    case .discountShare: return Double(orders.discounted) / Double(orders.count)
    case .refundShare: return Double(orders.refunded) / Double(orders.count)
    default: break
    }
    if let mean = means[fact] { return mean }
    // In ascending order, so that the order of customers does not change the sum.
    let known = (columns.column(of: fact).numbers ?? []).filter { !$0.isNaN }.sorted()
    let mean = known.reduce(0, +) / Double(known.count)
    means[fact] = mean
    return mean
  }
}
