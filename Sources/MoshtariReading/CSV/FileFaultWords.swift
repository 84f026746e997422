import MoshtariCore

/// Words the faults of one file.
struct FileFaultWords {
  /// Nil for the index of prices.
  let table: Table?
  let settings: TableSettings
  /// Nil while the file could not be opened.
  var text: SourceText?
  /// Nil while the header could not be read.
  var header: Header?

  private var file: String { settings.file }
  private var key: String { table.map { "data.\($0.rawValue)" } ?? "deflator" }
  private var name: String { table?.rawValue ?? "prices" }

  func diagnostic(_ fault: FileFault) -> Diagnostic {
    switch fault {
    case .missing(let nearest):
      return inSettings(
        .fatal, "missing-file", "there is no file `\(file)`",
        help: nearest.map { "the nearest name is `\($0)`" }
          ?? "paths are relative to the report folder")
    case .notAFile:
      return inSettings(
        .fatal, "not-a-file", "`\(file)` is not a file", help: "name a CSV file, not a folder")
    case .unreadable:
      return inSettings(
        .fatal, "unreadable-file", "`\(file)` cannot be opened",
        help: "check that you may read it")
    case .unknownEncoding(let name):
      let names = TextEncoding.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      return inSettings(
        .error, "unknown-encoding",
        .mismatch(expected: "an encoding of \(names)", found: "`\(name)`"), help: nil)
    case .unreadablePattern(let pattern):
      return inSettings(
        .error, "unreadable-pattern",
        .mismatch(expected: "a pattern with a year, a month and a day", found: "`\(pattern)`"),
        help: "patterns are made of `yyyy`, `MM` or `M`, `dd` or `d`, `HH` or `H`, `mm`, `ss`")
    case .unknownColumnName(let name):
      let nearest = nearestName(to: name, in: (table?.columns ?? []).map(\.rawValue))
      return inSettings(
        .error, "unknown-column-name",
        "`\(key)` names a column `\(name)`, which \(self.name) do not have",
        help: nearest.map { "the nearest name is `\($0)`" })
    default: return inFile(fault)
    }
  }

  /// Faults that are seen in the file itself.
  private func inFile(_ fault: FileFault) -> Diagnostic {
    switch fault {
    case .empty:
      return error("empty-file", "`\(file)` is empty", help: "the first line names the columns")
    case .noRows:
      return error(
        "no-rows", "`\(file)` has a header and no rows",
        help: table == nil
          ? "leave `deflator` out of the settings instead"
          : "leave the table out of `data` instead")
    case .notText(let offset, let kind):
      var diagnostic = error(
        "not-text", "`\(file)` is not text", at: offset..<offset + 1, help: Self.help(for: kind))
      diagnostic.location?.excerpt = nil
      return diagnostic
    case .notUTF8(let offset, let likely):
      return error(
        "not-utf-8", "`\(file)` is not UTF-8", at: offset..<offset + 1,
        help: table == nil
          ? "save it as UTF-8"
          : "it may be \(likely.rawValue): write `encoding: \(likely.rawValue)` under `\(key)`")
    case .notInEncoding(let encoding):
      return error(
        "wrong-encoding", "`\(file)` is not in the encoding `\(encoding.rawValue)`",
        help: "name its encoding under `\(key).encoding`")
    case .unscannable(let fault): return scanning(fault)
    case .ambiguousDate(let found, let range, let readings):
      return error(
        "ambiguous-date", .mismatch(expected: "a date `YYYY-MM-DD`", found: "`\(found)`"),
        at: range,
        help: help(for: readings))
    case .tooManyRejected(let share): return tooManyRejected(share)
    default: return inHeader(fault)
    }
  }

  private func scanning(_ fault: ScanFault) -> Diagnostic {
    switch fault {
    case .recordTooLong(let offset):
      return error(
        "record-too-long", "the record is longer than 1 MiB", at: offset..<offset + 1,
        help: "look for a quote that is opened and not closed where it should be")
    case .unclosedQuote(let offset):
      return error(
        "unclosed-quote", "the quote is never closed", at: offset..<offset + 1,
        help: "close it, or double it where it is part of the text")
    }
  }

