package import MoshtariCore
package import MoshtariText

/// What a body is rendered for: a language, a report, and a place in a page.
package struct RenderingContext: Sendable {
  /// How figures of live values are written.
  package var format: FigureFormat
  /// What addresses of live values are looked up in.
  package var report: ReportTree
  /// The level that a heading `#` has on the page, 1...6; deeper ones follow, at most 6.
  package var headingLevel: Int
  /// Whether `headingLevel` is that of the body's highest heading, even where that is not `#`: under
  /// a heading of the page no level is then left out.
  package var raisesHeadings = false
  /// Stands before every anchor, to keep several bodies of a page apart.
  package var anchorPrefix: String
  package var links: LinkTargets
  package var images: ImagePlaces
  /// What draws the blocks that show something of the report.
  package var blocks = BlockDrawing.none

  package init(
    format: FigureFormat, report: ReportTree, headingLevel: Int = 3, anchorPrefix: String = "",
    links: LinkTargets = .none, images: ImagePlaces = .none
  ) {
    (self.format, self.report, self.headingLevel) = (format, report, headingLevel)
    (self.anchorPrefix, self.links) = (anchorPrefix, links)
    self.images = images
  }
}

/// What relative links can lead to.
package struct LinkTargets: Sendable {
  /// The address to write for a destination, or nil where there is no such thing.
  ///
  /// The destination is as the author wrote it, percent signs decoded and its `#fragment` taken off
  /// (it is put back on the address). A fragment alone that is no heading of the body comes as
  /// `#fragment`.
  package var address: @Sendable (_ destination: String) -> String?
  /// The destinations that there are, for naming the nearest.
  package var known: [String]

  package init(known: [String], address: @escaping @Sendable (String) -> String?) {
    (self.known, self.address) = (known, address)
  }

  /// No relative link leads anywhere.
  package static let none = LinkTargets(known: []) { _ in nil }
}
