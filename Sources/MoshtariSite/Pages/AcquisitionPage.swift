import MoshtariCharts
import MoshtariCore
import MoshtariText

enum AcquisitionWords: String, Phrase {
  case dearer, costs, newOnly, dek, figures, caption
  case newCustomers, discounted, cost, costUnder, keep, keepUnder, payback, paybackUnder
  case months, month, notReached
  case channels, channelsSub, channel, spend, all, revenue, nominal, margin, poisson, paybackNote
  case noSpend, shortSpend, keeping, keepingSub, newOne, keptOne, ratio, ratioNote, people

  var text: LocalizedText {
    switch self {
    case .dearer:
      LocalizedText(
        en: "A new customer costs {1} times as much as a kept one",
        fa: "جذب هر مشتری تازه {1} برابر نگهداشت هر مشتری هزینه دارد")
    case .costs:
      LocalizedText(en: "A new customer costs {1}", fa: "جذب هر مشتری تازه {1} هزینه دارد")
    case .newOnly:
      LocalizedText(en: "{1} new customers in {2}", fa: "{1} مشتری تازه در {2}")
    case .dek:
      LocalizedText(
        en: "Customers whose first order is in the period, by the channel they came through.",
        fa: "مشتریانی که نخستین سفارششان در این دوره است، به تفکیک کانالی که از آن آمده‌اند.")
    case .figures: LocalizedText(en: "New customers", fa: "مشتریان تازه")
    case .caption:
      LocalizedText(en: "Complete months, {1}", fa: "ماه‌های کامل، {1}")
    case .newCustomers: LocalizedText(en: "New customers", fa: "مشتریان تازه")
    case .discounted:
      LocalizedText(en: "First order with a discount", fa: "نخستین سفارش با تخفیف")
    case .cost: LocalizedText(en: "Cost of a new customer", fa: "هزینهٔ جذب هر مشتری")
    case .costUnder: LocalizedText(en: "{1} spent · {2}", fa: "{1} هزینه | {2}")
    case .keep: LocalizedText(en: "Cost of a kept customer", fa: "هزینهٔ نگهداشت هر مشتری")
    case .keepUnder: LocalizedText(en: "{1} kept · {2}", fa: "{1} نگه‌داشته‌شده | {2}")
    case .payback: LocalizedText(en: "Paid back after", fa: "بازگشت هزینه پس از")
    case .paybackUnder:
      LocalizedText(en: "{1} observed", fa: "{1} دیده‌شده")
    case .months: LocalizedText(en: "{1} months", fa: "{1} ماه")
    case .month: LocalizedText(en: "{1} month", fa: "{1} ماه")
    case .notReached: LocalizedText(en: "not yet", fa: "هنوز نه")
    case .channels: LocalizedText(en: "New customers by channel", fa: "مشتریان تازه به تفکیک کانال")
    case .channelsSub:
      LocalizedText(
        en: "First orders, complete months, {1}", fa: "نخستین سفارش‌ها، ماه‌های کامل، {1}")
    case .channel: LocalizedText(en: "Channel", fa: "کانال")
    case .spend: LocalizedText(en: "Spent", fa: "هزینه")
    case .all: LocalizedText(en: "All channels", fa: "همهٔ کانال‌ها")
    case .revenue: LocalizedText(en: "Revenue so far, each", fa: "درآمد هر نفر تاکنون")
    case .nominal:
      LocalizedText(
        en: "Revenue without costs, for want of a margin in the settings; {1}.",
        fa: "درآمد بدون کسر هزینه، چون حاشیهٔ سود در تنظیمات نیست؛ {1}.")
    case .margin:
      LocalizedText(
        en: "Revenue times the margin of {1}; {2}.",
        fa: "درآمد ضرب در حاشیهٔ سود {1}؛ {2}.")
    case .poisson:
      LocalizedText(
        en:
          "Ranges at 95%; those of costs count chance in the number of customers, not in what was spent.",
        fa: "بازه‌ها ۹۵٪؛ بازهٔ هزینه‌ها تصادف در شمار مشتریان را در بر دارد، نه در مبلغ هزینه.")
    case .paybackNote:
      LocalizedText(
        en:
          "Paid back: the first month of 30 days by whose end a new customer has brought the cost.",
        fa:
          "بازگشت هزینه: نخستین ماه سی‌روزه‌ای که مشتری تازه تا پایان آن به اندازهٔ هزینهٔ جذب آورده است."
      )
    case .noSpend:
      LocalizedText(
        en: "Costs are not shown: there is no table of spend.",
        fa: "هزینه‌ها نیامده است: جدول هزینه‌ها (spend) در کار نیست.")
    case .shortSpend:
      LocalizedText(
        en: "Costs are not shown: spend covers fewer than three complete months.",
        fa: "هزینه‌ها نیامده است: هزینه‌های ثبت‌شده کمتر از سه ماه کامل را می‌پوشاند.")
    case .keeping:
      LocalizedText(en: "Winning against keeping", fa: "جذب در برابر نگهداشت")
    case .keepingSub:
      LocalizedText(
        en: "Spend on each purpose, per customer, {1}",
        fa: "هزینهٔ هر منظور برای هر مشتری، {1}")
    case .newOne: LocalizedText(en: "New customer", fa: "مشتری تازه")
    case .keptOne: LocalizedText(en: "Kept customer", fa: "مشتری نگه‌داشته‌شده")
    case .ratio: LocalizedText(en: "New ÷ kept", fa: "تازه ÷ نگه‌داشته‌شده")
    case .ratioNote:
      LocalizedText(
        en: "Kept: active when the period began, with an order in it.",
        fa: "نگه‌داشته‌شده: در آغاز دوره فعال، و با سفارشی در آن.")
    case .people: LocalizedText(en: "Customers", fa: "مشتریان")
    }
  }
}

