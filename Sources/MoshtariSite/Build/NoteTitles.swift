import MoshtariContent
import MoshtariCore
import MoshtariText

/// Who gave a title that no rule made.
enum NoteTitleWords: String, Phrase {
  case panel, page

  var text: LocalizedText {
    switch self {
    case .panel: LocalizedText(en: "title by {1}, {2}", fa: "عنوان از {1}، {2}")
    case .page: LocalizedText(en: "Title by {1}, {2}.", fa: "عنوان از {1}، {2}.")
    }
  }
}

extension Note {
  /// The `finding` that is the heading of the page.
  static let heading = "page"
  /// Pages whose heading says what the figures say; those of others are names.
  static let headedPages = ["overview", "segments", "retention", "value", "loyalty", "nps"]

  /// An error for two titles of one panel of one day: which is meant cannot be told.
  func sameDay(as other: Note, _ finding: Located<String>) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-finding",
      .fact("the note `\(other.id)` of the same day is the title of `\(finding.value)` too"),
      at: finding.location, help: "take `finding` out of one of them, or date one later")
  }
}

extension PageSection {
  /// Whether it has a title that a note may replace.
  var isTitled: Bool { !title.isEmpty && !id.hasPrefix("note-") }
}

extension PageContext {
  /// The last month of the report that is over: titles speak of no later one.
  var latestMonth: Month { report.meta.calendar.month(of: report.meta.asOf + 1) - 1 }

  /// The note's title over the panel, who gave it, and the note's text under the figure.
  func title(_ section: inout PageSection, by note: RenderedNote) {
    let author = say(NoteTitleWords.panel, name(of: note), day(note.note.date))
    section.title = title(note.note.title)
    section.subtitle = section.subtitle.isEmpty ? author : section.subtitle + separator + author
    guard !note.html.isEmpty || note.note.isDecision || !note.drifted.isEmpty else { return }
    section.body += """
      <div id="note-\(note.note.id)" style="margin-block-start:1rem">\(article(note))</div>
      """
  }

  /// The note's title as the heading, and who gave it.
  func title(_ page: inout Page, by note: RenderedNote) {
    let author = say(NoteTitleWords.page, name(of: note), day(note.note.date))
    page.heading = title(note.note.title)
    page.dek += "<span class=\"src\">\(author)</span>"
  }

  private func name(of note: RenderedNote) -> SafeHTML { "<bdi>\(text(note.note.author))</bdi>" }

  /// One warning for the notes whose month is not the report's, of which `note` is the newest.
  func warning(of note: Note, and more: Int) -> Diagnostic? {
    guard let period = note.period, let finding = note.finding else { return nil }
    let rest = more == 0 ? "" : "; and \(more) more like this"
    return Diagnostic(
      .warning, "finding-of-another-month",
      .fact(
        "this title is about `\(period.value)` and the report is of `\(latestMonth)`, so "
          + "`\(finding.value)` has the title made from its figures"),
      at: period.location,
      help: "write a note about `\(latestMonth)`, or take `finding` out of this one\(rest)")
  }
}

/// An error for a panel that the page does not have, with all that it has.
func unknownPanel(_ name: Located<String>, of page: String, _ panels: [String]) -> Diagnostic {
  let near = nearestName(to: name.value, in: panels).map { "did you mean `\($0)`?\n     " } ?? ""
  let known = (["page"] + panels).map { "`\($0)`" }.joined(separator: ", ")
  return Diagnostic(
    .error, "unknown-finding",
    .fact("there is no panel `\(name.value)` with a title on the page `\(page)`"),
    at: name.location, help: "\(near)there are \(known)")
}

/// An error for the heading of a page that is a name.
func noHeading(_ name: Located<String>, of written: String, _ page: Page) -> Diagnostic {
  let panels = page.sections.filter(\.isTitled).map { "`\($0.id)`" }.joined(separator: ", ")
  return Diagnostic(
    .error, "no-finding", .fact("the heading of the page `\(written)` is a name and stays"),
    at: name.location, help: panels.isEmpty ? "take `finding` out" : "name a panel: \(panels)")
}
