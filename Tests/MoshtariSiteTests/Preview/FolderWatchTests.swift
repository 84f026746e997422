import Foundation
import MoshtariCore
import MoshtariText
import Synchronization
import Testing

@testable import MoshtariSite

/// On real folders. Nothing is timed: what must come is waited for, for as long as it takes.
@Suite struct FolderWatchTests {
  private static let patience: Int32 = 600_000
  /// For what must not come: once it is quiet, nothing does.
  private static let moment: Int32 = 200

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "report/notes/a.md")
    return folder
  }

  private func changes(_ watch: FolderWatch) throws -> [String] {
    try #require(watch.next(within: Self.patience)).paths
  }

  @Test func `nothing happens and nothing is told`() throws {
    let folder = try folder()
    #expect(try FolderWatch(folder["report"]).next(within: Self.moment) == nil)
  }

  @Test func `a file that is written in place is told once`() throws {
    let folder = try folder()
    let watch = try FolderWatch(folder["report"])
    try folder.write("two", to: "report/notes/a.md")
    #expect(try changes(watch) == ["notes/a.md"])
    #expect(watch.next(within: Self.moment) == nil)
  }

  @Test func `an editor that renames a new file over the old one`() throws {
    let folder = try folder()
    let watch = try FolderWatch(folder["report"])
    // Vim: a probe, a backup, the new file, the backup away. VS Code and Emacs: a lock or a hidden file first.
    try folder.write("", to: "report/notes/4913")
    unlink(folder["report/notes/4913"])
    rename(folder["report/notes/a.md"], folder["report/notes/a.md~"])
    try folder.write("two", to: "report/notes/.a.md.swp")
    symlink("me@here.1", folder["report/notes/.#a.md"])
    try folder.write("two", to: "report/notes/#a.md#")
    rename(folder["report/notes/.a.md.swp"], folder["report/notes/a.md"])
    unlink(folder["report/notes/a.md~"])
    #expect(try changes(watch) == ["notes/a.md"])
  }

  @Test func `what only an editor needs is no change`() throws {
    let folder = try folder()
    let watch = try FolderWatch(folder["report"])
    for name in [".a.md.swp", "a.md~", "#a.md#", "4913", ".git/index"] {
      try folder.write("x", to: "report/notes/\(name)")
    }
    #expect(watch.next(within: Self.moment) == nil)
  }

  @Test func `a new folder is followed, with all in it`() throws {
    let folder = try folder()
    let watch = try FolderWatch(folder["report"])
    try folder.makeFolder("report/themes/mine/assets")
    #expect(try changes(watch) == ["themes"])
    try folder.write("a{}", to: "report/themes/mine/assets/a.css")
    #expect(try changes(watch) == ["themes/mine/assets/a.css"])
  }

  @Test func `a folder that is moved is followed under its new name only`() throws {
    let folder = try folder()
    try folder.makeFolder("report/notes/deep")
    let watch = try FolderWatch(folder["report"])
    rename(folder["report/notes"], folder["report/pages"])
    #expect(try changes(watch) == ["notes", "pages"])
    try folder.write("x", to: "report/pages/deep/b.md")
    #expect(try changes(watch) == ["pages/deep/b.md"])
    rename(folder["report/pages"], folder["elsewhere"])
    #expect(try changes(watch) == ["pages"])
    try folder.write("x", to: "elsewhere/deep/c.md")
    #expect(watch.next(within: Self.moment) == nil)
  }

  @Test func `deletion is a change, of a file and of a folder`() throws {
    let folder = try folder()
    let watch = try FolderWatch(folder["report"])
    unlink(folder["report/notes/a.md"])
    #expect(try changes(watch) == ["notes/a.md"])
    rmdir(folder["report/notes"])
    #expect(try changes(watch) == ["notes"])
  }

  @Test func `a file that is being copied is told when it is whole`() throws {
    let folder = try folder()
    let watch = try FolderWatch(folder["report"])
    let copy = open(folder["report/orders.csv"], O_WRONLY | O_CREAT, 0o644)
    let written = Written()
    let writer = Thread {
      for _ in 0..<5 {
        Thread.sleep(forTimeInterval: 0.1)  // longer than the watch waits for quiet
        _ = Foundation.write(copy, "row\n", 4)
      }
      written.isDone.withLock { $0 = true }
      close(copy)
    }
    writer.start()
    #expect(try changes(watch) == ["orders.csv"])
    #expect(written.isDone.withLock { $0 })
  }

  @Test func `what a link leads to is watched, a file and a folder`() throws {
    let folder = try folder()
    try folder.write("x", to: "exports/orders.csv")
    try folder.write("x", to: "shared/a.png")
    try folder.link("report/orders.csv", to: folder["exports/orders.csv"])
    try folder.link("report/images", to: folder["shared"])
    try folder.link("report/round", to: folder["report"])
    let watch = try FolderWatch(folder["report"])
    try folder.write("y", to: "exports/orders.csv")
    #expect(try changes(watch) == [folder["exports/orders.csv"]])
    try folder.write("y", to: "exports/other.csv")
    try folder.write("y", to: "shared/a.png")
    #expect(try changes(watch) == ["images/a.png"])
  }

  @Test func `a built site in the folder is not looked at`() throws {
    let folder = try folder()
    try folder.write("moshtari site\n", to: "report/public/.moshtari")
    let watch = try FolderWatch(folder["report"])
    try folder.write("x", to: "report/public/index.html")
    #expect(watch.next(within: Self.moment) == nil)
  }

  @Test func `the report folder goes and comes back`() throws {
    let folder = try folder()
    let watch = try FolderWatch(folder["report"])
    rename(folder["report"], folder["aside"])
    #expect(try #require(watch.next(within: Self.patience)).isAnything)
    rename(folder["aside"], folder["report"])
    #expect(try #require(watch.next(within: Self.patience)).isAnything)
    try folder.write("two", to: "report/notes/a.md")
    #expect(try changes(watch) == ["notes/a.md"])
  }

  @Test func `after an overflow everything is looked at again`() throws {
    let folder = try folder()
    let watch = try FolderWatch(folder["report"])
    let limit = try #require(
      Int(
        String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
          .trimmingCharacters(in: .whitespacesAndNewlines)))
    // A file that comes and goes is three events.
    for _ in 0...(limit / 3) {
      close(creat(folder["report/notes/b.md"], 0o644))
      unlink(folder["report/notes/b.md"])
    }
    // Nobody hears of this one.
    try folder.makeFolder("report/pages")
    #expect(try #require(watch.next(within: Self.patience)).isAnything)
    try folder.write("x", to: "report/pages/c.md")
    #expect(try changes(watch) == ["pages/c.md"])
  }

  @Test func `a folder that cannot be watched is a fault with its mend`() throws {
    let folder = try folder()
    let fault = #expect(throws: Diagnostic.self) { try FolderWatch(folder["nowhere"]) }
    let found = try #require(fault)
    #expect(
      DiagnosticText.text(found) == """
        error[cannot-watch]: `\(folder["nowhere"])` cannot be watched: no such file or directory
          = help: name a report folder; `moshtari init` makes one
        """)
  }

  @Test(arguments: [
    (ENOSPC, "raise `fs.inotify.max_user_watches` with `sysctl`"),
    (EMFILE, "raise `fs.inotify.max_user_instances` with `sysctl`"),
    (EACCES, "`moshtari build` needs no watching"),
  ])
  func `limits of the system have their mend`(code: Int32, help: String) {
    let fault = FolderWatch.fault(SystemFault(code: code, path: ""), "report")
    #expect(fault.code == "cannot-watch")
    #expect(fault.help?.hasSuffix(help) == true)
  }
}

private final class Written: Sendable {
  let isDone = Mutex(false)
}
