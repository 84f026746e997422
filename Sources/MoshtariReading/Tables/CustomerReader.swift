import MoshtariCore

/// Reads the customers file; each accepted row is the next customer.
struct CustomerReader: RowReader, ~Copyable {
  private let id: Column, kind: Column, region: Column, channel: Column, signup: Column
  private var dates: DateReader
  private let limits: DayLimits
  private let customers: CustomerIndex
  private var identities: RowIdentities
  private var kinds = TextCoder()
  private var regions = TextCoder()
  private var channels = TextCoder()
  private var signupDays: [Day?] = []

  init(_ source: OpenTable, customers: CustomerIndex, limits: DayLimits) throws(FileFault) {
    let columns = source.columns
    id = columns.column(.customerID)
    kind = columns.column(.kind)
    region = columns.column(.region)
    channel = columns.column(.channel)
    signup = columns.column(.signupDate)
    dates = try source.dateReader()
    identities = RowIdentities(column: .customerID, layout: source.layout)
    (self.customers, self.limits) = (customers, limits)
  }

  mutating func read(_ row: Row) throws(RowFault) -> RowFate {
    let id = row[id].identifier
    if id.isBlank { throw RowFault(.missingValue(.customerID), at: id) }
    let kind = try WordList.customerKinds.word(of: row[kind], orFault: .unknownKind)
    let signupCell = row[signup]
    let signupDay = try dates.day(of: signupCell)
    if let signupDay { _ = try limits.isAfterAsOf(signupDay, signupCell) }
    if try identities.isRepeated(id, row) { return .duplicate }
    customers.add(id)
    kinds.append(kind, staysInPlace: true)
    regions.append(row[region])
    channels.append(row[channel])
    signupDays.append(signupDay)
    return .accepted
  }

  /// Hands the columns over to `tables`, those of absent columns left out.
  consuming func finish(into tables: inout Tables) {
    if kind.isPresent { tables.kind = kinds.column() }
    if region.isPresent { tables.region = regions.column() }
    if channel.isPresent { tables.channel = channels.column() }
    if signup.isPresent { tables.signupDay = signupDays }
  }
}
