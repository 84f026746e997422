import Foundation

/// Bytes that stay where they are until the last reference is gone.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// Memory that is read-only once it is made: a mapped file, or bytes decoded from one.
final class ByteStorage: @unchecked Sendable {
  let bytes: Bytes
  private let isMapped: Bool

  private init(_ bytes: Bytes, isMapped: Bool) { (self.bytes, self.isMapped) = (bytes, isMapped) }

  deinit {
    guard let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress) else { return }
    if isMapped { munmap(start, bytes.count) } else { start.deallocate() }
  }

  /// Why a file cannot be mapped.
  enum Failure: Error { case missing, notAFile, unreadable }

  /// The file at `path`, mapped into memory; an empty file has no bytes.
  static func mapping(_ path: String) throws(Failure) -> ByteStorage {
    // Without blocking, so that a pipe nobody writes to is refused and not waited for.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    let size = Int(status.st_size)
    if size == 0 { return ByteStorage(Bytes(start: nil, count: 0), isMapped: true) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw .unreadable }
    madvise(start, size, MADV_WILLNEED)
    return ByteStorage(
      Bytes(start: start.assumingMemoryBound(to: UInt8.self), count: size), isMapped: true)
  }

  /// Bytes that `fill` writes, at most `capacity`; it returns how many, or nil to give up.
  static func filled(
    capacity: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int?
  ) -> ByteStorage? {
    let start = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, capacity))
    guard let count = fill(start) else { start.deallocate(); return nil }
    return ByteStorage(Bytes(start: start, count: count), isMapped: false)
  }
}
