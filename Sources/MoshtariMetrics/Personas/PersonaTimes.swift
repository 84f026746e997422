import MoshtariCore

extension PersonaMeasures {
  /// The share of members still active by months since the first order's month, beside everybody's;
  /// nil where hidden, and where nobody was observed.
  ///
  /// A customer lapses at the end of the first month at which the last order is more than C days ago;
  /// who has not is censored at the last complete month. Who has not ordered, or first did in the
  /// running month, is not in it. Judged at ends of months, so a longer silence that ends within its
  /// last month is not seen. Members are today's: a segment of customers who are active now has
  /// fewer lapses by its rule alone.
  ///
  /// Source: E. L. Kaplan, P. Meier, JASA 53 (1958), 457–481.
  func survival(of members: [Bool]) -> PersonaSurvival? {
    let own = curve(of: members.indices.compactMap { members[$0] ? lapseTimes[$0] : nil })
    let all = curve(of: lapseTimes.compactMap(\.self))
    guard mayShow(own.subjects, of: all.subjects) else { return nil }
    return PersonaSurvival(members: steps(own), all: steps(all))
  }

  private func curve(of times: [LapseTime]) -> KaplanMeier {
    let longest = times.map(\.months).max() ?? 0
    var events = Array(repeating: 0, count: longest + 1), censored = events
    for time in times {
      if time.hasLapsed { events[time.months] += 1 } else { censored[time.months] += 1 }
    }
    return KaplanMeier(events: events, censored: censored, alsoAt: Set(0...12))
  }

  /// Up to month 12, without those at which fewer than k are at risk.
  private func steps(_ curve: KaplanMeier) -> [ActiveStep] {
    curve.steps.prefix { $0.day <= 12 && $0.atRisk >= settings.privacy.k }.map {
      ActiveStep(
        month: $0.day, survival: $0.survival, low: $0.low, high: $0.high, atRisk: $0.atRisk)
    }
  }

  /// When members order: shares of their orders of the last 365 days by weekday and part of the day;
  /// nil where orders have no time of day, and where hidden.
  func orderTimes(of members: [Bool]) -> OrderTimes? {
    guard let hours = rollup.hours else { return nil }
    var counts = Array(repeating: Array(repeating: 0, count: 7), count: 7)
    var customers = 0, all = 0
    for customer in members.indices where !hours.rows(of: customer).isEmpty {
      all += 1
      guard members[customer] else { continue }
      customers += 1
      for row in hours.rows(of: customer) {
        let cell = Int(hours.cell[row])
        counts[cell / 24][Self.part(of: cell % 24)] += Int(hours.orders[row])
      }
    }
    let orders = counts.joined().reduce(0, +)
    guard mayShow(customers, of: all), orders > 0 else { return nil }
    let names = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    let start = [WeekStart.monday: 0, .saturday: 5, .sunday: 6][rollup.week] ?? 0
    let days = (0..<7).map { ($0 + start) % 7 }
    return OrderTimes(
      days: days.map { names[$0] },
      parts: ["6-9", "9-12", "12-15", "15-18", "18-21", "21-24", "0-6"],
      shares: days.map { day in counts[day].map { Double($0) / Double(orders) } },
      orders: orders, customers: customers)
  }

  /// 6–9 … 21–24, then the night.
  private static func part(of hour: Int) -> Int { hour < 6 ? 6 : hour / 3 - 2 }
}

/// How long a customer was seen to stay active.
struct LapseTime {
  /// Months from the first order's month to the month at whose end the customer had lapsed, or to the
  /// last complete month.
  var months: Int
  var hasLapsed: Bool
}

extension Rollup {
  /// Of each customer who had ordered by the end of `last`; nil for the others. C is that of the
  /// customer's kind where it has its own.
  func lapseTimes(to last: Month?, cutoffs: Cutoffs) -> [LapseTime?] {
    let kinds = customers.kind
    let lapses = kinds?.values.map { cutoffs.byKind[$0]?.churned ?? cutoffs.churned }
    return (0..<customers.count).map { customer in
      let lapse = kinds.flatMap { lapses?[Int($0.codes[customer])] } ?? cutoffs.churned
      let rows = activity.rows(of: customer)
      guard let last, let row = rows.first, activity.month[row] <= last else { return nil }
      return lapseTime(of: rows, from: activity.month[row], to: last, after: lapse)
    }
  }

  private func lapseTime(of rows: Range<Int>, from first: Month, to last: Month, after days: Int)
    -> LapseTime
  {
    var row = rows.lowerBound
    for month in 0...(last - first) {
      while row + 1 < rows.upperBound, activity.month[row + 1] <= first + month { row += 1 }
      if calendar.lastDay(of: first + month) - activity.lastDay[row] > days {
        return LapseTime(months: month, hasLapsed: true)
      }
    }
    return LapseTime(months: last - first, hasLapsed: false)
  }
}
