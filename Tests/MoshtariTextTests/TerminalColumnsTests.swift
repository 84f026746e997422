import MoshtariText
import Testing

@Suite struct TerminalColumnsTests {
  /// Widths by Python's unicodedata (Unicode 14): 2 for East_Asian_Width W and F, 0 for categories Mn, Me and Cf.
  static let widths: [(text: String, columns: Int)] = [
    ("", 0), ("order", 5), ("café", 4), ("cafe\u{301}", 4), ("مشتری", 5), ("می\u{200C}خرد", 5),
    ("مُشتَری", 5), ("顧客", 4), ("ｱﾏ", 2), ("Ａ", 2), ("고객", 4), ("☕", 2), ("🍵", 2), ("→", 1),
    ("\u{600}", 1), ("\u{2068}a\u{2069}", 1), ("ไทย", 3), ("ที่", 1),
  ]

  @Test(arguments: widths)
  func `marks and joiners take no column, wide letters two`(text: String, columns: Int) {
    #expect(TerminalColumns.count(text.unicodeScalars) == columns)
  }
}
