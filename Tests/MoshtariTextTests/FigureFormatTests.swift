import MoshtariCore
import MoshtariText
import Testing

private let toman = Currency(code: "IRR", minorDigits: 0, displayUnit: "toman", displayDivisor: 10)
private let en = FigureFormat(language: .en, calendar: .persian, currency: toman)
private let fa = FigureFormat(language: .fa, calendar: .persian, currency: toman)

@Suite struct FigureFormatTests {
  @Test(arguments: [
    (0, "0", "۰"), (999, "999", "۹۹۹"), (4_812, "4,812", "۴٬۸۱۲"),
    (-1_234_567, "−1,234,567", "\u{200E}−۱٬۲۳۴٬۵۶۷"),
  ])
  func `a count has separators`(number: Int, english: String, persian: String) {
    #expect(en.count(number) == english)
    #expect(fa.count(number) == persian)
  }

  @Test(arguments: [
    (0.931, 1, "93.1%", "\u{61C}۹۳٫۱٪"), (0.285, 0, "29%", "\u{61C}۲۹٪"), (0, 0, "0%", "\u{61C}۰٪"),
    (1, 0, "100%", "\u{61C}۱۰۰٪"), (-0.061, 0, "−6%", "\u{200E}−۶\u{61C}٪"),
    (0.0004, 1, "0.0%", "\u{61C}۰٫۰٪"),
    (.nan, 0, "–", "–"),
  ])
  func `a share is a percentage rounded half away from zero`(
    share: Double, digits: Int, english: String, persian: String
  ) {
    #expect(en.percent(share, digits: digits) == english)
    #expect(fa.percent(share, digits: digits) == persian)
  }

  @Test(arguments: [
    (0.041, "+4.1%", "\u{200E}+۴٫۱\u{61C}٪"), (-0.06, "−6.0%", "\u{200E}−۶٫۰\u{61C}٪"),
    (0.0004, "0.0%", "\u{61C}۰٫۰٪"), (-0.0004, "0.0%", "\u{61C}۰٫۰٪"), (.nan, "–", "–"),
  ])
  func `a change of a share has its sign, and the mark of percent on the side of all others`(
    share: Double, english: String, persian: String
  ) {
    #expect(en.signedPercent(share) == english)
    #expect(fa.signedPercent(share) == persian)
  }

