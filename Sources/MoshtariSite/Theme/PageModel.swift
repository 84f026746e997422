import MoshtariCore
import MoshtariText

/// A page as `page.mustache` sees it.
struct PageModel: TemplateModel {
  var page: Page
  var frame: SiteFrame
  var stylesheets: [StylesheetModel]
  var scripts: [ScriptModel]
  var alternates: [AlternateModel]

  static let fields: [TemplateField<PageModel>] = [
    .text("language") { $0.page.language.rawValue },
    .text("direction") { $0.page.language.direction },
    .text("title") { $0.page.title },
    .text("siteTitle") { $0.frame.siteTitle },
    .text("home") { $0.home },
    .list("stylesheets") { $0.stylesheets },
    .list("scripts") { $0.scripts },
    .list("alternates") { $0.alternates },
    .list("feeds") { model in model.frame.feeds.map { FeedModel(feed: $0, page: model.page) } },
    .text("skipLabel") { $0.frame.skipLabel },
    .text("navigationLabel") { $0.frame.navigationLabel },
    .list("entries") { model in model.frame.entries.map { EntryModel(entry: $0, page: model.page) }
    },
    .list("search") { model in
      model.frame.search.map { [EntryModel(entry: $0, page: model.page)] } ?? []
    },
    .list("above") { model in
      model.page.above.map { [LinkModel(link: $0, page: model.page)] } ?? []
    },
    .text("eyebrow") { $0.page.eyebrow },
    .html("heading") { $0.page.heading },
    .html("dek") { $0.page.dek },
    .text("variantsLabel") { $0.page.variants?.label ?? "" },
    .list("variants") { model in
      (model.page.variants?.pages ?? []).map { VariantModel(link: $0, page: model.page) }
    },
    .html("notice") { $0.page.notice },
    .list("sections") { $0.page.sections.map(SectionModel.init) },
    .html("footer") { $0.frame.footer },
  ]

  /// Where the site's name leads: the first navigation entry, or the page itself where there is
  /// none.
  private var home: String {
    SitePath.link(from: page.path, to: frame.entries.first?.path ?? page.path)
  }
}

/// A link to another page, as a page shows it.
struct LinkModel: TemplateModel {
  var link: PageLink
  var page: Page

  static let fields: [TemplateField<LinkModel>] = [
    .text("label") { $0.link.label },
    .text("href") { SitePath.link(from: $0.page.path, to: $0.link.path) },
  ]
}

/// One of the pages that tell the same by another period, as a page shows it.
struct VariantModel: TemplateModel {
  var link: PageLink
  var page: Page

  static let fields: [TemplateField<VariantModel>] = [
    .text("label") { $0.link.label },
    .text("href") { SitePath.link(from: $0.page.path, to: $0.link.path) },
    .text("current") { $0.link.path == $0.page.path ? "page" : "" },
  ]
}

/// An entry of the navigation, as a page shows it.
struct EntryModel: TemplateModel {
  var entry: SiteFrame.Entry
  var page: Page

  static let fields: [TemplateField<EntryModel>] = [
    .text("label") { $0.entry.label },
    .text("href") { SitePath.link(from: $0.page.path, to: $0.entry.path) },
    .text("current") { $0.current },
  ]

  /// The value of `aria-current`: `page` for the page itself, `true` for one below the entry, else
  /// empty.
  private var current: String {
    guard entry.id == page.entry else { return "" }
    return entry.path == page.path ? "page" : "true"
  }
}

/// The same page in another language.
struct AlternateModel: TemplateModel {
  var language: Language
  /// The language's name in itself.
  var name: String
  var href: String

  static let fields: [TemplateField<AlternateModel>] = [
    .text("code") { $0.language.rawValue },
    .text("languageName") { $0.name },
    .text("href") { $0.href },
  ]
}

/// A feed, as a page names it.
struct FeedModel: TemplateModel {
  var feed: SiteFrame.FeedLink
  var page: Page

  static let fields: [TemplateField<FeedModel>] = [
    .text("label") { $0.feed.label },
    .text("mediaType") { $0.feed.mediaType },
    .text("href") { SitePath.link(from: $0.page.path, to: $0.feed.path) },
  ]
}

struct StylesheetModel: TemplateModel {
  var href: String

  static let fields: [TemplateField<StylesheetModel>] = [.text("href") { $0.href }]
}

/// A script that a page loads, after those before it.
struct ScriptModel: TemplateModel {
  var href: String

  static let fields: [TemplateField<ScriptModel>] = [.text("href") { $0.href }]
}

/// A section of a page.
struct SectionModel: TemplateModel {
  var section: PageSection

  static let fields: [TemplateField<SectionModel>] = [
    .text("id") { $0.section.id },
    .html("heading") { $0.section.title },
    .html("subtitle") { $0.section.subtitle },
    .html("body") { $0.section.body },
    .text("width") { String($0.section.width.rawValue) },
    .flag("isCard") { $0.section.isCard },
    .text("look") { $0.section.look.rawValue },
  ]

  init(_ section: PageSection) { self.section = section }
}

/// The site's front door, `index.mustache`: a way into each language, the first one opened by
/// itself.
struct FrontModel: TemplateModel {
  var languages: [FrontLanguageModel]
  var stylesheets: [StylesheetModel]

  static let fields: [TemplateField<FrontModel>] = [
    .text("language") { $0.languages.first?.language.rawValue ?? "" },
    .text("direction") { $0.languages.first?.language.direction ?? "" },
    .text("title") { $0.languages.first?.title ?? "" },
    .text("first") { $0.languages.first?.href ?? "" },
    .list("languages") { $0.languages },
    .list("stylesheets") { $0.stylesheets },
    // The front door has nothing to do for them.
    .list("scripts") { _ in [ScriptModel]() },
  ]
}

/// One language on the site's front door.
struct FrontLanguageModel: TemplateModel {
  var language: Language
  var name: String
  var title: String
  var href: String

  static let fields: [TemplateField<FrontLanguageModel>] = [
    .text("code") { $0.language.rawValue },
    .text("direction") { $0.language.direction },
    .text("languageName") { $0.name },
    .text("title") { $0.title },
    .text("href") { $0.href },
  ]
}

extension Language {
  /// The value of `dir`.
  var direction: String { isRightToLeft ? "rtl" : "ltr" }
}
