import MoshtariCore

/// What splits say of groups: of kinds of people, or of things, places and ways.
enum GroupFindingWords: Phrase {
  case npsLowestPeople, npsLowestThing, npsHighestPeople, npsHighestThing, npsApartPeople,
    npsApartThings, npsUnclear
  case csatLowestPeople, csatLowestThing, csatHighestPeople, csatHighestThing, csatApartPeople,
    csatApartThings, csatUnclear

  var text: LocalizedText {
    switch self {
    case .npsLowestPeople:
      LocalizedText(en: "{1} give the lowest NPS: {2}", fa: "پایین‌ترین NPS از {1} است: {2}")
    case .npsLowestThing:
      LocalizedText(en: "{1} has the lowest NPS: {2}", fa: "پایین‌ترین NPS از آنِ {1} است: {2}")
    case .npsHighestPeople:
      LocalizedText(en: "{1} give the highest NPS: {2}", fa: "بالاترین NPS از {1} است: {2}")
    case .npsHighestThing:
      LocalizedText(en: "{1} has the highest NPS: {2}", fa: "بالاترین NPS از آنِ {1} است: {2}")
    case .npsApartPeople:
      LocalizedText(
        en: "{1} give an NPS of {2}, {3} of {4}", fa: "NPS نزد {1} {2} است و نزد {3} {4}")
    case .npsApartThings:
      LocalizedText(
        en: "{1} has an NPS of {2}, {3} of {4}", fa: "NPS برای {1} {2} است و برای {3} {4}")
    case .npsUnclear:
      LocalizedText(
        en: "No clear difference in NPS between {1}", fa: "میان {1} تفاوت آشکاری در NPS نیست")
    case .csatLowestPeople:
      LocalizedText(en: "{1} are the least satisfied: {2}", fa: "{1} کمترین رضایت را دارند: {2}")
    case .csatLowestThing:
      LocalizedText(en: "{1} satisfies least: {2}", fa: "کمترین رضایت از {1} است: {2}")
    case .csatHighestPeople:
      LocalizedText(en: "{1} are the most satisfied: {2}", fa: "{1} بیشترین رضایت را دارند: {2}")
    case .csatHighestThing:
      LocalizedText(en: "{1} satisfies most: {2}", fa: "بیشترین رضایت از {1} است: {2}")
    case .csatApartPeople:
      LocalizedText(
        en: "{2} of {1} are satisfied, {4} of {3}", fa: "{2} از {1} راضی‌اند و {4} از {3}")
    case .csatApartThings:
      LocalizedText(
        en: "{2} are satisfied with {1}, {4} with {3}", fa: "{2} از {1} راضی‌اند و {4} از {3}")
    case .csatUnclear:
      LocalizedText(
        en: "No clear difference in satisfaction between {1}",
        fa: "میان {1} تفاوت آشکاری در رضایت نیست")
    }
  }
}

/// Dimensions in the plural.
enum DimensionsWords: String, Phrase {
  case region, kind, channel, touchpoint, product

  var text: LocalizedText {
    switch self {
    case .region: LocalizedText(en: "regions", fa: "منطقه‌ها")
    case .kind: LocalizedText(en: "kinds of customer", fa: "انواع مشتری")
    case .channel: LocalizedText(en: "channels", fa: "کانال‌ها")
    case .touchpoint: LocalizedText(en: "touchpoints", fa: "نقطه‌های تماس")
    case .product: LocalizedText(en: "products", fa: "محصول‌ها")
    }
  }
}

/// The kinds of customers in the plural, within a sentence.
enum KindsWords: String, Phrase {
  case individual, business, government, institutional

  var text: LocalizedText {
    switch self {
    case .individual: LocalizedText(en: "individual customers", fa: "مشتریان فردی")
    case .business: LocalizedText(en: "business customers", fa: "مشتریان تجاری")
    case .government: LocalizedText(en: "government customers", fa: "مشتریان دولتی")
    case .institutional: LocalizedText(en: "institutional customers", fa: "مشتریان نهادی")
    }
  }
}

