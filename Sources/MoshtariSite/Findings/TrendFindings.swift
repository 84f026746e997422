import MoshtariCore

/// What the last complete month is beside the months before it.
enum TrendFindingWords: Phrase {
  case above, below, unclear, activeRose, activeFell, activeSame
  case nps, satisfaction, retention

  var text: LocalizedText {
    switch self {
    case .above:
      LocalizedText(
        en: "{1} in {2} was above the {5} months before: {3} against {4}",
        fa: "{1} در {2} بالاتر از {5} ماه پیش از آن بود: {3} در برابر {4}")
    case .below:
      LocalizedText(
        en: "{1} in {2} was below the {5} months before: {3} against {4}",
        fa: "{1} در {2} پایین‌تر از {5} ماه پیش از آن بود: {3} در برابر {4}")
    case .unclear:
      LocalizedText(
        en: "{1} in {2}: no clear difference from the {5} months before ({3} and {4})",
        fa: "{1} در {2} با {5} ماه پیش از آن تفاوت آشکاری ندارد ({3} و {4})")
    case .activeRose:
      LocalizedText(
        en: "Active customers rose to {1} in {2}, from {3} in {4}",
        fa: "شمار مشتریان فعال از {3} در {4} به {1} در {2} افزایش یافت")
    case .activeFell:
      LocalizedText(
        en: "Active customers fell to {1} in {2}, from {3} in {4}",
        fa: "شمار مشتریان فعال از {3} در {4} به {1} در {2} کاهش یافت")
    case .activeSame:
      LocalizedText(
        en: "{1} active customers in {2}, as many as in {4}",
        fa: "{1} مشتری فعال در {2}، به همان شمار که در {4}")
    case .nps: LocalizedText(en: "NPS", fa: "NPS")
    case .satisfaction: LocalizedText(en: "satisfaction", fa: "رضایت")
    case .retention: LocalizedText(en: "retention", fa: "نگهداشت")
    }
  }
}

extension Finding {
  /// NPS of the last complete month beside the months before; by `nps.year`.
  static func trend(of nps: NPS) -> Finding? {
    nps.year.map {
      trend($0, of: .nps, [.points($0.now.value ?? 0), .points($0.before.value ?? 0)])
    }
  }

  /// Satisfaction likewise; by `csat.year`.
  static func trend(of csat: CSAT) -> Finding? {
    csat.year.map { trend($0, of: .satisfaction, shares($0)) }
  }

  /// Retention likewise; by `growth.year`.
  static func trend(of growth: Growth) -> Finding? {
    growth.year.map { trend($0, of: .retention, shares($0)) }
  }

  private static func shares(_ year: YearComparison) -> [Part] {
    Part.percents(year.now.value ?? 0, year.before.value ?? 0)
  }

  private static func trend(
    _ year: YearComparison, of subject: TrendFindingWords, _ values: [Part]
  ) -> Finding {
    let words: TrendFindingWords =
      switch year.verdict {
      case .rise: .above
      case .fall: .below
      case .unclear: .unclear
      }
    var finding = Finding(words, .word(subject.text), .month(year.period))
    finding.parts += values + [.count(year.months)]
    return finding
  }

  /// Active customers at the end of the last two complete months, counted.
  static func activeCustomers(_ customers: CustomerCounts) -> Finding? {
    let complete = customers.monthly.filter(\.complete).suffix(2)
    guard let before = complete.first, let now = complete.last, before.period < now.period else {
      return nil
    }
    let words: TrendFindingWords =
      now.active > before.active
      ? .activeRose : now.active < before.active ? .activeFell : .activeSame
    return Finding(
      words, .count(now.active), .month(now.period), .count(before.active), .month(before.period))
  }
}
