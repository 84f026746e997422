import MoshtariCharts
import MoshtariCore
import MoshtariText

enum OrderSurvivalWords: String, Phrase {
  case title, both, second, sub, after, within, median, leftOut, ends, watched, atRisk
  case groups, apart, unclear, groupsSub, afterOrder, kind, channel, region, quarter
  case ofKind, ofChannel, ofRegion, of, test, clear, notClear, testNote, honest, quarters

  var text: LocalizedText {
    switch self {
    case .title:
      LocalizedText(en: "From each order to the next", fa: "از هر سفارش تا سفارش بعدی")
    case .both:
      LocalizedText(
        en: "Within {1}, {2} of customers give a second order, and {3} of those with two a third",
        fa: "تا {1}، {2} مشتریان سفارش دوم را می‌دهند و {3} کسانی که دو سفارش دارند، سومی را")
    case .second:
      LocalizedText(
        en: "Within {1}, {2} of customers give a second order",
        fa: "تا {1}، {2} مشتریان سفارش دوم را می‌دهند")
    case .sub:
      LocalizedText(
        en:
          "Share with the next order by days since the last one named (Kaplan–Meier), under it the 95% range and how many were still waiting and observed on that day; {1}",
        fa:
          "سهم کسانی که سفارش بعدی را داده‌اند، برحسب روز پس از سفارش یادشده (کاپلان–مایر)؛ زیر هر سهم بازهٔ ۹۵٪ و شمار کسانی که آن روز هنوز سفارش نداده و در مشاهده بوده‌اند؛ {1}"
      )
    case .after: LocalizedText(en: "After order", fa: "پس از سفارش")
    case .within: LocalizedText(en: "Within {1}", fa: "تا {1}")
    case .median: LocalizedText(en: "Half within (days)", fa: "نیمی تا (روز)")
    case .leftOut:
      LocalizedText(
        en: "Orders from the sixth on are left out; {1} have given six or more.",
        fa: "سفارش ششم به بعد نیامده است؛ {1} شش سفارش یا بیشتر داده‌اند.")
    case .ends:
      LocalizedText(
        en: "The list ends where fewer than {1} customers have so many orders.",
        fa: "فهرست جایی پایان می‌یابد که کمتر از {1} مشتری به آن شمار سفارش رسیده‌اند.")
    case .watched:
      LocalizedText(
        en:
          "Who orders often reaches an order early and is observed longer after it, so from the second order on the shares of far-off days lean towards the quick.",
        fa:
          "کسی که پرسفارش است زودتر به هر سفارش می‌رسد و پس از آن بیشتر در مشاهده می‌ماند؛ از سفارش دوم به بعد، سهم‌های روزهای دور بیشتر نشانگر کسانی است که زود به زود می‌خرند."
      )
    case .atRisk: LocalizedText(en: "Still observed", fa: "هنوز در مشاهده")
    case .groups: LocalizedText(en: "The next order by group", fa: "سفارش بعدی به تفکیک گروه")
    case .apart:
      LocalizedText(
        en: "After order {1}, how soon the next one comes differs by {2}",
        fa: "پس از سفارش شمارهٔ {1}، زمان سفارش بعدی بسته به {2} فرق می‌کند")
    case .unclear:
      LocalizedText(
        en: "No clear difference between groups in how soon the next order comes",
        fa: "در زمان سفارش بعدی، میان گروه‌ها تفاوت آشکاری نیست")
    case .groupsSub:
      LocalizedText(
        en:
          "Share with the next order within {1} (Kaplan–Meier), under it the 95% range and how many of the customers were still waiting and observed on that day; {2}",
        fa:
          "سهم کسانی که سفارش بعدی را تا {1} داده‌اند (کاپلان–مایر)؛ زیر هر سهم بازهٔ ۹۵٪ و اینکه چند نفر از مشتریان آن روز هنوز سفارش نداده و در مشاهده بوده‌اند؛ {2}"
      )
    case .afterOrder: LocalizedText(en: "After order {1}", fa: "پس از سفارش {1}")
    case .kind: LocalizedText(en: "By kind of customer", fa: "به تفکیک نوع مشتری")
    case .channel: LocalizedText(en: "By how customers came", fa: "به تفکیک راه آشنایی")
    case .region: LocalizedText(en: "By region", fa: "به تفکیک منطقه")
    case .quarter: LocalizedText(en: "By quarter of that order", fa: "به تفکیک فصل آن سفارش")
    case .ofKind: LocalizedText(en: "kind of customer", fa: "نوع مشتری")
    case .ofChannel: LocalizedText(en: "how customers came", fa: "راه آشنایی")
    case .ofRegion: LocalizedText(en: "region", fa: "منطقه")
    case .of: LocalizedText(en: "{1} of {2}", fa: "{1} از {2}")
    case .test: LocalizedText(en: "Log-rank test", fa: "آزمون رتبهٔ لگاریتمی")
    case .clear: LocalizedText(en: "clear difference", fa: "تفاوت آشکار")
    case .notClear: LocalizedText(en: "no clear difference", fa: "بدون تفاوت آشکار")
    case .testNote:
      LocalizedText(
        en:
          "Each test takes the whole curves of the groups; its p is after Holm’s correction, over the tests of the first order together and over those of all later orders together.",
        fa:
          "هر آزمون همهٔ منحنی گروه‌ها را می‌سنجد؛ p پس از تصحیح هولم است: آزمون‌های سفارش اول با هم و آزمون‌های سفارش‌های بعدی با هم."
      )
    case .honest:
      LocalizedText(
        en:
          "Lifecycle and RFM segments are no groups here: they are made of the very orders that the curves wait for.",
        fa:
          "بخش‌های چرخهٔ عمر و RFM اینجا گروه نیستند، چون از همان سفارش‌هایی ساخته شده‌اند که منحنی در انتظارشان است."
      )
    case .quarters:
      LocalizedText(
        en:
          "A difference between quarters is no trend: in a shop’s first quarters only the quick have several orders.",
        fa:
          "تفاوت فصل‌ها روند نیست: در نخستین فصل‌های فروشگاه تنها کسانی چند سفارش دارند که زود به زود می‌خرند."
      )
    }
  }
}

