/// A site as it is served: its files from memory, and which build each was last another in.
///
/// A page knows the number of the build that changed it, or what it loads, last; with that it can ask
/// whether it is still the newest. Numbers are of one run of the server only, which has a name.
struct ServedSite: Sendable {
  /// What a page that is open compares itself with.
  struct Version: Hashable, Sendable {
    /// Of the page and what it loads, stylesheets left out; 0 where there is no such page.
    var page = 0
    /// Of its stylesheets and what those load.
    var styles = 0
  }

  private struct File: Sendable {
    var bytes: [UInt8]
    var changed: Int
  }

  private var files: [ByteText: File] = [:]
  private var scans = PageScans()
  /// How many sites there were, this one among them; 0 before the first.
  private(set) var number = 0
  /// Whether a build has ended, well or not.
  var isBuilt = false
  /// What the last build refused, as the terminal says it; empty for nothing. The files are then
  /// those of the last one that refused nothing.
  var faults = ""

  /// How many pages are other ones than in the site before, or new.
  private(set) var changedPages = 0
  /// The same of stylesheets.
  private(set) var changedStyles = 0

  init() {}

  /// The next site.
  ///
  /// - Parameter scans: the links of its files.
  mutating func replace(with tree: SiteTree, _ scans: PageScans) {
    number += 1
    (changedPages, changedStyles) = (0, 0)
    var new: [ByteText: File] = [:]
    for file in tree.files {
      let path = ByteText(file.path)
      if let old = files[path], old.bytes == file.bytes {
        new[path] = old
      } else {
        new[path] = File(bytes: file.bytes, changed: number)
        if file.path.hasSuffix(".html") { changedPages += 1 }
        if file.path.hasSuffix(Stylesheet.ending) { changedStyles += 1 }
      }
    }
    (files, self.scans) = (new, scans)
  }

  /// The bytes of a file; nil where there is none of that path.
  func bytes(of path: String) -> [UInt8]? { files[ByteText(path)]?.bytes }

  func version(of path: String) -> Version {
    guard let page = files[ByteText(path)] else { return Version() }
    var version = Version(page: page.changed)
    var known: Set<ByteText> = []
    var styles: [String] = []
    for resource in resources(of: path) {
      if resource.hasSuffix(Stylesheet.ending) {
        styles.append(resource)
      } else {
        version.page = max(version.page, files[ByteText(resource)]?.changed ?? 0)
      }
    }
    while let style = styles.popLast() {
      guard known.insert(ByteText(style)).inserted else { continue }
      version.styles = max(version.styles, files[ByteText(style)]?.changed ?? 0)
      styles += resources(of: style)
    }
    return version
  }

  /// The files of the site that a page or stylesheet loads.
  private func resources(of path: String) -> [String] {
    (scans[path]?.links ?? []).compactMap { reference, target in
      guard reference.role == .resource, case .file(let target, _) = target,
        !target.hasSuffix(".html")
      else { return nil }
      return target
    }
  }
}
