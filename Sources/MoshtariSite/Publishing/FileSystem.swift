import CPublish
import Foundation
import MoshtariCore

/// A call of the operating system that failed.
struct SystemFault: Error {
  /// The value of `errno`.
  var code: Int32
  var path: String
}

/// Which file it is and when it was last written; equal for the same contents, as far as a file system tells.
struct FileStamp: Hashable, Sendable {
  var device: UInt64
  var inode: UInt64
  var size: Int64
  /// Seconds and nanoseconds.
  var modified: [Int]
  var changed: [Int]
}

/// The calls of the operating system that publishing needs; the one place that makes them.
enum FileSystem {
  enum Kind { case folder, file, link, other }

  /// What lies at `path`, a link itself not followed; nil for nothing.
  static func kind(of path: String) throws(SystemFault) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw SystemFault(code: errno, path: path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// `path` without links, `.` and `..`; everything in it must exist.
  static func realPath(_ path: String) throws(SystemFault) -> String {
    guard let real = realpath(path, nil) else { throw SystemFault(code: errno, path: path) }
    defer { free(real) }
    return String(cString: real)
  }

  static func makeFolder(_ path: String) throws(SystemFault) {
    try check(mkdir(path, 0o777), path)
  }

  /// Gives `path` the permissions that `model` has.
  static func copyMode(from model: String, to path: String) throws(SystemFault) {
    var status = stat()
    try check(stat(model, &status), model)
    try check(chmod(path, status.st_mode & 0o7777), path)
  }

  /// Makes a new file of `bytes`; it is on disk only after `sync`.
  static func write(_ bytes: [UInt8], to path: String) throws(SystemFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    try check(descriptor, path)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = count == 0 ? ENOSPC : errno
        close(descriptor)
        throw SystemFault(code: code, path: path)
      }
      written += count
    }
    try check(close(descriptor), path)
  }

  /// Waits until the file or folder is on disk.
  static func sync(_ path: String) throws(SystemFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    try check(descriptor, path)
    let result = fsync(descriptor)
    let code = errno
    close(descriptor)
    // Some file systems have nothing to say about a folder.
    if result != 0, code != EINVAL { throw SystemFault(code: code, path: path) }
  }

  /// What tells the file at `path` from any that stood there before, links followed; nil for nothing.
  static func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return FileStamp(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
      modified: [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)],
      changed: [Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec)])
  }

  /// The bytes of a file, at most `limit` of them; nil where it is none or cannot be read.
  static func read(_ path: String, limit: Int) -> [UInt8]? {
    guard (try? kind(of: path)) == .file, let file = FileHandle(forReadingAtPath: path) else {
      return nil
    }
    defer { try? file.close() }
    return (try? file.read(upToCount: limit)).map { Array($0) }
  }

  static func rename(_ old: String, to new: String) throws(SystemFault) {
    try check(Foundation.rename(old, new), new)
  }

  /// Exchanges two folders in one step; returns `errno`, 0 for done.
  static func exchange(_ first: String, _ second: String) -> Int32 {
    moshtari_exchange(first, second)
  }

  /// Names in a folder, in the order of their bytes.
  static func names(in folder: String) throws(SystemFault) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted(by: isBeforeInBytes)
    } catch {
      throw SystemFault(code: code(of: error), path: folder)
    }
  }

  /// Removes a file, or a folder with all in it; links in it are removed, not followed.
  static func remove(_ path: String) throws(SystemFault) {
    guard try kind(of: path) != nil else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw SystemFault(code: code(of: error), path: path)
    }
  }

  static func isWritable(_ folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

  /// The system's own number for an error of Foundation; `EIO` where it does not say.
  static func code(of error: any Error) -> Int32 {
    ((error as? CocoaError)?.underlying as? POSIXError)?.code.rawValue ?? EIO
  }

  private static func check(_ result: Int32, _ path: String) throws(SystemFault) {
    if result < 0 { throw SystemFault(code: errno, path: path) }
  }
}
