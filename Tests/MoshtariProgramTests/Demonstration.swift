import Foundation
import Testing

/// The demonstration report, built by the real program.
enum Demonstration {
  /// The root of the repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let content = root.appendingPathComponent("content").path

  /// The files of its site by path, built once for all tests that only read it.
  static let site = Result { try build(in: TemporaryFolder()) }

  /// Builds the site anew.
  static func build(in folder: TemporaryFolder) throws -> [String: Data] {
    let run = try Program.run("build", content, "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return try folder.contents(of: "public")
  }
}
