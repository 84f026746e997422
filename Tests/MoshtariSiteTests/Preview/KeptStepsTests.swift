import Foundation
import MoshtariCore
import Testing

@testable import MoshtariSite

/// What a build does again after a change, and that it makes the very site that a build from nothing makes.
@Suite struct KeptStepsTests {
  /// 2026-11-22, noon UTC.
  private static let now: Int64 = 20_779 * 86_400 + 43_200

  private static let settings = """
    title: Test
    languages: [en, fa]
    privacy: { k: 1 }
    data:
      orders: data/orders.csv
      feedback: data/feedback.csv
    """
  private static let orders =
    "order_id,customer_id,date,amount\n"
    + (0..<40).map { "o\($0),c\($0 % 7),2026-\(two(1 + $0 % 10))-\(two(1 + $0 % 27)),\(100 + $0)\n" }
    .joined()
  private static let feedback =
    "customer_id,date,kind,score\n"
    + (0..<40).map { "c\($0 % 7),2026-\(two(1 + $0 % 10))-11,nps,\($0 % 11)\n" }.joined()

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func note(_ body: String, page: String = "nps", title: String = "Note") -> String {
    "---\ntitle: \(title)\npage: \(page)\ndate: 2026-10-01\nauthor: A\n---\n\(body)\n"
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.settings, to: "moshtari.yaml")
    try folder.write(Self.orders, to: "data/orders.csv")
    try folder.write(Self.feedback, to: "data/feedback.csv")
    try folder.write(Self.note("One."), to: "notes/a.en.md")
    try folder.write(Self.note("یک."), to: "notes/a.fa.md")
    return folder
  }

  /// The files of a site built with what the build before has left; they are those of a build from nothing.
  private func build(_ folder: TemporaryFolder, _ kept: inout KeptSteps) throws -> [SiteTree.File] {
    let request = BuildRequest(folder: folder.path, output: nil, asOf: nil, now: Self.now)
    let made = makeSite(request, &kept, progress: { _, _ in })
    let files = try #require(made.site, "\(made.diagnostics)").tree.files
    var nothing = KeptSteps()
    let fresh = makeSite(request, &nothing, progress: { _, _ in })
    #expect(made.diagnostics == fresh.diagnostics)
    let differing = zip(files, try #require(fresh.site).tree.files).filter { $0 != $1 }.map(\.0.path)
    #expect(differing == [])
    return files
  }

  @Test func `an unchanged folder is not read, measured or rendered again`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    let first = try build(folder, &kept)
    #expect(kept.work.readsData)
    #expect(kept.work.measures)
    #expect(kept.work.rendered.count == first.count { $0.path.hasSuffix(".html") } - Self.unthemed)
    #expect(try build(folder, &kept) == first)
    #expect(kept.work == BuildWork())
  }

  /// The front door and the digest's e-mail in each language are no pages of a plan.
  private static let unthemed = 3

  @Test func `a text's edit renders the pages that show it, and reads no data`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    _ = try build(folder, &kept)
    try folder.write(Self.note("Two."), to: "notes/a.en.md")
    _ = try build(folder, &kept)
    #expect(kept.work == BuildWork(rendered: ["en/nps.html", "en/notes.html"]))
    try folder.write(Self.note("Three.", page: "overview"), to: "notes/b.md")
    _ = try build(folder, &kept)
    #expect(!kept.work.readsData)
    #expect(!kept.work.measures)
    #expect(kept.work.rendered.contains("fa/overview.html"))
    #expect(!kept.work.rendered.contains("fa/nps.html"))
    try FileManager.default.removeItem(atPath: folder["notes/b.md"])
    _ = try build(folder, &kept)
    #expect(!kept.work.measures)
    #expect(kept.work.rendered.contains("fa/overview.html"))
  }

  @Test func `letters that only look the same are a change`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    try folder.write(Self.note("Caf\u{E9}."), to: "notes/a.en.md")
    _ = try build(folder, &kept)
    try folder.write(Self.note("Cafe\u{301}."), to: "notes/a.en.md")
    _ = try build(folder, &kept)
    #expect(kept.work.rendered.contains("en/nps.html"))
  }

  @Test func `new data are read and measured`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    _ = try build(folder, &kept)
    try folder.write(Self.orders + "o99,c1,2026-10-27,500\n", to: "data/orders.csv")
    _ = try build(folder, &kept)
    #expect(kept.work.readsData)
    #expect(kept.work.measures)
    #expect(kept.work.rendered.contains("en/overview.html"))
  }

  @Test func `new settings begin from the beginning`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    _ = try build(folder, &kept)
    try folder.write(Self.settings + "\nlowBase: 3\n", to: "moshtari.yaml")
    _ = try build(folder, &kept)
    #expect(kept.work.readsData)
    #expect(kept.work.measures)
  }

  @Test func `another as-of day is read anew`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    _ = try build(folder, &kept)
    let request = BuildRequest(
      folder: folder.path, output: nil, asOf: Day(iso: "2026-05-31"), now: Self.now)
    #expect(makeSite(request, &kept, progress: { _, _ in }).site != nil)
    #expect(kept.work.readsData)
  }

  @Test func `a segment's rule is measured, its data are kept`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    _ = try build(folder, &kept)
    try folder.write(
      "---\ntitle: Mine\nrule:\n  all: [ordersLast365 >= 1]\n---\nText.\n", to: "segments/mine.md")
    let request = BuildRequest(folder: folder.path, output: nil, asOf: nil, now: Self.now)
    _ = makeSite(request, &kept, progress: { _, _ in })
    #expect(kept.work.measures || kept.work.readsData)
  }

  @Test func `a template renders all pages, a stylesheet none`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    let pages = try build(folder, &kept).count { $0.path.hasSuffix(".html") } - Self.unthemed
    try folder.write("<footer>Mine</footer>", to: "themes/default/footer.mustache")
    _ = try build(folder, &kept)
    #expect(!kept.work.readsData)
    #expect(kept.work.rendered.count == pages)
    try folder.write("p{color:red}", to: "themes/default/assets/theme.css")
    let files = try build(folder, &kept)
    #expect(kept.work == BuildWork())
    #expect(
      files.first { $0.path == "assets/theme.css" }?.bytes == Array("p{color:red}".utf8))
  }

  @Test func `after a fault the next build makes what one from nothing makes`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    let first = try build(folder, &kept)
    let request = BuildRequest(folder: folder.path, output: nil, asOf: nil, now: Self.now)
    for (path, text) in [
      ("notes/a.en.md", Self.note("{{ no.such }}")), ("data/orders.csv", "order_id\n"),
      ("themes/default/footer.mustache", "{{nothing}}"), ("moshtari.yaml", "titel: x"),
    ] {
      let before = try? String(contentsOfFile: folder[path], encoding: .utf8)
      try folder.write(text, to: path)
      let made = makeSite(request, &kept, progress: { _, _ in })
      #expect(made.site == nil, "\(path)")
      #expect(made.diagnostics.contains(where: \.isFault), "\(path)")
      if let before {
        try folder.write(before, to: path)
      } else {
        try FileManager.default.removeItem(atPath: folder[path])
      }
      #expect(try build(folder, &kept) == first, "\(path)")
    }
  }

  @Test func `many edits, one after the other, leave what one build makes`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    for round in 0..<6 {
      try folder.write(
        Self.note("Body \(round % 3).", page: ["nps", "overview", "retention"][round % 3]),
        to: "notes/n\(round % 2).md")
      if round == 3 {
        try folder.write(Self.feedback + "c1,2026-10-12,nps,9\n", to: "data/feedback.csv")
      }
      if round == 4 {
        try folder.write("---\ntitle: Free\n---\n[to](overview.html)\n", to: "pages/free.md")
      }
      _ = try build(folder, &kept)
    }
  }
}

