package import MoshtariText

/// How much a command says beside its diagnostics.
package enum Volume: String, Sendable {
  /// Nothing.
  case quiet
  /// A line a phase and a summary.
  case usual
  /// That, and what it took: memory of each phase, rows a second.
  case verbose
}

/// What is known of the place that a command's words go to, and how they may look there.
package struct TerminalFacts: Sendable {
  private let isTerminal: Bool
  private let columns: Int?
  private let environment: [String: String]
  private let refusesColour: Bool

  /// `columns`: what the terminal says of its width, nil or 0 where it says nothing; `refusesColour`: `--no-color`.
  package init(
    isTerminal: Bool, columns: Int?, environment: [String: String], refusesColour: Bool
  ) {
    (self.isTerminal, self.columns) = (isTerminal, columns)
    (self.environment, self.refusesColour) = (environment, refusesColour)
  }

  /// Whether a line can be written anew: on a terminal that is no plain printer.
  package var rewritesLines: Bool { isTerminal && !isDumb }

  /// In colours on a terminal, unless `--no-color`, `NO_COLOR` (no-color.org) or `TERM=dumb` says otherwise;
  /// elsewhere where `CLICOLOR_FORCE` asks for them (bixense.com/clicolors).
  package var look: DiagnosticLook {
    DiagnosticLook(isColoured: isColoured, columns: isTerminal ? width : nil)
  }

  private var isColoured: Bool {
    if refusesColour || !(environment["NO_COLOR"] ?? "").isEmpty { return false }
    let forced = environment["CLICOLOR_FORCE"] ?? ""
    return (!forced.isEmpty && forced != "0") || rewritesLines
  }

  private var isDumb: Bool { ["", "dumb"].contains(environment["TERM"] ?? "") }

  private var width: Int {
    let known = columns ?? 0
    return known > 0 ? known : environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }
}