extension PageContext {
  private typealias Words = OrderSurvivalWords

  /// How soon each order is followed by the next (L9); nil where nobody has ordered.
  var nextOrderSection: PageSection? {
    guard let orders = report.survival?.orders, let first = orders.first else { return nil }
    let days = first.within.map(\.day)
    let table = HTMLTable(
      caption: plain(Words.title),
      columns: [.text(say(Words.after)), .number(say(ChurnWords.customers))]
        + days.map {
          .number(say(Words.within, self.days($0)), isSecondary: $0 == 30 || $0 == 360)
        } + [.number(say(Words.median), isSecondary: true)],
      rows: orders.map { order in
        [count(order.orders), count(order.customers)] + order.within.map(watchedShare)
          + [medianDays(order.median)]
      }
    ).greying(orders.map { $0.customers < lowBase })
    return PageSection(
      id: "next-orders", figure: "survival.orders",
      title: headline(.nextOrders(orders, lowBase: lowBase), or: Words.title),
      subtitle: say(Words.sub, orderPeriod),
      body: table.scrolling + "<p class=\"note\">\(lastOrder(orders)) \(say(Words.watched))</p>")
  }

  /// Why the list ends.
  private func lastOrder(_ orders: [NextOrder]) -> SafeHTML {
    let more = report.repeatPurchase?.ladder.first { $0.orders == 6 }?.customers
    return orders.count == 5
      ? say(Words.leftOut, people(more ?? 0)) : say(Words.ends, count(lowBase))
  }

