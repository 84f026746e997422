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
    let drawing = SafeHTML.renditions(in: frame, caption: words.caption) {
      SurvivalDrawing(curve: curve, words: words, rendition: $0).content
    }
    return .figure(drawing + .note(words.notes) + .numbers([words.horizons], in: frame))
  }
}
