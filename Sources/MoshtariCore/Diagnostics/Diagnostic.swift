/// A place in a file; lines and columns start at 1, columns count characters (code points).
package struct SourceLocation: Hashable, Sendable {
  /// The path as the user would write it, relative to the report folder.
  package var file: String
  /// Nil where the whole file is meant.
  package var line: Int?
  package var column: Int?
  /// Characters to underline; at least 1.
  package var length: Int
  /// The line's text for display, without its end; nil where there is none to show.
  package var excerpt: String?

  package init(
    file: String, line: Int? = nil, column: Int? = nil, length: Int = 1, excerpt: String? = nil
  ) {
    (self.file, self.line, self.column) = (file, line, column)
    (self.length, self.excerpt) = (max(1, length), excerpt)
  }
}

/// One fault, remark or rejection: what, where, what was expected, what was found, and the mend.
///
/// Data only; `DiagnosticText` words it. Codes are kebab-case and stable.
package struct Diagnostic: Hashable, Sendable, Error {
  package enum Severity: String, Sendable {
    /// The program cannot run at all (exit code 2).
    case fatal
    /// A fault of settings, content or a whole file (exit code 1).
    case error
    case warning
    /// A row that was read and left out; counted, and no error by itself.
    case rejected
  }

  package enum Statement: Hashable, Sendable {
    /// "expected …, found …"
    case mismatch(expected: String, found: String)
    /// Any other sentence: lower case, no full stop, code in back-ticks.
    case fact(String)
  }

  package var severity: Severity
  package var code: String
  package var statement: Statement
  package var location: SourceLocation?
  /// How to mend it; nil where the statement already says it.
  package var help: String?

  package init(
    _ severity: Severity, _ code: String, _ statement: Statement,
    at location: SourceLocation? = nil,
    help: String? = nil
  ) {
    (self.severity, self.code, self.statement) = (severity, code, statement)
    (self.location, self.help) = (location, help)
  }

  /// Whether nothing may be written while this stands.
  package var isFault: Bool { severity == .fatal || severity == .error }
}
