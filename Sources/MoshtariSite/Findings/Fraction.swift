import MoshtariCore

/// A share in words: `two thirds`, «دوسوم».
///
/// Only where the share is within a percentage point of it, and, where the share is measured on a
/// sample, no more than five points on either side are within its 95 % range: words hide the range, so
/// it must be narrow. In Persian a noun follows at once: «دوسوم مشتریان»، «نیمی از مشتریان».
enum Fraction: CaseIterable, Phrase {
  case tenth, fifth, quarter, third, twoFifths, half, threeFifths, twoThirds, threeQuarters,
    fourFifths, nineTenths

  private static let closeness = 0.01
  private static let halfWidth = 0.05

  var value: Double {
    switch self {
    case .tenth: 0.1
    case .fifth: 0.2
    case .quarter: 0.25
    case .third: 1.0 / 3
    case .twoFifths: 0.4
    case .half: 0.5
    case .threeFifths: 0.6
    case .twoThirds: 2.0 / 3
    case .threeQuarters: 0.75
    case .fourFifths: 0.8
    case .nineTenths: 0.9
    }
  }

  /// The fraction that a share counted in full is; nil where none is near.
  init?(counted share: Double) {
    guard
      let nearest = Self.allCases.first(where: { abs($0.value - share) <= Self.closeness + 1e-9 })
    else { return nil }
    self = nearest
  }

  /// The fraction that a sample's share may be called; nil where none is near or the range is wide.
  init?(_ share: Estimate) {
    guard let value = share.value, let low = share.low, let high = share.high,
      let nearest = Fraction(counted: value), nearest.value - low <= Self.halfWidth,
      high - nearest.value <= Self.halfWidth
    else { return nil }
    self = nearest
  }

  var text: LocalizedText {
    switch self {
    case .tenth: LocalizedText(en: "a tenth", fa: "یک‌دهم")
    case .fifth: LocalizedText(en: "a fifth", fa: "یک‌پنجم")
    case .quarter: LocalizedText(en: "a quarter", fa: "یک‌چهارم")
    case .third: LocalizedText(en: "a third", fa: "یک‌سوم")
    case .twoFifths: LocalizedText(en: "two fifths", fa: "دوپنجم")
    case .half: LocalizedText(en: "half", fa: "نیمی از")
    case .threeFifths: LocalizedText(en: "three fifths", fa: "سه‌پنجم")
    case .twoThirds: LocalizedText(en: "two thirds", fa: "دوسوم")
    case .threeQuarters: LocalizedText(en: "three quarters", fa: "سه‌چهارم")
    case .fourFifths: LocalizedText(en: "four fifths", fa: "چهارپنجم")
    case .nineTenths: LocalizedText(en: "nine tenths", fa: "نه‌دهم")
    }
  }
}
