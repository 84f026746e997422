import MoshtariCharts
import MoshtariCore
import MoshtariText

enum ValueWords: String, Phrase {
  case heading, headingFew, headingNone, dek, figures, caption, orders90, alive, aliveUnder
  case year, noRange, noRangeSpread, yearUnder, yearMargin, yearMarginUnder
  case test, testUnder, bands, bandsSub, testTitle, testSub, model, expected, happened, bias
  case testNote, testNone, models, modelsSub, parameter, likelihood
  case spend, spendSub, spendMean, correlation, excluded, correlated

  var text: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(
        en: "Probably {1} to {2} of {3} buyers are still customers",
        fa: "احتمالاً {1} تا {2} نفر از {3} خریدار هنوز مشتری‌اند")
    case .headingFew:
      LocalizedText(
        en: "What customers may still bring", fa: "مشتریان هنوز چه می‌توانند بیاورند")
    case .headingNone:
      LocalizedText(
        en: "The orders do not support a forecast", fa: "سفارش‌ها برای پیش‌بینی کافی نیستند")
    case .dek:
      LocalizedText(
        en:
          "Nobody says that they have stopped buying; a model estimates it from how often and how lately each has ordered. How far off it was on orders that it had not seen stands beside it.",
        fa:
          "کسی نمی‌گوید که دیگر خرید نمی‌کند؛ مدل آن را از تعداد و تازگی سفارش‌های هر مشتری برآورد می‌کند. خطای مدل در آزمون با سفارش‌هایی که ندیده بود، کنار آن آمده است."
      )
    case .figures: LocalizedText(en: "Expected figures", fa: "رقم‌های مورد انتظار")
    case .caption:
      LocalizedText(
        en: "Customers with an order up to {1}; ranges at 95%, if the model is right",
        fa: "خریداران تا {1}؛ بازه‌ها ۹۵٪، اگر مدل درست باشد")
    case .orders90:
      LocalizedText(en: "Orders in the next 90 days", fa: "سفارش‌ها در ۹۰ روز آینده")
    case .alive: LocalizedText(en: "Customers still there", fa: "مشتریان مانده")
    case .aliveUnder: LocalizedText(en: "{1} of {2}", fa: "{1} از {2}")
    case .year: LocalizedText(en: "Revenue of the next year", fa: "درآمد یک سال آینده")
    case .noRange:
      LocalizedText(
        en: "no range: the data do not fix the parameters",
        fa: "بدون بازه، چون پارامترها از داده‌ها به دست نمی‌آیند")
    case .noRangeSpread:
      LocalizedText(
        en: "no range: spends are too uneven for one",
        fa: "بدون بازه، چون مبلغ خریدها بیش از حد ناهمسان است")
    case .yearUnder:
      LocalizedText(en: "discounted by {1} a year", fa: "با تنزیل سالانهٔ {1}")
    case .yearMargin: LocalizedText(en: "Margin of the next year", fa: "سود ناخالص یک سال آینده")
    case .yearMarginUnder:
      LocalizedText(
        en: "{2} of revenue, discounted by {1} a year", fa: "{2} از درآمد، با تنزیل سالانهٔ {1}")
    case .test: LocalizedText(en: "The model when tested", fa: "مدل در آزمون")
    case .testUnder:
      LocalizedText(en: "expected {1}, happened {2}", fa: "{1} مورد انتظار، {2} رخ‌داده")
    case .bands:
      LocalizedText(en: "What is expected of whom", fa: "از هر گروه چه انتظاری می‌رود")
    case .bandsSub:
      LocalizedText(
        en:
          "Customers by days with an order; mean probability of being still there, orders and value expected, with 95% ranges; as of {1}",
        fa:
          "مشتریان برحسب روزهای سفارش؛ میانگین احتمال ماندن، سفارش و ارزش مورد انتظار با بازه‌های ۹۵٪؛ تا {1}"
      )
    case .testTitle:
      LocalizedText(en: "How far off the model was", fa: "خطای مدل چقدر بود")
    case .testSub:
      LocalizedText(
        en: "Order days of {1} in {2}, which the models had not seen",
        fa: "روزهای سفارش {1} در {2} که مدل‌ها ندیده بودند")
    case .model: LocalizedText(en: "Model", fa: "مدل")
    case .expected: LocalizedText(en: "Expected", fa: "مورد انتظار")
    case .happened: LocalizedText(en: "Happened", fa: "رخ‌داده")
    case .bias: LocalizedText(en: "Difference", fa: "اختلاف")
    case .testNote:
      LocalizedText(
        en: "Beyond ±20% no forecast is shown. The figures here are of MBG/NBD.",
        fa: "با خطای بیش از ±۲۰٪ پیش‌بینی نشان داده نمی‌شود. رقم‌های این صفحه از MBG/NBD است.")
    case .testNone:
      LocalizedText(
        en: "A test needs six complete months of orders.",
        fa: "آزمون به شش ماه کامل سفارش نیاز دارد.")
    case .models: LocalizedText(en: "The fitted models", fa: "مدل‌های برازش‌شده")
    case .modelsSub:
      LocalizedText(
        en: "Parameters by maximum likelihood, ± one standard error; weeks are days ÷ 7",
        fa: "پارامترها با بیشینهٔ درست‌نمایی، ± یک خطای معیار؛ هفته برابر روز تقسیم بر ۷")
    case .parameter: LocalizedText(en: "Parameter", fa: "پارامتر")
    case .likelihood: LocalizedText(en: "Log-likelihood", fa: "لگاریتم درست‌نمایی")
    case .spend: LocalizedText(en: "Spend an order day", fa: "مبلغ هر روز سفارش")
    case .spendSub:
      LocalizedText(
        en: "Gamma-gamma, fitted to {1} with a repeat order",
        fa: "مدل گاما–گاما، برازش‌شده بر {1} با سفارش دوباره")
    case .spendMean: LocalizedText(en: "Mean of a new customer", fa: "میانگین مشتری تازه")
    case .correlation:
      LocalizedText(en: "Correlation with frequency", fa: "همبستگی با تکرار خرید")
    case .excluded:
      LocalizedText(
        en: "Left out: {1} without money on those days.",
        fa: "بیرون از مدل: {1} بدون مبلغ در آن روزها.")
    case .correlated:
      LocalizedText(
        en: "Spend and frequency go together here, which the model does not allow for.",
        fa: "در این داده‌ها مبلغ و تکرار خرید به هم بسته‌اند؛ مدل این را در نظر نمی‌گیرد.")
    }
  }
}

