import Crypto
import MoshtariCore

/// The SHA-256 of `bytes`, lower-case hexadecimal.
func sha256(of bytes: [UInt8]) -> String {
  SHA256.hash(data: bytes).map { byte in
    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
  }.joined()
}

extension Input {
  /// The size and digest of `bytes`, which stand in `file`.
  init(of bytes: [UInt8], file: String) {
    self.init(file: file, bytes: bytes.count, sha256: MoshtariSite.sha256(of: bytes))
  }
}

extension KeptText {
  init(_ text: String) { self.init(text: text, sha256: MoshtariSite.sha256(of: Array(text.utf8))) }
}
