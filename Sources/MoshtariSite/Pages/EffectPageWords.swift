import MoshtariCore
import MoshtariText

/// Names of the pages on effects, what each is about, and what it needs.
enum EffectPageWords: String, Phrase {
  case experience, programme, acquisition, warning
  case experienceLine, programmeLine, acquisitionLine, warningLine
  case experienceNeeds, programmeNeeds, acquisitionNeeds, warningNeeds
  case refunds, carts, cost, effect, refundsNeed, cartsNeed, costNeeds, effectNeeds

  var text: LocalizedText {
    switch self {
    case .experience:
      LocalizedText(en: "Bad experiences and refunds", fa: "تجربه‌های بد و بازپرداخت")
    case .programme: LocalizedText(en: "Programme and carts", fa: "باشگاه و سبد خرید")
    case .acquisition: LocalizedText(en: "Acquisition", fa: "جذب مشتری")
    case .warning: LocalizedText(en: "Early warning", fa: "هشدار زودهنگام")
    case .experienceLine:
      LocalizedText(
        en: "Who comes back after a bad experience, and after quick and slow refunds.",
        fa: "چند نفر پس از تجربهٔ بد، یا پس از بازپرداخت تند و کند، برمی‌گردند.")
    case .programmeLine:
      LocalizedText(
        en: "Members, points, what joining goes with, and carts that were left.",
        fa: "اعضا، امتیازها، آنچه با عضویت همراه است، و سبدهای رهاشده.")
    case .acquisitionLine:
      LocalizedText(
        en: "New customers by channel, and what each costs.",
        fa: "مشتریان تازه به تفکیک کانال، و هزینهٔ جذب هر یک.")
    case .warningLine:
      LocalizedText(
        en: "Signs that customers may leave, and what each sign is worth.",
        fa: "نشانه‌های رفتن مشتریان، و ارزش هر نشانه.")
    case .experienceNeeds:
      LocalizedText(
        en: "feedback with complaints or scores of customers, or orders with refund_date",
        fa: "شکایت یا امتیاز مشتریان در بازخوردها، یا ستون refund_date در سفارش‌ها")
    case .programmeNeeds:
      LocalizedText(
        en: "a column tier or member_since in customers, or visits with cart_adds",
        fa: "ستون tier یا member_since در مشتریان، یا بازدیدهایی با cart_adds")
    case .acquisitionNeeds:
      LocalizedText(en: "a complete month of orders", fa: "یک ماه کامل سفارش")
    case .warningNeeds: LocalizedText(en: "the table orders", fa: "جدول سفارش‌ها (orders)")
    case .refunds: LocalizedText(en: "Refunds by speed", fa: "بازپرداخت به تفکیک سرعت")
    case .carts: LocalizedText(en: "Abandoned carts", fa: "سبدهای رهاشده")
    case .cost:
      LocalizedText(en: "Cost of new customers", fa: "هزینهٔ جذب مشتریان")
    case .effect: LocalizedText(en: "Effect of joining the programme", fa: "اثر عضویت در باشگاه")
    case .refundsNeed:
      LocalizedText(
        en: "orders with refund and refund_date", fa: "سفارش‌هایی با refund و refund_date")
    case .cartsNeed:
      LocalizedText(
        en: "the table visits, with cart_adds", fa: "جدول بازدیدها (visits) با ستون cart_adds")
    case .costNeeds:
      LocalizedText(
        en: "the table spend, over at least three complete months",
        fa: "جدول هزینه‌ها (spend)، دست‌کم برای سه ماه کامل")
    case .effectNeeds:
      LocalizedText(
        en: "a column member_since in customers, and orders of a horizon after a month",
        fa: "ستون member_since در مشتریان، و سفارش‌های یک دوره پس از ماه عضویت")
    }
  }
}

extension PageContext {
  /// The names of those pages that there will be.
  var effectPageNames: [String] {
    [
      report.experience == nil && report.refunds == nil ? nil : "experience",
      report.programme == nil && report.carts == nil ? nil : "programme",
      report.acquisition.map { _ in "acquisition" }, report.warning.map { _ in "warning" },
    ].compactMap { $0 }
  }

