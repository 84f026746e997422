package import MoshtariCore
package import MoshtariText

/// How one number became another: from the first, by steps that add up, to the second.
///
/// A bar of each step reaches from where the steps before it led to where it leads; rises and falls have a colour
/// each and are written with their sign.
package struct ChangeSteps: Figure {
  package struct Step: Sendable {
    package var name: String
    package var change: Estimate
    package init(name: String, change: Estimate) { (self.name, self.change) = (name, change) }
  }

  /// Read to those who do not see the table; not shown.
  package var caption: String
  /// Over the names, and over the values.
  package var dimension: String
  package var measure: String
  package var first: (name: String, value: Double)
  package var steps: [Step]
  /// The name of where the steps lead.
  package var lastName: String

  package init(
    caption: String, dimension: String, measure: String, first: (name: String, value: Double),
    steps: [Step], lastName: String
  ) {
    (self.caption, self.dimension, self.measure) = (caption, dimension, measure)
    (self.first, self.steps, self.lastName) = (first, steps, lastName)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let changes = steps.compactMap(\.change.value)
    guard changes.count == steps.count, !steps.isEmpty else {
      let reason = steps.compactMap(\.change.reason).first
      return .figure(.emptyBox(reason ?? .noData, in: frame))
    }
    let levels = changes.reduce(into: [first.value]) { $0.append(($0.last ?? 0) + $1) }
    let scale = StepScale(levels)
    let ends = [
      row(first.name, scale.bar(from: nil, to: first.value), first.value, nil, frame),
      row(lastName, scale.bar(from: nil, to: levels.last ?? 0), levels.last ?? 0, nil, frame),
    ]
    let middle = steps.indices.map { index in
      row(
        steps[index].name, scale.bar(from: levels[index], to: levels[index + 1]), changes[index],
        steps[index].change, frame)
    }
    let table = HTMLTable(
      caption: caption,
      columns: [.text(dimension), .text(frame.words.steps, "split m-hide"), .number(measure)],
      rows: [ends[0]] + middle + [ends[1]])
    return .figure(table.scrolling)
  }

  private func row(
    _ name: String, _ bar: SafeHTML, _ value: Double, _ change: Estimate?, _ frame: FigureFrame
  ) -> HTMLTable.Row {
    let range = change?.low.flatMap { low in
      change?.high.map { frame.format.range(low, $0, unit: .points) }
    }
    return HTMLTable.Row(
      head: SafeHTML(text: name),
      cells: [
        HTMLTable.Cell(bar),
        HTMLTable.Cell(
          "<b>\(SafeHTML.number(frame.format.signed(value, digits: 1)))</b>"
            + (range.map { .under($0) } ?? .empty)),
      ], classes: change == nil ? "tot" : "")
  }
}

/// Where the bars of steps lie in their cell: the levels and the room around them, 0 to 100 %.
private struct StepScale {
  private let low: Double
  private let width: Double

  init(_ levels: [Double]) {
    let low = levels.min() ?? 0, high = levels.max() ?? 0
    // A third of the spread as room, and at least one point, so that equal levels have a place.
    let room = max((high - low) / 3, 0.5)
    (self.low, width) = (low - room, high - low + 2 * room)
  }

  private func place(_ value: Double) -> Double { (value - low) / width * 100 }

  /// A bar between two levels; only the mark of the level for the first and the last.
  func bar(from: Double?, to: Double) -> SafeHTML {
    let level: SafeHTML = "<i class=\"a\" style=\"--v:\(px: place(to))\"></i>"
    guard let from else { return "<div class=\"cmp\" aria-hidden=\"true\">\(level)</div>" }
    let start = min(from, to), kind: SafeHTML = to < from ? "fl out" : "fl"
    return """
      <div class="cmp" aria-hidden="true"><i class="\(kind)" style="--v:\(px: place(start));\
      --w:\(px: abs(to - from) / width * 100)"></i>\(level)</div>
      """
  }
}
