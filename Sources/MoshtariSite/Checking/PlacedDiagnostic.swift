import Foundation
import MoshtariCore
import MoshtariText

/// Where a report folder lies for other programs: paths are relative to the repository that the command runs in, else
/// to the folder that it runs in.
struct CheckedFolder {
  /// Both absolute, without `.` and `..`.
  let folder: String
  let root: String

  init(_ folder: String, workingFolder: String) {
    let working = URL(fileURLWithPath: workingFolder)
    self.folder = URL(fileURLWithPath: folder, relativeTo: working).standardizedFileURL.path
    root = Self.repository(above: working.standardizedFileURL)?.path ?? working.path
  }

  /// The nearest folder with `.git`, from `folder` up.
  private static func repository(above folder: URL) -> URL? {
    var place = folder
    while true {
      if FileManager.default.fileExists(atPath: place.appending(path: ".git").path) { return place }
      if place.path == "/" { return nil }
      place.deleteLastPathComponent()
    }
  }

  /// The path of a file that diagnostics name; absolute outside of the root, nil where there is no such file.
  func path(of file: String) -> String? {
    let full = URL(
      fileURLWithPath: file, relativeTo: URL(fileURLWithPath: folder, isDirectory: true)
    ).standardizedFileURL.path
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue else { return nil }
    let above = root.hasSuffix("/") ? root : root + "/"
    guard full.utf8.starts(with: above.utf8) else { return full }
    return String(decoding: full.utf8.dropFirst(above.utf8.count), as: UTF8.self)
  }
}

/// A diagnostic and the path that its file has for other programs.
struct PlacedDiagnostic: Sendable {
  /// Without the line of the file.
  let diagnostic: Diagnostic
  /// Nil where none is named, or none on the disk: a page of the site, a file of the built-in theme.
  let path: String?
  /// Columns of the line before the span, and of the span, in UTF-16 code units; nil where the line is not known.
  let utf16: (column: Int, length: Int)?

  init(_ diagnostic: Diagnostic, in folder: CheckedFolder) {
    var bare = diagnostic
    bare.location?.excerpt = nil
    self.diagnostic = bare
    path = diagnostic.location.flatMap { folder.path(of: $0.file) }
    utf16 = diagnostic.location.flatMap(Self.utf16)
  }

  private static func utf16(_ location: SourceLocation) -> (column: Int, length: Int)? {
    guard let column = location.column else { return nil }
    guard let line = location.excerpt?.unicodeScalars else {
      return column == 1 ? (0, 1) : nil
    }
    let before = line.prefix(column - 1), span = line.dropFirst(column - 1).prefix(location.length)
    return (
      before.reduce(0) { $0 + UTF16.width($1) }, max(1, span.reduce(0) { $0 + UTF16.width($1) })
    )
  }

  var isFault: Bool { diagnostic.isFault }

  /// The sentence; before it the place where no file on the disk has it.
  var sentence: String {
    let words = DiagnosticText.statement(diagnostic.statement)
    guard path == nil, let location = diagnostic.location else { return words }
    let place = [location.file, location.line.map(String.init), location.column.map(String.init)]
    return place.compactMap { $0 }.joined(separator: ":") + ": " + words
  }

  /// The sentence, and in a line of its own how to mend it.
  var message: String {
    sentence + (diagnostic.help.map { "\nhelp: " + $0 } ?? "")
  }
}
