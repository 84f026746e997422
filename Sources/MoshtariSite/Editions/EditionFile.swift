import Foundation
package import MoshtariCore

extension Edition {
  /// The bytes of the edition's file: keys sorted, the report on one line at the end. The same edition gives the same
  /// bytes.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var bytes = Array(try encoder.encode(self))
    while bytes.last != UInt8(ascii: "}") { bytes.removeLast() }
    bytes.removeLast()
    while bytes.last?.isSpace == true { bytes.removeLast() }
    return bytes + Array(",\n  \"report\" : ".utf8) + report.json + Array("\n}\n".utf8)
  }

  /// The name and digest of its file.
  func input() throws -> Input {
    Input(of: try json(), file: EditionFolder.file(of: id))
  }
}

/// The folder `editions` of a report folder.
struct EditionFolder {
  /// The report folder.
  let report: String

  static let name = "editions"

  /// The path of an edition's file in the report folder.
  static func file(of id: String) -> String { "\(name)/\(id).json" }

  var path: String { "\(report)/\(Self.name)" }

  /// The editions that can be read, in their order, and what is wrong with the others.
  func editions() -> (editions: [Edition], diagnostics: [Diagnostic]) {
    guard (try? FileSystem.kind(of: path)) == .folder else { return ([], []) }
    let names = ((try? FileSystem.names(in: path)) ?? []).filter {
      $0.hasSuffix(".json") && !$0.hasPrefix(".")
    }
    var editions: [Edition] = [], faults: [Diagnostic] = []
    for name in names {
      do {
        editions.append(try edition(String(name.dropLast(5))))
      } catch {
        faults.append(error)
      }
    }
    return (editions.sorted(by: Edition.isBefore), faults)
  }

  /// The edition of a name; an error where it is not there or cannot be read.
  func edition(_ id: String) throws(Diagnostic) -> Edition {
    let file = Self.file(of: id)
    let edition = try EditionReader.edition(atPath: "\(report)/\(file)", named: file)
    guard edition.edition.id == id else {
      throw Diagnostic(
        .error, "edition-name",
        .mismatch(expected: "the id `\(id)`, the file’s name", found: "`\(edition.edition.id)`"),
        at: edition.place(of: "id"), help: "give the file its own name back")
    }
    return edition.edition
  }
}

/// One edition file, read with its places.
struct EditionReader {
  let edition: Edition
  private let source: SourceText
  private let members: [JSONText.Member]

  /// Reads the file at `path`, which people know by the name `file`.
  static func edition(atPath path: String, named file: String) throws(Diagnostic) -> EditionReader {
    guard (try? FileSystem.kind(of: path)) == .file,
      let bytes = FileManager.default.contents(atPath: path).map({ Array($0) })
    else {
      throw Diagnostic(
        .error, "unreadable-file", .fact("this file cannot be read"),
        at: SourceLocation(file: file), help: "check its name and its permissions")
    }
    return try EditionReader(SourceText(file: file, bytes: bytes))
  }

  init(_ source: SourceText) throws(Diagnostic) {
    self.source = source
    let members: [JSONText.Member]?
    do {
      members = try JSONText.members(of: source.bytes)
    } catch {
      throw Self.broken(error, in: source)
    }
    self.members = members ?? []
    let keys = Set(self.members.map(\.key))
    guard keys.isSuperset(of: ["schema", "id", "report"]) else {
      throw Diagnostic(
        .error, "not-an-edition",
        .mismatch(expected: "an edition of a report", found: "another file"),
        at: SourceLocation(file: source.file),
        help: "`editions` holds what `moshtari build --edition` writes; move other files away")
    }
    try Self.checkSchema(source, self.members)
    var edition = try Self.head(source, self.members)
    edition.report = KeptReport(json: Self.value(of: "report", source, self.members) ?? [])
    guard edition.report.meta != nil else {
      throw Diagnostic(
        .error, "not-an-edition",
        .mismatch(expected: "a report with `meta.asOf`", found: "something else"),
        at: Self.place(of: "report", source, self.members), help: Self.mend)
    }
    self.edition = edition
  }

