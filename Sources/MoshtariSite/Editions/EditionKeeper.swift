import Foundation
import MoshtariCore

/// Puts an edition into the report folder, whole or not at all, together with the site that it belongs to.
///
/// The file is written beside its place and brought to disk, then renamed; then the site is published. Where that
/// fails, the file is taken away again, and an edition that it replaced is put back. A build that is killed leaves
/// either no edition or a whole one, whose site the next build of the same edition publishes.
struct EditionKeeper {
  let folder: EditionFolder

  /// Called with the name of each step before it: how tests stop a build in the middle.
  var before: @Sendable (Step) throws(SystemFault) -> Void = { _ throws(SystemFault) in }

  enum Step: String, CaseIterable, Sendable { case folder, writing, sync, placing }

  init(report: String) { folder = EditionFolder(report: report) }

  /// Keeps `edition` where `publish` succeeds.
  ///
  /// - Returns: What `publish` returns. Fatal errors leave the folder as it was: `edition-not-written`,
  ///   `editions-in-use`, and those of `publish`.
  func keep(
    _ edition: Edition, then publish: () throws(Diagnostic) -> [Diagnostic]
  ) throws(Diagnostic) -> [Diagnostic] {
    let file = EditionFolder.file(of: edition.id)
    let bytes: [UInt8]
    let lock: OutputLock
    let isNewFolder: Bool
    do {
      bytes = try edition.json()
      isNewFolder = try makeFolder()
    } catch {
      throw Self.unwritten(file, error as? SystemFault)
    }
    defer { if isNewFolder { removeEmptyFolder() } }
    do {
      lock = try OutputLock.take("\(folder.path)/.moshtari-lock")
    } catch {
      throw OutputLock.isTaken(error) ? Self.inUse : Self.unwritten(file, error)
    }
    defer { lock.release() }
    let old: [UInt8]?
    do {
      old = try place(bytes, at: "\(folder.report)/\(file)")
    } catch {
      throw Self.unwritten(file, error)
    }
    do {
      return try publish()
    } catch {
      undo("\(folder.report)/\(file)", to: old)
      throw error
    }
  }

  /// Makes the folder where it is missing; whether it was.
  private func makeFolder() throws(SystemFault) -> Bool {
    guard try FileSystem.kind(of: folder.path) == nil else { return false }
    try before(.folder)
    try FileSystem.makeFolder(folder.path)
    return true
  }

  private func removeEmptyFolder() {
    if (try? FileSystem.names(in: folder.path))?.isEmpty == true {
      try? FileSystem.remove(folder.path)
    }
  }

  /// Puts `bytes` at `path`; returns what was there, nil for nothing.
  private func place(_ bytes: [UInt8], at path: String) throws(SystemFault) -> [UInt8]? {
    // Under the lock nobody else writes, so what bears such a name is of a build that was stopped.
    let new = "\(folder.path)/.moshtari-new"
    try FileSystem.remove(new)
    let old =
      try FileSystem.kind(of: path) == .file
      ? FileManager.default.contents(atPath: path).map { Array($0) } : nil
    do {
      try before(.writing)
      try FileSystem.write(bytes, to: new)
      try before(.sync)
      try FileSystem.sync(new)
      try before(.placing)
      try FileSystem.rename(new, to: path)
    } catch {
      try? FileSystem.remove(new)
      throw error
    }
    try? FileSystem.sync(folder.path)
    return old
  }

  /// Takes the edition away again, and puts back what it replaced.
  private func undo(_ path: String, to old: [UInt8]?) {
    guard let old else {
      try? FileSystem.remove(path)
      return
    }
    let new = "\(folder.path)/.moshtari-new"
    do {
      try FileSystem.write(old, to: new)
      try FileSystem.rename(new, to: path)
    } catch {
      // A whole edition stays, if not the one that was there.
      try? FileSystem.remove(new)
    }
  }

  private static func unwritten(_ file: String, _ fault: SystemFault?) -> Diagnostic {
    let reason = fault.map { ": \($0.reason)" } ?? ""
    return Diagnostic(
      .fatal, "edition-not-written", .fact("the edition cannot be written to `\(file)`\(reason)"),
      help: "nothing was published; the folder `editions` must be writable and have room for it")
  }

  private static var inUse: Diagnostic {
    Diagnostic(
      .fatal, "editions-in-use", .fact("another build is writing an edition into `editions`"),
      help: "wait until it is done")
  }
}
