/// The first place where a page or a stylesheet names another file.
struct PageReference: Sendable {
  enum Role: Sendable {
    /// A link that a reader follows; it may lead outside.
    case link
    /// Something the browser loads by itself, or a relation between pages; it may not.
    case resource
  }

  var role: Role
  /// As it is written, character references read.
  var target: String
  /// Its bytes in the file.
  var range: Range<Int>
}

/// All that a file has to do with links: the places that can be linked to, and its own links.
struct PageReferences: Sendable {
  /// Fragments, with where each is defined, in order; a repeated one is listed again.
  var fragments: [(name: ByteText, range: Range<Int>)] = []
  /// In order; each target once in each role.
  private(set) var references: [PageReference] = []
  /// The targets so far; empty once all is read.
  private var known: [PageReference.Role: Set<ByteText>] = [:]

  /// Those of a file that names no other.
  init() {}

  /// The links and fragments of an HTML page.
  init(page bytes: [UInt8]) {
    var scanner = HTMLScanner(bytes)
    while let tag = scanner.next() {
      for attribute in tag.attributes { read(attribute, of: tag, in: bytes) }
      if tag.name == "style" {
        let end = scanner.textEnd(of: "style", from: tag.range.upperBound)
        let style = StylesheetScanner.references(in: bytes, tag.range.upperBound..<end)
        style.forEach { append($0) }
      }
    }
    known = [:]
  }

  /// The files that a stylesheet loads.
  init(stylesheet bytes: [UInt8]) {
    StylesheetScanner.references(in: bytes, 0..<bytes.count).forEach { append($0) }
    known = [:]
  }

  private mutating func read(_ attribute: HTMLTag.Attribute, of tag: HTMLTag, in bytes: [UInt8]) {
    let value = attribute.value
    switch attribute.name {
    case "id": fragments.append((ByteText(HTMLText.decoded(bytes[value])), value))
    case "href", "xlink:href":
      let isLink = tag.name == "a" || tag.name == "area"
      append(isLink ? .link : .resource, HTMLText.decoded(bytes[value]), value)
    case "src", "poster", "data", "action", "formaction", "background", "manifest":
      append(.resource, HTMLText.decoded(bytes[value]), value)
    case "srcset", "imagesrcset": readCandidates(value, in: bytes)
    case "content" where isRefresh(tag, in: bytes): readRefresh(value, in: bytes)
    case "style":
      let style = Array(HTMLText.decoded(bytes[value]).utf8)
      for reference in StylesheetScanner.references(in: style, 0..<style.count) {
        append(.resource, reference.target, value)
      }
    default: break
    }
  }

  private mutating func append(_ role: PageReference.Role, _ target: String, _ range: Range<Int>) {
    append(PageReference(role: role, target: target, range: range))
  }

  private mutating func append(_ reference: PageReference) {
    guard known[reference.role, default: []].insert(ByteText(reference.target)).inserted else {
      return
    }
    references.append(reference)
  }

  /// Pictures to choose from: `a.png 1x, b.png 2x`.
  private mutating func readCandidates(_ value: Range<Int>, in bytes: [UInt8]) {
    for candidate in HTMLText.decoded(bytes[value]).split(separator: ",") {
      guard let target = candidate.split(whereSeparator: \.isWhitespace).first else { continue }
      append(.resource, String(target), value)
    }
  }

  private func isRefresh(_ tag: HTMLTag, in bytes: [UInt8]) -> Bool {
    tag.name == "meta"
      && tag.value(of: "http-equiv").map { HTMLText.decoded(bytes[$0]).lowercased() } == "refresh"
  }

  /// `0; url=en/overview.html`
  private mutating func readRefresh(_ value: Range<Int>, in bytes: [UInt8]) {
    let text = HTMLText.decoded(bytes[value])
    guard let start = text.firstRange(of: /;\s*url\s*=\s*/.ignoresCase())?.upperBound else {
      return
    }
    append(.resource, text[start...].trimmingCharacters(in: "'\""), value)
  }
}

extension Substring {
  fileprivate func trimmingCharacters(in padding: String) -> String {
    let start = drop { padding.contains($0) }
    return String(start.lastIndex { !padding.contains($0) }.map { start[...$0] } ?? "")
  }
}

/// A text that equals another only where their bytes do.
///
/// Swift's strings are equal where they are canonically equivalent; a browser finds a fragment, and
/// a server a file, only by the very same characters.
struct ByteText: Hashable, Sendable {
  var text: String

  init(_ text: String) { self.text = text }

  static func == (a: ByteText, b: ByteText) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
