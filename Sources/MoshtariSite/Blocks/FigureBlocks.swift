import MoshtariCharts
import MoshtariContent
import MoshtariCore
import MoshtariText

extension PageContext {
  /// What draws the blocks of texts from this report.
  var blockDrawing: BlockDrawing {
    BlockDrawing(
      figure: { (block, place) throws(Diagnostic) in
        try speaking(place.language).drawn(block, id: place.id)
      },
      quotes: { (block, place) throws(Diagnostic) in
        try speaking(place.language).quoted(block)
      })
  }

  /// The same in another language.
  func speaking(_ other: Language) -> PageContext {
    guard other != language else { return self }
    var context = PageContext(
      report: report, tree: tree, settings: settings, rules: rules, language: other)
    context.annotations = annotations
    return context
  }

  /// A figure in a text: its title, what it measures with the way to its definition, and the drawing.
  private func drawn(_ block: FigureBlock, id: String) throws(Diagnostic) -> SafeHTML {
    let (address, split) = try addressAndSplit(of: block)
    guard let panel = panel(of: address, split: split) else {
      throw block.error(
        "absent-figure", .fact("this report has no `\(address)`"), at: block.address.location,
        help: "the page Data quality says what the data lack; take the block out until they have it"
      )
    }
    let (figure, isNarrowed) = try figure(of: panel, block)
    let title = block.title.map { SafeHTML(text: $0) } ?? (isNarrowed ? panel.name : panel.title)
    return """
      <div role="group" aria-labelledby="\(id)-title"><p id="\(id)-title"><b>\(title)</b></p>\
      <p class="sub">\(line(panel.subtitle, leadingTo: panel.figure))</p>\
      \(figure.html(in: FigureFrame(id: id, format: format, meta: report.meta)))</div>

      """
  }

  /// What is drawn of a panel, and whether that is less than the whole.
  private func figure(of panel: FigurePanel, _ block: FigureBlock) throws(Diagnostic) -> (
    any Figure, isNarrowed: Bool
  ) {
    switch panel.drawing {
    case .whole(let figure):
      if let span = block.span {
        throw block.error(
          "no-period", .fact("`\(block.address.value)` is not drawn over time"), at: span.location,
          help: "take `period` out; over time there are \(names(FigureCatalogue.trends))")
      }
      if let form = block.form {
        throw block.error(
          "no-form", .fact("`\(block.address.value)` is drawn in one way only"),
          at: form.location, help: "take `as` out")
      }
      return (figure, false)
    case .trend(var chart):
      let whole = chart.series
      chart.series = try cut(whole, usual: panel.usual, block)
      let isNarrowed = block.span != nil && chart.series.points.count < whole.points.count
      let figure: any Figure = block.form?.value == .table ? TrendNumbers(chart) : chart
      return (figure, isNarrowed)
    }
  }

  /// The part of a series that the text asks for.
  private func cut(_ series: TrendSeries, usual: Int?, _ block: FigureBlock) throws(Diagnostic)
    -> TrendSeries
  {
    guard let span = block.span else { return usual.map(series.suffix) ?? series }
    switch span.value {
    case .last(let count): return series.suffix(count)
    case .months(let months):
      let cut = series.within(months, of: report.meta.calendar)
      guard cut.points.isEmpty else { return cut }
      throw emptyPeriod(of: series, block, span.location, months)
    }
  }

  private func emptyPeriod(
    of series: TrendSeries, _ block: FigureBlock, _ place: SourceLocation,
    _ months: ClosedRange<Month>
  ) -> Diagnostic {
    let calendar = report.meta.calendar
    let first = calendar.month(of: firstDay), last = calendar.month(of: report.meta.asOf)
    let meant = meaning(of: months.lowerBound, within: first...max(first, last))
    let reach = "the report reaches from `\(first)` to `\(last)`"
    return block.error(
      "empty-period", .fact("`\(block.address.value)` has nothing in these months"), at: place,
      help: series.points.isEmpty ? "it has nothing at all" : meant ?? reach)
  }

