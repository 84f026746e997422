import MoshtariCore

/// Segments of one family that exclude each other today, so that their sums add up.
///
/// The exclusive families are one division each; so are rule segments of one family of which nobody
/// is in two. A rule segment that overlaps with others of its family is a division of its own.
struct Division {
  let family: String
  let ids: [String]
  /// The position in `ids` of each customer's segment; −1 for those in none of them.
  let positions: [Int32]
  /// For each segment, its counts at every month of the timeline.
  let history: [[SegmentCount]]

  fileprivate init<Segment: PositionedSegment>(
    _ segments: [Segment?], history: [[SegmentCount]]
  ) {
    family = Segment.family
    ids = Segment.allCases.map(\.id)
    positions = segments.map { Int32($0?.position ?? -1) }
    self.history = ids.indices.map { segment in history.map { $0[segment] } }
  }

  fileprivate init(family: String, ids: [String], positions: [Int32], history: [[SegmentCount]]) {
    (self.family, self.ids) = (family, ids)
    (self.positions, self.history) = (positions, history)
  }
}

extension Timeline {
  var lifecycle: Division { Division(now.lifecycle, history: months.map(\.lifecycle)) }
  var rfm: Division { Division(now.rfm, history: months.map(\.rfm)) }
  var quadrant: Division { Division(now.quadrant.segments, history: months.map(\.quadrant)) }

  /// The same with those left out whose place rests on an NPS answer.
  var quadrantBesideNPS: Division {
    let places = zip(now.quadrant.segments, now.quadrant.isByNPS).map { $1 ? nil : $0 }
    return Division(places, history: months.map(\.quadrant))
  }

  /// Whether nobody has said anything that the family of satisfaction and loyalty could go by.
  var lacksSatisfaction: Bool {
    [Fact.lastCSAT, .lastNPS].allSatisfy { !rules.columns.isKnownOfAnybody($0) }
  }

  /// The rule segments, but those that the data cannot tell of; families in the order in which the
  /// book first names them.
  var ruleDivisions: [Division] {
    let book = rules.book.segments
    let told = book.indices.filter {
      !isWithoutData($0) && rules.book.position(of: book[$0].id) == $0
    }
    var families: [String] = []
    for segment in told where !families.contains(book[segment].family) {
      families.append(book[segment].family)
    }
    return families.flatMap { family in
      let segments = told.filter { book[$0].family == family }
      return division(of: segments).map { [$0] } ?? segments.compactMap { division(of: [$0]) }
    }
  }

  /// Nil where somebody is in two of them.
  private func division(of segments: [Int]) -> Division? {
    guard let first = segments.first else { return nil }
    var positions = Array(repeating: Int32(-1), count: now.lifecycle.count)
    for (position, segment) in segments.enumerated() {
      for customer in positions.indices where now.rules[segment][customer] == .yes {
        guard positions[customer] < 0 else { return nil }
        positions[customer] = Int32(position)
      }
    }
    let book = rules.book.segments
    return Division(
      family: book[first].family, ids: segments.map { book[$0].id }, positions: positions,
      history: segments.map { segment in months.map { $0.rules[segment] } })
  }

  /// Whether a built-in rule has no member and some facts of it are unknown of everybody.
  func isWithoutData(_ position: Int) -> Bool {
    let segment = rules.book.segments[position], truths = now.rules[position]
    return segment.isBuiltIn && !truths.contains(.yes) && truths.contains(.unknown)
      && !rules.missingFacts(of: segment).isEmpty
  }

  /// Built-in segments that are left out of the figures, with the facts that nobody has; in the
  /// book's order, then those of satisfaction and loyalty.
  var segmentsWithoutData: [SegmentWithoutData] {
    let book = rules.book.segments
    let quadrant = lacksSatisfaction ? QuadrantSegment.allCases : []
    return book.indices.filter(isWithoutData).map {
      SegmentWithoutData(
        id: book[$0].id, facts: rules.missingFacts(of: book[$0]).map(\.rawValue))
    }
      + quadrant.map {
        SegmentWithoutData(id: $0.id, facts: [Fact.lastNPS, .lastCSAT].map(\.rawValue))
      }
  }
}
