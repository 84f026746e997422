import Crypto
import Foundation
import MoshtariCore

/// Finds and reads the pictures that a text shows.
struct ImageReader {
  let folder: ReportFolder
  /// The text's file, relative to the report folder.
  let document: String

  /// A picture may have at most 5 MB.
  static let largestFile = 5_000_000

  /// What is wrong with a picture, without its place.
  struct Fault: Error {
    var code: String
    var statement: Diagnostic.Statement
    var help: String?
    init(_ code: String, _ statement: Diagnostic.Statement, help: String? = nil) {
      (self.code, self.statement, self.help) = (code, statement, help)
    }
  }

  /// The picture at `path`, which is relative to the text's file, or else to the report folder.
  func image(at path: String) throws(Fault) -> ContentImage {
    guard let kind = ImageKind(of: path) else {
      let known = alternatives(ImageKind.allCases.map { ".\($0.rawValue)" })
      throw Fault("image-kind", .mismatch(expected: "a file \(known)", found: "`\(path)`"))
    }
    let file = try file(at: path)
    let bytes = try bytes(of: file, as: kind)
    if kind == .svg, isUnsafeDrawing(String(decoding: bytes, as: UTF8.self)) {
      throw Fault(
        "unsafe-image",
        .fact("this drawing holds a script, foreign markup or an address outside of the site"),
        help: "save it as plain SVG, without scripts and links")
    }
    return ContentImage(
      name: Self.name(of: file, bytes), bytes: bytes, size: ImageHeader(bytes: bytes).size(of: kind)
    )
  }

  private func file(at path: String) throws(Fault) -> String {
    let places = [parent + path, path].compactMap(Self.normalized)
    guard !places.isEmpty else { throw outside }
    guard let file = places.first(where: folder.has) else {
      throw Fault(
        "missing-image", .fact("there is no image `\(path)`"),
        help: near(path, among: candidates(for: path))
          ?? "it is looked for beside this file and in the report folder")
    }
    guard folder.contains(file) else { throw outside }
    return file
  }

  private var outside: Fault {
    Fault(
      "outside-folder", .fact("this image is not in the report folder"),
      help: "copy the file into the folder")
  }

  private func bytes(of file: String, as kind: ImageKind) throws(Fault) -> [UInt8] {
    guard let size = folder.size(ofFile: file) else {
      throw Fault("not-an-image", .mismatch(expected: "a file", found: "something else"))
    }
    guard size <= Self.largestFile else {
      let tenths = (size + 99_999) / 100_000
      throw Fault(
        "image-too-large",
        .mismatch(expected: "an image of at most 5 MB", found: "\(tenths / 10).\(tenths % 10) MB"),
        help: "make it smaller; readers wait for it")
    }
    guard let bytes = folder.bytes(of: file) else {
      throw Fault(
        "unreadable-file", .fact("this image cannot be read"), help: "check its permissions")
    }
    guard kind.begins(bytes) else {
      throw Fault(
        "not-an-image", .mismatch(expected: "a \(kind.name) picture", found: "other bytes"),
        help: "save it anew in that format, or give it the ending that it is of")
    }
    return bytes
  }

  /// With its slash; `""` for the report folder itself.
  private var parent: String { Self.parent(of: document) }

  private static func parent(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// `path` without `.` and `..`; nil where it leads above the report folder or is empty.
  private static func normalized(_ path: String) -> String? {
    var names: [Substring] = []
    for name in path.split(separator: "/", omittingEmptySubsequences: true) where name != "." {
      if name == ".." { if names.popLast() == nil { return nil } } else { names.append(name) }
    }
    return names.isEmpty ? nil : names.joined(separator: "/")
  }

  /// The pictures of the folder that `path` names, beside the text and in the report folder, and of
  /// `images`, as an author would write them.
  private func candidates(for path: String) -> [String] {
    let inner = Self.parent(of: path)
    let up = String(repeating: "../", count: document.split(separator: "/").count - 1)
    let places = [
      (inner, parent + inner), (inner, inner), ("images/", parent + "images"),
      (up + "images/", "images"),
    ]
    return places.flatMap { written, place in
      folder.names(in: Self.normalized(place) ?? ".").filter { ImageKind(of: $0) != nil }
        .map { written + $0 }
    }
  }

  /// `tea-3f2a….png`: letters and digits of the file's own name, and 16 digits of its digest.
  private static func name(of file: String, _ bytes: [UInt8]) -> String {
    let name = file.dropFirst(parent(of: file).utf8.count)
    let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    let digest = SHA256.hash(data: bytes).prefix(8).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    let stem = HeadingAnchors.slug(of: String(name[..<dot])).prefix(40)
    return "\(stem)-\(digest.joined())\(name[dot...].lowercased())"
  }
}