  @Test(arguments: [
    (12_344_560.0, " data-value=\"1234456\"", "1.23 m toman"),
    (-98_765_432, " data-value=\"-9876543\"", "−9.88 m toman"),
    (9_500_000, "", "950,000 toman"), (0, "", "0 toman"), (.nan, "", "– toman"),
  ])
  func `an amount that a word shortens also has its value in display units`(
    amount: Double, value: String, text: String
  ) {
    #expect(
      SafeHTML.compactMoney(amount, en).markup == "<span class=\"num\"\(value)>\(text)</span>")
  }

  @Test(arguments: [
    (38.2, "+38", "\u{200E}+۳۸"), (-6.5, "−7", "\u{200E}−۷"), (0.4, "0", "۰"), (-0.4, "0", "۰"),
    (.infinity, "–", "–"),
  ])
  func `a score has its sign, and zero has none`(score: Double, english: String, persian: String) {
    #expect(en.signed(score) == english)
    #expect(fa.signed(score) == persian)
  }

  @Test(arguments: [
    (5_000_000.0, 20_000_000.0, 5_000_000.0, "0.5 m toman", "۰٫۵ میلیون تومان"),
    (10_000_000, 20_000_000, 5_000_000, "1.0 m toman", "۱٫۰ میلیون تومان"),
    (0, 40_000_000, 20_000_000, "0 m toman", "۰ میلیون تومان"),
    (20_000_000_000, 40_000_000_000, 20_000_000_000, "2 bn toman", "۲ میلیارد تومان"),
    (-2_500, 5_000, 2_500, "−250 toman", "\u{200E}−۲۵۰ تومان"),
  ])
  func `amounts of an axis have the unit of the largest and the decimals of the step`(
    amount: Double, most: Double, step: Double, english: String, persian: String
  ) {
    #expect(en.compactMoney(amount, upTo: most, step: step) == english)
    #expect(fa.compactMoney(amount, upTo: most, step: step) == persian)
  }

  @Test(arguments: [
    (2.0, 0), (0.5, 1), (0.25, 2), (0.1 + 0.2, 1), (0.02, 2), (1e12, 0), (0.0025, 3), (.nan, 3),
  ])
  func `a step needs so many decimals`(step: Double, digits: Int) {
    #expect(FigureFormat.digits(of: step) == digits)
  }

  @Test func `money is shown in the display unit`() {
    #expect(en.money(4_120_000) == "412,000 toman")
    #expect(fa.money(4_120_000) == "۴۱۲٬۰۰۰ تومان")
    #expect(en.compactMoney(12_400_000_000) == "1.24 bn toman")
    #expect(fa.compactMoney(12_400_000_000) == "۱٫۲۴ میلیارد تومان")
    let dollars = FigureFormat(
      language: .en, calendar: .gregorian, currency: Currency(code: "USD", minorDigits: 2))
    #expect(dollars.money(1_250) == "12.50 USD")
    #expect(dollars.money(-5) == "−0.05 USD")
  }

  @Test(arguments: [
    (FigureUnit.share, 0.41, 0.484, "41.0_to_48.4%", "۴۱٫۰_تا_\u{61C}۴۸٫۴٪"),
    (
      .shareChange, -0.125, 0.037, "−12.5_to_+3.7 points",
      "\u{200E}−۱۲٫۵_تا_\u{200E}+۳٫۷ واحد\u{A0}درصد"
    ),
    (.points, 31, 45, "+31_to_+45", "\u{200E}+۳۱_تا_\u{200E}+۴۵"),
    (.money, 1_766_100, 1_967_590, "176,610_to_196,759 toman", "۱۷۶٬۶۱۰_تا_۱۹۶٬۷۵۹ تومان"),
    (.count, 9, 1_200, "9_to_1,200", "۹_تا_۱٬۲۰۰"),
    (.ratio, 0.74, 0.9, "0.74_to_0.90", "۰٫۷۴_تا_۰٫۹۰"),
  ])
  func `a range is never broken between its ends, and names its unit once`(
    unit: FigureUnit, low: Double, high: Double, english: String, persian: String
  ) {
    #expect(en.range(low, high, unit: unit) == english.replacing("_", with: "\u{A0}"))
    #expect(fa.range(low, high, unit: unit) == persian.replacing("_", with: "\u{A0}"))
  }

  @Test(arguments: [
    (12_000_000.0, 15_000_000.0, "1.20_to_1.50 m toman", "۱٫۲۰_تا_۱٫۵۰ میلیون تومان"),
    (9_000_000, 15_000_000, "0.90_to_1.50 m toman", "۰٫۹۰_تا_۱٫۵۰ میلیون تومان"),
    (900_000, 15_000_000, "90,000 toman_to_1.50 m toman", "۹۰٬۰۰۰ تومان_تا_۱٫۵۰ میلیون تومان"),
    (1_766_100, 1_967_590, "176,610_to_196,759 toman", "۱۷۶٬۶۱۰_تا_۱۹۶٬۷۵۹ تومان"),
  ])
  func `a range of amounts names its unit once, or both where they differ`(
    low: Double, high: Double, english: String, persian: String
  ) {
    #expect(en.compactMoneyRange(low, high) == english.replacing("_", with: "\u{A0}"))
    #expect(fa.compactMoneyRange(low, high) == persian.replacing("_", with: "\u{A0}"))
  }

  @Test(
    arguments: [Double.nan, .infinity, 1e300], [FigureUnit.count, .days, .points, .share, .money])
  func `what is not a number that people write is a dash`(number: Double, unit: FigureUnit) {
    #expect(en.text(number, unit: unit).hasPrefix("–"))
  }

  @Test func `days and months are in the reader's calendar and letters`() throws {
    let day = try #require(Day(iso: "2026-11-18"))
    #expect(en.day(day) == "18 Nov 2026")
    #expect(fa.day(day) == "۲۷ آبان ۱۴۰۵")
    #expect(en.dayInBothCalendars(day) == "18 Nov 2026 (27 Aban 1405)")
    #expect(fa.dayInBothCalendars(day) == "۲۷ آبان ۱۴۰۵ (۱۸ نوامبر ۲۰۲۶)")
    let mehr = Month(year: 1405, month: 7)
    #expect(en.month(mehr) == "Mehr 1405")
    #expect(en.dayRange(of: .month(mehr)) == "23 Sep – 22 Oct")
    let autumn = Quarter(of: mehr)
    #expect(en.quarter(autumn) == "Q3 1405" && fa.quarter(autumn) == "پاییز ۱۴۰۵")
    #expect(en.dayRange(of: .quarter(autumn)) == "23 Sep – 21 Dec")
    #expect(fa.dayRange(of: .quarter(autumn)) == nil)
    #expect(fa.month(mehr) == "مهر ۱۴۰۵")
    #expect(fa.dayRange(of: .month(mehr)) == nil)
  }
}