  private var firstDay: Day {
    [report.meta.firstOrderDay, report.meta.firstFeedbackDay].compactMap { $0 }.min()
      ?? report.meta.asOf
  }

  // MARK: Addresses

  /// The address in the catalogue, and what it is split by: said apart or as the address's last name.
  private func addressAndSplit(of block: FigureBlock) throws(Diagnostic) -> (String, String?) {
    var address = block.address.value.filter { !$0.isWhitespace }
    var split = block.split
    if FigureCatalogue.name(of: address) == nil, let dot = address.lastIndex(of: "."),
      splits(of: String(address[..<dot])) != nil
    {
      let last = Located(String(address[address.index(after: dot)...]), at: block.address.location)
      if let split, split.value != last.value { throw twoSplits(block, last.value, split) }
      (address, split) = (String(address[..<dot]), last)
    }
    guard FigureCatalogue.name(of: address) != nil else { throw unknown(address, block) }
    if FigureCatalogue.name(of: address) == "segments.ID.monthly" {
      try checkSegment(of: address, block)
    }
    guard let known = splits(of: address) else {
      if let split { throw notSplit(block, split) }
      return (address, nil)
    }
    return (address, try self.split(split, among: known, of: address, block))
  }

  private func split(
    _ split: Located<String>?, among known: [String], of address: String, _ block: FigureBlock
  ) throws(Diagnostic) -> String? {
    guard let split else {
      if address == "segments" || known.isEmpty { return known.first }
      throw block.error(
        "missing-key", .fact("`\(address)` has many splits, and no `split` says which"),
        at: block.address.location,
        help: "add `split: \(known[0])`; there are \(names(known))")
    }
    if known.contains(split.value) { return split.value }
    throw block.error(
      "unknown-split", .fact("this report has no `\(address)` by `\(split.value)`"),
      at: split.location,
      help: nearestName(to: split.value, in: known).map { "did you mean `\($0)`?" }
        ?? (known.isEmpty ? "take the block out" : "there are \(names(known))"))
  }

  private func notSplit(_ block: FigureBlock, _ split: Located<String>) -> Diagnostic {
    block.error(
      "no-split", .fact("`\(block.address.value)` is not split"), at: split.location,
      help: "take `split` out; those that are split are \(names(FigureCatalogue.splits))")
  }

  private func twoSplits(_ block: FigureBlock, _ named: String, _ split: Located<String>)
    -> Diagnostic
  {
    block.error(
      "no-split", .fact("the address says `\(named)` already"), at: split.location,
      help: "take `split` out, or the last name of the address")
  }

  private func checkSegment(of address: String, _ block: FigureBlock) throws(Diagnostic) {
    let id = String(address.split(separator: ".")[1])
    let known = report.segments.keys.sorted(by: isBeforeInBytes)
    guard !known.contains(id) else { return }
    throw block.error(
      "unknown-segment", .fact("there is no segment `\(id)`"), at: block.address.location,
      help: nearestName(to: id, in: known).map { "did you mean `segments.\($0).monthly`?" })
  }

  /// What is no drawing: the nearest that is, or how a single figure is written.
  private func unknown(_ address: String, _ block: FigureBlock) -> Diagnostic {
    let bare = address.replacing(/\[[^\]]*\]/, with: "")
    let root = bare.prefix { $0 != "." }
    let alike = FigureCatalogue.all.filter { $0.prefix { $0 != "." } == root }
    let isInReport =
      ReportAddress(address).flatMap { try? tree.node(at: $0) } != nil && alike.isEmpty
    let near = nearestName(to: bare, in: FigureCatalogue.all).map { "did you mean `\($0)`?" }
    let known = names(alike.isEmpty ? FigureCatalogue.all : alike)
    return block.error(
      "unknown-figure", .fact("there is no drawing of `\(block.address.value)`"),
      at: block.address.location,
      help: isInReport
        ? "a single figure is written in the text: `{{ \(address) }}`"
        : near ?? "there are \(known)")
  }

  private func names(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}

extension FigureBlock {
  fileprivate func error(
    _ code: String, _ statement: Diagnostic.Statement, at place: SourceLocation,
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, statement, at: place, help: help)
  }
}
