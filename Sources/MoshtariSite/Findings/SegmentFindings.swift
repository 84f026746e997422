import MoshtariCore

/// What the panels of one segment say.
enum SegmentFindingWords: Phrase {
  case orders, rose, fell, same, returnBoth, returnUnclear, nps, npsUnclear
  case moves, joinedOnly, leftOnly, cameAndWent, came, went, lowest, highest

  var text: LocalizedText {
    switch self {
    case .orders:
      LocalizedText(
        en: "Members have {1} orders each, all customers {2}",
        fa: "میانگین سفارش هر عضو {1} است و هر مشتری {2}")
    case .rose:
      LocalizedText(
        en: "{1} members today, {3} more than at the end of {2}",
        fa: "امروز {1} عضو، {3} نفر بیشتر از پایان {2}")
    case .fell:
      LocalizedText(
        en: "{1} members today, {3} fewer than at the end of {2}",
        fa: "امروز {1} عضو، {3} نفر کمتر از پایان {2}")
    case .same:
      LocalizedText(
        en: "{1} members today, as many as at the end of {2}",
        fa: "امروز {1} عضو، به همان شمار پایان {2}")
    case .returnBoth:
      LocalizedText(
        en: "{1} of members order in month three, {2} of all customers",
        fa: "{1} اعضا در ماه سوم پس از سفارش اول می‌خرند، در برابر {2} همه")
    case .returnUnclear:
      LocalizedText(
        en: "No clear difference in month three: {1} of members order, {2} of all customers",
        fa: "در ماه سوم با همهٔ مشتریان تفاوت آشکاری نیست: {1} اعضا می‌خرند، در برابر {2}")
    case .nps:
      LocalizedText(
        en: "NPS is {1} among members, {2} among all customers",
        fa: "NPS اعضا {1} است و NPS همهٔ مشتریان {2}")
    case .npsUnclear:
      LocalizedText(
        en: "No clear difference in NPS from all customers",
        fa: "NPS اعضا با همهٔ مشتریان تفاوت آشکاری ندارد")
    case .moves:
      LocalizedText(
        en: "{1} joined and {2} left since {3}", fa: "از {3}، {1} نفر آمدند و {2} نفر رفتند")
    case .joinedOnly:
      LocalizedText(
        en: "{1} joined and nobody left since {2}", fa: "از {2}، {1} نفر آمدند و کسی نرفت")
    case .leftOnly:
      LocalizedText(
        en: "{1} left and nobody joined since {2}", fa: "از {2}، {1} نفر رفتند و کسی نیامد")
    case .cameAndWent:
      LocalizedText(
        en: "{1} came from “{2}”, {3} went to “{4}”",
        fa: "{1} نفر از «{2}» آمدند و {3} نفر به «{4}» رفتند")
    case .came: LocalizedText(en: "{1} came from “{2}”", fa: "{1} نفر از «{2}» آمدند")
    case .went: LocalizedText(en: "{1} went to “{2}”", fa: "{1} نفر به «{2}» رفتند")
    case .lowest:
      LocalizedText(
        en: "{1} has the lowest NPS of these: {2}",
        fa: "در این میان پایین‌ترین NPS از آنِ {1} است: {2}")
    case .highest:
      LocalizedText(
        en: "{1} has the highest NPS of these: {2}",
        fa: "در این میان بالاترین NPS از آنِ {1} است: {2}")
    }
  }
}

extension Finding {
  /// Orders of a member beside those of a customer, both counted; nil where they read the same.
  static func orders(_ figures: SegmentFigures, _ all: CustomerCounts, lowBase: Int) -> Finding? {
    guard figures.count >= max(1, lowBase), let own = figures.ordersPerCustomer,
      let everybody = all.ordersPerCustomer, own > 0,
      (own * 10).rounded() != (everybody * 10).rounded()
    else { return nil }
    return Finding(SegmentFindingWords.orders, .decimal(own), .decimal(everybody))
  }

  /// Members on the report's day beside those at the end of the month before, both counted in full.
  ///
  /// - Parameter months: the snapshots, of which the last is the report's day.
  static func members(_ months: [SegmentMonth]) -> Finding? {
    guard let now = months.last, let before = months.dropLast().last, before.complete,
      before.period == now.period - 1
    else { return nil }
    let words: SegmentFindingWords =
      now.count > before.count ? .rose : now.count < before.count ? .fell : .same
    return Finding(
      words, .count(now.count), .month(before.period), .count(abs(now.count - before.count)))
  }

