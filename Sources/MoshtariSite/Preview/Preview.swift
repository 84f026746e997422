import Foundation
import MoshtariContent
package import MoshtariCore
import MoshtariText
import Synchronization

/// What `moshtari serve` is asked to do.
package struct ServeRequest: Sendable {
  /// The report folder.
  package var folder: String
  /// On this machine; 0 for any that is free.
  package var port: UInt16
  /// As of a build.
  package var asOf: Day?
  /// Now, in seconds since 1970, asked before each build.
  package var now: @Sendable () -> Int64

  package init(folder: String, port: UInt16, asOf: Day?, now: @escaping @Sendable () -> Int64) {
    (self.folder, self.port, self.asOf, self.now) = (folder, port, asOf, now)
  }
}

/// What a preview says on the terminal.
package enum PreviewNews {
  /// One line.
  case line(String)
  /// What a build found, where it is not what the one before found.
  case diagnostics([Diagnostic])
}

package struct ServeOutcome: Outcome, Sendable {
  package var diagnostics: [Diagnostic]
}

/// Builds a report folder and serves the site, and builds anew whenever the folder changes. Nothing is
/// written.
///
/// It goes on until the program is ended, which it may be at any moment; it returns only where it cannot run.
package func serveReport(_ request: ServeRequest, tell: (PreviewNews) -> Void) -> ServeOutcome {
  let folder = request.folder
  let unusable = readSettings(folder: folder).diagnostics.filter { $0.severity == .fatal }
  guard unusable.isEmpty else { return ServeOutcome(diagnostics: unusable) }
  do {
    // Watched first, so that no change during a build is missed.
    let watch = try FolderWatch(folder)
    let board = PreviewBoard()
    let server = try startServer(board, port: request.port)
    tell(.line("Serving \(folder) at \(server.address) until Ctrl-C; nothing is written."))
    var preview = Preview(request, board)
    var changes: FolderChanges?
    while true {
      preview.build(after: changes, tell: tell)
      changes = watch.next(within: -1)
    }
  } catch {
    return ServeOutcome(diagnostics: [error])
  }
}

/// The builds of a folder, each with what the one before has left.
struct Preview {
  private let request: ServeRequest
  private let board: PreviewBoard
  private(set) var kept = KeptSteps()
  private var diagnostics: [Diagnostic] = []

  init(_ request: ServeRequest, _ board: PreviewBoard) {
    (self.request, self.board) = (request, board)
  }

  /// Builds the site and hangs it out, or, beside the last good one, what was refused.
  ///
  /// - Parameter changes: what brought it about; nil for the first build.
  mutating func build(after changes: FolderChanges?, tell: (PreviewNews) -> Void) {
    let watch = Stopwatch()
    // A gate stops a publication, which this is none.
    let made = makeSite(
      BuildRequest(
        folder: request.folder, output: nil, asOf: request.asOf, now: request.now(),
        publishesAnyway: true),
      &kept, progress: { phase, _ in watch.begin(phase) })
    let faults = made.diagnostics.filter(\.isFault)
    let before = board.site
    board.change { site in
      if let made = made.site { site.replace(with: made.tree, kept.scans) }
      (site.isBuilt, site.faults) = (true, DiagnosticText.list(faults))
    }
    if made.diagnostics != diagnostics { tell(.diagnostics(made.diagnostics)) }
    diagnostics = made.diagnostics
    let cause = changes.map(Self.text) ?? "first build"
    if faults.isEmpty {
      tell(.line("\(cause): \(Self.text(board.site, first: before.number == 0)) in \(watch.text)"))
    } else {
      let stands = before.number == 0 ? "there is no site yet" : "the last good site stays"
      tell(.line("\(cause): \(stands), \(watch.text)"))
    }
  }

  /// `74 pages built`, `2 pages changed`, `styles changed`.
  private static func text(_ site: ServedSite, first isFirst: Bool) -> String {
    if !isFirst, site.changedPages == 0, site.changedStyles > 0 { return "styles changed" }
    let pages = "\(site.changedPages) page\(site.changedPages == 1 ? "" : "s")"
    return "\(pages) \(isFirst ? "built" : "changed")"
  }

  /// `notes/a.md`, or `notes/a.md and 2 more`.
  private static func text(_ changes: FolderChanges) -> String {
    guard let first = changes.paths.first, !changes.isAnything else { return "many changes" }
    return changes.paths.count == 1 ? first : "\(first) and \(changes.paths.count - 1) more"
  }
}

/// How long a build took, step by step.
final class Stopwatch: Sendable {
  private struct State {
    var steps: [(name: String, started: ContinuousClock.Instant)] = []
  }

  private let started = ContinuousClock.now
  private let state = Mutex(State())

  /// The step before is over.
  func begin(_ phase: BuildPhase) {
    let name =
      switch phase {
      case .settings, .texts: "texts"
      case .reading: "data"
      case .measuring: "figures"
      case .pages, .writing: "pages"
      }
    state.withLock { state in
      if state.steps.last?.name != name { state.steps.append((name, .now)) }
    }
  }

  /// `42 ms (texts 12, pages 30)`.
  var text: String {
    let end = ContinuousClock.now
    let steps = state.withLock { $0.steps }
    let ends = steps.dropFirst().map(\.started) + [end]
    let parts = zip(steps, ends).map { step, end in
      "\(step.name) \(Self.milliseconds(end - step.started))"
    }
    return "\(Self.milliseconds(end - started)) ms (\(parts.joined(separator: ", ")))"
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    Int((duration / .milliseconds(1)).rounded())
  }
}

/// A server that listens already.
private func startServer(_ board: PreviewBoard, port: UInt16) throws(Diagnostic) -> PreviewServer {
  let result = StartResult()
  let isDone = DispatchSemaphore(value: 0)
  Task.detached {
    do throws(Diagnostic) {
      let server = try await PreviewServer.start(board, port: port)
      result.value.withLock { $0 = .success(server) }
    } catch {
      result.value.withLock { $0 = .failure(error) }
    }
    isDone.signal()
  }
  isDone.wait()
  let value = result.value.withLock { $0 }
  guard let value else { preconditionFailure("the server has said how it began") }
  return try value.get()
}

private final class StartResult: Sendable {
  let value = Mutex<Result<PreviewServer, Diagnostic>?>(nil)
}
