import Foundation
import MoshtariCore
import MoshtariText
import Synchronization
import Testing

@testable import MoshtariSite

@Suite struct SitePublisherTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func tree(_ files: [(String, String)]) throws -> SiteTree {
    var tree = SiteTree()
    for (path, text) in files { try tree.add(path, text: text) }
    return tree
  }

  private func publisher(_ output: String = "public", apartFrom inputs: [String] = []) throws
    -> SitePublisher
  {
    try SitePublisher(
      output: folder[output], apartFrom: inputs.map { folder[$0] }, program: "1.0")
  }

  /// The output folder's files, the mark left out.
  private func published(_ output: String = "public") -> [String: String] {
    folder.contents(of: output).filter { $0.key != ".moshtari" }
  }

  private func publishOld() throws {
    #expect(try publisher().publish(tree([("en/old.html", "old")])) == [])
  }

  private var new: SiteTree {
    get throws { try tree([("en/a.html", "A"), ("en/b/c.html", "C"), ("z.css", "Z")]) }
  }
  private let newFiles = ["en/a.html": "A", "en/b/c.html": "C", "z.css": "Z"]

  @Test(arguments: ["public", "deep/er/public", "پوشهٔ من"])
  func `a first site is made with the folders above it`(_ output: String) throws {
    #expect(try publisher(output).publish(new) == [])
    #expect(published(output) == newFiles)
    #expect(folder.contents(of: output)[".moshtari"] == "moshtari site\nprogram 1.0\nschema 1\n")
  }

  @Test func `a later site replaces the old one whole and leaves nothing beside it`() throws {
    try publishOld()
    #expect(try publisher().publish(new) == [])
    #expect(published() == newFiles)
    #expect(folder.names() == ["public"])
  }

  @Test func `an empty folder is taken, and its permissions stay`() throws {
    try folder.makeFolder("public")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o2775], ofItemAtPath: folder["public"])
    _ = try publisher().publish(new)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder["public"])
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o2775)
    #expect(published() == newFiles)
  }

  @Test func `an empty site is a site`() throws {
    try publishOld()
    _ = try publisher().publish(SiteTree())
    #expect(published() == [:])
    _ = try publisher().publish(new)
    #expect(published() == newFiles)
  }

  @Test func `equal sites are equal to the byte, whoever published them and where`() throws {
    _ = try publisher("one").publish(new)
    _ = try publisher("two").publish(
      tree([("z.css", "Z"), ("en/b/c.html", "C"), ("en/a.html", "A")]))
    #expect(folder.contents(of: "one") == folder.contents(of: "two"))
  }

  @Test func `a folder with other files is refused and untouched`() throws {
    try folder.write("mine", to: "public/thesis.txt")
    let fault = #expect(throws: Diagnostic.self) { try publisher() }
    #expect(fault?.severity == .fatal)
    #expect(
      fault.map(DiagnosticText.text) == """
        error[foreign-output]: expected a folder that moshtari made, or an empty one, found other files in \
        `\(folder["public"])`
          = help: only a folder with the file `.moshtari` is replaced; choose another one with `--output`
        """)
    #expect(folder.contents() == ["public/thesis.txt": "mine"])
  }

  @Test func `a file that only has the mark's name is no mark`() throws {
    try folder.write("other", to: "public/.moshtari")
    #expect(throws: Diagnostic.self) { try publisher() }
  }

  @Test func `a folder that became foreign after the check is still refused`() throws {
    let publisher = try publisher()
    try folder.write("mine", to: "public/thesis.txt")
    let fault = #expect(throws: Diagnostic.self) { try publisher.publish(new) }
    #expect(fault?.code == "foreign-output")
    #expect(folder.contents() == ["public/thesis.txt": "mine"])
  }

  @Test(arguments: [
    "file", "file/public", "file/a/b", "loop", "nowhere", "nowhere/public", "gone/../public", "",
  ])
  func `an output that can be no folder is fatal`(_ output: String) throws {
    try folder.write("x", to: "file")
    try folder.link("loop", to: folder["loop"])
    try folder.link("nowhere", to: folder["missing"])
    let path = output.isEmpty ? "" : folder[output]
    let fault = #expect(throws: Diagnostic.self) {
      try SitePublisher(output: path, apartFrom: [], program: "1.0")
    }
    #expect(fault?.severity == .fatal)
    #expect(fault?.code == "output-path")
    #expect(fault?.help != nil)
    #expect(folder.contents()["file"] == "x")
  }

  @Test(arguments: [
    ("data", ["data"]), (".", ["data"]), ("data/public", ["data"]), ("link", ["data"]),
    ("link/public", ["data"]),
    ("notes", ["notes/a.md"]), ("later", ["later/editions"]), ("data/", ["data"]),
    ("x/../data", ["data"]), ("x", ["x/\u{301}data"]),
  ])
  func `an output that would destroy the report is refused`(_ output: String, _ inputs: [String])
    throws
  {
    try folder.makeFolder("data")
    try folder.makeFolder("x")
    try folder.write("note", to: "notes/a.md")
    try folder.link("link", to: folder["data"])
    let fault = #expect(throws: Diagnostic.self) { try publisher(output, apartFrom: inputs) }
    #expect(fault?.code == "output-holds-input")
    #expect(fault?.severity == .fatal)
  }

  @Test func `a folder beside the inputs, whose name begins like theirs, is no input`() throws {
    try folder.makeFolder("data")
    _ = try publisher("data-public", apartFrom: ["data", "missing"]).publish(new)
    #expect(published("data-public") == newFiles)
  }

  @Test func `a link is followed, and the site it leads to is replaced`() throws {
    try folder.makeFolder("real")
    try folder.link("public", to: "real")
    _ = try publisher().publish(new)
    _ = try publisher().publish(new)
    #expect(published("real") == newFiles)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["public"]) == "real")
    #expect(folder.names() == ["public", "real"])
  }

  @Test(arguments: ["en/a.html", "en/b/c.html", "z.css", ".moshtari"], [ENOSPC, EIO, EACCES])
  func `a build that fails in the middle leaves the old site as it was`(
    _ path: String, _ code: Int32
  ) throws {
    try publishOld()
    let before = folder.contents()
    var publisher = try publisher()
    publisher.beforeWriting = { next throws(SystemFault) in
      if next == path { throw SystemFault(code: code, path: next) }
    }
    let fault = #expect(throws: Diagnostic.self) { try publisher.publish(new) }
    #expect(fault?.severity == .fatal)
    #expect(fault?.code == (code == ENOSPC ? "disk-full" : "output-not-writable"))
    #expect(folder.contents() == before)
    #expect(folder.names() == ["public"])
  }

  @Test func `a full disk says so`() throws {
    var publisher = try publisher()
    publisher.beforeWriting = { path throws(SystemFault) in
      throw SystemFault(code: ENOSPC, path: path)
    }
    let fault = #expect(throws: Diagnostic.self) { try publisher.publish(new) }
    #expect(
      fault.map(DiagnosticText.text) == """
        error[disk-full]: the site cannot be written to `\(folder["public"])`: no space left on device
          = help: the new site stands beside the old one until it is complete: there must be room for both
        """)
    #expect(folder.names() == [])
  }

  @Test(arguments: [EINVAL, ENOSYS])
  func `where folders cannot be exchanged, two renames do it`(_ code: Int32) throws {
    try publishOld()
    var publisher = try publisher()
    publisher.exchange = { _, _ in code }
    #expect(try publisher.publish(new) == [])
    #expect(published() == newFiles)
    #expect(folder.names() == ["public"])
  }

  @Test func `an exchange that is not allowed leaves the old site as it was`() throws {
    try publishOld()
    let before = folder.contents()
    var publisher = try publisher()
    publisher.exchange = { _, _ in EBUSY }
    let fault = #expect(throws: Diagnostic.self) { try publisher.publish(new) }
    #expect(
      fault?.help == "a mounted folder cannot be replaced; publish into a folder inside of it")
    #expect(folder.contents() == before)
  }

  @Test func `what stopped builds left behind is removed, and only that`() throws {
    _ = try publisher(".public.moshtari-4711").publish(tree([("half.html", "")]))
    try folder.makeFolder(".public.moshtari-4712")
    try folder.write("mine", to: ".public.moshtari-4713/thesis.txt")
    try folder.write("mine", to: ".public.moshtari-x/thesis.txt")
    try folder.makeFolder(".other.moshtari-4711")
    try folder.write("mine", to: "kept/thesis.txt")
    try folder.link(".public.moshtari-4714", to: folder["kept"])
    _ = try publisher().publish(new)
    #expect(
      folder.names() == [
        ".other.moshtari-4711", ".public.moshtari-4713", ".public.moshtari-4714",
        ".public.moshtari-x", "kept",
        "public",
      ])
    #expect(folder.contents(of: "kept") == ["thesis.txt": "mine"])
  }

  @Test func `a folder that has the new site's name by chance is not touched`() throws {
    let name = ".public.moshtari-\(getpid())"
    try folder.write("mine", to: "\(name)/thesis.txt")
    #expect(throws: Diagnostic.self) { try publisher().publish(new) }
    #expect(folder.contents() == ["\(name)/thesis.txt": "mine"])
  }

  @Test func `the old site that a build stopped between two renames is put back first`() throws {
    try publishOld()
    try FileManager.default.moveItem(
      atPath: folder["public"], toPath: folder[".public.moshtari-old"])
    var failing = try publisher()
    failing.beforeWriting = { path throws(SystemFault) in throw SystemFault(code: EIO, path: path) }
    #expect(throws: Diagnostic.self) { try failing.publish(new) }
    #expect(published() == ["en/old.html": "old"])
    #expect(folder.names() == ["public"])
  }

  @Test func `a second build into the same folder is refused while the first one runs`() throws {
    let second = try publisher()
    let other = try publisher("elsewhere")
    let tree = try new
    var first = try publisher()
    first.beforeWriting = { _ throws(SystemFault) in
      let fault = #expect(throws: Diagnostic.self) { try second.publish(tree) }
      #expect(fault?.code == "output-in-use")
      #expect(fault?.severity == .fatal)
      #expect(throws: Never.self) { try other.publish(tree) }
    }
    _ = try first.publish(tree)
    #expect(published() == newFiles)
    #expect(try second.publish(tree) == [])
    #expect(folder.names() == ["elsewhere", "public"])
  }

  @Test func `a reader finds a whole site at any moment of a publication`() throws {
    try publishOld()
    let old = published()
    let seen = Mutex([[String: String]]())
    let folder = self.folder.path
    var publisher = try publisher()
    publisher.beforeWriting = { _ throws(SystemFault) in
      seen.withLock { $0.append(TemporaryFolder.contents(of: "\(folder)/public")) }
    }
    publisher.exchange = { new, place in
      seen.withLock { $0.append(TemporaryFolder.contents(of: place)) }
      defer { seen.withLock { $0.append(TemporaryFolder.contents(of: place)) } }
      return FileSystem.exchange(new, place)
    }
    _ = try publisher.publish(new)
    let moments = seen.withLock { $0 }.map { $0.filter { $0.key != ".moshtari" } }
    #expect(moments == Array(repeating: old, count: 5) + [newFiles])
  }
}
