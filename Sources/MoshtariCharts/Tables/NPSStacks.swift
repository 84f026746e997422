package import MoshtariCore
package import MoshtariText

/// NPS by group: detractors, passives and promoters as parts of a bar, with the score and its
/// margin.
///
/// A low base shows a sentence instead of the parts, a suppressed group the reason. The order is
/// the given one, with the unknown group last.
package struct NPSStacks: Figure {
  package var groups: [Keyed<NPSGroup>]
  /// What the groups are: the head of the first column.
  package var dimension: String
  /// All answers that the groups divide; nil where they do not divide any.
  package var answers: Int?
  /// A key's name for people.
  package var name: @Sendable (String) -> String
  /// Where a group's name leads; nil for none.
  package var link: @Sendable (String) -> String?

  package init(
    _ groups: [Keyed<NPSGroup>], dimension: String, answers: Int? = nil,
    name: @escaping @Sendable (String) -> String = { $0 },
    link: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.link = link
    (self.groups, self.dimension) = (groups, dimension)
    (self.answers, self.name) = (answers, name)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard !groups.isEmpty else { return .figure(.emptyBox(.noData, in: frame)) }
    let words = frame.words
    let table = HTMLTable(
      caption: words.npsBy(dimension), classes: "stacks",
      columns: [.text(dimension), .text(words.shareOfAnswers, "split"), .number("NPS")],
      rows: groups.unknownLast(by: \.key).map { row($0, frame) })
    return .figure(key(words) + table.scrolling + .note(notes(frame), in: frame))
  }

  private func notes(_ frame: FigureFrame) -> [String] {
    let counted = answers.map { frame.words.count($0, of: .answers) }
    return [
      counted, frame.words.until(frame.format.day(frame.asOf)), frame.words.marginExplained,
    ].compactMap { $0 }
  }

  private func key(_ words: ChartWords) -> SafeHTML {
    let parts = zip(["d", "p", "g"], [words.detractors, words.passives, words.promoters])
    return "<p class=\"key\">"
      + parts.map { part, name in
        "<span><i class=\"\(part)\" aria-hidden=\"true\"></i>\(name)</span>" as SafeHTML
      }.joined() + "</p>"
  }

  private func row(_ keyed: Keyed<NPSGroup>, _ frame: FigureFrame) -> HTMLTable.Row {
    let estimate = keyed.figure.estimate
    let people = estimate.n.map { SafeHTML.under(frame.words.count($0, of: .answers)) }
    let isLow = estimate.n.map { $0 < frame.lowBase } ?? false
    return HTMLTable.Row(
      head: frame.keyName(keyed.key, name, link: link) + (people ?? .empty),
      cells: [HTMLTable.Cell(split(keyed.figure, frame)), HTMLTable.Cell(score(estimate, frame))],
      classes: isLow || estimate.value == nil ? "lown" : "")
  }

  private func score(_ estimate: Estimate, _ frame: FigureFrame) -> SafeHTML {
    guard let value = estimate.value else { return .number(FigureFormat.none) }
    let score: SafeHTML = "<b>\(.number(frame.format.signed(value)))</b>"
    return score + (frame.margin(of: estimate).map(SafeHTML.under) ?? .empty)
  }

  private func split(_ group: NPSGroup, _ frame: FigureFrame) -> SafeHTML {
    guard let n = group.estimate.n, n > 0, let promoters = group.promoters,
      let passives = group.passives, let detractors = group.detractors
    else {
      return "<span class=\"supp\">\(frame.format.text(group.estimate.reason ?? .noData))</span>"
    }
    guard n >= frame.lowBase else {
      return "<span class=\"supp\">\(frame.words.tooFewToSplit(n))</span>"
    }
    let shares = [detractors, passives, promoters].map { Double($0) / Double(n) }
    let words = frame.words
    let spoken = zip([words.detractors, words.passives, words.promoters], shares)
      .map { "\($0) \(frame.format.percent($1))" }
    let parts = zip(["d", "p", "g"], shares).map { StackPart(name: $0, share: $1, frame: frame) }
    return """
      <span class="vh">\(words.list(spoken))</span><span class="stack" aria-hidden="true">\
      \(parts.map(\.inside).joined())</span>\(outside(parts))
      """
  }

  /// The shares of parts too narrow for them, under the bar.
  private func outside(_ parts: [StackPart]) -> SafeHTML {
    let labels = parts.map(\.outside).joined()
    return labels.isEmpty
      ? .empty : "<span class=\"key rest\" aria-hidden=\"true\">\(labels)</span>"
  }
}

/// A part of a stacked bar, with its share inside or, where it is too narrow for it, outside.
private struct StackPart {
  /// Its class.
  let name: String
  let share: Double
  let frame: FigureFrame

  /// Whether its number fits in no box, or in a wide one only.
  private var isTiny: Bool { HeatRamp.printed(share) < 0.1 }
  private var isSmall: Bool { HeatRamp.printed(share) < 0.19 }

  var inside: SafeHTML {
    let number = SafeHTML.number(frame.format.percent(share))
    let label = isTiny ? .empty : isSmall ? "<span class=\"sm\">\(number)</span>" : number
    return "<i class=\"\(name)\" style=\"--v:\(px: SafeHTML.percentage(share))\">\(label)</i>"
  }

  /// Empty where it always fits inside.
  var outside: SafeHTML {
    guard isSmall else { return .empty }
    let classes: SafeHTML = isTiny ? "" : " class=\"sm\""
    return "<span\(classes)><i class=\"\(name)\"></i>\(.number(frame.format.percent(share)))</span>"
  }
}
