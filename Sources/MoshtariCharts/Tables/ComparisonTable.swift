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
    return .figure(key(words) + table.scrolling + .note([words.verdictExplained]))
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
    guard let difference = figures.difference else { return .number(FigureFormat.none) }
    let word = frame.words.verdict(difference.verdict)
    let sign: SafeHTML? =
      switch difference.verdict {
      case .higher: "▲"
      case .lower: "▼"
      case .same: nil
      }
    guard let sign else { return SafeHTML(text: word) }
    return "<span class=\"tag flat\"><span aria-hidden=\"true\">\(sign)</span> \(word)</span>"
  }

  private var plot: SafeHTML {
    guard let own = figures.members.value, let all = figures.all.value else { return .empty }
    let low = figures.members.low ?? own, high = figures.members.high ?? own
    let scale = LinearScale(domain([own, all, low, high]), from: 0, to: 100)
    let start = scale(low)
    return """
      <div class="cmp" aria-hidden="true">\
      <i class="ci" style="--v:\(px: start);--w:\(px: scale(high) - start)"></i>\
      <i class="a" style="--v:\(px: scale(all))"></i>\
      <i class="m" style="--v:\(px: scale(own))"></i></div>
      """
  }

  /// All of `values` with a third of their spread on either side; shares stay within 0...1.
  private func domain(_ values: [Double]) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    let least = finite.min() ?? 0, most = finite.max() ?? 0
    let room = most > least ? (most - least) / 3 : max(abs(most) * 0.1, 1e-9)
    let isShare = measure.unit == .share
    let low = isShare ? max(0, least - room) : least - room
    let high = isShare ? min(1, most + room) : most + room
    return low...max(low, high)
  }
}