extension PageContext {
  /// What customers may still bring; nil where nobody ordered on two days.
  func valuePage(notes: [PageSection]) -> Page? {
    guard let value = report.value else { return nil }
    return Page(
      path: path("value"), language: language, entry: "more", title: plain(FrameWords.value),
      eyebrow: eyebrow(plain(FrameWords.value), format.day(report.meta.asOf)),
      heading: valueHeading(value), dek: say(ValueWords.dek),
      sections: [valueStrip(value), bandsSection(value), testSection(value)] + notes
        + [modelsSection(value), spendSection(value)].compactMap { $0 })
  }

  /// How many are still there, as a range; a name where few customers are behind it.
  private func valueHeading(_ value: CustomerValue) -> SafeHTML {
    guard value.alive.value != nil else { return say(ValueWords.headingNone) }
    guard value.alive.isSound(lowBase: lowBase), let low = value.alive.low,
      let high = value.alive.high
    else { return say(ValueWords.headingFew) }
    return say(ValueWords.heading, expected(low), expected(high), count(value.customers))
  }

  /// An expected number of things, without decimals.
  private func expected(_ number: Double) -> SafeHTML { count(Int(number.rounded())) }

  private func valueStrip(_ value: CustomerValue) -> PageSection {
    let alive = expectedFact(ValueWords.alive, value.alive) { _ in
      say(
        ValueWords.aliveUnder, share(value.alive.value.map { $0 / Double(value.customers) }),
        people(value.customers))
    }
    let orders = expectedFact(ValueWords.orders90, value.expectedOrders90) { _ in .empty }
    return strip(
      figure: "value.alive",
      ["value.expectedOrders90", "value.predictedValue", "value.holdout", "value.customers"],
      title: say(ValueWords.figures),
      [alive, orders, yearFact(value)] + testFact(value.holdout),
      caption: say(ValueWords.caption, day(report.meta.asOf)))
  }

  /// Named for what it is: revenue, or the margin where the settings give one.
  private func yearFact(_ value: CustomerValue) -> SafeHTML {
    let estimate = value.predictedValue
    let name = say(settings.margin == nil ? ValueWords.year : .yearMargin)
    guard let money = estimate.value else {
      let reason = estimate.reason ?? .noData
      return fact(name, absent(reason), SafeHTML(text: format.text(reason)))
    }
    let discount = share(settings.value.discount)
    let range = estimate.low.flatMap { low in
      estimate.high.map {
        say(FigureWords.range95, .number(format.compactMoneyRange(low, $0)))
      }
    }
    // Then the spend of who ordered once has no variance.
    let isUneven = value.gammaGamma.map { $0.q <= 2 } ?? false
    let kind =
      settings.margin.map { say(ValueWords.yearMarginUnder, discount, share($0)) }
      ?? say(ValueWords.yearUnder, discount)
    return fact(
      name, .number(format.compactMoney(money)),
      [range ?? say(isUneven ? ValueWords.noRangeSpread : .noRange), kind].joined(
        separator: separator))
  }

  private func expectedFact(
    _ name: ValueWords, _ estimate: Estimate, _ under: (Double) -> SafeHTML
  ) -> SafeHTML {
    guard let number = estimate.value else {
      return fact(
        say(name), absent(estimate.reason ?? .noData),
        SafeHTML(text: format.text(estimate.reason ?? .noData)))
    }
    let range = estimate.low.flatMap { low in
      estimate.high.map { say(FigureWords.range95, .number(format.range(low, $0, unit: .count))) }
    }
    let parts = [under(number), range ?? .empty].filter { !$0.markup.isEmpty }
    return fact(say(name), expected(number), parts.joined(separator: separator))
  }

