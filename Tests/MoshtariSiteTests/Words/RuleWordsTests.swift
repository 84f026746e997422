import MoshtariContent
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct RuleWordsTests {
  @Test(arguments: builtIn)
  func `each built-in rule says in both languages what it asks`(rule: Words) throws {
    let segment = try #require(segmentSet(playbooks: []).segments.first { $0.id == rule.id })
    #expect(try lines(segment.rule, .en) == rule.en)
    #expect(try lines(segment.rule, .fa) == rule.fa)
  }

  @Test func `the words of every built-in rule and its family are written out`() {
    for segment in segmentSet(playbooks: []).segments {
      #expect(FamilyWords(rawValue: segment.family) != nil, "\(segment.family)")
    }
    #expect(Set(Self.builtIn.map(\.id)) == Set(segmentSet(playbooks: []).segments.map(\.id)))
  }

  @Test(arguments: comparisons)
  func `each comparison has its words, its number in the unit of the fact`(
    rule: (condition: SegmentRule.Condition, en: String, fa: String)
  ) throws {
    #expect(try lines(written(rule.condition), .en) == rule.en)
    #expect(try lines(written(rule.condition), .fa) == rule.fa)
  }

  @Test func `a short rule is a sentence, a nested one is not`() throws {
    let context = try pageContext(.en)
    let orders = written(.test(.orderCount, .atLeast(.number(3))))
    let member = written(.test(.isMember, .isFlag(true)))
    let name = { (id: String) in SafeHTML(text: id) }
    #expect(
      context.ruleSentence(written(.all([orders, member])), segment: name)?.markup
        == "Orders: at least <span class=\"num\">3</span>; member of the loyalty programme.")
    #expect(
      context.ruleSentence(written(.any([member, written(.segment("a & b"))])), segment: name)?
        .markup == "Member of the loyalty programme or in the segment a &amp; b.")
    #expect(context.ruleSentence(member, segment: name) == "Member of the loyalty programme.")
    let nested = written(.all([orders, written(.any([orders, member]))]))
    #expect(context.ruleSentence(nested, segment: name) == nil)
    let negated = written(.not(written(.any([orders, member]))))
    #expect(context.ruleSentence(negated, segment: name) == nil)
    #expect(
      context.ruleSentence(written(.all(Array(repeating: orders, count: 4))), segment: name) == nil)
  }

  @Test func `a rule is a list, and conditions inside conditions lists inside`() throws {
    let member = written(.test(.isMember, .isFlag(true)))
    let active = written(.test(.active, .isFlag(false)))
    let rule = written(.all([member, written(.not(written(.any([active, member]))))]))
    #expect(
      try pageContext(.en).ruleList(rule) { SafeHTML(text: $0) }.markup
        == "<p>All of these:</p><ul><li>Member of the loyalty programme</li>"
        + "<li>None of these:<ul><li>Not active</li><li>Member of the loyalty programme</li></ul>"
        + "</li></ul>")
  }

  @Test func `what authors write is escaped`() throws {
    let rule = written(.test(.region, .isOneOf(["<b>"])))
    #expect(
      try pageContext(.en).ruleLine(rule) { SafeHTML(text: $0) }.text.markup
        == "region: “<bdi>&lt;b&gt;</bdi>”")
  }

  @Test func `each flag has words of its own for true and false`() {
    for fact in Fact.allCases {
      let words = [true, false].map { FlagWords(fact, is: $0) }
      #expect((words[0] != nil) == (fact.form == .flag), "\(fact)")
      #expect(words[0] == nil || words[0] != words[1], "\(fact)")
      #expect((fact.closedWords ?? []).allSatisfy { FactValueWords(rawValue: $0) != nil })
    }
  }

  struct Words: Sendable, CustomTestStringConvertible {
    var id: String
    var en: String
    var fa: String
    var testDescription: String { id }
  }

  private func written(_ condition: SegmentRule.Condition) -> SegmentRule {
    Self.written(condition)
  }

  private static func written(_ condition: SegmentRule.Condition) -> SegmentRule {
    SegmentRule(condition, at: MoshtariCore.SourceLocation(file: "a.md"))
  }

  /// The conditions as lines, those inside others indented.
  private func lines(_ rule: SegmentRule, _ language: Language) throws -> String {
    lines(try pageContext(language).ruleLine(rule) { SafeHTML(text: $0) }, depth: 0)
  }

  private func lines(_ line: RuleLine, depth: Int) -> String {
    let text = line.text.markup.replacing(/<[^>]*>|\u{61C}|\u{200E}/, with: "")
    return
      ([String(repeating: "  ", count: depth) + text]
      + line.parts.map { lines($0, depth: depth + 1) }).joined(separator: "\n")
  }

  private func pageContext(_ language: Language) throws -> PageContext {
    var settings = Settings(title: LocalizedText("t"))
    settings.segments[.minOrders] = 4
    let meta = Meta(
      title: settings.title, asOf: Day(0), calendar: .gregorian, week: .monday, timezone: "UTC",
      currency: settings.currency, privacyK: 10, lowBase: 30)
    var report = Report(meta: meta, customers: CustomerCounts(total: 0, ordering: 0))
    report.cutoffs = Cutoffs(active: 61, churned: 150, source: .data, customers: 500)
    return PageContext(
      report: report, tree: try ReportTree(report), settings: settings, rules: [],
      language: language)
  }

  private static let comparisons: [(condition: SegmentRule.Condition, en: String, fa: String)] = [
    (
      .test(.kind, .isOneOf(["business", "government", "institutional"])),
      "kind of customer: business, government or institutional",
      "نوع مشتری: تجاری، دولتی یا نهادی"
    ),
    (.test(.region, .isOneOf(["یزد"])), "region: “یزد”", "منطقه: «یزد»"),
    (
      .test(.recencyDays, .atMost(.setting("cutoffs.active"))),
      "time since the last order: at most 61 days", "زمان گذشته از آخرین سفارش: حداکثر ۶۱ روز"
    ),
    (
      .test(.recencyDays, .below(.number(1))), "time since the last order: less than 1 day",
      "زمان گذشته از آخرین سفارش: کمتر از ۱ روز"
    ),
    (
      .test(.tenureDays, .above(.number(1.5))), "time as a customer: more than 1.5 days",
      "سابقهٔ مشتری: بیش از ۱٫۵ روز"
    ),
    (
      .test(.revenue, .atLeast(.number(1250.5))),
      "revenue from the customer: at least 1,250.50 USD",
      "درآمد از مشتری: دست‌کم ۱٬۲۵۰٫۵۰ دلار"
    ),
    (
      .test(.orderCount, .between(.number(3), .number(5))), "orders: from 3 to 5",
      "شمار سفارش‌ها: از ۳ تا ۵"
    ),
    (
      .test(.orderCount, .between(.number(3), .number(3))), "orders: exactly 3",
      "شمار سفارش‌ها: دقیقاً ۳"
    ),
    (
      .test(.refundShare, .above(.number(0.125))), "share of orders with a refund: more than 12.5%",
      "سهم سفارش‌های دارای بازپرداخت: بیش از ۱۲٫۵٪"
    ),
    (
      .test(.discountShare, .atLeast(.shop(plus: 0))),
      "share of orders with a discount: at least what the whole shop has",
      "سهم سفارش‌های تخفیف‌دار: دست‌کم رقم کل فروشگاه"
    ),
    (
      .test(.discountShare, .below(.shop(plus: -0.1))),
      "share of orders with a discount: less than what the whole shop has, less 10 percentage points",
      "سهم سفارش‌های تخفیف‌دار: کمتر از رقم کل فروشگاه منهای ۱۰ واحد درصد"
    ),
    (
      .test(.revenue, .topFraction(0.2)),
      "revenue from the customer: among the top 20% of customers",
      "درآمد از مشتری: جزو ۲۰٪ بالای مشتریان"
    ),
    (
      .test(.revenue, .quintile([5, 4])),
      "revenue from the customer: in fifth 4 or 5 of customers (5 is the highest)",
      "درآمد از مشتری: در پنجک ۴ یا ۵ مشتریان (۵ بالاترین است)"
    ),
    (
      .test(.tier, .known(true)), "tier in the loyalty programme: known", "سطح باشگاه مشتریان: مشخص"
    ),
    (
      .test(.lastNPS, .known(false)), "latest NPS score (0 to 10): unknown",
      "آخرین امتیاز NPS (۰ تا ۱۰): نامشخص"
    ),
    (.not(written(.segment("x"))), "not in the segment x", "بیرون از بخش x"),
    (
      .not(written(.test(.referred, .isFlag(true)))), "referred by nobody",
      "کسی او را معرفی نکرده است"
    ),
    (
      .not(written(.test(.orderCount, .atLeast(.number(3))))), "not so: orders: at least 3",
      "چنین نباشد: شمار سفارش‌ها: دست‌کم ۳"
    ),
    (
      .not(written(.all([written(.segment("x")), written(.segment("y"))]))),
      "not all of these:\n  in the segment x\n  in the segment y",
      "نه همهٔ این‌ها با هم:\n  عضو بخش x\n  عضو بخش y"
    ),
  ]

  private static let builtIn: [Words] = [
    Words(
      id: "loyal-to-product",
      en: """
        all of these:
          ordered on 3 or more of the last 183 days
          share of orders with the most ordered product: at least 60%
          the most ordered product’s share against its share in the shop: at least 1.5 times
        """,
      fa: """
        همهٔ این‌ها:
          در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است
          سهم پرسفارش‌ترین محصول از سفارش‌ها: دست‌کم ۶۰٪
          سهم پرسفارش‌ترین محصول نسبت به سهم آن در کل فروشگاه: دست‌کم ۱٫۵ برابر
        """),
    Words(
      id: "loyal-to-service",
      en: """
        all of these:
          ordered on 3 or more of the last 183 days
          at least one of these:
            ordered in each third of the last 183 days
            orders that renewed a contract: at least 1
        """,
      fa: """
        همهٔ این‌ها:
          در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است
          دست‌کم یکی از این‌ها:
            در هر یک‌سوم از ۱۸۳ روز گذشته سفارش داده است
            سفارش‌های تمدید قرارداد: دست‌کم ۱
        """),
    Words(
      id: "loyal-to-brand",
      en: """
        all of these:
          ordered on 3 or more of the last 183 days
          share of orders of the most ordered brand: at least 60%
          the most ordered brand’s share against its share in the shop: at least 1.5 times
        """,
      fa: """
        همهٔ این‌ها:
          در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است
          سهم پرسفارش‌ترین برند از سفارش‌ها: دست‌کم ۶۰٪
          سهم پرسفارش‌ترین برند نسبت به سهم آن در کل فروشگاه: دست‌کم ۱٫۵ برابر
        """),
    Words(
      id: "loyal-to-place",
      en: """
        all of these:
          ordered on 3 or more of the last 183 days
          share of orders from the first branch: at least 60%
          the first branch’s share against its share in the shop: at least 1.5 times
        """,
      fa: """
        همهٔ این‌ها:
          در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است
          سهم پرسفارش‌ترین شعبه از سفارش‌ها: دست‌کم ۶۰٪
          سهم پرسفارش‌ترین شعبه نسبت به سهم آن در کل فروشگاه: دست‌کم ۱٫۵ برابر
        """),
    Words(
      id: "loyal-to-price",
      en: """
        all of these:
          ordered on 3 or more of the last 183 days
          share of orders at a low price of their category: at least 70%
        """,
      fa: """
        همهٔ این‌ها:
          در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است
          سهم سفارش‌های ارزان‌قیمت در دستهٔ خود: دست‌کم ۷۰٪
        """),
    Words(
      id: "loyal-to-person",
      en: """
        all of these:
          ordered on 3 or more of the last 183 days
          share of orders from the first seller: at least 60%
          the first seller’s share against its share in the shop: at least 1.5 times
        """,
      fa: """
        همهٔ این‌ها:
          در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است
          سهم پرسفارش‌ترین فروشنده از سفارش‌ها: دست‌کم ۶۰٪
          سهم پرسفارش‌ترین فروشنده نسبت به سهم او در کل فروشگاه: دست‌کم ۱٫۵ برابر
        """),
    Words(
      id: "motive-behavioural",
      en: """
        all of these:
          ordered on 3 or more of the last 183 days
          orders at least as often as half of the loyal
          average order at least that of half of the loyal
          at least one of these:
            latest NPS score (0 to 10): at least 7
            latest satisfaction (CSAT) in 365 days: good
        """,
      fa: """
        همهٔ این‌ها:
          در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است
          دست‌کم به اندازهٔ نیمی از وفاداران سفارش می‌دهد
          میانگین سفارشش از نیمی از وفاداران کمتر نیست
          دست‌کم یکی از این‌ها:
            آخرین امتیاز NPS (۰ تا ۱۰): دست‌کم ۷
            آخرین رضایت (CSAT) در ۳۶۵ روز گذشته: خوب
        """),
    Words(
      id: "motive-attitudinal",
      en: """
        all of these:
          ordered on 3 or more of the last 183 days
          latest NPS score (0 to 10): at least 9
          share of orders with a discount: less than 60%
        """,
      fa: """
        همهٔ این‌ها:
          در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است
          آخرین امتیاز NPS (۰ تا ۱۰): دست‌کم ۹
          سهم سفارش‌های تخفیف‌دار: کمتر از ۶۰٪
        """),
    Words(
      id: "motive-switching-cost",
      en: """
        all of these:
          has a running contract
          at least one of these:
            latest NPS score (0 to 10): at most 6
            latest satisfaction (CSAT) in 365 days: bad
        """,
      fa: """
        همهٔ این‌ها:
          قرارداد جاری دارد
          دست‌کم یکی از این‌ها:
            آخرین امتیاز NPS (۰ تا ۱۰): حداکثر ۶
            آخرین رضایت (CSAT) در ۳۶۵ روز گذشته: بد
        """),
    Words(
      id: "motive-habit",
      en: """
        all of these:
          ordered on 3 or more of the last 183 days
          irregularity of the gaps, with 6 order days or more (SD ÷ mean): at most 0.35
          at least one of these:
            latest NPS score (0 to 10): unknown
            latest NPS score (0 to 10): at most 8
        """,
      fa: """
        همهٔ این‌ها:
          در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است
          بی‌نظمی فاصلهٔ سفارش‌ها، از ۶ روز سفارش به بالا (انحراف معیار ÷ میانگین): حداکثر ۰٫۳۵
          دست‌کم یکی از این‌ها:
            آخرین امتیاز NPS (۰ تا ۱۰): نامشخص
            آخرین امتیاز NPS (۰ تا ۱۰): حداکثر ۸
        """),
    Words(
      id: "motive-exclusive",
      en: """
        all of these:
          ordered on 3 or more of the last 183 days
          most ordered product is to be had nowhere else
        """,
      fa: """
        همهٔ این‌ها:
          در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است
          پرسفارش‌ترین محصولش جای دیگری پیدا نمی‌شود
        """),
    Words(
      id: "motive-incentive",
      en: """
        all of these:
          ordered on 3 or more of the last 183 days
          at least one of these:
            all of these:
              share of orders with a discount: at least 60%
              share of orders with a discount: at least 20 percentage points above the whole shop’s
            has spent as many points as half of those who spent any, or more
        """,
      fa: """
        همهٔ این‌ها:
          در ۱۸۳ روز گذشته دست‌کم در ۳ روز سفارش داده است
          دست‌کم یکی از این‌ها:
            همهٔ این‌ها:
              سهم سفارش‌های تخفیف‌دار: دست‌کم ۶۰٪
              سهم سفارش‌های تخفیف‌دار: دست‌کم ۲۰ واحد درصد بالاتر از کل فروشگاه
            دست‌کم به اندازهٔ نیمی از کسانی که امتیاز خرج کرده‌اند امتیاز خرج کرده است
        """),
    Words(
      id: "switcher",
      en: """
        all of these:
          orders: none
          not so: previous supplier: “none” or “هیچ”
        """,
      fa: """
        همهٔ این‌ها:
          شمار سفارش‌ها: صفر
          چنین نباشد: تأمین‌کنندهٔ پیشین: «none» یا «هیچ»
        """),
    Words(
      id: "sudden",
      en: "first order on the day of the first visit",
      fa: "نخستین سفارش را روز نخستین بازدید داده است"),
    Words(
      id: "class-individual",
      en: "kind of customer: individual",
      fa: "نوع مشتری: فردی"),
    Words(
      id: "class-business",
      en: "kind of customer: business",
      fa: "نوع مشتری: تجاری"),
    Words(
      id: "class-government",
      en: "kind of customer: government",
      fa: "نوع مشتری: دولتی"),
    Words(
      id: "class-institutional",
      en: "kind of customer: institutional",
      fa: "نوع مشتری: نهادی"),
    Words(
      id: "behaviour-loyal",
      en: """
        all of these:
          kind of customer: individual
          in the segment loyal
        """,
      fa: """
        همهٔ این‌ها:
          نوع مشتری: فردی
          عضو بخش loyal
        """),
    Words(
      id: "impulsive",
      en: """
        all of these:
          kind of customer: individual
          irregularity of the gaps, with 6 order days or more (SD ÷ mean): more than 1.2
          share of orders in the most ordered category: less than 40%
          at least one of these:
            visits are not recorded
            share of orders on a visit day after 14 days without a visit: at least 50%
        """,
      fa: """
        همهٔ این‌ها:
          نوع مشتری: فردی
          بی‌نظمی فاصلهٔ سفارش‌ها، از ۶ روز سفارش به بالا (انحراف معیار ÷ میانگین): بیش از ۱٫۲
          سهم پرسفارش‌ترین دسته از سفارش‌ها: کمتر از ۴۰٪
          دست‌کم یکی از این‌ها:
            بازدیدها ثبت نشده است
            سهم سفارش‌های ثبت‌شده در روز بازدیدی که ۱۴ روز پیش از آن بی‌بازدید بوده: دست‌کم ۵۰٪
        """),
    Words(
      id: "discount-seeking",
      en: """
        all of these:
          kind of customer: individual
          orders: at least 4
          share of orders with a discount: at least 60%
          share of orders with a discount: at least 20 percentage points above the whole shop’s
        """,
      fa: """
        همهٔ این‌ها:
          نوع مشتری: فردی
          شمار سفارش‌ها: دست‌کم ۴
          سهم سفارش‌های تخفیف‌دار: دست‌کم ۶۰٪
          سهم سفارش‌های تخفیف‌دار: دست‌کم ۲۰ واحد درصد بالاتر از کل فروشگاه
        """),
    Words(
      id: "need-based",
      en: """
        all of these:
          kind of customer: individual
          orders: at least 4
          share of orders in the most ordered category: at least 80%
          the most ordered category’s share against its share in the shop: at least 1.5 times
          share of orders with a discount: less than 60%
          not in the segment impulsive
        """,
      fa: """
        همهٔ این‌ها:
          نوع مشتری: فردی
          شمار سفارش‌ها: دست‌کم ۴
          سهم پرسفارش‌ترین دسته از سفارش‌ها: دست‌کم ۸۰٪
          سهم پرسفارش‌ترین دسته نسبت به سهم آن در کل فروشگاه: دست‌کم ۱٫۵ برابر
          سهم سفارش‌های تخفیف‌دار: کمتر از ۶۰٪
          بیرون از بخش impulsive
        """),
    Words(
      id: "wandering",
      en: """
        all of these:
          kind of customer: individual
          visits in the last 30 days: at least 3
          items put in the cart in the last 30 days: none
          product comparisons in the last 30 days: none
          at least one of these:
            orders: none
            time since the last order: more than 90 days
        """,
      fa: """
        همهٔ این‌ها:
          نوع مشتری: فردی
          بازدیدها در ۳۰ روز گذشته: دست‌کم ۳
          افزودن به سبد خرید در ۳۰ روز گذشته: صفر
          مقایسه‌های محصول در ۳۰ روز گذشته: صفر
          دست‌کم یکی از این‌ها:
            شمار سفارش‌ها: صفر
            زمان گذشته از آخرین سفارش: بیش از ۹۰ روز
        """),
    Words(
      id: "dissatisfied",
      en: """
        all of these:
          orders: at least 1
          at least one of these:
            latest sign of attitude in 365 days: bad
            complaints not settled: at least 1
            time since automatic renewal was stopped: at most 90 days
        """,
      fa: """
        همهٔ این‌ها:
          شمار سفارش‌ها: دست‌کم ۱
          دست‌کم یکی از این‌ها:
            آخرین نشانهٔ نگرش در ۳۶۵ روز گذشته: بد
            شکایت‌های حل‌نشده: دست‌کم ۱
            زمان گذشته از لغو تمدید خودکار: حداکثر ۹۰ روز
        """),
    Words(
      id: "referred",
      en: "referred by another customer",
      fa: "مشتری دیگری او را معرفی کرده است"),
  ]
}
