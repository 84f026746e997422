import MoshtariCharts
import MoshtariCore
import MoshtariText

enum RetentionSectionWords: String, Phrase {
  case revenue, revenueRise, revenueFall, revenueUnclear, revenueSub, rate, who
  case nrr, grr, tenuredNRR, tenuredGRR, everybody, tenured, revenueNote
  case period, inPeriod, orLater, laterNote, weekly, weeklySub, weeklyWeek, weeklyShare
  case brackets, bracketsSub, daysAfter, bracketShare, groups, kindsApart, groupsApart,
    groupsUnclear, groupsSub, third, kinds, kindsSub
  case within90, within180

  var text: LocalizedText {
    switch self {
    case .revenue: LocalizedText(en: "Revenue retention", fa: "نگهداشت درآمد")
    case .revenueRise:
      LocalizedText(
        en: "Customers of long standing spend more than a year ago",
        fa: "مشتریان باسابقه بیش از سال پیش خرید می‌کنند")
    case .revenueFall:
      LocalizedText(
        en: "Customers of long standing spend less than a year ago",
        fa: "مشتریان باسابقه کمتر از سال پیش خرید می‌کنند")
    case .revenueUnclear:
      LocalizedText(
        en: "No clear change in what customers of long standing spend",
        fa: "در خرید مشتریان باسابقه تغییر آشکاری نیست")
    case .revenueSub:
      LocalizedText(
        en: "What the customers of {1} spent in {2}, {3}",
        fa: "خرید مشتریان {1} در {2}، {3}")
    case .rate: LocalizedText(en: "Rate", fa: "نرخ")
    case .who: LocalizedText(en: "Of whom", fa: "از چه کسانی")
    case .nrr: LocalizedText(en: "Net", fa: "خالص")
    case .grr: LocalizedText(en: "Gross", fa: "ناخالص")
    case .tenuredNRR: LocalizedText(en: "Net, tenured", fa: "خالص، باسابقه‌ها")
    case .tenuredGRR: LocalizedText(en: "Gross, tenured", fa: "ناخالص، باسابقه‌ها")
    case .everybody:
      LocalizedText(en: "with revenue in the earlier year", fa: "با خرید در سال پیش")
    case .tenured:
      LocalizedText(
        en: "whose first order is before that year", fa: "با نخستین سفارش پیش از آن سال")
    case .revenueNote:
      LocalizedText(
        en:
          "Who joined in the middle of the earlier year had less time in it: the net rate of all is too high by that. The verdict is of the tenured.",
        fa:
          "کسی که میانهٔ سال پیش آمده در آن سال زمان کمتری داشته و نرخ خالصِ همه از این رو بالاتر از واقع است. حکم بر پایهٔ باسابقه‌هاست."
      )
    case .period: LocalizedText(en: "30-day period", fa: "دورهٔ ۳۰روزه")
    case .inPeriod: LocalizedText(en: "Order in it", fa: "سفارش در آن")
    case .orLater: LocalizedText(en: "In it or later", fa: "در آن یا پس از آن")
    case .laterNote:
      LocalizedText(
        en: "“Or later” sinks towards the end of the data, where less of “later” can be seen.",
        fa: "«پس از آن» در پایان داده‌ها پایین می‌آید، چون کمتر از آن دیده می‌شود.")
    case .weekly:
      LocalizedText(en: "Week by week after the first order", fa: "هفته‌به‌هفته پس از نخستین سفارش")
    case .weeklySub:
      LocalizedText(
        en: "Share of customers with an order so many weeks after the week of their first; {1}",
        fa: "سهم مشتریانی که این تعداد هفته پس از هفتهٔ نخستین سفارش خریده‌اند؛ {1}")
    case .weeklyWeek:
      LocalizedText(en: "Weeks after the first order’s", fa: "هفته پس از هفتهٔ نخستین سفارش")
    case .weeklyShare: LocalizedText(en: "Order in that week", fa: "سفارش در آن هفته")
    case .brackets:
      LocalizedText(
        en: "By brackets of days after the first order", fa: "در بازه‌های روز پس از نخستین سفارش")
    case .bracketsSub:
      LocalizedText(
        en: "Share of customers with an order in each bracket, of those observed to its end; {1}",
        fa: "سهم مشتریانی که در هر بازه خریده‌اند، از کسانی که تا پایان آن در مشاهده بوده‌اند؛ {1}")
    case .daysAfter: LocalizedText(en: "Days after the first order", fa: "روز پس از نخستین سفارش")
    case .bracketShare: LocalizedText(en: "Order in them", fa: "سفارش در آن بازه")
    case .groups: LocalizedText(en: "Who comes back: {1}", fa: "چه کسانی برمی‌گردند: {1}")
    case .kindsApart:
      LocalizedText(
        en: "In the third month {2} of {1} order, {4} of {3}",
        fa: "در ماه سوم {2} از {1} می‌خرند و {4} از {3}")
    case .groupsApart:
      LocalizedText(
        en: "Order in the third month: {2} of those from {1}, {4} from {3}",
        fa: "خرید در ماه سوم: {2} از کسانی که از «{1}» آمده‌اند و {4} از «{3}»")
    case .groupsUnclear:
      LocalizedText(
        en: "No clear difference between {1} in the third month",
        fa: "در ماه سوم میان {1} تفاوت آشکاری نیست")
    case .groupsSub:
      LocalizedText(
        en:
          "Share with an order in the third month after the first, and within 90 days of it (Kaplan–Meier), with 95% range; {1}",
        fa:
          "سهم کسانی که در ماه سوم پس از نخستین سفارش خریده‌اند، و تا ۹۰ روز پس از آن (کاپلان–مایر)، با بازهٔ ۹۵٪؛ {1}"
      )
    case .third: LocalizedText(en: "In month 3", fa: "در ماه سوم")
    case .kinds:
      LocalizedText(
        en: "The way to the second order, by kind of customer",
        fa: "راه رسیدن به سفارش دوم، به تفکیک نوع مشتری")
    case .kindsSub:
      LocalizedText(
        en: "Share who have ordered again, the largest groups; band: 95% range; {1}",
        fa: "سهم کسانی که دوباره سفارش داده‌اند، بزرگ‌ترین گروه‌ها؛ نوار: بازهٔ ۹۵٪؛ {1}")
    case .within90: LocalizedText(en: "Within 90 days", fa: "تا ۹۰ روز")
    case .within180: LocalizedText(en: "Within 180 days", fa: "تا ۱۸۰ روز")
    }
  }
}

