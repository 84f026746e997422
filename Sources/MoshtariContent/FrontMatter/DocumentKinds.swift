import MoshtariCore

/// The kinds of documents, each read from its files; nil where a key that it needs is missing or
/// wrong.
extension DocumentFiles {
  func note() -> Note? {
    allowOnly(["title", "page", "section", "period", "date", "author", "department"])
    let title = words("title"), author = words("author")
    let page = shared("page") { $0.text() }
    let section = shared("section", isRequired: false) { $0.text() }
    let period = shared("period", isRequired: false) { $0.month() }
    let date = shared("date") { $0.day() }
    let department = words("department", isRequired: false)
    guard let title, let page, let date, let author, let body else { return nil }
    return Note(
      id: id, title: title, titlePlaces: places("title"), page: page, section: section,
      period: period, date: date.value,
      author: author, department: department, body: body)
  }

  func persona() -> Persona? {
    allowOnly([
      "title", "role", "segment", "interviews", "reviewed", "wants", "frustratedBy", "leavesIf",
      "quotes",
    ])
    let title = words("title"), role = words("role")
    let segment = shared("segment") { $0.text() }
    let interviews = shared("interviews") { $0.integer(in: 1...100_000) }
    let reviewed = shared("reviewed") { $0.day() }
    let of = interviews?.value ?? 100_000
    let wants = claims("wants", kind: "wants", of: of)
    let frustratedBy = claims("frustratedBy", kind: "frustrated-by", of: of)
    let leavesIf = claims("leavesIf", kind: "leaves-if", of: of)
    let quotes = quotes()
    guard let title, let role, let segment, let interviews, let reviewed, let body else {
      return nil
    }
    return Persona(
      id: id, title: title, titlePlaces: places("title"), role: role, segment: segment,
      interviews: interviews.value,
      reviewed: reviewed.value, wants: wants, frustratedBy: frustratedBy, leavesIf: leavesIf,
      quotes: quotes, body: body)
  }

  func freePage() -> FreePage? {
    allowOnly(["title", "order"])
    let title = words("title")
    let order = shared("order", isRequired: false) { $0.integer(in: -10_000...10_000) }
    guard let title, let body else { return nil }
    return FreePage(
      id: id, title: title, titlePlaces: places("title"), order: order?.value ?? 0, body: body)
  }
}

extension DocumentFiles {
  /// `{ text, count }` elements: how many of the interviews said so.
  private func claims(_ key: String, kind: String, of interviews: Int) -> [PersonaClaim] {
    aligned(key, of: "`{ text: …, count: … }`").compactMap { versions in
      let read = versions.compactMap { language, field in
        claim(field, in: language, of: interviews)
      }
      guard let first = read.first, read.count == versions.count else { return nil }
      for (other, version) in zip(read, versions) where other.count != first.count {
        differs("\(key).count", from: versions[0].field.node.location, at: version.field)
        return nil
      }
      return PersonaClaim(
        kind: kind, text: Self.merged(read.map(\.text)), count: first.count, of: interviews)
    }
  }

  private func claim(_ field: Field, in language: Language?, of interviews: Int)
    -> (text: LocalizedText, count: Int)?
  {
    guard let fields = field.fields("`{ text: …, count: … }`") else { return nil }
    fields.allowOnly(["text", "count"])
    let text = fields.required("text", help: "add `text: …`")
      .flatMap { Self.words(of: $0, in: language) }
    let count = fields.required("count", help: "add how many of the interviews said so")?
      .integer(in: 0...interviews)
    guard let text, let count else { return nil }
    return (text, count)
  }

  private func quotes() -> [PersonaQuote] {
    aligned("quotes", of: "`{ text: …, source: … }`").compactMap { versions in
      let read = versions.compactMap { language, field in quote(field, in: language) }
      guard !read.isEmpty, read.count == versions.count else { return nil }
      return PersonaQuote(
        text: Self.merged(read.map(\.text)), source: Self.merged(read.map(\.source)))
    }
  }

  private func quote(_ field: Field, in language: Language?) -> PersonaQuote? {
    guard let fields = field.fields("`{ text: …, source: … }`") else { return nil }
    fields.allowOnly(["text", "source"])
    let text = fields.required("text", help: "add `text: …`")
      .flatMap { Self.words(of: $0, in: language) }
    let source = fields.required("source", help: "say who, in a few words")
      .flatMap { Self.words(of: $0, in: language) }
    guard let text, let source else { return nil }
    return PersonaQuote(text: text, source: source)
  }
}
