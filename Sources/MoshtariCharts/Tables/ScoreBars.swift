package import MoshtariCore
package import MoshtariText

/// How often each score from 10 to 0 was given, in the colours of promoters, passives and detractors: what one
/// number of NPS hides.
package struct ScoreBars: Figure {
  /// Answers with 0, 1 … 10; empty where they may not be shown.
  package var scores: [Int]
  /// Why there are none.
  package var reason: AbsenceReason

  package init(_ overall: NPSOverall) {
    (scores, reason) = (overall.scores, overall.group.estimate.reason ?? .noData)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let all = scores.reduce(0, +), most = scores.max() ?? 0
    guard most > 0 else { return .figure(.emptyBox(reason, in: frame)) }
    let words = frame.words
    let table = HTMLTable(
      caption: words.scoresTitle, classes: "scores",
      columns: [
        .text(words.score), .text(words.shareOfAnswers, "split"), .number(words.heading(.answers)),
      ],
      rows: scores.indices.reversed().map { score in
        let share = Double(scores[score]) / Double(all)
        return HTMLTable.Row(
          head: .number(frame.format.count(score)) + name(of: score, words),
          cells: [
            HTMLTable.Cell(
              .bar(Double(scores[score]) / Double(most), frame.format.percent(share)),
              classes: Self.className(score)),
            .number(frame.format.count(scores[score])),
          ])
      })
    let notes = [words.count(all, of: .answers), words.until(frame.format.day(frame.asOf))]
    return .figure(table.scrolling + .note(notes, in: frame))
  }

  /// The group that begins with `score`, from above.
  private func name(of score: Int, _ words: ChartWords) -> SafeHTML {
    switch score {
    case 10: " <span class=\"why\">\(words.promoters)</span>"
    case 8: " <span class=\"why\">\(words.passives)</span>"
    case 6: " <span class=\"why\">\(words.detractors)</span>"
    default: .empty
    }
  }

  private static func className(_ score: Int) -> String {
    score >= 9 ? "pro" : score >= 7 ? "pas" : "det"
  }
}
