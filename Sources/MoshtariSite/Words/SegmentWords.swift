import MoshtariCore
import MoshtariText

/// A segment as pages show it: its name, its family and, where it has one, its rule.
struct SegmentName: Sendable {
  var id: String
  var name: LocalizedText
  var family: SegmentFamily
  /// Nil for the states of the exclusive families, whose rules are classifiers.
  var rule: SegmentRule?

  /// The exclusive families' segments, in the order of the pages.
  static let classified: [SegmentName] =
    LifecycleState.allCases.map { SegmentName(id: $0.id, name: $0.name, family: .lifecycle) }
    + RFMSegment.allCases.map { SegmentName(id: $0.id, name: $0.name, family: .rfm) }
    + QuadrantSegment.allCases.map { SegmentName(id: $0.id, name: $0.name, family: .quadrant) }

  init(id: String, name: LocalizedText, family: SegmentFamily) {
    (self.id, self.name, self.family) = (id, name, family)
  }

  init(_ segment: RuleSegment) {
    (id, name, rule) = (segment.id, segment.title, segment.rule)
    family = SegmentFamily(segment.family)
  }

  /// The page's name without folder and ending.
  var page: String { "segment-\(id)" }
}

/// A family that segments come in: one of ours, or an author's word.
struct SegmentFamily: Hashable, Sendable {
  var id: String

  init(_ id: String) { self.id = id }

  static let lifecycle = SegmentFamily("lifecycle")
  static let rfm = SegmentFamily("rfm")
  static let quadrant = SegmentFamily("satisfaction-loyalty")

  /// The built-in families have names in both languages; an author's word serves every language.
  var name: LocalizedText { FamilyWords(rawValue: id)?.text ?? LocalizedText(id) }

  /// Whether every customer that it divides is in exactly one of its segments.
  var isExclusive: Bool { [.lifecycle, .rfm, .quadrant].contains(self) }

  /// What its segments have in common; nil for an author's family.
  var purpose: FamilyPurposeWords? { FamilyPurposeWords(rawValue: id) }
}

/// The families that come with the program.
enum FamilyWords: String, Phrase {
  case lifecycle, rfm
  case quadrant = "satisfaction-loyalty"
  case kinds = "class"
  case individualBehaviour = "individual-behaviour"
  case loyaltyObject = "loyalty-object"
  case loyaltyMotive = "loyalty-motive"
  case beforePurchase = "before-purchase"
  case attitude, origin, own, persona

  var text: LocalizedText {
    switch self {
    case .lifecycle: LocalizedText(en: "Lifecycle", fa: "چرخهٔ عمر")
    case .rfm: LocalizedText(en: "RFM", fa: "RFM")
    case .quadrant: LocalizedText(en: "Satisfaction and loyalty", fa: "رضایت و وفاداری")
    case .kinds: LocalizedText(en: "Class of customer", fa: "نوع مشتری")
    case .individualBehaviour: LocalizedText(en: "Buying behaviour", fa: "رفتار خرید")
    case .attitude: LocalizedText(en: "Attitude", fa: "نگرش")
    case .origin: LocalizedText(en: "Origin", fa: "شیوهٔ آشنایی")
    case .loyaltyObject: LocalizedText(en: "What loyalty is to", fa: "وفادار به چه")
    case .loyaltyMotive: LocalizedText(en: "Why they stay", fa: "چرا می‌مانند")
    case .beforePurchase: LocalizedText(en: "Around the purchase", fa: "پیرامون خرید")
    case .own: LocalizedText(en: "Our own segments", fa: "بخش‌های خودمان")
    case .persona: LocalizedText(en: "Groups behind personas", fa: "گروه‌های پشت پرسوناها")
    }
  }
}

/// What the segments of a family tell apart.
enum FamilyPurposeWords: String, Phrase {
  case kinds = "class"
  case individualBehaviour = "individual-behaviour"
  case loyaltyObject = "loyalty-object"
  case loyaltyMotive = "loyalty-motive"
  case beforePurchase = "before-purchase"
  case attitude, origin, own

