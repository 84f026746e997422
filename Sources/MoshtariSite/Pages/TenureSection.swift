import MoshtariCharts
import MoshtariCore
import MoshtariText

enum TenureWords: String, Phrase {
  case title, apart, unclear, sub, after, ended, median, quarter, noTest, testNote

  var text: LocalizedText {
    switch self {
    case .title:
      LocalizedText(en: "Time under contract by group", fa: "مدت قرارداد به تفکیک گروه")
    case .apart:
      LocalizedText(
        en: "How long contracts last differs by {1}", fa: "مدت قرارداد بسته به {1} فرق می‌کند")
    case .unclear:
      LocalizedText(
        en: "No clear difference between groups in how long contracts last",
        fa: "در مدت قرارداد، میان گروه‌ها تفاوت آشکاری نیست")
    case .sub:
      LocalizedText(
        en:
          "Share still under contract by days since the first order (Kaplan–Meier), under it the 95% range and how many were still under contract and observed on that day; {1}",
        fa:
          "سهم قراردادهای برقرار، برحسب روز پس از نخستین سفارش (کاپلان–مایر)؛ زیر هر سهم بازهٔ ۹۵٪ و شمار قراردادهایی که آن روز هنوز برقرار و در مشاهده بوده‌اند؛ {1}"
      )
    case .after: LocalizedText(en: "After {1}", fa: "پس از {1}")
    case .ended: LocalizedText(en: "Ended", fa: "پایان‌یافته")
    case .median: LocalizedText(en: "Half ended by (days)", fa: "پایان نیمی تا (روز)")
    case .quarter:
      LocalizedText(en: "By quarter of the first order", fa: "به تفکیک فصل نخستین سفارش")
    case .noTest:
      LocalizedText(
        en: "There are too few groups or ended contracts to compare.",
        fa: "گروه‌ها یا قراردادهای پایان‌یافته برای مقایسه کم‌اند.")
    case .testNote:
      LocalizedText(
        en:
          "Each test takes the whole curves of the groups; p is corrected over the tests of this section together.",
        fa: "هر آزمون همهٔ منحنی گروه‌ها را می‌سنجد؛ p برای همهٔ آزمون‌های این بخش با هم تصحیح شده است.")
    }
  }
}

extension PageContext {
  private typealias Words = TenureWords

  /// The days at which shares are read: a contract of a year ends after the second.
  private static let tenureDays = [180, 360, 540]

  /// Time under contract by group, with the tests; nil where no dimension has two groups.
  var tenureGroupSection: PageSection? {
    guard let by = report.survival?.tenure?.by else { return nil }
    let tables = TenureTable.all(of: by)
    guard let first = tables.first else { return nil }
    let others = tables.dropFirst().map { table in
      "<details><summary>\(name(of: table))</summary>\(groupTable(table))</details>" as SafeHTML
    }
    return PageSection(
      id: "tenure-groups", figure: "survival.tenure.by", title: groupTitle(tables),
      subtitle: say(Words.sub, orderPeriod),
      body: groupTable(first) + others.joined()
        + "<p class=\"note\">\(say(Words.testNote))</p>")
  }

  /// The dimension of the clearest difference; quarters are in no title.
  private func groupTitle(_ tables: [TenureTable]) -> SafeHTML {
    let tests = tables.compactMap { table -> (OrderSurvivalWords, GroupTest)? in
      guard let words = table.words, let test = table.groups.test else { return nil }
      return (words.inSentence, test)
    }
    guard let clearest = tests.min(by: { $0.1.adjusted < $1.1.adjusted }) else {
      return say(Words.title)
    }
    return clearest.1.differs ? say(Words.apart, say(clearest.0)) : say(Words.unclear)
  }

  private func name(of table: TenureTable) -> SafeHTML {
    table.words.map { say($0.name) } ?? say(Words.quarter)
  }

  private func groupTable(_ table: TenureTable) -> SafeHTML {
    let shares: [HTMLTable.Column] = Self.tenureDays.map {
      .number(say(Words.after, days($0)), isSecondary: $0 == 180)
    }
    let columns: [HTMLTable.Column] = [
      .text(name(of: table)), .number(say(ChurnWords.customers), isSecondary: true),
      .number(say(Words.ended), isSecondary: true),
    ]
    let median = HTMLTable.Column.number(say(Words.median), isSecondary: true)
    let html = HTMLTable(
      caption: table.words.map { plain($0.name) } ?? plain(Words.quarter),
      columns: columns + shares + [median], rows: table.rows.map { row(of: $0, in: table) })
    return html.scrolling + test(table.groups.test, none: Words.noTest)
  }

  private func row(of group: SurvivalGroup, in table: TenureTable) -> [SafeHTML] {
    let shares = Self.tenureDays.map { underContract(group, after: $0) }
    return [groupName(group.key, in: table), count(group.customers), count(group.events)]
      + shares + [medianDays(group.median)]
  }

  private func groupName(_ key: String, in table: TenureTable) -> SafeHTML {
    if key.isEmpty { return say(FigureWords.unknown) }
    return table.words == nil ? .number(quarterName(key)) : "<bdi>\(keyName(key))</bdi>"
  }

  /// The share still under contract after `day`; zero beyond the last time only where all have ended.
  private func underContract(_ group: SurvivalGroup, after day: Int) -> SafeHTML {
    guard let events = group.events else { return absent(.smallGroup) }
    if let step = group.steps.first(where: { $0.day == day }) {
      let share = Estimate(
        value: step.survival, low: step.low, high: step.high, n: group.customers)
      return watchedShare(share, atRisk: step.atRisk)
    }
    let isOver = events == group.customers
    return isOver
      ? watchedShare(Estimate(value: 0, low: nil, high: nil, n: events), atRisk: 0)
      : absent(.shortHistory)
  }
}

/// The groups of one dimension that has two or more.
private struct TenureTable {
  /// The dimension alone and within a title; nil for quarters, whose difference is no finding.
  let words: (name: OrderSurvivalWords, inSentence: OrderSurvivalWords)?
  let groups: GroupedSurvival

  /// The newest quarter first, the unknown last.
  var rows: [SurvivalGroup] {
    let known = groups.groups.filter { $0.key != "" }
    return (words == nil ? known.reversed() : known) + groups.groups.filter { $0.key == "" }
  }

  static func all(of by: SurvivalByDimension) -> [TenureTable] {
    let tables = [
      TenureTable((.kind, .ofKind), by.kind), TenureTable((.channel, .ofChannel), by.channel),
      TenureTable((.region, .ofRegion), by.region), TenureTable(nil, by.cohort),
    ]
    return tables.compactMap(\.self)
  }

  private init?(
    _ words: (name: OrderSurvivalWords, inSentence: OrderSurvivalWords)?,
    _ groups: GroupedSurvival?
  ) {
    guard let groups, groups.groups.count > 1 else { return nil }
    (self.words, self.groups) = (words, groups)
  }
}
