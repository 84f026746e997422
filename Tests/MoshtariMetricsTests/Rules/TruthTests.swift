import Testing

@testable import MoshtariMetrics

@Suite struct TruthTests {
  private static let all = Truth.allCases

  @Test(arguments: all, all)
  func `and, or and not keep De Morgan's laws and absorb`(a: Truth, b: Truth) {
    #expect(!(a && b) == (!a || !b) && !(a || b) == (!a && !b))
    #expect((a && (a || b)) == a && (a || (a && b)) == a)
    #expect((a && b) == (b && a) && (a || b) == (b || a) && !(!a) == a)
  }

  @Test(arguments: all, all)
  func `what is known decides whatever the unknown turns out to be`(a: Truth, b: Truth) {
    // A result is known exactly where every way of filling in the unknown gives it.
    func ways(_ truth: Truth) -> [Bool] { truth == .unknown ? [false, true] : [truth == .yes] }
    func agreed(_ operation: (Bool, Bool) -> Bool) -> Truth {
      let results = Set(ways(a).flatMap { x in ways(b).map { operation(x, $0) } })
      return results.count == 2 ? .unknown : Truth(results.contains(true))
    }
    #expect((a && b) == agreed { $0 && $1 } && (a || b) == agreed { $0 || $1 })
    #expect(!Truth.unknown == .unknown)
  }
}