  var text: LocalizedText {
    switch self {
    case .kinds:
      LocalizedText(
        en: "Who buys: a person, a firm, the state or an institution.",
        fa: "چه کسی می‌خرد: فرد، شرکت، دولت یا نهاد.")
    case .individualBehaviour:
      LocalizedText(
        en: "How individuals buy. A customer can be in several of these, or in none.",
        fa: "مشتریان فردی چگونه می‌خرند. هر کس می‌تواند در چند بخش باشد یا در هیچ‌کدام.")
    case .attitude:
      LocalizedText(
        en: "What their latest words to us say.", fa: "از تازه‌ترین حرف‌هایشان چه برمی‌آید.")
    case .origin: LocalizedText(en: "How they found us.", fa: "چگونه ما را یافته‌اند.")
    case .loyaltyObject:
      LocalizedText(
        en:
          "What repeat buyers come back for. Several may hold; where no column tells, nobody is in it.",
        fa:
          "خریداران تکراری برای چه برمی‌گردند. هر کس می‌تواند در چند بخش باشد؛ جایی که داده‌ای نباشد کسی در آن نیست."
      )
    case .loyaltyMotive:
      LocalizedText(
        en:
          "What seems to keep repeat buyers. A customer can have several motives, or none that shows.",
        fa:
          "چه چیزی خریداران تکراری را نگه می‌دارد. هر کس می‌تواند چند انگیزه داشته باشد یا هیچ‌کدام پیدا نباشد."
      )
    case .beforePurchase:
      LocalizedText(
        en: "Those who think of changing over to us, and those who ordered on sight.",
        fa: "کسانی که در فکر آمدن نزد ما هستند و کسانی که در نگاه اول خریده‌اند.")
    case .own: LocalizedText(en: "Rules of this report.", fa: "قاعده‌های همین گزارش.")
    }
  }
}

extension PageContext {
  /// Every segment that there may be, in the order of the pages.
  var segmentNames: [SegmentName] { SegmentName.classified + rules.map(SegmentName.init) }

  /// Those of one family that the report has figures for.
  func segments(of family: SegmentFamily) -> [SegmentName] {
    segmentNames.filter { $0.family == family && report.segments[$0.id] != nil }
  }

  /// The families of the rule segments, in the order of the pages.
  var ruleFamilies: [SegmentFamily] {
    rules.map { SegmentFamily($0.family) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  func segmentName(of id: String) -> LocalizedText {
    segmentNames.first { $0.id == id }?.name ?? LocalizedText(id)
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
        fa: "در {1} گذشته سفارش داده، پس از وقفه‌ای بیش از {2}.")
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
        en: "Recency 5 and frequency 4–5, with {1} orders or more.",
        fa: "تازگی ۵ و تکرار ۴ یا ۵، با دست‌کم {1} سفارش.")
    case .loyal:
      LocalizedText(
        en: "Recency 3–4 and frequency 4–5, with {1} orders or more.",
        fa: "تازگی ۳ یا ۴ و تکرار ۴ یا ۵، با دست‌کم {1} سفارش.")
    case .potentialLoyalist:
      LocalizedText(
        en: "Recency 4–5 and frequency 2–3, or a higher frequency with fewer than {1} orders.",
        fa: "تازگی ۴ یا ۵ و تکرار ۲ یا ۳، یا تکرار بالاتر با کمتر از {1} سفارش.")
    case .new: LocalizedText(en: "Recency 5 and frequency 1.", fa: "تازگی ۵ و تکرار ۱.")
    case .promising: LocalizedText(en: "Recency 4 and frequency 1.", fa: "تازگی ۴ و تکرار ۱.")
    case .needAttention:
      LocalizedText(
        en: "Recency 3 and frequency 3, or a higher frequency with fewer than {1} orders.",
        fa: "تازگی و تکرار هر دو ۳، یا تکرار بالاتر با کمتر از {1} سفارش.")
    case .aboutToSleep:
      LocalizedText(en: "Recency 3 and frequency 1–2.", fa: "تازگی ۳ و تکرار ۱ یا ۲.")
    case .atRisk:
      LocalizedText(
        en: "Recency 1–2 and frequency 3–4, or frequency 5 with fewer than {1} orders.",
        fa: "تازگی ۱ یا ۲ و تکرار ۳ یا ۴، یا تکرار ۵ با کمتر از {1} سفارش.")
    case .cantLose:
      LocalizedText(
        en: "Recency 1–2 and frequency 5, with {1} orders or more.",
        fa: "تازگی ۱ یا ۲ و تکرار ۵، با دست‌کم {1} سفارش.")
    case .hibernating:
      LocalizedText(
        en: "Recency 2 and frequency 1–2, or recency 1 and frequency 2.",
        fa: "تازگی ۲ و تکرار ۱ یا ۲، یا تازگی ۱ و تکرار ۲.")
    case .lost: LocalizedText(en: "Recency 1 and frequency 1.", fa: "تازگی و تکرار هر دو ۱.")
    }
  }
}

/// The rules of satisfaction × loyalty; {1} is the days of the loyalty window.
enum QuadrantRuleWords: String, Phrase {
  case apostle, mercenary, hostage, defector, terms, nps

