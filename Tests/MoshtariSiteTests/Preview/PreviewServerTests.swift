import Foundation
import MoshtariCore
import MoshtariTestSupport
import MoshtariText
import Testing

@testable import MoshtariSite

/// Over loopback, with requests as they are written.
@Suite struct PreviewServerTests {
  /// A board with a site of one page, a stylesheet and a table.
  private func board() throws -> PreviewBoard {
    let board = PreviewBoard(run: "run")
    try hang(out: "<p>One", style: "p{}", on: board)
    return board
  }

  private func hang(out page: String, style: String, on board: PreviewBoard) throws {
    var tree = SiteTree()
    try tree.add("index.html", text: "<a href=\"en/overview.html\">1</a>")
    let link = "<link rel=\"stylesheet\" href=\"../assets/a.css\">"
    try tree.add("en/overview.html", text: link + page)
    try tree.add("assets/a.css", text: style)
    try tree.add("tables/یک.csv", text: "a\r\n")
    var scans = PageScans()
    #expect(LinkCheck.faults(in: tree, &scans) == [])
    board.change { site in
      site.replace(with: tree, scans)
      (site.isBuilt, site.faults) = (true, "")
    }
  }

  private func serving(
    _ board: PreviewBoard, _ body: (UInt16) async throws -> Void
  ) async throws {
    let server = try await PreviewServer.start(board, port: 0)
    do {
      try await body(server.port)
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }

  /// Off the threads that the server's tasks need.
  private func apart<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
  }

  private func get(_ path: String, _ port: UInt16) async throws -> LoopbackClient.Answer {
    try await apart { try LoopbackClient.get(path, port: port) }
  }

