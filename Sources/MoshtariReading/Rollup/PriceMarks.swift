import MoshtariCore

/// What is known of the prices of orders.
struct PriceMarks {
  /// A bit each: `priced`, `low`. One element for each row of `OrderColumns`.
  private var marks: [UInt8]

  private static let priced: UInt8 = 1
  private static let low: UInt8 = 2
  /// Unit prices of one category in one quarter, below which none of them is compared.
  private static let fewest = 20

  /// Compares the unit price of each order from the quarter of `first` on with those of its category in
  /// its quarter, three months of the calendar: low is at most their lower quartile (type 7 of
  /// Hyndman & Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50, 1996,
  /// 361–365). Nil where the table lacks categories or prices. O(orders · log orders).
  init?(of orders: OrderColumns, months: MonthTable, from first: Month) {
    guard let prices = orders.unitPrice, let category = orders.attributes[.category] else {
      return nil
    }
    marks = Array(repeating: 0, count: orders.count)
    func quarter(_ row: Int32) -> Int { months[orders.day[Int(row)]].quarter }
    func code(_ row: Int32) -> Int { Int(category.codes[Int(row)]) }
    let rows = (0..<Int32(orders.count)).filter {
      code($0) != 0 && !prices[Int($0)].isNaN && quarter($0) >= first.quarter
    }
    let quarterCount = (rows.map(quarter).max() ?? first.quarter) - first.quarter + 1
    let byCategory = stablySorted(
      count: rows.count, keyCount: category.values.count, key: { code($0) },
      element: { rows[$0] })
    let sorted = stablySorted(
      count: rows.count, keyCount: quarterCount, key: { quarter($0) - first.quarter },
      element: { byCategory[$0] })
    var start = 0
    while start < sorted.count {
      let group = sorted[start...].prefix {
        code($0) == code(sorted[start]) && quarter($0) == quarter(sorted[start])
      }
      compare(group, prices)
      start += group.count
    }
  }

  private mutating func compare(_ rows: ArraySlice<Int32>, _ prices: [Double]) {
    if rows.count < Self.fewest { return }
    let limit = lowerQuartile(of: rows.map { prices[Int($0)] }.sorted())
    for row in rows.map(Int.init) {
      marks[row] = prices[row] <= limit ? Self.priced | Self.low : Self.priced
    }
  }

  /// Whether the order at `place` can be compared, and whether its price is low: 0 or 1.
  @inline(__always)
  func counts(at place: Int32) -> (priced: Int32, low: Int32) {
    let mark = marks[Int(place)]
    return (Int32(mark & Self.priced), Int32(mark / Self.low))
  }
}

/// The type-7 quantile at a quarter of ascending `values`, of which there are at least two.
private func lowerQuartile(of values: [Double]) -> Double {
  let place = Double(values.count - 1) / 4
  let (below, share) = (Int(place), place - place.rounded(.down))
  let low = values[below]
  return low + share * (values[below + 1] - low)
}

extension Month {
  /// Quarters of the calendar's years, counted on.
  fileprivate var quarter: Int { Int(index) / 3 }
}
