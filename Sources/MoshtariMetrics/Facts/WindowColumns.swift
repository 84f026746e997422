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

  /// Orders up to the day that renewed a contract; unknown of everybody where the table does not say
  /// which do.
  var renewals: FactColumn? {
    rollup.renewals.map { renewals in
      numbers { customer in
        Double(renewals.rows(of: customer).count { renewals.day[$0] <= day })
      }
    }
  }

  /// Whether there is an order day in each third of the loyalty window; 61 days each.
  var orderedInEachThird: FactColumn? {
    let rows = rollup.orderDays, third = Rollup.window / 3
    guard rows.start.count == count + 1, rows.count > 0 else { return nil }
    return flags { customer in
      var thirds: Set<Int> = []
      for row in rows.rows(of: customer).reversed() where rows.day[row] <= day {
        guard day - rows.day[row] < Rollup.window else { break }
        thirds.insert((day - rows.day[row]) / third)
      }
      return thirds.count == 3
    }
  }

  /// Orders of the window at a low price ÷ those whose price can be compared; unknown below three of
  /// these.
  var lowestPriceShare: FactColumn? {
    guard let windows = rollup.windows, let priced = windows.priced,
      let lowPriced = windows.lowPriced
    else { return nil }
    var shares = Array(repeating: Double.nan, count: count)
    for row in windows.rows(of: snapshot) where priced[row] >= 3 {
      shares[Int(windows.customer[row])] = Double(lowPriced[row]) / Double(priced[row])
    }
    return .numbers(shares)
  }

  /// Whether the most ordered product is one that there is nowhere else; unknown where the product
  /// is, and of everybody where the settings name none.
  var exclusiveProduct: FactColumn? {
    guard !exclusiveProducts.isEmpty,
      case .words(let codes, let values) = column(of: .topProduct)
    else { return nil }
    return flags { codes[$0] < 0 ? nil : exclusiveProducts.contains(values[Int(codes[$0])]) }
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