extension PageContext {
  private typealias Words = RetentionSectionWords

  /// What the customers of one year spend in the next; nil below 24
  /// complete months of orders.
  var revenueRetentionSection: PageSection? {
    guard let revenue = report.retention?.revenue, let base = revenue.baseFromDay,
      let from = revenue.fromDay, let to = revenue.toDay
    else { return nil }
    let rates = [
      (Words.nrr, revenue.nrr, Words.everybody), (.grr, revenue.grr, .everybody),
      (.tenuredNRR, revenue.tenuredNRR, .tenured), (.tenuredGRR, revenue.tenuredGRR, .tenured),
    ]
    let table = HTMLTable(
      caption: plain(Words.revenue),
      columns: [
        .text(say(Words.revenue)), .number(say(Words.rate)), .number(say(FigureWords.interval)),
        .number(say(ChurnWords.customers)), .text(say(Words.who), isSecondary: true),
      ],
      rows: rates.map { name, rate, who in
        [
          say(name), shareFigure(rate), range(rate), people(in: rate), say(who),
        ]
      })
    return PageSection(
      id: "revenue-retention", figure: "retention.revenue", title: say(revenueTitle(revenue)),
      subtitle: say(
        Words.revenueSub, period(base, from - 1), period(from, to), pricesOfCustomers),
      body: table.scrolling + "<p class=\"note\">\(say(Words.revenueNote))</p>")
  }

  private func revenueTitle(_ revenue: RevenueRetention) -> RetentionSectionWords {
    guard revenue.tenuredNRR.isSound(lowBase: lowBase) else { return .revenue }
    return switch revenue.verdict {
    case .rise: .revenueRise
    case .fall: .revenueFall
    case .unclear: .revenueUnclear
    }
  }

  /// Retention by brackets of days, as some tools count it; nil without a customer observed to the end of one.
  var bracketSection: PageSection? {
    guard let retention = report.retention, !retention.bracket.isEmpty else { return nil }
    let table = shareTable(
      Words.brackets, head: .daysAfter, share: .bracketShare,
      retention.bracket.map {
        (.number(format.localDigits($0.key.replacing("-", with: "–"))), $0.figure)
      })
    return PageSection(
      id: "brackets", figure: "retention.bracket", title: say(Words.brackets),
      subtitle: say(Words.bracketsSub, orderPeriod), body: table.scrolling, width: .half)
  }

