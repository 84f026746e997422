import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

private let note = """
  ---
  title: Parcels were late
  page: overview
  section: service
  period: 2026-10
  date: 2026-11-01
  author: Nadia
  department: Logistics
  ---
  Late by a day.

  """

@Suite struct NoteTests {
  @Test func `a note has what its front matter says and the rest as its body`() throws {
    let found = try content(["notes/late.md": note]).content.notes.first
    let read = try #require(found)
    #expect(read.id == "late")
    #expect(read.title == LocalizedText("Parcels were late"))
    #expect(read.page.value == "overview")
    #expect(read.page.location.line == 3)
    #expect(read.page.location.column == 7)
    #expect(read.section?.value == "service")
    #expect(read.period?.value == Month(year: 2026, month: 10))
    #expect(read.date == Day(iso: "2026-11-01"))
    #expect(read.author == LocalizedText("Nadia"))
    #expect(read.department == LocalizedText("Logistics"))
    #expect(Array(read.body[.en].body.lines) == ["Late by a day."])
    #expect(read.body[.en].body.firstLine == 9)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line ends and a byte order mark do not matter`(end: String) throws {
    let text = "\u{FEFF}" + note.replacingOccurrences(of: "\n", with: end)
    let found = try content(["notes/late.md": text])
    #expect(found.diagnostics.isEmpty)
    #expect(found.content.notes.first.map { Array($0.body[.en].body.lines) } == ["Late by a day."])
  }

  @Test func `two files are one note in two languages`() throws {
    let persian = "---\ntitle: بسته‌ها دیر رسیدند\nauthor: نادیا\n---\nیک روز دیر.\n"
    let found = try content(["notes/late.en.md": note, "notes/late.fa.md": persian])
    #expect(found.diagnostics.isEmpty)
    let read = try #require(found.content.notes.first)
    #expect(found.content.notes.count == 1)
    #expect(read.title[.fa] == "بسته‌ها دیر رسیدند")
    #expect(read.title[.en] == "Parcels were late")
    #expect(read.body[.fa].body.language == .fa)
    #expect(!read.body[.fa].isFallback)
    #expect(Array(read.body[.fa].body.lines) == ["یک روز دیر."])
  }

  @Test func `a missing translation falls back and says so`() throws {
    let read = try #require(try content(["notes/late.en.md": note]).content.notes.first)
    #expect(read.body[.fa].isFallback)
    #expect(read.body[.fa].body.language == .en)
    #expect(!read.body[.en].isFallback)
  }

  @Test func `a file without language serves every language that has no own`() throws {
    let persian = "---\ntitle: دیر\n---\nیک روز دیر.\n"
    let read = try #require(
      try content(["notes/late.md": note, "notes/late.fa.md": persian]).content.notes.first)
    #expect(read.title[.fa] == "دیر")
    #expect(read.title[.en] == "Parcels were late")
    #expect(!read.body[.en].isFallback)
    #expect(read.body[.en].body.language == nil)
    #expect(read.body[.fa].body.language == .fa)
  }

  @Test func `translations may not contradict each other`() throws {
    let other = "---\ntitle: دیر\npage: nps\n---\n"
    let found = try content(["notes/late.en.md": note, "notes/late.fa.md": other])
    #expect(
      DiagnosticText.list(found.diagnostics) == """
        error[translations-differ]: `page` is not what notes/late.en.md says
         --> notes/late.fa.md:3:7
          |
        3 | page: nps
          |       ^^^
          = help: say it in one of the files only, or make it equal to line 3 there
        """)
  }
}

@Suite struct PersonaTests {
  private let english = """
    ---
    title: The regular
    role: { en: Orders monthly, fa: هر ماه سفارش می‌دهد }
    segment: loyal
    interviews: 18
    reviewed: 2026-11-01
    wants:
      - { text: Never to run out, count: 15 }
      - { text: The same taste, count: 12 }
    frustratedBy: [{ text: Late parcels, count: 11 }]
    quotes: [{ text: I want my tea., source: Interview 7 }]
    ---
    Story.
    """

  @Test func `a persona is read in two languages`() throws {
    let persian = """
      ---
      title: همیشگی
      wants:
        - { text: هرگز تمام نشود, count: 15 }
        - { text: همان طعم, count: 12 }
      quotes: [{ text: چای خودم را می‌خواهم., source: مصاحبهٔ ۷ }]
      ---
      داستان.
      """
    let found = try content(["personas/regular.en.md": english, "personas/regular.fa.md": persian])
    #expect(found.diagnostics.isEmpty)
    let read = try #require(found.content.personas.first)
    #expect(read.title == LocalizedText(en: "The regular", fa: "همیشگی"))
    #expect(read.role[.fa] == "هر ماه سفارش می‌دهد")
    #expect(read.segment.value == "loyal")
    #expect(read.interviews == 18)
    #expect(read.leavesIf.isEmpty)
    #expect(read.quotes.first?.source == LocalizedText(en: "Interview 7", fa: "مصاحبهٔ ۷"))
    let taste = LocalizedText(en: "The same taste", fa: "همان طعم")
    #expect(read.wants.last == PersonaClaim(kind: "wants", text: taste, count: 12, of: 18))
    #expect(read.reference.claims.map(\.kind) == ["wants", "wants", "frustrated-by"])
    #expect(read.reference.segment == "loyal")
  }

