import Foundation
import MoshtariContent
package import MoshtariCore
package import MoshtariSample

package struct NewFilesOutcome: Outcome, Sendable {
  package var diagnostics: [Diagnostic]
  /// Paths that were written, relative to the folder.
  package var written: [String]
}

/// Writes a synthetic data set into `folder` as `customers.csv` and so on; refuses to replace a file.
package func makeSampleFiles(_ options: SampleOptions, in folder: String) -> NewFilesOutcome {
  let names = Table.allCases.map { "\($0.rawValue).csv" }
  return writeNew(names, in: folder) {
    try writeSample(options, to: URL(fileURLWithPath: folder))
  }
}

/// Makes a report folder that builds at once: settings, texts in two languages and sample data; refuses to replace
/// a file.
package func startReport(in folder: String, data: SampleOptions) -> NewFilesOutcome {
  let segments = builtInSegmentFiles.map { (path: "segments/\($0.path)", contents: $0.text) }
  let files = starterFiles() + segments
  let tables = Table.allCases.map { "data/\($0.rawValue).csv" }
  return writeNew(files.map(\.path) + tables, in: folder) {
    let root = URL(fileURLWithPath: folder)
    for file in files {
      let url = root.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.contents.utf8).write(to: url)
    }
    try writeSample(data, to: root.appending(path: "data"))
  }
}

/// Runs `write` where none of `names` is in `folder` yet.
func writeNew(_ names: [String], in folder: String, _ write: () throws -> Void)
  -> NewFilesOutcome
{
  let root = URL(fileURLWithPath: folder)
  if let fault = placeFault(folder) { return NewFilesOutcome(diagnostics: [fault], written: []) }
  let there = names.filter {
    FileManager.default.fileExists(atPath: root.appending(path: $0).path)
  }
  guard there.isEmpty else {
    let faults = there.map {
      Diagnostic(
        .fatal, "file-exists", .fact("`\($0)` is there already"),
        help: "choose an empty folder, or move the file away")
    }
    return NewFilesOutcome(diagnostics: faults, written: [])
  }
  do {
    try write()
    return NewFilesOutcome(diagnostics: [], written: names)
  } catch {
    let reason = SystemFault(code: FileSystem.code(of: error), path: folder).reason
    let fault = Diagnostic(
      .fatal, "not-writable", .fact("cannot write into `\(folder)`: \(reason)"),
      help: "choose another folder, or look at its permissions and the room on the disk")
    return NewFilesOutcome(diagnostics: [fault], written: [])
  }
}

/// A fault where a file stands at `folder` or above it.
private func placeFault(_ folder: String) -> Diagnostic? {
  var path = URL(fileURLWithPath: folder).standardizedFileURL
  while path.path != "/" {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder)
    if exists {
      guard !isFolder.boolValue else { return nil }
      return Diagnostic(
        .fatal, "not-a-folder", .mismatch(expected: "a folder", found: "a file at `\(folder)`"),
        help: "choose another name, or move the file away")
    }
    path.deleteLastPathComponent()
  }
  return nil
}
