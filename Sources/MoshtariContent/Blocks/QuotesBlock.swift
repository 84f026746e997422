package import MoshtariCore

/// What customers wrote, in a text: the fenced block `quotes`.
package struct QuotesBlock: Hashable, Sendable {
  /// The most that one block shows.
  package static let most = 6

  /// Only comments of this kind; nil: of every kind.
  package var kind: Located<FeedbackKind>?
  /// Only comments of a segment's members.
  package var segment: Located<String>?
  /// Only comments about this touchpoint, as the data write it.
  package var touchpoint: Located<String>?
  /// Only comments with this word.
  package var word: Located<String>?
  /// 1...6.
  package var count: Int

  package init(
    kind: Located<FeedbackKind>? = nil, segment: Located<String>? = nil,
    touchpoint: Located<String>? = nil, word: Located<String>? = nil, count: Int = 3
  ) {
    (self.kind, self.segment, self.touchpoint) = (kind, segment, touchpoint)
    (self.word, self.count) = (word, count)
  }
}

extension MarkdownRenderer {
  /// The block `quotes` as whoever knows the report's comments shows it; nothing after an error.
  func quotes(_ node: MarkdownNode) -> Rendered {
    let place = nextBlockPlace()
    guard let fields = fields(of: node), let block = quotesBlock(fields) else { return .empty }
    do {
      return Rendered(try context.blocks.quotes(block, place), plain: "")
    } catch {
      findings.add(error)
      return .empty
    }
  }

  /// Nil after an error.
  private func quotesBlock(_ fields: Fields) -> QuotesBlock? {
    let keys = ["from", "segment", "touchpoint", "topic", "count"]
    fields.allowOnly(keys)
    let kind = fields["from"].map { field in field.located { $0.feedbackKind() } }
    let texts = ["segment", "touchpoint", "topic"].map { key in
      fields[key].map { field in field.located { $0.text() } }
    }
    let count = fields["count"].map { $0.integer(in: 1...QuotesBlock.most) }
    // A nil in a field that is there was an error.
    if case .some(.none) = kind { return nil }
    if case .some(.none) = count { return nil }
    if texts.contains(where: { if case .some(.none) = $0 { true } else { false } }) { return nil }
    return QuotesBlock(
      kind: kind ?? nil, segment: texts[0] ?? nil, touchpoint: texts[1] ?? nil,
      word: texts[2] ?? nil, count: (count ?? nil) ?? 3)
  }
}

extension Field {
  /// The word for a kind of feedback.
  fileprivate func feedbackKind() -> FeedbackKind? {
    if let text = node.text, let kind = FeedbackKind(rawValue: text) { return kind }
    let names = FeedbackKind.allCases.map(\.rawValue)
    return refuse(alternatives(names), help: node.text.flatMap { near($0, among: names) })
  }
}
