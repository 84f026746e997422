import Foundation

/// The kernel's queue of what happens in folders; the one place that calls inotify.
///
/// Source: inotify(7).
final class Inotify {
  /// What happened to an entry of a watched folder, or to the folder itself.
  struct Event: Hashable {
    /// The watch; −1 where the queue overflowed.
    var watch: Int32
    var mask: UInt32
    /// The entry's name in the folder; empty for the folder itself.
    var name: String

    func has(_ flags: UInt32) -> Bool { mask & flags != 0 }
  }

  static let written = UInt32(IN_MODIFY)
  static let closed = UInt32(IN_CLOSE_WRITE)
  static let made = UInt32(IN_CREATE)
  static let appeared = made | UInt32(IN_MOVED_TO)
  static let vanished = UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
  static let lost = UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
  static let overflowed = UInt32(IN_Q_OVERFLOW)
  /// The kernel has dropped the watch.
  static let ended = UInt32(IN_IGNORED)
  static let isFolder = UInt32(IN_ISDIR)

  private let descriptor: Int32

  init() throws(SystemFault) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { throw SystemFault(code: errno, path: "") }
  }

  deinit { close(descriptor) }

  /// Watches a folder, links followed; the same number for the same folder.
  func watch(_ folder: String) throws(SystemFault) -> Int32 {
    let mask = Self.written | Self.closed | Self.appeared | Self.vanished | Self.lost
    let watch = inotify_add_watch(descriptor, folder, mask | UInt32(IN_ONLYDIR))
    if watch < 0 { throw SystemFault(code: errno, path: folder) }
    return watch
  }

  func end(_ watch: Int32) { _ = inotify_rm_watch(descriptor, watch) }

  /// Waits until there is something to read, at most so many milliseconds; negative: for ever.
  func wait(_ milliseconds: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&request, 1, milliseconds)
  }

  /// Everything in the queue, in order; it is empty then.
  func events() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return events }
      buffer.withUnsafeBytes {
        events += Self.events(in: UnsafeRawBufferPointer(rebasing: $0[..<count]))
      }
    }
  }

  private static func events(in bytes: UnsafeRawBufferPointer) -> [Event] {
    var events: [Event] = []
    // `struct inotify_event`: watch, mask, cookie, length of the name, then the name, padded with zeros.
    let header = 16
    var position = 0
    while position + header <= bytes.count {
      let watch = bytes.loadUnaligned(fromByteOffset: position, as: Int32.self)
      let mask = bytes.loadUnaligned(fromByteOffset: position + 4, as: UInt32.self)
      let length = bytes.loadUnaligned(fromByteOffset: position + 12, as: UInt32.self)
      let end = position + header + Int(length)
      let name = bytes[(position + header)..<min(end, bytes.count)].prefix { $0 != 0 }
      events.append(
        Event(watch: watch, mask: mask, name: String(decoding: name, as: UTF8.self)))
      position = end
    }
    return events
  }
}
