import MoshtariCharts
import MoshtariCore
import MoshtariText

enum PriceLevelWords: String, Phrase {
  case title, line, heading, headingShort, dek, nominal, real, nominalAndReal, customersNote,
    sumsNote
  case figures, caption, twelve, average, rise, riseUnder, tenured, paid, paidAndChange
  case months, monthsSub, years, yearsSub, year, paidColumn, realColumn, change, realChange
  case retention, retentionSub, rate, short, note, inYear, absent, needs

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "Real prices", fa: "قیمت واقعی")
    case .line:
      LocalizedText(
        en: "Revenue without the rise of prices in it.", fa: "درآمد بدون اثر گران‌شدن.")
    case .heading:
      LocalizedText(
        en: "Revenue of twelve months: {1} as paid, {2} in prices of {3}",
        fa: "درآمد دوازده ماه: {1} به قیمت اسمی، {2} به قیمت {3}")
    case .headingShort:
      LocalizedText(en: "Money in prices of {1}", fa: "پول به قیمت {1}")
    case .dek:
      LocalizedText(
        en:
          "Where prices rise, revenue rises though nobody buys more. Here each amount is told as if it had been paid in {1}, by the index of {2}.",
        fa:
          "وقتی قیمت‌ها بالا می‌رود، درآمد هم بالا می‌رود بی‌آنکه کسی بیشتر بخرد. در این صفحه هر مبلغ، با شاخص {2}، به قیمت {1} بازگو شده است."
      )
    case .nominal: LocalizedText(en: "nominal prices", fa: "به قیمت اسمی")
    case .real: LocalizedText(en: "prices of {1}", fa: "به قیمت {1}")
    case .nominalAndReal:
      LocalizedText(
        en:
          "nominal prices; what is compared over time, and money of customers, is in prices of {1}",
        fa: "به قیمت اسمی؛ هرچه در طول زمان مقایسه می‌شود و پول مشتریان به قیمت {1} است")
    case .customersNote:
      LocalizedText(
        en: "Money of customers on this page is in prices of {1}.",
        fa: "پول مشتریان در این صفحه به قیمت {1} است.")
    case .sumsNote:
      LocalizedText(
        en: "Revenue and average orders on this page are as paid; in prices of {1}: {2}.",
        fa: "درآمد و میانگین سفارش در این صفحه به قیمت اسمی است؛ به قیمت {1}: {2}.")
    case .figures: LocalizedText(en: "Money in both prices", fa: "پول به هر دو قیمت")
    case .caption:
      LocalizedText(
        en: "Twelve months: {1}; average order: {2} orders of {3}; counted in full",
        fa: "دوازده ماه: {1}؛ میانگین سفارش: {2} سفارش از {3}؛ شمارش کامل")
    case .twelve:
      LocalizedText(en: "Revenue of twelve months, real", fa: "درآمد واقعی دوازده ماه")
    case .average: LocalizedText(en: "Average order, real", fa: "میانگین واقعی سفارش")
    case .rise: LocalizedText(en: "Prices", fa: "قیمت‌ها")
    case .riseUnder:
      LocalizedText(en: "{1} beside {2}", fa: "{1} در کنار {2}")
    case .tenured:
      LocalizedText(
        en: "Net revenue retention, real", fa: "نگهداشت خالص و واقعی درآمد")
    case .paid: LocalizedText(en: "as paid {1}", fa: "به قیمت اسمی {1}")
    case .paidAndChange:
      LocalizedText(
        en: "{1} to the year before; as paid {2}, {3}",
        fa: "{1} نسبت به سال پیش؛ به قیمت اسمی {2}، {3}")
    case .months: LocalizedText(en: "Revenue by month, real", fa: "درآمد واقعی ماه‌ها")
    case .monthsSub:
      LocalizedText(
        en: "Revenue of a month in prices of {1}, {2}; the table also has what was paid",
        fa: "درآمد هر ماه به قیمت {1}، {2}؛ مبلغ پرداخت‌شده نیز در جدول آمده است")
    case .years: LocalizedText(en: "Years in both prices", fa: "سال‌ها به هر دو قیمت")
    case .yearsSub:
      LocalizedText(
        en: "Revenue as paid and in prices of {1}, beside the same days of the year before",
        fa: "درآمد به قیمت اسمی و به قیمت {1}، در کنار همان روزهای سال پیش")
    case .year: LocalizedText(en: "Year", fa: "سال")
    case .paidColumn: LocalizedText(en: "As paid", fa: "اسمی")
    case .realColumn: LocalizedText(en: "Real", fa: "واقعی")
    case .change: LocalizedText(en: "Change, as paid", fa: "تغییر اسمی")
    case .realChange: LocalizedText(en: "Change, real", fa: "تغییر واقعی")
    case .retention:
      LocalizedText(en: "Revenue retention in both prices", fa: "نگهداشت درآمد به هر دو قیمت")
    case .retentionSub:
      LocalizedText(
        en: "What the customers of {1} spent in {2}; ranges at 95%",
        fa: "خرید مشتریان {1} در {2}؛ بازه‌ها ۹۵٪")
    case .rate: LocalizedText(en: "Rate", fa: "نرخ")
    case .short:
      LocalizedText(
        en: "Revenue retention needs orders of 24 complete months.",
        fa: "نگهداشت درآمد به سفارش‌های ۲۴ ماه کامل نیاز دارد.")
    case .note:
      LocalizedText(
        en:
          "A general index is not the shop’s own: where the shop’s prices rose by less, real revenue looks too low.",
        fa:
          "شاخص عمومی شاخص خود فروشگاه نیست: اگر قیمت‌های فروشگاه کمتر بالا رفته باشد، درآمد واقعی کمتر از آنچه هست به نظر می‌آید."
      )
    case .inYear:
      LocalizedText(en: "in prices of {1}: {2}, {3}", fa: "به قیمت {1}: {2}، {3}")
    case .absent: LocalizedText(en: "Money in prices of one month", fa: "پول به قیمت یک ماه")
    case .needs:
      LocalizedText(
        en: "an index of prices (deflator in the settings)",
        fa: "شاخص قیمت (deflator در تنظیمات)")
    }
  }
}