  /// The next order within 90 days by group, with the tests; nil without groups after a second order.
  var nextOrderGroupSection: PageSection? {
    let tables = NextOrderTable.all(of: report.survival)
    guard let first = tables.first else { return nil }
    let others = tables.dropFirst().map { table in
      "<details><summary>\(say(table.name))</summary>\(groupTable(table))</details>" as SafeHTML
    }
    let quarters: SafeHTML =
      tables.contains { $0.name == .quarter } ? " \(say(Words.quarters))" : .empty
    return PageSection(
      id: "next-orders-groups", figure: "survival.orders.by", title: groupTitle(tables),
      subtitle: say(Words.groupsSub, days(NextOrderTable.day), orderPeriod),
      body: groupTable(first) + others.joined()
        + "<p class=\"note\">\(say(Words.testNote)) \(say(Words.honest))\(quarters)</p>")
  }

  /// The dimension of the clearest difference after a second or later order, and the first order after which
  /// it differs; quarters are in no title.
  private func groupTitle(_ tables: [NextOrderTable]) -> SafeHTML {
    let tests = tables.flatMap { table in
      table.columns.compactMap { column in
        table.inSentence.flatMap { name in
          column.orders > 1 ? column.test.map { (column.orders, name, $0) } : nil
        }
      }
    }
    guard let clearest = tests.min(by: { $0.2.adjusted < $1.2.adjusted }) else {
      return say(Words.groups)
    }
    guard clearest.2.differs else { return say(Words.unclear) }
    let first = tests.filter { $0.1 == clearest.1 && $0.2.differs }.map(\.0).min() ?? clearest.0
    return say(Words.apart, count(first), say(clearest.1))
  }

  private func groupTable(_ table: NextOrderTable) -> SafeHTML {
    let rows = table.keys.map { key in
      [table.name == .quarter ? .number(quarterName(key)) : groupName(key)]
        + table.columns.map { column in
          column.shares[key].map(shareOfGroup) ?? absent(.noData)
        }
    }
    let tests = [say(Words.test)] + table.columns.map { testCell($0.test) }
    return HTMLTable(
      caption: plain(table.name),
      columns: [.text(say(table.name))]
        + table.columns.map { .number(say(Words.afterOrder, count($0.orders))) },
      rows: rows + [tests]
    ).scrolling
  }

  private func groupName(_ key: String) -> SafeHTML {
    key.isEmpty ? say(FigureWords.unknown) : "<bdi>\(keyName(key))</bdi>"
  }

  /// The corrected p, under it the statistic and what it says.
  private func testCell(_ test: GroupTest?) -> SafeHTML {
    guard let test else { return absent(.tooFew) }
    let least = 0.001, isBelow = test.adjusted < least
    let p = say(
      isBelow ? OnboardingWords.pBelow : .pIs,
      .number(format.decimal(isBelow ? least : test.adjusted, digits: 3)))
    let verdict = say(test.differs ? Words.clear : .notClear)
    return """
      \(p)<span class="why">\
      <bdi dir="ltr">χ²(\(count(test.degrees))) = \(.number(format.decimal(test.chiSquare, digits: 1)))</bdi>\
      \(separator)\(verdict)</span>
      """
  }

  /// A share over its range and how many were still at risk; grey where the range is that of few.
  func watchedShare(_ share: WatchedShare) -> SafeHTML {
    watchedShare(share.estimate, atRisk: share.atRisk)
  }

  /// The same, with of how many customers they are.
  private func shareOfGroup(_ share: WatchedShare) -> SafeHTML {
    let people = share.atRisk.flatMap { atRisk in
      share.estimate.n.map { say(Words.of, count(atRisk), count($0)) }
    }
    return watchedShare(share.estimate, atRisk: share.atRisk, people: people)
  }

  /// - Parameter people: what stands under the range; the number at risk where it is nil.
  func watchedShare(_ estimate: Estimate, atRisk: Int?, people: SafeHTML? = nil) -> SafeHTML {
    guard let value = estimate.value else { return absent(estimate.reason ?? .noData) }
    let number = SafeHTML.number(format.percent(value, digits: value > 0 && value < 0.1 ? 1 : 0))
    let under = [interval(estimate, unit: .share), people ?? atRisk.map { count($0) }]
      .compactMap { $0 }.map { "<span class=\"why\">\($0)</span>" as SafeHTML }
    let cell = number + under.joined()
    guard estimate.isLowBase(of: lowBase, people: atRisk) else { return cell }
    return "<span class=\"lown\">\(cell)</span>"
  }

