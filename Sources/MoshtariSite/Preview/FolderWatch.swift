import Foundation
import MoshtariCore

/// What happened in a report folder since somebody last asked.
struct FolderChanges: Hashable, Sendable {
  /// Below the folder, in the order of their bytes; a file outside that the folder has a link to by
  /// its whole path.
  var paths: [String]
  /// Whether anything may have changed, since the kernel could not keep up.
  var isAnything = false
}

/// Watches a report folder and all folders in it for changes.
///
/// Folders that come, go or are moved are followed, as are links to folders and files elsewhere. What
/// editors write beside a file (hidden names, `notes.md~`, `#notes.md#`, `4913`) is no change; a
/// folder that is a built site is not looked at. Only one thread may use it.
final class FolderWatch {
  /// How long it must be quiet before changes are told, in milliseconds: a program that saves one
  /// file after the other, or renames a new one over an old one, is done by then.
  static let quiet: Int32 = 10
  /// How long a file is waited for that somebody still writes to without going on.
  static let patience: Int32 = 1000
  /// For how long changes are kept back where it never gets quiet.
  static let longest = 10_000

  /// What a watched folder is there for.
  private struct Role {
    /// As a folder of the report, by its path below; empty for the report folder itself.
    var inside: String?
    /// As the one above the report's, in case that goes and comes back.
    var isAbove = false
    /// For files in it that the report has links to: their whole paths.
    var linked: Set<String> = []
  }

  private let root: String
  private let inotify: Inotify
  private var roles: [Int32: Role] = [:]
  /// Files that somebody writes to and has not closed.
  private var open: Set<String> = []
  private var changed: Set<String> = []
  private var isAnything = false

  /// Watches the folder from now on. Fatal `cannot-watch` where the system does not let us.
  init(_ folder: String) throws(Diagnostic) {
    root = (try? FileSystem.realPath(folder)) ?? folder
    do {
      inotify = try Inotify()
      let above = try inotify.watch(root + "/..")
      roles[above, default: Role()].isAbove = true
      try follow("")
    } catch {
      throw Self.fault(error, folder)
    }
  }

  /// Waits for changes, until all is quiet; nil where there was none for so many milliseconds
  /// (negative: waits for ever).
  func next(within milliseconds: Int32) -> FolderChanges? {
    let deadline = milliseconds < 0 ? nil : Self.now + Int(milliseconds)
    while true {
      let rest = deadline.map { Int32(clamping: max(0, $0 - Self.now)) } ?? -1
      inotify.wait(rest)
      take(inotify.events())
      if hasChanges { return settled() }
      if let deadline, Self.now >= deadline { return nil }
    }
  }

  private var hasChanges: Bool { isAnything || !changed.isEmpty }

  private func settled() -> FolderChanges {
    let deadline = Self.now + Self.longest
    while Self.now < deadline {
      inotify.wait(open.isEmpty ? Self.quiet : Self.patience)
      let events = inotify.events()
      if events.isEmpty { break }
      take(events)
    }
    defer { (changed, open, isAnything) = ([], [], false) }
    return FolderChanges(paths: changed.sorted(by: isBeforeInBytes), isAnything: isAnything)
  }

  private static var now: Int {
    Int(DispatchTime.now().uptimeNanoseconds / 1_000_000)
  }

  // MARK: Events

  private func take(_ events: [Inotify.Event]) {
    for event in events { take(event) }
  }

  private func take(_ event: Inotify.Event) {
    if event.has(Inotify.overflowed) { return startAnew() }
    guard let role = roles[event.watch] else { return }
    if event.has(Inotify.ended) { return roles[event.watch] = nil }
    if role.isAbove, event.name == name, event.has(Inotify.appeared) { startAnew() }
    if let path = role.linked.first(where: { Self.name(of: $0) == event.name }) {
      change(path, event)
    }
    if let folder = role.inside { takeInside(folder, event) }
  }

  /// The name of the report folder.
  private var name: String { Self.name(of: root) }

  private static func name(of path: String) -> String { String(path.pathNames.last ?? "") }

