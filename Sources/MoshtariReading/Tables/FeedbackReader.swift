import MoshtariCore

/// Reads the feedback file.
struct FeedbackReader: RowReader, ~Copyable {
  private let customer: Column, date: Column, kind: Column, score: Column, survey: Column
  private let touchpoint: Column, product: Column, channel: Column, weight: Column
  private let invited: Column, firstReply: Column, resolved: Column
  private var dates: DateReader
  private let scores: ScoreReader
  private let limits: DayLimits
  private var customers: CustomerColumn
  private var feedback = Feedback()
  private var surveys = TextCoder()
  private var touchpoints = TextCoder()
  private var products = TextCoder()
  private var channels = TextCoder()
  private var weights: [Double] = []
  private let comment: OptionalTextColumn?
  private var invitedDays: [Day?] = []
  private var firstReplies = LaterMoments()
  private var resolutions = LaterMoments()

  init(_ source: OpenTable, customers: CustomerIndex, limits: DayLimits) throws(FileFault) {
    let columns = source.columns
    customer = columns.column(.customerID)
    date = columns.column(.date)
    kind = columns.column(.kind)
    score = columns.column(.score)
    survey = columns.column(.survey)
    touchpoint = columns.column(.touchpoint)
    product = columns.column(.product)
    channel = columns.column(.channel)
    weight = columns.column(.weight)
    invited = columns.column(.invited)
    firstReply = columns.column(.firstReplyAt)
    resolved = columns.column(.resolvedAt)
    comment = OptionalTextColumn(columns.column(.comment), isNeeded: source.needs.comments)
    dates = try source.dateReader()
    scores = ScoreReader(source.settings)
    self.customers = CustomerColumn(customers)
    self.limits = limits
    for kind in [FeedbackKind.csat, .effort, .review, .mention] {
      feedback.scales[kind] = kind.scale(in: source.settings)
    }
  }

  mutating func read(_ row: Row) throws(RowFault) -> RowFate {
    let dateCell = row[date]
    let day = try dates.requiredDay(of: dateCell, column: .date)
    let asked = RowMoment(day: day, minute: dates.minuteOfLastDate())
    let isAfterAsOf = try limits.isAfterAsOf(day, dateCell)
    let kind = try FeedbackKind(of: row[kind])
    let survey = try WordList.surveys.word(of: row[survey], orFault: .unknownSurvey)
    let weight = try scores.weight(of: row[weight])
    let invitedDay = try pastDay(of: row[invited])
    let reply = try moment(of: row[firstReply], .firstReplyAt, after: asked)
    let resolution = try moment(of: row[resolved], .resolvedAt, after: asked)
    let score = try score(of: row[score], kind, isCounted: !isAfterAsOf)
    if isAfterAsOf { return .afterAsOf }
    customers.append(row.customer(customer))
    feedback.day.append(day)
    feedback.kind.append(kind)
    feedback.score.append(score)
    surveys.append(survey, staysInPlace: true)
    touchpoints.append(row[touchpoint])
    products.append(row[product])
    channels.append(row[channel])
    weights.append(weight)
    comment?.append(row)
    if invited.isPresent { invitedDays.append(invitedDay) }
    if firstReply.isPresent { firstReplies.append(reply, after: asked) }
    if resolved.isPresent { resolutions.append(resolution, after: asked) }
    return .accepted
  }

  /// The day that `cell` says, which is not after today; nil where it is blank.
  private mutating func pastDay(of cell: Cell) throws(RowFault) -> Day? {
    guard let day = try dates.day(of: cell) else { return nil }
    _ = try limits.isAfterAsOf(day, cell)
    return day
  }

  /// The moment that `cell` says, neither before the row's own nor after today; nil where it is
  /// blank.
  private mutating func moment(
    of cell: Cell, _ column: ColumnName, after asked: RowMoment
  ) throws(RowFault) -> RowMoment? {
    guard let day = try pastDay(of: cell) else { return nil }
    let moment = RowMoment(day: day, minute: dates.minuteOfLastDate())
    if asked.minutes(to: moment) < 0 { throw RowFault(.beforeDate(column), at: cell) }
    return moment
  }

  /// The score, −1 where there is none; one that is not on the scale is counted by its kind.
  private mutating func score(
    of cell: Cell, _ kind: FeedbackKind, isCounted: Bool
  ) throws(RowFault) -> Int16 {
    do { return try scores.score(of: cell, kind) } catch {
      if isCounted { feedback.invalidScores[kind, default: 0] += 1 }
      throw error
    }
  }

  /// Hands the columns over to `tables`, those of absent columns left out; gives the days of first
  /// replies, none where their column is absent.
  consuming func finish(into tables: inout Tables) -> [Day?] {
    feedback.count = feedback.day.count
    feedback.customer = customers.finish()
    if survey.isPresent { feedback.survey = surveys.column() }
    if touchpoint.isPresent { feedback.touchpoint = touchpoints.column() }
    if product.isPresent { feedback.product = products.column() }
    if channel.isPresent { feedback.channel = channels.column() }
    if weight.isPresent { feedback.weight = weights }
    feedback.comment = comment?.finish()
    if invited.isPresent { feedback.invited = invitedDays }
    if firstReply.isPresent { feedback.firstReplyMinutes = firstReplies.minutes }
    if resolved.isPresent {
      (feedback.resolved, feedback.resolutionMinutes) = (resolutions.days, resolutions.minutes)
    }
    tables.feedback = feedback
    return firstReplies.days
  }
}

/// When something was, as far as the cell says.
private struct RowMoment {
  let day: Day
  /// Whole minutes since 1970-01-01T00:00Z; nil where the cell has no time of day.
  let minute: Int?

  /// Minutes to `other`; whole days × 1440 where one of the two has no time of day.
  func minutes(to other: RowMoment) -> Int {
    guard let minute, let end = other.minute else { return (other.day - day) * 1440 }
    return end - minute
  }
}

/// A column of moments after the rows' own.
private struct LaterMoments {
  /// Nil where the cell is blank.
  var days: [Day?] = []
  /// −1 where the cell is blank.
  var minutes: [Int32] = []

  mutating func append(_ moment: RowMoment?, after asked: RowMoment) {
    days.append(moment?.day)
    minutes.append(moment.map { Int32(clamping: asked.minutes(to: $0)) } ?? -1)
  }
}
