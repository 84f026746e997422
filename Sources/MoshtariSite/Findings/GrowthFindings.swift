import MoshtariCore

/// What growth accounting says of the last complete month.
enum GrowthFindingWords: Phrase {
  case month

  var text: LocalizedText {
    switch self {
    case .month:
      LocalizedText(
        en: "In {1}, {2} customers were new; {3} of the month before stayed away",
        fa: "در {1}، {2} مشتری تازه آمدند و {3} نفر از خریداران ماه پیش نخریدند")
    }
  }
}

extension Finding {
  /// Who came and who did not in the last complete month, counted; nil for the first month.
  static func growth(_ growth: Growth) -> Finding? {
    guard let latest = growth.latest, growth.monthly.first?.period != latest.period else {
      return nil
    }
    return Finding(
      GrowthFindingWords.month, .month(latest.period), .count(latest.new), .count(latest.churned))
  }
}
