import Foundation
import Testing

/// A fenced block or a live value of README.md or docs/*.md, and where it stands.
struct DocumentExample: Sendable, CustomTestStringConvertible {
  /// Such as `docs/writing.md`.
  var file: String
  /// The line that the text begins in, from 1.
  var line: Int
  /// What stands behind the fence, such as `sh`; `live` for a live value in a code span.
  var language: String
  var text: String
  /// The folder whose files the heading above speaks of: `notes` under "Notes: `notes/*.md`".
  var folder: String?
  /// A comment above the fence says why it is not run: `<!-- not run: it asks for a password -->`.
  var isRun: Bool

  var place: String { "\(file):\(line)" }
  var testDescription: String { place }
}

extension DocumentExample {
  /// README.md and those of `docs`, by name.
  static let documents: [String] = {
    let docs = Demonstration.root.appending(path: "docs").path
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: docs)) ?? []).sorted()
    return ["README.md"] + names.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
  }()

  /// All of the documents, in the order of their files and lines.
  static let all = documents.flatMap { file in
    let url = Demonstration.root.appending(path: file)
    return of(file, (try? String(contentsOf: url, encoding: .utf8)) ?? "")
  }

  /// The examples of one document.
  static func of(_ file: String, _ text: String) -> [DocumentExample] {
    var found: [DocumentExample] = []
    var open: DocumentExample?, indent = 0
    var folder: String?, isRun = true
    for (index, whole) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      // A block inside of a list stands as far in as its fence.
      let blanks = whole.prefix { $0 == " " }.count
      let line = open == nil ? whole.dropFirst(blanks) : whole.dropFirst(min(blanks, indent))
      if var block = open {
        if line.hasPrefix("```") {
          found.append(block)
          (open, isRun) = (nil, true)
        } else {
          block.text += line + "\n"
          open = block
        }
      } else if line.hasPrefix("```") {
        indent = blanks
        open = DocumentExample(
          file: file, line: index + 2, language: String(line.dropFirst(3)), text: "",
          folder: folder, isRun: isRun)
      } else {
        if line.hasPrefix("#") {
          folder = line.firstMatch(of: /`([a-z]+)\/[^`]*\.md`/).map { String($0.output.1) }
        }
        if !line.isEmpty { isRun = !line.hasPrefix("<!-- not run: ") }
        found += line.matches(of: /`(\{\{ [^`}]*\.[^`}]* \}\})`/).map { match in
          DocumentExample(
            file: file, line: index + 1, language: "live", text: String(match.output.1), isRun: true
          )
        }
      }
    }
    return found
  }
}
