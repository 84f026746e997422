import MoshtariCharts
import MoshtariCore
import MoshtariText

enum OnboardingWords: String, Phrase {
  case heading, headingNone, dek, figures, caption, loss, gone, goneUnder
  case channels, channelsClear, channelsUnclear, channelsSub, channel, curves, curvesSub
  case months, monthsClear, monthsUnclear, monthsSub, firstOrder, test, pBelow, pIs, noTest, column,
    moreLine

  var text: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(
        en: "{1} of new customers have no second order after {2}",
        fa: "{1} از مشتریان تازه پس از {2} هنوز سفارش دومی نداده‌اند")
    case .headingNone:
      LocalizedText(
        en: "The history is too short to speak of new customers",
        fa: "تاریخچه برای سخن گفتن از مشتریان تازه کوتاه است")
    case .dek:
      LocalizedText(
        en:
          "Customers are lost at the start: those who never come to a second order. Who came lately has had little time, so the shares are estimated by how long each has been watched (Kaplan–Meier).",
        fa:
          "مشتریان در آغاز از دست می‌روند: کسانی که به سفارش دوم نمی‌رسند. تازه‌آمدگان فرصت کمی داشته‌اند؛ از این رو سهم‌ها با در نظر گرفتن مدتی که هر کس زیر نظر بوده برآورد شده است (کاپلان–مایر)."
      )
    case .figures: LocalizedText(en: "Early loss in figures", fa: "ریزش آغازین در چند رقم")
    case .caption:
      LocalizedText(
        en: "First orders {1}; ranges at 95%", fa: "نخستین سفارش‌ها، {1}؛ بازه‌ها ۹۵٪")
    case .loss: LocalizedText(en: "No second order by {1}", fa: "بی‌سفارش دوم تا {1}")
    case .gone: LocalizedText(en: "One order and gone", fa: "یک خرید و خداحافظ")
    case .goneUnder:
      LocalizedText(
        en: "of first orders older than the limit of churn",
        fa: "از نخستین سفارش‌های قدیمی‌تر از مرز ریزش")
    case .channels:
      LocalizedText(en: "By how customers came", fa: "به تفکیک راه آشنایی")
    case .channelsClear:
      LocalizedText(
        en: "How soon customers order again differs by how they came",
        fa: "زمان سفارش دوم بسته به راه آشنایی فرق می‌کند")
    case .channelsUnclear:
      LocalizedText(
        en: "No clear difference in early loss by how customers came",
        fa: "در ریزش آغازین، میان راه‌های آشنایی تفاوت آشکاری نیست")
    case .channelsSub:
      LocalizedText(
        en:
          "Share without a second order by days since the first, with the 95% range and how many of them were still observed; {1}",
        fa:
          "سهم کسانی که سفارش دوم نداده‌اند، برحسب روز پس از نخستین، با بازهٔ ۹۵٪ و شمار کسانی که هنوز در مشاهده بوده‌اند؛ {1}"
      )
    case .channel: LocalizedText(en: "Came by", fa: "راه آشنایی")
    case .curves:
      LocalizedText(
        en: "The way to the second order, by how customers came",
        fa: "راه رسیدن به سفارش دوم، به تفکیک راه آشنایی")
    case .curvesSub:
      LocalizedText(
        en: "Share who have ordered again, the largest groups; band: 95% range; {1}",
        fa: "سهم کسانی که دوباره سفارش داده‌اند، بزرگ‌ترین گروه‌ها؛ نوار: بازهٔ ۹۵٪؛ {1}")
    case .months: LocalizedText(en: "By month of the first order", fa: "به تفکیک ماه نخستین سفارش")
    case .monthsClear:
      LocalizedText(
        en: "How soon customers order again differs by the month of their first order",
        fa: "زمان سفارش دوم بسته به ماه نخستین سفارش فرق می‌کند")
    case .monthsUnclear:
      LocalizedText(
        en: "No clear difference in early loss between months of the first order",
        fa: "در ریزش آغازین، میان ماه‌های نخستین سفارش تفاوت آشکاری نیست")
    case .monthsSub:
      LocalizedText(
        en:
          "Share without a second order by days since the first, with the 95% range and how many of them were still observed; the newest on top",
        fa:
          "سهم کسانی که سفارش دوم نداده‌اند، برحسب روز پس از نخستین، با بازهٔ ۹۵٪ و شمار کسانی که هنوز در مشاهده بوده‌اند؛ تازه‌ترین در بالا"
      )
    case .firstOrder: LocalizedText(en: "First order", fa: "نخستین سفارش")
    case .test:
      LocalizedText(
        en: "Log-rank test of {1} groups: χ²({3}) = {2}, {4} after Holm’s correction.",
        fa: "آزمون رتبهٔ لگاریتمی برای {1} گروه: χ² برابر {2}، {3} درجهٔ آزادی، {4} پس از تصحیح هولم."
      )
    case .pBelow: LocalizedText(en: "p below {1}", fa: "p کمتر از {1}")
    case .pIs: LocalizedText(en: "p = {1}", fa: "p برابر {1}")
    case .noTest:
      LocalizedText(
        en: "There are too few groups or second orders to compare.",
        fa: "گروه‌ها یا سفارش‌های دوم برای مقایسه کم‌اند.")
    case .column: LocalizedText(en: "{1} days", fa: "{1} روز")
    case .moreLine:
      LocalizedText(
        en: "How many new customers are lost before a second order, by month and by how they came.",
        fa: "چه سهمی از مشتریان تازه پیش از سفارش دوم از دست می‌روند، به تفکیک ماه و راه آشنایی.")
    }
  }
}

