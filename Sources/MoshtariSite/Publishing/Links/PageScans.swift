/// What files have to do with links; a file that is as it was is not looked at again.
struct PageScans: Sendable {
  private var before: [ByteText: PageScan] = [:]
  private var scans: [ByteText: PageScan] = [:]

  init() {}

  /// The scan of a file of the tree that was looked at last.
  subscript(path: String) -> PageScan? { scans[ByteText(path)] }

  /// A new round of looking.
  mutating func begin() { (before, scans) = (scans, [:]) }

  /// The round is over: what was not looked at is forgotten.
  mutating func end() { before = [:] }

  mutating func scan(_ file: SiteTree.File) -> PageScan {
    let path = ByteText(file.path)
    let old = before[path].flatMap { $0.bytes == file.bytes ? $0 : nil }
    let scan = old ?? PageScan(file)
    scans[path] = scan
    return scan
  }
}

/// One file, read for links.
struct PageScan: Sendable {
  var bytes: [UInt8]
  /// With where each leads, in order.
  var links: [(reference: PageReference, target: LinkTarget)]
  /// The fragments of a page; nil for any other file.
  var fragments: Set<ByteText>?
  /// Those that are in the page already, each time again.
  var repeated: [(name: ByteText, range: Range<Int>)] = []

  init(_ file: SiteTree.File) {
    let references = PageReferences(file)
    bytes = file.bytes
    links = references.references.map { ($0, LinkTarget($0.target, from: file.path)) }
    guard file.path.hasSuffix(".html") else { return }
    var names: Set<ByteText> = []
    for fragment in references.fragments where !names.insert(fragment.name).inserted {
      repeated.append(fragment)
    }
    fragments = names
  }
}

extension PageReferences {
  /// Those of a page or a stylesheet; none of any other file.
  fileprivate init(_ file: SiteTree.File) {
    if file.path.hasSuffix(".html") {
      self.init(page: file.bytes)
    } else if file.path.hasSuffix(".css") {
      self.init(stylesheet: file.bytes)
    } else {
      self.init()
    }
  }
}
