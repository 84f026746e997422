import MoshtariCore

/// The lines that a build writes of its phases: one when a phase ends, and where lines can be rewritten a bar in phases
/// of over a second. Times are seconds since any moment.
package struct ProgressLines: Sendable {
  private let volume: Volume
  private let rewritesLines: Bool
  private let memory: @Sendable () -> MemoryUse?

  private var phase: BuildPhase?
  private var started = 0.0
  private var drawn = 0.0
  private var hasBar = false
  private var readingSeconds: [Table: Double] = [:]

  /// `memory` is asked at the end of each phase, only where the volume is `verbose`.
  package init(
    _ volume: Volume, rewritesLines: Bool, memory: @escaping @Sendable () -> MemoryUse? = { nil }
  ) {
    (self.volume, self.rewritesLines, self.memory) = (volume, rewritesLines, memory)
  }

  /// What to write when `phase` is done up to `fraction` of it, 0...1.
  package mutating func advance(to phase: BuildPhase, _ fraction: Double, at now: Double) -> String
  {
    let ended = self.phase == phase ? "" : begin(phase, at: now)
    guard volume != .quiet, rewritesLines, now - started > 1, now - drawn > 0.1 else {
      return ended
    }
    (drawn, hasBar) = (now, true)
    let done = Int((min(1, max(0, fraction)) * 30).rounded())
    let bar = String(repeating: "█", count: done) + String(repeating: "░", count: 30 - done)
    return ended + "\r\(phase.name) \(bar) \(Int((fraction * 100).rounded())) %"
  }

  /// What to write when the last phase is over.
  package mutating func end(at now: Double) -> String {
    guard let phase else { return "" }
    let seconds = now - started
    let erased = hasBar ? "\r\u{1B}[K" : ""
    if case .reading(let table) = phase { readingSeconds[table, default: 0] += seconds }
    (self.phase, hasBar) = (nil, false)
    guard volume != .quiet else { return "" }
    let padding = String(repeating: " ", count: max(2, 22 - phase.name.count))
    return erased + phase.name + padding + text(seconds) + use + "\n"
  }

  private mutating func begin(_ phase: BuildPhase, at now: Double) -> String {
    let ended = end(at: now)
    (self.phase, started) = (phase, now)
    return ended
  }

  private var use: String {
    guard volume == .verbose, let memory = memory() else { return "" }
    return "  \(megabytes(memory.now)) in memory, at most \(megabytes(memory.peak))"
  }

  /// A line on how fast each table was read; nil unless the volume is `verbose` and a table was read.
  package func readingSpeed(_ summary: BuildSummary) -> String? {
    guard volume == .verbose else { return nil }
    let speeds = summary.rows.compactMap { row -> String? in
      guard let seconds = readingSeconds[row.table], seconds > 0 else { return nil }
      return "\(row.table.rawValue) \(thousands(Int(Double(row.counts.read) / seconds)))"
    }
    return speeds.isEmpty ? nil : "Rows read a second: \(speeds.joined(separator: ", "))."
  }

  /// Such as `0.42 s`.
  private func text(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
  }

  private func megabytes(_ bytes: Int) -> String { "\((bytes + 500_000) / 1_000_000) MB" }

  private func thousands(_ number: Int) -> String {
    var digits = String(number), groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}