extension PageContext {
  /// How customers are lost at the start (C7); nil where nobody has ordered.
  func onboardingPage(notes: [PageSection]) -> Page? {
    guard let onboarding = report.onboarding, onboarding.customers > 0 else { return nil }
    return Page(
      path: path("onboarding"), language: language, entry: "more",
      title: plain(FrameWords.onboarding),
      eyebrow: eyebrow(plain(FrameWords.onboarding), format.day(report.meta.asOf)),
      heading: onboardingHeading(onboarding), dek: say(OnboardingWords.dek),
      sections: [onboardingStrip(onboarding), curveSection, channelSection(onboarding)]
        .compactMap { $0 } + notes + [kindCurveSection, monthSection(onboarding)].compactMap { $0 })
  }

  private func onboardingHeading(_ onboarding: Onboarding) -> SafeHTML {
    let known = onboarding.earlyLoss.last {
      $0.day <= 90 && $0.estimate.isSound(lowBase: lowBase)
    }
    guard let known else { return say(OnboardingWords.headingNone) }
    return say(OnboardingWords.heading, shareFigure(known.estimate), days(known.day))
  }

  private func onboardingStrip(_ onboarding: Onboarding) -> PageSection {
    let losses = onboarding.earlyLoss.prefix(3).map { loss in
      fact(
        say(OnboardingWords.loss, days(loss.day)), shareFigure(loss.estimate),
        basis(loss.estimate, unit: .share, counted: people))
    }
    let gone = onboarding.oneAndGone
    let last = fact(
      say(OnboardingWords.gone), shareFigure(gone),
      say(OnboardingWords.goneUnder) + separator + basis(gone, unit: .share, counted: people))
    return strip(
      figure: "onboarding.earlyLoss", ["onboarding.oneAndGone", "customers.ordering"],
      title: say(OnboardingWords.figures), losses + [last],
      caption: say(OnboardingWords.caption, orderPeriod))
  }

  private var curveSection: PageSection? {
    guard let survival = report.survival, let groups = survival.by.channel?.groups else {
      return nil
    }
    return groupCurves(
      groups, id: "channel-curves", title: say(OnboardingWords.curves),
      subtitle: say(OnboardingWords.curvesSub, orderPeriod), survival, width: .half)
  }

