import MoshtariCore

/// What stands over whole pages.
enum HeadingFindingWords: Phrase {
  case bothRose, bothFell, retentionRoseNPSFell, retentionFellNPSRose
  case retentionRose, retentionFell, npsRose, npsFell, neither
  case retentionRoseTo, retentionFellTo, retentionUnclear
  case npsRoseTo, npsFellTo, npsUnclear
  case changeRise, changeFall, changeUnclear
  case segment, segmentOfBuyers

  var text: LocalizedText {
    switch self {
    case .bothRose:
      LocalizedText(
        en: "Retention and NPS both rose in {1}", fa: "نگهداشت و NPS در {1} افزایش یافتند")
    case .bothFell:
      LocalizedText(
        en: "Retention and NPS both fell in {1}", fa: "نگهداشت و NPS در {1} کاهش یافتند")
    case .retentionRoseNPSFell:
      LocalizedText(
        en: "Retention rose in {1}, but NPS fell",
        fa: "نگهداشت در {1} افزایش یافت، اما NPS کاهش یافت")
    case .retentionFellNPSRose:
      LocalizedText(
        en: "Retention fell in {1}, but NPS rose",
        fa: "نگهداشت در {1} کاهش یافت، اما NPS افزایش یافت")
    case .retentionRose:
      LocalizedText(
        en: "Retention rose in {1}; no clear change in NPS",
        fa: "نگهداشت در {1} افزایش یافت؛ NPS تغییر آشکاری نکرد")
    case .retentionFell:
      LocalizedText(
        en: "Retention fell in {1}; no clear change in NPS",
        fa: "نگهداشت در {1} کاهش یافت؛ NPS تغییر آشکاری نکرد")
    case .npsRose:
      LocalizedText(
        en: "NPS rose in {1}; no clear change in retention",
        fa: "NPS در {1} افزایش یافت؛ نگهداشت تغییر آشکاری نکرد")
    case .npsFell:
      LocalizedText(
        en: "NPS fell in {1}; no clear change in retention",
        fa: "NPS در {1} کاهش یافت؛ نگهداشت تغییر آشکاری نکرد")
    case .neither:
      LocalizedText(
        en: "No clear change in retention or NPS in {1}",
        fa: "نگهداشت و NPS در {1} تغییر آشکاری نکردند")
    case .retentionRoseTo:
      LocalizedText(
        en: "Retention rose from {1} to {2} in {3}", fa: "نگهداشت در {3} از {1} به {2} افزایش یافت")
    case .retentionFellTo:
      LocalizedText(
        en: "Retention fell from {1} to {2} in {3}", fa: "نگهداشت در {3} از {1} به {2} کاهش یافت")
    case .retentionUnclear:
      LocalizedText(
        en: "{1} of {2} buyers ordered again in {3}: no clear change",
        fa: "{1} از خریداران {2} در {3} دوباره خریدند؛ بدون تغییر آشکار")
    case .npsRoseTo:
      LocalizedText(
        en: "NPS rose from {1} in {2} to {3} in {4}",
        fa: "NPS از {1} در {2} به {3} در {4} افزایش یافت")
    case .npsFellTo:
      LocalizedText(
        en: "NPS fell from {1} in {2} to {3} in {4}",
        fa: "NPS از {1} در {2} به {3} در {4} کاهش یافت")
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
    }
  }
}

extension Finding {
  /// Retention and NPS by the verdicts of their changes; where only one has a change, or they are of
  /// different months, that one, retention first.
  static func overview(_ report: Report) -> Finding? {
    let growth = report.growth?.change.flatMap { $0.value == nil ? nil : $0 }
    let nps = report.nps?.completeChange
    guard let growth, let nps, growth.to == nps.to else {
      return report.growth.flatMap { retention($0) } ?? report.nps.flatMap { Finding.nps($0) }
    }
    let words: HeadingFindingWords =
      switch (growth.verdict, nps.verdict) {
      case (.rise, .rise): .bothRose
      case (.fall, .fall): .bothFell
      case (.rise, .fall): .retentionRoseNPSFell
      case (.fall, .rise): .retentionFellNPSRose
      case (.rise, .unclear): .retentionRose
      case (.fall, .unclear): .retentionFell
      case (.unclear, .rise): .npsRose
      case (.unclear, .fall): .npsFell
      case (.unclear, .unclear): .neither
      }
    return Finding(words, .month(growth.to))
  }

  /// Retention of the last complete month beside the month before, by `growth.change`.
  static func retention(_ growth: Growth) -> Finding? {
    func retention(_ month: Month) -> Double? {
      growth.monthly.first { $0.period == month }?.retention.value
    }
    guard let change = growth.change, change.value != nil, let before = retention(change.from),
      let now = retention(change.to)
    else { return nil }
    let values = Part.percents(before, now)
    switch change.verdict {
    case .rise:
      return Finding(HeadingFindingWords.retentionRoseTo, values[0], values[1], .month(change.to))
    case .fall:
      return Finding(HeadingFindingWords.retentionFellTo, values[0], values[1], .month(change.to))
    case .unclear:
      return Finding(
        HeadingFindingWords.retentionUnclear, .percent(now), .month(change.from), .month(change.to))
    }
  }

  /// NPS of two months, by `nps.change`.
  static func nps(_ nps: NPS) -> Finding? {
    func score(_ month: Month) -> Double? {
      nps.byMonth.first { $0.period == month }?.figure.estimate.value
    }
    guard let change = nps.completeChange, let before = score(change.from),
      let now = score(change.to)
    else { return nil }
    switch change.verdict {
    case .rise, .fall:
      return Finding(
        change.verdict == .rise ? HeadingFindingWords.npsRoseTo : .npsFellTo, .points(before),
        .month(change.from), .points(now), .month(change.to))
    case .unclear:
      return Finding(
        HeadingFindingWords.npsUnclear, .points(now), .month(change.to), .month(change.from))
    }
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
    let words: HeadingFindingWords = segment.family == .rfm ? .segmentOfBuyers : .segment
    return Finding(
      words, .name(segment.name), .count(figures.count), .percent(share), .percent(revenue))
  }
}

extension NPS {
  /// The change, where it has a value and both of its months are over; settings may name others.
  fileprivate var completeChange: NPSChange? {
    func isComplete(_ month: Month) -> Bool {
      byMonth.first { $0.period == month }?.complete ?? false
    }
    guard let change, change.value != nil, isComplete(change.from), isComplete(change.to) else {
      return nil
    }
    return change
  }
}