  @Test func `counts that differ between translations are refused`() throws {
    let persian = "---\ntitle: ه\nfrustratedBy: [{ text: دیر, count: 10 }]\n---\n"
    let found = try content(["personas/regular.en.md": english, "personas/regular.fa.md": persian])
    #expect(found.diagnostics.map(\.code) == ["translations-differ"])
    #expect(found.diagnostics.first?.location?.line == 3)
  }

  @Test func `lists of different length are refused`() throws {
    let persian = "---\ntitle: ه\nwants: [{ text: یک, count: 15 }]\n---\n"
    let found = try content(["personas/regular.en.md": english, "personas/regular.fa.md": persian])
    #expect(found.diagnostics.map(\.code) == ["translations-differ"])
  }
}

@Suite struct ContentReaderTests {
  @Test func `a folder without content has what came with the program`() throws {
    let found = try content([:])
    #expect(!found.content.playbooks.contains { !$0.isBuiltIn })
    #expect(found.content.playbooks.count == 51)
    #expect(!found.content.segments.contains { !$0.isBuiltIn })
    #expect(found.content.notes.isEmpty && found.content.personas.isEmpty)
    #expect(found.diagnostics.isEmpty)
  }

  @Test func `pages stand by their order, then by their names in bytes`() throws {
    let found = try content([
      "pages/b.md": "---\ntitle: b\n---\n", "pages/é.md": "---\ntitle: e\n---\n",
      "pages/a.md": "---\ntitle: a\norder: 2\n---\n",
      "pages/z.md": "---\ntitle: z\norder: -1\n---\n",
    ])
    #expect(found.content.pages.map(\.id) == ["z", "b", "é", "a"])
  }

  @Test func `a playbook is for the segment of its file's name or of its id`() throws {
    let found = try content([
      "segments/at-risk.md": "---\nowner: crm\n---\nCall.\n",
      "segments/z.md": "---\nid: rfm-lost\ntitle: { en: Gone }\n---\n",
    ])
    let own = found.content.playbooks.filter { !$0.isBuiltIn }
    #expect(own.map(\.id.value) == ["at-risk", "rfm-lost"])
    #expect(own.first?.owner == LocalizedText("crm"))
    #expect(own.first?.title == nil)
    #expect(own.last?.id.location.line == 2)
    // Ours of the same id gives way.
    #expect(found.content.playbooks.count { $0.id.value == "at-risk" } == 1)
  }

  @Test func `two playbooks of one segment are refused`() throws {
    let found = try content([
      "segments/loyal.md": "---\nowner: a\n---\n", "segments/other.md": "---\nid: loyal\n---\n",
    ])
    #expect(
      DiagnosticText.list(found.diagnostics) == """
        error[duplicate-id]: the segment `loyal` has another file, segments/loyal.md
         --> segments/other.md:2:5
          |
        2 | id: loyal
          |     ^^^^^
          = help: keep one of the two
        """)
  }

  @Test func `hidden files and other kinds of files are left alone`() throws {
    let found = try content([
      "notes/.draft.md": "x", "notes/photo.png": "x", "notes/.git/a.md": "x",
    ])
    let empty = try content([:])
    #expect(found.content == empty.content)
    #expect(found.diagnostics.isEmpty)
  }

  @Test func `a link out of the folder is not followed`() throws {
    let outside = try TemporaryFolder(["secret.md": note])
    let folder = try TemporaryFolder(["notes/inside.md": note])
    let link = folder.url.appending(path: "notes/leak.md").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: outside.url.appending(path: "secret.md").path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "notes/twin.md").path, withDestinationPath: "inside.md")
    let found = outside.read { _ in
      folder.read { readContent(folder: $0, languages: [.en]) }
    }
    #expect(found.content.notes.map(\.id) == ["inside", "twin"])
    #expect(
      DiagnosticText.list(found.diagnostics) == """
        error[outside-folder]: this link leads out of the report folder
         --> notes/leak.md
          = help: copy the file into the folder
        """)
  }

  @Test func `a body that is no UTF-8 is refused at its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(note.utf8) + [0x61, 0xC3, 0x28], to: "notes/a.md")
    let found = folder.read { readContent(folder: $0, languages: [.en]) }
    #expect(found.diagnostics.map(\.code) == ["not-utf-8"])
    #expect(found.diagnostics.first?.location?.line == 11)
    #expect(found.diagnostics.first?.location?.column == 2)
  }

  @Test func `a faulty document does not hide the others`() throws {
    let found = try content(["notes/a.md": "x", "notes/b.md": note])
    #expect(found.content.notes.map(\.id) == ["b"])
    #expect(found.diagnostics.count == 1)
  }
}

private func content(_ files: [String: String]) throws -> (
  content: Content, diagnostics: [Diagnostic]
) {
  try TemporaryFolder(files).read { readContent(folder: $0, languages: [.en, .fa]) }
}
