import MoshtariCore
import MoshtariReading
import MoshtariTestSupport
import Testing

@Suite struct RollupPropertyTests {
  @Test func `the fast rollup is the slow one, part by part`() {
    for seed in UInt64(0)..<400 {
      let random = RandomTables(seed: seed)
      let (fast, slow) = (random.rollup, random.reference)
      #expect(fast.customers == slow.customers, "seed \(seed)")
      #expect(fast.orders == slow.totals, "seed \(seed)")
      #expect(fast.days == slow.days, "seed \(seed)")
      #expect(fast.weeks == slow.weeks, "seed \(seed)")
      #expect(fast.activity == slow.activity, "seed \(seed)")
      #expect(fast.gaps == slow.gapCounts, "seed \(seed)")
      #expect(fast.feedback == random.tables.feedback, "seed \(seed)")
      #expect(fast.windows == slow.windows(fast.snapshots), "seed \(seed)")
      #expect(fast.hours == slow.hours, "seed \(seed)")
      #expect(fast.visits == slow.visits, "seed \(seed)")
      #expect(fast.orderDays == slow.orderDays, "seed \(seed)")
      #expect(fast.renewals == slow.renewals, "seed \(seed)")
      #expect(fast.refunds == slow.refunds, "seed \(seed)")
      #expect(fast.recipients == slow.recipients, "seed \(seed)")
      #expect(fast.categories == slow.categories, "seed \(seed)")
    }
  }

  @Test func `order facts at a snapshot are those counted up to its day`() {
    for seed in UInt64(1000)..<1100 {
      let random = RandomTables(seed: seed)
      let (fast, slow) = (random.rollup, random.reference)
      for day in fast.snapshots {
        #expect(fast.orderFacts(at: day) == slow.orderFacts(at: day), "seed \(seed), \(day)")
      }
    }
  }

  @Test func `the order of the rows does not matter`() {
    for seed in UInt64(2000)..<2040 {
      var random = RandomTables(seed: seed)
      let rollup = random.rollup
      random.tables.orders = OrderColumns(
        random.reference.orders.reversed(), like: random.tables.orders)
      random.tables.visits?.reverse()
      #expect(random.rollup == rollup, "seed \(seed)")
    }
  }

  @Test func `the builder of the metrics' tests makes the same parts`() {
    for seed in UInt64(3000)..<3100 {
      let random = RandomTables(seed: seed)
      // Without orders the builder cannot know which columns are there.
      if random.tables.orders.count == 0 { continue }
      let (fast, built) = (random.rollup, random.builder.rollup())
      #expect(fast.customers.firstOrderDiscounted == built.customers.firstOrderDiscounted)
      #expect(fast.activity == built.activity, "seed \(seed)")
      #expect(fast.windows == built.windows, "seed \(seed)")
      #expect(fast.hours == built.hours, "seed \(seed)")
      #expect(fast.visits == built.visits, "seed \(seed)")
      #expect(fast.orderDays == built.orderDays, "seed \(seed)")
      #expect(fast.renewals == built.renewals, "seed \(seed)")
      #expect(fast.refunds == built.refunds, "seed \(seed)")
      #expect(fast.recipients == built.recipients, "seed \(seed)")
      #expect(fast.categories == built.categories, "seed \(seed)")
    }
  }

  @Test func `what is not asked for is not made, and the rest is the same`() {
    for seed in UInt64(4000)..<4040 {
      let random = RandomTables(seed: seed)
      let all = random.rollup
      var some = makeRollup(
        of: random.tables, calendar: random.calendar, week: random.week, needs: RollupNeeds())
      #expect(some.windows == nil && some.hours == nil && some.activity.medianGap2 == nil)
      #expect(some.activity.categories == nil && some.activity.channels == nil)
      (some.windows, some.hours) = (all.windows, all.hours)
      some.activity.medianGap2 = all.activity.medianGap2
      some.activity.categories = all.activity.categories
      some.activity.channels = all.activity.channels
      #expect(some == all, "seed \(seed)")
    }
  }

