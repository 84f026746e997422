import MoshtariCharts
import MoshtariCore
import MoshtariText

enum ExperienceWords: String, Phrase {
  case allSpeeds, lower, higher, unclear, differedBefore, none, refundsOnly, dek, figures, caption
  case returned, matched, difference, compared, unmatchedUnder
  case kinds, kindsSub, kind, happened, all, complaint, nps, csat, effort, unmatchedNote, intention
  case refundsFall, refundsRise, refundsUnclear, refundsFew, refundsSub, took, refunded, cameBack
  case standardised, daysBand, daysMore, trend, standardNote, apart

  var text: LocalizedText {
    switch self {
    case .lower:
      LocalizedText(
        en: "After a bad experience fewer come back: {1}, against {2} of customers like them",
        fa: "پس از تجربهٔ بد کمتر برمی‌گردند: {1}، در برابر {2} از مشتریان همسان")
    case .higher:
      LocalizedText(
        en: "After a bad experience more come back: {1}, against {2} of customers like them",
        fa: "پس از تجربهٔ بد بیشتر برمی‌گردند: {1}، در برابر {2} از مشتریان همسان")
    case .unclear:
      LocalizedText(
        en: "No clear loss after a bad experience: {1} come back, {2} of customers like them",
        fa: "پس از تجربهٔ بد ریزش آشکاری نیست: {1} برمی‌گردند و از مشتریان همسان {2}")
    case .differedBefore:
      LocalizedText(
        en: "Customers with a bad experience differed before it",
        fa: "مشتریانی که تجربهٔ بد داشته‌اند، از پیش با دیگران فرق داشتند")
    case .none:
      LocalizedText(
        en: "Too few bad experiences to compare", fa: "تجربه‌های بد برای مقایسه بسیار کم است")
    case .refundsOnly:
      LocalizedText(
        en: "{1} of refunded customers ordered again",
        fa: "{1} از مشتریانی که پولشان برگشت، دوباره سفارش دادند")
    case .dek:
      LocalizedText(
        en:
          "A complaint, an NPS score up to 6, satisfaction up to 2 of 5, or great effort. Coming back is an order in the {1} after that month.",
        fa:
          "شکایت، امتیاز NPS تا ۶، رضایت تا ۲ از ۵، یا زحمت زیاد. بازگشت یعنی سفارشی در {1} پس از آن ماه."
      )
    case .figures: LocalizedText(en: "After a bad experience", fa: "پس از تجربهٔ بد")
    case .caption:
      LocalizedText(
        en: "First bad experience of a customer in a month, months from {1} to {2}",
        fa: "نخستین تجربهٔ بد هر مشتری در ماه، ماه‌های {1} تا {2}")
    case .returned: LocalizedText(en: "Came back", fa: "برگشتند")
    case .matched: LocalizedText(en: "Customers like them", fa: "مشتریان همسان")
    case .difference: LocalizedText(en: "Difference", fa: "تفاوت")
    case .compared:
      LocalizedText(en: "{1} customer-months", fa: "{1} مشتری‌ماه")
    case .unmatchedUnder:
      LocalizedText(en: "{1} without anybody like them", fa: "{1} بی‌همسان")
    case .kinds:
      LocalizedText(en: "By kind of bad experience", fa: "به تفکیک نوع تجربهٔ بد")
    case .kindsSub:
      LocalizedText(
        en: "Share with an order in the {1} after the month; months from {2} to {3}",
        fa: "سهم دارندگان سفارش در {1} پس از ماه؛ ماه‌های {2} تا {3}")
    case .kind: LocalizedText(en: "Bad experience", fa: "تجربهٔ بد")
    case .happened: LocalizedText(en: "{1} matched", fa: "{1} همسان‌شده")
    case .allSpeeds: LocalizedText(en: "All refunds", fa: "همهٔ بازپرداخت‌ها")
    case .all: LocalizedText(en: "Any of these", fa: "هر یک از این‌ها")
    case .complaint: LocalizedText(en: "Complaint", fa: "شکایت")
    case .nps: LocalizedText(en: "NPS up to 6", fa: "NPS تا ۶")
    case .csat: LocalizedText(en: "Low satisfaction", fa: "رضایت کم")
    case .effort: LocalizedText(en: "Great effort", fa: "زحمت زیاد")
    case .unmatchedNote:
      LocalizedText(
        en: "{1} had no order before the month or nobody like them, and are left out.",
        fa: "{1} پیش از آن ماه سفارشی یا همسانی نداشته‌اند و کنار گذاشته شده‌اند.")
    case .intention:
      LocalizedText(
        en: "Answers to a survey are compared only with answers to the same survey.",
        fa: "پاسخ‌دهندگان هر نظرسنجی تنها با پاسخ‌دهندگان همان نظرسنجی مقایسه شده‌اند.")
    case .refundsFall:
      LocalizedText(
        en: "The slower the refund, the fewer come back",
        fa: "هرچه بازپرداخت کندتر، بازگشت کمتر")
    case .refundsRise:
      LocalizedText(
        en: "After slower refunds more come back", fa: "پس از بازپرداخت کندتر، بازگشت بیشتر است")
    case .refundsUnclear:
      LocalizedText(
        en: "No clear trend with the speed of refunds",
        fa: "بازگشت با سرعت بازپرداخت روند آشکاری ندارد")
    case .refundsFew:
      LocalizedText(en: "Refunds by speed", fa: "بازپرداخت به تفکیک سرعت")
    case .refundsSub:
      LocalizedText(
        en: "Refunded customers with another order in the {1} after the refund; refunds {2}",
        fa: "مشتریانی که تا {1} پس از بازپرداخت سفارشی دیگر داده‌اند؛ بازپرداخت‌های {2}")
    case .took: LocalizedText(en: "Refund took", fa: "زمان بازپرداخت")
    case .refunded: LocalizedText(en: "Refunds", fa: "بازپرداخت‌ها")
    case .cameBack: LocalizedText(en: "Came back", fa: "برگشتند")
    case .standardised: LocalizedText(en: "With equal order counts", fa: "با تعداد سفارش یکسان")
    case .daysBand: LocalizedText(en: "{1} to {2} days", fa: "{1} تا {2} روز")
    case .daysMore: LocalizedText(en: "{1} days or more", fa: "{1} روز و بیشتر")
    case .trend:
      LocalizedText(
        en: "Trend over the four bands: z = {1}, p = {2} (Cochran–Armitage).",
        fa: "روند در چهار گروه: z برابر {1} و p برابر {2} (کاکرن–آرمیتاژ).")
    case .standardNote:
      LocalizedText(
        en: "Difficult cases are slow, so this shows what goes together, not what speed does.",
        fa: "موردهای دشوار کندترند؛ پس این همراهی را نشان می‌دهد، نه اثر سرعت را.")
    case .apart:
      LocalizedText(
        en:
          "Not counted: {1} refunds without a day of payment, {2} whose {3} are not over, {4} soon after another.",
        fa:
          "شمرده نشده‌اند: {1} بازپرداخت بدون تاریخ پرداخت، {2} مورد که {3} آن‌ها نگذشته، و {4} مورد اندکی پس از بازپرداختی دیگر."
      )
    }
  }
}

