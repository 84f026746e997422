import MoshtariCharts
import MoshtariCore
import MoshtariText

enum VisitorWords: String, Phrase {
  case page, line, heading, dek, facts, caption, ofVisitors, inNone
  case table, tableOf, tableSub, family, count, share, range, before, more
  case change, higher, lower, same, noBefore, hiddenChange, size, hiddenSize
  case looker, discountVisitor, researcher, hesitant

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
    case .change: LocalizedText(en: "Change of share", fa: "تغییر سهم")
    case .higher: LocalizedText(en: "higher than the month before", fa: "بیشتر از ماه پیش")
    case .lower: LocalizedText(en: "lower than the month before", fa: "کمتر از ماه پیش")
    case .same:
      LocalizedText(en: "no clear change from the month before", fa: "بی‌تغییر آشکار از ماه پیش")
    case .noBefore:
      LocalizedText(
        en: "no month before: visits do not reach back so far",
        fa: "ماه پیش ندارد: بازدیدها تا آن‌جا به عقب نمی‌رسند")
    case .hiddenChange:
      LocalizedText(
        en: "change not shown: a group is too small", fa: "تغییر نشان داده نمی‌شود: گروهی کوچک است")
    case .size:
      LocalizedText(
        en: "{1} of {2} visitors without an order, {3} ({4}); {5}.",
        fa: "{1} نفر از {2} بازدیدکنندهٔ بی‌سفارش، {3} ({4})؛ {5}.")
    case .hiddenSize:
      LocalizedText(
        en: "How many of the {1} visitors are in this family is not shown: {2}.",
        fa: "نشان داده نمی‌شود که چند نفر از {1} بازدیدکننده در این گروه‌اند: {2}.")
    case .looker:
      LocalizedText(
        en: "Looked in within 30 days, opened no coupon, cart or chat, and compared once at most.",
        fa:
          "در ۳۰ روز سر زده، نه کوپنی دیده، نه سبدی پر کرده و نه گفت‌وگویی کرده، و دست بالا یک بار مقایسه کرده است."
      )
    case .discountVisitor:
      LocalizedText(
        en: "Looked at a coupon within 30 days.", fa: "در ۳۰ روز کوپنی دیده است.")
    case .researcher:
      LocalizedText(
        en: "Compared products twice or more within 30 days.",
        fa: "در ۳۰ روز دو بار یا بیشتر کالاها را مقایسه کرده است.")
    case .hesitant:
      LocalizedText(
        en:
          "Within 30 days chatted, put something in the cart two days ago or earlier, or came on three days and compared.",
        fa:
          "در ۳۰ روز گفت‌وگو کرده، دو روز پیش یا زودتر چیزی در سبد گذاشته، یا در سه روز آمده و مقایسه کرده است."
      )
    case .inNone: LocalizedText(en: "In no family", fa: "در هیچ گروه")
    case .more:
      LocalizedText(en: "What we do for each of them", fa: "با هر گروه چه می‌کنیم")
    }
  }
}

extension VisitorWords {
  /// The rule of a family.
  fileprivate init(_ family: VisitorFamily) {
    switch family {
    case .looker: self = .looker
    case .discountVisitor: self = .discountVisitor
    case .researcher: self = .researcher
    case .hesitant: self = .hesitant
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
    let books = VisitorFamily.allCases.map { family in
      let name = family.name[language], book = playbook(family.id, name)
      let known = familySentences(family, in: visitors)
      return PageSection(
        id: family.id, figure: "visitors.families", title: SafeHTML(text: name),
        subtitle: book?.subtitle ?? .empty,
        body: known + (book?.body ?? .empty))
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
        id: "visitors", figure: "visitors.families", title: say(VisitorWords.page),
        subtitle: table.subtitle,
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
      figure: "visitors.total", title: say(VisitorWords.facts), figures,
      caption: say(VisitorWords.caption, days, count(visitors.total)))
  }

  /// The rule of a family, its size, and how its share changed, in words.
  private func familySentences(_ family: VisitorFamily, in visitors: Visitors) -> SafeHTML {
    let rule = paragraph(say(VisitorWords(family)))
    guard let figure = visitors.families.first(where: { $0.key == family.id })?.figure else {
      return rule
    }
    guard let count = figure.count, figure.share.value != nil else {
      let reason = SafeHTML(text: format.text(figure.share.reason ?? .noData))
      return rule + paragraph(say(VisitorWords.hiddenSize, self.count(visitors.total), reason))
    }
    return rule
      + paragraph(
        say(
          VisitorWords.size, self.count(count), self.count(visitors.total),
          share(figure.share.value), range(of: figure.share), change(of: figure, in: visitors)))
  }

  /// What may be said of a family's share against the month before, with the range of the difference.
  private func change(of figure: VisitorCount, in visitors: Visitors) -> SafeHTML {
    guard let change = figure.change, let low = change.low, let high = change.high else {
      return say(visitors.previousTotal == nil ? VisitorWords.noBefore : .hiddenChange)
    }
    let words: VisitorWords =
      switch change.verdict {
      case .higher: .higher
      case .lower: .lower
      case .same: .same
      }
    let range = SafeHTML.number(format.range(low, high, unit: .shareChange))
    return "\(say(words)) (\(range))"
  }

  private func visitorTable(_ visitors: Visitors) -> PageSection {
    let rows = visitors.families.map { family -> [SafeHTML] in
      let figure = family.figure
      let name = VisitorFamily(rawValue: family.key)?.name ?? LocalizedText(family.key)
      return [
        link("visitors", fragment: family.key, text(name)), count(figure.count),
        value(figure.share, unit: .share), range(of: figure.share),
        visitors.previousTotal == nil ? absent(.noData) : count(figure.previousCount),
        change(of: figure, in: visitors),
      ]
    }
    let columns: [HTMLTable.Column] = [
      .text(say(VisitorWords.family)), .number(say(VisitorWords.count)),
      .number(say(VisitorWords.share)), .number(say(VisitorWords.range), isSecondary: true),
      .number(say(VisitorWords.before), isSecondary: true),
      .text(say(VisitorWords.change)),
    ]
    let none: [SafeHTML] = [
      say(VisitorWords.inNone), count(visitors.inNone), .empty, .empty, .empty, .empty,
    ]
    return PageSection(
      id: "families", figure: "visitors.families",
      title: say(isMostlyLooking(visitors) ? VisitorWords.tableOf : .table),
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
