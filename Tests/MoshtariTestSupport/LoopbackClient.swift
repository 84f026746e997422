import Foundation

/// A browser of few words: requests to this machine as they are written, and what comes back.
///
/// It blocks the thread that it is used on.
package enum LoopbackClient {
  package struct Answer: Sendable {
    package var status: Int
    /// By their names in lower case.
    package var headers: [String: String]
    package var body: String
  }

  package struct Failure: Error {
    package var reason: String
  }

  /// Seconds after which nothing more is waited for: far longer than any answer takes.
  package static let patience = 600

  /// What the server answers to a request of these lines, which are sent as they are.
  package static func send(_ lines: String..., port: UInt16) throws -> Answer {
    let connection = try LoopbackConnection(port: port)
    try connection.write(
      (lines + ["Connection: close", "", ""]).joined(separator: "\r\n"))
    var bytes: [UInt8] = []
    while let more = try connection.read() { bytes += more }
    return try answer(String(decoding: bytes, as: UTF8.self))
  }

  package static func get(_ path: String, port: UInt16) throws -> Answer {
    try send("GET \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", port: port)
  }

  private static func answer(_ text: String) throws -> Answer {
    guard let end = text.utf8.firstRange(of: "\r\n\r\n".utf8) else {
      throw Failure(reason: "no answer: \(text)")
    }
    let head = String(text[..<end.lowerBound]).split(separator: "\r\n")
    guard let status = head.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw Failure(reason: "no status: \(text)") }
    let headers = head.dropFirst().reduce(into: [String: String]()) { headers, line in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return }
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    return Answer(status: status, headers: headers, body: String(text[end.upperBound...]))
  }
}

/// The events that a page is told.
package final class LoopbackEvents {
  private let connection: LoopbackConnection
  private var text: [UInt8] = []

  package init(_ path: String, port: UInt16) throws {
    connection = try LoopbackConnection(port: port)
    try connection.write("GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
  }

  /// The data of the next event.
  package func next() throws -> String {
    while true {
      let start = text.firstRange(of: Array("data: ".utf8))?.upperBound
      if let start, let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { text = Array(text[end...]) }
        return String(decoding: text[start..<end], as: UTF8.self)
      }
      guard let more = try connection.read() else {
        throw LoopbackClient.Failure(reason: "the stream has ended")
      }
      text += more
    }
  }
}

private final class LoopbackConnection {
  private let descriptor: Int32

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: LoopbackClient.patience, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if result != 0 { throw LoopbackClient.Failure(reason: "no connection: \(errno)") }
  }

  deinit { close(descriptor) }

  func write(_ text: String) throws {
    let bytes = Array(text.utf8)
    let count = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    if count != bytes.count { throw LoopbackClient.Failure(reason: "not sent: \(errno)") }
  }

  /// The next bytes; nil at the end.
  func read() throws -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count < 0 { throw LoopbackClient.Failure(reason: "nothing came: \(errno)") }
    return count == 0 ? nil : Array(buffer[..<count])
  }
}
