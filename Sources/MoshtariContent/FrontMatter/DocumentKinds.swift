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

  func freePage() -> FreePage? {
    allowOnly(["title", "order"])
    let title = words("title")
    let order = shared("order", isRequired: false) { $0.integer(in: -10_000...10_000) }
    guard let title, let body else { return nil }
    return FreePage(
      id: id, title: title, titlePlaces: places("title"), order: order?.value ?? 0, body: body)
  }
}
