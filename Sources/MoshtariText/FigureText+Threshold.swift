package import MoshtariCore

extension FigureFormat {
  /// A number beside another of its unit: with more decimals, three at most, where both would else read the same though
  /// they differ.
  package func text(_ number: Double, unit: FigureUnit, apartFrom other: Double) -> String {
    let usual = text(number, unit: unit)
    guard number != other, usual == text(other, unit: unit), let digits = digits(of: unit) else {
      return usual
    }
    for more in 1...3 {
      let longer = text(number, unit: unit, digits: digits + more)
      if longer != text(other, unit: unit, digits: digits + more) { return longer }
    }
    return usual
  }

  /// A number that somebody chose, with no more decimals than it has: `20%` where `text(_:unit:)` writes `20.0%`.
  package func threshold(_ number: Double, unit: FigureUnit) -> String {
    let isShare = unit == .share || unit == .shareChange
    return digits(of: unit) == nil
      ? text(number, unit: unit)
      : text(number, unit: unit, digits: Self.digits(of: isShare ? number * 100 : number))
  }

  /// How many decimals a unit is written with; nil where that is not a number's own choice.
  private func digits(of unit: FigureUnit) -> Int? {
    switch unit {
    case .count, .days, .points: 0
    case .share, .shareChange: 1
    case .ratio: 2
    case .money, .date, .month, .text: nil
    }
  }

  private func text(_ number: Double, unit: FigureUnit, digits: Int) -> String {
    switch unit {
    case .share: percent(number, digits: digits)
    case .shareChange:
      signed(number * 100, digits: digits) + (language == .fa ? " واحد\u{A0}درصد" : " points")
    case .points: signed(number, digits: digits)
    default: decimal(number, digits: digits)
    }
  }
}
