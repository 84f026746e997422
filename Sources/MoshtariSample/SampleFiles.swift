package import Foundation
import MoshtariCore

/// The files of a sample, by name.
package enum SampleTable: String, CaseIterable, Sendable {
  case customers, orders, feedback, visits, spend, events
}

/// A sample's files as bytes: UTF-8, commas, line feeds.
package struct SampleFiles: Hashable, Sendable {
  package var customers: [UInt8] = []
  package var orders: [UInt8] = []
  package var feedback: [UInt8] = []
  package var events: [UInt8] = []
  package var visits: [UInt8] = []
  package var spend: [UInt8] = []

  /// The bytes of the file of `table`.
  package subscript(table: SampleTable) -> [UInt8] {
    switch table {
    case .customers: customers
    case .orders: orders
    case .feedback: feedback
    case .events: events
    case .visits: visits
    case .spend: spend
    }
  }
}

/// The customers, orders, feedback, events, visits and spending of the story of Sarv Tea Club, in the
/// product's own columns.
///
/// Equal options give equal bytes. All files are held at once, about 1,600 bytes a
/// customer; `writeSample` does not hold them. Customers ascend by the day they signed up; orders and
/// visits stand by customer, ascending by day within each, and feedback by the order that it is
/// about. Of the days before the first there are orders of established customers alone, with ids of
/// their own. Visits cover the last 14 months, and hold passers-by who are no customers too. From 200
/// customers on, three order rows are there twice, and three rows cannot be read: an amount, a date
/// and a score.
package func makeSample(_ options: SampleOptions) -> SampleFiles {
  var files = SampleFiles()
  drawSample(options) { tables in
    files = SampleFiles(
      customers: tables.customers.bytes, orders: tables.orders.bytes,
      feedback: tables.feedback.bytes, events: tables.events.bytes, visits: tables.visits.bytes,
      spend: tables.spend.bytes)
  }
  return files
}

/// Writes the files that `makeSample` makes as `customers.csv` and so on into `folder`, which is
/// made where it is missing; files of these names are replaced. Memory does not grow with the
/// number of customers.
package func writeSample(_ options: SampleOptions, to folder: URL) throws {
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let files = try SampleTable.allCases.map { table in
    let file = folder.appending(path: "\(table.rawValue).csv")
    try Data().write(to: file)
    return (table: table, handle: try FileHandle(forWritingTo: file))
  }
  defer { for file in files { try? file.handle.close() } }
  try drawSample(options, flushEvery: 500) { tables in
    for file in files { try file.handle.write(contentsOf: Data(tables[file.table])) }
    tables.removeAll()
  }
}

/// Draws everybody, and calls `flush` after every `batch` customers and at the end, at least once.
private func drawSample(
  _ options: SampleOptions, flushEvery batch: Int = .max,
  _ flush: (inout SampleTables) throws -> Void
) rethrows {
  let story = Story(options)
  let blemishes = Blemishes(customers: options.customers)
  var tables = SampleTables()
  tables.writeEvents(of: story)
  tables.writeSpending(options, in: story)
  for position in 0..<options.customers {
    var random = SampleRandom(seed: options.seed, stream: position)
    let buyer = Buyer(position: position, of: options.customers, in: story, &random)
    let bonds = Bonds(of: buyer, at: position, in: story, options)
    tables.writeEarlierOrders(of: buyer, bonds, at: position, in: story, options)
    tables.duplicatesDue += blemishes.duplicates(at: position)
    tables.write(buyer, bonds, in: story, &random)
    for (index, order) in buyer.orders.enumerated() {
      let renews = bonds.contract?.renewals.contains(index)
      tables.write(order, of: buyer, renews: renews, &random)
    }
    tables.writeAnswers(of: buyer, at: position, in: story, options)
    for visit in buyer.visits { tables.write(visit) }
    for visit in Passerby.visits(near: buyer.number, in: story, &random) { tables.write(visit) }
    if random.chance(120) { tables.writeCounterSale(in: story, &random) }
    if let fault = blemishes.fault(at: position) { tables.write(fault, of: buyer, in: story) }
    if (position + 1).isMultiple(of: batch) { try flush(&tables) }
  }
  try flush(&tables)
}

extension SampleTables {
  fileprivate subscript(table: SampleTable) -> [UInt8] {
    switch table {
    case .customers: customers.bytes
    case .orders: orders.bytes
    case .feedback: feedback.bytes
    case .events: events.bytes
    case .visits: visits.bytes
    case .spend: spend.bytes
    }
  }

  /// What was said in each order's wake, then what a buyer was asked beside it.
  fileprivate mutating func writeAnswers(
    of buyer: Buyer, at position: Int, in story: Story, _ options: SampleOptions
  ) {
    var surveys = SampleRandom(seed: options.seed, stream: position, part: .surveys)
    var casework = SampleRandom(seed: options.seed, stream: position, part: .casework)
    for answer in buyer.answers + buyer.furtherAnswers(in: story, &surveys) {
      write(answer, of: buyer, in: story, &casework)
    }
  }

  /// An order of somebody who did not say who they are.
  fileprivate mutating func writeCounterSale(in story: Story, _ random: inout SampleRandom) {
    let product = random.pick(Product.counterGoods)
    let day = story.firstDay + random.below(story.lastDay - story.firstDay + 1)
    let open = story.isHoliday(day) ? day - 5 : day
    guard open >= story.firstDay else { return }
    let order = Order(
      day: open, minute: random.within(600...1259), product: product, quantity: 1,
      amount: Order.price(of: product, on: open, in: story), discount: 0, status: .paid,
      channel: .store, isGift: false)
    write(order, of: nil, renews: nil, &random)
  }
}

extension Bonds {
  /// Those of the buyer at `position`, from their own numbers.
  fileprivate init(
    of buyer: Buyer, at position: Int, in story: Story, _ options: SampleOptions
  ) {
    var random = SampleRandom(seed: options.seed, stream: position, part: .bonds)
    self.init(of: buyer, in: story, &random)
  }
}