extension PageContext {
  private typealias Words = PriceLevelWords

  /// `nominal prices`, or in which month's prices money of customers is.
  var pricesOfCustomers: SafeHTML {
    report.realPrices.map { say(Words.real, month($0.month)) } ?? say(Words.nominal)
  }

  /// In which prices money is, for the common rules.
  var pricesOfMoney: SafeHTML {
    report.realPrices.map { say(Words.nominalAndReal, month($0.month)) } ?? say(Words.nominal)
  }

  /// What a page with money says of its prices, under its title; empty without an index of prices.
  func priceNote(onPage name: String) -> SafeHTML {
    guard let prices = report.realPrices else { return .empty }
    let ofCustomers: Set<String> = [
      "segments", "retention", "value", "loyalty", "acquisition", "programme", "personas",
    ]
    if ofCustomers.contains(name) || name.hasPrefix("segment-") || name.hasPrefix("persona-") {
      return " " + say(Words.customersNote, month(prices.month))
    }
    guard ["overview", "demand", "year"].contains(name) else { return .empty }
    return " "
      + say(Words.sumsNote, month(prices.month), link("prices", say(Words.title)))
  }

  var priceAbsences: [Absence] {
    guard report.orders != nil, report.realPrices == nil else { return [] }
    return [Absence(what: Words.absent.text, needs: Words.needs.text)]
  }

  /// Money as paid beside money in prices of one month; nil without an index of prices.
  func pricesPage(notes: [PageSection]) -> Page? {
    guard let prices = report.realPrices else { return nil }
    return Page(
      path: path("prices"), language: language, entry: "more", title: plain(Words.title),
      eyebrow: eyebrow(plain(Words.title), format.day(report.meta.asOf)),
      heading: pricesHeading(prices),
      dek: say(
        Words.dek, month(prices.month), "<bdi>\(settings.deflator?.file ?? "")</bdi>"),
      sections: [pricesStrip(prices), realMonths(prices)] + notes
        + [pricedYears(prices), bothRetentions(prices)].compactMap { $0 })
  }

  private func pricesHeading(_ prices: RealPrices) -> SafeHTML {
    guard let twelve = prices.twelveMonths, let paid = twelve.change, let real = twelve.realChange
    else { return say(Words.headingShort, month(prices.month)) }
    return say(Words.heading, percentChange(paid), percentChange(real), month(prices.month))
  }

  /// A change ÷ what was before as a signed percentage.
  private func percentChange(_ change: Double?) -> SafeHTML {
    guard let change else { return absent(.noData) }
    return .number(format.signedPercent(change))
  }

  private func averageMoney(_ value: Double?) -> SafeHTML {
    value.map { .number(format.compactMoney($0)) } ?? suppressed
  }

  private func pricesStrip(_ prices: RealPrices) -> PageSection {
    let twelve = prices.twelveMonths.map { year in
      fact(
        say(Words.twelve), money(year.now.realRevenue),
        year.realChange == nil
          ? say(Words.paid, money(year.now.revenue))
          : say(
            Words.paidAndChange, percentChange(year.realChange), money(year.now.revenue),
            percentChange(year.change)))
    }
    let average = fact(
      say(Words.average), averageMoney(prices.orders.realAverageValue),
      say(Words.paid, averageMoney(prices.orders.averageValue)))
    let rise = prices.rise.map { rise in
      fact(
        say(Words.rise), percentChange(rise),
        say(Words.riseUnder, month(prices.month), month(prices.month - 12)))
    }
    return strip(
      figure: "realPrices", title: say(Words.figures),
      [twelve, average, rise, tenuredFact(prices)].compactMap { $0 },
      caption: say(
        Words.caption,
        prices.twelveMonths.map { period($0.fromDay, $0.toDay) } ?? absent(.shortHistory),
        count(prices.orders.count), orderPeriod))
  }