@Suite struct DiagnosticTextTests {
  @Test func `a rejection shows the cell and the mend`() {
    let rejection = Diagnostic(
      .rejected, "score-out-of-range",
      .mismatch(expected: "a score from 0 to 10", found: "`11`"),
      at: SourceLocation(
        file: "data/feedback.csv", line: 12, column: 23, length: 2,
        excerpt: "c-0042,2026-03-01,nps,11,slow"),
      help: "scores are whole numbers 0-10; clear the cell if the customer gave none")
    #expect(
      DiagnosticText.text(rejection) == """
        rejected[score-out-of-range]: expected a score from 0 to 10, found `11`
          --> data/feedback.csv:12:23
           |
        12 | c-0042,2026-03-01,nps,11,slow
           |                       ^^
           = help: scores are whole numbers 0-10; clear the cell if the customer gave none
        """)
  }

  @Test func `a fault without a place is one line and its help`() {
    let fault = Diagnostic(
      .fatal, "no-settings", .fact("there is no `moshtari.yaml`"), help: "run `moshtari init`")
    #expect(
      DiagnosticText.text(fault) == """
        error[no-settings]: there is no `moshtari.yaml`
          = help: run `moshtari init`
        """)
  }

  @Test func `a long line is cut around the column and controls are made visible`() {
    let line =
      String(repeating: "a", count: 150) + "\u{1B}[31m" + String(repeating: "b", count: 150)
    let text = DiagnosticText.text(
      Diagnostic(
        .error, "x", .fact("y"), at: SourceLocation(file: "f", line: 1, column: 151, excerpt: line))
    )
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[3].unicodeScalars.count <= 4 + 100)
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    let mark = lines[4].unicodeScalars.count - 1
    #expect(Array(lines[3].unicodeScalars)[mark] == "·")
  }

  @Test func `more than twenty of a file are counted`() {
    let many = (1...51).map {
      Diagnostic(.error, "x", .fact("y"), at: SourceLocation(file: "f.csv", line: $0))
    }
    let text = DiagnosticText.list(many)
    #expect(text.hasSuffix("f.csv:20\n\n… and 31 more in f.csv"))
  }
}

@Suite struct ThresholdTextTests {
  private func format(_ language: Language) -> FigureFormat {
    FigureFormat(
      language: language, calendar: .gregorian,
      currency: Currency(code: "IRR", minorDigits: 0, displayUnit: "toman", displayDivisor: 10))
  }

  @Test(arguments: [
    (0.2, FigureUnit.share, "20%", "\u{61C}۲۰٪"), (0.201, .share, "20.1%", "\u{61C}۲۰٫۱٪"),
    (-0.02, .shareChange, "−2 points", "\u{200E}−۲ واحد\u{A0}درصد"),
    (20, .points, "+20", "\u{200E}+۲۰"), (2.5, .points, "+2.5", "\u{200E}+۲٫۵"),
    (45, .days, "45", "۴۵"), (1500, .count, "1,500", "۱٬۵۰۰"), (0.6, .ratio, "0.6", "۰٫۶"),
    (5_000_000, .money, "500,000 toman", "۵۰۰٬۰۰۰ تومان"),
  ])
  func `a threshold has the decimals it was written with`(
    number: Double, unit: FigureUnit, english: String, persian: String
  ) {
    #expect(format(.en).threshold(number, unit: unit) == english)
    #expect(format(.fa).threshold(number, unit: unit) == persian)
  }

  @Test(arguments: [
    (19.96, FigureUnit.points, 20, "+19.96"), (19.6, .points, 20, "+19.6"),
    (18.3, .points, 20, "+18"), (20, .points, 20, "+20"), (0.2003, .share, 0.2, "20.03%"),
    (0.19999, .share, 0.2, "19.999%"), (0.1999999, .share, 0.2, "20.0%"),
    (-0.0201, .shareChange, -0.02, "−2.01 points"), (0.601, .ratio, 0.6, "0.601"),
  ])
  func `a number beside its threshold does not read like it`(
    number: Double, unit: FigureUnit, other: Double, text: String
  ) {
    #expect(format(.en).text(number, unit: unit, apartFrom: other) == text)
  }

  @Test func `amounts of a table share the unit of the largest`() {
    let column = format(.en).moneyColumn(upTo: 7_428_270_000)
    #expect(column.unit == "m toman")
    #expect(column.text(7_428_270_000) == "742.8" && column.text(874_014_000) == "87.4")
    let small = format(.fa).moneyColumn(upTo: 5_000_000)
    #expect(small.unit == "تومان" && small.text(4_120_000) == "۴۱۲٬۰۰۰")
    let cents = FigureFormat(
      language: .en, calendar: .gregorian, currency: Currency(code: "USD", minorDigits: 2))
    #expect(
      cents.moneyColumn(upTo: 0).unit == "USD" && cents.moneyColumn(upTo: 0).text(0) == "0.00")
    #expect(cents.moneyColumn(upTo: 250_000_000).text(-250_000_000) == "−2.50")
  }
}
