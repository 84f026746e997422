import MoshtariCore
import MoshtariText

/// Words a comparison so that it fits into a sentence: `75.0% in Mehr 1405 (n = 800) against 79.6% in
/// Shahrivar 1405 (n = 795), a difference of −4.6 points (95% range −8.7 to −0.4 points, clear fall)`.
struct LiveComparisonText {
  let comparison: LiveComparison
  let format: FigureFormat
  /// Whether each figure has its range also where the difference has one.
  let hasAllRanges: Bool

  /// A part, and the figure that it is of.
  typealias Piece = (parts: [LiveFigureText.Part], of: ComparedFigure?)

  private var isPersian: Bool { format.language == .fa }

  /// The parts in their order.
  var parts: [Piece] {
    let start: [Piece] = [
      (figure(comparison.now), comparison.now), (rest(of: comparison.now), nil),
    ]
    guard let before = comparison.before else {
      return start + [
        ([.words(isPersian ? "، بی دوره‌ای پیش از آن" : ", with nothing before it")], nil)
      ]
    }
    guard before.figure.number != nil else { return start + [(absence(of: before), nil)] }
    return start + [
      ([.words(isPersian ? " در برابر " : " against ")], nil), (figure(before), before),
      (rest(of: before), nil),
    ] + difference
  }

  private func figure(_ compared: ComparedFigure) -> [LiveFigureText.Part] {
    LiveFigureText(figure: compared.figure, format: format).parts(as: nil) ?? []
  }

  /// ` in Mehr 1405 (n = 800, 95% range 71.9 to 77.9%)`.
  private func rest(of compared: ComparedFigure) -> [LiveFigureText.Part] {
    let period = compared.period.map { " " + $0.text(format) } ?? ""
    let basis = basis(of: compared.figure)
    guard !basis.isEmpty else { return period.isEmpty ? [] : [.words(period)] }
    return [.words(period + " (")] + basis + [.words(")")]
  }

  private func basis(of figure: LiveFigure) -> [LiveFigureText.Part] {
    guard figure.number != nil, figure.isEstimate else { return [] }
    var parts: [LiveFigureText.Part] = []
    if let n = figure.n {
      parts += [.words(isPersian ? "تعداد " : "n = "), .number(format.text(n, unit: .count))]
    }
    let text = LiveFigureText(figure: figure, format: format)
    if hasAllRanges || comparison.difference == nil, figure.low != nil, figure.high != nil,
      let range = text.parts(as: .interval)
    {
      let comma = isPersian ? "، " : ", "
      let name = isPersian ? "بازهٔ ۹۵٪: " : "95% range "
      parts += [.words((parts.isEmpty ? "" : comma) + name)] + range
    }
    return parts
  }

  /// ` (in Shahrivar 1405: too few people to show)`.
  private func absence(of before: ComparedFigure) -> [LiveFigureText.Part] {
    let place = before.period?.text(format) ?? (isPersian ? "در برابر آن" : "beside it")
    return [.words(" (\(place): ")] + figure(before) + [.words(")")]
  }

  private var difference: [Piece] {
    guard let difference = comparison.difference, let verdict = difference.figure.verdict else {
      return []
    }
    let text = LiveFigureText(figure: difference.figure, format: format)
    let number = text.parts(as: .signed) ?? []
    return [
      ([.words(isPersian ? "، با تفاوت " : ", a difference of ")], nil), (number, difference),
      (
        [.words(isPersian ? " (بازهٔ ۹۵٪: " : " (95% range ")] + text.signedInterval
          + [.words((isPersian ? "، " : ", ") + words(verdict) + ")")],
        nil
      ),
    ]
  }

  private func words(_ verdict: Verdict) -> String {
    if comparison.isOfTimes { return verdict.name[format.language] }
    switch verdict {
    case .rise: return isPersian ? "آشکارا بیشتر" : "clearly higher"
    case .fall: return isPersian ? "آشکارا کمتر" : "clearly lower"
    case .unclear: return isPersian ? "بدون تفاوت آشکار" : "no clear difference"
    }
  }
}
