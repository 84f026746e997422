/// The customers known so far, numbered in order of first appearance.
///
/// Long ids are held by their place in the file they were first read from, whose text must be kept.
final class CustomerIndex {
  private var table = ByteTable()
  /// Whoever stands in `referred_by`, known as a customer or not.
  private var referrers = ByteTable()
  /// How many customers the customers file names.
  private(set) var declared = 0

  var count: Int { table.count }

  /// Makes the customer `id` known.
  func add(_ id: Cell) { _ = table.index(of: id.bytes, staysInPlace: id.staysInPlace) }

  /// Notes that `id` referred somebody, which makes nobody known.
  func addReferrer(_ id: Cell) {
    _ = referrers.index(of: id.bytes, staysInPlace: id.staysInPlace)
  }

  /// For each customer known so far, whether it referred somebody.
  func hasReferred() -> [Bool] { table.isAmong(referrers) }

  /// The number of the customer `id`; −1 where it is blank or not known.
  func knownNumber(of id: Cell) -> Int32 {
    id.isBlank ? -1 : Int32(table.knownIndex(of: id.bytes) ?? -1)
  }

  /// Says that all customers known so far are those of the customers file.
  func endDeclarations() { declared = count }

  /// Appends the numbers of `keys`, who are known from now on, to `numbers`; −1 for an empty key.
  func appendNumbers(of keys: [PackedKey], to numbers: inout [Int32]) {
    table.appendIndices(of: keys, to: &numbers)
  }

  /// Appends the number of `id`, whose bytes may not stay in place.
  func appendNumber(of id: Cell, to numbers: inout [Int32]) {
    numbers.append(Int32(table.index(of: id.bytes, staysInPlace: false).index))
  }
}

/// A column of customers, looked up some hundred at a time.
struct CustomerColumn: ~Copyable {
  private let customers: CustomerIndex
  private var numbers: [Int32] = []
  private var pending: [PackedKey] = []

  private static let batch = 256

  init(_ customers: CustomerIndex) {
    self.customers = customers
    pending.reserveCapacity(Self.batch)
  }

  /// Appends the customer `id`; a blank cell is none.
  @inline(__always)
  mutating func append(_ id: Cell) {
    if id.staysInPlace {
      pending.append(PackedKey(id.bytes))
      if pending.count == Self.batch { lookUp() }
    } else {
      lookUp()
      customers.appendNumber(of: id, to: &numbers)
    }
  }

  @inline(never)
  private mutating func lookUp() {
    customers.appendNumbers(of: pending, to: &numbers)
    pending.removeAll(keepingCapacity: true)
  }

  /// One number a row, −1 without a customer.
  consuming func finish() -> [Int32] {
    lookUp()
    return numbers
  }
}
