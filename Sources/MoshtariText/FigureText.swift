package import MoshtariCore

extension FigureFormat {
  /// A number as its unit is written: the one rule for pages, live values and `explain`.
  package func text(_ number: Double, unit: FigureUnit) -> String {
    switch unit {
    case .count, .days:
      Int(exactly: number.rounded(.toNearestOrAwayFromZero)).map(count) ?? Self.none
    case .share: percent(number, digits: 1)
    case .shareChange:
      signed(number * 100, digits: 1) + (language == .fa ? " واحد\u{A0}درصد" : " points")
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

  /// An interval in the unit's own writing: `31 to 45`, `۳۱ تا ۴۵`. The unit stands once, after the upper limit.
  package func range(_ low: Double, _ high: Double, unit: FigureUnit) -> String {
    let first =
      switch unit {
      case .share: decimal(low * 100)
      case .shareChange: signed(low * 100, digits: 1)
      case .money: amount(low)
      default: text(low, unit: unit)
      }
    return range(from: first, to: text(high, unit: unit))
  }

  /// Two amounts to three digits, their unit once where it is the same: `1.20 to 1.50 m toman`.
  package func compactMoneyRange(_ low: Double, _ high: Double) -> String {
    let first = compactMoney(low, beside: high), last = compactMoney(high, beside: low)
    let parts = [first, last].map { $0.split(separator: " ", maxSplits: 1) }
    let isSame = parts[0].last == parts[1].last
    return range(from: isSame ? String(parts[0][0]) : first, to: last)
  }

  /// The two ends of a range, which is never broken between them.
  package func range(from low: String, to high: String) -> String {
    "\(low)\u{A0}\(language == .fa ? "تا" : "to")\u{A0}\(high)"
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