  private func tenuredFact(_ prices: RealPrices) -> SafeHTML? {
    guard let real = report.retention?.revenue?.tenuredNRR, real.value != nil,
      let paid = prices.nominalRetention?.tenuredNRR
    else { return nil }
    let parts = [
      say(Words.paid, value(paid, unit: .share)),
      interval(real, unit: .share).map { say(FigureWords.range95, $0) }, people(real.n ?? 0),
    ].compactMap { $0 }
    return fact(say(Words.tenured), value(real, unit: .share), parts.joined(separator: separator))
  }

  private func realMonths(_ prices: RealPrices) -> PageSection {
    let figure = RealPriceMonths(prices, events: events(on: .prices))
    return PageSection(
      id: "real-months", figure: "realPrices", title: say(Words.months),
      subtitle: say(
        Words.monthsSub, month(prices.month), SafeHTML(text: figure.unit(in: format))),
      body: draw("real-months", figure)
        + "<p class=\"note\">\(say(Words.note))</p>")
  }

  private func pricedYears(_ prices: RealPrices) -> PageSection? {
    guard !prices.years.isEmpty else { return nil }
    let table = HTMLTable(
      caption: plain(Words.years),
      columns: [
        .text(say(Words.year)), .number(say(Words.paidColumn)), .number(say(Words.realColumn)),
        .number(say(Words.change), isSecondary: true), .number(say(Words.realChange)),
        .number(say(FigureWords.orders), isSecondary: true),
      ],
      rows: prices.years.map { year in
        [
          .number(format.localDigits(year.name)), money(year.now.revenue),
          money(year.now.realRevenue), percentChange(year.change), percentChange(year.realChange),
          count(year.now.count),
        ]
      })
    return PageSection(
      id: "real-years", figure: "realPrices", title: say(Words.years),
      subtitle: say(Words.yearsSub, month(prices.month)),
      body: table.scrolling, width: .half)
  }

  private func bothRetentions(_ prices: RealPrices) -> PageSection {
    guard let real = report.retention?.revenue, let paid = prices.nominalRetention,
      let base = real.baseFromDay, let from = real.fromDay, let to = real.toDay,
      real.nrr.reason != .shortHistory
    else {
      return PageSection(
        id: "real-retention", title: say(Words.retention),
        body: "<div class=\"empty\"><p>\(say(Words.short))</p></div>", width: .half)
    }
    let rates: [(RetentionSectionWords, Estimate, Estimate)] = [
      (.nrr, paid.nrr, real.nrr), (.grr, paid.grr, real.grr),
      (.tenuredNRR, paid.tenuredNRR, real.tenuredNRR),
      (.tenuredGRR, paid.tenuredGRR, real.tenuredGRR),
    ]
    let table = HTMLTable(
      caption: plain(Words.retention),
      columns: [
        .text(say(Words.rate)), .number(say(Words.paidColumn)), .number(say(Words.realColumn)),
        .number(say(ChurnWords.customers), isSecondary: true),
      ],
      rows: rates.map { name, paid, real in
        [say(name), ranged(paid), ranged(real), real.n.map { count($0) } ?? absent(.noData)]
      })
    return PageSection(
      id: "real-retention", figure: "realPrices.nominalRetention", title: say(Words.retention),
      subtitle: say(Words.retentionSub, period(base, from - 1), period(from, to)),
      body: table.scrolling, width: .half)
  }

  /// `102% (97 to 108%)`.
  private func ranged(_ estimate: Estimate) -> SafeHTML {
    guard let range = interval(estimate, unit: .share) else { return value(estimate, unit: .share) }
    return "\(value(estimate, unit: .share)) <small>\(range)</small>"
  }

  /// A year's revenue in prices of one month, for the year's page; nil without an index of prices.
  func realRevenue(of review: YearReview) -> SafeHTML? {
    guard let prices = report.realPrices,
      let year = prices.years.first(where: { $0.name == review.name })
    else { return nil }
    guard year.realChange != nil else {
      return say(Words.real, month(prices.month)) + " " + money(year.now.realRevenue)
    }
    return say(
      Words.inYear, month(prices.month), money(year.now.realRevenue),
      percentChange(year.realChange))
  }
}
