import MoshtariContent
import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

/// The rules of the built-in set on a shop whose every customer is meant for one of them.
@Suite struct BuiltInSegmentTests {
  private static let today = Day(iso: "2026-06-30") ?? Day(0)

  /// Six loyal buyers, the first three of them contented, and one who has not ordered.
  private static func shop() -> RollupBuilder {
    var shop = RollupBuilder(asOf: today)
    for (buyer, gaps) in [10, 10, 10, 50, 20, 20].enumerated() {
      let customer = shop.addCustomer(kind: "individual", signup: today - 300)
      let orders = buyer == 3 ? 4 : 7
      for order in 0..<orders {
        let attributes: [OrderAttribute: String] = [
          .product: buyer == 0 ? "a" : ["b", "c", "d"][order % 3],
          .seller: buyer == 1 ? "s1" : ["s2", "s3", "s4"][order % 3],
          .branch: buyer == 2 ? "north" : ["south", "east", "west"][order % 3],
        ]
        shop.addOrder(
          customer, on: today - gaps * order, revenue: Int64(100 + 100 * (buyer % 2)),
          isDiscounted: buyer == 4, attributes: attributes)
      }
    }
    shop.addCustomer(kind: "business", signup: today - 40)
    for (customer, score) in [(0, 9), (1, 8), (5, 3)] {
      shop.addAnswer(customer, on: today - 20, score: score)
    }
    return shop
  }

  private func members(_ change: (inout Rollup) -> Void = { _ in }) -> [String: Int] {
    var rollup = Self.shop().rollup()
    change(&rollup)
    var settings = Settings(title: LocalizedText("Test"))
    settings.privacy.k = 1
    (settings.cutoffs.active, settings.cutoffs.churned) = (60, 120)
    settings.exclusiveProducts = ["a"]
    let report = measure(
      rollup, settings: settings, personas: [], segments: segmentSet(playbooks: []).segments)
    return report.segments.mapValues(\.count)
  }

  @Test func `L1 loyalty is to a product, a place, a person or the service`() {
    let found = members()
    #expect(found["loyal-to-product"] == 1 && found["loyal-to-person"] == 1)
    #expect(found["loyal-to-place"] == 1)
    // Every fifty days reaches each third of half a year, and a contract's renewal does as well.
    #expect(found["loyal-to-service"] == 1)
    let renewed = members {
      $0.renewals = CustomerDays()
      $0.renewals?.start = [0, 1, 1, 1, 1, 1, 1, 1]
      $0.renewals?.day = [Self.today - 10]
    }
    #expect(renewed["loyal-to-service"] == 2)
  }

  @Test func `L1 where no column tells of brand and price there is no such segment`() {
    let found = members()
    #expect(found["loyal-to-brand"] == nil && found["loyal-to-price"] == nil)
    let priced = members { rollup in
      let customers = rollup.windows?.customer ?? []
      rollup.windows?.priced = customers.map { _ in 4 }
      rollup.windows?.lowPriced = customers.map { $0 == 2 ? 3 : 2 }
    }
    #expect(priced["loyal-to-price"] == 1)
  }

  @Test func `L8 motives are told apart by attitude, rhythm, product and reward`() {
    let found = members()
    // Only the first would recommend us; the second is content, orders often and largely.
    #expect(found["motive-attitudinal"] == 1 && found["motive-behavioural"] == 1)
    // Six order days in even steps, and no praise: 1, 2, 4 and 5.
    #expect(found["motive-habit"] == 4)
    #expect(found["motive-exclusive"] == 1 && found["motive-incentive"] == 1)
    let redeemed = members { $0.customers.pointsRedeemed = [50, 10, nil, nil, nil, nil, nil] }
    #expect(redeemed["motive-incentive"] == 2)
  }

  @Test func `L8 a contract holds those who are not content`() {
    #expect(members()["motive-switching-cost"] == nil)
    let found = members {
      $0.customers.contractEnd = [
        Self.today + 30, nil, nil, nil, nil, Self.today + 30, Self.today + 30,
      ]
    }
    #expect(found["motive-switching-cost"] == 1)
  }

  @Test func `T3 who names a supplier and has not ordered is in search of a change`() {
    #expect(members()["switcher"] == nil)
    let found = members {
      $0.customers.previousSupplier = CodedText(["bazaar", "", "", "", "", "", "bazaar"])
    }
    #expect(found["switcher"] == 1)
  }
}