  /// What the data do not allow of them.
  var effectAbsences: [Absence] {
    guard report.orders != nil else { return [] }
    let pages = Set(effectPageNames)
    let absent: [(Bool, EffectPageWords, EffectPageWords)] = [
      (!pages.contains("experience"), .experience, .experienceNeeds),
      (!pages.contains("programme"), .programme, .programmeNeeds),
      (!pages.contains("acquisition"), .acquisition, .acquisitionNeeds),
      (!pages.contains("warning"), .warning, .warningNeeds),
      (pages.contains("experience") && report.refunds == nil, .refunds, .refundsNeed),
      (pages.contains("programme") && report.carts == nil, .carts, .cartsNeed),
      (report.programme.map { $0.effect.n == 0 } ?? false, .effect, .effectNeeds),
      (report.acquisition.map { $0.spend == nil } ?? false, .cost, .costNeeds),
    ]
    return absent.filter(\.0).map { Absence(what: $0.1.text, needs: $0.2.text) }
  }
}

/// Words that the pages on effects share.
enum EffectWords: String, Phrase {
  case difference, before, verdict, people, higher, lower, unclear, differedBefore
  case matching, shareRange

  var text: LocalizedText {
    switch self {
    case .difference: LocalizedText(en: "Difference", fa: "تفاوت")
    case .before: LocalizedText(en: "Difference before", fa: "تفاوت پیش از آن")
    case .verdict: LocalizedText(en: "Reading", fa: "برداشت")
    case .people: LocalizedText(en: "Customers", fa: "مشتریان")
    case .higher: LocalizedText(en: "Clearly more", fa: "آشکارا بیشتر")
    case .lower: LocalizedText(en: "Clearly fewer", fa: "آشکارا کمتر")
    case .unclear: LocalizedText(en: "No clear difference", fa: "بدون تفاوت آشکار")
    case .differedBefore:
      LocalizedText(en: "Groups differed before", fa: "گروه‌ها از پیش فرق داشتند")
    case .matching:
      LocalizedText(
        en:
          "Customers like them: of the same kind, with as many orders and as recent a last order when the month began, and as many orders in it. “Difference before” is the same comparison one horizon earlier; where its range leaves out 0, the groups differed already.",
        fa:
          "مشتریان همسان: از همان گروه، با همان تعداد سفارش و همان تازگی خرید در آغاز ماه و همان تعداد سفارش در آن. «تفاوت پیش از آن» همین مقایسه است یک دوره زودتر؛ اگر بازه‌اش صفر را در بر نگیرد، گروه‌ها از پیش فرق داشته‌اند."
      )
    case .shareRange: LocalizedText(en: "Ranges at 95%.", fa: "بازه‌ها ۹۵٪.")
    }
  }

  init(_ verdict: EffectVerdict) {
    switch verdict {
    case .higher: self = .higher
    case .lower: self = .lower
    case .unclear: self = .unclear
    case .differedBefore: self = .differedBefore
    }
  }
}

extension PageContext {
  /// A value with its range in a smaller line under it.
  func ranged(_ estimate: Estimate, unit: FigureUnit) -> SafeHTML {
    guard estimate.value != nil else {
      let reason = estimate.reason ?? .noData
      return absent(reason) + under(SafeHTML(text: format.text(reason)))
    }
    return value(estimate, unit: unit) + (interval(estimate, unit: unit).map(under) ?? .empty)
  }

  /// Money with its range, in the largest unit that suits it.
  func rangedMoney(_ estimate: Estimate) -> SafeHTML {
    guard let value = estimate.value else { return ranged(estimate, unit: .money) }
    let number = SafeHTML.number(format.compactMoney(value))
    guard let low = estimate.low, let high = estimate.high else { return number }
    return number + under(.number(format.compactMoneyRange(low, high)))
  }

  /// A smaller line in a cell.
  func under(_ html: SafeHTML) -> SafeHTML { "<span class=\"why\">\(html)</span>" }

  func noteLine(_ parts: SafeHTML?...) -> SafeHTML {
    "<p class=\"note\">\(parts.compactMap { $0 }.joined(separator: " "))</p>"
  }

  /// The value alone for a strip, and its range with the people behind it under it.
  func estimateFact(
    _ name: SafeHTML, _ estimate: Estimate, unit: FigureUnit, counted: ((Int) -> SafeHTML)? = nil
  ) -> SafeHTML {
    fact(name, value(estimate, unit: unit), basis(estimate, unit: unit, counted: counted ?? people))
  }
}
