import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

/// Figures beside those of the period before, and beside one another.
@Suite struct VersusTests {
  private static let cases: [(expression: String, english: String, persian: String)] = [
    (
      "growth.latest.retention previous",
      "75.0% in Mehr 1405 (n = 800) against 79.6% in Shahrivar 1405 (n = 795), a difference of −4.6 points (95% range −8.7 to −0.4 points, clear fall)",
      "؜۷۵٫۰٪ در مهر ۱۴۰۵ (تعداد ۸۰۰) در برابر ؜۷۹٫۶٪ در شهریور ۱۴۰۵ (تعداد ۷۹۵)، با تفاوت ‎−۴٫۶ واحد درصد (بازهٔ ۹۵٪: ‎−۸٫۷ تا ‎−۰٫۴ واحد درصد، کاهش آشکار)"
    ),
    (
      "nps.latest.value previous",
      "+38 in Mehr 1405 (n = 141) against +29 in Shahrivar 1405 (n = 133), a difference of +10 (95% range −8 to +27, no clear change)",
      "‎+۳۸ در مهر ۱۴۰۵ (تعداد ۱۴۱) در برابر ‎+۲۹ در شهریور ۱۴۰۵ (تعداد ۱۳۳)، با تفاوت ‎+۱۰ (بازهٔ ۹۵٪: ‎−۸ تا ‎+۲۷، بدون تغییر آشکار)"
    ),
    (
      "nps.overall.value previous",
      "+38 in Mehr 1405 (n = 141) against +29 in Shahrivar 1405 (n = 133), a difference of +10 (95% range −8 to +27, no clear change)",
      "‎+۳۸ در مهر ۱۴۰۵ (تعداد ۱۴۱) در برابر ‎+۲۹ در شهریور ۱۴۰۵ (تعداد ۱۳۳)، با تفاوت ‎+۱۰ (بازهٔ ۹۵٪: ‎−۸ تا ‎+۲۷، بدون تغییر آشکار)"
    ),
    (
      "csat.byMonth[1405-07] previous",
      "70.0% in Mehr 1405 (n = 93) against 55.0% in Shahrivar 1405 (n = 90), a difference of +15.0 points (95% range +1.0 to +28.0 points, clear rise)",
      "؜۷۰٫۰٪ در مهر ۱۴۰۵ (تعداد ۹۳) در برابر ؜۵۵٫۰٪ در شهریور ۱۴۰۵ (تعداد ۹۰)، با تفاوت ‎+۱۵٫۰ واحد درصد (بازهٔ ۹۵٪: ‎+۱٫۰ تا ‎+۲۸٫۰ واحد درصد، افزایش آشکار)"
    ),
    (
      "segments.loyal.count previous",
      "780 on 18 Nov 2026 against 748 at the end of Mehr 1405",
      "۷۸۰ در ۲۷ آبان ۱۴۰۵ در برابر ۷۴۸ در پایان مهر ۱۴۰۵"
    ),
    (
      "segments.loyal.monthly[1405-07].count previous",
      "748 at the end of Mehr 1405 against 700 at the end of Shahrivar 1405",
      "۷۴۸ در پایان مهر ۱۴۰۵ در برابر ۷۰۰ در پایان شهریور ۱۴۰۵"
    ),
    (
      "growth.monthly[1405-08].active previous",
      "400 in Aban 1405 so far against 804 in Mehr 1405",
      "۴۰۰ در آبان ۱۴۰۵ تا امروز در برابر ۸۰۴ در مهر ۱۴۰۵"
    ),
    (
      "growth.monthly[1405-06].active previous", "800 in Shahrivar 1405, with nothing before it",
      "۸۰۰ در شهریور ۱۴۰۵، بی دوره‌ای پیش از آن"
    ),
    (
      "nps.byMonth[1405-06] previous",
      "+29 in Shahrivar 1405 (n = 133, 95% range +16 to +41) (in Mordad 1405: too few people to show)",
      "‎+۲۹ در شهریور ۱۴۰۵ (تعداد ۱۳۳، بازهٔ ۹۵٪: ‎+۱۶ تا ‎+۴۱) (در مرداد ۱۴۰۵: کمتر از حد نمایش)"
    ),
    (
      "growth.year.now previous",
      "75.0% in Mehr 1405 (n = 800) against 72.0% in the 12 months before (n = 7,790), a difference of +3.0 points (95% range −0.2 to +6.1 points, no clear change)",
      "؜۷۵٫۰٪ در مهر ۱۴۰۵ (تعداد ۸۰۰) در برابر ؜۷۲٫۰٪ در ۱۲ ماه پیش از آن (تعداد ۷٬۷۹۰)، با تفاوت ‎+۳٫۰ واحد درصد (بازهٔ ۹۵٪: ‎−۰٫۲ تا ‎+۶٫۱ واحد درصد، بدون تغییر آشکار)"
    ),
    (
      "segments.loyal.nps nps.overall",
      "+62 (n = 300, 95% range +55 to +69) against +36 (n = 3,000, 95% range +33 to +39)",
      "‎+۶۲ (تعداد ۳۰۰، بازهٔ ۹۵٪: ‎+۵۵ تا ‎+۶۹) در برابر ‎+۳۶ (تعداد ۳٬۰۰۰، بازهٔ ۹۵٪: ‎+۳۳ تا ‎+۳۹)"
    ),
    (
      "nps.by.region[تهران] nps.by.region[فارس].value",
      "+20 (n = 200, 95% range +10 to +30) against +41 (n = 200, 95% range +30 to +52), a difference of −21 (95% range −39 to −3, clearly lower)",
      "‎+۲۰ (تعداد ۲۰۰، بازهٔ ۹۵٪: ‎+۱۰ تا ‎+۳۰) در برابر ‎+۴۱ (تعداد ۲۰۰، بازهٔ ۹۵٪: ‎+۳۰ تا ‎+۵۲)، با تفاوت ‎−۲۱ (بازهٔ ۹۵٪: ‎−۳۹ تا ‎−۳، آشکارا کمتر)"
    ),
    (
      "nps.by.region[گیلان] nps.by.region[فارس]",
      "+30 (n = 200, 95% range +20 to +40) against +41 (n = 200, 95% range +30 to +52)",
      "‎+۳۰ (تعداد ۲۰۰، بازهٔ ۹۵٪: ‎+۲۰ تا ‎+۴۰) در برابر ‎+۴۱ (تعداد ۲۰۰، بازهٔ ۹۵٪: ‎+۳۰ تا ‎+۵۲)"
    ),
    (
      "segments.loyal.count segments.at-risk.count", "780 against 300", "۷۸۰ در برابر ۳۰۰"
    ),
    (
      "segments.loyal.count segments.loyal.previousCount",
      "780 on 18 Nov 2026 against 748 at the end of Mehr 1405",
      "۷۸۰ در ۲۷ آبان ۱۴۰۵ در برابر ۷۴۸ در پایان مهر ۱۴۰۵"
    ),
    (
      "nps.overall segments.at-risk.nps",
      "+36 (n = 3,000, 95% range +33 to +39) (beside it: too few people to show)",
      "‎+۳۶ (تعداد ۳٬۰۰۰، بازهٔ ۹۵٪: ‎+۳۳ تا ‎+۳۹) (در برابر آن: کمتر از حد نمایش)"
    ),
  ]

