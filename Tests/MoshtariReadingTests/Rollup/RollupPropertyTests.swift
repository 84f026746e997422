import MoshtariCore
import MoshtariReading
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
  }
}

extension RandomTables {
  fileprivate var rollup: Rollup {
    makeRollup(of: tables, calendar: calendar, week: week, needs: .all)
  }
  fileprivate var reference: ReferenceRollup {
    ReferenceRollup(of: tables, calendar: calendar, week: week)
  }
}
