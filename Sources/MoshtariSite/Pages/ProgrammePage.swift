import MoshtariCharts
import MoshtariCore
import MoshtariText

enum ProgrammeWords: String, Phrase {
  case higher, lower, unclear, differedBefore, plainHeading, cartsHeading, dek, cartsDek
  case figures, caption, members, retention, nonMembers, effect, redeemed, redeemedUnder
  case tiers, tiersSub, tier, noTier, earned, spent, allMembers, notMembers, tiersNote
  case effectTitle, effectSub, measure, orders, revenue, joined, others, caveat, unmatched, nominal
  case untested, untestedHeading, untestedBefore
  case carts, cartsSub, cartDays, left, rate, anonymous, open, cartsNote

  var text: LocalizedText {
    switch self {
    case .higher:
      LocalizedText(
        en: "Those who joined order more than customers like them",
        fa: "اعضای تازه بیش از مشتریان همسان سفارش می‌دهند")
    case .lower:
      LocalizedText(
        en: "Those who joined order less than customers like them",
        fa: "اعضای تازه کمتر از مشتریان همسان سفارش می‌دهند")
    case .unclear:
      LocalizedText(
        en: "No clear change of orders with joining", fa: "سفارش‌ها با عضویت تغییر آشکاری ندارد")
    case .differedBefore:
      LocalizedText(
        en: "Those who joined differed before they joined",
        fa: "اعضای تازه پیش از عضویت هم با دیگران فرق داشتند")
    case .plainHeading:
      LocalizedText(en: "{1} of customers are members", fa: "{1} از مشتریان عضو باشگاه‌اند")
    case .cartsHeading:
      LocalizedText(
        en: "{1} of filled carts led to no order in a week",
        fa: "{1} از سبدهای پرشده تا یک هفته به سفارش نرسید")
    case .dek:
      LocalizedText(
        en: "Who the members are, what they do with points, and what changed when they joined.",
        fa: "اعضا کیستند، با امتیازها چه می‌کنند، و با عضویت چه چیزی تغییر کرده است.")
    case .cartsDek:
      LocalizedText(
        en: "Carts of known customers, and whether an order followed.",
        fa: "سبدهای مشتریان شناخته‌شده، و اینکه سفارشی در پی آمد یا نه.")
    case .figures: LocalizedText(en: "The programme", fa: "باشگاه مشتریان")
    case .caption:
      LocalizedText(
        en: "Retention: of those active {1} before {2}, the share with an order since",
        fa: "نگهداشت: از کسانی که {1} پیش از {2} فعال بودند، سهم سفارش‌دهندگان از آن پس")
    case .members: LocalizedText(en: "Members", fa: "اعضا")
    case .retention: LocalizedText(en: "Members who stayed", fa: "نگهداشت اعضا")
    case .nonMembers: LocalizedText(en: "Others who stayed", fa: "نگهداشت دیگران")
    case .effect:
      LocalizedText(en: "Orders per customer, with joining", fa: "سفارش هر نفر، با عضویت")
    case .redeemed: LocalizedText(en: "Points redeemed", fa: "امتیاز خرج‌شده")
    case .redeemedUnder:
      LocalizedText(en: "{1} of {2} earned", fa: "{1} از {2} امتیاز گرفته‌شده")
    case .tiers: LocalizedText(en: "Members by tier", fa: "اعضا به تفکیک سطح")
    case .tiersSub:
      LocalizedText(
        en: "Tier of today; points in all; share that stayed over {1}, as of {2}",
        fa: "سطح امروز؛ همهٔ امتیازها؛ سهم نگهداشت در {1}، تا {2}")
    case .tier: LocalizedText(en: "Tier", fa: "سطح")
    case .noTier: LocalizedText(en: "no tier", fa: "بدون سطح")
    case .earned: LocalizedText(en: "Points earned", fa: "امتیاز گرفته‌شده")
    case .spent: LocalizedText(en: "Points redeemed", fa: "امتیاز خرج‌شده")
    case .allMembers: LocalizedText(en: "All members", fa: "همهٔ اعضا")
    case .notMembers: LocalizedText(en: "Not members", fa: "غیرعضوها")
    case .tiersNote:
      LocalizedText(
        en: "A description: spending makes the tier, so a tier’s retention is no effect of it.",
        fa: "این تنها توصیف است: خرید است که سطح را بالا می‌برد، پس نگهداشت هر سطح اثر آن نیست.")
    case .effectTitle:
      LocalizedText(en: "What changed with joining", fa: "آنچه با عضویت تغییر کرد")
    case .effectSub:
      LocalizedText(
        en:
          "Change per customer from the {1} before the month of joining to the {1} after it; months from {2} to {3}; {4} matched",
        fa:
          "تغییر هر نفر از {1} پیش از ماه عضویت تا {1} پس از آن؛ ماه‌های {2} تا {3}؛ {4} همسان‌شده")
    case .measure: LocalizedText(en: "Per customer", fa: "برای هر نفر")
    case .orders: LocalizedText(en: "Orders", fa: "سفارش‌ها")
    case .revenue: LocalizedText(en: "Revenue", fa: "درآمد")
    case .joined: LocalizedText(en: "Joined", fa: "اعضای تازه")
    case .others: LocalizedText(en: "Customers like them", fa: "مشتریان همسان")
    case .caveat:
      LocalizedText(
        en:
          "Members chose to join; keener customers join. What remains after matching may still be that choice; only a random offer proves the effect.",
        fa:
          "اعضا خود عضویت را برگزیده‌اند و مشتریان مشتاق‌تر عضو می‌شوند. آنچه پس از همسان‌سازی می‌ماند شاید باز همان گزینش باشد؛ اثر را تنها پیشنهاد تصادفی ثابت می‌کند."
      )
    case .unmatched:
      LocalizedText(
        en: "{1} joined without an order before or nobody like them, and are left out.",
        fa: "{1} هنگام عضویت سفارشی پیش از آن یا همسانی نداشته‌اند و کنار گذاشته شده‌اند.")
    case .untested:
      LocalizedText(
        en:
          "Those who joined had too few orders before to tell whether they differed already.",
        fa: "سفارش‌های پیشین اعضای تازه کمتر از آن است که بتوان گفت از پیش فرق داشته‌اند یا نه.")
    case .untestedHeading:
      LocalizedText(
        en: "Orders changed with joining; whether members differed before cannot be told",
        fa: "سفارش‌ها با عضویت تغییر کرده است؛ معلوم نیست اعضا از پیش فرق داشته‌اند یا نه")
    case .untestedBefore:
      LocalizedText(en: "not tested before joining", fa: "بدون آزمون پیش از عضویت")
    case .nominal:
      LocalizedText(
        en: "Revenue in {1}, the top 1% capped.",
        fa: "درآمد {1}، با سقف برای یک درصد بالا.")
    case .carts:
      LocalizedText(
        en: "{1} of filled carts led to no order in a week",
        fa: "{1} از سبدهای پرشده تا یک هفته به سفارش نرسید")
    case .cartsSub:
      LocalizedText(
        en: "Days on which a known customer filled a cart, {1}",
        fa: "روزهایی که مشتری شناخته‌شده سبدی پر کرده است، {1}")
    case .cartDays: LocalizedText(en: "Days with a filled cart", fa: "روزهای سبددار")
    case .left:
      LocalizedText(en: "No order on the day or in 7 days", fa: "بی‌سفارش در همان روز و تا ۷ روز")
    case .rate: LocalizedText(en: "Abandoned", fa: "رهاشده")
    case .anonymous:
      LocalizedText(en: "Carts of unknown visitors", fa: "سبدهای بازدیدکنندگان ناشناخته")
    case .open: LocalizedText(en: "Too early to tell", fa: "هنوز زود است")
    case .cartsNote:
      LocalizedText(
        en: "Of {1}. The range counts that days of one customer resemble each other.",
        fa: "از {1}. بازه، شباهت روزهای یک مشتری را در نظر می‌گیرد.")
    }
  }
}