  init(_ segment: QuadrantSegment) {
    switch segment {
    case .apostle: self = .apostle
    case .mercenary: self = .mercenary
    case .hostage: self = .hostage
    case .defector: self = .defector
    }
  }

  var text: LocalizedText {
    switch self {
    case .apostle:
      LocalizedText(
        en: "Satisfied, and ordered on three days or more of the last {1}.",
        fa: "راضی است و در {1} گذشته دست‌کم سه روز سفارش داده است.")
    case .mercenary:
      LocalizedText(
        en: "Satisfied, but ordered on fewer than three days of the last {1}.",
        fa: "راضی است، اما در {1} گذشته کمتر از سه روز سفارش داده است.")
    case .hostage:
      LocalizedText(
        en: "Not satisfied, yet ordered on three days or more of the last {1}.",
        fa: "راضی نیست، با این حال در {1} گذشته دست‌کم سه روز سفارش داده است.")
    case .defector:
      LocalizedText(
        en: "Not satisfied, and ordered on fewer than three days of the last {1}.",
        fa: "راضی نیست و در {1} گذشته کمتر از سه روز سفارش داده است.")
    case .terms:
      LocalizedText(
        en:
          "Satisfied means one of the two best scores in the latest CSAT answer of a year, or, without one, 8 or more in the latest NPS answer. The first order is at least as old as that window.",
        fa:
          "راضی یعنی تازه‌ترین پاسخ CSAT او در یک سال گذشته یکی از دو نمرهٔ برتر باشد و اگر چنین پاسخی نداده، تازه‌ترین پاسخ NPS او ۸ یا بیشتر باشد. نخستین سفارش هم به همین اندازه قدیمی است."
      )
    case .nps:
      LocalizedText(
        en:
          "Its NPS counts only members whose place comes from CSAT; for the others the score would say the rule again.",
        fa:
          "NPS این بخش تنها از اعضایی است که با CSAT در آن جا گرفته‌اند؛ برای دیگران این نمره همان قاعده را تکرار می‌کند."
      )
    }
  }
}

extension PageContext {
  /// A cut-off in days, and beside it those of the kinds of customers that have their own:
  /// `121 days (individuals 146 days, businesses 35 days)`.
  func limit(
    _ cutoffs: Cutoffs, _ days: KeyPath<Cutoffs, Int>, _ ofKind: KeyPath<KindCutoffs, Int>
  ) -> SafeHTML {
    let kinds = KindWords.allCases.compactMap { kind in
      cutoffs.byKind[kind.rawValue].map {
        "\(say(CutoffKindWords(kind))) \(self.days($0[keyPath: ofKind]))" as SafeHTML
      }
    }
    let common = self.days(cutoffs[keyPath: days])
    guard !kinds.isEmpty else { return common }
    let separator: SafeHTML = language == .fa ? "، " : ", "
    return common + " (" + kinds.joined(separator: separator) + ")"
  }

  /// W, the days of the loyalty window: the length of `Rollup.window`.
  private static let loyaltyDays = Rollup.window

  /// The rule of a segment in words, with today's cut-offs.
  func rule(of id: String) -> SafeHTML {
    if let state = LifecycleState(rawValue: id) {
      let active = report.cutoffs.map { limit($0, \.active, \.active) } ?? .empty
      let churned = report.cutoffs.map { limit($0, \.churned, \.churned) } ?? .empty
      return say(LifecycleRuleWords(state), active, churned, count(settings.cutoffs.loyalOrders))
    }
    if let segment = QuadrantSegment(rawValue: id) {
      let window = say(QuadrantRuleWords(segment), days(Self.loyaltyDays))
      return window + " " + say(QuadrantRuleWords.terms)
    }
    guard let segment = RFMSegment(rawValue: id) else { return .empty }
    return say(RFMRuleWords(segment), count(settings.rfm.minOrders))
  }
}

/// Kinds of customers in the middle of a sentence, many of them.
private enum CutoffKindWords: String, Phrase {
  case individual, business, government, institutional

  init(_ kind: KindWords) {
    switch kind {
    case .individual: self = .individual
    case .business: self = .business
    case .government: self = .government
    case .institutional: self = .institutional
    }
  }

  var text: LocalizedText {
    switch self {
    case .individual: LocalizedText(en: "individuals", fa: "مشتریان فردی")
    case .business: LocalizedText(en: "businesses", fa: "مشتریان تجاری")
    case .government: LocalizedText(en: "public offices", fa: "مشتریان دولتی")
    case .institutional: LocalizedText(en: "institutions", fa: "مشتریان نهادی")
    }
  }
}