  /// A median in days over its range.
  func medianDays(_ median: Estimate) -> SafeHTML {
    guard let value = median.value else { return absent(median.reason ?? .notReached) }
    guard let range = interval(median, unit: .days) else { return count(Int(value)) }
    return "\(count(Int(value)))<span class=\"why\">\(range)</span>"
  }
}

/// The groups of one dimension after each order.
private struct NextOrderTable {
  struct Column {
    var orders: Int
    /// Of those with the next order within `day` days; by key.
    var shares: [String: WatchedShare]
    var test: GroupTest?
  }

  static let day = 90

  let name: OrderSurvivalWords
  /// The dimension within a title; nil for quarters, whose difference is no finding.
  let inSentence: OrderSurvivalWords?
  /// In the order of rows, the unknown last.
  let keys: [String]
  let columns: [Column]

  /// The tables of dimensions with groups after the second order; the first order's are `survival.by`.
  static func all(of survival: Survival?) -> [NextOrderTable] {
    guard let survival else { return [] }
    return [
      NextOrderTable(survival, .kind, .ofKind, \.kind, \.kind),
      NextOrderTable(survival, .channel, .ofChannel, \.channel, \.channel),
      NextOrderTable(survival, .region, .ofRegion, \.region, \.region),
      NextOrderTable(survival, .quarter, nil, \.cohort, \.cohort),
    ].compactMap(\.self)
  }

  private init?(
    _ survival: Survival, _ name: OrderSurvivalWords, _ inSentence: OrderSurvivalWords?,
    _ first: KeyPath<SurvivalByDimension, GroupedSurvival?>,
    _ later: KeyPath<NextOrderByDimension, GroupedNextOrder?>
  ) {
    let stages = survival.orders.compactMap { order in
      order.by?[keyPath: later].map { (order.orders, $0) }
    }
    guard !stages.isEmpty else { return nil }
    (self.name, self.inSentence) = (name, inSentence)
    let second = survival.by[keyPath: first].map { groups in
      Column(
        orders: 1,
        shares: Self.byKey(
          groups.groups.map { group in
            (
              group.key,
              WatchedShare(
                day: Self.day, atRisk: group.atRisk(at: Self.day), estimate: group.within90)
            )
          }), test: groups.test)
    }
    columns =
      [second].compactMap(\.self)
      + stages.map { orders, groups in
        Column(
          orders: orders,
          shares: Self.byKey(
            groups.groups.compactMap { group in
              group.within.first { $0.day == Self.day }.map { (group.key, $0) }
            }), test: groups.test)
      }
    let named = Set(columns.flatMap(\.shares.keys)).sorted(by: isBeforeInBytes)
    let known = named.filter { $0 != "" }
    keys = (inSentence == nil ? known.reversed() : known) + named.filter { $0 == "" }
  }

  private static func byKey(_ shares: [(String, WatchedShare)]) -> [String: WatchedShare] {
    Dictionary(shares) { first, _ in first }
  }
}

extension Finding {
  /// The first two steps within 90 days, where enough customers are still observed on that day.
  static func nextOrders(_ orders: [NextOrder], lowBase: Int) -> Finding? {
    let shares = orders.prefix(2).map { order in
      order.within.first {
        $0.day == 90 && $0.estimate.isSound(lowBase: lowBase) && $0.atRisk ?? 0 >= lowBase
      }
    }
    guard let second = shares.first ?? nil else { return nil }
    guard shares.count > 1, let third = shares[1] else {
      return Finding(OrderSurvivalWords.second, .days(second.day), .share(second.estimate))
    }
    return Finding(
      OrderSurvivalWords.both, .days(second.day), .share(second.estimate), .share(third.estimate))
  }
}
