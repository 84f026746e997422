import MoshtariCore
import MoshtariText

/// Words that pages say by themselves, in both languages.
///
/// Each page keeps its own in an enumeration beside it; `{1}`, `{2}` … stand for what is put in.
protocol Phrase: CaseIterable, Sendable {
  var text: LocalizedText { get }
}

extension Phrase {
  /// The words in `language` with `arguments` in their places; words are escaped, arguments are markup.
  /// After a lone 1 the English noun is in the singular.
  func html(in language: Language, _ arguments: [SafeHTML] = []) -> SafeHTML {
    let counts = arguments.map(\.visible)
    return pieces(in: language, counts).reduce(.empty) { html, piece in
      switch piece {
      case .words(let words): html + SafeHTML(text: words)
      case .place(let place): html + arguments[place]
      }
    }
  }

  /// The words in `language` as plain text, `arguments` in their places.
  func plain(in language: Language, _ arguments: [String] = []) -> String {
    pieces(in: language, arguments).map { piece in
      switch piece {
      case .words(let words): words
      case .place(let place): arguments[place]
      }
    }.joined()
  }

  /// Words and the places between them, of which there are as many as `arguments`.
  private func pieces(in language: Language, _ arguments: [String]) -> [PhrasePiece] {
    var pieces: [PhrasePiece] = []
    var rest = text[language][...]
    var isOne = false
    func words(_ words: Substring) -> PhrasePiece {
      .words(isOne && language == .en ? words.inSingular : String(words))
    }
    while let open = rest.firstIndex(of: "{") {
      pieces.append(words(rest[..<open]))
      isOne = false
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}"), let place = Int(rest[..<close]),
        arguments.indices.contains(place - 1)
      else { continue }
      pieces.append(.place(place - 1))
      isOne = arguments[place - 1] == "1"
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [words(rest)]
  }
}

/// A part of a phrase: words, or the position of the argument that stands there.
private enum PhrasePiece {
  case words(String)
  case place(Int)
}

extension Substring {
  /// What follows a number, as it reads after 1: ` order in May` of ` orders in May`. Only nouns that
  /// pages count are known.
  fileprivate var inSingular: String {
    for noun in ["customer", "order", "member", "answer", "day", "week", "month", "visitor"] {
      for adjective in ["", "active ", "new ", "known "] {
        let plural = " \(adjective)\(noun)s"
        guard hasPrefix(plural) else { continue }
        let after = dropFirst(plural.count)
        guard after.first?.isLetter != true else { continue }
        let verb = Self.verbs.first { "\(after) ".hasPrefix(" \($0.many) ") }
        let rest = verb.map { " \($0.one)" + after.dropFirst($0.many.count + 1) }
        return " \(adjective)\(noun)" + (rest ?? String(after))
      }
    }
    return String(self)
  }

  /// Verbs that follow the nouns in phrases.
  private static let verbs = [
    (many: "were", one: "was"), (many: "are", one: "is"), (many: "have", one: "has"),
    (many: "give", one: "gives"), (many: "stand", one: "stands"),
  ]
}

extension SafeHTML {
  /// What is read of it where it is only a number: without tags.
  fileprivate var visible: String {
    var text = "", isTag = false
    for character in markup {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        text.append(character)
      }
    }
    return text
  }
}

/// Names of pages and parts of the frame.
enum FrameWords: String, Phrase {
  case overview, overviewByQuarter, segments, retention, nps, personas, notes, more, dataQuality,
    definitions, value
  case loyalty
  case churn, onboarding, cohorts
  case service, voice
  case demand, year, digest
  case skip, navigation, dataTo, definitionsLink, madeBy

  var text: LocalizedText {
    switch self {
    case .overview: LocalizedText(en: "Overview", fa: "نمای کلی")
    case .overviewByQuarter: OverviewQuarterWords.page.text
    case .segments: LocalizedText(en: "Segments", fa: "بخش‌ها")
    case .retention: LocalizedText(en: "Retention", fa: "نگهداشت")
    case .nps: LocalizedText(en: "NPS and CSAT", fa: "صدای مشتری")
    case .personas: LocalizedText(en: "Personas", fa: "پرسوناها")
    case .notes: LocalizedText(en: "Notes", fa: "یادداشت‌ها")
    case .more: LocalizedText(en: "More", fa: "بیشتر")
    case .dataQuality: LocalizedText(en: "Data quality", fa: "کیفیت داده‌ها")
    case .definitions: LocalizedText(en: "Definitions", fa: "تعریف‌ها")
    case .value: LocalizedText(en: "Customer value", fa: "ارزش مشتری")
    case .loyalty: LocalizedText(en: "Loyalty", fa: "وفاداری")
    case .churn: LocalizedText(en: "Churn", fa: "ریزش")
    case .cohorts: CohortWords.page.text
    case .onboarding: LocalizedText(en: "Onboarding", fa: "آغاز همراهی")
    case .voice: LocalizedText(en: "Comments and answers", fa: "نظرها و پاسخ‌ها")
    case .service: LocalizedText(en: "Service", fa: "خدمت به مشتری")
    case .demand: DemandWords.title.text
    case .year: YearWords.title.text
    case .digest: DigestWords.title.text
    case .skip: LocalizedText(en: "Skip to content", fa: "رفتن به محتوا")
    case .navigation: LocalizedText(en: "Report pages", fa: "صفحه‌های گزارش")
    case .dataTo: LocalizedText(en: "Data to {1}", fa: "داده‌ها تا {1}")
    case .definitionsLink: LocalizedText(en: "Definitions and method", fa: "تعریف‌ها و روش")
    case .madeBy:
      LocalizedText(
        en: "Made by Moshtari {1}",
        fa: "ساخته‌شده با نرم‌افزار «مشتری»، نسخهٔ {1}")
    }
  }
}