/// The usual tiers of a programme.
enum TierWords: String, Phrase {
  case bronze, silver, gold, platinum, diamond

  var text: LocalizedText {
    switch self {
    case .bronze: LocalizedText(en: "Bronze", fa: "برنزی")
    case .silver: LocalizedText(en: "Silver", fa: "نقره‌ای")
    case .gold: LocalizedText(en: "Gold", fa: "طلایی")
    case .platinum: LocalizedText(en: "Platinum", fa: "پلاتینی")
    case .diamond: LocalizedText(en: "Diamond", fa: "الماس")
    }
  }
}

extension PageContext {
  /// The loyalty programme and abandoned carts; nil without either.
  func programmePage(notes: [PageSection]) -> Page? {
    guard report.programme != nil || report.carts != nil else { return nil }
    let sections =
      (report.programme.map { [programmeStrip($0), tiersSection($0), effectSection($0)] } ?? [])
      + (report.carts.map { [cartsSection($0)] } ?? [])
    return Page(
      path: path("programme"), language: language, entry: "more",
      title: plain(EffectPageWords.programme),
      eyebrow: eyebrow(plain(EffectPageWords.programme), format.day(report.meta.asOf)),
      heading: programmeHeading,
      dek: say(report.programme == nil ? ProgrammeWords.cartsDek : .dek),
      sections: sections + notes)
  }

