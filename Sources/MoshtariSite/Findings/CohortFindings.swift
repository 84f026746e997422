import MoshtariCore

/// What cohorts say: newer ones beside those of a year before.
enum CohortFindingWords: Phrase {
  case more, less, unclear, plain

  var text: LocalizedText {
    switch self {
    case .more:
      LocalizedText(
        en: "Cohorts of {3} to {4} come back more in month three: {1}, a year before {2}",
        fa: "هم‌دوره‌های {3} تا {4} در ماه سوم بیشتر برمی‌گردند: {1}، یک سال پیش {2}")
    case .less:
      LocalizedText(
        en: "Cohorts of {3} to {4} come back less in month three: {1}, a year before {2}",
        fa: "هم‌دوره‌های {3} تا {4} در ماه سوم کمتر برمی‌گردند: {1}، یک سال پیش {2}")
    case .unclear:
      LocalizedText(
        en:
          "Cohorts of {3} to {4}, month three: no clear change from a year before ({1}, once {2})",
        fa: "هم‌دوره‌های {3} تا {4} در ماه سوم با یک سال پیش تفاوت آشکاری ندارند ({1} و {2})")
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
      let words: CohortFindingWords =
        switch change.verdict {
        case .rise: .more
        case .fall: .less
        case .unclear: .unclear
        }
      return Finding(words, values[0], values[1], .month(change.from), .month(change.to))
    }
    guard let third = retention.overall.first(where: { $0.k == 3 })?.estimate,
      third.isSound(lowBase: lowBase)
    else { return nil }
    return Finding(CohortFindingWords.plain, .share(third))
  }
}
