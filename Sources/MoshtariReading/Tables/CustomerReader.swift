import MoshtariCore

/// Reads the customers file; each accepted row is the next customer.
struct CustomerReader: RowReader, ~Copyable {
  private let id: Column, kind: Column, region: Column, channel: Column, signup: Column
  private let tier: Column, memberSince: Column, previousSupplier: Column, referredBy: Column
  private let pointsEarned: Column, pointsRedeemed: Column
  private let contractEnd: Column, autoRenewStopped: Column
  private var dates: DateReader
  private let counts: CountReader
  private let limits: DayLimits
  private let customers: CustomerIndex
  private var identities: RowIdentities
  private var kinds = TextCoder()
  private var regions = TextCoder()
  private var channels = TextCoder()
  private var tiers = TextCoder()
  private var suppliers = TextCoder()
  private var isReferred: [Bool] = []
  private var days = Days()
  private var points = Points()

  /// Days of a row; nil where the cell is blank or the column absent.
  private struct Days {
    var signup: [Day?] = []
    var member: [Day?] = []
    var contractEnd: [Day?] = []
    var renewStopped: [Day?] = []
  }

  private struct Points {
    var earned: [Int64?] = []
    var redeemed: [Int64?] = []
  }

  init(_ source: OpenTable, customers: CustomerIndex, limits: DayLimits) throws(FileFault) {
    let columns = source.columns
    id = columns.column(.customerID)
    kind = columns.column(.kind)
    region = columns.column(.region)
    channel = columns.column(.channel)
    signup = columns.column(.signupDate)
    tier = columns.column(.tier)
    memberSince = columns.column(.memberSince)
    previousSupplier = columns.column(.previousSupplier)
    referredBy = columns.column(.referredBy)
    pointsEarned = columns.column(.pointsEarned)
    pointsRedeemed = columns.column(.pointsRedeemed)
    contractEnd = columns.column(.contractEnd)
    autoRenewStopped = columns.column(.autoRenewStopped)
    counts = CountReader(decimal: source.settings.decimal)
    dates = try source.dateReader()
    identities = RowIdentities(column: .customerID, layout: source.layout)
    (self.customers, self.limits) = (customers, limits)
  }

  mutating func read(_ row: Row) throws(RowFault) -> RowFate {
    let id = row.customer(id)
    if id.isBlank { throw RowFault(.missingValue(.customerID), at: id) }
    let kind = try WordList.customerKinds.word(of: row[kind], orFault: .unknownKind)
    let signupDay = try pastDay(of: row[signup])
    let memberDay = try pastDay(of: row[memberSince])
    let renewStoppedDay = try pastDay(of: row[autoRenewStopped])
    let contractEndDay = try dates.day(of: row[contractEnd])
    let earned = try counts.count(of: row[pointsEarned], column: .pointsEarned)
    let redeemed = try counts.count(of: row[pointsRedeemed], column: .pointsRedeemed)
    if try identities.isRepeated(id, row) { return .duplicate }
    customers.add(id)
    kinds.append(kind, staysInPlace: true)
    regions.append(row[region])
    channels.append(row[channel])
    if tier.isPresent { tiers.append(row[tier]) }
    if previousSupplier.isPresent { suppliers.append(row[previousSupplier]) }
    if signup.isPresent { days.signup.append(signupDay) }
    if memberSince.isPresent { days.member.append(memberDay) }
    if autoRenewStopped.isPresent { days.renewStopped.append(renewStoppedDay) }
    if contractEnd.isPresent { days.contractEnd.append(contractEndDay) }
    if pointsEarned.isPresent { points.earned.append(earned) }
    if pointsRedeemed.isPresent { points.redeemed.append(redeemed) }
    if referredBy.isPresent { noteReferral(by: row.customer(referredBy)) }
    return .accepted
  }

  /// The day that `cell` says, which is not after today; nil where it is blank.
  @inline(__always)
  private mutating func pastDay(of cell: Cell) throws(RowFault) -> Day? {
    guard let day = try dates.day(of: cell) else { return nil }
    _ = try limits.isAfterAsOf(day, cell)
    return day
  }

  private mutating func noteReferral(by referrer: Cell) {
    isReferred.append(!referrer.isBlank)
    if !referrer.isBlank { customers.addReferrer(referrer) }
  }

  /// Hands the columns over to `tables`, those of absent columns left out.
  consuming func finish(into tables: inout Tables) {
    if kind.isPresent { tables.kind = kinds.column() }
    if region.isPresent { tables.region = regions.column() }
    if channel.isPresent { tables.channel = channels.column() }
    if tier.isPresent { tables.tier = tiers.column() }
    if previousSupplier.isPresent { tables.previousSupplier = suppliers.column() }
    if signup.isPresent { tables.signupDay = days.signup }
    if memberSince.isPresent { tables.memberSince = days.member }
    if autoRenewStopped.isPresent { tables.autoRenewStopped = days.renewStopped }
    if contractEnd.isPresent { tables.contractEnd = days.contractEnd }
    if pointsEarned.isPresent { tables.pointsEarned = points.earned }
    if pointsRedeemed.isPresent { tables.pointsRedeemed = points.redeemed }
    if referredBy.isPresent { tables.isReferred = isReferred }
  }
}
