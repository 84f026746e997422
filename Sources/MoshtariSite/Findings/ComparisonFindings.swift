import MoshtariCore

/// What sets the members of a persona's segment apart from all customers.
enum ComparisonFindingWords: Phrase {
  case moreAndMore, moreAndLess, lessAndMore, lessAndLess, more, less, dearer, cheaper, unclear

  var text: LocalizedText {
    switch self {
    case .moreAndMore:
      LocalizedText(
        en: "Orders more often, and spends more each time",
        fa: "بیشتر سفارش می‌دهد و هر بار بیشتر خرج می‌کند")
    case .moreAndLess:
      LocalizedText(
        en: "Orders more often, spends less each time",
        fa: "بیشتر سفارش می‌دهد، هر بار کمتر خرج می‌کند")
    case .lessAndMore:
      LocalizedText(
        en: "Orders less often, spends more each time",
        fa: "کمتر سفارش می‌دهد، هر بار بیشتر خرج می‌کند")
    case .lessAndLess:
      LocalizedText(
        en: "Orders less often, and spends less each time",
        fa: "کمتر سفارش می‌دهد و هر بار کمتر خرج می‌کند")
    case .more:
      LocalizedText(
        en: "Orders more often; no clear difference in spending",
        fa: "بیشتر سفارش می‌دهد؛ در خرج هر بار تفاوت آشکاری نیست")
    case .less:
      LocalizedText(
        en: "Orders less often; no clear difference in spending",
        fa: "کمتر سفارش می‌دهد؛ در خرج هر بار تفاوت آشکاری نیست")
    case .dearer:
      LocalizedText(
        en: "Spends more each time; no clear difference in how often",
        fa: "هر بار بیشتر خرج می‌کند؛ در شمار سفارش تفاوت آشکاری نیست")
    case .cheaper:
      LocalizedText(
        en: "Spends less each time; no clear difference in how often",
        fa: "هر بار کمتر خرج می‌کند؛ در شمار سفارش تفاوت آشکاری نیست")
    case .unclear:
      LocalizedText(
        en: "No clear difference from all customers in orders or spending",
        fa: "در شمار سفارش و خرج هر بار با همهٔ مشتریان تفاوت آشکاری ندارد")
    }
  }
}

extension Finding {
  /// How often members order and how much they spend, by the verdicts of both differences; nil where
  /// either is missing or of few customers.
  static func comparison(_ comparison: [String: PersonaComparison], lowBase: Int) -> Finding? {
    func verdict(_ measure: ComparisonMeasure) -> ComparisonVerdict? {
      guard let row = comparison[measure.rawValue], row.members.n ?? 0 >= lowBase else {
        return nil
      }
      return row.difference?.verdict
    }
    guard let orders = verdict(.ordersPerMonth), let spending = verdict(.spendPerOrder) else {
      return nil
    }
    let words: ComparisonFindingWords =
      switch (orders, spending) {
      case (.higher, .higher): .moreAndMore
      case (.higher, .lower): .moreAndLess
      case (.lower, .higher): .lessAndMore
      case (.lower, .lower): .lessAndLess
      case (.higher, .same): .more
      case (.lower, .same): .less
      case (.same, .higher): .dearer
      case (.same, .lower): .cheaper
      case (.same, .same): .unclear
      }
    return Finding(words)
  }
}
