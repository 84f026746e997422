import MoshtariCore
import MoshtariText

enum DefinitionWords: String, Phrase {
  case heading, dek, formula, source, dialect, own, addresses, rule95, ruleVerdict, ruleLowBase,
    rulePrivacy, ruleMoney, ruleCalendar, ruleOrders
  case commonRules, contents

  var text: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(
        en: "What each figure means, and where its definition comes from",
        fa: "معنای هر شاخص و منبع تعریف آن")
    case .dek:
      LocalizedText(
        en:
          "Every number of this site is in report.json under the address given here; “moshtari explain” prints it with its inputs.",
        fa:
          "هر عدد این گزارش با نشانی زیر در report.json آمده است و فرمان moshtari explain آن را با ورودی‌هایش نشان می‌دهد."
      )
    case .formula: LocalizedText(en: "Formula", fa: "فرمول")
    case .source: LocalizedText(en: "Source", fa: "منبع")
    case .dialect: LocalizedText(en: "Variant", fa: "روایت")
    case .own: LocalizedText(en: "own definition", fa: "تعریف این گزارش")
    case .addresses: LocalizedText(en: "Addresses", fa: "نشانی‌ها")
    case .contents: LocalizedText(en: "All definitions", fa: "همهٔ تعریف‌ها")
    case .commonRules: LocalizedText(en: "Rules for all figures", fa: "قاعده‌های مشترک همهٔ رقم‌ها")
    case .rule95:
      LocalizedText(
        en:
          "Estimates carry a 95% range: of a hundred such ranges about 95 contain the true value. Counts and money are counted in full and have none.",
        fa:
          "هر برآورد بازه‌ای ۹۵ درصدی دارد: از هر صد بازه، نزدیک به ۹۵ بازه مقدار واقعی را در بر می‌گیرد. شمارش‌ها و مبلغ‌ها کامل‌اند و بازه ندارند."
      )
    case .ruleVerdict:
      LocalizedText(
        en:
          "A rise or a fall is said only where the range of the difference excludes zero; else there is no clear change.",
        fa:
          "از رشد یا افت تنها زمانی سخن می‌گوییم که بازهٔ تفاوت، صفر را در بر نگیرد؛ وگرنه تغییر آشکاری نیست."
      )
    case .ruleLowBase:
      LocalizedText(
        en:
          "Figures from fewer than {1} answers or customers are grey: a low base. Shares of curves of time (Kaplan–Meier) are grey where their range is wider than that of the same share of {1} customers, however few are still observed.",
        fa:
          "رقم‌های برآمده از کمتر از {1} پاسخ یا مشتری خاکستری‌اند: تعداد کم. سهم‌های منحنی‌های زمان (کاپلان–مایر) جایی خاکستری‌اند که بازه‌شان پهن‌تر از بازهٔ همان سهم در {1} مشتری باشد، هرچند کسان اندکی هنوز در مشاهده باشند."
      )
    case .rulePrivacy:
      LocalizedText(
        en:
          "Groups of fewer than {1} people show no rating and no money; where just one such cell of a list would follow from its total, the next smallest is hidden too.",
        fa:
          "برای گروه‌های کمتر از {1} نفر نه امتیازی نشان داده می‌شود و نه مبلغی؛ و اگر تنها یک خانهٔ پنهان از جمع فهرست به دست آید، کوچک‌ترین خانهٔ بعدی نیز پنهان می‌شود."
      )
    case .ruleMoney:
      LocalizedText(
        en:
          "Revenue is the list amount less discount less refund, in {1}; a refund belongs to its order’s day.",
        fa:
          "درآمد برابر است با مبلغ پیش از تخفیف منهای تخفیف منهای بازپرداخت، {1}؛ هر بازپرداخت به روز سفارش خود تعلق دارد."
      )
    case .ruleCalendar:
      LocalizedText(
        en:
          "Months are of the {1} calendar, days in the zone {2}. The running month is marked, and no verdict is given on it.",
        fa:
          "ماه‌ها از تقویم {1} و روزها به وقت {2} هستند. ماه ناتمام نشان‌دار است و دربارهٔ آن حکمی داده نمی‌شود."
      )
    case .ruleOrders:
      LocalizedText(
        en:
          "Gaps and cut-offs count distinct order days; ladder, repeat rate, RFM and loyalty count orders; time to the second order goes by order rank.",
        fa:
          "فاصله‌ها و مرزها روزهای متمایز سفارش را می‌شمارند؛ نردبان، نرخ تکرار، RFM و وفاداری سفارش‌ها را؛ و فاصله تا سفارش دوم بر پایهٔ ترتیب سفارش است."
      )
    }
  }
}

