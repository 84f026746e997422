import MoshtariCore

/// What the times of orders say.
enum HourFindingWords: String, Phrase {
  case beforeNine, busiest
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  var text: LocalizedText {
    switch self {
    case .beforeNine:
      LocalizedText(
        en: "{1} of their orders come before nine, {2} of all customers’",
        fa: "{1} سفارش‌هایشان پیش از نُه صبح است، در برابر {2} سفارش‌های همه")
    case .busiest:
      LocalizedText(
        en: "Busiest on {1} from {2} to {3}: {4} of their orders",
        fa: "شلوغ‌ترین وقتشان {1} از ساعت {2} تا {3} است: {4} سفارش‌ها")
    case .monday: LocalizedText(en: "Monday", fa: "دوشنبه")
    case .tuesday: LocalizedText(en: "Tuesday", fa: "سه‌شنبه")
    case .wednesday: LocalizedText(en: "Wednesday", fa: "چهارشنبه")
    case .thursday: LocalizedText(en: "Thursday", fa: "پنجشنبه")
    case .friday: LocalizedText(en: "Friday", fa: "جمعه")
    case .saturday: LocalizedText(en: "Saturday", fa: "شنبه")
    case .sunday: LocalizedText(en: "Sunday", fa: "یکشنبه")
    }
  }
}

extension Finding {
  /// A time with fewer of the orders is no habit worth a title.
  private static let leastShare = 0.1

  /// Orders before nine where members have clearly more of them than all customers; else the one
  /// busiest time, counted, of a tenth of the orders or more; else orders before nine where members
  /// have clearly fewer. Nil below `lowBase` customers.
  static func hours(_ times: OrderTimes, beforeNine: PersonaComparison?, lowBase: Int) -> Finding? {
    guard times.customers >= lowBase else { return nil }
    let early = beforeNine.flatMap { row -> Finding? in
      guard row.members.isSound(lowBase: lowBase), row.all.isSound(lowBase: lowBase) else {
        return nil
      }
      return Finding(HourFindingWords.beforeNine, .share(row.members), .share(row.all))
    }
    switch beforeNine?.difference?.verdict {
    case .higher: return early ?? busiest(times)
    case .lower: return busiest(times) ?? early
    default: return busiest(times)
    }
  }

  private static func busiest(_ times: OrderTimes) -> Finding? {
    let cells = zip(times.days, times.shares).flatMap { day, shares in
      zip(times.parts, shares).map { (day: day, part: $0, share: $1) }
    }
    guard let most = cells.map(\.share).max(), most >= leastShare,
      let cell = cells.first(where: { $0.share == most }),
      cells.count(where: { $0.share == most }) == 1,
      let day = HourFindingWords(rawValue: cell.day)
    else { return nil }
    let hours = cell.part.split(separator: "-").compactMap { Int($0) }
    guard hours.count == 2 else { return nil }
    return Finding(
      HourFindingWords.busiest, .word(day.text), .count(hours[0]), .count(hours[1]),
      .percent(cell.share))
  }
}
