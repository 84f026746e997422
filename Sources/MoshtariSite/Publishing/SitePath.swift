/// Paths of a site: below its root, `/` between names, as they are written to disk.
package enum SitePath {
  /// The link that leads from one file of the site to another: relative, percent-encoded, fit for
  /// `href`.
  ///
  ///     SitePath.link(from: "en/overview.html", to: "assets/theme.css")   // ../assets/theme.css
  package static func link(from page: String, to target: String) -> String {
    let from = page.pathNames.dropLast()
    let to = target.pathNames
    let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: from.count - shared)
    let link = up + to.dropFirst(shared).map { encoded($0) }.joined(separator: "/")
    // A first name with a colon would be read as a scheme.
    let first = link.utf8.prefix { $0 != UInt8(ascii: "/") }
    return up.isEmpty && first.contains(UInt8(ascii: ":")) ? "./" + link : link
  }

  /// `name` with the characters percent-encoded that mean something in a link or may not stand in
  /// one.
  private static func encoded(_ name: Substring) -> String {
    guard name.utf8.contains(where: needsEncoding) else { return String(name) }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      if needsEncoding(byte) {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func needsEncoding(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || "%?#\"<>\\^`{|}".utf8.contains(byte)
  }

  /// Why `path` cannot be a file of a site, as the end of "the path …"; nil where it can.
  static func fault(of path: String) -> String? {
    if path.isEmpty { return "is empty" }
    if path.utf8.first == UInt8(ascii: "/") { return "starts with `/`" }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return "has a control character or a backslash"
    }
    for name in path.pathNames {
      if name.isEmpty { return "has an empty name" }
      if name == "." || name == ".." { return "has a `\(name)`" }
      if name.utf8.count > 255 { return "has a name of more than 255 bytes" }
    }
    return nil
  }
}

extension StringProtocol {
  /// The names between the slashes of a path, empty ones too.
  ///
  /// By bytes: to a file system a slash is one whatever follows it, while in Swift a mark that
  /// combines with it makes it another character.
  var pathNames: [Substring] {
    Substring(self).utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }
}