  /// Who orders in the third month after the first, members beside everybody, by `returnDifference`;
  /// nil below `lowBase`, and where nobody or everybody does: then the rule of the segment says so.
  /// Nil too where another month shows what the third does not: members clearly apart by the ranges
  /// while the third is unclear, or clearly on its other side.
  static func returns(
    _ figures: SegmentFigures, _ all: [CohortAverage], lowBase: Int
  ) -> Finding? {
    guard let own = figures.cohortRetention.first(where: { $0.k == 3 })?.estimate,
      let everybody = all.first(where: { $0.k == 3 })?.estimate, own.isSound(lowBase: lowBase),
      everybody.isSound(lowBase: lowBase), let difference = figures.returnDifference,
      let share = own.value, share > 0, share < 1
    else { return nil }
    let months = sides(of: figures.cohortRetention, beside: all, lowBase: lowBase)
    let isSame = difference.verdict == .same
    guard
      months.allSatisfy({ $0 == .same || !isSame && $0 == difference.verdict })
    else { return nil }
    guard isSame else {
      return Finding(SegmentFindingWords.returnBoth, .share(own), .share(everybody))
    }
    let values = Part.percents(share, everybody.value ?? 0)
    return Finding(SegmentFindingWords.returnUnclear, values[0], values[1])
  }

  /// Where members are by the ranges in each month with enough of both.
  private static func sides(
    of members: [CohortAverage], beside all: [CohortAverage], lowBase: Int
  ) -> [ComparisonVerdict] {
    members.compactMap { month in
      guard let other = all.first(where: { $0.k == month.k })?.estimate,
        month.estimate.isSound(lowBase: lowBase), other.isSound(lowBase: lowBase)
      else { return nil }
      return month.estimate.isClearlyAbove(other)
        ? .higher : other.isClearlyAbove(month.estimate) ? .lower : .same
    }
  }

  /// NPS of members beside that of everybody, by `npsDifference`; nil below `lowBase` answers.
  static func nps(_ figures: SegmentFigures, _ all: Estimate, lowBase: Int) -> Finding? {
    let members = figures.nps.estimate
    guard members.isSound(lowBase: lowBase), all.isSound(lowBase: lowBase),
      let own = members.value, let everybody = all.value, let difference = figures.npsDifference
    else { return nil }
    guard difference.verdict != .same else { return Finding(SegmentFindingWords.npsUnclear) }
    return Finding(SegmentFindingWords.nps, .points(own), .points(everybody))
  }

  /// Who joined and who left; nil where either is hidden, or nobody did.
  static func moves(_ moves: SegmentMoves) -> Finding? {
    guard let joined = moves.joined, let left = moves.left, joined + left > 0 else { return nil }
    if left == 0 {
      return Finding(SegmentFindingWords.joinedOnly, .count(joined), .day(moves.fromDay))
    }
    if joined == 0 {
      return Finding(SegmentFindingWords.leftOnly, .count(left), .day(moves.fromDay))
    }
    return Finding(
      SegmentFindingWords.moves, .count(joined), .count(left), .day(moves.fromDay))
  }

  /// The largest shown move into a lifecycle state and out of it.
  static func moves(of state: String, in flows: FlowMatrix) -> Finding? {
    guard let column = flows.to.firstIndex(of: state), let row = flows.from.firstIndex(of: state)
    else { return nil }
    let came = most(zip(flows.from, flows.matrix.map { $0[column] }), but: state)
    let went = most(zip(flows.to, flows.matrix[row]), but: state)
    switch (came, went) {
    case (let came?, let went?):
      return Finding(
        SegmentFindingWords.cameAndWent, .count(came.count), .name(came.name), .count(went.count),
        .name(went.name))
    case (let came?, nil):
      return Finding(SegmentFindingWords.came, .count(came.count), .name(came.name))
    case (nil, let went?):
      return Finding(SegmentFindingWords.went, .count(went.count), .name(went.name))
    case (nil, nil): return nil
    }
  }

  private static func most(_ counts: some Sequence<(String, Int?)>, but state: String) -> (
    name: LocalizedText, count: Int
  )? {
    var most: (name: LocalizedText, count: Int)?
    for (id, count) in counts where id != state {
      guard let count, count > most?.count ?? 1, let name = LifecycleState(rawValue: id)?.name
      else { continue }
      most = (name, count)
    }
    return most
  }

  /// The one group whose interval is below those of all the others shown, else above; nil where none is.
  static func ratings(_ groups: [Keyed<NPSGroup>], lowBase: Int) -> Finding? {
    let named = groups.filter { $0.key != "" }
    guard named.count > 1, named.allSatisfy({ $0.figure.estimate.isSound(lowBase: lowBase) }) else {
      return nil
    }
    func alone(_ isBeyond: (Estimate, Estimate) -> Bool) -> Keyed<NPSGroup>? {
      named.first { one in
        named.allSatisfy { $0.key == one.key || isBeyond(one.figure.estimate, $0.figure.estimate) }
      }
    }
    let lowest = alone { $1.isClearlyAbove($0) }
    guard let group = lowest ?? alone({ $0.isClearlyAbove($1) }),
      let value = group.figure.estimate.value
    else { return nil }
    return Finding(
      lowest == nil ? SegmentFindingWords.highest : .lowest, .key(group.key), .points(value))
  }
}
