package import MoshtariCore

/// The files of a site before they are written.
///
/// Paths are relative, stay below the root, and differ even for a file system that ignores case or
/// the way a letter is composed; no file stands where another's folder would. So the site can be
/// copied anywhere.
package struct SiteTree: Sendable {
  package struct File: Hashable, Sendable {
    package var path: String
    package var bytes: [UInt8]
  }

  /// Each path as such file systems see it. Equality of strings is canonical equivalence already.
  private var known = [SiteMark.name: SiteMark.name]
  private var folders: [String: String] = [:]
  private var unsorted: [File] = []

  package init() {}

  /// The files in the order of their paths' bytes.
  package var files: [File] { unsorted.sorted { isBeforeInBytes($0.path, $1.path) } }

  /// Adds a file, or throws `page-path` where its path is no path of a site or is taken.
  package mutating func add(_ path: String, bytes: [UInt8]) throws(Diagnostic) {
    if let fault = SitePath.fault(of: path) {
      throw Diagnostic(.error, "page-path", .fact("the path `\(path)` \(fault)"))
    }
    let parents = Self.parents(of: path)
    for place in parents {
      if let other = known[place.lowercased()] { throw Self.collision(path, with: other) }
    }
    if let other = known[path.lowercased()] ?? folders[path.lowercased()] {
      throw Self.collision(path, with: other)
    }
    for place in parents { folders[place.lowercased()] = path }
    known[path.lowercased()] = path
    unsorted.append(File(path: path, bytes: bytes))
  }

  package mutating func add(_ path: String, text: String) throws(Diagnostic) {
    try add(path, bytes: Array(text.utf8))
  }

  /// Adds the theme's stylesheets, fonts and pictures.
  package mutating func add(_ assets: [ThemeFile]) throws(Diagnostic) {
    for asset in assets { try add(asset.path, bytes: asset.bytes) }
  }

  /// The folders above `path`, the outermost first.
  private static func parents(of path: String) -> [String] {
    let names = path.pathNames.dropLast()
    return names.indices.map { names[...$0].joined(separator: "/") }
  }

  private static func collision(_ path: String, with other: String) -> Diagnostic {
    Diagnostic(
      .error, "page-path", .fact("`\(path)` and `\(other)` cannot both be in the site"),
      help: "rename one of them; upper and lower case do not tell them apart everywhere")
  }
}
