import MoshtariCore

/// How `moshtari check` says what it found.
package enum CheckFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// Workflow commands of GitHub Actions, which mark the lines of a change.
  case github
  /// SARIF 2.1.0 (OASIS, 2020), for code scanning and editors.
  case sarif
  /// JUnit XML: a test case a check, for test reports such as GitLab's.
  case junit
  /// Our own, for scripts; `docs/check.schema.json` is its schema.
  case json
}

/// What a check found, for programs: all diagnostics, faults first, with paths that other programs can follow.
///
/// Lines of files are left out of it: reports of CI are kept and shown, and a line of a table may name a customer.
package struct CheckDocument: Sendable {
  var diagnostics: [PlacedDiagnostic]
  /// Nil where there was a fault.
  var summary: BuildSummary?
  var exitCode: Int32

  /// `folder` is the report folder, relative to the folder that the command runs in.
  package init(_ outcome: BuildOutcome, folder: String, workingFolder: String) {
    let place = CheckedFolder(folder, workingFolder: workingFolder)
    let (faults, others) = (
      outcome.diagnostics.filter(\.isFault), outcome.diagnostics.filter { !$0.isFault }
    )
    diagnostics = (faults + others).map { PlacedDiagnostic($0, in: place) }
    (summary, exitCode) = (outcome.summary, outcome.exitCode)
  }

  /// The document without a newline at its end; nil as `text`, which `DiagnosticText` words.
  package func text(as format: CheckFormat) throws -> String? {
    switch format {
    case .text: nil
    case .github: diagnostics.map(\.workflowCommand).joined(separator: "\n")
    case .sarif: try SARIFLog(self).json
    case .junit: JUnitReport(self).xml
    case .json: try CheckJSON(self).json
    }
  }
}
