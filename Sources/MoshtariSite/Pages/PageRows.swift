import MoshtariText

extension [PageSection] {
  /// The sections in rows of twelve columns that are all full.
  ///
  /// A memo belongs to the row of the section before it. It takes the columns that the row leaves
  /// free where its text is short enough for them, and stands in a row of its own otherwise. Columns
  /// that nobody takes go to the row's sections: equal ones stay equal, else the last is widened.
  var inRows: [PageSection] {
    var rows: [PageRow] = []
    for section in self {
      if section.look == .memo, let last = rows.indices.last {
        rows[last].memos.append(section)
      } else if let last = rows.indices.last, rows[last].hasRoom(for: section) {
        rows[last].sections.append(section)
      } else {
        rows.append(PageRow(sections: [section]))
      }
    }
    return rows.flatMap(\.filled)
  }
}

/// Sections that stand beside each other, and the memos that speak of them.
private struct PageRow {
  /// Never empty.
  var sections: [PageSection]
  var memos: [PageSection] = []

  private var free: Int { 12 - sections.reduce(0) { $0 + $1.width.rawValue } }

  func hasRoom(for section: PageSection) -> Bool { section.width.rawValue <= free }

  var filled: [PageSection] {
    var memos = memos.map { memo in
      var memo = memo
      memo.width = .full
      return memo
    }
    guard let place = PageSection.Width(rawValue: free) else { return widened + memos }
    guard let beside = memos.firstIndex(where: { $0.body.readingLength <= place.readingLength })
    else { return widened + memos }
    var memo = memos.remove(at: beside)
    memo.width = place
    return sections + [memo] + memos
  }

  /// The sections of a row that no memo completes.
  private var widened: [PageSection] {
    guard free > 0 else { return sections }
    let equal = PageSection.Width(rawValue: 12 / sections.count)
    let areEqual = Set(sections.map(\.width)).count == 1
    return sections.enumerated().map { index, section in
      var section = section
      if areEqual, let equal {
        section.width = equal
      } else if index == sections.count - 1 {
        section.width = PageSection.Width(rawValue: section.width.rawValue + free) ?? section.width
      }
      return section
    }
  }
}

extension PageSection.Width {
  /// The longest text that stands well beside a figure of usual height (about 450 px): longer ones
  /// would leave white under it. Measured with `readingLength`.
  var readingLength: Int {
    switch self {
    case .third: 900
    case .half: 1100
    case .twoThirds: 1400
    case .full: .max
    }
  }
}

extension SafeHTML {
  /// How much room a text takes: its characters, 60 for each paragraph, list item or heading (the
  /// gap above and the line it leaves unfilled), and 700 for a table or picture, which needs width.
  var readingLength: Int {
    var length = 0
    var rest = Substring(markup)
    while let open = rest.firstIndex(of: "<") {
      length += rest[..<open].count
      rest = rest[open...].dropFirst()
      let name = rest.prefix { $0.isLetter || $0.isNumber }
      switch name {
      case "p", "li", "h2", "h3", "h4", "h5", "h6", "pre": length += 60
      case "table", "img": length += 700
      default: break
      }
      rest = rest.firstIndex(of: ">").map { rest[$0...].dropFirst() } ?? ""
    }
    return length + rest.count
  }
}