  @Test func `files of the site are served from memory with their types`() async throws {
    try await serving(board()) { port in
      let page = try await get("/en/overview.html", port)
      #expect(page.status == 200)
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      #expect(page.headers["cache-control"] == "no-store")
      #expect(page.headers["cross-origin-resource-policy"] == "same-origin")
      #expect(
        page.body.hasPrefix("<link rel=\"stylesheet\" href=\"../assets/a.css\"><p>One<script"))
      let style = try await get("/assets/a.css?v=7", port)
      #expect(style.headers["content-type"] == "text/css; charset=utf-8")
      #expect(style.body == "p{}")
      let table = try await get("/tables/%DB%8C%DA%A9.csv", port)
      #expect(table.body == "a\r\n")
      let front = try await get("/", port)
      #expect(front.body.hasPrefix("<a href=\"en/overview.html\">"))
      let script = try await get("/_moshtari/preview.js", port)
      #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
      #expect(script.body == PreviewClient.script)
    }
  }

  @Test func `HEAD has the headers of GET and no body`() async throws {
    try await serving(board()) { port in
      let answer = try await apart {
        try LoopbackClient.send("HEAD /assets/a.css HTTP/1.1", "Host: localhost", port: port)
      }
      #expect(answer.status == 200)
      #expect(answer.headers["content-length"] == "3")
      #expect(answer.body == "")
    }
  }

  @Test func `what there is not is answered with a page that says so`() async throws {
    try await serving(board()) { port in
      let answer = try await get("/fa/x.html", port)
      #expect(answer.status == 404)
      #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
      #expect(answer.body.contains("/fa/x.html"))
      #expect(answer.body.contains("<html lang=\"fa\" dir=\"rtl\">"))
      #expect(try await get("/en/", port).status == 404)
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1", "Host: evil.example", 403), ("GET / HTTP/1.1", "X-No-Host: 1", 403),
    ("GET /../moshtari.yaml HTTP/1.1", "Host: localhost", 400),
    ("GET /en/%2e%2e/%2e%2e/moshtari.yaml HTTP/1.1", "Host: localhost", 400),
    ("GET /en/..%2f..%2fmoshtari.yaml HTTP/1.1", "Host: localhost", 400),
    ("GET /%5c%5cserver HTTP/1.1", "Host: localhost", 400),
    ("GET /a%00b HTTP/1.1", "Host: localhost", 400),
    ("GET //etc/passwd HTTP/1.1", "Host: localhost", 400),
    ("GET http://evil.example/ HTTP/1.1", "Host: localhost", 400),
    ("POST / HTTP/1.1", "Host: localhost", 405), ("DELETE / HTTP/1.1", "Host: localhost", 405),
  ])
  func `other hosts, paths out of the site and other methods are refused`(
    request: String, header: String, status: Int
  ) async throws {
    try await serving(board()) { port in
      let answer = try await apart { try LoopbackClient.send(request, header, port: port) }
      #expect(answer.status == status)
      #expect(answer.headers["content-type"] == "text/plain; charset=utf-8")
    }
  }

  @Test func `only this machine is listened to`() async throws {
    try await serving(board()) { port in
      let sockets = try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)
      let hex = String(port, radix: 16, uppercase: true)
      let place = ":" + String(repeating: "0", count: 4 - hex.count) + hex
      let listening = sockets.split(separator: "\n").map { $0.split(separator: " ") }
        .filter { $0.count > 3 && $0[1].hasSuffix(place) && $0[3] == "0A" }
      #expect(listening.map { String($0[1]) } == ["0100007F" + place])
    }
  }

  @Test func `an open page is told of a newer one, of styles apart, and of faults`() async throws {
    let board = try board()
    try await serving(board) { port in
      let events = try await apart {
        Box(try LoopbackEvents("/_moshtari/events?page=en%2Foverview.html", port: port))
      }
      func next() async throws -> PreviewBoard.Message {
        let text = try await apart { try events.value.next() }
        return try JSONDecoder().decode(PreviewBoard.Message.self, from: Data(text.utf8))
      }
      var told = try await next()
      #expect(told == .init(page: "run 1", styles: "run 1", faults: ""))
      try hang(out: "<p>One", style: "p{color:red}", on: board)
      told = try await next()
      #expect(told == .init(page: "run 1", styles: "run 2", faults: ""))
      board.change { $0.faults = "error[x]: `a\nb`" }
      told = try await next()
      #expect(told == .init(page: "run 1", styles: "run 2", faults: "error[x]: `a\nb`"))
      try hang(out: "<p>Two", style: "p{color:red}", on: board)
      told = try await next()
      #expect(told == .init(page: "run 3", styles: "run 2", faults: ""))
    }
  }

  @Test func `a page that was closed is forgotten when it is written to`() async throws {
    let board = try board()
    try await serving(board) { port in
      try await apart {
        _ = try LoopbackEvents("/_moshtari/events?page=en/overview.html", port: port).next()
      }
      while board.listenerCount > 0 {
        board.tellAll()
        try await Task.sleep(for: .milliseconds(5))
      }
    }
  }

  @Test func `before the first site a page waits for it`() async throws {
    let board = PreviewBoard(run: "run")
    try await serving(board) { port in
      let answer = try await get("/", port)
      #expect(answer.status == 503)
      #expect(answer.body.contains(PreviewWords.building.text[.en]))
      #expect(answer.body.contains("data-page=\"run none\""))
    }
  }

  @Test func `a port that is taken is a fault with its mend`() async throws {
    try await serving(board()) { port in
      let fault = await #expect(throws: Diagnostic.self) {
        _ = try await PreviewServer.start(PreviewBoard(), port: port)
      }
      let found = try #require(fault)
      #expect(
        DiagnosticText.text(found) == """
          error[port-in-use]: another program has the port \(port)
            = help: end it, or choose another port with `--port`; `--port 0` takes any that is free
          """)
    }
  }

  @Test func `a port that may not be had is a fault with its mend`() {
    let refused = PreviewServer.fault(code: EACCES, port: 80)
    #expect(
      DiagnosticText.text(refused) == """
        error[port-not-allowed]: this user may not have the port 80
          = help: choose one above 1023 with `--port`; `--port 0` takes any that is free
        """)
    #expect(
      DiagnosticText.text(PreviewServer.fault(code: ENOBUFS, port: 80)) == """
        error[cannot-listen]: the port 80 of this machine cannot be had: no buffer space available
        """)
  }
}

/// What one thread at a time uses.
private final class Box<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
