import MoshtariCore

/// Reads days in the form that a table's dates are declared to have.
struct DateReader: ~Copyable {
  private enum Form {
    case iso, jalali
    case pattern(DatePattern)
  }

  /// Earlier dates are taken for slips: systems write them for "not known".
  static let earliest = Day(-25_567)  // 1900-01-01

  private let form: Form
  private let folder = DigitFolder()
  private var offsets: ZoneOffsets
  /// The last date read, as written, and its day: dates come in runs.
  private var lastText: (UInt64, UInt16) = (0, 0)
  private var lastDay = Day.none
  /// The hour of the day (0...23, business zone) that the last date was read with; −1 where it had
  /// no time.
  private(set) var hour: Int8 = -1
  /// The moment of the last date that had a time, in seconds since 1970-01-01T00:00Z; where it had
  /// no zone, as if the business zone were UTC.
  private var moment = 0
  private var hasZone = false

  init(_ form: TableSettings.DateForm, timezone: String) throws(FileFault) {
    offsets = ZoneOffsets(zone: timezone)
    switch form {
    case .iso: self.form = .iso
    case .jalali: self.form = .jalali
    case .pattern(let text):
      guard let pattern = DatePattern(text) else { throw .unreadablePattern(text) }
      self.form = .pattern(pattern)
    }
  }

  /// The day that `cell` says, or nil where it is blank.
  @inline(__always)
  mutating func day(of cell: Cell) throws(RowFault) -> Day? {
    if cell.isBlank { return nil }
    let text = folder.folded(cell.bytes)
    if case .iso = form, let day = recentDay(text) { return day }
    return try newDay(of: text, cell)
  }

  /// The day that a row is about; it must be there.
  @inline(__always)
  mutating func requiredDay(of cell: Cell, column: ColumnName) throws(RowFault) -> Day {
    guard let day = try day(of: cell) else { throw RowFault(.missingValue(column), at: cell) }
    return day
  }

  /// The day of ISO text whose date is that of the text before.
  @inline(__always)
  private mutating func recentDay(_ text: Bytes) -> Day? {
    guard text.count >= 10, let start = text.baseAddress,
      UnsafeRawPointer(start).loadUnaligned(as: UInt64.self) == lastText.0,
      UnsafeRawPointer(start + 8).loadUnaligned(as: UInt16.self) == lastText.1
    else { return nil }
    return moment(on: lastDay, ByteCursor(Bytes(start: start + 10, count: text.count - 10)))
  }

  @inline(never)
  private mutating func newDay(of text: Bytes, _ cell: Cell) throws(RowFault) -> Day {
    switch form {
    case .iso: return try isoDay(of: text, cell)
    case .jalali: return try jalaliDay(of: text, cell)
    case .pattern(let pattern):
      guard let date = pattern.date(of: text) else { throw RowFault(.notADate, at: cell) }
      let day = try gregorianDay((date.year, date.month, date.day), cell)
      hour = Int8(date.hour)
      keepLocal(date.hour * 3600 + date.minute * 60, on: day)
      return day
    }
  }

  private mutating func isoDay(of text: Bytes, _ cell: Cell) throws(RowFault) -> Day {
    guard let written = writtenDate(text) else {
      let isAmbiguous = !Self.yearLastReadings(of: text).isEmpty
      throw RowFault(isAmbiguous ? .ambiguousDate : .notADate, at: cell)
    }
    if isPersianYear(written.date.year) { throw RowFault(.jalaliDate, at: cell) }
    guard written.separator == UInt8(ascii: "-"), written.rest.count + 10 == text.count else {
      throw RowFault(.notADate, at: cell)
    }
    let day = try gregorianDay(written.date, cell)
    guard let moved = moment(on: day, ByteCursor(written.rest)) else {
      throw RowFault(.notADate, at: cell)
    }
    remember(text, day)
    return moved
  }

  private mutating func remember(_ text: Bytes, _ day: Day) {
    guard let start = text.baseAddress else { return }
    lastText.0 = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    lastText.1 = UnsafeRawPointer(start + 8).loadUnaligned(as: UInt16.self)
    lastDay = day
  }

