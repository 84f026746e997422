package import MoshtariCore
package import MoshtariText

/// The share satisfied by group, as a dot on its 95 % range; the share of all as a tick behind
/// each.
package struct CSATBars: Figure {
  package var groups: [Keyed<Estimate>]
  package var overall: Estimate?
  /// What the groups are: the head of the first column.
  package var dimension: String
  /// A key's name for people.
  package var name: @Sendable (String) -> String
  /// Where a group's name leads; nil for none.
  package var link: @Sendable (String) -> String?

  package init(
    _ groups: [Keyed<Estimate>], overall: Estimate? = nil, dimension: String,
    name: @escaping @Sendable (String) -> String = { $0 },
    link: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.link = link
    (self.groups, self.overall) = (groups, overall)
    (self.dimension, self.name) = (dimension, name)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard !groups.isEmpty else { return .figure(.emptyBox(.noData, in: frame)) }
    let words = frame.words
    let table = HTMLTable(
      caption: words.satisfiedBy(dimension),
      columns: [
        .text(dimension), .text(words.scaleOfShares, "split"), .number(words.satisfied),
        .number(words.range95, "m-hide"),
      ],
      rows: groups.unknownLast(by: \.key).map { row($0, frame) })
    return .figure(table.scrolling + .note(notes(frame), in: frame))
  }

  private func notes(_ frame: FigureFrame) -> [String] {
    let words = frame.words
    let answers = groups.compactMap(\.figure.n).reduce(0, +)
    let all = overall?.value.map { "┃ " + words.allOfThem(frame.format.percent($0)) }
    return [
      words.count(answers, of: .answers), words.until(frame.format.day(frame.asOf)),
      words.dotExplained, all,
    ].compactMap { $0 }
  }

  private func row(_ keyed: Keyed<Estimate>, _ frame: FigureFrame) -> HTMLTable.Row {
    let estimate = keyed.figure
    let people = estimate.n.map { SafeHTML.under(frame.words.count($0, of: .answers)) } ?? .empty
    let isLow = estimate.n.map { $0 < frame.lowBase } ?? true
    let value = estimate.value.map { frame.format.text($0, unit: .share) }
    let range = estimate.low.flatMap { low in
      estimate.high.map { frame.format.range(low, $0, unit: .share) }
    }
    return HTMLTable.Row(
      head: frame.keyName(keyed.key, name, link: link) + people,
      cells: [
        HTMLTable.Cell(plot(estimate, frame)), .number(value ?? FigureFormat.none),
        .number(range ?? FigureFormat.none),
      ], classes: isLow ? "lown" : "")
  }

  private func plot(_ estimate: Estimate, _ frame: FigureFrame) -> SafeHTML {
    guard let value = estimate.value else {
      return "<span class=\"supp\">\(frame.format.text(estimate.reason ?? .noData))</span>"
    }
    let range = estimate.low.flatMap { low in estimate.high.map { rangeMark(low, $0) } } ?? .empty
    let all = overall?.value.map { mark("a", $0) } ?? .empty
    return "<div class=\"cmp\" aria-hidden=\"true\">\(range)\(all)\(mark("m", value))</div>"
  }

  private func mark(_ classes: String, _ share: Double) -> SafeHTML {
    "<i class=\"\(classes)\" style=\"--v:\(px: SafeHTML.percentage(share))\"></i>"
  }

  private func rangeMark(_ low: Double, _ high: Double) -> SafeHTML {
    let start = SafeHTML.percentage(low)
    let length = max(0, SafeHTML.percentage(high) - start)
    return "<i class=\"ci\" style=\"--v:\(px: start);--w:\(px: length)\"></i>"
  }
}
