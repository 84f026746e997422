import Foundation
import Testing

@testable import MoshtariMetrics

/// Whether intervals hold the truth as often as they say. `make test` runs a thousand trials of each
/// kind, `make coverage` twenty thousand, and writes `docs/coverage.md`.
@Suite struct CoverageTests {
  /// Four standard errors of the simulation leave a sound kind out once in 16,000 seeds.
  @Test(arguments: CoverageCase.all)
  func `as many intervals hold the truth, and as few verdicts are false, as is said`(
    kind: CoverageCase
  ) {
    let result = CoverageResult(of: kind, trials: 1000)
    #expect(result.isWithin(kind.level, z: 4), "\(result.share) of \(result.trials)")
    #expect(result.without * 8 <= result.trials, "\(result.without) without")
  }

  @Test func `an interval that is too narrow or too wide is found out`() {
    func scaled(by factor: Double, _ level: CoverageCase.Level = .nominal) -> Bool {
      let kind = CoverageCase("scaled", printed: [], simulated: "", level: level) { random in
        .interval(low: random.normal() - z95 * factor, high: .infinity, truth: 0)
      }
      return CoverageResult(of: kind, trials: 4000).isWithin(level, z: 4)
    }
    // One-sided: 0.843 standard errors leave out what two sides of 1.96 do, 5 %.
    #expect(scaled(by: 1.6449 / 1.96) && !scaled(by: 0.6) && !scaled(by: 1.3))
    #expect(scaled(by: 1.3, .atLeast95("")) && !scaled(by: 0.6, .atLeast95("")))
  }

  @Test func `every kind has a name of its own and stands in the document`() throws {
    let names = CoverageCase.all.map(\.name)
    let rows = try CoverageDocument.text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(Set(CoverageCase.all.map(CoverageDocument.head)).count == names.count)
    for kind in CoverageCase.all {
      #expect(rows.contains { $0.hasPrefix("\(CoverageDocument.head(kind)) |") }, "\(kind.name)")
    }
    #expect(rows.count == names.count + 2)
  }
}

/// The full simulation.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MOSHTARI_COVERAGE"] == "1"))
struct FullCoverageTests {
  @Test func `the full simulation is within what is said, and is written down`() async throws {
    let results = await withTaskGroup(of: (Int, CoverageResult).self) { group in
      for (position, kind) in CoverageCase.all.enumerated() {
        group.addTask { (position, CoverageResult(of: kind, trials: 20_000)) }
      }
      return await group.reduce(into: [Int: CoverageResult]()) { $0[$1.0] = $1.1 }
    }
    let measured = try CoverageCase.all.indices.map { try #require(results[$0]) }
    try CoverageDocument(zip(CoverageCase.all, measured).map { ($0, $1) }).write()
    for (kind, result) in zip(CoverageCase.all, measured) {
      #expect(result.isWithin(kind.level, z: 3), "\(kind.name): \(result.share)")
    }
  }
}