  /// Where the member `key` stands.
  func place(of key: String) -> SourceLocation { Self.place(of: key, source, members) }

  private static let mend =
    "take the file from its backup, or make the edition again with `--replace-edition`"

  private static func broken(_ fault: JSONFault, in source: SourceText) -> Diagnostic {
    let offset = min(fault.offset, source.bytes.count)
    let rest = source.bytes[offset...]
    let found: String
    if let first = rest.first {
      let length = first < 0x80 ? 1 : rest.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
      let text = String(decoding: rest.prefix(length), as: UTF8.self)
      found = first < 0x20 ? "the end of the line" : "`\(text)`"
    } else {
      found = "the end of the file"
    }
    let end = min(offset + 1, source.bytes.count)
    return Diagnostic(
      .error, "broken-json", .mismatch(expected: fault.expected, found: found),
      at: source.location(offset..<end), help: mend)
  }

  private static func checkSchema(
    _ source: SourceText, _ members: [JSONText.Member]
  ) throws(Diagnostic) {
    let written = value(of: "schema", source, members).map { String(decoding: $0, as: UTF8.self) }
    let schema = written.flatMap { Int($0) }
    guard schema != Edition.currentSchema else { return }
    let isNewer = schema.map { $0 > Edition.currentSchema } ?? false
    throw Diagnostic(
      .error, "edition-schema",
      .mismatch(
        expected: "an edition of form \(Edition.currentSchema)",
        found: "`\((written ?? "").prefix(20))`"),
      at: place(of: "schema", source, members),
      help: isNewer
        ? "a newer program wrote it: use that one, or a newer one"
        : "this program does not know that form; make the edition again from its data")
  }

  /// All but the report.
  private static func head(
    _ source: SourceText, _ members: [JSONText.Member]
  ) throws(Diagnostic) -> Edition {
    let written = members.filter { $0.key != "report" }.map {
      source.string($0.keyRange) + ":" + source.string($0.valueRange)
    }
    do {
      let json = Data("{\(written.joined(separator: ","))}".utf8)
      return try JSONDecoder().decode(Edition.self, from: json)
    } catch {
      let key = (error as? DecodingError)?.outermostKey ?? "id"
      throw Diagnostic(
        .error, "edition-part", .fact("`\(key)` is missing or is not what an edition has there"),
        at: place(of: key, source, members), help: mend)
    }
  }

  private static func value(
    of key: String, _ source: SourceText, _ members: [JSONText.Member]
  ) -> [UInt8]? {
    members.first { $0.key == key }.map { Array(source.bytes[$0.valueRange]) }
  }

  private static func place(
    of key: String, _ source: SourceText, _ members: [JSONText.Member]
  ) -> SourceLocation {
    members.first { $0.key == key }.map { source.location($0.keyRange) }
      ?? SourceLocation(file: source.file)
  }
}

extension KeptReport {
  /// One part of the report, such as `meta`; nil where it is absent or not of that shape.
  package func part<Part: Decodable>(_ type: Part.Type, at key: String) -> Part? {
    guard let members = (try? JSONText.members(of: json)) ?? nil,
      let member = members.first(where: { $0.key == key })
    else { return nil }
    return try? JSONDecoder().decode(type, from: Data(json[member.valueRange]))
  }

  /// How to read it; nil where it is no report.
  package var meta: Meta? { part(Meta.self, at: "meta") }
}

extension DecodingError {
  /// The key of the outermost object that it is about.
  fileprivate var outermostKey: String? {
    switch self {
    case .keyNotFound(let key, let context):
      context.codingPath.first?.stringValue ?? key.stringValue
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.first?.stringValue
    @unknown default: nil
    }
  }
}
