import Foundation
import MoshtariCore
import MoshtariText

extension MarkdownRenderer {
  func link(_ node: MarkdownNode, _ written: String, title: String) -> Rendered {
    let destination = document.marked.unescaped(written)
    let inner = inlines(node.children)
    guard let (address, isExternal) = address(of: destination) else { return inner }
    let shownTitle = document.marked.unescaped(title)
    let hint: SafeHTML = shownTitle.isEmpty ? "" : " title=\"\(shownTitle)\""
    let rel: SafeHTML = isExternal ? " rel=\"noopener noreferrer\"" : ""
    let href = LinkDestination.percentEncoded(address)
    return Rendered("<a href=\"\(href)\"\(hint)\(rel)>\(inner.html)</a>", plain: inner.plain)
  }

  /// The address to write, or nil after an error.
  private func address(of destination: String) -> (String, isExternal: Bool)? {
    switch LinkDestination(destination) {
    case .external(let address): return (address, true)
    case .refused(let scheme): unsafe(scheme, at: place(ofDestination: destination))
    case .otherHost: unsafe("//", at: place(ofDestination: destination))
    case .fragment(let fragment):
      if anchors.contains(fragment) { return ("#" + context.anchorPrefix + fragment, false) }
      if let address = context.links.address("#" + fragment) { return (address, false) }
      broken(destination, as: "#" + fragment, among: anchors.map { "#" + $0 })
    case .siteRoot(let path): broken(destination, as: path, among: context.links.known)
    case .relative(let path, let fragment):
      if let address = context.links.address(path) { return (address + fragment, false) }
      broken(destination, as: path, among: context.links.known)
    }
    return nil
  }

  func unsafe(_ scheme: String, at place: SourceLocation) {
    findings.error(
      "unsafe-link",
      .mismatch(expected: "a relative link, `https:`, `http:` or `mailto:`", found: "`\(scheme)`"),
      at: place)
  }

  private func broken(_ destination: String, as name: String, among known: [String]) {
    findings.error(
      "broken-link", .fact("this link leads nowhere: there is no `\(name)`"),
      at: place(ofDestination: destination),
      help: near(name, among: known) ?? "links are relative to the report folder's own files")
  }
}

/// What a link's destination is, as a browser would take it.
enum LinkDestination: Equatable {
  /// `http:`, `https:` or `mailto:`.
  case external(String)
  /// Any other scheme, with its colon.
  case refused(String)
  /// `//host/…`, which borrows the page's scheme.
  case otherHost
  /// `/…`, which means nothing in a site that is opened as files.
  case siteRoot(String)
  case fragment(String)
  /// A path, percent signs decoded, and the `#fragment` after it, or `""`.
  case relative(path: String, fragment: String)

  init(_ destination: String) {
    // Browsers drop blanks and controls, so that they may not hide a scheme here. Scalars, not
    // characters: a colon with a joiner after it is still a colon.
    let scalars = destination.unicodeScalars.filter {
      $0.value > 0x20 && !(0x7F..<0xA0).contains($0.value)
    }
    let text = String(String.UnicodeScalarView(scalars))
    let head = scalars.prefix { !"/\\?#".unicodeScalars.contains($0) }
    let slashes = scalars.prefix { "/\\".unicodeScalars.contains($0) }.count
    if let colon = head.firstIndex(of: ":") {
      let scheme = String(String.UnicodeScalarView(head[...colon])).lowercased()
      let isKnown = ["http:", "https:", "mailto:"].contains(scheme)
      self = isKnown ? .external(text) : .refused(scheme)
    } else if scalars.first == "#" {
      self = .fragment(Self.decoded(Substring(text.unicodeScalars.dropFirst())))
    } else if slashes > 0 {
      self = slashes > 1 ? .otherHost : .siteRoot(text)
    } else {
      let path = destination.unicodeScalars.prefix { $0 != "#" }
      let fragment = destination.unicodeScalars[path.endIndex...]
      self = .relative(path: Self.decoded(Substring(path)), fragment: String(fragment))
    }
  }

  private static func decoded(_ text: Substring) -> String {
    text.removingPercentEncoding ?? String(text)
  }

  /// `address` with every byte that may not stand in one as `%XX`; what is already encoded stays.
  static func percentEncoded(_ address: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    let kept = Set("-_.!~*'();/?:@&=+$,#%".utf8)
    var encoded: [UInt8] = []
    for byte in address.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isPlain || kept.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [0x25, hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
