import MoshtariCore

/// The kinds of documents, each read from its files; nil where a key that it needs is missing or
/// wrong.
extension DocumentFiles {
  func note() -> Note? {
    allowOnly(
      [
        "title", "page", "section", "finding", "period", "date", "author", "department", "kind",
        "annotate", "seen", "tolerance",
      ] + Self.decisionKeys)
    let title = words("title"), author = words("author")
    let page = shared("page") { $0.text() }
    let section = shared("section", isRequired: false) { $0.text() }
    let finding = shared("finding", isRequired: false) { $0.text() }
    let period = shared("period", isRequired: false) { $0.month() }
    let date = shared("date") { $0.day() }
    let department = words("department", isRequired: false)
    let kind = shared("kind", isRequired: false) { $0.choice(["note": false, "decision": true]) }
    let isDecision = kind?.value ?? false
    let decision = kind == nil && hasKey("kind") ? nil : decision(isDecision)
    let annotation = annotation(), seen = seen()
    guard let title, let page, let date, let author, let body, isWhole(finding, section, period),
      !isDecision || decision != nil, !hasKey("annotate") || annotation != nil
    else { return nil }
    return Note(
      id: id, title: title, titlePlaces: places("title"), page: page, section: section,
      finding: finding, period: period, date: date.value,
      author: author, department: department, body: body,
      decision: decision, annotation: annotation, seen: seen)
  }

  /// An error for a note that is to be a title and does not say of which month, or stands elsewhere.
  private func isWhole(
    _ finding: Located<String>?, _ section: Located<String>?, _ period: Located<Month>?
  ) -> Bool {
    guard let finding else { return true }
    if period == nil, !hasKey("period") {
      findings.error(
        "missing-key", .fact("a note that is a title has no `period`"), at: finding.location,
        help: "add `period: YYYY-MM`: it is the title while the report is of that month")
    }
    if let section, finding.value != "page" {
      findings.error(
        "invalid-value",
        .fact("a note that is the title of a panel stands in it, and this one names another place"),
        at: section.location, help: "take `section` out")
      return false
    }
    return period != nil
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
