import Foundation
import MoshtariCore

/// A report folder on disk: which files are in it, and their text.
struct ReportFolder {
  let path: String

  /// Settings and content are written by people; a larger file is something else.
  static let largestFile = 1 << 20

  /// Whether there is such a folder.
  var exists: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether something of that name is there, whatever it is.
  func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: full(file)) }

  func isFolder(_ file: String) -> Bool { ReportFolder(path: full(file)).exists }

  /// The names in a folder that are not hidden, in UTF-8 byte order; none where there is no such
  /// folder.
  func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: full(folder))) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted(by: isBeforeInBytes)
  }

  /// Whether `file`, its symbolic links followed, lies in the report folder.
  func contains(_ file: String) -> Bool {
    resolved(full(file)).utf8.starts(with: (resolved(path) + "/").utf8)
  }

  /// The bytes of a file's contents, links followed; nil where it is no file.
  func size(ofFile file: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved(full(file)))
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
      return nil
    }
    return attributes[.size] as? Int
  }

  /// The contents of a file; nil where it cannot be read.
  func bytes(of file: String) -> [UInt8]? {
    FileManager.default.contents(atPath: full(file)).map { Array($0) }
  }

  /// The text of a file of UTF-8.
  func text(of file: String) throws(Diagnostic) -> SourceText {
    let place = SourceLocation(file: file)
    guard let size = size(ofFile: file) else {
      throw Diagnostic(
        .error, "unreadable-file", .mismatch(expected: "a text file", found: "something else"),
        at: place)
    }
    guard size <= Self.largestFile else {
      throw Diagnostic(
        .error, "file-too-large",
        .mismatch(expected: "a file of at most 1 MiB", found: "a larger one"), at: place)
    }
    guard let bytes = bytes(of: file) else {
      throw Diagnostic(
        .error, "unreadable-file", .fact("this file cannot be read"), at: place,
        help: "check its permissions")
    }
    return try Self.text(bytes, file: file)
  }

  static func text(_ bytes: [UInt8], file: String) throws(Diagnostic) -> SourceText {
    if let text = String(validating: bytes, as: UTF8.self) {
      return SourceText(file: file, text: text)
    }
    let valid = bytes[..<validPrefix(of: bytes)]
    let before = SourceText(file: file, text: String(decoding: valid, as: UTF8.self) + "�")
    throw Diagnostic(
      .error, "not-utf-8", .mismatch(expected: "text in UTF-8", found: "other bytes"),
      at: before.location(
        line: before.lines.count, column: before.lines.last?.unicodeScalars.count ?? 1),
      help: "save the file as UTF-8")
  }

  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var count = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { count += scalar.count }
    return count
  }

  private func full(_ file: String) -> String { path + "/" + file }

  private func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