  private func takeInside(_ folder: String, _ event: Inotify.Event) {
    if event.has(Inotify.lost) {
      guard folder.isEmpty else { return }
      isAnything = true
      return leave("")
    }
    guard !Self.isIgnored(event.name) else { return }
    let path = folder.isEmpty ? event.name : "\(folder)/\(event.name)"
    if event.has(Inotify.isFolder) {
      if event.has(Inotify.vanished) { leave(path) }
      guard !isSite(path) else { return }
      changed.insert(path)
      if event.has(Inotify.appeared) { try? follow(path) }
    } else {
      // Who makes a file has it open; a link is not written to.
      if event.has(Inotify.made), (try? FileSystem.kind(of: place(path))) == .file {
        open.insert(path)
      }
      change(path, event)
      if event.has(Inotify.appeared) { try? followLink(path) }
    }
  }

  private func change(_ path: String, _ event: Inotify.Event) {
    changed.insert(path)
    if event.has(Inotify.written) { open.insert(path) }
    if event.has(Inotify.closed | Inotify.vanished) { open.remove(path) }
  }

  /// Looks at all folders again: what came with events that were lost is watched then, and by its
  /// new name.
  private func startAnew() {
    isAnything = true
    leave("")
    try? follow("")
  }

  // MARK: Folders

  /// Watches a folder of the report and all in it.
  private func follow(_ path: String) throws(SystemFault) {
    guard !isSite(path) else { return }
    let watch = try inotify.watch(place(path))
    // A link to a folder that is watched already, maybe one above it.
    if let known = roles[watch]?.inside, known != path { return }
    roles[watch, default: Role()].inside = path
    for name in (try? FileSystem.names(in: place(path))) ?? [] where !Self.isIgnored(name) {
      do {
        try followEntry(path.isEmpty ? name : "\(path)/\(name)")
      } catch {
        // One that is gone again, or closed to us, keeps none of the others from being watched.
        if error.code == ENOSPC { throw error }
      }
    }
  }

  private func followEntry(_ path: String) throws(SystemFault) {
    switch try FileSystem.kind(of: place(path)) {
    case .folder: try follow(path)
    case .link: try followLink(path)
    default: break
    }
  }

  /// Watches what a link of the report leads to; nothing for what is no link.
  private func followLink(_ path: String) throws(SystemFault) {
    guard try FileSystem.kind(of: place(path)) == .link,
      let target = try? FileSystem.realPath(place(path))
    else { return }
    if try FileSystem.kind(of: target) == .folder { return try follow(path) }
    let above = target.pathNames.dropLast().joined(separator: "/")
    let watch = try inotify.watch(above.isEmpty ? "/" : above)
    // In the report itself, it is told by its own name.
    if roles[watch]?.inside == nil { roles[watch, default: Role()].linked.insert(target) }
  }

  /// A folder, or the report's for an empty path, is no longer there or elsewhere.
  private func leave(_ path: String) {
    for (watch, role) in roles {
      guard let folder = role.inside,
        path.isEmpty || folder == path || folder.hasPrefix(path + "/")
      else { continue }
      inotify.end(watch)
      roles[watch] = nil
    }
  }

  /// Whether a folder of the report is a site that somebody built into it.
  private func isSite(_ path: String) -> Bool { !path.isEmpty && OutputFolder.isOurs(place(path)) }

  private func place(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }

  /// Whether a name is of a kind that the report never has files of.
  static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name == "4913"
      || name.hasPrefix("#") && name.hasSuffix("#")
  }

  static func fault(_ fault: SystemFault, _ folder: String) -> Diagnostic {
    let help =
      switch fault.code {
      case ENOSPC:
        "this user watches too many folders: raise `fs.inotify.max_user_watches` with `sysctl`"
      case EMFILE:
        "too many programs of this user watch folders: raise `fs.inotify.max_user_instances` with `sysctl`"
      case ENOENT, ENOTDIR: "name a report folder; `moshtari init` makes one"
      default: "`moshtari build` needs no watching"
      }
    return Diagnostic(
      .fatal, "cannot-watch", .fact("`\(folder)` cannot be watched: \(fault.reason)"), help: help)
  }
}
