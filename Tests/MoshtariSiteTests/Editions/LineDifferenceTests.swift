import Testing

@testable import MoshtariSite

@Suite struct LineDifferenceTests {
  @Test func `a changed line stands between the two lines around it, the old one first`() {
    let old = "a\nb\nc\nd\ne\nf\ng", new = "a\nb\nc\nD\ne\nf\ng"
    #expect(
      LineDifference(from: old, to: new).lines == [
        .gap, .same("b"), .same("c"), .old("d"), .new("D"), .same("e"), .same("f"), .gap,
      ])
  }

  @Test func `added and removed lines are told at the ends too`() {
    #expect(LineDifference(from: "a", to: "a\nb").lines == [.same("a"), .new("b")])
    #expect(LineDifference(from: "x\na", to: "a").lines == [.old("x"), .same("a")])
    #expect(LineDifference(from: "", to: "a").lines == [.old(""), .new("a")])
  }

  @Test func `equal texts have nothing to tell but that lines are left out`() {
    #expect(LineDifference(from: "a\nb", to: "a\nb").lines == [.gap])
  }

  @Test func `texts of thousands of lines are told as old and new`() {
    let old = (0..<2_001).map { "o\($0)" }.joined(separator: "\n")
    let new = (0..<2_001).map { "n\($0)" }.joined(separator: "\n")
    let lines = LineDifference(from: old, to: new).lines
    #expect(lines.count == 4_002)
    #expect(lines.first == .old("o0") && lines.last == .new("n2000"))
  }
}
