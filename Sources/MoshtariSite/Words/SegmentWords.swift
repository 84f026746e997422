import MoshtariCore
import MoshtariText

/// A segment as pages show it: its name, its family and its rule in words.
struct SegmentName: Sendable {
  var id: String
  var name: LocalizedText
  var family: FamilyWords

  /// Every built-in segment, in the order of the pages.
  static let all: [SegmentName] =
    LifecycleState.allCases.map { SegmentName(id: $0.id, name: $0.name, family: .lifecycle) }
    + RFMSegment.allCases.map { SegmentName(id: $0.id, name: $0.name, family: .rfm) }

  /// Those of one family that the report has figures for.
  static func present(in report: Report, of family: FamilyWords) -> [SegmentName] {
    all.filter { $0.family == family && report.segments[$0.id] != nil }
  }

  /// The page's name without folder and ending.
  var page: String { "segment-\(id)" }
}

/// The families that segments come in.
enum FamilyWords: String, Phrase {
  case lifecycle, rfm

  var text: LocalizedText {
    switch self {
    case .lifecycle: LocalizedText(en: "Lifecycle", fa: "چرخهٔ عمر")
    case .rfm: LocalizedText(en: "RFM", fa: "RFM")
    }
  }
}

/// The rules of the lifecycle states; {1} is A, {2} is C, {3} the orders that loyalty takes.
enum LifecycleRuleWords: String, Phrase {
  case potential, returned, new, loyal, active, atRisk, inactive

  init(_ state: LifecycleState) {
    switch state {
    case .potential: self = .potential
    case .returned: self = .returned
    case .new: self = .new
    case .loyal: self = .loyal
    case .active: self = .active
    case .atRisk: self = .atRisk
    case .inactive: self = .inactive
    }
  }

  var text: LocalizedText {
    switch self {
    case .potential:
      LocalizedText(
        en: "Known, but without an order so far.", fa: "شناخته‌شده، اما تاکنون بدون سفارش.")
    case .returned:
      LocalizedText(
        en: "Ordered within the last {1}, after a silence of more than {2}.",
        fa: "در {1} گذشته سفارش داده، پس از سکوتی بیش از {2}.")
    case .new:
      LocalizedText(
        en: "Placed the first order within the last {1}.",
        fa: "نخستین سفارش را در {1} گذشته ثبت کرده است.")
    case .loyal:
      LocalizedText(
        en: "Ordered within the last {1} and has {3} orders or more.",
        fa: "در {1} گذشته سفارش داده و دست‌کم {3} سفارش دارد.")
    case .active:
      LocalizedText(
        en: "Ordered within the last {1}; neither new, nor returned, and fewer than {3} orders.",
        fa: "در {1} گذشته سفارش داده؛ نه جدید است، نه بازگشته، و کمتر از {3} سفارش دارد.")
    case .atRisk:
      LocalizedText(
        en: "The last order is more than {1} and at most {2} ago.",
        fa: "از آخرین سفارش بیش از {1} و حداکثر {2} گذشته است.")
    case .inactive:
      LocalizedText(
        en: "The last order is more than {2} ago.", fa: "از آخرین سفارش بیش از {2} گذشته است.")
    }
  }
}

/// The rules of the RFM segments, by scores: R recency, F frequency, 5 is best; {1} is the setting
/// `rfm.minOrders`.
enum RFMRuleWords: String, Phrase {
  case champions, loyal, potentialLoyalist, new, promising, needAttention, aboutToSleep, atRisk,
    cantLose
  case hibernating, lost

  init(_ segment: RFMSegment) {
    switch segment {
    case .champions: self = .champions
    case .loyal: self = .loyal
    case .potentialLoyalist: self = .potentialLoyalist
    case .new: self = .new
    case .promising: self = .promising
    case .needAttention: self = .needAttention
    case .aboutToSleep: self = .aboutToSleep
    case .atRisk: self = .atRisk
    case .cantLose: self = .cantLose
    case .hibernating: self = .hibernating
    case .lost: self = .lost
    }
  }

  var text: LocalizedText {
    switch self {
    case .champions:
      LocalizedText(
        en: "R 5 and F 4–5, with {1} orders or more.",
        fa: "R برابر ۵ و F برابر ۴ یا ۵، با دست‌کم {1} سفارش.")
    case .loyal:
      LocalizedText(
        en: "R 3–4 and F 4–5, with {1} orders or more.",
        fa: "R برابر ۳ یا ۴ و F برابر ۴ یا ۵، با دست‌کم {1} سفارش.")
    case .potentialLoyalist:
      LocalizedText(
        en: "R 4–5 and F 2–3, or a higher F with fewer than {1} orders.",
        fa: "R برابر ۴ یا ۵ و F برابر ۲ یا ۳، یا F بالاتر با کمتر از {1} سفارش.")
    case .new: LocalizedText(en: "R 5 and F 1.", fa: "R برابر ۵ و F برابر ۱.")
    case .promising: LocalizedText(en: "R 4 and F 1.", fa: "R برابر ۴ و F برابر ۱.")
    case .needAttention:
      LocalizedText(
        en: "R 3 and F 3, or a higher F with fewer than {1} orders.",
        fa: "R و F هر دو ۳، یا F بالاتر با کمتر از {1} سفارش.")
    case .aboutToSleep: LocalizedText(en: "R 3 and F 1–2.", fa: "R برابر ۳ و F برابر ۱ یا ۲.")
    case .atRisk:
      LocalizedText(
        en: "R 1–2 and F 3–4, or F 5 with fewer than {1} orders.",
        fa: "R برابر ۱ یا ۲ و F برابر ۳ یا ۴، یا F برابر ۵ با کمتر از {1} سفارش.")
    case .cantLose:
      LocalizedText(
        en: "R 1–2 and F 5, with {1} orders or more.",
        fa: "R برابر ۱ یا ۲ و F برابر ۵، با دست‌کم {1} سفارش.")
    case .hibernating:
      LocalizedText(
        en: "R 2 and F 1–2, or R 1 and F 2.",
        fa: "R برابر ۲ و F برابر ۱ یا ۲، یا R برابر ۱ و F برابر ۲.")
    case .lost: LocalizedText(en: "R 1 and F 1.", fa: "R و F هر دو ۱.")
    }
  }
}

extension PageContext {
  /// The rule of a segment in words, with today's cut-offs.
  func rule(of id: String) -> SafeHTML {
    if let state = LifecycleState(rawValue: id) {
      let active = report.cutoffs.map { days($0.active) } ?? .empty
      let churned = report.cutoffs.map { days($0.churned) } ?? .empty
      return say(LifecycleRuleWords(state), active, churned, count(settings.cutoffs.loyalOrders))
    }
    guard let segment = RFMSegment(rawValue: id) else { return .empty }
    return say(RFMRuleWords(segment), count(settings.rfm.minOrders))
  }
}
