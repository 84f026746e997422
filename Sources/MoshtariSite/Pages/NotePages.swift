import MoshtariCharts
import MoshtariContent
import MoshtariCore
import MoshtariText

enum NoteWords: String, Phrase {
  case title, heading, headingOne, dek, byline, bylineDepartment, on, period, fallback, moreTitle,
    moreHeading, moreDek, none, howToWrite
  case byMonth, byDepartment, month, department, noDepartment, notes
  case qualityLine, valueLine, definitionsLine, figuresTitle, figuresLine

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "Notes", fa: "یادداشت‌ها")
    case .heading: LocalizedText(en: "{1} notes by the teams", fa: "{1} یادداشت از تیم‌ها")
    case .headingOne: LocalizedText(en: "{1} note by the teams", fa: "{1} یادداشت از تیم‌ها")
    case .dek:
      LocalizedText(
        en:
          "Newest first. Each also stands on the page it is about, with the figures of the report’s last day.",
        fa:
          "تازه‌ترین در آغاز. هر یادداشت در صفحهٔ مربوط به خود نیز آمده است، با رقم‌های آخرین روز گزارش."
      )
    case .byline: LocalizedText(en: "{1}, {2}", fa: "{1}، {2}")
    case .bylineDepartment: LocalizedText(en: "{1}, {3}, {2}", fa: "{1}، {3}، {2}")
    case .on: LocalizedText(en: "On the page {1}", fa: "در صفحهٔ {1}")
    case .period: LocalizedText(en: "about {1}", fa: "دربارهٔ {1}")
    case .fallback: LocalizedText(en: "Not translated yet", fa: "هنوز ترجمه نشده است")
    case .moreTitle: LocalizedText(en: "More", fa: "بیشتر")
    case .moreHeading:
      LocalizedText(
        en: "Behind the figures",
        fa: "پشت عددها")
    case .moreDek:
      LocalizedText(
        en: "What the figures mean, how good the data are, and other pages.",
        fa: "معنای رقم‌ها، کیفیت داده‌ها و صفحه‌های دیگر.")
    case .none: LocalizedText(en: "There is no note yet.", fa: "هنوز یادداشتی نیست.")
    case .howToWrite:
      LocalizedText(
        en:
          "A note is a Markdown file in the folder {1} with a page, a date and an author. It then stands here and on that page.",
        fa:
          "هر یادداشت یک فایل Markdown در پوشهٔ {1} است، با نام صفحه، تاریخ و نویسنده؛ و هم اینجا می‌آید و هم در همان صفحه."
      )
    case .byMonth: LocalizedText(en: "Notes by month", fa: "یادداشت‌ها به تفکیک ماه")
    case .byDepartment: LocalizedText(en: "Notes by department", fa: "یادداشت‌ها به تفکیک واحد")
    case .month: LocalizedText(en: "Month", fa: "ماه")
    case .department: LocalizedText(en: "Department", fa: "واحد")
    case .noDepartment: LocalizedText(en: "No department", fa: "بدون واحد")
    case .notes: LocalizedText(en: "Notes", fa: "یادداشت‌ها")
    case .qualityLine:
      LocalizedText(
        en: "What was read, what was left out and why.",
        fa: "چه خوانده شد، چه کنار گذاشته شد و چرا.")
    case .valueLine:
      LocalizedText(
        en: "What customers may still bring, and how far off the model was when tested.",
        fa: "مشتریان هنوز چه می‌توانند بیاورند و خطای مدل در آزمون چقدر بود.")
    case .definitionsLine:
      LocalizedText(
        en: "What each figure means, its formula and its source.",
        fa: "معنا، فرمول و منبع هر شاخص.")
    case .figuresTitle: LocalizedText(en: "The figures as a file", fa: "رقم‌ها در یک فایل")
    case .figuresLine:
      LocalizedText(
        en: "Every number of this site as JSON, with its range and the people behind it.",
        fa: "همهٔ رقم‌های این گزارش به شکل JSON، با بازه و شمار افراد پشت هر رقم.")
    }
  }
}

/// A note in one language, its body rendered.
struct RenderedNote {
  var note: Note
  var html: SafeHTML
  /// The language of the body where that is not the page's.
  var fallback: Language?
  /// The figures that have moved since it was written.
  var drifted: [DriftedFigure] = []
}

extension PageContext {
  /// The archive: every note in the order given, found by month and by department first.
  func notesPage(_ notes: [RenderedNote], pageTitles: [String: String]) -> Page {
    let sections = notes.map { note in
      PageSection(
        .memo, id: "note-\(note.note.id)", title: title(note.note.title),
        subtitle: byline(note) + separator + place(of: note, pageTitles), body: article(note))
    }
    return Page(
      path: path("notes"), language: language, entry: "notes", title: plain(NoteWords.title),
      eyebrow: plain(NoteWords.title),
      heading: say(
        notes.count == 1 ? NoteWords.headingOne : .heading, count(notes.count)),
      dek: notes.isEmpty ? .empty : say(NoteWords.dek),
      sections: notes.isEmpty
        ? [noNotes]
        : [decisionsSection(notes)].compactMap { $0 }
          + (notes.count < 2 ? [] : [byMonth(notes), byDepartment(notes)]) + sections)
  }

  /// What stands in an empty archive: how the first note comes into it.
  private var noNotes: PageSection {
    PageSection(
      id: "none", title: say(NoteWords.none),
      body: "<div class=\"empty\"><p>\(say(NoteWords.howToWrite, code("notes/")))</p></div>",
      isCard: false)
  }

