import MoshtariCore

/// The files of a sample while they are being written.
struct SampleTables {
  var customers = CSVRows(
    header: """
      customer_id,kind,region,channel,signup_date,referred_by,tier,points_earned,points_redeemed,\
      member_since,contract_end,auto_renew_stopped,previous_supplier
      """)
  var orders = CSVRows(
    header: """
      order_id,customer_id,date,amount,discount,refund,refund_date,status,product,category,brand,\
      branch,seller,channel,recipient_id,quantity,renewal
      """)
  var feedback = CSVRows(
    header: """
      customer_id,date,kind,score,survey,comment,touchpoint,product,channel,resolved_at,invited,\
      first_reply_at,weight
      """)
  var spend = CSVRows(header: "date,purpose,channel,amount")
  var events = CSVRows(header: "date,end,title,kind,sign,title_en,title_fa")
  var visits = CSVRows(
    header: """
      visitor_id,date,customer_id,pages,product_views,comparisons,cart_adds,coupon_views,chats,\
      channel
      """)
  /// The number of the last order.
  var orderNumber = 10_000
  /// The number of the last order from before the first day.
  var earlierOrderNumber = 0
  /// Rows of `orders` that are still to be written twice.
  var duplicatesDue = 0

  mutating func removeAll() {
    customers.removeAll()
    orders.removeAll()
    feedback.removeAll()
    spend.removeAll()
    events.removeAll()
    visits.removeAll()
  }
}

extension SampleTables {
  /// The row of a customer: who they are, and their points from what they paid.
  mutating func write(
    _ buyer: Buyer, _ bonds: Bonds, in story: Story, _ random: inout SampleRandom
  ) {
    let isReferred = buyer.number > 1 && random.chance(120)
    let referrer = isReferred ? random.within(1...buyer.number - 1) : nil
    customers.cell("c", buyer.number)
    customers.cell(buyer.habit == .office ? random.pick(Self.offices) : "individual")
    customers.cell(random.pick(Self.regions))
    customers.cell(referrer == nil ? random.pick(Self.origins) : "friend")
    customers.cell(buyer.signup)
    if let referrer { customers.cell("c", referrer) } else { customers.blank() }
    writeMembership(of: buyer, in: story, &random)
    customers.cell(bonds.contract?.end)
    customers.cell(bonds.contract?.renewalStopped)
    customers.cell(bonds.previousSupplier ?? "")
    customers.endRow()
  }

  private mutating func writeMembership(
    of buyer: Buyer, in story: Story, _ random: inout SampleRandom
  ) {
    let since = buyer.signup + random.below(50)
    let points = buyer.orders.reduce(0) { $1.status == .paid ? $0 + $1.net : $0 } / 100_000
    guard random.chance(buyer.habit.membership), since <= story.lastDay else {
      return (0..<4).forEach { _ in customers.blank() }
    }
    customers.cell(points >= 900 ? "gold" : points >= 250 ? "silver" : "bronze")
    customers.cell("", points)
    customers.cell("", points * random.below(61) / 100)
    customers.cell(since)
  }

  private static let offices = Weighted(
    ("business" as StaticString, 70), ("institutional", 16), ("government", 14))
  private static let regions = Weighted(
    ("تهران" as StaticString, 33), ("اصفهان", 12), ("خراسان رضوی", 11), ("البرز", 9), ("فارس", 9),
    ("آذربایجان شرقی", 8), ("گیلان", 7), ("یزد", 5), ("", 6))
  private static let origins = Weighted(
    ("instagram" as StaticString, 33), ("search", 27), ("store", 18), ("marketplace", 15),
    ("friend", 7))
}

extension SampleTables {
  /// The row of an order; `buyer` is nil for one at the counter without a name. `renews` says whether
  /// it renews the buyer's contract, nil without one.
  mutating func write(
    _ order: Order, of buyer: Buyer?, renews: Bool?, _ random: inout SampleRandom
  ) {
    orderNumber += 1
    orders.cell("", orderNumber)
    writeRest(of: order, buyer, renews: renews, &random)
    if duplicatesDue > 0 {
      duplicatesDue -= 1
      orders.repeatLastRow()
    }
  }

  /// The row of an order from before the first day; it is never written twice.
  mutating func writeEarlier(
    _ order: Order, of buyer: Buyer, renews: Bool?, _ random: inout SampleRandom
  ) {
    earlierOrderNumber += 1
    orders.cell("a", earlierOrderNumber)
    writeRest(of: order, buyer, renews: renews, &random)
  }

