import MoshtariCore
import MoshtariText

/// The time that a figure of a comparison is of.
enum ComparedPeriod: Hashable {
  case within(CalendarPeriod)
  /// A period that is not over.
  case soFar(CalendarPeriod)
  case endOf(CalendarPeriod)
  /// The week that begins on the day.
  case week(Day)
  case day(Day)
  /// So many months before the one that is compared with them.
  case monthsBefore(Int)

  /// As it stands after the figure: `in Mehr 1405`, `در پایان مهر ۱۴۰۵`.
  func text(_ format: FigureFormat) -> String {
    switch (self, format.language) {
    case (.within(let period), .en): "in \(format.period(period))"
    case (.within(let period), .fa): "در \(format.period(period))"
    case (.soFar(let period), .en): "in \(format.period(period)) so far"
    case (.soFar(let period), .fa): "در \(format.period(period)) تا امروز"
    case (.endOf(let period), .en): "at the end of \(format.period(period))"
    case (.endOf(let period), .fa): "در پایان \(format.period(period))"
    case (.week(let day), .en): "in the week from \(format.day(day))"
    case (.week(let day), .fa): "در هفتهٔ آغاز از \(format.day(day))"
    case (.day(let day), .en): "on \(format.day(day))"
    case (.day(let day), .fa): "در \(format.day(day))"
    case (.monthsBefore(let months), .en): "in the \(format.count(months)) months before"
    case (.monthsBefore(let months), .fa): "در \(format.count(months)) ماه پیش از آن"
    }
  }

  /// Whether it is over, or of its last day: counts of such periods may be compared.
  var isWhole: Bool { if case .soFar = self { false } else { true } }
}

/// One figure of a list of months, quarters or weeks, which has one before it.
struct SeriesPlace: Equatable {
  /// The address of the list.
  var list: [ReportAddress.Step]
  /// The key of the element, as the list writes it.
  var key: String
  /// Its position in the list.
  var position: Int
  /// What stands below the element, without `value` at the end.
  var field: [ReportAddress.Step]
  var period: ComparedPeriod

  /// The place of a figure in its list; nil where it is in none.
  init?(_ address: ReportAddress, in report: ReportTree) {
    let address = Self.unfolded(address, in: report) ?? address
    guard let step = address.steps.firstIndex(where: \.isKey), step > 0,
      Self.lists.contains(address.steps[step - 1].name)
    else { return nil }
    self.init(
      list: Array(address.steps[..<step]), key: address.steps[step].name,
      field: Array(address.steps[(step + 1)...]), in: report)
  }

  /// The figure of the element before; nil where there is none.
  func previous(in report: ReportTree) -> SeriesPlace? {
    guard position > 0, let key = Self.key(of: Self.elements(of: list, in: report)[position - 1])
    else { return nil }
    return SeriesPlace(list: list, key: key, field: field, in: report)
  }

  var address: ReportAddress { ReportAddress(steps: list + [.key(key)] + field) }

  private init?(
    list: [ReportAddress.Step], key: String, field: [ReportAddress.Step], in report: ReportTree
  ) {
    let elements = Self.elements(of: list, in: report)
    let wanted = foldedWriting(key)
    let found = elements.firstIndex { Self.key(of: $0).map(foldedWriting) == wanted }
    guard let found, let key = Self.key(of: elements[found]) else { return nil }
    (self.list, self.key, position) = (list, key, found)
    self.field = field.last == .field("value") ? Array(field.dropLast()) : field
    var isComplete = true
    if case .object(let fields) = elements[found], fields["complete"] == .flag(false) {
      isComplete = false
    }
    let isSnapshot =
      ["segments", "customers"].contains(list.first?.name ?? "")
      && ["count", "active"].contains(self.field.last?.name ?? "")
    guard
      let period = Self.period(key, isComplete, isSnapshot ? Self.asOf(report) : nil, isSnapshot)
    else { return nil }
    self.period = period
  }

  /// The names of lists with an element a period.
  private static let lists = ["monthly", "quarterly", "weekly", "byMonth", "byQuarter", "weeks"]

  /// The address in its list of a figure below `latest` or `latestQuarter`.
  private static func unfolded(_ address: ReportAddress, in report: ReportTree) -> ReportAddress? {
    guard
      let step = address.steps.firstIndex(where: {
        $0 == .field("latest") || $0 == .field("latestQuarter")
      }),
      let element = try? report.node(at: ReportAddress(steps: Array(address.steps[...step]))),
      let key = key(of: element)
    else { return nil }
    let names =
      address.steps[step].name == "latest"
      ? ["monthly", "byMonth", "weekly"] : ["quarterly", "byQuarter"]
    for name in names {
      let list = Array(address.steps[..<step]) + [.field(name)]
      if elements(of: list, in: report).contains(where: { self.key(of: $0) == key }) {
        return ReportAddress(steps: list + [.key(key)] + Array(address.steps[(step + 1)...]))
      }
    }
    return nil
  }

  private static func elements(of list: [ReportAddress.Step], in report: ReportTree)
    -> [ReportTree.Node]
  {
    // Satisfaction of single touchpoints is gathered by one week or four.
    if list.contains(.field("weeklyBy")) { return [] }
    guard case .list(let elements)? = try? report.node(at: ReportAddress(steps: list)) else {
      return []
    }
    return elements
  }

  /// The key of an element that is named by its period alone.
  private static func key(of element: ReportTree.Node) -> String? {
    guard case .object(let fields) = element, fields["category"] == nil else { return nil }
    if case .text(let period)? = fields["period"] { return period }
    if case .text(let week)? = fields["week"] { return week }
    return nil
  }

  private static func period(_ key: String, _ isComplete: Bool, _ asOf: Day?, _ isSnapshot: Bool)
    -> ComparedPeriod?
  {
    if let day = Day(iso: key) { return .week(day) }
    guard let period = Month(key)?.named ?? Quarter(key)?.named else { return nil }
    if isSnapshot { return isComplete ? .endOf(period) : asOf.map { .day($0) } ?? .soFar(period) }
    return isComplete ? .within(period) : .soFar(period)
  }

  static func asOf(_ report: ReportTree) -> Day? {
    guard
      case .text(let day)? = try? report.node(
        at: ReportAddress(steps: [.field("meta"), .field("asOf")]))
    else { return nil }
    return Day(iso: day)
  }
}
