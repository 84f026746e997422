import MoshtariCore
import Testing

@testable import MoshtariSite

@Suite struct StateMovesTests {
  private static let flows = FlowMatrix(
    fromDay: Day(20_700), toDay: Day(20_730), from: ["not-yet-known", "new", "loyal", "at-risk"],
    to: ["new", "loyal", "at-risk"],
    matrix: [[12, 0, 0], [374, 30, nil], [0, 721, 26], [0, 0, 431]])

  @Test func `a state's column and row become one list, without itself and without nobody`() throws
  {
    let moves = try #require(StateMoves("loyal", in: Self.flows))
    #expect(
      moves.rows == [
        StateMoves.Row(state: "new", came: 30, went: 0),
        StateMoves.Row(state: "at-risk", came: 0, went: 26),
      ])
    #expect(moves.stayed == 721)
  }

  @Test func `a suppressed number stays, and other segments have no flows`() throws {
    let moves = try #require(StateMoves("at-risk", in: Self.flows))
    #expect(
      moves.rows == [
        StateMoves.Row(state: "new", came: nil, went: 0),
        StateMoves.Row(state: "loyal", came: 26, went: 0),
      ])
    #expect(StateMoves("impulsive", in: Self.flows) == nil)
  }

  private static func moves(_ counts: [Int?]) -> SegmentMoves {
    let states = counts.enumerated().map { index, count in
      var state = StateCount(state: "s\(index)", count: count ?? 0)
      state.count = count
      return state
    }
    return SegmentMoves(
      fromDay: Day(1), toDay: Day(2), stayed: 40, joined: 9, left: 0, from: states, to: [])
  }

  @Test(arguments: [
    ([12, 11, nil, 14], true), ([12, 11, 14], false), ([nil, nil, nil, nil], false),
    ([12, 0, 11, 14, 0], false),
  ])
  func `four states with a number among them are a list, fewer are a sentence`(
    counts: [Int?], isList: Bool
  ) {
    #expect(StateMoves(Self.moves(counts)).needsList == isList)
  }

  @Test func `moves are hidden where every number is`() {
    var moves = StateMoves(Self.moves([nil, nil]))
    #expect(!moves.isHidden)
    moves.stayed = nil
    #expect(moves.isHidden)
    moves.rows[0].came = 10
    #expect(!moves.isHidden)
  }
}
