import MoshtariCore

/// What the ladder of orders says.
enum LadderFindingWords: Phrase {
  case hardest, both, second

  var text: LocalizedText {
    switch self {
    case .hardest:
      LocalizedText(
        en: "The second order is the hardest step: {1} of customers take it",
        fa: "سخت‌ترین گام سفارش دوم است: {1} مشتریان به آن می‌رسند")
    case .both:
      LocalizedText(
        en: "{1} of customers have a second order, {2} of those a third",
        fa: "{1} مشتریان سفارش دوم دارند و {2} آن‌ها سفارش سوم")
    case .second:
      LocalizedText(
        en: "{1} of customers with an order have a second one",
        fa: "{1} خریداران سفارش دوم هم دارند")
    }
  }
}

extension Finding {
  /// The first two steps. The second order is called the hardest only where its interval is below that
  /// of every other step, and every step has enough customers.
  static func ladder(_ ladder: [LadderRung], lowBase: Int) -> Finding? {
    guard let first = ladder.first, first.orders == 1, first.next.isSound(lowBase: lowBase) else {
      return nil
    }
    guard ladder.count > 1, ladder[1].next.isSound(lowBase: lowBase) else {
      return Finding(LadderFindingWords.second, .share(first.next))
    }
    let others = ladder.dropFirst().map(\.next)
    let isHardest =
      others.count > 1
      && others.allSatisfy { $0.isSound(lowBase: lowBase) && $0.isClearlyAbove(first.next) }
    return isHardest
      ? Finding(LadderFindingWords.hardest, .share(first.next))
      : Finding(LadderFindingWords.both, .share(first.next), .share(others[0]))
  }
}
