import MoshtariCore
import Testing

@testable import MoshtariCharts

/// Widths: Wilson's limits of the share of 30 customers, by Python.
@Suite struct LowBaseTests {
  private func share(_ value: Double, width: Double, n: Int = 5) -> Estimate {
    Estimate(value: value, low: value - width / 2, high: value + width / 2, n: n)
  }

  @Test(arguments: [(0.5, 0.336917), (0.85, 0.253388), (0.98, 0.144134)])
  func `L9: a share is grey by the width of its range, not by how many are left to wait`(
    value: Double, width: Double
  ) {
    #expect(!share(value, width: width - 1e-5).isLowBase(of: 30, people: 3))
    #expect(share(value, width: width + 1e-5).isLowBase(of: 30, people: 3000))
  }

  @Test func `without a range the people behind it say`() {
    let none = Estimate(value: 1, low: nil, high: nil, n: 40)
    #expect(!none.isLowBase(of: 30) && none.isLowBase(of: 41))
    #expect(none.isLowBase(of: 30, people: 29) && !none.isLowBase(of: 0, people: 0))
    #expect(Estimate(absent: .noData).isLowBase(of: 30))
  }
}
