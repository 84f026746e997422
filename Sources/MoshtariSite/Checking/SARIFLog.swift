import Foundation
import MoshtariCore

/// A log of SARIF (OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", 2020): a run, a rule for
/// each code that was found, in byte order, and a result for each diagnostic. Columns are UTF-16 code units from 1, the end excluded.
struct SARIFLog: Encodable {
  private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(_ document: CheckDocument) {
    let codes = Set(document.diagnostics.map(\.diagnostic.code)).sorted(by: isBeforeInBytes)
    let rules = codes.map { code in Rule(code, of: document.diagnostics) }
    let results = document.diagnostics.map { diagnostic in
      Result(diagnostic, ruleIndex: codes.firstIndex(of: diagnostic.diagnostic.code) ?? 0)
    }
    runs = [
      Run(
        tool: Tool(driver: Driver(rules: rules)),
        invocations: [
          Invocation(
            executionSuccessful: document.exitCode != 2, exitCode: Int(document.exitCode))
        ],
        results: results)
    ]
  }

  var json: String {
    get throws { try jsonText(of: self) }
  }

  private struct Run: Encodable {
    var tool: Tool
    var columnKind = "utf16CodeUnits"
    var invocations: [Invocation]
    var results: [Result]
  }

  private struct Tool: Encodable { var driver: Driver }

  private struct Driver: Encodable {
    var name = "moshtari"
    var version = programVersion
    var semanticVersion = programVersion
    var rules: [Rule]
  }

  private struct Invocation: Encodable {
    var executionSuccessful: Bool
    var exitCode: Int
  }

  fileprivate struct Message: Encodable { var text: String }

  private struct Rule: Encodable {
    var id: String
    var shortDescription: Message
    var help: Message
    var defaultConfiguration: Configuration

    /// The rule of a code that stands among `diagnostics`: its help is the first that one of them has.
    init(_ code: String, of diagnostics: [PlacedDiagnostic]) {
      let own = diagnostics.map(\.diagnostic).filter { $0.code == code }
      let words = code.replacing("-", with: " ")
      id = code
      shortDescription = Message(text: words.prefix(1).uppercased() + words.dropFirst())
      help = Message(
        text: own.lazy.compactMap(\.help).first ?? "The message says what was expected.")
      defaultConfiguration = Configuration(level: own.first?.severity.sarifLevel ?? "warning")
    }
  }

  private struct Configuration: Encodable { var level: String }

  private struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Message
    var locations: [Location]

    init(_ diagnostic: PlacedDiagnostic, ruleIndex: Int) {
      ruleId = diagnostic.diagnostic.code
      self.ruleIndex = ruleIndex
      level = diagnostic.diagnostic.severity.sarifLevel
      message = Message(text: diagnostic.message)
      locations = Location(diagnostic).map { [$0] } ?? []
    }
  }

  private struct Location: Encodable {
    var physicalLocation: PhysicalLocation

    init?(_ diagnostic: PlacedDiagnostic) {
      guard let path = diagnostic.path else { return nil }
      physicalLocation = PhysicalLocation(
        artifactLocation: Artifact(path: path), region: Region(diagnostic))
    }
  }

  private struct PhysicalLocation: Encodable {
    var artifactLocation: Artifact
    var region: Region?
  }

  private struct Artifact: Encodable {
    var uri: String
    var uriBaseId: String?

    init(path: String) {
      let isAbsolute = path.hasPrefix("/")
      uri = (isAbsolute ? "file://" : "") + percentEncoded(path)
      uriBaseId = isAbsolute ? nil : "%SRCROOT%"
    }
  }

  /// A line, or where the columns are known a part of it.
  private struct Region: Encodable {
    var startLine: Int
    var startColumn: Int?
    var endColumn: Int?

    init?(_ diagnostic: PlacedDiagnostic) {
      guard let line = diagnostic.diagnostic.location?.line else { return nil }
      startLine = line
      startColumn = diagnostic.utf16.map { $0.column + 1 }
      endColumn = diagnostic.utf16.map { $0.column + 1 + $0.length }
    }
  }
}

extension Diagnostic.Severity {
  fileprivate var sarifLevel: String {
    switch self {
    case .fatal, .error: "error"
    case .warning: "warning"
    case .rejected: "note"
    }
  }
}

/// A path as a URI reference (RFC 3986): every byte that may not stand in a path as `%XX`, and `:` too, which would
/// make a scheme of what is before it.
private func percentEncoded(_ path: String) -> String {
  let hexadecimal = Array("0123456789ABCDEF".utf8), kept = Set("-._~/".utf8)
  let bytes = path.utf8.flatMap { byte -> [UInt8] in
    if kept.contains(byte) || byte.isLatinLetter || byte.isDigit { return [byte] }
    return [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// JSON with keys sorted and two blanks a level.
func jsonText(of value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
