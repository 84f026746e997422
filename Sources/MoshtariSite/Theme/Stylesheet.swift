import MoshtariCore
import MoshtariText

/// A stylesheet of a theme, and the pages it is for.
///
/// One that begins with `/* for: heat ramp */` is linked by the pages on which an element of one of
/// these classes stands; any other by all pages.
struct Stylesheet: Hashable, Sendable {
  static let ending = ".css"
  private static let opening = "/* for:"

  var path: String
  /// Nil for all pages.
  var classes: Set<String>?

  /// Nil where `file` is no stylesheet.
  init?(_ file: ThemeFile) {
    guard file.path.hasSuffix(Self.ending) else { return nil }
    path = file.path
    classes = Self.names(in: file)
  }

  /// Whether a page links it that has elements of `found`.
  func serves(_ found: Set<String>) -> Bool { classes.map { !$0.isDisjoint(with: found) } ?? true }

  /// An error where the first line of a stylesheet names no class, or what is none.
  static func fault(of file: ThemeFile) -> Diagnostic? {
    guard file.path.hasSuffix(ending), let names = names(in: file),
      names.isEmpty || !names.allSatisfy(isClass)
    else { return nil }
    return Diagnostic(
      .error, "theme-file",
      .mismatch(
        expected: "classes, such as `/* for: heat ramp */`", found: "`\(firstLine(of: file))`"),
      at: SourceLocation(file: file.origin, line: 1, column: 1))
  }

  private static func names(in file: ThemeFile) -> Set<String>? {
    let line = firstLine(of: file)
    guard line.hasPrefix(opening) else { return nil }
    let names = line.dropFirst(opening.count).split(separator: " ")
    guard names.last == "*/" else { return [] }
    return Set(names.dropLast().map(String.init))
  }

  private static func firstLine(of file: ThemeFile) -> String {
    String(decoding: file.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  private static func isClass(_ name: String) -> Bool {
    name.utf8.first?.isLatinLetter == true
      && name.utf8.allSatisfy { $0.isLatinLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
  }
}

/// The classes of the elements in a piece of markup or a template. O(n).
func classes(in markup: String) -> Set<String> {
  let bytes = Array(markup.utf8)
  var scanner = HTMLScanner(bytes)
  var classes: Set<String> = []
  while let tag = scanner.next() {
    guard let value = tag.value(of: "class") else { continue }
    for name in bytes[value].split(whereSeparator: { $0.isSpace }) {
      classes.insert(String(decoding: name, as: UTF8.self))
    }
  }
  return classes
}

extension Page {
  /// The classes that stand in its fragments.
  var classes: Set<String> {
    let fragments = [heading, dek, notice] + sections.flatMap { [$0.title, $0.subtitle, $0.body] }
    return fragments.reduce(into: Set(sections.map(\.look.rawValue))) {
      $0.formUnion(MoshtariSite.classes(in: $1.markup))
    }
  }
}
