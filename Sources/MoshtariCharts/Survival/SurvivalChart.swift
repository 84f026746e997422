package import MoshtariCore
package import MoshtariText

/// How soon customers order again: the share who have, by days since their first order, as a step
/// line with its 95 % range (one minus the Kaplan-Meier estimate).
package struct SurvivalChart: Figure {
  package var survival: Survival

  package init(_ survival: Survival) { self.survival = survival }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let curve = ReorderCurve(survival, lowBase: frame.lowBase)
    guard !curve.isEmpty else {
      let reason: AbsenceReason = survival.customers == 0 ? .noData : .shortHistory
      return .figure(.emptyBox(reason, in: frame))
    }
    let words = SurvivalWords(survival: survival, curve: curve, frame: frame)
    let drawings = Rendition.all.map { drawing(curve, words, $0) }
    let plot = SafeHTML.plot(
      drawings, hints: hints(curve, words), caption: words.caption, in: frame)
    return .figure(plot + .note(words.notes, in: frame) + .numbers([words.horizons], in: frame))
  }

  private func drawing(
    _ curve: ReorderCurve, _ words: SurvivalWords, _ rendition: Rendition
  ) -> Drawing {
    let steps = curve.thinned(to: Int(rendition.width / 8))
    let line = StepDrawing.Line(
      levels: steps.map {
        StepDrawing.Level(x: Double($0.day), share: $0.share, low: $0.low, high: $0.high)
      }, end: Double(curve.end), label: words.endLabel)
    return StepDrawing(
      lines: [line], highest: curve.highest,
      numbers: DayTicks.days(to: curve.end, most: rendition.width < 400 ? 4 : 6),
      axis: words.frame.words.daysSinceFirst, frame: words.frame, rendition: rendition
    ).drawing
  }

  /// At every thirtieth day, or every labelled one of a long time.
  private func hints(_ curve: ReorderCurve, _ words: SurvivalWords) -> HintColumns {
    let days = DayTicks.days(to: curve.end, most: 6)
    let step = curve.end <= 720 || days.count < 2 ? 30 : days[1]
    let hints = stride(from: step, through: curve.end - step / 2, by: step).compactMap { day in
      curve.step(at: day).map { words.hint(day, $0) }
    }
    let width = Double(curve.end) / Double(step)
    return HintColumns(
      hints: hints, before: 0.5, after: max(0, width - 0.5 - Double(hints.count)))
  }
}
