import Foundation

/// Offsets of a time zone from UTC, looked up once a day instead of once a moment.
struct ZoneOffsets {
  private let zone: TimeZone
  /// Seconds of each UTC day from `firstDay`, where they hold all day.
  private var days: [Int32]

  /// Day numbers of 1970-01-01 and of about 2100; days outside are looked up each time.
  private static let dayRange = 0..<47_500
  private static let unknown = Int32.max
  private static let changing = Int32.min

  /// UTC where there is no zone of that name.
  init(zone name: String) {
    zone = TimeZone(identifier: name) ?? .gmt
    days = Array(repeating: Self.unknown, count: Self.dayRange.count)
  }

  /// The day number and the hour (0...23), in the zone, of the moment `seconds` after
  /// 1970-01-01T00:00Z.
  @inline(__always)
  mutating func dayAndHour(ofMoment seconds: Int) -> (day: Int, hour: Int) {
    let local = seconds + offset(at: seconds)
    let day = floorDivide(local, 86_400)
    return (day, (local - day * 86_400) / 3600)
  }

  /// The moment, in seconds after 1970-01-01T00:00Z, at which clocks of the zone show `seconds` after
  /// 1970-01-01T00:00. Of two such moments (clocks were put back) it is one; a time that clocks leap
  /// over is read by the offset before or after.
  mutating func moment(ofLocal seconds: Int) -> Int {
    let guess = seconds - offset(at: seconds)
    return seconds - offset(at: guess)
  }

  @inline(__always)
  private mutating func offset(at seconds: Int) -> Int {
    let day = floorDivide(seconds, 86_400)
    guard Self.dayRange.contains(day) else { return exactOffset(at: seconds) }
    let known = days[day]
    if known != Self.unknown, known != Self.changing { return Int(known) }
    return firstOffset(at: seconds, day: day)
  }

  @inline(never)
  private mutating func firstOffset(at seconds: Int, day: Int) -> Int {
    if days[day] == Self.unknown {
      let start = exactOffset(at: day * 86_400)
      let isConstant = exactOffset(at: day * 86_400 + 86_399) == start
      days[day] = isConstant ? Int32(start) : Self.changing
    }
    return days[day] == Self.changing ? exactOffset(at: seconds) : Int(days[day])
  }

  private func exactOffset(at seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }
}

/// a ÷ b, rounded down.
@inline(__always)
func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
