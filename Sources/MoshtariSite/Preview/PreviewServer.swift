import FlyingFox
import FlyingSocks
import Foundation
import MoshtariCore
import Synchronization

/// Serves a site to browsers of this machine, and tells open pages when they are no longer the newest.
struct PreviewServer: Sendable {
  /// The port that it has.
  let port: UInt16
  private let tasks: [Task<Void, Never>]

  /// What to open in a browser.
  var address: String { "http://127.0.0.1:\(port)/" }

  /// Listens on 127.0.0.1 and, where there is one, on ::1.
  ///
  /// - Parameter port: 0 for any that is free. Fatal where it is taken (`port-in-use`) or not to be had.
  static func start(_ board: PreviewBoard, port: UInt16) async throws(Diagnostic)
    -> PreviewServer
  {
    let handler = PreviewHandler(board: board)
    let first: Listening
    do {
      first = try await Listening.start(sockaddr_in.inet(ip4: "127.0.0.1", port: port), handler)
    } catch {
      var code: Int32 = 0
      if case SocketError.failed(_, let errno, _)? = error as? SocketError { code = errno }
      throw Self.fault(code: code, port: port)
    }
    let second = try? await Listening.start(sockaddr_in6.loopback(port: first.port), handler)
    // Who has closed a page is noticed when it is written to.
    let reminding = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(15))
        board.tellAll()
      }
    }
    return PreviewServer(
      port: first.port, tasks: [first.task, second?.task, reminding].compactMap { $0 })
  }

  /// Ends it, with all connections.
  func stop() async {
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
  }

  /// - Parameter code: the value of `errno`.
  static func fault(code: Int32, port: UInt16) -> Diagnostic {
    switch code {
    case EADDRINUSE:
      return Diagnostic(
        .fatal, "port-in-use", .fact("another program has the port \(port)"),
        help: "end it, or choose another port with `--port`; `--port 0` takes any that is free")
    case EACCES:
      return Diagnostic(
        .fatal, "port-not-allowed", .fact("this user may not have the port \(port)"),
        help: "choose one above 1023 with `--port`; `--port 0` takes any that is free")
    default:
      let reason = String(cString: strerror(code)).lowercased()
      return Diagnostic(
        .fatal, "cannot-listen", .fact("the port \(port) of this machine cannot be had: \(reason)"))
    }
  }
}

/// One address that is listened on.
private struct Listening {
  var port: UInt16
  var task: Task<Void, Never>

  /// Returns when connections are accepted; throws where the address cannot be had.
  static func start(
    _ address: some SocketAddress, _ handler: PreviewHandler
  ) async throws -> Listening {
    let server = HTTPServer(
      address: address, logger: DisabledLogger.disabled, handler: handler)
    let end = Ending()
    let task = Task {
      do { try await server.run() } catch { end.error.withLock { $0 = error } }
    }
    while true {
      if let error = end.error.withLock({ $0 }) { throw error }
      switch await server.listeningAddress {
      case .ip4(_, let port)?, .ip6(_, let port)?: return Listening(port: port, task: task)
      default: try await Task.sleep(for: .milliseconds(2))
      }
    }
  }

  /// Why a server has ended.
  private final class Ending: Sendable {
    let error = Mutex<(any Error)?>(nil)
  }
}
