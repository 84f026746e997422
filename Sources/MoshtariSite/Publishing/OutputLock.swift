import Foundation
import MoshtariCore

/// The right to publish into one folder, held against all other builds on this machine until it is
/// released or the process ends.
struct OutputLock {
  private let descriptor: Int32
  private let path: String

  /// Takes the lock, or throws `EWOULDBLOCK` at once where another build has it.
  static func take(_ path: String) throws(SystemFault) -> OutputLock {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw SystemFault(code: errno, path: path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(descriptor)
        throw SystemFault(code: code, path: path)
      }
      if isSameFile(descriptor, path) { return OutputLock(descriptor: descriptor, path: path) }
      // Whoever had the lock removed its file after it was opened here: the lock of a file nobody
      // finds.
      close(descriptor)
    }
  }

  /// Whether `fault` says that another build has the lock.
  static func isTaken(_ fault: SystemFault) -> Bool { fault.code == EWOULDBLOCK }

  /// Gives the lock back. The file goes first, while the lock still keeps others from taking it.
  func release() {
    unlink(path)
    close(descriptor)
  }

  private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat(), found = stat()
    guard fstat(descriptor, &held) == 0, lstat(path, &found) == 0 else { return false }
    return held.st_dev == found.st_dev && held.st_ino == found.st_ino
  }
}
