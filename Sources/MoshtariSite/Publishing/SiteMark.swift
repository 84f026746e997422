/// The file `.moshtari` that tells a folder the program made from all others.
///
/// It names the program's version and its own; no day and no path, so that equal builds are equal
/// to the byte.
enum SiteMark {
  static let name = ".moshtari"
  private static let firstLine = "moshtari site"

  static func bytes(program: String) -> [UInt8] {
    Array("\(firstLine)\nprogram \(program)\nschema 1\n".utf8)
  }

  /// Whether `bytes` are such a file of any version.
  static func isMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("\(firstLine)\n".utf8)) }
}
