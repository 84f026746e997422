import Foundation
import MoshtariTestSupport
import Testing

/// `moshtari serve`, the real program: what an open page is told while somebody writes.
@Suite struct ServeTests {
  /// What an open page is told.
  private struct Message: Decodable {
    var page: String
    var styles: String
    var faults: String
  }

  private final class Serving {
    let process: Process
    private let lines: FileHandle
    private var text = ""
    private(set) var port: UInt16 = 0

    init(_ folder: TemporaryFolder) throws {
      (process, lines) = try Program.start(
        ["serve", ".", "--port", "0", "--today", "2026-11-22"], in: folder)
      let address = try line { $0.contains("http://127.0.0.1:") }
      port = try #require(address.firstMatch(of: /:(\d+)\//).flatMap { UInt16($0.1) })
    }

    deinit { if process.isRunning { process.terminate() } }

    /// The next line of which it is true.
    func line(_ isWanted: (String) -> Bool) throws -> String {
      while true {
        while let end = text.firstIndex(of: "\n") {
          let line = String(text[..<end])
          text = String(text[text.index(after: end)...])
          if isWanted(line) { return line }
        }
        let more = lines.availableData
        try #require(!more.isEmpty, "the program has ended")
        text += String(decoding: more, as: UTF8.self)
      }
    }
  }

  private static func note(_ body: String) -> String {
    "---\ntitle: Note\npage: overview\ndate: 2026-10-01\nauthor: A\n---\n\(body)\n"
  }

  /// The next message of which it is true.
  private func message(
    _ events: LoopbackEvents, _ isWanted: (Message) -> Bool
  ) throws -> Message {
    while true {
      let message = try JSONDecoder().decode(Message.self, from: Data(events.next().utf8))
      if isWanted(message) { return message }
    }
  }

  @Test func `an edit, a fault and its mend reach an open page; SIGTERM ends with 0`() throws {
    let folder = try ReportFolder.make()
    try folder.write("notes/a.md", Self.note("Before."))
    let serving = try Serving(folder)
    _ = try serving.line { $0.hasPrefix("first build: ") }
    let page = try LoopbackClient.get("/en/overview.html", port: serving.port)
    #expect(page.status == 200)
    #expect(page.body.contains("Before."))
    #expect(page.body.contains("/_moshtari/preview.js"))

    let events = try LoopbackEvents(
      "/_moshtari/events?page=en/overview.html", port: serving.port)
    let first = try message(events) { _ in true }
    #expect(page.body.contains("data-page=\"\(first.page)\""))
    try folder.write("notes/a.md", Self.note("After."))
    let edited = try message(events) { $0.page != first.page }
    #expect(edited.styles == first.styles)
    #expect(
      try LoopbackClient.get("/en/overview.html", port: serving.port).body.contains("After."))

    try folder.write("notes/a.md", Self.note("{{ orders.revenu }}"))
    let refused = try message(events) { !$0.faults.isEmpty }
    #expect(refused.page == edited.page)
    #expect(refused.faults.contains("--> notes/a.md:7:11"), "\(refused.faults)")
    #expect(
      try LoopbackClient.get("/en/overview.html", port: serving.port).body.contains("After."))

    try folder.write("notes/a.md", Self.note("After."))
    let mended = try message(events) { $0.faults.isEmpty }
    #expect(mended.page == edited.page)

    try folder.write("themes/default/assets/theme.css", "p{color:red}")
    let styled = try message(events) { $0.styles != first.styles }
    #expect(styled.page == edited.page)

    #expect(try folder.contents(of: ".").keys.filter { $0.hasPrefix("public") } == [])
    serving.process.terminate()
    serving.process.waitUntilExit()
    #expect(serving.process.terminationReason == .exit)
    #expect(serving.process.terminationStatus == 0)
  }

  @Test func `a port that is taken, or that is none, ends at once`() throws {
    let folder = try ReportFolder.make()
    let serving = try Serving(folder)
    let taken = try Program.run("serve", ".", "--port", "\(serving.port)", in: folder)
    #expect(taken.code == 2)
    #expect(
      taken.errors == """
        error[port-in-use]: another program has the port \(serving.port)
          = help: end it, or choose another port with `--port`; `--port 0` takes any that is free
        """)
    #expect(try Program.run("serve", ".", "--port", "70000", in: folder).code == 64)
    #expect(try Program.run("serve", "nowhere", in: folder).code == 2)
    kill(serving.process.processIdentifier, SIGINT)
    serving.process.waitUntilExit()
    #expect(serving.process.terminationReason == .exit)
    #expect(serving.process.terminationStatus == 0)
  }
}