@Suite struct PreviewTests {
  private func preview(_ folder: TemporaryFolder) -> (Preview, PreviewBoard) {
    let board = PreviewBoard()
    let request = ServeRequest(folder: folder.path, port: 0, asOf: nil) { 20_779 * 86_400 }
    return (Preview(request, board), board)
  }

  private func lines(_ preview: inout Preview, _ paths: [String]? = nil) -> [String] {
    var lines: [String] = []
    preview.build(after: paths.map { FolderChanges(paths: $0) }) { news in
      switch news {
      case .line(let line): lines.append(line.replacing(/\d+ ms \(.*\)/, with: "N ms"))
      case .diagnostics(let found): lines += found.map(\.code)
      }
    }
    return lines
  }

  @Test func `each build is one line, and what it found is said once`() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: T\ndata: { orders: o.csv }\n", to: "moshtari.yaml")
    try folder.write(
      "order_id,customer_id,date,amount\n1,a,2026-10-01,5\n2,b,2026-10-02,5\n", to: "o.csv")
    var (preview, board) = preview(folder)
    let first = lines(&preview)
    #expect(first.last?.hasSuffix(" pages built in N ms") == true, "\(first)")
    #expect(first.last?.hasPrefix("first build: ") == true)
    let page = board.site.bytes(of: "en/overview.html")
    #expect(page != nil)
    try folder.write("p{}", to: "themes/default/assets/theme.css")
    #expect(
      lines(&preview, ["themes/default/assets/theme.css"]) == [
        "themes/default/assets/theme.css: styles changed in N ms"
      ])
    try folder.write("titel: T\n", to: "moshtari.yaml")
    let refused = lines(&preview, ["a.md", "moshtari.yaml"])
    #expect(refused.last == "a.md and 1 more: the last good site stays, N ms")
    #expect(refused.contains("unknown-key"), "\(refused)")
    #expect(board.site.faults.contains("--> moshtari.yaml:1:1"), "\(board.site.faults)")
    #expect(board.site.bytes(of: "en/overview.html") == page)
    #expect(
      lines(&preview, ["moshtari.yaml"]) == ["moshtari.yaml: the last good site stays, N ms"])
  }

  @Test func `a first build that finds faults leaves no site, and says so`() throws {
    let folder = try TemporaryFolder()
    try folder.write("titel: T\n", to: "moshtari.yaml")
    var (preview, board) = preview(folder)
    #expect(lines(&preview).last == "first build: there is no site yet, N ms")
    #expect(board.site.isBuilt)
    #expect(board.site.number == 0)
    #expect(board.site.faults.hasPrefix("error["))
  }

  @Test func `a folder without settings is not served`() throws {
    let folder = try TemporaryFolder()
    let request = ServeRequest(folder: folder.path, port: 0, asOf: nil) { 0 }
    #expect(serveReport(request, tell: { _ in }).diagnostics.map(\.code) == ["no-settings"])
  }
}
