package import MoshtariCore

/// Follows every link of a site inside of the site, before it is published.
///
/// Every `href` and `src` must lead to a file of the tree, every fragment to an `id` of its page,
/// and nothing that a browser loads by itself may come from elsewhere. A missing target that many
/// pages share is reported once.
package struct LinkCheck {
  /// For how many missing targets the nearest name is looked for: the search compares each with all
  /// files.
  private static let mostSuggestions = 50

  private let paths: [String]
  private var contents: [ByteText: PageScan] = [:]
  private var faults: [Fault] = []
  private var known: [FaultKey: Int] = [:]
  private var placed: [String: Int] = [:]
  private var suggestions = 0

  /// The errors of `tree` in the order of its files: `broken-link`, `duplicate-id`,
  /// `outside-request`, `absolute-path`, `unsafe-link`. O(bytes).
  package static func faults(in tree: SiteTree) -> [Diagnostic] {
    var scans = PageScans()
    return faults(in: tree, &scans)
  }

  /// The same with the scans of an earlier tree; they become those of this one.
  static func faults(in tree: SiteTree, _ scans: inout PageScans) -> [Diagnostic] {
    let files = tree.files
    var check = LinkCheck(paths: files.map(\.path))
    scans.begin()
    for file in files { check.collect(file, scans.scan(file)) }
    scans.end()
    for file in files { check.follow(file) }
    return check.faults.map(\.diagnostic)
  }

  private init(paths: [String]) { self.paths = paths }

  private mutating func collect(_ file: SiteTree.File, _ scan: PageScan) {
    contents[ByteText(file.path)] = scan
    for (name, range) in scan.repeated {
      let statement = Diagnostic.Statement.fact("the id `\(name.text)` is in the page twice")
      report("duplicate-id", statement, about: "\(file.path)#\(name.text)", at: range, in: file)
    }
  }

  private mutating func follow(_ file: SiteTree.File) {
    for (reference, target) in contents[ByteText(file.path)]?.links ?? [] {
      follow(reference, to: target, in: file)
    }
  }

  private mutating func follow(
    _ reference: PageReference, to target: LinkTarget, in file: SiteTree.File
  ) {
    let written = reference.target
    if written.isEmpty, reference.role == .resource {
      let statement = Diagnostic.Statement.mismatch(
        expected: "a file of the site", found: "nothing")
      return report("broken-link", statement, about: "", at: reference.range, in: file)
    }
    switch target {
    case .file(let path, let fragment):
      follow(path, fragment, reference, in: file)
    case .above:
      report(
        "broken-link",
        .mismatch(expected: "a file of the site", found: "`\(written)`, which is above it"),
        about: written, at: reference.range, in: file)
    case .absolute:
      report(
        "absolute-path", .mismatch(expected: "a relative path", found: "`\(written)`"),
        about: written, at: reference.range, in: file,
        help: "the site is also read from a folder, where `/` is the disk")
    case .outside where reference.role == .resource:
      report(
        "outside-request", .mismatch(expected: "a file of the site", found: "`\(written)`"),
        about: written, at: reference.range, in: file,
        help: "a page loads nothing from elsewhere; copy the file into the theme's `assets`")
    case .data where reference.role == .link:
      report(
        "unsafe-link", .fact("a link may not lead to data"), about: "data", at: reference.range,
        in: file)
    case .forbidden(let scheme):
      report(
        "unsafe-link",
        .mismatch(expected: "a link by `https`, `http`, `mailto` or `tel`", found: "`\(scheme):`"),
        about: written, at: reference.range, in: file)
    case .outside, .data: break
    }
  }

  private mutating func follow(
    _ path: String, _ fragment: String, _ reference: PageReference, in file: SiteTree.File
  ) {
    guard let scan = contents[ByteText(path)] else {
      let paths = paths
      let help = isKnown("broken-link", path) ? nil : nearest(to: path, in: paths)
      return report(
        "broken-link", .mismatch(expected: "a file of the site", found: "`\(path)`"),
        about: path, at: reference.range, in: file, help: help)
    }
    guard let ids = scan.fragments, !fragment.isEmpty, fragment != "top",
      !ids.contains(ByteText(fragment))
    else {
      return
    }
    let target = "\(path)#\(fragment)"
    let help =
      isKnown("broken-link", target)
      ? nil : nearest(to: fragment, in: ids.map(\.text).sorted(by: isBeforeInBytes))
    report(
      "broken-link", .mismatch(expected: "an id of `\(path)`", found: "`#\(fragment)`"),
      about: target, at: reference.range, in: file, help: help)
  }
}

extension LinkCheck {
  private struct FaultKey: Hashable {
    var code: String
    var target: ByteText
  }

  /// A fault and in how many further files it is.
  private struct Fault {
    var first: Diagnostic
    var repeats = 0

    var diagnostic: Diagnostic {
      guard repeats > 0 else { return first }
      var diagnostic = first
      let count = "in \(repeats) more file\(repeats == 1 ? "" : "s")"
      diagnostic.help = first.help.map { "\($0) (the same \(count))" } ?? "the same \(count)"
      return diagnostic
    }
  }

  private func isKnown(_ code: String, _ target: String) -> Bool {
    known[FaultKey(code: code, target: ByteText(target))] != nil
  }

  private mutating func report(
    _ code: String, _ statement: Diagnostic.Statement, about target: String, at range: Range<Int>,
    in file: SiteTree.File, help: String? = nil
  ) {
    let key = FaultKey(code: code, target: ByteText(target))
    if let index = known[key] {
      faults[index].repeats += 1
      return
    }
    known[key] = faults.count
    let location = self.location(range, in: file)
    faults.append(Fault(first: Diagnostic(.error, code, statement, at: location, help: help)))
  }

  /// The place of a fault; the file alone from its hundredth on, since each costs a look at its
  /// line.
  private mutating func location(_ range: Range<Int>, in file: SiteTree.File) -> SourceLocation {
    placed[file.path, default: 0] += 1
    guard placed[file.path, default: 0] <= 100 else { return SourceLocation(file: file.path) }
    return SourceText(file: file.path, bytes: file.bytes).location(range)
  }

  private mutating func nearest(to name: String, in names: @autoclosure () -> [String]) -> String? {
    guard suggestions < Self.mostSuggestions else { return nil }
    suggestions += 1
    return nearestName(to: name, in: names()).map { "did you mean `\($0)`?" }
  }
}
