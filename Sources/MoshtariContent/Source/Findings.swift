import MoshtariCore

/// What is wrong with a file or folder, collected while it is read.
final class Findings {
  private(set) var diagnostics: [Diagnostic] = []
  /// How many are kept; what is found beyond is dropped.
  private let limit: Int

  init(limit: Int = .max) { self.limit = limit }

  func add(_ diagnostic: Diagnostic) {
    if diagnostics.count < limit { diagnostics.append(diagnostic) }
  }

  func error(
    _ code: String, _ statement: Diagnostic.Statement, at location: SourceLocation?,
    help: String? = nil
  ) {
    add(Diagnostic(.error, code, statement, at: location, help: help))
  }

  func warning(
    _ code: String, _ statement: Diagnostic.Statement, at location: SourceLocation?,
    help: String? = nil
  ) {
    add(Diagnostic(.warning, code, statement, at: location, help: help))
  }

  var hasFaults: Bool { diagnostics.contains { $0.isFault } }

  /// File by file in the order they were read, each by line and column.
  var inOrder: [Diagnostic] {
    var rank: [String: Int] = [:]
    for diagnostic in diagnostics {
      let file = diagnostic.location?.file ?? ""
      if rank[file] == nil { rank[file] = rank.count }
    }
    return diagnostics.enumerated().sorted { a, b in
      key(a.element, rank, a.offset).lexicographicallyPrecedes(key(b.element, rank, b.offset))
    }.map(\.element)
  }

  private func key(_ diagnostic: Diagnostic, _ rank: [String: Int], _ position: Int) -> [Int] {
    let place = diagnostic.location
    return [rank[place?.file ?? ""] ?? 0, place?.line ?? 0, place?.column ?? 0, position]
  }
}
