import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
  struct Run {
    var code: Int32
    var output: String
    var errors: String
  }

  /// The program stands beside the test bundle in the build folder.
  static let path: String? = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appendingPathComponent("moshtari").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// Runs the program in `folder`; progress lines, which carry seconds, are left out of `errors`.
  static func run(_ arguments: String..., in folder: TemporaryFolder) throws -> Run {
    try run(arguments, in: folder)
  }

  static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path, "the program is not built"))
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    let output = Pipe(), errors = Pipe()
    (process.standardOutput, process.standardError) = (output, errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Standard error is short; it fits the pipe while standard output is read to its end.
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus,
      output: String(decoding: said, as: UTF8.self).trimmingCharacters(in: .newlines),
      errors: withoutProgress(String(decoding: complained, as: UTF8.self)))
  }

  /// The program, started, and what it says on standard output; it goes on by itself.
  static func start(
    _ arguments: [String], in folder: TemporaryFolder
  ) throws -> (process: Process, output: FileHandle) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path, "the program is not built"))
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    let output = Pipe()
    process.standardOutput = output
    (process.standardError, process.standardInput) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    return (process, output.fileHandleForReading)
  }

  private static func withoutProgress(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.wholeMatch(of: /[a-z ]+ {2,}[0-9]+\.[0-9]{2} s/) == nil }
      .joined(separator: "\n").trimmingCharacters(in: .newlines)
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("moshtari-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, making the folders above it.
  func write(_ path: String, _ bytes: Data) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(path))
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
  }

  /// Every file below `path` with its bytes, by relative path.
  func contents(of path: String) throws -> [String: Data] {
    let root = url.appendingPathComponent(path)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try names.reduce(into: [:]) { files, name in
      let file = root.appendingPathComponent(name)
      let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
      if !isFolder { files[name] = try Data(contentsOf: file) }
    }
  }
}
