import MoshtariCore
import MoshtariText

/// What a served page says that a built one does not.
enum PreviewWords: String, Phrase {
  case title, building, refused, missing, home, stale, hide

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "Preview", fa: "پیش‌نمایش")
    case .building:
      LocalizedText(
        en: "The site is being built. This page renews itself.",
        fa: "سایت در حال ساخته‌شدن است. این صفحه خودش تازه می‌شود.")
    case .refused:
      LocalizedText(
        en: "There is no site yet: the first build found faults.",
        fa: "هنوز سایتی نیست: نخستین ساخت به خطا برخورد.")
    case .missing:
      LocalizedText(en: "The site has no page {1}.", fa: "در این سایت صفحه‌ای به نام {1} نیست.")
    case .home: LocalizedText(en: "First page", fa: "صفحهٔ نخست")
    case .stale:
      LocalizedText(
        en: "The site could not be built. What you see is the last good one.",
        fa: "سایت ساخته نشد. آنچه می‌بینید آخرین نسخهٔ سالم است.")
    case .hide: LocalizedText(en: "Hide", fa: "پنهان کردن")
    }
  }
}

/// Pages as they are served: what `moshtari build` writes, and a script that renews them.
enum PreviewPage {
  /// A page of the site with the script in it.
  static func served(
    _ page: [UInt8], path: String, language: Language, _ message: PreviewBoard.Message
  ) -> [UInt8] {
    var served = page
    // From the end, so that the places stay right.
    let tag = script(path: path, language: language, message).markup
    served.insert(contentsOf: tag.utf8, at: headEnd(of: page) ?? page.endIndex)
    for place in policies(of: page).reversed() {
      served.insert(contentsOf: "connect-src 'self'; ".utf8, at: place)
    }
    return served
  }

  /// The page that stands in for one that the site does not have.
  static func standIn(
    path: String, in site: ServedSite, _ message: PreviewBoard.Message
  ) -> [UInt8] {
    let language = language(of: path, in: site)
    let name: SafeHTML = "<code dir=\"ltr\">/\(path)</code>"
    let sentence =
      if !site.isBuilt {
        PreviewWords.building.html(in: language)
      } else if site.number == 0 {
        PreviewWords.refused.html(in: language)
      } else {
        PreviewWords.missing.html(in: language, [name])
      }
    let home: SafeHTML =
      site.number == 0
      ? "" : "<p><a href=\"/\">\(PreviewWords.home.html(in: language))</a></p>\n"
    let page: SafeHTML = """
      <!doctype html>
      <html lang="\(language.rawValue)" dir="\(language.direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(PreviewWords.title.html(in: language))</title>
      <link rel="stylesheet" href="\(PreviewClient.stylesheetPath)">
      \(script(path: path, language: language, message))</head>
      <body>
      <main>
      <h1>\(sentence)</h1>
      \(home)</main>
      </body>
      </html>

      """
    return Array(page.markup.utf8)
  }

  /// That of the folder that a page is in, else that of the site's front door.
  static func language(of path: String, in site: ServedSite) -> Language {
    if let folder = path.pathNames.first, let language = Language(rawValue: String(folder)) {
      return language
    }
    guard let front = site.bytes(of: "index.html") else { return .en }
    var scanner = HTMLScanner(front)
    while let tag = scanner.next() {
      guard tag.name == "html" else { continue }
      let written = tag.value(of: "lang").map { HTMLText.decoded(front[$0]) }
      return written.flatMap(Language.init(rawValue:)) ?? .en
    }
    return .en
  }

  private static func script(
    path: String, language: Language, _ message: PreviewBoard.Message
  ) -> SafeHTML {
    """
    <script src="\(PreviewClient.scriptPath)" defer data-path="\(path)" data-page="\(message.page)" \
    data-styles="\(message.styles)" data-stale="\(PreviewWords.stale.html(in: language))" \
    data-hide="\(PreviewWords.hide.html(in: language))"></script>

    """
  }

  /// Where the head ends; nil where its end is left out.
  private static func headEnd(of page: [UInt8]) -> Int? {
    var scanner = HTMLScanner(page)
    while let tag = scanner.next() {
      guard tag.name == "body" else { continue }
      return page[..<tag.range.lowerBound].lastRange(of: Array("</head>".utf8))?.lowerBound
    }
    return nil
  }

  /// Where each policy of what a page may load begins: it does not say that the script may ask for news.
  private static func policies(of page: [UInt8]) -> [Int] {
    var places: [Int] = []
    var scanner = HTMLScanner(page)
    while let tag = scanner.next() {
      guard tag.name == "meta", let kind = tag.value(of: "http-equiv"),
        HTMLText.decoded(page[kind]).lowercased() == "content-security-policy",
        let policy = tag.value(of: "content")
      else { continue }
      places.append(policy.lowerBound)
    }
    return places
  }
}

extension ArraySlice<UInt8> {
  /// The last place where these bytes stand.
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    guard count >= bytes.count else { return nil }
    return stride(from: endIndex - bytes.count, through: startIndex, by: -1)
      .first { self[$0...].starts(with: bytes) }.map { $0..<($0 + bytes.count) }
  }
}
