import Foundation
import Testing

/// A command of the machine, run in a folder.
struct Shell {
  struct Run {
    var code: Int32
    /// What it said on standard output and standard error.
    var output: String
  }

  /// Starts `words` in `folder` with these variables beside the test's own.
  static func start(
    _ words: [String], in folder: TemporaryFolder, _ variables: [String: String] = [:]
  ) throws -> (process: Process, output: Pipe) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, output)
  }

  static func run(
    _ words: String..., in folder: TemporaryFolder, _ variables: [String: String] = [:]
  ) throws -> Run {
    let (process, output) = try start(words, in: folder, variables)
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus,
      output: String(decoding: said, as: UTF8.self).trimmingCharacters(in: .newlines))
  }

  /// Whether the machine has `command`.
  static func has(_ command: String) -> Bool {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? run("sh", "-c", "command -v \(command)", in: folder).code) == 0
  }
}
