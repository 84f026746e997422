package import MoshtariCore
import MoshtariText

/// What pages look like: checked templates, and the files that stand beside the pages.
package struct Theme: Sendable {
  /// The theme that the others build on, and the name of the folder that overrides it.
  package static let builtInName = "default"

  /// Stylesheets, scripts, fonts and pictures, in the order of their paths (`assets/…`).
  package let assets: [ThemeFile]
  /// What pages are made with: as long as it is the same, the same page has the same bytes.
  let look: Look
  private let templates: TemplateLibrary
  private var stylesheets: [Stylesheet] { look.stylesheets }
  private var scripts: [String] { look.scripts }
  /// The classes that stand in the templates, and so on every page.
  private let frameClasses: Set<String>

  /// What of a theme stands in a page; the rules of its stylesheets do not.
  struct Look: Hashable, Sendable {
    var templates: [ThemeFile]
    var stylesheets: [Stylesheet]
    /// Paths of the scripts that every page loads.
    var scripts: [String]
  }

  /// The theme called `name`: its files in place of those of the theme that it builds on.
  ///
  /// Nil and at least one error where there is no such theme, a file in it cannot be used, or a
  /// template says what no page knows. `place` is where the settings name the theme, `choices` what
  /// they add to its assets.
  static func load(
    name: String, at place: SourceLocation? = nil, folder: String, choices: ThemeChoices? = nil
  ) -> (Theme?, [Diagnostic]) {
    let (files, diagnostics) = ThemeLayers(report: folder).files(of: name, at: place)
    guard !diagnostics.contains(where: \.isFault) else { return (nil, diagnostics) }
    let (added, found) = choices?.files(for: files) ?? ([], [])
    let (theme, faults) = make(of: (files + added).sortedByPath())
    let all = diagnostics + found + faults
    return (all.contains(where: \.isFault) ? nil : theme, all)
  }

  static func make(of files: [ThemeFile]) -> (Theme?, [Diagnostic]) {
    let roots = [
      TemplateLibrary.Root(name: "page", schema: PageModel.schema),
      TemplateLibrary.Root(name: "index", schema: FrontModel.schema),
    ]
    let (templates, diagnostics) = TemplateLibrary.load(files.compactMap(\.template), roots: roots)
    let faults = diagnostics + files.compactMap(Stylesheet.fault)
    guard let templates, !faults.contains(where: \.isFault) else { return (nil, faults) }
    return (Theme(files: files, templates: templates), faults)
  }

  private init(files: [ThemeFile], templates: TemplateLibrary) {
    assets = files.filter { $0.template == nil }
    look = Look(
      templates: files.filter { $0.template != nil },
      stylesheets: assets.compactMap(Stylesheet.init),
      scripts: assets.map(\.path).filter { $0.hasSuffix(".js") })
    frameClasses = files.filter { $0.template != nil && $0.path != "index.mustache" }
      .reduce(into: []) { $0.formUnion(classes(in: String(decoding: $1.bytes, as: UTF8.self))) }
    self.templates = templates
  }

  /// The whole document of `page`.
  ///
  /// - Parameter site: all pages, so that a language is only offered where the page exists in it.
  package func render(_ page: Page, in frame: SiteFrame, of site: SitePages) -> String {
    let model = PageModel(
      page: page, frame: frame, stylesheets: links(to: stylesheets(of: page), from: page.path),
      scripts: (page.scripts + scripts).map {
        ScriptModel(href: SitePath.link(from: page.path, to: $0))
      },
      alternates: alternates(of: page, names: frame.languageNames, in: site))
    return templates.render(model, with: "page")
  }

  /// The document of the site's `index.html`, which opens the first page of the first frame and
  /// links to those of all. Frames without entries are left out.
  package func renderFront(for frames: [SiteFrame]) -> String {
    let languages = frames.compactMap { frame in
      frame.entries.first.map { first in
        FrontLanguageModel(
          language: frame.language, name: Self.name(of: frame.language, in: frames),
          title: frame.siteTitle, href: SitePath.link(from: "index.html", to: first.path))
      }
    }
    let model = FrontModel(
      languages: languages,
      stylesheets: links(to: stylesheets.filter { $0.classes == nil }, from: "index.html"))
    return templates.render(model, with: "index")
  }

  private func stylesheets(of page: Page) -> [Stylesheet] {
    let found = page.classes.union(frameClasses)
    return stylesheets.filter { $0.serves(found) }
  }

  private func links(to stylesheets: [Stylesheet], from path: String) -> [StylesheetModel] {
    stylesheets.map { StylesheetModel(href: SitePath.link(from: path, to: $0.path)) }
  }

  private func alternates(
    of page: Page, names: [Language: String], in site: SitePages
  ) -> [AlternateModel] {
    Language.allCases.filter { $0 != page.language }.compactMap { language in
      guard let path = site.path(of: page, in: language) else { return nil }
      return AlternateModel(
        language: language, name: names[language] ?? language.rawValue,
        href: SitePath.link(from: page.path, to: path))
    }
  }

  private static func name(of language: Language, in frames: [SiteFrame]) -> String {
    frames.lazy.compactMap { $0.languageNames[language] }.first ?? language.rawValue
  }
}

/// The paths of all pages of a site.
package struct SitePages: Hashable, Sendable {
  private let paths: Set<String>

  package init(_ pages: some Sequence<Page>) { paths = Set(pages.map(\.path)) }

  /// The path of `page` in another language, `fa/x.html` for `en/x.html`; nil where there is no
  /// such page.
  package func path(of page: Page, in language: Language) -> String? {
    let prefix = page.language.rawValue + "/"
    guard page.path.hasPrefix(prefix) else { return nil }
    let other = language.rawValue + "/" + page.path.dropFirst(prefix.count)
    return paths.contains(other) ? other : nil
  }
}
