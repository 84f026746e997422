import MoshtariCore

extension FactColumns {
  /// Orders and distinct order days in the loyalty window (`Rollup.window` days), 0 for who did not
  /// order in it; `loyalByOrders` is three order days or more.
  func windowColumn(of fact: Fact) -> FactColumn? {
    guard let windows = rollup.windows else { return nil }
    var orders = Array(repeating: 0.0, count: count), days = orders
    for row in windows.rows(of: snapshot) {
      orders[Int(windows.customer[row])] = Double(windows.orders[row])
      days[Int(windows.customer[row])] = Double(windows.orderDays[row])
    }
    return switch fact {
    case .ordersInWindow: .numbers(orders)
    case .orderDaysInWindow: .numbers(days)
    case .loyalByOrders: flags { days[$0] >= 3 }
    default: nil
    }
  }

  /// The value that most of the customer's orders in the window have.
  ///
  /// - `top…`: its name. `top…Share`: orders with it ÷ orders where the column is known.
  /// - `top…Lift`: that share ÷ the value's share of all known orders of the window, those without
  ///   a customer included.
  ///
  /// All three are unknown below three orders with a known value, and for everybody where the
  /// column is not applicable: in the window it has fewer than three values, or one value has more
  /// than 60 % of the known orders.
  func favouriteColumn(of fact: Fact, _ attribute: OrderAttribute) -> FactColumn? {
    guard let windows = rollup.windows, let favourites = windows.favourites[attribute] else {
      return nil
    }
    let totals = favourites.totals[snapshot].dropFirst(), known = totals.reduce(0, +)
    guard totals.count(where: { $0 > 0 }) >= 3, 5 * (totals.max() ?? 0) <= 3 * known else {
      return nil
    }
    let rows = windows.rows(of: snapshot).filter { favourites.knownOrders[$0] >= 3 }
    if fact.form == .word {
      var codes = Array(repeating: Int32(-1), count: count)
      for row in rows { codes[Int(windows.customer[row])] = favourites.top[row] }
      return .words(codes, values: favourites.values)
    }
    let isLift = fact.rawValue.hasSuffix("Lift")
    var values = Array(repeating: Double.nan, count: count)
    for row in rows {
      let share = Double(favourites.topOrders[row]) / Double(favourites.knownOrders[row])
      let usual = Double(favourites.totals[snapshot][Int(favourites.top[row])]) / Double(known)
      values[Int(windows.customer[row])] = isLift ? share / usual : share
    }
    return .numbers(values)
  }
}
