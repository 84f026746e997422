import MoshtariCore
import Testing

@Suite struct CodedTextTests {
  @Test func `values ascend in bytes after the unknown one`() {
    let column = CodedText(["ب", "b", "", "B", "b", "آ"])
    #expect(column.values == ["", "B", "b", "آ", "ب"])
    #expect(column.codes == [4, 2, 0, 1, 2, 3])
    #expect(column[0] == "ب")
    #expect(column[2] == "")
  }

  @Test func `a column without rows has the unknown value`() {
    #expect(CodedText([String]()) == CodedText(values: [""], codes: []))
  }

  @Test func `two spellings of one text are one value, whichever comes first`() {
    let (composed, decomposed) = ("\u{622}", "\u{627}\u{653}")
    for texts in [[composed, decomposed], [decomposed, composed]] {
      let column = CodedText(texts)
      #expect(column.codes == [1, 1])
      #expect(column.values.map { Array($0.utf8) } == [[], Array(composed.utf8)])
    }
  }
}
