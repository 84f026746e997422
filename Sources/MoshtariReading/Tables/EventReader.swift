import MoshtariCore

/// Reads the events file.
struct EventReader: RowReader, ~Copyable {
  private let date: Column, end: Column, kind: Column, sign: Column
  private let title: Column, titleEN: Column, titleFA: Column
  private var dates: DateReader
  private let limits: DayLimits
  private var events: [Event] = []

  init(_ source: OpenTable, limits: DayLimits) throws(FileFault) {
    let columns = source.columns
    date = columns.column(.date)
    end = columns.column(.end)
    kind = columns.column(.kind)
    sign = columns.column(.sign)
    title = columns.column(.title)
    titleEN = columns.column(.titleEN)
    titleFA = columns.column(.titleFA)
    dates = try source.dateReader()
    self.limits = limits
  }

  mutating func read(_ row: Row) throws(RowFault) -> RowFate {
    let dateCell = row[date], endCell = row[end]
    let day = try dates.requiredDay(of: dateCell, column: .date)
    let isAfterAsOf = try limits.isAfterAsOf(day, dateCell)
    let end = try dates.day(of: endCell)
    if let end, end < day { throw RowFault(.endBeforeDate, at: endCell) }
    let kind = try WordList.eventKinds.word(of: row[kind], orFault: .unknownKind)
    let sign = try WordList.eventSigns.word(of: row[sign], orFault: .unknownSign)
    let title = row[title]
    if title.isBlank { throw RowFault(.missingValue(.title), at: title) }
    if isAfterAsOf { return .afterAsOf }
    events.append(
      Event(
        day: day, end: end == day ? nil : end, title: localized(title, row),
        kind: kind.isEmpty ? "other" : String(decoding: kind, as: UTF8.self),
        sign: String(decoding: sign, as: UTF8.self)))
    return .accepted
  }

  /// The title, and its own text in each language that the row has one for.
  private func localized(_ title: Cell, _ row: Row) -> LocalizedText {
    var text = LocalizedText(String(decoding: title.bytes, as: UTF8.self))
    for (language, column) in [(Language.en, row[titleEN]), (.fa, row[titleFA])]
    where !column.isBlank {
      text.texts[language] = String(decoding: column.bytes, as: UTF8.self)
    }
    return text
  }

  consuming func finish(into tables: inout Tables) { tables.events = events }
}
