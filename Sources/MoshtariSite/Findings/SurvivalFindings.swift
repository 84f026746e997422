import MoshtariCore

/// What curves say: how soon a second order comes, how long members stay active.
enum SurvivalFindingWords: Phrase {
  case half, within, activeBoth, activeUnclear

  var text: LocalizedText {
    switch self {
    case .half:
      LocalizedText(
        en: "Half of customers have a second order within {1} of the first",
        fa: "نیمی از مشتریان تا {1} پس از سفارش اول، دوباره سفارش می‌دهند")
    case .within:
      LocalizedText(
        en: "{1} of customers have a second order within {2} of the first",
        fa: "{1} مشتریان تا {2} پس از سفارش اول، دوباره سفارش می‌دهند")
    case .activeBoth:
      LocalizedText(
        en: "{1} of members are still active after {2} months, {3} of all customers",
        fa: "{1} اعضا پس از {2} ماه هنوز فعال‌اند، در برابر {3} همهٔ مشتریان")
    case .activeUnclear:
      LocalizedText(
        en: "No clear difference from all customers in staying active",
        fa: "در فعال ماندن با همهٔ مشتریان تفاوت آشکاری ندارند")
    }
  }
}

extension Finding {
  /// The median of the time to the second order; where the curve, or a limit of it, does not reach one
  /// half, the share by the last round number of days at which enough customers are still watched.
  static func secondOrder(_ survival: Survival, lowBase: Int) -> Finding? {
    func isWatched(_ day: Int) -> Bool {
      survival.secondOrder.last { $0.day <= day }.map { $0.atRisk >= max(1, lowBase) } ?? false
    }
    let median = survival.median
    if median.isSound(lowBase: lowBase), let days = median.value.map({ Int($0) }), days > 0,
      isWatched(days)
    {
      return Finding(SurvivalFindingWords.half, .days(days))
    }
    let round = [365, 180, 90, 60, 30].first { isWatched($0) && $0 <= survival.lastDay }
    guard let day = round, let step = survival.secondOrder.last(where: { $0.day <= day }),
      let low = step.low, let high = step.high
    else { return nil }
    let share = Estimate(value: 1 - step.survival, low: 1 - high, high: 1 - low, n: step.atRisk)
    return Finding(SurvivalFindingWords.within, .share(share), .days(day))
  }

  /// Members beside everybody at the last month at which enough of both are watched; nil where that month says less
  /// than an earlier one, in which they are clearly apart.
  static func staysActive(_ survival: PersonaSurvival, lowBase: Int) -> Finding? {
    guard
      let members = survival.members.last(where: { $0.atRisk >= max(1, lowBase) }),
      members.month > 0, let all = survival.all.first(where: { $0.month == members.month })
    else { return nil }
    let own = members.estimate, everybody = all.estimate
    guard own.isClearlyAbove(everybody) || everybody.isClearlyAbove(own) else {
      return survival.isApartAnywhere(lowBase: lowBase)
        ? nil : Finding(SurvivalFindingWords.activeUnclear)
    }
    return Finding(
      SurvivalFindingWords.activeBoth, .share(own), .count(members.month), .share(everybody))
  }
}

extension SegmentFamily {
  /// Whether its segments are of what customers are. Today's members of a segment of what customers did are in it
  /// because they stayed or went: how long they stay would say what was put in.
  var isOfWhatCustomersAre: Bool { ["class", "origin"].contains(id) }
}

extension PersonaSurvival {
  /// Whether members and all customers are clearly apart in a month of which enough were watched.
  fileprivate func isApartAnywhere(lowBase: Int) -> Bool {
    members.contains { step in
      guard step.atRisk >= max(1, lowBase), let other = all.first(where: { $0.month == step.month })
      else { return false }
      return step.estimate.isClearlyAbove(other.estimate)
        || other.estimate.isClearlyAbove(step.estimate)
    }
  }
}

extension ActiveStep {
  fileprivate var estimate: Estimate {
    Estimate(value: survival, low: low, high: high, n: atRisk)
  }
}