/// Nouns and short phrases that stand beside figures on several pages.
enum FigureWords: String, Phrase {
  case customers, activeCustomers, orders, revenue, share, revenueShare, averageOrder,
    monthlyRetention
  case npsLong, npsShort, csat, answers, answer, people, person, range95, lowBase
  case clearRise, clearFall, noClearChange, versus, period, fromTo, month, value, interval,
    count
  case ordersPerCustomer, medianRecency, days, day, unknown, all, whole, upTo, monthInProgress,
    ofMany, figure, more

  var text: LocalizedText {
    switch self {
    case .more: LocalizedText(en: "{1} more", fa: "{1} ردیف دیگر")
    case .customers: LocalizedText(en: "Customers", fa: "مشتریان")
    case .activeCustomers: LocalizedText(en: "Active customers", fa: "مشتریان فعال")
    case .orders: LocalizedText(en: "Orders", fa: "سفارش‌ها")
    case .revenue: LocalizedText(en: "Revenue", fa: "درآمد")
    case .share: LocalizedText(en: "Share", fa: "سهم")
    case .revenueShare:
      LocalizedText(
        en: "Share of named customers’ revenue",
        fa: "سهم از درآمد مشتریان شناخته‌شده")
    case .averageOrder: LocalizedText(en: "Average order", fa: "میانگین هر سفارش")
    case .monthlyRetention: LocalizedText(en: "Monthly retention", fa: "نگهداشت ماهانه")
    case .npsLong: LocalizedText(en: "Net Promoter Score", fa: "شاخص خالص مروجان (NPS)")
    case .npsShort: LocalizedText(en: "NPS", fa: "NPS")
    case .csat: LocalizedText(en: "Satisfied (CSAT)", fa: "رضایت (CSAT)")
    case .answers: LocalizedText(en: "{1} answers", fa: "{1} پاسخ")
    case .answer: LocalizedText(en: "{1} answer", fa: "{1} پاسخ")
    case .people: LocalizedText(en: "{1} customers", fa: "{1} مشتری")
    case .person: LocalizedText(en: "{1} customer", fa: "{1} مشتری")
    case .range95: LocalizedText(en: "95% range {1}", fa: "بازهٔ ۹۵٪: {1}")
    case .lowBase: LocalizedText(en: "low base", fa: "تعداد کم")
    case .clearRise: LocalizedText(en: "Clear rise", fa: "افزایش آشکار")
    case .clearFall: LocalizedText(en: "Clear fall", fa: "کاهش آشکار")
    case .noClearChange: LocalizedText(en: "No clear change", fa: "بدون تغییر آشکار")
    case .versus: LocalizedText(en: "{1} vs {2}", fa: "{1} نسبت به {2}")
    case .period: LocalizedText(en: "Period", fa: "دوره")
    case .fromTo: LocalizedText(en: "{1} to {2}", fa: "{1} تا {2}")
    case .month: LocalizedText(en: "Month", fa: "ماه")
    case .value: LocalizedText(en: "Value", fa: "مقدار")
    case .interval: LocalizedText(en: "95% range", fa: "بازهٔ ۹۵٪")
    case .count: LocalizedText(en: "Count", fa: "تعداد")
    case .ordersPerCustomer:
      LocalizedText(
        en: "Orders per customer",
        fa: "سفارش هر مشتری")
    case .medianRecency:
      LocalizedText(en: "Days since the last order, median", fa: "میانهٔ روزهای پس از آخرین سفارش")
    case .days: LocalizedText(en: "{1} days", fa: "{1} روز")
    case .day: LocalizedText(en: "{1} day", fa: "{1} روز")
    case .unknown: LocalizedText(en: "Unknown", fa: "نامشخص")
    case .all: LocalizedText(en: "All customers", fa: "همهٔ مشتریان")
    case .whole: LocalizedText(en: "whole period", fa: "کل دوره")
    case .upTo: LocalizedText(en: "as of {1}", fa: "تا {1}")
    case .monthInProgress: LocalizedText(en: "month in progress", fa: "ماه ناتمام")
    case .ofMany: LocalizedText(en: "of {1}", fa: "از {1}")
    case .figure: LocalizedText(en: "Figure", fa: "شاخص")
    }
  }
}
