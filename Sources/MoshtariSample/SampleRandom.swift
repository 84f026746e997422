/// The sample's own numbers: SplitMix64, one stream a customer.
///
/// Everything is drawn in whole numbers (uniform numbers, tables of weights, sums of both), so no
/// result depends on a machine's floating-point library.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA
/// 2014.
struct SampleRandom {
  private var state: UInt64

  /// What is drawn; each part has numbers of its own, so that one may grow and the others stay.
  enum Part: UInt64 { case lives, bonds, surveys, casework, spending, earlier }

  /// The numbers of `stream`; streams of one seed, and its parts, do not depend on each other.
  init(seed: UInt64, stream: Int, part: Part = .lives) {
    let number = UInt64(truncatingIfNeeded: stream) ^ part.rawValue << 56
    state = Self.mixed(Self.mixed(seed &+ Self.step) ^ number)
  }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// 0..<bound, each alike; 0 where `bound` is below 2.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
  }

  /// A number of `range`, each alike.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True in `perMille` of 1000 draws.
  mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

  /// A value, as often as its weight says.
  mutating func pick<Value>(_ table: Weighted<Value>) -> Value {
    let ticket = below(table.total)
    return table.rows.first { ticket < $0.upTo }?.value ?? table.last
  }

  /// An element, each alike; nil from an empty array.
  mutating func pick<Element>(anyOf elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// A wait that is mostly short and sometimes long, with mean `mean`: a row of the exponential
  /// distribution's table, at least 1.
  mutating func wait(mean: Int) -> Int {
    max(1, mean * Self.exponentialPercents[below(Self.exponentialPercents.count)] / 100)
  }

  /// The middles of 20 equal parts of the exponential distribution with mean 1, in per cent.
  private static let exponentialPercents = [
    3, 8, 13, 19, 25, 32, 39, 47, 55, 64, 74, 86, 98, 112, 129, 149, 174, 208, 259, 406,
  ]
}

/// Values with weights, to pick from.
struct Weighted<Value: Sendable>: Sendable {
  let rows: [(value: Value, upTo: Int)]
  let last: Value

  /// `value: weight` of at least one value; weights of at least 0, one of them above.
  init(_ first: (Value, Int), _ rest: (Value, Int)...) {
    var sum = 0
    rows = ([first] + rest).map { value, weight in
      sum += weight
      return (value, sum)
    }
    last = rest.last?.0 ?? first.0
  }

  var total: Int { rows.last?.upTo ?? 1 }
}
