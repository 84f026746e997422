import Foundation
import MoshtariCore
import Testing

@testable import MoshtariReading

/// A report folder that is gone with the last reference to it.
final class ReportFolder {
  let path: String
  var settings: Settings

  /// A folder with one file a table, named `orders.csv` and so on, which `settings` name.
  init(_ files: [Table: String] = [:]) throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent(
        "reading-\(UUID().uuidString)"
      ).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    settings = Settings(title: LocalizedText("Test"))
    settings.timezone = "Asia/Tehran"
    settings.data.maxRejected = 1
    for (table, text) in files { try write(Array(text.utf8), as: table) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], as table: Table) throws {
    let file = "\(table.rawValue).csv"
    settings.data.tables[table] = TableSettings(file: file)
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + file))
  }

  /// Changes the settings of one table.
  func edit(_ table: Table, _ change: (inout TableSettings) -> Void) throws {
    var tableSettings = try #require(settings.data.tables[table])
    change(&tableSettings)
    settings.data.tables[table] = tableSettings
  }

  func read(
    today: String = "2026-11-22", asOf: String? = nil, needs: RollupNeeds = .all
  ) throws -> ReadingResult {
    readTables(
      settings: settings, folder: path, today: try #require(Day(iso: today)),
      asOf: try asOf.map { try #require(Day(iso: $0)) }, needs: needs)
  }

  /// The tables, where there is no fault.
  func tables(
    today: String = "2026-11-22", asOf: String? = nil, needs: RollupNeeds = .all
  ) throws -> Tables {
    let result = try read(today: today, asOf: asOf, needs: needs)
    return try #require(result.tables, "\(result.diagnostics)")
  }
}

/// Calls `body` with `bytes` at an address of their own, so that a sanitizer sees a read past the end.
func withBytes<Value>(_ bytes: some Collection<UInt8>, _ body: (Bytes) throws -> Value) rethrows
  -> Value
{
  let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
  _ = memory.initialize(from: bytes)
  defer { memory.deallocate() }
  return try body(Bytes(memory))
}

/// A cell that says `text`, for the time of `body`.
func withCell<Value>(_ text: String, _ body: (Cell) throws -> Value) rethrows -> Value {
  try withBytes(Array(text.utf8) + [0x0A]) { bytes in
    guard let start = bytes.baseAddress else { preconditionFailure("an empty allocation") }
    let field = Field(start: start, count: Int32(bytes.count - 1), form: .plain)
    return try body(Cell(bytes: Bytes(start: start, count: bytes.count - 1), field: field))
  }
}

func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

/// Testing has a `SourceLocation` of its own.
typealias Place = MoshtariCore.SourceLocation
