import MoshtariCore

/// Reads the feedback file.
struct FeedbackReader: RowReader, ~Copyable {
  private let customer: Column, date: Column, kind: Column, score: Column, survey: Column
  private let touchpoint: Column, product: Column, channel: Column, weight: Column
  private let resolved: Column
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
  private var resolvedDays: [Day?] = []

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
    let isAfterAsOf = try limits.isAfterAsOf(day, dateCell)
    let kind = try FeedbackKind(of: row[kind])
    let survey = try WordList.surveys.word(of: row[survey], orFault: .unknownSurvey)
    let weight = try scores.weight(of: row[weight])
    let resolvedDay = try resolvedDay(of: row[resolved])
    let score = try score(of: row[score], kind, isCounted: !isAfterAsOf)
    if isAfterAsOf { return .afterAsOf }
    customers.append(row[customer].identifier)
    feedback.day.append(day)
    feedback.kind.append(kind)
    feedback.score.append(score)
    surveys.append(survey, staysInPlace: true)
    touchpoints.append(row[touchpoint])
    products.append(row[product])
    channels.append(row[channel])
    weights.append(weight)
    comment?.append(row)
    if resolved.isPresent { resolvedDays.append(resolvedDay) }
    return .accepted
  }

  /// The day that `cell` says, which is not after today; nil where it is blank.
  private mutating func resolvedDay(of cell: Cell) throws(RowFault) -> Day? {
    guard let day = try dates.day(of: cell) else { return nil }
    _ = try limits.isAfterAsOf(day, cell)
    return day
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

  /// Hands the columns over to `tables`, those of absent columns left out.
  consuming func finish(into tables: inout Tables) {
    feedback.count = feedback.day.count
    feedback.customer = customers.finish()
    if survey.isPresent { feedback.survey = surveys.column() }
    if touchpoint.isPresent { feedback.touchpoint = touchpoints.column() }
    if product.isPresent { feedback.product = products.column() }
    if channel.isPresent { feedback.channel = channels.column() }
    if weight.isPresent { feedback.weight = weights }
    feedback.comment = comment?.finish()
    if resolved.isPresent { feedback.resolved = resolvedDays }
    tables.feedback = feedback
  }
}
