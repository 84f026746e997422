import Foundation
package import MoshtariCore

/// Puts a site where people read it, whole or not at all.
///
/// The new site is written beside the old one and brought to disk, then the two are exchanged in
/// one step and the old one is removed. Whatever fails, and whenever the machine stops, readers
/// have the old site or the new one.
///
/// Where the file system cannot exchange, the old site is renamed out of the way first. Between the
/// two renames there is no site; a build stopped just there leaves the old one aside, and the next
/// build puts it back before it does anything else.
package struct SitePublisher: Sendable {
  private let folder: OutputFolder
  private let program: String

  /// Called with the path of each file before it is written: how tests stop a build in the middle.
  var beforeWriting: @Sendable (String) throws(SystemFault) -> Void = { _ throws(SystemFault) in }
  /// Exchanges two folders; `errno`, 0 for done.
  var exchange: @Sendable (String, String) -> Int32 = FileSystem.exchange

  /// A publisher into the folder `output`; nothing is made yet.
  ///
  /// Fatal where that is no place for a site: `output-path`, `output-holds-input`,
  /// `foreign-output`, `output-not-writable`. A build asks before it begins and so fails early.
  ///
  /// - Parameters:
  ///   - inputs: the report's files and folders, none of which may be in the output or hold it.
  ///   - program: the program's version, for the mark.
  package init(output: String, apartFrom inputs: [String], program: String) throws(Diagnostic) {
    folder = try OutputFolder(output, apartFrom: inputs)
    self.program = program
    _ = try folder.standing()
    if !FileSystem.isWritable(folder.existingParent()) {
      throw OutputFault.unwritable(output, SystemFault(code: EACCES, path: output))
    }
  }

  /// Publishes `tree`; returns warnings. Fatal errors (also `disk-full`, `output-in-use`) leave the
  /// old site as it was.
  package func publish(_ tree: SiteTree) throws(Diagnostic) -> [Diagnostic] {
    let lock = try takeLock()
    defer { lock.release() }
    try restore()
    let standing = try folder.standing()
    let old: String?
    do {
      for path in try folder.leftovers() { try? FileSystem.remove(path) }
      old = try replace(standing, with: tree)
    } catch {
      throw OutputFault.unwritable(folder.written, error)
    }
    return old.flatMap(removal(of:)) ?? []
  }

  private func takeLock() throws(Diagnostic) -> OutputLock {
    do {
      try folder.makeParents()
      return try OutputLock.take(folder.lockPath)
    } catch {
      if OutputLock.isTaken(error) { throw OutputFault.inUse(folder.written) }
      throw OutputFault.unwritable(folder.written, error)
    }
  }

  /// Puts the old site back that a build without exchange left aside when it was stopped.
  private func restore() throws(Diagnostic) {
    do {
      guard try FileSystem.kind(of: folder.place) == nil, OutputFolder.isOurs(folder.asidePath)
      else { return }
      try FileSystem.rename(folder.asidePath, to: folder.place)
    } catch {
      throw OutputFault.unwritable(folder.written, error)
    }
  }

  /// Writes the new site and puts it into place; returns where the old one is now.
  private func replace(
    _ standing: OutputFolder.Standing, with tree: SiteTree
  ) throws(SystemFault) -> String? {
    let new = folder.newPath(process: getpid())
    // Not in the block below: what stands there already is not removed.
    try FileSystem.makeFolder(new)
    do {
      try write(tree, to: new)
      if standing != .absent { try FileSystem.copyMode(from: folder.place, to: new) }
      let old = try putIntoPlace(new, standing)
      // The site is complete either way; this decides only which of the two a power cut would
      // leave.
      try? FileSystem.sync(folder.parentPath)
      return old
    } catch {
      try? FileSystem.remove(new)
      throw error
    }
  }

  private func putIntoPlace(
    _ new: String, _ standing: OutputFolder.Standing
  ) throws(SystemFault) -> String? {
    if standing == .absent {
      try FileSystem.rename(new, to: folder.place)
      return nil
    }
    let code = exchange(new, folder.place)
    if code == 0 { return new }
    guard SystemFault.cannotExchange(code) else {
      throw SystemFault(code: code, path: folder.place)
    }
    try FileSystem.rename(folder.place, to: folder.asidePath)
    do {
      try FileSystem.rename(new, to: folder.place)
    } catch {
      try? FileSystem.rename(folder.asidePath, to: folder.place)
      throw error
    }
    return folder.asidePath
  }

  private func removal(of old: String) -> [Diagnostic]? {
    do {
      try FileSystem.remove(old)
      return nil
    } catch {
      return [OutputFault.leftover(old, error)]
    }
  }
}

extension SitePublisher {
  /// Writes all files into the new folder `root`, the mark first, and waits until they are on disk.
  private func write(_ tree: SiteTree, to root: String) throws(SystemFault) {
    let mark = SiteTree.File(path: SiteMark.name, bytes: SiteMark.bytes(program: program))
    let files = [mark] + tree.files
    var folders: Set<String> = []
    for file in files {
      try makeFolders(above: file.path, in: root, made: &folders)
      try beforeWriting(file.path)
      try FileSystem.write(file.bytes, to: "\(root)/\(file.path)")
    }
    for file in files { try FileSystem.sync("\(root)/\(file.path)") }
    for folder in folders.sorted(by: isBeforeInBytes) { try FileSystem.sync("\(root)/\(folder)") }
    try FileSystem.sync(root)
  }

  private func makeFolders(
    above path: String, in root: String, made: inout Set<String>
  ) throws(SystemFault) {
    let names = path.pathNames.dropLast()
    for index in names.indices {
      let folder = names[...index].joined(separator: "/")
      if made.insert(folder).inserted { try FileSystem.makeFolder("\(root)/\(folder)") }
    }
  }
}
