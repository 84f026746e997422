/// Which names a browser on this machine calls this machine by.
///
/// Any other name in the header `Host` is a page from elsewhere whose name leads here now, and that
/// would read the report (DNS rebinding).
enum LoopbackHost {
  private static let names: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

  /// Whether a request with this header `Host` is answered; the port may be any.
  static func isNamed(by host: String?) -> Bool {
    guard let host else { return false }
    let end = host.utf8.lastIndex(of: UInt8(ascii: "]")) ?? host.startIndex
    guard let colon = host.utf8[end...].firstIndex(of: UInt8(ascii: ":")) else {
      return names.contains(host.lowercased())
    }
    let port = host.utf8[colon...].dropFirst()
    return names.contains(host[..<colon].lowercased()) && port.allSatisfy(\.isDigit)
  }
}
