package import MoshtariCore
package import MoshtariText

/// Figures of a group beside those of all customers: a dot for the group, on its 95 % range where it
/// has one, and a tick for all; each row on a scale of its own.
///
/// Counts are full and have no range. A row whose group is hidden says why instead of a dot.
package struct FigureComparison: Figure {
  /// One figure by its name for people.
  package struct Row: Sendable {
    package var name: String
    package var unit: FigureUnit
    package var group: Estimate
    package var all: Estimate
    package init(name: String, unit: FigureUnit, group: Estimate, all: Estimate) {
      (self.name, self.unit, self.group, self.all) = (name, unit, group, all)
    }

    /// Figures that are counted in full; nil is suppressed.
    package init(name: String, unit: FigureUnit, group: Double?, all: Double?) {
      func counted(_ value: Double?) -> Estimate {
        var estimate = Estimate(absent: .smallGroup)
        (estimate.value, estimate.reason) = (value, value == nil ? .smallGroup : nil)
        return estimate
      }
      self.init(name: name, unit: unit, group: counted(group), all: counted(all))
    }
  }

  package var rows: [Row]

  package init(_ rows: [Row]) { self.rows = rows }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard rows.contains(where: { $0.group.value != nil }) else {
      let reason = rows.compactMap(\.group.reason).first
      return .figure(.emptyBox(reason ?? .noData, in: frame))
    }
    let words = frame.words
    let table = HTMLTable(
      caption: words.comparisonTitle,
      columns: [
        .text(words.measure), .text(words.ownScale, "cw"), .number(words.segment),
        .number(words.all), .text(words.difference, "m-hide"),
      ],
      rows: rows.map { html($0, frame) })
    let isEstimated = rows.contains { $0.group.low != nil }
    return .figure(
      key(words) + table.scrolling + .note(isEstimated ? [words.rangesApart] : [], in: frame))
  }

  private func key(_ words: ChartWords) -> SafeHTML {
    let range = rows.contains { $0.group.low != nil } ? [("ci", words.range95)] : []
    let marks = [("m", words.segment), ("a", words.allCustomers)] + range
    let entries = marks.map { "<span><i class=\"\($0)\"></i>\($1)</span>" as SafeHTML }
    return "<p class=\"key\">\(entries.joined())</p>"
  }

  private func html(_ row: Row, _ frame: FigureFrame) -> HTMLTable.Row {
    let people = row.group.n.map { SafeHTML.under(frame.words.count($0, of: .answers)) }
    let isLow = row.group.n.map { $0 < frame.lowBase } ?? (row.group.value == nil)
    return HTMLTable.Row(
      head: SafeHTML(text: row.name) + (people ?? .empty),
      cells: [
        HTMLTable.Cell(plot(row, frame)),
        HTMLTable.Cell("<b>\(.number(text(row.group, row, frame)))</b>"),
        HTMLTable.Cell(.number(text(row.all, row, frame))),
        HTMLTable.Cell(difference(row, frame)),
      ], classes: isLow ? "lown" : "")
  }

  /// Amounts of money of one row have one unit.
  private func text(_ estimate: Estimate, _ row: Row, _ frame: FigureFrame) -> String {
    guard let value = estimate.value else { return FigureFormat.none }
    switch row.unit {
    case .money:
      let most = max(abs(row.group.value ?? 0), abs(row.all.value ?? 0))
      return frame.format.compactMoney(value, beside: most)
    case .ratio: return frame.format.decimal(value, digits: 1)
    case .days: return frame.format.count(Int(value))
    default: return frame.format.text(value, unit: row.unit)
    }
  }

  /// Of counted figures whether the printed ones differ, and which way; of estimates only where the ranges are apart.
  private func difference(_ row: Row, _ frame: FigureFrame) -> SafeHTML {
    guard let group = row.group.value, let all = row.all.value else {
      return .number(FigureFormat.none)
    }
    let isCounted = row.group.low == nil && row.all.low == nil
    guard isCounted else {
      let (own, whole) = (row.group.interval(around: group), row.all.interval(around: all))
      let verdict: ComparisonVerdict =
        own.overlaps(whole) ? .same : group > all ? .higher : .lower
      return .tag(verdict, frame.words.verdict(verdict))
    }
    guard text(row.group, row, frame) != text(row.all, row, frame) else {
      return SafeHTML(text: frame.words.noDifference)
    }
    let verdict: ComparisonVerdict = group > all ? .higher : .lower
    return .tag(verdict, frame.words.verdict(verdict))
  }

  private func plot(_ row: Row, _ frame: FigureFrame) -> SafeHTML {
    guard row.group.value != nil else {
      return "<span class=\"supp\">\(frame.format.text(row.group.reason ?? .noData))</span>"
    }
    return ComparisonPlot(
      own: row.group, all: row.all, unit: row.unit,
      isLevel: text(row.group, row, frame) == text(row.all, row, frame)
    ).html
  }
}

extension Estimate {
  /// The 95 % range; `value` alone where there is none.
  fileprivate func interval(around value: Double) -> ClosedRange<Double> {
    let low = low ?? value, high = high ?? value
    return low <= high ? low...high : value...value
  }
}
