import MoshtariCore

extension TableReader {
  /// The columns that a table may have.
  static func columns(of table: Table) -> [String] {
    switch table {
    case .customers:
      [
        "customer_id", "kind", "region", "channel", "signup_date", "referred_by", "tier",
        "points_earned", "points_redeemed", "member_since", "contract_end", "auto_renew_stopped",
        "previous_supplier", "consent",
      ]
    case .orders:
      [
        "order_id", "customer_id", "date", "amount", "discount", "refund", "refund_date", "status",
        "product", "category", "brand", "branch", "seller", "channel", "recipient_id", "quantity",
        "renewal",
      ]
    case .feedback:
      [
        "customer_id", "date", "kind", "score", "survey", "comment", "touchpoint", "product",
        "channel", "invited", "first_reply_at", "resolved_at", "weight", "language",
      ]
    case .visits:
      [
        "visitor_id", "date", "customer_id", "pages", "product_views", "comparisons", "cart_adds",
        "coupon_views", "chats", "channel",
      ]
    case .spend: ["date", "amount", "purpose", "channel"]
    case .events: ["date", "title", "kind", "sign", "title_en", "title_fa", "end"]
    }
  }

  /// Our column name → the header in the file.
  func headers(_ field: Field) -> [String: String]? {
    let headers = columns(field, "a mapping of our column names to those of the file") { $0.text() }
    let names = headers.map { $0.values.map { $0.lowercased().filter { !$0.isWhitespace } } } ?? []
    if Set(names).count < names.count {
      field.complain(
        "a header for one column only", help: "two of our columns name the same header")
    }
    return headers
  }

  /// Our column name → cell texts that mean "no value": a list of them, or one.
  func missing(_ field: Field) -> [String: Set<String>]? {
    columns(field, "a mapping of columns to lists of cell texts") { column in
      guard case .list = column.node.content else { return column.text().map { [$0] } }
      return column.list(of: "cell texts").map { Set($0.compactMap { $0.text() }) }
    }
  }

  /// Our column name → the file's word → ours.
  func words(_ field: Field) -> [String: [String: String]]? {
    columns(field, "a mapping of columns to words", of: table.wordColumns) { column in
      guard let fields = column.fields("a mapping of the file's words to ours") else { return nil }
      var words: [String: String] = [:]
      for entry in fields.entries {
        if let word = fields[entry.key].flatMap({ word($0, of: column.column) }) {
          words[entry.key] = word
        }
      }
      return words
    }
  }

  /// Our column name → the word that every row holds.
  func constants(_ field: Field) -> [String: String]? {
    columns(field, "a mapping of columns to words", of: table.wordColumns) {
      word($0, of: $0.column)
    }
  }

  /// One of the words that `column` may hold.
  private func word(_ field: Field, of column: String) -> String? {
    let words = table.words(of: column) ?? []
    guard let text = field.text() else { return nil }
    if words.contains(text) { return text }
    return field.refuse(alternatives(words), help: near(text, among: words))
  }

  private func columns<Value>(
    _ field: Field, _ what: String, of names: [String]? = nil, read: (Field) -> Value?
  ) -> [String: Value]? {
    guard let fields = field.fields(what) else { return nil }
    let names = names ?? Self.columns(of: table)
    var found: [String: Value] = [:]
    for entry in fields.entries {
      guard names.contains(entry.key) else {
        unknown(entry, names, field.findings)
        continue
      }
      if let column = fields[entry.key] { found[entry.key] = read(column) }
    }
    return found
  }

  private func unknown(_ entry: LocatedNode.Entry, _ names: [String], _ findings: Findings) {
    if Self.columns(of: table).contains(entry.key) {
      findings.error(
        "not-a-word-column", .fact("the column `\(entry.key)` may hold any text"),
        at: entry.keyLocation,
        help: "words are of \(alternatives(names)) here; take the line out")
      return
    }
    findings.error(
      "unknown-column", .fact("the table `\(table.rawValue)` has no column `\(entry.key)`"),
      at: entry.keyLocation,
      help: near(entry.key, among: names) ?? "our name stands first: `amount: Total`")
  }

  /// `csat: [1, 5]`, or `effort: { scale: [1, 7], better: high }`.
  func readScales(_ fields: Fields, into settings: inout TableSettings) {
    let kinds = FeedbackKind.allCases.filter { $0.hasScore && $0 != .nps }.map(\.rawValue)
    fields.allowOnly(kinds)
    for kind in kinds {
      guard let field = fields[kind], let scale = scale(field) else { continue }
      settings.scales[kind] = scale
    }
  }

  private func scale(_ field: Field) -> TableSettings.Scale? {
    guard case .mapping = field.node.content, let fields = field.fields() else {
      return ends(field).map { .init(low: $0, high: $1) }
    }
    fields.allowOnly(["scale", "better"])
    let highIsBetter = fields["better"]?.choice(["high": true, "low": false]) ?? true
    return fields.required("scale", help: "add `scale: [1, 5]`").flatMap(ends)
      .map { .init(low: $0, high: $1, highIsBetter: highIsBetter) }
  }

  private func ends(_ field: Field) -> (Int, Int)? {
    guard case .list(let elements) = field.node.content, elements.count == 2 else {
      return field.refuse("the two ends of a scale, such as `[1, 5]`")
    }
    let ends = field.list(of: "two numbers")?.compactMap { $0.integer(in: 0...1000) } ?? []
    guard ends.count == 2 else { return nil }
    return ends[0] < ends[1] ? (ends[0], ends[1]) : field.refuse("the lower end first")
  }
}

extension Field {
  /// The last key of its name: the column that it is about.
  fileprivate var column: String { String(name.split(separator: ".").last ?? "") }
}