extension Finding {
  /// How NPS differs between the groups of a dimension; by `nps.spread`, whose limits hold for all pairs
  /// at once. Nil where no pair is clear by those, and yet two of the ranges shown do not touch: readers
  /// see them apart, so neither a difference nor its absence is said.
  static func groups(of nps: NPS, by dimension: DimensionWords) -> Finding? {
    let isOfPeople = dimension == .kind
    let words = Words(
      lowest: isOfPeople ? .npsLowestPeople : .npsLowestThing,
      highest: isOfPeople ? .npsHighestPeople : .npsHighestThing,
      apart: isOfPeople ? .npsApartPeople : .npsApartThings, unclear: .npsUnclear)
    guard let spread = nps.spread[keyPath: dimension.spread] else { return nil }
    let shown = nps.by[keyPath: dimension.groups(NPSGroup.self)] ?? []
    let estimates = shown.map { Keyed(key: $0.key, figure: $0.figure.estimate) }
    return groups(spread, of: estimates, by: dimension, words) { .points($0) }
  }

  /// How satisfaction differs likewise; by `csat.spread`.
  static func groups(of csat: CSAT, by dimension: DimensionWords) -> Finding? {
    let isOfPeople = dimension == .kind
    let words = Words(
      lowest: isOfPeople ? .csatLowestPeople : .csatLowestThing,
      highest: isOfPeople ? .csatHighestPeople : .csatHighestThing,
      apart: isOfPeople ? .csatApartPeople : .csatApartThings, unclear: .csatUnclear)
    guard let spread = csat.spread[keyPath: dimension.spread] else { return nil }
    let shown = csat.by[keyPath: dimension.groups(Estimate.self)] ?? []
    return groups(spread, of: shown, by: dimension, words) { .percent($0) }
  }

  private struct Words {
    var lowest, highest, apart, unclear: GroupFindingWords
  }

  /// The lowest group first, since that is where something can be done; of two groups both are named.
  private static func groups(
    _ spread: GroupSpread, of shown: [Keyed<Estimate>], by dimension: DimensionWords,
    _ words: Words, value: (Double) -> Part
  ) -> Finding? {
    guard spread.isClear else {
      let named = shown.filter { $0.key != "" }.map(\.figure)
      let isApart = named.contains { one in named.contains { one.isClearlyAbove($0) } }
      return isApart ? nil : Finding(words.unclear, .word(dimension.plural.text))
    }
    func part(_ key: String) -> Part? {
      shown.first { $0.key == key }?.figure.value.map(value)
    }
    guard let top = part(spread.highest), let bottom = part(spread.lowest) else { return nil }
    let highest = dimension.part(spread.highest), lowest = dimension.part(spread.lowest)
    if spread.groups > 2, spread.isLowestAlone { return Finding(words.lowest, lowest, bottom) }
    if spread.groups > 2, spread.isHighestAlone { return Finding(words.highest, highest, top) }
    return Finding(words.apart, highest, top, lowest, bottom)
  }
}

extension DimensionWords {
  fileprivate var plural: DimensionsWords { DimensionsWords(rawValue: rawValue) ?? .kind }

  fileprivate var spread: KeyPath<SpreadByDimension, GroupSpread?> {
    switch self {
    case .region: \.region
    case .kind: \.kind
    case .channel: \.channel
    case .touchpoint: \.touchpoint
    case .product: \.product
    }
  }

  fileprivate func groups<Figure>(_: Figure.Type)
    -> KeyPath<ByDimension<Figure>, [Keyed<Figure>]?>
  {
    switch self {
    case .region: \.region
    case .kind: \.kind
    case .channel: \.channel
    case .touchpoint: \.touchpoint
    case .product: \.product
    }
  }

  /// A group of the dimension within a sentence.
  fileprivate func part(_ key: String) -> Finding.Part {
    if self == .kind, let kind = KindsWords(rawValue: key) { return .word(kind.text) }
    return .key(key)
  }
}

extension Finding.Part {
  /// A key of the data: the usual touchpoints in the page's language, other words as they are.
  static func key(_ key: String) -> Finding.Part {
    .name(TouchpointWords(rawValue: key)?.text ?? LocalizedText(key))
  }
}