extension PageContext {
  /// Who comes back after a bad experience and after a refund; nil without either.
  func experiencePage(notes: [PageSection]) -> Page? {
    guard report.experience != nil || report.refunds != nil else { return nil }
    let horizon = report.experience?.horizon ?? report.refunds?.horizon ?? 0
    let sections = [
      report.experience.map(experienceStrip), report.experience.map(kindsSection),
      report.refunds.map(refundSection),
    ]
    return Page(
      path: path("experience"), language: language, entry: "more",
      title: plain(EffectPageWords.experience),
      eyebrow: eyebrow(plain(EffectPageWords.experience), format.day(report.meta.asOf)),
      heading: experienceHeading, dek: say(ExperienceWords.dek, days(horizon)),
      sections: sections.compactMap { $0 } + notes)
  }

  private var experienceHeading: SafeHTML {
    guard let effect = report.experience?.afterBad else {
      let all = report.refunds?.all.value
      return all == nil
        ? say(EffectPageWords.experience) : say(ExperienceWords.refundsOnly, share(all))
    }
    guard effect.difference.value != nil else { return say(ExperienceWords.none) }
    let words: ExperienceWords =
      switch effect.verdict {
      case .lower: .lower
      case .higher: .higher
      case .unclear: .unclear
      case .differedBefore: .differedBefore
      }
    return say(words, share(effect.returned.value), share(effect.matched.value))
  }

  private func experienceStrip(_ experience: Experience) -> PageSection {
    let effect = experience.afterBad
    let months = experience.fromDay.flatMap { from in
      experience.toDay.map { say(ExperienceWords.caption, day(from), day($0)) }
    }
    return strip(
      figure: "experience.afterBad", title: say(ExperienceWords.figures),
      [
        estimateFact(say(ExperienceWords.returned), effect.returned, unit: .share),
        estimateFact(say(ExperienceWords.matched), effect.matched, unit: .share) {
          say(ExperienceWords.compared, count($0))
        },
        estimateFact(say(ExperienceWords.difference), effect.difference, unit: .shareChange),
        estimateFact(say(EffectWords.before), effect.placebo, unit: .shareChange),
      ],
      caption: months ?? asOf)
  }

