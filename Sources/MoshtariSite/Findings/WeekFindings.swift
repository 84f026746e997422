import MoshtariCore

/// What the weeks say.
enum WeekFindingWords: Phrase {
  case lastIsBusiest, busiest

  var text: LocalizedText {
    switch self {
    case .lastIsBusiest:
      LocalizedText(
        en: "The last full week was the busiest: {1} orders",
        fa: "آخرین هفتهٔ کامل شلوغ‌ترین هفته بود: {1} سفارش")
    case .busiest:
      LocalizedText(
        en: "{1} orders in the last full week; {3} in the busiest, the week of {2}",
        fa: "{1} سفارش در آخرین هفتهٔ کامل؛ {3} در شلوغ‌ترین، هفتهٔ {2}")
    }
  }
}

extension Finding {
  /// The last complete week beside the busiest of those shown, both counted; nil below eight complete
  /// weeks and where two are equally busy.
  ///
  /// - Parameter shown: how many of the newest weeks the panel shows.
  static func weeks(_ demand: Demand, shown: Int = 53) -> Finding? {
    let complete = demand.weekly.suffix(shown).filter(\.complete)
    guard complete.count >= 8, let last = complete.last,
      let busiest = complete.max(by: { $0.orders < $1.orders }), busiest.orders > 0,
      complete.count(where: { $0.orders == busiest.orders }) == 1
    else { return nil }
    if busiest == last { return Finding(WeekFindingWords.lastIsBusiest, .count(last.orders)) }
    return Finding(
      WeekFindingWords.busiest, .count(last.orders), .day(busiest.week), .count(busiest.orders))
  }
}
