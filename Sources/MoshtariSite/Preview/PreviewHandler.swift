import FlyingFox
import FlyingSocks
import Foundation
import MoshtariCore

/// Answers the requests of browsers from a board.
struct PreviewHandler: HTTPHandler {
  let board: PreviewBoard

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard LoopbackHost.isNamed(by: request.headers[.host]) else {
      return refusal(.forbidden, "This server answers to localhost, 127.0.0.1 and [::1] only.\n")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var response = refusal(.methodNotAllowed, "This server answers GET and HEAD only.\n")
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    guard let path = Self.sitePath(of: request.target.path()) else {
      return refusal(.badRequest, "This is no path of a site.\n")
    }
    var response = answer(to: "/" + path, request)
    if request.method == .HEAD { response = response.withoutBody }
    return response
  }

  private func answer(to path: String, _ request: HTTPRequest) -> HTTPResponse {
    switch path {
    case PreviewClient.scriptPath:
      return file(Array(PreviewClient.script.utf8), MediaType.of(path))
    case PreviewClient.stylesheetPath:
      return file(Array(PreviewClient.stylesheet.utf8), MediaType.of(path))
    case PreviewClient.eventsPath:
      let page = request.query.first { $0.name == "page" }?.value ?? ""
      return events(of: page)
    default: return page(path == "/" ? "index.html" : String(path.dropFirst()))
    }
  }

  private func page(_ path: String) -> HTTPResponse {
    let site = board.site
    let message = board.message(for: path, in: site)
    guard let bytes = site.bytes(of: path) else {
      let page = PreviewPage.standIn(path: path, in: site, message)
      // Before there is a site, any page may come to be.
      return file(
        page, MediaType.of(".html"), status: site.number == 0 ? .serviceUnavailable : .notFound)
    }
    guard path.hasSuffix(".html") else { return file(bytes, MediaType.of(path)) }
    let language = PreviewPage.language(of: path, in: site)
    return file(
      PreviewPage.served(bytes, path: path, language: language, message), MediaType.of(path))
  }

  private func file(
    _ bytes: [UInt8], _ type: String, status: HTTPStatusCode = .ok
  ) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: Self.headers(type),
      body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 1 << 16))
  }

  private func events(of page: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok, headers: Self.headers("text/event-stream"),
      body: HTTPBodySequence(from: EventStream(messages: board.messages(for: page))))
  }

  private func refusal(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    file(Array(text.utf8), MediaType.of(".txt"), status: status)
  }

  /// Nothing is kept by browsers, and pages from elsewhere may load nothing.
  private static func headers(_ type: String) -> HTTPHeaders {
    [
      .contentType: type, .cacheControl: "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ]
  }

  /// The path of a file that a request names, empty for the root; nil for what cannot be one.
  static func sitePath(of target: String) -> String? {
    guard target.utf8.first == UInt8(ascii: "/"),
      var path = String(target.utf8.dropFirst())?.removingPercentEncoding
    else { return nil }
    // Folders have no page of their own.
    if path.utf8.last == UInt8(ascii: "/") { path = String(path.utf8.dropLast()) ?? path }
    return path.isEmpty || SitePath.fault(of: path) == nil ? path : nil
  }
}

extension HTTPResponse {
  /// The same as an answer to HEAD.
  fileprivate var withoutBody: HTTPResponse {
    var response = self
    if case .httpBody(let body) = payload, let count = body.count {
      response.headers[.contentLength] = String(count)
    }
    response.payload = .httpBody(HTTPBodySequence())
    return response
  }
}

/// What a page is told, as server-sent events.
///
/// Source: HTML standard, 9.2 Server-sent events.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  var messages: AsyncStream<PreviewBoard.Message>

  func makeAsyncIterator() -> Iterator { Iterator(messages: messages) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let messages: AsyncStream<PreviewBoard.Message>
    private var rest: [UInt8] = []

    init(messages: AsyncStream<PreviewBoard.Message>) { self.messages = messages }

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty { rest = try await nextBuffer(suggested: 1) ?? [] }
      return rest.isEmpty ? nil : rest.removeFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      // The stream goes on where the iterator before has left it.
      var iterator = messages.makeAsyncIterator()
      guard let message = await iterator.next() else { return nil }
      let json = String(decoding: try JSONEncoder().encode(message), as: UTF8.self)
      return Array("retry: 1000\ndata: \(json)\n\n".utf8)
    }
  }
}