  private func kindsSection(_ experience: Experience) -> PageSection {
    let rows =
      experience.byKind.map { (kindName($0.key), $0.figure) }
      + (experience.byKind.count > 1 ? [(say(ExperienceWords.all), experience.afterBad)] : [])
    let table = HTMLTable(
      caption: plain(ExperienceWords.kinds),
      columns: [
        .text(say(ExperienceWords.kind)), .number(say(ExperienceWords.returned)),
        .number(say(ExperienceWords.matched), isSecondary: true),
        .number(say(EffectWords.difference)),
        .number(say(EffectWords.before), isSecondary: true), .text(say(EffectWords.verdict)),
      ],
      rows: rows.map { name, effect in
        [
          name + under(say(ExperienceWords.happened, count(effect.n))),
          ranged(effect.returned, unit: .share),
          ranged(effect.matched, unit: .share), ranged(effect.difference, unit: .shareChange),
          ranged(effect.placebo, unit: .shareChange), reading(effect),
        ]
      })
    let unmatched = experience.afterBad.unmatched
    return PageSection(
      id: "kinds", figure: "experience.byKind", title: say(ExperienceWords.kinds),
      subtitle: say(
        ExperienceWords.kindsSub, days(experience.horizon),
        experience.fromDay.map(day) ?? absent(.shortHistory),
        experience.toDay.map(day) ?? absent(.shortHistory)),
      body: table.scrolling
        + noteLine(
          say(EffectWords.matching), say(ExperienceWords.intention),
          unmatched > 0 ? say(ExperienceWords.unmatchedNote, people(unmatched)) : nil,
          say(EffectWords.shareRange)))
  }

  private func reading(_ effect: MatchedEffect) -> SafeHTML {
    effect.difference.value == nil
      ? absent(effect.difference.reason ?? .noData) : say(EffectWords(effect.verdict))
  }

  private func kindName(_ key: String) -> SafeHTML {
    ExperienceWords(rawValue: key).map { say($0) } ?? "<bdi>\(key)</bdi>"
  }

  private func refundSection(_ refunds: RefundFigures) -> PageSection {
    let title: ExperienceWords =
      switch refunds.trend?.verdict {
      case .fall: .refundsFall
      case .rise: .refundsRise
      case .unclear: .refundsUnclear
      case nil: .refundsFew
      }
    let bySpeed = refunds.bySpeed.map { speed -> [SafeHTML] in
      [
        band(speed.key), count(speed.customers), ranged(speed.returned, unit: .share),
        ranged(speed.standardised, unit: .share),
      ]
    }
    let all: [SafeHTML] = [
      say(ExperienceWords.allSpeeds), refunds.all.n.map { count($0) } ?? .empty,
      ranged(refunds.all, unit: .share), .empty,
    ]
    let table = HTMLTable(
      caption: plain(ExperienceWords.refundsFew),
      columns: [
        .text(say(ExperienceWords.took)), .number(say(ExperienceWords.refunded)),
        .number(say(ExperienceWords.cameBack)), .number(say(ExperienceWords.standardised)),
      ],
      rows: bySpeed + [all])
    let trend = refunds.trend.map {
      say(
        ExperienceWords.trend, .number(format.signed($0.z, digits: 2)),
        .number(format.decimal($0.p, digits: 3)))
    }
    return PageSection(
      id: "refunds", figure: "refunds", title: say(title),
      subtitle: say(
        ExperienceWords.refundsSub, days(refunds.horizon), period(refunds.fromDay, refunds.toDay)),
      body: table.scrolling
        + noteLine(
          trend, say(ExperienceWords.standardNote),
          say(
            ExperienceWords.apart, count(refunds.unpaid), count(refunds.open),
            days(refunds.horizon), count(refunds.repeated)),
          say(EffectWords.shareRange)))
  }

  /// `0 to 3 days` of `0-3`, `15 days or more` of `15+`.
  private func band(_ key: String) -> SafeHTML {
    let limits = key.split(separator: "-").compactMap { Int($0) }
    if limits.count == 2 {
      return say(ExperienceWords.daysBand, count(limits[0]), count(limits[1]))
    }
    return say(ExperienceWords.daysMore, count(Int(key.dropLast()) ?? 0))
  }
}
