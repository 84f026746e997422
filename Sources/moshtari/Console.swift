import Foundation
import MoshtariCore
import MoshtariSite
import MoshtariText
import Synchronization

/// What a command says: diagnostics and phases on standard error, results on standard output.
final class Console: Sendable {
  private let lines: Mutex<ProgressLines>
  private let look: DiagnosticLook
  private let volume: Volume

  init(_ volume: Volume = .usual, refusesColour: Bool = false) {
    let terminal = TerminalFacts(
      isTerminal: isatty(STDERR_FILENO) != 0, columns: Self.columns,
      environment: ProcessInfo.processInfo.environment, refusesColour: refusesColour)
    (look, self.volume) = (terminal.look, volume)
    lines = Mutex(
      ProgressLines(volume, rewritesLines: terminal.rewritesLines) {
        (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)).flatMap {
          MemoryUse(status: $0)
        }
      })
  }

  private static var columns: Int? {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : nil
  }

  /// A phase goes on.
  func progress(_ phase: BuildPhase, _ fraction: Double) {
    write(lines.withLock { $0.advance(to: phase, fraction, at: Self.now) })
  }

  /// The last phase is over.
  func end() { write(lines.withLock { $0.end(at: Self.now) }) }

  private static var now: Double { (ContinuousClock.now - began) / .seconds(1) }
  private static let began = ContinuousClock.now

  /// Diagnostics, faults first; nothing where there are none.
  func show(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let faults = diagnostics.filter(\.isFault)
    let others = diagnostics.filter { !$0.isFault }
    write(DiagnosticText.list(faults + others, look: look) + "\n\n")
  }

  /// What was done, unless the command is quiet; nothing for nil.
  func sum(_ summary: BuildSummary?, output: String?) {
    guard let summary, volume != .quiet else { return }
    if let speed = lines.withLock({ $0.readingSpeed(summary) }) { write(speed + "\n") }
    say(summary.text(output: output))
  }

  func write(_ text: String) {
    guard !text.isEmpty else { return }
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// A result, on standard output.
  func say(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
  }
}