  /// Guards the properties above against tables in which there is nothing to get wrong.
  @Test func `random tables have what is hard`() {
    let rollups = (UInt64(0)..<400).map { RandomTables(seed: $0).rollup }
    func count(where isMet: (Rollup) -> Bool) -> Int { rollups.filter(isMet).count }
    #expect(count { $0.orders.count == 0 && $0.customers.count > 0 } > 10)
    #expect(count { $0.orders.count == 1 } > 10)
    #expect(count { $0.orders.anonymous == $0.orders.count && $0.orders.count > 1 } > 10)
    #expect(count { $0.customers.firstOrderDay.contains(.none) && $0.orders.count > 9 } > 10)
    #expect(count { $0.weeks.contains { $0.orders == 0 } } > 10)
    #expect(count { ($0.orders.firstDay ?? .none) < Day(0) && $0.orders.count > 9 } > 10)
    #expect(count { Set($0.gaps.map(\.kind)).count > 1 } > 10)
    #expect(count { Set($0.gaps.map(\.ownGaps)).count > 2 } > 10)
    #expect(count { $0.activity.orderDays.contains { $0 > 2 } } > 10)
    #expect(count { $0.feedback.count > 0 && $0.orders.count == 0 } > 5)
    #expect(count { $0.orders.count > 0 && $0.gaps.isEmpty } > 10)
    #expect(count { ($0.windows?.orders.max() ?? 0) > 3 && $0.snapshots.count > 6 } > 10)
    #expect(count { ($0.windows?.favourites[.brand]?.top.max() ?? 0) > 1 } > 10)
    #expect(count { ($0.hours?.orders.max() ?? 0) > 1 } > 10)
    #expect(count { ($0.activity.firstVisitOrders?.max() ?? 0) > 0 } > 10)
    #expect(count { ($0.visits?.visits.max() ?? 0) > 1 } > 10)
    #expect(count { ($0.activity.categories?.max() ?? 0) > 2 } > 10)
    #expect(count { ($0.orderDays.orders.max() ?? 0) > 2 } > 10)
    #expect(count { ($0.renewals?.day.count ?? 0) > $0.customers.count } > 10)
    #expect(count { Set($0.refunds?.refundDay ?? []).count > 2 } > 10)
    #expect(count { $0.recipients.map { $0.known != $0.others } ?? false } > 10)
    #expect(count { ($0.categories?.pairs.map(\.baskets).max() ?? 0) > 1 } > 10)
    #expect(count { $0.windows?.lowPriced?.contains { $0 > 0 } ?? false } > 10)
    #expect(count { $0.windows?.priced == $0.windows?.lowPriced?.map { _ in 0 } } > 10)
    #expect(count { $0.categories.map { $0.holding != $0.holders } ?? false } > 10)
  }
}

extension RandomTables {
  fileprivate var rollup: Rollup {
    makeRollup(of: tables, calendar: calendar, week: week, needs: .all)
  }

  /// A builder with the same orders and visits.
  fileprivate var builder: RollupBuilder {
    var builder = RollupBuilder(asOf: tables.asOf, calendar: calendar, week: week)
    for _ in 0..<tables.customerCount { builder.addCustomer() }
    for order in reference.orders {
      builder.addOrder(
        order.customer, on: order.day, revenue: order.revenue, isDiscounted: order.isDiscounted,
        isRefunded: order.isRefunded,
        refundDay: order.refundDay == .none ? nil : order.refundDay, isRenewal: order.isRenewal,
        isForOther: order.isForOther,
        unitPrice: order.unitPrice.isNaN ? nil : order.unitPrice, attributes: order.attributes,
        channel: order.channel,
        hour: order.hour < 0 ? nil : order.hour)
    }
    builder.hasRefundDays = tables.orders.refundDay != nil
    builder.hasUnitPrices = tables.orders.unitPrice != nil
    builder.hasRenewals = tables.orders.hasRenewals
    builder.hasRecipients = tables.orders.hasRecipients
    guard let visits = tables.visits else { return builder }
    builder.tables.insert(.visits)
    for row in 0..<visits.count {
      let customer = visits.customer[row] < 0 ? nil : Int(visits.customer[row])
      var visit = RollupBuilder.Visit(
        "\(visits.visitor[row])", customer: customer, on: visits.day[row])
      (visit.pages, visit.comparisons) = (Int(visits.pages[row]), Int(visits.comparisons[row]))
      (visit.cartAdds, visit.chats) = (Int(visits.cartAdds[row]), Int(visits.chats[row]))
      visit.couponViews = Int(visits.couponViews[row])
      builder.visits.append(visit)
    }
    return builder
  }

  fileprivate var reference: ReferenceRollup {
    ReferenceRollup(of: tables, calendar: calendar, week: week)
  }
}
