import Foundation

/// A Markdown file of the demonstration or the starter, split at its front matter.
struct WrittenFile: CustomStringConvertible {
  let path: String
  /// The lines between the two `---`; empty where there are none.
  let frontMatter: [String]
  let body: String

  init(path: String, contents: String) {
    self.path = path
    let lines = contents.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let end = lines.dropFirst().firstIndex(of: "---") ?? 0
    frontMatter = lines.first == "---" ? Array(lines[1..<max(1, end)]) : []
    body = lines.dropFirst(end + 1).joined(separator: "\n")
  }

  var description: String { path }

  /// The values of the keys at the margin.
  var values: [String: String] {
    let pairs = frontMatter.filter { !$0.hasPrefix(" ") }.compactMap { line in
      line.firstIndex(of: ":").map { colon in
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        return (String(line[..<colon]), value)
      }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The numbers after `count:`, in order.
  var counts: [Int] {
    frontMatter.compactMap { line in
      line.components(separatedBy: "count: ").dropFirst().first.flatMap {
        Int($0.prefix { $0.isWholeNumber })
      }
    }
  }

  /// What stands between double braces, in order, but for reasons that nothing is checked.
  var liveValues: [String] { braced.filter { !$0.hasPrefix("unchecked ") } }

  private var braced: [String] {
    body.components(separatedBy: "{{ ").dropFirst().map { rest in
      rest.components(separatedBy: " }}")[0]
    }
  }

  /// The body without what stands between braces.
  var prose: String {
    braced.reduce(body) { $0.replacingOccurrences(of: "{{ \($1) }}", with: "۱") }
  }
}

enum ContentFolder {
  /// `content` of the repository.
  static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "content")

  /// The demonstration's Markdown files, by path.
  static func files() throws -> [WrittenFile] {
    try ["notes", "pages", "personas", "segments"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path)
        .filter { $0.hasSuffix(".md") }.sorted()
        .map { name in
          let path = "\(folder)/\(name)"
          let contents = try String(contentsOf: url.appending(path: path), encoding: .utf8)
          return WrittenFile(path: path, contents: contents)
        }
    }
  }
}