  /// Retention by weeks, over all cohorts; nil where no week is over.
  var weekSection: PageSection? {
    guard let weeks = report.retention?.weekly.overall.dropFirst(), !weeks.isEmpty else {
      return nil
    }
    let body = foldedTable(weeks.map { (count($0.k), $0.estimate) }, shown: 5) {
      shareTable(Words.weekly, head: .weeklyWeek, share: .weeklyShare, $0)
    }
    return PageSection(
      id: "weeks", figure: "retention.weekly", title: say(Words.weekly),
      subtitle: say(Words.weeklySub, orderPeriod), body: body, width: .half)
  }

  private func shareTable(
    _ title: RetentionSectionWords, head: RetentionSectionWords, share: RetentionSectionWords,
    _ rows: [(name: SafeHTML, share: Estimate)]
  ) -> HTMLTable {
    HTMLTable(
      caption: plain(title),
      columns: [
        .text(say(head)), .number(say(share)), .number(say(FigureWords.interval)),
        .number(say(ChurnWords.customers)),
      ],
      rows: rows.map { [$0.name, shareFigure($0.share), range($0.share), people(in: $0.share)] })
  }

  /// Who comes back, by kind; nil without kinds.
  var kindRetentionSection: PageSection? {
    guard let retention = report.retention, let groups = retention.by.kind else { return nil }
    return PageSection(
      id: "kinds", figure: "retention.by",
      title: groupTitle(
        retention.spread.kind, groups, Words.kindsApart, .kind
      ) { key in
        KindsWords(rawValue: key).map { say($0) } ?? "<bdi>\(keyName(key))</bdi>"
      },
      subtitle: say(Words.groupsSub, orderPeriod),
      body: groupTable(.kind, groups, report.survival?.by.kind), width: .half)
  }

  /// Who comes back, by how they came; nil where that is not known.
  var channelRetentionSection: PageSection? {
    guard let retention = report.retention, let groups = retention.by.channel else { return nil }
    return PageSection(
      id: "channels", figure: "retention.by",
      title: groupTitle(
        retention.spread.channel, groups, Words.groupsApart, .channel
      ) {
        "<bdi>\(keyName($0))</bdi>"
      },
      subtitle: say(Words.groupsSub, orderPeriod),
      body: groupTable(.channel, groups, report.survival?.by.channel), width: .half)
  }

  private func groupTable(
    _ dimension: DimensionWords, _ groups: [Keyed<GroupRetention>], _ survival: GroupedSurvival?
  ) -> SafeHTML {
    let named = groups.filter { $0.key != "" } + groups.filter { $0.key == "" }
    let table = HTMLTable(
      caption: plain(dimension),
      columns: [
        .text(say(dimension)), .number(say(ChurnWords.customers)), .number(say(Words.third)),
        .number(say(Words.within90)),
      ],
      rows: named.map { group in
        let third = group.figure.overall.first { $0.k == 3 }?.estimate
        let curve = survival?.groups.first { $0.key == group.key }
        return [
          group.key == ""
            ? say(FigureWords.unknown)
            : segmentLink(
              dimension == .kind ? "class-\(group.key)" : "", "<bdi>\(keyName(group.key))</bdi>"),
          count(group.figure.customers), shareWithRange(third ?? Estimate(absent: .shortHistory)),
          shareWithRange(curve?.within90 ?? Estimate(absent: .noData)),
        ]
      })
    return table.scrolling + test(survival?.test)
  }

  private func groupTitle(
    _ spread: GroupSpread?, _ groups: [Keyed<GroupRetention>], _ apart: RetentionSectionWords,
    _ dimension: DimensionsWords, _ name: (String) -> SafeHTML
  ) -> SafeHTML {
    func third(_ key: String) -> Estimate? {
      groups.first { $0.key == key }?.figure.overall.first { $0.k == 3 }?.estimate
    }
    guard let spread else { return say(Words.groups, say(dimension)) }
    guard spread.isClear, let high = third(spread.highest), let low = third(spread.lowest) else {
      return say(Words.groupsUnclear, say(dimension))
    }
    return say(
      apart, name(spread.highest), shareFigure(high), name(spread.lowest), shareFigure(low))
  }

  /// The curves to the second order by kind; nil where fewer than two kinds are shown.
  var kindCurveSection: PageSection? {
    guard let survival = report.survival, let groups = survival.by.kind?.groups else { return nil }
    return groupCurves(
      groups, id: "kind-curves", title: say(Words.kinds),
      subtitle: say(Words.kindsSub, orderPeriod), survival, width: .full)
  }
}