  private var programmeHeading: SafeHTML {
    guard let programme = report.programme else {
      return report.carts?.rate.value.map { say(ProgrammeWords.cartsHeading, share($0)) }
        ?? say(EffectPageWords.carts)
    }
    let orders = programme.effect.orders
    guard orders.difference.value != nil else {
      return say(ProgrammeWords.plainHeading, share(programme.share))
    }
    if isUntested(orders) { return say(ProgrammeWords.untestedHeading) }
    switch orders.verdict {
    case .higher: return say(ProgrammeWords.higher)
    case .lower: return say(ProgrammeWords.lower)
    case .unclear: return say(ProgrammeWords.unclear)
    case .differedBefore: return say(ProgrammeWords.differedBefore)
    }
  }

  /// Whether a clear change lacks the comparison of the time before.
  private func isUntested(_ effect: ChangeEffect) -> Bool {
    effect.placebo.value == nil && effect.verdict != .unclear
  }

  private func programmeStrip(_ programme: Programme) -> PageSection {
    let points = programme.pointsEarned.flatMap { earned in
      programme.pointsRedeemed.map { redeemed in
        fact(
          say(ProgrammeWords.redeemed),
          earned > 0 ? share(Double(redeemed) / Double(earned)) : absent(.noData),
          say(ProgrammeWords.redeemedUnder, count(Int(redeemed)), count(Int(earned))))
      }
    }
    let facts = [
      fact(
        say(ProgrammeWords.members), count(programme.members),
        say(StripWords.ofAll, share(programme.share))),
      estimateFact(say(ProgrammeWords.retention), programme.retention, unit: .share),
      estimateFact(say(ProgrammeWords.nonMembers), programme.nonMemberRetention, unit: .share),
      points,
    ]
    return strip(
      figure: "programme.share", title: say(ProgrammeWords.figures), facts.compactMap { $0 },
      caption: say(ProgrammeWords.caption, days(programme.horizon), day(report.meta.asOf)))
  }

  /// The usual tiers have a name in each language; any other is its own.
  private func tierName(_ tier: String) -> SafeHTML {
    TierWords(rawValue: tier.lowercased()).map { say($0) } ?? "<bdi>\(tier)</bdi>"
  }

  private func tiersSection(_ programme: Programme) -> PageSection {
    let tiers = programme.tiers.map { tier in
      [
        tier.key.isEmpty ? say(ProgrammeWords.noTier) : tierName(tier.key),
        count(tier.members), points(tier.pointsEarned), points(tier.pointsRedeemed),
        ranged(tier.retention, unit: .share),
      ]
    }
    let table = HTMLTable(
      caption: plain(ProgrammeWords.tiers),
      columns: [
        .text(say(ProgrammeWords.tier)), .number(say(ProgrammeWords.members)),
        .number(say(ProgrammeWords.earned), isSecondary: true),
        .number(say(ProgrammeWords.spent), isSecondary: true),
        .number(say(ProgrammeWords.retention)),
      ],
      rows: tiers + [
        [
          say(ProgrammeWords.allMembers), count(programme.members),
          points(programme.pointsEarned), points(programme.pointsRedeemed),
          ranged(programme.retention, unit: .share),
        ],
        [
          say(ProgrammeWords.notMembers), count(report.customers.total - programme.members),
          .empty, .empty, ranged(programme.nonMemberRetention, unit: .share),
        ],
      ])
    return PageSection(
      id: "tiers", figure: "programme.tiers", title: say(ProgrammeWords.tiers),
      subtitle: say(ProgrammeWords.tiersSub, days(programme.horizon), day(report.meta.asOf)),
      body: table.scrolling
        + noteLine(say(ProgrammeWords.tiersNote), say(EffectWords.shareRange)))
  }

