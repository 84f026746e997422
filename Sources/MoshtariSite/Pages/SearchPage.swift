import MoshtariCore
import MoshtariText

enum SearchWords: String, Phrase {
  case title, heading, dek, label, one, many, first, none, near, pages

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "Search", fa: "جست‌وجو")
    case .heading: LocalizedText(en: "Find a page or a figure", fa: "یافتن صفحه یا شاخص")
    case .dek:
      LocalizedText(
        en: "Pages, charts and tables, definitions, notes, personas and segments.",
        fa: "صفحه‌ها، نمودارها و جدول‌ها، تعریف‌ها، یادداشت‌ها، پرسوناها و بخش‌ها.")
    case .label: LocalizedText(en: "Words", fa: "واژه‌ها")
    case .one: LocalizedText(en: "One result", fa: "یک نتیجه")
    case .many: LocalizedText(en: "{n} results", fa: "{n} نتیجه")
    case .first:
      LocalizedText(
        en: "{n} results, the first {m} of them below",
        fa: "{n} نتیجه؛ {m} نتیجهٔ نخست در زیر آمده است")
    case .none:
      LocalizedText(
        en: "No page has all of these words.", fa: "هیچ صفحه‌ای همهٔ این واژه‌ها را ندارد.")
    case .near: LocalizedText(en: "Similar words:", fa: "واژه‌های نزدیک:")
    case .pages: LocalizedText(en: "All pages", fa: "همهٔ صفحه‌ها")
    }
  }
}

extension PageContext {
  /// A field to search by, which the theme's script shows, and under it every page as a link.
  ///
  /// - Parameter pages: all others, in their order.
  func searchPage(over pages: [Page], entries: [SiteFrame.Entry]) -> Page {
    var page = Page(
      path: path("search"), language: language, entry: "search", title: plain(SearchWords.title),
      eyebrow: plain(SearchWords.title), heading: say(SearchWords.heading),
      dek: say(SearchWords.dek),
      sections: [
        PageSection(id: "find", title: say(SearchWords.title), body: searchForm, isCard: false),
        PageSection(id: "pages", title: say(SearchWords.pages), body: list(of: pages, by: entries)),
      ])
    page.scripts = [SearchIndex.path(language)]
    return page
  }

  /// Hidden until the script shows it, for without that it would do nothing.
  private var searchForm: SafeHTML {
    """
    <form class="find" role="search" hidden data-script data-one="\(plain(SearchWords.one))" \
    data-many="\(plain(SearchWords.many))" data-first="\(plain(SearchWords.first))" \
    data-none="\(plain(SearchWords.none))" data-near="\(plain(SearchWords.near))">\
    <label for="words">\(say(SearchWords.label))</label>\
    <input id="words" name="q" type="search" autocomplete="off">\
    <p role="status"></p><ol></ol></form>
    """
  }

  /// The pages of each entry of the navigation under its name.
  private func list(of pages: [Page], by entries: [SiteFrame.Entry]) -> SafeHTML {
    entries.map { entry in
      let items = pages.filter { $0.entry == entry.id }.map { page in
        "<li>\(link(page.name, SafeHTML(text: page.title)))</li>" as SafeHTML
      }
      return """
        <h3>\(entry.label)</h3><ul class="links columns">\(items.joined())</ul>
        """ as SafeHTML
    }.joined()
  }

  /// The words of the literature for segments that pages call otherwise, by the names of their pages.
  var segmentSynonyms: [String: String] {
    let words: [String: LocalizedText] = [
      "inactive": LocalizedText(en: "lost lapsed", fa: "جداشده ازدست‌رفته"),
      "referred": LocalizedText(en: "referral recommended", fa: "رجوع‌کننده معرفی توصیه"),
      "researcher": LocalizedText(en: "research investigating", fa: "محقق محققان"),
      "looker": LocalizedText(en: "browsing visitor", fa: "جستجوگر جستجوگران"),
      "discount-visitor": LocalizedText(en: "bargain coupon", fa: "تخفیفی"),
      "sudden": LocalizedText(en: "impulse", fa: "خرید ناگهانی"),
      "hesitant": LocalizedText(en: "undecided doubtful", fa: "دودل"),
      "switcher": LocalizedText(en: "trying to change", fa: "در تلاش تغییر"),
      "loyal-to-place": LocalizedText(en: "distribution", fa: "توزیع"),
      "loyal-to-person": LocalizedText(en: "communication seller", fa: "ارتباطات فروشنده"),
    ]
    return Dictionary(
      uniqueKeysWithValues: words.map { ("segment-\($0.key)", $0.value[language]) })
  }
}
