import MoshtariCore

/// The faults that a sample has on purpose, and where: real exports have some.
struct Blemishes {
  enum Fault { case unreadableAmount, impossibleDate, scoreOffTheScale }

  private let customers: Int

  init(customers: Int) { self.customers = customers }

  /// Small samples have none: one bad row would be too large a share of theirs.
  private var areWanted: Bool { customers >= 200 }

  /// How many order rows are written twice from the customer at `position` on.
  func duplicates(at position: Int) -> Int {
    let isOne = [1, 2, 3].contains { position == customers * $0 / 4 }
    return areWanted && isOne ? 1 : 0
  }

  /// A row that cannot be read, after the rows of the customer at `position`.
  func fault(at position: Int) -> Fault? {
    guard areWanted else { return nil }
    switch position {
    case customers * 2 / 5: return .unreadableAmount
    case customers * 3 / 5: return .impossibleDate
    case customers * 1 / 3: return .scoreOffTheScale
    default: return nil
    }
  }
}

extension SampleTables {
  /// A row of `buyer` that cannot be read.
  mutating func write(_ fault: Blemishes.Fault, of buyer: Buyer, in story: Story) {
    let day = buyer.orders.last?.day ?? story.lastDay
    switch fault {
    case .unreadableAmount: writeOrder(of: buyer, amount: "n/a") { $0.cell(day, minute: 615) }
    case .impossibleDate:
      writeOrder(of: buyer, amount: "2200000") { $0.cell("2026-02-30T10:15:00+03:30") }
    case .scoreOffTheScale:
      feedback.cell("c", buyer.number)
      feedback.cell(day)
      for cell: StaticString in ["nps", "11", "relational", "", "", "", "sms", "", "", "", ""] {
        feedback.cell(cell)
      }
      feedback.endRow()
    }
  }

  private mutating func writeOrder(
    of buyer: Buyer, amount: StaticString, date: (inout CSVRows) -> Void
  ) {
    orderNumber += 1
    orders.cell("", orderNumber)
    orders.cell("c", buyer.number)
    date(&orders)
    orders.cell(amount)
    for cell: StaticString in ["", "", "", "paid"] { orders.cell(cell) }
    orders.cell(Product.black.name)
    orders.cell(Product.black.shelf.name)
    orders.cell(Product.black.brand)
    for cell: StaticString in ["", "", "phone", "", "1", ""] { orders.cell(cell) }
    orders.endRow()
  }
}
