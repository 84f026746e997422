/// What a reference points at.
enum LinkTarget: Equatable, Sendable {
  /// A file of the site, and a fragment in it; empty for none.
  case file(path: String, fragment: String)
  /// Above the site's root.
  case above
  /// `/…`: not the site's root but the server's, or the disk's.
  case absolute
  /// Another host, a mail address, a telephone.
  case outside
  /// Data in the reference itself.
  case data
  /// A scheme that no page of ours may use, such as `javascript`.
  case forbidden(scheme: String)

  /// - Parameter path: the file that holds the reference.
  init(_ target: String, from path: String) {
    let target = target.trimmed
    if let scheme = Self.scheme(of: target) {
      self = Self.target(of: scheme)
    } else if target.utf8.starts(with: "//".utf8) || target.utf8.starts(with: "\\\\".utf8) {
      self = .outside
    } else if let first = target.utf8.first,
      first == UInt8(ascii: "/") || first == UInt8(ascii: "\\")
    {
      self = .absolute
    } else {
      self = Self.resolve(target, from: path)
    }
  }

  private static func target(of scheme: String) -> LinkTarget {
    switch scheme {
    case "http", "https", "mailto", "tel": .outside
    case "data": .data
    default: .forbidden(scheme: scheme)
    }
  }

  private static func scheme(of target: String) -> String? {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = target.utf8[..<colon]
    guard let first = scheme.first, first.isLatinLetter else { return nil }
    let isScheme = scheme.allSatisfy { $0.isLatinLetter || $0.isDigit || "+-.".utf8.contains($0) }
    return isScheme ? target[..<colon].lowercased() : nil
  }

  private static func resolve(_ target: String, from path: String) -> LinkTarget {
    let hash = target.utf8.firstIndex(of: UInt8(ascii: "#")) ?? target.endIndex
    let fragment = decoded(Substring(target.utf8[hash...].dropFirst()))
    let file = Substring(target.utf8[..<hash].prefix { $0 != UInt8(ascii: "?") })
    guard !file.isEmpty else { return .file(path: path, fragment: fragment) }
    var names = path.pathNames.dropLast().map(String.init)
    for name in file.pathNames {
      switch name {
      case ".": break
      case "..":
        guard names.popLast() != nil else { return .above }
      default: names.append(decoded(name))
      }
    }
    return .file(path: names.joined(separator: "/"), fragment: fragment)
  }

  /// `text` with its percent-encoded bytes read.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(Substring(digits)), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// As browsers take a link: without the spaces around it and the tabs and line ends in it.
  fileprivate var trimmed: String {
    let kept = unicodeScalars.filter { !["\t", "\n", "\r"].contains($0) }
    let start = kept.drop { $0.value <= 0x20 }
    guard let last = start.lastIndex(where: { $0.value > 0x20 }) else { return "" }
    return String(start[...last])
  }
}
