import MoshtariCore
import MoshtariText

@testable import MoshtariSite

/// A small site in two languages, for tests that need pages of any kind.
enum SamplePages {
  static let english = SiteFrame(
    language: .en, siteTitle: "Sarv & Sons",
    entries: [
      .init(id: "overview", label: "Overview", path: "en/overview.html"),
      .init(id: "segments", label: "Segments", path: "en/segments.html"),
    ],
    skipLabel: "Skip to content", navigationLabel: "Report pages",
    footer: "<span>Data to 18 Nov 2026</span>", languageNames: [.fa: "فارسی"])

  static let persian = SiteFrame(
    language: .fa, siteTitle: "سرو و پسران",
    entries: [.init(id: "overview", label: "نمای کلی", path: "fa/overview.html")],
    skipLabel: "رفتن به محتوا", navigationLabel: "صفحه‌های گزارش",
    footer: "<span>داده‌ها تا ۲۷ آبان ۱۴۰۵</span>", languageNames: [.en: "English"])

  static func frame(_ language: Language) -> SiteFrame { language == .en ? english : persian }

  static func page(
    _ path: String, _ language: Language, entry: String = "overview", title: String = "Overview",
    heading: SafeHTML = "Retention is steady", sections: [PageSection] = []
  ) -> Page {
    Page(
      path: path, language: language, entry: entry, title: title,
      eyebrow: "Overview · October 2026",
      heading: heading, dek: "<p>Nothing moved.</p>", sections: sections)
  }

  static let pages = [
    page(
      "en/overview.html", .en,
      sections: [
        PageSection(
          id: "nps", title: "NPS <b>holds</b>", subtitle: "By month", body: "<p>One</p>",
          width: .half),
        PageSection(
          id: "memo", title: "", body: "<a href=\"segments/loyal.html#top\">Loyal</a>",
          isCard: false),
      ]),
    page("en/segments.html", .en, entry: "segments", title: "Segments"),
    page("en/segments/loyal.html", .en, entry: "segments", title: "Loyal"),
    page("fa/overview.html", .fa, title: "نمای کلی", heading: "نگهداشت پایدار است"),
  ]

  static let site = SitePages(pages)

  /// The whole site as `theme` renders it.
  static func tree(_ theme: Theme) throws -> SiteTree {
    var tree = SiteTree()
    for page in pages {
      try tree.add(page.path, text: theme.render(page, in: frame(page.language), of: site))
    }
    try tree.add("index.html", text: theme.renderFront(for: [english, persian]))
    try tree.add(theme.assets)
    return tree
  }
}
