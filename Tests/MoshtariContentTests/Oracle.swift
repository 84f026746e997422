import Foundation

/// Another program that renders Markdown, asked about many documents at once.
struct Oracle {
  let path: String
  let arguments: [String]

  /// CommonMark's own program; raw HTML goes through, so that the tests can see where it stood.
  static let commonMark = Oracle(path: "/usr/bin/cmark", arguments: ["--unsafe"])
  static let tables = Oracle(path: "/usr/bin/cmark-gfm", arguments: ["-e", "table"])

  var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// A line that is a paragraph of its own between two documents and ends whatever list, quote or
  /// table stands before it.
  private static let separator = "moshtari-oracle-separator"

  /// The markup of one document, which may be any.
  func rendering(of document: String) throws -> String { try run(on: document) }

  /// The markup of each document, from one run of the program.
  ///
  /// No document may end in an open fence outside of a quote, or it would swallow the next; link
  /// definitions are shared by all of them.
  func render(_ documents: [String]) throws -> [String] {
    let text = documents.map { $0 + "\n\n\(Self.separator)\n\n" }.joined()
    let html = try run(on: text).components(separatedBy: "<p>\(Self.separator)</p>\n")
    guard html.count == documents.count + 1 else {
      throw Fault.documents(asked: documents.count, answered: html.count - 1)
    }
    return Array(html.dropLast())
  }

  enum Fault: Error { case documents(asked: Int, answered: Int) }

  private func run(on text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "moshtari-oracle-\(UUID().uuidString).md")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments + [file.path]
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Each line behind the mark of a quote.
  var quoted: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
      .joined(separator: "\n")
  }

  /// With each pattern replaced in turn.
  func replacing(_ replacements: [(String, String)]) -> String {
    replacements.reduce(self) {
      $0.replacingOccurrences(of: $1.0, with: $1.1, options: .regularExpression)
    }
  }
}
