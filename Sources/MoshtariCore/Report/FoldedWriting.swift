/// `text` as it reads, whichever keyboard wrote it: Arabic yeh, alef maksura and kaf as Persian ones,
/// Persian and Arabic digits as `0`...`9`, without spaces, half-spaces and direction marks.
package func foldedWriting(_ text: String) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x064A, 0x0649: folded.append("\u{06CC}")
    case 0x0643: folded.append("\u{06A9}")
    case 0x06F0...0x06F9: folded.append(digit(scalar.value - 0x06F0))
    case 0x0660...0x0669: folded.append(digit(scalar.value - 0x0660))
    case 0x20, 0xA0, 0x061C, 0x200B...0x200F, 0x2066...0x2069: break
    default: folded.append(scalar)
    }
  }
  return String(folded)
}

private func digit(_ number: UInt32) -> Unicode.Scalar {
  Unicode.Scalar(UInt8(truncatingIfNeeded: 0x30 + number))
}