extension PageContext {
  /// New customers and their cost; nil without a complete month of orders.
  func acquisitionPage(notes: [PageSection]) -> Page? {
    guard let acquisition = report.acquisition else { return nil }
    return Page(
      path: path("acquisition"), language: language, entry: "more",
      title: plain(EffectPageWords.acquisition),
      eyebrow: eyebrow(plain(EffectPageWords.acquisition), format.day(report.meta.asOf)),
      heading: acquisitionHeading(acquisition), dek: say(AcquisitionWords.dek),
      sections: [acquisitionStrip(acquisition), channelSection(acquisition)]
        + (acquisition.keeping.map { [keepingSection($0, acquisition)] } ?? []) + notes)
  }

  /// A ratio is said only where its whole range is on one side of 1.
  private func acquisitionHeading(_ acquisition: Acquisition) -> SafeHTML {
    if let ratio = acquisition.keeping?.ratio, let value = ratio.value, let low = ratio.low, low > 1
    {
      return say(AcquisitionWords.dearer, .number(format.decimal(value, digits: 1)))
    }
    if let cost = acquisition.cost.value {
      return say(AcquisitionWords.costs, .number(format.compactMoney(cost)))
    }
    let period = period(acquisition.fromDay, acquisition.toDay)
    return say(
      AcquisitionWords.newOnly, count(acquisition.newCustomers),
      monthCount(acquisition) ?? period)
  }

  /// `12 months` of a period of complete months.
  private func monthCount(_ acquisition: Acquisition) -> SafeHTML? {
    let calendar = report.meta.calendar
    let months =
      calendar.month(of: acquisition.toDay) - calendar.month(of: acquisition.fromDay) + 1
    return monthsText(months)
  }

  private func monthsText(_ months: Int) -> SafeHTML {
    say(months == 1 ? AcquisitionWords.month : .months, count(months))
  }

  private func acquisitionStrip(_ acquisition: Acquisition) -> PageSection {
    let newCustomers = fact(
      say(AcquisitionWords.newCustomers), count(acquisition.newCustomers),
      say(
        StripWords.ofBuyers,
        share(
          report.customers.ordering > 0
            ? Double(acquisition.newCustomers) / Double(report.customers.ordering) : nil)))
    let facts = [
      newCustomers,
      estimateFact(say(AcquisitionWords.discounted), acquisition.discounted, unit: .share),
      acquisition.spend.map { spend in
        moneyFact(
          .cost, acquisition.cost,
          say(AcquisitionWords.costUnder, money(spend), moneyRange(acquisition.cost)))
      },
      acquisition.keeping.map { keeping in
        moneyFact(
          .keep, keeping.cost,
          say(AcquisitionWords.keepUnder, count(keeping.kept), moneyRange(keeping.cost)))
      },
    ]
    return strip(
      figure: "acquisition.cost", title: say(AcquisitionWords.figures), facts.compactMap { $0 },
      caption: say(AcquisitionWords.caption, period(acquisition.fromDay, acquisition.toDay)))
  }

  private func moneyFact(
    _ name: AcquisitionWords, _ estimate: Estimate, _ under: SafeHTML
  ) -> SafeHTML {
    fact(
      say(name),
      estimate.value.map { .compactMoney($0, format) }
        ?? absent(estimate.reason ?? .noData),
      estimate.value == nil ? SafeHTML(text: format.text(estimate.reason ?? .noData)) : under)
  }

