import MoshtariCore

/// What the segments of a family say beside each other, all counted.
enum FamilyFindingWords: Phrase {
  case lifecycle, largest, most, only, onlyCounted, bestCell, moved

  var text: LocalizedText {
    switch self {
    case .lifecycle:
      LocalizedText(
        en: "{1}, {2} of all, bring {3} of the revenue",
        fa: "{1}، {2} همهٔ مشتریان، {3} درآمد را می‌آورند")
    case .largest:
      LocalizedText(
        en: "{1} are the largest group of the lifecycle: {2} of all",
        fa: "{1} بزرگ‌ترین گروه چرخهٔ عمرند: {2} همهٔ مشتریان")
    case .most:
      LocalizedText(
        en: "{1}: largest share of revenue from “{2}”, {3}",
        fa: "{1}: بیشترین سهم درآمد از «{2}» است، {3}")
    case .only:
      LocalizedText(
        en: "{1}: “{2}”, {3} of customers and {4} of revenue",
        fa: "{1}: «{2}»، {3} از مشتریان و {4} از درآمد")
    case .onlyCounted:
      LocalizedText(en: "{1}: “{2}”, {3} of customers", fa: "{1}: «{2}»، {3} از مشتریان")
    case .bestCell:
      LocalizedText(
        en: "{1} customers score best on both recency and frequency",
        fa: "{1} مشتری هم در تازگی و هم در تکرار بهترین امتیاز را دارند")
    case .moved:
      LocalizedText(
        en: "{1} customers went from “{2}” to “{3}”",
        fa: "{1} مشتری از «{2}» به «{3}» رفتند")
    }
  }
}

/// Customers of a lifecycle state, within a sentence.
enum StateFindingWords: String, Phrase {
  case potential, returned, new, loyal, active, inactive
  case atRisk = "at-risk"

  var text: LocalizedText {
    switch self {
    case .potential: LocalizedText(en: "potential customers", fa: "مشتریان بالقوه")
    case .returned: LocalizedText(en: "returned customers", fa: "مشتریان بازگشته")
    case .new: LocalizedText(en: "new customers", fa: "مشتریان جدید")
    case .loyal: LocalizedText(en: "loyal customers", fa: "مشتریان وفادار")
    case .active: LocalizedText(en: "active customers", fa: "مشتریان فعال")
    case .atRisk: LocalizedText(en: "customers at risk", fa: "مشتریان در معرض خطر")
    case .inactive: LocalizedText(en: "inactive customers", fa: "مشتریان غیرفعال")
    }
  }
}

extension Finding {
  /// A segment with its name and figures.
  typealias Member = (name: SegmentName, figures: SegmentFigures)

  /// The state that brings the most revenue with its share of customers; nil where money of any state
  /// is hidden.
  static func lifecycle(_ states: [Member], lowBase: Int) -> Finding? {
    guard let most = largest(states, by: \.revenueShare, lowBase: lowBase),
      let share = most.figures.share, let revenue = most.figures.revenueShare,
      let state = StateFindingWords(rawValue: most.name.id)
    else { return largestState(states, lowBase: lowBase) }
    return Finding(
      FamilyFindingWords.lifecycle, .word(state.text), .counted(share), .counted(revenue))
  }

  /// The largest state.
  static func largestState(_ states: [Member], lowBase: Int) -> Finding? {
    guard let largest = largest(states, by: \.share, lowBase: lowBase),
      let share = largest.figures.share,
      let state = StateFindingWords(rawValue: largest.name.id)
    else { return nil }
    return Finding(FamilyFindingWords.largest, .word(state.text), .counted(share))
  }

  /// The segment of a family that brings the most revenue, nil where another prints the same share; of a family with one
  /// segment what that is.
  static func family(_ segments: [Member], lowBase: Int) -> Finding? {
    guard let family = segments.first?.name.family.name else { return nil }
    if segments.count == 1, let only = segments.first { return self.only(only, lowBase: lowBase) }
    guard let most = largest(segments, by: \.revenueShare, lowBase: lowBase),
      let revenue = most.figures.revenueShare,
      segments.count(where: {
        $0.figures.revenueShare.map { ($0 * 100).rounded() } == (revenue * 100).rounded()
      }) == 1
    else { return nil }
    return Finding(
      FamilyFindingWords.most, .name(family), .name(most.name.name), .percent(revenue))
  }

  private static func only(_ segment: Member, lowBase: Int) -> Finding? {
    guard segment.figures.count >= lowBase, let share = segment.figures.share else { return nil }
    let family = segment.name.family.name
    guard let revenue = segment.figures.revenueShare else {
      return Finding(
        FamilyFindingWords.onlyCounted, .name(family), .name(segment.name.name), .percent(share))
    }
    return Finding(
      FamilyFindingWords.only, .name(family), .name(segment.name.name), .percent(share),
      .percent(revenue))
  }

  /// The one segment with the most; nil where two have as much, where any that has members hides it, and
  /// where it has few members.
  private static func largest(
    _ segments: [Member], by share: KeyPath<SegmentFigures, Double?>, lowBase: Int
  ) -> Member? {
    let present = segments.filter { $0.figures.count > 0 }
    let shares = present.compactMap { $0.figures[keyPath: share] }
    guard present.count > 1, shares.count == present.count, let most = shares.max(), most > 0,
      shares.count(where: { $0 == most }) == 1,
      let segment = present.first(where: { $0.figures[keyPath: share] == most }),
      segment.figures.count >= max(1, lowBase)
    else { return nil }
    return segment
  }

  /// Who has the best score twice, counted.
  static func grid(_ rfm: RFM) -> Finding? {
    guard let best = rfm.cells.first(where: { $0.r == 5 && $0.f == 5 }), best.count > 1 else {
      return nil
    }
    return Finding(FamilyFindingWords.bestCell, .count(best.count))
  }

  /// The largest shown move from one state to another, counted; not called the largest, since moves of
  /// few are hidden, and others with them.
  static func flows(_ flows: FlowMatrix) -> Finding? {
    var most: (from: String, to: String, count: Int)?
    let names = SegmentName.classified
    for (from, row) in zip(flows.from, flows.matrix)
    where names.contains(where: { $0.id == from }) {
      for (to, count) in zip(flows.to, row)
      where to != from && names.contains(where: { $0.id == to }) {
        if let count, count > most?.count ?? 1 { most = (from, to, count) }
      }
    }
    guard let most, let from = names.first(where: { $0.id == most.from })?.name,
      let to = names.first(where: { $0.id == most.to })?.name
    else { return nil }
    return Finding(FamilyFindingWords.moved, .count(most.count), .name(from), .name(to))
  }
}