enum CalendarWords: String, Phrase {
  case gregorian, persian
  var text: LocalizedText {
    switch self {
    case .gregorian: LocalizedText(en: "Gregorian", fa: "میلادی")
    case .persian: LocalizedText(en: "Persian", fa: "هجری شمسی")
    }
  }
  init(_ calendar: CalendarSystem) { self = calendar == .persian ? .persian : .gregorian }
}

extension PageContext {
  /// The names of all definitions with the rules that all figures share, then a page for each group: its definitions
  /// with their formulas, sources, variants and addresses.
  func definitionsPages(_ groups: [DefinitionGroup]) -> [Page] {
    let front = Page(
      path: path("definitions"), language: language, entry: "more",
      title: plain(FrameWords.definitions), eyebrow: plain(FrameWords.definitions),
      heading: say(DefinitionWords.heading), dek: say(DefinitionWords.dek),
      sections: [contents(groups), rulesSection])
    return [front]
      + groups.map { group in
        Page(
          path: path(Self.page(of: group)), language: language, entry: "more",
          title: "\(plain(FrameWords.definitions)): \(group.name[language])",
          eyebrow: group.name[language],
          above: PageLink(label: plain(FrameWords.definitions), path: path("definitions")),
          heading: text(group.name), sections: group.definitions.map(section))
      }
  }

  /// The names of all definitions by group, each leading to its own.
  private func contents(_ groups: [DefinitionGroup]) -> PageSection {
    let lists = groups.map { group in
      let page = Self.page(of: group)
      let items = group.definitions.map { definition in
        "<li>\(link(page, fragment: Self.fragment(of: definition), text(definition.name)))</li>"
          as SafeHTML
      }
      return """
        <div>\(link(page, "<b>\(text(group.name))</b>"))<ul class="links">\(items.joined())</ul></div>
        """ as SafeHTML
    }
    return PageSection(
      .memo, id: "contents", title: say(DefinitionWords.contents),
      body: "<div class=\"cols\">\(lists.joined())</div>")
  }

  private var rulesSection: PageSection {
    let rules = [
      say(DefinitionWords.rule95), say(DefinitionWords.ruleVerdict),
      say(DefinitionWords.ruleLowBase, count(settings.lowBase)),
      say(DefinitionWords.rulePrivacy, count(settings.privacy.k)),
      say(DefinitionWords.ruleMoney, pricesOfMoney),
      say(DefinitionWords.ruleOrders),
      say(
        DefinitionWords.ruleCalendar, say(CalendarWords(report.meta.calendar)),
        code(report.meta.timezone)),
    ]
    let items = rules.map { "<li>\($0)</li>" as SafeHTML }
    return PageSection(
      .memo, id: "rules", title: say(DefinitionWords.commonRules),
      body: "<div class=\"prose\"><ul>\(items.joined())</ul></div>")
  }

  private func section(_ definition: Definition) -> PageSection {
    let addresses = definition.addresses.map { code($0) }.joined(separator: " ")
    let dialect = definition.dialect.map {
      "<dt>\(say(DefinitionWords.dialect))</dt><dd>\(text($0))</dd>" as SafeHTML
    }
    let body: SafeHTML = """
      <div class="prose"><p>\(text(definition.meaning))</p><dl class="facts">\
      <dt>\(say(DefinitionWords.formula))</dt><dd>\(formula(of: definition))</dd>\
      <dt>\(say(DefinitionWords.source))</dt><dd>\(source(of: definition))</dd>\
      \(dialect ?? .empty)\
      <dt>\(say(DefinitionWords.addresses))</dt><dd>\(addresses)</dd></dl></div>
      """
    return PageSection(
      .entry, id: Self.fragment(of: definition), title: text(definition.name), body: body)
  }

  /// The formula in the page's language: symbols in English, in Persian the sentence.
  private func formula(of definition: Definition) -> SafeHTML {
    language == .en ? code(definition.formula[.en]) : text(definition.formula)
  }

  /// Whose definition it is, and who is cited.
  private func source(of definition: Definition) -> SafeHTML {
    let cited: SafeHTML = "<span lang=\"en\" dir=\"ltr\">\(definition.source)</span>"
    guard definition.isOwn else { return cited }
    let own = say(DefinitionWords.own)
    return definition.source.isEmpty ? own : own + separator + cited
  }

  /// The fragment of a definition on its page: its first address, dots as hyphens.
  static func fragment(of definition: Definition) -> String {
    let address = definition.addresses.first ?? ""
    return "d-" + address.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
  }

  /// The name of a group's page: its English name in small letters, hyphens between the words.
  static func page(of group: DefinitionGroup) -> String {
    let words = group.name[.en].lowercased().split { !$0.isLetter && !$0.isNumber }
    return "definitions-" + words.joined(separator: "-")
  }
}
