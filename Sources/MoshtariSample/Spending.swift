import MoshtariCore

extension SampleTables {
  /// What winning and keeping customers costs, a row a month, purpose and channel: the 36 Persian
  /// months up to the last day's, dated on their first days. Amounts grow with the number of
  /// customers; what rounds to nothing has no row.
  mutating func writeSpending(_ options: SampleOptions, in story: Story) {
    let persian = CalendarSystem.persian
    let latest = persian.month(of: story.lastDay)
    for age in (0..<36).reversed() {
      var random = SampleRandom(seed: options.seed, stream: age, part: .spending)
      let day = persian.firstDay(of: latest - age)
      let newcomers = story.newcomers(inMonthOf: day, of: options.customers)
      for item in Spending.acquisition {
        writeSpending(item, on: day, heads: newcomers, age: age, &random)
      }
      for item in Spending.retention {
        writeSpending(item, on: day, heads: options.customers, age: age, &random)
      }
    }
  }

  /// A tenth more or less than what the heads cost; costs rise by one and a half per cent a month.
  private mutating func writeSpending(
    _ item: Spending, on day: Day, heads: Int, age: Int, _ random: inout SampleRandom
  ) {
    let priceLevel = 1000 - 15 * age
    let amount = heads * item.rialsAHead / 1000 * priceLevel / 100 * random.within(90...110)
    let rounded = amount / 100_000 * 100_000
    guard rounded > 0 else { return }
    spend.cell(day)
    spend.cell(item.purpose)
    spend.cell(item.channel)
    spend.cell("", rounded)
    spend.endRow()
  }
}

/// One thing that money is spent on.
private struct Spending {
  let purpose: StaticString
  let channel: StaticString
  /// Rials at the prices of the last month: for each newcomer, or for each customer of the sample.
  let rialsAHead: Int

  /// For each newcomer of all channels.
  static let acquisition = [
    ("instagram" as StaticString, 980_000), ("search", 520_000), ("store", 160_000),
    ("marketplace", 330_000), ("friend", 45_000),
  ].map { Spending(purpose: "acquisition", channel: $0.0, rialsAHead: $0.1) }

  /// A month, for each customer of the sample.
  static let retention = [("club" as StaticString, 31_000), ("sms", 12_000)]
    .map { Spending(purpose: "retention", channel: $0.0, rialsAHead: $0.1) }
}

extension Story {
  /// About how many of `customers` sign up in a Persian month that begins on `day`: twice as many
  /// where a gift season is.
  fileprivate func newcomers(inMonthOf day: Day, of customers: Int) -> Int {
    let isSeason = season(on: day + 14) != nil
    return customers * 88 / 100 * 30 * (isSeason ? 18 : 9) / 10 / (lastDay - firstDay + 1)
  }
}
