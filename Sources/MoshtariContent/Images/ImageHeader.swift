/// Reads the size of a picture from its first bytes.
///
/// Sources: PNG (ISO/IEC 15948) IHDR; GIF89a logical screen descriptor; JPEG (ITU-T T.81) start of
/// frame; WebP container specification (VP8, VP8L, VP8X).
struct ImageHeader {
  let bytes: [UInt8]

  /// Nil where the header is cut off, says 0, or is of a kind that we do not read.
  func size(of kind: ImageKind) -> ImageSize? {
    let size: ImageSize? =
      switch kind {
      case .png: png
      case .gif: little(6, 2).joined(little(8, 2))
      case .jpg, .jpeg: jpeg
      case .webp: webp
      case .svg, .avif: nil
      }
    return size.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil }
  }

  private var png: ImageSize? {
    guard bytes.dropFirst(12).starts(with: "IHDR".utf8) else { return nil }
    return big(16, 4).joined(big(20, 4))
  }

  /// The first start-of-frame segment; segments before it are skipped by their lengths.
  private var jpeg: ImageSize? {
    var position = 2
    while let mark = byte(position), mark == 0xFF, let kind = byte(position + 1) {
      switch kind {
      case 0xFF: position += 1
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(kind):
        return big(position + 7, 2).joined(big(position + 5, 2))
      case 0xD8, 0x01, 0xD0...0xD7: position += 2
      default:
        guard let length = big(position + 2, 2), length >= 2 else { return nil }
        position += 2 + length
      }
    }
    return nil
  }

  private var webp: ImageSize? {
    let chunk = bytes.dropFirst(12)
    if chunk.starts(with: "VP8X".utf8) {
      return little(24, 3).map { $0 + 1 }.joined(little(27, 3).map { $0 + 1 })
    }
    if chunk.starts(with: "VP8L".utf8), byte(20) == 0x2F, let bits = little(21, 4) {
      return ImageSize(width: bits & 0x3FFF + 1, height: (bits >> 14) & 0x3FFF + 1)
    }
    guard chunk.starts(with: "VP8 ".utf8), bytes.dropFirst(23).starts(with: [0x9D, 0x01, 0x2A])
    else { return nil }
    return little(26, 2).map { $0 & 0x3FFF }.joined(little(28, 2).map { $0 & 0x3FFF })
  }

  private func byte(_ position: Int) -> UInt8? {
    bytes.indices.contains(position) ? bytes[position] : nil
  }

  private func big(_ position: Int, _ count: Int) -> Int? {
    number(bytes.dropFirst(position).prefix(count), count)
  }

  private func little(_ position: Int, _ count: Int) -> Int? {
    number(bytes.dropFirst(position).prefix(count).reversed(), count)
  }

  private func number(_ bytes: some Collection<UInt8>, _ count: Int) -> Int? {
    bytes.count == count ? bytes.reduce(0) { $0 << 8 | Int($1) } : nil
  }
}

extension Int? {
  /// This width with a height, where both are known.
  fileprivate func joined(_ height: Int?) -> ImageSize? {
    guard let self, let height else { return nil }
    return ImageSize(width: self, height: height)
  }
}
