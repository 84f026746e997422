import MoshtariContent
package import MoshtariCore
import MoshtariText

/// What `check --propose-seen` says.
package struct SeenProposalOutcome: Outcome, Sendable {
  package var diagnostics: [Diagnostic]
  /// For each note that shows a number the lines to paste into its front matter; nil after a fault.
  package var text: String?
}

/// The figures that each note shows now, as lines of its front matter.
package func proposeSeen(of request: BuildRequest) -> SeenProposalOutcome {
  var findings = Findings()
  guard let measured = try? measureFolder(request, &findings, { _, _ in }), !findings.hasFault
  else {
    return SeenProposalOutcome(diagnostics: findings.diagnostics, text: nil)
  }
  let proposals = measured.content.notes.compactMap(measured.proposal)
  return SeenProposalOutcome(
    diagnostics: findings.diagnostics.filter(\.isFault),
    text: proposals.isEmpty
      ? "No note shows a number of the report." : proposals.joined(separator: "\n\n"))
}

extension Measured {
  /// The file of a note and the lines for it; nil where it shows no number.
  fileprivate func proposal(of note: Note) -> String? {
    let contexts = settings.languages.map {
      RenderingContext(format: FigureFormat(language: $0, settings: settings), report: tree)
    }
    let lines = seenProposal(of: note, in: contexts)
    guard let language = settings.languages.first, !lines.isEmpty else { return nil }
    let file = note.body[language].body.source.file
    return (["# \(file)"] + lines).joined(separator: "\n")
  }
}
