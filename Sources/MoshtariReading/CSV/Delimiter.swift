import MoshtariCore

extension TableSettings.Delimiter {
  /// The byte between fields of `text`: the declared one, or the one of comma, semicolon and tab
  /// that the first line with text has most of outside quotes; at a tie the first of them.
  func byte(of text: Bytes) -> UInt8 {
    if case .byte(let byte) = self { return byte }
    var (commas, semicolons, tabs) = (0, 0, 0)
    var (isQuoted, hasText) = (false, false)
    for byte in text {
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x0A, 0x0D:
        if hasText && !isQuoted { return most(commas, semicolons, tabs) }
      case UInt8(ascii: ",") where !isQuoted: commas += 1
      case UInt8(ascii: ";") where !isQuoted: semicolons += 1
      case 0x09 where !isQuoted: tabs += 1
      default: break
      }
      if byte > 0x20 || byte == 0x09 { hasText = true }
    }
    return most(commas, semicolons, tabs)
  }

  private func most(_ commas: Int, _ semicolons: Int, _ tabs: Int) -> UInt8 {
    if commas >= semicolons, commas >= tabs { return UInt8(ascii: ",") }
    return semicolons >= tabs ? UInt8(ascii: ";") : 0x09
  }
}