  private func testFact(_ holdout: ValueHoldout?) -> [SafeHTML] {
    guard let holdout else { return [] }
    return [
      fact(
        say(ValueWords.test), bias(holdout.expected, holdout.happened),
        say(ValueWords.testUnder, expected(holdout.expected), count(holdout.happened)))
    ]
  }

  /// expected ÷ happened − 1 as a signed percentage.
  private func bias(_ expected: Double, _ happened: Int) -> SafeHTML {
    guard happened > 0 else { return absent(.noData) }
    return .number(format.signedPercent(expected / Double(happened) - 1))
  }

  private func bandsSection(_ value: CustomerValue) -> PageSection {
    PageSection(
      id: "expected", figure: "value.byOrders", title: say(ValueWords.bands),
      subtitle: say(ValueWords.bandsSub, day(report.meta.asOf)),
      body: draw("expected", ValueTable(value)), width: .twoThirds)
  }

  private func testSection(_ value: CustomerValue) -> PageSection {
    guard let holdout = value.holdout else {
      return PageSection(
        id: "test", title: say(ValueWords.testTitle),
        body: "<div class=\"empty\"><p>\(say(ValueWords.testNone))</p></div>", width: .third)
    }
    let rows = [(value.model.name, holdout.expected), (value.other.name, holdout.otherExpected)]
    let table = HTMLTable(
      caption: plain(ValueWords.testTitle),
      columns: [
        .text(say(ValueWords.model)), .number(say(ValueWords.expected)),
        .number(say(ValueWords.bias)),
      ],
      rows: rows.map { name, number in
        ["<bdi>\(name)</bdi>", expected(number), bias(number, holdout.happened)]
      } + [[say(ValueWords.happened), count(holdout.happened), .empty]])
    return PageSection(
      id: "test", figure: "value.holdout", title: say(ValueWords.testTitle),
      subtitle: say(
        ValueWords.testSub, people(holdout.customers), period(holdout.fromDay, holdout.toDay)),
      body: table.scrolling + "<p class=\"note\">\(say(ValueWords.testNote))</p>", width: .third)
  }

  private func modelsSection(_ value: CustomerValue) -> PageSection {
    let models = [value.model, value.other]
    func row(_ name: SafeHTML, _ position: Int, _ field: KeyPath<FittedPurchases, Double>)
      -> [SafeHTML]
    {
      [name]
        + models.map { model in
          let number = format.decimal(model[keyPath: field], digits: 3)
          guard model.standardErrors.indices.contains(position) else { return .number(number) }
          return .number("\(number) \(format.margin(model.standardErrors[position], digits: 3))")
        }
    }
    let table = HTMLTable(
      caption: plain(ValueWords.models),
      columns: [.text(say(ValueWords.parameter))]
        + models.map { .number("<bdi>\($0.name)</bdi>") },
      rows: [
        row("<i>r</i>", 0, \.r), row("<i>α</i>", 1, \.alpha), row("<i>a</i>", 2, \.a),
        row("<i>b</i>", 3, \.b), row(say(ValueWords.likelihood), 4, \.logLikelihood),
      ])
    return PageSection(
      id: "models", figure: "value.model", title: say(ValueWords.models),
      subtitle: say(ValueWords.modelsSub),
      body: table.scrolling, width: value.gammaGamma == nil ? .full : .twoThirds)
  }

  /// The spend model; nil where there is none.
  private func spendSection(_ value: CustomerValue) -> PageSection? {
    value.gammaGamma.map { spend in
      let table = HTMLTable(
        caption: plain(ValueWords.spend),
        columns: [.text(say(ValueWords.parameter)), .number(say(FigureWords.value))],
        rows: [
          ["<i>p</i>", .number(format.decimal(spend.p, digits: 2))],
          ["<i>q</i>", .number(format.decimal(spend.q, digits: 2))],
          ["<i>v</i>", .number(format.compactMoney(spend.v))],
          [
            say(ValueWords.spendMean),
            spend.mean.map { .number(format.compactMoney($0)) } ?? absent(.notIdentified),
          ],
          [
            say(ValueWords.correlation),
            spend.correlation.map { .number(format.signed($0, digits: 2)) } ?? absent(.noData),
          ],
        ])
      return PageSection(
        id: "spend", figure: "value.gammaGamma", title: say(ValueWords.spend),
        subtitle: say(ValueWords.spendSub, people(spend.customers)),
        body: table.scrolling + spendNote(spend), width: .third)
    }
  }

  private func spendNote(_ spend: FittedSpend) -> SafeHTML {
    let parts = [
      spend.excluded > 0 ? say(ValueWords.excluded, people(spend.excluded)) : nil,
      abs(spend.correlation ?? 0) > 0.3 ? say(ValueWords.correlated) : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? .empty : "<p class=\"note\">\(parts.joined(separator: " "))</p>"
  }
}
