import MoshtariText

/// The panels of a segment's page; nil for what the report lacks.
struct SegmentPanels {
  var months: PageSection?
  /// Nil also where a sentence under the months says it.
  var moves: PageSection?
  var figures: PageSection?
  var quotes: PageSection?
  var cohorts: PageSection?
  var nps: PageSection?
  var ratings: PageSection?
  /// How many lines the ratings have.
  var ratingCount = 0

  /// In rows that are full: beside a list of moves the trend and the figures each have a narrow
  /// neighbour, and without one they stand beside each other and the quotes beside the score.
  var inRows: [PageSection] {
    if moves == nil {
      return row(months, .half, figures, .half) + row(cohorts) + scoreBesideQuotes
    }
    return row(months, .twoThirds, moves, .third) + row(figures, .twoThirds, quotes, .third)
      + row(cohorts) + (hasFewRatings ? row(nps, .half, ratings, .half) : row(nps) + row(ratings))
  }

  private var hasFewRatings: Bool { ratingCount <= 3 }

  /// Few ratings stand under the score, beside the quotes.
  private var scoreBesideQuotes: [PageSection] {
    guard var nps, let ratings, hasFewRatings else {
      return row(nps, .twoThirds, quotes, .third) + row(ratings)
    }
    nps.body += "<h3>\(ratings.title)</h3><p class=\"sub\">\(ratings.subtitle)</p>" + ratings.body
    return row(nps, .twoThirds, quotes, .third)
  }

  /// Two sections beside each other; one alone takes all columns.
  private func row(
    _ start: PageSection?, _ startWidth: PageSection.Width = .full, _ end: PageSection? = nil,
    _ endWidth: PageSection.Width = .full
  ) -> [PageSection] {
    let sections = [(start, startWidth), (end, endWidth)].compactMap { section, width in
      section.map { ($0, width) }
    }
    return sections.map { section, width in
      var section = section
      section.width = sections.count == 1 ? .full : width
      return section
    }
  }
}
