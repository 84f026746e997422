/// The kinds of pictures that a text may show, by the ends of their files' names.
enum ImageKind: String, CaseIterable {
  case png, jpg, jpeg, gif, svg, webp, avif

  /// The kind of a file by its name; nil for any other file.
  init?(of file: String) {
    guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    self.init(rawValue: file[dot...].dropFirst().lowercased())
  }

  /// As people call it.
  var name: String {
    switch self {
    case .png: "PNG"
    case .jpg, .jpeg: "JPEG"
    case .gif: "GIF"
    case .svg: "SVG"
    case .webp: "WebP"
    case .avif: "AVIF"
    }
  }

  /// Whether the bytes begin as those of such a picture do.
  func begins(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpg, .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
    case .gif: bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8)
    case .webp: bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
    case .avif:
      bytes.dropFirst(4).starts(with: "ftypavif".utf8)
        || bytes.dropFirst(4).starts(with: "ftypavis".utf8)
    case .svg: String(validating: bytes, as: UTF8.self)?.contains("<svg") == true
    }
  }
}

/// Whether a drawing would run a script or ask another computer for something once it is opened by
/// itself. In doubt, yes.
///
/// The way to see it is strict on purpose: marks of scripts, handlers, foreign markup and addresses
/// with a host are looked for in the whole text, entities are not read but refused.
func isUnsafeDrawing(_ text: String) -> Bool {
  let plain = text.lowercased()
  let marks = ["<script", "<foreignobject", "<iframe", "<!entity", "javascript:", "@import"]
  if marks.contains(where: { plain.contains($0) }) { return true }
  if plain.contains(/\son[a-z]+\s*=/) { return true }
  return plain.contains(/(href|src)\s*=\s*["']?\s*([a-z][a-z0-9+.\-]*:)?\/\//)
    || plain.contains(/url\(\s*["']?\s*([a-z][a-z0-9+.\-]*:)?\/\//)
}