  /// Links to the notes of each month, by the day they are dated.
  private func byMonth(_ notes: [RenderedNote]) -> PageSection {
    let months = notes.map { report.meta.calendar.month(of: $0.note.date) }
    let rows = Set(months).sorted(by: >).map { month in
      [self.month(month), links(to: zip(notes, months).filter { $0.1 == month }.map(\.0))]
    }
    return index("by-month", say(NoteWords.month), rows, title: .byMonth)
  }

  /// Links to the notes of each department, by name; those without one come last.
  private func byDepartment(_ notes: [RenderedNote]) -> PageSection {
    let names = notes.map { $0.note.department?[language] ?? "" }
    let present = Set(names).subtracting([""]).sorted(by: isBeforeInBytes)
    let rows = (present + (names.contains("") ? [""] : [])).map { name in
      [
        name.isEmpty ? say(NoteWords.noDepartment) : SafeHTML(text: name),
        links(to: zip(notes, names).filter { $0.1 == name }.map(\.0)),
      ]
    }
    return index("by-department", say(NoteWords.department), rows, title: .byDepartment)
  }

  private func index(
    _ id: String, _ group: SafeHTML, _ rows: [[SafeHTML]], title: NoteWords
  ) -> PageSection {
    let table = HTMLTable(
      caption: plain(title), columns: [.text(group), .text(say(NoteWords.notes))], rows: rows)
    return PageSection(id: id, title: say(title), body: table.scrolling, width: .half)
  }

  private func links(to notes: [RenderedNote]) -> SafeHTML {
    let items = notes.map { note in
      """
      <li><a href="#note-\(note.note.id)">\(title(note.note.title))</a> \
      <small>\(day(note.note.date))</small></li>
      """ as SafeHTML
    }
    return "<ul class=\"links\">\(items.joined())</ul>"
  }

  /// A title, marked where it is in another language than the page.
  func title(_ title: LocalizedText) -> SafeHTML {
    let own = title.language(for: language)
    guard own != language else { return text(title) }
    let direction = own.isRightToLeft ? "rtl" : "ltr"
    return "<span lang=\"\(own.rawValue)\" dir=\"\(direction)\">\(text(title))</span>"
  }

  /// A note on the page that it speaks of.
  func section(_ note: RenderedNote) -> PageSection {
    PageSection(
      .memo, id: "note-\(note.note.id)", title: title(note.note.title), subtitle: byline(note),
      body: article(note))
  }

  /// A note's text in one element: under what its author saw otherwise, and above what came of a decision.
  func article(_ note: RenderedNote) -> SafeHTML {
    let facts = decisionFacts(note.note), drifted = drift(of: note)
    if facts.isEmpty { return drifted + prose(note.html, fallback: note.fallback) }
    guard note.fallback != nil else { return drifted + prose(note.html + facts, fallback: nil) }
    // The facts are in the page's language.
    return drifted
      + "<div class=\"prose\">\(prose(note.html, fallback: note.fallback))\(facts)</div>"
  }

  /// A text of the teams, in one element; marked where it is in another language than the page.
  ///
  /// - Parameter isPage: whether its headings stand beside its paragraphs, as on a page of its own.
  func prose(_ html: SafeHTML, fallback: Language?, isPage: Bool = false) -> SafeHTML {
    let classes = isPage ? "prose chapters" : "prose"
    guard let fallback else { return "<div class=\"\(classes)\">\(html)</div>" }
    let direction = fallback.isRightToLeft ? "rtl" : "ltr"
    return """
      <div class="prose"><p class="notice">\(say(NoteWords.fallback))</p>\
      <div class="\(classes)" lang="\(fallback.rawValue)" dir="\(direction)">\(html)</div></div>
      """
  }

  /// Who wrote it, when, and of which month it speaks.
  private func byline(_ note: RenderedNote) -> SafeHTML {
    // Names are what people wrote: they keep their direction to themselves.
    let author = isolated(note.note.author), day = day(note.note.date)
    let who =
      note.note.department.map { say(NoteWords.bylineDepartment, author, day, isolated($0)) }
      ?? say(NoteWords.byline, author, day)
    guard let period = note.note.period else { return who }
    return who + separator + say(NoteWords.period, month(period.value))
  }

  private func isolated(_ name: LocalizedText) -> SafeHTML { "<bdi>\(text(name))</bdi>" }

  private func place(of note: RenderedNote, _ titles: [String: String]) -> SafeHTML {
    let written = note.note.page.value
    let page = titles[written] == nil ? "persona-\(written)" : written
    return say(NoteWords.on, link(page, SafeHTML(text: titles[page] ?? page)))
  }

  /// A page that a team wrote.
  func freePage(_ page: FreePage, html: SafeHTML, fallback: Language?) -> Page {
    Page(
      path: path("page-\(page.id)"), language: language, entry: "more",
      title: page.title[language], eyebrow: plain(FrameWords.more), heading: title(page.title),
      sections: [
        PageSection(
          id: "text", title: .empty, body: prose(html, fallback: fallback, isPage: true),
          isCard: false)
      ])
  }
}

extension SafeHTML {
  /// The first sentence of the first paragraph, without its markup and still escaped; empty where
  /// there is no paragraph. A sentence ends with `.`, `!`, `?` or `؟` before a space.
  var firstSentence: String {
    guard let paragraph = markup.firstMatch(of: /<p>(.*?)<\/p>/.dotMatchesNewlines())?.output.1
    else { return "" }
    let text = paragraph.replacing(/<[^>]*>/, with: "").replacing(/\s+/, with: " ")
    return String(text.firstMatch(of: /^.*?[.!?؟](?= |$)/)?.output ?? Substring(text))
  }
}
