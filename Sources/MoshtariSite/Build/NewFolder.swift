import Foundation
import MoshtariContent
package import MoshtariCore
import MoshtariReading
package import MoshtariSample

package struct NewFilesOutcome: Outcome, Sendable {
  package var diagnostics: [Diagnostic]
  /// Paths that were written, relative to the folder.
  package var written: [String]
  /// What was found in the reader's own files; nil where there are none.
  package var found: String?

  /// `written`, where a folder with more than `namedPerFolder` files is one line with their number.
  package var summary: [String] {
    let folders = written.map { $0.split(separator: "/").dropLast().joined(separator: "/") }
    let counts = folders.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return written.indices.compactMap { index in
      let folder = folders[index], count = counts[folder] ?? 0
      guard count > Self.namedPerFolder, !folder.isEmpty else { return written[index] }
      return folders.firstIndex(of: folder) == index ? "\(folder)/: \(count) files" : nil
    }
  }

  private static let namedPerFolder = 10
}

/// Writes a synthetic data set into `folder` as `customers.csv` and so on; refuses to replace a file.
package func makeSampleFiles(_ options: SampleOptions, in folder: String) -> NewFilesOutcome {
  let names = Table.allCases.map { "\($0.rawValue).csv" }
  return writeNew(names, in: folder) {
    try writeSample(options, to: URL(fileURLWithPath: folder))
  }
}

/// What `moshtari init` is asked to make.
package struct StartRequest: Sendable {
  package var folder: String
  /// The site's languages, the front's first; at least one.
  package var languages: [Language]
  package var calendar: CalendarSystem
  /// An ISO 4217 code, or `toman`.
  package var currency: String
  /// An IANA name.
  package var timezone: String
  /// The reader's own files; empty for sample data.
  package var files: [Table: String]
  /// Now, in seconds since 1970: the day of the first note where the data are the reader's own.
  package var now: Int64

  package init(
    folder: String, languages: [Language] = [.fa, .en], calendar: CalendarSystem = .persian,
    currency: String = "IRR", timezone: String = "Asia/Tehran", files: [Table: String] = [:],
    now: Int64
  ) {
    (self.folder, self.languages, self.calendar) = (folder, languages, calendar)
    (self.currency, self.timezone, self.files) = (currency, timezone, files)
    self.now = now
  }
}

/// Makes a report folder: settings, texts, guides and recipes, with sample data, so that it builds at once, or with the
/// reader's own files and what their headers and rows say; refuses to replace a file.
///
/// A README and a list of ignored files that are there already stay; the guide is then `GUIDE.md`.
package func startReport(_ request: StartRequest) -> NewFilesOutcome {
  var options = StarterOptions(
    languages: request.languages, calendar: request.calendar, currency: request.currency,
    timezone: request.timezone, version: programVersion)
  if let fault = reportFault(request.folder) {
    return NewFilesOutcome(diagnostics: [fault], written: [])
  }
  // Before the files are read, which needs the digits of the currency.
  let read = readSettings(text: starterFiles(options).settings)
  guard let settings = read.settings else {
    return NewFilesOutcome(diagnostics: read.diagnostics, written: [])
  }
  let own = ownTables(
    request.files, folder: request.folder, currency: settings.currency)
  guard own.diagnostics.isEmpty else {
    return NewFilesOutcome(diagnostics: own.diagnostics, written: [])
  }
  if !own.tables.isEmpty {
    options.own = .init(
      settings: dataSettings(own.tables), tables: Set(own.tables.map(\.sketch.table)))
    options.today = Day(Int32(floorDivide(Int(request.now), 86_400)))
  }
  var outcome = start(options, own.tables, in: request.folder)
  if outcome.exitCode == 0, !own.tables.isEmpty {
    outcome.found = foundText(own.tables, settings: "\(request.folder)/\(settingsFileName)")
  }
  return outcome
}

private func start(_ options: StarterOptions, _ own: [OwnTable], in folder: String)
  -> NewFilesOutcome
{
  let root = URL(fileURLWithPath: folder)
  let segments = builtInSegmentFiles.filter { file in
    options.languages.contains { file.path.hasSuffix(".\($0.rawValue).md") }
  }
  let files =
    starterFiles(options).compactMap { kept($0, in: root) }
    + segments.map { StarterFile(path: "segments/\($0.path)", contents: $0.text) }
  let copies = own.filter { !$0.isInPlace }
  let tables = own.isEmpty ? Table.allCases.map { "data/\($0.rawValue).csv" } : copies.map(\.file)
  return writeNew(files.map(\.path) + tables, in: folder) {
    for file in files { try write(file, in: root) }
    if own.isEmpty { return try writeSample(.starter, to: root.appending(path: "data")) }
    for copy in copies {
      let url = root.appending(path: copy.file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: URL(fileURLWithPath: copy.source)).write(to: url)
    }
  }
}

/// The file under the name that is free for it; nil where the one that is there serves.
private func kept(_ file: StarterFile, in root: URL) -> StarterFile? {
  let isThere = FileManager.default.fileExists(atPath: root.appending(path: file.path).path)
  guard isThere else { return file }
  if file.path == ".gitignore" { return nil }
  guard file.path.hasPrefix("README") else { return file }
  var file = file
  file.path = "GUIDE" + file.path.dropFirst("README".count)
  return file
}

private func write(_ file: StarterFile, in root: URL) throws {
  let url = root.appending(path: file.path)
  try FileManager.default.createDirectory(
    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(file.contents.utf8).write(to: url)
  if file.isProgram {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
  }
}

extension [StarterFile] {
  /// The text of the settings file.
  fileprivate var settings: String { first { $0.path == settingsFileName }?.contents ?? "" }
}

/// A fault where `folder` is a report already.
private func reportFault(_ folder: String) -> Diagnostic? {
  let file = "\(folder)/\(settingsFileName)"
  guard FileManager.default.fileExists(atPath: file) else { return nil }
  return Diagnostic(
    .fatal, "file-exists", .fact("`\(settingsFileName)` is there already"),
    at: SourceLocation(file: file),
    help:
      "`\(folder)` is a report: `moshtari build \(folder)` makes its site. Choose another folder for a new one"
  )
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
    let faults = there.map { name in
      Diagnostic(
        .fatal, "file-exists", .fact("`\(name)` is there already"),
        at: SourceLocation(file: "\(folder)/\(name)"), help: help(forFileThere: name, in: folder))
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

/// What to do about a file that is in the way: data of one's own can be taken as they are.
private func help(forFileThere name: String, in folder: String) -> String {
  let table = Table.allCases.first { "data/\($0.rawValue).csv" == name }
  let away = "choose an empty folder, or move the file away"
  guard let table else { return away }
  return
    "if it is your own, `moshtari init \(folder) --\(table.rawValue) \(folder)/\(name) --currency CODE` takes it as it is; else \(away)"
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
