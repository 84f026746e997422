package import MoshtariCore
import MoshtariText

/// What pages look like: checked templates, and the files that stand beside the pages.
package struct Theme: Sendable {
  /// The theme inside the program, and the name of the folder that overrides it.
  package static let builtInName = "default"

  /// Stylesheets, scripts, fonts and pictures, in the order of their paths (`assets/…`).
  package let assets: [ThemeFile]
  private let templates: TemplateLibrary
  private let stylesheets: [String]
  private let scripts: [String]

  /// Stylesheets that one page alone loads, with its name.
  private static let pageOfStylesheet = ["assets/search.css": "search"]

  /// The theme called `name`: the built-in one, with the files of `folder`/themes/`name` in place
  /// of its own.
  ///
  /// Nil and at least one error where there is no such folder, a file in it cannot be used, or a
  /// template says what no page knows. `place` is where the settings name the theme.
  package static func load(name: String, at place: SourceLocation? = nil, folder: String)
    -> (Theme?, [Diagnostic])
  {
    let (own, diagnostics) = ThemeFolder(name: name, place: place, report: folder).read()
    guard !diagnostics.contains(where: \.isFault) else { return (nil, diagnostics) }
    let (theme, faults) = make(of: ThemeFile.builtIn.overridden(by: own))
    return (theme, diagnostics + faults)
  }

  static func make(of files: [ThemeFile]) -> (Theme?, [Diagnostic]) {
    let roots = [
      TemplateLibrary.Root(name: "page", schema: PageModel.schema),
      TemplateLibrary.Root(name: "index", schema: FrontModel.schema),
    ]
    let (templates, diagnostics) = TemplateLibrary.load(files.compactMap(\.template), roots: roots)
    let theme = templates.map { Theme(files: files, templates: $0) }
    return (theme, diagnostics)
  }

  private init(files: [ThemeFile], templates: TemplateLibrary) {
    assets = files.filter { $0.template == nil }
    stylesheets = assets.map(\.path).filter { $0.hasSuffix(".css") }
    scripts = assets.map(\.path).filter { $0.hasSuffix(".js") }
    self.templates = templates
  }

  /// The whole document of `page`.
  ///
  /// - Parameter site: all pages, so that a language is only offered where the page exists in it.
  package func render(_ page: Page, in frame: SiteFrame, of site: SitePages) -> String {
    let model = PageModel(
      page: page, frame: frame, stylesheets: stylesheetLinks(from: page.path, of: page.name),
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
    let model = FrontModel(languages: languages, stylesheets: stylesheetLinks(from: "index.html"))
    return templates.render(model, with: "index")
  }

  /// - Parameter name: the page's; nil for the front door.
  private func stylesheetLinks(from path: String, of name: String? = nil) -> [StylesheetModel] {
    stylesheets.filter { Self.pageOfStylesheet[$0] == nil || Self.pageOfStylesheet[$0] == name }
      .map { StylesheetModel(href: SitePath.link(from: path, to: $0)) }
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
package struct SitePages: Sendable {
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