  /// Faults of the header's names.
  private func inHeader(_ fault: FileFault) -> Diagnostic {
    switch fault {
    case .missingColumn(let column): return missing(column, header: nil)
    case .mappedColumnMissing(let column, let name): return missing(column, header: name)
    case .constantColumn(let column, let index):
      return error(
        "constant-column",
        "`\(file)` has a column `\(column.rawValue)`, and `\(key).constants` gives it too",
        at: header?.names[index].range, help: "take it out of `constants`, or rename the column")
    case .duplicateColumn(let name, let index, let first):
      let column = (header?.names[first].range).map { place(of: $0).column ?? 1 } ?? 1
      return error(
        "duplicate-column", "the header names `\(name)` twice", at: header?.names[index].range,
        help: "the first is at column \(column); rename one of them")
    default: preconditionFailure("not a fault of the header: \(fault)")
    }
  }

  private func missing(_ column: ColumnName, header name: String?) -> Diagnostic {
    let names = header?.names ?? []
    let near =
      usual(column, header: name) ?? nearestName(to: name ?? column.rawValue, in: names.map(\.text))
    let range = near.flatMap { near in names.first { $0.text == near }?.range } ?? header?.range
    let help =
      if table == nil {
        "its first line is `month,index`"
      } else if let near {
        "if `\(near)` is meant, write `columns: { \(column.rawValue): \(yamlText(near)) }` under `\(key)`"
      } else if name == nil, let word = table?.words(of: column.rawValue)?.first {
        "where every row is one, write `constants: { \(column.rawValue): \(word) }` under `\(key)`; else name its header under `\(key).columns`"
      } else {
        "name its header under `\(key).columns`, as in `columns: { \(column.rawValue): Header }`"
      }
    if let name {
      return error(
        "mapped-column-missing", "there is no column `\(name)`, which `\(key).columns` names",
        at: range, help: help)
    }
    return error(
      "missing-column", "\(self.name) need a column `\(column.rawValue)`", at: range,
      help: help)
  }

  /// The header that shops usually give `column`; nil where the file has none, or the settings name another.
  private func usual(_ column: ColumnName, header name: String?) -> String? {
    guard name == nil, let table, let names = header?.names.map(\.text) else { return nil }
    return HeaderAliases.index(of: column, in: table, headers: names).map { names[$0] }
  }

  private func tooManyRejected(_ share: RejectedShare) -> Diagnostic {
    let percent = percentText(share.allowed)
    let mend = share.mend.map { ": \($0)" } ?? ""
    return error(
      "too-many-rejected",
      "\(share.rejected) of \(share.read) rows are rejected, more than the \(percent) % allowed",
      help: "most often `\(share.commonest)` (\(share.commonestCount))\(mend)")
  }

  private func help(for readings: [DateReading]) -> String {
    let meanings = readings.map { "`dates: \($0.pattern)` reads it as \($0.day.iso)" }
    return "under `\(key)`, \(meanings.joined(separator: " and "))"
  }

  private static func help(for kind: FileFault.BinaryKind) -> String {
    switch kind {
    case .gzip: "it is compressed: unpack it with `gunzip`"
    case .workbook: "it is a workbook: save its sheet as CSV (UTF-8)"
    case .unknown: "save it as CSV in UTF-8, or name its encoding"
    }
  }
}

extension FileFaultWords {
  private func inSettings(
    _ severity: Diagnostic.Severity, _ code: String, _ fact: String, help: String?
  ) -> Diagnostic {
    inSettings(severity, code, .fact(fact), help: help)
  }

  /// A fault that is mended in the settings, or where they name the file.
  private func inSettings(
    _ severity: Diagnostic.Severity, _ code: String, _ statement: Diagnostic.Statement,
    help: String?
  ) -> Diagnostic {
    let location = settings.fileLocation ?? SourceLocation(file: file)
    return Diagnostic(severity, code, statement, at: location, help: help)
  }

  private func error(
    _ code: String, _ fact: String, at range: Range<Int>? = nil, help: String
  ) -> Diagnostic {
    error(code, .fact(fact), at: range, help: help)
  }

  private func error(
    _ code: String, _ statement: Diagnostic.Statement, at range: Range<Int>?, help: String
  ) -> Diagnostic {
    let location = range.map(place) ?? SourceLocation(file: file)
    return Diagnostic(.error, code, statement, at: location, help: help)
  }

  private func place(of range: Range<Int>) -> SourceLocation {
    text?.location(of: range) ?? SourceLocation(file: file)
  }
}

/// A share as percent, with at most two decimals.
private func percentText(_ share: Double) -> String {
  let hundredths = Int((share * 10_000).rounded())
  let (whole, rest) = (hundredths / 100, hundredths % 100)
  if rest == 0 { return "\(whole)" }
  if rest.isMultiple(of: 10) { return "\(whole).\(rest / 10)" }
  return rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
}
