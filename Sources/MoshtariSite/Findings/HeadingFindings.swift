import MoshtariCore

/// What stands over whole pages.
enum HeadingFindingWords: Phrase {
  case clauses, retentionUnclear, npsUnclear
  case changeRise, changeFall, changeUnclear
  case segment, segmentOfBuyers, kind

  var text: LocalizedText {
    switch self {
    case .clauses: LocalizedText(en: "{1}; {2}", fa: "{1}؛ {2}")
    case .retentionUnclear:
      LocalizedText(
        en: "{1} of {2} buyers ordered again in {3}: no clear change",
        fa: "{1} از خریداران {2} در {3} دوباره خریدند؛ بدون تغییر آشکار")
    case .npsUnclear:
      LocalizedText(
        en: "NPS {1} in {2}: no clear change since {3}",
        fa: "NPS در {2}: {1}، بدون تغییر آشکار نسبت به {3}")
    case .changeRise:
      LocalizedText(
        en: "{1} points from {2} to {3}: a clear rise",
        fa: "{1} واحد از {2} تا {3}: افزایش آشکار")
    case .changeFall:
      LocalizedText(
        en: "{1} points from {2} to {3}: a clear fall", fa: "{1} واحد از {2} تا {3}: کاهش آشکار")
    case .changeUnclear:
      LocalizedText(
        en: "{1} points from {2} to {3}: no clear change",
        fa: "{1} واحد از {2} تا {3}: بدون تغییر آشکار")
    case .segment:
      LocalizedText(
        en: "{1}: {2} customers, {3} of all, {4} of revenue",
        fa: "{1}: {2} مشتری، {3} از همه، {4} از درآمد")
    case .segmentOfBuyers:
      LocalizedText(
        en: "{1}: {2} customers, {3} of buyers, {4} of revenue",
        fa: "{1}: {2} مشتری، {3} از خریداران، {4} از درآمد")
    case .kind:
      LocalizedText(
        en: "{2} {1}: {3} of all, {4} of revenue", fa: "{2} {1}: {3} از همه، {4} از درآمد")
    }
  }
}

/// The kinds of customers after a number.
enum CountedKindWords: String, Phrase {
  case individual = "class-individual"
  case business = "class-business"
  case government = "class-government"
  case institutional = "class-institutional"

  var text: LocalizedText {
    switch self {
    case .individual: LocalizedText(en: "individual customers", fa: "مشتری فردی")
    case .business: LocalizedText(en: "business customers", fa: "مشتری تجاری")
    case .government: LocalizedText(en: "government customers", fa: "مشتری دولتی")
    case .institutional: LocalizedText(en: "institutional customers", fa: "مشتری نهادی")
    }
  }
}

extension Finding {
  /// Retention of the last complete month beside the month before, by `growth.change`.
  static func retention(_ growth: Growth) -> Finding? {
    sincePeriod(news(growth)) ?? retentionUnclear(growth.change, in: growth.monthly)
  }

  /// Retention of the last complete quarter likewise, by `growth.quarterChange`.
  static func quarterlyRetention(_ growth: Growth) -> Finding? {
    sincePeriod([News(growth.quarterChange, in: growth.quarterly)].compactMap { $0 })
      ?? retentionUnclear(growth.quarterChange, in: growth.quarterly)
  }

  private static func retentionUnclear<Span>(
    _ change: PeriodShareChange<Span>?, in periods: [GrowthPeriod<Span>]
  ) -> Finding? {
    guard let change, change.value != nil,
      let now = periods.first(where: { $0.period == change.to })?.retention.value
    else { return nil }
    return Finding(
      HeadingFindingWords.retentionUnclear, .percent(now), .period(change.from.named),
      .period(change.to.named))
  }

  /// NPS of two months, by `nps.change`.
  static func nps(_ nps: NPS) -> Finding? {
    sincePeriod(news(nps)) ?? npsUnclear(nps.completeChange, in: nps.byMonth)
  }

  /// NPS of two quarters, by `nps.quarterChange`.
  static func quarterly(_ nps: NPS) -> Finding? {
    sincePeriod([News(nps.quarterChange, in: nps.byQuarter)].compactMap { $0 })
      ?? npsUnclear(nps.quarterChange, in: nps.byQuarter)
  }

  private static func npsUnclear<Span>(
    _ change: PeriodNPSChange<Span>?, in periods: [OfPeriod<Span, NPSGroup>]
  ) -> Finding? {
    guard let change, change.value != nil,
      let now = periods.first(where: { $0.period == change.to })?.figure.estimate.value
    else { return nil }
    return Finding(
      HeadingFindingWords.npsUnclear, .points(now), .period(change.to.named),
      .period(change.from.named))
  }

  /// The difference between those two months.
  static func change(of nps: NPS) -> Finding? {
    guard let change = nps.completeChange, let difference = change.value else { return nil }
    let words: HeadingFindingWords =
      switch change.verdict {
      case .rise: .changeRise
      case .fall: .changeFall
      case .unclear: .changeUnclear
      }
    return Finding(words, .points(difference), .month(change.from), .month(change.to))
  }

  /// A segment's size and its part of the revenue, counted; nil where money is hidden or missing, and
  /// below `lowBase` members.
  static func segment(_ segment: SegmentName, _ figures: SegmentFigures, lowBase: Int) -> Finding? {
    guard figures.count >= lowBase, let share = figures.share, let revenue = figures.revenueShare,
      revenue > 0
    else { return nil }
    let customers = Part.count(figures.count), shares = [Part.rounded(share), .rounded(revenue)]
    if let kind = CountedKindWords(rawValue: segment.id) {
      return Finding(
        HeadingFindingWords.kind, .word(kind.text), customers, shares[0], shares[1])
    }
    // Of satisfaction and loyalty the share is of those placed, the revenue of all: no sentence says both.
    guard segment.family != .quadrant else { return nil }
    let words: HeadingFindingWords = segment.family == .rfm ? .segmentOfBuyers : .segment
    return Finding(words, .name(segment.name), customers, shares[0], shares[1])
  }
}

extension Finding.Part {
  /// In whole percent; with a decimal below one, as in the strip under the head.
  fileprivate static func rounded(_ share: Double) -> Finding.Part {
    .percent(share, digits: share > 0 && share < 0.01 ? 1 : 0)
  }
}