  /// Everything of an order but its id.
  private mutating func writeRest(
    of order: Order, _ buyer: Buyer?, renews: Bool?, _ random: inout SampleRandom
  ) {
    if let buyer { orders.cell("c", buyer.number) } else { orders.blank() }
    orders.cell(order.day, minute: order.minute)
    orders.cell("", order.amount)
    if order.discount > 0 { orders.cell("", order.discount) } else { orders.blank() }
    if order.refund > 0 { orders.cell("", order.refund) } else { orders.blank() }
    orders.cell(order.refundDay)
    orders.cell(order.status.code)
    writeTail(of: order, buyer, &random)
    orders.cell(renews.map { $0 ? "true" : "false" } ?? "")
    orders.endRow()
  }

  private mutating func writeTail(
    of order: Order, _ buyer: Buyer?, _ random: inout SampleRandom
  ) {
    let isCounter = order.channel == .store
    orders.cell(order.product.name)
    orders.cell(order.product.shelf.name)
    orders.cell(order.product.brand)
    orders.cell(isCounter ? random.pick(Self.branches) : "")
    if isCounter || order.channel == .phone {
      orders.cell("s", random.within(1...8))
    } else {
      orders.blank()
    }
    orders.cell(order.channel.code)
    writeRecipient(of: order, buyer, &random)
    orders.cell("", order.quantity)
  }

  /// Known where a parcel was sent: the buyer, or one of the people they give to.
  private mutating func writeRecipient(
    of order: Order, _ buyer: Buyer?, _ random: inout SampleRandom
  ) {
    guard let buyer, order.channel != .store else { return orders.blank() }
    if order.isGift {
      orders.cell("r", buyer.number * 10 + random.below(4))
    } else {
      orders.cell("c", buyer.number)
    }
  }

  private static let branches = Weighted(
    ("ولیعصر" as StaticString, 38), ("تجریش", 26), ("چهارباغ", 20), ("احمدآباد", 16))
}

extension SampleTables {
  /// The row of an answer.
  mutating func write(
    _ answer: Answer, of buyer: Buyer, in story: Story, _ random: inout SampleRandom
  ) {
    let isCase = answer.kind == .complaint || answer.kind == .contact
    let casework = isCase ? Casework(of: answer, in: story, &random) : nil
    feedback.cell("c", buyer.number)
    if let casework { feedback.cell(casework.received) } else { feedback.cell(answer.day) }
    feedback.cell(answer.kind.code)
    if let score = answer.score { feedback.cell("", score) } else { feedback.blank() }
    feedback.cell(answer.survey?.code ?? answer.kind.survey)
    if let comment = answer.comment {
      feedback.cell(comment.text, then: comment.closing)
    } else {
      feedback.blank()
    }
    if let touchpoint = answer.touchpoint {
      feedback.cell(touchpoint.code)
    } else {
      feedback.blank()
    }
    feedback.cell(answer.isSilent ? "" : answer.product.name)
    feedback.cell(answer.channel.code)
    feedback.cell(casework?.resolved)
    feedback.cell(answer.isAskedFor ? answer.dayOfAsking(&random) : nil)
    feedback.cell(casework?.firstReply)
    feedback.cell(answer.isWeighted(in: story) ? buyer.habit.surveyWeight : "")
    feedback.endRow()
  }
}

extension Answer {
  /// Most answer on the day they are asked or soon after it.
  fileprivate func dayOfAsking(_ random: inout SampleRandom) -> Day {
    invited ?? (isSilent ? day : day - random.below(3))
  }

  /// Answers to the relational NPS survey have weights since the shop's pages are counted.
  fileprivate func isWeighted(in story: Story) -> Bool {
    kind == .nps && survey == nil && score != nil && day >= story.visitsFrom
  }
}

extension Answer.Kind {
  fileprivate var survey: StaticString {
    switch self {
    case .nps: "relational"
    case .csat, .effort: "transactional"
    case .complaint, .contact, .review, .mention: ""
    }
  }
}

extension SampleTables {
  /// The row of a visit.
  mutating func write(_ visit: Visit) {
    visits.cell("v", visit.visitor)
    visits.cell(visit.day)
    if let customer = visit.customer { visits.cell("c", customer) } else { visits.blank() }
    for count in [
      visit.pages, visit.productViews, visit.comparisons, visit.cartAdds, visit.couponViews,
      visit.chats,
    ] {
      visits.cell("", count)
    }
    visits.cell(visit.channel.code)
    visits.endRow()
  }
}