  private func moneyRange(_ estimate: Estimate) -> SafeHTML {
    guard let low = estimate.low, let high = estimate.high else { return .empty }
    return say(FigureWords.range95, .number(format.compactMoneyRange(low, high)))
  }

  private func channelSection(_ acquisition: Acquisition) -> PageSection {
    let hasSpend = acquisition.spend != nil
    let rows = acquisition.byChannel.map { channel in
      [
        channel.key.isEmpty
          ? say(FigureWords.unknown) : "<bdi>\(keyName(channel.key))</bdi>" as SafeHTML,
        count(channel.newCustomers), ranged(channel.discounted, unit: .share),
      ]
        + (hasSpend
          ? [
            channel.spend.map { money($0) } ?? absent(.noData), rangedMoney(channel.cost),
            paybackCell(channel.paybackMonths, channel.observedMonths, channel.cost),
          ] : [revenueCell(channel.revenuePerCustomer, channel.observedMonths)])
    }
    let whole =
      [
        say(AcquisitionWords.all), count(acquisition.newCustomers),
        ranged(acquisition.discounted, unit: .share),
      ]
      + (hasSpend
        ? [
          money(acquisition.spend), rangedMoney(acquisition.cost),
          paybackCell(acquisition.paybackMonths, acquisition.observedMonths, acquisition.cost),
        ] : [revenueCell(acquisition.revenuePerCustomer, acquisition.observedMonths)])
    let table = HTMLTable(
      caption: plain(AcquisitionWords.channels),
      columns: [
        .text(say(AcquisitionWords.channel)), .number(say(AcquisitionWords.people)),
        .number(say(AcquisitionWords.discounted), isSecondary: hasSpend),
      ]
        + (hasSpend
          ? [
            .number(say(AcquisitionWords.spend), isSecondary: true),
            .number(say(AcquisitionWords.cost)),
            .number(say(AcquisitionWords.payback), isSecondary: true),
          ] : [.number(say(AcquisitionWords.revenue), isSecondary: true)]),
      rows: rows + [whole])
    return PageSection(
      id: "channels", figure: "acquisition.byChannel", title: say(AcquisitionWords.channels),
      subtitle: say(
        AcquisitionWords.channelsSub, period(acquisition.fromDay, acquisition.toDay)),
      body: table.scrolling + channelNote(acquisition))
  }

  private func channelNote(_ acquisition: Acquisition) -> SafeHTML {
    let margin =
      settings.margin.map { say(AcquisitionWords.margin, share($0), pricesOfCustomers) }
      ?? say(AcquisitionWords.nominal, pricesOfCustomers)
    guard acquisition.spend != nil else {
      let isShort = acquisition.cost.reason == .shortHistory
      return noteLine(
        say(isShort ? AcquisitionWords.shortSpend : .noSpend), margin,
        say(EffectWords.shareRange))
    }
    return noteLine(say(AcquisitionWords.paybackNote), margin, say(AcquisitionWords.poisson))
  }

  private func revenueCell(_ revenue: Double?, _ months: Int) -> SafeHTML {
    guard let revenue else { return suppressed }
    return .compactMoney(revenue, format) + under(monthsText(months))
  }

  private func paybackCell(_ months: Int?, _ observed: Int, _ cost: Estimate) -> SafeHTML {
    guard cost.value != nil else { return absent(cost.reason ?? .noData) }
    return (months.map(monthsText) ?? say(AcquisitionWords.notReached))
      + under(say(AcquisitionWords.paybackUnder, monthsText(observed)))
  }

  private func keepingSection(_ keeping: KeepingCost, _ acquisition: Acquisition) -> PageSection {
    let table = HTMLTable(
      caption: plain(AcquisitionWords.keeping),
      columns: [
        .text(say(FigureWords.figure)), .number(say(AcquisitionWords.people)),
        .number(say(AcquisitionWords.spend), isSecondary: true), .number(say(FigureWords.value)),
      ],
      rows: [
        [
          say(AcquisitionWords.newOne), count(acquisition.newCustomers), money(acquisition.spend),
          rangedMoney(acquisition.cost),
        ],
        [
          say(AcquisitionWords.keptOne), count(keeping.kept), money(keeping.spend),
          rangedMoney(keeping.cost),
        ],
        [say(AcquisitionWords.ratio), .empty, .empty, ranged(keeping.ratio, unit: .ratio)],
      ])
    return PageSection(
      id: "keeping", figure: "acquisition.keeping", title: say(AcquisitionWords.keeping),
      subtitle: say(AcquisitionWords.keepingSub, period(acquisition.fromDay, acquisition.toDay)),
      body: table.scrolling
        + noteLine(say(AcquisitionWords.ratioNote), say(AcquisitionWords.poisson)))
  }
}
