import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Expected values: the reference folding of the data set, run in Python.
@Suite struct FoldedTextTests {
  static let cases: [(String, String, [String])] = [
    ("كيفيت عالي بود!!!", "کیفیت عالی بود!", ["کیفیت", "عالی", "بود"]),
    ("کیفیت عالی بود", "کیفیت عالی بود", ["کیفیت", "عالی", "بود"]),
    ("می\u{200C}\u{200C}خرم", "می\u{200C}خرم", ["می\u{200C}خرم"]),
    ("\u{200C}سلام\u{200C} دنیا", "سلام دنیا", ["سلام", "دنیا"]),
    ("خیلیییی خووووب", "خیلی خوب", ["خیلی", "خوب"]),
    ("۱۲۳ و ٤٥٦", "123 و 456", ["123", "و", "456"]),
    ("۱۰۰۰ و 222000", "1000 و 222000", ["1000", "و", "222000"]),
    ("مؤسسه\u{654} إدارة أحمد", "موسسه\u{654} اداره احمد", ["موسسه", "اداره", "احمد"]),
    ("\u{FEFB}زم \u{FDF2}", "لازم الله", ["لازم", "الله"]),
    ("م\u{64F}ح\u{64E}م\u{64E}\u{651}د ـــ تطويل", "محمد تطویل", ["محمد", "تطویل"]),
    ("Very GOOD, \u{C9}T\u{C9}", "very good, \u{E9}t\u{E9}", ["very", "good", "t"]),
    ("مسئول آینده", "مسئول آینده", ["مسئول", "آینده"]),
    ("a\u{200C}b می\u{200C} روم", "ab می روم", ["ab", "می", "روم"]),
    ("  tab\u{9}\u{A0}\u{3000}x  ", "tab x", ["tab", "x"]),
    ("هههه..... !!", "ه. !!", ["ه"]),
    ("س\u{650}رکه\u{200E}\u{200F}نمک", "سرکهنمک", ["سرکهنمک"]),
    ("آ ا\u{653}", "آ آ", ["آ", "آ"]),
    ("ی\u{654} ئ", "ی\u{654} ئ", ["ی", "ئ"]),
    ("\u{130}stanbul", "i\u{307}stanbul", ["i", "stanbul"]),
    ("گربه\u{200C}\u{200C}ها", "گربه\u{200C}ها", ["گربه\u{200C}ها"]),
  ]

  @Test(arguments: cases)
  func `C3: letters of every keyboard fold to the same words`(
    text: String, folded: String, expected: [String]
  ) {
    #expect(Array(foldedText(text).unicodeScalars) == Array(folded.unicodeScalars))
    let found = words(of: text)
    #expect(found.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `a folded text stays as it is`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let marks = Array("aB يىكگچ۱٢ \u{200C}\u{200C}\u{64E}\u{640}ۀةؤئآﻻ!.".unicodeScalars)
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      view.append(marks.randomElement(using: &random) ?? "a")
    }
    let once = words(of: String(view)).joined(separator: " ")
    #expect(words(of: once).joined(separator: " ") == once, "seed \(seed)")
  }
}
