import MoshtariCore

/// Reads the orders file.
struct OrderReader: RowReader, ~Copyable {
  private let id: Column, customer: Column, date: Column, amount: Column
  private let discount: Column, refund: Column, status: Column
  private let refundDate: Column, renewal: Column, recipient: Column, quantity: Column
  private let notOrders: [[UInt8]]
  private let isNet: Bool
  private var dates: DateReader
  private let amounts: AmountReader
  private let quantities: QuantityReader
  private let limits: DayLimits
  private var customers: CustomerColumn
  private var identities: RowIdentities
  private var orders = OrderColumns()
  private let attributes: [(attribute: OrderAttribute, column: OptionalTextColumn)]
  private let channel: OptionalTextColumn?
  /// Σ |amounts, discounts and refunds|: no sum over orders can be larger.
  private var volume: Int64 = 0

  init(
    _ source: OpenTable, customers: CustomerIndex, limits: DayLimits, minorDigits: Int
  ) throws(FileFault) {
    let columns = source.columns
    id = columns.column(.orderID)
    customer = columns.column(.customerID)
    date = columns.column(.date)
    amount = columns.column(.amount)
    discount = columns.column(.discount)
    refund = columns.column(.refund)
    status = columns.column(.status)
    refundDate = columns.column(.refundDate)
    renewal = columns.column(.renewal)
    recipient = columns.column(.recipientID)
    quantity = columns.column(.quantity)
    quantities = QuantityReader(decimal: source.settings.decimal)
    notOrders = source.settings.notOrders.sorted(by: isBeforeInBytes).map { Array($0.utf8) }
    isNet = source.settings.amountIs == .net
    dates = try source.dateReader()
    amounts = AmountReader(decimal: source.settings.decimal, minorDigits: minorDigits)
    identities = RowIdentities(column: .orderID, layout: source.layout)
    attributes = OrderAttribute.allCases.compactMap { attribute in
      OptionalTextColumn(
        columns.column(attribute.column), isNeeded: source.needs.reads(attribute)
      ).map { (attribute, $0) }
    }
    channel = OptionalTextColumn(columns.column(.channel), isNeeded: source.needs.history)
    if source.needs.hours { orders.hour = [] }
    if source.needs.windows, quantity.isPresent { orders.unitPrice = [] }
    if refundDate.isPresent { orders.refundDay = [] }
    (orders.hasRenewals, orders.hasRecipients) = (renewal.isPresent, recipient.isPresent)
    self.customers = CustomerColumn(customers)
    self.limits = limits
  }

  mutating func read(_ row: Row) throws(RowFault) -> RowFate {
    let id = row[id].identifier
    if isNotOrder(row[status]) {
      if id.isBlank { return .notOrder }
      return try identities.isRepeated(id, row) ? .duplicate : .notOrder
    }
    if id.isBlank { throw RowFault(.missingValue(.orderID), at: id) }
    let dateCell = row[date]
    let day = try dates.requiredDay(of: dateCell, column: .date)
    let hour = dates.hour
    let isAfterAsOf = try limits.isAfterAsOf(day, dateCell)
    let money = try money(of: row)
    let refundDay = try refundDay(of: row[refundDate], orderDay: day)
    let unitPrice = try unitPrice(of: row, money)
    let customer = row.customer(customer)
    let marks = try renewalFlag(row[renewal]) | recipientFlags(row.customer(recipient), customer)
    if try identities.isRepeated(id, row) { return .duplicate }
    if isAfterAsOf { return .afterAsOf }
    volume += money.volume
    customers.append(customer)
    orders.day.append(day)
    orders.revenue.append(money.revenue)
    orders.flags.append(money.flags | marks)
    if money.refund > 0 { orders.refundDay?.append(refundDay) }
    orders.hour?.append(hour)
    orders.unitPrice?.append(unitPrice)
    for (_, column) in attributes { column.append(row) }
    channel?.append(row)
    return .accepted
  }

  consuming func finish(into tables: inout Tables) {
    orders.customer = customers.finish()
    for (attribute, column) in attributes { orders.attributes[attribute] = column.finish() }
    orders.channel = channel?.finish()
    tables.orders = orders
  }
}

extension OrderReader {
  /// What an order's money cells say, in minor units.
  private struct Money {
    let list: Int64
    let discount: Int64
    let refund: Int64

    var revenue: Int64 { list - discount - refund }
    var volume: Int64 { abs(list) + discount + refund }
    var flags: UInt8 {
      (discount > 0 ? OrderColumns.discounted : 0) | (refund > 0 ? OrderColumns.refunded : 0)
    }
  }

  /// Revenue is amount − discount − refund, of the amount before the discount.
  @inline(__always)
  private func money(of row: Row) throws(RowFault) -> Money {
    let cell = row[amount]
    guard let amount = try amounts.minorUnits(of: cell) else {
      throw RowFault(.missingValue(.amount), at: cell)
    }
    let discount = try amounts.deduction(of: row[discount], column: .discount)
    let refund = try amounts.deduction(of: row[refund], column: .refund)
    let money = Money(
      list: isNet ? amount + discount : amount, discount: discount, refund: refund)
    guard !volume.addingReportingOverflow(money.volume).overflow else {
      throw RowFault(.amountTooLarge, at: cell)
    }
    return money
  }

  /// The list amount of one piece; NaN where it is not known or was not asked for.
  @inline(__always)
  private func unitPrice(of row: Row, _ money: Money) throws(RowFault) -> Double {
    if orders.unitPrice == nil { return .nan }
    let quantity = try quantities.quantity(of: row[quantity])
    return money.list > 0 ? Double(money.list) / quantity : .nan
  }

  /// The day that `cell` says, from the order's day to today; `Day.none` where it is blank or after
  /// the as-of day.
  @inline(__always)
  private mutating func refundDay(of cell: Cell, orderDay: Day) throws(RowFault) -> Day {
    if cell.isBlank { return .none }
    guard let day = try dates.day(of: cell) else { return .none }
    let isAfterAsOf = try limits.isAfterAsOf(day, cell)
    if day < orderDay { throw RowFault(.beforeDate(.refundDate), at: cell) }
    return isAfterAsOf ? .none : day
  }

  /// A blank cell is no renewal.
  @inline(__always)
  private func renewalFlag(_ cell: Cell) throws(RowFault) -> UInt8 {
    if cell.isBlank { return 0 }
    guard let isRenewal = Bool(of: cell) else { throw RowFault(.notAFlag, at: cell) }
    return isRenewal ? OrderColumns.renewal : 0
  }

  /// A blank recipient is not known.
  @inline(__always)
  private func recipientFlags(_ recipient: Cell, _ customer: Cell) -> UInt8 {
    if recipient.isBlank { return 0 }
    return recipient.bytes.equals(customer.bytes)
      ? OrderColumns.hasRecipient : OrderColumns.hasRecipient | OrderColumns.isForOther
  }

  /// Whether `status` says that the row is no order; ASCII capitals count as small letters.
  @inline(__always)
  private func isNotOrder(_ status: Cell) -> Bool {
    status.isBlank ? false : saysNoOrder(status.bytes)
  }

  @inline(never)
  private func saysNoOrder(_ bytes: Bytes) -> Bool {
    notOrders.contains { word in
      word.count == bytes.count
        && zip(word, bytes).allSatisfy { $0 == ((0x41...0x5A).contains($1) ? $1 + 0x20 : $1) }
    }
  }
}