  @Test(arguments: cases)
  func `a comparison names both periods, n and range, and the verdict that the report has`(
    expression: String, english: String, persian: String
  ) throws {
    for (language, expected) in [(Language.en, english), (.fa, persian)] {
      let result = try compared("{{ versus \(expression) }}", language)
      #expect(result.plain.replacing("\u{A0}", with: " ") == expected + "\n")
      #expect(result.report == "")
    }
  }

  @Test func `each figure of a comparison keeps its address and its direction`() throws {
    let html = try compared("{{ versus segments.loyal.count previous }}", .fa).html
    #expect(
      html == """
        <p><span class="live" data-address="segments.loyal.count"><span class="num">۷۸۰</span></span> \
        در ۲۷ آبان ۱۴۰۵ در برابر <span class="live" data-address="segments.loyal.previousCount">\
        <span class="num">۷۴۸</span></span> در پایان مهر ۱۴۰۵</p>

        """)
    let change = try compared("{{ versus nps.latest previous }}").html
    #expect(change.contains("data-address=\"nps.byMonth[1405-06]\" title=\"n = 133, 95% range"))
    #expect(change.contains("data-address=\"nps.change\""))
  }

  private static let faults: [(expression: String, report: String)] = [
    (
      "{{ versus nps.spread.region.value previous }}",
      """
      error[not-comparable]: the report keeps no earlier value of `nps.spread.region.value`
       --> notes/a.md:1:11
        |
      1 | {{ versus nps.spread.region.value previous }}
        |           ^^^^^^^^^^^^^^^^^^^^^^^
        = help: it keeps one of `nps.latest`
      """
    ),
    (
      "{{ versus orders.count previous }}",
      """
      error[not-comparable]: the report keeps no earlier value of `orders.count`
       --> notes/a.md:1:11
        |
      1 | {{ versus orders.count previous }}
        |           ^^^^^^^^^^^^
        = help: it keeps one of `growth.latest.retention`, `growth.latest.active`, `nps.latest`, `csat.latest`, `customers.active`
      """
    ),
    (
      "{{ versus nps.latest csat.latest }}",
      """
      error[mixed-units]: `nps.latest` is a score and `csat.latest` a share
       --> notes/a.md:1:22
        |
      1 | {{ versus nps.latest csat.latest }}
        |                      ^^^^^^^^^^^
        = help: name a second figure that is a score
      """
    ),
    (
      "{{ versus nps.latest }}",
      """
      error[nothing-to-compare]: expected `previous` or a second address after the first, found nothing
       --> notes/a.md:1:11
        |
      1 | {{ versus nps.latest }}
        |           ^^^^^^^^^^
        = help: for example `{{ versus nps.latest previous }}`
      """
    ),
    (
      "{{ versus nps.latest meta.asOf }}",
      """
      error[not-comparable]: expected a number for `versus`, found `meta.asOf`
       --> notes/a.md:1:22
        |
      1 | {{ versus nps.latest meta.asOf }}
        |                      ^^^^^^^^^
      """
    ),
    (
      "{{ versus nps.latest nps.overal }}",
      """
      error[unknown-address]: `nps` has no `overal`
       --> notes/a.md:1:26
        |
      1 | {{ versus nps.latest nps.overal }}
        |                          ^^^^^^
        = help: did you mean `nps.overall`?
      """
    ),
    (
      "{{ unchecked }}",
      """
      error[missing-reason]: expected a reason after `unchecked`, found nothing
       --> notes/a.md:1:4
        |
      1 | {{ unchecked }}
        |    ^^^^^^^^^
        = help: for example `{{ unchecked counted at the till }}`
      """
    ),
  ]

  @Test(arguments: faults)
  func `a comparison that the report cannot make says what can be compared`(
    expression: String, report: String
  ) throws {
    #expect(try compared(expression).report == report)
  }
}
