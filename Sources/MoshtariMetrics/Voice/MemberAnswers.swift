import MoshtariCore

extension Opinions {
  /// The NPS answers of each segment's members today, and last those of everybody else, answers
  /// without a customer included.
  func tallies(of division: Division) -> [AnswerTally] {
    tallies(of: npsAnswers.rows, count: division.ids.count + 1, grade: gradeNPS) {
      part(of: $0, in: division)
    }
  }

  /// Whose answer a row is: a position in the division, or one more for everybody else.
  private func part(of row: Int, in division: Division) -> Int {
    let customer = Int(rollup.feedback.customer[row])
    let position = customer < 0 ? -1 : Int(division.positions[customer])
    return position < 0 ? division.ids.count : position
  }

  /// What each segment's members speak of: their NPS answers by touchpoint and product, only groups
  /// of at least `lowBase` answers and k people. Nil for segments without one.
  ///
  /// Where the groups of a segment that are not shown, or the segments that do not show a group,
  /// are fewer than k people together, the smallest shown one is left out too.
  func ratings(of division: Division, lowBase: Int) -> [ByDimension<NPSGroup>?] {
    let touchpoints = keyed(.touchpoint, of: division, lowBase: lowBase)
    let products = keyed(.product, of: division, lowBase: lowBase)
    return division.ids.indices.map { position in
      var by = ByDimension<NPSGroup>()
      (by.touchpoint, by.product) = (touchpoints?[position], products?[position])
      let isEmpty = [by.touchpoint, by.product].allSatisfy { $0?.isEmpty ?? true }
      return isEmpty ? nil : by
    }
  }

  /// One element a segment; nil where the column is absent.
  private func keyed(
    _ dimension: Dimension, of division: Division, lowBase: Int
  ) -> [[Keyed<NPSGroup>]]? {
    guard let column = dimension.column(in: rollup) else { return nil }
    let keys = column.values.count
    let tallies = tallies(
      of: npsAnswers.rows, count: keys * (division.ids.count + 1), grade: gradeNPS
    ) { row in part(of: row, in: division) * keys + Int(column.codes[row]) }
    let cells = (0...division.ids.count).map { Array(tallies[$0 * keys..<($0 + 1) * keys]) }
    let isUnshown = unshown(cells, lowBase: lowBase)
    return division.ids.indices.map { position in
      (0..<keys).filter { !isUnshown[position][$0] && cells[position][$0].n > 0 }
        .map { Keyed(key: column.values[$0], figure: cells[position][$0].nps(k: k)) }
    }
  }

  /// `cells` by segment, everybody else last, and key.
  private func unshown(_ cells: [[AnswerTally]], lowBase: Int) -> [[Bool]] {
    let people = cells.map { $0.map(\.people) }
    var isUnshown = cells.map { row in row.map { $0.n < lowBase || $0.people < k } }
    isUnshown[cells.count - 1] = isUnshown[cells.count - 1].map { _ in true }
    var before: [[Bool]]
    repeat {
      before = isUnshown
      for row in people.indices.dropLast() {
        isUnshown[row] = covered(isUnshown[row], people: people[row], below: k)
      }
      for key in people.first?.indices ?? 0..<0 {
        let column = covered(isUnshown.map { $0[key] }, people: people.map { $0[key] }, below: k)
        for row in column.indices { isUnshown[row][key] = column[row] }
      }
    } while isUnshown != before
    return isUnshown
  }
}
