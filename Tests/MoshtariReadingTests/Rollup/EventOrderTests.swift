import MoshtariCore
import MoshtariReading
import Testing

@Suite struct EventOrderTests {
  private let inOrder = [
    Event(day: Day(3), title: LocalizedText("z")),
    Event(day: Day(5), title: LocalizedText("Z")),
    Event(day: Day(5), title: LocalizedText("a"), kind: "campaign"),
    Event(day: Day(5), title: LocalizedText("a"), kind: "price"),
    Event(day: Day(5), title: LocalizedText("a"), kind: "price", sign: "cut"),
    Event(day: Day(5), end: Day(9), title: LocalizedText("a"), kind: "price"),
    Event(day: Day(5), title: LocalizedText(en: "e", fa: "الف")),
    Event(day: Day(5), title: LocalizedText(en: "e", fa: "ب")),
    Event(day: Day(5), title: LocalizedText("جشن")),
  ]

  @Test(arguments: 0..<9)
  func `events ascend by day, then by title in bytes`(rotation: Int) {
    var tables = Tables(asOf: Day(10))
    tables.events = Array(inOrder[rotation...] + inOrder[..<rotation])
    let rollup = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
    #expect(rollup.events == inOrder)
  }
}
