import MoshtariCore

/// What the spread of revenue over customers says.
enum ConcentrationFindingWords: Phrase {
  case top

  var text: LocalizedText {
    switch self {
    case .top:
      LocalizedText(
        en: "A fifth of customers bring {1} of the revenue",
        fa: "یک‌پنجم مشتریان {1} درآمد را می‌آورند")
    }
  }
}

extension Finding {
  /// The part of the best fifth of customers, counted; nil where it is hidden, of few customers, or,
  /// for negative totals, no part.
  static func concentration(_ concentration: Concentration, lowBase: Int) -> Finding? {
    guard concentration.customers >= lowBase, let share = concentration.top20Share,
      (0...1).contains(share)
    else { return nil }
    return Finding(ConcentrationFindingWords.top, .counted(share))
  }
}
