import MoshtariCore

/// What cohorts say: newer ones beside those of a year before.
enum CohortFindingWords: Phrase {
  case more, less, unclear, plain

  var text: LocalizedText {
    switch self {
    case .more:
      LocalizedText(
        en: "Newer cohorts come back more: {1} after three months, once {2}",
        fa: "هم‌دوره‌های تازه بیشتر برمی‌گردند: {1} پس از سه ماه، پیش‌تر {2}")
    case .less:
      LocalizedText(
        en: "Newer cohorts come back less: {1} after three months, once {2}",
        fa: "هم‌دوره‌های تازه کمتر برمی‌گردند: {1} پس از سه ماه، پیش‌تر {2}")
    case .unclear:
      LocalizedText(
        en: "Newer cohorts: no clear change against a year before",
        fa: "هم‌دوره‌های تازه با یک سال پیش تفاوت آشکاری ندارند")
    case .plain:
      LocalizedText(
        en: "{1} of customers order in the third month after their first",
        fa: "{1} مشتریان در ماه سوم پس از سفارش اول خرید می‌کنند")
    }
  }
}

extension Finding {
  /// Newer cohorts beside older ones by `retention.monthly.change`; where history is too short for
  /// that, the third month of all cohorts.
  static func cohorts(_ retention: MonthlyRetention, lowBase: Int) -> Finding? {
    if let change = retention.change, change.k == 3, let newer = change.newer.value,
      let older = change.older.value
    {
      let values = Part.percents(newer, older)
      switch change.verdict {
      case .rise: return Finding(CohortFindingWords.more, values[0], values[1])
      case .fall: return Finding(CohortFindingWords.less, values[0], values[1])
      case .unclear: return Finding(CohortFindingWords.unclear)
      }
    }
    guard let third = retention.overall.first(where: { $0.k == 3 })?.estimate,
      third.isSound(lowBase: lowBase)
    else { return nil }
    return Finding(CohortFindingWords.plain, .share(third))
  }
}
