package import MoshtariCore
import MoshtariText

/// A figure of the report in a text: the fenced block `figure`.
package struct FigureBlock: Hashable, Sendable {
  package enum Form: String, CaseIterable, Sendable { case chart, table }

  /// What of a series over time is shown.
  package enum Span: Hashable, Sendable {
    /// Months of the report's calendar, both ends included.
    case months(ClosedRange<Month>)
    /// The newest so many months, weeks or quarters.
    case last(Int)
  }

  /// What is drawn: names of the report joined by dots, keys of lists left out.
  package var address: Located<String>
  /// The dimension or family that the figure is split by.
  package var split: Located<String>?
  /// Nil: the whole series.
  package var span: Located<Span>?
  /// Nil: as the site's own panel.
  package var form: Located<Form>?
  /// With live values filled in; nil: the title that the report gives.
  package var title: String?

  package init(
    address: Located<String>, split: Located<String>? = nil, span: Located<Span>? = nil,
    form: Located<Form>? = nil, title: String? = nil
  ) {
    (self.address, self.split, self.span) = (address, split, span)
    (self.form, self.title) = (form, title)
  }
}

extension MarkdownRenderer {
  /// The block `figure` as whoever knows charts draws it; nothing after an error.
  func figure(_ node: MarkdownNode) -> Rendered {
    let place = nextBlockPlace()
    guard let fields = fields(of: node), let block = figureBlock(fields) else { return .empty }
    do {
      let html = try context.blocks.figure(block, place)
      return Rendered(html, plain: block.title.map { $0 + "\n" } ?? "")
    } catch {
      findings.add(error)
      return .empty
    }
  }

  /// Nil after an error.
  private func figureBlock(_ fields: Fields) -> FigureBlock? {
    fields.allowOnly(["of", "split", "period", "as", "title"])
    let address = fields.required("of", help: "name a figure of the report: `of: nps.byMonth`")?
      .located { $0.text() }
    let split = fields["split"].map { field in field.located { $0.text() } }
    let span = fields["period"].map { field in field.located { $0.span() } }
    let form = fields["as"].map { field in
      field.located { $0.choice(["chart": .chart, "table": FigureBlock.Form.table]) }
    }
    let title = fields["title"].map { self.title($0) }
    // A nil in a field that is there was an error.
    if case .some(.none) = split { return nil }
    if case .some(.none) = span { return nil }
    if case .some(.none) = form { return nil }
    if case .some(.none) = title { return nil }
    return address.map {
      FigureBlock(
        address: $0, split: split ?? nil, span: span ?? nil, form: form ?? nil,
        title: title ?? nil)
    }
  }

  /// The text of a title with its live values filled in; nil after an error.
  private func title(_ field: Field) -> String? {
    guard let text = field.text() else { return nil }
    var places = TextPlaces()
    places.common = field.node.location
    let language = context.format.language
    let filled = fill(LocalizedText(text), at: places, for: language, in: context)
    for fault in filled.diagnostics { findings.add(fault) }
    return filled.title[language]
  }
}

extension Field {
  /// What `read` makes of the field, and where; nil after an error.
  func located<Value: Hashable & Sendable>(_ read: (Field) -> Value?) -> Located<Value>? {
    read(self).map { Located($0, at: node.location) }
  }

  /// `2026-01..2026-10`, one month, or `last 12`.
  fileprivate func span() -> FigureBlock.Span? {
    let text = latinDigits(node.text ?? "")
    if let count = text.wholeMatch(of: /last\s+(\d{1,3})/).flatMap({ Int($0.output.1) }), count > 0
    {
      return .last(count)
    }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
      .map { Month($0.trimmingSpaces) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
      return refuse("months of the report’s calendar `YYYY-MM..YYYY-MM`, or `last 12`")
    }
    guard first <= last else {
      return refuse("a period that ends after it begins", help: "write `\(last)..\(first)`")
    }
    return .months(first...last)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let rest = drop(while: \.isWhitespace)
    return rest.lastIndex { !$0.isWhitespace }.map { rest[...$0] } ?? ""
  }
}