  private mutating func jalaliDay(of text: Bytes, _ cell: Cell) throws(RowFault) -> Day {
    guard let written = writtenDate(text) else { throw RowFault(.notADate, at: cell) }
    let date = written.date
    if date.year >= 1900 { throw RowFault(.gregorianDate, at: cell) }
    guard isPersianYear(date.year) else { throw RowFault(.dateOutOfRange, at: cell) }
    let civil = CivilDate(year: date.year, month: date.month, day: date.day)
    guard let day = Day(civil, in: .persian),
      let moved = moment(on: day, ByteCursor(written.rest))
    else { throw RowFault(.notADate, at: cell) }
    if moved < Self.earliest { throw RowFault(.dateOutOfRange, at: cell) }
    return moved
  }

  private func gregorianDay(
    _ date: (year: Int, month: Int, day: Int), _ cell: Cell
  ) throws(RowFault) -> Day {
    if isPersianYear(date.year) { throw RowFault(.jalaliDate, at: cell) }
    guard let day = Day(year: date.year, month: date.month, day: date.day) else {
      throw RowFault(.notADate, at: cell)
    }
    if day < Self.earliest { throw RowFault(.dateOutOfRange, at: cell) }
    return day
  }
}

extension DateReader {
  /// The day in the business zone of the time that `cursor` reads, on `day`, whose hour is kept;
  /// nil where it is no time.
  ///
  /// No time, or one without a zone, is local: the day stays.
  @inline(__always)
  private mutating func moment(on day: Day, _ cursor: ByteCursor) -> Day? {
    if cursor.isAtEnd { hour = -1; return day }
    guard let time = ZonedTime(cursor) else { return nil }
    guard let offset = time.offset else {
      // A leap second of the last minute is of the last hour.
      hour = Int8(min(23, time.seconds / 3600))
      keepLocal(time.seconds, on: day)
      return day
    }
    moment = Int(day.number) * 86_400 + time.seconds - offset
    hasZone = true
    let local = offsets.dayAndHour(ofMoment: moment)
    hour = Int8(local.hour)
    return Day(Int32(truncatingIfNeeded: local.day))
  }

  @inline(__always)
  private mutating func keepLocal(_ seconds: Int, on day: Day) {
    moment = Int(day.number) * 86_400 + seconds
    hasZone = false
  }

  /// Whole minutes since 1970-01-01T00:00Z of the last date that was read; nil where it had no time.
  /// One without a zone is of the business zone.
  mutating func minuteOfLastDate() -> Int? {
    if hour < 0 { return nil }
    let seconds = hasZone ? moment : offsets.moment(ofLocal: moment)
    return floorDivide(seconds, 60)
  }

  /// Whether `date` can be meant of the Persian calendar only.
  private func isPersianYear(_ year: Int) -> Bool { (1200...1500).contains(year) }

  /// A date with the year first: `yyyy-M-d` or `yyyy/M/d`, and what follows it.
  private func writtenDate(
    _ text: Bytes
  ) -> (date: (year: Int, month: Int, day: Int), separator: UInt8, rest: Bytes)? {
    var cursor = ByteCursor(text)
    guard let year = cursor.number(4...4),
      let separator = cursor.skip(UInt8(ascii: "-"), or: UInt8(ascii: "/")),
      let month = cursor.number(1...2), cursor.skip(separator), let day = cursor.number(1...2)
    else { return nil }
    return ((year, month, day), separator, cursor.rest)
  }

  /// How a date with the year last can be read: by `M/d/yyyy`, by `d/M/yyyy`, both or not at all.
  static func yearLastReadings(of text: Bytes) -> [DateReading] {
    var cursor = ByteCursor(text)
    guard let first = cursor.number(1...2),
      let separator = cursor.skip(UInt8(ascii: "/"), or: UInt8(ascii: "."))
        ?? cursor.skip(UInt8(ascii: "-"), or: UInt8(ascii: "/")),
      let second = cursor.number(1...2), cursor.skip(separator), let year = cursor.number(4...4)
    else { return [] }
    let mark = String(UnicodeScalar(separator))
    var patterns = [
      ("M\(mark)d\(mark)yyyy", first, second), ("d\(mark)M\(mark)yyyy", second, first),
    ]
    if first == second { patterns.removeLast() }
    return patterns.compactMap { pattern, month, day in
      Day(year: year, month: month, day: day).map { DateReading(pattern: pattern, day: $0) }
    }
  }
}
