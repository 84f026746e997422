package import MoshtariCore
package import MoshtariText

/// The members of a segment beside all customers: by measure a dot on its 95 % range, and a tick for
/// all, each row on a scale of its own.
package struct ComparisonTable: Figure {
  /// By the raw value of `ComparisonMeasure`; shown in its order.
  package var comparison: [String: PersonaComparison]

  package init(_ comparison: [String: PersonaComparison]) { self.comparison = comparison }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let rows = ComparisonMeasure.allCases.compactMap { measure in
      comparison[measure.rawValue].map {
        ComparisonRow(measure: measure, figures: $0, frame: frame)
      }
    }
    guard !rows.isEmpty else { return .figure(.emptyBox(.noData, in: frame)) }
    let words = frame.words
    let table = HTMLTable(
      caption: words.comparisonTitle,
      columns: [
        .text(words.measure), .text(words.ownScale, "cw"), .number(words.segment),
        .number(words.all), .text(words.difference, "m-hide"),
      ],
      rows: rows.map(\.html))
    return .figure(key(words) + table.scrolling + .note([words.verdictExplained], in: frame))
  }

  private func key(_ words: ChartWords) -> SafeHTML {
    let marks = [("m", words.segment), ("a", words.allCustomers), ("ci", words.range95)]
    let entries = marks.map { "<span><i class=\"\($0)\"></i>\($1)</span>" as SafeHTML }
    return "<p class=\"key\">\(entries.joined())</p>"
  }
}

/// One measure of a comparison.
struct ComparisonRow {
  let measure: ComparisonMeasure
  let figures: PersonaComparison
  let frame: FigureFrame

  var html: HTMLTable.Row {
    HTMLTable.Row(
      head: SafeHTML(text: frame.words.name(of: measure)),
      cells: [
        HTMLTable.Cell(plot, hint: hint), HTMLTable.Cell("<b>\(value(figures.members))</b>"),
        HTMLTable.Cell(value(figures.all)), HTMLTable.Cell(verdict),
      ],
      classes: figures.members.n.map { $0 < frame.lowBase } ?? true ? "lown" : "")
  }

  private func value(_ estimate: Estimate) -> SafeHTML {
    .number(estimate.value.map(text) ?? FigureFormat.none)
  }

  private func text(_ value: Double) -> String {
    switch measure {
    case .ordersPerMonth: frame.format.decimal(value, digits: 2)
    case .spendPerOrder: frame.format.compactMoney(value)
    case .nps: frame.format.signed(value)
    case .retention: frame.format.percent(value, digits: 1)
    case .discountedShare, .beforeNineShare: frame.format.percent(value)
    }
  }

  /// The range and the number of people behind the members' figure.
  private var hint: String? {
    guard let low = figures.members.low, let high = figures.members.high, let n = figures.members.n
    else { return nil }
    let words = frame.words
    return words.list([
      "\(words.range95): \(words.span(text(low), text(high)))",
      words.count(n, of: measure == .nps ? .answers : .customers),
    ])
  }

  private var verdict: SafeHTML {
    figures.difference.map { .tag($0.verdict, frame.words.verdict($0.verdict)) }
      ?? .number(FigureFormat.none)
  }

  private var plot: SafeHTML {
    let printed = [figures.members, figures.all].map { $0.value.map(text) }
    return ComparisonPlot(
      own: figures.members, all: figures.all, unit: measure.unit, isLevel: printed[0] == printed[1]
    ).html
  }
}

extension SafeHTML {
  /// Which way a group differs, marked where it does.
  static func tag(_ verdict: ComparisonVerdict, _ word: String) -> SafeHTML {
    let sign: SafeHTML? =
      switch verdict {
      case .higher: "▲"
      case .lower: "▼"
      case .same: nil
      }
    guard let sign else { return SafeHTML(text: word) }
    return "<span class=\"tag flat\"><span aria-hidden=\"true\">\(sign)</span> \(word)</span>"
  }
}

/// A dot on its range and a tick, on a scale of their own from zero, so that their distance tells how
/// much they differ; nothing where either has no value.
struct ComparisonPlot {
  let own: Estimate
  let all: Estimate
  let unit: FigureUnit
  /// Whether both are printed alike: they then stand on one place.
  let isLevel: Bool

  var html: SafeHTML {
    guard let value = own.value, let level = all.value else { return .empty }
    let tick = isLevel ? value : level
    let low = own.low ?? value, high = own.high ?? value
    let scale = LinearScale(domain([value, tick, low, high]), from: 0, to: 100)
    let start = scale(low)
    let range: SafeHTML =
      own.low == nil
      ? "" : "<i class=\"ci\" style=\"--v:\(px: start);--w:\(px: scale(high) - start)\"></i>"
    return """
      <div class="cmp" aria-hidden="true">\(range)\
      <i class="a" style="--v:\(px: scale(tick))"></i>\
      <i class="m" style="--v:\(px: scale(value))"></i></div>
      """
  }

  /// A score's whole range; of all else, from zero (or the least below it) to a little more than the
  /// largest of `values`.
  private func domain(_ values: [Double]) -> ClosedRange<Double> {
    if unit == .points { return -100...100 }
    let finite = values.filter(\.isFinite)
    let least = min(0, finite.min() ?? 0) * 1.15, most = max(0, finite.max() ?? 0) * 1.15
    let high = unit == .share ? min(1, most) : most
    return least...(least < high ? high : least + 1)
  }
}
