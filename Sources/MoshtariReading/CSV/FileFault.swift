import MoshtariCore

/// A fault that keeps a whole file from being read.
enum FileFault: Error, Equatable {
  case missing(nearest: String?)
  case notAFile
  case unreadable
  case unknownEncoding(String)
  case unreadablePattern(String)
  /// A key of `columns` or `missing` that is no column of the table.
  case unknownColumnName(String)
  case empty
  case notText(offset: Int, BinaryKind)
  case notUTF8(offset: Int, likely: TextEncoding)
  case notInEncoding(TextEncoding)
  case unscannable(ScanFault)
  case missingColumn(ColumnName)
  case mappedColumnMissing(ColumnName, header: String)
  /// A column that the settings give every row, and the file has too, at an index into the header.
  case constantColumn(ColumnName, at: Int)
  /// Both are indices into the header.
  case duplicateColumn(String, at: Int, first: Int)
  case noRows
  /// The cell `text` at `range` is a date with the year last; `readings` are the patterns that fit.
  case ambiguousDate(String, range: Range<Int>, readings: [DateReading])
  case tooManyRejected(RejectedShare)

  enum BinaryKind { case gzip, workbook, unknown }
}

/// Every fault that was found in one file.
struct FileFaults: Error, Equatable {
  var list: [FileFault]
}

/// What a date would be if it were read by `pattern`.
struct DateReading: Equatable {
  let pattern: String
  let day: Day
}

/// How many rows of a table were rejected, and most often why.
struct RejectedShare: Equatable {
  let rejected: Int
  let read: Int
  /// The share that the settings allow.
  let allowed: Double
  /// The code that most rows were rejected with, how many, and how to mend them.
  let commonest: String
  let commonestCount: Int
  let mend: String?
}
