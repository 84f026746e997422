import Testing

@testable import MoshtariSite

@Suite struct AddressCompletionTests {
  private static let addresses = [
    "nps.byMonth[2026-10].n", "nps.byMonth[2026-10].value", "nps.byMonth[2026-11].n",
    "nps.overall.n", "nps.overall.value", "orders.count", "orders.discounted",
    "retention.monthly.overall[1].value", "retention.monthly.overall[2].value",
    "topics.changes[a.b].value", "topics.changes[a.c].value",
  ]

  static let cases: [(prefix: String, next: [String])] = [
    ("", ["nps", "orders", "retention", "topics"]), ("n", ["nps.byMonth", "nps.overall"]),
    ("nps", ["nps.byMonth", "nps.overall"]), ("nps.o", ["nps.overall.n", "nps.overall.value"]),
    ("nps.byMonth", ["nps.byMonth[2026-10]", "nps.byMonth[2026-11]"]),
    ("nps.byMonth[2026-11", ["nps.byMonth[2026-11].n"]),
    ("re", ["retention.monthly.overall[1]", "retention.monthly.overall[2]"]),
    ("topics.changes[a.", ["topics.changes[a.b]", "topics.changes[a.c]"]),
    ("orders.", ["orders.count", "orders.discounted"]), ("orders.count", ["orders.count"]),
    ("o", ["orders.count", "orders.discounted"]), ("x", []),
  ]

  @Test(arguments: cases)
  func `an address is completed step by step, over steps without a choice`(
    prefix: String, next: [String]
  ) {
    #expect(completions(of: prefix, among: Self.addresses) == next)
  }

  @Test func `a folder without a built report offers no addresses`() throws {
    let folder = try TemporaryFolder()
    #expect(builtAddresses(folder: folder.path) == [])
    try folder.write("{\"nps\": {\"overall\": {\"n\": 3}}, \"meta\": 1}", to: "public/report.json")
    #expect(builtAddresses(folder: folder.path) == ["meta", "nps.overall.n"])
  }
}
