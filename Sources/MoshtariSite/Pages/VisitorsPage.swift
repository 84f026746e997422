import MoshtariCharts
import MoshtariCore
import MoshtariText

enum VisitorWords: String, Phrase {
  case page, line, heading, dek, facts, caption, ofVisitors, inNone
  case table, tableOf, tableSub, family, count, share, range, before, more

  var text: LocalizedText {
    switch self {
    case .page: LocalizedText(en: "Before the purchase", fa: "پیش از خرید")
    case .line:
      LocalizedText(
        en: "Visitors who have not ordered: lookers, discount visitors, researchers, the hesitant.",
        fa: "بازدیدکنندگانی که سفارشی نداده‌اند: جست‌وجوگر، تخفیف‌جو، پژوهنده و مردد.")
    case .heading:
      LocalizedText(
        en: "{1} visitors looked in 30 days and have not ordered",
        fa: "در ۳۰ روز {1} نفر سر زده‌اند و هنوز سفارشی نداده‌اند")
    case .dek:
      LocalizedText(
        en:
          "They are visitors, not customers: people whom the shop does not know, or who signed up and have not ordered. Nothing here is counted on the other pages. One visitor can be in several families.",
        fa:
          "این‌ها بازدیدکننده‌اند، نه مشتری: کسانی که فروشگاه نمی‌شناسدشان، یا نام نوشته‌اند و هنوز سفارشی نداده‌اند. هیچ عدد این صفحه در صفحه‌های دیگر نیامده است. هر کس می‌تواند در چند گروه باشد."
      )
    case .facts: LocalizedText(en: "Visitors without an order", fa: "بازدیدکنندگان بی‌سفارش")
    case .caption:
      LocalizedText(
        en: "Visitors seen from {1}, without an order by then; {2} in all.",
        fa: "بازدیدکنندگان {1} که تا آن روز سفارشی نداده بودند؛ در مجموع {2} نفر.")
    case .ofVisitors: LocalizedText(en: "{1} of visitors", fa: "{1} از بازدیدکنندگان")
    case .table: LocalizedText(en: "Why they seem to come", fa: "گویا برای چه می‌آیند")
    case .tableOf:
      LocalizedText(
        en: "Most visitors without an order only look around",
        fa: "بیشتر بازدیدکنندگان بی‌سفارش فقط نگاه می‌کنند")
    case .tableSub:
      LocalizedText(
        en: "{1} visitors without an order, {2}; shares with 95% range",
        fa: "{1} بازدیدکنندهٔ بی‌سفارش، {2}؛ سهم‌ها با بازهٔ ۹۵٪")
    case .family: LocalizedText(en: "Family", fa: "گروه")
    case .count: LocalizedText(en: "Visitors", fa: "شمار")
    case .share: LocalizedText(en: "Share", fa: "سهم")
    case .range: LocalizedText(en: "95% range", fa: "بازهٔ ۹۵٪")
    case .before: LocalizedText(en: "Month before", fa: "ماه پیش")
    case .inNone: LocalizedText(en: "In no family", fa: "در هیچ گروه")
    case .more:
      LocalizedText(en: "What we do for each of them", fa: "با هر گروه چه می‌کنیم")
    }
  }
}

extension PageContext {
  /// Those who look and have not ordered; nil where the report tells nothing of them.
  ///
  /// - Parameter playbook: what the team does for a family, under its name.
  func visitorsPage(
    notes: [PageSection], playbook: (_ id: String, _ title: String) -> PageSection?
  ) -> Page? {
    guard let visitors = report.visitors else { return nil }
    let books = VisitorFamily.allCases.compactMap { family -> PageSection? in
      guard var section = playbook(family.id, family.name[language]) else { return nil }
      section.id = family.id
      return section
    }
    return Page(
      path: path("visitors"), language: language, entry: "segments",
      title: plain(VisitorWords.page),
      eyebrow: eyebrow(plain(VisitorWords.page), format.day(report.meta.asOf)),
      above: PageLink(label: plain(FrameWords.segments), path: path("segments")),
      heading: say(VisitorWords.heading, count(visitors.total)), dek: say(VisitorWords.dek),
      sections: [visitorStrip(visitors), visitorTable(visitors)] + notes + books)
  }

  /// The families in short, for the page of segments; nil where the report tells nothing of them.
  var visitorSection: PageSection? {
    report.visitors.map { visitors in
      let table = visitorTable(visitors)
      let more = link("visitors", say(VisitorWords.more))
      return PageSection(
        id: "visitors", title: say(VisitorWords.page), subtitle: table.subtitle,
        body: table.body + "<p class=\"note\">\(more)</p>")
    }
  }

  private func visitorStrip(_ visitors: Visitors) -> PageSection {
    let days = period(visitors.fromDay, visitors.toDay)
    let figures = VisitorFamily.allCases.compactMap { family -> SafeHTML? in
      guard let figure = visitors.families.first(where: { $0.key == family.id })?.figure else {
        return nil
      }
      return fact(
        text(family.name), count(figure.count),
        figure.share.value == nil
          ? SafeHTML(text: format.text(figure.share.reason ?? .noData))
          : say(VisitorWords.ofVisitors, share(figure.share.value)))
    }
    return strip(
      title: say(VisitorWords.facts), figures,
      caption: say(VisitorWords.caption, days, count(visitors.total)))
  }

  private func visitorTable(_ visitors: Visitors) -> PageSection {
    let rows = visitors.families.map { family -> [SafeHTML] in
      let figure = family.figure
      let name = VisitorFamily(rawValue: family.key)?.name ?? LocalizedText(family.key)
      return [
        link("visitors", fragment: family.key, text(name)), count(figure.count),
        value(figure.share, unit: .share), range(of: figure.share),
        visitors.previousTotal == nil ? absent(.noData) : count(figure.previousCount),
      ]
    }
    let columns: [HTMLTable.Column] = [
      .text(say(VisitorWords.family)), .number(say(VisitorWords.count)),
      .number(say(VisitorWords.share)), .number(say(VisitorWords.range), isSecondary: true),
      .number(say(VisitorWords.before), isSecondary: true),
    ]
    let none: [SafeHTML] = [
      say(VisitorWords.inNone), count(visitors.inNone), .empty, .empty, .empty,
    ]
    return PageSection(
      id: "families", title: say(isMostlyLooking(visitors) ? VisitorWords.tableOf : .table),
      subtitle: say(
        VisitorWords.tableSub, count(visitors.total), period(visitors.fromDay, visitors.toDay)),
      body: HTMLTable(
        caption: plain(VisitorWords.table), columns: columns, rows: rows + [none]
      ).scrolling)
  }

  /// Whether the lower limit of the lookers' share is above a half, of enough visitors.
  private func isMostlyLooking(_ visitors: Visitors) -> Bool {
    let lookers = visitors.families.first { $0.key == VisitorFamily.looker.id }?.figure.share
    return (lookers?.low ?? 0) > 0.5 && visitors.total >= lowBase
  }

  private func range(of estimate: Estimate) -> SafeHTML {
    estimate.low.flatMap { low in
      estimate.high.map { .number(format.range(low, $0, unit: .share)) }
    } ?? .empty
  }
}