  /// The curves of the three largest groups with a name; nil where fewer than two are shown.
  func groupCurves(
    _ groups: [SurvivalGroup], id: String, title: SafeHTML, subtitle: SafeHTML,
    _ survival: Survival, width: PageSection.Width
  ) -> PageSection? {
    let shown = groups.enumerated().filter { $0.element.key != "" && !$0.element.steps.isEmpty }
      .sorted { ($1.element.customers, $0.offset) < ($0.element.customers, $1.offset) }
      .prefix(3).map { ReorderGroups.Group(keyName($0.element.key), $0.element.steps) }
    guard shown.count > 1 else { return nil }
    return PageSection(
      id: id, figure: "survival.by", title: title, subtitle: subtitle,
      body: draw(id, ReorderGroups(shown, all: survival)),
      width: width)
  }

  private func channelSection(_ onboarding: Onboarding) -> PageSection? {
    guard let channels = onboarding.byChannel else { return nil }
    let named = channels.filter { $0.key != "" } + channels.filter { $0.key == "" }
    let rows = named.map { channel in
      (
        channel.key == "" ? say(FigureWords.unknown) : "<bdi>\(keyName(channel.key))</bdi>",
        channel.figure.customers, channel.figure.earlyLoss.filter { $0.day == 30 || $0.day == 90 }
      )
    }
    return PageSection(
      id: "channels", figure: "onboarding.byChannel",
      title: say(
        title(
          onboarding.tests.channel, .channelsClear, .channelsUnclear, or: .channels)),
      subtitle: say(OnboardingWords.channelsSub, orderPeriod),
      body: lossTable(rows, caption: .channels, head: .channel).scrolling
        + test(onboarding.tests.channel), width: .half)
  }

  private func monthSection(_ onboarding: Onboarding) -> PageSection {
    let rows = onboarding.byMonth.reversed().map { (month($0.period), $0.customers, $0.earlyLoss) }
    let tables = foldedTable(rows, shown: 6) {
      lossTable($0, caption: .months, head: .firstOrder)
    }
    return PageSection(
      id: "months", figure: "onboarding.byMonth",
      title: say(title(onboarding.tests.month, .monthsClear, .monthsUnclear, or: .months)),
      subtitle: say(OnboardingWords.monthsSub),
      body: tables + test(onboarding.tests.month))
  }

  private func title(
    _ test: GroupTest?, _ clear: OnboardingWords, _ unclear: OnboardingWords,
    or none: OnboardingWords
  ) -> OnboardingWords {
    test.map { $0.differs ? clear : unclear } ?? none
  }

  private func lossTable(
    _ rows: [(name: SafeHTML, customers: Int, losses: [WatchedShare])], caption: OnboardingWords,
    head: OnboardingWords
  ) -> HTMLTable {
    let days = rows.first?.losses.map(\.day) ?? []
    return HTMLTable(
      caption: plain(caption),
      columns: [
        head == .firstOrder ? .time(say(head)) : .text(say(head)),
        .number(say(ChurnWords.customers)),
      ]
        + days.map {
          .number(say(OnboardingWords.column, count($0)), isSecondary: $0 != 90 && $0 != 30)
        },
      rows: rows.map { row in
        [row.name, count(row.customers)] + row.losses.map(watchedShare)
      })
  }

  /// A share over its range; the reason where it has no value.
  func shareWithRange(_ estimate: Estimate) -> SafeHTML {
    guard estimate.value != nil else { return absent(estimate.reason ?? .noData) }
    guard let range = interval(estimate, unit: .share) else { return shareFigure(estimate) }
    return shareFigure(estimate) + "<span class=\"why\">\(range)</span>"
  }

  /// What the log-rank test says, in a note.
  func test(_ test: GroupTest?, none: some Phrase = OnboardingWords.noTest) -> SafeHTML {
    guard let test else { return "<p class=\"note\">\(say(none))</p>" }
    let least = 0.001, isBelow = test.adjusted < least
    let p = say(
      isBelow ? OnboardingWords.pBelow : .pIs,
      .number(format.decimal(isBelow ? least : test.adjusted, digits: 3)))
    let words = say(
      OnboardingWords.test, count(test.groups),
      .number(format.decimal(test.chiSquare, digits: 1)), count(test.degrees), p)
    return "<p class=\"note\">\(words)</p>"
  }
}
