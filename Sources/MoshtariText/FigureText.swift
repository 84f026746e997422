package import MoshtariCore

extension FigureFormat {
  /// A number as its unit is written: the one rule for pages, live values and `explain`.
  package func text(_ number: Double, unit: FigureUnit) -> String {
    switch unit {
    case .count, .days:
      Int(exactly: number.rounded(.toNearestOrAwayFromZero)).map(count) ?? Self.none
    case .share: percent(number, digits: 1)
    case .shareChange:
      signed(number * 100, digits: 1) + (language == .fa ? " واحد درصد" : " points")
    case .money: money(number)
    case .points: signed(number)
    case .ratio: decimal(number, digits: 2)
    case .date, .month, .text: decimal(number, digits: 0)
    }
  }

  /// A day, month or quarter of `report.json` as people read it; other text unchanged.
  package func text(_ written: String, unit: FigureUnit) -> String {
    switch unit {
    case .date: Day(iso: written).map { day($0) } ?? written
    case .month:
      Month(written).map(month) ?? Quarter(written).map(quarter) ?? written
    default: written
    }
  }

  /// Why a figure has no value, as a short phrase.
  package func text(_ reason: AbsenceReason) -> String {
    switch (reason, language) {
    case (.smallGroup, .en): "too few people to show"
    case (.smallGroup, .fa): "کمتر از حد نمایش"
    case (.noData, .en): "no data"
    case (.noData, .fa): "بدون داده"
    case (.notReached, .en): "not reached"
    case (.notReached, .fa): "هنوز نرسیده"
    case (.shortHistory, .en): "history too short"
    case (.shortHistory, .fa): "تاریخچه کوتاه است"
    case (.notIdentified, .en): "not identified by the data"
    case (.notIdentified, .fa): "از داده‌ها به دست نمی‌آید"
    case (.offInHoldout, .en): "the model was too far off when tested"
    case (.offInHoldout, .fa): "مدل در آزمون خطای زیادی داشت"
    case (.tooFew, .en): "too few observations"
    case (.tooFew, .fa): "مشاهده‌ها کم است"
    case (.overlapping, .en): "another event at the same time"
    case (.overlapping, .fa): "هم‌زمان با رویدادی دیگر"
    }
  }

  /// An interval in the unit's own writing: `31 to 45`, `۳۱ تا ۴۵`.
  package func range(_ low: Double, _ high: Double, unit: FigureUnit) -> String {
    // The unit's name stands once, after the upper limit.
    let first = unit == .shareChange ? signed(low * 100, digits: 1) : text(low, unit: unit)
    return "\(first) \(language == .fa ? "تا" : "to") \(text(high, unit: unit))"
  }
}

extension SafeHTML {
  /// A number in a span that keeps its direction to itself.
  package static func number(_ text: String) -> SafeHTML { "<span class=\"num\">\(text)</span>" }

  /// An amount to three digits, with its value in display units where a word such as `m` hides it.
  package static func compactMoney(_ minorUnits: Double, _ format: FigureFormat) -> SafeHTML {
    let text = format.compactMoney(minorUnits)
    guard text != format.money(minorUnits), let value = format.wholeUnits(minorUnits) else {
      return .number(text)
    }
    return "<span class=\"num\" data-value=\"\(value)\">\(text)</span>"
  }
}
