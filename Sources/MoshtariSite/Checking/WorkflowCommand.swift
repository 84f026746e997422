import MoshtariCore

extension PlacedDiagnostic {
  /// A workflow command of GitHub Actions (GitHub Docs, "Workflow commands for GitHub Actions"): columns are of
  /// characters, the last one included; rejected rows are notices.
  var workflowCommand: String {
    let command =
      switch diagnostic.severity {
      case .fatal, .error: "error"
      case .warning: "warning"
      case .rejected: "notice"
      }
    let properties = (place + [("title", diagnostic.code)])
      .map { "\($0.0)=\(workflowEscaped($0.1, alsoSeparators: true))" }
    return "::\(command) \(properties.joined(separator: ","))::"
      + workflowEscaped(message, alsoSeparators: false)
  }

  private var place: [(String, String)] {
    guard let path, let location = diagnostic.location else { return [] }
    var place = [("file", path)]
    if let line = location.line { place += [("line", "\(line)"), ("endLine", "\(line)")] }
    if location.line != nil, let column = location.column {
      place += [("col", "\(column)"), ("endColumn", "\(column + location.length - 1)")]
    }
    return place
  }
}

/// `%`, ends of lines and, in values of properties, `:` and `,` as GitHub's runner reads them back.
private func workflowEscaped(_ text: String, alsoSeparators: Bool) -> String {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "%": "%25"
    case "\r": "%0D"
    case "\n": "%0A"
    case ":" where alsoSeparators: "%3A"
    case "," where alsoSeparators: "%2C"
    default: String(Character(scalar))
    }
  }.joined()
}
