import MoshtariCore

/// What growth accounting says of the last complete month or quarter.
enum GrowthFindingWords: Phrase {
  case month, quarter

  var text: LocalizedText {
    switch self {
    case .month:
      LocalizedText(
        en: "In {1}, {2} customers were new; {3} of the month before stayed away",
        fa: "در {1}، {2} مشتری تازه آمدند و {3} نفر از خریداران ماه پیش نخریدند")
    case .quarter:
      LocalizedText(
        en: "In {1}, {2} customers were new; {3} of the quarter before stayed away",
        fa: "در {1}، {2} مشتری تازه آمدند و {3} نفر از خریداران فصل پیش نخریدند")
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

  /// The same of the last complete quarter; nil where the data do not hold the one before in full.
  static func quarterly(_ growth: Growth) -> Finding? {
    guard let latest = growth.latestQuarter,
      growth.quarterly.contains(where: { $0.complete && latest.period - $0.period == 1 })
    else { return nil }
    return Finding(
      GrowthFindingWords.quarter, .period(.quarter(latest.period)), .count(latest.new),
      .count(latest.churned))
  }
}
