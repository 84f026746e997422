import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariCharts

@Suite struct ReorderGroupsTests {
  private static func steps(_ levels: [(Int, Double, Double)]) -> [SurvivalStep] {
    levels.map { day, survival, half in
      SurvivalStep(
        day: day, survival: survival, low: survival - half, high: survival + half, atRisk: 5)
    }
  }

  private static let all = Survival(
    secondOrder: steps([(0, 1, 0), (20, 0.8, 0.02), (40, 0.6, 0.02)]),
    median: Estimate(absent: .notReached), customers: 900, events: 400, lastDay: 45)

  private func html(_ groups: [ReorderGroups.Group]) -> String {
    ReorderGroups(groups, all: Self.all).html(in: Sample.frame(.en)).markup
  }

  @Test func `a line goes on where few are waiting but the range is narrow`() {
    let soon = Self.steps([(0, 1, 0), (15, 0.5, 0.05), (30, 0.02, 0.01)])
    let markup = html([.init("Offices", soon), .init("Homes", soon)])
    #expect(markup.contains("98%") && markup.contains("Offices") && markup.contains("Homes"))
    #expect(markup.contains("All customers") && !markup.contains("NaN"))
    #expect(markup.contains("wider than 30 points"))
  }

  @Test func `a line ends where its range is wide, and a group of few has none`() {
    let wide = Self.steps([(0, 1, 0), (15, 0.5, 0.05), (30, 0.3, 0.16)])
    let vague = Self.steps([(0, 1, 0), (15, 0.5, 0.2)])
    let markup = html([.init("Offices", wide), .init("Homes", vague)])
    #expect(markup.contains("50%") && !markup.contains("70%") && !markup.contains("Homes"))
    #expect(html([.init("Homes", vague)]).contains("The history is too short"))
    let brief = Self.steps([(0, 1, 0), (15, 1, 0), (30, 0.6, 0.2)])
    let long = Self.steps([(0, 1, 0), (15, 0.5, 0.05), (30, 0.4, 0.05), (45, 0.3, 0.05)])
    let both = html([.init("Offices", long), .init("Homes", brief)])
    #expect(both.contains("Offices") && !both.contains("Homes"))
    #expect(html([.init("Nobody", [])]).contains("The history is too short"))
  }
}
