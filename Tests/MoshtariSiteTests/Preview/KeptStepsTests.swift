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
    + (0..<40).map {
      "o\($0),c\($0 % 7),2026-\(two(1 + $0 % 10))-\(two(1 + $0 % 27)),\(100 + $0)\n"
    }
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
    let differing = zip(files, try #require(fresh.site).tree.files).filter { $0 != $1 }.map(
      \.0.path)
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
    try folder.write(Self.segment(atLeast: 1), to: "segments/mine.md")
    _ = try build(folder, &kept)
    try folder.write(Self.segment(atLeast: 6), to: "segments/mine.md")
    _ = try build(folder, &kept)
    #expect(kept.work.measures)
    #expect(!kept.work.readsData)
    #expect(kept.work.rendered.contains("en/segment-mine.html"))
  }

  private static func segment(atLeast orders: Int) -> String {
    "---\ntitle: Mine\nrule:\n  all: [{ fact: orderCount, atLeast: \(orders) }]\n---\nText.\n"
  }

  @Test func `a day that a note marks stands on the charts of other pages`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    _ = try build(folder, &kept)
    for label in ["Courier", "Van"] {
      let mark = "annotate: { date: 2026-05-11, on: [nps], label: \(label) }\n"
      try folder.write(
        Self.note("Body.", page: "overview").replacing("author:", with: "\(mark)author:"),
        to: "notes/b.md")
      let files = try build(folder, &kept)
      #expect(!kept.work.measures)
      #expect(kept.work.rendered.contains("fa/nps.html"))
      #expect(Self.text("en/nps.html", files).contains(label))
    }
    try FileManager.default.removeItem(atPath: folder["notes/b.md"])
    let files = try build(folder, &kept)
    #expect(!Self.text("en/nps.html", files).contains("Van"))
  }

  private static func text(_ path: String, _ files: [SiteTree.File]) -> String {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @Test func `a decision is measured by the kept data`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    _ = try build(folder, &kept)
    for expected in [3, 4] {
      let decision = """
        kind: decision
        since: 2026-05-11
        expects: { figure: nps.overall, direction: rise, by: \(expected), until: 2026-09 }

        """
      try folder.write(
        Self.note("Body.").replacing("author:", with: "\(decision)author:"), to: "notes/b.md")
      let files = try build(folder, &kept)
      #expect(!kept.work.readsData)
      #expect(kept.work.measures)
      #expect(Self.text("report.json", files).contains("\"decisions\""))
    }
    try FileManager.default.removeItem(atPath: folder["notes/b.md"])
    let files = try build(folder, &kept)
    #expect(!Self.text("report.json", files).contains("\"decisions\""))
  }

  @Test func `blocks and comparisons of a text follow the data`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    try folder.write(
      Self.note(
        """
        {{ versus nps.latest previous }}.

        ```figure
        of: nps.byMonth
        ```
        """, page: "overview"), to: "notes/b.md")
    let first = Self.text("en/overview.html", try build(folder, &kept))
    try folder.write(Self.feedback + "c1,2026-10-12,nps,10\n", to: "data/feedback.csv")
    #expect(Self.text("en/overview.html", try build(folder, &kept)) != first)
  }

  @Test func `a gate and the warnings that it is about are asked again`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    let gates = "\ngates: [orders.count > 1]\n"
    try folder.write(Self.settings + gates, to: "moshtari.yaml")
    let alerted = try build(folder, &kept)
    #expect(Self.text("report.json", alerted).contains("\"alerts\""))
    try folder.write(Self.note("Two."), to: "notes/a.en.md")
    // The figures are kept as they were before the gates were asked.
    #expect(Self.text("report.json", try build(folder, &kept)).contains("\"alerts\""))
    #expect(!kept.work.measures)
    try folder.write(Self.settings + gates.replacing("> 1", with: "< 1"), to: "moshtari.yaml")
    _ = try build(folder, &kept)
    try folder.write(Self.settings, to: "moshtari.yaml")
    #expect(!Self.text("report.json", try build(folder, &kept)).contains("\"alerts\""))
  }

  @Test func `a kept edition that comes, is edited or goes`() throws {
    let folder = try folder(), site = try TemporaryFolder()
    var kept = KeptSteps()
    _ = try build(folder, &kept)
    for (id, asOf) in [("2026-W36", "2026-08-31"), ("2026-W40", "2026-09-30")] {
      let outcome = buildSite(
        BuildRequest(
          folder: folder.path, output: site["public"], asOf: Day(iso: asOf), now: Self.now,
          edition: id),
        progress: { _, _ in })
      #expect(outcome.diagnostics.filter(\.isFault) == [])
      let files = try build(folder, &kept)
      #expect(kept.work.readsData)
      #expect(files.contains { $0.path == "en/editions/\(id).html" })
      #expect(Self.text("en/changes.html", files).contains(id))
    }
    // A text that is edited changes the list of files on the page of changes, and no page but its own.
    try folder.write(Self.note("Two."), to: "notes/a.en.md")
    let files = try build(folder, &kept)
    #expect(!kept.work.measures)
    #expect(
      kept.work.rendered.sorted() == [
        "en/changes.html", "en/notes.html", "en/nps.html", "fa/changes.html",
      ])
    #expect(Self.text("en/changes.html", files).contains("notes/a.en.md"))
    let file = "editions/2026-W40.json"
    let text = try String(contentsOfFile: folder[file], encoding: .utf8)
    try folder.write(
      text.replacing("\"made\" : \"2026-11-22\"", with: "\"made\" : \"2026-11-21\""), to: file)
    _ = try build(folder, &kept)
    #expect(kept.work.rendered.contains("en/editions/2026-W40.html"))
    try FileManager.default.removeItem(atPath: folder[file])
    #expect(try !build(folder, &kept).contains { $0.path == "en/editions/2026-W40.html" })
  }

  /// A GIF of one pixel, of a colour.
  private static func picture(_ red: UInt8) -> [UInt8] {
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, red, 0, 0, 255, 255, 255]
      + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B]
  }

  @Test func `a picture of a text that is kept is read again`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    try folder.write(Self.note("![A dot](../images/dot.gif)"), to: "notes/b.md")
    for red in [UInt8(1), 2] {
      try folder.write(Self.picture(red), to: "images/dot.gif")
      let files = try build(folder, &kept)
      #expect(files.filter { $0.path.hasSuffix(".gif") }.map(\.bytes) == [Self.picture(red)])
    }
    try FileManager.default.removeItem(atPath: folder["images/dot.gif"])
    let request = BuildRequest(folder: folder.path, output: nil, asOf: nil, now: Self.now)
    #expect(makeSite(request, &kept, progress: { _, _ in }).site == nil)
  }

  @Test func `a link of a text that is kept is followed again`() throws {
    let folder = try folder()
    var kept = KeptSteps()
    try folder.write(Self.note("[The other](../notes/b.md)."), to: "notes/a.en.md")
    try folder.write(Self.note("Other."), to: "notes/b.md")
    _ = try build(folder, &kept)
    try FileManager.default.removeItem(atPath: folder["notes/b.md"])
    let request = BuildRequest(folder: folder.path, output: nil, asOf: nil, now: Self.now)
    #expect(makeSite(request, &kept, progress: { _, _ in }).site == nil)
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
      #expect(!made.diagnostics.filter(\.isFault).isEmpty, "\(path)")
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
