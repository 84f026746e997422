package import MoshtariCore
package import MoshtariText

/// One page of the site as it was planned: everything the theme needs to render it, and nothing about how.
package struct Page: Hashable, Sendable {
  /// Path below the site's root, such as `en/overview.html`.
  package var path: String
  package var language: Language
  /// The navigation entry it belongs to (`overview`, `segments`, …).
  package var entry: String
  /// The document title, without the site's.
  package var title: String
  /// Small line above the heading: the page's name and its period.
  package var eyebrow: String
  /// The page that this one is below, linked before the eyebrow; nil for none.
  package var above: PageLink?
  /// The heading (h1).
  package var heading: SafeHTML
  /// One or two sentences under it; empty for none.
  package var dek: SafeHTML
  /// The pages that tell the same by another period, this one among them, by a name for what they
  /// differ in; nil for none.
  package var variants: PageVariants?
  /// What the reader must know before any figure, such as a source that is late; empty for nothing.
  package var notice = SafeHTML.empty
  /// Scripts that this page loads besides the theme's, below the site's root; before those.
  package var scripts: [String] = []
  package var sections: [PageSection]

  package init(
    path: String, language: Language, entry: String, title: String, eyebrow: String,
    above: PageLink? = nil, heading: SafeHTML, dek: SafeHTML = .empty,
    variants: PageVariants? = nil, sections: [PageSection]
  ) {
    (self.path, self.language, self.entry, self.title) = (path, language, entry, title)
    (self.eyebrow, self.heading, self.dek, self.sections) = (eyebrow, heading, dek, sections)
    (self.above, self.variants) = (above, variants)
  }
}

/// Pages of which a reader looks at one at a time; not on paper.
package struct PageVariants: Hashable, Sendable {
  /// What they differ in.
  package var label: String
  package var pages: [PageLink]
  package init(label: String, pages: [PageLink]) { (self.label, self.pages) = (label, pages) }
}

/// Another page by its name for people.
package struct PageLink: Hashable, Sendable {
  package var label: String
  /// Path below the site's root.
  package var path: String
  package init(label: String, path: String) { (self.label, self.path) = (label, path) }
}

/// A titled part of a page.
package struct PageSection: Hashable, Sendable {
  /// How much of the twelve columns it takes on a wide screen; always all of them on a phone.
  package enum Width: Int, Sendable { case full = 12, twoThirds = 8, half = 6, third = 4 }

  /// How it stands on the page; the class of its element.
  ///
  /// - `card`: figures, on a surface of their own.
  /// - `plain`: on the page's ground.
  /// - `memo`: what somebody wrote, under a heavy rule; title beside the text where it has all columns.
  /// - `entry`: one of many in a list, under a light rule; title beside the text.
  package enum Look: String, Sendable { case card, plain, memo, entry }

  /// The fragment it is linked by; unique in its page.
  package var id: String
  /// The address of the first figure that it shows, as the table of definitions writes it: names
  /// joined by dots, `*` for any id. Its definition is linked after the subtitle. Nil where it shows
  /// none, or leads there itself.
  package var figure: String?
  /// Others that it shows, by their addresses. Where they have definitions of their own, the names of all are linked
  /// under the body.
  package var otherFigures: [String] = []
  /// The heading (h2); empty for none.
  package var title: SafeHTML
  /// Measure, unit, population, period; of a memo, who wrote it and when.
  package var subtitle: SafeHTML
  package var body: SafeHTML
  package var width: Width
  package var look: Look
  /// Whether it stands on a card; commentary does not.
  package var isCard: Bool { look == .card }

  package init(
    id: String, figure: String? = nil, title: SafeHTML, subtitle: SafeHTML = .empty,
    body: SafeHTML, width: Width = .full, isCard: Bool = true
  ) {
    self.figure = figure
    (self.id, self.title, self.subtitle, self.body) = (id, title, subtitle, body)
    (self.width, look) = (width, isCard ? .card : .plain)
  }

  /// The same with other figures than its first.
  func showing(_ others: String...) -> PageSection {
    var section = self
    section.otherFigures = others
    return section
  }

  /// A memo or entry: a title beside its text, over all columns.
  package init(
    _ look: Look, id: String, title: SafeHTML, subtitle: SafeHTML = .empty, body: SafeHTML
  ) {
    self.init(id: id, title: title, subtitle: subtitle, body: body)
    self.look = look
  }
}

/// What all pages of one language share.
package struct SiteFrame: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var id: String
    package var label: String
    /// Path below the site's root.
    package var path: String
    package init(id: String, label: String, path: String) {
      (self.id, self.label, self.path) = (id, label, path)
    }
  }

  /// Something that readers can subscribe to, as the head of every page names it.
  package struct FeedLink: Hashable, Sendable {
    package var label: String
    package var mediaType: String
    /// Path below the site's root.
    package var path: String
    package init(label: String, mediaType: String, path: String) {
      (self.label, self.mediaType, self.path) = (label, mediaType, path)
    }
  }

  package var language: Language
  package var siteTitle: String
  package var entries: [Entry]
  /// The page of search, which is no entry; nil for none.
  package var search: Entry?
  /// Empty without kept editions, and where nobody said where the site stands.
  package var feeds: [FeedLink] = []
  /// Texts of the frame in its language.
  package var skipLabel: String
  package var navigationLabel: String
  /// Data's age and the definitions link, at the foot of every page.
  package var footer: SafeHTML
  /// The other languages' names in themselves.
  package var languageNames: [Language: String]

  package init(
    language: Language, siteTitle: String, entries: [Entry], skipLabel: String,
    navigationLabel: String, footer: SafeHTML, languageNames: [Language: String]
  ) {
    (self.language, self.siteTitle, self.entries) = (language, siteTitle, entries)
    (self.skipLabel, self.navigationLabel, self.footer) = (skipLabel, navigationLabel, footer)
    self.languageNames = languageNames
  }
}
