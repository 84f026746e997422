import Crypto
import MoshtariCore

/// An input file in memory, as UTF-8.
struct SourceText: @unchecked Sendable {
  /// The path as the user writes it.
  let file: String
  /// The text without a byte order mark; lives as long as this value.
  let bytes: Bytes
  private let original: ByteStorage
  private let decoded: ByteStorage
  private let encoding: TextEncoding

  /// Opens the file that `settings` name in `folder`; `check()` tells whether it holds text.
  init(_ settings: TableSettings, in folder: String) throws(FileFault) {
    file = settings.file
    guard let encoding = TextEncoding(rawValue: settings.encoding) else {
      throw .unknownEncoding(settings.encoding)
    }
    self.encoding = encoding
    do { original = try ByteStorage.mapping(path(of: file, in: folder)) } catch {
      switch error {
      case .missing: throw .missing(nearest: nearestFile(to: file, in: folder))
      case .notAFile: throw .notAFile
      case .unreadable: throw .unreadable
      }
    }
    if original.bytes.isEmpty { throw .empty }
    if encoding == .utf8 {
      decoded = original
    } else {
      guard let text = encoding.decoded(original.bytes) else { throw .notInEncoding(encoding) }
      decoded = text
    }
    bytes = decoded.bytes.withoutByteOrderMark
  }

  /// Throws what keeps the bytes from being text in the declared encoding.
  func check() throws(FileFault) {
    if let fault = bytes.textFault(in: encoding) { throw fault }
  }

  /// What the report says of the file: its size and digest as it lies on the disk.
  var input: Input {
    var digest = SHA256()
    digest.update(bufferPointer: UnsafeRawBufferPointer(original.bytes))
    let hexadecimal = digest.finalize().map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return Input(file: file, bytes: original.bytes.count, sha256: hexadecimal.joined())
  }

  /// The place of `range`, which may be found from a line's start that is known.
  func location(of range: Range<Int>, lineStart: Int = 0, line: Int = 1) -> SourceLocation {
    SourceLocation(file: file, of: range, in: bytes, lineStart: lineStart, line: line)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var withoutByteOrderMark: Bytes {
    starts(with: [0xEF, 0xBB, 0xBF]) ? part(3..<count) : self
  }

  /// What keeps the bytes from being text, where UTF-8 was declared or `encoding` was decoded to
  /// UTF-8.
  fileprivate func textFault(in encoding: TextEncoding) -> FileFault? {
    if starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) {
      return .notUTF8(offset: 0, likely: .utf16)
    }
    if starts(with: [0x1F, 0x8B]) { return .notText(offset: 0, .gzip) }
    if starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .notText(offset: 0, .workbook) }
    if let offset = firstNUL { return .notText(offset: offset, .unknown) }
    guard encoding == .utf8, let offset = firstInvalidUTF8 else { return nil }
    return .notUTF8(offset: offset, likely: likelyPage(from: offset))
  }

  /// Arabic script fills words with bytes from 0x80 on, Latin script has single ones in a word.
  private func likelyPage(from offset: Int) -> TextEncoding {
    var run = 0
    for byte in self[offset..<Swift.min(count, offset + 4096)] {
      run = byte >= 0x80 ? run + 1 : 0
      if run == 3 { return .windows1256 }
    }
    return .windows1252
  }
}
