import MoshtariCore
import MoshtariTestSupport
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct LiveValueTests {
  @Test(arguments: [
    ("customers.active", "1,284", "۱٬۲۸۴"),
    ("nps.overall", "+38", "\u{200E}+۳۸"),
    ("nps.overall.value", "+38", "\u{200E}+۳۸"),
    ("nps.overall.n", "412", "۴۱۲"),
    ("growth.latest.retention", "93.1%", "\u{61C}۹۳٫۱٪"),
    ("percent growth.latest.retention", "93%", "\u{61C}۹۳٪"),
    ("orders.averageValue", "412,000 toman", "۴۱۲٬۰۰۰ تومان"),
    ("compact orders.revenue", "1.24 bn toman", "۱٫۲۴ میلیارد تومان"),
    ("signed customers.active", "+1,284", "\u{200E}+۱٬۲۸۴"),
    ("signed growth.latest.retention", "+93.1%", "\u{200E}+۹۳٫۱\u{61C}٪"),
    ("count nps.overall", "412", "۴۱۲"),
    ("count customers.active", "1,284", "۱٬۲۸۴"),
    ("interval nps.overall", "+31\u{A0}to\u{A0}+45", "\u{200E}+۳۱\u{A0}تا\u{A0}\u{200E}+۴۵"),
    (
      "interval growth.latest.retention", "90.0\u{A0}to\u{A0}95.0%",
      "۹۰٫۰\u{A0}تا\u{A0}\u{61C}۹۵٫۰٪"
    ),
    (
      "change nps.change", "+6 (−2\u{A0}to\u{A0}+14), no clear change",
      "\u{200E}+۶ (بازهٔ ۹۵٪: \u{200E}−۲\u{A0}تا\u{A0}\u{200E}+۱۴)، بدون تغییر آشکار"
    ),
    ("nps.change.from", "Mordad 1405", "مرداد ۱۴۰۵"),
    ("meta.asOf", "18 Nov 2026", "۲۷ آبان ۱۴۰۵"),
    ("growth.latest.complete", "yes", "بله"),
    ("nps.by.region[تهران بزرگ]", "+12", "\u{200E}+۱۲"),
    ("signed nps.by.region[تهران بزرگ].value", "+12", "\u{200E}+۱۲"),
    ("nps.by.region[]", "too few people to show", "کمتر از حد نمایش"),
    ("nps.byMonth[2026-10].value", "too few people to show", "کمتر از حد نمایش"),
    ("interval nps.byMonth[2026-10]", "too few people to show", "کمتر از حد نمایش"),
    ("survival.median", "not reached", "هنوز نرسیده"),
    ("customers.previousActive", "history too short", "تاریخچه کوتاه است"),
    ("signed customers.previousActive", "history too short", "تاریخچه کوتاه است"),
    (
      "change growth.latest.retention",
      "+1.2 points (−0.8\u{A0}to\u{A0}+3.3 points), no clear change",
      "\u{200E}+۱٫۲ واحد\u{A0}درصد (بازهٔ ۹۵٪: \u{200E}−۰٫۸\u{A0}تا\u{A0}\u{200E}+۳٫۳ واحد\u{A0}درصد)، بدون تغییر آشکار"
    ),
    (
      "change growth.latest.retention.value",
      "+1.2 points (−0.8\u{A0}to\u{A0}+3.3 points), no clear change",
      "\u{200E}+۱٫۲ واحد\u{A0}درصد (بازهٔ ۹۵٪: \u{200E}−۰٫۸\u{A0}تا\u{A0}\u{200E}+۳٫۳ واحد\u{A0}درصد)، بدون تغییر آشکار"
    ),
    ("growth.change", "+1.2 points", "\u{200E}+۱٫۲ واحد\u{A0}درصد"),
    ("signed growth.change.value", "+1.2 points", "\u{200E}+۱٫۲ واحد\u{A0}درصد"),
    ("growth.change.from", "Shahrivar 1405", "شهریور ۱۴۰۵"),
    ("growth.change.verdict", "no clear change", "بدون تغییر آشکار"),
    ("meta.timezone", "Asia/Tehran", "Asia/Tehran"),
    ("nps.by.region[تهران‌بزرگ]", "+12", "\u{200E}+۱۲"),
    ("nps.by.region[کرمان 2]", "+7", "\u{200E}+۷"),
    ("nps.by.region[كرمان ٢]", "+7", "\u{200E}+۷"),
    ("nps.by.region[ري]", "+1", "\u{200E}+۱"), ("nps.by.region[رى]", "+2", "\u{200E}+۲"),
  ])
  func `a live value is written in the reader's language`(
    expression: String, english: String, persian: String
  ) throws {
    for (language, expected) in [(Language.en, english), (.fa, persian)] {
      let result = try rendered("{{ \(expression) }}", language)
      #expect(result.plain == expected + "\n")
      #expect(result.diagnostics.isEmpty)
    }
  }

  @Test func `a number keeps its direction, and says how many are behind it`() throws {
    #expect(
      try rendered("{{nps.overall}}", .fa).html == """
        <p><span class="live" data-address="nps.overall" \
        title="تعداد ۴۱۲، بازهٔ ۹۵٪: \u{200E}+۳۱\u{A0}تا\u{A0}\u{200E}+۴۵">\
        <span class="num">\u{200E}+۳۸</span></span></p>

        """)
    #expect(
      try rendered("{{ meta.title }}").html
        == "<p><span class=\"live\" data-address=\"meta.title\">Sarv &lt;Tea&gt;</span></p>\n")
  }

  @Test(arguments: [
    (6.0, 2.0, 10.0, "rise", "+6 (+2\u{A0}to\u{A0}+10), clear rise"),
    (-3, -5, -1, "fall", "−3 (−5\u{A0}to\u{A0}−1), clear fall"),
  ])
  func `a change says its verdict`(
    value: Double, low: Double, high: Double, verdict: String, expected: String
  ) throws {
    var context = try sampleContext()
    context.report.root = .object([
      "nps": .object([
        "change": .object([
          "value": .number(value), "low": .number(low), "high": .number(high),
          "verdict": .text(verdict),
        ])
      ])
    ])
    let body = MarkdownBody(source: SourceText(file: "a.md", text: "{{ change nps.change }}"))
    #expect(render(body, in: context).plainText == expected + "\n")
  }

  /// Words that the program made, by the field that says them.
  private static let words = [
    ("meta.calendar", "persian", "Persian", "خورشیدی"),
    ("meta.week", "saturday", "Saturday", "شنبه"),
    ("meta.prices", "nominal", "nominal", "اسمی"),
    ("cutoffs.source", "data", "from the data", "برآمده از داده‌ها"),
    ("cutoffs.source", "default", "the default", "مقدار پیش‌فرض"),
    ("segments.family", "lifecycle", "lifecycle", "چرخهٔ عمر"),
    ("personas.segment", "at-risk", "At risk", "در معرض خطر"),
    ("personas.kind", "leaves-if", "would leave if", "می‌رود اگر"),
    ("events.kind", "campaign", "campaign", "کارزار"),
    ("nps.survey", "relational", "relational", "رابطه‌ای"),
    ("nps.survey", "", "not stated", "نوشته نشده"), ("nps.key", "", "unknown", "نامشخص"),
    ("nps.key", "business", "business", "تجاری"), ("nps.key", "Shiraz", "Shiraz", "Shiraz"),
    ("flows.from", "not-yet-known", "Not known yet", "هنوز ناشناخته"),
    ("quality.table", "orders", "orders", "سفارش‌ها"),
    ("nps.verdict", "rise", "clear rise", "افزایش آشکار"),
  ]

  @Test(arguments: words)
  func `a word of the report is said in the reader's language`(
    address: String, word: String, english: String, persian: String
  ) throws {
    let names = address.split(separator: ".").map(String.init)
    for (language, expected) in [(Language.en, english), (.fa, persian)] {
      var context = try sampleContext(language)
      context.report.root = .object([names[0]: .object([names[1]: .text(word)])])
      let body = MarkdownBody(source: SourceText(file: "a.md", text: "{{ \(address) }}"))
      #expect(render(body, in: context).plainText == expected + "\n")
    }
  }

  @Test func `a text in two languages is said in the reader's`() throws {
    for (language, expected) in [(Language.en, "Tea"), (.fa, "چای")] {
      var context = try sampleContext(language)
      let title = ReportTree.Node.object(["en": .text("Tea"), "fa": .text("چای")])
      context.report.root = .object(["meta": .object(["title": title])])
      let body = MarkdownBody(source: SourceText(file: "a.md", text: "{{ meta.title }}"))
      #expect(render(body, in: context).plainText == expected + "\n")
    }
  }

  /// Plain numbers that the report hides, and figures without a value, with and without a format.
  private static let absences = [
    ("orders.revenue", ReportTree.Node.null, "too few people to show"),
    ("compact orders.revenue", .null, "too few people to show"),
    ("concentration.gini", .null, "too few people to show"),
    ("segments.previousCount", .null, "history too short"),
    ("growth.quickRatio", .null, "not available"),
    ("change growth.latest.retention", .object(["value": .number(0.5)]), "history too short"),
    (
      "change nps.change",
      .object(["value": .null, "verdict": .text("unclear"), "reason": .text("no-data")]), "no data"
    ),
  ]

  @Test(arguments: absences)
  func `what has no value says why`(expression: String, node: ReportTree.Node, text: String) throws
  {
    var context = try sampleContext()
    let address = expression.split(separator: " ").last ?? ""
    context.report.root = address.split(separator: ".").reversed().reduce(node) {
      .object([String($1): $0])
    }
    let body = MarkdownBody(source: SourceText(file: "a.md", text: "{{ \(expression) }}"))
    let result = render(body, in: context)
    #expect(result.plainText == text + "\n")
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("# a {{ customers.active }}", "a 1,284\n"), ("- *{{ customers.active }}*", "1,284\n"),
    ("[{{ customers.active }}](pages/pricing.md)", "1,284\n"),
    ("x{{customers.active}}y", "x1,284y\n"),
    ("`{{ customers.active }}`", "{{ customers.active }}\n"),
    ("    {{ customers.active }}", "{{ customers.active }}\n"),
    ("\\{{ customers.active }}", "{{ customers.active }}\n"),
    ("\\\\{{ customers.active }}", "\\1,284\n"),
    ("&#123;{ customers.active }}", "{{ customers.active }}\n"),
    ("{{ customers.active }}{{ customers.total }}", "1,2844,812\n"),
    ("**{{ customers.active }}**x", "1,284x\n"), ("{ { }}", "{ { }}\n"),
  ])
  func `a live value stands anywhere but in code`(text: String, plain: String) throws {
    let result = try rendered(text)
    #expect(result.plain == plain)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `braces in a destination stay as they are`() throws {
    let result = try rendered("[x](<https://e.com/{{ nps }}>)")
    #expect(result.html.contains("href=\"https://e.com/%7B%7Bnps%7D%7D\""))
  }

  @Test(arguments: [
    "\u{10FFF0}0\u{10FFF1}", "&#x10FFF0;7&#x10FFF1;", "&#x10FFF0;0", "&#x10FFF2;",
    "&#x10FFF0;-1&#x10FFF1;",
  ])
  func `a forged mark is no live value that the text does not have`(text: String) throws {
    let result = try rendered(text)
    #expect(!result.html.contains("<span"))
    #expect(result.diagnostics.isEmpty)
  }
}
