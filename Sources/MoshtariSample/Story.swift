import MoshtariCore

/// When things happen in the story of Sarv Tea Club, told backwards from the sample's last day.
struct Story {
  /// Nothing is told of the days before; equal to `firstDay` or before it.
  let earliestDay: Day
  /// From here on everything is told; from `earliestDay` on only orders of established buyers.
  let firstDay: Day
  let lastDay: Day
  /// Parcels go with another courier from this day on: the first of a Persian month, three months
  /// before the last day's.
  let courierChange: Day
  /// Prices are higher from this day on: the first of a Persian month, five months before the last
  /// day's.
  let priceRise: Day
  /// Delivery costs less from this day on: the first of a Persian month, 15 months before the last
  /// day's.
  let deliveryCut: Day
  /// The shop's pages have been counted since this day: the first of a Persian month, 13 months
  /// before the last day's, and not before `firstDay`.
  let visitsFrom: Day
  /// The gift seasons from the year of the first day to the year after the last, ascending.
  let seasons: [Season]
  let signups: SignupCurve

  init(_ options: SampleOptions) {
    let persian = CalendarSystem.persian
    (firstDay, lastDay) = (options.firstDay, options.lastDay)
    earliestDay = options.firstDay - options.earlierDays
    let month = persian.month(of: options.lastDay)
    courierChange = persian.firstDay(of: month - 3)
    priceRise = persian.firstDay(of: month - 5)
    deliveryCut = persian.firstDay(of: month - 15)
    visitsFrom = max(options.firstDay, persian.firstDay(of: month - 13))
    let years = persian.month(of: options.firstDay).year...(month.year + 1)
    let seasons = years.flatMap { [Season(.yalda, in: $0), Season(.nowruz, in: $0)] }
      .sorted { $0.days.lowerBound < $1.days.lowerBound }
    self.seasons = seasons
    signups = SignupCurve(days: options.firstDay...options.lastDay, seasons: seasons)
  }

  var days: ClosedRange<Day> { firstDay...lastDay }

  /// The gift season that `day` lies in.
  func season(on day: Day) -> Season? { seasons.first { $0.days.contains(day) } }

  /// The first gift season that begins after `day`.
  func season(after day: Day) -> Season? { seasons.first { $0.days.lowerBound > day } }

  /// How far `day` is through the story, 0 on the first day to 100 on the last.
  func percent(at day: Day) -> Int {
    let length = max(1, lastDay - firstDay)
    return min(100, max(0, (day - firstDay) * 100 / length))
  }

  /// Whether repeat orders wait on `day`: the first four days of the Persian year.
  func isHoliday(_ day: Day) -> Bool {
    let date = CalendarSystem.persian.date(of: day)
    return date.month == 1 && date.day <= 4
  }
}

/// Weeks in which people buy gifts.
struct Season {
  enum Kind { case yalda, nowruz }
  let kind: Kind
  let days: ClosedRange<Day>

  /// 10 to 30 Azar, or 5 to 28 Esfand, of a Persian year.
  init(_ kind: Kind, in year: Int) {
    self.kind = kind
    let (month, first, last) =
      switch kind {
      case .yalda: (9, 10, 30)
      case .nowruz: (12, 5, 28)
      }
    let start = CalendarSystem.persian.firstDay(of: Month(year: year, month: month))
    days = (start + (first - 1))...(start + (last - 1))
  }
}

/// How newcomers are spread over the days: more in the gift seasons, and slowly growing.
struct SignupCurve {
  private let firstDay: Day
  /// Weights of the days up to and with each.
  private let sums: [Int]

  init(days: ClosedRange<Day>, seasons: [Season]) {
    firstDay = days.lowerBound
    let length = days.upperBound - days.lowerBound + 1
    var sum = 0
    sums = (0..<length).map { position in
      let isSeason = seasons.contains { $0.days.contains(days.lowerBound + position) }
      sum += (100 + 40 * position / length) * (isSeason ? 2 : 1)
      return sum
    }
  }

  /// The day on which newcomer `position` of `count` comes; never before the one of an earlier
  /// position.
  func day(of position: Int, among count: Int, _ random: inout SampleRandom) -> Day {
    let total = sums.last ?? 1
    let from = position * total / count
    let ticket = from + random.below((position + 1) * total / count - from)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > ticket { high = middle } else { low = middle + 1 }
    }
    return firstDay + low
  }
}

extension Day {
  /// 0 for Saturday to 6 for Friday.
  var weekdayFromSaturday: Int { self - WeekStart.saturday.firstDay(of: self) }
}
