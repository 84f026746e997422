/// The day of the week that a week begins on.
package enum WeekStart: String, Codable, CaseIterable, Sendable {
  case monday, saturday, sunday

  /// The first day of the week that `day` lies in.
  package func firstDay(of day: Day) -> Day {
    // 1970-01-01 was a Thursday: three days after a Monday, five after a Saturday.
    let offset =
      switch self {
      case .monday: 3
      case .saturday: 5
      case .sunday: 4
      }
    return day - (Int(day.number) + offset - 7 * floorDivide(Int(day.number) + offset, 7))
  }
}
