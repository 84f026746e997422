import Foundation
import MoshtariCore
import MoshtariSite
import MoshtariText
import Synchronization

/// What a command says on the terminal: diagnostics and phases on standard error, results on standard output.
final class Console: Sendable {
  private struct State {
    var phase: BuildPhase?
    var started = ContinuousClock.now
    var drawn = ContinuousClock.now
    var hasBar = false
  }

  private let state = Mutex(State())
  private let isTerminal = isatty(STDERR_FILENO) != 0

  /// A phase goes on: one line when it ends, and on a terminal a bar when it takes over a second.
  func progress(_ phase: BuildPhase, _ fraction: Double) {
    state.withLock { state in
      if state.phase != phase { begin(phase, &state) }
      let now = ContinuousClock.now
      guard isTerminal, now - state.started > .seconds(1), now - state.drawn > .milliseconds(100)
      else { return }
      state.drawn = now
      state.hasBar = true
      let done = Int((fraction * 30).rounded())
      let bar = String(repeating: "█", count: done) + String(repeating: "░", count: 30 - done)
      write("\r\(phase.name) \(bar) \(Int((fraction * 100).rounded())) %")
    }
  }

  /// The last phase is over.
  func end() { state.withLock { finish(&$0) } }

  private func begin(_ phase: BuildPhase, _ state: inout State) {
    finish(&state)
    (state.phase, state.started) = (phase, .now)
  }

  private func finish(_ state: inout State) {
    guard let phase = state.phase else { return }
    let seconds = (ContinuousClock.now - state.started) / .seconds(1)
    let padding = String(repeating: " ", count: max(1, 22 - phase.name.count))
    write((state.hasBar ? "\r\u{1B}[K" : "") + phase.name + padding + Self.text(seconds) + "\n")
    (state.phase, state.hasBar) = (nil, false)
  }

  /// Diagnostics, faults first; nothing where there are none.
  func show(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let faults = diagnostics.filter(\.isFault)
    let others = diagnostics.filter { !$0.isFault }
    write(DiagnosticText.list(faults + others) + "\n\n")
  }

  /// Seconds to two decimals, such as `0.42 s`.
  static func text(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
  }

  func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// A result, on standard output.
  func say(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
  }
}
