import Foundation
import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Every range and every verdict that `report.json` may hold is of a kind that is simulated.
@Suite struct CoverageAddressTests {
  private static let places = Result { try ReportPlaces(schema: ReportSchema.json()) }

  /// Shaped as estimates, but never with a range.
  private static let withoutRange = [
    "demand.score.relativeError", "decisions.count.before", "decisions.count.now",
    "decisions.count.change", "decisions.contacts.change",
  ]

  /// The range of another figure, copied beside the condition of a gate on it.
  private static let copies = ["alerts"]

  /// Says whether a condition holds of the number as it is, not that something differs.
  private static let conditions = ["alerts.verdict"]

  /// Limits of a process, not of an estimate: what they are worth is the false signals of a week.
  private static let limits = [
    "csat.weekly.limits", "csat.weeklyBy.<dimension>.limits", "digest.orders", "digest.revenue",
    "digest.customers", "digest.newcomers",
  ]

  /// Lists of what was found: no field says that an element is a finding.
  private static let lists = ["baskets", "voice.terms"]

  @Test func `every range of the report is of a kind that is simulated`() throws {
    let known = CoverageCase.all.filter { $0.kind == .interval }.flatMap(\.printed)
    let without = try Self.places.get().ranges.filter { place in
      !(known + Self.withoutRange + Self.limits + Self.copies).contains { place.matches($0) }
    }
    #expect(without.isEmpty, "not in a list of CoverageCase: \(without.map(\.description))")
  }

  @Test func `every verdict of the report is of a kind that is simulated`() throws {
    let known = CoverageCase.all.filter { $0.kind == .verdict }.flatMap(\.printed)
    let without = try Self.places.get().verdicts.filter { place in
      !(known + Self.conditions).contains { place.matches($0) }
    }
    #expect(without.isEmpty, "not in a list of CoverageCase: \(without.map(\.description))")
    #expect(Self.lists.allSatisfy(known.contains))
  }

  @Test func `every kind says where it is printed, and the report has that place`() throws {
    let places = try Self.places.get()
    for kind in CoverageCase.all {
      #expect(!kind.printed.isEmpty, "\(kind.name)")
      let known = kind.kind == .interval ? places.ranges : places.verdicts + places.ranges
      for printed in kind.printed {
        #expect(known.contains { $0.matches(printed) }, "\(kind.name): \(printed)")
      }
    }
    for address in Self.withoutRange + Self.limits + Self.copies {
      #expect(places.ranges.contains { $0.matches(address) }, "\(address)")
    }
    for address in Self.conditions {
      #expect(places.verdicts.contains { $0.matches(address) }, "\(address)")
    }
  }

  @Test func `what is said to have no range has none`() throws {
    var random = SplitMix64(seed: 12)
    let shop = SimulatedShop(customers: 400, using: &random)
    let report = shop.builder(asOf: day("2026-06-30"), using: &random).report()
    let error = try #require(report.demand?.score.relativeError)
    #expect(error.value != nil && error.low == nil && error.high == nil)
    let decisions = [DecisionMeasure.active, .contacts].enumerated().map { place, measure in
      DecisionReference(
        id: "\(place)", since: day("2026-03-01"), figure: DecisionMeasure.written[place],
        measure: measure, direction: .fall, until: month("2026-05"))
    }
    let measured = try #require(
      measure(
        shop.builder(asOf: day("2026-06-30"), using: &random).rollup().withService(),
        settings: openSettings(), personas: [], decisions: decisions
      ).decisions)
    let counts = try #require(measured[0].count), contacts = try #require(measured[1].contacts)
    #expect(counts.before.figure.value != nil && counts.before.figure.low == nil)
    #expect(counts.now?.figure.high == nil && counts.change?.value != nil)
    #expect(counts.change?.low == nil && counts.change?.high == nil)
    #expect(contacts.change?.low == nil && contacts.change?.high == nil)
  }

  @Test func `an alert has the range of its figure`() throws {
    var random = SplitMix64(seed: 12)
    let report = SimulatedShop(customers: 400, using: &random)
      .builder(asOf: day("2026-06-30"), using: &random).report()
    let place = SourceLocation(file: "moshtari.yaml")
    let address = try #require(ReportAddress("growth.latest.retention"))
    let gate = Gate(
      address: address, condition: .moves(.falls), at: place, addressLocation: place)
    let change = try #require(report.growth?.change)
    let alert = try #require(
      GateJudging([gate], in: try ReportTree(report), currency: report.meta.currency).alerts.first)
    // A report's JSON has 15 digits.
    #expect(isClose(alert.low, change.low ?? .nan) && isClose(alert.high, change.high ?? .nan))
    #expect(isClose(alert.value, change.value ?? .nan))
  }

  @Test func `a range or a verdict that no kind names is found`() throws {
    let schema = #"""
      {"properties": {"a": {"additionalProperties": {"$ref": "#/$defs/estimate"}},
        "b": {"items": {"properties": {"isClear": {"type": "boolean"}, "verdict": {}}}}},
       "$defs": {"estimate": {"properties": {"value": {}, "low": {}, "high": {}}}}}
      """#
    let places = try ReportPlaces(schema: Data(schema.utf8))
    #expect(places.ranges.map(\.description) == ["a.*"])
    #expect(places.verdicts.map(\.description) == ["b.isClear", "b.verdict"])
    let place = try #require(places.ranges.first)
    #expect(place.matches("a.<id>") && !place.matches("a") && !place.matches("a.<id>.low"))
    #expect(try #require(places.verdicts.first).matches("b.isClear"))
  }
}

/// Where a report may hold ranges and verdicts, by its schema.
private struct ReportPlaces {
  /// Fields from the root; `*` for any key, a list's elements without theirs.
  struct Place: CustomStringConvertible {
    let fields: [String]
    var description: String { fields.joined(separator: ".") }

    /// Whether `address` is this very place; its fields in `<>` are any field.
    func matches(_ address: String) -> Bool {
      let names = address.split(separator: ".").map(String.init)
      return names.count == fields.count
        && zip(names, fields).allSatisfy { $0.hasPrefix("<") || $0 == $1 }
    }
  }

  private(set) var ranges: [Place] = []
  private(set) var verdicts: [Place] = []
  private let root: ReportTree.Node

  private static let flags = [
    "differs", "isClear", "isHighestAlone", "isLowestAlone", "verdict", "sinceBefore",
    "expectation", "outcome",
  ]

  init(schema: Data) throws {
    root = try ReportTree(json: schema).root
    visit(root, [])
  }

  private mutating func visit(_ schema: ReportTree.Node, _ fields: [String]) {
    guard case .object(let rules) = resolved(schema) else { return }
    let name = fields.last ?? ""
    let isSignal = name == "signal" && (fields.contains("weeks") || fields.first == "digest")
    if isSignal || Self.flags.contains(name) {
      verdicts.append(Place(fields: fields))
    }
    if case .object(let properties)? = rules["properties"] {
      if properties["low"] != nil { ranges.append(Place(fields: fields)) }
      for name in properties.keys.sorted() {
        visit(properties[name] ?? .null, fields + [name])
      }
    }
    if let values = rules["additionalProperties"] { visit(values, fields + ["*"]) }
    if let items = rules["items"] { visit(items, fields) }
  }

  private func resolved(_ schema: ReportTree.Node) -> ReportTree.Node {
    guard case .object(let rules) = schema, case .text(let reference)? = rules["$ref"],
      case .object(let all) = root, case .object(let definitions)? = all["$defs"]
    else { return schema }
    return definitions[String(reference.dropFirst("#/$defs/".count))] ?? .null
  }
}