  private func points(_ points: Int64?) -> SafeHTML { count(points.map { Int($0) }) }

  private func effectSection(_ programme: Programme) -> PageSection {
    let effect = programme.effect
    let table = HTMLTable(
      caption: plain(ProgrammeWords.effectTitle),
      columns: [
        .text(say(ProgrammeWords.measure)), .number(say(ProgrammeWords.joined), isSecondary: true),
        .number(say(ProgrammeWords.others), isSecondary: true),
        .number(say(EffectWords.difference)),
        .number(say(EffectWords.before), isSecondary: true), .text(say(EffectWords.verdict)),
      ],
      rows: [
        row(ProgrammeWords.orders, effect.orders, change),
        row(ProgrammeWords.revenue, effect.revenue, rangedMoney),
      ])
    return PageSection(
      id: "effect", figure: "programme.effect", title: say(ProgrammeWords.effectTitle),
      subtitle: say(
        ProgrammeWords.effectSub, days(effect.horizon),
        effect.fromDay.map(day) ?? absent(.shortHistory),
        effect.toDay.map(day) ?? absent(.shortHistory), people(effect.n)),
      body: table.scrolling
        + noteLine(
          say(ProgrammeWords.caveat), say(EffectWords.matching),
          effect.unmatched > 0 ? say(ProgrammeWords.unmatched, people(effect.unmatched)) : nil,
          effect.orders.difference.value != nil && effect.orders.placebo.value == nil
            ? say(ProgrammeWords.untested) : nil,
          say(ProgrammeWords.nominal, pricesOfCustomers), say(EffectWords.shareRange)))
  }

  private func row(
    _ name: ProgrammeWords, _ effect: ChangeEffect, _ cell: (Estimate) -> SafeHTML
  ) -> [SafeHTML] {
    [
      say(name), cell(effect.joined), cell(effect.others), cell(effect.difference),
      cell(effect.placebo),
      effect.difference.value == nil
        ? absent(effect.difference.reason ?? .noData)
        : say(EffectWords(effect.verdict))
          + (isUntested(effect) ? under(say(ProgrammeWords.untestedBefore)) : .empty),
    ]
  }

  /// A change of orders a head, with its sign.
  private func change(_ estimate: Estimate) -> SafeHTML {
    guard let value = estimate.value else { return ranged(estimate, unit: .ratio) }
    let number = SafeHTML.number(format.signed(value, digits: 2))
    guard let low = estimate.low, let high = estimate.high else { return number }
    let range = format.range(
      from: format.signed(low, digits: 2), to: format.signed(high, digits: 2))
    return number + under(.number(range))
  }

  private func cartsSection(_ carts: Carts) -> PageSection {
    let table = HTMLTable(
      caption: plain(EffectPageWords.carts),
      columns: [.text(say(FigureWords.figure)), .number(say(FigureWords.count))],
      rows: [
        [say(ProgrammeWords.cartDays), count(carts.days)],
        [say(ProgrammeWords.left), count(carts.abandoned)],
        [say(ProgrammeWords.rate), ranged(carts.rate, unit: .share)],
        [say(ProgrammeWords.open), count(carts.open)],
        [say(ProgrammeWords.anonymous), count(carts.anonymous)],
      ])
    return PageSection(
      id: "carts", figure: "carts",
      title: carts.rate.value.map { say(ProgrammeWords.carts, share($0)) }
        ?? say(EffectPageWords.carts),
      subtitle: say(ProgrammeWords.cartsSub, period(carts.fromDay, carts.toDay)),
      body: table.scrolling + noteLine(say(ProgrammeWords.cartsNote, people(carts.rate.n ?? 0))))
  }
}
