import MoshtariCore
import Testing

@Suite struct YAMLTextTests {
  @Test(arguments: [
    ("Total", "Total"), ("Total (EUR)", "Total (EUR)"), ("Order No.", "Order No."),
    ("مبلغ (ریال)", "مبلغ (ریال)"), ("نام‌مشتری", "نام‌مشتری"), ("ستون ۲", "ستون ۲"),
    ("d/M/yyyy", "d/M/yyyy"), ("", "\"\""), ("no", "\"no\""), ("True", "\"True\""),
    ("12", "\"12\""),
    ("a: b", "\"a: b\""), ("a #b", "\"a #b\""), ("a, b", "\"a, b\""), ("- a", "\"- a\""),
    ("say \"x\"", "\"say \\\"x\\\"\""), ("a\\b", "\"a\\\\b\""), ("a\tb", "\"a\\tb\""),
    ("a\u{7}", "\"a\\x07\""), ("a ", "\"a \""), ("[a]", "\"[a]\""), ("۱۲", "\"۱۲\""),
  ])
  func `texts are quoted where they would be something else`(text: String, written: String) {
    #expect(yamlText(text) == written)
  }
}
