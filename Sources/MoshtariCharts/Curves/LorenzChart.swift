package import MoshtariCore
package import MoshtariText

/// The Lorenz curve: what the customers with least revenue bring, up to all of them, beside the straight line of
/// equal customers; the best fifth is marked.
package struct LorenzChart: Figure {
  package var points: [LorenzPoint]
  /// The customers behind it.
  package var customers: Int

  package init(_ concentration: Concentration) {
    (points, customers) = (concentration.lorenz, concentration.customers)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard !points.isEmpty else {
      return .figure(.emptyBox(customers > 0 ? .smallGroup : .noData, in: frame))
    }
    let words = frame.words
    let caption = Caption(
      title: words.lorenzTitle,
      description: words.list(bestFifth.map { [words.bestFifth($0)] } ?? [words.lorenzTitle]) + ".")
    let plot = SafeHTML.plot(
      Rendition.all.map { drawing($0, frame) },
      hints: HintColumns(
        hints: points.map { hint($0, frame) }, before: 0.5, after: 0), caption: caption, in: frame)
    let notes = [
      words.count(customers, of: .customers), words.until(frame.format.day(frame.asOf)),
      words.lorenzExplained,
    ]
    return .figure(plot + .note(notes, in: frame) + .numbers([table(frame)], in: frame))
  }

  /// The share of revenue of the best fifth.
  private var bestFifth: Double? {
    points.first { $0.percent == 80 }.map { 1 - $0.share }
  }

  private func hint(_ point: LorenzPoint, _ frame: FigureFrame) -> String {
    frame.words.least(frame.format.percent(Double(point.percent) / 100))
      + ": " + frame.format.percent(point.share, digits: 1)
  }

  private func drawing(_ rendition: Rendition, _ frame: FigureFrame) -> Drawing {
    let grid = ValueGrid(
      ticks: Ticks(covering: [0, 1] + points.map(\.share), unit: .share), unit: .share,
      frame: frame, rendition: rendition)
    let axis = NumberAxis(
      numbers: [20, 40, 60, 80, 100], name: frame.words.lorenzAxis, isPercent: true,
      frame: frame, rendition: rendition)
    let area = Box(
      left: grid.labelWidth, top: 14, right: rendition.width - 14,
      bottom: rendition.height - axis.room)
    let x = LinearScale(0...100, from: area.left, to: area.right)
    let y = grid.scale(in: area)
    let curve = [(x(0), y(0))] + points.map { (x(Double($0.percent)), y($0.share)) }
    let content =
      grid.svg(in: area) + Path.polyline([(x(0), y(0)), (x(100), y(1))]).svg("ref")
      + filled(curve).svg("area") + Path.polyline(curve).svg("ln")
      + mark(x, y, rendition, frame) + equal(x, y, rendition, frame)
      + axis.svg(under: area, x)
    return Drawing(rendition: rendition, area: area, content: content)
  }

  /// Between the curve and the straight line: the more of it, the more unequal.
  private func filled(_ curve: [(x: Double, y: Double)]) -> Path {
    var path = Path.polyline(curve)
    path.close()
    return path
  }

  private func mark(
    _ x: LinearScale, _ y: LinearScale, _ rendition: Rendition, _ frame: FigureFrame
  ) -> SafeHTML {
    guard let best = bestFifth else { return .empty }
    let (left, top) = (x(80), y(1 - best))
    let rule = Path.vertical(x: left, from: y(0), to: top).svg("ann")
    var label = rendition.label(
      frame.words.bestFifth(best), x: left - 10, y: top + rendition.textSize * 0.35,
      anchor: .right, weight: .strong)
    label.hasHalo = true
    return rule + "<circle class=\"pt\" cx=\"\(px: left)\" cy=\"\(px: top)\" r=\"5\"/>"
      + [label.within(rendition.bounds)].svg(frame.language)
  }

  /// The name of the straight line, over it.
  private func equal(
    _ x: LinearScale, _ y: LinearScale, _ rendition: Rendition, _ frame: FigureFrame
  ) -> SafeHTML {
    var label = rendition.label(
      frame.words.ifEqual, x: x(55) - 8, y: y(0.55) - 4, anchor: .right)
    label.hasHalo = true
    return [label.within(rendition.bounds)].svg(frame.language)
  }

  private func table(_ frame: FigureFrame) -> HTMLTable {
    let words = frame.words
    return HTMLTable(
      caption: words.lorenzTitle,
      columns: [.text(words.leastCustomers), .number(words.shareOfRevenue)],
      rows: points.map { point in
        HTMLTable.Row(
          head: .number(frame.format.percent(Double(point.percent) / 100)),
          cells: [.number(frame.format.percent(point.share, digits: 1))])
      })
  }
}
